#include "ocr/further_page.h"

#include "base/text.h"
#include "ocr/table_head.h"

/* A page that begins with a table of so many columns goes on from another; Han characters of the
 * shortest title. */
#define COLUMNS_LEAST   3
#define TITLE_LEAST     4
#define REST_CONFIDENCE 0.85

/* Whether nothing is written above a table: page numbers are, and titles are not. */
static bool is_on_top(const struct block_list *blocks, const struct table_head *head) {
    for (int b = 0; b < blocks->count; b++) {
        const struct block *block = &blocks->at[b];
        int han = 0;
        for (int i = 0; i < block->count; i++)
            han += text_is_han(block->glyphs[i].code);
        if (block->box.y + block->box.height <= head->top && han >= TITLE_LEAST)
            return false;
    }
    return true;
}

static bool has_column(const struct table_head *head, enum field_name name) {
    for (int i = 0; i < head->count; i++)
        if (head->columns[i].wanted && head->columns[i].wanted->name == name)
            return true;
    return false;
}

/* Columns that a list of people or bodies has only when it is about certificates. */
static bool is_of_certificates(const struct table_head *head) {
    return has_column(head, FIELD_SEAL_IMAGE) || has_column(head, FIELD_YEARS) ||
           has_column(head, FIELD_CERTIFICATE_VALID_UNTIL);
}

/* Whether a page begins with the head of a detail form's table: the form goes on from another. */
static bool goes_on_as(struct sheet *sheet, const struct block_list *blocks, enum page_kind kind) {
    struct label_list labels SCOPED(label_list_free) = {0};
    struct view view = {sheet, blocks, &labels, words_of(kind)};
    struct table_head head;
    if (!view.words)
        return false;
    labels_find(sheet, blocks, view.words, &labels);
    if (table_heads_find(&view, &head, 1) == 0 || !is_on_top(blocks, &head) ||
        head.wanted_count < COLUMNS_LEAST || !is_of_certificates(&head))
        return false;
    return kind == PAGE_KIND_PERSONAL_DETAIL_FORM
               ? has_column(&head, FIELD_HOLDER_NAME) && has_column(&head, FIELD_HOLDER_ID_NUMBER)
               : has_column(&head, FIELD_CERTIFICATE_NAME);
}

void further_page_find(struct sheet *sheet, const struct block_list *blocks,
                       struct kind_guess *guess) {
    static const enum page_kind TABLES[] = {PAGE_KIND_PERSONAL_DETAIL_FORM,
                                            PAGE_KIND_UNIT_DETAIL_FORM};
    for (int i = 0; i < 2 && guess->kind == PAGE_KIND_OTHER; i++)
        if (goes_on_as(sheet, blocks, TABLES[i]))
            *guess = (struct kind_guess){
                .kind = TABLES[i], .confidence = REST_CONFIDENCE, .goes_on = true};
}
