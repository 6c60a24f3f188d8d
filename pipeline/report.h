/* The night's report: what came in, what became of it, what went wrong; and the days before.
 * Numbers and names of files, no values read from papers. What it holds, not how it looks:
 * pipeline/report_text.h and pipeline/report_page.h. Filled by pipeline/store_report.h.
 * Used by pipeline/command_report.c. */
#ifndef SEALROOM_PIPELINE_REPORT_H
#define SEALROOM_PIPELINE_REPORT_H

#include "base/date.h"
#include "base/words.h"
#include "packet/names.h"
#include "pipeline/store.h"

#define REPORT_DAYS    30
#define REPORT_SLOWEST 10

/* One day, by the day on which packets were done, in the office's time zone. */
struct report_day {
    struct date day;
    int packets, pages;
    int by_verdict[VERDICT_REVIEW + 1];
    int quarantined;
};

/* A file that took long, or that could not be read. */
struct report_file {
    char receipt[RECEIPT_ROOM];
    char *label; /* as people may see it */
    int pages;
    long seconds;        /* from being taken to being done */
    struct fault reason; /* FAULT_NONE when it could be read */
};
struct report_file_list {
    struct report_file *at;
    int count;
};

struct report {
    struct date since, until; /* both counted */
    struct report_day sum;    /* over these days; `day` is not set */
    int waiting, working;     /* now */
    int supplements;          /* of the packets */
    int codes[FINDING_COUNT]; /* findings of these packets */
    int readers_died;
    int pages_unreadable;
    struct report_file_list slowest, quarantined;
    struct report_day days[REPORT_DAYS]; /* the last ones, up to `until` */
    char *rulebooks;                     /* by which they were judged, "name version, …" */
};
void report_free(struct report *report);

/* report_most gives the largest number of findings of one code, at least 1: the longest bar. */
int report_most(const struct report *report);

#endif
