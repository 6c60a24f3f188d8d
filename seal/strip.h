/* From a density plane to a line picture that a recogniser reads: dark on white, with a margin.
 * Not a reader. Used by seal/read.c, seal/straight.c and seal/square.c. */
#ifndef SEALROOM_SEAL_STRIP_H
#define SEALROOM_SEAL_STRIP_H

#include "base/line_reader.h"
#include "page/ink_density.h"

/* A part of a plane, read along an axis: pixel (u, v) of the part is (x, y) + u * (ux, uy) + v *
 * (vx, vy) of the plane, which ends in itself (column -1 is the last one) when `wraps`. */
struct strip_part {
    const struct ink_plane *plane;
    double x, y;
    double ux, uy, vx, vy;
    double width, height; /* in units of u and v */
    bool wraps;
};

/* {0} at birth, ended by strip_free. */
struct strip {
    struct line_picture picture; /* picture.gray is `pixels` */
    uint8_t *pixels;
};

/* White around the text, in pixels of the strip. */
#define STRIP_MARGIN_PX 6

/* strip_cut draws the part with text of `text_px` height, characters widened by `stretch`, and a
 * white margin. Densities are scaled so that the part's ink is black. */
struct strip strip_cut(const struct strip_part *part, int text_px, double stretch);
void strip_free(struct strip *strip);

/* strip_join appends `right` to `left`, which becomes the whole; both have one height. */
void strip_join(struct strip *left, const struct strip *right);

#endif
