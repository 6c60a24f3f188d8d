/* Running numbers before rows, and where they say that a sheet goes on. */
#include "ocr/table_number.h"

#include "suite.h"

START_TEST(a_number_is_known_however_it_is_dressed) {
    ck_assert_int_eq(row_number_of("5"), 5);
    ck_assert_int_eq(row_number_of("(12)"), 12);
    ck_assert_int_eq(row_number_of("第5张"), 5);
    ck_assert_int_eq(row_number_of("证书五"), 5);
    ck_assert_int_eq(row_number_of("No.7"), 7);
    ck_assert_int_eq(row_number_of("第二十三张"), 23);
    ck_assert_int_eq(row_number_of("证书二十一"), 21);
    ck_assert_int_eq(row_number_of("十五、"), 15);
    ck_assert_int_eq(row_number_of("⑤"), 5);
    ck_assert_int_eq(row_number_of("十"), 10);
}
END_TEST

START_TEST(what_is_more_than_a_number_is_no_number_of_a_row) {
    static const char *const OTHERS[] = {"",    "证书", "第2页", "3年", "1第2张", "16400000001",
                                         "201", "3/5",  "A5",    "-",   "1-2",    "0"};
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        ck_assert_msg(row_number_of(OTHERS[i]) == 0, "%s is taken for %d", OTHERS[i],
                      row_number_of(OTHERS[i]));
}
END_TEST

static int start_of(const char *const *texts, int count) {
    struct row_numbers numbers = {0};
    for (int i = 0; i < count; i++)
        row_numbers_note(&numbers, i, texts[i]);
    return row_numbers_start(&numbers);
}

START_TEST(a_further_sheet_goes_on_where_its_numbers_say) {
    ck_assert_int_eq(start_of((const char *const[]){"9", "10", "11"}, 3), 8);
    ck_assert_int_eq(start_of((const char *const[]){"28"}, 1), 27);
    ck_assert_int_eq(start_of((const char *const[]){"1", "2", "3"}, 3), 0);
}
END_TEST

START_TEST(one_misread_number_among_several_moves_nothing) {
    ck_assert_int_eq(start_of((const char *const[]){"7", "2", "3"}, 3), 0);
    ck_assert_int_eq(start_of((const char *const[]){"4", "16"}, 2), 0);
    ck_assert_int_eq(start_of((const char *const[]){"q", "10", "11"}, 3), 8);
}
END_TEST

static void add_row(struct field_list *fields, int row) {
    struct field field = {.name = FIELD_HOLDER_NAME, .state = FIELD_STATE_BLANK, .row = row};
    *field_add(fields) = field;
}

START_TEST(rows_move_on_but_never_back) {
    struct row_numbers on = {.starts = {8, 8}, .count = 2};
    struct field_list fields = {0};
    add_row(&fields, -1);
    add_row(&fields, 0);
    add_row(&fields, 1);
    int number = 2;
    row_numbers_apply(&on, &fields, 0, 2, &number);
    ck_assert_int_eq(number, 10);
    ck_assert_int_eq(fields.at[0].row, -1);
    ck_assert_int_eq(fields.at[1].row, 8);
    ck_assert_int_eq(fields.at[2].row, 9);
    struct row_numbers back = {.starts = {3, 3}, .count = 2};
    row_numbers_apply(&back, &fields, 0, 2, &number);
    ck_assert_int_eq(number, 10);
    ck_assert_int_eq(fields.at[1].row, 8);
    field_list_free(&fields);
}
END_TEST

SUITE("ocr/table_number", a_number_is_known_however_it_is_dressed,
      what_is_more_than_a_number_is_no_number_of_a_row,
      a_further_sheet_goes_on_where_its_numbers_say, one_misread_number_among_several_moves_nothing,
      rows_move_on_but_never_back)
