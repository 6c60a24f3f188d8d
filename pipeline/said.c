#include "pipeline/checklist.h"

#include "base/words.h"

#include <stdio.h>

/* "KIND" and "application_form" give the key KIND_APPLICATION_FORM. */
static void key_of(const char *group, const char *identifier, char *out, size_t size) {
    snprintf(out, size, "%s_%s", group, identifier);
    for (char *at = out; *at; at++)
        if (*at >= 'a' && *at <= 'z')
            *at = (char)(*at - 'a' + 'A');
        else if (*at == '.')
            *at = '_';
}

const char *said(const char *group, const char *identifier, enum language language) {
    char key[80];
    key_of(group, identifier, key, sizeof key);
    enum word word = word_from_key(key);
    return word == WORD_NONE ? identifier : word_text(word, language);
}
