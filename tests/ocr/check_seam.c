/* Titles of two lines that touch. */
#include "ocr/seam.h"

#include "ocr/block.h"
#include "ocr/first_reader.h"
#include "ocr/sheet_drawing.h"
#include "ocr/words.h"

#include <string.h>

#include "suite.h"

#define SERIF "Noto Serif CJK SC"
#define SANS  "Noto Sans CJK SC"

/* A page with a title, spaced, over rows of text. */
static struct drawing paper(const char *upper, const char *lower, int lead_px) {
    struct drawing drawing = drawing_new(2000, 1400);
    drawing_spaced_text(&drawing, 600, 200, SERIF, 64, 76, upper);
    drawing_spaced_text(&drawing, 600, 200 + lead_px, SERIF, 64, 76, lower);
    for (int row = 0; row < 6; row++)
        drawing_text(&drawing, 300, 500 + 120 * row, SANS, 40, "机构名称  示例市样例测绘院");
    return drawing;
}

/* Whether a block of the page is that text. */
static bool reads(struct drawing drawing, const char *wanted) {
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    struct sheet sheet = {0};
    struct block_list blocks = {0};
    ck_assert(sheet_new(&page, (struct engines){first_reader, NULL}, &sheet, &why));
    ck_assert(blocks_read(&sheet, &blocks, &why));
    bool found = false;
    for (int i = 0; i < sheet.line_count; i++)
        found = found || strcmp(sheet.lines[i].text.text, wanted) == 0;
    block_list_free(&blocks);
    sheet_free(&sheet);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return found;
}

START_TEST(lines_that_touch_are_two) {
    ck_assert(reads(paper("中华人民共和国", "组织机构代码证", 64), "组织机构代码证"));
    ck_assert(reads(paper("中华人民共和国", "组织机构代码证", 64), "中华人民共和国"));
}
END_TEST

START_TEST(lines_apart_stay_as_they_are) {
    ck_assert(reads(paper("中华人民共和国", "组织机构代码证", 100), "组织机构代码证"));
}
END_TEST

START_TEST(a_line_of_large_type_is_one) {
    struct drawing drawing = paper("", "", 64);
    drawing_spaced_text(&drawing, 300, 120, SERIF, 130, 150, "二三营业执照");
    ck_assert(reads(drawing, "二三营业执照"));
}
END_TEST

START_TEST(large_figures_are_one_line) {
    struct drawing drawing = paper("", "", 64);
    drawing_text(&drawing, 300, 120, SANS, 130, "208812345678");
    ck_assert(reads(drawing, "208812345678"));
}
END_TEST

/* A table with a narrow cell in its head, and rows of text. */
static struct drawing table(const char *upper, const char *lower, int size_px) {
    struct drawing drawing = drawing_new(2000, 1400);
    for (int x = 200; x <= 1000; x += 200)
        drawing_rule(&drawing, x, 300, x, 700, 4);
    for (int y = 300; y <= 700; y += 100)
        drawing_rule(&drawing, 200, y, 1000, y, 4);
    for (int row = 0; row < 4; row++)
        drawing_text(&drawing, 240, 328 + 100 * row, SANS, 40, "机构");
    drawing_text(&drawing, 460, 306, SERIF, size_px, upper);
    drawing_text(&drawing, 460, 306 + size_px - 2, SERIF, size_px, lower);
    return drawing;
}

START_TEST(two_characters_over_two_in_a_cell_are_two_lines) {
    ck_assert(reads(table("使用", "年限", 40), "使用"));
}
END_TEST

START_TEST(large_writing_in_a_cell_is_one_line) {
    ck_assert(reads(table("明", "", 80), "明"));
    ck_assert(reads(table("33", "", 80), "33"));
}
END_TEST

SUITE_WITH("ocr/seam", first_reader_open, first_reader_close, lines_that_touch_are_two,
           lines_apart_stay_as_they_are, a_line_of_large_type_is_one, large_figures_are_one_line,
           two_characters_over_two_in_a_cell_are_two_lines, large_writing_in_a_cell_is_one_line)
