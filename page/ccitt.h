/* Fax-coded (CCITT G3 and G4) pixels without a file around them, as PDFs hold them.
 * Not for TIFF files: libtiff finds the same code in those by itself.
 * Used by page/pdf_image.c; adapted from libtiff in page/scan_tiff.c. */
#ifndef SEALROOM_PAGE_CCITT_H
#define SEALROOM_PAGE_CCITT_H

#include "page/scan_format.h"

/* k as in PDF's /K: below 0 G4, 0 G3 in one dimension, above 0 G3 in two. */
struct ccitt_strip {
    struct bytes bytes;
    int width_px, height_px, k;
};

/* ccitt_decode gives 8 bpp gray in which black runs are black. Faults as scan_load_page. */
MUST_CHECK bool ccitt_decode(const struct ccitt_strip *strip, struct picture *out,
                             struct fault *why);

#endif
