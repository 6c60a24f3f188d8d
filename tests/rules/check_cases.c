/* The books that are shipped, and the cases that come with them. */
#include "rules/cases.h"

#include "rules/cases_at_hand.h"
#include "suite.h"
#include <stdio.h>
#include <stdlib.h>

#define BOOKS     SOURCE_DIR "/rules/book/"
#define ALL_CASES SOURCE_DIR "/rules/cases"

static void run(const char *book, int at_least) {
    struct rule_shelf books = {0};
    struct cases_result result = {0};
    struct fault why = {0};
    ck_assert_msg(rules_load_all(book, &books, &why), "%s", why.detail);
    ck_assert_msg(rules_test(&books, ALL_CASES, LANGUAGE_EN, &result, &why), "%s", why.detail);
    ck_assert_msg(result.failed == 0, "\n%s", result.report);
    ck_assert_int_ge(result.run, at_least);
    free(result.report);
    rule_shelf_free(&books);
}

START_TEST(every_case_of_the_certificates_book_holds) {
    run(BOOKS "certificates", 120);
}
END_TEST

START_TEST(another_office_is_another_file) {
    run(BOOKS "district", 14);
}
END_TEST

START_TEST(named_cases_of_another_book_or_with_mistakes_are_refused_as_cases) {
    struct rule_shelf books = {0};
    struct cases_result result = {0};
    struct fault why = {0};
    ck_assert(rules_load_all(BOOKS "certificates", &books, &why));
    ck_assert(!rules_test(&books, ALL_CASES "/district.cases", LANGUAGE_EN, &result, &why));
    ck_assert_int_eq(why.word, WORD_CASES_OTHER_BOOK);
    why = (struct fault){0};
    ck_assert(!rules_test(&books, "nowhere.cases", LANGUAGE_EN, &result, &why));
    ck_assert_int_eq(why.word, WORD_CASES_NONE);
    why = (struct fault){0};
    ck_assert(
        !rules_test(&books, BOOKS "certificates/2020-01-01.yaml", LANGUAGE_EN, &result, &why));
    ck_assert_int_eq(why.word, WORD_CASES_WRONG);
    rule_shelf_free(&books);
}
END_TEST

static bool expects(const struct yaml_node *node, const char *code) {
    const struct yaml_node *expect = yaml_part(node, "expect");
    size_t length = strlen(code);
    for (int i = 0; i < expect->part_count; i++)
        if (strncmp(expect->parts[i].text, code, length) == 0 &&
            (expect->parts[i].text[length] == ' ' || expect->parts[i].text[length] == '\0'))
            return true;
    return false;
}

/* A case that expects the code, and one of the same packet that does not. */
static bool has_bad_and_good(const char *code) {
    for (int i = 0; i < file.cases->part_count; i++) {
        const char *packet = yaml_part(&file.cases->parts[i], "packet")->text;
        if (!expects(&file.cases->parts[i], code))
            continue;
        for (int j = 0; j < file.cases->part_count; j++)
            if (strcmp(yaml_part(&file.cases->parts[j], "packet")->text, packet) == 0 &&
                !expects(&file.cases->parts[j], code))
                return true;
    }
    return false;
}

START_TEST(every_finding_has_a_bad_case_and_a_good_neighbour) {
    open_cases();
    for (int code = FINDING_NONE + 1; code < FINDING_COUNT; code++) {
        const char *text = finding_code_text((enum finding_code)code);
        /* Every change and every renewal has it, and no packet of those is without. */
        if (code == FINDING_MEDIUM_CHECK || code == FINDING_BUSINESS_NOT_BY_MAIL)
            continue;
        ck_assert_msg(has_bad_and_good(text), "%s", text);
    }
    close_cases();
}
END_TEST

SUITE("rules/cases", every_finding_has_a_bad_case_and_a_good_neighbour,
      every_case_of_the_certificates_book_holds, another_office_is_another_file,
      named_cases_of_another_book_or_with_mistakes_are_refused_as_cases)
