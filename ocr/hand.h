/* Whether a value is written by hand: measured on its ink, whatever an engine made of it. Not how
 * sure its reading is, and no knowledge of writers. Used by ocr/certain.c and ocr/paper.c. In type
 * all figures have one height and stand on one level; a hand gives no two the same, but a neat one
 * writes figures as even as type: what the sheet looks like (ocr/hand_page.h) then tells. */
#ifndef SEALROOM_OCR_HAND_H
#define SEALROOM_OCR_HAND_H

#include "ocr/place.h"
#include "packet/packet.h"

/* hand_answer measures the figures at a place. ANSWER_UNKNOWN without a picture, for fewer than
 * HAND_FIGURES_LEAST figures on a line, and for a scatter between type and hand. */
#define HAND_FIGURES_LEAST 4
enum answer hand_answer(const struct view *view, const struct place *place);

/* hand_settle tells whether a page is written by hand, by the looks of its values, else by at least
 * two whose figures are and none whose are not; all its values then are. Written names, numbers and
 * codes that neither a check digit nor the engine's own sureness confirms become unsure; addresses
 * always do, and names of bodies that end like none. A doubt claims what all its characters hold
 * together, not their mean. Only forms and samples are asked: nobody
 * writes a licence by hand. */
void hand_settle(const struct sheet *sheet, enum page_kind kind, struct field_list *fields);

#endif
