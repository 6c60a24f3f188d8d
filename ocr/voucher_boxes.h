/* An amount written into boxes of one figure each, under 千百十万千百十元角分: how counter forms of
 * banks ask for it. Not amounts printed with a point (ocr/voucher_money.h). Used by
 * ocr/voucher_money.c. */
#ifndef SEALROOM_OCR_VOUCHER_BOXES_H
#define SEALROOM_OCR_VOUCHER_BOXES_H

#include "ocr/place.h"

/* voucher_boxes gives the figures of the boxes, from the first that is written to that of 分, for
 * place_free; false when there are no such boxes, or one between the first figure and 分 is empty
 * or holds something else. */
bool voucher_boxes(const struct view *view, struct place *out);

#endif
