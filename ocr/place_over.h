/* Values above their labels: a form prints what is asked for in small type under the line to write
 * on. Not the choice between beside, below and above (ocr/place_habit.h). Used by ocr/place.c and
 * ocr/place_habit.c. */
#ifndef SEALROOM_OCR_PLACE_OVER_H
#define SEALROOM_OCR_PLACE_OVER_H

#include "ocr/place.h"

/* place_over gives the text that stands next above a label, with the rows of a long value; false
 * when nothing, another label or another label's value does. */
bool place_over(const struct view *view, const struct label_hit *hit, enum value_type type,
                struct place *out);

/* place_room_over gives the paper above a label, from the label before it to the next one of its
 * line, as an empty place. */
void place_room_over(const struct view *view, const struct label_hit *hit, struct place *out);

#endif
