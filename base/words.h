/* Every sentence the program shows people, in Chinese and English, by key.
 * Not for findings: their wording belongs to the office and stands in the rulebook.
 * Used by whoever prints. */
#ifndef SEALROOM_BASE_WORDS_H
#define SEALROOM_BASE_WORDS_H

#include <stddef.h>

enum language { LANGUAGE_ZH, LANGUAGE_EN };

#define WORD(key, zh, en) WORD_##key,
enum word {
    WORD_NONE,
#include "base/words.def"
    WORD_COUNT
};
#undef WORD

/* word_text lends the sentence. Places for values are written {1} {2} {3}. */
const char *word_text(enum word word, enum language language);

/* word_key lends the key ("SCAN_EMPTY"); word_from_key gives WORD_NONE for an unknown one. */
const char *word_key(enum word word);
enum word word_from_key(const char *key);

/* word_format writes the sentence with its values put in (NULL counts as ""), always ended by a
 * zero byte and cut, at a character's border, to `size` bytes. */
void word_format(char *out, size_t size, enum language language, enum word word, const char *first,
                 const char *second);

#endif
