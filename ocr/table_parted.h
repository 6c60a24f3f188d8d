/* Rows whose cells hold several values each, as their heads hold several names: each value under
 * its own name. Not the names (ocr/head_names.h) and not how the cells are found. Used by
 * ocr/table_row.c. */
#ifndef SEALROOM_OCR_TABLE_PARTED_H
#define SEALROOM_OCR_TABLE_PARTED_H

#include "ocr/table_row.h"

/* A row with one column for each name; ended by table_row_free of its row. */
struct parted_row {
    struct table_head head;
    struct table_row row;
};

/* table_part gives a row's values under their names: lines in the order of the names where they
 * are as many and each looks like what it is called, else what marks, white and alphabets part, in
 * one way only. What is not surely parted stands under all its names, whose columns are guesses. */
void table_part(const struct view *view, const struct table_head *head, const struct table_row *row,
                struct parted_row *out);

/* table_has_names tells whether a head has cells of several names. */
bool table_has_names(const struct table_head *head);

/* table_room gives how wide a column's cells are in pixels, 0 = unknown: no rules part them. */
int table_room(const struct table_head *head, int column);

#endif
