#include "page/quality.h"

#include "base/geometry.h"
#include "packet/names.h"

#include <leptonica/allheaders.h>
#include <math.h>

/* Below this an office's 5-point print (12 strokes high at 150 dpi) falls apart. */
#define LEAST_DPI 150.0
/* A picture of unknown resolution with a shorter longer side cannot hold a form legibly: A4 at
 * 100 dpi. */
#define LEAST_LONGER_PX 1170
/* Paper that a working scanner shows at 220 to 250. */
#define DARK_PAPER_LEVEL 140
#define SHEET_INCH       11.69
/* Sharpness is measured on as many edges. */
#define LEAST_EDGES 200
/* Every second row has as many kinds of them. */
#define EDGE_STEP_PX 2
/* Contrast over steepest slope, in pixels of the small plane: 1.2 on a sharp scan, 2.5 sigma on a
 * blurred one; beyond this, strokes of 10-point print run together. */
#define BLURRED_EDGE_PX 3.3
/* What was blurred has no edges as sharp as that but for some noise: a word alone has more. */
#define SHARP_EDGE_PX 2.2
#define MOST_SHARP    30
/* Ink at the very edge of the picture, in bits the size of characters, this many on one side.
 * Looked for in a strip that is wider than they are. */
#define CUT_INK_LEVEL  140
#define CUT_LEAST_BITS 4
#define CUT_LEAST_MM   1.2
#define CUT_MOST_MM    9.0
#define CUT_STRIP_MM   10.0

static double effective_dpi(const struct quality_view *view) {
    double longer = fmax(pixGetWidth(view->gray), pixGetHeight(view->gray));
    return view->dpi > 0 ? view->dpi : longer / SHEET_INCH;
}

static bool is_low_resolution(const struct quality_view *view) {
    int longer = pixGetWidth(view->gray) > pixGetHeight(view->gray) ? pixGetWidth(view->gray)
                                                                    : pixGetHeight(view->gray);
    return view->dpi > 0 ? view->dpi < LEAST_DPI - 1 : longer < LEAST_LONGER_PX;
}

/* The falling edges of a page, by their widths in tenths of a pixel. */
struct edges {
    int least_contrast, count;
    unsigned tenths[128];
};

static void count_edges(uint32_t *line, int width, struct edges *out) {
    int top = 0, steepest = 0;
    for (int x = 1; x < width; x++) {
        int before = (int)GET_DATA_BYTE(line, x - 1), now = (int)GET_DATA_BYTE(line, x);
        if (now < before) {
            top = steepest == 0 ? before : top;
            steepest = before - now > steepest ? before - now : steepest;
            continue;
        }
        if (steepest > 0 && top - before >= out->least_contrast) {
            int wide = (top - before) * 10 / steepest;
            out->tenths[wide > 127 ? 127 : wide]++;
            out->count++;
        }
        steepest = 0;
    }
}

static unsigned edges_up_to(const struct edges *edges, double width_px) {
    unsigned count = 0;
    for (int i = 0; i < 128 && i <= width_px * 10; i++)
        count += edges->tenths[i];
    return count;
}

/* On strong edges, or where blur left too few of them on weaker ones: show-through and stains have
 * those too, so that none may be sharp there. */
static bool is_blurred(const struct quality_view *view) {
    static const int CONTRASTS[] = {90, 25, 15};
    for (int level = 0; level < 3; level++) {
        struct edges edges = {.least_contrast = CONTRASTS[level]};
        for (int y = 0; y < pixGetHeight(view->small); y += EDGE_STEP_PX)
            count_edges(pixGetData(view->small) + (size_t)y * (size_t)pixGetWpl(view->small),
                        pixGetWidth(view->small), &edges);
        unsigned count = (unsigned)edges.count;
        if (count * EDGE_STEP_PX < LEAST_EDGES)
            continue;
        bool some_sharp = edges_up_to(&edges, SHARP_EDGE_PX) > MOST_SHARP;
        return edges_up_to(&edges, BLURRED_EDGE_PX) * 2 < count && (level == 0 || !some_sharp);
    }
    return false;
}

/* One side's strip: how many bits of ink the size of a character lie at the picture's very edge and
 * reach inwards as far as a stroke does, not along the edge as a shadow does. */
static int bits_cut(struct Pix *gray, double dpi, int side) {
    int strip = (int)px_from_mm(CUT_STRIP_MM, dpi), width = pixGetWidth(gray),
        height = pixGetHeight(gray);
    bool lies = side & 1;
    BOX *part = boxCreate(side == 2 ? width - strip : 0, side == 3 ? height - strip : 0,
                          lies ? width : strip, lies ? strip : height);
    struct Pix *rim = pixClipRectangle(gray, part, NULL);
    boxDestroy(&part);
    struct Pix *ink = rim ? pixThresholdToBinary(rim, CUT_INK_LEVEL) : NULL;
    BOXA *boxes = ink ? pixConnCompBB(ink, 8) : NULL;
    int bits = 0;
    for (int i = 0; boxes && i < boxaGetCount(boxes); i++) {
        struct box_px box;
        boxaGetBoxGeometry(boxes, i, &box.x, &box.y, &box.width, &box.height);
        bool at_edge = side == 0   ? box.x == 0
                       : side == 1 ? box.y == 0
                       : side == 2 ? box.x + box.width == pixGetWidth(ink)
                                   : box.y + box.height == pixGetHeight(ink);
        double inwards_mm = mm_from_px(lies ? box.height : box.width, dpi);
        double along_mm = mm_from_px(lies ? box.width : box.height, dpi);
        bits += at_edge && inwards_mm >= CUT_LEAST_MM && inwards_mm < CUT_MOST_MM &&
                along_mm < CUT_MOST_MM;
    }
    boxaDestroy(&boxes);
    pixDestroy(&ink);
    pixDestroy(&rim);
    return bits;
}

static bool is_cut(const struct quality_view *view) {
    for (int side = 0; side < 4; side++)
        if (bits_cut(view->gray, effective_dpi(view), side) >= CUT_LEAST_BITS)
            return true;
    return false;
}

bool quality_is_bilevel(struct Pix *plane) {
    for (int y = 0; y < pixGetHeight(plane); y++) {
        uint32_t *line = pixGetData(plane) + (size_t)y * (size_t)pixGetWpl(plane);
        for (int x = 0; x < pixGetWidth(plane); x++) {
            unsigned value = GET_DATA_BYTE(line, x);
            if (value != 0 && value != 255)
                return false;
        }
    }
    return true;
}

unsigned quality_of(const struct quality_view *view) {
    unsigned quality = 0;
    bool bilevel = !view->has_colour && quality_is_bilevel(view->plane);
    if (bilevel)
        quality |= QUALITY_BILEVEL;
    else if (!view->has_colour)
        quality |= QUALITY_GRAY;
    if (is_low_resolution(view))
        quality |= QUALITY_LOW_RESOLUTION;
    if (view->paper_level < DARK_PAPER_LEVEL)
        quality |= QUALITY_DARK;
    if (!view->blank && !bilevel && is_blurred(view))
        quality |= QUALITY_BLURRED;
    if (!view->blank && is_cut(view))
        quality |= QUALITY_CUT;
    return quality;
}
