#include "pipeline/store_internal.h"

#include "base/memory.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A content id may be shortened to so many digits. */
#define SHORTEST_ID 8

/* A null filter matches all; so one statement serves every combination. */
static const char LIST[] = "select number from packets where purged_at is null"
                           " and (?1 is null or state = ?1)"
                           " and (?2 is null or verdict = ?2)"
                           " and (?3 is null or exists (select 1 from findings"
                           "      where findings.packet = packets.number and code = ?3))"
                           " order by receipt, number";

bool store_list(struct store *store, const struct store_filter *filter, struct number_list *out,
                struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, LIST, "ttt",
                   filter->state ? packet_state_text(filter->state) : NULL,
                   filter->verdict ? verdict_text(filter->verdict) : NULL,
                   filter->code ? finding_code_text(filter->code) : NULL))
        return false;
    struct number_list list = {0};
    while (sql_row(&sql)) {
        list.at = memory_room(list.at, list.count, sizeof *list.at);
        list.at[list.count++] = sql_int64(&sql, 0);
    }
    if (why->kind != FAULT_NONE) {
        free(list.at);
        return false;
    }
    *out = list;
    return true;
}

bool store_find(struct store *store, const char *key, int64_t *number, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    int shortest = (int)strlen(key) >= SHORTEST_ID;
    if (!sql_begin(&sql, store, why,
                   "select number from packets where receipt = ?1 or label = ?1"
                   " or (?2 and id like ?1 || '%') order by receipt = ?1 desc, number limit 1",
                   "tn", key, shortest))
        return false;
    if (!sql_row(&sql))
        return false;
    *number = sql_int64(&sql, 0);
    return true;
}

bool store_count(struct store *store, struct store_counts *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select state, count(*) from packets group by state", ""))
        return false;
    struct store_counts counts = {0};
    while (sql_row(&sql))
        counts.by_state[packet_state_from_text(sql_text(&sql, 0))] = sql_int(&sql, 1);
    if (why->kind != FAULT_NONE)
        return false;
    *out = counts;
    return true;
}

static bool requeue_inside(struct store *store, int64_t number, const char *what,
                           struct fault *why) {
    bool only_quarantined = strcmp(what, "retry") == 0;
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_do(store, why,
                "update packets set state = 'waiting', reason = null, version = version + 1"
                " where number = ? and purged_at is null and state in ('quarantined', ?)",
                "it", number, only_quarantined ? "quarantined" : "done"))
        return false;
    if (sql_changes(store) == 0)
        return fault_raise(why, FAULT_INPUT, WORD_STORE_NOT_IN_STATE, "%s", what);
    if (!sql_begin(&sql, store, why, "select receipt from packets where number = ?", "i", number) ||
        !sql_row(&sql))
        return false;
    SCOPED(scoped_free)
    char *receipt = sql_copy(&sql, 0);
    return store_audit_add(store, what, receipt, NULL, why);
}

bool store_requeue(struct store *store, int64_t number, const char *what, struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, requeue_inside(store, number, what, why), why);
}
