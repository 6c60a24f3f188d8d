/* What a ticked word means whose wording no list has: by the one word in it that names a business.
 * Not the way to options that are listed (ocr/words.h). Used by ocr/tick_stray.c. */
#ifndef SEALROOM_OCR_TICK_STEM_H
#define SEALROOM_OCR_TICK_STEM_H

#include "ocr/words.h"

/* tick_stem_option lends the only option of a group (of businesses) that a folded text can name;
 * NULL when it names none or several. */
const struct word_option *tick_stem_option(const struct kind_words *words, const char *group,
                                           const char *text);

#endif
