/* The names in one cell of a table's head: 证书名称 over 使用部门, 姓名/身份证号, 联系人及电话,
 * 姓名（身份证号）. The cells beneath hold as many values (ocr/table_parted.h). Not which cells
 * make a head (ocr/table_leaf.h). Used by ocr/head_leaves.c and ocr/table_head.c. */
#ifndef SEALROOM_OCR_HEAD_NAMES_H
#define SEALROOM_OCR_HEAD_NAMES_H

#include "ocr/place.h"

#define HEAD_NAMES_MOST 4

/* In the order in which they are printed. `at` is NULL for a name that nobody wants or knows. */
struct head_names {
    const struct wanted *at[HEAD_NAMES_MOST];
    bool spare[HEAD_NAMES_MOST]; /* another column has it for itself */
    int count;
    bool loose;                 /* words that nobody knows are counted as names */
    const struct wanted *whole; /* all of it may be one name: 使用人 over 手机号码; NULL: no */
};

/* head_names_find gives the names among some glyphs of a block; count is 0 or 1 for most heads, and
 * where no name is wanted. */
struct head_names head_names_find(const struct view *view, int block, int start, int end);

/* head_names_first lends what a cell is taken for that is not parted: its one name, else the first
 * that is wanted; NULL = none. */
const struct wanted *head_names_first(const struct head_names *names);

#endif
