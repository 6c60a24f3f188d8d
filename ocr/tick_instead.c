#include "ocr/tick_instead.h"

#include "base/scoped.h"
#include "ocr/tick_ink.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* A tick spans so much of the place of a box, both ways, and begins as near its outer edge. */
#define SPAN_LEAST 0.6
#define EDGE_MOST  0.35
/* A tick is larger than a box by this share of its side. */
#define LARGER_SHARE 0.2
/* Its strokes slant: no row and no column of the place is inked for more of its length. What is
 * left of a box's outline is. */
#define STRAIGHT_MOST 0.8
/* Ink within the place, its border left out; less is what a fold or specks leave. */
#define INSIDE_LEAST 0.075

/* Where the box of one option would stand as that of another does. */
static struct box_px place_of(const struct tick *open, const struct tick *clear, int side) {
    struct box_px place = clear->mark;
    int end = open->box.x + open->box.width;
    place.x = side < 0 ? open->box.x + clear->mark.x - clear->box.x
                       : end + clear->mark.x - clear->box.x - clear->box.width;
    place.y = box_middle_y(open->box) + clear->mark.y - box_middle_y(clear->box);
    return place;
}

/* The longest row or column of ink, as share of the side. */
static double straightest(PIX *ink) {
    int width = pixGetWidth(ink);
    int height = pixGetHeight(ink);
    double most = 0;
    for (int x = 0; x < width; x++) {
        double share = tick_share(ink, (struct box_px){x, 0, 1, height});
        most = share > most ? share : most;
    }
    for (int y = 0; y < height; y++) {
        double share = tick_share(ink, (struct box_px){0, y, width, 1});
        most = share > most ? share : most;
    }
    return most;
}

/* The place with what a tick that is larger than a box takes, away from the word. */
static struct box_px room_of(struct box_px place, int side) {
    int more = (int)(LARGER_SHARE * place.width + 0.5);
    struct box_px room = {place.x, place.y - more, place.width + more, place.height + 2 * more};
    room.x -= side < 0 ? more : 0;
    return room;
}

/* Whether ink spans as much as a box would, from near the edge that is away from the word. */
static bool spans(const struct page *page, struct box_px place, int side) {
    SCOPED(tick_pix_free)
    PIX *ink = tick_plane(page, room_of(place, side), TICK_FAINT);
    BOX *seen = NULL;
    if (!ink || pixClipToForeground(ink, NULL, &seen) || !seen)
        return false;
    int off = side < 0 ? seen->x : pixGetWidth(ink) - seen->x - seen->w;
    bool wide = seen->w >= SPAN_LEAST * place.width && seen->h >= SPAN_LEAST * place.height;
    boxDestroy(&seen);
    return wide && off <= EDGE_MOST * place.width;
}

bool tick_instead(const struct view *view, int side, const struct tick *open,
                  const struct tick *clear) {
    struct box_px place = place_of(open, clear, side);
    struct box_px at = {0};
    double inner = 0;
    if (box_is_empty(clear->mark) ||
        tick_box_inner(view->sheet->page, place, place.width / 2, &inner, &at))
        return false;
    SCOPED(tick_pix_free)
    PIX *ink = tick_plane(view->sheet->page, place, TICK_FAINT);
    if (!ink)
        return false;
    struct box_px all = {0, 0, pixGetWidth(ink), pixGetHeight(ink)};
    return spans(view->sheet->page, place, side) && straightest(ink) <= STRAIGHT_MOST &&
           tick_share(ink, tick_inside(all, TICK_OUTLINE_SHARE)) >= INSIDE_LEAST;
}
