/* A ring laid out flat: its ink along the normal of the ellipse, at true distances. No text yet.
 * Used by seal/read.c.
 *
 *      column 0 = bottom of the ring, growing clockwise seen on paper: left side, top, right side
 *      row 0    = the ring's outer edge, growing inwards
 *
 * Distances are kept along the normal (seals.md, 3.5): scaling an oval to a circle would shear its
 * ends. Columns are equally long on the curve in the middle of the text band. */
#ifndef SEALROOM_SEAL_UNWRAP_H
#define SEALROOM_SEAL_UNWRAP_H

#include "page/ink_density.h"
#include "seal/ellipse.h"

/* {0} at birth, ended by unwrapped_free. */
struct unwrapped {
    struct ink_plane plane; /* width_px columns make the full turn */
    double px_per_mm;       /* of rows, and of columns in the text band */
    double *parameter;      /* of each column: t of the ellipse */
};

/* What is laid out: a density plane at px_per_mm, the ellipse of the outer edge on it, and the
 * depth inwards, mm. */
struct unwrap_ground {
    const struct ink_plane *plane;
    double px_per_mm;
    struct ellipse ellipse;
    double depth_mm;
};

struct unwrapped unwrap(const struct unwrap_ground *ground);
void unwrapped_free(struct unwrapped *unwrapped);

#endif
