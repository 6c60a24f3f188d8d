#include "pipeline/store_kin.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/store_internal.h"

#include <stdlib.h>

static bool is_listed(const struct number_list *list, int64_t number) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i] == number)
            return true;
    return false;
}

bool store_known_by(struct store *store, const char *fact, const char *value, int64_t own,
                    struct number_list *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select distinct packets.number from facts"
                   " join packets on packets.number = facts.packet"
                   " where facts.name = ? and facts.value = ? and packets.number <> ?"
                   " and packets.state = 'done' and packets.supplement_of is null"
                   " order by packets.number desc limit 50",
                   "tti", fact, value, own))
        return false;
    while (sql_row(&sql)) {
        if (is_listed(out, sql_int64(&sql, 0)))
            continue;
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        out->at[out->count++] = sql_int64(&sql, 0);
    }
    return why->kind == FAULT_NONE;
}

char *store_fact_seen(struct store *store, const char *fact, const char *value, const char *own,
                      struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select receipt from facts join packets on packets.number = facts.packet"
                   " where facts.name = ?1 and facts.value = ?2"
                   " and (?3 is null or packets.number <"
                   "      (select number from packets where receipt = ?3))"
                   " order by packets.number limit 1",
                   "ttt", fact, value, own) ||
        !sql_row(&sql))
        return NULL;
    return sql_copy(&sql, 0);
}

bool store_number(struct store *store, const char *receipt, int64_t *number, struct fault *why) {
    return sql_number(store, why, number, 0, "select number from packets where receipt = ?", "t",
                      receipt);
}

bool store_receipt(struct store *store, int64_t number, char out[static RECEIPT_ROOM],
                   struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select receipt from packets where number = ?", "i", number))
        return false;
    if (!sql_row(&sql))
        return fault_raise(why, FAULT_INPUT, WORD_STORE_NO_PACKET, "%s", "");
    text_cut(out, RECEIPT_ROOM, sql_text(&sql, 0));
    return true;
}

bool store_root(struct store *store, int64_t number, int64_t *root, struct fault *why) {
    return sql_number(store, why, root, 0,
                      "select coalesce(supplement_of, 0) from packets where number = ?", "i",
                      number);
}

static bool list_supplements(struct store *store, int64_t number, struct number_list *out,
                             struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select number from packets where supplement_of = ? and state = 'done'"
                   " order by number",
                   "i", number))
        return false;
    while (sql_row(&sql)) {
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        out->at[out->count++] = sql_int64(&sql, 0);
    }
    return why->kind == FAULT_NONE;
}

/* Hands the supplement's sources and pages on, behind what is there. */
static void append(struct packet *supplement, int mailing, struct packet *packet) {
    int first = packet->sources.count;
    for (int i = 0; i < supplement->sources.count; i++) {
        struct source *source = source_add(&packet->sources);
        *source = supplement->sources.at[i];
        source->mailing = mailing;
        supplement->sources.at[i] = (struct source){0};
    }
    for (int i = 0; i < supplement->pages.count; i++) {
        struct page_reading *page = page_reading_add(&packet->pages);
        *page = supplement->pages.at[i];
        supplement->pages.at[i] = (struct page_reading){0};
        page->source += first;
        page->number = packet->pages.count;
    }
}

bool store_join(struct store *store, int64_t number, struct packet *packet, struct fault *why) {
    int64_t own = 0;
    struct number_list supplements = {0};
    if (!store_own_sources(store, number, &own, why))
        return false;
    bool good = packet->sources.count > own || list_supplements(store, number, &supplements, why);
    for (int i = 0; good && i < supplements.count; i++) {
        SCOPED(packet_free)
        struct packet supplement = {0};
        good = store_load_own(store, supplements.at[i], &supplement, why);
        if (good)
            append(&supplement, i + 1, packet);
    }
    free(supplements.at);
    return good;
}

/* Done, no supplement, and without supplements. */
static bool is_free(struct store *store, int64_t number, bool *is, struct fault *why) {
    int64_t count = 0;
    if (!sql_number(store, why, &count, 0,
                    "select count(*) from packets where number = ?1 and state = 'done'"
                    " and supplement_of is null"
                    " and not exists (select 1 from packets p where p.supplement_of = ?1)",
                    "i", number))
        return false;
    *is = count == 1;
    return true;
}

static bool may_take(struct store *store, int64_t number, const char *receipt, int64_t root,
                     struct fault *why) {
    bool is = false;
    int64_t count = 0;
    if (!is_free(store, number, &is, why) ||
        !sql_number(store, why, &count, 0,
                    "select count(*) from packets where number = ? and state = 'done'"
                    " and supplement_of is null",
                    "i", root))
        return false;
    return (is && count == 1 && number != root) ||
           fault_raise(why, FAULT_INPUT, WORD_STORE_NO_SUPPLEMENT, "%s", receipt);
}

/* Nothing of a supplement is judged apart; its root is open again when it had been sent back. */
static bool clear(struct store *store, int64_t number, int64_t root, struct fault *why) {
    return sql_do(store, why, "delete from findings where packet = ?", "i", number) &&
           sql_do(store, why, "delete from facts where packet = ?", "i", number) &&
           sql_do(store, why, "update packets set verdict = null where number = ?", "i", number) &&
           sql_do(store, why, "delete from decisions where packet = ? and what = 'returned'", "i",
                  root);
}

bool store_supplement_join(struct store *store, int64_t number, int64_t root, struct fault *why) {
    char receipt[RECEIPT_ROOM];
    char other[RECEIPT_ROOM] = "";
    if (!store_receipt(store, number, receipt, why) ||
        (root > 0 &&
         (!store_receipt(store, root, other, why) || !may_take(store, number, receipt, root, why) ||
          !clear(store, number, root, why))))
        return false;
    return sql_do(store, why,
                  "update packets set supplement_of = nullif(?, 0), version = version + 1"
                  " where number = ?",
                  "ii", root, number) &&
           store_audit_add(store, root > 0 ? "supplement" : "supplement.detached", receipt, other,
                           why);
}

bool store_supplement_set(struct store *store, int64_t number, int64_t root, struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, store_supplement_join(store, number, root, why), why);
}

bool store_supplement_refusal(struct store *store, int64_t number, int64_t root,
                              struct fault *why) {
    char receipt[RECEIPT_ROOM];
    char other[RECEIPT_ROOM];
    char moment[STORE_MOMENT_ROOM];
    store_now(moment);
    return store_receipt(store, number, receipt, why) && store_receipt(store, root, other, why) &&
           sql_do(store, why,
                  "insert or replace into refused_supplements (packet, root, by, at)"
                  " values (?, ?, ?, ?)",
                  "iitt", number, root, store->actor, moment) &&
           store_audit_add(store, "supplement.refused", receipt, other, why);
}

bool store_supplement_refuse(struct store *store, int64_t number, int64_t root, struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, store_supplement_refusal(store, number, root, why), why);
}

bool store_supplement_is_refused(struct store *store, int64_t number, int64_t root, bool *is,
                                 struct fault *why) {
    int64_t count = 0;
    if (!sql_number(store, why, &count, 0,
                    "select count(*) from refused_supplements where packet = ? and root = ?", "ii",
                    number, root))
        return false;
    *is = count > 0;
    return true;
}
