/* Who has a packet open at the reviewers' page, and until when: one reviewer at a time, with a time
 * that runs out by itself. Not the claim of a process that reads a packet (store_take). Used by
 * review/ and by pipeline/store_step.c, which writes nothing for one who does not hold. */
#ifndef SEALROOM_PIPELINE_STORE_HOLD_H
#define SEALROOM_PIPELINE_STORE_HOLD_H

#include "base/fault.h"
#include "pipeline/store_account.h"

#include <stdint.h>

struct store;

/* How long a packet stays with a reviewer who does nothing, unless the office says otherwise:
 * longer than one telephone call. */
#define HOLD_SECONDS (15 * 60)

struct hold {
    char who[ACCOUNT_NAME_ROOM]; /* "" = nobody */
    int64_t until;               /* seconds since 1970 */
};

enum hold_way { HOLD_IF_FREE, HOLD_TAKE_OVER };

struct hold_wish {
    const char *who;
    enum hold_way way;
    int64_t seconds;
};

/* store_hold takes or prolongs a packet when it is free, theirs, or run out, or is to be
 * taken over (audited), and gives whose it is now. */
MUST_CHECK bool store_hold(struct store *store, int64_t number, const struct hold_wish *wish,
                           struct hold *out, struct fault *why);

/* store_hold_of tells whose it is; `who` is "" when nobody's. */
MUST_CHECK bool store_hold_of(struct store *store, int64_t number, struct hold *out,
                              struct fault *why);

/* store_hold_release gives back what `who` holds; another's is left. */
MUST_CHECK bool store_hold_release(struct store *store, int64_t number, const char *who,
                                   struct fault *why);

#endif
