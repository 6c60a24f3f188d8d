#include "facts/facts.h"

#include "base/memory.h"
#include "facts/applicant.h"
#include "facts/borne_out.h"
#include "facts/business.h"
#include "facts/legal_form.h"
#include "facts/mailing.h"
#include "facts/owner.h"
#include "facts/payment.h"
#include "facts/people.h"
#include "facts/plausible.h"
#include "facts/row_parts.h"
#include "facts/row_sequence.h"
#include "facts/seam.h"
#include "facts/statement.h"
#include "facts/unit.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

const struct page_reading *facts_page(const struct facts *facts, int number) {
    assert(number >= 1 && number <= facts->packet->pages.count);
    return &facts->packet->pages.at[number - 1];
}

const struct id_card *facts_card(const struct facts *facts, struct card_place place) {
    const struct page_reading *page = facts_page(facts, place.page);
    assert(place.card >= 0 && place.card < page->id_cards.count);
    return &page->id_cards.at[place.card];
}

/* Where a seal stands among all seals of the packet. */
static int seal_place(const struct facts *facts, int page, int seal) {
    int place = seal;
    for (int number = 1; number < page; number++)
        place += facts_page(facts, number)->seals.count;
    return place;
}

bool facts_seal_is_former(const struct facts *facts, int page, int seal) {
    return facts->former_seals[seal_place(facts, page, seal)];
}

bool facts_seal_is_doubted(const struct facts *facts, int page, int seal) {
    return facts->doubted_seals[seal_place(facts, page, seal)];
}

/* Whose an ID copy is, only the cards on it tell (facts/people.h). */
static void list_papers(struct facts *facts, const struct page_reading *page) {
    for (int item = ITEM_NONE + 1; item < ITEM_COUNT; item++)
        if (item != ITEM_AGENT_ID && item != ITEM_HOLDER_ID &&
            page_serves_item(page, (enum item)item))
            sheet_list_add(&facts->items[item], page->number);
}

static void list_pages(struct facts *facts) {
    for (int number = 1; number <= facts->packet->pages.count; number++) {
        const struct page_reading *page = facts_page(facts, number);
        if (page_is_unreadable(page))
            sheet_list_add(&facts->unreadable, number);
        else if (page->kind == PAGE_KIND_OTHER && page->also_count == 0)
            sheet_list_add(&facts->unknown, number);
        else if (!sheet_list_has(&facts->foreign, number))
            list_papers(facts, page);
    }
}

/* A row that nobody filled is blank but for what a seal or pen left in one cell, and for tick boxes
 * and dates. One that was filled has a name, number or department: surely read, or in more cells
 * than stand empty. */
struct row_look {
    int read, open, blank;
};

static struct row_look look_at_row(const struct page_reading *page, int row) {
    static const enum field_name TELLING[] = {FIELD_CERTIFICATE_NAME, FIELD_HOLDER_NAME,
                                              FIELD_HOLDER_ID_NUMBER, FIELD_DEPARTMENT,
                                              FIELD_HOLDER_PHONE,     FIELD_HOLDER_EMAIL};
    struct row_look look = {0};
    for (size_t i = 0; i < sizeof TELLING / sizeof *TELLING; i++) {
        struct statement cell = statement_of(page, TELLING[i], row);
        look.read += statement_is_read(&cell);
        look.blank += statement_is_listed(&cell) && statement_is_blank(&cell);
        look.open += statement_is_listed(&cell) && statement_is_open(&cell);
    }
    return look;
}

/* A remark below the last row, where the table goes on: nothing else of a row was read there. */
static bool is_remark(const struct row_fact *row, const struct row_look *look) {
    const char *name = statement_text(&row->name);
    return name && plausible_note(name) && !statement_text(&row->number) &&
           look->read <= statement_is_read(&row->name);
}

static bool same_cell(const struct statement *a, const struct statement *b) {
    const char *first = statement_text(a);
    const char *second = statement_text(b);
    return first && second ? strcmp(first, second) == 0 : first == second;
}

static bool are_alike(const struct row_fact *a, const struct row_fact *b) {
    return same_cell(&a->name, &b->name) && same_cell(&a->number, &b->number) &&
           same_cell(&a->years, &b->years) && same_cell(&a->seal_image, &b->seal_image) &&
           same_cell(&a->valid_until, &b->valid_until);
}

/* The same sheet enclosed twice. A row that has its like on its own sheet already says nothing: one
 * person may hold many certificates, whose rows begin anew on the next sheet. */
static bool is_copy(const struct row_list *list, int known, const struct row_fact *row) {
    const struct row_fact *at = &list->at[known];
    if (at->page == row->page || at->row != row->row || !are_alike(at, row))
        return false;
    for (int i = 0; i < list->count; i++)
        if (i != known && list->at[i].page == at->page && are_alike(&list->at[i], row))
            return false;
    return true;
}

static void add_row(struct row_list *list, const struct row_fact *row) {
    for (int i = 0; i < list->count; i++)
        if (is_copy(list, i, row))
            return;
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = *row;
}

static void list_rows(const struct facts *facts, enum item item, struct row_list *out) {
    const struct sheet_list *sheets = &facts->items[item];
    for (int i = 0; i < sheets->count; i++) {
        const struct page_reading *page = facts_page(facts, sheets->pages[i]);
        int last = -1;
        for (int j = 0; j < page->fields.count; j++)
            if (page->fields.at[j].row > last && page->fields.at[j].row < ROW_SEQUENCE_MOST)
                last = page->fields.at[j].row;
        for (int row = 0; row <= last; row++) {
            struct row_fact fact = {
                .page = page->number,
                .row = row,
                .rest = -1,
                .name = statement_of(page, FIELD_HOLDER_NAME, row),
                .number = statement_of(page, FIELD_HOLDER_ID_NUMBER, row),
                .years = statement_of(page, FIELD_YEARS, row),
                .seal_image = statement_of(page, FIELD_SEAL_IMAGE, row),
                .valid_until = statement_of(page, FIELD_CERTIFICATE_VALID_UNTIL, row),
            };
            struct row_look look = look_at_row(page, row);
            fact.is_readable = look.read > 0;
            fact.is_lone = look.read + look.open <= 1;
            if (!is_remark(&fact, &look) && (look.read > 0 || look.open > look.blank))
                add_row(out, &fact);
        }
    }
}

/* Rows of which hardly anything was made out are none, where the form counts just the others. */
static void drop_lone(const struct facts *facts, enum field_name count, struct row_list *list) {
    const struct statement *stated = &facts->form[count];
    int whole = 0;
    for (int i = 0; i < list->count; i++)
        whole += !list->at[i].is_lone;
    if (!statement_is_read(stated) || strtol(statement_text(stated), NULL, 10) != whole)
        return;
    int kept = 0;
    for (int i = 0; i < list->count; i++)
        if (!list->at[i].is_lone)
            list->at[kept++] = list->at[i];
    list->count = kept;
}

static void list_samples(struct facts *facts) {
    const struct sheet_list *sheets = &facts->items[ITEM_PERSONAL_SEAL_SAMPLE];
    for (int i = 0; i < sheets->count; i++) {
        const struct page_reading *page = facts_page(facts, sheets->pages[i]);
        bool listed = false;
        for (int j = 0; j < page->fields.count; j++) {
            if (page->fields.at[j].name != FIELD_HOLDER_NAME)
                continue;
            facts->samples =
                memory_room(facts->samples, facts->sample_count, sizeof *facts->samples);
            facts->samples[facts->sample_count++] =
                (struct sample_fact){page->number, {&page->fields.at[j], page->number}};
            listed = true;
        }
        if (listed)
            continue;
        facts->samples = memory_room(facts->samples, facts->sample_count, sizeof *facts->samples);
        facts->samples[facts->sample_count++] =
            (struct sample_fact){page->number, statement_of(page, FIELD_HOLDER_NAME, -1)};
    }
}

/* Whatever a store gives back: the pages are numbered as they stand. */
static void number_pages(struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++)
        packet->pages.at[i].number = i + 1;
}

void facts_make(struct packet *packet, const struct correction_list *corrections,
                struct facts *out) {
    *out = (struct facts){.packet = packet};
    number_pages(packet);
    legal_forms_mend(packet);
    owners_begin(packet);
    if (corrections)
        corrections_lay(corrections, packet);
    borne_out_read(packet);
    applicant_divide(packet, out);
    list_pages(out);
    business_gather(packet, out);
    list_rows(out, ITEM_UNIT_DETAIL_FORM, &out->unit_rows);
    list_rows(out, ITEM_PERSONAL_DETAIL_FORM, &out->personal_rows);
    row_parts_join(out, FIELD_UNIT_CERTIFICATES, &out->unit_rows);
    row_parts_join(out, FIELD_PERSONAL_CERTIFICATES, &out->personal_rows);
    drop_lone(out, FIELD_UNIT_CERTIFICATES, &out->unit_rows);
    drop_lone(out, FIELD_PERSONAL_CERTIFICATES, &out->personal_rows);
    mailing_replace_rows(out, ITEM_UNIT_DETAIL_FORM, &out->unit_rows);
    mailing_replace_rows(out, ITEM_PERSONAL_DETAIL_FORM, &out->personal_rows);
    list_samples(out);
    unit_gather(packet, out);
    owners_decide(packet, out); /* before people: sheets that are stamped alike belong together */
    people_gather(packet, out);
    payment_gather(out);
    seams_join(packet);
    if (corrections)
        corrections_lay_seals(corrections, packet);
}

void facts_free(struct facts *facts) {
    unit_free(&facts->unit);
    for (int i = 0; i < facts->person_count; i++)
        sheet_list_free(&facts->people[i].sheets);
    for (int i = 0; i < ITEM_COUNT; i++)
        sheet_list_free(&facts->items[i]);
    sheet_list_free(&facts->unreadable);
    sheet_list_free(&facts->unknown);
    sheet_list_free(&facts->foreign);
    free(facts->unit_rows.at);
    free(facts->personal_rows.at);
    free(facts->people);
    free(facts->vouchers);
    free(facts->invoices);
    free(facts->samples);
    free(facts->foreign_name);
    free(facts->foreign_code);
    free(facts->former_seals);
    free(facts->doubted_seals);
    *facts = (struct facts){0};
}
