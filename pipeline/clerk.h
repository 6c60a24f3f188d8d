/* What the clerk at the scanner is told of a scan: one line whether it is usable, one with the
 * verdict and the worst finding; and the result as a file beside the scan. Not the checklist for
 * reviewers: pipeline/checklist.h. Used by pipeline/command_watch.c. */
#ifndef SEALROOM_PIPELINE_CLERK_H
#define SEALROOM_PIPELINE_CLERK_H

#include "base/fault.h"
#include "packet/packet.h"

#include <stdio.h>

/* clerk_scan_line prints whether the scan is usable: pages, and for each page that is not fine what
 * is wrong with it as a scan (unreadable, blurred, dark, cut, without colour, too coarse, blank).
 */
void clerk_scan_line(FILE *out, const struct packet *packet, enum language language);

/* clerk_verdict_line prints the verdict and the worst finding; `reason` is why nothing could be
 * read (FAULT_NONE when something could). */
void clerk_verdict_line(FILE *out, const struct packet *packet, const struct fault *reason,
                        enum language language);

/* clerk_result_file writes the packet's masked JSON to INBOX/LABEL.result.json, whole or not at
 * all; `more` adds a line to the one that is there (a stack that was cut). SYSTEM. */
enum clerk_result { RESULT_FRESH, RESULT_MORE };
MUST_CHECK bool clerk_result_file(const char *inbox, const struct packet *packet,
                                  enum clerk_result wish, struct fault *why);

#endif
