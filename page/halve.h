/* Halves of 8 and 32 bpp planes: of each four pixels one. Other scales are page/shrink.h's. Used
 * where whole pages are halved; the loops take the words as they lie in memory. */
#ifndef SEALROOM_PAGE_HALVE_H
#define SEALROOM_PAGE_HALVE_H

struct Pix;

/* halve_mean gives the means of each four pixels of an 8 or 32 bpp plane, rounded down, half as
 * wide and high; an odd last row or column is left out (to the byte what pixScaleAreaMap2 makes).
 * The caller destroys it; NULL without memory and of what is too small. */
struct Pix *halve_mean(struct Pix *plane);

/* halve_dark gives the second darkest of each four pixels of an 8 bpp plane, so that thin dark
 * lines keep what they are (to the byte what pixScaleGrayRank2 makes of rank 2). The caller
 * destroys it; NULL without memory and of what is too small. */
struct Pix *halve_dark(struct Pix *gray);

#endif
