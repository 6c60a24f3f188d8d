#include "ocr/ctc.h"

#include "base/memory.h"
#include "base/text.h"
#include "base/vector.h"

#include <stdlib.h>
#include <string.h>

/* With this much of a step's probability outside the alphabet, what stands there is foreign rather
 * than an unclear character of the alphabet. Chosen, not measured: a digit that the free reading
 * takes for a letter still leaves a few percent on the digit. */
#define FOREIGN_SHARE 0.97F
/* Half the width of a character, in heights of the line picture: Han fill a square within the
 * margins, Latin letters and digits a half. */
#define HALF_WIDTH_HAN   0.45F
#define HALF_WIDTH_LATIN 0.26F

/* A run of steps that say the same class. */
struct segment {
    int class;
    int first, last;
    float centre; /* in steps */
    float probability;
};

struct segments {
    struct segment *at;
    int count;
};

static float *row_of(const struct ctc_input *input, int step, int class_count) {
    return input->probabilities + (size_t)step * (size_t)class_count;
}

/* fold_row moves probability from look-alikes to what they stand for; gives what is foreign. */
static float fold_row(const int16_t *fold, float *row, int class_count) {
    float foreign = 0;
    for (int i = 1; i < class_count; i++) {
        if (fold[i] == i)
            continue;
        if (fold[i] == CLASS_FOREIGN)
            foreign += row[i];
        else
            row[fold[i]] += row[i];
        row[i] = 0;
    }
    return foreign;
}

/* most_of gives the greatest of values that are not negative: their bits are ordered as they are,
 * and whole numbers may be compared in any order. */
VECTOR_LOOP
static float most_of(const float *row, int class_count) {
    int32_t most = 0;
    for (int i = 0; i < class_count; i++) {
        int32_t bits;
        memcpy(&bits, &row[i], sizeof bits);
        most = bits > most ? bits : most;
    }
    float value;
    memcpy(&value, &most, sizeof value);
    return value;
}

static int best_class(const float *row, int class_count) {
    float most = most_of(row, class_count);
    int best = 0;
    while (best < class_count - 1 && row[best] < most)
        best++;
    return best;
}

static void segment_add(struct segments *segments, int class, int step, float probability) {
    struct segment *last = segments->count > 0 ? &segments->at[segments->count - 1] : NULL;
    if (!last || last->class != class) {
        segments->at = memory_room(segments->at, segments->count, sizeof *segments->at);
        segments->at[segments->count++] = (struct segment){
            .class = class, .first = step, .last = step, .probability = probability};
        return;
    }
    last->last = step;
    if (probability > last->probability)
        last->probability = probability;
}

static struct segments segments_of(const struct character_classes *classes,
                                   const struct ctc_input *input) {
    struct segments segments = {0};
    const int16_t *fold = classes->fold[input->alphabet];
    for (int step = 0; step < input->step_count; step++) {
        float *row = row_of(input, step, classes->count);
        float foreign = fold ? fold_row(fold, row, classes->count) : 0;
        int class = best_class(row, classes->count);
        if (foreign > FOREIGN_SHARE)
            class = CLASS_FOREIGN;
        segment_add(&segments, class, step, class == CLASS_FOREIGN ? 0 : row[class]);
    }
    for (int i = 0; i < segments.count; i++)
        segments.at[i].centre = 0.5F * (float)(segments.at[i].first + segments.at[i].last + 1);
    return segments;
}

/* Where choices are kept, best first: at most `room` of them. */
struct shelf {
    struct line_choice *choices;
    int *count;
    int room;
};

static void offer(struct shelf shelf, const char *text, float probability) {
    int at = *shelf.count;
    while (at > 0 && shelf.choices[at - 1].probability < probability)
        at--;
    if (at >= shelf.room)
        return;
    if (*shelf.count < shelf.room)
        ++*shelf.count;
    size_t behind = (size_t)(*shelf.count - 1 - at);
    memmove(&shelf.choices[at + 1], &shelf.choices[at], behind * sizeof shelf.choices[0]);
    struct line_choice *choice = &shelf.choices[at];
    *choice = (struct line_choice){.probability = probability};
    memcpy(choice->text, text, strlen(text));
}

/* Alternatives below this are noise of the softmax. */
#define LEAST_PROBABILITY 1e-4F
/* Of places more is kept: of 63 misread rings most had the right character below 1e-3. */
#define LEAST_STEP_PROBABILITY 1e-5F

VECTOR_LOOP
static void keep_greater(float *restrict best, const float *restrict row, int class_count) {
    for (int i = 0; i < class_count; i++)
        best[i] = row[i] > best[i] ? row[i] : best[i];
}

static void choices_fill(const struct character_classes *classes, const struct ctc_input *input,
                         const struct segment *segment, struct line_character *character) {
    struct shelf shelf = {character->choices, &character->choice_count, LINE_CHOICES};
    offer(shelf, classes->characters[segment->class].text, segment->probability);
    float *best SCOPED(scoped_free)
    = memory_new((size_t)classes->count, sizeof *best);
    for (int step = segment->first; step <= segment->last; step++)
        keep_greater(best, row_of(input, step, classes->count), classes->count);
    for (int i = 1; i < classes->count; i++)
        if (i != segment->class && best[i] >= LEAST_PROBABILITY) {
            /* What was read stays first even where another class peaks higher at one step. */
            float capped = best[i] < segment->probability ? best[i] : segment->probability;
            offer(shelf, classes->characters[i].text, capped);
        }
}

/* What the run says stays the most probable, as in choices_fill. */
static struct line_step step_of(const struct character_classes *classes,
                                const struct ctc_input *input, const struct segment *segment) {
    struct line_step step = {.nothing = 1};
    struct shelf shelf = {step.choices, &step.choice_count, LINE_STEP_CHOICES};
    float *best SCOPED(scoped_free)
    = memory_new((size_t)classes->count, sizeof *best);
    for (int i = segment->first; i <= segment->last; i++) {
        const float *row = row_of(input, i, classes->count);
        keep_greater(best, row, classes->count);
        step.nothing = row[CLASS_BLANK] < step.nothing ? row[CLASS_BLANK] : step.nothing;
    }
    bool is_blank = segment->class <= CLASS_BLANK;
    float most = is_blank ? step.nothing : segment->probability;
    if (!is_blank)
        offer(shelf, classes->characters[segment->class].text, most);
    for (int i = 1; i < classes->count; i++)
        if (i != segment->class && best[i] >= LEAST_STEP_PROBABILITY)
            offer(shelf, classes->characters[i].text, best[i] < most ? best[i] : most);
    return step;
}

static bool is_character(const struct segment *segment) {
    return segment->class > CLASS_BLANK;
}

static float half_width(const struct character_classes *classes, const struct ctc_input *input,
                        const struct segment *segment) {
    const char *text = classes->characters[segment->class].text;
    bool wide = (unsigned char)text[0] >= 0xE0;
    return input->height_share * (wide ? HALF_WIDTH_HAN : HALF_WIDTH_LATIN);
}

/* A character reaches from the middle between it and its neighbour, but no further than a character
 * is wide. */
static void place(const struct character_classes *classes, const struct ctc_input *input,
                  const struct segments *segments, int i, struct line_character *character) {
    const struct segment *at = &segments->at[i];
    float steps = (float)input->step_count;
    float half = half_width(classes, input, at);
    float centre = at->centre / steps;
    character->start = centre - half;
    character->end = centre + half;
    for (int before = i - 1; before >= 0; before--)
        if (is_character(&segments->at[before])) {
            float middle = 0.5F * (segments->at[before].centre / steps + centre);
            character->start = middle > character->start ? middle : character->start;
            break;
        }
    for (int after = i + 1; after < segments->count; after++)
        if (is_character(&segments->at[after])) {
            float middle = 0.5F * (segments->at[after].centre / steps + centre);
            character->end = middle < character->end ? middle : character->end;
            break;
        }
    character->start = character->start < 0 ? 0 : character->start;
    character->end = character->end > 1 ? 1 : character->end;
}

/* foreign_inside counts foreign characters that have others on both sides. */
static int foreign_inside(const struct segments *segments) {
    int inside = 0;
    int pending = 0;
    bool begun = false;
    for (int i = 0; i < segments->count; i++) {
        const struct segment *segment = &segments->at[i];
        if (is_character(segment)) {
            inside += begun ? pending : 0;
            pending = 0;
            begun = true;
        } else if (segment->class == CLASS_FOREIGN) {
            pending++;
        }
    }
    return inside;
}

struct line_text ctc_decode(const struct character_classes *classes,
                            const struct ctc_input *input) {
    struct segments segments = segments_of(classes, input);
    struct line_text line = {0};
    struct text_buffer text SCOPED(text_buffer_free) = {0};
    float sum = 0;
    for (int i = 0; i < segments.count; i++) {
        const struct segment *segment = &segments.at[i];
        if (!is_character(segment))
            continue;
        line.characters =
            memory_room(line.characters, line.character_count, sizeof *line.characters);
        struct line_character *character = &line.characters[line.character_count++];
        choices_fill(classes, input, segment, character);
        place(classes, input, &segments, i, character);
        text_add(&text, character->choices[0].text);
        sum += segment->probability;
    }
    int counted = line.character_count + foreign_inside(&segments);
    line.confidence = counted > 0 ? sum / (float)counted : 0;
    line.text = text_buffer_take(&text);
    free(segments.at);
    return line;
}

struct line_steps ctc_steps(const struct character_classes *classes,
                            const struct ctc_input *input) {
    struct segments segments = segments_of(classes, input);
    struct line_steps steps = {0};
    if (segments.count > 0)
        steps.at = memory_new((size_t)segments.count, sizeof *steps.at);
    while (steps.count < segments.count) {
        steps.at[steps.count] = step_of(classes, input, &segments.at[steps.count]);
        steps.count++;
    }
    free(segments.at);
    return steps;
}
