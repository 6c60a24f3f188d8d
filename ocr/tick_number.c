#include "ocr/tick_number.h"

#include "ocr/tick_ring.h"

#define FIGURES_MOST 2
/* White between a number and its word, in ems. */
#define GAP_EM 0.9
/* Words that have a number. */
#define NUMBERED_LEAST 2

static bool is_point(int32_t code) {
    static const int32_t ENUMERATION = 0x3001;
    return code == '.' || code == ',' || code == ENUMERATION;
}

static bool is_figure(int32_t code) {
    return code >= '0' && code <= '9';
}

/* Where the number before a word begins; the word's own start when none stands there alone. */
static int number_start(const struct view *view, const struct tick *tick, int *number) {
    const struct block *block = &view->blocks->at[tick->block];
    int row = block->glyphs[tick->start].row;
    int at = tick->start;
    bool near = at > 0 && block_gap(view->sheet, block, at) < GAP_EM;
    if (near && block->glyphs[at - 1].row == row && is_point(block->glyphs[at - 1].code))
        at--;
    int end = at;
    *number = 0;
    while (near && at > 0 && block->glyphs[at - 1].row == row &&
           is_figure(block->glyphs[at - 1].code) && end - at <= FIGURES_MOST)
        at--;
    if (at == end || end - at > FIGURES_MOST)
        return tick->start;
    for (int i = at; i < end; i++)
        *number = *number * 10 + (int)(block->glyphs[i].code - '0');
    return at;
}

void tick_numbers(const struct view *view, struct tick_list *list) {
    int last = 0;
    int numbered = 0;
    for (int i = 0; i < list->count; i++) {
        int number = 0;
        if (number_start(view, &list->at[i], &number) == list->at[i].start)
            continue;
        if (number <= last)
            return;
        last = number;
        numbered++;
    }
    for (int i = 0; numbered >= NUMBERED_LEAST && i < list->count; i++) {
        int number = 0;
        list->at[i].start = number_start(view, &list->at[i], &number);
        list->at[i].box = tick_word_box(view, &list->at[i]);
    }
}
