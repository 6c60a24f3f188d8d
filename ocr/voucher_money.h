/* Amounts of a voucher by their own look, where no label leads to them: figures behind ¥, CNY or
 * RMB, and 大写 anywhere. Used by ocr/voucher.c. */
#ifndef SEALROOM_OCR_VOUCHER_MONEY_H
#define SEALROOM_OCR_VOUCHER_MONEY_H

#include "ocr/certain.h"

/* voucher_money fills in `amount` and `amount_in_words` where they are not surely read yet. ENGINE
 * faults. */
MUST_CHECK bool voucher_money(const struct view *view, struct field_list *fields,
                              struct fault *why);

#endif
