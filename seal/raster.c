#include "seal/raster.h"

#include "base/memory.h"
#include "base/vector.h"

#include <math.h>
#include <stdlib.h>

/* Share of full ink that is paper's grain, and that from which ink is full (seal/image.c). */
#define GRAIN_SHARE 0.12
#define FULL_SHARE  0.50

void raster_free(struct raster *raster) {
    free(raster->at);
    free(raster->weight);
    *raster = (struct raster){0};
}

static struct raster raster_new(int side) {
    size_t size = (size_t)side * (size_t)side;
    return (struct raster){side, memory_new(size, sizeof(float)), memory_new(size, sizeof(float))};
}

double raster_radius(const struct raster *raster) {
    return (double)PORTRAIT_RADIUS_PX * raster->side / PORTRAIT_SIDE_PX;
}

static float value_of(uint8_t coverage, enum raster_ink ink) {
    float share = (float)coverage / PORTRAIT_FULL;
    if (ink == RASTER_INK_AS_IS)
        return share;
    share = (share - (float)GRAIN_SHARE) / (float)(FULL_SHARE - GRAIN_SHARE);
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

struct raster raster_of(const struct seal_portrait *portrait, enum raster_size size,
                        enum raster_ink ink) {
    int step = (int)size;
    struct raster out = raster_new(PORTRAIT_SIDE_PX / step);
    float values[256];
    for (int i = 0; i < 256; i++)
        values[i] = value_of((uint8_t)i, ink);
    for (int y = 0; y < PORTRAIT_SIDE_PX; y++)
        for (int x = 0; x < PORTRAIT_SIDE_PX; x++) {
            uint8_t coverage = portrait->at[y * PORTRAIT_SIDE_PX + x];
            int to = y / step * out.side + x / step;
            if (coverage == PORTRAIT_UNSEEN)
                continue;
            out.at[to] += values[coverage];
            out.weight[to] += 1;
        }
    for (int i = 0; i < out.side * out.side; i++) {
        out.at[i] /= fmaxf(1, out.weight[i]);
        out.weight[i] /= (float)(step * step);
    }
    return out;
}

/* Lines that are smoothed side by side; each by itself would wait for its own sums. */
#define LINES 16

/* Some lines of a raster: from value to value of a line, and from line to line. */
struct lines {
    float *at, *weight;
    int along, across, count;
};

/* One pass of a box along lines of `side` values, weighted; `room` holds what is made until nothing
 * needs what was there. */
VECTOR_LOOP
static void box_pass(const struct lines *lines, int side, int reach, float *restrict room) {
    float *const at = lines->at, *const weight = lines->weight;
    const int along = lines->along, across = lines->across;
    float sum[LINES] = {0}, total[LINES] = {0};
    for (int i = -reach; i < side; i++) {
        int in = (i + reach) * along, gone = (i - reach - 1) * along;
        if (i + reach < side)
            for (int l = 0; l < lines->count; l++) {
                sum[l] += at[in + l * across] * weight[in + l * across];
                total[l] += weight[in + l * across];
            }
        if (gone >= 0)
            for (int l = 0; l < lines->count; l++) {
                sum[l] -= at[gone + l * across] * weight[gone + l * across];
                total[l] -= weight[gone + l * across];
            }
        if (i < 0)
            continue;
        for (int l = 0; l < lines->count; l++) {
            float share = total[l] / (float)(2 * reach + 1);
            room[(2 * i) * LINES + l] = total[l] > 1e-3F ? sum[l] / total[l] : 0;
            room[(2 * i + 1) * LINES + l] = share < 0 ? 0 : share;
        }
    }
    for (int i = 0; i < side; i++)
        for (int l = 0; l < lines->count; l++) {
            at[i * along + l * across] = room[(2 * i) * LINES + l];
            weight[i * along + l * across] = room[(2 * i + 1) * LINES + l];
        }
}

/* All rows (along 1) or all columns. */
static void box_all(struct raster *raster, int along, int reach, float *room) {
    int side = raster->side;
    int across = along == 1 ? side : 1;
    for (int line = 0; line < side; line += LINES) {
        struct lines lines = {raster->at + (size_t)line * (size_t)across,
                              raster->weight + (size_t)line * (size_t)across, along, across,
                              side - line < LINES ? side - line : LINES};
        box_pass(&lines, side, reach, room);
    }
}

struct raster raster_blurred(const struct raster *raster, int reach_px) {
    struct raster out = raster_new(raster->side);
    size_t size = (size_t)raster->side * (size_t)raster->side;
    for (size_t i = 0; i < size; i++) {
        out.at[i] = raster->at[i];
        out.weight[i] = raster->weight[i];
    }
    float *room = memory_new(2 * LINES * (size_t)raster->side, sizeof *room);
    for (int round = 0; round < 2; round++) {
        box_all(&out, 1, reach_px, room);
        box_all(&out, raster->side, reach_px, room);
    }
    free(room);
    return out;
}

struct raster raster_warped(const struct raster *moving, const struct warp *warp) {
    struct raster out = raster_new(moving->side);
    double middle = (moving->side - 1) / 2.0;
    double radius = raster_radius(moving);
    for (int y = 0; y < out.side; y++)
        for (int x = 0; x < out.side; x++) {
            double u = x - middle;
            double v = y - middle;
            struct raster_sample sample =
                raster_sample(moving, warp->xx * u + warp->xy * v + warp->x0 * radius + middle,
                              warp->yx * u + warp->yy * v + warp->y0 * radius + middle);
            out.at[y * out.side + x] = sample.at;
            out.weight[y * out.side + x] = sample.weight;
        }
    return out;
}
