#include "ocr/pale_rules.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"
#include "ocr/pale_hint.h"
#include "page/brick.h"
#include "page/halve.h"

#include <arpa/inet.h>
#include <leptonica/allheaders.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

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
/* Lines nearer to each other, over so much across and along them, are the ground of a card or of
 * a certificate: no column is so narrow. */
#define HATCH_MM        2.6
#define HATCH_ACROSS_MM 7.0
#define HATCH_ALONG_MM  3.0
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

/* A row's bytes in the order that they are seen in. */
VECTOR_LOOP
static void put_in_order(const uint32_t *restrict words, int count, uint32_t *restrict to) {
    for (int i = 0; i < count; i++)
        to[i] = ntohl(words[i]);
}

/* Where a whole window fits: `sums` has at x what stands before x, `mean` goes to the middle. */
VECTOR_LOOP
static void whole_means(const uint32_t *restrict sums, int count, int window,
                        uint8_t *restrict mean) {
    float share = 1 / (float)window;
    for (int i = 0; i < count; i++) /* the half keeps rounding away from the next whole number */
        mean[i] = (uint8_t)(((float)(sums[i + window] - sums[i]) + 0.5F) * share);
}

/* Means of a row over 2 * half + 1 pixels, fewer at its ends. */
static void smooth_row(const uint8_t *from, int width, int half, uint32_t *sums, uint8_t *to) {
    int window = 2 * half + 1;
    int whole = width >= window ? width - window + 1 : 0;
    sums[0] = 0;
    for (int x = 0; x < width; x++)
        sums[x + 1] = sums[x] + from[x];
    if (whole > 0)
        whole_means(sums, whole, window, to + half);
    for (int x = 0; x < width; x++) {
        if (x == half && whole > 0)
            x += whole;
        if (x >= width)
            break;
        int first = x > half ? x - half : 0;
        int end = x + half + 1 < width ? x + half + 1 : width;
        to[x] = (uint8_t)((sums[end] - sums[first]) / (uint32_t)(end - first));
    }
}

/* Where a row is darker than what lies `side` above and below it. */
struct look {
    const uint8_t *row, *here, *above, *below; /* the row itself, and means */
};

VECTOR_LOOP
static void look_along(const struct look *look, int width, uint8_t *restrict dark) {
    const uint8_t *row = look->row, *here = look->here, *above = look->above, *below = look->below;
    for (int x = 0; x < width; x++) {
        int paper = above[x] < below[x] ? above[x] : below[x];
        dark[x] = (paper - here[x] >= CONTRAST) & (paper - row[x] >= CONTRAST_LEAST);
    }
}

/* Bytes of 0 or 1 as pixels; most are 0. `dark` has room for whole words of pixels. */
static void set_bits(const uint8_t *dark, int width, uint32_t *to) {
    for (int x = 0; x < width; x += 8) {
        uint64_t eight;
        memcpy(&eight, dark + x, sizeof eight);
        if (eight == 0)
            continue;
        for (int k = x; k < x + 8 && k < width; k++)
            if (dark[k])
                SET_DATA_BIT(to, k);
    }
}

/* What is kept while valleys are looked for. */
struct valley {
    size_t row; /* bytes */
    uint8_t *bytes, *means, *dark;
    uint32_t *sums;
};

static void valley_free(struct valley *valley) {
    free(valley->bytes);
    free(valley->means);
    free(valley->dark);
    free(valley->sums);
}

static struct valley valley_of(PIX *gray, int half) {
    struct valley valley = {.row = (size_t)pixGetWpl(gray) * sizeof(uint32_t)};
    size_t height = (size_t)pixGetHeight(gray);
    valley.bytes = memory_new(valley.row, height);
    valley.means = memory_new(valley.row, height);
    valley.dark = memory_new(valley.row + sizeof(uint64_t), 1);
    valley.sums = memory_new(valley.row + 1, sizeof *valley.sums);
    for (size_t y = 0; y < height; y++) {
        uint8_t *row = valley.bytes + y * valley.row;
        put_in_order(pixGetData(gray) + y * (size_t)pixGetWpl(gray), pixGetWpl(gray),
                     (uint32_t *)(void *)row);
        smooth_row(row, pixGetWidth(gray), half, valley.sums, valley.means + y * valley.row);
    }
    return valley;
}

/* Level valleys that run unbroken for longer than a stroke; NULL without memory. */
static PIX *valleys(PIX *gray, const struct ink *ink) {
    int width = pixGetWidth(gray);
    int height = pixGetHeight(gray);
    int side = ink_px(ink, SIDE_MM);
    PIX *out = pixCreate(width, height, 1);
    SCOPED(valley_free)
    struct valley valley = valley_of(gray, ink_px(ink, MEAN_MM) / 2);
    size_t away = (size_t)side * valley.row;
    for (int y = side; out && y < height - side; y++) {
        size_t at = (size_t)y * valley.row;
        const uint8_t *here = valley.means + at;
        look_along(&(struct look){valley.bytes + at, here, here - away, here + away}, width,
                   valley.dark);
        set_bits(valley.dark, width, pixGetData(out) + (size_t)y * (size_t)pixGetWpl(out));
    }
    PIX *thick = out ? pixDilateBrick(NULL, out, 3, 3) : NULL;
    PIX *runs = thick ? brick_opened(thick, ink_px(ink, RUN_MM), 1) : NULL;
    pixDestroy(&thick);
    pixDestroy(&out);
    return runs;
}

static PIX *long_enough(PIX *rules, int least) {
    return rules ? pixSelectBySize(rules, least, 0, 8, L_SELECT_WIDTH, L_SELECT_IF_GTE, NULL)
                 : NULL;
}

/* Takes the level lines that lie close under each other in numbers from `rules`. */
static PIX *without_hatching(PIX *rules, const struct ink *ink, int least) {
    int apart = ink_px(ink, HATCH_MM);
    PIX *filled = rules ? brick_closed(rules, 1, apart) : NULL;
    PIX *hatched =
        filled ? brick_opened(filled, ink_px(ink, HATCH_ALONG_MM), ink_px(ink, HATCH_ACROSS_MM))
               : NULL;
    l_int32 none = 1;
    if (hatched)
        pixZero(hatched, &none);
    PIX *left = none ? pixClone(rules) : NULL;
    if (!none) {
        PIX *room = pixDilateBrick(NULL, hatched, 2 * apart + 1, apart);
        PIX *rest = room ? pixSubtract(NULL, rules, room) : NULL;
        left = long_enough(rest, least);
        pixDestroy(&rest);
        pixDestroy(&room);
    }
    pixDestroy(&hatched);
    pixDestroy(&filled);
    return left;
}

/* Valleys that are at least `least` pixels long when short gaps are bridged. */
static PIX *long_ones(PIX *runs, const struct ink *ink, int least) {
    PIX *joined = runs ? brick_closed(runs, ink_px(ink, GAP_MM), 1) : NULL;
    PIX *rules = long_enough(joined, least);
    PIX *kept = rules ? without_hatching(rules, ink, least) : NULL;
    pixDestroy(&rules);
    pixDestroy(&joined);
    return kept;
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
