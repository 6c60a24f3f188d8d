/* A bank's list of several payments on one sheet: an account's statement, a record of transactions.
 * Not a slip of one payment (ocr/fields.h, ocr/voucher.h) and not which payment is meant: the
 * reader does not know whom the office's fee goes to (facts/payment_list.h). Used by ocr/paper.c.
 */
#ifndef SEALROOM_OCR_VOUCHER_LIST_H
#define SEALROOM_OCR_VOUCHER_LIST_H

#include "ocr/certain.h"

/* voucher_list_read looks for a head of columns with two rows or more beneath it. The fields of
 * each payment then stand in a row of their own, from 0, in place of those that were taken for the
 * page's only ones; what came in is no payment. A list that does not name whom it paid leaves the
 * latter in doubt. ENGINE faults; *fields then still holds what it held. */
MUST_CHECK bool voucher_list_read(const struct view *view, struct field_list *fields,
                                  struct fault *why);

#endif
