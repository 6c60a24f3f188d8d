#include "ocr/place_near.h"

#include <stdlib.h>

/* How far a value's middle may be from its label's, in heights of the label: labels of two rows are
 * set with up to half a line between the rows. */
#define NEAR_LINES 1.0
/* The value begins within so many heights of its label. */
#define REACH_LINES 8.0
/* Writing reaches into a room with this share of its height. */
#define INTO_SHARE 0.3
#define LINE_SHARE 0.5
/* Room for a value below its label, in lines. */
#define ROOM_LINES 1.5

/* The label before a text whose middle is nearest to it; lines that it shares count alike. */
static const struct label_hit *nearest_label(const struct view *view, struct box_px box) {
    const struct label_hit *best = NULL;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        bool before = hit->box.x + hit->box.width <= box.x + box.height / 2;
        int apart = abs(box_middle_y(hit->box) - box_middle_y(box));
        if (before && !hit->gloss &&
            (!best || apart < abs(box_middle_y(best->box) - box_middle_y(box)) ||
             (apart == abs(box_middle_y(best->box) - box_middle_y(box)) &&
              hit->box.x > best->box.x)))
            best = hit;
    }
    return best;
}

int place_near_block(const struct view *view, const struct label_hit *hit) {
    int cell = view->blocks->at[hit->block].cell;
    int best = -1;
    for (int i = 0; i < view->blocks->count; i++) {
        const struct block *block = &view->blocks->at[i];
        int gap = block->box.x - (hit->box.x + hit->box.width);
        bool near = abs(box_middle_y(block->box) - box_middle_y(hit->box)) <=
                    (int)(NEAR_LINES * hit->box.height);
        if (i == hit->block || block->cell != cell || cell >= 0 || !near || gap < 0 ||
            gap > (int)(REACH_LINES * hit->box.height) || label_at(view->labels, i, 0))
            continue;
        if (nearest_label(view, block->box) == hit &&
            (best < 0 || block->box.x < view->blocks->at[best].box.x))
            best = i;
    }
    return best;
}

bool place_in_own_cell(const struct view *view, const struct label_hit *hit, struct place *out) {
    const struct block *block = &view->blocks->at[hit->block];
    if (block->cell < 0 || block->vertical || hit->value_start < block->count)
        return false;
    struct box_px cell = view->sheet->cells[block->cell].box;
    int bottom = block->box.y + block->box.height;
    int room = cell.y + cell.height - bottom;
    if (bottom > box_middle_y(cell) || room < (int)(ROOM_LINES * hit->box.height))
        return false;
    out->state = PLACE_EMPTY;
    out->box = (struct box_px){hit->box.x, bottom, cell.x + cell.width - hit->box.x, room};
    return true;
}

static bool is_of_label(const struct view *view, int block, int glyph) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (hit->block == block && glyph >= hit->start && glyph < hit->value_start)
            return true;
    }
    return false;
}

/* Whether a label stands before a text on its line: the text is that label's value. */
static bool has_label(const struct view *view, struct box_px box) {
    for (int i = 0; i < view->labels->count; i++) {
        struct box_px label = view->labels->at[i].box;
        if (label.x < box.x && box_share_level(box, label) >= LINE_SHARE)
            return true;
    }
    return false;
}

static bool is_disputed(const struct view *view, struct box_px room) {
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        for (int g = 0; g < block->count; g++) {
            struct box_px box = block->glyphs[g].box;
            bool inside = box.x >= room.x && box.x + box.width <= room.x + room.width;
            if (inside && box_share_level(box, room) >= INTO_SHARE && !is_of_label(view, b, g) &&
                !has_label(view, box))
                return true;
        }
    }
    return false;
}

enum answer place_looks_written(const struct view *view, struct box_px room) {
    return is_disputed(view, room) ? ANSWER_YES : written_answer(view->sheet->page, room);
}
