/* The texts of a row that no rules part: where one ends that stands close to the next column's. Not
 * where a row's texts stand far apart (ocr/table_aligned.h, which uses it). Boxes are pixels of the
 * text plane. */
#ifndef SEALROOM_OCR_TABLE_RUN_H
#define SEALROOM_OCR_TABLE_RUN_H

#include "ocr/table_head.h"

/* table_column_of gives the column below whose room most of a box stands, -1 = none. */
int table_column_of(const struct table_head *head, struct box_px box);

/* table_run_cut gives the glyph of a run of a block's glyphs at which the next column's text
 * begins, `end` where all is one text: a gap or another script stands there, the two parts stand in
 * different columns, and one of them is what only its own column can hold. */
int table_run_cut(const struct view *view, const struct table_head *head, int block, int start,
                  int end);

#endif
