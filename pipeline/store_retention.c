#include "pipeline/store_retention.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/store_internal.h"

#include <stdio.h>
#include <stdlib.h>

/* The packet ?1 and its supplements. */
#define GROUP "(select number from packets where number = ?1 or supplement_of = ?1)"

bool store_each_kept(struct store *store,
                     bool (*look)(void *, int64_t, const struct packet *, struct fault *),
                     void *context, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select number, state, decisions.what, decisions.at,"
                   " (select max(received) from packets as each"
                   "  where each.number = root.number or each.supplement_of = root.number)"
                   " from packets as root left join decisions on decisions.packet = root.number"
                   " where purged_at is null and supplement_of is null order by receipt",
                   ""))
        return false;
    while (sql_row(&sql)) {
        SCOPED(packet_free)
        struct packet packet = {.state = packet_state_from_text(sql_text(&sql, 1))};
        packet.decision.what = decision_kind_from_text(sql_text(&sql, 2));
        packet.decision.at = sql_copy(&sql, 3);
        if (!date_parse(sql_text(&sql, 4), &packet.received))
            continue;
        if (!look(context, sql_int64(&sql, 0), &packet, why))
            return false;
    }
    return why->kind == FAULT_NONE;
}

/* Every table that has rows of packets, those too that were made after this was written: all but
 * what stays by name. */
static bool table_names(struct store *store, char ***names, int *count, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select m.name from sqlite_schema as m join pragma_table_info(m.name) as c"
                   " where m.type = 'table' and c.name = 'packet'"
                   " and m.name not in ('audit', 'claims', 'decisions')",
                   ""))
        return false;
    while (sql_row(&sql)) {
        *names = memory_room(*names, *count, sizeof **names);
        (*names)[(*count)++] = sql_copy(&sql, 0);
    }
    return why->kind == FAULT_NONE;
}

static bool empty_table(struct store *store, const char *name, int64_t number, struct fault *why) {
    struct text_buffer text = {0};
    text_add_format(&text, "delete from \"%s\" where packet in " GROUP, name);
    bool good = sql_do(store, why, text.bytes, "i", number);
    text_buffer_free(&text);
    return good;
}

static bool empty_tables(struct store *store, int64_t number, struct fault *why) {
    char **names = NULL;
    int count = 0;
    bool good = table_names(store, &names, &count, why);
    for (int i = 0; i < count; i++) {
        good = good && empty_table(store, names[i], number, why);
        free(names[i]);
    }
    free(names);
    return good;
}

static bool note_leavings(struct store *store, int64_t number, struct fault *why) {
    return sql_do(store, why,
                  "insert or ignore into leavings select distinct sha256 from kept_files"
                  " where packet in " GROUP,
                  "i", number);
}

/* Bytes that other packets have too are theirs. */
static bool spare_shared(struct store *store, struct fault *why) {
    return sql_do(store, why,
                  "delete from leavings where sha256 in (select sha256 from kept_files)", "");
}

static bool audit_group(struct store *store, int64_t number, const char *class, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select receipt from packets where number in " GROUP, "i",
                   number))
        return false;
    while (sql_row(&sql)) {
        SCOPED(scoped_free)
        char *receipt = sql_copy(&sql, 0);
        if (!store_audit_add(store, "purged", receipt, class, why))
            return false;
    }
    return why->kind == FAULT_NONE;
}

static bool purge_inside(struct store *store, int64_t number, const char *class,
                         struct fault *why) {
    char now[STORE_MOMENT_ROOM];
    store_now(now);
    return note_leavings(store, number, why) && empty_tables(store, number, why) &&
           spare_shared(store, why) &&
           sql_do(store, why,
                  "update packets set label = '', path = null, reason = null, purged_at = ?2,"
                  " version = version + 1 where number in " GROUP,
                  "it", number, now) &&
           audit_group(store, number, class, why);
}

bool store_purge(struct store *store, int64_t number, const char *class, struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, purge_inside(store, number, class, why), why);
}

static bool leavings(struct store *store, char ***out, int *count, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!spare_shared(store, why) ||
        !sql_begin(&sql, store, why, "select sha256 from leavings order by sha256", ""))
        return false;
    while (sql_row(&sql)) {
        *out = memory_room(*out, *count, sizeof **out);
        (*out)[(*count)++] = sql_copy(&sql, 0);
    }
    return why->kind == FAULT_NONE;
}

/* Looked at once more right before: its bytes may have come in again meanwhile. */
static bool remove_leaving(struct store *store, const char *digest,
                           bool (*look)(void *, const char *, bool *, struct fault *),
                           void *context, struct fault *why) {
    int64_t uses;
    bool gone = false;
    if (!sql_number(store, why, &uses, 0, "select count(*) from kept_files where sha256 = ?", "t",
                    digest))
        return false;
    if (uses == 0 && !look(context, digest, &gone, why))
        return false;
    return !gone || sql_do(store, why, "delete from leavings where sha256 = ?", "t", digest);
}

bool store_each_leaving(struct store *store,
                        bool (*look)(void *, const char *, bool *, struct fault *), void *context,
                        struct fault *why) {
    char **digests = NULL;
    int count = 0;
    bool good = leavings(store, &digests, &count, why);
    for (int i = 0; i < count; i++) {
        good = good && remove_leaving(store, digests[i], look, context, why);
        free(digests[i]);
    }
    free(digests);
    return good;
}

bool store_compact(struct store *store, struct fault *why) {
    int64_t busy;
    if (!sql_script(store, why, "vacuum") ||
        !sql_number(store, why, &busy, 0, "pragma wal_checkpoint(truncate)", ""))
        return false;
    struct fault locked = {
        .kind = FAULT_SYSTEM, .word = WORD_STORE_FAILED, .cause = WORD_CAUSE_LOCKED};
    return busy == 0 || fault_keep(why, &locked);
}
