#include "seal/strip_match.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "seal/rarity.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The longest registered names have some 60 characters. */
#define MOST_CHARACTERS 96
#define MOST_STATES     (2 * MOST_CHARACTERS + 1)
#define MOST_PLACES     1024
/* Probability of what the recogniser did not think of: below the least that is kept (1e-5). */
#define UNTHOUGHT 2e-6
/* What it costs to leave a character of the name before or behind the strip: less than to read it
 * where something else stands, more than to read it where it was doubtful. */
#define LOST_COST  4.0
#define IMPOSSIBLE 1e9

/* A name as states: even ones are nothing between characters, odd ones are characters. */
struct laying {
    const struct line_steps *strip;
    int count; /* characters of the name */
    char text[MOST_CHARACTERS][8];
    double weight[MOST_CHARACTERS];
    uint8_t *from; /* [place][state]: 0 stays, 1 one state on, 2 two on */
    int end;       /* the last place's state */
};

static void laying_free(struct laying *laying) {
    free(laying->from);
    laying->from = NULL;
}

static bool is_bracket(int32_t c) {
    return c == '(' || c == ')' || c == 0xFF08 || c == 0xFF09;
}

/* Spreads the name without its brackets; the weights are of what is left. */
static void spread(struct laying *laying, const char *name) {
    double weight[MOST_CHARACTERS];
    SCOPED(scoped_free)
    char *folded = text_folded(name);
    int count = rarity_weigh(folded, weight, MOST_CHARACTERS);
    const char *at = folded;
    for (int i = 0; i < count; i++) {
        const char *before = at;
        int32_t c = text_next(&at);
        size_t length = (size_t)(at - before);
        if (is_bracket(c) || length >= sizeof laying->text[0])
            continue;
        memcpy(laying->text[laying->count], before, length);
        laying->weight[laying->count++] = weight[i];
    }
}

static double top_of(const struct line_step *step) {
    double best = step->choice_count > 0 ? (double)step->choices[0].probability : 0;
    return fmax(best, fmax(UNTHOUGHT, (double)step->nothing));
}

static double probability_of(const struct line_step *step, const char *text) {
    for (int i = 0; i < step->choice_count; i++)
        if (strcmp(step->choices[i].text, text) == 0)
            return (double)step->choices[i].probability;
    return 0;
}

/* What it costs that a place is this state, against the best that it may be. */
static double cost_of(const struct laying *laying, int place, int state) {
    const struct line_step *step = &laying->strip->at[place];
    double own =
        state % 2 == 0 ? (double)step->nothing : probability_of(step, laying->text[state / 2]);
    return log(top_of(step) / fmax(own, UNTHOUGHT));
}

/* Two equal characters need nothing between them. */
static bool may_skip(const struct laying *laying, int state) {
    return state % 2 == 1 && state > 1 &&
           strcmp(laying->text[state / 2], laying->text[state / 2 - 1]) != 0;
}

/* The strip may begin with any character of the name: those before are lost. */
static double begin_cost(int state) {
    return LOST_COST * (state / 2);
}

static double step_on(struct laying *laying, int place, int state, const double *before) {
    double best = before[state];
    uint8_t from = 0;
    if (state > 0 && before[state - 1] < best) {
        best = before[state - 1];
        from = 1;
    }
    if (may_skip(laying, state) && before[state - 2] < best) {
        best = before[state - 2];
        from = 2;
    }
    laying->from[(size_t)place * MOST_STATES + (size_t)state] = from;
    return best + cost_of(laying, place, state);
}

/* Finds the cheapest way; gives its cost, what is lost included. */
static double lay(struct laying *laying) {
    double before[MOST_STATES];
    double now[MOST_STATES];
    int states = 2 * laying->count + 1;
    for (int s = 0; s < states; s++)
        before[s] = begin_cost(s) + cost_of(laying, 0, s);
    for (int place = 1; place < laying->strip->count; place++) {
        for (int s = 0; s < states; s++)
            now[s] = step_on(laying, place, s, before);
        memcpy(before, now, sizeof *now * (size_t)states);
    }
    double best = IMPOSSIBLE;
    for (int s = 0; s < states; s++) {
        double cost = before[s] + LOST_COST * (laying->count - (s + 1) / 2);
        if (cost < best) {
            best = cost;
            laying->end = s;
        }
    }
    return best;
}

/* What was read instead of a state, and how much better. */
struct bill {
    double character[MOST_CHARACTERS];
    bool stands[MOST_CHARACTERS];
    struct strip_match match;
};

static void charge(const struct laying *laying, int place, int state, struct bill *bill) {
    double cost = cost_of(laying, place, state);
    bill->match.doubt += cost;
    double single = cost;
    if (state % 2 == 1) {
        bill->stands[state / 2] = true;
        bill->character[state / 2] += cost;
        single = bill->character[state / 2];
    }
    if (single > bill->match.worst) {
        bill->match.worst = single;
        bill->match.worst_top = top_of(&laying->strip->at[place]);
    }
}

static void weigh(const struct laying *laying, struct bill *bill) {
    double whole = 0;
    double lost = 0;
    bool begun = false;
    for (int i = 0; i < laying->count; i++) {
        whole += laying->weight[i];
        begun |= bill->stands[i];
        bill->match.lost_ahead += !begun;
        if (bill->stands[i])
            bill->match.support += laying->weight[i] * exp(-bill->character[i]);
        else
            lost += laying->weight[i];
        bill->match.lost_count += !bill->stands[i];
    }
    bill->match.support /= whole;
    bill->match.lost = lost / whole;
}

static struct strip_match match_of(const struct laying *laying) {
    struct bill bill = {0};
    int state = laying->end;
    for (int place = laying->strip->count - 1; place >= 0; place--) {
        charge(laying, place, state, &bill);
        if (place > 0)
            state -= laying->from[(size_t)place * MOST_STATES + (size_t)state];
    }
    weigh(laying, &bill);
    return bill.match;
}

struct strip_match strip_match_best(const struct strip_list *strips, const char *expected_name) {
    struct strip_match best = {.doubt = STRIP_NO_MATCH, .worst = STRIP_NO_MATCH, .worst_top = 1};
    double least = IMPOSSIBLE;
    SCOPED(laying_free)
    struct laying laying = {0};
    if (expected_name)
        spread(&laying, expected_name);
    for (int i = 0; i < strips->count && laying.count > 0; i++) {
        laying.strip = &strips->at[i];
        if (laying.strip->count == 0 || laying.strip->count > MOST_PLACES)
            continue;
        laying_free(&laying);
        laying.from = memory_new((size_t)laying.strip->count * MOST_STATES, 1);
        double cost = lay(&laying);
        if (cost >= least)
            continue;
        least = cost;
        best = match_of(&laying);
    }
    return best;
}
