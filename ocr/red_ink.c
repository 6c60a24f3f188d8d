#include "ocr/red_ink.h"

#include "base/geometry.h"
#include "base/memory.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Stamp ink runs from (215,35,45) to (150,25,35); print below it, multiplied, has hardly any red
 * left (ocr-measurements.md, 4e). Warm paper and brown print differ less between channels. */
#define LEAST_RED 100
#define STRONG_EXCESS                                                                              \
    0.38 /* of the red channel, over both others: print in brown or dull red has less */
/* JPEG keeps colour at half the resolution: at the edges of strokes it is pale, but strong nearby.
 */
#define EDGE_EXCESS 5
#define NEARBY_PX   3
/* Stamps in millimetres: the least name seal worth the trouble, the largest oval; their strokes and
 * letters stand nearer than HEAP to each other. */
#define STAMP_LEAST_MM 9.0
#define STAMP_MOST_MM  65.0
#define HEAP_MM        3.5
#define BROWN_SHARE    0.35 /* of red over blue that green is over blue */

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

static bool is_strong(l_uint32 pixel) {
    return excess_of(pixel) >= STRONG_EXCESS * (double)(pixel >> 24) && !is_brown(pixel);
}

static bool strong_nearby(const struct glance *glance, int x, int y) {
    for (int down = -NEARBY_PX; down <= NEARBY_PX; down += NEARBY_PX)
        for (int aside = -NEARBY_PX; aside <= NEARBY_PX; aside += NEARBY_PX)
            if (is_strong(pixel_at(glance, x + aside, y + down)))
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
    if (darkest >> 24 < LEAST_RED)
        return false;
    return is_strong(darkest) || (excess_of(darkest) >= EDGE_EXCESS && strong_nearby(glance, x, y));
}

/* red_part gives the part of the ink that is red. */
static PIX *red_part(const struct page *page, const struct ink *ink) {
    PIX *red = pixCreateTemplate(ink->plane);
    struct glance glance = {page->colour, (int)fmax(1, ink->scale)};
    for (int y = 0; red && y < pixGetHeight(red); y++) {
        const l_uint32 *from = pixGetData(ink->plane) + (long)y * pixGetWpl(ink->plane);
        l_uint32 *to = pixGetData(red) + (long)y * pixGetWpl(red);
        for (int x = 0; x < pixGetWidth(red); x++) {
            if (!GET_DATA_BIT(from, x))
                continue;
            struct point_px on_text = {x * ink->scale, y * ink->scale};
            struct point_px upright = frame_to_upright(&page->frame, on_text);
            if (is_red_at(&glance, (int)lround(upright.x), (int)lround(upright.y)))
                SET_DATA_BIT(to, x);
        }
    }
    return red;
}

/* is_stamp tells by size: lines of red print are lower, red forms and frames are larger. */
static bool is_stamp(const struct ink *ink, l_int32 width, l_int32 height) {
    int lesser = width < height ? width : height;
    int greater = width < height ? height : width;
    return lesser >= ink_px(ink, STAMP_LEAST_MM) && greater <= ink_px(ink, STAMP_MOST_MM);
}

/* heaps_of gives the boxes of the red ink's heaps, those that overlap put together: a worn ring is
 * several arcs. The caller frees it; *count is how many. */
static struct box_px *heaps_of(BOXA *places, int *count) {
    struct box_px *heaps = NULL;
    *count = 0;
    for (int i = 0; i < boxaGetCount(places); i++) {
        struct box_px heap = {0};
        boxaGetBoxGeometry(places, i, &heap.x, &heap.y, &heap.width, &heap.height);
        for (int k = 0; k < *count; k++)
            if (!box_is_empty(box_intersection(heaps[k], heap))) {
                heap = box_union(heap, heaps[k]);
                heaps[k] = heaps[--*count];
                k = -1; /* the grown one may reach others */
            }
        heaps = memory_room(heaps, *count, sizeof *heaps);
        heaps[(*count)++] = heap;
    }
    return heaps;
}

/* take_stamps clears from the ink's plane the red ink of each stamp-sized heap of it. */
static void take_stamps(const struct ink *ink, PIX *red) {
    PIX *joined = pixCloseSafeBrick(NULL, red, ink_px(ink, HEAP_MM), ink_px(ink, HEAP_MM));
    BOXA *places = joined ? pixConnCompBB(joined, 8) : NULL;
    int count = 0;
    struct box_px *heaps = places ? heaps_of(places, &count) : NULL;
    for (int i = 0; i < count; i++) {
        struct box_px heap = heaps[i];
        if (is_stamp(ink, heap.width, heap.height))
            pixRasterop(ink->plane, heap.x, heap.y, heap.width, heap.height,
                        PIX_NOT(PIX_SRC) & PIX_DST, red, heap.x, heap.y);
    }
    free(heaps);
    boxaDestroy(&places);
    pixDestroy(&joined);
}

void red_ink_remove(const struct page *page, struct ink *ink) {
    PIX *red = page->colour ? red_part(page, ink) : NULL;
    if (red)
        take_stamps(ink, red);
    pixDestroy(&red);
}
