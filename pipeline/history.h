/* Judging a packet with what the store knows: the same papers received before, vouchers that stand
 * in other packets, whether it is a supplement. Not the rules themselves.
 * Used by the press and by rejudge. */
#ifndef SEALROOM_PIPELINE_HISTORY_H
#define SEALROOM_PIPELINE_HISTORY_H

#include "pipeline/judging.h"
#include "pipeline/store.h"

/* history_judge is judging_judge with corrections and history from the store. SYSTEM faults. */
MUST_CHECK bool history_judge(struct store *store, const struct rule_shelf *shelf,
                              struct packet *packet, struct fault *why);

/* history_rejudge judges a stored packet again and stores that, when it is done; a supplement is
 * judged with its root. */
MUST_CHECK bool history_rejudge(struct store *store, const struct rule_shelf *shelf, int64_t number,
                                struct fault *why);

#endif
