/* Several whole slips under each other on one sheet, as banks print receipts two or three to a
 * page. Not a list in one table (ocr/voucher_list.h) and not which slip is meant
 * (facts/payment_list.h). Used by ocr/voucher_page.c. */
#ifndef SEALROOM_OCR_VOUCHER_STACK_H
#define SEALROOM_OCR_VOUCHER_STACK_H

#include "ocr/place.h"

#define STACK_MOST 4

/* voucher_stack gives the heights at which one slip ends and the next begins, and how many slips
 * there are: 1 for most sheets. Slips are alike: their labels of payee and amount stand again, each
 * as far below itself as the others. Two parties below each other share one amount. */
int voucher_stack(const struct view *view, int cuts[STACK_MOST - 1]);

#endif
