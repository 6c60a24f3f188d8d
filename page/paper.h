/* The paper under the ink: how bright it is where, and a plane in which it is white everywhere.
 * Not a binarisation: gray strokes stay gray, relative to their paper.
 * Used by page/prepare.c. */
#ifndef SEALROOM_PAGE_PAPER_H
#define SEALROOM_PAGE_PAPER_H

#include "base/fault.h"
#include "base/scoped.h"

#include <stdbool.h>

struct Pix;

/* What paper is brightened to: short of 255, so that noise stays visible to measuring. */
#define PAPER_WHITE 250

/* Brightness of the bare paper, block by block. */
struct paper {
    int columns, rows;
    unsigned char *level; /* columns × rows, 1 to 255 */
    int page_level;       /* of most of the page */
};

/* paper_measure looks at an 8 bpp plane in blocks of PAPER_BLOCK_PX: the brightness that nine
 * tenths of a block stay below is its paper, unless it is so dark that it must be a picture or the
 * scanner's lid; there the page's own level counts. The caller owns the result (paper_free). */
#define PAPER_BLOCK_PX 32
struct paper paper_measure(struct Pix *plane);
void paper_free(struct paper *paper);

/* paper_whitened gives a copy of the plane in which paper darker than PAPER_WHITE is brightened to
 * it, and all else in proportion (levels interpolated between blocks). ENGINE fault when there is
 * no memory. The caller owns *out. */
MUST_CHECK bool paper_whitened(struct Pix *plane, const struct paper *paper, struct Pix **out,
                               struct fault *why);

/* paper_small gives the whitened plane at PAPER_SMALL_DPI (never enlarged), in which skew,
 * sharpness and blankness are measured: fine enough for strokes, coarse enough to be quick.
 * *small_dpi is its resolution; a page of unknown resolution (dpi 0) counts as A4. ENGINE fault
 * when there is no memory. The caller owns *out. */
#define PAPER_SMALL_DPI 150.0
MUST_CHECK bool paper_small(struct Pix *gray, double dpi, struct Pix **out, double *small_dpi,
                            struct fault *why);

#endif
