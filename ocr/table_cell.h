/* One cell of a table or block of a detail form made a field: its text, its ticked boxes, or a lone
 * mark in it. Not where it stands (ocr/table.c, ocr/table_blocks.c, which use it). */
#ifndef SEALROOM_OCR_TABLE_CELL_H
#define SEALROOM_OCR_TABLE_CELL_H

#include "ocr/certain.h"

/* table_cell makes a field of what stands at a place; `block` is the block of text in which its
 * boxes are printed, -1 = none. The field's name and row are left alone. ENGINE faults; *out is
 * then untouched. */
MUST_CHECK bool table_cell(const struct view *view, const struct wanted *wanted,
                           const struct place *place, int block, struct field *out,
                           struct fault *why);

/* table_cell_pair makes a field of the marks that stand under 有 and under 无: an answer when one
 * is ticked and the other bare, else `unsure`. The field's name and row are left alone. */
void table_cell_pair(const struct view *view, const struct place *yes, const struct place *no,
                     struct field *out);

#endif
