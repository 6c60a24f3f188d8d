#include "seal/overlay.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <math.h>
#include <stdlib.h>

/* Light that full ink lets pass, of the first and of the second: told apart by eyes that see no
 * red or no green too. Both together are nearly black. */
static const double FIRST[3] = {0.10, 0.42, 0.86};
static const double SECOND[3] = {0.95, 0.45, 0.08};
/* Where one was not seen the paper is so light. */
#define UNSEEN_LIGHT 0.86F
#define SEEN_WEIGHT  0.5F
/* In shares of the radius: beyond the portraits' edge is bare paper. */
#define EDGE 1.03

/* Shares of ink for which the light is worked out once. */
#define INK_STEPS 1024

struct lights {
    float first[INK_STEPS + 1][3], second[INK_STEPS + 1][3];
};

static struct lights *lights_new(void) {
    struct lights *lights = memory_new(1, sizeof *lights);
    for (int i = 0; i <= INK_STEPS; i++)
        for (int c = 0; c < 3; c++) {
            lights->first[i][c] = (float)pow(FIRST[c], (double)i / INK_STEPS);
            lights->second[i][c] = (float)pow(SECOND[c], (double)i / INK_STEPS);
        }
    return lights;
}

static int ink_step(struct raster_sample sample) {
    int step = (int)(sample.at * sample.weight * INK_STEPS + 0.5F);
    return step < 0 ? 0 : step > INK_STEPS ? INK_STEPS : step;
}

static void colour(const struct lights *lights, struct raster_sample a, struct raster_sample b,
                   uint8_t *out) {
    float light = a.weight < SEEN_WEIGHT || b.weight < SEEN_WEIGHT ? UNSEEN_LIGHT : 1;
    const float *first = lights->first[ink_step(a)];
    const float *second = lights->second[ink_step(b)];
    for (int c = 0; c < 3; c++)
        out[c] = (uint8_t)(255 * light * first[c] * second[c] + 0.5F);
}

struct seal_overlay seal_overlay_make(const struct seal_portrait *a, const struct seal_portrait *b,
                                      const struct seal_comparison *comparison) {
    SCOPED(raster_free)
    struct raster one = raster_of(a, RASTER_WHOLE, RASTER_INK_EVEN);
    SCOPED(raster_free)
    struct raster other = raster_of(b, RASTER_WHOLE, RASTER_INK_EVEN);
    SCOPED(scoped_free)
    struct lights *lights = lights_new();
    size_t size = (size_t)OVERLAY_SIDE_PX * OVERLAY_SIDE_PX * 3;
    struct seal_overlay out = {OVERLAY_SIDE_PX, memory_new(size, 1)};
    const struct warp *w = &comparison->warp;
    double middle = (PORTRAIT_SIDE_PX - 1) / 2.0;
    for (int row = 0; row < OVERLAY_SIDE_PX; row++)
        for (int column = 0; column < OVERLAY_SIDE_PX; column++) {
            double x = (column + 0.5) * PORTRAIT_SIDE_PX / OVERLAY_SIDE_PX - 0.5;
            double y = (row + 0.5) * PORTRAIT_SIDE_PX / OVERLAY_SIDE_PX - 0.5;
            double u = (x - middle) / PORTRAIT_RADIUS_PX;
            double v = (y - middle) / PORTRAIT_RADIUS_PX;
            double px = middle + PORTRAIT_RADIUS_PX * (w->xx * u + w->xy * v + w->x0);
            double py = middle + PORTRAIT_RADIUS_PX * (w->yx * u + w->yy * v + w->y0);
            struct raster_sample first = raster_sample(&one, x, y);
            struct raster_sample second = raster_sample(&other, px, py);
            bool outside = u * u + v * v > EDGE * EDGE;
            first.weight = outside ? 1 : first.weight;
            second.weight = outside ? 1 : second.weight;
            colour(lights, first, second,
                   out.rgb + 3 * ((size_t)row * OVERLAY_SIDE_PX + (size_t)column));
        }
    return out;
}

void seal_overlay_free(struct seal_overlay *overlay) {
    free(overlay->rgb);
    *overlay = (struct seal_overlay){0};
}
