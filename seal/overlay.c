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
#define UNSEEN_LIGHT 0.86
#define SEEN_WEIGHT  0.5F

static void colour(struct raster_sample a, struct raster_sample b, uint8_t *out) {
    double light = a.weight < SEEN_WEIGHT || b.weight < SEEN_WEIGHT ? UNSEEN_LIGHT : 1;
    for (int c = 0; c < 3; c++) {
        double first = pow(FIRST[c], (double)(a.at * a.weight));
        double second = pow(SECOND[c], (double)(b.at * b.weight));
        out[c] = (uint8_t)lround(255 * light * first * second);
    }
}

struct seal_overlay seal_overlay_make(const struct seal_portrait *a, const struct seal_portrait *b,
                                      const struct seal_comparison *comparison) {
    SCOPED(raster_free)
    struct raster one = raster_of(a, RASTER_WHOLE, RASTER_INK_EVEN);
    SCOPED(raster_free)
    struct raster other = raster_of(b, RASTER_WHOLE, RASTER_INK_EVEN);
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
            /* Beyond the portraits' edge is bare paper. */
            bool outside = hypot(u, v) > 1.03;
            first.weight = outside ? 1 : first.weight;
            second.weight = outside ? 1 : second.weight;
            colour(first, second, out.rgb + 3 * ((size_t)row * OVERLAY_SIDE_PX + (size_t)column));
        }
    return out;
}

void seal_overlay_free(struct seal_overlay *overlay) {
    free(overlay->rgb);
    *overlay = (struct seal_overlay){0};
}
