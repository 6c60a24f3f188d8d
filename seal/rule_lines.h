/* Straight lines of a form that cross a seal: taken out where colour cannot tell them from it, in a
 * scan without colour, in a black copy, and where they were printed in the seal's own hue. Not
 * lines of the seal: a ring is bent, a stroke is short. Used by seal/place.c.
 *
 *      ────────────╱▔▔▔▔▔╲────────────    24 mm and more, nearly level or upright, thin, and bare
 *                 ▏   ★   ▕                on both sides for most of the way. Strokes that come out
 *      ────────────╲▁▁▁▁▁╱────────────     on both sides go on beneath. */
#ifndef SEALROOM_SEAL_RULE_LINES_H
#define SEALROOM_SEAL_RULE_LINES_H

#include "page/ink_density.h"

#include <stdbool.h>

/* rule_lines_remove takes them out of the plane, which shows a seal and some paper around it; false
 * when there were none. */
bool rule_lines_remove(struct ink_plane *plane, double px_per_mm);

#endif
