#include "pipeline/store_internal.h"
#include "pipeline/store_kin.h"

#include "base/memory.h"
#include "base/text.h"
#include "facts/seam.h"
#include "packet/json.h"

#include <stdlib.h>
#include <string.h>

static void packet_from_row(struct sql *sql, struct packet *out) {
    text_cut(out->id, sizeof out->id, sql_text(sql, 0));
    out->receipt = sql_copy(sql, 1);
    out->label = sql_copy(sql, 2);
    if (!date_parse(sql_text(sql, 3), &out->received))
        out->received = (struct date){0};
    out->state = packet_state_from_text(sql_text(sql, 4));
    out->verdict = verdict_from_text(sql_text(sql, 5));
    out->ppocr_version = sql_copy(sql, 6);
    out->tesseract_version = sql_copy(sql, 7);
    out->rulebook.name = sql_copy(sql, 8);
    out->rulebook.version = sql_copy(sql, 9);
    out->rulebook.digest = sql_copy(sql, 10);
}

static bool load_packet(struct store *store, int64_t number, struct packet *out,
                        struct fault *reason, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select id, receipt, label, received, state, verdict, ppocr, tesseract,"
                   " rulebook, rulebook_version, rulebook_digest, reason"
                   " from packets where number = ?",
                   "i", number))
        return false;
    if (!sql_row(&sql))
        return fault_raise(why, FAULT_INPUT, WORD_STORE_NO_PACKET, "%s", "");
    packet_from_row(&sql, out);
    if (reason)
        *reason = fault_unpack(sql_is_null(&sql, 11) ? NULL : sql_text(&sql, 11));
    return true;
}

static bool load_sources(struct store *store, int64_t number, struct packet *out,
                         struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select file, sha256, pages from sources where packet = ? order by position",
                   "i", number))
        return false;
    while (sql_row(&sql)) {
        struct source *source = source_add(&out->sources);
        source->file = sql_copy(&sql, 0);
        text_cut(source->sha256, sizeof source->sha256, sql_text(&sql, 1));
        source->pages = sql_int(&sql, 2);
    }
    return why->kind == FAULT_NONE;
}

static bool load_pages(struct store *store, int64_t number, struct packet *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select json from readings where packet = ? order by number",
                   "i", number))
        return false;
    while (sql_row(&sql)) {
        const char *json = sql_text(&sql, 0);
        struct page_reading page;
        if (!page_from_json(json, strlen(json), &page, why))
            return false;
        *page_reading_add(&out->pages) = page;
    }
    return why->kind == FAULT_NONE;
}

/* One fact laid on what it is about. */
static void apply_fact(struct packet *packet, const char *name, int page, int position,
                       const char *value) {
    struct business *business = &packet->business;
    if (strcmp(name, "business.confidence") == 0)
        business->confidence = atof(value);
    else if (strcmp(name, "business.kinds") == 0)
        business->kinds = certificate_kind_from_text(value);
    else if (strcmp(name, "business.type") == 0 && business->type_count < BUSINESS_COUNT)
        business->types[business->type_count++] = business_type_from_text(value);
    if (page < 1 || page > packet->pages.count)
        return;
    struct seal_list *seals = &packet->pages.at[page - 1].seals;
    if (position < 0 || position >= seals->count)
        return;
    if (strcmp(name, "seal.class") == 0)
        seals->at[position].class = seal_class_from_text(value);
    else if (strcmp(name, "seal.owner") == 0)
        seals->at[position].owner = seal_owner_from_text(value);
    else if (strcmp(name, "seal.title") == 0)
        text_replace(&seals->at[position].title, value);
}

static bool load_facts(struct store *store, int64_t number, struct packet *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select name, page, position, value from facts where packet = ?"
                   " order by name, page, position",
                   "i", number))
        return false;
    while (sql_row(&sql))
        apply_fact(out, sql_text(&sql, 0), sql_int(&sql, 1), sql_int(&sql, 2), sql_text(&sql, 3));
    return why->kind == FAULT_NONE;
}

static bool load_findings(struct store *store, int64_t number, struct packet *out,
                          struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select json from findings where packet = ? order by position",
                   "i", number))
        return false;
    while (sql_row(&sql)) {
        const char *json = sql_text(&sql, 0);
        struct finding_list one = {0};
        if (!findings_from_json(json, strlen(json), &one, why))
            return false;
        if (one.count == 1) {
            *finding_add(&out->findings) = one.at[0];
            one.at[0] = (struct finding){0};
        }
        finding_list_free(&one);
    }
    return why->kind == FAULT_NONE;
}

/* Where the seal with that portrait stands; false when it stands there no longer. */
static bool find_seal(const struct packet *packet, const char *portrait, int *page, int *seal) {
    for (int i = 0; portrait && i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++) {
            const char *each = packet->pages.at[i].seals.at[j].portrait;
            if (!each || strcmp(each, portrait) != 0)
                continue;
            *page = i + 1;
            *seal = j;
            return true;
        }
    return false;
}

/* Pages move when a packet is split: seals are found again by their portraits, and what was
 * compared with a seal that went is left out. */
static void place_comparisons(struct packet *packet) {
    struct comparison_list kept = {0};
    struct comparison_list gone = {0};
    for (int i = 0; i < packet->comparisons.count; i++) {
        struct comparison *one = &packet->comparisons.at[i];
        bool is_here = find_seal(packet, one->portrait, &one->page, &one->seal) &&
                       (one->receipt ||
                        find_seal(packet, one->with_portrait, &one->with_page, &one->with_seal));
        *comparison_add(is_here ? &kept : &gone) = *one;
    }
    free(packet->comparisons.at);
    packet->comparisons = kept;
    comparison_list_free(&gone);
}

static bool load_comparisons(struct store *store, int64_t number, struct packet *out,
                             struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select json from comparisons where packet = ?", "i", number))
        return false;
    if (!sql_row(&sql))
        return why->kind == FAULT_NONE;
    const char *json = sql_text(&sql, 0);
    return comparisons_from_json(json, strlen(json), &out->comparisons, why);
}

static bool load_decision(struct store *store, int64_t number, struct packet *out,
                          struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, "select what, by, at from decisions where packet = ?", "i",
                   number))
        return false;
    if (sql_row(&sql)) {
        out->decision.what = decision_kind_from_text(sql_text(&sql, 0));
        out->decision.by = sql_copy(&sql, 1);
        out->decision.at = sql_copy(&sql, 2);
    }
    return why->kind == FAULT_NONE;
}

static bool load_supplements(struct store *store, int64_t number, struct packet *out,
                             struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select receipt from packets where supplement_of = ? order by number", "i",
                   number))
        return false;
    while (sql_row(&sql)) {
        out->supplements =
            memory_room(out->supplements, out->supplement_count, sizeof *out->supplements);
        out->supplements[out->supplement_count++] = sql_copy(&sql, 0);
    }
    return why->kind == FAULT_NONE;
}

static bool load_root(struct store *store, int64_t number, struct packet *out, struct fault *why) {
    int64_t root = 0;
    char receipt[RECEIPT_ROOM];
    if (!store_root(store, number, &root, why))
        return false;
    if (root == 0)
        return true;
    if (!store_receipt(store, root, receipt, why))
        return false;
    out->supplement_of = text_copy(receipt);
    return true;
}

bool store_own_sources(struct store *store, int64_t number, int64_t *out, struct fault *why) {
    return sql_number(store, why, out, 0, "select count(*) from sources where packet = ?", "i",
                      number);
}

bool store_load_own(struct store *store, int64_t number, struct packet *out, struct fault *why) {
    return load_packet(store, number, out, NULL, why) && load_sources(store, number, out, why) &&
           load_pages(store, number, out, why);
}

bool store_load(struct store *store, int64_t number, struct packet *out, struct fault *reason,
                struct fault *why) {
    struct packet packet = {0};
    bool good =
        load_packet(store, number, &packet, reason, why) &&
        load_sources(store, number, &packet, why) && load_pages(store, number, &packet, why) &&
        store_join(store, number, &packet, why) && load_facts(store, number, &packet, why) &&
        load_findings(store, number, &packet, why) &&
        load_comparisons(store, number, &packet, why) &&
        load_decision(store, number, &packet, why) &&
        load_supplements(store, number, &packet, why) && load_root(store, number, &packet, why);
    if (!good) {
        packet_free(&packet);
        return false;
    }
    place_comparisons(&packet);
    seams_join(&packet);
    *out = packet;
    return true;
}
