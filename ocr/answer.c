#include "ocr/answer.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A question with its colon is no longer; an option's short words (单位) stand in other labels too.
 */
#define QUESTION_MOST 14
#define WORD_LEAST    4

/* The text before the first colon of a block, for the caller to free; NULL when that is none. */
static char *question_of(const struct block *block) {
    for (int at = 1; at < block->count && at <= QUESTION_MOST; at++)
        if (block->glyphs[at].code == ':')
            return glyphs_folded(block->glyphs, at);
    return NULL;
}

static bool names(const struct word_option *option, const char *question) {
    for (int w = 0; w < option->words.count; w++)
        if (option->words.at[w].length >= WORD_LEAST && strstr(question, option->words.at[w].text))
            return true;
    return false;
}

static bool names_only(const struct view *view, const struct word_option *option,
                       const char *question) {
    for (int i = 0; i < view->words->option_count; i++) {
        const struct word_option *other = &view->words->options[i];
        bool differs =
            strcmp(other->group, option->group) == 0 && strcmp(other->value, option->value) != 0;
        if (differs && names(other, question))
            return false;
    }
    return names(option, question);
}

bool answer_to_option(const struct view *view, const struct word_option *option, enum answer *out,
                      bool *found, struct fault *why) {
    *found = false;
    for (int b = 0; b < view->blocks->count && !*found; b++) {
        SCOPED(scoped_free)
        char *question = question_of(&view->blocks->at[b]);
        if (question && names_only(view, option, question) &&
            !tick_answer(view, b, out, found, why))
            return false;
    }
    return true;
}

static bool holds(const char *question, const char *const *words) {
    for (; *words; words++)
        if (strstr(question, *words))
            return true;
    return false;
}

bool answer_to_word(const struct view *view, const char *const *words, enum answer *out,
                    bool *found, struct fault *why) {
    *found = false;
    for (int b = 0; b < view->blocks->count && !*found; b++) {
        SCOPED(scoped_free)
        char *question = question_of(&view->blocks->at[b]);
        if (question && holds(question, words) && !tick_answer(view, b, out, found, why))
            return false;
    }
    return true;
}
