/* The bands between the level rules of a table without columns' rules: what stands in one is a row,
 * however many lines a text of it takes. Not cells (ocr/grid.h). Used by ocr/table.c. */
#ifndef SEALROOM_OCR_TABLE_BAND_H
#define SEALROOM_OCR_TABLE_BAND_H

#include "ocr/table_head.h"

#define BAND_NONE  (-1) /* the table's rows are not ruled */
#define BAND_BELOW (-2) /* below its last rule */

/* table_band gives the number of the band in which a box's middle lies. */
int table_band(const struct view *view, const struct table_head *head, struct box_px box);

#endif
