#include "ocr/tick_lone.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/tick_plane.h"
#include "ocr/tick_stray.h"

#include <leptonica/allheaders.h>

/* The left tip of a tick's hook stands between these heights, 0 = its top; that of a stroke upwards
 * stands lower than the third. The right tip of both is above the last. In four printed faces ticks
 * begin at 0.47 to 0.80, strokes at 0.95 to 1.00. */
#define HOOK_TOP    0.25
#define HOOK_FOOT   0.84
#define STROKE_FOOT 0.90
#define RIGHT_TIP   0.35
/* A tick's lowest point stands between these shares of its width, and its ink fills less of its box
 * than this. */
#define LOW_LEFT  0.08
#define LOW_RIGHT 0.7
#define INK_MOST  0.5
/* A tick is one stroke: hardly a column crosses it twice; characters have several. */
#define STROKES_MOST 1.3
/* Ink of this share of a line's height in either direction may be a mark. */
#define MARK_LEAST_EM 0.3
/* A piece longer than this many times its width is a rule's. */
#define RULE_RATIO 6
/* A tick leaves its box by so many of its sides at the left and below, and upwards to the right. */
#define LEAVES_LEAST 0.3
#define LEAVES_MOST  1.2
/* Red ink: its channel stands so far above both others, on a grid of so many pixels, over so many
 * squares of an em. */
#define COLOUR_SPREAD    60
#define COLOUR_STEP_PX   2
#define COLOUR_LEAST_EM2 0.03
/* What a rule cuts is a tick from this size on, in ems. */
#define CUT_LEAST_EM 0.6

static bool is_one_of(const char *signs, int32_t code) {
    for (int32_t c = text_next(&signs); c; c = text_next(&signs))
        if (c == code)
            return true;
    return false;
}

/* Mean height of the ink in a column of a mark: 0 = top, 1 = foot. */
static double tip_height(PIX *dark, struct box_px mark, int x) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < mark.height; y++) {
        l_uint32 ink = 0;
        pixGetPixel(dark, x, mark.y + y, &ink);
        sum += ink ? y : 0;
        count += ink != 0;
    }
    return count > 0 && mark.height > 1 ? sum / count / (mark.height - 1) : 0;
}

/* The largest piece of ink that does not run out of the area, as rules of the cell do. */
static struct box_px mark_in(PIX *dark) {
    struct box_px mark = {0};
    BOXA *parts = pixConnCompBB(dark, 8);
    for (int i = 0; parts && i < boxaGetCount(parts); i++) {
        struct box_px box = {0};
        boxaGetBoxGeometry(parts, i, &box.x, &box.y, &box.width, &box.height);
        bool inside = box.x > 0 && box.y > 0 && box.x + box.width < pixGetWidth(dark) &&
                      box.y + box.height < pixGetHeight(dark);
        if (inside && box_area_px(box) > box_area_px(mark))
            mark = box;
    }
    boxaDestroy(&parts);
    return mark;
}

/* Where a mark's lowest ink stands, as share of its width. */
static double lowest_at(PIX *dark, struct box_px mark) {
    double sum = 0;
    int count = 0;
    for (int x = 0; x < mark.width; x++) {
        l_uint32 ink = 0;
        pixGetPixel(dark, mark.x + x, mark.y + mark.height - 1, &ink);
        sum += ink ? x : 0;
        count += ink != 0;
    }
    return count > 0 && mark.width > 1 ? sum / count / (mark.width - 1) : 0;
}

/* A hook that falls to its foot and rises to the right. */
static bool is_hook(PIX *dark, struct box_px mark) {
    double left = tip_height(dark, mark, mark.x);
    double right = tip_height(dark, mark, mark.x + mark.width - 1);
    return right <= RIGHT_TIP && left >= HOOK_TOP && left <= HOOK_FOOT;
}

static enum lone_mark by_ink(const struct page *page, struct box_px box) {
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, box_grown(box, box.height / 2), TICK_FAINT);
    if (!dark)
        return LONE_DOUBT;
    struct box_px mark = mark_in(dark);
    if (box_is_empty(mark))
        return LONE_DOUBT;
    double left = tip_height(dark, mark, mark.x);
    double right = tip_height(dark, mark, mark.x + mark.width - 1);
    if (right <= RIGHT_TIP && left >= STROKE_FOOT)
        return LONE_STROKE;
    return is_hook(dark, mark) ? LONE_TICK : LONE_DOUBT;
}

/* Figures and words are no marks, nor are the dashes of an empty cell. */
static bool may_be_mark(int32_t code) {
    bool figure = code >= '0' && code <= '9';
    bool letter = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
    return !figure && (!letter || is_one_of("LJvyrVYUDOQC", code)) && !text_is_han(code) &&
           !is_one_of("-—–_一ー…。.,·:;()（）、", code);
}

enum lone_mark tick_lone(const struct page *page, const struct place *place) {
    if (place->state != PLACE_WRITTEN || place->count != 1)
        return LONE_NONE;
    int32_t code = place->glyphs[0].code;
    if (is_one_of("√✓✔☑■V", code))
        return LONE_TICK;
    if (is_one_of("×X☒", code))
        return LONE_CROSS;
    if (is_one_of("/／丿ノ", code))
        return by_ink(page, place->box);
    if (!may_be_mark(code) && code != 0x53E3) /* 口 */
        return LONE_NONE;
    if (!page || !page->text)
        return tick_is_sign(code) && !tick_is_ticked_sign(code) ? LONE_EMPTY : LONE_DOUBT;
    enum lone_mark mark =
        tick_lone_in(page, box_grown(place->box, place->box.height / 2), place->box.height);
    return mark == LONE_TICK || mark == LONE_EMPTY ? mark : LONE_DOUBT;
}

/* The pieces of an area as large as marks. */
struct pieces {
    struct box_px only;
    struct box_px all;
    int count;
    bool cut; /* one of them runs out of the area */
};

static struct pieces pieces_in(PIX *dark, int em_px) {
    struct pieces found = {0};
    BOXA *parts = pixConnCompBB(dark, 8);
    for (int i = 0; parts && i < boxaGetCount(parts); i++) {
        struct box_px box = {0};
        boxaGetBoxGeometry(parts, i, &box.x, &box.y, &box.width, &box.height);
        bool large = box.width >= MARK_LEAST_EM * em_px || box.height >= MARK_LEAST_EM * em_px;
        bool edge = box.x <= 0 || box.y <= 0 || box.x + box.width >= pixGetWidth(dark) ||
                    box.y + box.height >= pixGetHeight(dark);
        bool rule = box.width > RULE_RATIO * box.height || box.height > RULE_RATIO * box.width;
        if (!large || (edge && rule))
            continue;
        found.only = box;
        found.all = found.count > 0 ? box_union(found.all, box) : box;
        found.count++;
        found.cut = found.cut || edge;
    }
    boxaDestroy(&parts);
    return found;
}

/* How many strokes a column of a mark crosses in the mean. */
static double strokes_across(PIX *dark, struct box_px mark) {
    int runs = 0;
    for (int x = 0; x < mark.width; x++) {
        l_uint32 before = 0;
        for (int y = 0; y < mark.height; y++) {
            l_uint32 ink = 0;
            pixGetPixel(dark, mark.x + x, mark.y + y, &ink);
            runs += ink && !before;
            before = ink;
        }
    }
    return (double)runs / mark.width;
}

static enum lone_mark hook_mark(PIX *dark, struct box_px mark) {
    double low = lowest_at(dark, mark);
    bool thin = tick_share(dark, mark) <= INK_MOST && strokes_across(dark, mark) <= STROKES_MOST;
    return is_hook(dark, mark) && thin && low >= LOW_LEFT && low <= LOW_RIGHT ? LONE_TICK
                                                                              : LONE_DOUBT;
}

/* A pen's tick may begin in the cell and end above it: what is left of it is a hook, as large as a
 * tick that nobody doubts. */
static enum lone_mark cut_mark(PIX *dark, struct box_px mark, int em_px) {
    bool above = mark.x > 0 && mark.x + mark.width < pixGetWidth(dark) &&
                 mark.y + mark.height < pixGetHeight(dark);
    bool large = mark.width >= CUT_LEAST_EM * em_px && mark.height >= CUT_LEAST_EM * em_px;
    return above && large ? hook_mark(dark, mark) : LONE_DOUBT;
}

/* Whether the ink around a box is a tick's that leaves it: upwards and to the right. */
static bool is_box_with_tick(struct box_px box, struct box_px all) {
    double side = box.height;
    return box.x - all.x <= LEAVES_LEAST * side &&
           all.y + all.height - box.y - box.height <= LEAVES_LEAST * side &&
           box.y - all.y <= LEAVES_MOST * side &&
           all.x + all.width - box.x - box.width <= LEAVES_MOST * side;
}

/* Whether coloured ink stands in an area: red does not show on the text plane. */
static bool is_coloured(const struct page *page, struct box_px area, int em_px) {
    if (!page->colour)
        return false;
    struct box_px plane = {0, 0, pixGetWidth(page->colour), pixGetHeight(page->colour)};
    struct box_px box = box_intersection(box_to_upright(&page->frame, area), plane);
    int count = 0;
    for (int y = box.y; y < box.y + box.height; y += COLOUR_STEP_PX)
        for (int x = box.x; x < box.x + box.width; x += COLOUR_STEP_PX) {
            l_int32 red = 0;
            l_int32 green = 0;
            l_int32 blue = 0;
            pixGetRGBPixel(page->colour, x, y, &red, &green, &blue);
            count += red - (green > blue ? green : blue) > COLOUR_SPREAD;
        }
    return count * COLOUR_STEP_PX * COLOUR_STEP_PX > COLOUR_LEAST_EM2 * em_px * em_px;
}

/* What a box says that stands alone; characters have square parts too (月 in 有). */
static enum lone_mark box_mark(const struct page *page, PIX *dark, struct box_px area, int em_px,
                               const struct tick_mark *box) {
    struct box_px at = box->at;
    at.x -= area.x > 0 ? area.x : 0;
    at.y -= area.y > 0 ? area.y : 0;
    enum answer ink = tick_by_ink(box);
    if (ink == ANSWER_UNKNOWN || tick_side_cover(dark, at) < TICK_OUTLINE_COVER ||
        !is_box_with_tick(at, pieces_in(dark, em_px).all))
        return LONE_DOUBT;
    if (ink == ANSWER_NO && is_coloured(page, area, em_px))
        return LONE_DOUBT;
    return ink == ANSWER_YES ? LONE_TICK : LONE_EMPTY;
}

enum lone_mark tick_lone_in(const struct page *page, struct box_px area, int em_px) {
    SCOPED(tick_pix_free)
    PIX *faint = tick_plane(page, area, TICK_FAINT);
    if (!faint)
        return LONE_DOUBT;
    struct tick_boxes boxes = tick_boxes_in(page, area, em_px, 0);
    if (boxes.count > 0)
        return boxes.count == 1 ? box_mark(page, faint, area, em_px, &boxes.at[0]) : LONE_DOUBT;
    struct pieces found = pieces_in(faint, em_px);
    if (found.count == 0)
        return is_coloured(page, area, em_px) ? LONE_DOUBT : LONE_NONE;
    if (found.count > 1)
        return LONE_DOUBT;
    return found.cut ? cut_mark(faint, found.only, em_px) : hook_mark(faint, found.only);
}
