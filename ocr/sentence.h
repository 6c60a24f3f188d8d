/* Whether what follows a verb or a pronoun in running text is the value: 兹委派张样例（身份证号…）,
 * 本单位某协会（统一代码…）, and not the rest of some sentence: 本单位承诺以上属实. Not where the
 * text stands (ocr/place_prose.c). Used by ocr/fields.c. */
#ifndef SEALROOM_OCR_SENTENCE_H
#define SEALROOM_OCR_SENTENCE_H

#include "ocr/place.h"

/* sentence_gives tells it of the place behind a label; true for labels that are no sentence's. */
bool sentence_gives(const struct view *view, const struct wanted *wanted,
                    const struct label_hit *hit, const struct place *place);

/* sentence_leaves_doubt tells whether a verb leads to an invoice's title that ends as no body's
 * name does: 发票请开给我单位 names nobody. */
bool sentence_leaves_doubt(const struct label_hit *hit, const struct place *place);

#endif
