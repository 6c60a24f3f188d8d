/* Rows that the form's printer filled in as an example, and rows that only look so. */
#include "ocr/table_example.h"

#include "ocr/expect.h"
#include "ocr/recorded.h"
#include "suite.h"

#include <string.h>

#define COLUMNS 5

static const int WIDTHS[COLUMNS] = {200, 900, 300, 400, 300};

/* A form whose table has these rows beneath its head. */
static struct page_reading form_of(int rows, const char *const *rows_texts) {
    static const char *const HEAD[COLUMNS] = {"序号", "证书名称", "证书管理员", "联系手机",
                                              "申请年限"};
    const char *texts[8 * COLUMNS];
    struct recorded form = {0};
    memcpy(texts, HEAD, sizeof HEAD);
    memcpy(texts + COLUMNS, rows_texts, (size_t)rows * sizeof HEAD);
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    recorded_table(&form, (struct recorded_table){100, 400, 100, COLUMNS, WIDTHS}, rows + 1, texts);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

/* The place of the only row of a form, -1 where it has another number of rows. */
static int only_row(const struct page_reading *page) {
    int only = -1;
    for (int row = 0; row < 40; row++) {
        if (!field_find(&page->fields, FIELD_HOLDER_NAME, row))
            continue;
        if (only >= 0)
            return -1;
        only = row;
    }
    return only;
}

START_TEST(the_word_alone_is_a_mark_and_a_unit_called_so_is_none) {
    static const char *const MARKS[] = {"例",       "（例）", "示例：",   "填写示例",
                                        "【样例】", "例1",    "示 例",    "Example",
                                        "范例",     "举例：", "填表示范", "例（Example）"};
    static const char *const OTHERS[] = {"",
                                         "1",
                                         "示例市样例局",
                                         "北京示例科技有限公司",
                                         "样例市",
                                         "例行检查科",
                                         "示例见背面",
                                         "王示例",
                                         "比例",
                                         "请参照“例”行填写",
                                         "示例市示例区样例街道"};
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++)
        ck_assert_msg(example_is_mark(MARKS[i]), "%s", MARKS[i]);
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        ck_assert_msg(!example_is_mark(OTHERS[i]), "%s", OTHERS[i]);
}
END_TEST

START_TEST(a_row_marked_in_its_number_is_no_row) {
    static const char *const MARKS[] = {"例", "示例", "（例）", "填写示例", "例1"};
    for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++) {
        const char *const rows[] = {MARKS[i], "北京甲乙科技有限公司", "赵明",   "16400000001", "1",
                                    "1",      "示例市样例局",         "王示例", "16400000002", "2"};
        struct page_reading page = form_of(2, rows);
        ck_assert_int_eq(only_row(&page), 0);
        expect_row(&page, FIELD_CERTIFICATE_NAME, 0, "示例市样例局");
        expect_row(&page, FIELD_HOLDER_NAME, 0, "王示例");
        expect_row(&page, FIELD_HOLDER_PHONE, 0, "16400000002");
        page_reading_free(&page);
    }
}
END_TEST

START_TEST(rows_behind_an_example_go_on_counting) {
    static const char *const ROWS[] = {"例", "某某市样例局", "王示例", "16400000001", "1",
                                       "9",  "示例市样例局", "赵明",   "16400000002", "1",
                                       "10", "示例市样例局", "李明",   "16400000003", "1"};
    struct page_reading page = form_of(3, ROWS);
    expect_row(&page, FIELD_HOLDER_NAME, 8, "赵明");
    expect_row(&page, FIELD_HOLDER_NAME, 9, "李明");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 10));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_row_of_names_that_nobody_bears_is_no_row_without_a_mark) {
    static const char *const FIRST[][3] = {{"某某市样例局", "王示例", "16400000001"},
                                           {"XX市XX局", "张三", "16400000001"},
                                           {"×××公司", "李某某", "16400000001"},
                                           {"北京某某有限公司", "赵明", "138XXXXXXXX"}};
    for (size_t i = 0; i < sizeof FIRST / sizeof *FIRST; i++) {
        const char *const rows[] = {"",  FIRST[i][0],    FIRST[i][1], FIRST[i][2],   "1",
                                    "1", "示例市样例局", "李明",      "16400000002", "2"};
        struct page_reading page = form_of(2, rows);
        ck_assert_int_eq(only_row(&page), 0);
        expect_row(&page, FIELD_HOLDER_NAME, 0, "李明");
        page_reading_free(&page);
    }
}
END_TEST

START_TEST(people_called_like_examples_stay_rows) {
    static const char *const HOLDERS[] = {"王示例", "张三", "李样例"};
    for (size_t i = 0; i < sizeof HOLDERS / sizeof *HOLDERS; i++) {
        const char *const rows[] = {"1", "示例市样例局", HOLDERS[i], "13888888888", "1",
                                    "2", "示例市样例局", "李明",     "16400000002", "1"};
        struct page_reading page = form_of(2, rows);
        expect_row(&page, FIELD_HOLDER_NAME, 0, HOLDERS[i]);
        expect_row(&page, FIELD_HOLDER_NAME, 1, "李明");
        page_reading_free(&page);
    }
}
END_TEST

START_TEST(one_such_name_alone_is_a_doubt) {
    static const char *const ROWS[] = {"1", "某某市样例局", "赵明", "16498317620", "1",
                                       "2", "示例市样例局", "李明", "16400000002", "1"};
    struct page_reading page = form_of(2, ROWS);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_NAME, 0), FIELD_STATE_UNSURE);
    expect_row(&page, FIELD_HOLDER_NAME, 1, "李明");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_row_crossed_out_below_others_stays_in_doubt) {
    static const char *const ROWS[] = {"1", "示例市样例局", "李明",   "16400000002", "1",
                                       "2", "某某市样例局", "王示例", "16400000001", "1"};
    struct page_reading page = form_of(2, ROWS);
    expect_row(&page, FIELD_HOLDER_NAME, 0, "李明");
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_NAME, 1), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

/* A table without rules under the same head. */
static void aligned_row(struct recorded *form, int y, const char *const texts[COLUMNS]) {
    static const int LEFT[COLUMNS] = {120, 320, 1200, 1500, 1950};
    for (int i = 0; i < COLUMNS; i++)
        if (*texts[i])
            recorded_line(form, LEFT[i], y, 40, texts[i]);
}

static struct page_reading aligned_of(int rows, const char *const *texts) {
    static const char *const HEAD[COLUMNS] = {"序号", "证书名称", "证书管理员", "联系手机",
                                              "申请年限"};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    aligned_row(&form, 400, HEAD);
    for (int i = 0; i < rows; i++)
        aligned_row(&form, 500 + 90 * i, texts + (ptrdiff_t)COLUMNS * i);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_marked_row_without_rules_is_no_row) {
    static const char *const ROWS[] = {"例", "某某市样例局", "王示例", "16400000001", "1",
                                       "1",  "示例市样例局", "李明",   "16400000002", "1"};
    struct page_reading page = aligned_of(2, ROWS);
    ck_assert_int_eq(only_row(&page), 0);
    expect_row(&page, FIELD_HOLDER_NAME, 0, "李明");
    page_reading_free(&page);
}
END_TEST

START_TEST(the_word_above_a_row_of_commonplaces_makes_it_an_example) {
    static const char *const ROWS[] = {"",
                                       "填写示例：",
                                       "",
                                       "",
                                       "",
                                       "",
                                       "北京科技公司",
                                       "张三",
                                       "13888888888",
                                       "1",
                                       "1",
                                       "示例市样例局",
                                       "李明",
                                       "16400000002",
                                       "1"};
    struct page_reading page = aligned_of(3, ROWS);
    ck_assert_int_eq(only_row(&page), 0);
    expect_row(&page, FIELD_HOLDER_NAME, 0, "李明");
    page_reading_free(&page);
}
END_TEST

START_TEST(the_word_above_somebodys_row_leaves_it_in_doubt) {
    static const char *const ROWS[] = {"",     "填写示例：",  "", "", "", "1", "示例市样例局",
                                       "李明", "16400000002", "1"};
    struct page_reading page = aligned_of(2, ROWS);
    ck_assert_int_eq(only_row(&page), 0);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_NAME, 0), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/table_example", the_word_alone_is_a_mark_and_a_unit_called_so_is_none,
      a_row_marked_in_its_number_is_no_row, rows_behind_an_example_go_on_counting,
      a_row_of_names_that_nobody_bears_is_no_row_without_a_mark,
      people_called_like_examples_stay_rows, one_such_name_alone_is_a_doubt,
      a_row_crossed_out_below_others_stays_in_doubt, a_marked_row_without_rules_is_no_row,
      the_word_above_a_row_of_commonplaces_makes_it_an_example,
      the_word_above_somebodys_row_leaves_it_in_doubt)
