/* Straight-sided stamps in coloured ink: square and rectangular chops, triangular bank stamps,
 * clerks' stamps in a frame; and fingerprints. Not rings.
 * Used by seal/find.c. */
#ifndef SEALROOM_SEAL_FRAMES_H
#define SEALROOM_SEAL_FRAMES_H

#include "base/geometry.h"
#include "packet/names.h"
#include "page/ink_density.h"

/* Either a seal (shape is set) or a mark (mark is set). */
struct frame_found {
    enum seal_shape shape;
    enum mark_kind mark;
    struct point_px corners[4]; /* plane pixels, in order; 3 of a triangle */
    int corner_count;
    double width_px, height_px; /* of the sides, the plane's pixels */
    double sides;               /* share of its sides that is inked, of the worst side */
};

#define FRAMES_MOST 24

/* Seals that are known already, boxes on the plane: what lies in them is no heading. Lent. */
struct frames_known {
    const struct box_px *at;
    int count;
};

/* frames_find writes what stands in the plane (some 80 dpi, px_per_mm pixels a millimetre), at most
 * FRAMES_MOST; gives their number. */
int frames_find(const struct ink_plane *plane, double px_per_mm, const struct frames_known *known,
                struct frame_found *out);

/* frame_ink names the ink of a found frame. */
enum seal_ink frame_ink(const struct ink_density *ink, const struct frame_found *frame);

/* frame_is_one_ink tells whether what is coloured within a rectangle has one hue; true of others.
 */
bool frame_is_one_ink(const struct ink_density *ink, const struct frame_found *frame);

#endif
