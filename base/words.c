#include "base/words.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

struct sentence {
    const char *key;
    const char *text[2];
};

#define WORD(key, zh, en) {#key, {zh, en}},
static const struct sentence SENTENCES[WORD_COUNT] = {
    {"NONE", {"", ""}},
#include "base/words.def"
};
#undef WORD

const char *word_text(enum word word, enum language language) {
    assert(word < WORD_COUNT);
    return SENTENCES[word].text[language == LANGUAGE_EN];
}

const char *word_key(enum word word) {
    assert(word < WORD_COUNT);
    return SENTENCES[word].key;
}

enum word word_from_key(const char *key) {
    for (int word = 1; word < WORD_COUNT; word++)
        if (strcmp(SENTENCES[word].key, key) == 0)
            return (enum word)word;
    return WORD_NONE;
}

/* over the wall: two values read better at each call than an array of them. */
void word_format(char *out, size_t size, enum language language, enum word word, const char *first,
                 const char *second) {
    struct text_buffer text = {0};
    for (const char *at = word_text(word, language); *at; at++) {
        bool place = at[0] == '{' && (at[1] == '1' || at[1] == '2') && at[2] == '}';
        if (!place) {
            text_add_bytes(&text, at, 1);
            continue;
        }
        const char *value = at[1] == '1' ? first : second;
        text_add(&text, value ? value : "");
        at += 2;
    }
    text_cut(out, size, text.bytes ? text.bytes : "");
    text_buffer_free(&text);
}
