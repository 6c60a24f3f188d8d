/* Whether a picture of three channels really has colour. Used by page/prepare.c; not a finder of
 * coloured ink. */
#ifndef SEALROOM_PAGE_COLOUR_H
#define SEALROOM_PAGE_COLOUR_H

#include <stdbool.h>

struct Pix;

/* colour_is_there looks at a 32 bpp picture: a gray scan stored in colour has three
 * equal channels (to the rounding of JPEG), a scan in colour shows at least its noise or
 * the paper's tint. */
bool colour_is_there(struct Pix *picture);

#endif
