#include "pipeline/store_internal.h"

#include "base/memory.h"
#include "base/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool store_receipt_next(struct store *store, struct date received, char out[static RECEIPT_ROOM],
                        struct fault *why) {
    char day[RECEIPT_ROOM - 12];
    snprintf(day, sizeof day, "%04d%02d%02d", received.year % 10000, received.month % 100,
             received.day % 100);
    int64_t number;
    if (!sql_number(store, why, &number, 0,
                    "insert into receipt_days (day, last) values (?, 1)"
                    " on conflict (day) do update set last = last + 1 returning last",
                    "t", day))
        return false;
    snprintf(out, RECEIPT_ROOM, "%s-%04" PRId64, day, number);
    return true;
}

/* The packet that an arrival became, if it is known. */
static bool find_arrival(struct store *store, const char *arrival, struct taken *out,
                         enum packet_state *state, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    *state = PACKET_NONE;
    if (!sql_begin(&sql, store, why,
                   "select number, receipt, state from packets where arrival = ?"
                   " order by number limit 1",
                   "t", arrival))
        return false;
    if (sql_row(&sql)) {
        out->number = sql_int64(&sql, 0);
        text_cut(out->receipt, sizeof out->receipt, sql_text(&sql, 1));
        *state = packet_state_from_text(sql_text(&sql, 2));
    }
    return why->kind == FAULT_NONE;
}

static bool add_source(struct store *store, int64_t number, const struct intake_file *file,
                       int position, struct fault *why) {
    SCOPED(scoped_free)
    char *reason = file->fault.kind != FAULT_NONE ? fault_pack(&file->fault) : NULL;
    return sql_do(store, why,
                  "insert into sources (packet, position, file, path, sha256, size_bytes, reason)"
                  " values (?, ?, ?, ?, ?, ?, ?)",
                  "intttit", number, position, file->name, file->path,
                  file->sha256[0] ? file->sha256 : NULL, (int64_t)file->size_bytes, reason);
}

bool store_sources_add(struct store *store, int64_t number, const struct candidate *candidate,
                       struct fault *why) {
    for (int i = 0; i < candidate->file_count; i++)
        if (!add_source(store, number, &candidate->files[i], i, why))
            return false;
    return true;
}

static bool insert(struct store *store, const struct candidate *candidate, struct date received,
                   struct taken *out, struct fault *why) {
    char day[11];
    char moment[STORE_MOMENT_ROOM];
    date_format(received, day);
    store_now(moment);
    if (!store_receipt_next(store, received, out->receipt, why) ||
        !sql_do(store, why,
                "insert into packets (id, arrival, receipt, label, path, received, state, taken_at,"
                " supplement_of) values (?, ?, ?, ?, ?, ?, 'waiting', ?, nullif(?, 0))",
                "ttttttti", candidate->id, candidate->id, out->receipt, candidate->label,
                candidate->path, day, moment, out->root))
        return false;
    out->number = sql_last_number(store);
    return store_sources_add(store, out->number, candidate, why) &&
           store_audit_add(store, "taken", out->receipt, NULL, why);
}

static enum store_taken whose_claim(struct store *store, int64_t number, struct fault *why) {
    bool ours;
    if (!store_claim_is_ours(store, number, &ours, why))
        return STORE_FAULT;
    return ours ? STORE_OURS : STORE_BUSY;
}

static enum store_taken take_inside(struct store *store, const struct candidate *candidate,
                                    struct date received, struct taken *out, struct fault *why) {
    enum packet_state state;
    if (!find_arrival(store, candidate->id, out, &state, why))
        return STORE_FAULT;
    if (state == PACKET_WORKING)
        return whose_claim(store, out->number, why);
    if (state == PACKET_DONE || state == PACKET_QUARANTINED)
        return STORE_KNOWN;
    if (state == PACKET_NONE && !insert(store, candidate, received, out, why))
        return STORE_FAULT;
    return store_claim_add(store, out->number, why) ? STORE_TAKEN : STORE_FAULT;
}

enum store_taken store_take(struct store *store, const struct candidate *candidate,
                            struct date received, struct taken *out, struct fault *why) {
    if (!sql_transaction(store, why))
        return STORE_FAULT;
    struct taken taken = {.root = out->root};
    enum store_taken answer = take_inside(store, candidate, received, &taken, why);
    if (!sql_transaction_end(store, answer != STORE_FAULT, why))
        return STORE_FAULT;
    *out = taken;
    return answer;
}

/* A stored source as intake would have seen it; its bytes are in the archive. */
static void file_from_row(struct sql *sql, struct intake_file *file) {
    file->name = sql_copy(sql, 0);
    file->path = sql_copy(sql, 1);
    text_cut(file->sha256, sizeof file->sha256, sql_text(sql, 2));
    file->first_page = sql_int(sql, 4);
    file->last_page = sql_int(sql, 5);
    file->fault = fault_unpack(sql_is_null(sql, 3) ? NULL : sql_text(sql, 3));
}

static bool load_sources(struct store *store, int64_t number, struct candidate *out,
                         struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select file, path, sha256, reason, first_page, last_page from sources"
                   " where packet = ? order by position",
                   "i", number))
        return false;
    while (sql_row(&sql)) {
        out->files = memory_room(out->files, out->file_count, sizeof *out->files);
        file_from_row(&sql, &out->files[out->file_count++]);
    }
    return why->kind == FAULT_NONE;
}

static bool find_waiting(struct store *store, struct candidate *out, struct date *received,
                         struct taken *taken, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select number, receipt, id, label, path, received,"
                   " coalesce(supplement_of, 0) from packets"
                   " where state = 'waiting' order by number limit 1",
                   ""))
        return false;
    if (!sql_row(&sql))
        return why->kind == FAULT_NONE;
    taken->number = sql_int64(&sql, 0);
    text_cut(taken->receipt, sizeof taken->receipt, sql_text(&sql, 1));
    taken->root = sql_int64(&sql, 6);
    text_cut(out->id, sizeof out->id, sql_text(&sql, 2));
    out->label = sql_copy(&sql, 3);
    out->path = sql_copy(&sql, 4);
    if (!date_parse(sql_text(&sql, 5), received))
        *received = (struct date){0};
    return true;
}

static enum store_taken take_waiting_inside(struct store *store, struct candidate *out,
                                            struct date *received, struct taken *taken,
                                            struct fault *why) {
    if (!find_waiting(store, out, received, taken, why))
        return STORE_FAULT;
    if (taken->number == 0)
        return STORE_KNOWN;
    bool good =
        load_sources(store, taken->number, out, why) && store_claim_add(store, taken->number, why);
    return good ? STORE_TAKEN : STORE_FAULT;
}

enum store_taken store_take_waiting(struct store *store, struct candidate *out,
                                    struct date *received, struct taken *taken, struct fault *why) {
    if (!sql_transaction(store, why))
        return STORE_FAULT;
    struct candidate candidate = {0};
    struct taken found = {0};
    enum store_taken answer = take_waiting_inside(store, &candidate, received, &found, why);
    if (!sql_transaction_end(store, answer != STORE_FAULT, why))
        answer = STORE_FAULT;
    if (answer != STORE_TAKEN) {
        candidate_free(&candidate);
        return answer;
    }
    *out = candidate;
    *taken = found;
    return STORE_TAKEN;
}
