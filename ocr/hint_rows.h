/* Rows of hints above or below the value in one cell: small print that says how the cell is to be
 * filled in. Not the words that tell them (ocr/hint.h). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_HINT_ROWS_H
#define SEALROOM_OCR_HINT_ROWS_H

#include "ocr/place.h"

/* hint_rows_drop takes the hints' glyphs out of the cells beside known labels where something else
 * stands with them; a row that is a label keeps its place. `blocks` are the view's own. True when
 * any were taken: labels must then be found again. */
bool hint_rows_drop(const struct view *view, struct block_list *blocks);

/* hint_rows_mixed tells whether a place holds rows of clearly different type, of which one may be
 * such print in other words. */
bool hint_rows_mixed(const struct view *view, const struct place *place);

#endif
