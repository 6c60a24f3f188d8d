#include "seal/raster.h"

#include "base/memory.h"

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
    for (int i = 0; i < PORTRAIT_SIDE_PX * PORTRAIT_SIDE_PX; i++) {
        int x = i % PORTRAIT_SIDE_PX / step;
        int y = i / PORTRAIT_SIDE_PX / step;
        if (portrait->at[i] == PORTRAIT_UNSEEN)
            continue;
        out.at[y * out.side + x] += value_of(portrait->at[i], ink);
        out.weight[y * out.side + x] += 1;
    }
    for (int i = 0; i < out.side * out.side; i++) {
        out.at[i] /= fmaxf(1, out.weight[i]);
        out.weight[i] /= (float)(step * step);
    }
    return out;
}

/* One pass of a box along rows (step 1) or columns (step = side), weighted. */
static void box_pass(struct raster *raster, int step, int reach, float *line_at, float *line_w) {
    int side = raster->side;
    int across = step == 1 ? side : 1;
    for (int line = 0; line < side; line++) {
        float *at = raster->at + (size_t)line * (size_t)across;
        float *weight = raster->weight + (size_t)line * (size_t)across;
        float sum = 0;
        float total = 0;
        for (int i = -reach; i < side; i++) {
            int in = i + reach;
            int gone = i - reach - 1;
            if (in < side) {
                sum += at[in * step] * weight[in * step];
                total += weight[in * step];
            }
            if (gone >= 0) {
                sum -= at[gone * step] * weight[gone * step];
                total -= weight[gone * step];
            }
            if (i < 0)
                continue;
            line_at[i] = total > 1e-3F ? sum / total : 0;
            line_w[i] = total / (float)(2 * reach + 1);
        }
        for (int i = 0; i < side; i++) {
            at[i * step] = line_at[i];
            weight[i * step] = fmaxf(0, line_w[i]);
        }
    }
}

struct raster raster_blurred(const struct raster *raster, int reach_px) {
    struct raster out = raster_new(raster->side);
    size_t size = (size_t)raster->side * (size_t)raster->side;
    for (size_t i = 0; i < size; i++) {
        out.at[i] = raster->at[i];
        out.weight[i] = raster->weight[i];
    }
    float *line = memory_new(2 * (size_t)raster->side, sizeof *line);
    for (int round = 0; round < 2; round++) {
        box_pass(&out, 1, reach_px, line, line + raster->side);
        box_pass(&out, raster->side, reach_px, line, line + raster->side);
    }
    free(line);
    return out;
}

struct raster_sample raster_sample(const struct raster *raster, double x_px, double y_px) {
    int x = (int)floor(x_px);
    int y = (int)floor(y_px);
    int side = raster->side;
    if (x < 0 || y < 0 || x + 1 >= side || y + 1 >= side)
        return (struct raster_sample){0, 0};
    float u = (float)(x_px - x);
    float v = (float)(y_px - y);
    const float *a = raster->at + (size_t)y * (size_t)side + x;
    const float *w = raster->weight + (size_t)y * (size_t)side + x;
    return (struct raster_sample){
        (1 - v) * ((1 - u) * a[0] + u * a[1]) + v * ((1 - u) * a[side] + u * a[side + 1]),
        (1 - v) * ((1 - u) * w[0] + u * w[1]) + v * ((1 - u) * w[side] + u * w[side + 1])};
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
