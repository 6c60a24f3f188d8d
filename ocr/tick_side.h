/* The paper beside an option's word, where its box or tick stands. Not the mark itself
 * (ocr/tick_ink.h) and not brackets (ocr/tick_bracket.h). Used by ocr/tick.c. Boxes are pixels of
 * the text plane; `side` is -1 before a word, 1 behind it. */
#ifndef SEALROOM_OCR_TICK_SIDE_H
#define SEALROOM_OCR_TICK_SIDE_H

#include "ocr/tick.h"

/* tick_side_area reaches from a word to the nearest text that is no sign of a box, or to the end of
 * its cell. */
struct box_px tick_side_area(const struct view *view, const struct tick *tick, int side);

/* tick_side_is_clean tells that no ink as of a box or a pen's tick stands beside a word, whatever
 * the strokes of the word itself, whose place is only estimated. */
bool tick_side_is_clean(const struct view *view, const struct tick *tick, int side);

/* tick_by_pen settles the only option of a list that is open while the boxes of all others are
 * surely empty: where a pen's tick joins box, word and rule no outline is found, but much more ink
 * stands than beside the others. A form bears a tick, so that only one can be meant. */
void tick_by_pen(const struct view *view, int side, struct tick_list *list);

#endif
