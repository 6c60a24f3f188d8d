/* Two lines of type that were set so close that they touch and were found as one, as titles are,
 * and labels of two characters over two in narrow cells: parted before anything is read. Not the
 * finding of lines (ocr/text_lines.h), which also serves the search for the upright, where columns
 * of characters beside each other look the same. Used by ocr/block.c. */
#ifndef SEALROOM_OCR_SEAM_H
#define SEALROOM_OCR_SEAM_H

#include "ocr/sheet.h"

/* seams_part makes two of each line whose characters are all about twice as high as wide and that
 * has a row in its middle with hardly any ink. What was read of it is forgotten. A sheet without
 * its layout, and one for which there is no memory, stays as it is. */
void seams_part(struct sheet *sheet);

#endif
