/* A term within what stands behind its label. Not its days (ocr/value.h).
 * Used by ocr/place.c. */
#ifndef SEALROOM_OCR_PLACE_TERM_H
#define SEALROOM_OCR_PLACE_TERM_H

#include "ocr/place.h"

/* place_end_term drops what stands behind both days of a term: pieces of a seal, of a note written
 * across. What may be part of a day stays. */
void place_end_term(const struct sheet *sheet, struct place *place);

#endif
