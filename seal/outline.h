/* The outline of one piece of ink: its convex hull, and the rectangle and the triangle that it may
 * be. Not a decision: how well they fit is told as areas.
 * Used by seal/frames.c. */
#ifndef SEALROOM_SEAL_OUTLINE_H
#define SEALROOM_SEAL_OUTLINE_H

#include "base/geometry.h"

#define OUTLINE_MOST 128

/* Corners in order around the hull, pixels. */
struct outline {
    struct point_px at[OUTLINE_MOST];
    int count;
    double area;
};

/* outline_of gives the hull of points; they are sorted by y, two a row at most OUTLINE_MOST rows
 * are looked at. */
struct outline outline_of(const struct point_px *points, int count);

/* outline_rectangle writes the corners of the smallest rectangle around the hull, in order, and
 * gives its area. */
double outline_rectangle(const struct outline *outline, struct point_px corners[4]);

/* outline_triangle writes the corners of the largest triangle within the hull and gives its area.
 */
double outline_triangle(const struct outline *outline, struct point_px corners[3]);

#endif
