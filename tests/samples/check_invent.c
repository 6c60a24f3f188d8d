#include "samples/invent.h"

#include "base/check_digit.h"

#include <check.h>
#include <string.h>

START_TEST(people_have_valid_numbers_of_no_region_and_valid_cards) {
    struct date today = {2026, 11, 22};
    for (int i = 0; i < 300; i++) {
        struct chance from = chance_from((uint64_t)i, "people");
        struct person person = invent_person(&from, today);
        ck_assert(citizen_is_valid(person.number));
        ck_assert_int_eq(strncmp(person.number, "690101", 6), 0);
        ck_assert_int_eq((person.number[16] - '0') % 2, !person.woman);
        ck_assert(date_is_real(person.birth));
        ck_assert_int_le(date_compare(person.valid_from, today), 0);
        if (person.valid_until.year)
            ck_assert_int_gt(date_compare(person.valid_until, today), 0);
        ck_assert(strncmp(person.phone, "164", 3) == 0 || strncmp(person.phone, "194", 3) == 0);
        ck_assert_uint_eq(strlen(person.phone), 11);
    }
}
END_TEST

START_TEST(units_have_valid_codes_of_the_free_zone) {
    for (int i = 0; i < 300; i++) {
        struct chance from = chance_from((uint64_t)i, "units");
        struct unit unit = invent_unit(&from, (enum body_sort)(i % 4));
        ck_assert(credit_is_valid(unit.code));
        ck_assert_int_eq(strncmp(unit.code + 8, "PDY", 3), 0);
        char organization[10];
        memcpy(organization, unit.code + 8, 9);
        organization[9] = '\0';
        ck_assert(organization_is_valid(organization));
        ck_assert(strstr(unit.name, "示例") || strstr(unit.name, "样例"));
    }
}
END_TEST

START_TEST(same_seed_tells_the_same_and_another_something_else) {
    struct chance a = chance_from(7, "x"), b = chance_from(7, "x"), c = chance_from(8, "x");
    struct unit one = invent_unit(&a, BODY_COMPANY), same = invent_unit(&b, BODY_COMPANY);
    struct unit other = invent_unit(&c, BODY_COMPANY);
    ck_assert_str_eq(one.code, same.code);
    ck_assert_str_eq(one.name, same.name);
    ck_assert_str_ne(one.code, other.code);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("samples/invent");
    TCase *one = tcase_create("invent");
    tcase_add_test(one, people_have_valid_numbers_of_no_region_and_valid_cards);
    tcase_add_test(one, units_have_valid_codes_of_the_free_zone);
    tcase_add_test(one, same_seed_tells_the_same_and_another_something_else);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
