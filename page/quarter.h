/* Quarter turns of a colour plane in hardly more memory than its own: of A4 at 300 dpi two planes
 * would be 66 MiB. Not turns by small angles (page/straighten.h). Used by page/page.c. */
#ifndef SEALROOM_PAGE_QUARTER_H
#define SEALROOM_PAGE_QUARTER_H

#include <stdbool.h>

struct Pix;

/* quarter_turn turns a 32 bpp plane, of which nobody else holds a reference, clockwise by 1 or 3
 * quarters, in place: what pixRotateOrth makes. At no time are more than nine eighths of the plane
 * in memory; false when there is no room for it, the plane is then as it was. */
bool quarter_turn(struct Pix *plane, int quarter_turns);

#endif
