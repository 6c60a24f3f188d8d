#include "pipeline/store_step_internal.h"

#include "base/memory.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A page of the packet that is split: where it lies in its sources, and whether it goes. */
struct leaf {
    int number, source, source_page;
    bool goes;
};
struct leaf_list {
    struct leaf *at;
    int count;
};

static void leaf_list_free(struct leaf_list *list) {
    free(list->at);
}

static bool load_leaves(struct store *store, int64_t number, struct leaf_list *out,
                        struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select number, source, source_page from pages where packet = ? order by number",
                   "i", number))
        return false;
    while (sql_row(&sql)) {
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        out->at[out->count++] =
            (struct leaf){sql_int(&sql, 0), sql_int(&sql, 1), sql_int(&sql, 2), false};
    }
    return why->kind == FAULT_NONE;
}

static bool cannot(struct fault *why) {
    return fault_raise(why, FAULT_INPUT, WORD_REVIEW_CANNOT_SPLIT, "%s", "");
}

/* Pages are numbered from 1 without gaps. */
static bool mark_leaves(const struct split *split, struct leaf_list *leaves, struct fault *why) {
    int last = 0;
    for (int i = 0; i < split->count; i++) {
        int page = split->pages[i];
        if (page <= last || page > leaves->count)
            return cannot(why);
        leaves->at[page - 1].goes = true;
        last = page;
    }
    return (split->count > 0 && split->count < leaves->count) || cannot(why);
}

static bool is_whole(struct store *store, int64_t number, struct fault *why) {
    int64_t count = 0;
    if (!sql_number(store, why, &count, 0,
                    "select count(*) from packets where number = ?1 and state = 'done'"
                    " and supplement_of is null"
                    " and not exists (select 1 from packets p where p.supplement_of = ?1)"
                    " and not exists (select 1 from decisions where packet = ?1"
                    "  and what in ('accepted', 'returned'))",
                    "i", number))
        return false;
    return count == 1 || cannot(why);
}

/* What undoing needs: each page's source and whether it went, and the sources as they were. */
static bool snapshot(struct store *store, int64_t number, const struct leaf_list *leaves,
                     char **out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    struct text_buffer text = {0};
    for (int i = 0; i < leaves->count; i++)
        text_add_format(&text, "%s[%d,%d]", i ? "," : "[", leaves->at[i].source,
                        leaves->at[i].goes);
    text_add(&text, "]");
    SCOPED(scoped_free)
    char *pages = text_buffer_take(&text);
    if (!sql_begin(&sql, store, why,
                   "select json_object('pages', json(?2), 'sources', json_group_array(json_array("
                   "position, file, path, sha256, size_bytes, pages, first_page, last_page,"
                   " reason))) from sources where packet = ?1",
                   "it", number, pages))
        return false;
    *out = sql_row(&sql) ? sql_copy(&sql, 0) : NULL;
    return why->kind == FAULT_NONE;
}

/* Its id tells the pages, as that of a part of a stack does. It has no path: what comes later under
 * that name belongs to the first. */
static bool add_packet(struct store *store, const struct hand *hand, struct split *split,
                       struct fault *why) {
    SCOPED(packet_free)
    struct packet packet = {0};
    char receipt[RECEIPT_ROOM];
    char id[DIGEST_ROOM];
    if (!store_load_own(store, hand->number, &packet, why) ||
        !store_receipt_next(store, packet.received, receipt, why))
        return false;
    struct text_buffer text = {0};
    text_add_format(&text, "%s;split", packet.id);
    for (int i = 0; i < split->count; i++)
        text_add_format(&text, ";%d", split->pages[i]);
    digest_bytes(text.bytes, text.length, id);
    text_buffer_free(&text);
    if (!sql_do(store, why,
                "insert into packets (id, arrival, receipt, label, received, state, ppocr,"
                " tesseract, taken_at, done_at) select ?2, arrival, ?3, label, received, state,"
                " ppocr, tesseract, taken_at, done_at from packets where number = ?1",
                "itt", hand->number, id, receipt))
        return false;
    split->made = sql_last_number(store);
    return true;
}

/* One run of pages that stand behind each other in a source becomes a source of its own, so that a
 * packet can be read again alone. The former rows lie at negative positions meanwhile. */
struct run {
    int64_t from, to;
    bool goes; /* of the pages that go; else of those that stay */
    int former, position, first, last;
};

static bool add_run(struct store *store, const struct run *run, struct fault *why) {
    return sql_do(store, why,
                  "insert into sources (packet, position, file, path, sha256, size_bytes, pages,"
                  " reason, first_page, last_page)"
                  " select ?2, ?4, file, path, sha256, size_bytes, pages, reason, ?5, ?6"
                  " from sources where packet = ?1 and position = -1 - ?3",
                  "iinnnn", run->from, run->to, run->former, run->position, run->first, run->last);
}

/* Writes the runs of the pages that go, or that stay, and sets each page's new source. */
static bool add_runs(struct store *store, struct leaf_list *leaves, struct run run,
                     struct fault *why) {
    bool good = true;
    run.position = -1;
    for (int i = 0; good && i < leaves->count; i++) {
        struct leaf *leaf = &leaves->at[i];
        if (leaf->goes != run.goes)
            continue;
        bool goes_on =
            run.position >= 0 && leaf->source == run.former && leaf->source_page == run.last + 1;
        if (!goes_on && run.position >= 0)
            good = add_run(store, &run, why);
        if (!goes_on)
            run = (struct run){run.from,         run.to,           run.goes,
                               leaf->source,     run.position + 1, leaf->source_page,
                               leaf->source_page};
        run.last = leaf->source_page;
        leaf->source = run.position;
    }
    return good && add_run(store, &run, why);
}

/* A file of which nothing stays keeps a row with an empty range: it is known, and not read again.
 */
static bool keep_empty(struct store *store, int64_t number, struct fault *why) {
    return sql_do(store, why,
                  "insert into sources (packet, position, file, path, sha256, size_bytes, pages,"
                  " reason, first_page, last_page)"
                  " select packet, (select max(position) from sources where packet = ?1) +"
                  "  row_number() over (order by position desc), file, path, sha256, size_bytes,"
                  "  pages, reason, 1, 0 from sources as old where packet = ?1 and position < 0"
                  " and not exists (select 1 from sources as kept where kept.packet = ?1"
                  "  and kept.position >= 0 and kept.file = old.file"
                  "  and coalesce(kept.path, '') = coalesce(old.path, ''))",
                  "i", number) &&
           sql_do(store, why, "delete from sources where packet = ? and position < 0", "i", number);
}

static bool divide_sources(struct store *store, int64_t number, int64_t made,
                           struct leaf_list *leaves, struct fault *why) {
    struct run stays = {.from = number, .to = number};
    struct run goes = {.from = number, .to = made, .goes = true};
    return sql_do(store, why, "update sources set position = -1 - position where packet = ?", "i",
                  number) &&
           add_runs(store, leaves, stays, why) && add_runs(store, leaves, goes, why) &&
           keep_empty(store, number, why);
}

/* From the first page on: what stays moves down into numbers that are free by then. */
static bool move_pages(struct store *store, int64_t number, int64_t made,
                       const struct leaf_list *leaves, struct fault *why) {
    int stayed = 0;
    int gone = 0;
    bool good = sql_script(store, why, "pragma defer_foreign_keys = on");
    for (int i = 0; good && i < leaves->count; i++) {
        const struct leaf *leaf = &leaves->at[i];
        const struct step_place from = {number, leaf->number, 0};
        const struct step_place to = {leaf->goes ? made : number, leaf->goes ? ++gone : ++stayed,
                                      leaf->source};
        good = step_move_page(store, &from, &to, why);
    }
    return good;
}

static bool audit_split(struct store *store, const char *receipt, const struct split *split,
                        struct fault *why) {
    char other[RECEIPT_ROOM];
    if (!store_receipt(store, split->made, other, why))
        return false;
    struct text_buffer text = {0};
    text_add_format(&text, "%s pages", other);
    for (int i = 0; i < split->count; i++)
        text_add_format(&text, "%s%d", i ? "," : " ", split->pages[i]);
    SCOPED(scoped_free)
    char *detail = text_buffer_take(&text);
    return store_audit_add(store, "split", receipt, detail, why) &&
           store_audit_add(store, "split off", other, receipt, why);
}

static bool split_inside(struct store *store, const struct hand *hand, struct split *split,
                         const struct judge_anew *anew, struct fault *why) {
    char receipt[RECEIPT_ROOM];
    SCOPED(leaf_list_free)
    struct leaf_list leaves = {0};
    SCOPED(scoped_free)
    char *before = NULL;
    if (!step_begin(store, hand, receipt, why) || !is_whole(store, hand->number, why) ||
        !load_leaves(store, hand->number, &leaves, why) || !mark_leaves(split, &leaves, why) ||
        !snapshot(store, hand->number, &leaves, &before, why) ||
        !add_packet(store, hand, split, why) ||
        !divide_sources(store, hand->number, split->made, &leaves, why) ||
        !move_pages(store, hand->number, split->made, &leaves, why))
        return false;
    const struct step step = {.what = STEP_SPLIT, .about = split->made, .before = before};
    return step_add(store, hand, &step, why) && audit_split(store, receipt, split, why) &&
           step_judge(store, hand->number, anew, why) && step_judge(store, split->made, anew, why);
}

bool store_parts(struct store *store, int64_t number, struct number_list *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select case when packet = ?1 then about else packet end from steps"
                   " where what = '" STEP_SPLIT "' and undone_at is null"
                   " and (packet = ?1 or about = ?1) order by step",
                   "i", number))
        return false;
    while (sql_row(&sql)) {
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        out->at[out->count++] = sql_int64(&sql, 0);
    }
    return why->kind == FAULT_NONE;
}

bool store_step_split(struct store *store, const struct hand *hand, struct split *split,
                      const struct judge_anew *anew, struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, split_inside(store, hand, split, anew, why), why);
}
