/* Bold characters of a title that touch each other in a scan: one piece of ink, wider than any
 * character is. A broken rule, a dark bar and the waves of an ornament are as wide. Used by
 * ocr/letters.c. Lengths are layout pixels (ocr/ink.h). */
#ifndef SEALROOM_OCR_TOUCHING_H
#define SEALROOM_OCR_TOUCHING_H

#include "ocr/ink.h"

struct Pix;

/* touching_is_row tells whether a component, 1 bpp, may be characters of one row that touch: no
 * higher than a title, with ink as characters have it, and cut by columns with next to no ink
 * wherever a character must end. False without memory. */
bool touching_is_row(const struct ink *ink, struct Pix *component);

#endif
