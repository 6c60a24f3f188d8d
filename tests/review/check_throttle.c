#include "review/throttle.h"

#include "suite.h"

#include <sodium.h>
#include <stdio.h>

static struct throttle throttle;

static void before(void) {
    ck_assert(sodium_init() >= 0);
    throttle_open(&throttle);
}

static void after(void) {
    throttle_close(&throttle);
}

static void mistype(const char *name, const char *address, int times) {
    for (int i = 0; i < times; i++)
        throttle_failed(&throttle, name, address);
}

START_TEST(a_few_mistakes_cost_nothing_the_next_ones_ever_more) {
    mistype("anna", "10.0.0.1", THROTTLE_FREE_TRIES - 1);
    ck_assert_int_eq(throttle_wait(&throttle, "anna", "10.0.0.1"), 0);
    mistype("anna", "10.0.0.1", 1);
    int first = throttle_wait(&throttle, "anna", "10.0.0.1");
    ck_assert_int_ge(first, 1);
    mistype("anna", "10.0.0.1", 3);
    ck_assert_int_gt(throttle_wait(&throttle, "anna", "10.0.0.1"), first);
    mistype("anna", "10.0.0.1", 100);
    ck_assert_int_le(throttle_wait(&throttle, "anna", "10.0.0.1"), THROTTLE_LONGEST_SECONDS);
}
END_TEST

START_TEST(another_account_and_another_address_are_not_kept_waiting) {
    mistype("anna", "10.0.0.1", 10);
    ck_assert_int_gt(throttle_wait(&throttle, "anna", "10.0.0.2"), 0);
    ck_assert_int_eq(throttle_wait(&throttle, "bert", "10.0.0.1"), 0);
}
END_TEST

START_TEST(an_address_that_tries_many_names_waits) {
    char name[20];
    for (int i = 0; i < THROTTLE_FREE_ADDRESS_TRIES + 2; i++) {
        snprintf(name, sizeof name, "name-%d", i);
        mistype(name, "10.0.0.1", 1);
    }
    ck_assert_int_gt(throttle_wait(&throttle, "fresh", "10.0.0.1"), 0);
    ck_assert_int_eq(throttle_wait(&throttle, "fresh", "10.0.0.2"), 0);
}
END_TEST

START_TEST(a_right_password_wipes_the_slate) {
    mistype("anna", "10.0.0.1", 10);
    throttle_succeeded(&throttle, "anna");
    ck_assert_int_eq(throttle_wait(&throttle, "anna", "10.0.0.1"), 0);
}
END_TEST

SUITE_WITH("review/throttle", before, after, a_few_mistakes_cost_nothing_the_next_ones_ever_more,
           another_account_and_another_address_are_not_kept_waiting,
           an_address_that_tries_many_names_waits, a_right_password_wipes_the_slate)
