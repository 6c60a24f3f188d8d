#include "pipeline/store_step_internal.h"

#include "base/memory.h"

#include <stdlib.h>

bool step_move_page(struct store *store, const struct step_place *from, const struct step_place *to,
                    struct fault *why) {
    static const struct {
        const char *text, *types; /* the source is the last value, for those that keep one */
    } MOVES[] = {
        {"update pages set packet = ?3, number = ?4, source = ?5"
         " where packet = ?1 and number = ?2",
         "ininn"},
        {"update readings set packet = ?3, number = ?4, json = json_set(json, '$.number', ?4,"
         " '$.source', ?5) where packet = ?1 and number = ?2",
         "ininn"},
        {"update pictures set packet = ?3, number = ?4 where packet = ?1 and number = ?2", "inin"},
        {"update corrections set packet = ?3, page = ?4 where packet = ?1 and page = ?2", "inin"},
        {"update finding_decisions set packet = ?3, page = ?4 where packet = ?1 and page = ?2",
         "inin"},
    };
    bool good = true;
    for (size_t i = 0; good && i < sizeof MOVES / sizeof *MOVES; i++)
        good = sql_do(store, why, MOVES[i].text, MOVES[i].types, from->packet, from->number,
                      to->packet, to->number, to->source);
    return good;
}

/* The pages as they were before the split, in their order, and where each is now. */
struct former_page {
    struct step_place was, is;
};
struct former_list {
    struct former_page *at;
    int count;
};

static void former_list_free(struct former_list *list) {
    free(list->at);
}

static bool load_former(struct store *store, const struct step *step, struct former_list *out,
                        struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    int stayed = 0;
    int gone = 0;
    if (!sql_begin(&sql, store, why,
                   "select json_extract(value, '$[0]'), json_extract(value, '$[1]')"
                   " from json_each(?, '$.pages')",
                   "t", step->before))
        return false;
    while (sql_row(&sql)) {
        bool went = sql_int(&sql, 1) != 0;
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        struct former_page *page = &out->at[out->count++];
        page->was = (struct step_place){step->packet, out->count, sql_int(&sql, 0)};
        page->is =
            (struct step_place){went ? step->about : step->packet, went ? ++gone : ++stayed, 0};
    }
    return why->kind == FAULT_NONE;
}

/* Neither was read anew, and nothing was joined to the new one. */
static bool may_unite(struct store *store, const struct step *step, struct fault *why) {
    int64_t count = 0;
    if (!sql_number(store, why, &count, 0,
                    "select count(*) from packets where number in (?1, ?2) and state = 'done'"
                    " and not exists (select 1 from packets p where p.supplement_of = ?2)"
                    " and not exists (select 1 from decisions where packet = ?2)",
                    "ii", step->packet, step->about))
        return false;
    return count == 2 || fault_raise(why, FAULT_INPUT, WORD_REVIEW_CONFLICT, "%s", "");
}

/* From the last page on: each moves up into a number that is free by then. */
static bool move_back(struct store *store, const struct former_list *pages, struct fault *why) {
    bool good = sql_script(store, why, "pragma defer_foreign_keys = on");
    for (int i = pages->count - 1; good && i >= 0; i--)
        good = step_move_page(store, &pages->at[i].is, &pages->at[i].was, why);
    return good;
}

static bool sources_back(struct store *store, const struct step *step, struct fault *why) {
    return sql_do(store, why, "delete from sources where packet = ?", "i", step->packet) &&
           sql_do(store, why,
                  "insert into sources (packet, position, file, path, sha256, size_bytes, pages,"
                  " first_page, last_page, reason) select ?1, json_extract(value, '$[0]'),"
                  " json_extract(value, '$[1]'), json_extract(value, '$[2]'),"
                  " json_extract(value, '$[3]'), json_extract(value, '$[4]'),"
                  " json_extract(value, '$[5]'), json_extract(value, '$[6]'),"
                  " json_extract(value, '$[7]'), json_extract(value, '$[8]')"
                  " from json_each(?2, '$.sources')",
                  "it", step->packet, step->before);
}

/* The packet goes; its receipt stands in the audit and is never given again. */
static bool withdraw(struct store *store, const struct step *step, struct fault *why) {
    char receipt[RECEIPT_ROOM];
    char first[RECEIPT_ROOM];
    return store_receipt(store, step->about, receipt, why) &&
           store_receipt(store, step->packet, first, why) &&
           sql_do(store, why, "insert into withdrawn_receipts (receipt) values (?)", "t",
                  receipt) &&
           sql_do(store, why, "delete from packets where number = ?", "i", step->about) &&
           store_audit_add(store, "withdrawn", receipt, first, why);
}

bool step_split_back(struct store *store, const struct step *step, const struct judge_anew *anew,
                     struct fault *why) {
    SCOPED(former_list_free)
    struct former_list pages = {0};
    return may_unite(store, step, why) && load_former(store, step, &pages, why) &&
           move_back(store, &pages, why) && sources_back(store, step, why) &&
           withdraw(store, step, why) && step_judge(store, step->packet, anew, why);
}
