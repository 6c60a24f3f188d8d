#include "seal/ring_axis.h"

#include <math.h>

/* Rounder ones have no axis of their own. */
#define FLAT 0.92

/* The column at which the oval's small axis stands: the parameter is half a turn's quarter there,
 * and grows from column to column. */
static double oval_column(const struct unwrapped *flat) {
    int width = flat->plane.width_px;
    double first = flat->parameter[0];
    double wanted = M_PI / 2 + M_PI * ceil((first - M_PI / 2) / M_PI);
    int x = 0;
    while (x + 1 < width && flat->parameter[x] < wanted)
        x++;
    return x;
}

struct ring_axis ring_axis_of(const struct unwrapped *flat, const struct ellipse *ellipse,
                              const struct star *star) {
    double width = flat->plane.width_px;
    if (ellipse->b < FLAT * ellipse->a)
        return (struct ring_axis){oval_column(flat), width / 2};
    if (star->there != ANSWER_YES)
        return (struct ring_axis){0};
    /* Column 0 is the bottom; columns run clockwise. */
    return (struct ring_axis){width * (0.5 + star->turn_rad / (2 * M_PI)), width / 5};
}

struct ring_axis ring_axis_seen(const struct ring_axis *axis, double from, double length) {
    return (struct ring_axis){(axis->at - from) / length, axis->step / length};
}

double ring_axis_off(const struct ring_axis *axis, double middle) {
    return axis->step > 0 ? remainder(middle - axis->at, axis->step) : 0;
}
