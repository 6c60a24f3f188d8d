/* The day under a form or a letter: 二〇二六年十一月十五日 by itself on its line, with no label,
 * under (盖章) in its cell or free. Not dates that have one (ocr/fields.h) and not those of slips
 * (ocr/voucher_date.h). Used by ocr/paper.c and ocr/voucher_date.c. */
#ifndef SEALROOM_OCR_LONE_DATE_H
#define SEALROOM_OCR_LONE_DATE_H

#include "ocr/certain.h"

/* lone_date_glyph tells whether a character may stand in a written date: a figure, a Han figure, 年
 * and its like, a mark. */
bool lone_date_glyph(const struct glyph *glyph);

/* lone_date_read appends a field of a name when the list has none and one day alone stands in the
 * lower half of the page's text, all by itself on its level. ENGINE faults. */
MUST_CHECK bool lone_date_read(const struct view *view, enum field_name name,
                               struct field_list *out, struct fault *why);

#endif
