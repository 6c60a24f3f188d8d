/* Rows of a detail form that its printer filled in to show how it is done: 例 in the place of a
 * number, 填写示例 beside or above, or the names that nobody bears (某某单位, XXX). Not notes
 * (ocr/table_note.h), and not units whose names hold such words (示例市样例局). Used by
 * ocr/table_row.c. */
#ifndef SEALROOM_OCR_TABLE_EXAMPLE_H
#define SEALROOM_OCR_TABLE_EXAMPLE_H

#include "ocr/table_row.h"

/* What a row of a table is. */
enum example {
    EXAMPLE_NONE,
    EXAMPLE_MAYBE, /* somebody's row or the printer's: what stands in it is not sure */
    EXAMPLE_ROW,
    EXAMPLE_BAND, /* nothing but the word: the next row may be one */
};

/* example_is_mark tells a text that is nothing but the word: 例, (示例), 填写示例:, 例1, Example.
 */
bool example_is_mark(const char *text);

/* example_announced tells a band across the table with nothing but the word. */
bool example_announced(const struct view *view, const struct table_head *head,
                       const struct table_row *row);

/* example_of looks at a row: `first` tells that no row of the table was passed before it,
 * `announced` that a band with the word stands right above it. */
enum example example_of(const struct view *view, const struct table_head *head,
                        const struct table_row *row, bool first, bool announced);

#endif
