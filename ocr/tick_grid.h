/* Forms that give every option a cell of its own: whether a word without a box is one of them. Not
 * the looking for boxes (ocr/tick.c, ocr/tick_stray.c). Used by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_GRID_H
#define SEALROOM_OCR_TICK_GRID_H

#include "ocr/tick.h"

/* tick_in_grid tells whether a bare word has a cell to itself in a row of cells that hold marked
 * options: there its box was not found, so that nothing is known of it. */
bool tick_in_grid(const struct view *view, const struct tick_list *list, const struct tick *bare);

#endif
