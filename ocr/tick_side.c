#include "ocr/tick_side.h"

#include "base/scoped.h"
#include "ocr/tick_instead.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* How far from its word a box can stand, in ems. */
#define REACH_EM 2.6
/* Rows above and below that a pen's tick may reach into, in ems. */
#define TALL_EM 0.35
/* The engine's estimate of where a character stands may be off by this many ems. */
#define PLACE_EM 0.3
/* Thickness of a cell's rules. */
#define RULE_PX 4
/* Where a box stands for certain there is this much paper; beside words of a sentence is none. */
#define ROOM_LEAST_EM 0.8
/* A box with a pen's tick has so many times the ink of an empty one, or so much ink outside the
 * row, in squares of an em. Rows differ by so much. */
#define PEN_FACTOR        1.6
#define OUTSIDE_LEAST_EM2 0.04
#define ROW_SLACK_EM      0.12
/* Ink of the smallest box or tick, in squares of an em; a stroke of the word beside has less. */
#define MARK_LEAST_EM2 0.14

/* The nearest text on one side of a word that is no sign of a box; `step` is -1 or 1. */
static int border_x(const struct view *view, const struct tick *tick, int step) {
    const struct block *block = &view->blocks->at[tick->block];
    int em = tick->box.height;
    int edge = step < 0 ? tick->box.x - (int)(REACH_EM * em)
                        : tick->box.x + tick->box.width + (int)(REACH_EM * em);
    if (block->cell >= 0) { /* rules of the cell are no marks */
        struct box_px cell = view->sheet->cells[block->cell].box;
        int left = cell.x + RULE_PX;
        int right = cell.x + cell.width - RULE_PX;
        edge = step < 0 ? (edge > left ? edge : left) : (edge < right ? edge : right);
    }
    int first = step < 0 ? tick->start - 1 : tick->end;
    for (int at = first; at >= 0 && at < block->count; at += step) {
        const struct glyph *glyph = &block->glyphs[at];
        if (glyph->row != block->glyphs[tick->start].row)
            break;
        bool letter = glyph->code >= 'A' && glyph->code <= 'Z'; /* what engines make of a tick */
        if (tick_is_sign(glyph->code) || glyph->code == '_' || letter)
            continue;
        int near = step < 0 ? glyph->box.x + glyph->box.width - (int)(PLACE_EM * em / 2)
                            : glyph->box.x + (int)(PLACE_EM * em / 2);
        return step < 0 ? (near > edge ? near : edge) : (near < edge ? near : edge);
    }
    return edge;
}

struct box_px tick_side_area(const struct view *view, const struct tick *tick, int step) {
    int em = tick->box.height;
    int tall = (int)(TALL_EM * em);
    int edge = border_x(view, tick, step);
    int slack = (int)(PLACE_EM * em);
    struct box_px area = {0, tick->box.y - tall, 0, em + 2 * tall};
    area.x = step < 0 ? edge : tick->box.x + tick->box.width - slack;
    area.width = step < 0 ? tick->box.x + slack - edge : edge - area.x;
    return area;
}

/* The paper where the box of a word stands: beside it and, since a pen's tick moves the word's
 * estimated place, up to the end of its first character. */
static struct box_px place_beside(const struct view *view, int side, int em_px,
                                  const struct tick *tick) {
    struct box_px area = tick_side_area(view, tick, side);
    int reach = (int)((1 + PLACE_EM) * em_px);
    int width = area.width < reach ? area.width : reach;
    int near = side < 0 ? area.x + area.width : area.x;
    int middle = tick->box.y + tick->box.height / 2;
    if (width < ROOM_LEAST_EM * em_px) /* a word of a sentence */
        return (struct box_px){0};
    return (struct box_px){side < 0 ? near - width : near, middle - em_px, width, 2 * em_px};
}

/* Ink in an area, in squares of an em. */
static double ink_in(const struct view *view, struct box_px area, int em_px) {
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(view->sheet->page, area, TICK_FAINT);
    l_int32 pixels = 0;
    if (dark)
        pixCountPixels(dark, &pixels, NULL);
    return (double)pixels / ((double)em_px * em_px);
}

/* Ink above and below the row in which another word stands: a pen's tick leaves it, print does not.
 */
static double ink_outside(const struct view *view, int side, int em_px, const struct tick *tick,
                          struct box_px row) {
    struct box_px area = place_beside(view, side, em_px, tick);
    int top = row.y - (int)(ROW_SLACK_EM * em_px);
    int foot = row.y + row.height + (int)(ROW_SLACK_EM * em_px);
    const struct block *block = &view->blocks->at[tick->block];
    if (box_is_empty(area))
        return 0;
    if (side < 0)
        area.width += em_px;
    else
        area = (struct box_px){area.x - em_px, area.y, area.width + em_px, area.height};
    if (block->cell >= 0)
        area = box_intersection(
            area, box_grown(view->sheet->cells[block->cell].box, -(int)(ROW_SLACK_EM * em_px)));
    struct box_px above = {area.x, area.y, area.width, top - area.y};
    struct box_px below = {area.x, foot, area.width, area.y + area.height - foot};
    return (above.height > 0 ? ink_in(view, above, em_px) : 0) +
           (below.height > 0 ? ink_in(view, below, em_px) : 0);
}

bool tick_side_is_clean(const struct view *view, const struct tick *tick, int side) {
    int em = tick->box.height;
    int slack = (int)(PLACE_EM * em);
    struct box_px area = tick_side_area(view, tick, side);
    area.width -= slack;
    area.x += side < 0 ? 0 : slack;
    return area.width <= 0 || ink_in(view, area, em) < MARK_LEAST_EM2;
}

static bool is_level(const struct tick *a, const struct tick *b) {
    int middle = b->box.y + b->box.height / 2;
    return middle >= a->box.y && middle < a->box.y + a->box.height;
}

/* Whether an open option has much more ink than one with an empty box. */
static bool is_fuller(const struct view *view, int side, int em_px, const struct tick *open,
                      const struct tick *clear) {
    struct box_px model = place_beside(view, side, em_px, clear);
    double empty = ink_in(view, model, em_px);
    return !box_is_empty(model) && empty > 0 &&
           ink_in(view, place_beside(view, side, em_px, open), em_px) >= PEN_FACTOR * empty;
}

/* Whether ink leaves the row beside an open option, and not beside an empty box of that row. */
static bool is_taller(const struct view *view, int side, int em_px, const struct tick *open,
                      const struct tick *clear) {
    return is_level(open, clear) &&
           ink_outside(view, side, em_px, open, clear->box) >= OUTSIDE_LEAST_EM2 &&
           ink_outside(view, side, em_px, clear, clear->box) < OUTSIDE_LEAST_EM2 / 2;
}

/* The only open option, when the boxes of all others are empty for sure; NULL otherwise. */
static struct tick *only_open(struct tick_list *list, int *em_px) {
    struct tick *open = NULL;
    for (int i = 0; i < list->count; i++) {
        struct tick *tick = &list->at[i];
        *em_px = i == 0 || tick->box.height < *em_px ? tick->box.height : *em_px;
        if (tick->ticked == ANSWER_NO && !box_is_empty(tick->mark))
            continue;
        if (open || tick->ticked != ANSWER_UNKNOWN || tick->end == tick->start)
            return NULL;
        open = tick;
    }
    return list->count > 1 ? open : NULL;
}

void tick_by_pen(const struct view *view, int side, struct tick_list *list) {
    int em = 0; /* a pen's tick makes its own word's box higher */
    struct tick *open = only_open(list, &em);
    if (!open || !view->sheet->page || !view->sheet->page->text)
        return;
    int alone = 0;
    bool fuller = true;
    bool taller = false;
    bool instead = true;
    for (int i = 0; i < list->count; i++) {
        const struct tick *tick = &list->at[i];
        fuller = fuller && (tick == open || is_fuller(view, side, em, open, tick));
        taller = taller || (tick != open && is_taller(view, side, em, open, tick));
        instead = instead && (tick == open || tick_instead(view, side, open, tick));
        alone += tick->block == open->block;
    }
    if (!fuller && !taller && !instead)
        return;
    open->has_mark = true;
    open->ticked = ANSWER_YES;
    if (alone == 1 && list->stray_block == open->block) /* its own box, found by itself */
        list->stray = false;
}
