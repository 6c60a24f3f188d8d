/* Detail forms with a block of labelled values for each certificate in place of a table. Not tables
 * (ocr/table.h). Used by ocr/table.c. */
#ifndef SEALROOM_OCR_TABLE_BLOCKS_H
#define SEALROOM_OCR_TABLE_BLOCKS_H

#include "ocr/certain.h"

/* table_blocks_read appends the written values, each field with its block's row: from 0, or as the
 * numbers beside the blocks count. ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool table_blocks_read(const struct view *view, struct field_list *out,
                                  struct fault *why);

#endif
