/* Pixels that a PDF holds deflated, with or without predictors, unpacked row by row: what a scan
 * program stores without loss. Not for streams in general: qpdf unpacks those whole, this never
 * holds more than a row beyond the picture.
 * Used by page/pdf_image.c. */
#ifndef SEALROOM_PAGE_PDF_FLATE_H
#define SEALROOM_PAGE_PDF_FLATE_H

#include "page/scan_format.h"

/* components: 1 or 3; bits a component: 1, 2, 4, 8 or 16. predictor as in /DecodeParms, its
 * colours, bits and columns being those of the picture. palette: 256 RGB triples for an indexed
 * picture of one component, or NULL. All lent. */
struct pdf_flate {
    struct bytes bytes;
    int width_px, height_px, components, bits, predictor;
    const uint8_t *palette;
};

/* pdf_flate_decode gives 8 bpp gray or 32 bpp RGB. INPUT faults SCAN_TRUNCATED, SCAN_DAMAGED. */
MUST_CHECK bool pdf_flate_decode(const struct pdf_flate *flate, struct picture *out,
                                 struct fault *why);

#endif
