#include "pipeline/store_step_internal.h"

#include <stdio.h>
#include <string.h>

/* The last step that stands: of `who` (NULL: of anybody) on `packet` (0: on any). */
static bool last_step(struct store *store, const char *who, int64_t packet, struct step *out,
                      struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    *out = (struct step){0};
    if (!sql_begin(&sql, store, why,
                   "select step, packet, what, about, before from steps where undone_at is null"
                   " and (?1 is null or by = ?1) and (?2 = 0 or packet = ?2)"
                   " order by step desc limit 1",
                   "ti", who, packet))
        return false;
    if (sql_row(&sql))
        *out = (struct step){sql_int64(&sql, 0), sql_int64(&sql, 1), sql_copy(&sql, 2),
                             sql_int64(&sql, 3), sql_copy(&sql, 4)};
    return why->kind == FAULT_NONE;
}

static bool mark(struct store *store, const char *statement, int64_t row, struct fault *why) {
    char moment[STORE_MOMENT_ROOM];
    store_now(moment);
    return sql_do(store, why, statement, "it", row, moment);
}

bool step_decision_back(struct store *store, int64_t number, const char *before,
                        struct fault *why) {
    char what[20];
    char by[ACCOUNT_NAME_ROOM];
    char at[STORE_MOMENT_ROOM];
    if (!before || sscanf(before, "%19s %32s %23s", what, by, at) != 3)
        return sql_do(store, why, "delete from decisions where packet = ?", "i", number);
    return sql_do(store, why,
                  "insert into decisions (packet, what, by, at) values (?1, ?2, ?3, ?4)"
                  " on conflict (packet) do update set what = ?2, by = ?3, at = ?4",
                  "ittt", number, what, by, at);
}

static bool is_about_two(const struct step *step) {
    return strcmp(step->what, STEP_SPLIT) == 0 || strcmp(step->what, STEP_JOINED) == 0 ||
           strcmp(step->what, STEP_REFUSED) == 0 || strcmp(step->what, STEP_PARTED) == 0;
}

static bool take_back(struct store *store, const struct step *step, const struct judge_anew *anew,
                      struct fault *why) {
    if (strcmp(step->what, "decision") == 0)
        return step_decision_back(store, step->packet, step->before, why);
    if (strcmp(step->what, "finding") == 0)
        return mark(store, "update finding_decisions set undone_at = ?2 where decision = ?1",
                    step->about, why);
    if (strcmp(step->what, STEP_SPLIT) == 0)
        return step_split_back(store, step, anew, why);
    if (is_about_two(step))
        return step_supplement_back(store, step, anew, why);
    return mark(store, "update corrections set undone_at = ?2 where correction = ?1", step->about,
                why) &&
           step_judge(store, step->packet, anew, why);
}

/* Nobody else has the packet open, and nothing was done to it since the step. */
static bool is_as_left(struct store *store, const char *who, int64_t packet,
                       const struct step *step, struct fault *why) {
    SCOPED(step_free)
    struct step last = {0};
    struct hold hold;
    if (!store_hold_of(store, packet, &hold, why) || !last_step(store, NULL, packet, &last, why))
        return false;
    if (hold.who[0] && strcmp(hold.who, who) != 0)
        return fault_raise(why, FAULT_INPUT, WORD_REVIEW_NOT_HELD, "%s", hold.who);
    return last.number <= step->number ||
           fault_raise(why, FAULT_INPUT, WORD_REVIEW_CONFLICT, "%s", "");
}

static bool may_undo(struct store *store, const char *who, const struct step *step,
                     struct fault *why) {
    struct hold hold;
    const struct hold_wish wish = {who, HOLD_IF_FREE, HOLD_SECONDS};
    if (step->number == 0)
        return fault_raise(why, FAULT_INPUT, WORD_REVIEW_NOTHING_TO_UNDO, "%s", "");
    return store_hold(store, step->packet, &wish, &hold, why) &&
           is_as_left(store, who, step->packet, step, why) &&
           (!is_about_two(step) || is_as_left(store, who, step->about, step, why));
}

static bool undo_inside(struct store *store, const struct step *step, const struct judge_anew *anew,
                        struct fault *why) {
    char receipt[RECEIPT_ROOM];
    return take_back(store, step, anew, why) &&
           mark(store, "update steps set undone_at = ?2 where step = ?1", step->number, why) &&
           step_touch(store, step->packet, why) &&
           store_receipt(store, step->packet, receipt, why) &&
           store_audit_add(store, "undone", receipt, step->what, why);
}

bool store_step_undo(struct store *store, const char *who, const struct judge_anew *anew,
                     int64_t *number, struct fault *why) {
    SCOPED(step_free)
    struct step step = {0};
    if (!last_step(store, who, 0, &step, why) || !may_undo(store, who, &step, why) ||
        !sql_transaction(store, why) ||
        !sql_transaction_end(store, undo_inside(store, &step, anew, why), why))
        return false;
    *number = step.packet;
    return true;
}
