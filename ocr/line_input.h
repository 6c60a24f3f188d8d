/* A line picture scaled to the height a recogniser wants, as its floats. Not a recogniser.
 * Used by ocr/ppocr.c. */
#ifndef SEALROOM_OCR_LINE_INPUT_H
#define SEALROOM_OCR_LINE_INPUT_H

#include "base/line_reader.h"

/* line_input_width_px gives the width of a picture scaled in proportion to `height_px`, at least
 * `height_px / 2` and at most `most_px` (longer lines are squeezed). */
int line_input_width_px(const struct line_picture *picture, int height_px, int most_px);

/* line_scaled scales with a triangle filter as wide as the step (area-averaging when it shrinks,
 * bilinear when it grows). `out` holds width_px * height_px values, 0 to 255. */
void line_scaled(const struct line_picture *picture, int width_px, int height_px, float *out);

#endif
