/* How a sheet's plane maps to the scan's: turned a little, seen a little from the side.
 * Not quarter turns and not pixels. Used by samples/scanner.c. */
#ifndef SEALROOM_SAMPLES_WARP_H
#define SEALROOM_SAMPLES_WARP_H

#include "packet/packet.h"

struct warp {
    double m[9]; /* row by row: a homography of pixel places */
};

/* How a sheet lies under the lens. */
struct lie {
    double skew_rad; /* clockwise, about the middle */
    double far_share,
        side_share; /* so much shorter is the top edge, the right edge; 0 = flat bed */
    double zoom;    /* 1 = as large as the scan; below, what lies behind is seen around it */
    bool mirrored;
};

struct warp warp_of(int width_px, int height_px, const struct lie *lie);
struct warp warp_inverse(const struct warp *warp);
struct point_px warp_point(const struct warp *warp, struct point_px at);

/* warp_truth moves every box of a page's notes; round seals keep their roundness. */
void warp_truth(struct page_reading *truth, const struct warp *warp);

#endif
