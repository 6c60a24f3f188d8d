/* The rows of a table whose columns are only aligned: no rules stand between them. Not its head
 * (ocr/table_head.h). Used by ocr/table.c. */
#ifndef SEALROOM_OCR_TABLE_ALIGNED_H
#define SEALROOM_OCR_TABLE_ALIGNED_H

#include "ocr/table_row.h"

/* table_aligned_read appends the fields of the written rows below a head and counts them in *tally.
 * ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool table_aligned_read(const struct view *view, const struct table_head *head,
                                   struct table_tally *tally, struct field_list *out,
                                   struct fault *why);

/* table_aligned_gather puts the texts of a block into the columns of a row. */
void table_aligned_gather(const struct view *view, const struct table_head *head, int block,
                          struct table_row *row);

/* table_aligned_is_below tells whether a block stands below a head, and in no cell. */
bool table_aligned_is_below(const struct table_head *head, const struct block *block);

/* table_aligned_ends tells that a block, whose texts are gathered in `row`, is no row's: it stands
 * far below the last one, which ended at `below`, begins with another's label, or says so. */
bool table_aligned_ends(const struct view *view, int block, int below, const struct table_row *row);

#endif
