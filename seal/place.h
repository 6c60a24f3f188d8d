/* A found seal's ink, near and at its resolution, with its ellipse: from the seal's box back to its
 * ring. Not a search over the page. Used by seal/read.c and seal/square.c. */
#ifndef SEALROOM_SEAL_PLACE_H
#define SEALROOM_SEAL_PLACE_H

#include "page/ink_density.h"
#include "seal/ellipse.h"
#include "seal/seal.h"

/* {0} at birth, ended by place_close. */
struct place {
    struct ink_density ink;
    struct ink_plane alone; /* the seal's own ink, what its letters are read from */
    struct ink_plane ruled; /* the same with lines of a form that cross it; none: no samples */
    struct ink_plane light; /* by its light alone, faint print with it; none: no samples */
    double px_per_mm;       /* of the planes; nominal when the resolution is unknown */
    struct ellipse ellipse; /* outer edge on the planes; of ring seals only */
};

/* place_open looks at the seal with some `px_per_mm` pixels a millimetre. LIMIT faults. */
MUST_CHECK bool place_open(const struct seal_page *page, const struct seal *seal, double px_per_mm,
                           struct place *out, struct fault *why);
void place_close(struct place *place);

#endif
