#include "ocr/tick_ink.h"

#include "base/scoped.h"
#include "ocr/tick_outline.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* Two boxes that share this much are one; boxes of a list differ in size by this factor at most. */
#define SAME_BOX   0.3
#define SIDE_ALIKE 1.25
/* Boxes stand in twos at least: where fewer are found some are pale. */
#define PAIR 2
/* A bracket in ems, and the room between two of them. */
#define BRACKET_HIGH_EM 0.7
#define BRACKET_WIDE_EM 0.45
#define BRACKET_SLIM    1.8
#define ROOM_LEAST_EM   0.3
#define ROOM_MOST_EM    3.0
/* What a pen's tick that runs through a bracket is at least. */
#define CROSSED_EM 0.5

/* The boxes of an area while they are gathered: sought in `ink`, what stands in them in `dark`. */
struct marks {
    PIX *dark, *ink;
    int em_px, side_px;
    struct tick_boxes found;
};

static void keep_mark(struct box_px box, struct marks *marks) {
    for (int i = 0; i < marks->found.count; i++)
        if (box_overlap(marks->found.at[i].at, box) > SAME_BOX)
            return;
    if (marks->found.count == TICK_BOXES_MOST)
        return;
    struct tick_mark mark = {true, true,
                             tick_share(marks->dark, tick_inside(box, TICK_OUTLINE_SHARE)), box};
    int place = marks->found.count++;
    for (; place > 0 && marks->found.at[place - 1].at.x > box.x; place--)
        marks->found.at[place] = marks->found.at[place - 1];
    marks->found.at[place] = mark;
}

static bool is_free_box(const struct marks *marks, struct box_px box) {
    int side = box.width > box.height ? box.width : box.height;
    bool alike = marks->side_px == 0 ||
                 (side <= SIDE_ALIKE * marks->side_px && side * SIDE_ALIKE >= marks->side_px);
    return alike && tick_is_boxlike(marks->ink, box, marks->em_px) &&
           tick_side_cover(marks->ink, box) >=
               TICK_SIDE_COVER; /* Han characters have no closed sides */
}

/* A box of the known size within a larger piece of ink. */
static void keep_joined(struct box_px piece, struct marks *marks) {
    BOX area = {.x = piece.x, .y = piece.y, .w = piece.width, .h = piece.height};
    SCOPED(tick_pix_free)
    PIX *clip = pixClipRectangle(marks->ink, &area, NULL);
    struct box_px at = {0};
    if (clip &&
        tick_seek_outline(clip, marks->side_px - 1, marks->side_px + 1, &at) >= TICK_OUTLINE_COVER)
        keep_mark((struct box_px){piece.x + at.x, piece.y + at.y, at.width, at.height}, marks);
}

static void keep_boxes(bool joined, struct marks *marks) {
    BOXA *parts = pixConnCompBB(marks->ink, 8);
    for (int i = 0; parts && i < boxaGetCount(parts); i++) {
        struct box_px box = {0};
        boxaGetBoxGeometry(parts, i, &box.x, &box.y, &box.width, &box.height);
        bool free_box = is_free_box(marks, box);
        bool holds = box.width >= marks->side_px && box.height >= marks->side_px;
        if (!joined && free_box)
            keep_mark(box, marks);
        if (joined && !free_box && holds)
            keep_joined(box, marks);
    }
    boxaDestroy(&parts);
}

static void seek_boxes(struct marks *marks) {
    keep_boxes(false, marks);
    if (marks->side_px == 0 && marks->found.count > 0)
        marks->side_px = marks->found.at[0].at.height;
    if (marks->side_px > 0)
        keep_boxes(true, marks);
}

struct tick_boxes tick_boxes_in(const struct page *page, struct box_px area, int em_px,
                                int side_px) {
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, area, TICK_DARK);
    SCOPED(tick_pix_free)
    PIX *faint = tick_plane(page, area, TICK_FAINT);
    struct marks marks = {dark, dark, em_px, side_px, {{{0}}, 0}};
    if (!dark || !faint)
        return marks.found;
    seek_boxes(&marks);
    marks.ink = faint;
    if (marks.found.count < PAIR)
        seek_boxes(&marks);
    for (int i = 0; i < marks.found.count; i++) {
        marks.found.at[i].at.x += area.x > 0 ? area.x : 0;
        marks.found.at[i].at.y += area.y > 0 ? area.y : 0;
    }
    return marks.found;
}

/* The brackets of an area, from left to right, and the largest other piece of ink. */
struct brackets {
    struct box_px at[4];
    int count;
    struct box_px large;
};

static void take_piece(struct box_px box, int em_px, struct brackets *out) {
    bool slim = box.height >= BRACKET_SLIM * box.width && box.width <= BRACKET_WIDE_EM * em_px &&
                box.height >= BRACKET_HIGH_EM * em_px;
    if (slim && out->count < 4) {
        int place = out->count++;
        for (; place > 0 && out->at[place - 1].x > box.x; place--)
            out->at[place] = out->at[place - 1];
        out->at[place] = box;
    } else if (!slim && box_area_px(box) > box_area_px(out->large)) {
        out->large = box;
    }
}

static struct brackets brackets_in(PIX *dark, int em_px) {
    struct brackets found = {0};
    BOXA *parts = pixConnCompBB(dark, 8);
    for (int i = 0; parts && i < boxaGetCount(parts); i++) {
        struct box_px box = {0};
        boxaGetBoxGeometry(parts, i, &box.x, &box.y, &box.width, &box.height);
        take_piece(box, em_px, &found);
    }
    boxaDestroy(&parts);
    return found;
}

/* The widest room between two neighbours of a pair's distance: strokes of the word are slim too,
 * but stand closer. */
static bool room_between(const struct brackets *found, int em_px, struct box_px *out) {
    int widest = (int)(ROOM_LEAST_EM * em_px);
    bool any = false;
    for (int i = 1; i < found->count; i++) {
        struct box_px left = found->at[i - 1];
        int width = found->at[i].x - left.x - left.width;
        if (width < widest || width > ROOM_MOST_EM * em_px)
            continue;
        int margin = em_px / 20 + 1;
        *out =
            (struct box_px){left.x + left.width + margin, left.y, width - 2 * margin, left.height};
        widest = width;
        any = true;
    }
    return any;
}

static bool is_crossing(struct box_px piece, int em_px) {
    return piece.width >= CROSSED_EM * em_px && piece.height >= CROSSED_EM * em_px;
}

bool tick_bracket_half(const struct page *page, struct box_px area, int em_px, double *inner) {
    SCOPED(tick_pix_free)
    PIX *faint = tick_plane(page, area, TICK_FAINT);
    if (!faint)
        return false;
    struct brackets found = brackets_in(faint, em_px);
    *inner = is_crossing(found.large, em_px) ? 1 : 0;
    return found.count > 0;
}

bool tick_bracket_in(const struct page *page, struct box_px area, int em_px,
                     struct tick_mark *mark) {
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, area, TICK_DARK);
    SCOPED(tick_pix_free)
    PIX *faint = tick_plane(page, area, TICK_FAINT); /* brackets are hair lines as boxes are */
    if (!dark || !faint)
        return false;
    struct brackets found = brackets_in(faint, em_px);
    struct box_px room = {0};
    bool pair = room_between(&found, em_px, &room);
    bool crossed = is_crossing(found.large, em_px);
    if (!pair && !crossed)
        return false;
    int middle = found.large.x + found.large.width / 2;
    bool held = crossed && middle >= room.x && middle < room.x + room.width;
    struct box_px at = pair ? room : found.large;
    double inner = pair && !held ? tick_share(dark, room) : 1;
    *mark = (struct tick_mark){true, true, inner, at};
    mark->at.x += area.x > 0 ? area.x : 0;
    mark->at.y += area.y > 0 ? area.y : 0;
    return true;
}
