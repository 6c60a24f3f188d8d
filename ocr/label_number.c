/* Numbers of entries: 13. 个人证书（张）, Q5 经办人姓名. They are the form's, not the value of the
 * entry before. */
#include "ocr/label.h"

#define FIGURES_MOST 2
/* Without a point a figure is a label's number where so many labels of the page have one. */
#define BARE_LEAST 3

static int32_t code_at(const struct block *block, int glyph, int end) {
    return glyph < end ? block->glyphs[glyph].code : 0;
}

static bool is_point(int32_t code) {
    static const int32_t ENUMERATION = 0x3001;
    return code == '.' || code == ENUMERATION || code == ')';
}

/* Where the row of a label begins that has nothing but a number before it: 13. or (13) or Q5, at
 * its row's front; the label's own start for all others. */
static int front_of(const struct block *block, const struct label_hit *hit, bool *pointed) {
    int first = hit->start;
    while (first > 0 && block->glyphs[first - 1].row == block->glyphs[hit->start].row)
        first--;
    int at = first;
    bool dressed = code_at(block, at, hit->start) == '(' || code_at(block, at, hit->start) == 'Q';
    at += dressed;
    int figures = 0;
    for (; code_at(block, at, hit->start) >= '0' && code_at(block, at, hit->start) <= '9'; at++)
        figures++;
    *pointed = dressed || is_point(code_at(block, at, hit->start));
    at += is_point(code_at(block, at, hit->start));
    bool number = figures > 0 && figures <= FIGURES_MOST && at == hit->start && !block->vertical;
    return number ? first : hit->start;
}

void labels_take_numbers(const struct block_list *blocks, struct label_list *list) {
    int numbered = 0;
    bool pointed = false;
    for (int i = 0; i < list->count; i++)
        numbered +=
            front_of(&blocks->at[list->at[i].block], &list->at[i], &pointed) < list->at[i].start;
    for (int i = 0; i < list->count; i++) {
        struct label_hit *hit = &list->at[i];
        int front = front_of(&blocks->at[hit->block], hit, &pointed);
        hit->front = pointed || numbered >= BARE_LEAST ? front : hit->start;
    }
}
