/* What a PDF page's content stream puts on the paper: which images, where, and whether anything
 * else can be seen. Not an interpreter: colours, fonts and forms are poppler's business.
 * Used by page/scan_pdf.c to tell a plain scan from a drawn page. */
#ifndef SEALROOM_PAGE_PDF_CONTENT_H
#define SEALROOM_PAGE_PDF_CONTENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* x' = a x + c y + e, y' = b x + d y + f: the unit square of an image to points of the page. */
struct pdf_matrix {
    double a, b, c, d, e, f;
};

#define PDF_CONTENT_NAME_BYTES 64
#define PDF_CONTENT_MOST       16

/* An XObject put on the page; the name has its leading slash. */
struct pdf_placed {
    char name[PDF_CONTENT_NAME_BYTES];
    struct pdf_matrix matrix;
};

/* An inline image ends the reading. other_marks: something visible besides the placed objects, or
 * something that may change how they look (clips, states, inline images, more than PDF_CONTENT_MOST
 * objects). Text in the invisible mode, as OCR layers have it, is no mark. */
struct pdf_content {
    int placed_count;
    struct pdf_placed placed[PDF_CONTENT_MOST];
    bool other_marks;
};

/* pdf_content_read reads a decoded content stream of any quality; what it does not understand
 * counts as other_marks. Source: ISO 32000-1, 7.2, 8.2, 9.3.6. */
void pdf_content_read(const uint8_t *bytes, size_t size, struct pdf_content *out);

#endif
