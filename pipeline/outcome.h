/* What became of the packets of one call, and the exit status that follows. Not printing.
 * Used by run, check, retry and reread. */
#ifndef SEALROOM_PIPELINE_OUTCOME_H
#define SEALROOM_PIPELINE_OUTCOME_H

#include "packet/packet.h"
#include "pipeline/office.h"

struct outcome {
    int complete, deficient, review, unreadable;
};

/* outcome_add counts one packet; `reason` as store_finish has it. */
void outcome_add(struct outcome *outcome, const struct packet *packet, const struct fault *reason);

/* outcome_status: the highest that applies of 3, 1 and 0. */
enum exit_status outcome_status(const struct outcome *outcome);

int outcome_packets(const struct outcome *outcome);

#endif
