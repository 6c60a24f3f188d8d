/* Whether a sheet was filled in by hand: what its values look like, together and beside the form's
 * own words. Not whether one value is right (ocr/hand.h). Used by ocr/hand.c. In print of every
 * face values look as the labels do; a pen's stand out from them, whatever scan or copy. */
#ifndef SEALROOM_OCR_HAND_PAGE_H
#define SEALROOM_OCR_HAND_PAGE_H

#include "ocr/place.h"
#include "packet/packet.h"

/* hand_page_is tells whether most of what the writer words on a sheet looks written, else whether
 * at least two values' figures do (their `handwritten`) and none's do not. A sheet set in a face
 * after a hand, its own words like its values and its figures even, is print. Only forms and
 * samples are asked; false without a picture. */
bool hand_page_is(const struct sheet *sheet, enum page_kind kind, const struct field_list *fields);

#endif
