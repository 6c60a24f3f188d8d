#include "samples/file_vector.h"

#include "base/memory.h"

#include <cairo-pdf.h>
#include <stdlib.h>

#define POINTS_PER_MM (72 / 25.4)
#define OPAQUE        0xff000000u

struct vector_book {
    cairo_surface_t *pdf;
    cairo_t *pen;
};

struct vector_book *vector_open(const char *path) {
    struct vector_book *book = memory_new(1, sizeof *book);
    book->pdf = cairo_pdf_surface_create(path, 595, 842);
    /* The same pages are the same bytes. */
    cairo_pdf_surface_set_metadata(book->pdf, CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2026-11-20T09:00:00+08:00");
    cairo_pdf_surface_set_metadata(book->pdf, CAIRO_PDF_METADATA_CREATOR, "sample forms");
    book->pen = cairo_create(book->pdf);
    return book;
}

static uint32_t *row_of(cairo_surface_t *surface, int y) {
    return (uint32_t *)(void *)(cairo_image_surface_get_data(surface) +
                                (size_t)y * (size_t)cairo_image_surface_get_stride(surface));
}

/* The recorded print as pixels, as the sheet had it before anything was pressed on it. */
static cairo_surface_t *print_alone(const struct sheet *sheet) {
    cairo_surface_t *alone = cairo_image_surface_create(CAIRO_FORMAT_RGB24, sheet->truth->width_px,
                                                        sheet->truth->height_px);
    cairo_t *pen = cairo_create(alone);
    cairo_set_source_rgb(pen, 1, 1, 1);
    cairo_paint(pen);
    cairo_set_source_surface(pen, sheet->recorded, 0, 0);
    cairo_paint(pen);
    cairo_destroy(pen);
    cairo_surface_flush(alone);
    return alone;
}

/* What lies on the print: the pixels that differ from it, all others transparent. */
static cairo_surface_t *overlay_of(const struct sheet *sheet) {
    int width = sheet->truth->width_px, height = sheet->truth->height_px;
    cairo_surface_t *alone = print_alone(sheet);
    cairo_surface_t *overlay = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_surface_flush(sheet->print);
    for (int y = 0; y < height; y++) {
        const uint32_t *before = row_of(alone, y), *after = row_of(sheet->print, y);
        uint32_t *out = row_of(overlay, y);
        for (int x = 0; x < width; x++)
            out[x] = ((before[x] ^ after[x]) & ~OPAQUE) ? after[x] | OPAQUE : 0;
    }
    cairo_surface_mark_dirty(overlay);
    cairo_surface_destroy(alone);
    return overlay;
}

void vector_add(struct vector_book *book, struct sheet *sheet) {
    cairo_surface_t *overlay = overlay_of(sheet);
    cairo_pdf_surface_set_size(book->pdf, sheet->width_mm * POINTS_PER_MM,
                               sheet->height_mm * POINTS_PER_MM);
    cairo_save(book->pen);
    cairo_scale(book->pen, 72.0 / VECTOR_DPI, 72.0 / VECTOR_DPI);
    cairo_set_source_surface(book->pen, sheet->recorded, 0, 0);
    cairo_paint(book->pen);
    cairo_set_source_surface(book->pen, overlay, 0, 0);
    cairo_paint(book->pen);
    cairo_restore(book->pen);
    cairo_show_page(book->pen);
    cairo_surface_destroy(overlay);
}

bool vector_close(struct vector_book *book, struct fault *why) {
    cairo_destroy(book->pen);
    cairo_surface_finish(book->pdf);
    bool good = cairo_surface_status(book->pdf) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(book->pdf);
    free(book);
    return good || fault_raise(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, "a PDF was not written");
}
