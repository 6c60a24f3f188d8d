/* Whether a pen's ring closes around a word. Not where the word stands in the line that the ring
 * makes high (ocr/tick_ring.h). Used by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_CIRCLE_H
#define SEALROOM_OCR_TICK_CIRCLE_H

#include "page/page.h"

/* tick_is_circled tells whether a word of a line of `em_px` has a ring of its own ink around it, or
 * stands on paper that is closed in and round: rings of neighbouring options may touch. A cell's
 * rules close in a rectangle and are no ring. */
bool tick_is_circled(const struct page *page, struct box_px word, int em_px);

#endif
