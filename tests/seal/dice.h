/* Repeatable chance for drawn pages: one seed, one page. Not for anything that must be secret.
 * Used by the drawings of tests/seal/. */
#ifndef SEALROOM_TESTS_SEAL_DICE_H
#define SEALROOM_TESTS_SEAL_DICE_H

#include <stdbool.h>
#include <stdint.h>

struct dice {
    uint64_t state;
};

uint32_t dice_roll(struct dice *dice);
/* dice_between gives a number from low to high, both included; dice_real likewise for reals. */
int dice_between(struct dice *dice, int low, int high);
double dice_real(struct dice *dice, double low, double high);
bool dice_chance(struct dice *dice, double share);
/* dice_bell gives a number of the given spread about 0. */
double dice_bell(struct dice *dice, double spread);

#endif
