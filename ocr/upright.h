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
    bool sure;      /* a line was read this way beyond doubt */
    bool unflipped; /* a line was read that in a mirror would not read so */
    int lines_read; /* what finding it cost */
};

struct layout;

/* upright_of needs the page as loaded and its layout, which keeps the text of lines that were read
 * as they lie; an ordinary page costs one to four readings. ENGINE faults. */
MUST_CHECK bool upright_of(const struct page *page, struct layout *layout,
                           struct line_reader *reader, struct upright *out, struct fault *why);

/* upright_find is upright_of with a layout of its own. */
MUST_CHECK bool upright_find(const struct page *page, struct line_reader *reader,
                             struct upright *out, struct fault *why);

#endif
