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
    ck_assert_str_eq(why.detail, "archive");
    char text[200];
    fault_describe(&why, LANGUAGE_EN, text, sizeof text);
    ck_assert_str_eq(text, "the machine reports: archive: the disk is full");
    fault_describe(&why, LANGUAGE_ZH, text, sizeof text);
    ck_assert_str_eq(text, "系统错误：archive：磁盘已满");
}
END_TEST

START_TEST(an_error_without_a_sentence_of_ours_is_told_in_the_systems_words) {
    struct fault why = {0};
    errno = EDOM;
    ck_assert(!fault_raise_errno(&why, FAULT_SETUP, WORD_SETUP_WRONG, "archive"));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    ck_assert_int_eq(why.cause, WORD_NONE);
    ck_assert_str_eq(why.detail, "archive: Numerical argument out of domain");
}
END_TEST

START_TEST(a_cause_without_a_detail_stands_alone) {
    struct fault why = {0};
    char text[200];
    ck_assert(!fault_memory(&why));
    fault_describe(&why, LANGUAGE_EN, text, sizeof text);
    ck_assert_str_eq(text, "the machine reports: there is not enough memory");
}
END_TEST

START_TEST(a_kept_fault_does_not_replace_the_first_cause) {
    struct fault why = {0};
    fault_raise(&why, FAULT_INPUT, WORD_SCAN_EMPTY, "%s", "");
    ck_assert(!fault_memory(&why));
    ck_assert_int_eq(why.word, WORD_SCAN_EMPTY);
    ck_assert_int_eq(why.cause, WORD_NONE);
}
END_TEST

START_TEST(a_packed_fault_comes_back_whole) {
    static const struct fault FAULTS[] = {
        {FAULT_INPUT, WORD_SCAN_EMPTY, WORD_NONE, ""},
        {FAULT_LIMIT, WORD_SCAN_TOO_SMALL, WORD_NONE, " 3 × 4"},
        {FAULT_SYSTEM, WORD_SYSTEM_FAILED, WORD_CAUSE_NO_SPACE, "a/b c"},
        {FAULT_ENGINE, WORD_SYSTEM_FAILED, WORD_CAUSE_MEMORY, ""},
    };
    for (size_t i = 0; i < sizeof FAULTS / sizeof *FAULTS; i++) {
        SCOPED(scoped_free)
        char *packed = fault_pack(&FAULTS[i]);
        struct fault back = fault_unpack(packed);
        ck_assert_int_eq(back.kind, FAULTS[i].kind);
        ck_assert_int_eq(back.word, FAULTS[i].word);
        ck_assert_int_eq(back.cause, FAULTS[i].cause);
        ck_assert_str_eq(back.detail, FAULTS[i].detail);
    }
}
END_TEST

START_TEST(what_no_fault_was_packed_into_is_none) {
    static const char *const TEXTS[] = {"", "1", "x SCAN_EMPTY", " ", "/"};
    for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++)
        ck_assert_int_eq(fault_unpack(TEXTS[i]).kind, FAULT_NONE);
    ck_assert_int_eq(fault_unpack(NULL).kind, FAULT_NONE);
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
      an_error_without_a_sentence_of_ours_is_told_in_the_systems_words,
      a_cause_without_a_detail_stands_alone, a_kept_fault_does_not_replace_the_first_cause,
      a_packed_fault_comes_back_whole, what_no_fault_was_packed_into_is_none,
      the_description_carries_the_detail_in_both_languages,
      a_description_is_cut_at_a_characters_border, each_kind_has_its_name)
