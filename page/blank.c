#include "page/blank.h"

#include "base/geometry.h"
#include "page/darker.h"
#include "page/shrink.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* The page is looked at in this resolution: noise is averaged away, the thinnest pen stroke still
 * darkens its pixel enough. */
#define LOOK_DPI 100.0

/* On whitened paper (250): ink is darker than INK_LEVEL; what shows through from the other side
 * stays lighter (a tenth of its contrast, a fifth on thin paper). */
#define INK_LEVEL 195
/* Coloured ink differs from the paper's own tint by this much; a pale seal by 25 and more. */
#define COLOUR_SPREAD 12
/* In the shadows at the sheet's edge tints are noisy; a slice of a seal is still far above. */
#define MARGIN_SPREAD 40
/* Shadows of the sheet's edge, and dark corners, lie in this margin and touch the edge. */
#define MARGIN_MM 12.0
/* Punch holes: 5 to 6 mm (ISO 838), printed darker than paper by the lid, near an edge. */
#define HOLE_LEAST_MM   3.5
#define HOLE_MOST_MM    9.0
#define HOLE_MARGIN_MM  25.0
#define DISC_FILL_LEAST 0.62
/* Dust is smaller than this. A streak of the feeder's glass crosses the page, as nothing written
 * does. */
#define DUST_MM      0.9
#define STREAK_SHARE 0.85
/* What is left must be as much as one short word by pen, or this many bits of dust-sized ink
 * (a pale print falls to pieces). In pixels of LOOK_DPI. */
#define INK_LEAST_PX  14
#define DUST_MOST_PX  90
#define CROWDED_SHARE 0.01

struct look {
    struct Pix *mask; /* 1 bpp */
    double dpi;       /* of the mask */
    bool has_shadows; /* what touches the edge may be a shadow */
};

static double px(const struct look *look, double mm) {
    return px_from_mm(mm, look->dpi);
}

static bool is_hole(const struct look *look, struct box_px box, int area) {
    double longer = fmax(box.width, box.height), shorter = fmin(box.width, box.height);
    if (longer > px(look, HOLE_MOST_MM) || shorter < px(look, HOLE_LEAST_MM) ||
        longer > 1.3 * shorter || area < DISC_FILL_LEAST * longer * shorter)
        return false;
    double right = pixGetWidth(look->mask) - (box.x + box.width);
    double bottom = pixGetHeight(look->mask) - (box.y + box.height);
    double to_edge = fmin(fmin(box.x, right), fmin(box.y, bottom));
    return to_edge < px(look, HOLE_MARGIN_MM);
}

static bool touches_edge(const struct look *look, struct box_px box) {
    return box.x <= 1 || box.y <= 1 || box.x + box.width >= pixGetWidth(look->mask) - 1 ||
           box.y + box.height >= pixGetHeight(look->mask) - 1;
}

/* The pixels of a component that lie deeper in the page than an edge's shadow reaches. */
static int inner_area(const struct look *look, struct Pix *component, struct box_px box) {
    int margin = (int)px(look, MARGIN_MM);
    struct box_px inner = {margin, margin, pixGetWidth(look->mask) - 2 * margin,
                           pixGetHeight(look->mask) - 2 * margin};
    struct box_px part = box_intersection(box, inner);
    if (box_is_empty(part))
        return 0;
    BOX *cut = boxCreate(part.x - box.x, part.y - box.y, part.width, part.height);
    int area = 0;
    pixCountPixelsInRect(component, cut, &area, NULL);
    boxDestroy(&cut);
    return area;
}

/* How many of a component's pixels are somebody's ink; *dust collects what is too small to tell. */
static int ink_of(const struct look *look, struct Pix *component, struct box_px box, int *dust) {
    int area = 0;
    pixCountPixels(component, &area, NULL);
    if (fmax(box.width, box.height) < px(look, DUST_MM)) {
        *dust += area;
        return 0;
    }
    if (is_hole(look, box, area))
        return 0;
    bool shadow = look->has_shadows && touches_edge(look, box);
    return shadow ? inner_area(look, component, box) : area;
}

static bool components_have_ink(const struct look *look) {
    PIXA *components = NULL;
    BOXA *boxes = pixConnComp(look->mask, &components, 8);
    int ink = 0, dust = 0;
    for (int i = 0; i < boxaGetCount(boxes); i++) {
        struct box_px box;
        boxaGetBoxGeometry(boxes, i, &box.x, &box.y, &box.width, &box.height);
        PIX *component = pixaGetPix(components, i, L_CLONE);
        ink += ink_of(look, component, box, &dust);
        pixDestroy(&component);
    }
    boxaDestroy(&boxes);
    pixaDestroy(&components);
    return ink >= INK_LEAST_PX || dust >= DUST_MOST_PX;
}

/* Full pages answer at once; only sparse ones are taken apart. */
static bool is_crowded(const struct look *look) {
    int margin = (int)px(look, HOLE_MARGIN_MM);
    int width = pixGetWidth(look->mask) - 2 * margin,
        height = pixGetHeight(look->mask) - 2 * margin;
    if (width <= 0 || height <= 0)
        return false;
    BOX *inner = boxCreate(margin, margin, width, height);
    int area = 0;
    pixCountPixelsInRect(look->mask, inner, &area, NULL);
    boxDestroy(&inner);
    return area > CROWDED_SHARE * width * height;
}

static bool is_streak(struct Pix *mask, int x) {
    int height = pixGetHeight(mask), on = 0;
    for (int y = 0; y < height; y++)
        on += (int)GET_DATA_BIT(pixGetData(mask) + (size_t)y * (size_t)pixGetWpl(mask), x);
    return on > STREAK_SHARE * height;
}

/* Clears columns that are all ink, and their rims. */
static void clear_streaks(struct Pix *mask) {
    int width = pixGetWidth(mask), height = pixGetHeight(mask);
    struct Pix *streaks = pixCreateTemplate(mask);
    for (int x = 0; x < width; x++)
        if (is_streak(mask, x))
            pixRasterop(streaks, x - 1, 0, 3, height, PIX_SET, NULL, 0, 0);
    pixSubtract(mask, mask, streaks);
    pixDestroy(&streaks);
}

/* Both ways: feeders pull some sheets sideways. */
static void clear_all_streaks(struct look *look) {
    clear_streaks(look->mask);
    struct Pix *lying = pixRotate90(look->mask, 1);
    clear_streaks(lying);
    pixDestroy(&look->mask);
    look->mask = pixRotate90(lying, -1);
    pixDestroy(&lying);
}

static bool has_ink(struct look *look) {
    if (is_crowded(look))
        return true;
    clear_all_streaks(look);
    return components_have_ink(look);
}

/* The tint of the paper: each channel's median. */
static void paper_tint(struct Pix *colour, int tint[3]) {
    static const int CHANNELS[] = {COLOR_RED, COLOR_GREEN, COLOR_BLUE};
    for (int i = 0; i < 3; i++) {
        struct Pix *plane = pixGetRGBComponent(colour, CHANNELS[i]);
        float median = 255;
        pixGetRankValueMasked(plane, NULL, 0, 0, 2, 0.5f, &median, NULL);
        pixDestroy(&plane);
        tint[i] = median < 1 ? 1 : (int)median;
    }
}

static int spread(uint32_t pixel, const int tint[3]) {
    int red = (int)(pixel >> 24) * 255 / tint[0], green = (int)(pixel >> 16 & 255) * 255 / tint[1],
        blue = (int)(pixel >> 8 & 255) * 255 / tint[2];
    int most = red > green ? red : green, least = red > green ? green : red;
    most = blue > most ? blue : most;
    least = blue < least ? blue : least;
    return most - least;
}

static struct Pix *coloured_mask(struct Pix *colour, double dpi) {
    int tint[3], width = pixGetWidth(colour), height = pixGetHeight(colour);
    int margin = (int)px_from_mm(MARGIN_MM, dpi);
    paper_tint(colour, tint);
    struct Pix *mask = pixCreate(width, height, 1);
    for (int y = 0; y < height; y++) {
        uint32_t *from = pixGetData(colour) + (size_t)y * (size_t)pixGetWpl(colour);
        uint32_t *to = pixGetData(mask) + (size_t)y * (size_t)pixGetWpl(mask);
        for (int x = 0; x < width; x++) {
            bool inner = x >= margin && y >= margin && x < width - margin && y < height - margin;
            if (spread(from[x], tint) >= (inner ? COLOUR_SPREAD : MARGIN_SPREAD))
                SET_DATA_BIT(to, x);
        }
    }
    return mask;
}

static bool gray_has_ink(struct Pix *small, double small_dpi) {
    double scale = fmin(1, LOOK_DPI / small_dpi);
    struct Pix *plane = shrink(small, scale);
    struct look look = {darker(plane, INK_LEVEL), small_dpi * scale, true};
    bool answer = has_ink(&look);
    pixDestroy(&look.mask);
    pixDestroy(&plane);
    return answer;
}

static bool colour_has_ink(struct Pix *colour, double dpi) {
    double scale = fmin(1, LOOK_DPI / dpi);
    struct Pix *plane = shrink(colour, scale);
    struct look look = {coloured_mask(plane, dpi * scale), dpi * scale, false};
    bool answer = has_ink(&look);
    pixDestroy(&look.mask);
    pixDestroy(&plane);
    return answer;
}

bool blank_page(struct Pix *colour, struct Pix *small, double small_dpi) {
    if (gray_has_ink(small, small_dpi))
        return false;
    return !colour || !colour_has_ink(colour, small_dpi * pixGetWidth(colour) / pixGetWidth(small));
}
