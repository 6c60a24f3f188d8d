/* The records of a table without rules whose head has a line of labels for each line of a record.
 * Not tables of one line a record (ocr/table_aligned.h, which uses it). */
#ifndef SEALROOM_OCR_TABLE_STACKED_H
#define SEALROOM_OCR_TABLE_STACKED_H

#include "ocr/table_row.h"

/* table_stacked_read is table_aligned_read for such a head. What line of a record a text's row is
 * its values' kinds tell, else the order. ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool table_stacked_read(const struct view *view, const struct table_head *head,
                                   struct table_tally *tally, struct field_list *out,
                                   struct fault *why);

#endif
