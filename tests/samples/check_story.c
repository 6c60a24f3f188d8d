#include "samples/cases.h"

#include <check.h>

static const struct date TODAY = {2026, 11, 22};

static struct story *told(uint64_t seed, enum business_type type, enum certificate_kind kinds,
                          bool seals) {
    struct chance from = chance_from(seed, "story");
    struct wish wish = {
        type,  kinds, seals, kinds != CERTIFICATE_PERSONAL, 2 * (kinds != CERTIFICATE_UNIT),
        TODAY, true};
    return story_begin(&from, &wish);
}

START_TEST(unit_issue_with_seals_has_its_seven_papers) {
    SCOPED(story_free_owner)
    struct story *story = told(1, BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, true);
    static const enum item ITEMS[] = {ITEM_APPLICATION_FORM,   ITEM_UNIT_DETAIL_FORM,
                                      ITEM_LICENCE_COPY,       ITEM_UNIT_SEAL_SAMPLE,
                                      ITEM_AGENT_ID,           ITEM_PAYMENT_VOUCHER,
                                      ITEM_INVOICE_INFORMATION};
    for (size_t i = 0; i < sizeof ITEMS / sizeof *ITEMS; i++)
        ck_assert_ptr_nonnull(story_paper(story, ITEMS[i], -2));
    ck_assert_ptr_null(story_paper(story, ITEM_PERSONAL_DETAIL_FORM, -2));
    ck_assert_int_eq(story->findings.count, 0);
}
END_TEST

START_TEST(revocation_has_neither_voucher_nor_samples) {
    SCOPED(story_free_owner)
    struct story *story = told(2, BUSINESS_REVOCATION, CERTIFICATE_BOTH, true);
    ck_assert_ptr_null(story_paper(story, ITEM_PAYMENT_VOUCHER, -2));
    ck_assert_ptr_null(story_paper(story, ITEM_INVOICE_INFORMATION, -2));
    ck_assert_ptr_null(story_paper(story, ITEM_UNIT_SEAL_SAMPLE, -2));
    ck_assert_ptr_nonnull(story_paper(story, ITEM_HOLDER_ID, 1));
}
END_TEST

START_TEST(personal_issue_asks_for_no_licence) {
    SCOPED(story_free_owner)
    struct story *story = told(3, BUSINESS_PERSONAL_ISSUE, CERTIFICATE_PERSONAL, false);
    ck_assert_ptr_null(story_paper(story, ITEM_LICENCE_COPY, -2));
}
END_TEST

START_TEST(an_amount_is_spoiled_once_its_payer_still_can_be) {
    SCOPED(story_free_owner)
    struct story *story = told(4, BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, false);
    ck_assert(cases_for(FINDING_FEE_SHORT)->spoil(story));
    ck_assert(!cases_for(FINDING_FEE_OVER)->spoil(story));
    ck_assert(cases_for(FINDING_FEE_PAYER)->spoil(story));
    ck_assert_int_eq(story->findings.count, 2);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("samples/story");
    TCase *one = tcase_create("story");
    tcase_add_test(one, unit_issue_with_seals_has_its_seven_papers);
    tcase_add_test(one, revocation_has_neither_voucher_nor_samples);
    tcase_add_test(one, personal_issue_asks_for_no_licence);
    tcase_add_test(one, an_amount_is_spoiled_once_its_payer_still_can_be);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
