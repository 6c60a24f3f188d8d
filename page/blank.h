/* Whether anybody wrote, printed or stamped on a page. Not a measure of how much.
 * Used by page/prepare.c; a blank page is told, never dropped. */
#ifndef SEALROOM_PAGE_BLANK_H
#define SEALROOM_PAGE_BLANK_H

#include <stdbool.h>

struct Pix;

/* blank_page answers false when in doubt. `small` is 8 bpp with white paper at about
 * PAPER_SMALL_DPI (page/paper.h), `small_dpi` its own; `colour` is the page's 32 bpp plane or NULL,
 * larger by any factor. */
bool blank_page(struct Pix *colour, struct Pix *small, double small_dpi);

#endif
