#include "ocr/barcode.h"

#include "base/code128.h"
#include "base/text.h"
#include "ocr/sheet_drawing.h"

#include <check.h>
#include <qrencode.h>
#include <stdlib.h>
#include <string.h>

static struct drawing drawing;

static void fill(int x, int y, int width, int height) {
    drawing_rule(&drawing, x, y + height / 2, x + width, y + height / 2, height);
}

static void draw_code128(int x, int y, const char *text, int unit) {
    char widths[256];
    ck_assert(code128_widths(text, widths, sizeof widths));
    for (const char *width = widths; *width; width++) {
        int pixels = (*width - '0') * unit;
        if ((width - widths) % 2 == 0)
            fill(x, y, pixels, 120);
        x += pixels;
    }
}

static void draw_qr(int x, int y, const char *text, int unit) {
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    ck_assert_ptr_nonnull(code);
    for (int i = 0; i < code->width * code->width; i++)
        if (code->data[i] & 1)
            fill(x + i % code->width * unit, y + i / code->width * unit, unit, unit);
    QRcode_free(code);
}

static struct barcode_list found(int sigma, int turns) {
    drawing_ready(&drawing);
    drawing_noise(&drawing, sigma, 5);
    struct page page = drawing_page(&drawing);
    struct barcode_list list = {0};
    struct fault why = {0};
    ck_assert(page_turn(&page, turns, &why));
    ck_assert(barcode_find(&page, &list, &why));
    page_free(&page);
    return list;
}

static void list_free(struct barcode_list *list) {
    for (int i = 0; i < list->count; i++) {
        free(list->at[i].type);
        free(list->at[i].data);
    }
    free(list->at);
}

static void new_drawing(void) {
    drawing = drawing_new(2480, 3508);
}

static void end_drawing(void) {
    drawing_free(&drawing);
}

START_TEST(code_128_is_read_through_noise) {
    static const int sigmas[] = {0, 12, 28};
    draw_code128(600, 400, "SR1-20240615-0001", 4);
    SCOPED(list_free)
    struct barcode_list list = found(sigmas[_i], 0);
    ck_assert_int_eq(list.count, 1);
    ck_assert_str_eq(list.at[0].type, "CODE-128");
    ck_assert_str_eq(list.at[0].data, "SR1-20240615-0001");
    struct box_px box = list.at[0].box;
    ck_assert_int_ge(box.y, 380);
    ck_assert_int_le(box.y + box.height, 540);
    ck_assert_int_ge(box.x, 560);
}
END_TEST

START_TEST(a_qr_code_is_read_with_its_box) {
    draw_qr(1800, 300, "https://example.invalid/?uniscid=91690101MA0PDY0013", 7);
    SCOPED(list_free)
    struct barcode_list list = found(12, 0);
    ck_assert_int_eq(list.count, 1);
    ck_assert_str_eq(list.at[0].type, "QR-Code");
    ck_assert_ptr_nonnull(strstr(list.at[0].data, "uniscid=91690101MA0PDY0013"));
    struct box_px drawn = {1800, 300, 7 * 33, 7 * 33};
    ck_assert_double_gt(box_overlap(list.at[0].box, drawn), 0.6);
}
END_TEST

/* Bars at the page's edge stand beyond all other ink: with the paper that they need around them. */
START_TEST(codes_are_read_wherever_they_stand) {
    static const int places[][2] = {{45, 40}, {1500, 40}, {45, 3330}, {1500, 3330}};
    for (int row = 0; row < 20; row++)
        fill(800, 1200 + 60 * row, 900, 24);
    fill(2470, 1700, 4, 6); /* dirt */
    draw_code128(places[_i][0], places[_i][1], "SR1-20240615-0001", 4);
    draw_qr(1100, 2600, "https://example.invalid/?uniscid=91690101MA0PDY0013", 5);
    SCOPED(list_free)
    struct barcode_list list = found(8, 0);
    ck_assert_int_eq(list.count, 2);
}
END_TEST

/* A licence copied at half its size: modules of 3 px, no whole number of the coarse steps. */
START_TEST(a_fine_qr_code_is_read_with_its_box) {
    int unit = 3 + _i;
    draw_qr(1181, 383, "http://example.invalid/index.html?uniscid=91690101MA0PDY0013", unit);
    SCOPED(list_free)
    struct barcode_list list = found(12, 0);
    ck_assert_int_eq(list.count, 1);
    ck_assert_ptr_nonnull(strstr(list.at[0].data, "uniscid=91690101MA0PDY0013"));
    struct box_px drawn = {1181, 383, unit * 33, unit * 33};
    ck_assert_double_gt(box_overlap(list.at[0].box, drawn), 0.8);
}
END_TEST

static void draw_mark(int x, int y, int unit) {
    for (int i = 0; i < 7; i++)
        for (int k = 0; k < 7; k++) {
            int ring = i < k ? (6 - k < i ? 6 - k : i) : (6 - i < k ? 6 - i : k);
            if (ring != 1)
                fill(x + i * unit, y + k * unit, unit, unit);
        }
}

START_TEST(corner_marks_alone_are_no_code) {
    draw_mark(1000, 500, 3);
    draw_mark(1078, 500, 3);
    draw_mark(1000, 578, 3);
    SCOPED(list_free)
    struct barcode_list list = found(6, 0);
    ck_assert_int_eq(list.count, 0);
}
END_TEST

START_TEST(codes_are_read_whichever_way_the_page_lies) {
    draw_code128(600, 400, "SR1-20240615-0001", 4);
    draw_qr(1800, 900, "https://example.invalid/", 8);
    SCOPED(list_free)
    struct barcode_list list = found(6, _i);
    ck_assert_int_eq(list.count, 2);
}
END_TEST

START_TEST(chinese_in_a_qr_code_is_valid_text) {
    draw_qr(1000, 900, "示例市测试有限公司", 8);
    SCOPED(list_free)
    struct barcode_list list = found(6, 0);
    ck_assert_int_eq(list.count, 1);
    ck_assert(text_is_valid(list.at[0].data));
    ck_assert_str_eq(list.at[0].data, "示例市测试有限公司");
}
END_TEST

START_TEST(a_table_is_no_bar_code) {
    for (int i = 0; i < 40; i++)
        drawing_rule(&drawing, 300 + 37 * i, 500, 300 + 37 * i, 1500, 4);
    for (int i = 0; i < 20; i++)
        drawing_rule(&drawing, 300, 500 + 50 * i, 1743, 500 + 50 * i, 4);
    drawing_text(&drawing, 300, 300, "Noto Serif CJK SC", 60, "数字证书申请表 III lll 1111");
    SCOPED(list_free)
    struct barcode_list list = found(6, 0);
    ck_assert_int_eq(list.count, 0);
}
END_TEST

int main(void) {
    TCase *codes = tcase_create("codes");
    tcase_set_timeout(codes, 400);
    tcase_add_checked_fixture(codes, new_drawing, end_drawing);
    tcase_add_loop_test(codes, code_128_is_read_through_noise, 0, 3);
    tcase_add_test(codes, a_qr_code_is_read_with_its_box);
    tcase_add_loop_test(codes, codes_are_read_wherever_they_stand, 0, 4);
    tcase_add_loop_test(codes, a_fine_qr_code_is_read_with_its_box, 0, 3);
    tcase_add_test(codes, corner_marks_alone_are_no_code);
    tcase_add_loop_test(codes, codes_are_read_whichever_way_the_page_lies, 0, 4);
    tcase_add_test(codes, chinese_in_a_qr_code_is_valid_text);
    tcase_add_test(codes, a_table_is_no_bar_code);
    Suite *suite = suite_create("barcode");
    suite_add_tcase(suite, codes);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
