#include "base/code128.h"

#include "suite.h"

#include <string.h>

static int modules_of(const char *widths) {
    int modules = 0;
    for (; *widths; widths++)
        modules += *widths - '0';
    return modules;
}

START_TEST(every_character_has_eleven_modules_and_the_stop_thirteen) {
    char widths[256];
    ck_assert(code128_widths("SRCOVER-000123-7", widths, sizeof widths));
    ck_assert_int_eq(modules_of(widths), 11 * (1 + 16 + 1) + 13);
    ck_assert_int_eq(strlen(widths) % 2, 1); /* begins and ends with a bar */
}
END_TEST

/* "A": start B (104) + 1 × 33 = 137, modulo 103 = 34, which is "131123". */
START_TEST(the_check_character_is_the_weighted_sum) {
    char widths[64];
    ck_assert(code128_widths("A", widths, sizeof widths));
    ck_assert_str_eq(widths, "211214"
                             "111323"
                             "131123"
                             "2331112");
}
END_TEST

START_TEST(what_does_not_fit_is_refused) {
    char widths[12];
    ck_assert(!code128_widths("A", widths, sizeof widths));
    char wide[256];
    ck_assert(!code128_widths("\xe5\x8d\xb0", wide, sizeof wide));
    ck_assert(!code128_widths("\n", wide, sizeof wide));
}
END_TEST

SUITE("base/code128", every_character_has_eleven_modules_and_the_stop_thirteen,
      the_check_character_is_the_weighted_sum, what_does_not_fit_is_refused)
