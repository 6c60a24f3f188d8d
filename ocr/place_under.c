#include "ocr/place_under.h"

#include "ocr/place_near.h"
#include "ocr/place_row.h"

#include <stdlib.h>

/* A value begins at most so many heights of its label below it. */
#define BELOW_EM 2.6
/* On a page whose values all stand below their small labels they may leave more room. */
#define HABIT_EM 4.0
/* A column of its own begins so far behind what stands before it, and as near to its label's left
 * edge. */
#define COLUMN_GAP_EM  0.8
#define COLUMN_EDGE_EM 1.2
/* Room for a value below its label: so many heights of it, and so wide at most. */
#define ROOM_HIGH_EM 1.7
#define ROOM_WIDE_EM 12

/* A row hangs under its label when it is the next one and so many heights further in. */
#define HANG_GAP_EM  1.6
#define HANG_IN_EM   0.5
#define HANG_MOST_EM 5.0
#define EDGE_EM      0.6

/* Whether another column begins at a glyph: it stands off, and a label of its own begins above it.
 * A long value by pen reaches nearly to the next one. */
static bool starts_column(const struct view *view, const struct label_hit *hit, int number,
                          int at) {
    const struct block *block = &view->blocks->at[number];
    if (block_gap(view->sheet, block, at) < COLUMN_GAP_EM)
        return false;
    int x = block->glyphs[at].box.x;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        bool level = abs(box_middle_y(other->box) - box_middle_y(hit->box)) < hit->box.height;
        if (level && !other->gloss && other->box.x > hit->box.x + hit->box.width &&
            abs(other->box.x - x) <= (int)(COLUMN_EDGE_EM * hit->box.height))
            return true;
    }
    return false;
}

/* Where the part of a row that begins at a glyph ends: before the next column at the latest. */
static int column_end(const struct view *view, const struct label_hit *hit, int number, int start,
                      int end) {
    for (int at = start + 1; at < end; at++)
        if (starts_column(view, hit, number, at))
            return at;
    return end;
}

/* Whether a label's column begins at a glyph that stands off. */
static bool starts_own(const struct view *view, const struct label_hit *hit, int number, int at) {
    const struct block *block = &view->blocks->at[number];
    return block_gap(view->sheet, block, at) >= COLUMN_GAP_EM &&
           abs(block->glyphs[at].box.x - hit->box.x) <= (int)(COLUMN_EDGE_EM * hit->box.height);
}

/* The part of a row that stands under a label. */
static bool take_under(const struct view *view, const struct label_hit *hit, int number,
                       enum value_type type, struct place *out) {
    const struct block *block = &view->blocks->at[number];
    double em = hit->box.height;
    for (int at = 0; at < block->count; at++) {
        if (at > 0 && block_gap(view->sheet, block, at) <= VALUE_GAP_EM &&
            !starts_own(view, hit, number, at))
            continue;
        int end = column_end(view, hit, number, at, place_row_end(view, number, at, type));
        if (end == at)
            continue;
        struct box_px box = glyphs_box(block->glyphs + at, end - at);
        bool under =
            box.x < hit->box.x + hit->box.width + em && box.x + box.width > hit->box.x - em;
        if (under && box.x > hit->box.x - 4 * em) {
            place_add_glyphs(out, block->glyphs + at, end - at);
            return true;
        }
    }
    return false;
}

bool place_under_look(const struct view *view, const struct label_hit *hit, enum value_type type,
                      struct place *out) {
    double reach = view->labels->habit == LABEL_HABIT_BELOW ? HABIT_EM : BELOW_EM;
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        int gap = box.y - (hit->box.y + hit->box.height);
        int cell = view->blocks->at[i].cell;
        bool labelled = cell >= 0 && label_at(view->labels, i, 0);
        if (i != hit->block && !labelled && gap > -hit->box.height / 3 &&
            gap < reach * hit->box.height && (cell < 0 || !cell_is_anothers(view, hit, cell)) &&
            take_under(view, hit, i, type, out))
            return true;
    }
    return false;
}

bool place_under(const struct view *view, const struct label_hit *hit, enum value_type type,
                 struct place *out) {
    bool proves_itself = type == VALUE_UNIT_CODE || type == VALUE_CITIZEN;
    bool beside = view->labels->habit == LABEL_HABIT_BESIDE;
    return (proves_itself || !beside) && place_under_look(view, hit, type, out);
}

static bool starts_at(const struct label_hit *hit, int x) {
    return abs(hit->box.x - x) <= (int)(EDGE_EM * hit->box.height);
}

/* Whether the labels next above and below begin where this one does: the slip's left edge. */
static bool is_at_edge(const struct view *view, const struct label_hit *hit) {
    int count = 0;
    for (int i = 0; i < view->labels->count; i++)
        count += &view->labels->at[i] != hit && starts_at(&view->labels->at[i], hit->box.x);
    return count > 1;
}

static bool is_plain(const struct view *view, int number) {
    const struct block *block = &view->blocks->at[number];
    for (int i = 0; i < block->count; i++)
        if (block->glyphs[i].code == ':' || label_at(view->labels, number, i))
            return false;
    return block->cell < 0 && block->count > 0;
}

bool place_hanging(const struct view *view, const struct label_hit *hit, enum value_type type,
                   struct place *out) {
    int em = hit->box.height;
    bool slip = view->words && view->words->kind == PAGE_KIND_PAYMENT_VOUCHER;
    if (!slip || !hit->colon || !is_at_edge(view, hit))
        return false;
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        int gap = box.y - (hit->box.y + em);
        int in = box.x - hit->box.x;
        if (i == hit->block || gap <= -em / 3 || gap >= (int)(HANG_GAP_EM * em) ||
            in < (int)(HANG_IN_EM * em) || in > (int)(HANG_MOST_EM * em) || !is_plain(view, i))
            continue;
        int end = place_row_end(view, i, 0, type);
        place_add_glyphs(out, view->blocks->at[i].glyphs, end);
        return end > 0;
    }
    return false;
}

/* Where the next text to the right of a box begins on the lines that it covers. */
static int next_text_x(const struct view *view, struct box_px room) {
    int right = room.x + room.width;
    for (int i = 0; i < view->sheet->line_count; i++) {
        struct box_px box = view->sheet->lines[i].box;
        bool level = box.y < room.y + room.height && box.y + box.height > room.y;
        if (level && box.x > room.x + room.height && box.x < right)
            right = box.x;
    }
    return right;
}

void place_room_under(const struct view *view, const struct label_hit *hit, struct place *out) {
    int em = hit->box.height;
    int bottom = hit->level.y + hit->level.height;
    struct box_px room = {hit->box.x, bottom, ROOM_WIDE_EM * em, (int)(ROOM_HIGH_EM * em)};
    room.width = next_text_x(view, room) - room.x;
    out->state = PLACE_EMPTY;
    out->box = room;
}

bool place_below(const struct view *view, const struct label_hit *hit, enum value_type type,
                 struct place *out) {
    struct place place = {0};
    if (!place_under(view, hit, type, &place))
        return false;
    *out = place;
    return true;
}
