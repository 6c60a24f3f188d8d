/* One decoded picture on its way to be a page: pixels, claimed resolution, orientation.
 * Not yet a page: nothing is turned, measured or believed.
 * Used by the scan_*.c adapters, which make it, and by scan.c, which turns it into a page. */
#ifndef SEALROOM_PAGE_PICTURE_H
#define SEALROOM_PAGE_PICTURE_H

#include "base/fault.h"
#include "base/scoped.h"

#include <stdbool.h>
#include <stdint.h>

struct Pix;

/* `pix` is owned: 8 bpp gray or 32 bpp RGB (alpha already laid over white). */
struct picture {
    struct Pix *pix;
    double x_dpi, y_dpi;  /* as the file claims; 0 = it does not say */
    int orientation;      /* EXIF 1 to 8; 0 counts as 1 */
    bool could_be_colour; /* drawn, not scanned: a page without colour is no gray scan */
};

void picture_free(struct picture *picture);

/* picture_size_allowed checks a header's size against base/limits.h, before anything is decoded.
 * LIMIT faults SCAN_TOO_SMALL, SCAN_TOO_LARGE. */
MUST_CHECK bool picture_size_allowed(long width_px, long height_px, struct fault *why);

/* picture_new_pix gives an empty Pix of 8 or 32 bpp after picture_size_allowed; the caller owns it.
 */
MUST_CHECK bool picture_new_pix(long width_px, long height_px, int depth, struct Pix **out,
                                struct fault *why);

/* picture_row lends a row as bytes in memory order. Adapters write gray bytes, or A B G R quads, in
 * memory order; picture_rows_done then puts gray rows into Leptonica's word order (quads are in it
 * already, on the little-endian machines that we build for). */
uint8_t *picture_row(struct Pix *pix, int y);
void picture_rows_done(struct Pix *pix);

/* picture_over_white lays a row of A B G R quads over white paper and makes it opaque. */
void picture_over_white(uint8_t *row, int width_px);

/* picture_upright does the turn or flip that the orientation asks for, and makes it 1. */
MUST_CHECK bool picture_upright(struct picture *picture, struct fault *why);

/* picture_square stretches the coarser direction when the two resolutions differ (fax: 204 x 98
 * dpi), so that a circle is a circle; both are equal afterwards. */
MUST_CHECK bool picture_square(struct picture *picture, struct fault *why);

#endif
