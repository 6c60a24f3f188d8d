/* PDF: structure by qpdf. A page that is one stored image is taken out as it is; every other page
 * is drawn by poppler (page/pdf_plan.h decides). Text layers are ignored: only what is seen counts.
 */
#include "base/limits.h"
#include "base/memory.h"
#include "page/pdf_packed.h"
#include "page/pdf_plan.h"
#include "page/scan_format.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

struct state {
    qpdf_data pdf;
    struct pdf_plan *plans;
    struct pdf_renderer *renderer;
};

static bool has_failed(qpdf_data pdf) {
    bool failed = qpdf_has_error(pdf);
    if (failed)
        qpdf_get_error(pdf);
    return failed;
}

static void add_page(struct scan *scan, const struct pdf_plan *plan) {
    struct scan_claim claim = {
        .x_dpi = plan->x_dpi, .y_dpi = plan->y_dpi, .orientation = plan->orientation};
    claim.width_px = plan->stored ? plan->image.width_px : plan->size.width_px;
    claim.height_px = plan->stored ? plan->image.height_px : plan->size.height_px;
    scan_add_page(scan, claim);
}

static void inventory_page(struct scan *scan, struct state *state, int index) {
    qpdf_oh page = qpdf_get_page_n(state->pdf, (size_t)index);
    if (has_failed(state->pdf) || !qpdf_oh_is_dictionary(state->pdf, page)) {
        struct fault fault = {0};
        fault_raise(&fault, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
        scan_add_bad_page(scan, &fault);
    } else {
        state->plans[index] = pdf_plan_page(state->pdf, page);
        add_page(scan, &state->plans[index]);
    }
    has_failed(state->pdf);
    qpdf_oh_release_all(state->pdf);
}

static qpdf_data new_pdf(bool recover) {
    qpdf_data pdf = qpdf_init();
    qpdf_silence_errors(pdf);
    qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
    qpdf_set_attempt_recovery(pdf, recover ? QPDF_TRUE : QPDF_FALSE);
    return pdf;
}

/* A file that was cut has lost the end of its table of contents. */
static bool has_end(struct bytes bytes) {
    size_t tail = bytes.size < 2048 ? bytes.size : 2048;
    return memmem(bytes.at + bytes.size - tail, tail, "%%EOF", 5) != NULL;
}

/* Gives the number of pages, -1 when the file cannot be read, -2 when it wants a password. */
static int try_open(qpdf_data pdf, struct bytes bytes) {
    QPDF_ERROR_CODE code = qpdf_read_memory(pdf, "scan", (const char *)bytes.at, bytes.size, NULL);
    if (code & QPDF_ERRORS)
        return qpdf_get_error_code(pdf, qpdf_get_error(pdf)) == qpdf_e_password ? -2 : -1;
    qpdf_push_inherited_attributes_to_page(pdf);
    int pages = has_failed(pdf) ? -1 : qpdf_get_num_pages(pdf);
    return has_failed(pdf) ? -1 : pages;
}

static int open_pdf(struct state *state, struct bytes bytes) {
    state->pdf = new_pdf(false);
    int pages = try_open(state->pdf, bytes);
    if (pages != -1 || !has_end(bytes))
        return pages;
    qpdf_cleanup(&state->pdf);
    state->pdf = new_pdf(true);
    return try_open(state->pdf, bytes);
}

static bool pdf_matches(struct bytes bytes) {
    return memmem(bytes.at, bytes.size < 1024 ? bytes.size : 1024, "%PDF-", 5) != NULL;
}

static bool pdf_inventory(struct scan *scan, struct fault *why) {
    struct state *state = memory_new(1, sizeof *state);
    scan->state = state;
    int pages = open_pdf(state, scan->bytes);
    if (pages == -2)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_ENCRYPTED, "%s", "");
    if (pages < 0 && !has_end(scan->bytes))
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
    if (pages < 0)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PDF");
    if (pages > LIMIT_MAX_PAGES)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_MANY_PAGES, "%d", pages);
    if (!pdf_packed_allowed(state->pdf, scan->bytes, why))
        return false;
    has_failed(state->pdf);
    state->plans = memory_new((size_t)pages, sizeof *state->plans);
    for (int index = 0; index < pages; index++)
        inventory_page(scan, state, index);
    return true;
}

static bool load_rendered(struct scan *scan, int index, struct picture *out, struct fault *why) {
    struct state *state = scan->state;
    const struct pdf_plan *plan = &state->plans[index];
    if (!state->renderer &&
        !pdf_renderer_open(scan->bytes, scan->page_count, &state->renderer, why))
        return false;
    /* Poppler would draw half a JPEG without a word. */
    for (int i = 0; i < plan->image_count; i++)
        if (!pdf_image_is_whole(state->pdf, &plan->images[i]))
            return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
    out->could_be_colour = plan->drawn_in_colour;
    return pdf_render(state->renderer, index, plan->size, out, why);
}

static bool pdf_load(struct scan *scan, int index, struct picture *out, struct fault *why) {
    struct state *state = scan->state;
    const struct pdf_plan *plan = &state->plans[index];
    bool done = plan->stored ? pdf_image_take(state->pdf, &plan->image, out, why)
                             : load_rendered(scan, index, out, why);
    has_failed(state->pdf);
    qpdf_oh_release_all(state->pdf);
    if (!done)
        return false;
    out->x_dpi = plan->x_dpi;
    out->y_dpi = plan->y_dpi;
    out->orientation = plan->orientation;
    return true;
}

static void pdf_close(struct scan *scan) {
    struct state *state = scan->state;
    if (!state)
        return;
    pdf_renderer_close(&state->renderer);
    if (state->pdf)
        qpdf_cleanup(&state->pdf);
    free(state->plans);
    free(state);
}

const struct scan_format SCAN_FORMAT_PDF = {"pdf", pdf_matches, pdf_inventory, pdf_load, pdf_close};
