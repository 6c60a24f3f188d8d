#include "ocr/tick_circle.h"

#include "base/scoped.h"
#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* A ring around a word leaves this much white in its box and is this much larger than the word. */
#define RING_INK_MOST 0.35
#define MARGIN_EM     0.9
/* A ring is so much of the word's width at least, and so many ems high. */
#define WIDTH_SHARE 0.9
#define HEIGHT_EM   1.1
/* Of its box an ellipse fills 0.785, a rectangle all but the corners. */
#define ROUND_LEAST 0.62
#define ROUND_MOST  0.88
/* Corners of so many in its width and height have next to nothing. */
#define CORNER      8
#define CORNER_MOST 0.4

/* The plane around a word; lengths that a ring must have. */
struct around {
    PIX *dark;
    struct box_px word; /* within the plane */
    int em_px;
};

static bool is_cut(const struct around *at, struct box_px box) {
    return box.x <= 0 || box.y <= 0 || box.x + box.width >= (int)pixGetWidth(at->dark) ||
           box.y + box.height >= (int)pixGetHeight(at->dark);
}

static bool goes_around(const struct around *at, struct box_px box) {
    return !is_cut(at, box) && box.width >= WIDTH_SHARE * at->word.width &&
           box.height >= HEIGHT_EM * at->em_px;
}

static struct box_px box_of(BOXA *boxes, int i) {
    struct box_px box = {0};
    boxaGetBoxGeometry(boxes, i, &box.x, &box.y, &box.width, &box.height);
    return box;
}

static bool has_ring(const struct around *at) {
    BOXA *parts = pixConnCompBB(at->dark, 8);
    bool found = false;
    for (int i = 0; parts && i < boxaGetCount(parts) && !found; i++)
        found = goes_around(at, box_of(parts, i)) &&
                tick_share(at->dark, box_of(parts, i)) <= RING_INK_MOST;
    boxaDestroy(&parts);
    return found;
}

/* How much of its box a piece of paper fills, the letters on it filled up. */
static double fill_of(PIX *paper) {
    PIX *holes = pixHolesByFilling(paper, 4);
    l_int32 own = 0;
    l_int32 inside = 0;
    pixCountPixels(paper, &own, NULL);
    if (holes)
        pixCountPixels(holes, &inside, NULL);
    pixDestroy(&holes);
    return (double)(own + inside) / ((double)pixGetWidth(paper) * pixGetHeight(paper));
}

/* Whether all four corners of its box are left out: what a stroke cuts off a cell has some. */
static bool lacks_corners(PIX *paper) {
    BOX corner = {.w = pixGetWidth(paper) / CORNER + 1, .h = pixGetHeight(paper) / CORNER + 1};
    for (int i = 0; i < 4; i++) {
        corner.x = i % 2 ? (int)pixGetWidth(paper) - corner.w : 0;
        corner.y = i / 2 ? (int)pixGetHeight(paper) - corner.h : 0;
        l_int32 pixels = 0;
        pixCountPixelsInRect(paper, &corner, &pixels, NULL);
        if (pixels > CORNER_MOST * corner.w * corner.h)
            return false;
    }
    return true;
}

static bool is_round(PIXA *parts, int i) {
    PIX *paper = pixaGetPix(parts, i, L_CLONE);
    double fill = paper ? fill_of(paper) : 0;
    bool round = fill >= ROUND_LEAST && fill <= ROUND_MOST && lacks_corners(paper);
    pixDestroy(&paper);
    return round;
}

static bool is_closed_in(const struct around *at) {
    PIX *white = pixInvert(NULL, at->dark);
    PIXA *parts = NULL;
    BOXA *places = white ? pixConnComp(white, &parts, 4) : NULL;
    int x = box_middle_x(at->word);
    int y = box_middle_y(at->word);
    bool found = false;
    for (int i = 0; places && i < boxaGetCount(places) && !found; i++) {
        struct box_px box = box_of(places, i);
        found = goes_around(at, box) && x >= box.x && x < box.x + box.width && y >= box.y &&
                y < box.y + box.height && is_round(parts, i);
    }
    boxaDestroy(&places);
    pixaDestroy(&parts);
    pixDestroy(&white);
    return found;
}

bool tick_is_circled(const struct page *page, struct box_px word, int em_px) {
    struct box_px area = box_grown(word, (int)(MARGIN_EM * em_px));
    SCOPED(tick_pix_free)
    PIX *dark = tick_plane(page, area, TICK_DARK);
    if (!dark)
        return false;
    int left = area.x > 0 ? area.x : 0;
    int top = area.y > 0 ? area.y : 0;
    struct around at = {dark, {word.x - left, word.y - top, word.width, word.height}, em_px};
    return has_ring(&at) || is_closed_in(&at);
}
