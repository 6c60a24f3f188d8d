/* The red channel of a colour plane: stamps and red print vanish in it, black ink stays. Whole
 * pages go through here, so the loop takes the words as they lie in memory. Used by page/prepare.c.
 */
#ifndef SEALROOM_PAGE_RED_H
#define SEALROOM_PAGE_RED_H

struct Pix;

/* red_plane gives the red channel of a 32 bpp plane, 8 bpp, as large and as fine (to the byte what
 * pixGetRGBComponent makes). The caller destroys it; NULL without memory. */
struct Pix *red_plane(struct Pix *colour);

#endif
