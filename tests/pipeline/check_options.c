#include "pipeline/options.h"

#include "suite.h"

#include <stdio.h>
#include <string.h>

/* Words of a command line, as main gets them. */
struct line {
    char text[256];
    char *words[16];
    int count;
};

static void line_make(const char *text, struct line *line) {
    *line = (struct line){0};
    snprintf(line->text, sizeof line->text, "%s", text);
    for (char *word = strtok(line->text, " "); word; word = strtok(NULL, " "))
        line->words[line->count++] = word;
}

static bool read_line(const char *text, unsigned takes, struct options *out, struct fault *why) {
    struct line line;
    line_make(text, &line);
    options_command(&line.count, line.words);
    return options_read(line.count, line.words, takes, out, why);
}

START_TEST(the_command_is_found_behind_shared_options) {
    struct line line;
    line_make("sealroom --db a.db --lang=zh -q list --state done", &line);
    ck_assert_str_eq(options_command(&line.count, line.words), "list");
    ck_assert_int_eq(line.count, 7);
}
END_TEST

START_TEST(an_option_without_command_gives_none) {
    struct line line;
    line_make("sealroom --lang en", &line);
    ck_assert_ptr_null(options_command(&line.count, line.words));
}
END_TEST

START_TEST(options_and_arguments_may_be_mixed) {
    struct options options;
    struct fault why = {0};
    ck_assert(read_line("sealroom check a.pdf --format json b.pdf --jobs 3", TAKES_EXPLAIN,
                        &options, &why));
    ck_assert_int_eq(options.argument_count, 2);
    ck_assert_str_eq(options.arguments[1], "b.pdf");
    ck_assert(options.is_json);
    ck_assert_int_eq(options.jobs, 3);
    options_free(&options);
}
END_TEST

START_TEST(wrong_values_are_set_up_faults) {
    static const char *const WRONG[] = {
        "sealroom list --state open",     "sealroom list --verdict good",
        "sealroom list --code seal.none", "sealroom list --format xml",
        "sealroom list --lang de",        "sealroom list --received 2026-02-30",
        "sealroom list --jobs -1",        "sealroom list --jobs many",
        "sealroom list --no-such-option", "sealroom list --explain x",
        "sealroom list --jobs 0",         "sealroom list --format csv"};
    for (size_t i = 0; i < sizeof WRONG / sizeof WRONG[0]; i++) {
        struct options options = {0};
        struct fault why = {0};
        ck_assert_msg(!read_line(WRONG[i], TAKES_FILTER, &options, &why), "%s", WRONG[i]);
        ck_assert_int_eq(why.kind, FAULT_SETUP);
    }
}
END_TEST

START_TEST(language_follows_the_environment_unless_told) {
    unsetenv("LC_ALL");
    unsetenv("LC_MESSAGES");
    setenv("LANG", "zh_CN.UTF-8", 1);
    ck_assert_int_eq(language_default(), LANGUAGE_ZH);
    setenv("LANG", "de_DE.UTF-8", 1);
    ck_assert_int_eq(language_default(), LANGUAGE_EN);
    struct options options;
    struct fault why = {0};
    ck_assert(read_line("sealroom list --lang zh", 0, &options, &why));
    ck_assert_int_eq(options.language, LANGUAGE_ZH);
    options_free(&options);
}
END_TEST

START_TEST(config_without_a_file_asks_to_be_shown_where_that_is_possible) {
    static const struct {
        const char *line;
        bool shows;
    } LINES[] = {{"sealroom doctor --config", true},
                 {"sealroom doctor --config --lang zh", true},
                 {"sealroom --config a.yaml doctor --config", true},
                 {"sealroom doctor --show-config --config a.yaml", true},
                 {"sealroom doctor --config a.yaml", false}};
    for (size_t i = 0; i < sizeof LINES / sizeof LINES[0]; i++) {
        struct options options;
        struct fault why = {0};
        ck_assert_msg(read_line(LINES[i].line, TAKES_SHOW_CONFIG, &options, &why), "%s",
                      LINES[i].line);
        ck_assert_msg(options.show_config == LINES[i].shows, "%s", LINES[i].line);
        options_free(&options);
    }
    struct options options;
    struct fault why = {0};
    ck_assert(!read_line("sealroom list --config", 0, &options, &why));
}
END_TEST

SUITE("pipeline/options", config_without_a_file_asks_to_be_shown_where_that_is_possible,
      the_command_is_found_behind_shared_options, an_option_without_command_gives_none,
      options_and_arguments_may_be_mixed, wrong_values_are_set_up_faults,
      language_follows_the_environment_unless_told)
