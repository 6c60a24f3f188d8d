/* The head of a ruled table, of one row of labels or of several: labels over the labels that part
 * them (证书持有人 over 姓名 and 证件号码), answers under their question (有 and 无 under
 * 电子签章), and heads whose second row names what stands in the second line of every record. Not
 * heads without rules (ocr/table_head.h, which uses it). */
#ifndef SEALROOM_OCR_TABLE_LEAF_H
#define SEALROOM_OCR_TABLE_LEAF_H

#include "ocr/table_head.h"

/* table_leaf_head makes a head of the cells around the label `first`, which stands in one; false
 * where they are no head: at least two wanted columns, and hardly anything but labels. */
bool table_leaf_head(const struct view *view, const struct label_hit *first,
                     struct table_head *out);

#endif
