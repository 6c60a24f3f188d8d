/* One side of one sheet, ready to be read: upright, its skew measured, coloured ink apart from
 * black. Not a file and not a reading: page/scan.h makes it, ocr/ and seal/ read it. Used by ocr/,
 * seal/ and the reader program. One page is in memory at a time.
 *
 * Three planes, owned by the page:
 *   colour  32 bpp, upright, not deskewed; NULL when the scan has no colour. Seals are sought here.
 *   gray     8 bpp, upright, not deskewed: the red channel where there is colour (red ink fades out
 * of it), brightened to white paper. Black copies of seals are sought here.
 *   text     8 bpp, gray deskewed about its centre, same size: text is read here. It may be the
 * very same picture as gray: write into neither. `frame` maps between the text plane and the
 * upright page (base/geometry.h). */
#ifndef SEALROOM_PAGE_PAGE_H
#define SEALROOM_PAGE_PAGE_H

#include "base/fault.h"
#include "base/geometry.h"
#include "base/scoped.h"

#include <stdbool.h>

struct Pix; /* Leptonica's picture */

struct page {
    struct Pix *colour;
    struct Pix *gray;
    struct Pix *text;
    struct frame frame;
    int width_px, height_px; /* of the upright page */
    double dpi;              /* 0 = unknown */
    int rotation_degrees;    /* clockwise turn already made: 0, 90, 180, 270 */
    bool skew_known;
    unsigned quality; /* of enum quality (packet/names.h) */
    bool blank;       /* no ink of any colour that could be writing, print or a stamp */
};

void page_free(struct page *page);

/* page_turn turns all planes clockwise by quarter turns (negative: the other way) and brings sizes,
 * frame and rotation_degrees along, one plane after the other. ENGINE fault when there is no
 * memory; the page is then without planes. */
MUST_CHECK bool page_turn(struct page *page, int quarter_turns, struct fault *why);

/* page_flip shows all planes as in an upright mirror, in place: what stood left stands right. A
 * turn already made runs the other way then. ENGINE fault when there is no memory; the page is then
 * without planes. */
MUST_CHECK bool page_flip(struct page *page, struct fault *why);

/* page_rest makes a page of the text plane alone, with boxes of that plane painted white: what is
 * left to be looked at where parts have been read. It has no colour, and a frame without skew: its
 * boxes are the text plane's. The caller ends *out. ENGINE fault when there is no memory. */
MUST_CHECK bool page_rest(const struct page *page, const struct box_px *read, int count,
                          struct page *out, struct fault *why);

#endif
