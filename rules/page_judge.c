#include "rules/bench.h"

#include "base/scoped.h"
#include "base/text.h"
#include "facts/statement.h"

#include <stdlib.h>

/* The items of what was not found, each once, in their own order. */
static int lacking_items(const struct bench *bench, enum item out[static ITEM_COUNT]) {
    int count = 0;
    for (int item = 1; item < ITEM_COUNT; item++)
        for (int i = 0; i < bench->lack_count; i++)
            if (bench->lacks[i].note.item == (enum item)item) {
                out[count++] = (enum item)item;
                break;
            }
    return count;
}

/* Pages that papers which were not found could be: those that could not be read, and stamped ones
 * whose kind was not made out. While no paper lacks, or more than such pages could be, a stamped
 * page is only unknown. */
static void list_doubtful(const struct bench *bench, struct sheet_list *out) {
    const struct sheet_list *unread = &bench->facts->unreadable;
    const struct sheet_list *unknown = &bench->facts->unknown;
    int stamped = 0;
    for (int i = 0; i < unknown->count; i++)
        stamped += facts_page(bench->facts, unknown->pages[i])->seals.count > 0;
    for (int i = 0; i < unread->count; i++)
        sheet_list_add(out, unread->pages[i]);
    bool may_be_all = bench->lack_count > 0 && bench->lack_count <= unread->count + stamped;
    for (int i = 0; i < unknown->count && may_be_all; i++)
        if (facts_page(bench->facts, unknown->pages[i])->seals.count > 0)
            sheet_list_add(out, unknown->pages[i]);
}

static void judge_unreadable(struct bench *bench, const struct sheet_list *doubtful) {
    enum item items[ITEM_COUNT];
    int count = lacking_items(bench, items);
    struct text_buffer detail = {0};
    for (int i = 0; i < count; i++)
        text_add_format(&detail, "%s%s", i > 0 ? "," : "", item_text(items[i]));
    for (int i = 0; i < doubtful->count; i++) {
        int number = doubtful->pages[i];
        const struct page_reading *page = facts_page(bench->facts, number);
        struct finding_list alone = {0};
        /* Each page is told of, though detail and item are alike. */
        note_add(bench->book,
                 &(struct note){.code = FINDING_PAGE_UNREADABLE,
                                .detail = detail.bytes,
                                .page = number,
                                .found = page->fault ? page->fault : "",
                                .papers = items,
                                .paper_count = count},
                 &alone);
        *finding_add(bench->out) = alone.at[0];
        free(alone.at);
    }
    text_buffer_free(&detail);
}

static void judge_unknown(struct bench *bench, const struct sheet_list *doubtful) {
    for (int i = 0; i < bench->facts->unknown.count; i++) {
        struct finding_list alone = {0};
        if (sheet_list_has(doubtful, bench->facts->unknown.pages[i]))
            continue;
        note_add(
            bench->book,
            &(struct note){.code = FINDING_PAGE_UNKNOWN, .page = bench->facts->unknown.pages[i]},
            &alone);
        *finding_add(bench->out) = alone.at[0];
        free(alone.at);
    }
}

static void judge_packet_itself(struct bench *bench) {
    const struct facts *facts = bench->facts;
    if (facts->is_mixed)
        note_add(bench->book,
                 &(struct note){.code = FINDING_PACKET_MIXED,
                                .detail = facts->foreign_name,
                                .page = facts->foreign.pages[0],
                                .found = facts->foreign_name},
                 bench->out);
    if (bench->history && bench->history->duplicate_of)
        note_add(bench->book,
                 &(struct note){.code = FINDING_PACKET_DUPLICATE,
                                .detail = bench->history->duplicate_of,
                                .found = bench->history->duplicate_of},
                 bench->out);
}

void page_judge(struct bench *bench) {
    SCOPED(sheet_list_free)
    struct sheet_list doubtful = {0};
    list_doubtful(bench, &doubtful);
    judge_packet_itself(bench);
    judge_unknown(bench, &doubtful);
    judge_unreadable(bench, &doubtful);
    /* No more papers lack than pages that could be them: nothing is missing for sure. */
    for (int i = 0; i < bench->lack_count && bench->lack_count > doubtful.count; i++)
        note_add(bench->book, &bench->lacks[i].note, bench->out);
}
