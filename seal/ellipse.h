/* An ellipse on a picture: points with their normals, and the small corrections that a fit makes.
 * Not a detector. A circle is the ellipse with a = b.
 * Used by all of seal/. */
#ifndef SEALROOM_SEAL_ELLIPSE_H
#define SEALROOM_SEAL_ELLIPSE_H

#include "base/geometry.h"

#include <stdbool.h>

/* Plane pixels; half axes a >= b > 0, a lies along tilt_rad (clockwise seen on paper, y down). */
struct ellipse {
    double x, y, a, b, tilt_rad;
};

/* A point and the unit normal that points outwards. */
struct ellipse_point {
    double x, y, nx, ny;
};

/* ellipse_at gives the point of parameter t (0 on the half axis a, growing clockwise). */
struct ellipse_point ellipse_at(const struct ellipse *ellipse, double t);

/* ellipse_around gives the points of a whole turn, ELLIPSE_DIRECTIONS equal steps of t from 0 on.
 */
#define ELLIPSE_DIRECTIONS 180
void ellipse_around(const struct ellipse *ellipse, struct ellipse_point points[ELLIPSE_DIRECTIONS]);

/* ellipse_grown gives the curve about `by_px` further out (half axes longer by that). */
struct ellipse ellipse_grown(const struct ellipse *ellipse, double by_px);

/* ellipse_scaled gives the ellipse on a plane `factor` times as large whose pixel (0, 0) is
 * (left, top) of this one. */
struct ellipse ellipse_scaled(const struct ellipse *ellipse, double left, double top,
                              double factor);

/* ellipse_box gives the bounding box. */
struct box_mm ellipse_box(const struct ellipse *ellipse);

/* ellipse_radius gives the mean of the half axes. */
double ellipse_radius(const struct ellipse *ellipse);

/* Where a curve was seen: `offset` px outside (+) or inside (-) a point of ellipse_around. */
struct ellipse_sight {
    int direction;
    double offset_px;
};

/* ellipse_fit_circle moves and sizes the circle, ellipse_fit moves, sizes and tilts the ellipse, so
 * that the sights' offsets vanish, in the sense of least squares with far-off sights counting
 * little (beyond `reach_px`). False, and *ellipse untouched, when there are too few. */
bool ellipse_fit_circle(struct ellipse *ellipse, const struct ellipse_sight *sights, int count,
                        double reach_px);
bool ellipse_fit(struct ellipse *ellipse, const struct ellipse_sight *sights, int count,
                 double reach_px);

#endif
