#include "base/date.h"

#include "suite.h"

START_TEST(days_of_the_calendar_are_real) {
    ck_assert(date_is_real((struct date){2000, 2, 29}));
    ck_assert(date_is_real((struct date){2026, 12, 31}));
    ck_assert(!date_is_real((struct date){1900, 2, 29}));
    ck_assert(!date_is_real((struct date){2026, 2, 29}));
    ck_assert(!date_is_real((struct date){2026, 4, 31}));
    ck_assert(!date_is_real((struct date){2026, 13, 1}));
    ck_assert(!date_is_real((struct date){2026, 0, 1}));
    ck_assert(!date_is_real((struct date){2026, 1, 0}));
    ck_assert(!date_is_real((struct date){0, 0, 0}));
}
END_TEST

START_TEST(parsing_gives_back_what_was_formatted) {
    struct date date = {0};
    char text[11];
    ck_assert(date_parse("2026-03-07", &date));
    ck_assert_int_eq(date.year, 2026);
    ck_assert_int_eq(date.month, 3);
    ck_assert_int_eq(date.day, 7);
    date_format(date, text);
    ck_assert_str_eq(text, "2026-03-07");
}
END_TEST

START_TEST(other_shapes_are_refused_and_leave_the_result_alone) {
    static const char *const WRONG[] = {"",           "2026-3-7",   "2026/03/07",  "20260307",
                                        "2026-02-30", "long_term",  "2026-03-07 ", " 2026-03-07",
                                        "2026-+3-07", "2026-03-0x", "+026-03-07"};
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        struct date date = {1, 2, 3};
        ck_assert_msg(!date_parse(WRONG[i], &date), "%s", WRONG[i]);
        ck_assert_int_eq(date.year, 1);
        ck_assert_int_eq(date.day, 3);
    }
}
END_TEST

START_TEST(comparison_looks_at_year_then_month_then_day) {
    struct date day = {2026, 5, 20};
    ck_assert_int_eq(date_compare(day, day), 0);
    ck_assert_int_gt(date_compare(day, (struct date){2025, 12, 31}), 0);
    ck_assert_int_lt(date_compare(day, (struct date){2026, 6, 1}), 0);
    ck_assert_int_lt(date_compare(day, (struct date){2026, 5, 21}), 0);
}
END_TEST

START_TEST(days_are_counted_from_1970) {
    ck_assert_int_eq(date_days((struct date){1970, 1, 1}), 0);
    ck_assert_int_eq(date_days((struct date){1969, 12, 31}), -1);
    ck_assert_int_eq(date_days((struct date){2000, 3, 1}), 11017);
    ck_assert_int_eq(date_days((struct date){2026, 11, 22}), 20779);
}
END_TEST

START_TEST(a_days_number_leads_back_to_the_day) {
    for (long days = -60000; days < 80000; days += 13) {
        struct date date = date_of_days(days);
        ck_assert(date_is_real(date));
        ck_assert_int_eq(date_days(date), days);
    }
    struct date leap = date_of_days(date_days((struct date){2028, 2, 29}));
    ck_assert_int_eq(leap.month * 100 + leap.day, 229);
}
END_TEST

SUITE("base/date", a_days_number_leads_back_to_the_day, days_of_the_calendar_are_real,
      parsing_gives_back_what_was_formatted, other_shapes_are_refused_and_leave_the_result_alone,
      comparison_looks_at_year_then_month_then_day, days_are_counted_from_1970)
