#include "seal/fuse.h"

#include "base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static double middle_of(const struct line_character *character) {
    return ((double)character->start + (double)character->end) / 2;
}

/* The character of `other` that stands where `c` does, nearer than half the way to a neighbour. */
static const struct line_character *counterpart(const struct line_text *other,
                                                const struct line_character *c, double reach) {
    const struct line_character *best = NULL;
    double least = reach;
    for (int i = 0; i < other->character_count; i++) {
        double off = fabs(middle_of(&other->characters[i]) - middle_of(c));
        if (off < least) {
            least = off;
            best = &other->characters[i];
        }
    }
    return best;
}

/* Adds a choice, or its probability to the same choice; drops the weakest when full. */
static void add_choice(struct line_character *c, const struct line_choice *choice, float share) {
    for (int i = 0; i < c->choice_count; i++)
        if (strcmp(c->choices[i].text, choice->text) == 0) {
            c->choices[i].probability += share * choice->probability;
            return;
        }
    struct line_choice added = *choice;
    added.probability *= share;
    int at = c->choice_count < LINE_CHOICES ? c->choice_count++ : LINE_CHOICES - 1;
    if (at == LINE_CHOICES - 1 && c->choices[at].probability > added.probability &&
        c->choice_count == LINE_CHOICES && c->choices[at].text[0] != '\0')
        return;
    c->choices[at] = added;
}

static int by_probability(const void *a, const void *b) {
    float x = ((const struct line_choice *)a)->probability;
    float y = ((const struct line_choice *)b)->probability;
    return (x < y) - (x > y);
}

static void fuse_character(struct line_character *c, int weight, const struct line_character *o) {
    float share = 1.0F / (float)(weight + 1);
    for (int i = 0; i < c->choice_count; i++)
        c->choices[i].probability *= 1 - share;
    for (int i = 0; i < o->choice_count; i++)
        add_choice(c, &o->choices[i], share);
    qsort(c->choices, (size_t)c->choice_count, sizeof *c->choices, by_probability);
}

void fuse_retell(struct line_text *line) {
    struct text_buffer text = {0};
    double sum = 0;
    for (int i = 0; i < line->character_count; i++) {
        text_add(&text, line->characters[i].choices[0].text);
        sum += (double)line->characters[i].choices[0].probability;
    }
    free(line->text);
    line->text = text_buffer_take(&text);
    line->confidence = line->character_count == 0 ? 0 : (float)(sum / line->character_count);
}

void fuse_reading(struct line_text *base, int weight, const struct line_text *other) {
    double reach = 0.45;
    for (int i = 1; i < base->character_count; i++)
        reach = fmin(reach,
                     0.6 * (middle_of(&base->characters[i]) - middle_of(&base->characters[i - 1])));
    for (int i = 0; i < base->character_count; i++) {
        const struct line_character *o = counterpart(other, &base->characters[i], reach);
        if (o != NULL)
            fuse_character(&base->characters[i], weight, o);
    }
    fuse_retell(base);
}
