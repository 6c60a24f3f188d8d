/* A drawing as a page: what page/ would give for it. Used by tests/ocr/ only. */
#ifndef SEALROOM_TESTS_OCR_SHEET_DRAWING_H
#define SEALROOM_TESTS_OCR_SHEET_DRAWING_H

#include "ocr/drawing.h"
#include "page/page.h"

/* drawing_page gives a page whose planes are copies of the drawing's pixels, 300 dpi; ended by
 * drawing_page_free. */
struct page drawing_page(const struct drawing *drawing);
void drawing_page_free(struct page *page);

/* drawing_colour_page prepares the page from the drawing's colours, as page/ does with a scan;
 * ended by drawing_page_free. */
struct page drawing_colour_page(const struct drawing *drawing);

#endif
