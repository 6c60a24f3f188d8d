#include "seal/unwrap.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* The text band's middle lies so deep, as a share of the smaller half axis (seals.md, 3.5). */
#define BAND_MIDDLE 0.22
/* Steps for measuring the curve's length. */
#define LENGTH_STEPS 1440

void unwrapped_free(struct unwrapped *unwrapped) {
    free(unwrapped->plane.at);
    free(unwrapped->parameter);
    *unwrapped = (struct unwrapped){0};
}

/* The parameter at which the way from the bottom, clockwise, has each of `count` equal lengths. */
static void even_parameters(const struct ellipse *curve, double *parameter, int count) {
    double along[LENGTH_STEPS + 1];
    double start = M_PI / 2 - curve->tilt_rad;
    along[0] = 0;
    for (int k = 0; k < LENGTH_STEPS; k++) {
        double t = start + 2 * M_PI * (k + 0.5) / LENGTH_STEPS;
        along[k + 1] = along[k] + hypot(curve->a * sin(t), curve->b * cos(t));
    }
    int k = 0;
    for (int i = 0; i < count; i++) {
        double wanted = along[LENGTH_STEPS] * (i + 0.5) / count;
        while (k + 1 < LENGTH_STEPS && along[k + 1] < wanted)
            k++;
        double part = (wanted - along[k]) / (along[k + 1] - along[k]);
        parameter[i] = start + 2 * M_PI * (k + part) / LENGTH_STEPS;
    }
}

static double circumference(const struct ellipse *e) {
    double h = (e->a - e->b) * (e->a - e->b) / ((e->a + e->b) * (e->a + e->b));
    return M_PI * (e->a + e->b) * (1 + 3 * h / (10 + sqrt(4 - 3 * h)));
}

struct unwrapped unwrap(const struct unwrap_ground *ground) {
    struct ellipse middle = ellipse_grown(&ground->ellipse, -BAND_MIDDLE * ground->ellipse.b);
    struct unwrapped out = {.px_per_mm = ground->px_per_mm};
    out.plane.width_px = (int)lround(circumference(&middle));
    out.plane.height_px = (int)lround(ground->depth_mm * ground->px_per_mm);
    size_t width = (size_t)out.plane.width_px;
    out.plane.at = memory_new(width * (size_t)out.plane.height_px, 1);
    out.parameter = memory_new(width, sizeof *out.parameter);
    even_parameters(&middle, out.parameter, out.plane.width_px);
    for (int x = 0; x < out.plane.width_px; x++) {
        struct ellipse_point p = ellipse_at(&ground->ellipse, out.parameter[x]);
        for (int y = 0; y < out.plane.height_px; y++)
            out.plane.at[(size_t)y * width + (size_t)x] =
                (uint8_t)(ink_plane_at(ground->plane, p.x - p.nx * (y + 0.5),
                                       p.y - p.ny * (y + 0.5)) +
                          0.5);
    }
    return out;
}
