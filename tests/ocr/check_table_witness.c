#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define ID_A   "690101199003070014"
#define ID_B   "690101196811010040"
#define WRONG  "690101196811010041"
#define COLUMN 4

/* A table of four columns, `head` over two rows; no head where it is NULL. */
static struct page_reading table_of(const char *title, const char *const head[COLUMN],
                                    const char *const rows[2][COLUMN]) {
    static const int LEFT[COLUMN + 1] = {100, 500, 1200, 1700, 2200};
    struct recorded form = {0};
    if (title)
        recorded_line(&form, 900, 200, 70, title);
    for (int row = head ? 0 : 1; row < 3; row++)
        for (int i = 0; i < COLUMN; i++)
            recorded_cell(&form,
                          (struct box_px){LEFT[i], 400 + 100 * row, LEFT[i + 1] - LEFT[i], 100});
    for (int row = head ? 0 : 1; row < 3; row++)
        for (int i = 0; i < COLUMN; i++) {
            const char *text = row == 0 ? head[i] : rows[row - 1][i];
            if (*text)
                recorded_line(&form, LEFT[i] + 10, 430 + 100 * row, 40, text);
        }
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

#define TITLE "政务个人证书业务明细表"

START_TEST(numbers_with_right_check_digits_tell_what_their_column_is) {
    struct page_reading page =
        table_of(TITLE, (const char *const[]){"姓名", "证照编码", "手机", "年限"},
                 (const char *const[2][COLUMN]){{"张样例", ID_A, "16400000001", "1"},
                                                {"李样例", ID_B, "16400000002", "1"}});
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_ID_NUMBER, 0), ID_A);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_ID_NUMBER, 1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(one_number_that_fails_its_check_proves_no_column) {
    struct page_reading page =
        table_of(TITLE, (const char *const[]){"姓名", "证照编码", "手机", "年限"},
                 (const char *const[2][COLUMN]){{"张样例", ID_A, "16400000001", "1"},
                                                {"李样例", WRONG, "16400000002", "1"}});
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_ID_NUMBER, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(two_columns_of_numbers_are_neithers) {
    struct page_reading page =
        table_of(TITLE, (const char *const[]){"姓名", "证照编码", "证照编码二", "手机"},
                 (const char *const[2][COLUMN]){{"张样例", ID_A, ID_B, "16400000001"},
                                                {"李样例", ID_B, ID_A, "16400000002"}});
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_ID_NUMBER, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(names_under_an_unknown_word_are_never_sure) {
    struct page_reading page =
        table_of(TITLE, (const char *const[]){"尊称", "身份证号码", "手机", "年限"},
                 (const char *const[2][COLUMN]){{"张样例", ID_A, "16400000001", "1"},
                                                {"李样例", ID_B, "16400000002", "1"}});
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_NAME, 0), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_ID_NUMBER, 0), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(offices_are_nobodys_names) {
    struct page_reading page =
        table_of(TITLE, (const char *const[]){"归口", "身份证号码", "手机", "年限"},
                 (const char *const[2][COLUMN]){{"信息科", ID_A, "16400000001", "1"},
                                                {"财务处", ID_B, "16400000002", "1"}});
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    page_reading_free(&page);
}
END_TEST

static struct page_reading answers_below(const char *head) {
    return table_of(TITLE, (const char *const[]){"姓名", "身份证号码", "手机", head},
                    (const char *const[2][COLUMN]){{"张样例", ID_A, "16400000001", "是"},
                                                   {"李样例", ID_B, "16400000002", "否"}});
}

START_TEST(answers_below_an_unread_head_may_ask_for_seals) {
    static const char *const HEADS[] = {"", "章羊", "单"};
    for (int i = 0; i < 3; i++) {
        struct page_reading page = answers_below(HEADS[i]);
        ck_assert_int_eq(recorded_state(&page, FIELD_SEAL_IMAGE, 0), FIELD_STATE_UNSURE);
        ck_assert_int_eq(recorded_state(&page, FIELD_SEAL_IMAGE, 1), FIELD_STATE_UNSURE);
        page_reading_free(&page);
    }
}
END_TEST

START_TEST(answers_below_another_question_are_its) {
    struct page_reading page = answers_below("在编人员");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_SEAL_IMAGE, 0));
    page_reading_free(&page);
}
END_TEST

static const char *const ROWS[2][COLUMN] = {{"张样例", ID_A, "16400000001", "信息科"},
                                            {"李样例", ID_B, "16400000002", "财务处"}};

START_TEST(rows_without_a_head_are_not_sure) {
    struct page_reading page = table_of(TITLE, NULL, ROWS);
    ck_assert_int_eq(page.kind, PAGE_KIND_PERSONAL_DETAIL_FORM);
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_ID_NUMBER, 1), ID_B);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_ID_NUMBER, 1), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_HOLDER_NAME, 0), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

START_TEST(rows_with_neither_head_nor_title_are_a_roster) {
    struct page_reading page = table_of(NULL, NULL, ROWS);
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_list_with_a_title_of_its_own_is_no_forms_rest) {
    struct page_reading page = table_of("全体职工名单", NULL, ROWS);
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    page_reading_free(&page);
}
END_TEST

START_TEST(rows_without_a_head_need_right_check_digits) {
    static const char *const OTHERS[2][COLUMN] = {{"张样例", ID_A, "16400000001", "信息科"},
                                                  {"李样例", WRONG, "16400000002", "财务处"}};
    struct page_reading page = table_of(TITLE, NULL, OTHERS);
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_ID_NUMBER, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(rows_behind_a_subtotal_are_read) {
    static const int WIDTHS[] = {400, 700, 500, 300};
    static const char *const CELLS[] = {
        "姓名", "身份证号码", "手机", "年限", "张样例", ID_A, "16400000001", "1",
        "小计", "",           "",     "1",    "李样例", ID_B, "16400000002", "2"};
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, TITLE);
    recorded_table(&form, (struct recorded_table){200, 400, 100, 4, WIDTHS}, 4, CELLS);
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_NAME, 0), "张样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_NAME, 1), "李样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 2));
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

SUITE("ocr/table_witness", answers_below_an_unread_head_may_ask_for_seals,
      answers_below_another_question_are_its, rows_behind_a_subtotal_are_read,
      numbers_with_right_check_digits_tell_what_their_column_is,
      one_number_that_fails_its_check_proves_no_column, two_columns_of_numbers_are_neithers,
      names_under_an_unknown_word_are_never_sure, offices_are_nobodys_names,
      rows_without_a_head_are_not_sure, rows_with_neither_head_nor_title_are_a_roster,
      a_list_with_a_title_of_its_own_is_no_forms_rest, rows_without_a_head_need_right_check_digits)
