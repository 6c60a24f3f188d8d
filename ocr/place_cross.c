#include "ocr/place_cross.h"

#include <stdlib.h>

/* So many rows below its label a column is followed. */
#define ROWS_MOST 6

/* The section whose heading stands in a cell of a row to the left, -1 = none. */
static int section_of_row(const struct view *view, int cell) {
    for (int left = cell_left(view->sheet, cell); left >= 0; left = cell_left(view->sheet, left)) {
        int block = block_of_cell(view, left);
        const struct label_hit *hit = block < 0 ? NULL : label_at(view->labels, block, 0);
        if (hit && hit->heads >= 0 && !hit->implied &&
            hit->value_start >= view->blocks->at[block].count)
            return hit->heads;
    }
    return -1;
}

static bool is_of_column(struct box_px box, struct box_px head) {
    int slack = head.height / 2;
    return abs(box.x - head.x) <= slack && abs(box.width - head.width) <= slack;
}

bool place_cross(const struct view *view, const struct label_hit *hit, int section,
                 struct place *out) {
    const struct block *own = &view->blocks->at[hit->block];
    if (own->cell < 0 || own->vertical || hit->start > 0 || hit->value_start < own->count)
        return false;
    struct box_px head = view->sheet->cells[own->cell].box;
    int cell = own->cell;
    for (int row = 0; row < ROWS_MOST; row++) {
        cell = cell_below(view->sheet, cell, box_middle_x(head));
        int block = cell < 0 ? -1 : block_of_cell(view, cell);
        if (cell < 0 || (block >= 0 && label_at(view->labels, block, 0)) ||
            !is_of_column(view->sheet->cells[cell].box, head))
            return false;
        if (section_of_row(view, cell) != section)
            continue;
        *out = (struct place){.state = PLACE_EMPTY, .box = view->sheet->cells[cell].box};
        if (block >= 0)
            place_add_glyphs(out, view->blocks->at[block].glyphs, view->blocks->at[block].count);
        return true;
    }
    return false;
}
