/* Which way up a page lies: by the direction of its lines and by reading a few of them both ways.
 * Not a deskewer: quarter turns only. Used by the reader program before anything else is read. */
#ifndef SEALROOM_OCR_UPRIGHT_H
#define SEALROOM_OCR_UPRIGHT_H

#include "base/line_reader.h"
#include "page/page.h"

/* How a page must be turned: quarter turns clockwise (0 to 3) that make it upright. `confidence` is
 * 0 when that is not known (no text), up to 1. */
struct upright {
    int quarter_turns;
    double confidence;
    int lines_read; /* what finding it cost */
};

/* upright_find needs the page as loaded; an ordinary page costs one to four readings. ENGINE
 * faults. */
MUST_CHECK bool upright_find(const struct page *page, struct line_reader *reader,
                             struct upright *out, struct fault *why);

#endif
