/* Words that names of organisations are made of, whoever bears them: places, legal forms, kinds of
 * bodies, trades. Not a dictionary of the language, and no names of anybody. Used by
 * seal/name_sense.c.
 *
 * Places: provinces, municipalities and cities of prefecture rank, in short as names have them
 * (GB/T 2260). Legal forms and kinds of bodies: company and institution law, and the offices that
 * every county has. Trades: how names of enterprises tell their trade by rule (名称登记管理规定).
 */
#ifndef SEALROOM_SEAL_NAME_WORDS_H
#define SEALROOM_SEAL_NAME_WORDS_H

#include <stddef.h>
#include <stdint.h>

enum name_word_kind {
    NAME_WORD_PLACE, /* stands at a name's beginning */
    NAME_WORD_KIND,  /* of body or trade, stands anywhere */
    NAME_WORD_END    /* a name may end with it: a legal form or a kind of body */
};

#define NAME_WORD_MOST 10

struct name_word {
    enum name_word_kind kind;
    int length;
    int32_t characters[NAME_WORD_MOST];
};

/* name_words_list gives all words and writes their number; lent for the program's life. */
const struct name_word *name_words_list(size_t *count);

#endif
