/* Values of blocks that were written in two rows because their place was narrow: 业务 over 一部.
 * Not rows of a table's cell (ocr/block.h keeps those together). Used by ocr/table_blocks.c. */
#ifndef SEALROOM_OCR_TABLE_WRAPPED_H
#define SEALROOM_OCR_TABLE_WRAPPED_H

#include "ocr/place.h"

/* table_wrapped adds to a written place the row over or under it that belongs to it: it stands in
 * the same column, is no label's line, and the two rows together stand on the label's line. Gives
 * whether the value may still be one row of several: it stands beside its label's line, or
 * something unread stands right under it. */
bool table_wrapped(const struct view *view, const struct label_hit *hit, struct place *place);

#endif
