/* Where a value ends though nothing known follows it: before a label that no wording knows, behind
 * a body's whole name, and at a mark behind a whole value that shows what it is. Not the known
 * labels and wide gaps (ocr/place.h). Used by ocr/place.c. */
#ifndef SEALROOM_OCR_VALUE_END_H
#define SEALROOM_OCR_VALUE_END_H

#include "ocr/place.h"

/* value_end gives the end of the value that starts at a glyph and would end at `end`, both of one
 * row of the block: `end` itself when nothing else begins in between. */
int value_end(const struct sheet *sheet, const struct block *block, int start, int end,
              enum value_type type);

#endif
