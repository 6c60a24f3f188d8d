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
    const struct ink_plane *plane; /* of ink: coloured, or dark where the seal has no colour */
    struct ink_plane sharp; /* of the seal's ink as sharp as scanned; place_sharpen makes it */
    double px_per_mm;       /* of the planes; nominal when the resolution is unknown */
    struct ellipse ellipse; /* outer edge on the planes; of ring seals only */
};

/* place_open looks at the seal with some `px_per_mm` pixels a millimetre. LIMIT faults. */
MUST_CHECK bool place_open(const struct seal_page *page, const struct seal *seal, double px_per_mm,
                           struct place *out, struct fault *why);
/* place_sharpen makes place->sharp: colour is scanned and stored coarser than lightness, so the
 * smallest characters are read from the light that the ink stops most, wherever there is colour.
 * Black print that crosses the seal shows there too. */
void place_sharpen(struct place *place);
void place_close(struct place *place);

#endif
