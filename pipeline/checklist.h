/* A packet as a person reads it in a terminal: verdict, papers (there? sealed?), findings with page
 * and clause; for `show` also the pages with their values. Numbers are always masked here.
 * Not JSON and not a letter to the applicant. Used by check and show. */
#ifndef SEALROOM_PIPELINE_CHECKLIST_H
#define SEALROOM_PIPELINE_CHECKLIST_H

#include "base/fault.h"
#include "packet/packet.h"

#include <stdio.h>

struct checklist_look {
    enum language language;
    bool in_colour;
    bool with_pages; /* each page with its fields and seals */
};

/* checklist_print prints one packet; `reason` is why nothing could be read (FAULT_NONE or NULL when
 * something could). */
void checklist_print(FILE *out, const struct packet *packet, const struct fault *reason,
                     const struct checklist_look *look);

/* checklist_line prints it in one line, for lists: receipt, verdict, business, name, findings. */
void checklist_line(FILE *out, const struct packet *packet, const struct checklist_look *look);

/* The identifiers of the interface as people say them: lent; the identifier itself when there is no
 * sentence for it. */
const char *said(const char *group, const char *identifier, enum language language);

#endif
