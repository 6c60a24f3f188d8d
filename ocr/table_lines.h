/* Heads of several lines that no rules part: wrapped labels, labels under a heading, answers under
 * their question, and lines that name the lines of every record. Not the lines themselves
 * (ocr/table_head.h, which uses it) and not ruled heads (ocr/table_leaf.h). */
#ifndef SEALROOM_OCR_TABLE_LINES_H
#define SEALROOM_OCR_TABLE_LINES_H

#include "ocr/table_head.h"

/* table_lines_ask gives answers that stand side by side in a head (有, 无) the question over both.
 */
void table_lines_ask(const struct view *view, struct table_head *head);

/* table_lines_join makes one head of lines right under each other and gives the number of heads
 * that are left. */
int table_lines_join(struct table_head *heads, int count);

#endif
