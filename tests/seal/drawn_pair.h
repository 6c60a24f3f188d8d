/* Pairs of impressions by chance, with the truth of whether one die made both: one seed, one pair.
 * Used by seal-pairs and by the tests of comparing. */
#ifndef SEALROOM_TESTS_SEAL_DRAWN_PAIR_H
#define SEALROOM_TESTS_SEAL_DRAWN_PAIR_H

#include "seal/dice.h"
#include "seal/drawn_seal.h"
#include "seal/portrait.h"

enum pair_kind {
    PAIR_SAME,    /* one die, two strikes: other ink, turn, sheet and scan */
    PAIR_WORN,    /* one die, one of the strikes poor */
    PAIR_COPY,    /* one strike, pasted on two sheets */
    PAIR_FONT,    /* two dies of one name: another face */
    PAIR_SPACING, /* … letters set closer or wider */
    PAIR_LETTERS, /* … letters of another height */
    PAIR_STAR,    /* … the star at another angle */
    PAIR_PART,    /* one die, a third of one strike missing */
    PAIR_LETTER,  /* two dies cut alike whose names differ in one character: two bodies */
    PAIR_KIND_COUNT
};
const char *pair_kind_text(enum pair_kind kind);

struct drawn_pair {
    enum pair_kind kind;
    struct drawn_seal one, other;
    struct seal_portrait portraits[2];
    bool found[2]; /* the seal was found on its sheet, and its portrait made */
};

/* pair_draw draws both sheets (100 mm square), scans them and makes the portraits. */
void pair_draw(uint64_t seed, enum pair_kind kind, struct drawn_pair *out);

#endif
