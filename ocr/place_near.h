/* Values that stand a little above or below their label's line: beside the middle of a label of two
 * rows, or typed askew. Not values on the label's line (ocr/place.h). Used by ocr/place.c to find
 * them and by ocr/certain.c before a place is called empty. */
#ifndef SEALROOM_OCR_PLACE_NEAR_H
#define SEALROOM_OCR_PLACE_NEAR_H

#include "ocr/place.h"
#include "ocr/written.h"

/* place_near_block gives the block that stands beside a label, half a line above or below it, and
 * nearer to it than to any other label; -1 when none does. Cells keep what is theirs. */
int place_near_block(const struct view *view, const struct label_hit *hit);

/* place_in_own_cell gives the room below a label that stands alone in the upper half of its cell,
 * as an empty place: what is in the cell below is not its value. False when there is no such room.
 */
bool place_in_own_cell(const struct view *view, const struct label_hit *hit, struct place *out);

/* place_looks_written tells whether something stands in a room in which no value was found: ink
 * (ocr/written.h), or writing that is no label's and on no label's line and reaches into it. */
enum answer place_looks_written(const struct view *view, struct box_px room);

#endif
