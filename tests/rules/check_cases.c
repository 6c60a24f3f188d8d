/* The books that are shipped, and the cases that come with them. */
#include "rules/cases.h"

#include "suite.h"
#include <stdio.h>
#include <stdlib.h>

#define BOOKS SOURCE_DIR "/rules/book/"
#define CASES SOURCE_DIR "/rules/cases"

static void run(const char *book, int at_least) {
    struct rule_shelf shelf = {0};
    struct cases_result result = {0};
    struct fault why = {0};
    ck_assert_msg(rules_load_all(book, &shelf, &why), "%s", why.detail);
    ck_assert_msg(rules_test(&shelf, CASES, &result, &why), "%s", why.detail);
    ck_assert_msg(result.failed == 0, "\n%s", result.report);
    ck_assert_int_ge(result.run, at_least);
    free(result.report);
    rule_shelf_free(&shelf);
}

START_TEST(every_case_of_the_certificates_book_holds) {
    run(BOOKS "certificates", 120);
}
END_TEST

START_TEST(another_office_is_another_file) {
    run(BOOKS "district", 14);
}
END_TEST

SUITE("rules/cases", every_case_of_the_certificates_book_holds, another_office_is_another_file)
