/* A score for people (a table) and for programs (JSON). Not the counting.
 * Used by samples/eval/main.c. docs/measuring.md says how to read both. */
#ifndef SEALROOM_SAMPLES_EVAL_SCORE_PRINT_H
#define SEALROOM_SAMPLES_EVAL_SCORE_PRINT_H

#include "samples/eval/score.h"

#include <stdio.h>

/* score_print writes the table and the worst `most_cases` cases. `explained` is the folder of the
 * pictures that `sealroom check --explain` made, named in each case, or NULL. */
void score_print(const struct score *score, int most_cases, const char *explained, FILE *out);

/* score_to_json gives the same as an object with all cases; the caller frees it. */
char *score_to_json(const struct score *score);

#endif
