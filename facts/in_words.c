#include "facts/in_words.h"

#include "base/scoped.h"
#include "base/simplified.h"
#include "base/text.h"
#include "facts/money.h"

#include <stdlib.h>
#include <string.h>

#define MOST_CAPITALS 24
/* A reading below this says nothing of what stands there; a numeral thought of from this on may. */
#define SAYS_NOTHING 0.5
#define THOUGHT_OF   0.1
/* A numeral read better than this, and nothing like another, is that one. */
#define SURELY_READ 0.7
/* One capital in three may have been read so. */
#define VAGUE_SHARE 3

static int32_t code_of(const char *text) {
    const char *at = text;
    return simplified_of(text_next(&at));
}

static bool reads(const struct line_character *character, int32_t expected) {
    return character->choice_count > 0 && code_of(character->choices[0].text) == expected;
}

/* Whether a numeral, other than the expected, may stand there. */
static bool may_be_other(const struct line_character *character, int32_t expected) {
    for (int i = 0; i < character->choice_count; i++) {
        int32_t code = code_of(character->choices[i].text);
        if (code != expected && money_is_capital(code) &&
            (double)character->choices[i].probability >= THOUGHT_OF)
            return true;
    }
    return false;
}

static bool says_nothing(const struct line_character *character) {
    return character->choice_count > 0 && (double)character->choices[0].probability < SAYS_NOTHING;
}

/* The capitals from `start` on; further numerals beside them make another amount. */
static bool fit_from(const struct line_text *line, int start, const int32_t *capitals, int count) {
    int vague = 0;
    for (int i = 0; i < count; i++) {
        const struct line_character *character = &line->characters[start + i];
        if (reads(character, capitals[i]))
            continue;
        if (!says_nothing(character) || may_be_other(character, capitals[i]))
            return false;
        vague++;
    }
    bool before = start > 0 && may_be_other(&line->characters[start - 1], 0);
    bool after =
        start + count < line->character_count && may_be_other(&line->characters[start + count], 0);
    return !before && !after && vague * VAGUE_SHARE <= count;
}

bool in_words_fit(const struct field *words, long fen) {
    SCOPED(scoped_free)
    char *text = money_capitals(fen);
    int32_t capitals[MOST_CAPITALS];
    int count = 0;
    const char *at = text ? text : "";
    for (int32_t c = text_next(&at); c && count < MOST_CAPITALS; c = text_next(&at))
        capitals[count++] = simplified_of(c);
    const struct line_text *line = &words->reading;
    for (int start = 0; count > 0 && start + count <= line->character_count; start++)
        if (fit_from(line, start, capitals, count))
            return true;
    return false;
}

bool in_words_are_sure(const struct field *words) {
    const struct line_text *line = &words->reading;
    int capitals = 0;
    for (int i = 0; i < line->character_count; i++) {
        const struct line_character *character = &line->characters[i];
        int32_t own = character->choice_count > 0 ? code_of(character->choices[0].text) : 0;
        bool is_capital = money_is_capital(own);
        if (may_be_other(character, own) ||
            (is_capital && (double)character->choices[0].probability < SURELY_READ))
            return false;
        capitals += is_capital;
    }
    return capitals > 1;
}
