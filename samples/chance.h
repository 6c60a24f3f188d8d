/* Chance that can be repeated: a small generator with named branches, so that one more draw in one
 * place does not change what is drawn elsewhere. Not for secrets, not for tests of randomness.
 * Used by everything in samples/. Method: splitmix64 (Steele, Lea, Flood 2014). */
#ifndef SEALROOM_SAMPLES_CHANCE_H
#define SEALROOM_SAMPLES_CHANCE_H

#include <stdbool.h>
#include <stdint.h>

struct chance {
    uint64_t state;
};

struct chance chance_from(uint64_t seed, const char *label);
/* chance_branch gives a generator of its own for a named part; the parent moves by one step. */
struct chance chance_branch(struct chance *from, const char *label);

uint64_t chance_bits(struct chance *from);
/* chance_int: low to high, both included. */
int chance_int(struct chance *from, int low, int high);
double chance_real(struct chance *from, double low, double high);
/* chance_hit is true with the given probability. */
bool chance_hit(struct chance *from, double probability);
/* chance_normal: mean 0, standard deviation 1 (sum of twelve). */
double chance_normal(struct chance *from);
/* chance_text lends one of a NULL-ended list. */
const char *chance_text(struct chance *from, const char *const *list);

#endif
