#include "pipeline/command.h"
#include "pipeline/intake.h"
#include "pipeline/judging.h"

#include "base/text.h"
#include "rules/cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum exit_status check(const struct office *office, const struct rule_shelf *shelf) {
    static const char JSON[] = "{\"name\":\"%s\",\"version\":\"%s\",\"digest\":\"%s\"}\n";
    for (int i = 0; i < shelf->count; i++)
        printf(office->options.is_json ? JSON : "%s %s %s\n", rules_name(shelf->books[i]),
               rules_version(shelf->books[i]), rules_digest(shelf->books[i]));
    return EXIT_ALL_GOOD;
}

static enum exit_status show(const struct office *office, const struct rule_shelf *shelf) {
    const struct options *options = &office->options;
    enum business_type type = BUSINESS_NONE;
    if (options->argument_count > 1)
        type = business_type_from_text(options->arguments[1]);
    if (options->argument_count > 1 && type == BUSINESS_NONE) {
        struct fault why = {0};
        fault_raise(&why, FAULT_SETUP, WORD_OPTION_WRONG, "%s", options->arguments[1]);
        return office_say(options->language, &why);
    }
    struct date day = options->received.year ? options->received : day_today();
    const struct rulebook *book = rules_choose(shelf, day);
    char *text =
        options->is_json ? rules_show_json(book, type) : rules_show(book, type, options->language);
    fputs(text, stdout);
    free(text);
    return EXIT_ALL_GOOD;
}

/* The cases that come with the program, or those that are named. */
static enum exit_status test(const struct office *office, const struct rule_shelf *shelf) {
    struct fault why = {0};
    struct cases_result result = {0};
    const struct options *options = &office->options;
    struct text_buffer path = {0};
    if (options->argument_count > 1)
        text_add(&path, options->arguments[1]);
    else
        text_add_format(&path, "%s/cases", office->places.rules ? office->places.rules : ".");
    SCOPED(scoped_free)
    char *cases = text_buffer_take(&path);
    if (!rules_test(shelf, cases, options->language, &result, &why))
        return office_say(options->language, &why);
    if (options->is_json)
        printf("{\"run\":%d,\"failed\":%d}\n", result.run, result.failed);
    fputs(result.report, options->is_json ? stderr : stdout);
    free(result.report);
    return result.failed == 0 ? EXIT_ALL_GOOD : EXIT_USAGE;
}

enum exit_status command_rules(struct office *office) {
    struct fault why = {0};
    SCOPED(rule_shelf_free)
    struct rule_shelf shelf = {0};
    const char *what = office->options.arguments[0];
    if (!judging_open(office->rules, &shelf, &why))
        return office_say(office->options.language, &why);
    if (strcmp(what, "check") == 0)
        return check(office, &shelf);
    if (strcmp(what, "show") == 0)
        return show(office, &shelf);
    if (strcmp(what, "test") == 0)
        return test(office, &shelf);
    fault_raise(&why, FAULT_SETUP, WORD_OPTION_WRONG, "rules %s", what);
    return office_say(office->options.language, &why);
}
