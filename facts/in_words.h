/* An amount in words that could not be read surely, held against the figures beside it. Not the
 * parsing of amounts (facts/money.h), and no judgement. Used by rules/fee_judge.c. */
#ifndef SEALROOM_FACTS_IN_WORDS_H
#define SEALROOM_FACTS_IN_WORDS_H

#include "packet/packet.h"

/* in_words_fit tells whether words may say the amount and nowhere speak against it: its capitals
 * stand in their order, two thirds of them as read, the others read for something that is no
 * numeral, and so poorly that it says nothing; no further numeral stands beside them. */
bool in_words_fit(const struct field *words, long fen);

/* in_words_are_sure tells whether every numeral of words was read well and no other was thought of
 * in its place: what they say is then what stands there, though the line as a whole was not surely
 * read. False without the recogniser's alternatives. */
bool in_words_are_sure(const struct field *words);

#endif
