/* The notice as PDF: A4, a table that goes on over several pages with its head repeated, fonts
 * embedded; a draft says so across every page. Not what it says: pipeline/notice.h.
 * Used by pipeline/command_notice.c. */
#ifndef SEALROOM_PIPELINE_NOTICE_PAGE_H
#define SEALROOM_PIPELINE_NOTICE_PAGE_H

#include "pipeline/notice.h"

#include <stdio.h>

/* notice_write writes the PDF; the same notice gives the same bytes on the same machine, but for
 * the moment that PDF notes. SYSTEM when the file cannot be written. */
MUST_CHECK bool notice_write(FILE *out, const struct notice *notice, struct fault *why);

#endif
