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

/* "what by at", as decide_inside wrote it. */
static bool decision_back(struct store *store, const struct step *step, struct fault *why) {
    char what[20];
    char by[ACCOUNT_NAME_ROOM];
    char at[STORE_MOMENT_ROOM];
    if (!step->before || sscanf(step->before, "%19s %32s %23s", what, by, at) != 3)
        return sql_do(store, why, "delete from decisions where packet = ?", "i", step->packet);
    return sql_do(store, why, "update decisions set what = ?2, by = ?3, at = ?4 where packet = ?1",
                  "ittt", step->packet, what, by, at);
}

static bool take_back(struct store *store, const struct step *step, const struct judge_anew *anew,
                      struct fault *why) {
    if (strcmp(step->what, "decision") == 0)
        return decision_back(store, step, why);
    if (strcmp(step->what, "finding") == 0)
        return mark(store, "update finding_decisions set undone_at = ?2 where decision = ?1",
                    step->about, why);
    return mark(store, "update corrections set undone_at = ?2 where correction = ?1", step->about,
                why) &&
           step_judge(store, step->packet, anew, why);
}

/* Nobody else has the packet open, and nobody did something to it since. */
static bool may_undo(struct store *store, const char *who, const struct step *step,
                     struct fault *why) {
    SCOPED(step_free)
    struct step last = {0};
    struct hold hold;
    const struct hold_wish wish = {who, HOLD_IF_FREE, HOLD_SECONDS};
    if (step->number == 0)
        return fault_raise(why, FAULT_INPUT, WORD_REVIEW_NOTHING_TO_UNDO, "%s", "");
    if (!store_hold(store, step->packet, &wish, &hold, why) ||
        !last_step(store, NULL, step->packet, &last, why))
        return false;
    if (strcmp(hold.who, who) != 0)
        return fault_raise(why, FAULT_INPUT, WORD_REVIEW_NOT_HELD, "%s", hold.who);
    if (last.number != step->number)
        return fault_raise(why, FAULT_INPUT, WORD_REVIEW_CONFLICT, "%s", "");
    return true;
}

static bool undo_inside(struct store *store, const struct step *step, const struct judge_anew *anew,
                        struct fault *why) {
    char receipt[RECEIPT_ROOM];
    return take_back(store, step, anew, why) &&
           mark(store, "update steps set undone_at = ?2 where step = ?1", step->number, why) &&
           sql_do(store, why, "update packets set version = version + 1 where number = ?", "i",
                  step->packet) &&
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
