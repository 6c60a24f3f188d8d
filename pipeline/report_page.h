/* The report as one HTML file that needs nothing else: its style and its bars (SVG) stand in it, it
 * loads nothing and runs nothing. Not its figures: pipeline/report.h.
 * Used by pipeline/command_report.c. */
#ifndef SEALROOM_PIPELINE_REPORT_PAGE_H
#define SEALROOM_PIPELINE_REPORT_PAGE_H

#include "pipeline/report.h"

/* Whose report it is, and when it was made; lent. */
struct report_heading {
    enum language language;
    const char *office; /* "" = not set */
    const char *made;   /* "2026-11-23 06:00" */
};

/* report_page gives the HTML; the caller frees it. */
char *report_page(const struct report *report, const struct report_heading *heading);

#endif
