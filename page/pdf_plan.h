/* How a page of a PDF becomes a picture: taken out as stored, or drawn, and at which resolution.
 * Not the taking and not the drawing: page/pdf_image.h and page/pdf_render.h do those.
 * Used by page/scan_pdf.c only. */
#ifndef SEALROOM_PAGE_PDF_PLAN_H
#define SEALROOM_PAGE_PDF_PLAN_H

#include "page/pdf_image.h"
#include "page/pdf_render.h"

#define PDF_PLAN_MOST_IMAGES 4

/* stored: take out `image` and turn it by `orientation` (EXIF's numbers); else draw the page,
 * turned already, in `size`. drawn_in_colour: there is more to see on it than pictures.
 * images: the first few on a drawn page. */
struct pdf_plan {
    bool stored;
    struct pdf_image image;
    int orientation;
    double x_dpi, y_dpi;
    struct pdf_size size;
    bool drawn_in_colour;
    int image_count;
    struct pdf_image images[PDF_PLAN_MOST_IMAGES];
};

/* pdf_plan_page looks at a page (a qpdf handle, its inherited attributes pushed down to it). What
 * cannot be understood is drawn. Errors that qpdf notes on the way are left for the caller to
 * clear.
 */
struct pdf_plan pdf_plan_page(struct _qpdf_data *pdf, unsigned page);

#endif
