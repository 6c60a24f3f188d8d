/* What the store counts for a report. Part of the door to the database (pipeline/store.h), not a
 * second one. Used by pipeline/command_report.c. */
#ifndef SEALROOM_PIPELINE_STORE_REPORT_H
#define SEALROOM_PIPELINE_STORE_REPORT_H

#include "pipeline/report.h"

/* store_report counts the packets that were done (or set aside) on the days from `since` to
 * `until`, both included, in the set time zone. The caller ends *out with report_free. */
MUST_CHECK bool store_report(struct store *store, struct date since, struct date until,
                             struct report *out, struct fault *why);

#endif
