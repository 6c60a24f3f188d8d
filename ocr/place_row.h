/* How far a value reaches along its row. Not where it begins and not the rows under it
 * (ocr/place.h). Used by ocr/place.c, ocr/place_under.c and ocr/place_habit.c. */
#ifndef SEALROOM_OCR_PLACE_ROW_H
#define SEALROOM_OCR_PLACE_ROW_H

#include "ocr/place.h"

/* A value ends where this many ems of paper follow: another column begins there. */
#define VALUE_GAP_EM 2.6

/* place_row_end gives the end of the value of a type that starts at a glyph of a block: its row's
 * end, the next label, known or not, or a wide gap. */
int place_row_end(const struct view *view, int number, int start, enum value_type type);

#endif
