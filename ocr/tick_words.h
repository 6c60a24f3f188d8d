/* What the text beside a box, read by itself, says: which option, or that of another group. Not the
 * words of blocks (ocr/tick.h) and not the box. Used by ocr/tick_stray.c. Pure functions of text.
 */
#ifndef SEALROOM_OCR_TICK_WORDS_H
#define SEALROOM_OCR_TICK_WORDS_H

#include "ocr/words.h"

/* tick_word_option lends the option of a group that a text begins with, the longest one; any
 * group's when group is NULL; NULL for none. */
const struct word_option *tick_word_option(const struct kind_words *words, const char *group,
                                           const char *text);

/* tick_word_is_another tells of an option of any group, whatever count follows it: not of 个人申请,
 * which only begins as 个人 does. */
bool tick_word_is_another(const struct kind_words *words, const char *text);

/* tick_word_cut lends the only option of a group one of whose words begins with a text that the
 * row's end cut off (证书吊 / 销); NULL for short texts and when there are several. */
const struct word_option *tick_word_cut(const struct kind_words *words, const char *group,
                                        const char *text);

#endif
