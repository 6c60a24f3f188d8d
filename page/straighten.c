#include "page/straighten.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#define WHITE 255
/* Pixels that are mixed together when they come from as many neighbours of one row. */
#define BLOCK_PX 16

/* Where the pixels of a row come from, in sixteenths of a pixel from the plane's middle: rounded as
 * pixRotateAMGray rounds, in single precision and towards the middle, so that both make the same
 * picture. */
struct places {
    int32_t *x, *y;
};

static void places_free(struct places *places) {
    scoped_free(&places->x);
    scoped_free(&places->y);
}

/* Both planes have the same size; bytes are in the order of the row. */
struct turning {
    const uint8_t *pixels;
    int width_px, height_px, stride_bytes;
    float cosine, sine; /* times 16 */
};

static void pix_free(struct Pix **pix) {
    pixDestroy(pix);
}

/* Turning by a, a pixel (x, y) from the middle comes from (x cos a + y sin a, y cos a - x sin a).
 * The width is a copy: what is written could be it, for all that the compiler knows. */
VECTOR_LOOP
static void row_places(const struct turning *turning, int row, struct places *out) {
    int32_t *restrict to_x = out->x;
    int32_t *restrict to_y = out->y;
    float cosine = turning->cosine, sine = turning->sine;
    int width_px = turning->width_px, middle_x = width_px / 2;
    int left_y = turning->height_px / 2 - row;
    float level = (float)left_y * sine, plumb = (float)-left_y * cosine;
    for (int x = 0; x < width_px; x++) {
        float left_x = (float)(middle_x - x);
        to_x[x] = (int32_t)(-left_x * cosine - level);
        to_y[x] = (int32_t)(plumb + left_x * sine);
    }
}

/* Four neighbours, mixed by sixteenths. */
static uint8_t mixed(const uint8_t *above, const uint8_t *below, int right, int down) {
    int upper = above[0] * (16 - right) + above[1] * right;
    int lower = below[0] * (16 - right) + below[1] * right;
    return (uint8_t)((upper * (16 - down) + lower * down + 128) / 256);
}

/* The pixel's upper left neighbour; NULL outside. */
static const uint8_t *neighbour(const struct turning *turning, int32_t x, int32_t y) {
    int column = turning->width_px / 2 + (x >> 4), row = turning->height_px / 2 + (y >> 4);
    bool inside =
        column >= 0 && row >= 0 && column <= turning->width_px - 2 && row <= turning->height_px - 2;
    return inside ? turning->pixels + (size_t)row * (size_t)turning->stride_bytes + column : NULL;
}

static void mix_each(const struct turning *turning, const struct places *places, int from, int to,
                     uint8_t *out) {
    for (int x = from; x < to; x++) {
        const uint8_t *above = neighbour(turning, places->x[x], places->y[x]);
        out[x] = above ? mixed(above, above + turning->stride_bytes, places->x[x] & 15,
                               places->y[x] & 15)
                       : WHITE;
    }
}

/* Sixteen pixels whose neighbours stand beside each other: a loop of vectors, within 16 bits. A
 * place that single precision rounded over the next pixel's border has 16 sixteenths of it. */
VECTOR_LOOP
static void mix_block(const uint8_t *restrict above, const uint8_t *restrict below,
                      const int32_t *restrict x, const int32_t *restrict y, uint8_t *restrict out) {
    int32_t from_x = x[0] & ~15, from_y = y[0] & ~15;
    for (int i = 0; i < BLOCK_PX; i++) {
        uint16_t right = (uint16_t)(x[i] - from_x - 16 * i), down = (uint16_t)(y[i] - from_y);
        uint16_t upper = (uint16_t)(above[i] * (16 - right) + above[i + 1] * right);
        uint16_t lower = (uint16_t)(below[i] * (16 - right) + below[i + 1] * right);
        out[i] = (uint8_t)((uint16_t)(upper * (16 - down) + lower * down + 128) >> 8);
    }
}

static void straighten_row(const struct turning *turning, const struct places *places,
                           uint8_t *out) {
    int x = 0;
    for (; x + BLOCK_PX <= turning->width_px; x += BLOCK_PX) {
        const int32_t *at_x = places->x + x, *at_y = places->y + x;
        int last = BLOCK_PX - 1;
        const uint8_t *above = neighbour(turning, at_x[0], at_y[0]);
        const uint8_t *end = neighbour(turning, at_x[last], at_y[last]);
        if (above && end == above + last)
            mix_block(above, above + turning->stride_bytes, at_x, at_y, out + x);
        else
            mix_each(turning, places, x, x + BLOCK_PX, out);
    }
    mix_each(turning, places, x, turning->width_px, out);
}

struct Pix *straighten(struct Pix *gray, double skew_rad) {
    SCOPED(pix_free)
    struct Pix *from = pixEndianByteSwapNew(gray);
    struct Pix *to = from ? pixCreateTemplate(from) : NULL;
    if (!to)
        return NULL;
    float angle = (float)skew_rad;
    struct turning turning = {.pixels = (const uint8_t *)pixGetData(from),
                              .width_px = pixGetWidth(from),
                              .height_px = pixGetHeight(from),
                              .stride_bytes = 4 * pixGetWpl(from),
                              .cosine = (float)(16.0 * cos((double)angle)),
                              .sine = (float)(16.0 * sin((double)angle))};
    size_t width = (size_t)turning.width_px;
    struct places places SCOPED(places_free) = {memory_new(width, sizeof(int32_t)),
                                                memory_new(width, sizeof(int32_t))};
    for (int row = 0; row < turning.height_px; row++) {
        row_places(&turning, row, &places);
        straighten_row(&turning, &places,
                       (uint8_t *)pixGetData(to) + (size_t)row * (size_t)turning.stride_bytes);
    }
    pixEndianByteSwap(to);
    return to;
}
