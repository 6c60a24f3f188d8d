/* White paper between two characters of a row, by its ink: engines tell where a character's middle
 * is to a fifth of its width only (ocr/block.h), which does for wide gaps. Used by ocr/wording.c.
 */
#ifndef SEALROOM_OCR_WHITE_H
#define SEALROOM_OCR_WHITE_H

#include "ocr/block.h"

/* white_parts tells whether the white before a glyph of a block parts two words although it is not
 * wide: it is wider by far than that between the characters on either side of it. False at the
 * start of a row, beside figures and letters, and without a picture. */
bool white_parts(const struct sheet *sheet, const struct block *block, int glyph);

#endif
