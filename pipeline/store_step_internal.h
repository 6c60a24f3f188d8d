/* What the files of reviewers' steps share. Not for anybody else.
 * Used by pipeline/store_step*.c. */
#ifndef SEALROOM_PIPELINE_STORE_STEP_INTERNAL_H
#define SEALROOM_PIPELINE_STORE_STEP_INTERNAL_H

#include "pipeline/store_internal.h"
#include "pipeline/store_kin.h"
#include "pipeline/store_step.h"

/* One step as it is kept: what it was, the row or packet that it is about, what stood there. */
struct step {
    int64_t number; /* of the step; 0 = none */
    int64_t packet;
    char *what;
    int64_t about;
    char *before; /* or NULL */
};
void step_free(struct step *step);

/* step_begin asks whether the step may be done, gives the packet a new version, and its receipt.
 * step_add notes the step. step_judge loads the packet, has it judged and writes the judgement. All
 * inside a transaction. */
MUST_CHECK bool step_begin(struct store *store, const struct hand *hand,
                           char receipt[static RECEIPT_ROOM], struct fault *why);
MUST_CHECK bool step_add(struct store *store, const struct hand *hand, const struct step *step,
                         struct fault *why);
MUST_CHECK bool step_judge(struct store *store, int64_t number, const struct judge_anew *anew,
                           struct fault *why);

#endif
