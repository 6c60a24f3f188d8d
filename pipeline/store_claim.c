#include "pipeline/claim.h"
#include "pipeline/store_internal.h"

#include "base/memory.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

bool store_claim_add(struct store *store, int64_t number, struct fault *why) {
    struct claimant self = claimant_self();
    return sql_do(store, why,
                  "insert into claims (packet, who, boot, room, pid, born, heartbeat)"
                  " values (?, ?, ?, ?, ?, ?, ?)",
                  "itttnii", number, store->actor, self.boot, self.room, self.pid, self.born,
                  self.heartbeat) &&
           sql_do(store, why, "update packets set state = 'working' where number = ?", "i", number);
}

static struct claimant claimant_of(struct sql *sql) {
    struct claimant other = {
        .pid = sql_int(sql, 3), .born = sql_int64(sql, 4), .heartbeat = sql_int64(sql, 5)};
    text_cut(other.boot, sizeof other.boot, sql_text(sql, 1));
    text_cut(other.room, sizeof other.room, sql_text(sql, 2));
    return other;
}

static bool collect_dead(struct store *store, struct number_list *dead, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select packets.number, boot, room, pid, born, heartbeat, claims.packet"
                   " from packets left join claims on claims.packet = packets.number"
                   " where state = 'working'",
                   ""))
        return false;
    struct claimant self = claimant_self();
    while (sql_row(&sql)) {
        struct claimant other = claimant_of(&sql);
        if (!sql_is_null(&sql, 6) && claimant_lives(&other, &self))
            continue;
        dead->at = memory_room(dead->at, dead->count, sizeof *dead->at);
        dead->at[dead->count++] = sql_int64(&sql, 0);
    }
    return why->kind == FAULT_NONE;
}

bool store_claim_recover(struct store *store, struct fault *why) {
    struct number_list dead = {0};
    bool good = collect_dead(store, &dead, why);
    for (int i = 0; good && i < dead.count; i++)
        good = sql_do(store, why, "delete from claims where packet = ?", "i", dead.at[i]) &&
               sql_do(store, why, "update packets set state = 'waiting' where number = ?", "i",
                      dead.at[i]) &&
               store_audit_add(store, "recovered", NULL, NULL, why);
    free(dead.at);
    return good;
}

bool store_claim_is_ours(struct store *store, int64_t number, bool *ours, struct fault *why) {
    struct claimant self = claimant_self();
    int64_t count;
    if (!sql_number(store, why, &count, 0,
                    "select count(*) from claims"
                    " where packet = ? and boot = ? and room = ? and pid = ? and born = ?",
                    "ittni", number, self.boot, self.room, self.pid, self.born))
        return false;
    *ours = count == 1;
    return true;
}

/* The actor is user@host. */
static const char *host_of(const char *actor) {
    const char *at = strrchr(actor, '@');
    return at ? at + 1 : actor;
}

/* A machine is another one when neither its name nor its boot is ours: a container of ours has its
 * own name, and we ourselves had another boot before we were started again. */
bool store_claim_elsewhere(struct store *store, struct fault *why) {
    struct claimant self = claimant_self();
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select host from machines where host != ? and boot != ? and heartbeat > ?"
                   " limit 1",
                   "tti", host_of(store->actor), self.boot, self.heartbeat - CLAIM_STALE_SECONDS))
        return false;
    if (sql_row(&sql))
        return fault_raise(why, FAULT_SYSTEM, WORD_STORE_ELSEWHERE, "%s", sql_text(&sql, 0));
    return why->kind == FAULT_NONE;
}

static bool machine_beats(struct store *store, const struct claimant *self, struct fault *why) {
    return sql_do(store, why,
                  "insert into machines (host, boot, heartbeat) values (?1, ?2, ?3)"
                  " on conflict (host) do update set boot = ?2, heartbeat = ?3",
                  "tti", host_of(store->actor), self->boot, self->heartbeat);
}

bool store_heartbeat(struct store *store, struct fault *why) {
    struct claimant self = claimant_self();
    return machine_beats(store, &self, why) &&
           sql_do(store, why,
                  "update claims set heartbeat = ?"
                  " where boot = ? and room = ? and pid = ? and born = ?",
                  "ittni", self.heartbeat, self.boot, self.room, self.pid, self.born);
}

bool store_release(struct store *store, const struct taken *taken, struct fault *why) {
    bool ours;
    if (!sql_transaction(store, why))
        return false;
    bool good = store_claim_is_ours(store, taken->number, &ours, why);
    if (good && ours)
        good = sql_do(store, why, "delete from claims where packet = ?", "i", taken->number) &&
               sql_do(store, why, "update packets set state = 'waiting' where number = ?", "i",
                      taken->number) &&
               store_audit_add(store, "released", taken->receipt, NULL, why);
    return sql_transaction_end(store, good, why);
}
