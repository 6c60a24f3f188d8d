#include "rules/bench.h"

#include "base/text.h"
#include "facts/statement.h"

#include <stdlib.h>

/* A page of no known kind that other words tell to be another paper is told with more than this
 * (ocr/kind.c: 0.7 where no words tell anything). */
#define TOLD_TO_BE_OTHER 0.75

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

/* A seal that may be the unit's; on a scan without colour one may have been overlooked. */
static bool may_be_sealed(const struct page_reading *page) {
    if (page->quality & (QUALITY_GRAY | QUALITY_BILEVEL))
        return true;
    for (int i = 0; i < page->seals.count; i++)
        if (page->seals.at[i].owner != OWNER_OTHER)
            return true;
    return false;
}

/* Nothing tells what the page is, and it may be the paper that was not found: one that has to be
 * sealed, only where it bears a seal. The other side of a card that was found is seen as one. */
static bool may_stand_for(const struct page_reading *page, const struct note *lack) {
    return lack->code == FINDING_DOCUMENT_MISSING && page->confidence < TOLD_TO_BE_OTHER &&
           (!lack->is_sealed || may_be_sealed(page));
}

/* The first page that may stand for what was not found; 0 = none. */
static int stand_in(const struct bench *bench, const struct note *lack) {
    const struct sheet_list *unknown = &bench->facts->unknown;
    for (int i = 0; i < unknown->count; i++)
        if (may_stand_for(facts_page(bench->facts, unknown->pages[i]), lack))
            return unknown->pages[i];
    return 0;
}

/* The pages that may stand for anything that was not found. */
static int stand_ins(const struct bench *bench) {
    const struct sheet_list *unknown = &bench->facts->unknown;
    int count = 0;
    for (int i = 0; i < unknown->count; i++)
        for (int j = 0; j < bench->lack_count; j++)
            if (may_stand_for(facts_page(bench->facts, unknown->pages[i]), &bench->lacks[j].note)) {
                count++;
                break;
            }
    return count;
}

/* What tells most of a paper: that could not be read, for all that is known. */
static enum field_name telling_field(enum item item) {
    static const struct {
        enum item item;
        enum field_name name;
    } TELLING[] = {{ITEM_PAYMENT_VOUCHER, FIELD_AMOUNT},
                   {ITEM_INVOICE_INFORMATION, FIELD_TITLE},
                   {ITEM_AGENT_ID, FIELD_NUMBER},
                   {ITEM_HOLDER_ID, FIELD_NUMBER},
                   {ITEM_PERSONAL_SEAL_SAMPLE, FIELD_HOLDER_NAME}};
    for (size_t i = 0; i < sizeof TELLING / sizeof *TELLING; i++)
        if (TELLING[i].item == item)
            return TELLING[i].name;
    return FIELD_UNIT_NAME;
}

static void doubt_lack(struct bench *bench, const struct note *lack, int page) {
    note_add(bench->book,
             &(struct note){.code = FINDING_FIELD_UNSURE,
                            .item = lack->item,
                            .detail = field_name_text(telling_field(lack->item)),
                            .subject = lack->subject,
                            .among = lack->among,
                            .among_count = lack->among_count,
                            .wording = "page",
                            .page = page},
             bench->out);
}

/* What was not found and a page of unknown kind may be is a doubt, as long as there are as many
 * such pages: of more papers one at least is missing, and all are asked for. */
static void doubt_lacks(struct bench *bench) {
    int doubtful = 0;
    for (int i = 0; i < bench->lack_count; i++)
        doubtful += stand_in(bench, &bench->lacks[i].note) > 0;
    for (int i = 0; i < bench->lack_count && doubtful <= stand_ins(bench); i++) {
        struct lack *lack = &bench->lacks[i];
        int page = stand_in(bench, &lack->note);
        lack->is_doubted = page > 0;
        if (lack->is_doubted)
            doubt_lack(bench, &lack->note, page);
    }
}

void page_judge(struct bench *bench) {
    judge_packet_itself(bench);
    judge_unknown(bench);
    judge_unreadable(bench);
    doubt_lacks(bench);
    int certain = 0;
    for (int i = 0; i < bench->lack_count; i++)
        certain += !bench->lacks[i].is_doubted;
    /* No more papers lack than pages that could be them: nothing is missing for sure. */
    if (certain <= bench->facts->unreadable.count)
        return;
    for (int i = 0; i < bench->lack_count; i++)
        if (!bench->lacks[i].is_doubted)
            note_add(bench->book, &bench->lacks[i].note, bench->out);
}
