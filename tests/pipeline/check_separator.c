#include "pipeline/separator.h"

#include "suite.h"

#include <string.h>

START_TEST(every_written_number_is_ours) {
    char text[SEPARATOR_ROOM];
    for (int number = 0; number < 1000000; number += 997) {
        separator_write(number, text);
        ck_assert_msg(separator_is_ours(text), "%s", text);
    }
}
END_TEST

START_TEST(every_single_wrong_digit_is_seen) {
    char text[SEPARATOR_ROOM];
    separator_write(304871, text);
    for (size_t i = strlen(SEPARATOR_PREFIX); i < strlen(text); i++)
        for (const char *at = "0123456789"; *at; at++) {
            char digit = *at;
            char wrong[SEPARATOR_ROOM];
            memcpy(wrong, text, sizeof wrong);
            if (text[i] == '-' || text[i] == digit)
                continue;
            wrong[i] = digit;
            ck_assert_msg(!separator_is_ours(wrong), "%s", wrong);
        }
}
END_TEST

START_TEST(foreign_codes_never_separate) {
    static const char *const FOREIGN[] = {"",
                                          "SF1234567890123",
                                          "304871",
                                          "SRCOVER-",
                                          "SRCOVER-304871",
                                          "SRCOVER-30487-1",
                                          "srcover-304871-2",
                                          "https://example.invalid/SRCOVER-304871-2"};
    for (size_t i = 0; i < sizeof FOREIGN / sizeof FOREIGN[0]; i++)
        ck_assert(!separator_is_ours(FOREIGN[i]));
    ck_assert(!separator_is_ours(NULL));
}
END_TEST

SUITE("pipeline/separator", every_written_number_is_ours, every_single_wrong_digit_is_seen,
      foreign_codes_never_separate)
