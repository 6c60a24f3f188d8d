#include "page/straighten.h"

#include "base/scoped.h"
#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdint.h>

/* Places are counted in sixteenths of a pixel with 16 bits of fraction behind them. */
#define PLACE_BITS    16
#define PIXEL_BITS    (PLACE_BITS + 4)
#define WHITE         255
#define SIXTEENTHS(x) ((uint16_t)((x) >> PLACE_BITS & 15))

/* Where a pixel of the turned plane comes from, and by how much that moves from pixel to pixel of a
 * row. Both planes have the same size. */
struct source {
    const uint8_t *pixels; /* bytes in the order of the row */
    int width_px, height_px, stride_bytes;
    int64_t step_x, step_y;
};

static void pix_free(struct Pix **pix) {
    pixDestroy(pix);
}

/* A run of pixels between two rows: where it begins within the first pixel, and the drift of each
 * further one against whole steps. */
struct run {
    const uint8_t *above, *below;
    int32_t x, y, drift_x, drift_y;
    int count;
};

/* While whole steps keep in time with the pixels, no jump among neighbours is needed: a loop of
 * vectors. */
VECTOR_LOOP
static void mix_run(struct run run, uint8_t *restrict out) {
    const uint8_t *restrict above = run.above, *restrict below = run.below;
    for (int i = 0; i < run.count; i++) {
        uint16_t right = SIXTEENTHS(run.x + i * run.drift_x);
        uint16_t down = SIXTEENTHS(run.y + i * run.drift_y);
        uint16_t upper = (uint16_t)(above[i] * 16 + right * (above[i + 1] - above[i]));
        uint16_t lower = (uint16_t)(below[i] * 16 + right * (below[i + 1] - below[i]));
        out[i] = (uint8_t)((uint16_t)(upper * 16 + down * (lower - upper) + 128) >> 8);
    }
}

/* How many steps a place may go on before it leaves its pixel, counting `drift` a step. */
static int steps_within(int64_t place, int64_t drift, int most) {
    int64_t part = place & (((int64_t)1 << PIXEL_BITS) - 1);
    if (drift == 0)
        return most;
    int64_t room = drift > 0 ? ((int64_t)1 << PIXEL_BITS) - 1 - part : part;
    int64_t steps = room / (drift > 0 ? drift : -drift) + 1;
    return steps < most ? (int)steps : most;
}

/* One row, in runs for which the four neighbours move on by one pixel each time. */
static void straighten_row(const struct source *source, int64_t x, int64_t y, uint8_t *out) {
    const int64_t pixel = (int64_t)1 << PIXEL_BITS;
    for (int at = 0; at < source->width_px;) {
        int run = source->width_px - at;
        run = steps_within(x, source->step_x - pixel, run);
        run = steps_within(y, source->step_y, run);
        int64_t left = x >> PIXEL_BITS, top = y >> PIXEL_BITS;
        if (top < 0 || top > source->height_px - 2 || left < 0 || left > source->width_px - 2) {
            out[at++] = WHITE;
            x += source->step_x;
            y += source->step_y;
            continue;
        }
        if (run > source->width_px - 1 - left)
            run = (int)(source->width_px - 1 - left);
        const uint8_t *above = source->pixels + top * source->stride_bytes + left;
        struct run mixed = {.above = above,
                            .below = above + source->stride_bytes,
                            .x = (int32_t)(x & (pixel - 1)),
                            .y = (int32_t)(y & (pixel - 1)),
                            .drift_x = (int32_t)(source->step_x - pixel),
                            .drift_y = (int32_t)source->step_y,
                            .count = run};
        mix_run(mixed, out + at);
        at += run;
        x += run * source->step_x;
        y += run * source->step_y;
    }
}

/* Turning by a, pixel (x, y) from the middle comes from (x cos a + y sin a, y cos a - x sin a). */
static void straighten_rows(struct source *source, double skew_rad, uint8_t *out) {
    double unit = ldexp(1, PIXEL_BITS), cosine = cos(skew_rad), sine = sin(skew_rad);
    int middle_x = source->width_px / 2, middle_y = source->height_px / 2;
    source->step_x = llround(unit * cosine);
    source->step_y = llround(-unit * sine);
    for (int row = 0; row < source->height_px; row++) {
        double from_x = middle_x - middle_x * cosine + (row - middle_y) * sine;
        double from_y = middle_y + (row - middle_y) * cosine + middle_x * sine;
        straighten_row(source, llround(unit * from_x), llround(unit * from_y),
                       out + (size_t)row * (size_t)source->stride_bytes);
    }
}

struct Pix *straighten(struct Pix *gray, double skew_rad) {
    SCOPED(pix_free)
    struct Pix *from = pixEndianByteSwapNew(gray);
    struct Pix *to = from ? pixCreateTemplate(from) : NULL;
    if (!to)
        return NULL;
    struct source source = {.pixels = (const uint8_t *)pixGetData(from),
                            .width_px = pixGetWidth(from),
                            .height_px = pixGetHeight(from),
                            .stride_bytes = 4 * pixGetWpl(from)};
    straighten_rows(&source, skew_rad, (uint8_t *)pixGetData(to));
    pixEndianByteSwap(to);
    return to;
}
