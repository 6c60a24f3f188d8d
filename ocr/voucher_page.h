/* A voucher's sheet whole: one slip, several slips, or a list of payments. Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_VOUCHER_PAGE_H
#define SEALROOM_OCR_VOUCHER_PAGE_H

#include "ocr/certain.h"

/* voucher_page_read appends the fields of the only payment in no row, of several each payment's in
 * a row of its own, from 0. ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool voucher_page_read(const struct view *view, struct field_list *out,
                                  struct fault *why);

#endif
