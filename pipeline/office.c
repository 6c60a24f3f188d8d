#include "pipeline/office.h"

#include "base/limits.h"
#include "base/log.h"
#include "base/text.h"
#include "pipeline/config_table.h"
#include "pipeline/terminal.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char *joined(const char *start, const char *end) {
    struct text_buffer text = {0};
    text_add(&text, start);
    text_add(&text, end);
    return text_buffer_take(&text);
}

/* China keeps one offset all year since 1991: so the default needs no time zone database. */
static void set_time_zone(const char *zone) {
    setenv("TZ", strcmp(zone, "Asia/Shanghai") == 0 ? "CST-8" : zone, 1);
    tzset();
}

/* The user's name by /etc/passwd itself: getpwuid would ask a daemon over a socket. */
static bool user_name(char *out, size_t size) {
    SCOPED(scoped_file)
    FILE *file = fopen("/etc/passwd", "re");
    for (const struct passwd *user; file && (user = fgetpwent(file));)
        if (user->pw_uid == getuid()) {
            text_cut(out, size, user->pw_name);
            return true;
        }
    return false;
}

static char *actor_name(void) {
    char host[64] = "localhost";
    char user[64];
    gethostname(host, sizeof host - 1);
    if (!user_name(user, sizeof user))
        snprintf(user, sizeof user, "%u", (unsigned)getuid());
    struct text_buffer text = {0};
    text_add_format(&text, "%s@%s", user, host);
    return text_buffer_take(&text);
}

static int default_jobs(void) {
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1 ? 1 : processors > 64 ? 64 : (int)processors;
}

/* Options lay over the file; what neither says is worked out. */
static void resolve_text(struct config *config, enum setting setting, const char *option,
                         const char *fallback) {
    if (option)
        config_set_text(config, setting, option, ORIGIN_OPTION);
    else if (!*setting_text(config, setting))
        config_set_text(config, setting, fallback, ORIGIN_DEFAULT);
}

static void resolve_jobs(struct config *config, const struct options *options) {
    if (options->jobs > 0)
        config_set_number(config, SETTING_jobs, options->jobs, ORIGIN_OPTION);
    else if (config->jobs == 0)
        config_set_number(config, SETTING_jobs, default_jobs(), ORIGIN_DEFAULT);
}

static void resolve_language(struct config *config, struct options *options) {
    if (config->language && !options->lang)
        options->language = strcmp(config->language, "zh") == 0 ? LANGUAGE_ZH : LANGUAGE_EN;
    else
        config_set_text(config, SETTING_language, options->language == LANGUAGE_ZH ? "zh" : "en",
                        options->lang ? ORIGIN_OPTION : ORIGIN_ENVIRONMENT);
}

static void resolve_config(struct office *office) {
    struct options *options = &office->options;
    struct config *config = &office->config;
    if (options->db)
        config_set_text(config, SETTING_database, options->db, ORIGIN_OPTION);
    SCOPED(scoped_free)
    char *beside = joined(config->database, ".archive");
    resolve_text(config, SETTING_archive, options->archive, beside);
    /* Several books are shipped; this one is used unless another is named. */
    SCOPED(scoped_free)
    char *book = office->places.rules ? joined(office->places.rules, "/certificates") : NULL;
    resolve_text(config, SETTING_rules, options->rules, book);
    resolve_text(config, SETTING_models, NULL, office->places.models);
    resolve_jobs(config, options);
    resolve_language(config, options);
}

static void resolve(struct office *office) {
    const struct options *options = &office->options;
    const struct config *config = &office->config;
    resolve_config(office);
    office->db = text_copy(config->database);
    office->archive = text_copy(config->archive);
    office->rules = text_copy(config->rules);
    office->time_zone = text_copy(config->time_zone);
    office->jobs = (int)config->jobs;
    text_replace(&office->places.models, config->models);
    limits_set((struct limits){(int)config->page_seconds, config->file_mib * 1024 * 1024,
                               config->packet_files});
    office->actor = actor_name();
    set_time_zone(office->time_zone);
    log_set_level(options->verbose ? LOG_DEBUG : options->quiet ? LOG_ERROR : LOG_WARNING);
}

bool office_open(struct options *options, struct office *out, struct fault *why) {
    SCOPED(scoped_free)
    char *file = config_find(options->config);
    SCOPED(config_free)
    struct config config = {0};
    struct office office = {0};
    if (!config_read(file, &config, why) || !places_find(&office.places, why))
        return false;
    office.config = config;
    config = (struct config){0};
    office.options = *options;
    *options = (struct options){0};
    resolve(&office);
    *out = office;
    return true;
}

void office_close(struct office *office) {
    options_free(&office->options);
    places_free(&office->places);
    config_free(&office->config);
    free(office->db);
    free(office->archive);
    free(office->rules);
    free(office->time_zone);
    free(office->actor);
    *office = (struct office){0};
}

enum exit_status office_say(enum language language, const struct fault *why) {
    char sentence[400];
    fault_describe(why, language, sentence, sizeof sentence);
    SCOPED(scoped_free)
    char *plain = terminal_file_name(sentence);
    fprintf(stderr, "sealroom: %s\n", plain);
    return why->kind == FAULT_SETUP || why->kind == FAULT_INPUT ? EXIT_USAGE : EXIT_MACHINE;
}

static void note(const struct office *office, const char *about, const char *sentence) {
    if (office->options.quiet)
        return;
    SCOPED(scoped_free)
    char *name = terminal_file_name(about ? about : "");
    SCOPED(scoped_free)
    char *said = terminal_file_name(sentence);
    fprintf(stderr, "sealroom: %s%s%s\n", name, about ? ": " : "", said);
}

void office_note(const struct office *office, const char *about, enum word word,
                 const char *value) {
    char sentence[400];
    word_format(sentence, sizeof sentence, office->options.language, word, value, NULL);
    note(office, about, sentence);
}

void office_note_fault(const struct office *office, const char *about, const struct fault *why) {
    char sentence[400];
    fault_describe(why, office->options.language, sentence, sizeof sentence);
    note(office, about, sentence);
}
