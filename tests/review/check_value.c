#include "review/value.h"

#include "base/scoped.h"
#include "suite.h"

static void normal_is(enum field_name name, const char *typed, const char *expected) {
    SCOPED(scoped_free)
    char *value = value_normal(name, typed);
    if (expected)
        ck_assert_str_eq(value, expected);
    else
        ck_assert_ptr_null(value);
}

START_TEST(what_is_typed_takes_the_kept_form) {
    normal_is(FIELD_UNIT_CODE, " 91110105pdy8257169 ", "91110105PDY8257169");
    normal_is(FIELD_NUMBER, "69010119900101123x", "69010119900101123X");
    normal_is(FIELD_UNIT_NAME, "北京 样例 有限公司", "北京样例有限公司");
    normal_is(FIELD_VALID_UNTIL, "2026年1月2日", "2026-01-02");
    normal_is(FIELD_VALID_UNTIL, "2026.01.02", "2026-01-02");
    normal_is(FIELD_AMOUNT, "350", "350.00");
    normal_is(FIELD_AMOUNT, "350.5", "350.50");
    normal_is(FIELD_UNIT_NAME, "  ", NULL);
}
END_TEST

START_TEST(what_cannot_be_is_refused) {
    ck_assert(value_is_possible(FIELD_VALID_UNTIL, "2026-02-28"));
    ck_assert(value_is_possible(FIELD_VALID_UNTIL, "long_term"));
    ck_assert(!value_is_possible(FIELD_VALID_UNTIL, "2026-02-30"));
    ck_assert(!value_is_possible(FIELD_VALID_UNTIL, "soon"));
    ck_assert(value_is_possible(FIELD_AMOUNT, "350.00"));
    ck_assert(!value_is_possible(FIELD_AMOUNT, "many"));
    ck_assert(value_is_possible(FIELD_BUSINESS_TYPES, "renewal,change"));
    ck_assert(!value_is_possible(FIELD_BUSINESS_TYPES, "renewal,party"));
    ck_assert(value_is_possible(FIELD_UNIT_NAME, NULL));
}
END_TEST

START_TEST(a_number_with_a_wrong_check_digit_may_stand_on_the_paper) {
    ck_assert(value_is_possible(FIELD_NUMBER, "690101199001011230"));
}
END_TEST

SUITE("review/value", what_is_typed_takes_the_kept_form, what_cannot_be_is_refused,
      a_number_with_a_wrong_check_digit_may_stand_on_the_paper)
