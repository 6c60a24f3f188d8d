/* Cards that lie turned on an upright sheet: laid crosswise, or upside down beside others. Not the
 * reading of a card (ocr/card.h does that on the sheet's rest). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_CARD_TURNED_H
#define SEALROOM_OCR_CARD_TURNED_H

#include "ocr/sheet.h"
#include "packet/packet.h"

/* cards_read_turned looks at what the sides found so far leave of the sheet, the right way up, and
 * adds the sides it finds there, with boxes of the upright page. It looks only where portrait and
 * emblem sides are not equally many and enough text is left. ENGINE or LIMIT faults; *cards may
 * then hold some more. */
MUST_CHECK bool cards_read_turned(const struct sheet *sheet, struct id_card_list *cards,
                                  struct fault *why);

#endif
