/* Two straight bars across a ring, with a date between: a receiving or date stamp.
 * Not a search for rules: a ring is given. Used by seal/judge.c. */
#ifndef SEALROOM_SEAL_BARS_H
#define SEALROOM_SEAL_BARS_H

#include "page/ink_density.h"
#include "seal/ellipse.h"

#include <stdbool.h>

/* bars_across tells whether two parallel bars of ink (at least `density`) cross the ring, one on
 * each side of its middle, nearly from edge to edge. */
bool bars_across(const struct ink_plane *plane, const struct ellipse *ring, double density);

#endif
