/* The head row of a table: which column stands where. Used by ocr/table.c. */
#ifndef SEALROOM_OCR_TABLE_HEAD_H
#define SEALROOM_OCR_TABLE_HEAD_H

#include "ocr/head_names.h"

#define COLUMNS_MAX 24

struct table_column {
    const struct wanted *wanted; /* NULL: a column that nobody wants */
    int left, right;             /* x on the text plane */
    int middle;
    struct box_px words;     /* of a head without rules: its label's */
    int bottom;              /* of its label, or of the label's cell */
    int line;                /* of a record, in which its values stand; 0 for most */
    enum answer answer;      /* 有 or 无 under the question: a mark beneath says so */
    bool is_known;           /* a label stands in it */
    bool is_guess;           /* named by the look of its values: they are never sure */
    bool is_number;          /* 序号 */
    struct head_names names; /* more than one: its cells hold several values */
};

/* `grid` is the grid of the head's cells, -1 when no rules stand between the columns. */
struct table_head {
    struct table_column columns[COLUMNS_MAX];
    int count;
    int wanted_count;
    int top, bottom;
    int row_px; /* height of its lowest row */
    int grid;
    int lines;         /* of a record: 1, but where the head has as many rows of labels */
    int number_column; /* index of the column of running numbers, -1 = none */
};

/* table_heads_find gives up to `room` head rows from top to bottom (a table may repeat its head)
 * and their number. A head row holds at least two wanted columns and hardly anything but labels. */
int table_heads_find(const struct view *view, struct table_head *out, int room);

/* table_head_add puts a column in its place from left to right; one too many is left out. */
void table_head_add(struct table_head *head, struct table_column column);

/* table_head_widen lets the columns of a head without rules reach to the middle between their
 * labels and the next ones of their line. */
void table_head_widen(struct table_head *head);

#endif
