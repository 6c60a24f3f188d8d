/* Is there a ring here? One ellipse against the ink around it, on both sides of the line.
 * Not a search: seal/vote.h proposes the ellipses.
 * Used by seal/rings.c.
 *
 *        outside: bare            Scores are shares of the directions that lie on the picture.
 *     ___________________  e      `e` is the OUTER edge of the ring's line.
 *     ███████████████████  ring
 *     ~~~~~~~~~~~~~~~~~~~  gap
 *     text                                                                                     */
#ifndef SEALROOM_SEAL_RING_H
#define SEALROOM_SEAL_RING_H

#include "page/ink_density.h"
#include "seal/ellipse.h"

/* Where a ring is looked at: a density plane and its scale. Lent. */
struct ring_ground {
    const struct ink_plane *plane;
    double px_per_mm;
};

struct ring_score {
    double contrast;    /* ring there, at its place, and bare outside */
    double coverage;    /* ring there, at its place */
    double visible;     /* share of all directions that lie on the picture */
    double level;       /* the line's density, hundredths: median */
    double rim_mm;      /* the line's width: median, NAN when the ink does not end inwards */
    double longest_gap; /* share of the circumference without ring in one piece, on the picture */
    double spread_mm;   /* median distance of the seen edge from the ellipse */
};

/* ring_refine_circle and ring_refine pull the curve onto the outer edge of the ring, which must lie
 * within window_mm of it. False, and *ellipse untouched, when no ring is seen. */
bool ring_refine_circle(const struct ring_ground *ground, struct ellipse *ellipse,
                        double window_mm);
bool ring_refine(const struct ring_ground *ground, struct ellipse *ellipse, double window_mm);

/* ring_judge scores the ring whose outer edge the ellipse is. */
struct ring_score ring_judge(const struct ring_ground *ground, const struct ellipse *ellipse);

#endif
