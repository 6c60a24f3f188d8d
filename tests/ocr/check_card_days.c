#include "ocr/card_days.h"

#include "base/text.h"
#include "suite.h"

#include <stdio.h>

static struct field until, from;

static void settle(const char *raw, double confidence, const char *first_day, double first_sure) {
    until =
        (struct field){.raw = text_copy(raw), .state = FIELD_STATE_READ, .confidence = confidence};
    from = (struct field){0};
    struct first_day first = {.confidence = first_sure};
    snprintf(first.day, sizeof first.day, "%s", first_day);
    card_days_settle(&first, &until, &from);
}

static void end(void) {
    field_free(&until);
    field_free(&from);
}

START_TEST(days_ten_years_apart_confirm_each_other) {
    settle("2017.03.04-2027.03.04", 0.8, "2017-03-04", 0.5);
    ck_assert_int_eq(until.state, FIELD_STATE_READ);
    ck_assert_int_eq(from.state, FIELD_STATE_READ);
    ck_assert_str_eq(from.value, "2017-03-04");
    end();
}
END_TEST

START_TEST(days_that_do_not_fit_confirm_nothing) {
    settle("2017.03.04-2026.03.04", 0.8, "2017-03-04", 0.99);
    ck_assert_int_eq(until.state, FIELD_STATE_UNSURE);
    ck_assert_int_eq(from.state, FIELD_STATE_UNSURE);
    end();
}
END_TEST

START_TEST(the_first_day_of_a_long_term_is_sure_by_its_own_figures) {
    settle("2022.07.09-长期", 0.97, "2022-07-09", 0.95);
    ck_assert_int_eq(from.state, FIELD_STATE_READ);
    end();
}
END_TEST

START_TEST(a_long_term_does_not_confirm_its_first_day) {
    settle("2022.07.04-长期", 0.97, "2022-07-04", 0.65);
    ck_assert_int_eq(until.state, FIELD_STATE_READ);
    ck_assert_int_eq(from.state, FIELD_STATE_UNSURE);
    ck_assert_str_eq(from.value, "2022-07-04");
    end();
}
END_TEST

START_TEST(two_readings_of_a_first_day_that_differ_leave_it_open) {
    settle("2022.07.04-长期", 0.97, "2022-07-09", 0.95);
    ck_assert_int_eq(from.state, FIELD_STATE_UNSURE);
    end();
}
END_TEST

SUITE("ocr/card_days", days_ten_years_apart_confirm_each_other,
      days_that_do_not_fit_confirm_nothing, the_first_day_of_a_long_term_is_sure_by_its_own_figures,
      a_long_term_does_not_confirm_its_first_day,
      two_readings_of_a_first_day_that_differ_leave_it_open)
