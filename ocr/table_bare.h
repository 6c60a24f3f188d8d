/* A grid of rows without a head: a form that began on another sheet. Not a table whose head was
 * found (ocr/table_head.h). Used by ocr/table.c and ocr/further_page.c. */
#ifndef SEALROOM_OCR_TABLE_BARE_H
#define SEALROOM_OCR_TABLE_BARE_H

#include "ocr/table_head.h"

/* table_bare_head makes a head of a grid that has none, by the kinds of its values: a citizen's
 * number with its right check digit must stand in one column of every row, two rows at least, and
 * no label anywhere. All its columns are guesses. */
bool table_bare_head(const struct view *view, struct table_head *out);

#endif
