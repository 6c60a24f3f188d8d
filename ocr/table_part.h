/* What a label of a table's head covers: its cell; where one cell holds the words of several
 * columns (a dark bar above ruled columns), its share of it above the column's first cell; its own
 * letters where no rules stand. Not which labels make a head (ocr/table_head.h). Used by
 * ocr/table_head.c, ocr/table_leaf.c and ocr/table_lines.c. Boxes are pixels of the text plane. */
#ifndef SEALROOM_OCR_TABLE_PART_H
#define SEALROOM_OCR_TABLE_PART_H

#include "ocr/place.h"

/* A run of a block's glyphs and what it covers. */
struct head_part {
    int block;      /* -1: nothing is written there */
    int start, end; /* glyphs */
    struct box_px box;
    int grid; /* of its cell, -1 when no rules stand between the columns */
};

/* head_part_of gives what a label covers; `end` is that of its wording. */
struct head_part head_part_of(const struct view *view, const struct label_hit *hit);

/* head_parts_of_cell gives the parts of one cell: itself, or the shares of a bar, one for each cell
 * beneath it, at most `room`; their number. */
int head_parts_of_cell(const struct view *view, int cell, struct head_part *out, int room);

/* head_label_is_bare tells that no value stands behind a label in its own cell, share or row: it
 * may head a column. */
bool head_label_is_bare(const struct view *view, const struct label_hit *hit);

/* label_is_running_number tells 序号 and its like. */
bool label_is_running_number(const struct view *view, const struct label_hit *hit);

/* head_answer gives the answer that a run of glyphs names: 有, 不需要. */
enum answer head_answer(const struct view *view, int block, int start, int end);

/* head_cell_is_open tells of a bar that holds the labels of several columns which no rules part. */
bool head_cell_is_open(const struct view *view, int cell);

/* cells_touch tells whether one cell's upper rule is the other's lower one, within `slack` pixels.
 */
bool cells_touch(struct box_px over, struct box_px under, int slack);

#endif
