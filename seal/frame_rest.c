#include "seal/frame_rest.h"

#include <math.h>

/* Ink, density in hundredths (as in seal/frames.c). */
#define LEAST_DENSITY 8
/* A side at a ring: its middle lies in it or so near, mm. */
#define NEAR_MM 1.5
/* Lines are followed in such steps, as far as a stamp is long, looked for that far to both sides,
 * and have ink at this share of the steps, mm. */
#define STEP_MM     0.4
#define LONGEST_MM  60.0
#define BESIDE_MM   0.7
#define LEAST_SHARE 0.85
/* Shorter is the ring's own line, mm. */
#define SHORTEST_MM 4.0

struct line {
    struct point_px from;
    double ux, uy; /* along it, a pixel long */
};

static bool at_ring(const struct box_px *ring, struct point_px p, double near) {
    double a = ring->width / 2.0 + near;
    double b = ring->height / 2.0 + near;
    return hypot((p.x - ring->x - ring->width / 2.0) / a,
                 (p.y - ring->y - ring->height / 2.0) / b) < 1;
}

static bool inked(const struct ink_plane *plane, double px_per_mm, const struct line *line,
                  double far) {
    for (double off = -BESIDE_MM; off <= BESIDE_MM; off += BESIDE_MM / 2)
        if (ink_plane_at(plane, line->from.x + far * line->ux - off * px_per_mm * line->uy,
                         line->from.y + far * line->uy + off * px_per_mm * line->ux) >=
            LEAST_DENSITY)
            return true;
    return false;
}

/* The furthest that both lines have ink at most of the way. */
static double both_go_on(const struct ink_plane *plane, double px_per_mm, const struct line *one,
                         const struct line *other) {
    double step = STEP_MM * px_per_mm;
    double furthest = 0;
    int on = 0;
    int steps = (int)(LONGEST_MM / STEP_MM);
    for (int i = 1; i <= steps; i++) {
        on += inked(plane, px_per_mm, one, i * step) && inked(plane, px_per_mm, other, i * step);
        furthest = on >= LEAST_SHARE * i ? i * step : furthest;
    }
    return furthest;
}

/* How far the frame goes on beyond one of its sides under the ring. */
static double hidden_beyond(const struct ink_plane *plane, double px_per_mm,
                            const struct box_px *ring, const struct point_px corners[4], int side) {
    struct point_px a = corners[side];
    struct point_px b = corners[(side + 1) % 4];
    struct point_px before = corners[(side + 3) % 4];
    struct point_px middle = {(a.x + b.x) / 2, (a.y + b.y) / 2};
    double length = fmax(hypot(a.x - before.x, a.y - before.y), 1);
    struct line one = {a, (a.x - before.x) / length, (a.y - before.y) / length};
    struct line other = {b, one.ux, one.uy};
    if (!at_ring(ring, middle, NEAR_MM * px_per_mm))
        return 0;
    double hidden = both_go_on(plane, px_per_mm, &one, &other);
    return hidden >= SHORTEST_MM * px_per_mm ? hidden : 0;
}

double frame_whole_aspect(const struct ink_plane *plane, double px_per_mm,
                          const struct frames_known *rings, const struct frame_found *frame) {
    double hidden[2] = {0, 0}; /* beyond the sides 0 and 2, 1 and 3: along the height, the width */
    for (int side = 0; side < 4; side++)
        for (int i = 0; i < rings->count; i++)
            hidden[side % 2] = fmax(hidden[side % 2], hidden_beyond(plane, px_per_mm, &rings->at[i],
                                                                    frame->corners, side));
    double height = frame->height_px + hidden[0];
    double width = frame->width_px + hidden[1];
    return fmax(width, height) / fmin(width, height);
}
