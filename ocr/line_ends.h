/* Whether a line goes on beyond the box that layout gave it: a faint or thin first or last
 * character may have been taken for dirt. Not a reader. Used by ocr/certain.c. */
#ifndef SEALROOM_OCR_LINE_ENDS_H
#define SEALROOM_OCR_LINE_ENDS_H

#include "ocr/place.h"

/* line_ends_find tells whether a mark as large as a character stands close beside a place's ends
 * where its line ends too, in the same cell and on no other line, and gives the box with it. */
bool line_ends_find(const struct view *view, const struct place *place, struct box_px *out);

#endif
