/* Ink of a gray plane: which pixels are darker than a level. Other binarisations (by neighbourhood,
 * without tinted grounds) stand on it elsewhere. Used where whole pages are looked at; clips are
 * small enough for Leptonica's own. */
#ifndef SEALROOM_PAGE_DARKER_H
#define SEALROOM_PAGE_DARKER_H

struct Pix;

/* darker gives a 1 bpp plane of the pixels of an 8 bpp one that are below `level`, 0 to 255 (to the
 * bit what pixThresholdToBinary makes). The caller destroys it; NULL without memory. */
struct Pix *darker(struct Pix *gray, int level);

#endif
