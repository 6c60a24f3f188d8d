/* Rows of named values as JSON lines or CSV (RFC 4180, with a head line and a UTF-8 mark so that
 * spreadsheets see Chinese). Not the choice of what is exported. Used by export. */
#ifndef SEALROOM_PIPELINE_TABLE_H
#define SEALROOM_PIPELINE_TABLE_H

#include <stdbool.h>
#include <stdio.h>

enum table_form { TABLE_JSON, TABLE_CSV };

struct table {
    FILE *out;
    enum table_form form;
    const char *const *columns; /* ended by NULL */
    bool has_head;
    const char *const *plain; /* columns of numbers and of true and false, which JSON writes without
                                 quotes; ended by NULL, NULL = none */
};

/* table_row writes a value for each column; NULL = null (empty in CSV). A value that a spreadsheet
 * would take for a formula gets a ' in front in CSV. */
void table_row(struct table *table, const char *const *values);
/* table_head writes the head of a CSV that got no row. */
void table_head(struct table *table);

#endif
