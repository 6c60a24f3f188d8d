/* Ticks that are printed in place of a box: √单位证书 □个人证书. Not ticks in or over boxes
 * (ocr/tick_ink.h). Used by ocr/tick_side.c. */
#ifndef SEALROOM_OCR_TICK_INSTEAD_H
#define SEALROOM_OCR_TICK_INSTEAD_H

#include "ocr/tick.h"

/* tick_instead tells whether, where the box of an option would stand as another's of its list does,
 * no outline stands but a slanting stroke as large as a box, be it joined to the word. `side` is -1
 * where boxes stand before their words, `clear` an option whose box is empty. False without a
 * picture. */
bool tick_instead(const struct view *view, int side, const struct tick *open,
                  const struct tick *clear);

#endif
