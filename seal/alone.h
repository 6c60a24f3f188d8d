/* A seal's own ink, as sharp as it was scanned, without the print that it stands on: what its
 * letters are read from. Not for finding: it needs the ring, which says what the ink is like.
 * Used by seal/place.c and seal/judge.c. */
#ifndef SEALROOM_SEAL_ALONE_H
#define SEALROOM_SEAL_ALONE_H

#include "page/ink_density.h"
#include "seal/ellipse.h"

/* ink_alone_tint gives coloured ink of any hue, black print left out but not bridged: for looking
 * at rings closely. The caller frees at. */
struct ink_plane ink_alone_tint(const struct ink_density *ink, double px_per_mm);

/* ink_alone_colour gives a plane of the densities' size for a seal in coloured ink whose ring is
 * `ring` (its outer edge, plane pixels, px_per_mm of them a millimetre); the caller frees at.
 *
 * Colour is scanned and stored coarser than lightness, so the colour of a thin stroke is pale where
 * its lightness is sharp. The density is therefore taken from the light that the ink stops, and
 * colour only tells, with tolerance, whose it is. Beneath print that stops the seal's passing light
 * too (black, and a blue pen across a red seal) the difference of both lights is the seal's. */
struct ink_plane ink_alone_colour(const struct ink_density *ink, const struct ellipse *ring,
                                  double px_per_mm);

/* ink_alone_light does so by the light alone, for an ink that lets so much of all light pass
 * (purple, dark blue, dull red) that the colour of its thin strokes is lost where colour is stored
 * coarsely: only print that is denser than the ring is taken out, fainter print stays. No samples
 * for an ink that colour tells from print. */
struct ink_plane ink_alone_light(const struct ink_density *ink, const struct ellipse *ring,
                                 double px_per_mm);

/* ink_alone_dark does so where the ring stands in darkness only: what is far denser than the ring
 * is print beneath, and a stroke goes on there as it does on both sides. */
struct ink_plane ink_alone_dark(const struct ink_plane *dark, const struct ellipse *ring,
                                double px_per_mm);

#endif
