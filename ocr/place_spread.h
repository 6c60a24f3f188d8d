/* Values spread over several places of their label's line: a number of which some characters stand
 * in one cell and the others in boxes of their own, a date with 年, 月 and 日 in cells between its
 * figures. Not boxes of one character each alone (ocr/place.c). Used by ocr/place.c. */
#ifndef SEALROOM_OCR_PLACE_SPREAD_H
#define SEALROOM_OCR_PLACE_SPREAD_H

#include "ocr/place.h"

/* place_spread joins what stands behind a label on its line, up to the next label, where the places
 * found so far hold only the beginning of a value: a number with a check digit when the whole has
 * the right one, a date when the whole is one. Gives the number of places, as they are when the
 * whole is no such value. */
int place_spread(const struct view *view, const struct label_hit *hit, enum value_type type,
                 struct place *places, int count);

#endif
