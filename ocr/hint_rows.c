#include "ocr/hint_rows.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/hint.h"

#include <stdlib.h>
#include <string.h>

/* Rows of one type differ less in height; shorter rows tell little of their type. */
#define SMALL_SHARE 0.8
#define TYPE_LEAST  3

/* The end of the row that begins at a glyph. */
static int row_end(const struct glyph *glyphs, int count, int start) {
    int end = start + 1;
    while (end < count && glyphs[end].row == glyphs[start].row)
        end++;
    return end;
}

/* Whether nothing but a known label stands in a row, or one with a colon begins it. */
static bool is_label_row(const struct view *view, int number, int start, int end) {
    const struct label_hit *hit = label_at(view->labels, number, start);
    return hit && (hit->colon || hit->value_start >= end) &&
           (hit->meaning_count > 0 || hit->column || hit->heads >= 0);
}

/* Whether the cell to the left of a block's holds a label alone. */
static bool is_beside_label(const struct view *view, int number) {
    int cell = view->blocks->at[number].cell;
    int left = cell < 0 ? -1 : cell_left(view->sheet, cell);
    int label = left < 0 ? -1 : block_of_cell(view, left);
    if (label < 0)
        return false;
    const struct block *block = &view->blocks->at[label];
    return block->vertical || is_label_row(view, label, 0, block->count);
}

static bool is_hint_row(const struct view *view, int number, int start, int end) {
    SCOPED(scoped_free)
    char *text = glyphs_text(view->sheet, view->blocks->at[number].glyphs + start, end - start);
    return hint_is(text) && !is_label_row(view, number, start, end);
}

static void take_out(struct block *block, int start, int end) {
    memmove(block->glyphs + start, block->glyphs + end,
            (size_t)(block->count - end) * sizeof *block->glyphs);
    block->count -= end - start;
}

static int plain_rows(const struct view *view, int number) {
    const struct block *block = &view->blocks->at[number];
    int plain = 0;
    for (int at = 0, end = 0; at < block->count; at = end) {
        end = row_end(block->glyphs, block->count, at);
        plain += !is_hint_row(view, number, at, end);
    }
    return plain;
}

bool hint_rows_drop(const struct view *view, struct block_list *blocks) {
    bool dropped = false;
    for (int b = 0; b < blocks->count; b++) {
        struct block *block = &blocks->at[b];
        if (block->vertical || block->row_count < 2 || !is_beside_label(view, b) ||
            plain_rows(view, b) == 0)
            continue;
        int shift = 0; /* glyphs of labels are counted as they were */
        for (int at = 0; at < block->count;) {
            int end = row_end(block->glyphs, block->count, at);
            SCOPED(scoped_free)
            char *text = glyphs_text(view->sheet, block->glyphs + at, end - at);
            bool hint = hint_is(text) && !is_label_row(view, b, at + shift, end + shift);
            if (hint) {
                take_out(block, at, end);
                shift += end - at;
                dropped = true;
            }
            at = hint ? at : end;
        }
        block->box = glyphs_box(block->glyphs, block->count);
    }
    return dropped;
}

bool hint_rows_mixed(const struct view *view, const struct place *place) {
    double low = 0;
    double high = 0;
    for (int at = 0, end = 0; at < place->count; at = end) {
        end = row_end(place->glyphs, place->count, at);
        double em = block_em_px(view->sheet, &place->glyphs[at]);
        if (end - at < TYPE_LEAST)
            continue;
        low = low == 0 || em < low ? em : low;
        high = em > high ? em : high;
    }
    return low < SMALL_SHARE * high;
}
