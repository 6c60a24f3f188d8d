#include "ocr/red_ink.h"

#include "base/geometry.h"

#include <leptonica/allheaders.h>
#include <math.h>

/* Stamp ink runs from (215,35,45) to (150,25,35); print below it, multiplied, has hardly any red
 * left (ocr-measurements.md, 4e). Warm paper and brown print differ less between channels. */
#define LEAST_RED    100
#define LEAST_EXCESS 28
/* JPEG keeps colour at half the resolution: at the edges of strokes it is pale, but strong nearby.
 */
#define EDGE_EXCESS   5
#define STRONG_EXCESS 45
#define NEARBY_PX     3
#define BROWN_SHARE   0.35 /* of red over blue that green is over blue */

/* The colour plane, and how many of its pixels a layout pixel spans each way. */
struct glance {
    PIX *colour;
    int span_px;
};

/* pixel_at gives white outside the plane. */
static l_uint32 pixel_at(const struct glance *glance, int x, int y) {
    PIX *colour = glance->colour;
    if (x < 0 || y < 0 || x >= pixGetWidth(colour) || y >= pixGetHeight(colour))
        return 0xFFFFFFFF;
    return pixGetData(colour)[(long)y * pixGetWpl(colour) + x];
}

static int excess_of(l_uint32 pixel) {
    int green = (int)(pixel >> 16 & 255);
    int blue = (int)(pixel >> 8 & 255);
    return (int)(pixel >> 24) - (green > blue ? green : blue);
}

/* Brown and orange have more green than blue; stamp ink has about as much of both. */
static bool is_brown(l_uint32 pixel) {
    int red = (int)(pixel >> 24);
    int green = (int)(pixel >> 16 & 255);
    int blue = (int)(pixel >> 8 & 255);
    return green - blue > BROWN_SHARE * (red - blue);
}

static bool strong_nearby(const struct glance *glance, int x, int y) {
    for (int down = -NEARBY_PX; down <= NEARBY_PX; down += NEARBY_PX)
        for (int aside = -NEARBY_PX; aside <= NEARBY_PX; aside += NEARBY_PX)
            if (excess_of(pixel_at(glance, x + aside, y + down)) >= STRONG_EXCESS)
                return true;
    return false;
}

/* is_red_at judges the pixel that made the layout pixel ink, the darkest in the red channel. */
static bool is_red_at(const struct glance *glance, int left, int top) {
    l_uint32 darkest = 0xFFFFFFFF;
    int x = left;
    int y = top;
    for (int down = 0; down < glance->span_px; down++)
        for (int aside = 0; aside < glance->span_px; aside++) {
            l_uint32 pixel = pixel_at(glance, left + aside, top + down);
            if (pixel >> 24 < darkest >> 24) {
                darkest = pixel;
                x = left + aside;
                y = top + down;
            }
        }
    int excess = excess_of(darkest);
    return darkest >> 24 >= LEAST_RED && !is_brown(darkest) &&
           (excess >= LEAST_EXCESS || (excess >= EDGE_EXCESS && strong_nearby(glance, x, y)));
}

void red_ink_remove(const struct page *page, struct ink *ink) {
    if (!page->colour)
        return;
    struct glance glance = {page->colour, (int)fmax(1, ink->scale)};
    for (int y = 0; y < pixGetHeight(ink->plane); y++) {
        l_uint32 *row = pixGetData(ink->plane) + (long)y * pixGetWpl(ink->plane);
        for (int x = 0; x < pixGetWidth(ink->plane); x++) {
            if (!GET_DATA_BIT(row, x))
                continue;
            struct point_px on_text = {x * ink->scale, y * ink->scale};
            struct point_px upright = frame_to_upright(&page->frame, on_text);
            if (is_red_at(&glance, (int)lround(upright.x), (int)lround(upright.y)))
                CLEAR_DATA_BIT(row, x);
        }
    }
}
