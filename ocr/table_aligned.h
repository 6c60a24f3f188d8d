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

#endif
