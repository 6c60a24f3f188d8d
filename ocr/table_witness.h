/* What a column holds whose head nobody understood, or that has none: its values' own kinds tell,
 * where all of them are of one kind and no other column is. A citizen's number has its check digit;
 * all else is a guess, whose fields are never sure. Used by
 * ocr/table_grid.c and ocr/table_aligned.c. */
#ifndef SEALROOM_OCR_TABLE_WITNESS_H
#define SEALROOM_OCR_TABLE_WITNESS_H

#include "ocr/table_row.h"

enum witness_kind {
    WITNESS_CITIZEN,
    WITNESS_PHONE,
    WITNESS_EMAIL,
    WITNESS_PERSON,
    WITNESS_ANSWER, /* 是 and 否 below a head of which next to nothing was read */
    WITNESS_KINDS
};

/* What was seen in a table's rows; {0} at birth. */
struct table_witness {
    int written[COLUMNS_MAX];
    int seen[COLUMNS_MAX][WITNESS_KINDS];
    int counting[COLUMNS_MAX]; /* values that are running numbers, each one more than the last */
    int last[COLUMNS_MAX];
    int rows;
};

/* witness_asked tells whether a head has columns that nobody understood. */
bool witness_asked(const struct table_head *head);

/* witness_note looks at a row's values, whichever columns they stand in. */
void witness_note(struct table_witness *witness, const struct view *view,
                  const struct table_head *head, const struct table_row *row);

/* witness_settle names columns that nobody understood, as guesses where no check digit tells. */
void witness_settle(const struct table_witness *witness, const struct view *view,
                    struct table_head *head);

/* witness_proves tells that citizens' numbers fill one column of at least two rows. */
bool witness_proves(const struct table_witness *witness, const struct table_head *head);

#endif
