/* Inks named by measured densities. */
#include "seal/ink_name.h"

#include "suite.h"

static enum seal_ink named(double red, double green, double blue) {
    return ink_name((const double[]){red, green, blue});
}

/* Medians of impressions on scans, hundredths. */
START_TEST(rose_and_carmine_pads_are_red) {
    ck_assert_int_eq(named(35, 157, 101), INK_RED);
    ck_assert_int_eq(named(19, 101, 64), INK_RED);
    ck_assert_int_eq(named(23, 175, 99), INK_RED);
    ck_assert_int_eq(named(10, 100, 50), INK_RED);
}
END_TEST

START_TEST(purple_pads_are_purple) {
    ck_assert_int_eq(named(65, 94, 39), INK_PURPLE);
    ck_assert_int_eq(named(138, 195, 81), INK_PURPLE);
    ck_assert_int_eq(named(123, 175, 71), INK_PURPLE);
    ck_assert_int_eq(named(40, 100, 55), INK_PURPLE);
    ck_assert_int_eq(named(10, 100, 30), INK_PURPLE);
}
END_TEST

START_TEST(orange_and_maroon_pads_are_red) {
    ck_assert_int_eq(named(12, 90, 128), INK_RED);
    ck_assert_int_eq(named(70, 120, 130), INK_RED);
}
END_TEST

START_TEST(ochre_print_blue_pads_and_black_toner_are_none_of_them) {
    ck_assert_int_eq(named(10, 60, 126), INK_OTHER);
    ck_assert_int_eq(named(150, 85, 30), INK_BLUE);
    ck_assert_int_eq(named(100, 104, 98), INK_BLACK);
    ck_assert_int_eq(named(1, 5, 5), INK_UNKNOWN);
}
END_TEST

SUITE("seal/ink_name", rose_and_carmine_pads_are_red, purple_pads_are_purple,
      orange_and_maroon_pads_are_red, ochre_print_blue_pads_and_black_toner_are_none_of_them)
