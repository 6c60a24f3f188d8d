/* The rows of a table whose columns rules part, walked cell by cell. Not its head
 * (ocr/table_leaf.h). Used by ocr/table.c and
 * ocr/table_bare.c. */
#ifndef SEALROOM_OCR_TABLE_GRID_H
#define SEALROOM_OCR_TABLE_GRID_H

#include "ocr/table_row.h"
#include "ocr/table_witness.h"

/* table_grid_read appends the fields of the written rows below a head and counts them in *tally.
 * ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool table_grid_read(const struct view *view, const struct table_head *head,
                                struct table_tally *tally, struct field_list *out,
                                struct fault *why);

/* table_grid_look notes what the rows' values are, whichever columns they stand in. */
void table_grid_look(const struct view *view, const struct table_head *head,
                     struct table_witness *witness);

#endif
