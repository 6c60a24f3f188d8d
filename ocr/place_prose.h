/* Where the value of a label stands in running text. Not in rows and cells (ocr/place.h).
 * Used by ocr/place.c for labels that a copula follows. */
#ifndef SEALROOM_OCR_PLACE_PROSE_H
#define SEALROOM_OCR_PLACE_PROSE_H

#include "ocr/place.h"

/* place_in_prose gives what stands behind the label's copula up to the next comma, point or label,
 * over at most three lines of the paragraph; false when nothing does. For place_free. */
bool place_in_prose(const struct view *view, const struct label_hit *hit, struct place *out);

#endif
