/* PDF pages drawn by poppler: what a person would see, annotations and forms included. Not for
 * plain scans: page/scan_pdf.c takes those out as they are stored.
 * Used by page/scan_pdf.c only. */
#ifndef SEALROOM_PAGE_PDF_RENDER_H
#define SEALROOM_PAGE_PDF_RENDER_H

#include "base/fault.h"
#include "page/scan_format.h"

struct pdf_renderer;

struct pdf_size {
    int width_px, height_px;
};

/* pdf_renderer_open opens the bytes, which stay the caller's. INPUT fault SCAN_DAMAGED when poppler
 * does not see the number of pages that qpdf saw. The caller owns *out. */
MUST_CHECK bool pdf_renderer_open(struct bytes bytes, int expected_pages, struct pdf_renderer **out,
                                  struct fault *why);
void pdf_renderer_close(struct pdf_renderer **renderer);

/* pdf_render draws a page, turned as /Rotate asks, into 32 bpp of exactly the given size. */
MUST_CHECK bool pdf_render(struct pdf_renderer *renderer, int index, struct pdf_size size,
                           struct picture *out, struct fault *why);

#endif
