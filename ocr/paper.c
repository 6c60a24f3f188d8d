#include "ocr/paper.h"

#include "base/text.h"
#include "ocr/blank_doubt.h"
#include "ocr/body_end.h"
#include "ocr/business.h"
#include "ocr/card.h"
#include "ocr/card_leaning.h"
#include "ocr/card_turned.h"
#include "ocr/fields.h"
#include "ocr/further_page.h"
#include "ocr/hand.h"
#include "ocr/hint_rows.h"
#include "ocr/invoice_note.h"
#include "ocr/join.h"
#include "ocr/kind.h"
#include "ocr/licence_term.h"
#include "ocr/lone_date.h"
#include "ocr/no_room.h"
#include "ocr/parts.h"
#include "ocr/place_habit.h"
#include "ocr/prose.h"
#include "ocr/table.h"
#include "ocr/voucher_page.h"
#include "ocr/written.h"

#include <stdlib.h>
#include <string.h>

#define BLANK_CONFIDENCE 0.98
/* A page whose few words all stand in the outer 5 % of its height says nothing: backs of printed
 * sheets carry page numbers and printers' marks. */
#define BARE_MARGIN_SHARE    0.05
#define BARE_LINES_MOST      4
#define BARE_CHARACTERS_MOST 40
/* Of invoice data that nothing but their look tells. */
#define NOTE_CONFIDENCE 0.85
/* Longer rows are sentences that mention an invoice. */
#define INVOICE_ROW_MOST 40

/* What is read of a page before it is handed over. */
struct found {
    struct field_list fields;
    struct id_card_list cards;
};

static void found_free(struct found *found) {
    field_list_free(&found->fields);
    for (int i = 0; i < found->cards.count; i++)
        id_card_free(&found->cards.at[i]);
    free(found->cards.at);
}

static struct view view_of(struct sheet *sheet, const struct block_list *blocks,
                           enum page_kind kind, struct label_list *labels) {
    struct view view = {sheet, blocks, labels, words_of(kind)};
    if (view.words) {
        labels_find(sheet, blocks, view.words, labels);
        labels->habit = place_habit(&view);
    }
    return view;
}

static bool read_main(const struct view *view, enum page_kind kind, struct found *out,
                      struct fault *why) {
    switch (kind) {
    case PAGE_KIND_ID_COPY:
        return true; /* cards are read by themselves */
    case PAGE_KIND_APPLICATION_FORM:
        return fields_read(view, &out->fields, why) && business_read(view, &out->fields, why) &&
               lone_date_read(view, FIELD_APPLICATION_DATE, &out->fields, why);
    case PAGE_KIND_UNIT_DETAIL_FORM:
    case PAGE_KIND_PERSONAL_DETAIL_FORM:
        if (!fields_read(view, &out->fields, why) || !table_read(view, &out->fields, why))
            return false;
        no_room_settle(view, &out->fields);
        return true;
    case PAGE_KIND_PAYMENT_VOUCHER:
        return voucher_page_read(view, &out->fields, why);
    case PAGE_KIND_BUSINESS_LICENCE:
    case PAGE_KIND_REGISTRATION_CERTIFICATE:
        return fields_read(view, &out->fields, why) && licence_term_read(view, &out->fields, why);
    case PAGE_KIND_UNIT_SEAL_SAMPLE:
    case PAGE_KIND_PERSONAL_SEAL_SAMPLE:
    case PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE:
        return fields_read(view, &out->fields, why);
    case PAGE_KIND_INVOICE_INFORMATION:
        return fields_read(view, &out->fields, why) && invoice_note_read(view, &out->fields, why);
    case PAGE_KIND_NONE:
    case PAGE_KIND_SEPARATOR:
    case PAGE_KIND_BLANK:
    case PAGE_KIND_OTHER:
    case PAGE_KIND_COUNT:
        break;
    }
    return true;
}

/* Words that only invoice data carry. */
static bool names_invoice(const char *folded) {
    static const char *const OWN[] = {"发票", "开票", "抬头", "税号", "纳税人"};
    bool named = false;
    for (size_t i = 0; i < sizeof OWN / sizeof *OWN; i++)
        named = named || strstr(folded, OWN[i]);
    return named && text_length_characters(folded) < INVOICE_ROW_MOST;
}

/* The row that ends before a glyph. */
static int row_start(const struct block *block, int end) {
    int start = end - 1;
    while (start > 0 && block->glyphs[start - 1].row == block->glyphs[start].row)
        start--;
    return start;
}

/* What stands above the first row that names invoice data is another paper's. */
static int invoice_top(const struct view *view) {
    int top = -1;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int end = block->count; end > 0;) {
            int start = row_start(block, end);
            SCOPED(scoped_free)
            char *text = glyphs_folded(block->glyphs + start, end - start);
            int y = glyphs_box(block->glyphs + start, end - start).y;
            if (names_invoice(text) && (top < 0 || y < top))
                top = y;
            end = start;
        }
    }
    return top;
}

static void drop_labels_above(struct label_list *labels, int top) {
    int kept = 0;
    for (int i = 0; i < labels->count; i++)
        if (labels->at[i].box.y + labels->at[i].box.height > top)
            labels->at[kept++] = labels->at[i];
    labels->count = kept;
}

static bool has_value(const struct field_list *fields) {
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].state == FIELD_STATE_READ || fields->at[i].state == FIELD_STATE_UNSURE)
            return true;
    return false;
}

/* Invoice data beside another paper; an empty form for them is none. */
static bool read_invoice_beside(struct sheet *sheet, const struct block_list *blocks,
                                struct found *out, bool *found, struct fault *why) {
    struct label_list labels SCOPED(label_list_free) = {0};
    struct view view = view_of(sheet, blocks, PAGE_KIND_INVOICE_INFORMATION, &labels);
    int top = invoice_top(&view);
    drop_labels_above(&labels, top);
    struct field_list fields SCOPED(field_list_free) = {0};
    if (top >= 0 && !fields_read(&view, &fields, why))
        return false;
    *found = has_value(&fields);
    if (*found)
        fields_move(&fields, &out->fields);
    return true;
}

static bool read_beside(struct sheet *sheet, const struct block_list *blocks,
                        struct kind_guess *guess, struct found *out, struct fault *why) {
    int kept = 0;
    for (int i = 0; i < guess->also_count; i++) {
        bool found = true;
        enum page_kind kind = guess->also[i];
        if (kind == PAGE_KIND_INVOICE_INFORMATION) {
            if (!read_invoice_beside(sheet, blocks, out, &found, why))
                return false;
        } else if (kind != PAGE_KIND_ID_COPY) {
            struct label_list labels SCOPED(label_list_free) = {0};
            struct view view = view_of(sheet, blocks, kind, &labels);
            struct found more SCOPED(found_free) = {0};
            if (!read_main(&view, kind, &more, why))
                return false;
            fields_move(&more.fields, &out->fields);
        }
        if (found)
            guess->also[kept++] = kind;
    }
    guess->also_count = kept;
    return true;
}

/* Whether a page carries nothing but a running foot or head: a page number, a printer's mark. */
static bool is_bare(const struct sheet *sheet, const struct block_list *blocks) {
    if (!sheet->page || sheet->line_count > BARE_LINES_MOST)
        return false;
    int margin = (int)(BARE_MARGIN_SHARE * sheet->page->height_px);
    for (int i = 0; i < blocks->count; i++) {
        struct box_px box = blocks->at[i].box;
        bool edge = box.y + box.height < margin || box.y > sheet->page->height_px - margin;
        if (!edge || blocks->at[i].count > BARE_CHARACTERS_MOST)
            return false;
    }
    return !written_coloured(sheet->page) && !written_solid(sheet->page);
}

static bool wants_cards(const struct kind_guess *guess) {
    bool also = false;
    for (int i = 0; i < guess->also_count; i++)
        also = also || guess->also[i] == PAGE_KIND_ID_COPY;
    return guess->kind == PAGE_KIND_ID_COPY || also;
}

/* Now that the kind is known, lines that turned out to bear labels are read to their ends. */
static bool complete_prose(struct sheet *sheet, struct block_list *blocks,
                           const struct kind_guess *guess, struct fault *why) {
    bool any = false;
    if (!prose_complete(sheet, blocks, words_of(guess->kind), &any, why))
        return false;
    for (int i = 0; i < guess->also_count; i++)
        if (!prose_complete(sheet, blocks, words_of(guess->also[i]), &any, why))
            return false;
    if (!any)
        return true;
    block_list_free(blocks);
    return blocks_read(sheet, blocks, why);
}

/* Whether a line of prose was read only where it begins. */
static bool has_heads(const struct sheet *sheet) {
    for (int i = 0; i < sheet->line_count; i++)
        if (sheet->lines[i].is_head)
            return true;
    return false;
}

/* A letter gives invoice data in the midst of its sentences: a page that its lines' beginnings do
 * not tell is read whole and looked through for them. Other papers are not told that way: what
 * names two parties and an amount may be a contract. */
static bool find_kind(struct sheet *sheet, struct block_list *blocks, int sides,
                      struct kind_guess *guess, struct fault *why) {
    *guess = kind_find(sheet, blocks, sides);
    if (sides == 0)
        further_page_find(sheet, blocks, guess);
    if (guess->kind == PAGE_KIND_OTHER && sides == 0 && invoice_note_is(sheet, blocks))
        *guess = (struct kind_guess){PAGE_KIND_INVOICE_INFORMATION, .confidence = NOTE_CONFIDENCE};
    if (guess->kind != PAGE_KIND_OTHER || !has_heads(sheet))
        return true;
    for (int i = 0; i < sheet->line_count; i++)
        if (!sheet_line_rest(sheet, i, why))
            return false;
    block_list_free(blocks);
    if (!blocks_read(sheet, blocks, why))
        return false;
    struct kind_guess again = kind_find(sheet, blocks, sides);
    if (again.kind == PAGE_KIND_INVOICE_INFORMATION)
        *guess = again;
    return true;
}

/* Reads a paper whose kind is known; `blocks` are its own. */
static bool read_paper(struct sheet *sheet, struct block_list *blocks, struct kind_guess *guess,
                       struct found *out, struct fault *why) {
    struct label_list none = {0};
    struct view plain = {sheet, blocks, &none, words_of(PAGE_KIND_ID_COPY)};
    struct label_list labels SCOPED(label_list_free) = {0};
    struct view view = view_of(sheet, blocks, guess->kind, &labels);
    if (view.words && hint_rows_drop(&view, blocks)) {
        label_list_free(&labels);
        view = view_of(sheet, blocks, guess->kind, &labels);
    }
    if (!read_main(&view, guess->kind, out, why))
        return false;
    blank_doubt_settle(&view, &out->fields);
    if (guess->goes_on)
        no_room_on_further_page(&out->fields);
    return read_beside(sheet, blocks, guess, out, why) &&
           (!wants_cards(guess) || cards_read(&plain, &out->cards, why));
}

static void add_also(struct kind_guess *guess, enum page_kind kind) {
    bool known = guess->kind == kind;
    for (int i = 0; i < guess->also_count; i++)
        known = known || guess->also[i] == kind;
    if (!known && guess->also_count < (int)(sizeof guess->also / sizeof *guess->also))
        guess->also[guess->also_count++] = kind;
}

static void move_cards(struct id_card_list *from, struct id_card_list *to) {
    for (int i = 0; i < from->count; i++)
        *id_card_add(to) = from->at[i];
    free(from->at);
    *from = (struct id_card_list){0};
}

/* Reads one of two papers of a sheet and adds it to what the sheet says. */
static bool read_part(const struct view *whole, struct part *part, struct kind_guess *guess,
                      struct found *out, struct fault *why) {
    struct block_list own SCOPED(block_list_free) = {0};
    struct found found SCOPED(found_free) = {0};
    blocks_within(whole->blocks, part->box, &own);
    if (!read_paper(whole->sheet, &own, &part->guess, &found, why))
        return false;
    fields_join(&found.fields, &out->fields);
    move_cards(&found.cards, &out->cards);
    add_also(guess, part->guess.kind);
    for (int i = 0; i < part->guess.also_count; i++)
        add_also(guess, part->guess.also[i]);
    if (part->guess.confidence < guess->confidence)
        guess->confidence = part->guess.confidence;
    return true;
}

static bool read_parts(struct sheet *sheet, struct block_list *blocks, struct part *parts,
                       struct kind_guess *guess, struct found *out, struct fault *why) {
    *guess = (struct kind_guess){.kind = parts[0].guess.kind, .confidence = 1};
    for (int i = 0; i < PARTS_MOST; i++)
        if (!complete_prose(sheet, blocks, &parts[i].guess, why))
            return false;
    struct view whole = {.sheet = sheet, .blocks = blocks};
    for (int i = 0; i < PARTS_MOST; i++)
        if (!read_part(&whole, &parts[i], guess, out, why))
            return false;
    return true;
}

static bool read_all(struct sheet *sheet, struct kind_guess *guess, struct found *out,
                     struct fault *why) {
    struct block_list blocks SCOPED(block_list_free) = {0};
    if (!blocks_read(sheet, &blocks, why))
        return false;
    if (is_bare(sheet, &blocks))
        return true; /* the guess stays blank */
    struct part parts[PARTS_MOST];
    if (parts_find(sheet, &blocks, parts) == PARTS_MOST) {
        if (!read_parts(sheet, &blocks, parts, guess, out, why))
            return false;
    } else {
        struct label_list none = {0};
        struct view plain = {sheet, &blocks, &none, words_of(PAGE_KIND_ID_COPY)};
        if (!find_kind(sheet, &blocks, card_sides(&plain), guess, why) ||
            !complete_prose(sheet, &blocks, guess, why) ||
            !read_paper(sheet, &blocks, guess, out, why))
            return false;
    }
    return !wants_cards(guess) || (cards_read_leaning(sheet, &out->cards, why) &&
                                   cards_read_turned(sheet, &out->cards, why));
}

bool paper_read(struct sheet *sheet, struct page_reading *out, struct fault *why) {
    if (!words_load(why))
        return false;
    struct kind_guess guess = {.kind = PAGE_KIND_BLANK, .confidence = BLANK_CONFIDENCE};
    struct found found SCOPED(found_free) = {0};
    if (!(sheet->page && sheet->page->blank) && !read_all(sheet, &guess, &found, why))
        return false;
    hand_settle(sheet, guess.kind, &found.fields);
    body_ends_settle(&found.fields);
    out->kind = guess.kind;
    out->confidence = guess.confidence;
    memcpy(out->also, guess.also, sizeof out->also);
    out->also_count = guess.also_count;
    out->fields = found.fields;
    out->id_cards = found.cards;
    found = (struct found){0};
    return true;
}
