#include "facts/misread.h"

#include "base/scoped.h"
#include "base/text.h"

#include <string.h>

/* Of codes of drawn forms and cards whose check digit failed, the right character was thought of
 * with 0.003 and 0.016 where another was read with 0.993 and 0.957; beside characters read rightly
 * others of a like shape come to some 0.0005. */
#define THOUGHT_OF 0.002

/* Folded, without hyphens; the caller frees it. */
static char *plain(const char *text) {
    char *folded = text_folded(text);
    char *to = folded;
    for (const char *from = folded; *from; from++)
        if (*from != '-')
            *to++ = *from;
    *to = '\0';
    return folded;
}

static bool is_text(const char *choice, const char *value, size_t at) {
    SCOPED(scoped_free)
    char *folded = plain(choice);
    return folded[0] == value[at] && folded[0] != '\0' && folded[1] == '\0';
}

static bool thought_of(const struct line_character *character, const char *expected, size_t at) {
    for (int i = 1; i < character->choice_count; i++)
        if (is_text(character->choices[i].text, expected, at) &&
            (double)character->choices[i].probability >= THOUGHT_OF)
            return true;
    return false;
}

/* The only place in which two numbers of one length differ; false when there is none or more. */
static bool only_difference(const char *value, const char *expected, size_t *place) {
    int count = 0;
    for (size_t i = 0; value[i] && expected[i]; i++)
        if (value[i] != expected[i]) {
            *place = i;
            count++;
        }
    return count == 1 && strlen(value) == strlen(expected);
}

bool misread_one_off(const struct field *field, const char *expected) {
    size_t place = 0;
    if (!field->value || !expected)
        return false;
    SCOPED(scoped_free)
    char *value = plain(field->value);
    SCOPED(scoped_free)
    char *other = plain(expected);
    return only_difference(value, other, &place);
}

bool misread_may_be(const struct field *field, const char *expected) {
    size_t place = 0;
    size_t at = 0;
    if (!field->value || !expected)
        return false;
    SCOPED(scoped_free)
    char *value = plain(field->value);
    SCOPED(scoped_free)
    char *other = plain(expected);
    if (!only_difference(value, other, &place))
        return false;
    bool open = false;
    for (int i = 0; i < field->reading.character_count; i++) {
        const struct line_character *character = &field->reading.characters[i];
        SCOPED(scoped_free)
        char *read = plain(character->choice_count > 0 ? character->choices[0].text : "");
        if (!*read)
            continue;
        if (at >= strlen(value) || !is_text(read, value, at))
            return false;
        open |= at == place && thought_of(character, other, place);
        at++;
    }
    return open && at == strlen(value);
}
