#include "facts/vote.h"

#include "base/memory.h"
#include "base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static struct candidate_value *candidate_of(struct vote *vote, const char *text) {
    char *folded = text_folded(text);
    for (int i = 0; i < vote->count; i++)
        if (strcmp(vote->at[i].folded, folded) == 0) {
            free(folded);
            return &vote->at[i];
        }
    vote->at = memory_room(vote->at, vote->count, sizeof *vote->at);
    struct candidate_value *added = &vote->at[vote->count++];
    added->folded = folded;
    added->text = text_copy(text);
    return added;
}

void vote_cast(struct vote *vote, const char *text, double weight, bool sure) {
    struct candidate_value *candidate = candidate_of(vote, text);
    candidate->weight += weight;
    candidate->is_sure |= sure;
}

const struct candidate_value *vote_winner(const struct vote *vote) {
    const struct candidate_value *winner = NULL;
    for (int i = 0; i < vote->count; i++) {
        const struct candidate_value *each = &vote->at[i];
        bool equal = winner && fabs(each->weight - winner->weight) < 1e-9;
        if (!winner ||
            (equal ? strcmp(each->folded, winner->folded) < 0 : each->weight > winner->weight))
            winner = each;
    }
    return winner;
}

void vote_free(struct vote *vote) {
    for (int i = 0; i < vote->count; i++) {
        free(vote->at[i].folded);
        free(vote->at[i].text);
    }
    free(vote->at);
    *vote = (struct vote){0};
}
