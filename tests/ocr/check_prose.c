#include "ocr/prose.h"

#include "suite.h"

#define LINES 8
#define EM    40

/* An A4 page at 300 dpi with lines of twenty ems below each other; tests change one of them. */
static struct page page;
static struct sheet_line lines[LINES];
static struct sheet_cell cells[1];
static struct sheet sheet;

static void lay_out(void) {
    page = (struct page){.width_px = 2480, .height_px = 3508, .dpi = 300};
    for (int i = 0; i < LINES; i++)
        lines[i] = (struct sheet_line){.box = {300, 400 + 80 * i, 20 * EM, EM}, .cell = -1};
    cells[0] = (struct sheet_cell){.box = {290, 390, 2000, 90}};
    sheet = (struct sheet){
        .page = &page, .lines = lines, .line_count = LINES, .cells = cells, .cell_count = 1};
}

START_TEST(a_line_as_long_as_labelled_values_are_is_read) {
    ck_assert(!prose_is_likely(&sheet, 0));
}
END_TEST

START_TEST(a_long_line_may_be_prose) {
    lines[0].box.width = 45 * EM;
    ck_assert(prose_is_likely(&sheet, 0));
}
END_TEST

START_TEST(a_long_line_in_a_row_of_a_form_is_read) {
    lines[0].box.width = 45 * EM;
    lines[0].cell = 0;
    ck_assert(!prose_is_likely(&sheet, 0));
    cells[0].box.height = 8 * EM; /* a frame around text */
    ck_assert(prose_is_likely(&sheet, 0));
}
END_TEST

START_TEST(a_page_of_few_lines_is_read_whole) {
    lines[0].box.width = 45 * EM;
    lines[1].box.y = 3470;
    sheet.line_count = 4;
    ck_assert(!prose_is_likely(&sheet, 0));
    ck_assert(!prose_is_rim(&sheet, 1));
}
END_TEST

START_TEST(only_the_rim_that_printers_cannot_reach_is_left_out) {
    lines[0].box.y = 3508 - 70; /* begins 5.9 mm above the edge */
    lines[1].box.y = 3508 - 130;
    lines[2].box.y = 5;
    ck_assert(prose_is_rim(&sheet, 0));
    ck_assert(!prose_is_rim(&sheet, 1));
    ck_assert(prose_is_rim(&sheet, 2));
}
END_TEST

START_TEST(a_picture_that_is_no_whole_sheet_has_no_rim) {
    lines[0].box.y = 5;
    page.height_px = 1500;
    ck_assert(!prose_is_rim(&sheet, 0));
    page.height_px = 3508;
    page.dpi = 0;
    ck_assert(!prose_is_rim(&sheet, 0));
}
END_TEST

SUITE_WITH("ocr/prose", lay_out, NULL, a_line_as_long_as_labelled_values_are_is_read,
           a_long_line_may_be_prose, a_long_line_in_a_row_of_a_form_is_read,
           a_page_of_few_lines_is_read_whole, only_the_rim_that_printers_cannot_reach_is_left_out,
           a_picture_that_is_no_whole_sheet_has_no_rim)
