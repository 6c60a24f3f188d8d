#include "pipeline/outcome.h"

#include "suite.h"

static void add(struct outcome *outcome, enum verdict verdict) {
    struct packet packet = {.verdict = verdict};
    outcome_add(outcome, &packet, NULL);
}

static void add_unreadable(struct outcome *outcome) {
    struct packet packet = {0};
    struct fault reason = {.kind = FAULT_INPUT, .word = WORD_SCAN_EMPTY};
    outcome_add(outcome, &packet, &reason);
}

START_TEST(nothing_done_is_0) {
    struct outcome outcome = {0};
    ck_assert_int_eq(outcome_status(&outcome), 0);
}
END_TEST

START_TEST(all_complete_is_0) {
    struct outcome outcome = {0};
    add(&outcome, VERDICT_COMPLETE);
    ck_assert_int_eq(outcome_status(&outcome), 0);
}
END_TEST

START_TEST(one_deficient_or_for_review_is_1) {
    struct outcome deficient = {0};
    add(&deficient, VERDICT_COMPLETE);
    add(&deficient, VERDICT_DEFICIENT);
    ck_assert_int_eq(outcome_status(&deficient), 1);
    struct outcome review = {0};
    add(&review, VERDICT_REVIEW);
    ck_assert_int_eq(outcome_status(&review), 1);
}
END_TEST

START_TEST(an_unreadable_one_outranks_a_deficient_one) {
    struct outcome outcome = {0};
    add(&outcome, VERDICT_DEFICIENT);
    add_unreadable(&outcome);
    add(&outcome, VERDICT_COMPLETE);
    ck_assert_int_eq(outcome_status(&outcome), 3);
    ck_assert_int_eq(outcome_packets(&outcome), 3);
}
END_TEST

SUITE("pipeline/outcome", nothing_done_is_0, all_complete_is_0, one_deficient_or_for_review_is_1,
      an_unreadable_one_outranks_a_deficient_one)
