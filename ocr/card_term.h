/* Whether a card's term is 长期 when a seal lies on its line: two characters that nothing else on
 * that line looks like, though the first day before them may be lost. Not the reading of terms of
 * years. Used by ocr/card.c. */
#ifndef SEALROOM_OCR_CARD_TERM_H
#define SEALROOM_OCR_CARD_TERM_H

#include "ocr/place.h"

/* card_term_is_long looks at the place where the term may stand by the card's frame, and on the
 * level of its label (empty when that was not found), as they are and at their darkest ink alone:
 * *out is whether several of these readings have both characters surely behind figures. Boxes are
 * pixels of the text plane. ENGINE faults. */
MUST_CHECK bool card_term_is_long(const struct view *view, struct box_px spot, struct box_px label,
                                  bool *out, struct fault *why);

#endif
