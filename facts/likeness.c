#include "facts/likeness.h"

#include "base/scoped.h"
#include "base/simplified.h"
#include "base/text.h"
#include "seal/rarity.h"

#include <math.h>
#include <string.h>

/* Probability above which a printed character is what was read: PP-OCRv4's misread characters on
 * these papers lie below (ocr-measurements.md); by hand it is surer of its errors. */
#define SURE_PRINTED 0.90
#define SURE_BY_HAND 0.985
/* The expected character was considered: above the recogniser's noise. */
#define CONSIDERED 0.05
/* The expected character was considered enough for another paper to settle it. */
#define SETTLED 0.15
/* Mean confidence of a whole value, without alternatives. */
#define SURE_VALUE    0.93
#define LIKELY_VALUE  0.75
#define LONGEST_VALUE 128

/* Of an unsure reading: a character read worse than this says nothing of what stands there, and the
 * expected one was thought of from this probability on. */
#define SAYS_NOTHING 0.5
#define THOUGHT_OF   0.002
#define AGAINST      1000.0 /* more than any number of characters that say nothing */
/* Of a name that may be borne: characters that tell bodies apart weigh so much (seal/rarity.h),
 * this share of the weight may be unread, and a character too many costs little. Names of drawn
 * papers in running hands were unread by 0.50 to 0.77 of their weight. */
#define TELLING_WEIGHT  0.9
#define UNREAD_SHARE    0.8
#define EXTRA_CHARACTER 0.05
/* Of a reading that says too little: one character in so many was surely read at most. */
#define SURE_SHARE     3
#define HARDLY_THOUGHT 0.02
#define LOST_AT_END    2   /* figures */
#define VAGUE_SHARE    3   /* one character in three may say nothing */
#define LOST_AT_SEAM   3   /* characters where two parts of a line meet */
#define ONE_LINE       1.8 /* a box lower than this many characters' pitches holds one line */

enum evidence { EVIDENCE_SETTLED, EVIDENCE_OPEN, EVIDENCE_SURE };

struct reading {
    const struct line_character *characters[LONGEST_VALUE];
    int32_t codes[LONGEST_VALUE];
    int count;
};

static int32_t folded_code(const char *text) {
    /* Nearly all are plain Han characters or digits, which need no more. */
    const char *rest = text;
    int32_t plain = text_next(&rest);
    bool is_plain = (plain >= 0x4E00 && plain <= 0x9FFF) || (plain >= '0' && plain <= '9');
    if (is_plain && *rest == '\0')
        return simplified_of(plain);
    SCOPED(scoped_free)
    char *folded = text_folded(text);
    const char *at = folded;
    return text_next(&at);
}

/* Spreads the kept alternatives; false when they are not those of the value. */
static bool reading_of(const struct field *field, struct reading *out) {
    *out = (struct reading){0};
    for (int i = 0; i < field->reading.character_count; i++) {
        const struct line_character *character = &field->reading.characters[i];
        int32_t code = character->choice_count > 0 ? folded_code(character->choices[0].text) : 0;
        if (code == 0 || code == '-' || out->count == LONGEST_VALUE)
            continue;
        out->characters[out->count] = character;
        out->codes[out->count++] = code;
    }
    if (out->count == 0 || !field->value)
        return false;
    SCOPED(scoped_free)
    char *value = text_folded(field->value);
    const char *at = value;
    int same = 0;
    int32_t code = 0;
    while ((code = text_next(&at)) != 0 && same < out->count && code == out->codes[same])
        same++;
    return code == 0 && same == out->count;
}

static double probability_of(const struct line_character *character, int32_t code) {
    for (int i = 0; i < character->choice_count; i++)
        if (folded_code(character->choices[i].text) == code)
            return (double)character->choices[i].probability;
    return 0;
}

static double sure_probability(const struct field *field) {
    return field->handwritten == ANSWER_YES ? SURE_BY_HAND : SURE_PRINTED;
}

static int spread(const char *folded, int32_t out[static LONGEST_VALUE]) {
    int count = 0;
    for (int32_t c = text_next(&folded); c && count < LONGEST_VALUE; c = text_next(&folded))
        out[count++] = c;
    return count;
}

static enum evidence evidence_at(const struct line_character *character, int32_t expected,
                                 double sure) {
    double read = (double)character->choices[0].probability;
    double considered = probability_of(character, expected);
    if (considered >= SETTLED)
        return EVIDENCE_SETTLED;
    return read >= sure && considered < CONSIDERED ? EVIDENCE_SURE : EVIDENCE_OPEN;
}

/* Same number of characters: place by place. */
static enum evidence evidence_in_place(const struct reading *reading, const int32_t *expected,
                                       double sure) {
    enum evidence worst = EVIDENCE_SETTLED;
    for (int i = 0; i < reading->count; i++) {
        if (reading->codes[i] == expected[i])
            continue;
        enum evidence here = evidence_at(reading->characters[i], expected[i], sure);
        worst = here > worst ? here : worst;
    }
    return worst;
}

/* Long lines are read in parts: the first character of a part begins left of where the last of the
 * part before it ended. */
static bool is_seam(const struct reading *reading, int at) {
    return at > 0 && at < reading->count &&
           reading->characters[at]->start < reading->characters[at - 1]->start;
}

/* Characters that the reading lacks, all in one place, and that where two of its parts meet. */
static bool lacks_at_seam(const struct reading *reading, const int32_t *expected, int count) {
    int lacking = count - reading->count;
    if (lacking < 1 || lacking > LOST_AT_SEAM)
        return false;
    int head = 0;
    while (head < reading->count && reading->codes[head] == expected[head])
        head++;
    for (int i = head; i < reading->count; i++)
        if (reading->codes[i] != expected[i + lacking])
            return false;
    return is_seam(reading, head);
}

/* Another number of characters: sure only when every character was. */
static enum evidence evidence_of_length(const struct reading *reading, double sure) {
    for (int i = 0; i < reading->count; i++)
        if ((double)reading->characters[i]->choices[0].probability < sure)
            return EVIDENCE_OPEN;
    return EVIDENCE_SURE;
}

static enum evidence evidence_without_reading(const struct field *field, const char *value,
                                              const char *expected) {
    int length = text_length_characters(expected);
    bool far = text_distance(value, expected) * 2 > length;
    double needed = far ? LIKELY_VALUE : SURE_VALUE;
    if (field->handwritten == ANSWER_YES)
        needed = far ? SURE_VALUE : SURE_BY_HAND;
    return field->confidence >= needed ? EVIDENCE_SURE : EVIDENCE_OPEN;
}

static enum evidence evidence_of(const struct field *field, const char *value,
                                 const char *expected) {
    struct reading reading;
    if (!reading_of(field, &reading))
        return evidence_without_reading(field, value, expected);
    int32_t codes[LONGEST_VALUE] = {0};
    int count = spread(expected, codes);
    if (count == reading.count)
        return evidence_in_place(&reading, codes, sure_probability(field));
    if (lacks_at_seam(&reading, codes, count))
        return EVIDENCE_OPEN;
    return text_distance(value, expected) * 2 > count
               ? evidence_without_reading(field, value, expected)
               : evidence_of_length(&reading, sure_probability(field));
}

static bool states_something(const struct field *field) {
    return field->state == FIELD_STATE_READ || field->state == FIELD_STATE_UNSURE;
}

static enum agreement compare(const struct field *field, const char *value, const char *expected) {
    if (strcmp(value, expected) == 0)
        return AGREEMENT_SAME;
    enum evidence evidence = evidence_of(field, value, expected);
    if (evidence == EVIDENCE_SETTLED)
        return AGREEMENT_SAME;
    return evidence == EVIDENCE_SURE && field->state == FIELD_STATE_READ ? AGREEMENT_DIFFERENT
                                                                         : AGREEMENT_UNSURE;
}

enum agreement likeness_name(const struct field *field, const char *expected) {
    if (!expected || !states_something(field))
        return AGREEMENT_NONE;
    if (!field->value || !field->value[0])
        return field->state == FIELD_STATE_UNSURE ? AGREEMENT_UNSURE : AGREEMENT_NONE;
    SCOPED(scoped_free)
    char *value = text_folded(field->value);
    SCOPED(scoped_free)
    char *other = text_folded(expected);
    return compare(field, value, other);
}

/* A reading held against a name. What was read worse than `sure` says nothing. */
struct fit {
    const struct reading *reading;
    double sure;
    int32_t expected[LONGEST_VALUE];
    double weight[LONGEST_VALUE]; /* what it costs to read this character into the reading */
    int count;
    double extra; /* what a character too many costs */
};

/* What it costs to take a character read for the expected one. */
static double cost_of(const struct fit *fit, int at, int expected) {
    const struct line_character *character = fit->reading->characters[at];
    if (fit->reading->codes[at] == fit->expected[expected])
        return 0;
    if (probability_of(character, fit->expected[expected]) >= THOUGHT_OF)
        return 0.5 * fit->weight[expected];
    return (double)character->choices[0].probability < fit->sure ? fit->weight[expected] : AGAINST;
}

static bool is_vague(const struct fit *fit, int at) {
    return at >= 0 && at < fit->reading->count &&
           (double)fit->reading->characters[at]->choices[0].probability < fit->sure;
}

/* The cheapest way to read the name into a reading. Characters may be lost or made up only where
 * one that says nothing stands (row by row, as for an edit distance). */
static double cost_to_fit(const struct fit *fit) {
    double row[LONGEST_VALUE + 1] = {0};
    for (int j = 1; j <= fit->count; j++)
        row[j] = row[j - 1] + (is_vague(fit, 0) ? fit->weight[j - 1] : AGAINST);
    for (int i = 1; i <= fit->reading->count; i++) {
        double diagonal = row[0];
        double extra = is_vague(fit, i - 1) ? fit->extra : AGAINST;
        row[0] += extra;
        for (int j = 1; j <= fit->count; j++) {
            bool near_vague = is_vague(fit, i - 1) || is_vague(fit, i);
            double same = diagonal + cost_of(fit, i - 1, j - 1);
            double lost = near_vague ? fit->weight[j - 1] : AGAINST;
            diagonal = row[j];
            row[j] = fmin(same, fmin(row[j] + extra, row[j - 1] + lost));
        }
    }
    return row[fit->count];
}

/* One line of writing that was read in parts: a name on two lines has its seam where it is broken,
 * and nothing is lost there. */
bool likeness_lost_at_seam(const struct field *field, const char *expected) {
    struct reading reading;
    if (!expected || field->state != FIELD_STATE_READ || !reading_of(field, &reading))
        return false;
    SCOPED(scoped_free)
    char *other = text_folded(expected);
    int32_t codes[LONGEST_VALUE] = {0};
    int count = spread(other, codes);
    return count > 0 && field->box.height * count < ONE_LINE * field->box.width &&
           lacks_at_seam(&reading, codes, count);
}

bool likeness_fits(const struct field *field, const char *expected) {
    struct reading reading;
    if (!expected || field->state != FIELD_STATE_UNSURE || !reading_of(field, &reading))
        return false;
    SCOPED(scoped_free)
    char *other = text_folded(expected);
    struct fit fit = {.reading = &reading, .sure = SAYS_NOTHING, .extra = 1};
    fit.count = spread(other, fit.expected);
    for (int i = 0; i < fit.count; i++)
        fit.weight[i] = 1;
    return fit.count > 1 && cost_to_fit(&fit) * VAGUE_SHARE <= fit.count;
}

/* Whether a character that tells bodies apart was read, or thought of, anywhere on the line. */
static bool tells_of(const struct fit *fit, double thought) {
    int telling = 0;
    for (int i = 0; i < fit->count; i++) {
        telling += fit->weight[i] >= TELLING_WEIGHT;
        for (int j = 0; j < fit->reading->count && fit->weight[i] >= TELLING_WEIGHT; j++)
            if (probability_of(fit->reading->characters[j], fit->expected[i]) >= thought)
                return true;
    }
    return telling == 0;
}

static bool says_little(const struct fit *fit) {
    int sure = 0;
    for (int i = 0; i < fit->reading->count; i++)
        sure += !is_vague(fit, i);
    return sure * SURE_SHARE <= fit->reading->count;
}

enum bearing likeness_bearing(const struct field *field, const char *expected) {
    struct reading reading;
    if (!expected || !states_something(field) || !reading_of(field, &reading))
        return BEARING_NONE;
    SCOPED(scoped_free)
    char *other = text_folded(expected);
    struct fit fit = {
        .reading = &reading, .sure = sure_probability(field), .extra = EXTRA_CHARACTER};
    fit.count = rarity_weigh(other, fit.weight, LONGEST_VALUE);
    spread(other, fit.expected);
    double whole = 0;
    for (int i = 0; i < fit.count; i++)
        whole += fit.weight[i];
    double cost = fit.count > 1 ? cost_to_fit(&fit) : 2 * AGAINST;
    if (cost <= UNREAD_SHARE * whole && tells_of(&fit, CONSIDERED))
        return BEARING_POSSIBLE;
    if (cost >= 2 * AGAINST || !says_little(&fit))
        return BEARING_NONE;
    return cost < AGAINST && tells_of(&fit, HARDLY_THOUGHT) ? BEARING_OPEN : BEARING_POOR;
}

/* Folded, without hyphens; the caller frees it. */
static char *plain_number(const char *text) {
    char *plain = text_folded(text);
    char *to = plain;
    for (const char *from = plain; *from; from++)
        if (*from != '-')
            *to++ = *from;
    *to = '\0';
    return plain;
}

/* Masked numbers: the visible characters decide. */
static enum agreement compare_masked(const struct field *field, const char *value,
                                     const char *expected) {
    size_t length = strlen(value);
    const char *mask = strchr(value, '*');
    size_t head = (size_t)(mask - value);
    size_t tail = length - (size_t)(strrchr(value, '*') - value) - 1;
    if (head + tail < 4 || head + tail > strlen(expected))
        return AGREEMENT_UNSURE;
    if (strncmp(value, expected, head) == 0 &&
        strcmp(value + length - tail, expected + strlen(expected) - tail) == 0)
        return AGREEMENT_SAME;
    bool sure = field->state == FIELD_STATE_READ && field->confidence >= SURE_VALUE;
    return sure ? AGREEMENT_DIFFERENT : AGREEMENT_UNSURE;
}

/* Figures at an end of a number are lost to a cell's border or a fold more often than they are left
 * out by whoever wrote it. */
static bool lost_an_end(const char *value, const char *expected) {
    size_t length = strlen(value);
    size_t whole = strlen(expected);
    return length < whole && whole - length <= LOST_AT_END && length > whole / 2 &&
           (text_starts_with(expected, value) || text_ends_with(expected, value));
}

enum agreement likeness_number(const struct field *field, const char *expected) {
    if (!expected || !states_something(field))
        return AGREEMENT_NONE;
    if (!field->value || !field->value[0])
        return field->state == FIELD_STATE_UNSURE ? AGREEMENT_UNSURE : AGREEMENT_NONE;
    SCOPED(scoped_free)
    char *value = plain_number(field->value);
    SCOPED(scoped_free)
    char *other = plain_number(expected);
    if (lost_an_end(value, other))
        return AGREEMENT_UNSURE;
    return strchr(value, '*') ? compare_masked(field, value, other) : compare(field, value, other);
}

bool likeness_repair(const struct field *field, const char *expected) {
    if (!expected || !states_something(field) || !field->value)
        return false;
    SCOPED(scoped_free)
    char *value = plain_number(field->value);
    SCOPED(scoped_free)
    char *other = plain_number(expected);
    int distance = text_distance(value, other);
    return distance > 0 && distance <= 2 &&
           (field->state == FIELD_STATE_UNSURE ||
            evidence_of(field, value, other) != EVIDENCE_SURE);
}

bool likeness_is_sure(const struct field *field) {
    struct reading reading;
    if (field->state != FIELD_STATE_READ)
        return false;
    if (reading_of(field, &reading))
        return evidence_of_length(&reading, sure_probability(field)) == EVIDENCE_SURE;
    return field->confidence >= (field->handwritten == ANSWER_YES ? SURE_BY_HAND : SURE_VALUE);
}

bool names_are_like(const char *a, const char *b) {
    SCOPED(scoped_free)
    char *first = text_folded(a);
    SCOPED(scoped_free)
    char *second = text_folded(b);
    return text_distance(first, second) * 2 <=
           fmax(text_length_characters(first), text_length_characters(second));
}
