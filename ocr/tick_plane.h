/* The ink of a small area, for the marks beside options: shares of ink, outlines of boxes. What the
 * marks mean is told by ocr/tick_ink.c, ocr/tick_boxes.c and ocr/tick_lone.c, whose common floor
 * this is; ocr/written.c clips its areas here too. Boxes are pixels of the plane; pictures are
 * Leptonica's, 1 bpp. */
#ifndef SEALROOM_OCR_TICK_PLANE_H
#define SEALROOM_OCR_TICK_PLANE_H

#include "page/page.h"

/* Ink that marks are made of; outlines of boxes are hair lines, at 150 dpi no darker than the
 * second. */
#define TICK_DARK  150
#define TICK_FAINT 205
/* The outline left out on each side of a box, as share of its side. */
#define TICK_OUTLINE_SHARE 0.22
/* Each side of an outline whose place and size are known is inked for this share at least; one
 * whose place is not must be closed more surely. */
#define TICK_SIDE_COVER    0.72
#define TICK_OUTLINE_COVER 0.85

/* tick_plane clips what is darker than a gray, NULL without a picture or outside it; the caller
 * ends it with tick_pix_free. */
struct Pix *tick_plane(const struct page *page, struct box_px box, int below);
void tick_pix_free(struct Pix **pix);

/* tick_share gives the share of ink in a box, tick_inside a box without its outline. */
double tick_share(struct Pix *ink, struct box_px box);
struct box_px tick_inside(struct box_px box, double share);

/* tick_is_boxlike tells whether a component has the size and the border of a box; tick_side_cover
 * how far the thinnest of its four edges is inked, two pixels deep. */
bool tick_is_boxlike(struct Pix *ink, struct box_px box, int em_px);
double tick_side_cover(struct Pix *ink, struct box_px box);

#endif
