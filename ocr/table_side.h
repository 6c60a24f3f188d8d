/* A table that lies on its side: labels down its first column, and a column of cells for each
 * certificate, in one bank or several under each other. Not one label with two cells of one value,
 * and not blocks (ocr/table_blocks.h).
 * Used by ocr/table.c. */
#ifndef SEALROOM_OCR_TABLE_SIDE_H
#define SEALROOM_OCR_TABLE_SIDE_H

#include "ocr/table_row.h"

/* table_side_read appends the fields of the certificates, each bank from left to right, and counts
 * them in *tally, which stays as it is where no such table stands: at least three labels under each
 * other in one grid, each with as many cells beside it, and two certificates at least in which
 * something that is a person, a number or a telephone stands. ENGINE faults; *out may then hold
 * some fields.
 */
MUST_CHECK bool table_side_read(const struct view *view, struct table_tally *tally,
                                struct field_list *out, struct fault *why);

#endif
