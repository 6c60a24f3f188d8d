/* Sheets made from texts and boxes, as if an engine had read them: papers are tested without OCR.
 * Used by tests/ocr/ only. */
#ifndef SEALROOM_TESTS_OCR_RECORDED_H
#define SEALROOM_TESTS_OCR_RECORDED_H

#include "ocr/label.h"
#include "ocr/place.h"
#include "ocr/sheet.h"
#include "packet/packet.h"

/* A sheet under construction; {0} at birth, ended by recorded_free. Lines must be added from top to
 * bottom, cells before the lines that stand in them. */
struct recorded {
    struct sheet sheet;
};
void recorded_free(struct recorded *recorded);

/* recorded_line writes a line whose characters are as wide as type of that height (a space is half
 * as wide, an ideographic space as wide as a Han character); probability 0.99 each. */
void recorded_line(struct recorded *recorded, int x, int y, int height_px, const char *text);

/* recorded_doubt sets the probability of the last line's characters that equal `text`. */
void recorded_doubt(struct recorded *recorded, const char *text, float probability);

/* recorded_cell adds a cell of grid 0. */
void recorded_cell(struct recorded *recorded, struct box_px box);

/* recorded_table adds a table: `texts` row after row, "" for an empty cell, each text written 10 px
 * inside its cell in type of 40 px; rows are separated by '\n' inside a text. */
struct recorded_table {
    int x, y, row_height;
    int columns;
    const int *widths;
};
void recorded_table(struct recorded *recorded, struct recorded_table table, int rows,
                    const char *const *texts);

/* recorded_read is paper_read of the sheet; the caller ends the page with page_reading_free. */
struct page_reading recorded_read(struct recorded *recorded);

/* recorded_value lends the value of a field ("" when there is none), recorded_state its state. */
const char *recorded_value(const struct page_reading *page, enum field_name name, int row);
enum field_state recorded_state(const struct page_reading *page, enum field_name name, int row);

#endif
