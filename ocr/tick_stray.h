/* Boxes among the options of a group whose words an engine did not read (☑否 beside □是): found by
 * their ink, their words read once more by themselves. Not the options whose words were read
 * (ocr/tick.h). Used by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_STRAY_H
#define SEALROOM_OCR_TICK_STRAY_H

#include "ocr/tick.h"
#include "ocr/tick_ink.h"

/* tick_strays appends to the options of a group those that stand in the same cells or rows without
 * having been read; `side` is -1 where boxes stand before their words, 1 where behind. Of two boxes
 * for two answers the word of one tells the other's. A ticked box of which no word can be told sets
 * list->stray. Does nothing without a picture or a list. ENGINE faults. */
MUST_CHECK bool tick_strays(const struct view *view, const char *group, int side,
                            struct tick_list *list, struct fault *why);

/* tick_side_votes tells on which side of their words boxes stand by what comes first in each cell
 * that holds as many boxes as answers: below 0 before, above 0 behind, 0 where none does. */
double tick_side_votes(const struct view *view, const struct tick_list *list);

/* tick_by_ink tells what a mark's ink says of its option. */
enum answer tick_by_ink(const struct tick_mark *mark);

#endif
