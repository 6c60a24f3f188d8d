#include "rules/rulebook.h"

#include "base/text.h"
#include "rules/book.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHIPPED          SOURCE_DIR "/rules/book/certificates/2020-01-01.yaml"
#define DISTRICT         SOURCE_DIR "/rules/book/district/2024-03-01.yaml"
#define REGULATION_LINES 92

static char folder[] = "/tmp/sealroom-rules-XXXXXX";
static char path[64];

static void make_folder(void) {
    memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/2020-01-01.yaml", folder);
}

static void remove_folder(void) {
    char other[64];
    snprintf(other, sizeof other, "%s/2030-06-01.yaml", folder);
    unlink(other);
    unlink(path);
    rmdir(folder);
}

static char *shipped(void) {
    struct text_buffer text = {0};
    char bytes[4096];
    size_t count = 0;
    FILE *file = fopen(SHIPPED, "rbe");
    ck_assert_ptr_nonnull(file);
    while ((count = fread(bytes, 1, sizeof bytes, file)) > 0)
        text_add_bytes(&text, bytes, count);
    fclose(file);
    return text_buffer_take(&text);
}

static void write_to(const char *where, const char *text) {
    FILE *file = fopen(where, "wbe");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(text, 1, strlen(text), file), strlen(text));
    fclose(file);
}

/* The shipped book with one piece replaced; `from` NULL: as it is. */
static void write_changed(const char *where, const char *from, const char *to) {
    char *text = shipped();
    struct text_buffer out = {0};
    const char *at = from ? strstr(text, from) : text + strlen(text);
    ck_assert_msg(at != NULL, "%s", from);
    text_add_bytes(&out, text, (size_t)(at - text));
    text_add(&out, from ? to : "");
    text_add(&out, at + (from ? strlen(from) : 0));
    write_to(where, out.bytes);
    text_buffer_free(&out);
    free(text);
}

/* Expects the fault to say where, what, and why in both languages. */
static void refused(const char *from, const char *to, enum word cause, const char *what) {
    struct rulebook *book = NULL;
    struct fault why = {0};
    write_changed(path, from, to);
    ck_assert_msg(!rules_load(path, &book, &why), "%s", to);
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    ck_assert_msg(why.cause == cause, "%s: %s", to, word_key(why.cause));
    ck_assert_msg(strstr(why.detail, what) != NULL, "%s", why.detail);
    ck_assert_msg(strncmp(why.detail, "2020-01-01.yaml:", 16) == 0, "%s", why.detail);
    for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
        char sentence[400];
        fault_describe(&why, (enum language)language, sentence, sizeof sentence);
        ck_assert_msg(strstr(sentence, word_text(cause, (enum language)language)) != NULL, "%s",
                      sentence);
    }
    ck_assert_ptr_null(book);
}

START_TEST(the_shipped_book_loads_with_name_version_and_digest) {
    struct rulebook *book = NULL;
    struct fault why = {0};
    ck_assert_msg(rules_load(SHIPPED, &book, &why), "%s", why.detail);
    ck_assert_str_eq(rules_name(book), "certificates");
    ck_assert_str_eq(rules_version(book), "2020-01-01");
    ck_assert_uint_eq(strlen(rules_digest(book)), 64);
    rules_free(&book);
    ck_assert_ptr_null(book);
}
END_TEST

/* Every line of a shipped book that begins a clause. */
static int clauses_without(const char *book, const char *key) {
    int lacking = 0;
    char line[1000];
    FILE *file = fopen(book, "rbe");
    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file))
        lacking += text_starts_with(line, "  - {id: ") && !strstr(line, key);
    fclose(file);
    return lacking;
}

START_TEST(every_clause_of_the_shipped_books_is_told_in_english) {
    struct rulebook *book = NULL;
    struct fault why = {0};
    ck_assert(rules_load(SHIPPED, &book, &why));
    struct rule_clause clause;
    ck_assert(rules_clause(book, "renewal.licence", &clause));
    ck_assert_str_eq(clause.english,
                     "Renewal (1) no. 3: copy of licence or organisation code certificate, sealed");
    rules_free(&book);
    ck_assert_int_eq(clauses_without(SHIPPED, ", en: \""), 0);
    ck_assert_int_eq(clauses_without(DISTRICT, ", en: \""), 0);
}
END_TEST

START_TEST(every_clause_quotes_its_line_of_the_regulation) {
    struct rulebook *book = NULL;
    struct fault why = {0};
    ck_assert(rules_load(SHIPPED, &book, &why));
    struct rule_clause clause;
    ck_assert(rules_clause(book, "unit_issue.licence", &clause));
    ck_assert_int_eq(clause.line, 18);
    ck_assert_ptr_nonnull(strstr(clause.quote, "营业执照副本"));
    ck_assert(rules_clause(book, "renewal.fee", &clause));
    ck_assert_int_eq(clause.line, 69);
    ck_assert_ptr_nonnull(strstr(clause.quote, "190元/年"));
    ck_assert(!rules_clause(book, "no.such", &clause));
    ck_assert_int_lt(clause.line, REGULATION_LINES);
    rules_free(&book);
}
END_TEST

START_TEST(mistakes_are_refused_with_line_and_column) {
    refused("default_years: 1", "default_year: 1", WORD_YAML_NO_KEY, "default_year");
    refused("default_years: 1", "default_years: 1\ndefault_years: 1", WORD_YAML_TWICE,
            "default_years");
    refused("default_years: 1", "default_years: one", WORD_YAML_NUMBER, "one");
    refused("default_years: 1", "default_years: 0", WORD_YAML_NUMBER, "0");
    refused("default_years: 1", "default_years: 1\nmore: 2", WORD_YAML_NO_KEY, "more");
    refused("account: \"01090327800120102315712\"", "account: 0109O327", WORD_YAML_NUMBER,
            "0109O327");
    refused("service: 200", "service: two hundred", WORD_YAML_YUAN, "two hundred");
    refused("service: 200", "service: 200.5", WORD_YAML_YUAN, "200.5");
    refused("service: 200", "service: -200", WORD_YAML_YUAN, "-200");
    refused("service: 200", "price: 200", WORD_YAML_NO_KEY, "price");
    refused("when: [unit_seal_image]", "when: [unit_seal]", WORD_BOOK_NO_WORD, "unit_seal");
    refused("item: licence_copy, sealed", "item: license_copy, sealed", WORD_BOOK_NO_ITEM,
            "license_copy");
    refused("sealed: yes", "sealed: maybe", WORD_YAML_YES_NO, "maybe");
    refused("clause: unit_issue.licence}", "clause: unit_issue.license}", WORD_BOOK_NO_CLAUSE,
            "unit_issue.license");
    refused("  unlock:\n    name", "  unlocking:\n    name", WORD_BOOK_NO_BUSINESS, "unlocking");
    refused("together: [personal_issue]", "together: [personal]", WORD_BOOK_NO_WORD, "personal");
    refused("valid_from: 2020-01-01", "valid_from: 2020-02-30", WORD_YAML_DAY, "2020-02-30");
    refused("valid_from: 2020-01-01", "valid_from: 2021-01-01", WORD_BOOK_OTHER_DAY, "2021-01-01");
    refused("channels: [wechat", "channels: [paypal", WORD_BOOK_CHANNEL, "paypal");
    refused("  seal.missing:\n", "  seal.absent:\n", WORD_BOOK_NO_FINDING, "seal.absent");
    refused("{page}{paper}{who}上没有单位公章", "{sheet}上没有单位公章", WORD_BOOK_NO_PLACE, "");
    refused("  medium.check:\n", "  page.unknown/x:\n", WORD_BOOK_NO_WORDING, "medium.check");
    refused("{id: invoice, line: 8", "{id: mail, line: 8", WORD_YAML_TWICE, "mail");
    refused("  medium: {zh: 原有证书USBkey介质, en: original USB key}\n", "", WORD_BOOK_NO_NAME,
            "medium");
    refused("payee: {name: 北京数字认证股份有限公司,", "payee: {", WORD_YAML_KEY_MISSING, "name");
    refused("title: {zh:", "title: {de:", WORD_YAML_NO_KEY, "de");
}
END_TEST

START_TEST(the_place_of_a_mistake_is_right) {
    struct rulebook *book = NULL;
    struct fault why = {0};
    write_to(path, "book: x\nvalid_from: 2020-01-01\n\ntitel: 1\n");
    ck_assert(!rules_load(path, &book, &why));
    ck_assert_str_eq(why.detail, "2020-01-01.yaml:4:1: titel");
    ck_assert_int_eq(why.cause, WORD_YAML_NO_KEY);
}
END_TEST

START_TEST(texts_that_are_no_yaml_are_refused) {
    static const char *const TEXTS[] = {"",
                                        "- 1\n- 2",
                                        "a: [1,",
                                        "a: &x 1\nb: *x",
                                        "\t- a",
                                        "--- 1\n--- 2",
                                        "{a: {a: {a: ",
                                        "a: b: c",
                                        "\x01\x02",
                                        "%line&lid_from: 8-044\x95, en: Rs\"\xbc"
                                        "ano",
                                        "a: \xff",
                                        "a: 1\n%TAG x",
                                        "key"};
    for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
        struct rulebook *book = NULL;
        struct fault why = {0};
        write_to(path, TEXTS[i]);
        ck_assert_msg(!rules_load(path, &book, &why), "%s", TEXTS[i]);
        ck_assert_int_eq(why.kind, FAULT_SETUP);
    }
}
END_TEST

START_TEST(an_empty_file_is_said_to_be_empty) {
    static const char *const TEXTS[] = {"", "# a remark\n", "\n\n"};
    for (size_t i = 0; i < sizeof TEXTS / sizeof *TEXTS; i++) {
        struct rulebook *book = NULL;
        struct fault why = {0};
        write_to(path, TEXTS[i]);
        ck_assert(!rules_load(path, &book, &why));
        ck_assert_int_eq(why.cause, WORD_YAML_NO_DOCUMENT);
    }
}
END_TEST

START_TEST(cut_books_never_load_and_never_crash) {
    char *text = shipped();
    size_t length = strlen(text);
    for (size_t cut = 0; cut + 40 < length; cut += 397) {
        struct rulebook *book = NULL;
        struct fault why = {0};
        char before = text[cut];
        text[cut] = '\0';
        write_to(path, text);
        text[cut] = before;
        ck_assert(!rules_load(path, &book, &why));
    }
    free(text);
}
END_TEST

START_TEST(the_edition_in_force_on_the_day_of_receipt_is_chosen) {
    char later[64];
    snprintf(later, sizeof later, "%s/2030-06-01.yaml", folder);
    write_changed(path, NULL, NULL);
    write_changed(later, "valid_from: 2020-01-01", "valid_from: 2030-06-01");
    struct rule_shelf shelf = {0};
    struct fault why = {0};
    ck_assert_msg(rules_load_all(folder, &shelf, &why), "%s", why.detail);
    ck_assert_int_eq(shelf.count, 2);
    static const struct {
        struct date day;
        const char *version;
    } DAYS[] = {
        {{2019, 12, 31}, "2020-01-01"}, {{2020, 1, 1}, "2020-01-01"}, {{2030, 5, 31}, "2020-01-01"},
        {{2030, 6, 1}, "2030-06-01"},   {{2040, 1, 1}, "2030-06-01"},
    };
    for (size_t i = 0; i < sizeof DAYS / sizeof *DAYS; i++)
        ck_assert_str_eq(rules_version(rules_choose(&shelf, DAYS[i].day)), DAYS[i].version);
    rule_shelf_free(&shelf);
}
END_TEST

START_TEST(books_of_two_names_are_not_mixed) {
    char later[64];
    snprintf(later, sizeof later, "%s/2030-06-01.yaml", folder);
    write_changed(path, NULL, NULL);
    char *text = shipped();
    struct text_buffer other = {0};
    const char *at = strstr(text, "book: certificates\nvalid_from: 2020-01-01");
    ck_assert_ptr_nonnull(at);
    text_add_bytes(&other, text, (size_t)(at - text));
    text_add(&other, "book: others\nvalid_from: 2030-06-01");
    text_add(&other, at + strlen("book: certificates\nvalid_from: 2020-01-01"));
    write_to(later, other.bytes);
    struct rule_shelf shelf = {0};
    struct fault why = {0};
    ck_assert(!rules_load_all(folder, &shelf, &why));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    ck_assert_ptr_null(shelf.books);
    text_buffer_free(&other);
    free(text);
}
END_TEST

START_TEST(an_absent_book_is_a_fault_of_the_set_up) {
    struct rule_shelf shelf = {0};
    struct fault why = {0};
    ck_assert(!rules_load_all("/nonexistent/rules", &shelf, &why));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    why = (struct fault){0};
    ck_assert(!rules_load_all(folder, &shelf, &why)); /* empty */
    ck_assert_int_eq(why.kind, FAULT_SETUP);
}
END_TEST

START_TEST(the_checklist_reads_in_both_languages) {
    struct rulebook *book = NULL;
    struct fault why = {0};
    ck_assert(rules_load(SHIPPED, &book, &why));
    char *zh = rules_show(book, BUSINESS_RENEWAL, LANGUAGE_ZH);
    char *en = rules_show(book, BUSINESS_NONE, LANGUAGE_EN);
    ck_assert_ptr_nonnull(strstr(zh, "证书更新"));
    ck_assert_ptr_nonnull(strstr(zh, "服务费/年 190.00"));
    ck_assert_ptr_null(strstr(zh, "证书吊销 (revocation)"));
    ck_assert_ptr_nonnull(strstr(en, "not handled by mail"));
    ck_assert_ptr_nonnull(strstr(en, "copy of the agent's ID card, with the unit's official seal"));
    free(zh);
    free(en);
    rules_free(&book);
}
END_TEST

/* A finding may name any field: nobody outside knows unit_certificates. */
START_TEST(every_field_has_words_in_both_languages) {
    static const char *const BOOKS[] = {SHIPPED, DISTRICT};
    for (size_t i = 0; i < sizeof BOOKS / sizeof *BOOKS; i++) {
        struct rulebook *book = NULL;
        struct fault why = {0};
        ck_assert(rules_load(BOOKS[i], &book, &why));
        for (int field = FIELD_NONE + 1; field < FIELD_COUNT; field++)
            for (int language = 0; language < 2; language++)
                ck_assert_msg(book->fields[field].text[language] != NULL, "%s: %s", BOOKS[i],
                              field_name_text((enum field_name)field));
        rules_free(&book);
    }
}
END_TEST

SUITE_WITH("rules/rulebook", make_folder, remove_folder,
           the_shipped_book_loads_with_name_version_and_digest,
           every_clause_quotes_its_line_of_the_regulation,
           every_clause_of_the_shipped_books_is_told_in_english,
           mistakes_are_refused_with_line_and_column, the_place_of_a_mistake_is_right,
           texts_that_are_no_yaml_are_refused, an_empty_file_is_said_to_be_empty,
           cut_books_never_load_and_never_crash,
           the_edition_in_force_on_the_day_of_receipt_is_chosen, books_of_two_names_are_not_mixed,
           an_absent_book_is_a_fault_of_the_set_up, every_field_has_words_in_both_languages,
           the_checklist_reads_in_both_languages)
