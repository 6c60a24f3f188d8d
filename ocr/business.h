/* What an application form asks for, from its ticks: business types, certificate kinds, e-seals.
 * Not a judgement of contradictions. Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_BUSINESS_H
#define SEALROOM_OCR_BUSINESS_H

#include "ocr/certain.h"

/* business_read appends the fields business_types and certificate_kinds, lists joined by ',', and
 * seal_images where 需要/不需要 is ticked without a count. No tick among boxes found gives `blank`;
 * a box whose ink does not decide `unsure`; no boxes `not_tried`, unless the form says the business
 * in words (业务类型：证书更新). ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool business_read(const struct view *view, struct field_list *out, struct fault *why);

#endif
