/* What a clerk typed beside the copies of cards: name, number and term with the labels that cards
 * have too. Not the finding of cards (ocr/card_find.h), which must not take it for further sides.
 * Cards print no colons, and set their number in figures as wide as its label's characters
 * (domain.md 3.1); typed figures are half as wide. */
#ifndef SEALROOM_OCR_CARD_TYPED_H
#define SEALROOM_OCR_CARD_TYPED_H

#include "ocr/card_find.h"

/* card_label_is_typed tells whether a label that was found is no card's: a colon follows it, or its
 * number stands in narrow figures. */
bool card_label_is_typed(const struct view *view, const struct card_word *word,
                         enum card_label label);

/* card_value_is_typed tells whether a colon stands before a value. */
bool card_value_is_typed(const struct block *block, int start);

/* card_typed_drop takes those of some sides away that a label or two tell of and that would lie
 * over other sides' labels; the number of those left. */
int card_typed_drop(struct card_side_place *sides, int count);

#endif
