#include "pipeline/store_step_internal.h"

#include "base/text.h"

#include <string.h>

/* Whoever has the root open must not find it changed under their eyes. */
static bool root_is_free(struct store *store, const struct hand *hand, int64_t root,
                         struct fault *why) {
    struct hold hold;
    if (!store_hold_of(store, root, &hold, why))
        return false;
    return !hold.who[0] || strcmp(hold.who, hand->who) == 0 ||
           fault_raise(why, FAULT_INPUT, WORD_REVIEW_NOT_HELD, "%s", hold.who);
}

/* Joining opens a root that had been sent back: what was decided on it is kept with the step. */
static bool join(struct store *store, const struct hand *hand, int64_t root,
                 const struct judge_anew *anew, struct fault *why) {
    SCOPED(scoped_free)
    char *before = NULL;
    if (!step_decision_before(store, root, &before, why) ||
        !store_supplement_join(store, hand->number, root, why))
        return false;
    const struct step step = {.what = STEP_JOINED, .about = root, .before = before};
    return step_add(store, hand, &step, why) && step_judge(store, hand->number, anew, why);
}

static bool refuse(struct store *store, const struct hand *hand, int64_t root,
                   const struct judge_anew *anew, struct fault *why) {
    int64_t joined = 0;
    if (!store_root(store, hand->number, &joined, why) ||
        !store_supplement_refusal(store, hand->number, root, why))
        return false;
    bool parts = joined == root;
    const struct step step = {.what = parts ? STEP_PARTED : STEP_REFUSED, .about = root};
    if (!step_add(store, hand, &step, why))
        return false;
    return !parts || (store_supplement_join(store, hand->number, 0, why) &&
                      step_judge(store, hand->number, anew, why) && step_touch(store, root, why) &&
                      step_judge(store, root, anew, why));
}

static bool supplement_inside(struct store *store, const struct hand *hand,
                              const struct supplement_wish *wish, const struct judge_anew *anew,
                              struct fault *why) {
    char receipt[RECEIPT_ROOM];
    if (!step_begin(store, hand, receipt, why) || !root_is_free(store, hand, wish->root, why))
        return false;
    return wish->answer == SUPPLEMENT_ACCEPTED ? join(store, hand, wish->root, anew, why)
                                               : refuse(store, hand, wish->root, anew, why);
}

bool step_supplement_back(struct store *store, const struct step *step,
                          const struct judge_anew *anew, struct fault *why) {
    bool was_joined = strcmp(step->what, STEP_JOINED) == 0;
    if (!was_joined &&
        !sql_do(store, why, "delete from refused_supplements where packet = ? and root = ?", "ii",
                step->packet, step->about))
        return false;
    if (strcmp(step->what, STEP_REFUSED) == 0)
        return true;
    if (!was_joined)
        return store_supplement_join(store, step->packet, step->about, why) &&
               step_judge(store, step->packet, anew, why);
    return store_supplement_join(store, step->packet, 0, why) &&
           (!step->before || step_decision_back(store, step->about, step->before, why)) &&
           step_judge(store, step->packet, anew, why) && step_touch(store, step->about, why) &&
           step_judge(store, step->about, anew, why);
}

bool store_step_supplement(struct store *store, const struct hand *hand,
                           const struct supplement_wish *wish, const struct judge_anew *anew,
                           struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, supplement_inside(store, hand, wish, anew, why), why);
}
