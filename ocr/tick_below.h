/* Options whose marks stand in cells of their own: a row of cells with a word each and beneath each
 * the cell that is ticked, or columns of words, each with its marks' column behind or before it.
 * Not boxes beside words (ocr/tick_side.h). Used by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_BELOW_H
#define SEALROOM_OCR_TICK_BELOW_H

#include "ocr/tick.h"

/* ticks_below looks for marks in the cells next to the words of a list, and settles them all where
 * at least one stands there; false, and the list untouched, where the words do not stand alone in
 * cells of one row or column, something else is written in one of those cells, or no mark is. Ink
 * that is no clear mark leaves its option unknown. */
bool ticks_below(const struct view *view, const char *group, struct tick_list *list);

#endif
