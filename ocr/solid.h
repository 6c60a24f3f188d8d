/* Whether a piece of ink is one mass: a punch hole, a filled square, a blot. Not a letter, however
 * bold and however poorly scanned: between its strokes no large piece of ink is left. Used by
 * ocr/letters.c and ocr/line_shape.c. Lengths are layout pixels (ocr/ink.h). */
#ifndef SEALROOM_OCR_SOLID_H
#define SEALROOM_OCR_SOLID_H

#include "base/geometry.h"

struct Pix;

/* solid_in tells whether a square of ink fits into a box of a 1 bpp plane whose side is more than
 * half of the box's lesser one; into a disc one of 0.7 fits. False outside the plane and without
 * memory. */
bool solid_in(struct Pix *plane, struct box_px box);

#endif
