#include "pipeline/store_decision.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/store_internal.h"

#include <stdlib.h>
#include <string.h>

static const char *const OPINIONS[] = {"", "confirmed", "dismissed"};

const char *opinion_text(enum opinion opinion) {
    return OPINIONS[opinion];
}

enum opinion opinion_from_text(const char *text) {
    for (enum opinion opinion = OPINION_CONFIRMED; opinion <= OPINION_DISMISSED; opinion++)
        if (strcmp(text, OPINIONS[opinion]) == 0)
            return opinion;
    return OPINION_NONE;
}

static void decision_free(struct finding_decision *decision) {
    free(decision->detail);
    free(decision->subject);
    free(decision->reason);
    free(decision->by);
    free(decision->at);
    *decision = (struct finding_decision){0};
}

void finding_decision_list_free(struct finding_decision_list *list) {
    for (int i = 0; i < list->count; i++)
        decision_free(&list->at[i]);
    free(list->at);
    *list = (struct finding_decision_list){0};
}

/* NULL and "" are the same: nothing. */
static bool same_text(const char *a, const char *b) {
    return strcmp(a ? a : "", b ? b : "") == 0;
}

static bool is_about(const struct finding_decision *decision, const struct finding *finding) {
    return decision->code == finding->code && decision->item == finding->item &&
           decision->page == finding->page && same_text(decision->detail, finding->detail) &&
           same_text(decision->subject, finding->subject);
}

/* The place of a decision on the same finding, else a new one. */
static struct finding_decision *slot_for(struct finding_decision_list *list,
                                         const struct finding_decision *decision) {
    const struct finding finding = {.code = decision->code,
                                    .item = decision->item,
                                    .detail = decision->detail,
                                    .subject = decision->subject,
                                    .page = decision->page};
    for (int i = 0; i < list->count; i++)
        if (is_about(&list->at[i], &finding))
            return &list->at[i];
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    return &list->at[list->count++];
}

static void add_row(struct sql *sql, struct finding_decision_list *list) {
    struct finding_decision decision = {.code = finding_code_from_text(sql_text(sql, 0)),
                                        .item = item_from_text(sql_text(sql, 1)),
                                        .detail = sql_copy(sql, 2),
                                        .subject = sql_copy(sql, 3),
                                        .page = sql_int(sql, 4),
                                        .opinion = opinion_from_text(sql_text(sql, 5)),
                                        .reason = sql_copy(sql, 6),
                                        .by = sql_copy(sql, 7),
                                        .at = sql_copy(sql, 8)};
    struct finding_decision *slot = slot_for(list, &decision);
    decision_free(slot);
    *slot = decision;
}

bool store_finding_decisions(struct store *store, int64_t number, struct finding_decision_list *out,
                             struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select code, item, detail, subject, page, what, reason, by, at"
                   " from finding_decisions where packet = ? and undone_at is null"
                   " order by decision",
                   "i", number))
        return false;
    struct finding_decision_list list = {0};
    while (sql_row(&sql))
        add_row(&sql, &list);
    if (why->kind != FAULT_NONE) {
        finding_decision_list_free(&list);
        return false;
    }
    *out = list;
    return true;
}

const struct finding_decision *finding_decision_of(const struct finding_decision_list *list,
                                                   const struct finding *finding) {
    for (int i = 0; i < list->count; i++)
        if (is_about(&list->at[i], finding))
            return &list->at[i];
    return NULL;
}
