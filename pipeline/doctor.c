#include "pipeline/doctor.h"

#include "base/text.h"
#include "pipeline/terminal.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#define SENTENCE_ROOM 600

static const char *const STATE_NAMES[] = {"good", "mended", "warning", "wrong"};

/* What one check has to say, by enum language. */
struct said {
    enum doctor_state state;
    const char *check;
    char sentence[2][SENTENCE_ROOM];
};

static void print_json(const struct said *said) {
    const char *state = STATE_NAMES[said->state];
    json_t *line =
        json_pack("{s:s, s:s, s:{s:s+, s:s+}}", "check", said->check, "state", state, "message",
                  "zh", said->sentence[LANGUAGE_ZH], "", "en", said->sentence[LANGUAGE_EN], "");
    if (!line)
        line = json_pack("{s:s, s:s, s:n}", "check", said->check, "state", state, "message");
    char *text = json_dumps(line, JSON_COMPACT);
    printf("%s\n", text ? text : "");
    free(text);
    json_decref(line);
}

static void print_text(const struct said *said, enum language language) {
    static const enum word SAID[] = {WORD_DOCTOR_IS_GOOD, WORD_DOCTOR_IS_MENDED,
                                     WORD_DOCTOR_IS_WARNING, WORD_DOCTOR_IS_WRONG};
    SCOPED(scoped_free)
    char *plain = terminal_file_name(said->sentence[language]);
    terminal_put(stdout, word_text(SAID[said->state], language), 9);
    terminal_put(stdout, said->check, 12);
    printf("%s\n", plain);
}

static void print(struct doctor *doctor, const struct said *said) {
    const struct options *options = &doctor->office->options;
    doctor->count[said->state]++;
    if (options->quiet && said->state == DOCTOR_GOOD)
        return;
    if (options->is_json)
        print_json(said);
    else
        print_text(said, options->language);
    fflush(stdout);
}

void doctor_say(struct doctor *doctor, enum doctor_state state, const char *check, enum word word,
                const char *value) {
    struct said said = {.state = state, .check = check};
    for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++)
        word_format(said.sentence[language], SENTENCE_ROOM, (enum language)language, word, value,
                    NULL);
    print(doctor, &said);
}

void doctor_fault(struct doctor *doctor, const char *check, const struct fault *why) {
    struct said said = {.state = DOCTOR_WRONG, .check = check};
    for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++)
        fault_describe(why, (enum language)language, said.sentence[language], SENTENCE_ROOM);
    print(doctor, &said);
}

void doctor_number(struct doctor *doctor, enum doctor_state state, const char *check,
                   enum word word, long value) {
    char text[32];
    snprintf(text, sizeof text, "%ld", value);
    doctor_say(doctor, state, check, word, text);
}
