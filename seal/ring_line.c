#include "seal/ring_line.h"

#include "base/text.h"
#include "seal/fuse.h"
#include "seal/name_words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Longest ring whose pitch is measured. */
#define MOST_CHARACTERS 64
/* A character that stands apart at an end is believed from here on. */
#define STRAY_PROBABILITY 0.9
/* Two or more characters below this at an end are not the name's. */
#define DOUBTFUL_PROBABILITY 0.6
/* A name's middle is nearer to its axis than this, in pitches; one character more or less at an end
 * moves it by half a pitch. Characters stand apart by a pitch, give or take this share. */
#define CENTRED 0.17
#define UNEVEN  0.35
/* Of a straight line's end that comes close to the name only the inner part lies in its band: so
 * much less of its ink stands in the outer half than of the name's characters (0.06 to 0.14 of
 * three such ends, 0.40 and more of 150 characters of drawn names); so many of them at most at an
 * end, and so many characters in all. */
#define INNER_SHARE 0.5
#define INNER_MOST  2
#define INNER_LEAST 6
/* With any character less probable than this, the ring is read again. Which of the two bracket
 * characters of a code page it is, nobody asks: they share their probability. */
#define SURE          0.97
#define BRACKET_PAIRS 0.9 /* of both */

static bool is_han(const struct line_character *character) {
    const char *at = character->choices[0].text;
    return text_is_han(text_next(&at));
}

static bool is_bracket(const struct line_character *character) {
    static const char *const brackets[] = {"(", ")", "（", "）"};
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++)
        if (strcmp(character->choices[0].text, brackets[i]) == 0)
            return true;
    return false;
}

/* How probable a bracket is, narrow or wide. */
static double bracket_probability(const struct line_character *character) {
    static const char *const alike[][2] = {{"(", "（"}, {")", "）"}};
    const char *read = character->choices[0].text;
    int side = strcmp(read, alike[1][0]) == 0 || strcmp(read, alike[1][1]) == 0;
    double sum = 0;
    for (int i = 0; i < character->choice_count; i++)
        for (int k = 0; k < 2; k++)
            if (strcmp(character->choices[i].text, alike[side][k]) == 0)
                sum += (double)character->choices[i].probability;
    return sum;
}

static bool is_sure(const struct line_character *character) {
    return is_bracket(character) ? bracket_probability(character) >= BRACKET_PAIRS
                                 : (double)character->choices[0].probability >= SURE;
}

static double middle_of(const struct line_character *character) {
    return ((double)character->start + (double)character->end) / 2;
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The distances of neighbours, of characters alone or of all; gives their number. */
static int distances(const struct line_text *line, bool all, double *out) {
    int count = 0;
    for (int i = 1; i < line->character_count && count < MOST_CHARACTERS; i++)
        if (all || (is_han(&line->characters[i]) && is_han(&line->characters[i - 1])))
            out[count++] = middle_of(&line->characters[i]) - middle_of(&line->characters[i - 1]);
    return count;
}

double ring_line_pitch(const struct line_text *line) {
    double distance[MOST_CHARACTERS];
    int count = distances(line, false, distance);
    if (count < 2)
        count = distances(line, true, distance);
    if (count == 0)
        return 1;
    qsort(distance, (size_t)count, sizeof *distance, by_size);
    return distance[count / 2];
}

/* Characters for which there is room between those read: dropped ones. */
static int dropped(const struct line_text *line) {
    double pitch = ring_line_pitch(line);
    int count = 0;
    for (int i = 1; i < line->character_count; i++) {
        double step = middle_of(&line->characters[i]) - middle_of(&line->characters[i - 1]);
        count += step > 1.6 * pitch ? (int)lround(step / pitch) - 1 : 0;
    }
    return count;
}

/* How good a reading of the ring is: sure characters, many of them, none dropped. */
double ring_line_worth(const struct line_text *line) {
    double sum = -0.5 * dropped(line);
    for (int i = 0; i < line->character_count; i++) {
        double sure = (double)line->characters[i].choices[0].probability;
        sum += is_han(&line->characters[i]) ? sure * sure - 0.35 : -0.2;
    }
    return sum;
}

void ring_line_count_gaps(struct line_text *line) {
    int lost = dropped(line);
    if (lost > 0)
        line->confidence *= (float)line->character_count / (float)(line->character_count + lost);
}

/* At an end a bracket belongs to the name when its partner does: （普通合伙）. */
static bool has_partner(const struct line_text *line, int i) {
    for (int k = 0; k < line->character_count; k++)
        if (k != i && is_bracket(&line->characters[k]))
            return true;
    return false;
}

/* Whether the character at the end `i`, whose neighbour is `next`, is no part of a name: a digit of
 * the foot, a speck, a lone bracket, something doubtful that stands apart. */
static bool stray(const struct line_text *line, int i, int next, double pitch) {
    const struct line_character *c = &line->characters[i];
    if (!is_han(c) && !(is_bracket(c) && has_partner(line, i)))
        return true;
    if (next < 0 || next >= line->character_count)
        return false;
    double step = fabs(middle_of(&line->characters[next]) - middle_of(c));
    return step > 1.7 * pitch && (double)c->choices[0].probability < STRAY_PROBABILITY;
}

/* Doubtful characters in a row from `from` on, in steps of `step`. */
static int doubtful_run(const struct line_text *line, int from, int step) {
    int count = 0;
    for (int i = from; i >= 0 && i < line->character_count; i += step, count++)
        if ((double)line->characters[i].choices[0].probability >= DOUBTFUL_PROBABILITY)
            break;
    return count;
}

static bool has_word(const struct line_text *line, const struct name_word *word, int from) {
    if (from < 0 || from + word->length > line->character_count)
        return false;
    for (int i = 0; i < word->length; i++) {
        const char *at = line->characters[from + i].choices[0].text;
        if (text_next(&at) != word->characters[i])
            return false;
    }
    return true;
}

/* Where the name begins at the latest: doubtful characters that make a place are its own. */
static int place_begin(const struct line_text *line, int first) {
    size_t count;
    const struct name_word *words = name_words_list(&count);
    for (int from = 0; from < first; from++)
        for (size_t w = 0; w < count; w++)
            if (words[w].kind == NAME_WORD_PLACE && has_word(line, &words[w], from))
                return from;
    return first;
}

/* And where it ends at the earliest: doubtful characters that make a name's end. */
static int word_end(const struct line_text *line, int last) {
    size_t count;
    const struct name_word *words = name_words_list(&count);
    for (int to = line->character_count - 1; to > last; to--)
        for (size_t w = 0; w < count; w++)
            if (words[w].kind == NAME_WORD_END &&
                has_word(line, &words[w], to - words[w].length + 1))
                return to;
    return last;
}

/* Specks between characters are read as points and commas, which no name has. */
static bool is_speck(const char *text) {
    return strcmp(text, "·") == 0 || strcmp(text, "丶") == 0 ||
           (text[0] != '\0' && text[1] == '\0' && strchr(".,;:'`~-_!|/\\", text[0]) != NULL);
}

static void drop_specks(struct line_text *line) {
    int kept = 0;
    for (int i = 0; i < line->character_count; i++)
        if (!is_speck(line->characters[i].choices[0].text))
            line->characters[kept++] = line->characters[i];
    if (kept == line->character_count)
        return;
    line->character_count = kept;
    fuse_retell(line);
}

/* How far the characters first..last are from being centred on the axis, in pitches. */
static double off_centre(const struct line_text *line, const struct ring_axis *axis, int first,
                         int last, double pitch) {
    if (axis->step <= 0 || first > last)
        return 0;
    double middle = (middle_of(&line->characters[first]) + middle_of(&line->characters[last])) / 2;
    return ring_axis_off(axis, middle) / pitch;
}

/* Whether the characters first..last stand as evenly as a name's. */
static bool stand_evenly(const struct line_text *line, int first, int last, double pitch) {
    for (int i = first; i <= last; i++) {
        double step = i == first
                          ? pitch
                          : middle_of(&line->characters[i]) - middle_of(&line->characters[i - 1]);
        if (!is_han(&line->characters[i]) || fabs(step - pitch) > UNEVEN * pitch)
            return false;
    }
    return true;
}

/* A name is centred: doubtful characters at an end (beyond *first, *last) without which it would
 * not be are its own. */
static void keep_centred(const struct line_text *line, const struct ring_axis *axis, int *first,
                         int *last) {
    double pitch = ring_line_pitch(line);
    int end = line->character_count - 1;
    double least = fabs(off_centre(line, axis, *first, *last, pitch)) - CENTRED;
    const int ends[3][2] = {{0, *last}, {*first, end}, {0, end}};
    for (int k = 0; k < 3; k++) {
        double off = fabs(off_centre(line, axis, ends[k][0], ends[k][1], pitch));
        if (off >= least || off > CENTRED || !stand_evenly(line, ends[k][0], *first, pitch) ||
            !stand_evenly(line, *last, ends[k][1], pitch))
            continue;
        *first = ends[k][0];
        *last = ends[k][1];
        return;
    }
}

int ring_line_lacks(const struct line_text *line, const struct ring_axis *axis) {
    if (line->character_count < 3)
        return 0;
    double off = off_centre(line, axis, 0, line->character_count - 1, ring_line_pitch(line));
    return fabs(2 * off - round(2 * off)) > 2 * CENTRED ? 0 : (int)lround(2 * off);
}

/* Keeps the characters from `first` to `last`. */
static struct ring_strays keep_range(struct line_text *line, int first, int last) {
    int kept = last - first + 1;
    struct ring_strays strays = {first, line->character_count - 1 - last};
    if (kept == line->character_count)
        return strays;
    memmove(line->characters, line->characters + first, (size_t)kept * sizeof *line->characters);
    line->character_count = kept;
    fuse_retell(line);
    return strays;
}

struct ring_strays ring_line_trim(struct line_text *line, const struct ring_axis *axis) {
    drop_specks(line);
    double pitch = ring_line_pitch(line);
    int first = doubtful_run(line, 0, 1);
    int last = line->character_count - 1 - doubtful_run(line, line->character_count - 1, -1);
    if (first < 2 || last < first)
        first = 0;
    if (line->character_count - 1 - last < 2 || last < first)
        last = line->character_count - 1;
    first = place_begin(line, first);
    last = word_end(line, last);
    if (axis->step > 0 && last > first)
        keep_centred(line, axis, &first, &last);
    while (first <= last && stray(line, first, first + 1, pitch))
        first++;
    while (last >= first && stray(line, last, last - 1, pitch))
        last--;
    return keep_range(line, first, last);
}

/* Characters in a row from `from` on, in steps of `step`, that stand in the inner part alone. */
static int inner_run(const double *outer, int count, int from, int step) {
    double sorted[MOST_CHARACTERS];
    memcpy(sorted, outer, (size_t)count * sizeof *outer);
    qsort(sorted, (size_t)count, sizeof *sorted, by_size);
    int run = 0;
    while (run < INNER_MOST && outer[from + run * step] < INNER_SHARE * sorted[count / 2])
        run++;
    return run;
}

struct ring_strays ring_line_drop_inner(struct line_text *line, const struct ring_axis *axis,
                                        const double *outer) {
    int count = line->character_count;
    struct ring_strays none = {0, 0};
    if (axis->step <= 0 || count < INNER_LEAST || count > MOST_CHARACTERS)
        return none;
    double pitch = ring_line_pitch(line);
    int first = inner_run(outer, count, 0, 1);
    int last = count - 1 - inner_run(outer, count, count - 1, -1);
    double with = fabs(off_centre(line, axis, 0, count - 1, pitch));
    double without = fabs(off_centre(line, axis, first, last, pitch));
    return with > CENTRED && without <= CENTRED ? keep_range(line, first, last) : none;
}

static bool is_character(const struct line_step *step) {
    return step->choice_count > 0 && step->choices[0].probability > step->nothing;
}

static bool is_han_step(const struct line_step *step) {
    const char *at = step->choices[0].text;
    return text_is_han(text_next(&at));
}

static void pass(struct line_step *step) {
    step->nothing = step->choices[0].probability;
}

void ring_steps_pass(struct line_steps *steps, const struct ring_strays *strays) {
    int count = 0;
    for (int i = 0; i < steps->count; i++)
        count += is_character(&steps->at[i]) && !is_speck(steps->at[i].choices[0].text);
    int place = 0;
    for (int i = 0; i < steps->count; i++) {
        struct line_step *step = &steps->at[i];
        if (!is_character(step))
            continue;
        bool counts = !is_speck(step->choices[0].text);
        bool is_stray = counts && (place < strays->head || place >= count - strays->tail);
        place += counts;
        if (is_stray || !is_han_step(step))
            pass(step);
    }
}

bool ring_line_is_sure(const struct line_text *line) {
    if (line->character_count < 4 || dropped(line) > 0)
        return false;
    for (int i = 0; i < line->character_count; i++)
        if (!is_sure(&line->characters[i]))
            return false;
    return true;
}
