/* What only payment vouchers say: whether the money went through, and by whose channel. The
 * parties, amounts and dates are found by their labels (ocr/fields.h). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_VOUCHER_H
#define SEALROOM_OCR_VOUCHER_H

#include "ocr/certain.h"

/* voucher_read appends `status`, where a label or a line by itself states it or a bank's receipt
 * says by being one that the money went, and `channel`: wechat or alipay when the paper is theirs,
 * bank for a bank's receipt that at most mentions them, not_tried when nothing tells. What is
 * already among the fields and read is kept; amounts that no label led to are filled in. ENGINE
 * faults. */
MUST_CHECK bool voucher_read(const struct view *view, struct field_list *out, struct fault *why);

#endif
