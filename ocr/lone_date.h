/* The day under a form or a letter: 二〇二六年十一月十五日 by itself on its line, with no label.
 * Not dates that have one (ocr/fields.h). Used by ocr/paper.c and ocr/voucher_page.c. */
#ifndef SEALROOM_OCR_LONE_DATE_H
#define SEALROOM_OCR_LONE_DATE_H

#include "ocr/certain.h"

/* lone_date_read appends a field of a name when the list has none and one day alone stands in the
 * lower half of the page's text, all by itself on its level. ENGINE faults. */
MUST_CHECK bool lone_date_read(const struct view *view, enum field_name name,
                               struct field_list *out, struct fault *why);

/* lone_date_of_slip appends when a slip was paid, when no label tells it and the slip bears one day
 * in all, with nothing before or above it that could say what day it is: under the title of a
 * paying-in slip. ENGINE faults. */
MUST_CHECK bool lone_date_of_slip(const struct view *view, struct field_list *out,
                                  struct fault *why);

#endif
