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
/* Beyond the ring a bar does not go on, shares of the radius. */
#define BEYOND_FROM    0.05
#define BEYOND_TO      0.16
#define BEYOND_SAMPLES 10

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

/* Whether the chord goes on beyond the ring, on either side: then it is a rule of the form. */
static bool goes_on(const struct ink_plane *plane, const struct ellipse *ring, double turn,
                    double v, double density) {
    double half = sqrt(fmax(0, ring->b * ring->b - v * v));
    double c = cos(turn);
    double s = sin(turn);
    for (int side = -1; side <= 1; side += 2) {
        int on = 0;
        for (int i = 0; i < BEYOND_SAMPLES; i++) {
            double u =
                side *
                (half + ring->b * (BEYOND_FROM + (BEYOND_TO - BEYOND_FROM) * i / BEYOND_SAMPLES));
            on += ink_plane_at(plane, ring->x + u * c - v * s, ring->y + u * s + v * c) >= density;
        }
        if (on > BEYOND_SAMPLES / 2)
            return true;
    }
    return false;
}

static bool bar_on_side(const struct ink_plane *plane, const struct ellipse *ring, double turn,
                        double side, double density) {
    for (double place = NEAREST; place <= FARTHEST; place += PLACE_STEP)
        if (chord_share(plane, ring, turn, side * place * ring->b, density) >= INKED_SHARE &&
            !goes_on(plane, ring, turn, side * place * ring->b, density))
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
