#include "pipeline/command.h"
#include "pipeline/cover.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LARGEST_NUMBER 999999
/* A box of paper; more is a slip of the finger. */
#define MOST_SHEETS 2500

static bool number_of(const char *text, long absent, long most, long *out) {
    char *end;
    *out = text ? strtol(text, &end, 10) : absent;
    return !text || (end != text && *end == '\0' && *out >= 1 && *out <= most);
}

static bool run_of(const struct options *options, struct cover_run *out, struct fault *why) {
    long count, first;
    if (!number_of(options->count_text, 1, MOST_SHEETS, &count))
        return fault_raise(why, FAULT_SETUP, WORD_OPTION_WRONG, "--count %s", options->count_text);
    if (!number_of(options->first_text, 1, LARGEST_NUMBER, &first) ||
        first + count - 1 > LARGEST_NUMBER)
        return fault_raise(why, FAULT_SETUP, WORD_OPTION_WRONG, "--first %s",
                           options->first_text ? options->first_text : "");
    *out = (struct cover_run){(int)first, (int)count};
    return true;
}

/* Written beside its name first, so that a PDF is whole or not there. */
static bool write_file(const char *path, struct cover_run run, struct fault *why) {
    char part[4096];
    snprintf(part, sizeof part, "%s.part", path);
    FILE *out = fopen(part, "we");
    if (!out)
        return fault_raise_errno(why, FAULT_SYSTEM, WORD_OUTPUT_FAILED, path);
    bool good = cover_write(out, run, why);
    if (fclose(out) != 0 || !good || rename(part, path) != 0) {
        fault_raise_errno(why, FAULT_SYSTEM, WORD_OUTPUT_FAILED, path);
        unlink(part);
        return false;
    }
    return true;
}

static bool write_run(const struct options *options, struct cover_run run, struct fault *why) {
    if (options->output && strcmp(options->output, "-") != 0)
        return write_file(options->output, run, why);
    if (!options->output && isatty(STDOUT_FILENO))
        return fault_raise(why, FAULT_SETUP, WORD_COVER_TERMINAL, "%s", "--output");
    return cover_write(stdout, run, why);
}

enum exit_status command_cover(struct office *office) {
    struct fault why = {0};
    struct cover_run run;
    if (!run_of(&office->options, &run, &why) || !write_run(&office->options, run, &why))
        return office_say(office->options.language, &why);
    return EXIT_ALL_GOOD;
}
