#include "pipeline/pdf_paper.h"

#include "base/fault.h"

#include <cairo/cairo-pdf.h>

static cairo_status_t write_bytes(void *out, const unsigned char *bytes, unsigned length) {
    return !out || fwrite(bytes, 1, length, out) == length ? CAIRO_STATUS_SUCCESS
                                                           : CAIRO_STATUS_WRITE_ERROR;
}

struct _cairo_surface *pdf_paper_open(FILE *out) {
    return cairo_pdf_surface_create_for_stream(write_bytes, out, PDF_PAPER_WIDTH_MM * PDF_PAPER_MM,
                                               PDF_PAPER_HEIGHT_MM * PDF_PAPER_MM);
}

bool pdf_paper_close(struct _cairo_surface *paper, FILE *out, struct fault *why) {
    cairo_surface_finish(paper);
    cairo_status_t status = cairo_surface_status(paper);
    cairo_surface_destroy(paper);
    if (status == CAIRO_STATUS_SUCCESS && (!out || fflush(out) == 0))
        return true;
    return fault_keep(why, &(struct fault){.kind = FAULT_SYSTEM,
                                           .word = WORD_OUTPUT_FAILED,
                                           .cause = status == CAIRO_STATUS_NO_MEMORY
                                                        ? WORD_CAUSE_MEMORY
                                                        : WORD_CAUSE_NOT_WRITTEN});
}
