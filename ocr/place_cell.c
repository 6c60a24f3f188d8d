/* Neighbours of a cell, for values that stand beside or below their label's cell; what a place
 * holds. */
#include "ocr/place.h"

/* Labels of a cell that is a frame: one with its value, or two (地址、电话), stand in a cell of a
 * form. */
#define FRAMED_LEAST 3

/* Cells stand side by side when at most this share of a page's width lies between them. */
#define CELL_GAP_SHARE 0.02
/* Cells of two tables that are one form's differ in height by this factor at most. */
#define FRAME_RATIO 2.5

/* Whether two cells that stand side by side can be a label's and its value's: a frame of its own
 * beside a table is neither. */
static bool is_of_one_form(const struct sheet_cell *a, const struct sheet_cell *b) {
    return a->grid == b->grid || (a->box.height <= FRAME_RATIO * b->box.height &&
                                  b->box.height <= FRAME_RATIO * a->box.height);
}

int cell_right(const struct sheet *sheet, int cell, int y_middle) {
    struct box_px from = sheet->cells[cell].box;
    int slack = from.height / 4 + 2;
    int reach = sheet->page ? (int)(CELL_GAP_SHARE * sheet->page->width_px) : slack;
    int best = -1;
    for (int i = 0; i < sheet->cell_count; i++) {
        struct box_px box = sheet->cells[i].box;
        int gap = box.x - (from.x + from.width);
        if (i != cell && gap >= -slack && gap <= reach + slack && y_middle >= box.y &&
            y_middle < box.y + box.height && box.x > from.x &&
            is_of_one_form(&sheet->cells[cell], &sheet->cells[i]) &&
            (best < 0 || box.x < sheet->cells[best].box.x))
            best = i;
    }
    return best;
}

int cell_left(const struct sheet *sheet, int cell) {
    int y_middle = box_middle_y(sheet->cells[cell].box);
    for (int i = 0; i < sheet->cell_count; i++) {
        struct box_px box = sheet->cells[i].box;
        bool level = y_middle >= box.y && y_middle < box.y + box.height;
        if (i != cell && level && sheet->cells[i].grid == sheet->cells[cell].grid &&
            cell_right(sheet, i, y_middle) == cell)
            return i;
    }
    return -1;
}

int cell_below(const struct sheet *sheet, int cell, int x_middle) {
    struct box_px from = sheet->cells[cell].box;
    int best = -1;
    for (int i = 0; i < sheet->cell_count; i++) {
        struct box_px box = sheet->cells[i].box;
        int gap = box.y - (from.y + from.height);
        if (i != cell && gap >= -from.height / 4 && gap <= from.height && x_middle >= box.x &&
            x_middle < box.x + box.width && box.y > from.y &&
            (best < 0 || box.y < sheet->cells[best].box.y))
            best = i;
    }
    return best;
}

bool cell_is_anothers(const struct view *view, const struct label_hit *hit, int cell) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        const struct block *block = &view->blocks->at[other->block];
        bool alone = other->start == 0 && other->value_start >= block->count;
        if (other == hit || !alone || block->cell < 0 || block->vertical ||
            other->meaning_count == 0 || other->column)
            continue;
        if (cell_right(view->sheet, block->cell, other->box.y + other->box.height / 2) == cell)
            return true;
    }
    return false;
}

int block_of_cell(const struct view *view, int cell) {
    for (int i = 0; i < view->blocks->count; i++)
        if (view->blocks->at[i].cell == cell)
            return i;
    return -1;
}

bool cell_frames_labels(const struct view *view, int block) {
    int labels = 0;
    for (int i = 0; i < view->labels->count; i++)
        labels += view->labels->at[i].block == block && !view->labels->at[i].gloss;
    return view->blocks->at[block].cell >= 0 && labels >= FRAMED_LEAST;
}

bool place_has_currency(const struct place *place) {
    static const char *const WORDS[] = {"RMB", "CNY"};
    for (int i = 0; i + 2 < place->count; i++)
        for (int w = 0; w < 2; w++)
            if (place->glyphs[i].code == WORDS[w][0] && place->glyphs[i + 1].code == WORDS[w][1] &&
                place->glyphs[i + 2].code == WORDS[w][2])
                return true;
    return false;
}
