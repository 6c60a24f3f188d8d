#include "rules/bench.h"

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

static void judge_unreadable(struct bench *bench) {
    enum item items[ITEM_COUNT];
    int count = lacking_items(bench, items);
    struct text_buffer detail = {0};
    for (int i = 0; i < count; i++)
        text_add_format(&detail, "%s%s", i > 0 ? "," : "", item_text(items[i]));
    for (int i = 0; i < bench->facts->unreadable.count; i++) {
        int number = bench->facts->unreadable.pages[i];
        const struct page_reading *page = facts_page(bench->facts, number);
        struct finding_list alone = {0};
        /* Each page is told of, though detail and item are alike. */
        note_add(bench->book,
                 &(struct note){.code = FINDING_PAGE_UNREADABLE,
                                .detail = detail.bytes,
                                .wording = count > 0 ? "papers" : NULL,
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

static void judge_unknown(struct bench *bench) {
    for (int i = 0; i < bench->facts->unknown.count; i++) {
        struct finding_list alone = {0};
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
                                .wording = facts->foreign_name ? "named" : NULL,
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
    judge_packet_itself(bench);
    judge_unknown(bench);
    judge_unreadable(bench);
    /* No more papers lack than pages that could be them: nothing is missing for sure. */
    if (bench->lack_count <= bench->facts->unreadable.count)
        return;
    for (int i = 0; i < bench->lack_count; i++)
        note_add(bench->book, &bench->lacks[i].note, bench->out);
}
