#include "seal/letterhead.h"

#include "base/scoped.h"
#include "page/brick.h"

#include <leptonica/allheaders.h>
#include <math.h>

/* Ink from this density on, hundredths. */
#define INKED 12
/* A heading's characters stand 6 to 30 mm high (GB/T 9704: up to 22 mm); four of them at least. */
#define LEAST_HIGH_MM 6.0
#define MOST_HIGH_MM  32.0
#define LEAST_WIDE_MM 40.0
#define LEAST_SHAPE   3.5
/* Room within and between characters, mm. */
#define BESIDE_MM 7.0
#define WITHIN_MM 2.4
/* Characters leave paper free and bare columns between them; banners and rules do not. */
#define LEAST_FILL 0.12
#define MOST_FILL  0.58
#define LEAST_GAPS 3

static void pix_free(PIX **pix) {
    pixDestroy(pix);
}
static void pixa_free(PIXA **pixa) {
    pixaDestroy(pixa);
}
static void boxa_free(BOXA **boxa) {
    boxaDestroy(boxa);
}

static PIX *ink_of(const struct ink_plane *plane, const struct letterhead_known *known) {
    PIX *pix = ink_plane_inked(plane, INKED);
    for (int i = 0; i < known->count; i++) {
        const struct box_px *b = &known->boxes[i];
        BOX *box = boxCreate(b->x, b->y, b->width, b->height);
        if (box)
            pixClearInRect(pix, box);
        boxDestroy(&box);
    }
    return pix;
}

/* How often the ink ends before it begins again, from left to right. */
static int gaps(PIX *ink, l_int32 count) {
    NUMA *columns = pixCountPixelsByColumn(ink);
    int found = 0;
    for (int x = 1; x < count; x++) {
        l_int32 before = 0;
        l_int32 here = 0;
        numaGetIValue(columns, x - 1, &before);
        numaGetIValue(columns, x, &here);
        found += before > 0 && here == 0;
    }
    numaDestroy(&columns);
    return found;
}

static bool is_heading(PIX *ink, BOX *box, double px_per_mm) {
    l_int32 w = 0;
    l_int32 h = 0;
    l_int32 inked = 0;
    boxGetGeometry(box, NULL, NULL, &w, &h);
    if (h < LEAST_HIGH_MM * px_per_mm || h > MOST_HIGH_MM * px_per_mm ||
        w < LEAST_WIDE_MM * px_per_mm || w < LEAST_SHAPE * h)
        return false;
    PIX *part SCOPED(pix_free)
    = pixClipRectangle(ink, box, NULL);
    pixCountPixels(part, &inked, NULL);
    double fill = (double)inked / ((double)w * h);
    return fill >= LEAST_FILL && fill <= MOST_FILL && gaps(part, w) >= LEAST_GAPS;
}

int letterheads_find(const struct ink_plane *plane, double px_per_mm,
                     const struct letterhead_known *known, struct box_px *out) {
    PIX *ink SCOPED(pix_free)
    = ink_of(plane, known);
    l_int32 inked = 0;
    pixCountPixels(ink, &inked, NULL);
    if (inked < LEAST_FILL * LEAST_HIGH_MM * LEAST_WIDE_MM * px_per_mm * px_per_mm)
        return 0;
    PIX *lines SCOPED(pix_free)
    = brick_closed(ink, (int)(BESIDE_MM * px_per_mm), (int)(WITHIN_MM * px_per_mm));
    PIXA *pieces SCOPED(pixa_free)
    = NULL;
    BOXA *boxes SCOPED(boxa_free)
    = pixConnComp(lines, &pieces, 8);
    int count = 0;
    for (int i = 0; i < boxaGetCount(boxes) && count < LETTERHEADS_MOST; i++) {
        BOX *box = boxaGetBox(boxes, i, L_CLONE);
        if (is_heading(ink, box, px_per_mm)) {
            struct box_px *heading = &out[count++];
            boxGetGeometry(box, &heading->x, &heading->y, &heading->width, &heading->height);
        }
        boxDestroy(&box);
    }
    return count;
}
