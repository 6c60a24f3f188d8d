/* Turning a gray plane by a small angle, so that its lines lie level. Not quarter turns
 * (page/page.h) and not the measuring of the angle (page/skew.h). Used by page/prepare.c. */
#ifndef SEALROOM_PAGE_STRAIGHTEN_H
#define SEALROOM_PAGE_STRAIGHTEN_H

struct Pix;

/* straighten gives an 8 bpp plane turned clockwise by `skew_rad` about its middle, of the same
 * size, white (255) moving in at the corners; each pixel is mixed from four, in sixteenths of a
 * pixel, exactly as by pixRotateAMGray, in half its time. The caller destroys it; NULL when
 * there is no memory. */
struct Pix *straighten(struct Pix *gray, double skew_rad);

#endif
