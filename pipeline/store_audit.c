#include "pipeline/store_internal.h"

#include "base/text.h"
#include "pipeline/digest.h"
#include "pipeline/store_kin.h"

#include <inttypes.h>
#include <string.h>

/* What the first row's hash covers in place of a row before it. */
#define NO_ROW_BEFORE "0"

/* The values behind their lengths, so that no two rows give the same text. */
static void hash_of(const struct audit_row *row, char out[static DIGEST_ROOM]) {
    const char *const values[] = {row->at,     row->actor,  row->what,
                                  row->packet, row->detail, row->previous};
    struct text_buffer text = {0};
    text_add_format(&text, "%" PRId64, row->number);
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        text_add_format(&text, ";%zu:%s", strlen(values[i]), values[i]);
    digest_bytes(text.bytes, text.length, out);
    text_buffer_free(&text);
}

static bool last_row(struct store *store, int64_t *number, char hash[static DIGEST_ROOM],
                     struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select number, hash from audit order by number desc limit 1",
                   ""))
        return false;
    *number = 0;
    text_cut(hash, DIGEST_ROOM, NO_ROW_BEFORE);
    if (sql_row(&sql)) {
        *number = sql_int64(&sql, 0);
        text_cut(hash, DIGEST_ROOM, sql_text(&sql, 1));
    }
    return why->kind == FAULT_NONE;
}

bool store_audit_add(struct store *store, const char *what, const char *packet, const char *detail,
                     struct fault *why) {
    char previous[DIGEST_ROOM];
    char moment[STORE_MOMENT_ROOM];
    int64_t last;
    if (!last_row(store, &last, previous, why))
        return false;
    store_now(moment);
    struct audit_row row = {
        last + 1, moment, store->actor, what, packet ? packet : "", detail ? detail : "",
        previous, NULL};
    char hash[DIGEST_ROOM];
    hash_of(&row, hash);
    return sql_do(store, why,
                  "insert into audit (number, at, actor, what, packet, detail, previous, hash)"
                  " values (?, ?, ?, ?, ?, ?, ?, ?)",
                  "ittttttt", row.number, row.at, row.actor, row.what, row.packet, row.detail,
                  row.previous, hash);
}

bool store_audit(struct store *store, const char *what, const char *packet, const char *detail,
                 struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, store_audit_add(store, what, packet, detail, why), why);
}

/* A page that is loaded anew after each step was still seen once. */
#define SEEN_AGAIN_SECONDS 600

bool store_audit_seen(struct store *store, const char *packet, struct fault *why) {
    int64_t count = 0;
    if (!sql_number(store, why, &count, 0,
                    "select count(*) from audit where packet = ?1 and actor = ?2 and what = 'seen'"
                    " and at > strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-' || ?3 || ' seconds')",
                    "ttn", packet, store->actor, SEEN_AGAIN_SECONDS))
        return false;
    return count > 0 || store_audit(store, "seen", packet, NULL, why);
}

static bool exported_inside(struct store *store, const struct number_list *numbers,
                            const char *detail, struct fault *why) {
    char receipt[RECEIPT_ROOM];
    for (int i = 0; i < numbers->count; i++)
        if (!store_receipt(store, numbers->at[i], receipt, why) ||
            !store_audit_add(store, "exported", receipt, detail, why))
            return false;
    return true;
}

bool store_audit_exported(struct store *store, const struct number_list *numbers,
                          const char *detail, struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, exported_inside(store, numbers, detail, why), why);
}

static bool row_is_sound(struct sql *sql, int64_t expected, const char *previous,
                         char hash[static DIGEST_ROOM]) {
    struct audit_row row = {sql_int64(sql, 0), sql_text(sql, 1), sql_text(sql, 2), sql_text(sql, 3),
                            sql_text(sql, 4),  sql_text(sql, 5), sql_text(sql, 6), NULL};
    hash_of(&row, hash);
    return row.number == expected && strcmp(row.previous, previous) == 0 &&
           strcmp(hash, sql_text(sql, 7)) == 0;
}

bool store_audit_check(struct store *store, int64_t *rows, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select number, at, actor, what, packet, detail, previous, hash from audit"
                   " order by number",
                   ""))
        return false;
    char previous[DIGEST_ROOM] = NO_ROW_BEFORE;
    int64_t count = 0;
    while (sql_row(&sql)) {
        char hash[DIGEST_ROOM];
        if (!row_is_sound(&sql, ++count, previous, hash))
            return fault_raise(why, FAULT_INPUT, WORD_STORE_AUDIT_BROKEN, "%" PRId64, count);
        memcpy(previous, hash, DIGEST_ROOM);
    }
    *rows = count;
    return why->kind == FAULT_NONE;
}

/* Wishes that nobody has stand not in the statement, so that one packet's rows are found by their
 * index and the newest are read first. */
static char *rows_wanted(const struct audit_filter *filter) {
    struct text_buffer text = {0};
    text_add(&text, "select number, at, actor, what, packet, detail, previous, hash from audit"
                    " where (?1 is ?1 and ?2 is ?2 and ?3 is ?3 and ?4 is ?4)");
    text_add(&text, filter->packet ? " and packet = ?1" : "");
    text_add(&text, filter->actor ? " and actor = ?2" : "");
    text_add(&text, filter->since ? " and at >= ?3" : "");
    text_add(&text, filter->until ? " and substr(at, 1, 10) <= ?4" : "");
    text_add(&text, filter->newest_first ? " order by number desc" : " order by number");
    text_add(&text, " limit case when ?5 > 0 then ?5 else -1 end");
    return text_buffer_take(&text);
}

bool store_audit_each(struct store *store, const struct audit_filter *filter,
                      bool (*look)(void *context, const struct audit_row *row), void *context,
                      struct fault *why) {
    SCOPED(scoped_free)
    char *text = rows_wanted(filter);
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, text, "ttttn", filter->packet, filter->actor, filter->since,
                   filter->until, filter->most))
        return false;
    while (sql_row(&sql)) {
        const struct audit_row row = {sql_int64(&sql, 0), sql_text(&sql, 1), sql_text(&sql, 2),
                                      sql_text(&sql, 3),  sql_text(&sql, 4), sql_text(&sql, 5),
                                      sql_text(&sql, 6),  sql_text(&sql, 7)};
        if (!look(context, &row))
            break;
    }
    return why->kind == FAULT_NONE;
}
