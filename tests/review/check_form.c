#include "review/form.h"

#include "suite.h"

#include <string.h>

static bool read(const char *text, struct form *form) {
    *form = (struct form){.count = 0};
    return form_read(text, strlen(text), form);
}

START_TEST(pairs_are_decoded) {
    struct form form;
    ck_assert(read("name=a+b%20c&unit=%E7%A4%BA&empty=&alone", &form));
    ck_assert_str_eq(form_text(&form, "name"), "a b c");
    ck_assert_str_eq(form_text(&form, "unit"), "示");
    ck_assert_str_eq(form_value(&form, "empty"), "");
    ck_assert_str_eq(form_value(&form, "alone"), "");
    ck_assert_ptr_null(form_value(&form, "absent"));
    form_free(&form);
}
END_TEST

START_TEST(a_zero_byte_or_broken_utf8_refuses_the_form) {
    struct form form;
    ck_assert(!read("name=a%00b", &form));
    form_free(&form);
    ck_assert(!read("name=%FF%FE", &form));
    form_free(&form);
}
END_TEST

START_TEST(a_percent_sign_without_digits_is_itself) {
    struct form form;
    ck_assert(read("a=100%&b=%4&c=%zz", &form));
    ck_assert_str_eq(form_text(&form, "a"), "100%");
    ck_assert_str_eq(form_text(&form, "b"), "%4");
    ck_assert_str_eq(form_text(&form, "c"), "%zz");
    form_free(&form);
}
END_TEST

START_TEST(more_pairs_than_a_form_has_are_refused) {
    char text[FORM_MOST_PAIRS * 4 + 8] = "";
    struct form form;
    for (int i = 0; i < FORM_MOST_PAIRS; i++)
        memcpy(text + strlen(text), "a=1&", 5);
    ck_assert(read(text, &form));
    form_free(&form);
    memcpy(text + strlen(text), "a=1", 4);
    ck_assert(!read(text, &form));
    form_free(&form);
}
END_TEST

START_TEST(a_number_that_is_none_is_absent) {
    struct form form;
    ck_assert(read("a=12&b=-1&c=1x&d=&e=4294967297", &form));
    ck_assert_int_eq(form_number(&form, "a", 7), 12);
    ck_assert_int_eq(form_number(&form, "b", 7), -1);
    ck_assert_int_eq(form_number(&form, "c", 7), 7);
    ck_assert_int_eq(form_number(&form, "d", 7), 7);
    ck_assert_int_eq(form_number(&form, "e", 7), 7);
    form_free(&form);
}
END_TEST

SUITE("review/form", pairs_are_decoded, a_zero_byte_or_broken_utf8_refuses_the_form,
      a_percent_sign_without_digits_is_itself, more_pairs_than_a_form_has_are_refused,
      a_number_that_is_none_is_absent)
