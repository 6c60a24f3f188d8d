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

/* Words of `what` for the steps that are about two packets; `about` is the other one. */
#define STEP_SPLIT   "split"
#define STEP_JOINED  "supplement"
#define STEP_REFUSED "supplement.refused"
#define STEP_PARTED  "supplement.parted"

/* step_begin asks whether the step may be done, gives the packet a new version, and its receipt.
 * step_add notes the step. step_judge loads the packet, has it judged and writes the judgement; of
 * a supplement its root's. All inside a transaction. */
MUST_CHECK bool step_begin(struct store *store, const struct hand *hand,
                           char receipt[static RECEIPT_ROOM], struct fault *why);
MUST_CHECK bool step_add(struct store *store, const struct hand *hand, const struct step *step,
                         struct fault *why);
MUST_CHECK bool step_judge(struct store *store, int64_t number, const struct judge_anew *anew,
                           struct fault *why);

/* step_touch gives another packet a new version: whoever looks at it is told. */
MUST_CHECK bool step_touch(struct store *store, int64_t number, struct fault *why);

/* step_decision_before gives what was decided on a packet, "what by at" (NULL: nothing), which
 * step_decision_back sets again. */
MUST_CHECK bool step_decision_before(struct store *store, int64_t number, char **out,
                                     struct fault *why);
MUST_CHECK bool step_decision_back(struct store *store, int64_t number, const char *before,
                                   struct fault *why);

/* Where a page is, or is to be: its packet, number and source. */
struct step_place {
    int64_t packet;
    int number, source;
};
/* step_move_page moves a page with what was read, corrected and said of it; the place must be free.
 */
MUST_CHECK bool step_move_page(struct store *store, const struct step_place *from,
                               const struct step_place *to, struct fault *why);

/* step_split_back and step_supplement_back take such a step back, all but its mark. */
MUST_CHECK bool step_split_back(struct store *store, const struct step *step,
                                const struct judge_anew *anew, struct fault *why);
MUST_CHECK bool step_supplement_back(struct store *store, const struct step *step,
                                     const struct judge_anew *anew, struct fault *why);

#endif
