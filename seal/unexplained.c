#include "seal/unexplained.h"

#include "base/scoped.h"
#include "page/brick.h"

#include <leptonica/allheaders.h>

/* Ink from this density on, hundredths; the faintest seals have 11 (seals.md, 2.4). */
#define INKED 8
/* Red and purple inks stop green light most; blue ones stop red. */
#define RED_SHARE 0.85
/* Rules: longer straight runs, no wider than this, mm. */
#define RULE_LONG_MM 12.0
#define RULE_WIDE_MM 1.3
/* Room between the parts of an impression: its letters, a worn rim's pieces, mm. */
#define PARTS_MM 3.0
/* Across, mm: half of a worn seal, more than the emblem of a card (15), to the largest seal. */
#define LEAST_MM  17.0
#define MOST_MM   66.0
#define MOST_LONG 2.2
/* Of its box is inked: seals fill up to 0.39; less is specks, more is a picture, a banner. */
#define LEAST_FILL 0.045
#define MOST_FILL  0.50
/* It has ink in so many of three by three parts of its box: a stroke across or a word has not. */
#define PARTS       3
#define LEAST_PARTS 6
#define PART_FILL   0.02

static void pix_free(PIX **pix) {
    pixDestroy(pix);
}
static void pixa_free(PIXA **pixa) {
    pixaDestroy(pixa);
}
static void boxa_free(BOXA **boxa) {
    boxaDestroy(boxa);
}

static PIX *red_of(const struct ink_density *ink, const struct unexplained_known *known,
                   int around_px) {
    int width = ink->colour.width_px;
    PIX *pix = ink_plane_inked(&ink->colour, INKED);
    for (int y = 0; y < ink->colour.height_px; y++) {
        l_uint32 *line = pixGetData(pix) + (size_t)y * (size_t)pixGetWpl(pix);
        for (int x = 0; x < width; x++) {
            size_t at = (size_t)y * (size_t)width + (size_t)x;
            if (x % 32 == 0 && line[x / 32] == 0)
                x += 31;
            else if (GET_DATA_BIT(line, x) &&
                     ink->channel[0].at[at] >= RED_SHARE * ink->channel[1].at[at])
                CLEAR_DATA_BIT(line, x);
        }
    }
    for (int i = 0; i < known->count; i++) {
        struct box_px b = box_grown(known->boxes[i], around_px);
        BOX *box = boxCreate(b.x, b.y, b.width, b.height);
        if (box)
            pixClearInRect(pix, box);
        boxDestroy(&box);
    }
    return pix;
}

/* Takes out what is long and thin in one direction. */
static void drop_runs(PIX *ink, int long_px, int wide_px) {
    for (int upright = 0; upright < 2; upright++) {
        PIX *runs SCOPED(pix_free)
        = pixOpenCompBrick(NULL, ink, upright ? 1 : long_px, upright ? long_px : 1);
        PIX *thick SCOPED(pix_free)
        = pixOpenBrick(NULL, runs, upright ? wide_px : 1, upright ? 1 : wide_px);
        pixSubtract(runs, runs, thick);
        pixSubtract(ink, ink, runs);
    }
}

static double fill_of(PIX *ink, int x, int y, int width, int height) {
    l_int32 inked = 0;
    BOX *box = boxCreate(x, y, width, height);
    PIX *part SCOPED(pix_free)
    = pixClipRectangle(ink, box, NULL);
    boxDestroy(&box);
    pixCountPixels(part, &inked, NULL);
    return (double)inked / ((double)width * height);
}

static int parts_inked(PIX *ink, const struct box_px *b) {
    int count = 0;
    for (int i = 0; i < PARTS * PARTS; i++)
        count +=
            fill_of(ink, b->x + i % PARTS * b->width / PARTS, b->y + i / PARTS * b->height / PARTS,
                    b->width / PARTS, b->height / PARTS) >= PART_FILL;
    return count;
}

static bool may_be_impression(PIX *ink, const struct box_px *b, double px_per_mm) {
    double shorter = b->width < b->height ? b->width : b->height;
    double longer = b->width < b->height ? b->height : b->width;
    if (shorter < LEAST_MM * px_per_mm || longer > MOST_MM * px_per_mm ||
        longer > MOST_LONG * shorter)
        return false;
    double fill = fill_of(ink, b->x, b->y, b->width, b->height);
    return fill >= LEAST_FILL && fill <= MOST_FILL && parts_inked(ink, b) >= LEAST_PARTS;
}

int unexplained_find(const struct ink_density *ink, double px_per_mm,
                     const struct unexplained_known *known, struct box_px *out) {
    PIX *red SCOPED(pix_free)
    = red_of(ink, known, (int)px_per_mm);
    l_int32 inked = 0;
    pixCountPixels(red, &inked, NULL);
    if (inked < LEAST_FILL * LEAST_MM * LEAST_MM * px_per_mm * px_per_mm)
        return 0;
    drop_runs(red, (int)(RULE_LONG_MM * px_per_mm), (int)(RULE_WIDE_MM * px_per_mm) + 1);
    int parts = (int)(PARTS_MM * px_per_mm);
    PIX *groups SCOPED(pix_free)
    = brick_closed(red, parts, parts);
    PIXA *pieces SCOPED(pixa_free)
    = NULL;
    BOXA *boxes SCOPED(boxa_free)
    = pixConnComp(groups, &pieces, 8);
    int count = 0;
    for (int i = 0; i < boxaGetCount(boxes) && count < UNEXPLAINED_MOST; i++) {
        struct box_px b = {0};
        boxaGetBoxGeometry(boxes, i, &b.x, &b.y, &b.width, &b.height);
        if (may_be_impression(red, &b, px_per_mm))
            out[count++] = b;
    }
    return count;
}
