/* Options with letters or numbers before them, A. 单位证书 B. 个人证书, of which a pen's ring
 * around its letter chooses one. Not rings around words (ocr/tick_circle.h). Used by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_LETTER_H
#define SEALROOM_OCR_TICK_LETTER_H

#include "ocr/tick.h"

/* tick_letters settles a list whose options bear letters in their order, when a ring stands around
 * one of them at least: ringed options are chosen, those without any large ink about their letters
 * are not, all others unknown. Where the letters tell that an option between was not read,
 * list->stray is set. False, and the list untouched, without a picture, letters or rings. */
bool tick_letters(const struct view *view, struct tick_list *list);

/* tick_letters_doubt takes back what was made of a lettered list without rings, when its letters
 * were taken for pen's ticks: where fewer than half of the options have a box, all are unknown. */
void tick_letters_doubt(const struct view *view, struct tick_list *list);

#endif
