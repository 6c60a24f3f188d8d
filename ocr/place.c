#include "ocr/place.h"

#include "base/memory.h"
#include "ocr/place_near.h"
#include "ocr/place_over.h"
#include "ocr/place_prose.h"
#include "ocr/place_row.h"
#include "ocr/place_spread.h"
#include "ocr/place_term.h"
#include "ocr/place_under.h"

#include <stdlib.h>

/* A long value's next row begins at most this many ems left of the first, at most this far below.
 */
#define HANGING_EM  1.5
#define NEXT_ROW_EM 1.3
/* Cells of one character are at most this much wider than high. */
#define BOXED_RATIO 1.5
/* White behind a label with a colon in its cell, in ems, where an entry is to be written. */
#define ROOM_BEHIND_EM 5.0

void place_free(struct place *place) {
    free(place->glyphs);
    *place = (struct place){0};
}

void place_add_glyphs(struct place *place, const struct glyph *glyphs, int count) {
    for (int i = 0; i < count; i++) {
        place->glyphs = memory_room(place->glyphs, place->count, sizeof *place->glyphs);
        place->glyphs[place->count++] = glyphs[i];
        place->box = place->count == 1 ? glyphs[i].box : box_union(place->box, glyphs[i].box);
    }
    if (place->count > 0)
        place->state = PLACE_WRITTEN;
}

static bool overlap(int a, int a_size, int b, int b_size) {
    int start = a > b ? a : b;
    int end = a + a_size < b + b_size ? a + a_size : b + b_size;
    int small = a_size < b_size ? a_size : b_size;
    return 2 * (end - start) >= small;
}

static bool wraps(enum value_type type) {
    return type == VALUE_UNIT_NAME || type == VALUE_ADDRESS || type == VALUE_BANK ||
           type == VALUE_TEXT || type == VALUE_CAPITALS || type == VALUE_EMAIL ||
           type == VALUE_UNIT_CODE || type == VALUE_CITIZEN || type == VALUE_ACCOUNT ||
           type == VALUE_PERIOD;
}

/* Whether the row at `start` (in any block) goes on with the value above it: close below, not left
 * of it, no label in front. */
static bool continues(const struct view *view, int number, int start, const struct place *place) {
    const struct block *block = &view->blocks->at[number];
    const struct glyph *glyph = &block->glyphs[start];
    double em = block_em_px(view->sheet, glyph);
    const struct glyph *last = &place->glyphs[place->count - 1];
    int gap = glyph->box.y - (last->box.y + last->box.height);
    return !label_at(view->labels, number, start) && gap < NEXT_ROW_EM * em && gap > -em / 2 &&
           glyph->box.x > place->box.x - HANGING_EM * em &&
           glyph->box.x < place->box.x + HANGING_EM * em && !label_at(view->labels, number, start);
}

static bool add_next_row(const struct view *view, int number, int start, enum value_type type,
                         struct place *place) {
    if (!continues(view, number, start, place))
        return false;
    int end = place_row_end(view, number, start, type);
    place_add_glyphs(place, view->blocks->at[number].glyphs + start, end - start);
    return true;
}

/* Rows below a value that hang under it belong to it. */
static void add_hanging_rows(const struct view *view, int number, int from, enum value_type type,
                             struct place *place) {
    const struct block *block = &view->blocks->at[number];
    for (int at = from; at < block->count; at++)
        if (at > 0 && block->glyphs[at].row != block->glyphs[at - 1].row &&
            !add_next_row(view, number, at, type, place))
            return;
    if (block->cell >= 0)
        return;
    for (int next = number + 1; next < view->blocks->count && next <= number + 3; next++) {
        const struct block *below = &view->blocks->at[next];
        if (below->cell < 0 && below->count > 0)
            add_next_row(view, next, 0, type, place);
    }
}

/* The rest of the label's own row, and the rows that hang under it. */
static bool take_row(const struct view *view, const struct label_hit *hit, enum value_type type,
                     struct place *out, int *rest) {
    const struct block *block = &view->blocks->at[hit->block];
    int start = hit->value_start;
    if (start >= block->count || block->vertical)
        return false;
    bool same_row = block->glyphs[start].row == block->glyphs[hit->end - 1].row;
    if (!same_row && block->cell < 0)
        return false;
    int end = place_row_end(view, hit->block, start, type);
    if (end == start)
        return false;
    place_add_glyphs(out, block->glyphs + start, end - start);
    if (same_row)
        out->beside = hit->box;
    *rest = end;
    if (wraps(type))
        add_hanging_rows(view, hit->block, end, type, out);
    return true;
}

/* All text of a cell up to the first label in it. */
static void take_block(const struct view *view, int number, struct place *out) {
    const struct block *block = &view->blocks->at[number];
    int end = 0;
    while (end < block->count && !label_at(view->labels, number, end))
        end++;
    place_add_glyphs(out, block->glyphs, end);
}

static bool is_boxed(struct box_px box) {
    return box.width < BOXED_RATIO * box.height;
}

/* Boxes of one character each, one value. */
static int take_boxes(const struct view *view, int cell, int y_middle, struct place *out) {
    int last = cell;
    for (int at = cell; at >= 0 && is_boxed(view->sheet->cells[at].box);
         at = cell_right(view->sheet, at, y_middle)) {
        int block = block_of_cell(view, at);
        if (block >= 0 && view->blocks->at[block].count > 2)
            break;
        if (block >= 0 && label_at(view->labels, block, 0))
            break;
        if (block >= 0)
            take_block(view, block, out);
        last = at;
    }
    return last;
}

/* The value in one cell; false when a label begins it. *next is the cell to go on from. */
static bool take_cell(const struct view *view, int cell, int y_middle, struct place *out,
                      int *next) {
    struct box_px room = view->sheet->cells[cell].box;
    int block = block_of_cell(view, cell);
    *next = cell;
    if (block >= 0 && label_at(view->labels, block, 0))
        return false;
    out->state = PLACE_EMPTY;
    out->box = room;
    if (is_boxed(room) && (block < 0 || view->blocks->at[block].count <= 2))
        *next = take_boxes(view, cell, y_middle, out);
    else if (block >= 0)
        take_block(view, block, out);
    return true;
}

/* Values in the cells to the right of a label's. */
static int from_cells_beside(const struct view *view, const struct label_hit *hit,
                             struct place *out) {
    int home = view->blocks->at[hit->block].cell;
    int y_middle = hit->box.y + hit->box.height / 2;
    int count = 0;
    int at = home >= 0 ? cell_right(view->sheet, home, y_middle) : -1;
    for (int next = at; at >= 0 && count < PLACES_MAX; at = next) {
        if (!take_cell(view, at, y_middle, &out[count], &next))
            break;
        out[count++].beside = hit->box;
        next = cell_right(view->sheet, next, y_middle);
    }
    return count;
}

/* A text with a colon has a label of its own. */
static bool has_colon(const struct place *place) {
    for (int i = 0; i < place->count; i++)
        if (place->glyphs[i].code == ':')
            return true;
    return false;
}

/* Whether a label ends with a colon and most of its cell is white behind it: what is written goes
 * there, and what stands in the cell below is something else's. */
static bool has_room_behind(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    struct box_px cell = view->sheet->cells[block->cell].box;
    int room = cell.x + cell.width - (hit->box.x + hit->box.width);
    return hit->colon && hit->value_start >= block->count && 2 * room > cell.width &&
           room >= (int)(ROOM_BEHIND_EM * hit->box.height);
}

static int from_cells(const struct view *view, const struct label_hit *hit, struct place *out) {
    int home = view->blocks->at[hit->block].cell;
    int count = from_cells_beside(view, hit, out);
    if (count > 0 || place_in_own_cell(view, hit, &out[0]))
        return count > 0 ? count : 1;
    if (has_room_behind(view, hit))
        return 0;
    int next = 0;
    int at = cell_below(view->sheet, home, hit->box.x + hit->box.width / 2);
    int under = at >= 0 ? block_of_cell(view, at) : -1;
    if (at < 0 || (under >= 0 && view->blocks->at[under].vertical) ||
        cell_is_anothers(view, hit, at))
        return 0;
    if (!take_cell(view, at, hit->box.y + hit->box.height / 2, &out[0], &next))
        return 0;
    if (!hit->colon || !has_colon(&out[0]))
        return 1;
    place_free(&out[0]); /* another label, unknown, and its value */
    return 0;
}

/* The label's box in the middle of its lines. */
static struct box_px line_of(const struct label_hit *hit) {
    struct box_px line = hit->box;
    line.y = box_middle_y(hit->level) - line.height / 2;
    return line;
}

/* A block outside the label's own cell that stands beside it. */
static int from_beside(const struct view *view, const struct label_hit *hit, enum value_type type,
                       struct place *out) {
    int best = -1;
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        if (i == hit->block || box.x < hit->box.x + hit->box.width ||
            !overlap(box.y, box.height, hit->level.y, hit->level.height))
            continue;
        if (best < 0 || box.x < view->blocks->at[best].box.x)
            best = i;
    }
    best = best < 0 ? place_near_block(view, hit) : best;
    if (best < 0 || label_at(view->labels, best, 0))
        return 0;
    out->beside = line_of(hit);
    int cell = view->blocks->at[best].cell;
    if (cell >= 0 && is_boxed(view->sheet->cells[cell].box)) {
        take_boxes(view, cell, hit->box.y + hit->box.height / 2, out);
        return out->count > 0;
    }
    int end = place_row_end(view, best, 0, type);
    place_add_glyphs(out, view->blocks->at[best].glyphs, end);
    if (wraps(type))
        add_hanging_rows(view, best, end, type, out);
    return out->count > 0;
}

/* Room behind a label in its row: to the next label or the page's edge. */
static int empty_beside(const struct view *view, const struct label_hit *hit, struct place *out) {
    const struct block *block = &view->blocks->at[hit->block];
    int right = view->sheet->page ? view->sheet->page->width_px : block->box.x + block->box.width;
    if (block->cell >= 0)
        right = view->sheet->cells[block->cell].box.x + view->sheet->cells[block->cell].box.width;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        if (other != hit && other->box.x > hit->box.x && other->box.x < right &&
            overlap(other->box.y, other->box.height, hit->box.y, hit->box.height))
            right = other->box.x;
    }
    int left = hit->level.x + hit->level.width;
    if (hit->value_start > hit->end) { /* brackets and colon are the form's own ink */
        struct box_px last = block->glyphs[hit->value_start - 1].box;
        bool same_row = abs(last.y - hit->box.y) < hit->box.height;
        left = same_row && last.x + last.width > left ? last.x + last.width : left;
    }
    if (right - left < hit->box.height)
        return 0;
    out->state = PLACE_EMPTY;
    out->box = (struct box_px){left, hit->level.y, right - left, hit->level.height};
    if (block->cell < 0 || cell_frames_labels(view, hit->block))
        out->beside = hit->box;
    return 1;
}

/* A second value in the same row, behind a wide gap. */
static int second_in_row(const struct view *view, const struct label_hit *hit, int rest,
                         enum value_type type, struct place *out) {
    const struct block *block = &view->blocks->at[hit->block];
    if (rest >= block->count || block->glyphs[rest].row != block->glyphs[hit->start].row ||
        label_at(view->labels, hit->block, rest))
        return 0;
    int end = place_row_end(view, hit->block, rest, type);
    place_add_glyphs(out, block->glyphs + rest, end - rest);
    return out->count > 0;
}

/* Whether a label is the only one of its row. */
static bool is_alone(const struct view *view, const struct label_hit *hit) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        if (other != hit && !other->gloss &&
            overlap(other->box.y, other->box.height, hit->box.y, hit->box.height))
            return false;
    }
    return true;
}

/* Whether text that is no label begins so near behind a label that it is no other column's. */
static bool stands_close(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    int start = hit->value_start;
    if (start < block->count && block->glyphs[start].row == block->glyphs[hit->end - 1].row)
        return block_gap(view->sheet, block, start) <= VALUE_GAP_EM &&
               !label_at(view->labels, hit->block, start);
    int right = hit->box.x + hit->box.width;
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        if (i != hit->block && box.x >= right &&
            box.x - right <= (int)(VALUE_GAP_EM * hit->box.height) &&
            !label_at(view->labels, i, 0) &&
            overlap(box.y, box.height, hit->box.y, hit->box.height))
            return true;
    }
    return false;
}

static int find_all(const struct view *view, const struct label_hit *hit, enum value_type type,
                    struct place *out) {
    const struct block *block = &view->blocks->at[hit->block];
    for (int i = 0; i < PLACES_MAX; i++)
        out[i] = (struct place){0};
    if (block->vertical) /* a heading down the side */
        return from_cells_beside(view, hit, out);
    if (hit->copula)
        return place_in_prose(view, hit, &out[0]);
    if (view->labels->habit == LABEL_HABIT_BELOW && block->cell < 0 && !stands_close(view, hit)) {
        if (!place_under(view, hit, type, out))
            place_room_under(view, hit, out);
        return 1;
    }
    if (view->labels->habit == LABEL_HABIT_ABOVE && block->cell < 0 && !hit->colon &&
        !stands_close(view, hit)) {
        if (!place_over(view, hit, type, out))
            place_room_over(view, hit, out);
        return 1;
    }
    int rest = 0;
    if (take_row(view, hit, type, &out[0], &rest))
        return 1 + second_in_row(view, hit, rest, type, &out[1]);
    bool framed = cell_frames_labels(view, hit->block);
    if (block->cell >= 0 && !framed) {
        int count = from_cells(view, hit, out);
        if (count > 0)
            return count;
    }
    if ((hit->colon || framed) && block->cell >= 0)
        return empty_beside(view, hit, out);
    if (from_beside(view, hit, type, out))
        return 1;
    if ((!hit->colon || (wraps(type) && is_alone(view, hit))) &&
        place_under(view, hit, type, out) && !(hit->colon && has_colon(out)))
        return 1;
    place_free(out);
    if (wraps(type) && is_alone(view, hit) && place_hanging(view, hit, type, out))
        return 1;
    return empty_beside(view, hit, out);
}

int places_find(const struct view *view, const struct label_hit *hit, enum value_type type,
                struct place *out) {
    int count = place_spread(view, hit, type, out, find_all(view, hit, type, out));
    for (int i = 0; type == VALUE_PERIOD && i < count; i++)
        place_end_term(view->sheet, &out[i]);
    return count;
}
