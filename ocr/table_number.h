/* The running numbers before the rows of a detail form, which tell where a further sheet goes on
 * counting. Not the rows themselves (ocr/table.c, ocr/table_blocks.c, which use it). Pure functions
 * of text. */
#ifndef SEALROOM_OCR_TABLE_NUMBER_H
#define SEALROOM_OCR_TABLE_NUMBER_H

#include "packet/packet.h"

#define TABLE_ROWS_MAX 200

/* row_number_of gives the number of a text that is nothing but one, however it is dressed: 5, (5),
 * 第5张, 证书五, No.5, ⑤; 0 when it is none. */
int row_number_of(const char *text);

/* What the numbers of one table's rows say; {0} at birth. */
struct row_numbers {
    int starts[TABLE_ROWS_MAX]; /* each row's number less its place */
    int count;
};

/* row_numbers_note notes what stands before the row at a place from 0 (unused rows count too); a
 * text that is no number is passed over. */
void row_numbers_note(struct row_numbers *numbers, int place, const char *text);

/* row_numbers_start gives how many rows stand on earlier sheets: what most of the numbers agree on,
 * two of them at least where there are several; 0 when they tell nothing. */
int row_numbers_start(const struct row_numbers *numbers);

/* row_numbers_apply moves the rows of the fields behind the first `from`, which were counted from
 * *number - rows on, to where the numbers tell, but never back; *number moves with them. */
void row_numbers_apply(const struct row_numbers *numbers, struct field_list *fields, int from,
                       int rows, int *number);

#endif
