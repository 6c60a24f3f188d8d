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

/* Where the ring's text stands: rows from..to, and the bare stretch of columns before its first and
 * after its last character. */
struct text_band {
    int from_row, to_row; /* the text's top and bottom, `to` excluded */
    int ring_row;         /* where the ring's line ends inwards */
};

/* unwrap_text_band measures the band. False when no band of text can be told from the rest. */
bool unwrap_text_band(const struct unwrapped *unwrapped, struct text_band *out);

/* A run of columns; `from` may be larger than `to`: it then runs over column 0. */
struct column_run {
    int from, length;
};

/* unwrap_gaps writes the bare stretches of the band's middle, widest first, at most `room`; gives
 * their number. Foot digits and the ends of a straight line are too thin to bridge one. */
int unwrap_gaps(const struct unwrapped *unwrapped, const struct text_band *band,
                struct column_run *out, int room);

#endif
