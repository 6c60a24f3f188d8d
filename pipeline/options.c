#include "pipeline/options.h"

#include "base/memory.h"
#include "base/text.h"

#include <limits.h>
#include <popt.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option_kind { OPTION_TEXT, OPTION_FLAG };

struct option_rule {
    const char *name;
    const char *argument;
    size_t offset; /* in struct options */
    enum option_kind kind;
    unsigned set; /* 0 = shared by all commands */
    enum word help;
    char letter; /* 0 = none */
};

#define AT(member) offsetof(struct options, member)

static const struct option_rule RULES[] = {
    {"explain", "DIR", AT(explain), OPTION_TEXT, TAKES_EXPLAIN, WORD_HELP_EXPLAIN, 0},
    {"settle", "SECONDS", AT(settle_text), OPTION_TEXT, TAKES_INBOX, WORD_HELP_SETTLE, 0},
    {"move", "DIR", AT(move), OPTION_TEXT, TAKES_INBOX, WORD_HELP_MOVE, 0},
    {"archive", "DIR", AT(archive), OPTION_TEXT, TAKES_INBOX | TAKES_ARCHIVE, WORD_HELP_ARCHIVE, 0},
    {"state", "STATE", AT(state), OPTION_TEXT, TAKES_FILTER, WORD_HELP_STATE, 0},
    {"verdict", "VERDICT", AT(verdict), OPTION_TEXT, TAKES_FILTER, WORD_HELP_VERDICT, 0},
    {"code", "CODE", AT(code), OPTION_TEXT, TAKES_FILTER, WORD_HELP_CODE, 0},
    {"dry-run", NULL, AT(dry_run), OPTION_FLAG, TAKES_DRY_RUN, WORD_HELP_DRY_RUN, 'n'},
    {"unmasked", NULL, AT(unmasked), OPTION_FLAG, TAKES_UNMASKED, WORD_HELP_UNMASKED, 0},
    {"count", "N", AT(count_text), OPTION_TEXT, TAKES_COVER, WORD_HELP_COUNT, 0},
    {"first", "N", AT(first_text), OPTION_TEXT, TAKES_COVER, WORD_HELP_FIRST, 0},
    {"output", "FILE", AT(output), OPTION_TEXT,
     TAKES_COVER | TAKES_LETTER | TAKES_REPORT | TAKES_SEAL_IMAGE, WORD_HELP_OUTPUT, 'o'},
    {"size-mm", "MM", AT(size_text), OPTION_TEXT, TAKES_SEAL_IMAGE, WORD_HELP_SIZE_MM, 0},
    {"results", NULL, AT(results), OPTION_FLAG, TAKES_WATCH, WORD_HELP_RESULTS, 0},
    {"metrics", "FILE", AT(metrics), OPTION_TEXT, TAKES_WATCH, WORD_HELP_METRICS, 0},
    {"rescan", "SECONDS", AT(rescan_text), OPTION_TEXT, TAKES_WATCH, WORD_HELP_RESCAN, 0},
    {"repair", NULL, AT(repair), OPTION_FLAG, TAKES_REPAIR, WORD_HELP_REPAIR, 0},
    {"refuse", NULL, AT(refuse), OPTION_FLAG, TAKES_REFUSE, WORD_HELP_REFUSE, 0},
    {"yes", NULL, AT(yes), OPTION_FLAG, TAKES_YES, WORD_HELP_YES, 0},
    {"show-config", NULL, AT(show_config), OPTION_FLAG, TAKES_SHOW_CONFIG, WORD_HELP_SHOW_CONFIG,
     0},
    {"listen", "ADDRESS:PORT", AT(listen), OPTION_TEXT, TAKES_LISTEN, WORD_HELP_LISTEN, 0},
    {"tls-certificate", "FILE", AT(tls_certificate), OPTION_TEXT, TAKES_LISTEN,
     WORD_HELP_TLS_CERTIFICATE, 0},
    {"tls-key", "FILE", AT(tls_key), OPTION_TEXT, TAKES_LISTEN, WORD_HELP_TLS_KEY, 0},
    {"behind-proxy", NULL, AT(behind_proxy), OPTION_FLAG, TAKES_LISTEN, WORD_HELP_BEHIND_PROXY, 0},
    {"idle", "SECONDS", AT(idle_text), OPTION_TEXT, TAKES_LISTEN, WORD_HELP_IDLE, 0},
    {"draft", NULL, AT(draft), OPTION_FLAG, TAKES_LETTER, WORD_HELP_DRAFT, 0},
    {"since", "DATE", AT(since_text), OPTION_TEXT, TAKES_REPORT, WORD_HELP_SINCE, 0},
    {"until", "DATE", AT(until_text), OPTION_TEXT, TAKES_REPORT, WORD_HELP_UNTIL, 0},
    {"db", "FILE", AT(db), OPTION_TEXT, 0, WORD_HELP_DB, 0},
    {"rules", "FILE|DIR", AT(rules), OPTION_TEXT, 0, WORD_HELP_RULES_OPTION, 0},
    {"config", "FILE", AT(config), OPTION_TEXT, 0, WORD_HELP_CONFIG, 0},
    {"received", "DATE", AT(received_text), OPTION_TEXT, 0, WORD_HELP_RECEIVED, 0},
    {"jobs", "N", AT(jobs_text), OPTION_TEXT, 0, WORD_HELP_JOBS, 'j'},
    {"format", "text|json", AT(format), OPTION_TEXT, 0, WORD_HELP_FORMAT, 'f'},
    {"lang", "zh|en", AT(lang), OPTION_TEXT, 0, WORD_HELP_LANG, 0},
    {"quiet", NULL, AT(quiet), OPTION_FLAG, 0, WORD_HELP_QUIET, 'q'},
    {"verbose", NULL, AT(verbose), OPTION_FLAG, 0, WORD_HELP_VERBOSE, 'v'},
    {"help", NULL, AT(help), OPTION_FLAG, 0, WORD_HELP_HELP, 'h'},
    {"version", NULL, AT(version), OPTION_FLAG, 0, WORD_HELP_VERSION, 0},
};

#define RULE_COUNT (sizeof RULES / sizeof RULES[0])

static bool is_taken(const struct option_rule *rule, unsigned takes) {
    return rule->set == 0 || (rule->set & takes) != 0;
}

/* Whether the next word belongs to this option. */
static bool wants_value(const char *option) {
    if (strchr(option, '='))
        return false;
    for (size_t i = 0; i < RULE_COUNT; i++) {
        const struct option_rule *rule = &RULES[i];
        bool is_long = text_starts_with(option, "--") && strcmp(option + 2, rule->name) == 0;
        bool is_short = rule->letter && option[1] == rule->letter && option[2] == '\0';
        if (is_long || is_short)
            return rule->kind != OPTION_FLAG;
    }
    return false;
}

const char *options_command(int *count, char **arguments) {
    for (int i = 1; i < *count; i++) {
        if (arguments[i][0] == '-') {
            i += wants_value(arguments[i]);
            continue;
        }
        const char *command = arguments[i];
        for (int j = i; j < *count; j++)
            arguments[j] = arguments[j + 1];
        --*count;
        return command;
    }
    return NULL;
}

static struct poptOption popt_option(const struct option_rule *rule, struct options *options) {
    return (struct poptOption){
        .longName = rule->name,
        .shortName = rule->letter,
        .argInfo = rule->kind == OPTION_TEXT ? POPT_ARG_STRING : POPT_ARG_NONE,
        .arg = (char *)options + rule->offset,
    };
}

static void keep_arguments(poptContext context, struct options *options) {
    const char **rest = poptGetArgs(context);
    while (rest && rest[options->argument_count])
        options->argument_count++;
    if (!rest)
        return;
    options->arguments = memory_new((size_t)options->argument_count + 1, sizeof(char *));
    for (int i = 0; i < options->argument_count; i++)
        options->arguments[i] = text_copy(rest[i]);
}

/* Where the settings can be shown, --config with no FILE behind it asks for that. */
static const char *word_for_popt(int count, char **arguments, int at, unsigned takes) {
    bool has_file = at + 1 < count && arguments[at + 1][0] != '-';
    bool is_bare = strcmp(arguments[at], "--config") == 0 && !has_file;
    return is_bare && (takes & TAKES_SHOW_CONFIG) ? "--show-config" : arguments[at];
}

static bool parse(int count, char **arguments, unsigned takes, struct options *options,
                  struct fault *why) {
    struct poptOption table[RULE_COUNT + 1];
    memset(table, 0, sizeof table);
    size_t taken = 0;
    for (size_t i = 0; i < RULE_COUNT; i++)
        if (is_taken(&RULES[i], takes))
            table[taken++] = popt_option(&RULES[i], options);
    SCOPED(scoped_free)
    const char **words = memory_new((size_t)count + 1, sizeof *words);
    for (int i = 0; i < count; i++)
        words[i] = word_for_popt(count, arguments, i, takes);
    poptContext context = poptGetContext(NULL, count, words, table, 0);
    int code = poptGetNextOpt(context);
    bool good = code == -1;
    if (good)
        keep_arguments(context, options);
    else
        fault_raise(why, FAULT_SETUP, WORD_OPTION_WRONG, "%s: %s",
                    poptBadOption(context, POPT_BADOPTION_NOALIAS), poptStrerror(code));
    poptFreeContext(context);
    return good;
}

/* Seals are some centimetres wide. */
static bool millimetres_of(const char *text, double *out) {
    char *end;
    double value = strtod(text, &end);
    if (end == text || *end || !(value >= 5 && value <= 100))
        return false;
    *out = value;
    return true;
}

static bool value_wrong(const char *option, const char *value, struct fault *why) {
    return fault_raise(why, FAULT_SETUP, WORD_OPTION_WRONG, "--%s %s", option, value);
}

/* What a command can print, the first unless the user says otherwise. */
static const char *formats_of(unsigned takes) {
    if (takes & TAKES_TABLE)
        return "json|csv";
    if (takes & TAKES_LETTER)
        return "pdf|text";
    return takes & TAKES_REPORT ? "html|text|json" : "text|json";
}

static bool is_listed(const char *list, const char *word) {
    size_t length = strlen(word);
    for (const char *at = list; *at; at += strcspn(at, "|"), at += *at == '|')
        if (length > 0 && strcspn(at, "|") == length && strncmp(at, word, length) == 0)
            return true;
    return false;
}

static bool resolve_format(struct options *options, unsigned takes, struct fault *why) {
    const char *formats = formats_of(takes);
    SCOPED(scoped_free)
    char *usual = strndup(formats, strcspn(formats, "|"));
    const char *format = options->format ? options->format : usual;
    options->is_json = strcmp(format, "json") == 0;
    options->is_csv = strcmp(format, "csv") == 0;
    options->is_text = strcmp(format, "text") == 0;
    if (is_listed(formats, format))
        return true;
    if (!is_listed("text|json|csv|pdf|html", format))
        return value_wrong("format", format, why);
    return fault_raise(why, FAULT_SETUP, WORD_OPTION_FORMAT, "--format %s", format);
}

static bool resolve_language(struct options *options, struct fault *why) {
    options->language = language_default();
    if (!options->lang)
        return true;
    if (strcmp(options->lang, "zh") != 0 && strcmp(options->lang, "en") != 0)
        return value_wrong("lang", options->lang, why);
    options->language = strcmp(options->lang, "zh") == 0 ? LANGUAGE_ZH : LANGUAGE_EN;
    return true;
}

static bool resolve_filter(const struct options *options, struct fault *why) {
    if (options->state && packet_state_from_text(options->state) == PACKET_NONE)
        return value_wrong("state", options->state, why);
    if (options->verdict && verdict_from_text(options->verdict) == VERDICT_NONE)
        return value_wrong("verdict", options->verdict, why);
    if (options->code && finding_code_from_text(options->code) == FINDING_NONE)
        return value_wrong("code", options->code, why);
    return true;
}

/* A whole number of a range. */
static bool number_of(const char *text, long least, long most, long *out) {
    char *end;
    long number = strtol(text, &end, 10);
    if (*end || end == text || number < least || number > most)
        return false;
    *out = number;
    return true;
}

static bool resolve_numbers(struct options *options, struct fault *why) {
    if (options->received_text && !date_parse(options->received_text, &options->received))
        return value_wrong("received", options->received_text, why);
    if (options->since_text && !date_parse(options->since_text, &options->since))
        return value_wrong("since", options->since_text, why);
    if (options->until_text && !date_parse(options->until_text, &options->until))
        return value_wrong("until", options->until_text, why);
    long jobs = 0;
    if (options->jobs_text && !number_of(options->jobs_text, 1, 64, &jobs))
        return value_wrong("jobs", options->jobs_text, why);
    options->jobs = (int)jobs;
    if (options->settle_text &&
        !number_of(options->settle_text, 0, LONG_MAX, &options->settle_seconds))
        return value_wrong("settle", options->settle_text, why);
    if (options->rescan_text && !number_of(options->rescan_text, 1, 3600, &options->rescan_seconds))
        return value_wrong("rescan", options->rescan_text, why);
    if (options->size_text && !millimetres_of(options->size_text, &options->size_mm))
        return value_wrong("size-mm", options->size_text, why);
    if (options->idle_text && !number_of(options->idle_text, 1, 24L * 3600, &options->idle_seconds))
        return value_wrong("idle", options->idle_text, why);
    return true;
}

bool options_read(int count, char **arguments, unsigned takes, struct options *out,
                  struct fault *why) {
    struct options options = {0};
    bool good = parse(count, arguments, takes, &options, why) &&
                resolve_format(&options, takes, why) && resolve_language(&options, why) &&
                resolve_filter(&options, why) && resolve_numbers(&options, why);
    if (!good) {
        options_free(&options);
        return false;
    }
    *out = options;
    return true;
}

void options_free(struct options *options) {
    for (size_t i = 0; i < RULE_COUNT; i++)
        if (RULES[i].kind == OPTION_TEXT)
            free(*(char **)(void *)((char *)options + RULES[i].offset));
    for (int i = 0; i < options->argument_count; i++)
        free(options->arguments[i]);
    free(options->arguments);
    *options = (struct options){0};
}

/* Words that are made of names and values; each "--name" is a constant text. */
#define NAME_WORD_ROOM 24

const char **options_words(const struct options *options, const char *program) {
    static char names[RULE_COUNT][NAME_WORD_ROOM];
    const char **words = memory_new(2 * RULE_COUNT + 2, sizeof *words);
    int count = 0;
    words[count++] = program;
    for (size_t i = 0; i < RULE_COUNT; i++) {
        const struct option_rule *rule = &RULES[i];
        const char *place = (const char *)options + rule->offset;
        const char *value = rule->kind == OPTION_TEXT ? *(char *const *)(const void *)place : NULL;
        bool is_given =
            value || (rule->kind == OPTION_FLAG && *(const int *)(const void *)place != 0);
        if (!is_given)
            continue;
        snprintf(names[i], sizeof names[i], "--%s", rule->name);
        words[count++] = names[i];
        if (value)
            words[count++] = value;
    }
    return words;
}

/* What stands behind an option in the help. */
static const char *argument_of(const struct option_rule *rule, unsigned takes) {
    return rule->offset == AT(format) ? formats_of(takes) : rule->argument;
}

void options_help(unsigned takes, enum language language) {
    for (size_t i = 0; i < RULE_COUNT; i++) {
        const struct option_rule *rule = &RULES[i];
        if (!is_taken(rule, takes))
            continue;
        char left[64];
        const char *argument = argument_of(rule, takes);
        snprintf(left, sizeof left, "--%s%s%s", rule->name, argument ? " " : "",
                 argument ? argument : "");
        printf("  %-24s %s\n", left, word_text(rule->help, language));
    }
}

enum language language_default(void) {
    static const char *const NAMES[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        const char *value = getenv(NAMES[i]);
        if (value && *value)
            return text_starts_with(value, "zh") ? LANGUAGE_ZH : LANGUAGE_EN;
    }
    return LANGUAGE_EN;
}
