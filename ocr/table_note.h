/* Sentences among the rows of a table without columns' rules: the form's own notes on how to fill
 * it in. Not rows whose texts touch each other: these hold a number. Used by ocr/table_aligned.c
 * and ocr/table_stacked.c.
 */
#ifndef SEALROOM_OCR_TABLE_NOTE_H
#define SEALROOM_OCR_TABLE_NOTE_H

#include "ocr/table_head.h"

/* table_is_note tells a block that begins with 说明： or its like, or is one text with a sentence's
 * marks that runs below several columns and has fewer figures than a number. */
bool table_is_note(const struct view *view, const struct table_head *head, int block);

#endif
