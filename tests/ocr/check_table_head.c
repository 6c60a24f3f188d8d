#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define ID "690101199003070014"

/* A cell and what stands in it; cells come before all texts. */
struct written {
    struct box_px box;
    const char *text;
};

static struct page_reading form_of(const struct written *cells, int count) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    for (int i = 0; i < count; i++)
        recorded_cell(&form, cells[i].box);
    for (int i = 0; i < count; i++)
        if (*cells[i].text)
            recorded_line(&form, cells[i].box.x + 10, cells[i].box.y + cells[i].box.height / 2 - 20,
                          40, cells[i].text);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

static void expect(const struct page_reading *page, enum field_name name, int row,
                   const char *wanted) {
    ck_assert_msg(strcmp(recorded_value(page, name, row), wanted) == 0, "%s: got '%s', wanted '%s'",
                  field_name_text(name), recorded_value(page, name, row), wanted);
}

START_TEST(a_heading_over_labels_is_no_column) {
    static const struct written CELLS[] = {{{100, 400, 150, 200}, "序号"},
                                           {{250, 400, 1200, 100}, "证书持有人"},
                                           {{1450, 400, 900, 100}, "联系方式"},
                                           {{250, 500, 250, 100}, "姓名"},
                                           {{500, 500, 250, 100}, "部门"},
                                           {{750, 500, 700, 100}, "身份证号码"},
                                           {{1450, 500, 400, 100}, "手机"},
                                           {{1850, 500, 500, 100}, "电子邮箱"},
                                           {{100, 600, 150, 100}, "1"},
                                           {{250, 600, 250, 100}, "张样例"},
                                           {{500, 600, 250, 100}, "信息科"},
                                           {{750, 600, 700, 100}, ID},
                                           {{1450, 600, 400, 100}, "16400000001"},
                                           {{1850, 600, 500, 100}, ""}};
    struct page_reading page = form_of(CELLS, sizeof CELLS / sizeof *CELLS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 0, ID);
    expect(&page, FIELD_DEPARTMENT, 0, "信息科");
    expect(&page, FIELD_HOLDER_PHONE, 0, "16400000001");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_wide_label_over_parts_that_are_values_stays_a_column) {
    static const struct written CELLS[] = {
        {{100, 400, 150, 100}, "序号"},        {{250, 400, 500, 100}, "证书持有人"},
        {{750, 400, 700, 100}, "身份证号码"},  {{1450, 400, 400, 100}, "手机"},
        {{100, 500, 150, 100}, "1"},           {{250, 500, 330, 100}, "张样例"},
        {{580, 500, 170, 100}, "男"},          {{750, 500, 700, 100}, ID},
        {{1450, 500, 400, 100}, "16400000001"}};
    struct page_reading page = form_of(CELLS, sizeof CELLS / sizeof *CELLS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 0, ID);
    page_reading_free(&page);
}
END_TEST

#define ID_B "690101196811010040"

/* Two certificates under a head of two rows; `marks` stand under 有 and 无 of both. */
static struct page_reading footed(const char *const marks[4], const char *foot) {
    const struct written cells[] = {
        {{100, 400, 150, 200}, "序号"},         {{250, 400, 950, 100}, "证书持有人"},
        {{1200, 400, 700, 100}, "联系"},        {{1900, 400, 200, 200}, "年数"},
        {{2100, 400, 300, 100}, "电子签章"},    {{250, 500, 250, 100}, "姓名"},
        {{500, 500, 700, 100}, "身份证件号码"}, {{1200, 500, 300, 100}, "科室"},
        {{1500, 500, 400, 100}, "手机"},        {{2100, 500, 150, 100}, "有"},
        {{2250, 500, 150, 100}, "无"},          {{100, 600, 150, 100}, "1"},
        {{250, 600, 250, 100}, "张样例"},       {{500, 600, 700, 100}, ID},
        {{1200, 600, 300, 100}, "信息科"},      {{1500, 600, 400, 100}, "16400000001"},
        {{1900, 600, 200, 100}, "1"},           {{2100, 600, 150, 100}, marks[0]},
        {{2250, 600, 150, 100}, marks[1]},      {{100, 700, 150, 100}, "2"},
        {{250, 700, 250, 100}, "李样例"},       {{500, 700, 700, 100}, ID_B},
        {{1200, 700, 300, 100}, "财务科"},      {{1500, 700, 400, 100}, "16400000002"},
        {{1900, 700, 200, 100}, "1"},           {{2100, 700, 150, 100}, marks[2]},
        {{2250, 700, 150, 100}, marks[3]},      {{100, 800, 2300, 100}, foot}};
    return form_of(cells, sizeof cells / sizeof *cells);
}

static struct page_reading answered(const char *const marks[4]) {
    return footed(marks, "本页合计：证书2张");
}

START_TEST(a_question_over_its_answers_beside_groups_is_one_head) {
    struct page_reading page = answered((const char *const[]){"√", "", "", "√"});
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 0, ID);
    expect(&page, FIELD_HOLDER_NAME, 1, "李样例");
    expect(&page, FIELD_HOLDER_PHONE, 1, "16400000002");
    expect(&page, FIELD_SEAL_IMAGE, 0, "yes");
    expect(&page, FIELD_SEAL_IMAGE, 1, "no");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_sum_across_the_table_is_no_row) {
    struct page_reading page = answered((const char *const[]){"√", "", "", "√"});
    ck_assert_ptr_null(field_find(&page.fields, FIELD_DEPARTMENT, 2));
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(who_filled_in_the_form_across_the_table_is_no_row) {
    struct page_reading page =
        footed((const char *const[]){"√", "", "", "√"}, "填表人 张样例　　2026年11月16日");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_ID_NUMBER, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(answers_both_ticked_or_both_bare_are_unsure) {
    struct page_reading page = answered((const char *const[]){"√", "√", "", ""});
    ck_assert_int_eq(recorded_state(&page, FIELD_SEAL_IMAGE, 0), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_SEAL_IMAGE, 1), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_word_beside_a_tick_is_unsure) {
    struct page_reading page = answered((const char *const[]){"√", "待定", "√", "／"});
    ck_assert_int_eq(recorded_state(&page, FIELD_SEAL_IMAGE, 0), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

START_TEST(what_nobody_knows_under_a_heading_is_not_the_headings) {
    static const struct written CELLS[] = {
        {{100, 400, 150, 200}, "序号"},        {{250, 400, 500, 100}, "证书持有人"},
        {{750, 400, 700, 200}, "身份证号码"},  {{1450, 400, 400, 200}, "手机"},
        {{250, 500, 250, 100}, "籍贯"},        {{500, 500, 250, 100}, "姓名"},
        {{100, 600, 150, 100}, "1"},           {{250, 600, 250, 100}, "保定市"},
        {{500, 600, 250, 100}, "张样例"},      {{750, 600, 700, 100}, ID},
        {{1450, 600, 400, 100}, "16400000001"}};
    struct page_reading page = form_of(CELLS, sizeof CELLS / sizeof *CELLS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    page_reading_free(&page);
}
END_TEST

/* Texts that stand in one cell, and the ruled rows beneath it. */
static struct page_reading barred(const struct written *words, int count, const char *heading) {
    static const struct written ROWS[] = {
        {{100, 500, 300, 100}, "张样例"},       {{400, 500, 700, 100}, ID},
        {{1100, 500, 400, 100}, "16400000001"}, {{1500, 500, 200, 100}, "1年"},
        {{100, 600, 300, 100}, "李样例"},       {{400, 600, 700, 100}, ID_B},
        {{1100, 600, 400, 100}, "16400000002"}, {{1500, 600, 200, 100}, "2年"}};
    const int rows = (int)(sizeof ROWS / sizeof *ROWS);
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_cell(&form, (struct box_px){100, 400, 1600, 100});
    for (int i = 0; i < rows; i++)
        recorded_cell(&form, ROWS[i].box);
    recorded_line(&form, 100, 300, 40, heading);
    for (int i = 0; i < count; i++)
        recorded_line(&form, words[i].box.x, 430, 40, words[i].text);
    for (int i = 0; i < rows; i++)
        recorded_line(&form, ROWS[i].box.x + 10, ROWS[i].box.y + 30, 40, ROWS[i].text);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_bar_that_holds_all_labels_is_parted_by_the_cells_beneath) {
    static const struct written WORDS[] = {{{200, 0, 0, 0}, "姓名"},
                                           {{650, 0, 0, 0}, "证件号码"},
                                           {{1250, 0, 0, 0}, "手机"},
                                           {{1550, 0, 0, 0}, "年限"}};
    struct page_reading page = barred(WORDS, 4, "单位名称：北京样例科技有限公司");
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 1, ID_B);
    expect(&page, FIELD_YEARS, 1, "2");
    page_reading_free(&page);
}
END_TEST

START_TEST(what_stands_under_an_unknown_word_is_a_guess) {
    static const struct written WORDS[] = {{{200, 0, 0, 0}, "姓名"},
                                           {{650, 0, 0, 0}, "证件号码"},
                                           {{1250, 0, 0, 0}, "工龄"},
                                           {{1550, 0, 0, 0}, "年限"}};
    struct page_reading page = barred(WORDS, 4, "单位名称：北京样例科技有限公司");
    expect(&page, FIELD_HOLDER_NAME, 1, "李样例");
    expect(&page, FIELD_YEARS, 0, "1");
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_PHONE, 0), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

START_TEST(labels_of_one_column_are_no_bar) {
    static const struct written WORDS[] = {
        {{120, 0, 0, 0}, "姓名"}, {{260, 0, 0, 0}, "手机"}, {{650, 0, 0, 0}, "证件号码"}};
    struct page_reading page = barred(WORDS, 3, "单位名称：北京样例科技有限公司");
    expect(&page, FIELD_HOLDER_PHONE, 0, "");
    page_reading_free(&page);
}
END_TEST

/* A head of two rows of labels and two records of two lines; the records' second lines are as in
 * `second`. */
static struct page_reading stacked(const char *const second[3]) {
    const struct written cells[] = {{{100, 400, 150, 200}, "序号"},
                                    {{250, 400, 500, 100}, "姓名"},
                                    {{750, 400, 700, 100}, "身份证号码"},
                                    {{1450, 400, 400, 100}, "部门"},
                                    {{250, 500, 500, 100}, "手机"},
                                    {{750, 500, 700, 100}, "电子邮箱"},
                                    {{1450, 500, 400, 100}, "年限"},
                                    {{100, 600, 150, 200}, "1"},
                                    {{250, 600, 500, 100}, "张样例"},
                                    {{750, 600, 700, 100}, ID},
                                    {{1450, 600, 400, 100}, "信息科"},
                                    {{250, 700, 500, 100}, "16400000001"},
                                    {{750, 700, 700, 100}, "zhang@example.invalid"},
                                    {{1450, 700, 400, 100}, "1"},
                                    {{100, 800, 150, 200}, "2"},
                                    {{250, 800, 500, 100}, "李样例"},
                                    {{750, 800, 700, 100}, ID_B},
                                    {{1450, 800, 400, 100}, "财务科"},
                                    {{250, 900, 500, 100}, second[0]},
                                    {{750, 900, 700, 100}, second[1]},
                                    {{1450, 900, 400, 100}, second[2]}};
    return form_of(cells, sizeof cells / sizeof *cells);
}

START_TEST(a_head_of_two_rows_of_labels_names_records_of_two_lines) {
    struct page_reading page =
        stacked((const char *const[]){"16400000002", "li@example.invalid", "2"});
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_PHONE, 0, "16400000001");
    expect(&page, FIELD_YEARS, 0, "1");
    expect(&page, FIELD_HOLDER_NAME, 1, "李样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 1, ID_B);
    expect(&page, FIELD_HOLDER_EMAIL, 1, "li@example.invalid");
    expect(&page, FIELD_YEARS, 1, "2");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(an_empty_second_line_is_the_same_records) {
    struct page_reading page = stacked((const char *const[]){"", "", ""});
    expect(&page, FIELD_HOLDER_NAME, 1, "李样例");
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_PHONE, 1), FIELD_STATE_BLANK);
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_heading_across_the_table_parts_no_rows) {
    static const struct written CELLS[] = {
        {{100, 400, 400, 100}, "姓名"},        {{500, 400, 700, 100}, "身份证号码"},
        {{1200, 400, 400, 100}, "手机"},       {{100, 500, 1500, 100}, "综合部门人员"},
        {{100, 600, 400, 100}, "张样例"},      {{500, 600, 700, 100}, ID},
        {{1200, 600, 400, 100}, "16400000001"}};
    struct page_reading page = form_of(CELLS, sizeof CELLS / sizeof *CELLS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_PHONE, 0, "16400000001");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_row_that_nobody_can_part_is_there_and_not_sure) {
    static const struct written CELLS[] = {
        {{100, 400, 700, 100}, "身份证号码"}, {{800, 400, 400, 100}, "姓名"},
        {{1200, 400, 400, 100}, "手机"},      {{100, 500, 700, 100}, ID},
        {{800, 500, 400, 100}, "张样例"},     {{1200, 500, 400, 100}, "16400000001"},
        {{100, 600, 1500, 100}, ID_B}};
    struct page_reading page = form_of(CELLS, sizeof CELLS / sizeof *CELLS);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_ID_NUMBER, 0), FIELD_STATE_READ);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_ID_NUMBER, 1), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

/* A row in which nothing but `text` stands, under 姓名. */
static struct page_reading lone_name(const char *text) {
    const struct written cells[] = {
        {{100, 400, 700, 100}, "身份证号码"}, {{800, 400, 400, 100}, "姓名"},
        {{1200, 400, 400, 100}, "手机"},      {{100, 500, 700, 100}, ID},
        {{800, 500, 400, 100}, "张样例"},     {{1200, 500, 400, 100}, "16400000001"},
        {{100, 600, 700, 100}, ""},           {{800, 600, 400, 100}, text},
        {{1200, 600, 400, 100}, ""}};
    return form_of(cells, sizeof cells / sizeof *cells);
}

START_TEST(a_stamps_text_in_an_unused_row_is_no_record) {
    struct page_reading page = lone_name("国医疗器械制");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    page_reading_free(&page);
    page = lone_name("李样例");
    ck_assert_ptr_nonnull(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_pen_says_across_two_cells_that_the_rest_is_blank) {
    static const struct written CELLS[] = {
        {{100, 400, 400, 100}, "姓名"},  {{500, 400, 700, 100}, "身份证号码"},
        {{1200, 400, 400, 100}, "手机"}, {{100, 500, 400, 100}, "张样例"},
        {{500, 500, 700, 100}, ID},      {{1200, 500, 400, 100}, "16400000001"},
        {{100, 600, 400, 100}, "W下"},   {{500, 600, 700, 100}, "空白"},
        {{1200, 600, 400, 100}, ""}};
    struct page_reading page = form_of(CELLS, sizeof CELLS / sizeof *CELLS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_ID_NUMBER, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_rule_that_was_not_found_mixes_no_columns) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_cell(&form, (struct box_px){100, 400, 400, 100});
    recorded_cell(&form, (struct box_px){500, 400, 700, 100});
    recorded_cell(&form, (struct box_px){1200, 400, 400, 100});
    recorded_cell(&form, (struct box_px){1600, 400, 400, 100});
    recorded_cell(&form, (struct box_px){100, 500, 1100, 100});
    recorded_cell(&form, (struct box_px){1200, 500, 400, 100});
    recorded_cell(&form, (struct box_px){1600, 500, 400, 100});
    recorded_line(&form, 110, 430, 40, "姓名");
    recorded_line(&form, 510, 430, 40, "身份证号码");
    recorded_line(&form, 1210, 430, 40, "手机");
    recorded_line(&form, 1610, 430, 40, "部门");
    recorded_line(&form, 110, 530, 40, "张样例");
    recorded_line(&form, 510, 530, 40, ID);
    recorded_line(&form, 1210, 530, 40, "16400000001");
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 0, ID);
    page_reading_free(&page);
}
END_TEST

/* Three rows of which the first column's rules are wanting: one cell spans the first two, the third
 * has none. */
static struct page_reading unruled(const char *first, const char *second) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    for (int i = 0; i < 3; i++)
        recorded_cell(&form, (struct box_px){100 + 500 * i, 400, 500, 100});
    recorded_cell(&form, (struct box_px){100, 500, 500, 200});
    for (int i = 0; i < 6; i++)
        recorded_cell(&form, (struct box_px){600 + 500 * (i % 2), 500 + 100 * (i / 2), 500, 100});
    static const char *const REST[] = {ID, "16400000001", ID_B, "16400000002", ID, "16400000003"};
    recorded_line(&form, 110, 430, 40, "姓名");
    recorded_line(&form, 610, 430, 40, "身份证号码");
    recorded_line(&form, 1110, 430, 40, "手机");
    const char *const names[] = {first, second, "王样例"};
    for (int i = 0; i < 3; i++) {
        if (*names[i])
            recorded_line(&form, 110, 530 + 100 * i, 40, names[i]);
        recorded_line(&form, 610, 530 + 100 * i, 40, REST[2 * i]);
        recorded_line(&form, 1110, 530 + 100 * i, 40, REST[2 * i + 1]);
    }
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_line_of_text_for_each_row_is_each_rows) {
    struct page_reading page = unruled("张样例", "李样例");
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_NAME, 1, "李样例");
    expect(&page, FIELD_HOLDER_NAME, 2, "王样例");
    expect(&page, FIELD_HOLDER_PHONE, 2, "16400000003");
    page_reading_free(&page);
}
END_TEST

START_TEST(one_text_of_a_cell_beside_two_rows_is_both_rows) {
    struct page_reading page = unruled("张样例", "");
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_NAME, 1, "张样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(text_below_the_table_is_no_row) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    for (int i = 0; i < 6; i++)
        recorded_cell(&form, (struct box_px){100 + 500 * (i % 3), 400 + 100 * (i / 3), 500, 100});
    recorded_cell(&form, (struct box_px){1100, 600, 500, 100});
    recorded_line(&form, 110, 430, 40, "姓名");
    recorded_line(&form, 610, 430, 40, "身份证号码");
    recorded_line(&form, 1110, 430, 40, "手机");
    recorded_line(&form, 110, 530, 40, "张样例");
    recorded_line(&form, 610, 530, 40, ID);
    recorded_line(&form, 110, 630, 40, "制表李样例");
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/table_head", a_pen_says_across_two_cells_that_the_rest_is_blank,
      a_row_that_nobody_can_part_is_there_and_not_sure, a_stamps_text_in_an_unused_row_is_no_record,
      text_below_the_table_is_no_row, a_heading_over_labels_is_no_column,
      a_wide_label_over_parts_that_are_values_stays_a_column,
      a_question_over_its_answers_beside_groups_is_one_head, a_sum_across_the_table_is_no_row,
      who_filled_in_the_form_across_the_table_is_no_row,
      answers_both_ticked_or_both_bare_are_unsure, a_word_beside_a_tick_is_unsure,
      what_nobody_knows_under_a_heading_is_not_the_headings,
      a_bar_that_holds_all_labels_is_parted_by_the_cells_beneath,
      what_stands_under_an_unknown_word_is_a_guess, labels_of_one_column_are_no_bar,
      a_head_of_two_rows_of_labels_names_records_of_two_lines,
      an_empty_second_line_is_the_same_records, a_heading_across_the_table_parts_no_rows,
      a_rule_that_was_not_found_mixes_no_columns, a_line_of_text_for_each_row_is_each_rows,
      one_text_of_a_cell_beside_two_rows_is_both_rows)
