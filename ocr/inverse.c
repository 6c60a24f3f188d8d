#include "ocr/inverse.h"

#include "page/brick.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* A bar leaves bands so long and so high above, below or between its letters; rules are lower. */
#define BAND_LONG_MM 8.0
#define BAND_HIGH_MM 0.9
/* Bands that belong to one bar are no further apart than a line of large type. */
#define TYPE_MOST_MM  12.0
#define TYPE_LEAST_MM 1.4
#define BAR_LEAST_MM  3.0
#define BAR_MOST_MM   45.0
/* A bar down a form's side, whose captions stand letter under letter. */
#define SIDE_WIDE_MM 22.0
#define SIDE_MOST_MM 290.0
/* Of the bar's rectangle: what is ground; what is letters. */
#define GROUND_LEAST  0.5
#define LETTERS_LEAST 0.02
#define SIDE_LETTERS  0.005
#define LETTERS_MOST  0.45
/* Letters that stand on one level. */
#define ROW_LEAST 2
#define LEVEL     0.4
/* Print is one flat gray, but for noise; photographs are not. */
#define UNEVEN_MOST 14.0
#define APART_LEAST 60
#define PAPER       255
/* Blur reaches so far from the bar's rim and from letters. */
#define RIM_PX 3

static struct box_px clipped_box(BOXA *boxes, int i) {
    struct box_px box = {0};
    boxaGetBoxGeometry(boxes, i, &box.x, &box.y, &box.width, &box.height);
    return box;
}

static PIX *clip(PIX *plane, struct box_px box) {
    BOX *place = boxCreate(box.x, box.y, box.width, box.height);
    PIX *part = place ? pixClipRectangle(plane, place, NULL) : NULL;
    boxDestroy(&place);
    return part;
}

/* The holes in a bar's ground; what is open to its rim is none. */
static PIX *holes_of(PIX *plane, struct box_px box) {
    PIX *part = clip(plane, box);
    PIX *paper = part ? pixInvert(NULL, part) : NULL;
    PIX *holes = paper ? pixRemoveBorderConnComps(paper, 8) : NULL;
    pixDestroy(&part);
    pixDestroy(&paper);
    return holes;
}

static bool are_level(struct box_px a, struct box_px b) {
    double apart = fabs(a.y + a.height / 2.0 - b.y - b.height / 2.0);
    return apart < LEVEL * fmin(a.height, b.height);
}

static bool are_plumb(struct box_px a, struct box_px b) {
    double apart = fabs(a.x + a.width / 2.0 - b.x - b.width / 2.0);
    return apart < LEVEL * fmin(a.width, b.width);
}

/* Whether some holes are as high as letters and stand in a row, or under each other. */
static bool holds_a_row(PIX *holes, double px_per_mm,
                        bool (*aligned)(struct box_px, struct box_px)) {
    BOXA *boxes = pixConnCompBB(holes, 8);
    bool found = false;
    for (int i = 0; boxes && i < boxaGetCount(boxes) && !found; i++) {
        struct box_px letter = clipped_box(boxes, i);
        if (letter.height < TYPE_LEAST_MM * px_per_mm || letter.height > TYPE_MOST_MM * px_per_mm)
            continue;
        int row = 0;
        for (int k = 0; k < boxaGetCount(boxes); k++) {
            struct box_px other = clipped_box(boxes, k);
            row += other.height >= TYPE_LEAST_MM * px_per_mm && aligned(letter, other);
        }
        found = row >= ROW_LEAST;
    }
    boxaDestroy(&boxes);
    return found;
}

/* Sums over the pixels of a bar's gray, by whether they are holes. */
struct grays {
    double count, sum, squares;
};

static void gray_add(struct grays *grays, double level) {
    grays->count++;
    grays->sum += level;
    grays->squares += level * level;
}

static void grays_of(PIX *gray, PIX *holes, struct box_px box, double scale, struct grays out[2]) {
    for (int y = RIM_PX; y < box.height - RIM_PX; y++) {
        int from_y = (int)((box.y + y + 0.5) * scale);
        if (from_y >= pixGetHeight(gray))
            break;
        const l_uint32 *line = pixGetData(gray) + (long)from_y * pixGetWpl(gray);
        const l_uint32 *mask = pixGetData(holes) + (long)y * pixGetWpl(holes);
        for (int x = RIM_PX; x < box.width - RIM_PX; x++) {
            int from_x = (int)((box.x + x + 0.5) * scale);
            if (from_x < pixGetWidth(gray))
                gray_add(&out[GET_DATA_BIT(mask, x)], GET_DATA_BYTE(line, from_x));
        }
    }
}

static double deviation(const struct grays *grays) {
    double mean = grays->sum / grays->count;
    return sqrt(fmax(0, grays->squares / grays->count - mean * mean));
}

/* Measured away from the bar's rim and the letters' edges. */
static bool flat_and_apart(PIX *gray, PIX *holes, struct inverse *bar, double scale) {
    struct grays grays[2] = {{0}};
    PIX *wide = pixDilateBrick(NULL, holes, 2 * RIM_PX + 1, 2 * RIM_PX + 1);
    if (!wide)
        return false;
    struct grays edges[2] = {{0}};
    grays_of(gray, holes, bar->box, scale, grays);
    grays_of(gray, wide, bar->box, scale, edges);
    pixDestroy(&wide);
    if (grays[1].count < 1 || edges[0].count < 1)
        return false;
    bar->ground = (int)round(edges[0].sum / edges[0].count);
    bar->print = (int)round(grays[1].sum / grays[1].count);
    return deviation(&edges[0]) <= UNEVEN_MOST && bar->print - bar->ground >= APART_LEAST;
}

/* The planes that bars are looked for in. */
struct planes {
    PIX *gray, *ink;
    double scale, px_per_mm;
};

/* A bar much higher than wide that stands away from the sheet's edges, where scanners leave
 * shadows. */
static bool is_side(const struct planes *planes, struct box_px box) {
    return 2 * box.height >= 3 * box.width && box.width <= SIDE_WIDE_MM * planes->px_per_mm &&
           box.x > RIM_PX && box.x + box.width < pixGetWidth(planes->ink) - RIM_PX;
}

/* Whether a box is such a bar; *holes then holds its print. */
static bool is_bar(const struct planes *planes, struct inverse *bar, PIX **holes) {
    double px_per_mm = planes->px_per_mm;
    struct box_px box = bar->box;
    bool side = is_side(planes, box);
    if (box.height < BAR_LEAST_MM * px_per_mm ||
        box.height > (side ? SIDE_MOST_MM : BAR_MOST_MM) * px_per_mm ||
        box.width < BAND_LONG_MM * px_per_mm)
        return false;
    *holes = holes_of(planes->ink, box);
    PIX *part = *holes ? clip(planes->ink, box) : NULL;
    l_int32 ground = 0;
    l_int32 letters = 0;
    if (part) {
        pixCountPixels(part, &ground, NULL);
        pixCountPixels(*holes, &letters, NULL);
    }
    pixDestroy(&part);
    double all = (double)box_area_px(box);
    return ground >= GROUND_LEAST * all && letters >= (side ? SIDE_LETTERS : LETTERS_LEAST) * all &&
           letters <= LETTERS_MOST * all && ground + letters >= 0.95 * all &&
           (holds_a_row(*holes, px_per_mm, are_level) ||
            (side && holds_a_row(*holes, px_per_mm, are_plumb))) &&
           flat_and_apart(planes->gray, *holes, bar, planes->scale);
}

/* Whether there may be bands at all: hardly a page has any, and a quarter of the pixels tells. */
static bool may_have_bands(PIX *plane, double px_per_mm) {
    PIX *small = pixReduceRankBinary2(plane, 4, NULL);
    PIX *bands = small ? brick_opened(small, (int)(BAND_LONG_MM * px_per_mm / 2) - 1,
                                      (int)fmax(1, floor(BAND_HIGH_MM * px_per_mm / 2) - 1))
                       : NULL;
    l_int32 empty = 1;
    if (bands)
        pixZero(bands, &empty);
    pixDestroy(&small);
    pixDestroy(&bands);
    return !empty;
}

/* Rectangles that hold bands of ground near each other; NULL without memory or bands. */
static BOXA *rectangles(PIX *plane, double px_per_mm) {
    if (!may_have_bands(plane, px_per_mm))
        return NULL;
    PIX *bands = brick_opened(plane, (int)round(BAND_LONG_MM * px_per_mm),
                              (int)round(BAND_HIGH_MM * px_per_mm));
    l_int32 empty = 1;
    if (bands)
        pixZero(bands, &empty);
    PIX *bars = empty ? NULL : brick_closed(bands, 1, (int)round(TYPE_MOST_MM * px_per_mm));
    BOXA *boxes = bars ? pixConnCompBB(bars, 8) : NULL;
    pixDestroy(&bands);
    pixDestroy(&bars);
    return boxes;
}

void inverse_turn(struct Pix *gray, struct Pix *plane, double scale, double px_per_mm,
                  struct inverse_list *out) {
    out->count = 0;
    const struct planes planes = {gray, plane, scale, px_per_mm};
    BOXA *boxes = rectangles(plane, px_per_mm);
    for (int i = 0; boxes && i < boxaGetCount(boxes) && out->count < INVERSE_MOST; i++) {
        struct inverse bar = {.box = clipped_box(boxes, i)};
        PIX *holes = NULL;
        if (is_bar(&planes, &bar, &holes)) {
            struct box_px box = bar.box;
            pixRasterop(plane, box.x, box.y, box.width, box.height, PIX_SRC, holes, 0, 0);
            BOX *frame = boxCreate(box.x, box.y, box.width, box.height);
            pixRenderBox(plane, frame, 2, L_SET_PIXELS);
            boxDestroy(&frame);
            out->at[out->count++] = bar;
        }
        pixDestroy(&holes);
    }
    boxaDestroy(&boxes);
}

int inverse_gray(const struct inverse *bar, int gray) {
    int apart = bar->print - bar->ground;
    int darker = (gray - bar->ground) * PAPER / (apart > 0 ? apart : 1);
    return darker < 0 ? PAPER : darker > PAPER ? 0 : PAPER - darker;
}
