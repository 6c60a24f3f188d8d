/* The best closed square outline in a plane of ink, whatever is written inside and around it. It is
 * not a judgement whether the outline is a box to tick: ocr/tick_ink.h and ocr/tick_boxes.h ask it
 * and know what else a box must be. The answer is that of tick_side_cover at every place and size;
 * running sums of ink along rows and columns give each place's four edges at once. */
#ifndef SEALROOM_OCR_TICK_OUTLINE_H
#define SEALROOM_OCR_TICK_OUTLINE_H

#include "base/geometry.h"

struct Pix;

/* tick_seek_outline looks for squares of `least` to `most` pixels a side in a plane of 1 bpp. It
 * gives the share of the thinnest side of the best one that is inked, 0 to 1, and its place in *at;
 * of equals the smallest, then the highest, then the leftmost; 0 and an empty place where none has
 * ink on all sides. */
double tick_seek_outline(struct Pix *ink, int least, int most, struct box_px *at);

#endif
