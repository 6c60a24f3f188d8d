#include "review/due.h"

#include "suite.h"

static struct date due(struct config *config, int month, int day) {
    config->due_days = 5;
    return due_of(config, (struct date){2026, month, day});
}

static void due_is(struct date date, int month, int day) {
    ck_assert_int_eq(date.year, 2026);
    ck_assert_int_eq(date.month, month);
    ck_assert_int_eq(date.day, day);
}

START_TEST(five_working_days_leap_over_the_weekend) {
    struct config config = {0};
    due_is(due(&config, 11, 23), 11, 30);
    due_is(due(&config, 11, 20), 11, 27);
    due_is(due(&config, 11, 21), 11, 27);
}
END_TEST

START_TEST(closed_days_do_not_count_and_worked_weekends_do) {
    struct date closed[] = {
        {2026, 10, 1}, {2026, 10, 2}, {2026, 10, 5}, {2026, 10, 6}, {2026, 10, 7}};
    struct date worked[] = {{2026, 10, 10}};
    struct config config = {.closed_days = {closed, 5}, .working_weekends = {worked, 1}};
    due_is(due(&config, 9, 30), 10, 13);
}
END_TEST

START_TEST(day_numbers_go_there_and_back) {
    for (long days = -40000; days < 80000; days += 13)
        ck_assert_int_eq(date_days(date_of_days(days)), days);
}
END_TEST

SUITE("review/due", five_working_days_leap_over_the_weekend,
      closed_days_do_not_count_and_worked_weekends_do, day_numbers_go_there_and_back)
