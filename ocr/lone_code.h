/* The only credit code or citizen's number of a page, wherever it stands. Not the way to values
 * that have a label (ocr/place.h): a form may call its code what no list of labels knows. Used by
 * ocr/fields.c. */
#ifndef SEALROOM_OCR_LONE_CODE_H
#define SEALROOM_OCR_LONE_CODE_H

#include "ocr/place.h"

/* lone_code gives the place of a code of a type (VALUE_UNIT_CODE, VALUE_CITIZEN; none of another)
 * whose check digit is right, for place_free; false when the page shows none, or two different
 * ones, or only in a line that was not read to its end. */
bool lone_code(const struct view *view, enum value_type type, struct place *out);

#endif
