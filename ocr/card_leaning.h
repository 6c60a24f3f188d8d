/* Cards that lie on a sheet at angles of their own: copied side by side, each a little turned, they
 * lean against the rest of the page, which was straightened by most of its print. Not the reading
 * of a card (ocr/card.h does that on the straightened part) and not quarter turns
 * (ocr/card_turned.h). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_CARD_LEANING_H
#define SEALROOM_OCR_CARD_LEANING_H

#include "ocr/sheet.h"
#include "packet/packet.h"

/* cards_read_leaning looks again at sides of which a field was not read, straightened by themselves
 * where they lie otherwise than the page; what is found there takes their place when more of it can
 * be read, or when fewer sides explain it as well. ENGINE or LIMIT faults. */
MUST_CHECK bool cards_read_leaning(const struct sheet *sheet, struct id_card_list *cards,
                                   struct fault *why);

#endif
