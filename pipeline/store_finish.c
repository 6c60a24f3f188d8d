#include "pipeline/store_internal.h"

#include "base/text.h"
#include "packet/json.h"

#include <stdlib.h>

/* One picture of a page. */
struct picture_row {
    const char *role;
    int position;
    const char *digest; /* NULL = there is none */
};

static bool write_picture(struct store *store, int64_t number, int page, struct picture_row row,
                          struct fault *why) {
    if (!row.digest)
        return true;
    return sql_do(store, why,
                  "insert into pictures (packet, number, role, position, sha256)"
                  " values (?, ?, ?, ?, ?)",
                  "intnt", number, page, row.role, row.position, row.digest);
}

static bool write_pictures(struct store *store, int64_t number, const struct page_reading *page,
                           struct fault *why) {
    struct picture_row preview = {"preview", 0, page->preview};
    bool good = write_picture(store, number, page->number, preview, why);
    for (int i = 0; good && i < page->seals.count; i++) {
        struct picture_row row = {"seal", i, page->seals.at[i].crop};
        struct picture_row portrait = {"portrait", i, page->seals.at[i].portrait};
        good = write_picture(store, number, page->number, row, why) &&
               write_picture(store, number, page->number, portrait, why);
    }
    for (int i = 0; good && i < page->marks.count; i++) {
        struct picture_row row = {"slice", i, page->marks.at[i].crop};
        good = write_picture(store, number, page->number, row, why);
    }
    for (int i = 0; good && i < page->id_cards.count; i++) {
        struct picture_row row = {"card", i, page->id_cards.at[i].crop};
        good = write_picture(store, number, page->number, row, why);
    }
    return good;
}

static bool write_page(struct store *store, int64_t number, const struct page_reading *page,
                       struct fault *why) {
    char moment[STORE_MOMENT_ROOM];
    store_now(moment);
    SCOPED(scoped_free)
    char *json = page_to_json(page, JSON_STORED);
    return sql_do(store, why,
                  "insert into pages (packet, number, source, source_page, kind, fault)"
                  " values (?, ?, ?, ?, ?, ?)",
                  "innntt", number, page->number, page->source, page->source_page,
                  page->kind == PAGE_KIND_NONE ? NULL : page_kind_text(page->kind), page->fault) &&
           sql_do(store, why,
                  "insert into readings (packet, number, json, read_at) values (?, ?, ?, ?)",
                  "intt", number, page->number, json, moment) &&
           write_pictures(store, number, page, why);
}

/* Pages of supplements, with which the packet was judged, stay the supplements' own. */
static bool write_pages(struct store *store, int64_t number, const struct packet *packet,
                        struct fault *why) {
    int64_t own = 0;
    bool good = store_own_sources(store, number, &own, why) &&
                sql_do(store, why, "delete from pictures where packet = ?", "i", number) &&
                sql_do(store, why, "delete from pages where packet = ?", "i", number);
    for (int i = 0; good && i < packet->pages.count; i++)
        if (packet->pages.at[i].source < own)
            good = write_page(store, number, &packet->pages.at[i], why);
    for (int i = 0; good && i < packet->sources.count; i++)
        good = sql_do(store, why, "update sources set pages = ? where packet = ? and position = ?",
                      "nin", packet->sources.at[i].pages, number, i);
    return good;
}

/* The overlays stand with the pictures, under the page of the first impression. */
static bool write_comparisons(struct store *store, int64_t number, const struct packet *packet,
                              struct fault *why) {
    const struct comparison_list *list = &packet->comparisons;
    bool good = sql_do(store, why, "delete from comparisons where packet = ?", "i", number);
    for (int i = 0; good && i < list->count; i++) {
        struct picture_row row = {"overlay", i, list->at[i].overlay};
        good = write_picture(store, number, list->at[i].page, row, why);
    }
    SCOPED(scoped_free)
    char *json = comparisons_to_json(list);
    return good && (list->count == 0 ||
                    sql_do(store, why, "insert into comparisons (packet, json) values (?, ?)", "it",
                           number, json));
}

/* Of a stack that was cut: which pages of each source are this packet's, so that it can be read
 * again alone. A source of which it has none gets the empty range 1 to 0. */
static bool write_ranges(struct store *store, int64_t number, const struct packet *packet,
                         struct fault *why) {
    bool good = true;
    for (int i = 0; good && i < packet->sources.count; i++) {
        int first = 1;
        int last = 0;
        for (int j = 0; j < packet->pages.count; j++) {
            const struct page_reading *page = &packet->pages.at[j];
            if (page->source != i)
                continue;
            first = last == 0 ? page->source_page : first;
            last = page->source_page;
        }
        good = sql_do(store, why,
                      "update sources set first_page = ?, last_page = ?"
                      " where packet = ? and position = ?",
                      "nnin", first, last, number, i);
    }
    return good;
}

/* A further packet of a stack: its own row and receipt, the same sources. */
static bool add_cut(struct store *store, const struct taken *taken, struct packet *packet,
                    int64_t *number, struct fault *why) {
    char receipt[RECEIPT_ROOM];
    if (!store_receipt_next(store, packet->received, receipt, why) ||
        !sql_do(store, why,
                "insert into packets (id, arrival, receipt, label, path, received, state, taken_at)"
                " select ?, arrival, ?, ?, path, received, 'waiting', taken_at from packets"
                " where number = ?",
                "ttti", packet->id, receipt, packet->label, taken->number))
        return false;
    *number = sql_last_number(store);
    text_replace(&packet->receipt, receipt);
    return sql_do(store, why,
                  "insert into sources (packet, position, file, path, sha256, size_bytes, reason)"
                  " select ?, position, file, path, sha256, size_bytes, reason from sources"
                  " where packet = ?",
                  "ii", *number, taken->number) &&
           store_audit_add(store, "cut", receipt, taken->receipt, why);
}

static bool write_state(struct store *store, int64_t number, const struct packet *packet,
                        const struct fault *reason, struct fault *why) {
    SCOPED(scoped_free)
    char *sentence = reason && reason->kind != FAULT_NONE ? fault_pack(reason) : NULL;
    char moment[STORE_MOMENT_ROOM];
    bool bad = sentence != NULL;
    store_now(moment);
    return sql_do(store, why,
                  "update packets set id = ?, state = ?, reason = ?, ppocr = ?, tesseract = ?,"
                  " done_at = ?, version = version + 1 where number = ?",
                  "tttttti", packet->id, bad ? "quarantined" : "done", sentence,
                  packet->ppocr_version, packet->tesseract_version, moment, number) &&
           sql_do(store, why, "delete from claims where packet = ?", "i", number) &&
           store_audit_add(store, bad ? "quarantined" : "judged", packet->receipt,
                           bad ? word_key(reason->word) : verdict_text(packet->verdict), why);
}

static bool finish_inside(struct store *store, const struct taken *taken,
                          const struct finished *result, struct fault *why) {
    struct packet *packets = result->packets;
    const struct fault *reason = result->reason;
    bool ours;
    if (!store_claim_is_ours(store, taken->number, &ours, why))
        return false;
    if (!ours)
        return fault_raise(why, FAULT_SYSTEM, WORD_STORE_CLAIM_LOST, "%s", taken->receipt);
    for (int i = 0; i < result->count; i++) {
        int64_t number = taken->number;
        if (i == 0)
            text_replace(&packets[i].receipt, taken->receipt);
        else if (!add_cut(store, taken, &packets[i], &number, why))
            return false;
        if (result->count > 1 && !write_ranges(store, number, &packets[i], why))
            return false;
        if (!write_pages(store, number, &packets[i], why) ||
            !write_comparisons(store, number, &packets[i], why) ||
            !store_write_judgement(store, number, &packets[i], why) ||
            !write_state(store, number, &packets[i], reason, why))
            return false;
    }
    return true;
}

bool store_finish(struct store *store, const struct taken *taken, const struct finished *result,
                  struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, finish_inside(store, taken, result, why), why);
}
