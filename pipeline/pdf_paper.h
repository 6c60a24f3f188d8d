/* An A4 sheet after another into a PDF stream through cairo: opened, drawn on by the caller, closed
 * with everything written or a fault. No drawing and no fonts. Used by notice_page.c and cover.c.
 */
#ifndef SEALROOM_PIPELINE_PDF_PAPER_H
#define SEALROOM_PIPELINE_PDF_PAPER_H

#include <stdbool.h>
#include <stdio.h>

struct _cairo_surface;
struct fault;

/* A4 upright. */
#define PDF_PAPER_WIDTH_MM  210.0
#define PDF_PAPER_HEIGHT_MM 297.0
/* Cairo's unit is the point. */
#define PDF_PAPER_MM (72 / 25.4)

/* pdf_paper_open gives a surface that writes to `out` (borrowed; NULL writes to nowhere, for
 * counting pages). It is the caller's, who ends it with pdf_paper_close. */
struct _cairo_surface *pdf_paper_open(FILE *out);

/* pdf_paper_close finishes and frees the surface and flushes `out` (NULL: nowhere).
 * Faults: out of memory, not everything written. */
bool pdf_paper_close(struct _cairo_surface *paper, FILE *out, struct fault *why);

#endif
