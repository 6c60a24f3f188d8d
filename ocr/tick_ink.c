#include "ocr/tick_ink.h"

#include "base/scoped.h"

#include <leptonica/allheaders.h>

#define DARK_BELOW 150
/* Sides of a printed box in ems: half-width boxes to boxes higher than the line. */
#define SIDE_LEAST_EM 0.42
#define SIDE_MOST_EM  1.7
/* A box is about as wide as high. */
#define SQUARE_MOST 1.45
/* Specks are smaller than this share of an em. */
#define SPECK_EM 0.3
/* The outline left out on each side of a box, as share of its side. */
#define OUTLINE_SHARE 0.22
/* An outline covers at least this share of the box's border ring. */
#define RING_COVER 0.55
/* Each side of an outline that is sought is inked for this share at least. */
#define SIDE_COVER 0.72
/* Outlines of unknown size are sought among these, and must be closed more surely. */
#define OUTLINE_LEAST_EM 0.55
#define OUTLINE_MOST_EM  1.05
#define OUTLINE_COVER    0.85
/* A ring around a word leaves this much white in its box and is this much larger than the word. */
#define RING_INK_MOST  0.35
#define RING_MARGIN_EM 0.9

static void pix_free(PIX **pix) {
    pixDestroy(pix);
}

static PIX *dark_in(const struct page *page, struct box_px box) {
    if (!page || !page->text)
        return NULL;
    struct box_px plane = {0, 0, pixGetWidth(page->text), pixGetHeight(page->text)};
    box = box_intersection(box, plane);
    if (box_is_empty(box))
        return NULL;
    BOX *area = boxCreate(box.x, box.y, box.width, box.height);
    PIX *clip = pixClipRectangle(page->text, area, NULL);
    boxDestroy(&area);
    PIX *dark = clip ? pixThresholdToBinary(clip, DARK_BELOW) : NULL;
    pixDestroy(&clip);
    return dark;
}

static double share_in(PIX *dark, struct box_px box) {
    struct box_px plane = {0, 0, pixGetWidth(dark), pixGetHeight(dark)};
    box = box_intersection(box, plane);
    if (box_is_empty(box))
        return 0;
    BOX *area = boxCreate(box.x, box.y, box.width, box.height);
    PIX *clip = pixClipRectangle(dark, area, NULL);
    l_int32 count = 0;
    pixCountPixels(clip, &count, NULL);
    boxDestroy(&area);
    pixDestroy(&clip);
    return (double)count / ((double)box.width * box.height);
}

static struct box_px shrunk(struct box_px box, double share) {
    int x = (int)(box.width * share + 0.5);
    int y = (int)(box.height * share + 0.5);
    return (struct box_px){box.x + x, box.y + y, box.width - 2 * x, box.height - 2 * y};
}

/* How much of the four sides' strips is crossed by ink: 1 for a closed outline. */
static double ring_cover(PIX *dark, struct box_px box) {
    int strip = (int)(OUTLINE_SHARE * box.height + 0.5);
    int covered = 0;
    int all = 0;
    for (int side = 0; side < 4; side++) {
        int length = side < 2 ? box.width : box.height;
        for (int at = 0; at < length; at++, all++) {
            bool ink = false;
            for (int depth = 0; depth < strip && !ink; depth++) {
                int x = side < 2    ? box.x + at
                        : side == 2 ? box.x + depth
                                    : box.x + box.width - 1 - depth;
                int y = side >= 2   ? box.y + at
                        : side == 0 ? box.y + depth
                                    : box.y + box.height - 1 - depth;
                l_uint32 value = 0;
                ink = pixGetPixel(dark, x, y, &value) == 0 && value;
            }
            covered += ink;
        }
    }
    return all > 0 ? (double)covered / all : 0;
}

/* The thinnest side of an outline just where the box's border is: least share of the four edges
 * that is inked, two pixels deep. */
static double side_cover(PIX *dark, struct box_px box) {
    double least = 1;
    for (int side = 0; side < 4; side++) {
        int length = side < 2 ? box.width : box.height;
        int covered = 0;
        for (int i = 0; i < length; i++) {
            l_uint32 value = 0;
            for (int depth = 0; depth < 2 && !value; depth++) {
                int x = side < 2    ? box.x + i
                        : side == 2 ? box.x + depth
                                    : box.x + box.width - 1 - depth;
                int y = side >= 2   ? box.y + i
                        : side == 0 ? box.y + depth
                                    : box.y + box.height - 1 - depth;
                pixGetPixel(dark, x, y, &value);
            }
            covered += value != 0;
        }
        double share = (double)covered / length;
        least = share < least ? share : least;
    }
    return least;
}

static bool is_boxlike(PIX *dark, struct box_px box, int em_px) {
    double side = box.width > box.height ? box.width : box.height;
    double other = box.width > box.height ? box.height : box.width;
    return side >= SIDE_LEAST_EM * em_px && side <= SIDE_MOST_EM * em_px &&
           side <= SQUARE_MOST * other && ring_cover(dark, box) >= RING_COVER;
}

/* A component cut by the area's border belongs to something else, unless it is only cut above or
 * below, where a pen's tick may leave the area. */
static bool is_own(const BOX *part, const PIX *area, int em_px) {
    bool cut = part->x <= 0 || part->x + part->w >= (int)pixGetWidth(area);
    bool speck = part->w < SPECK_EM * em_px && part->h < SPECK_EM * em_px;
    bool line = part->h >= (int)pixGetHeight(area) - 1 || part->w >= (int)pixGetWidth(area) - 1;
    return !cut && !speck && !line;
}

static void measure(PIX *dark, BOXA *parts, int em_px, struct tick_mark *out) {
    struct box_px all = {0};
    for (int i = 0; i < boxaGetCount(parts); i++) {
        BOX *part = boxaGetBox(parts, i, L_CLONE);
        struct box_px box = {part->x, part->y, part->w, part->h};
        if (is_own(part, dark, em_px)) {
            all = out->found ? box_union(all, box) : box;
            out->found = true;
            if (!out->box && is_boxlike(dark, box, em_px)) {
                out->box = true;
                out->at = box;
            }
        }
        boxDestroy(&part);
    }
    if (!out->box)
        out->at = all;
    if (out->found)
        out->inner = share_in(dark, shrunk(out->at, OUTLINE_SHARE));
}

bool tick_mark_in(const struct page *page, struct box_px area, int em_px, struct tick_mark *out) {
    SCOPED(pix_free)
    PIX *dark = dark_in(page, area);
    BOXA *parts = dark ? pixConnCompBB(dark, 8) : NULL;
    if (!parts)
        return false;
    struct tick_mark mark = {0};
    measure(dark, parts, em_px, &mark);
    boxaDestroy(&parts);
    mark.at.x += area.x > 0 ? area.x : 0;
    mark.at.y += area.y > 0 ? area.y : 0;
    *out = mark;
    return true;
}

bool tick_box_inner(const struct page *page, struct box_px expected, int slack_px, double *inner) {
    SCOPED(pix_free)
    PIX *dark = dark_in(page, box_grown(expected, slack_px));
    if (!dark)
        return false;
    double best = 0;
    struct box_px at = {0};
    int step = slack_px / 8 + 1;
    for (int y = 0; y + expected.height <= pixGetHeight(dark); y += step)
        for (int x = 0; x + expected.width <= pixGetWidth(dark); x += step) {
            struct box_px box = {x, y, expected.width, expected.height};
            double cover = side_cover(dark, box);
            if (cover > best) {
                best = cover;
                at = box;
            }
        }
    if (best < SIDE_COVER)
        return false;
    *inner = share_in(dark, shrunk(at, OUTLINE_SHARE));
    return true;
}

/* The best outline of one size in a plane; `best` is the share of its thinnest side so far. */
static void seek_outline(PIX *dark, int side, struct box_px *at, double *best) {
    for (int y = 0; y + side <= pixGetHeight(dark); y++)
        for (int x = 0; x + side <= pixGetWidth(dark); x++) {
            struct box_px box = {x, y, side, side};
            double cover = side_cover(dark, box);
            if (cover > *best) {
                *best = cover;
                *at = box;
            }
        }
}

bool tick_outline_in(const struct page *page, struct box_px area, int em_px,
                     struct tick_mark *mark) {
    SCOPED(pix_free)
    PIX *dark = dark_in(page, area);
    if (!dark)
        return false;
    double best = 0;
    struct box_px at = {0};
    for (int side = (int)(OUTLINE_LEAST_EM * em_px); side <= OUTLINE_MOST_EM * em_px; side++)
        seek_outline(dark, side, &at, &best);
    if (best < OUTLINE_COVER)
        return false;
    *mark = (struct tick_mark){true, true, share_in(dark, shrunk(at, OUTLINE_SHARE)), at};
    mark->at.x += area.x > 0 ? area.x : 0;
    mark->at.y += area.y > 0 ? area.y : 0;
    return true;
}

bool tick_is_circled(const struct page *page, struct box_px word, int em_px) {
    int margin = (int)(RING_MARGIN_EM * em_px);
    SCOPED(pix_free)
    PIX *dark = dark_in(page, box_grown(word, margin));
    BOXA *parts = dark ? pixConnCompBB(dark, 8) : NULL;
    if (!parts)
        return false;
    bool circled = false;
    for (int i = 0; i < boxaGetCount(parts) && !circled; i++) {
        BOX *part = boxaGetBox(parts, i, L_CLONE);
        struct box_px box = {part->x, part->y, part->w, part->h};
        bool cut = box.x <= 0 || box.y <= 0 || box.x + box.width >= pixGetWidth(dark) ||
                   box.y + box.height >= pixGetHeight(dark);
        bool around = box.width >= word.width * 9 / 10 && box.height >= em_px * 11 / 10;
        circled = !cut && around && share_in(dark, box) <= RING_INK_MOST;
        boxDestroy(&part);
    }
    boxaDestroy(&parts);
    return circled;
}
