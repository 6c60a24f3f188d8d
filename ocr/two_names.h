/* Lines of one cell that may be two values though its label is one: a whole name and a department
 * or another name below it. Not cells whose heads have several names (ocr/table_parted.h). Used by
 * ocr/table_row.c and ocr/fields.c. */
#ifndef SEALROOM_OCR_TWO_NAMES_H
#define SEALROOM_OCR_TWO_NAMES_H

#include "ocr/place.h"

/* two_names tells it of bodies and people: a line that leaves room for another character is whole,
 * and what stands below it is another's. `room_px` is how wide the cell is, 0 = unknown. */
bool two_names(const struct view *view, enum value_type type, const struct place *place,
               int room_px);

/* two_names_in_cell takes the room from where the value begins to the end of its cell; false
 * outside cells. */
bool two_names_in_cell(const struct view *view, enum value_type type, const struct place *place);

#endif
