#include "seal/name_sense.h"

#include "base/memory.h"
#include "base/text.h"
#include "seal/fuse.h"
#include "seal/name_words.h"
#include "seal/ring_line.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Longest line that is looked at. */
#define MOST_CHARACTERS 64
/* What was read so surely stays. Wrong characters of drawn rings had 0.17 to 0.95. */
#define SURE 0.97
/* A word's other characters are read at least so well. */
#define ANCHOR_LEAST 0.5
/* How many times less probable a word's character may be than what was read, by how many of the
 * word were read: one, two, three or more. */
static const double odds_most[] = {40, 120, 1000};
/* What was read without faith may be anything: a long word tells what it is all the same. */
#define BLIND        0.6
#define BLIND_ANCHOR 3
#define BLIND_SHARE  0.001
/* Of kinds of offices a character is settled only where it was read without faith, and its own was
 * thought of. */
#define OFFICE_ODDS 12
/* What stands beside a word that is there as a whole is told by that no better than by itself:
 * 软件有限公司 is as good a name's end as 股份有限公司. */
#define ADDED_ODDS 4
/* Beside a name's beginning or end what is read no better than this is none of it. */
#define BESIDE_MOST     0.85
#define BESIDE_HAN_MOST 0.5
/* So many characters may stand beside it. */
#define BESIDE_COUNT 2

/* A character between two that stand so many pitches apart was not seen; a word has so many others.
 * What it is then called with. */
#define HOLE_PITCHES 1.55
#define HOLE_ANCHOR  3
#define UNSEEN       0.4F

/* The line, and which of its characters make words already. */
struct sense {
    struct line_text *line;
    int32_t read[MOST_CHARACTERS];
    bool told[MOST_CHARACTERS];
};

/* A word laid on the line. */
struct fit {
    const struct name_word *word;
    int from, wrong;
    int own;     /* characters that were read, and make no shorter word of themselves already */
    double odds; /* of what was read against the word, the product of all wrong characters */
};

static int32_t code_point_of(const char *text) {
    return text_next(&text);
}

static struct sense sense_of(struct line_text *line) {
    struct sense sense = {.line = line};
    for (int i = 0; i < line->character_count; i++)
        sense.read[i] = code_point_of(line->characters[i].choices[0].text);
    return sense;
}

static double probability_of(const struct line_character *c, int32_t wanted) {
    for (int i = 0; i < c->choice_count; i++)
        if (code_point_of(c->choices[i].text) == wanted)
            return (double)c->choices[i].probability;
    return 0;
}

/* How many times surer another character was read than the word's; infinite where it may not
 * stand. */
static double odds_against(const struct sense *sense, int at, int32_t wanted, int anchors) {
    const struct line_character *c = &sense->line->characters[at];
    double top = (double)c->choices[0].probability;
    double own = probability_of(c, wanted);
    if (sense->told[at] || top >= SURE)
        return INFINITY;
    if (own <= 0)
        own = top < BLIND && anchors >= BLIND_ANCHOR ? BLIND_SHARE : 0;
    return own > 0 ? top / own : INFINITY;
}

/* A place stands at the beginning, or behind another one. */
static bool may_stand(const struct sense *sense, const struct name_word *word, int from) {
    return word->kind != NAME_WORD_PLACE || from == 0 || sense->told[from - 1];
}

/* A kind of office or institution, of which others differ in one character: 管理局 and 管理处.
 * Companies' forms have no such neighbours. */
static bool is_office(const struct name_word *word) {
    static const int32_t COMPANY[] = {0x516C, 0x53F8};
    bool company = word->length >= 2 &&
                   memcmp(word->characters + word->length - 2, COMPANY, sizeof COMPANY) == 0;
    return word->kind == NAME_WORD_END && !company;
}

static bool lay(const struct sense *sense, const struct name_word *word, int from,
                struct fit *out) {
    struct fit fit = {word, from, 0, 0, 1};
    if (from + word->length > sense->line->character_count || !may_stand(sense, word, from))
        return false;
    for (int i = 0; i < word->length; i++) {
        bool right = sense->read[from + i] == word->characters[i];
        fit.wrong += !right;
        fit.own += right && !sense->told[from + i];
    }
    int anchors = word->length - fit.wrong;
    if (anchors == 0 || fit.wrong > anchors)
        return false;
    bool office = is_office(word);
    double most = office ? OFFICE_ODDS : odds_most[anchors < 3 ? anchors - 1 : 2];
    if (fit.wrong > 0 && fit.own == 0) {
        most = ADDED_ODDS;
        anchors = 0;
    }
    for (int i = 0; i < word->length; i++) {
        int at = from + i;
        bool right = sense->read[at] == word->characters[i];
        if (right && (double)sense->line->characters[at].choices[0].probability < ANCHOR_LEAST)
            return false;
        double odds = right ? 1 : odds_against(sense, at, word->characters[i], anchors);
        bool unsure = (double)sense->line->characters[at].choices[0].probability < BLIND;
        if (odds > most || (office && !right && !unsure))
            return false;
        fit.odds *= odds;
    }
    *out = fit;
    return true;
}

static void tell_words(struct sense *sense) {
    size_t count;
    const struct name_word *words = name_words_list(&count);
    for (size_t w = 0; w < count; w++)
        for (int from = 0; from < sense->line->character_count; from++) {
            struct fit fit;
            if (lay(sense, &words[w], from, &fit) && fit.wrong == 0)
                for (int i = 0; i < words[w].length; i++)
                    sense->told[from + i] = true;
        }
}

static bool is_better(const struct fit *a, const struct fit *b) {
    return a->own != b->own ? a->own > b->own : a->odds < b->odds;
}

static bool best_fit(const struct sense *sense, struct fit *out) {
    size_t count;
    const struct name_word *words = name_words_list(&count);
    bool found = false;
    for (size_t w = 0; w < count; w++)
        for (int from = 0; from < sense->line->character_count; from++) {
            struct fit fit;
            if (!lay(sense, &words[w], from, &fit) || fit.wrong == 0 ||
                (found && !is_better(&fit, out)))
                continue;
            *out = fit;
            found = true;
        }
    return found;
}

/* Puts the character first; the others keep their order, the least falls out when there is no
 * room. What was read and its place in a word are evidence of equal worth. */
static void put_first(struct line_character *c, int32_t wanted) {
    int at = 0;
    while (at < c->choice_count && code_point_of(c->choices[at].text) != wanted)
        at++;
    if (at == c->choice_count && c->choice_count < LINE_CHOICES)
        c->choice_count++;
    at = at < c->choice_count ? at : c->choice_count - 1;
    struct text_buffer text = {0};
    text_add_character(&text, wanted);
    float top = c->choices[0].probability;
    memmove(c->choices + 1, c->choices, (size_t)at * sizeof *c->choices);
    c->choices[0] = (struct line_choice){.probability = top};
    text_cut(c->choices[0].text, sizeof c->choices[0].text, text.bytes);
    c->choices[1].probability = top / 2;
    text_buffer_free(&text);
}

static void take(struct sense *sense, const struct fit *fit) {
    for (int i = 0; i < fit->word->length; i++) {
        int at = fit->from + i;
        if (sense->read[at] != fit->word->characters[i])
            put_first(&sense->line->characters[at], fit->word->characters[i]);
        sense->read[at] = fit->word->characters[i];
        sense->told[at] = true;
    }
}

/* A character that was not seen: between two of the line, that stand apart. */
struct hole {
    const struct name_word *word;
    int from, missing; /* where the word begins on the line, which of its characters is not there */
};

/* All but one of the word's characters are there, with room for that one. */
static bool has_hole(const struct sense *sense, const struct name_word *word, int from,
                     struct hole *out) {
    const struct line_text *line = sense->line;
    int there = word->length - 1;
    if (there < HOLE_ANCHOR || from + there > line->character_count ||
        !may_stand(sense, word, from))
        return false;
    int missing = 0;
    while (missing < there && sense->read[from + missing] == word->characters[missing])
        missing++;
    if (missing == there || (missing == 0 && from == 0))
        return false;
    for (int i = missing; i < there; i++)
        if (sense->read[from + i] != word->characters[i + 1])
            return false;
    const struct line_character *next = &line->characters[from + missing];
    double room = (double)(next->start + next->end - next[-1].start - next[-1].end) / 2;
    *out = (struct hole){word, from, missing};
    return room > HOLE_PITCHES * ring_line_pitch(line);
}

static bool find_hole(const struct sense *sense, struct hole *out) {
    size_t count;
    const struct name_word *words = name_words_list(&count);
    for (size_t w = 0; w < count; w++)
        for (int from = 0; from < sense->line->character_count; from++)
            if (has_hole(sense, &words[w], from, out))
                return true;
    return false;
}

/* The word's character is put where it was not seen: not more than a guess, and says so. */
static void fill(struct line_text *line, const struct hole *hole) {
    size_t size = (size_t)(line->character_count + 1) * sizeof *line->characters;
    struct line_character *more = memory_new(size, 1);
    int at = hole->from + hole->missing;
    memcpy(more, line->characters, (size_t)at * sizeof *more);
    memcpy(more + at + 1, line->characters + at,
           (size_t)(line->character_count - at) * sizeof *more);
    struct text_buffer text = {0};
    text_add_character(&text, hole->word->characters[hole->missing]);
    text_cut(more[at].choices[0].text, sizeof more[at].choices[0].text, text.bytes);
    text_buffer_free(&text);
    more[at].choices[0].probability = UNSEEN;
    more[at].choice_count = 1;
    more[at].start = more[at - 1].end;
    more[at].end = more[at + 1].start;
    free(line->characters);
    line->characters = more;
    line->character_count++;
}

/* What engines make of specks: 丶, 一, 丨, 丿, 乙, 亅. */
static bool is_stroke(int32_t code) {
    return code == 0x4E36 || code == 0x4E00 || code == 0x4E28 || code == 0x4E3F || code == 0x4E59 ||
           code == 0x4E85;
}

/* What makes a word may be another body's: a company's union, a branch, a party committee. */
static bool is_doubtful(const struct sense *sense, int from, int to) {
    for (int i = from; i < to; i++) {
        bool character = text_is_han(sense->read[i]) && !is_stroke(sense->read[i]);
        double most = character ? BESIDE_HAN_MOST : BESIDE_MOST;
        if (sense->told[i] || (double)sense->line->characters[i].choices[0].probability > most)
            return false;
    }
    return true;
}

static bool ends_at(const struct sense *sense, const struct name_word *word, int end) {
    if (word->length > end)
        return false;
    for (int i = 0; i < word->length; i++)
        if (sense->read[end - word->length + i] != word->characters[i])
            return false;
    return true;
}

/* How many doubtful characters stand behind the last word that a name may end with. */
static int beside_end(const struct sense *sense) {
    size_t count;
    const struct name_word *words = name_words_list(&count);
    int length = sense->line->character_count;
    for (int beside = 0; beside <= BESIDE_COUNT && beside < length; beside++)
        for (size_t w = 0; w < count; w++)
            if (words[w].kind == NAME_WORD_END && words[w].length > 2 &&
                ends_at(sense, &words[w], length - beside))
                return is_doubtful(sense, length - beside, length) ? beside : 0;
    return 0;
}

/* How many doubtful characters stand in front of a place. */
static int beside_begin(const struct sense *sense) {
    size_t count;
    const struct name_word *words = name_words_list(&count);
    for (int beside = 0; beside <= BESIDE_COUNT; beside++)
        for (size_t w = 0; w < count && words[w].kind == NAME_WORD_PLACE; w++)
            if (beside + words[w].length <= sense->line->character_count &&
                ends_at(sense, &words[w], beside + words[w].length))
                return is_doubtful(sense, 0, beside) ? beside : 0;
    return 0;
}

static void keep(struct line_text *line, int from, int count) {
    memmove(line->characters, line->characters + from, (size_t)count * sizeof *line->characters);
    line->character_count = count;
}

void name_sense_settle(struct line_text *line) {
    if (line->character_count == 0 || line->character_count > MOST_CHARACTERS)
        return;
    struct sense sense = sense_of(line);
    struct hole hole;
    while (line->character_count < MOST_CHARACTERS && find_hole(&sense, &hole)) {
        fill(line, &hole);
        sense = sense_of(line);
    }
    tell_words(&sense);
    struct fit fit;
    while (best_fit(&sense, &fit))
        take(&sense, &fit);
    int tail = beside_end(&sense);
    int head = beside_begin(&sense);
    if (head + tail < line->character_count)
        keep(line, head, line->character_count - head - tail);
    fuse_retell(line);
}
