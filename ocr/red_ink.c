#include "ocr/red_ink.h"

#include "base/geometry.h"
#include "base/memory.h"
#include "page/brick.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Stamp ink runs from (215,35,45) to (150,25,35); print below it, multiplied, has hardly any red
 * left (ocr-measurements.md, 4e). Warm paper and brown print differ less between channels. */
#define LEAST_RED     100
#define STRONG_EXCESS 0.38 /* of the red channel, over both others; dull print has less */
/* JPEG keeps colour at half the resolution or less: thin strokes of a stamp are paler. */
#define PALE_EXCESS 8
#define BROWN_SHARE 0.35 /* of red over blue that green is over blue: brown and orange print */
/* Stamps in millimetres: the least name seal worth the trouble, the largest oval; their strokes and
 * letters stand nearer than HEAP to each other. */
#define STAMP_LEAST_MM 9.0
#define STAMP_MOST_MM  65.0
#define HEAP_MM        3.5

/* The colour plane, the way to it from the layout plane, and how many of its pixels a layout pixel
 * spans each way. */
struct glance {
    PIX *colour;
    const struct frame *frame;
    double cosine, sine; /* of the way back from the straightened plane */
    double scale;
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
    return pixel >> 24 >= LEAST_RED && excess_of(pixel) >= STRONG_EXCESS * (double)(pixel >> 24) &&
           !is_brown(pixel);
}

/* darkest_at gives the pixel that made a layout pixel ink: the darkest in the red channel. It is
 * frame_to_upright (base/geometry.h) with the angle's sine and cosine known. */
static l_uint32 darkest_at(const struct glance *glance, int x, int y) {
    double middle_x = glance->frame->width_px / 2.0, middle_y = glance->frame->height_px / 2.0;
    double across = x * glance->scale - middle_x, down_by = y * glance->scale - middle_y;
    int left = (int)lround(middle_x + across * glance->cosine - down_by * glance->sine);
    int top = (int)lround(middle_y + across * glance->sine + down_by * glance->cosine);
    l_uint32 darkest = 0xFFFFFFFF;
    for (int down = 0; down < glance->span_px; down++)
        for (int aside = 0; aside < glance->span_px; aside++) {
            l_uint32 pixel = pixel_at(glance, left + aside, top + down);
            if (pixel >> 24 < darkest >> 24)
                darkest = pixel;
        }
    return darkest;
}

/* strong_part gives the part of the ink that is clearly red. */
static PIX *strong_part(const struct glance *glance, PIX *plane) {
    PIX *red = pixCreateTemplate(plane);
    for (int y = 0; red && y < pixGetHeight(red); y++) {
        const l_uint32 *from = pixGetData(plane) + (long)y * pixGetWpl(plane);
        l_uint32 *to = pixGetData(red) + (long)y * pixGetWpl(red);
        for (int x = 0; x < pixGetWidth(red); x++)
            if (from[x / 32] == 0)
                x |= 31; /* no ink in the whole word */
            else if (GET_DATA_BIT(from, x) && is_strong(darkest_at(glance, x, y)))
                SET_DATA_BIT(to, x);
    }
    return red;
}

/* clear_reddish clears, inside a stamp, what is red at all: thin strokes are pale there. */
static void clear_reddish(const struct glance *glance, PIX *plane, struct box_px stamp) {
    struct box_px all = {0, 0, pixGetWidth(plane), pixGetHeight(plane)};
    struct box_px box = box_intersection(stamp, all);
    for (int y = box.y; y < box.y + box.height; y++) {
        l_uint32 *row = pixGetData(plane) + (long)y * pixGetWpl(plane);
        for (int x = box.x; x < box.x + box.width; x++) {
            if (!GET_DATA_BIT(row, x))
                continue;
            l_uint32 pixel = darkest_at(glance, x, y);
            if (pixel >> 24 >= LEAST_RED && excess_of(pixel) >= PALE_EXCESS)
                CLEAR_DATA_BIT(row, x);
        }
    }
}

/* is_stamp tells by size: lines of red print are lower, red forms and frames are larger. */
static bool is_stamp(const struct ink *ink, l_int32 width, l_int32 height) {
    int lesser = width < height ? width : height;
    int greater = width < height ? height : width;
    return lesser >= ink_px(ink, STAMP_LEAST_MM) && greater <= ink_px(ink, STAMP_MOST_MM);
}

/* heaps_of gives the boxes of the red ink's heaps, near ones put together: a worn ring is several
 * arcs. The caller frees it; *count is how many. */
static struct box_px *heaps_of(BOXA *places, int near_px, int *count) {
    struct box_px *heaps = NULL;
    *count = 0;
    for (int i = 0; i < boxaGetCount(places); i++) {
        struct box_px heap = {0};
        boxaGetBoxGeometry(places, i, &heap.x, &heap.y, &heap.width, &heap.height);
        for (int k = 0; k < *count; k++)
            if (!box_is_empty(box_intersection(heaps[k], box_grown(heap, near_px)))) {
                heap = box_union(heap, heaps[k]);
                heaps[k] = heaps[--*count];
                k = -1; /* the grown one may reach others */
            }
        heaps = memory_room(heaps, *count, sizeof *heaps);
        heaps[(*count)++] = heap;
    }
    return heaps;
}

void red_ink_remove(const struct page *page, struct ink *ink) {
    if (!page->colour)
        return;
    struct glance glance = {.colour = page->colour,
                            .frame = &page->frame,
                            .cosine = cos(-page->frame.skew_rad),
                            .sine = sin(-page->frame.skew_rad),
                            .scale = ink->scale,
                            .span_px = (int)fmax(1, ink->scale)};
    int near_px = ink_px(ink, HEAP_MM);
    PIX *red = strong_part(&glance, ink->plane);
    PIX *joined = red ? brick_closed(red, near_px, near_px) : NULL;
    BOXA *places = joined ? pixConnCompBB(joined, 8) : NULL;
    int count = 0;
    struct box_px *heaps = places ? heaps_of(places, near_px, &count) : NULL;
    for (int i = 0; i < count; i++)
        if (is_stamp(ink, heaps[i].width, heaps[i].height))
            clear_reddish(&glance, ink->plane, box_grown(heaps[i], near_px));
    free(heaps);
    boxaDestroy(&places);
    pixDestroy(&joined);
    pixDestroy(&red);
}
