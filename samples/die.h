/* The face of a seal as the engraver cut it: ring, name along the ring, star, purpose line, digits.
 * Not an impression: ink and paper are samples/impression.c. Used by it alone and by
 * samples/seals.c. Sizes and shapes: domain.md §7.1, seals.md §2.1. */
#ifndef SEALROOM_SAMPLES_DIE_H
#define SEALROOM_SAMPLES_DIE_H

#include "packet/names.h"
#include "samples/sheet.h"

struct _cairo_surface;

struct die {
    enum seal_shape shape;
    enum seal_class class;
    double width_mm, height_mm, ring_mm;
    char title[96], purpose[32], serial[20];
    bool star, inner_ring, disc; /* disc: an emblem-like filled disc in place of the star */
    enum face face;
    double tall;       /* height of a ring character as a share of the radius; 0 = usual */
    double narrow;     /* width of a ring character as a share of its height, at most */
    double star_share; /* the star's radius as a share of the width; 0 = usual */
    double weight;     /* strokes thicker than the face's, in hundredths of its size; 0 = usual */
    double pitch_rad;  /* angle from one character to the next, at most; 0 = usual */
};

/* die_mask gives the die's face, turned clockwise, as an 8-bit mask with the centre in its middle;
 * the caller ends it with cairo_surface_destroy. */
struct _cairo_surface *die_mask(const struct die *die, double dpi, double turn_rad);

#endif
