/* Values where a column of a table meets a row: 户名 over the column, 付款方 before the row. Not
 * lists of people (ocr/table.h), whose rows have no names. Used by ocr/fields.c. */
#ifndef SEALROOM_OCR_PLACE_CROSS_H
#define SEALROOM_OCR_PLACE_CROSS_H

#include "ocr/place.h"

/* place_cross gives the cell below a column's label in the row that a section's heading begins;
 * false when the label does not stand alone in a cell, or no such row is among those below it. */
bool place_cross(const struct view *view, const struct label_hit *hit, int section,
                 struct place *out);

#endif
