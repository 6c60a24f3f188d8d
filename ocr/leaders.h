/* Dotted lines to write on: many dots of one size at one pitch, level. Not rules (ocr/ruling.h),
 * whose ink has runs, and no ornament of scattered dots. Used by ocr/letters.c, which clears them:
 * a line of text would grow along them. Lengths are layout pixels (ocr/ink.h). */
#ifndef SEALROOM_OCR_LEADERS_H
#define SEALROOM_OCR_LEADERS_H

#include "ocr/ink.h"

/* leaders_clear takes rows of at least 16 such dots out of a 1 bpp plane; without memory it stays
 * as it is. */
void leaders_clear(const struct ink *ink, struct Pix *plane);

#endif
