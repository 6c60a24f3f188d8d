/* Making a plane smaller: each new pixel is the mean of the area that it stands for. Not for
 * enlarging, and not halves, which are made faster by themselves (page/halve.h). Used for
 * planes that are only looked at coarsely (page/paper.h, page/blank.h) and for reviewers'
 * pictures. */
#ifndef SEALROOM_PAGE_SHRINK_H
#define SEALROOM_PAGE_SHRINK_H

struct Pix;

/* shrink gives an 8 or 32 bpp plane at `scale` (above 0), the same plane again, shared, where that
 * is 1 or more. Parts of pixels count as parts, as in pixScaleAreaMap, which takes several times as
 * long and from 0.7 on mixes neighbours instead. The caller destroys it; NULL when there is no
 * memory. */
struct Pix *shrink(struct Pix *plane, double scale);

#endif
