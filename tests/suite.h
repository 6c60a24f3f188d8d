/* The main function of a check program in one line. Not a framework: libcheck runs the tests.
 * Used by tests/FOLDER/check_X.c, last line: SUITE("folder/x", first_claim, second_claim). */
#ifndef SEALROOM_TESTS_SUITE_H
#define SEALROOM_TESTS_SUITE_H

#include <check.h>
#include <stdlib.h>

#define SUITE(name, ...)                                                                           \
    int main(void) {                                                                               \
        const TTest *const claims[] = {__VA_ARGS__};                                               \
        return suite_run(name, claims, sizeof claims / sizeof *claims);                            \
    }

static inline int suite_run(const char *name, const TTest *const *claims, size_t count) {
    Suite *suite = suite_create(name);
    TCase *all = tcase_create(name);
    tcase_set_timeout(all, 120);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(all, claims[i]);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
