/* Codes whose check digit is wrong by one misread character. Not a spelling corrector: only what
 * the engine itself doubted is exchanged, and only when exactly one exchange makes the check digit
 * right. Used by ocr/certain.c; the field then says so. Method: domain.md 2.2. */
#ifndef SEALROOM_OCR_REPAIR_H
#define SEALROOM_OCR_REPAIR_H

#include "ocr/place.h"

/* repair_code gives the only repaired code, for the caller to free, or NULL: none, or more than
 * one. The value has 18 characters, one a glyph of `place` (marks and spaces aside). */
char *repair_code(const struct sheet *sheet, const struct place *place, enum value_type type);

#endif
