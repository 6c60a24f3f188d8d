/* Where an option's word stands in a line that is higher than type: a pen's ring around the word
 * makes it so. Not the ring's ink (ocr/tick_ink.h). Used by ocr/tick.c and
 * ocr/table_cell.c. */
#ifndef SEALROOM_OCR_TICK_RING_H
#define SEALROOM_OCR_TICK_RING_H

#include "ocr/tick.h"

/* tick_word_box gives the box of an option's word on the text plane: its glyphs' box, or, in a line
 * much higher than the page's type, the word of type in the middle of that line. */
struct box_px tick_word_box(const struct view *view, const struct tick *tick);

/* tick_type_px gives the usual height of a page's lines; 0 without any. */
int tick_type_px(const struct sheet *sheet);

#endif
