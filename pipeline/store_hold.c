#include "pipeline/store_hold.h"

#include "base/text.h"
#include "pipeline/store_internal.h"
#include "pipeline/store_kin.h"

#include <string.h>
#include <time.h>

bool store_hold_of(struct store *store, int64_t number, struct hold *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select who, until from holds where packet = ? and until > ?",
                   "ii", number, (int64_t)time(NULL)))
        return false;
    struct hold hold = {0};
    if (sql_row(&sql)) {
        text_cut(hold.who, sizeof hold.who, sql_text(&sql, 0));
        hold.until = sql_int64(&sql, 1);
    }
    if (why->kind != FAULT_NONE)
        return false;
    *out = hold;
    return true;
}

static bool note_take_over(struct store *store, int64_t number, const struct hold *from,
                           struct fault *why) {
    char receipt[RECEIPT_ROOM];
    return store_receipt(store, number, receipt, why) &&
           store_audit_add(store, "taken over", receipt, from->who, why);
}

static bool hold_inside(struct store *store, int64_t number, const struct hold_wish *wish,
                        struct hold *out, struct fault *why) {
    if (!store_hold_of(store, number, out, why))
        return false;
    bool is_others = out->who[0] && strcmp(out->who, wish->who) != 0;
    if (is_others && wish->way == HOLD_IF_FREE)
        return true;
    if (is_others && !note_take_over(store, number, out, why))
        return false;
    text_cut(out->who, sizeof out->who, wish->who);
    out->until = (int64_t)time(NULL) + wish->seconds;
    return sql_do(store, why,
                  "insert into holds (packet, who, until) values (?1, ?2, ?3)"
                  " on conflict (packet) do update set who = ?2, until = ?3",
                  "iti", number, out->who, out->until);
}

bool store_hold(struct store *store, int64_t number, const struct hold_wish *wish, struct hold *out,
                struct fault *why) {
    struct hold hold = {0};
    if (!sql_transaction(store, why))
        return false;
    if (!sql_transaction_end(store, hold_inside(store, number, wish, &hold, why), why))
        return false;
    *out = hold;
    return true;
}

bool store_hold_release(struct store *store, int64_t number, const char *who, struct fault *why) {
    return sql_do(store, why, "delete from holds where packet = ? and who = ?", "it", number, who);
}
