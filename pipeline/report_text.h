/* The report as plain text and as one JSON object. Not as HTML: pipeline/report_page.h.
 * Used by pipeline/command_report.c. */
#ifndef SEALROOM_PIPELINE_REPORT_TEXT_H
#define SEALROOM_PIPELINE_REPORT_TEXT_H

#include "pipeline/report.h"

/* Each gives a text that the caller frees. The JSON has the keys of struct report; its words are
 * those of the interface, in no language. */
char *report_text(const struct report *report, enum language language);
char *report_json(const struct report *report);

#endif
