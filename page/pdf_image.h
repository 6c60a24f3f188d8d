/* An image inside a PDF, taken out as it is stored, without drawing the page. Not for images with
 * masks, exotic colours or several filters: those are drawn by poppler.
 * Used by page/scan_pdf.c only. */
#ifndef SEALROOM_PAGE_PDF_IMAGE_H
#define SEALROOM_PAGE_PDF_IMAGE_H

#include "base/fault.h"
#include "page/scan_format.h"

struct _qpdf_data;

enum pdf_codec { PDF_CODEC_NONE, PDF_CODEC_DCT, PDF_CODEC_CCITT, PDF_CODEC_FLATE, PDF_CODEC_JPX };

/* What an image's dictionary says. can_take: pdf_image_take knows how to decode it. */
struct pdf_image {
    int object, generation;
    int width_px, height_px;
    enum pdf_codec codec;
    int components, bits;
    bool indexed;
    bool inverted; /* /Decode [1 0] */
    int predictor;
    int ccitt_k;
    bool ccitt_black_is_1;
    bool can_take;
};

/* pdf_image_look reads the dictionary of an object (a qpdf handle); false when it is no image. */
bool pdf_image_look(struct _qpdf_data *pdf, unsigned object, struct pdf_image *out);

/* pdf_image_take decodes the image: pixels only, no resolution and no turn. INPUT faults
 * SCAN_TRUNCATED, SCAN_DAMAGED; LIMIT faults when its own header is larger than the dictionary. */
MUST_CHECK bool pdf_image_take(struct _qpdf_data *pdf, const struct pdf_image *image,
                               struct picture *out, struct fault *why);

/* pdf_image_is_whole looks for the end marker of a JPEG that somebody else is going to decode; true
 * for other codecs. */
bool pdf_image_is_whole(struct _qpdf_data *pdf, const struct pdf_image *image);

#endif
