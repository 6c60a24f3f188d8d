#include "pipeline/office.h"

#include "base/log.h"
#include "base/text.h"
#include "pipeline/config.h"
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

static const char *first_of(const char *a, const char *b, const char *c) {
    return a ? a : b ? b : c;
}

static void resolve(struct office *office, const struct config *config) {
    const struct options *options = &office->options;
    office->db = text_copy(options->db ? options->db : "sealroom.db");
    SCOPED(scoped_free)
    char *beside = joined(office->db, ".archive");
    office->archive = text_copy(first_of(options->archive, config->archive, beside));
    /* Several books are shipped; this one is used unless another is named. */
    SCOPED(scoped_free)
    char *book = office->places.rules ? joined(office->places.rules, "/certificates") : NULL;
    office->rules = text_copy(first_of(options->rules, config->rules, book));
    office->time_zone = text_copy(first_of(config->time_zone, NULL, "Asia/Shanghai"));
    office->jobs = options->jobs > 0 ? options->jobs : config->jobs;
    if (office->jobs == 0)
        office->jobs = default_jobs();
    office->actor = actor_name();
    set_time_zone(office->time_zone);
    log_set_level(options->verbose ? LOG_DEBUG : options->quiet ? LOG_ERROR : LOG_WARNING);
}

bool office_open(struct options *options, struct office *out, struct fault *why) {
    SCOPED(config_free)
    struct config config = {0};
    if (options->config && !config_read(options->config, &config, why))
        return false;
    struct office office = {0};
    if (!places_find(&office.places, why))
        return false;
    office.options = *options;
    *options = (struct options){0};
    resolve(&office, &config);
    *out = office;
    return true;
}

void office_close(struct office *office) {
    options_free(&office->options);
    places_free(&office->places);
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
    fprintf(stderr, "sealroom: %s\n", sentence);
    return why->kind == FAULT_SETUP || why->kind == FAULT_INPUT ? EXIT_USAGE : EXIT_MACHINE;
}

void office_note(const struct office *office, const char *about, enum word word,
                 const char *value) {
    if (office->options.quiet)
        return;
    char sentence[400];
    word_format(sentence, sizeof sentence, office->options.language, word, value, NULL);
    SCOPED(scoped_free)
    char *name = terminal_file_name(about ? about : "");
    SCOPED(scoped_free)
    char *said = terminal_file_name(sentence);
    fprintf(stderr, "sealroom: %s%s%s\n", name, about ? ": " : "", said);
}
