/* What of a density plane may be part of a ring: long curved lines, without characters and rules.
 * Not a search for rings; it only clears the ground where black print is as dark as a ring.
 * Used by seal/find.c for rings in darkness. */
#ifndef SEALROOM_SEAL_CURVES_H
#define SEALROOM_SEAL_CURVES_H

#include "page/ink_density.h"

struct curves_wanted {
    int least_density; /* hundredths: what counts as a line */
    double least_px;   /* longest side of a connected piece that is kept */
    double longest_px; /* of a straight horizontal or vertical run; longer ones are rules */
};

/* curves_keep gives a copy of the plane with everything else made paper. The caller frees at. */
struct ink_plane curves_keep(const struct ink_plane *plane, const struct curves_wanted *wanted);

#endif
