#include "ocr/tick_plane.h"

#include <leptonica/allheaders.h>

/* Sides of a printed box in ems: half-width boxes to boxes higher than the line. */
#define SIDE_LEAST_EM 0.42
#define SIDE_MOST_EM  1.7
/* A box is about as wide as high. */
#define SQUARE_MOST 1.45
/* An outline covers at least this share of the box's border ring. */
#define RING_COVER 0.55

void tick_pix_free(PIX **pix) {
    pixDestroy(pix);
}

PIX *tick_plane(const struct page *page, struct box_px box, int below) {
    if (!page || !page->text)
        return NULL;
    struct box_px plane = {0, 0, pixGetWidth(page->text), pixGetHeight(page->text)};
    box = box_intersection(box, plane);
    if (box_is_empty(box))
        return NULL;
    BOX *area = boxCreate(box.x, box.y, box.width, box.height);
    PIX *clip = pixClipRectangle(page->text, area, NULL);
    boxDestroy(&area);
    PIX *dark = clip ? pixThresholdToBinary(clip, below) : NULL;
    pixDestroy(&clip);
    return dark;
}

double tick_share(PIX *dark, struct box_px box) {
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

struct box_px tick_inside(struct box_px box, double share) {
    int x = (int)(box.width * share + 0.5);
    int y = (int)(box.height * share + 0.5);
    return (struct box_px){box.x + x, box.y + y, box.width - 2 * x, box.height - 2 * y};
}

/* How much of the four sides' strips is crossed by ink: 1 for a closed outline. */
static double ring_cover(PIX *dark, struct box_px box) {
    int strip = (int)(TICK_OUTLINE_SHARE * box.height + 0.5);
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
double tick_side_cover(PIX *dark, struct box_px box) {
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

bool tick_is_boxlike(PIX *dark, struct box_px box, int em_px) {
    double side = box.width > box.height ? box.width : box.height;
    double other = box.width > box.height ? box.height : box.width;
    return side >= SIDE_LEAST_EM * em_px && side <= SIDE_MOST_EM * em_px &&
           side <= SQUARE_MOST * other && ring_cover(dark, box) >= RING_COVER;
}
