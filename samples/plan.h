/* Which findings the packets of a draw are to have when every code is wanted so many times: two
 * codes a packet where they go together, spread over the draw, the other packets as chance has
 * them. Not the telling of packets: samples/telling.h. Used by samples/order.c. */
#ifndef SEALROOM_SAMPLES_PLAN_H
#define SEALROOM_SAMPLES_PLAN_H

#include "samples/cases.h"

/* What one packet is wanted with; FINDING_NONE where nothing is. */
struct plan_entry {
    enum finding_code codes[2];
};
struct plan {
    struct plan_entry *at; /* at[n] is of the draw's packet n + 1 */
    int count;
};

/* plan_make wants every code that one packet can show `times` times among `packets` packets; the
 * same seed gives the same plan. NULL at: the packets are too few. For plan_free. */
struct plan plan_make(uint64_t seed, int packets, int times);
void plan_free(struct plan *plan);

#endif
