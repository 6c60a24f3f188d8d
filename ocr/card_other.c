#include "ocr/card_other.h"

#include "base/memory.h"
#include "base/text.h"

#include <string.h>

/* Titles on one page; more are no titles. */
#define TITLES_MOST 64
/* A title is short: what stands in a longer row is a mention (a form's choice of papers). */
#define ROW_EXTRA 12

static int row_length(const struct block *block, int at) {
    int length = 0;
    for (int i = 0; i < block->count; i++)
        length += block->glyphs[i].row == block->glyphs[at].row;
    return length;
}

/* The end of a title that starts at a glyph; the start when none does. */
static int title_end(const struct view *view, const struct block *block, int start) {
    int best = start;
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *option = &view->words->options[i];
        for (int w = 0; strcmp(option->group, "documents") == 0 && w < option->words.count; w++) {
            int end = start;
            double cost = 0;
            const struct wording *title = &option->words.at[w];
            if (wording_at(view->sheet, block, start, title, &end, &cost) && cost < 1 &&
                end > best && row_length(block, start) <= title->length + ROW_EXTRA)
                best = end;
        }
    }
    return best;
}

int card_others_find(const struct view *view, struct box_px **out) {
    struct box_px *boxes = NULL;
    int count = 0;
    for (int b = 0; view->words && b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int start = 0; start < block->count && count < TITLES_MOST;) {
            int end = title_end(view, block, start);
            if (end > start) {
                boxes = memory_room(boxes, count, sizeof *boxes);
                boxes[count++] = glyphs_box(block->glyphs + start, end - start);
            }
            start = end > start ? end : start + 1;
        }
    }
    *out = boxes;
    return count;
}

bool card_number_is_other(const char *number) {
    bool permit = number[0] == '8' && number[1] >= '1' && number[1] <= '3';
    return number[0] == '9' || permit;
}
