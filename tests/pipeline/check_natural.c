#include "pipeline/natural.h"

#include "suite.h"

START_TEST(page_2_comes_before_page_10) {
    ck_assert_int_lt(natural_compare("page2.png", "page10.png"), 0);
    ck_assert_int_gt(natural_compare("page10.png", "page2.png"), 0);
}
END_TEST

START_TEST(leading_zeros_do_not_count_first) {
    ck_assert_int_lt(natural_compare("p002", "p10"), 0);
    ck_assert_int_ne(natural_compare("p2", "p02"), 0);
    ck_assert_int_eq(natural_compare("p2", "p02") < 0, natural_compare("p02", "p2") > 0);
}
END_TEST

START_TEST(letters_compare_without_case) {
    ck_assert_int_lt(natural_compare("a1", "B1"), 0);
    ck_assert_int_lt(natural_compare("A1", "b1"), 0);
}
END_TEST

START_TEST(a_shorter_name_comes_first) {
    ck_assert_int_lt(natural_compare("scan", "scan1"), 0);
    ck_assert_int_eq(natural_compare("scan", "scan"), 0);
}
END_TEST

START_TEST(numbers_longer_than_any_integer_keep_their_order) {
    ck_assert_int_lt(natural_compare("99999999999999999999998", "99999999999999999999999"), 0);
    ck_assert_int_lt(natural_compare("9999999999999999999999", "10000000000000000000000"), 0);
}
END_TEST

SUITE("pipeline/natural", page_2_comes_before_page_10, leading_zeros_do_not_count_first,
      letters_compare_without_case, a_shorter_name_comes_first,
      numbers_longer_than_any_integer_keep_their_order)
