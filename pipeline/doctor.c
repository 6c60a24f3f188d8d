#include "pipeline/doctor.h"

#include "base/text.h"
#include "pipeline/terminal.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const STATE_NAMES[] = {"good", "mended", "warning", "wrong"};

static void print_json(enum doctor_state state, const char *check, enum word word,
                       const char *value) {
    char zh[600];
    char en[600];
    word_format(zh, sizeof zh, LANGUAGE_ZH, word, value, NULL);
    word_format(en, sizeof en, LANGUAGE_EN, word, value, NULL);
    json_t *line = json_pack("{s:s, s:s, s:{s:s+, s:s+}}", "check", check, "state",
                             STATE_NAMES[state], "message", "zh", zh, "", "en", en, "");
    if (!line)
        line = json_pack("{s:s, s:s, s:n}", "check", check, "state", STATE_NAMES[state], "message");
    char *text = json_dumps(line, JSON_COMPACT);
    printf("%s\n", text ? text : "");
    free(text);
    json_decref(line);
}

static void print_text(const struct doctor *doctor, enum doctor_state state, const char *check,
                       enum word word, const char *value) {
    static const enum word SAID[] = {WORD_DOCTOR_IS_GOOD, WORD_DOCTOR_IS_MENDED,
                                     WORD_DOCTOR_IS_WARNING, WORD_DOCTOR_IS_WRONG};
    enum language language = doctor->office->options.language;
    char sentence[600];
    word_format(sentence, sizeof sentence, language, word, value, NULL);
    SCOPED(scoped_free)
    char *plain = terminal_file_name(sentence);
    terminal_put(stdout, word_text(SAID[state], language), 9);
    terminal_put(stdout, check, 12);
    printf("%s\n", plain);
}

void doctor_say(struct doctor *doctor, enum doctor_state state, const char *check, enum word word,
                const char *value) {
    const struct options *options = &doctor->office->options;
    doctor->count[state]++;
    if (options->quiet && state == DOCTOR_GOOD)
        return;
    if (options->is_json)
        print_json(state, check, word, value);
    else
        print_text(doctor, state, check, word, value);
    fflush(stdout);
}

void doctor_number(struct doctor *doctor, enum doctor_state state, const char *check,
                   enum word word, long value) {
    char text[32];
    snprintf(text, sizeof text, "%ld", value);
    doctor_say(doctor, state, check, word, text);
}
