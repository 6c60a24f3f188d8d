#include "ocr/pale_rules.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "ocr/pale_hint.h"
#include "page/brick.h"
#include "page/halve.h"

#include <leptonica/allheaders.h>
#include <stdbool.h>
#include <stdlib.h>

/* How much darker than the paper on its sides a rule is, averaged along it, and each of its pixels
 * at least. */
#define CONTRAST       9
#define CONTRAST_LEAST 3
/* Millimetres on paper. */
#define SIDE_MM        0.7 /* where the paper beside a rule begins */
#define MEAN_MM        2.0 /* along a rule */
#define RUN_MM         4.0 /* longer than strokes of characters */
#define GAP_MM         3.0 /* bridged */
#define LEVEL_LEAST_MM 30.0
#define PLUMB_LEAST_MM 6.0
#define MEETING_MM     0.5
/* What makes a table. */
#define LEVEL_LEAST 3
#define PLUMB_LEAST 4
/* Of a table's rules so much was no ink before. */
#define PALE_SHARE 0.3
/* Less than this of pale valleys, millimetres counted some three times, and a glance says that no
 * table's are among them. Means over fixed pieces have less contrast. */
#define HINT_MM       100.0
#define HINT_CONTRAST (CONTRAST - 2)

/* A gray picture at the scale of the ink's plane; thin dark lines keep what they are. */
static PIX *scaled(PIX *gray, const struct ink *ink) {
    if (ink->scale < 1)
        return pixScaleGray2xLI(gray);
    PIX *out = pixClone(gray);
    for (double scale = ink->scale; out && scale > 1; scale /= 2) {
        PIX *smaller = halve_dark(out);
        pixDestroy(&out);
        out = smaller;
    }
    return out;
}

/* transposed swaps x and y. */
static PIX *transposed(PIX *plane) {
    PIX *turned = plane ? pixRotate90(plane, 1) : NULL;
    return turned ? pixFlipLR(turned, turned) : NULL;
}

/* Means of each row over 2 * half + 1 pixels. */
static void smooth_row(const l_uint32 *from, int width, int half, unsigned char *to) {
    int sum = 0;
    int count = 0;
    for (int x = 0; x < half && x < width; x++) {
        sum += GET_DATA_BYTE(from, x);
        count++;
    }
    for (int x = 0; x < width; x++) {
        if (x + half < width) {
            sum += GET_DATA_BYTE(from, x + half);
            count++;
        }
        if (x > half) {
            sum -= GET_DATA_BYTE(from, x - half - 1);
            count--;
        }
        to[x] = (unsigned char)(sum / count);
    }
}

/* Level valleys that run unbroken for longer than a stroke; NULL without memory. */
static PIX *valleys(PIX *gray, const struct ink *ink) {
    int width = pixGetWidth(gray);
    int height = pixGetHeight(gray);
    int side = ink_px(ink, SIDE_MM);
    PIX *out = pixCreate(width, height, 1);
    SCOPED(scoped_free)
    unsigned char *means = memory_new((size_t)width * (size_t)height, 1);
    for (int y = 0; y < height; y++)
        smooth_row(pixGetData(gray) + (long)y * pixGetWpl(gray), width, ink_px(ink, MEAN_MM) / 2,
                   means + (size_t)y * (size_t)width);
    for (int y = side; out && y < height - side; y++) {
        const l_uint32 *row = pixGetData(gray) + (long)y * pixGetWpl(gray);
        l_uint32 *to = pixGetData(out) + (long)y * pixGetWpl(out);
        const unsigned char *here = means + (size_t)y * (size_t)width;
        const unsigned char *above = here - (size_t)side * (size_t)width;
        const unsigned char *below = here + (size_t)side * (size_t)width;
        for (int x = 0; x < width; x++) {
            int paper = above[x] < below[x] ? above[x] : below[x];
            if (paper - here[x] >= CONTRAST && paper - GET_DATA_BYTE(row, x) >= CONTRAST_LEAST)
                SET_DATA_BIT(to, x);
        }
    }
    PIX *thick = out ? pixDilateBrick(NULL, out, 3, 3) : NULL;
    PIX *runs = thick ? brick_opened(thick, ink_px(ink, RUN_MM), 1) : NULL;
    pixDestroy(&thick);
    pixDestroy(&out);
    return runs;
}

/* Valleys that are at least `least` pixels long when short gaps are bridged. */
static PIX *long_ones(PIX *runs, const struct ink *ink, int least) {
    PIX *joined = runs ? brick_closed(runs, ink_px(ink, GAP_MM), 1) : NULL;
    PIX *rules =
        joined ? pixSelectBySize(joined, least, 0, 8, L_SELECT_WIDTH, L_SELECT_IF_GTE, NULL) : NULL;
    pixDestroy(&joined);
    return rules;
}

/* How many pieces of rules stand in a box. */
static int pieces_in(PIX *rules, BOX *box) {
    PIX *inside = pixClipRectangle(rules, box, NULL);
    l_int32 count = 0;
    if (inside)
        pixCountConnComp(inside, 8, &count);
    pixDestroy(&inside);
    return count;
}

static int count_of(PIX *plane) {
    l_int32 count = 0;
    if (plane)
        pixCountPixels(plane, &count, NULL);
    return count;
}

/* Both directions of a page's rules, and what they are as ink. */
struct net {
    PIX *level, *plumb;
    PIX *all;
};

static void net_free(struct net *net) {
    pixDestroy(&net->level);
    pixDestroy(&net->plumb);
    pixDestroy(&net->all);
}

static bool net_find(PIX *gray, const struct ink *ink, struct net *out) {
    PIX *runs = valleys(gray, ink);
    PIX *side = transposed(gray);
    PIX *plumb_runs = side ? valleys(side, ink) : NULL;
    out->level = long_ones(runs, ink, ink_px(ink, LEVEL_LEAST_MM));
    PIX *plumb = long_ones(plumb_runs, ink, ink_px(ink, PLUMB_LEAST_MM));
    out->plumb = transposed(plumb);
    out->all = out->level && out->plumb ? pixOr(NULL, out->level, out->plumb) : NULL;
    pixDestroy(&plumb);
    pixDestroy(&plumb_runs);
    pixDestroy(&side);
    pixDestroy(&runs);
    return out->all != NULL;
}

/* Adds a part of the net to the ink, where it is a table and pale. */
static void add_part(const struct net *net, BOX *box, PIX *part, struct ink *ink) {
    l_int32 x, y, width, height;
    boxGetGeometry(box, &x, &y, &width, &height);
    if (pieces_in(net->level, box) < LEVEL_LEAST || pieces_in(net->plumb, box) < PLUMB_LEAST)
        return;
    PIX *rules = pixClipRectangle(net->all, box, NULL);
    PIX *before = pixClipRectangle(ink->plane, box, NULL);
    PIX *near = before ? pixDilateBrick(NULL, before, 5, 5) : NULL;
    if (rules && near) {
        pixAnd(rules, rules, part);
        PIX *pale = pixSubtract(NULL, rules, near);
        if (count_of(pale) > PALE_SHARE * count_of(rules))
            pixRasterop(ink->plane, x, y, width, height, PIX_SRC | PIX_DST, rules, 0, 0);
        pixDestroy(&pale);
    }
    pixDestroy(&near);
    pixDestroy(&before);
    pixDestroy(&rules);
}

static bool is_hinted(PIX *small, const struct ink *ink) {
    struct pale_look look = {.gray = small,
                             .ink = ink,
                             .side_px = ink_px(ink, SIDE_MM),
                             .contrast = HINT_CONTRAST,
                             .level_px = ink_px(ink, LEVEL_LEAST_MM),
                             .plumb_px = ink_px(ink, 2 * PLUMB_LEAST_MM)};
    return (double)pale_hint_px(&look) >= HINT_MM * ink->px_per_mm;
}

void pale_rules_add(struct Pix *gray, struct ink *ink) {
    SCOPED(net_free)
    struct net net = {0};
    PIX *small = scaled(gray, ink);
    int reach = 2 * ink_px(ink, MEETING_MM) + 1;
    bool found = small && is_hinted(small, ink) && net_find(small, ink, &net);
    PIX *joined = found ? pixDilateBrick(NULL, net.all, reach, reach) : NULL;
    PIXA *parts = NULL;
    BOXA *boxes = joined ? pixConnComp(joined, &parts, 8) : NULL;
    for (int i = 0; boxes && i < boxaGetCount(boxes); i++) {
        BOX *box = boxaGetBox(boxes, i, L_CLONE);
        PIX *part = pixaGetPix(parts, i, L_CLONE);
        add_part(&net, box, part, ink);
        pixDestroy(&part);
        boxDestroy(&box);
    }
    boxaDestroy(&boxes);
    pixaDestroy(&parts);
    pixDestroy(&joined);
    pixDestroy(&small);
}
