#include "pipeline/store_internal.h"

#include "base/text.h"

#include <string.h>

/* Packets that came by a path and may still change: nobody has decided on them. */
#define OPEN_PACKETS                                                                               \
    " from packets where path = ?1 and supplement_of is null"                                      \
    " and not exists (select 1 from decisions where decisions.packet = packets.number)"

static bool find_packet(struct store *store, const char *text, const char *path, const char *day,
                        struct taken *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, text, "tt", path, day))
        return false;
    if (sql_row(&sql)) {
        out->number = sql_int64(&sql, 0);
        text_cut(out->receipt, sizeof out->receipt, sql_text(&sql, 1));
    }
    return why->kind == FAULT_NONE;
}

bool store_open_root(struct store *store, const char *path, struct date received,
                     struct taken *root, struct fault *why) {
    char day[11];
    struct taken found = {0};
    date_format(received, day);
    if (!find_packet(store,
                     "select number, receipt" OPEN_PACKETS
                     " and received = ?2 order by number desc limit 1",
                     path, day, &found, why))
        return false;
    *root = found;
    return true;
}

/* The last packet of the path, if it is whole (no part of a stack), in nobody's hand, and of other
 * bytes; the bytes themselves must be nobody's. */
static bool find_replaced(struct store *store, const struct candidate *candidate, struct taken *out,
                          struct fault *why) {
    return find_packet(store,
                       "select number, receipt" OPEN_PACKETS
                       " and state in ('waiting', 'done', 'quarantined')"
                       " and number = (select max(number) from packets where path = ?1"
                       "               and supplement_of is null)"
                       " and (select count(*) from packets as parts"
                       "      where parts.arrival = packets.arrival) = 1"
                       " and not exists (select 1 from packets where arrival = ?2)",
                       candidate->path, candidate->id, out, why);
}

/* The reading of the old scan stays until the new one is written over it (store_finish). */
static bool replace_inside(struct store *store, const struct candidate *candidate,
                           const struct taken *taken, struct fault *why) {
    char moment[STORE_MOMENT_ROOM];
    store_now(moment);
    return sql_do(store, why,
                  "insert into former_sources (packet, file, path, sha256, size_bytes, replaced_at)"
                  " select packet, file, path, sha256, size_bytes, ? from sources where packet = ?",
                  "ti", moment, taken->number) &&
           sql_do(store, why, "delete from sources where packet = ?", "i", taken->number) &&
           sql_do(store, why, "delete from corrections where packet = ?", "i", taken->number) &&
           sql_do(store, why, "delete from finding_decisions where packet = ?", "i",
                  taken->number) &&
           sql_do(store, why, "delete from steps where packet = ?", "i", taken->number) &&
           store_sources_add(store, taken->number, candidate, why) &&
           sql_do(store, why,
                  "update packets set id = ?, arrival = ?, state = 'waiting', reason = null,"
                  " version = version + 1 where number = ?",
                  "tti", candidate->id, candidate->id, taken->number) &&
           store_claim_add(store, taken->number, why) &&
           store_audit_add(store, "replaced", taken->receipt, NULL, why);
}

enum store_taken store_replace(struct store *store, const struct candidate *candidate,
                               struct taken *out, struct fault *why) {
    struct taken found = {0};
    if (!sql_transaction(store, why))
        return STORE_FAULT;
    bool good = find_replaced(store, candidate, &found, why) &&
                (found.number == 0 || replace_inside(store, candidate, &found, why));
    if (!sql_transaction_end(store, good, why))
        return STORE_FAULT;
    if (found.number == 0)
        return STORE_KNOWN;
    *out = found;
    return STORE_TAKEN;
}
