/* By how much a page lies askew on the scanner's glass. Not the quarter turns: those need reading.
 * Used by page/prepare.c. */
#ifndef SEALROOM_PAGE_SKEW_H
#define SEALROOM_PAGE_SKEW_H

#include <stdbool.h>

struct Pix;

/* skew_measure answers false when nothing on the page shows it (blank, a lone seal); else
 * *skew_rad is the clockwise turn that makes text lines and rulings level, within ±SKEW_MOST_RAD.
 * `roughly` takes the direction of bent lines too, right to half a degree, where it is far from
 * level.
 * `small` is 8 bpp with white paper at about PAPER_SMALL_DPI (page/paper.h), `dpi` its own. */
#define SKEW_MOST_RAD 0.13
bool skew_measure(struct Pix *small, double dpi, bool roughly, double *skew_rad);

#endif
