/* The rows of detail forms: a head row of column labels with cells below it, ruled or only aligned;
 * or a block of labelled values for each certificate. Columns may stand in any order; unused rows
 * are passed over, 以下空白 ends the table. Not the form's own fields (ocr/fields.h). Used by
 * ocr/paper.c. */
#ifndef SEALROOM_OCR_TABLE_H
#define SEALROOM_OCR_TABLE_H

#include "ocr/certain.h"

/* table_read appends the cells of the written rows, each field with its row from 0; a cell that is
 * empty in a written row is `blank`. ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool table_read(const struct view *view, struct field_list *out, struct fault *why);

#endif
