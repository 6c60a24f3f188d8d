/* Rows of printed boxes for one character each, found by their plumb strokes alone: frames inside a
 * table's cell stand so near to its rules that the layout makes no cells of them. Not the reading
 * of what stands there (ocr/number_boxes.h). Used by ocr/number_boxes.c and ocr/code_boxes.c. */
#ifndef SEALROOM_OCR_BOX_ROW_H
#define SEALROOM_OCR_BOX_ROW_H

#include "base/geometry.h"
#include "page/page.h"

#include <stdbool.h>

#define BOX_ROW_MOST 24

/* Boxes from left to right, as wide as from stroke to stroke. */
struct box_row {
    struct box_px at[BOX_ROW_MOST];
    int count;
};

/* box_row_find finds the longest row of six boxes or more on the level of a label, between it and
 * `right`. Boxes are pixels of the text plane (8 bpp, white paper). */
bool box_row_find(const struct page *page, struct box_px label, int right, struct box_row *out);

/* box_row_print gives where the print of a box stands, with a little paper around it; false when
 * there is none, *out being the box's middle. */
bool box_row_print(const struct page *page, struct box_px box, struct box_px *out);

#endif
