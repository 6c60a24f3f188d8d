/* Red headings of office paper: a level row of large characters in coloured ink. As red as seals,
 * and none: told as a mark, so that a person sees what the machine took it for. Not read here. Used
 * by seal/find.c. */
#ifndef SEALROOM_SEAL_LETTERHEAD_H
#define SEALROOM_SEAL_LETTERHEAD_H

#include "base/geometry.h"
#include "page/ink_density.h"

#define LETTERHEADS_MOST 4

/* What stands on the plane already and is no heading: boxes in its pixels. */
struct letterhead_known {
    const struct box_px *boxes;
    int count;
};

/* letterheads_find writes the headings' boxes, plane pixels, and gives their number. The plane has
 * some 80 dpi. */
int letterheads_find(const struct ink_plane *plane, double px_per_mm,
                     const struct letterhead_known *known, struct box_px *out);

#endif
