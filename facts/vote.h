/* An election among the values that papers state: what several say outweighs one.
 * Not a comparison of doubtful readings: equal texts vote together, that is all.
 * Used by facts/unit.c. */
#ifndef SEALROOM_FACTS_VOTE_H
#define SEALROOM_FACTS_VOTE_H

#include <stdbool.h>

struct candidate_value {
    char *folded; /* as compared */
    char *text;   /* as first stated */
    double weight;
    bool is_sure; /* at least one supporter was surely read */
};
struct vote {
    struct candidate_value *at;
    int count;
};

/* vote_cast adds weight to a value; `sure` when the paper was surely read. */
void vote_cast(struct vote *vote, const char *text, double weight, bool sure);
/* vote_winner lends the heaviest; of equals the smaller text, so that order does not matter; NULL
 * when nothing was cast. */
const struct candidate_value *vote_winner(const struct vote *vote);
void vote_free(struct vote *vote);

#endif
