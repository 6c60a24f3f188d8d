/* When a slip was paid, where no label tells it: under the title of a paying-in slip. Not days that
 * have a label (ocr/fields.h). Used by ocr/voucher_page.c. */
#ifndef SEALROOM_OCR_VOUCHER_DATE_H
#define SEALROOM_OCR_VOUCHER_DATE_H

#include "ocr/certain.h"

/* voucher_date_read appends the day when the list has none, and the slip bears one day in all, with
 * nothing before or above it that could say what day it is. ENGINE faults. */
MUST_CHECK bool voucher_date_read(const struct view *view, struct field_list *out,
                                  struct fault *why);

#endif
