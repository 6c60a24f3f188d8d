/* Groups of red ink that no seal and no mark explains: an impression that was not found may lie
 * there, so that its absence is a doubt and no certainty. Not a search for seals, and not blue ink,
 * which people write with. Used by seal/find.c, when everything else is known. */
#ifndef SEALROOM_SEAL_UNEXPLAINED_H
#define SEALROOM_SEAL_UNEXPLAINED_H

#include "base/geometry.h"
#include "page/ink_density.h"

#define UNEXPLAINED_MOST 6

/* What stands on the plane already, boxes in its pixels. Lent. */
struct unexplained_known {
    const struct box_px *boxes;
    int count;
};

/* unexplained_find writes the boxes of what may be an impression, plane pixels, at most
 * UNEXPLAINED_MOST, and gives their number. The planes have some 80 dpi, px_per_mm pixels a
 * millimetre; all of them hold samples. */
int unexplained_find(const struct ink_density *ink, double px_per_mm,
                     const struct unexplained_known *known, struct box_px *out);

#endif
