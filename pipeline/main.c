/* sealroom COMMAND …: finds the command, reads its options, runs it. */
#include "pipeline/command.h"
#include "pipeline/stop.h"

#include <errno.h>
#include <locale.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

static const struct command COMMANDS[] = {
    {"run", WORD_SUMMARY_RUN, WORD_TEACH_RUN, TAKES_INBOX, 1, -1, command_run},
    {"check", WORD_SUMMARY_CHECK, WORD_TEACH_CHECK, TAKES_EXPLAIN, 1, -1, command_check},
    {"list", WORD_SUMMARY_LIST, WORD_TEACH_LIST, TAKES_FILTER, 0, 0, command_list},
    {"show", WORD_SUMMARY_SHOW, WORD_TEACH_SHOW, 0, 1, -1, command_show},
    {"export", WORD_SUMMARY_EXPORT, WORD_TEACH_EXPORT, TAKES_FILTER | TAKES_UNMASKED | TAKES_TABLE,
     0, 1, command_export},
    {"rejudge", WORD_SUMMARY_REJUDGE, WORD_TEACH_REJUDGE, TAKES_DRY_RUN, 0, -1, command_rejudge},
    {"report", WORD_SUMMARY_REPORT, WORD_TEACH_REPORT, TAKES_REPORT, 0, 0, command_report},
    {"notice", WORD_SUMMARY_NOTICE, WORD_TEACH_NOTICE, TAKES_LETTER, 1, 1, command_notice},
    {"supplement", WORD_SUMMARY_SUPPLEMENT, WORD_TEACH_SUPPLEMENT, TAKES_REFUSE, 0, 2,
     command_supplement},
    {"retry", WORD_SUMMARY_RETRY, WORD_TEACH_RETRY, TAKES_ARCHIVE, 1, -1, command_retry},
    {"reread", WORD_SUMMARY_REREAD, WORD_TEACH_REREAD, TAKES_ARCHIVE, 1, -1, command_reread},
    {"rules", WORD_SUMMARY_RULES, WORD_TEACH_RULES, 0, 1, 2, command_rules},
    {"watch", WORD_SUMMARY_WATCH, WORD_TEACH_WATCH, TAKES_INBOX | TAKES_WATCH, 1, -1,
     command_watch},
    {"seal-image", WORD_SUMMARY_SEAL_IMAGE, WORD_TEACH_SEAL_IMAGE, TAKES_SEAL_IMAGE | TAKES_ARCHIVE,
     1, 1, command_seal_image},
    {"cover", WORD_SUMMARY_COVER, WORD_TEACH_COVER, TAKES_COVER, 0, 0, command_cover},
    {"purge", WORD_SUMMARY_PURGE, WORD_TEACH_PURGE, TAKES_ARCHIVE | TAKES_YES, 0, 0, command_purge},
    {"backup", WORD_SUMMARY_BACKUP, WORD_TEACH_BACKUP, TAKES_ARCHIVE, 1, 1, command_backup},
    {"doctor", WORD_SUMMARY_DOCTOR, WORD_TEACH_DOCTOR,
     TAKES_ARCHIVE | TAKES_REPAIR | TAKES_SHOW_CONFIG, 0, 0, command_doctor},
    {"review", WORD_SUMMARY_REVIEW, WORD_TEACH_REVIEW, TAKES_LISTEN | TAKES_ARCHIVE, 0, 0,
     command_review},
    {"user", WORD_SUMMARY_USER, WORD_TEACH_USER, 0, 1, 3, command_user},
};

#define COMMAND_COUNT (sizeof COMMANDS / sizeof COMMANDS[0])

static void print_commands(FILE *out, enum language language) {
    fprintf(out, "%s\n\n", word_text(WORD_TEACH_SEALROOM, language));
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-10s %s\n", COMMANDS[i].name, word_text(COMMANDS[i].summary, language));
    fprintf(out, "\n%s\n", word_text(WORD_TEACH_MORE, language));
}

static const struct command *command_named(const char *name) {
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(COMMANDS[i].name, name) == 0)
            return &COMMANDS[i];
    return NULL;
}

static void print_help(const struct command *command, enum language language) {
    printf("%s\n\n", word_text(command->teaching, language));
    options_help(command->takes, language);
}

static bool argument_count_is_right(const struct command *command, const struct options *options,
                                    struct fault *why) {
    bool right = options->argument_count >= command->fewest &&
                 (command->most < 0 || options->argument_count <= command->most);
    return right ? true
                 : fault_raise(why, FAULT_SETUP, WORD_OPTION_ARGUMENTS, "sealroom %s --help",
                               command->name);
}

static enum exit_status run_command(const struct command *command, struct options *options) {
    struct fault why = {0};
    enum language language = options->language;
    SCOPED(office_close)
    struct office office = {0};
    if (!argument_count_is_right(command, options, &why) || !office_open(options, &office, &why))
        return office_say(language, &why);
    return command->run(&office);
}

static enum exit_status print_version(void) {
    printf("sealroom %s\n", SEALROOM_VERSION);
    return EXIT_ALL_GOOD;
}

/* `sealroom`, `sealroom --help`, `sealroom --lang en`: no command is named. */
static enum exit_status without_command(int count, char **arguments) {
    struct fault why = {0};
    SCOPED(options_free)
    struct options options = {0};
    if (!options_read(count, arguments, 0, &options, &why))
        return office_say(language_default(), &why);
    if (options.version)
        return print_version();
    print_commands(options.help ? stdout : stderr, options.language);
    return options.help ? EXIT_ALL_GOOD : EXIT_USAGE;
}

/* A packet's files are open while it is in hand: LIMIT_MAX_FILES of them, for each of the packets.
 */
static void allow_open_files(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

/* What the command line asks for; *language is the one it was answered in. */
static enum exit_status attend(int count, char **arguments, enum language *language) {
    struct fault why = {0};
    const char *name = options_command(&count, arguments);
    if (!name || strcmp(name, "help") == 0)
        return without_command(count, arguments);
    const struct command *command = command_named(name);
    if (!command) {
        fault_raise(&why, FAULT_SETUP, WORD_OPTION_COMMAND, "%s", name);
        return office_say(*language, &why);
    }
    SCOPED(options_free)
    struct options options = {0};
    if (!options_read(count, arguments, command->takes, &options, &why))
        return office_say(*language, &why);
    *language = options.language;
    if (options.version)
        return print_version();
    if (options.help) {
        print_help(command, options.language);
        return EXIT_ALL_GOOD;
    }
    return run_command(command, &options);
}

/* Output that did not reach its file must not look like an answer. */
static enum exit_status output_ended(enum exit_status status, enum language language) {
    errno = 0;
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    if (output_is_gone())
        return EXIT_MACHINE;
    struct fault why = {0};
    errno = errno ? errno : EIO;
    fault_raise_errno(&why, FAULT_SYSTEM, WORD_OUTPUT_FAILED, "");
    return office_say(language, &why);
}

int main(int count, char **arguments) {
    umask(077);
    allow_open_files();
    setlocale(LC_CTYPE, "C.UTF-8");
    if (sodium_init() < 0)
        return EXIT_MACHINE;
    enum language language = language_default();
    enum exit_status status = attend(count, arguments, &language);
    return (int)output_ended(status, language);
}
