#include "samples/office.h"

#include "samples/story.h"

#include <check.h>

static long fee_yuan(enum business_type type, int units, int people, bool seals) {
    struct chance from = chance_from(1, "fee");
    struct wish wish = {type, CERTIFICATE_BOTH, seals, units, people, {2026, 11, 22}, true};
    if (people == 0)
        wish.kinds = CERTIFICATE_UNIT;
    if (units == 0)
        wish.kinds = CERTIFICATE_PERSONAL;
    SCOPED(story_free_owner)
    struct story *story = story_begin(&from, &wish);
    return office_fee_fen(story) / 100;
}

START_TEST(fees_are_those_of_the_regulation) {
    ck_assert_int_eq(fee_yuan(BUSINESS_UNIT_ISSUE, 1, 0, false), 300);
    ck_assert_int_eq(fee_yuan(BUSINESS_UNIT_ISSUE, 1, 0, true), 350);
    ck_assert_int_eq(fee_yuan(BUSINESS_PERSONAL_ISSUE, 0, 1, true), 210);
    ck_assert_int_eq(fee_yuan(BUSINESS_UNIT_ISSUE, 1, 3, false), 780);
    ck_assert_int_eq(fee_yuan(BUSINESS_RENEWAL, 1, 0, true), 190);
    ck_assert_int_eq(fee_yuan(BUSINESS_RENEWAL, 0, 2, false), 120);
    ck_assert_int_eq(fee_yuan(BUSINESS_REISSUE, 1, 0, false), 100);
    ck_assert_int_eq(fee_yuan(BUSINESS_CHANGE, 1, 0, false), 0);
    ck_assert_int_eq(fee_yuan(BUSINESS_CHANGE, 1, 0, true), 50);
    ck_assert_int_eq(fee_yuan(BUSINESS_REVOCATION, 2, 0, true), 0);
}
END_TEST

START_TEST(amounts_are_said_in_words) {
    static const struct {
        long fen;
        const char *words;
    } CASES[] = {{30000, "叁佰元整"},           {35000, "叁佰伍拾元整"},
                 {83000, "捌佰叁拾元整"},       {105000, "壹仟零伍拾元整"},
                 {1000530, "壹万零伍元叁角整"}, {12345678, "壹拾贰万叁仟肆佰伍拾陆元柒角捌分"},
                 {12000000, "壹拾贰万元整"},    {10000000, "壹拾万元整"}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        char words[120];
        office_amount_in_words(CASES[i].fen, words, sizeof words);
        ck_assert_str_eq(words, CASES[i].words);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("samples/office");
    TCase *one = tcase_create("office");
    tcase_add_test(one, fees_are_those_of_the_regulation);
    tcase_add_test(one, amounts_are_said_in_words);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
