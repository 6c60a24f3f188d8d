#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define ID_A "690101199003070014"
#define ID_B "690101196811010040"

/* A text on a page without rules, in type of 40 px. */
struct text {
    int x, y;
    const char *text;
};

static struct page_reading page_of(const struct text *texts, int count) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    for (int i = 0; i < count; i++)
        recorded_line(&form, texts[i].x, texts[i].y, 40, texts[i].text);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

#define PAGE(texts) page_of(texts, (int)(sizeof(texts) / sizeof *(texts)))

static void expect(const struct page_reading *page, enum field_name name, int row,
                   const char *wanted) {
    ck_assert_msg(strcmp(recorded_value(page, name, row), wanted) == 0, "%s %d: got '%s', not '%s'",
                  field_name_text(name), row, recorded_value(page, name, row), wanted);
}

START_TEST(answers_side_by_side_are_asked_by_the_line_above) {
    static const struct text TEXTS[] = {{400, 400, "证书持有人"},
                                        {1300, 400, "联系"},
                                        {2000, 400, "电子签章"},
                                        {100, 460, "序号"},
                                        {300, 460, "姓名"},
                                        {600, 460, "身份证号码"},
                                        {1200, 460, "部门"},
                                        {1500, 460, "手机"},
                                        {1850, 460, "年限"},
                                        {2000, 460, "有"},
                                        {2150, 460, "无"},
                                        {120, 540, "1"},
                                        {300, 540, "张样例"},
                                        {600, 540, ID_A},
                                        {1200, 540, "信息科"},
                                        {1500, 540, "16400000001"},
                                        {1870, 540, "1"},
                                        {2000, 540, "√"},
                                        {120, 620, "2"},
                                        {300, 620, "李样例"},
                                        {600, 620, ID_B},
                                        {1200, 620, "财务科"},
                                        {1500, 620, "16400000002"},
                                        {1870, 620, "1"},
                                        {2150, 620, "√"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_SEAL_IMAGE, 0, "yes");
    expect(&page, FIELD_SEAL_IMAGE, 1, "no");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(answers_that_nothing_asks_answer_nothing) {
    static const struct text TEXTS[] = {
        {100, 460, "序号"}, {300, 460, "姓名"},    {600, 460, "身份证号码"}, {1200, 460, "部门"},
        {2000, 460, "有"},  {2150, 460, "无"},     {120, 540, "1"},          {300, 540, "张样例"},
        {600, 540, ID_A},   {1200, 540, "信息科"}, {2000, 540, "√"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_SEAL_IMAGE, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_head_of_wrapped_labels_is_one) {
    static const struct text TEXTS[] = {{300, 380, "证书持有人"},
                                        {700, 380, "居民身份证"},
                                        {1700, 380, "是否需要"},
                                        {100, 400, "序号"},
                                        {1300, 400, "手机"},
                                        {320, 424, "姓名"},
                                        {720, 424, "号码"},
                                        {1700, 424, "电子签章"},
                                        {120, 500, "1"},
                                        {300, 500, "张样例"},
                                        {700, 500, ID_A},
                                        {1300, 500, "16400000001"},
                                        {1700, 500, "是"},
                                        {120, 560, "2"},
                                        {300, 560, "李样例"},
                                        {700, 560, ID_B},
                                        {1300, 560, "16400000002"},
                                        {1700, 560, "否"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_ID_NUMBER, 1, ID_B);
    expect(&page, FIELD_SEAL_IMAGE, 1, "no");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_head_that_comes_again_below_rows_is_another) {
    static const struct text TEXTS[] = {
        {300, 400, "姓名"},   {700, 400, "身份证号码"}, {1300, 400, "部门"},
        {300, 460, "张样例"}, {700, 460, ID_A},         {1300, 460, "信息科"},
        {300, 540, "姓名"},   {700, 540, "身份证号码"}, {1300, 540, "部门"},
        {300, 600, "李样例"}, {700, 600, ID_B},         {1300, 600, "财务科"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_line_of_labels_under_another_names_the_records_second_line) {
    static const struct text TEXTS[] = {{100, 400, "序号"},
                                        {300, 400, "姓名"},
                                        {700, 400, "身份证号码"},
                                        {1500, 400, "部门"},
                                        {300, 460, "手机"},
                                        {700, 460, "电子邮箱"},
                                        {1500, 460, "年限"},
                                        {120, 540, "1"},
                                        {300, 540, "张样例"},
                                        {700, 540, ID_A},
                                        {1500, 540, "信息科"},
                                        {300, 600, "16400000001"},
                                        {700, 600, "a@example.invalid"},
                                        {1500, 600, "1"},
                                        {120, 660, "2"},
                                        {300, 660, "李样例"},
                                        {700, 660, ID_B},
                                        {1500, 660, "财务科"},
                                        {300, 720, "16400000002"},
                                        {1500, 720, "2"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_PHONE, 0, "16400000001");
    expect(&page, FIELD_DEPARTMENT, 1, "财务科");
    expect(&page, FIELD_HOLDER_PHONE, 1, "16400000002");
    expect(&page, FIELD_YEARS, 1, "2");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_record_whose_second_line_is_bare_shifts_no_others) {
    static const struct text TEXTS[] = {
        {300, 400, "姓名"},        {700, 400, "身份证号码"}, {1500, 400, "部门"},
        {300, 460, "手机"},        {700, 460, "电子邮箱"},   {1500, 460, "年限"},
        {300, 540, "张样例"},      {700, 540, ID_A},         {1500, 540, "信息科"},
        {300, 660, "李样例"},      {700, 660, ID_B},         {1500, 660, "财务科"},
        {300, 720, "16400000002"}, {1500, 720, "2"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_PHONE, 0, "");
    expect(&page, FIELD_HOLDER_NAME, 1, "李样例");
    expect(&page, FIELD_HOLDER_PHONE, 1, "16400000002");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_sum_ends_the_rows_and_a_department_of_plans_does_not) {
    static const struct text TEXTS[] = {
        {300, 400, "部门"},         {700, 400, "姓名"},   {1100, 400, "身份证号码"},
        {300, 460, "综合计划处"},   {700, 460, "张样例"}, {1100, 460, ID_A},
        {300, 520, "合计计划两人"}, {700, 520, "贰"},     {1100, 520, "2"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_DEPARTMENT, 0, "综合计划处");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_DEPARTMENT, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_mail_address_in_two_rows_ends_no_table) {
    static const struct text TEXTS[] = {
        {300, 400, "姓名"},    {700, 400, "身份证号码"}, {1400, 400, "处室"},
        {1700, 400, "E-mail"}, {2200, 400, "年限"},      {300, 480, "张样例"},
        {700, 480, ID_A},      {1400, 480, "信息科"},    {1650, 458, "user1@example.in"},
        {1650, 502, "valid"},  {2200, 480, "1"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_HOLDER_ID_NUMBER, 0, ID_A);
    expect(&page, FIELD_HOLDER_EMAIL, 0, "user1@example.invalid");
    page_reading_free(&page);
}
END_TEST

/* A row by a pen whose telephone stands `off` pixels above its number. */
static struct page_reading penned(int off, const char *department) {
    const struct text texts[] = {
        {100, 400, "序号"},      {300, 400, "姓名"},    {700, 400, "身份证号码"},
        {1300, 400, "部门"},     {1600, 400, "手机"},   {1600, 480 - off, "16400000001"},
        {120, 480, "1"},         {300, 480, "张样例"},  {700, 480, ID_A},
        {1300, 480, department}, {120, 580, "2"},       {300, 580, "李样例"},
        {700, 580, ID_B},        {1300, 580, "财务科"}, {1600, 580, "16400000002"}};
    return page_of(texts, (int)(sizeof texts / sizeof *texts));
}

START_TEST(a_telephone_a_little_off_its_line_begins_no_row) {
    struct page_reading page = penned(25, "信息科");
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect(&page, FIELD_HOLDER_PHONE, 0, "16400000001");
    expect(&page, FIELD_HOLDER_PHONE, 1, "16400000002");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_telephone_of_a_row_without_a_number_is_not_the_next_ones) {
    static const struct text TEXTS[] = {
        {100, 400, "序号"},   {300, 400, "姓名"}, {700, 400, "身份证号码"},   {1600, 400, "手机"},
        {300, 480, "张样例"}, {700, 480, ID_A},   {1600, 480, "16400000001"}, {120, 530, "2"},
        {300, 530, "李样例"}, {700, 530, ID_B}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_HOLDER_PHONE, 0, "16400000001");
    expect(&page, FIELD_HOLDER_PHONE, 1, "");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_department_of_one_character_was_read_in_part) {
    struct page_reading page = penned(0, "人");
    expect(&page, FIELD_DEPARTMENT, 0, "人");
    ck_assert_int_eq(recorded_state(&page, FIELD_DEPARTMENT, 0), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_DEPARTMENT, 1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(an_english_head_beside_another_is_a_column_of_its_own) {
    static const struct text TEXTS[] = {
        {300, 400, "姓名"},    {700, 400, "身份证号码"}, {1400, 400, "处室"},
        {1700, 400, "E-mail"}, {2200, 400, "年限"},      {300, 460, "张样例"},
        {700, 460, ID_A},      {1400, 460, "信息科"},    {1620, 460, "user1@example.invalid"},
        {2200, 460, "1"}};
    struct page_reading page = PAGE(TEXTS);
    expect(&page, FIELD_DEPARTMENT, 0, "信息科");
    expect(&page, FIELD_HOLDER_EMAIL, 0, "user1@example.invalid");
    page_reading_free(&page);
}
END_TEST

/* A row found in two pieces of which each holds what is never wrapped: the first leans, the second
 * stands so much lower. */
static struct page_reading pieces(int lower_px) {
    const struct text texts[] = {{100, 400, "序号"},         {300, 400, "姓名"},
                                 {700, 400, "身份证号码"},   {1500, 400, "手机"},
                                 {700, 480, ID_A},           {1500, 495, "16400000001"},
                                 {120, 480 + lower_px, "1"}, {300, 480 + lower_px, "张样例"}};
    return page_of(texts, (int)(sizeof texts / sizeof *texts));
}

START_TEST(pieces_on_one_level_are_one_row) {
    struct page_reading page = pieces(23);
    expect(&page, FIELD_HOLDER_ID_NUMBER, 0, ID_A);
    expect(&page, FIELD_HOLDER_NAME, 0, "张样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(pieces_a_line_apart_are_two_rows) {
    struct page_reading page = pieces(60);
    expect(&page, FIELD_HOLDER_NAME, 0, "");
    expect(&page, FIELD_HOLDER_NAME, 1, "张样例");
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/table_lines", a_telephone_a_little_off_its_line_begins_no_row,
      a_telephone_of_a_row_without_a_number_is_not_the_next_ones,
      a_department_of_one_character_was_read_in_part, a_mail_address_in_two_rows_ends_no_table,
      an_english_head_beside_another_is_a_column_of_its_own,
      answers_side_by_side_are_asked_by_the_line_above, answers_that_nothing_asks_answer_nothing,
      a_head_of_wrapped_labels_is_one, a_head_that_comes_again_below_rows_is_another,
      a_line_of_labels_under_another_names_the_records_second_line,
      a_record_whose_second_line_is_bare_shifts_no_others,
      a_sum_ends_the_rows_and_a_department_of_plans_does_not, pieces_a_line_apart_are_two_rows,
      pieces_on_one_level_are_one_row)
