/* Lines of an identity card that say what nobody asks for: the day of birth, the further lines of
 * an address, the authority's name. Not the finding of cards (ocr/card_find.h), which needs all
 * labels: those are always read. Used by ocr/block.c before a line is read. */
#ifndef SEALROOM_OCR_CARD_IDLE_H
#define SEALROOM_OCR_CARD_IDLE_H

#include "ocr/sheet.h"

/* card_line_is_idle tells whether a line stands where a card has such a text, by the labels that
 * were read above it and beside it; false wherever these do not stand as they do on a card, or a
 * label may begin the line's row. */
bool card_line_is_idle(const struct sheet *sheet, int line);

#endif
