/* How far the phrase around an option's word reaches: its box stands before or behind all of it,
 * （√）证书有效期届满，申请更新 and 补办（丢失或损坏）□. Not the word itself and not the box. Used
 * by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_PHRASE_H
#define SEALROOM_OCR_TICK_PHRASE_H

#include "ocr/tick.h"

/* tick_phrase widens an option's word to its phrase: to the left over the sentence that it ends, to
 * the right over a bracket that explains it. `behind` is where the option before it on the row
 * ended, -1 for none; a list of options is no sentence. */
void tick_phrase(const struct view *view, int behind, struct tick *tick);

#endif
