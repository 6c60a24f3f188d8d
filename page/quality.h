/* What is wrong with a scan as a scan, so that the clerk at the scanner can be told. Not what is
 * wrong with the paper.
 * Used by page/prepare.c. */
#ifndef SEALROOM_PAGE_QUALITY_H
#define SEALROOM_PAGE_QUALITY_H

#include <stdbool.h>

struct Pix;

/* `plane` is the 8 bpp plane as scanned, `gray` the same with white paper, `small` that at
 * PAPER_SMALL_DPI (page/paper.h); dpi 0 = unknown. */
struct quality_view {
    struct Pix *plane, *gray, *small;
    double dpi;
    int paper_level; /* brightness of the paper as scanned, 0 to 255 */
    bool has_colour;
    bool blank;
};

/* quality_of gives bits of enum quality (packet/names.h). */
unsigned quality_of(const struct quality_view *view);

/* quality_is_bilevel tells whether a plane holds two levels of brightness only. */
bool quality_is_bilevel(struct Pix *plane);

#endif
