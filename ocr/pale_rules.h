/* Tables ruled in pale hair lines, which the page's one threshold takes for paper. Not rules that
 * stand in no table: creases and streaks of the scanner are pale and straight too. Used by
 * ocr/layout.c. Method: a rule is a valley, darker than the paper on both its sides; a rule's noise
 * is averaged along it. */
#ifndef SEALROOM_OCR_PALE_RULES_H
#define SEALROOM_OCR_PALE_RULES_H

#include "ocr/ink.h"

/* pale_rules_add adds the rules of pale tables to the ink found in `gray` (8 bpp, as for ink_of).
 * Without memory, and where no rules make a table, the ink stays as it is. */
void pale_rules_add(struct Pix *gray, struct ink *ink);

#endif
