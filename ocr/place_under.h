/* Values below their labels, outside cells. Not those of cells (ocr/place_cell.c) and not the
 * choice between beside and below (ocr/place.h). Used by ocr/place.c and ocr/place_habit.c. */
#ifndef SEALROOM_OCR_PLACE_UNDER_H
#define SEALROOM_OCR_PLACE_UNDER_H

#include "ocr/place.h"

/* place_under_look gives the text that stands under a label, in its column of the page; false when
 * none does. place_under does the same where the page's habit allows a value there: a code shows
 * by its check digits whose it is. */
bool place_under_look(const struct view *view, const struct label_hit *hit, enum value_type type,
                      struct place *out);
bool place_under(const struct view *view, const struct label_hit *hit, enum value_type type,
                 struct place *out);

/* place_hanging gives the row that hangs under a label with a colon: next below it, set in from the
 * edge at which this label and others begin, with no label or colon of its own. Narrow slips break
 * the line there; a form leaves room to write in instead. False when none hangs. */
bool place_hanging(const struct view *view, const struct label_hit *hit, enum value_type type,
                   struct place *out);

/* place_room_under gives the paper under a label, up to the next column, as an empty place. */
void place_room_under(const struct view *view, const struct label_hit *hit, struct place *out);

#endif
