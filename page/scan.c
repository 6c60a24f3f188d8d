#include "page/scan.h"

#include "base/cost.h"
#include "base/limits.h"
#include "base/memory.h"
#include "page/page.h"
#include "page/prepare.h"
#include "page/resolution.h"
#include "page/scan_format.h"

#include <assert.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Formats with a strict signature first; those that match loosely last. */
static const struct scan_format *const FORMATS[] = {
    &SCAN_FORMAT_PNG,  &SCAN_FORMAT_JPEG, &SCAN_FORMAT_TIFF, &SCAN_FORMAT_JP2,
    &SCAN_FORMAT_WEBP, &SCAN_FORMAT_BMP,  &SCAN_FORMAT_PNM,  &SCAN_FORMAT_PDF};

static const struct scan_format *sniffed(struct bytes bytes) {
    for (size_t i = 0; i < sizeof FORMATS / sizeof FORMATS[0]; i++)
        if (FORMATS[i]->matches(bytes))
            return FORMATS[i];
    return NULL;
}

static struct scan_page_head *add_head(struct scan *scan) {
    scan->heads = memory_room(scan->heads, scan->page_count, sizeof *scan->heads);
    return &scan->heads[scan->page_count++];
}

/* Oblong pixels are made square, at the finer resolution, when the page is loaded. */
static void make_square(struct scan_claim *claim) {
    if (claim->x_dpi <= 0 || claim->y_dpi <= 0)
        return;
    double dpi = fmax(claim->x_dpi, claim->y_dpi);
    claim->width_px = lround((double)claim->width_px * dpi / claim->x_dpi);
    claim->height_px = lround((double)claim->height_px * dpi / claim->y_dpi);
    claim->x_dpi = claim->y_dpi = dpi;
}

static bool has_oblong_pixels(const struct scan_claim *claim) {
    return claim->x_dpi > 0 && claim->y_dpi > 0 &&
           fabs(claim->x_dpi - claim->y_dpi) > 0.02 * fmin(claim->x_dpi, claim->y_dpi);
}

void scan_add_page(struct scan *scan, struct scan_claim claim) {
    struct scan_page_head *head = add_head(scan);
    if (!picture_size_allowed(claim.width_px, claim.height_px, &head->fault))
        return;
    if (has_oblong_pixels(&claim))
        make_square(&claim);
    if (!picture_size_allowed(claim.width_px, claim.height_px, &head->fault))
        return;
    if (claim.width_px * claim.height_px > LIMIT_PIXELS_PER_BYTE * (long)scan->bytes.size) {
        fault_raise(&head->fault, FAULT_LIMIT, WORD_SCAN_TOO_DENSE, "%zu", scan->bytes.size);
        return;
    }
    bool lies = claim.orientation >= 5 && claim.orientation <= 8;
    head->width_px = (int)(lies ? claim.height_px : claim.width_px);
    head->height_px = (int)(lies ? claim.width_px : claim.height_px);
    head->dpi = resolution_of(head->width_px, head->height_px, fmax(claim.x_dpi, claim.y_dpi));
}

void scan_add_bad_page(struct scan *scan, const struct fault *fault) {
    add_head(scan)->fault = *fault;
}

static bool inventory(struct scan *scan, struct fault *why) {
    if (!scan->format->inventory(scan, why))
        return false;
    if (scan->page_count == 0)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_NO_PAGES, "%s", "");
    if (scan->page_count > LIMIT_MAX_PAGES)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_MANY_PAGES, "%d", scan->page_count);
    return true;
}

static bool page_from_picture(struct picture *picture, struct page *out, struct fault *why) {
    if (!picture_upright(picture, why) || !picture_square(picture, why))
        return false;
    int width_px = pixGetWidth(picture->pix), height_px = pixGetHeight(picture->pix);
    struct page_source source = {.pix = picture->pix, .could_be_colour = picture->could_be_colour};
    source.dpi = resolution_of(width_px, height_px, picture->x_dpi);
    picture->pix = NULL;
    return page_prepare(&source, out, why);
}

bool scan_open(const void *bytes, size_t size_bytes, struct scan **out, struct fault *why) {
    setMsgSeverity(L_SEVERITY_NONE);
    if (size_bytes == 0)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_EMPTY, "%s", "");
    if (size_bytes > (size_t)LIMIT_MAX_FILE_BYTES)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_MANY_BYTES, "%zu", size_bytes);
    struct bytes lent = {bytes, size_bytes};
    const struct scan_format *format = sniffed(lent);
    if (!format)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_UNKNOWN_FORMAT, "%s", "");
    struct scan *scan = memory_new(1, sizeof *scan);
    *scan = (struct scan){.format = format, .bytes = lent};
    if (!inventory(scan, why)) {
        scan_close(&scan);
        return false;
    }
    *out = scan;
    return true;
}

const char *scan_format_name(const struct scan *scan) {
    return scan->format->name;
}

int scan_page_count(const struct scan *scan) {
    return scan->page_count;
}

const struct scan_page_head *scan_page_head(const struct scan *scan, int index) {
    assert(index >= 0 && index < scan->page_count);
    return &scan->heads[index];
}

bool scan_load_page(struct scan *scan, int index, struct page *out, struct fault *why) {
    const struct fault *known = &scan_page_head(scan, index)->fault;
    if (known->kind != FAULT_NONE)
        return fault_raise(why, known->kind, known->word, "%s", known->detail);
    SCOPED(picture_free)
    struct picture picture = {0};
    enum cost_stage before SCOPED(cost_back)
    = cost_switch(COST_DECODE);
    if (!scan->format->load(scan, index, &picture, why))
        return false;
    cost_switch(COST_SKEW);
    return page_from_picture(&picture, out, why);
}

void scan_close(struct scan **scan) {
    if (!*scan)
        return;
    if ((*scan)->format->close)
        (*scan)->format->close(*scan);
    free((*scan)->heads);
    free(*scan);
    *scan = NULL;
}
