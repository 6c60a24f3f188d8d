/* Sides of resident identity cards anywhere on a page: name and number of portrait sides, the term
 * of emblem sides; nothing else of a card is kept. Not whose card it is (facts/). Used by
 * ocr/paper.c. Geometry of the cards: domain.md 3.1 (GB standards named there). */
#ifndef SEALROOM_OCR_CARD_H
#define SEALROOM_OCR_CARD_H

#include "ocr/certain.h"

/* card_sides counts the sides on a page by their anchors: 公民身份号码 with a number or a name
 * beside it, 签发机关 or 有效期限 with a term. */
int card_sides(const struct view *view);

/* cards_read appends one id_card a side, with its box and fields. A side of which a field is not
 * found carries it as `not_tried`. ENGINE faults; *out may then hold some cards. */
MUST_CHECK bool cards_read(const struct view *view, struct id_card_list *out, struct fault *why);

#endif
