#include "ocr/place_over.h"

#include "ocr/place_row.h"

#include <stdlib.h>

/* A value ends at most so many heights of its label above it. */
#define OVER_EM 3.2
/* Room for a value above its label: so many heights of it, and so wide to either side at most. */
#define ROOM_HIGH_EM 1.9
#define ROOM_SIDE_EM 12
/* Rows of one value: so many at most, so near to each other, in heights of the lower. */
#define ROWS_MOST 2
#define ROW_EM    0.8
/* Labels on one line share so much of their height. */
#define LEVEL_SHARE 0.5

/* A stretch of a row between white gaps: a label or what may be a value. */
struct piece {
    int block, start, end;
    struct box_px box;
    bool stops; /* a label, or text of a cell */
};

static struct box_px label_box(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    return glyphs_box(block->glyphs + hit->start, hit->value_start - hit->start);
}

static int shared_px(struct box_px a, struct box_px b) {
    int left = a.x > b.x ? a.x : b.x;
    int right = a.x + a.width < b.x + b.width ? a.x + a.width : b.x + b.width;
    return right - left;
}

/* The piece that begins at a glyph. */
static struct piece piece_at(const struct view *view, int number, int start, enum value_type type) {
    const struct block *block = &view->blocks->at[number];
    const struct label_hit *label = label_at(view->labels, number, start);
    int end = label ? label->value_start : place_row_end(view, number, start, type);
    end = end > start ? end : start + 1;
    return (struct piece){number, start, end, glyphs_box(block->glyphs + start, end - start),
                          label || block->cell >= 0};
}

/* Of two pieces above a box the nearer one; of those on one line the one that is more above it. */
static bool is_nearer(const struct piece *piece, const struct piece *best, struct box_px below) {
    int apart = piece->box.y + piece->box.height - best->box.y - best->box.height;
    int line = piece->box.height < best->box.height ? piece->box.height : best->box.height;
    if (2 * abs(apart) < line)
        return shared_px(piece->box, below) > shared_px(best->box, below);
    return apart > 0;
}

/* The piece next above a box; false when there is none. */
static bool next_above(const struct view *view, struct box_px below, enum value_type type,
                       struct piece *best) {
    bool found = false;
    for (int b = 0; b < view->blocks->count; b++)
        for (int at = 0; at < view->blocks->at[b].count;) {
            struct piece piece = piece_at(view, b, at, type);
            bool above = piece.box.y + piece.box.height - below.y <= below.height / 3 &&
                         piece.box.y < below.y && shared_px(piece.box, below) > 0;
            if (above && (!found || is_nearer(&piece, best, below))) {
                *best = piece;
                found = true;
            }
            at = piece.end;
        }
    return found;
}

/* Whether another label of the line has more of a piece above it. */
static bool is_anothers(const struct view *view, const struct label_hit *hit,
                        const struct piece *piece) {
    int own = shared_px(piece->box, label_box(view, hit));
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        if (other != hit && !other->gloss && box_share_level(other->box, hit->box) >= LEVEL_SHARE &&
            shared_px(piece->box, label_box(view, other)) > own)
            return true;
    }
    return false;
}

static bool is_near(struct box_px upper, struct box_px lower, double reach_px) {
    return lower.y - (upper.y + upper.height) < (int)reach_px;
}

bool place_over(const struct view *view, const struct label_hit *hit, enum value_type type,
                struct place *out) {
    struct piece rows[ROWS_MOST];
    struct box_px below = label_box(view, hit);
    double reach = OVER_EM * hit->box.height;
    int count = 0;
    while (count < ROWS_MOST && next_above(view, below, type, &rows[count]) && !rows[count].stops &&
           is_near(rows[count].box, below, reach) && !is_anothers(view, hit, &rows[count])) {
        below = rows[count++].box;
        reach = ROW_EM * below.height;
    }
    for (int i = count - 1; i >= 0; i--)
        place_add_glyphs(out, view->blocks->at[rows[i].block].glyphs + rows[i].start,
                         rows[i].end - rows[i].start);
    return count > 0;
}

void place_room_over(const struct view *view, const struct label_hit *hit, struct place *out) {
    int em = hit->box.height;
    struct box_px label = label_box(view, hit);
    int left = label.x - ROOM_SIDE_EM * em;
    int right = label.x + label.width + ROOM_SIDE_EM * em;
    for (int i = 0; i < view->labels->count; i++) {
        struct box_px other = view->labels->at[i].box;
        if (&view->labels->at[i] == hit || box_share_level(other, hit->box) < LEVEL_SHARE)
            continue;
        if (other.x > label.x && (other.x + label.x + label.width) / 2 < right)
            right = (other.x + label.x + label.width) / 2;
        if (other.x < label.x && (other.x + other.width + label.x) / 2 > left)
            left = (other.x + other.width + label.x) / 2;
    }
    int high = (int)(ROOM_HIGH_EM * em);
    left = left > 0 ? left : 0;
    out->state = PLACE_EMPTY;
    out->box = (struct box_px){left, label.y > high ? label.y - high : 0, right - left, high};
}
