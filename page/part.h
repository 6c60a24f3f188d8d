/* A page of one part of another, deskewed by what stands there: papers and cards may lie on a sheet
 * each at its own angle. Not the skew of a whole scan (page/prepare.c). Used by ocr/card_leaning.c.
 */
#ifndef SEALROOM_PAGE_PART_H
#define SEALROOM_PAGE_PART_H

#include "page/page.h"

/* page_part makes a page of the upright gray plane with all but `part` (of the upright page)
 * painted white, levelled where it leans by 0.37 rad (21 degrees) or less. It has no colour;
 * `frame` and skew_known are its own, boxes of the upright page those of `page`. The caller ends
 * *out. ENGINE fault when there is no memory. */
MUST_CHECK bool page_part(const struct page *page, struct box_px part, struct page *out,
                          struct fault *why);

#endif
