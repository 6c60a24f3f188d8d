#include "seal/bars.h"

#include <math.h>

/* Turns tried of the stamp, and places of a bar, as shares of the radius. */
#define MOST_TURN_RAD 0.80
#define TURN_STEP_RAD 0.035
#define NEAREST       0.07
#define FARTHEST      0.62
#define PLACE_STEP    0.012
/* A bar is inked over this share of its way, of which the ends are not looked at. */
#define INKED_SHARE 0.86
#define WAY_SHARE   0.86
#define SAMPLES     48

/* Share of a chord that is inked; v is its distance from the middle, px. */
static double chord_share(const struct ink_plane *plane, const struct ellipse *ring, double turn,
                          double v, double density) {
    double radius = ring->b;
    double half = WAY_SHARE * sqrt(fmax(0, radius * radius - v * v));
    double c = cos(turn);
    double s = sin(turn);
    int on = 0;
    for (int i = 0; i < SAMPLES; i++) {
        double u = half * (2 * (i + 0.5) / SAMPLES - 1);
        on += ink_plane_at(plane, ring->x + u * c - v * s, ring->y + u * s + v * c) >= density;
        /* Bare at a quarter of the way: no bar. */
        if (i == SAMPLES / 4 && on < SAMPLES / 8)
            return 0;
    }
    return (double)on / SAMPLES;
}

static bool bar_on_side(const struct ink_plane *plane, const struct ellipse *ring, double turn,
                        double side, double density) {
    for (double place = NEAREST; place <= FARTHEST; place += PLACE_STEP)
        if (chord_share(plane, ring, turn, side * place * ring->b, density) >= INKED_SHARE)
            return true;
    return false;
}

bool bars_across(const struct ink_plane *plane, const struct ellipse *ring, double density) {
    for (double turn = -MOST_TURN_RAD; turn <= MOST_TURN_RAD; turn += TURN_STEP_RAD)
        if (bar_on_side(plane, ring, turn, 1, density) &&
            bar_on_side(plane, ring, turn, -1, density))
            return true;
    return false;
}
