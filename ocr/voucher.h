/* What only payment vouchers say: whether the money went through, and by whose channel. The
 * parties, amounts and dates are found by their labels (ocr/fields.h). Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_VOUCHER_H
#define SEALROOM_OCR_VOUCHER_H

#include "ocr/certain.h"

/* voucher_read appends `status`, where a label or a line by itself states it, and `channel`: wechat
 * or alipay when the paper is theirs, bank for a bank's receipt that at most mentions them,
 * not_tried when nothing tells. A status already among the fields is kept. */
void voucher_read(const struct view *view, struct field_list *out);

#endif
