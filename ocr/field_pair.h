/* Labels with two values behind them: 地址、电话 and 开户行及账号. Not single fields
 * (ocr/fields.h). Used by ocr/fields.c. */
#ifndef SEALROOM_OCR_FIELD_PAIR_H
#define SEALROOM_OCR_FIELD_PAIR_H

#include "ocr/certain.h"

/* field_pairs_read appends both values of each such label. ENGINE faults; *out may then hold some
 * fields. */
MUST_CHECK bool field_pairs_read(const struct view *view, struct field_list *out,
                                 struct fault *why);

#endif
