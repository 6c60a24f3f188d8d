/* Whether anybody wrote, printed or stamped on a page. Not a measure of how much.
 * Used by page/prepare.c; a blank page is told, never dropped. */
#ifndef SEALROOM_PAGE_BLANK_H
#define SEALROOM_PAGE_BLANK_H

#include <stdbool.h>

struct Pix;

/* blank_page answers false when in doubt. `colour` is 32 bpp or NULL, `gray` 8 bpp with white
 * paper, of the same size; dpi 0 = unknown. */
bool blank_page(struct Pix *colour, struct Pix *gray, double dpi);

#endif
