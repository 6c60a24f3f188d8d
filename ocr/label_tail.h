/* What belongs to a label behind its wording: other names of the same thing, brackets, stars, the
 * English name, copula and colon. Not the wording itself (ocr/label.h). Used by ocr/label.c. */
#ifndef SEALROOM_OCR_LABEL_TAIL_H
#define SEALROOM_OCR_LABEL_TAIL_H

#include "ocr/label.h"

/* label_tail_find fills in where the value of a hit begins, and what stands before it: value_start,
 * colon, copula, signs. The hit's range and meanings are known. */
void label_tail_find(const struct sheet *sheet, const struct block *block,
                     const struct wording_list *copulas, struct label_hit *hit);

#endif
