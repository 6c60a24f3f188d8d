/* The figures that the project set itself as goals, each with what was asked and what was measured.
 * Not the counting: score.h. Used by the table and the JSON of sealroom-eval.
 *
 * Goals are those of the issues on reading, on seals and on judging, for ordinary papers; hard ones
 * may have 1 in 200 of the values called read wrong. */
#ifndef SEALROOM_SAMPLES_EVAL_TARGETS_H
#define SEALROOM_SAMPLES_EVAL_TARGETS_H

#include "samples/eval/score.h"

enum target_sense {
    TARGET_AT_LEAST, /* share of right ones */
    TARGET_AT_MOST,  /* share of wrong ones: `right` counts the wrong */
    TARGET_REPORTED, /* told, no goal set */
};

struct target {
    const char *name, *text; /* for programs, for people */
    enum target_sense sense;
    double asked; /* 0 to 1 */
    struct share measured;
};

#define TARGET_MOST 40
struct target_list {
    struct target at[TARGET_MOST];
    int count;
};

struct target_list targets_of(const struct score *score);

/* target_value gives the share, NAN where there was nothing to measure. */
double target_value(const struct target *target);
/* target_is_met is true where nothing was measured or asked. */
bool target_is_met(const struct target *target);

#endif
