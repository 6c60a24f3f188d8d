/* Lines of text: blobs of letters that stand side by side in one cell, or outside all cells. Not
 * read yet. Used by ocr/sheet.c. All lengths are layout pixels (ocr/ink.h). */
#ifndef SEALROOM_OCR_TEXT_LINES_H
#define SEALROOM_OCR_TEXT_LINES_H

#include "ocr/grid.h"
#include "ocr/letters.h"

/* A line's box and its cell's index, -1 outside all cells. */
struct text_run {
    struct box_px box;
    int cell;
};

struct run_list {
    struct text_run *at;
    int count;
};

/* text_lines gives the lines in reading order: top to bottom, then left to right. A wide gap parts
 * two lines (columns without rules); letter-spaced titles stay one. The caller frees list.at. */
struct run_list text_lines(const struct ink *ink, const struct letters *letters,
                           const struct cell_list *cells);

#endif
