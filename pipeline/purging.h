/* Retention at work: which packets' time is over, and taking leave of them: rows, then files. Not
 * the reckoning (pipeline/retention.h). Used by purge and, for counting, by the doctor. */
#ifndef SEALROOM_PIPELINE_PURGING_H
#define SEALROOM_PIPELINE_PURGING_H

#include "pipeline/retention.h"
#include "pipeline/store.h"

/* purging_each_due hands over each packet whose day has come, oldest receipt first. */
MUST_CHECK bool
purging_each_due(struct store *store, const struct config *config, struct date today,
                 bool (*look)(void *context, int64_t number, const struct packet *packet,
                              const struct retention *retention, struct fault *why),
                 void *context, struct fault *why);

/* purging_files removes from the archive what no packet has any longer. A file that was written or
 * confirmed less than an hour ago may be about to be entered again: it is counted in *left and
 * removed next time. */
MUST_CHECK bool purging_files(struct store *store, const char *archive, long *removed, long *left,
                              struct fault *why);

#endif
