#include "ocr/upright.h"

#include "ocr/ppocr.h"
#include "ocr/sheet_drawing.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#define SERIF "Noto Serif CJK SC"

static struct line_reader *reader;

static void open_reader(void) {
    struct fault why = {0};
    ck_assert_msg(ppocr_open(models_folder(), &reader, &why), "the text models are missing");
}

static void close_reader(void) {
    line_reader_close(&reader);
}

static struct upright found_after(struct page *page, int turns_before) {
    struct fault why = {0};
    struct upright upright = {0};
    ck_assert(page_turn(page, turns_before, &why));
    ck_assert(upright_find(page, reader, &upright, &why));
    return upright;
}

/* assert_found turns a page each way and asks for the turn back. */
static void assert_found(struct drawing *drawing) {
    drawing_ready(drawing);
    drawing_noise(drawing, 5, 11);
    for (int turns = 0; turns < 4; turns++) {
        struct page page = drawing_page(drawing);
        struct upright upright = found_after(&page, turns);
        ck_assert_int_eq(upright.quarter_turns, (4 - turns) % 4);
        ck_assert_double_gt(upright.confidence, 0.3);
        ck_assert_int_le(upright.lines_read, 8);
        page_free(&page);
    }
}

START_TEST(a_letter_is_turned_back) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(2480, 3508);
    drawing_text(&drawing, 800, 300, SERIF, 80, "情况说明");
    for (int i = 0; i < 6; i++)
        drawing_text(&drawing, 300, 500 + 80 * i, SERIF, 50,
                     "本单位因业务需要申请数字证书两张，特此说明。");
    assert_found(&drawing);
}
END_TEST

START_TEST(a_table_is_turned_back) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(2480, 3508);
    for (int row = 0; row <= 8; row++)
        drawing_rule(&drawing, 300, 500 + 110 * row, 2100, 500 + 110 * row, 4);
    for (int column = 0; column <= 4; column++)
        drawing_rule(&drawing, 300 + 450 * column, 500, 300 + 450 * column, 1380, 4);
    for (int row = 0; row < 8; row++) {
        drawing_text(&drawing, 340, 532 + 110 * row, SERIF, 46, "证书持有人");
        drawing_text(&drawing, 790, 532 + 110 * row, SERIF, 46, "测试甲");
        drawing_text(&drawing, 1220, 532 + 110 * row, SERIF, 42, "69010119900307001X");
        drawing_text(&drawing, 1690, 532 + 110 * row, SERIF, 46, "13800138000");
    }
    assert_found(&drawing);
}
END_TEST

START_TEST(a_page_of_few_words_is_turned_back) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(2480, 3508);
    drawing_text(&drawing, 700, 800, SERIF, 50, "姓名 测试甲");
    drawing_text(&drawing, 700, 900, SERIF, 50, "公民身份号码 69010119900307001X");
    assert_found(&drawing);
}
END_TEST

/* 签 over 有, 发 over 效, far apart: read aside, each pair is two characters as well. */
START_TEST(characters_below_each_other_turn_no_page) {
    static const char *const ROWS[2][4] = {{"签", "发", "机", "关"}, {"有", "效", "期", "限"}};
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(2480, 3508);
    drawing_text(&drawing, 700, 600, SERIF, 50, "身份证");
    for (int row = 0; row < 2; row++)
        for (int i = 0; i < 4; i++)
            drawing_text(&drawing, 500 + 260 * i, 1500 + 180 * row, SERIF, 50, ROWS[row][i]);
    drawing_ready(&drawing);
    drawing_noise(&drawing, 5, 11);
    struct page page = drawing_page(&drawing);
    struct upright upright = found_after(&page, 0);
    ck_assert_int_eq(upright.quarter_turns, 0);
    page_free(&page);
}
END_TEST

START_TEST(a_page_without_text_is_unknown) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(2480, 3508);
    drawing_ready(&drawing);
    drawing_noise(&drawing, 5, 11);
    struct page page = drawing_page(&drawing);
    struct upright upright = found_after(&page, 0);
    ck_assert_int_eq(upright.quarter_turns, 0);
    ck_assert_double_eq(upright.confidence, 0);
    ck_assert_int_eq(upright.lines_read, 0);
    page_free(&page);
}
END_TEST

int main(void) {
    TCase *pages = tcase_create("pages");
    tcase_set_timeout(pages, 400);
    tcase_add_unchecked_fixture(pages, open_reader, close_reader);
    tcase_add_test(pages, a_letter_is_turned_back);
    tcase_add_test(pages, a_table_is_turned_back);
    tcase_add_test(pages, a_page_of_few_words_is_turned_back);
    tcase_add_test(pages, characters_below_each_other_turn_no_page);
    tcase_add_test(pages, a_page_without_text_is_unknown);
    Suite *suite = suite_create("upright");
    suite_add_tcase(suite, pages);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
