/* The main function of a check program in one line. Not a framework: libcheck runs the tests.
 * Used by tests/FOLDER/check_X.c, last line: SUITE("folder/x", first_claim, second_claim). */
#ifndef SEALROOM_TESTS_SUITE_H
#define SEALROOM_TESTS_SUITE_H

#include <check.h>
#include <stdlib.h>

#define SUITE(name, ...) SUITE_WITH(name, NULL, NULL, __VA_ARGS__)

/* The same with functions run before and after each claim (NULL: none). */
#define SUITE_WITH(name, before, after, ...)                                                       \
    int main(void) {                                                                               \
        const TTest *const claims[] = {__VA_ARGS__, NULL};                                         \
        struct suite suite = {name, claims, before, after};                                        \
        return suite_run(&suite);                                                                  \
    }

struct suite {
    const char *name;
    const TTest *const *claims; /* ended by NULL */
    void (*before)(void);
    void (*after)(void);
};

static inline int suite_run(const struct suite *claimed) {
    Suite *suite = suite_create(claimed->name);
    TCase *all = tcase_create(claimed->name);
    tcase_set_timeout(all, 400);
    tcase_add_checked_fixture(all, claimed->before, claimed->after);
    for (const TTest *const *claim = claimed->claims; *claim; claim++)
        tcase_add_test(all, *claim);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
