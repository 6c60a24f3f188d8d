/* Which of the words of a group found on a page stand together as one list. Not their marks
 * (ocr/tick_side.h). Used by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_LIST_H
#define SEALROOM_OCR_TICK_LIST_H

#include "ocr/tick.h"

/* tick_list_keep_best keeps the options of the list with the most marks; the same words elsewhere
 * on the page are no options. The list must not be empty. */
void tick_list_keep_best(struct tick_list *list);

#endif
