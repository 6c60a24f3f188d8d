#include "base/fault.h"

#include "base/text.h"
#include "suite.h"

#include <errno.h>
#include <string.h>

START_TEST(the_first_cause_stays) {
    struct fault why = {0};
    ck_assert(!fault_raise(&why, FAULT_INPUT, WORD_SCAN_EMPTY, "%s", ""));
    ck_assert(!fault_raise(&why, FAULT_SETUP, WORD_SETUP_WRONG, "%s", "later"));
    ck_assert_int_eq(why.kind, FAULT_INPUT);
    ck_assert_int_eq(why.word, WORD_SCAN_EMPTY);
    ck_assert_str_eq(why.detail, "");
}
END_TEST

START_TEST(nobody_asking_why_is_allowed) {
    ck_assert(!fault_raise(NULL, FAULT_INPUT, WORD_SCAN_EMPTY, "%s", ""));
}
END_TEST

START_TEST(a_long_detail_is_cut_not_overrun) {
    struct fault why = {0};
    char text[1000];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    fault_raise(&why, FAULT_INPUT, WORD_SCAN_DAMAGED, "%s", text);
    ck_assert_uint_eq(strlen(why.detail), sizeof why.detail - 1);
}
END_TEST

START_TEST(errno_becomes_a_fault_of_the_system) {
    struct fault why = {0};
    errno = ENOSPC;
    ck_assert(!fault_errno(&why, "archive"));
    ck_assert_int_eq(why.kind, FAULT_SYSTEM);
    ck_assert_str_eq(why.detail, "archive: No space left on device");
}
END_TEST

START_TEST(the_description_carries_the_detail_in_both_languages) {
    struct fault why = {0};
    char text[640];
    fault_raise(&why, FAULT_LIMIT, WORD_SCAN_TOO_SMALL, "%d x %d", 1, 1);
    fault_describe(&why, LANGUAGE_ZH, text, sizeof text);
    ck_assert_str_eq(text, "图像过小（1 x 1 像素）");
    fault_describe_both(&why, text, sizeof text);
    ck_assert_str_eq(text, "图像过小（1 x 1 像素） / the picture is too small (1 x 1 px)");
}
END_TEST

START_TEST(a_description_is_cut_at_a_characters_border) {
    struct fault why = {0};
    char text[12];
    fault_raise(&why, FAULT_INPUT, WORD_SCAN_EMPTY, "%s", "");
    for (size_t size = 1; size <= sizeof text; size++) {
        fault_describe(&why, LANGUAGE_ZH, text, size);
        ck_assert_uint_lt(strlen(text), size);
        ck_assert(text_is_valid(text));
    }
}
END_TEST

START_TEST(each_kind_has_its_name) {
    ck_assert_str_eq(fault_kind_name(FAULT_NONE), "none");
    ck_assert_str_eq(fault_kind_name(FAULT_ENGINE), "engine");
    ck_assert_str_eq(fault_kind_name(FAULT_SETUP), "setup");
}
END_TEST

SUITE("base/fault", the_first_cause_stays, nobody_asking_why_is_allowed,
      a_long_detail_is_cut_not_overrun, errno_becomes_a_fault_of_the_system,
      the_description_carries_the_detail_in_both_languages,
      a_description_is_cut_at_a_characters_border, each_kind_has_its_name)
