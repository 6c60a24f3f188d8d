/* The cells and shares of a ruled head: which stands over which, what each names, and how the rows
 * beneath hold the values of names that stand over each other. Not which cells make a head
 * (ocr/table_leaf.h, which uses it). */
#ifndef SEALROOM_OCR_HEAD_LEAVES_H
#define SEALROOM_OCR_HEAD_LEAVES_H

#include "ocr/table_head.h"
#include "ocr/table_part.h"

#define LEAVES_MOST (2 * COLUMNS_MAX)

struct leaves {
    struct head_part at[LEAVES_MOST];
    int count;
};

/* leaf_covers tells whether an x lies in a box. */
bool leaf_covers(struct box_px box, int x);

/* leaf_label lends the bare label with which a part begins, NULL = none. */
const struct label_hit *leaf_label(const struct view *view, const struct head_part *part);

/* leaf_stands_under tells whether a part stands right under another; leaves_under counts those that
 * do, *first is the first of them. */
bool leaf_stands_under(const struct head_part *over, const struct head_part *under);
int leaves_under(const struct leaves *leaves, int over, int *first);

/* How a row holds the values of so many names that stand over each other. */
enum leaf_body {
    LEAF_BODY_UNKNOWN,
    LEAF_BODY_WHOLE, /* all in one cell */
    LEAF_BODY_SPLIT, /* each in a cell of its own, under each other */
};

/* leaf_body tells how the first row below a part holds the values of so many names. */
enum leaf_body leaf_body(const struct view *view, const struct leaves *leaves, int at, int names);

/* leaf_names gives the names in a part; leaf_pile_names also those of a part and the one over it,
 * which parts nothing. Their count is less than 2 for most. */
struct head_names leaf_names(const struct view *view, const struct head_part *part);
struct head_names leaf_pile_names(const struct view *view, const struct leaves *leaves, int at);

#endif
