#include "page/pdf_render.h"

#include "base/memory.h"

#include <leptonica/allheaders.h>
#include <poppler.h>
#include <stdlib.h>

struct pdf_renderer {
    GBytes *bytes;
    PopplerDocument *document;
};

static void unref_page(PopplerPage **page) {
    if (*page)
        g_object_unref(*page);
}

bool pdf_renderer_open(struct bytes bytes, int expected_pages, struct pdf_renderer **out,
                       struct fault *why) {
    struct pdf_renderer *renderer = memory_new(1, sizeof *renderer);
    renderer->bytes = g_bytes_new_static(bytes.at, bytes.size);
    renderer->document = poppler_document_new_from_bytes(renderer->bytes, NULL, NULL);
    if (renderer->document && poppler_document_get_n_pages(renderer->document) == expected_pages) {
        *out = renderer;
        return true;
    }
    pdf_renderer_close(&renderer);
    return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
}

void pdf_renderer_close(struct pdf_renderer **renderer) {
    if (!*renderer)
        return;
    if ((*renderer)->document)
        g_object_unref((*renderer)->document);
    g_bytes_unref((*renderer)->bytes);
    free(*renderer);
    *renderer = NULL;
}

/* Cairo draws into the Pix itself: its rows are words of X R G B, Leptonica's of R G B A. */
static cairo_surface_t *surface_over(struct Pix *pix) {
    pixSetAllArbitrary(pix, 0xffffffff);
    return cairo_image_surface_create_for_data((unsigned char *)pixGetData(pix), CAIRO_FORMAT_RGB24,
                                               pixGetWidth(pix), pixGetHeight(pix),
                                               pixGetWpl(pix) * 4);
}

static void words_to_pix(struct Pix *pix) {
    size_t words = (size_t)pixGetWpl(pix) * (size_t)pixGetHeight(pix);
    uint32_t *word = pixGetData(pix);
    for (size_t i = 0; i < words; i++)
        word[i] = word[i] << 8 | 255;
}

static bool draw(PopplerPage *page, struct Pix *pix) {
    double width_pt = 0, height_pt = 0;
    poppler_page_get_size(page, &width_pt, &height_pt);
    if (!(width_pt > 0 && height_pt > 0))
        return false;
    cairo_surface_t *surface = surface_over(pix);
    cairo_t *cairo = cairo_create(surface);
    cairo_scale(cairo, pixGetWidth(pix) / width_pt, pixGetHeight(pix) / height_pt);
    poppler_page_render(page, cairo);
    bool done = cairo_status(cairo) == CAIRO_STATUS_SUCCESS;
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    words_to_pix(pix);
    return done;
}

bool pdf_render(struct pdf_renderer *renderer, int index, struct pdf_size size, struct picture *out,
                struct fault *why) {
    SCOPED(unref_page)
    PopplerPage *page = poppler_document_get_page(renderer->document, index);
    if (!page)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
    if (!picture_new_pix(size.width_px, size.height_px, 32, &out->pix, why))
        return false;
    return draw(page, out->pix) || fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
}
