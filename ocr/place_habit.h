/* Whether labels have their values beside, below or above them, told by the values that show what
 * they are: for all labels of a page outside cells at once, for those in cells row by row. Not
 * where one value stands (ocr/place.h). Used by ocr/paper.c and ocr/fields.c. */
#ifndef SEALROOM_OCR_PLACE_HABIT_H
#define SEALROOM_OCR_PLACE_HABIT_H

#include "ocr/place.h"

/* place_habit asks the values that show by their look what they are (codes, numbers, mails, dates):
 * where most of them stand, all stand; without such witnesses, where text stands beside most labels
 * the values are beside. LABEL_HABIT_NONE where nothing tells. */
enum label_habit place_habit(const struct view *view);

/* place_below_head gives the cell below a label that heads a column, whatever stands beside it: a
 * value that shows what it is, or one in a row of heads of which another has such a value below it
 * and none beside it. False otherwise; weighed against what stands beside by the caller. */
bool place_below_head(const struct view *view, const struct label_hit *hit, enum value_type type,
                      struct place *out);

#endif
