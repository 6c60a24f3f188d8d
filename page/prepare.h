/* From a decoded picture to a page: planes, skew, quality, blank or not. Not a decoder, and it does
 * not find out which side is up: ocr/ reads to know that, then calls page_turn (page/page.h).
 * Used by page/scan.c, by page-look, and by tests that draw their pages themselves. */
#ifndef SEALROOM_PAGE_PREPARE_H
#define SEALROOM_PAGE_PREPARE_H

#include "base/fault.h"
#include "base/scoped.h"

#include <stdbool.h>

struct Pix;
struct page;

/* `pix` is 8 bpp gray or 32 bpp RGB with square pixels; page_prepare takes it, whether it succeeds
 * or not. dpi 0 = unknown. could_be_colour: the page was drawn in colour by a program, so that a
 * page without any is still no gray scan. */
struct page_source {
    struct Pix *pix;
    double dpi;
    bool could_be_colour;
};

/* page_prepare fills *out; the caller owns it (page_free). ENGINE faults only (no memory). */
MUST_CHECK bool page_prepare(struct page_source *source, struct page *out, struct fault *why);

#endif
