/* Is there a five-pointed star in the middle of a ring, and how is it turned?
 * Not an emblem test. Method: the outline of the blob about its own centre, its 5th harmonic
 * (seals.md, 3.4). Used by seal/judge.c and seal/read.c. */
#ifndef SEALROOM_SEAL_STAR_H
#define SEALROOM_SEAL_STAR_H

#include "packet/names.h"
#include "page/ink_density.h"
#include "seal/ellipse.h"

struct star {
    enum answer there;
    double turn_rad; /* clockwise, from a star that stands on two feet; -pi/5 to pi/5 */
    double share;    /* of the 5th harmonic among the 2nd to 8th */
};

/* star_look looks at the blob of ink (density at least `density`) about the centre of the ring. */
struct star star_look(const struct ink_plane *plane, const struct ellipse *ring, double density);

#endif
