#include "ocr/tick_words.h"

#include "base/text.h"

#include <string.h>

/* A word that its row cut off is known by so many characters. */
#define CUT_LEAST 2

const struct word_option *tick_word_option(const struct kind_words *words, const char *group,
                                           const char *text) {
    const struct word_option *best = NULL;
    size_t length = 0;
    for (int i = 0; i < words->option_count; i++) {
        const struct word_option *option = &words->options[i];
        for (int w = 0; w < option->words.count; w++) {
            const char *word = option->words.at[w].text;
            bool same = !group || strcmp(option->group, group) == 0;
            if (same && strlen(word) > length && strncmp(text, word, strlen(word)) == 0) {
                best = option;
                length = strlen(word);
            }
        }
    }
    return best;
}

bool tick_word_is_another(const struct kind_words *words, const char *text) {
    for (int i = 0; i < words->option_count; i++)
        for (int w = 0; w < words->options[i].words.count; w++) {
            const char *word = words->options[i].words.at[w].text;
            if (strncmp(text, word, strlen(word)) != 0)
                continue;
            const char *rest = text + strlen(word);
            if (!text_is_han(text_next(&rest)))
                return true;
        }
    return false;
}

const struct word_option *tick_word_cut(const struct kind_words *words, const char *group,
                                        const char *text) {
    const struct word_option *only = NULL;
    if (text_length_characters(text) < CUT_LEAST)
        return NULL;
    for (int i = 0; i < words->option_count; i++) {
        const struct word_option *option = &words->options[i];
        bool begins = false;
        for (int w = 0; w < option->words.count && strcmp(option->group, group) == 0; w++)
            begins = begins || strncmp(option->words.at[w].text, text, strlen(text)) == 0;
        if (begins && only)
            return NULL;
        only = begins ? option : only;
    }
    return only;
}
