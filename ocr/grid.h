/* Cells: the rectangles between ruling lines, merged ones with their spans, one grid or several a
 * page. Not text. Used by ocr/sheet.c. */
#ifndef SEALROOM_OCR_GRID_H
#define SEALROOM_OCR_GRID_H

#include "ocr/ruling.h"
#include "ocr/sheet.h"

struct cell_list {
    struct sheet_cell *at;
    int count;
};

/* grid_cells gives the cells in layout pixels, grid by grid, top to bottom, then left to right.
 * Rules that meet make a grid; underlines that meet no plumb rule make none. The caller frees
 * list.at. */
struct cell_list grid_cells(const struct ink *ink, const struct ruling *ruling);

#endif
