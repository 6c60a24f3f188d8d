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

#endif
