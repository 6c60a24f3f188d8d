/* A row of a table while it is gathered, and the tally of those that are written. Not how its cells
 * are found. Used by ocr/table.c, ocr/table_aligned.c and ocr/table_side.c. */
#ifndef SEALROOM_OCR_TABLE_ROW_H
#define SEALROOM_OCR_TABLE_ROW_H

#include "ocr/certain.h"
#include "ocr/table_head.h"
#include "ocr/table_number.h"

/* The place of each column's value; {0} at birth, ended by table_row_free. */
struct table_row {
    struct place places[COLUMNS_MAX];
    int blocks[COLUMNS_MAX]; /* the block of a cell, -1 = none */
    bool doubt;              /* nobody knows which of its texts is whose: none of them is sure */
};
void table_row_free(struct table_row *row);

/* table_says_end tells of 以下空白 and its like. */
bool table_says_end(const struct place *place);

/* table_says_sum tells of 合计 and its like, with which no row begins and the table ends;
 * table_says_subtotal of 小计, which stands between groups of rows. */
bool table_says_sum(const struct glyph *glyphs, int count);
bool table_says_subtotal(const struct glyph *glyphs, int count);

/* The written rows of a table as they are counted from `first` on. */
struct table_tally {
    struct row_numbers numbers;
    int places; /* rows passed so far, written or not */
    int rows;   /* written ones */
    int first;
    int passed;     /* rows with any text, examples among them */
    bool announced; /* 填写示例 stands right above the next row */
};

/* table_tally passes a row, and appends its fields when it is used: when more than its running
 * number stands in it; boxes beside 是 and 否 are printed in unused rows too. A printed example is
 * no row (ocr/table_example.h). ENGINE faults; *out may then hold some fields. */
MUST_CHECK bool table_tally(const struct view *view, const struct table_head *head,
                            struct table_row *row, struct table_tally *tally,
                            struct field_list *out, struct fault *why);

#endif
