#include "seal/dice.h"

uint32_t dice_roll(struct dice *dice) {
    dice->state += 0x9E3779B97F4A7C15u;
    uint64_t z = dice->state;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (uint32_t)((z ^ z >> 31) >> 32);
}

int dice_between(struct dice *dice, int low, int high) {
    return low + (int)(dice_roll(dice) % (uint32_t)(high - low + 1));
}

double dice_real(struct dice *dice, double low, double high) {
    return low + (high - low) * (dice_roll(dice) / 4294967295.0);
}

bool dice_chance(struct dice *dice, double share) {
    return dice_real(dice, 0, 1) < share;
}

double dice_bell(struct dice *dice, double spread) {
    double sum = 0;
    for (int i = 0; i < 6; i++)
        sum += dice_real(dice, -1, 1);
    return spread * sum / 1.41421356;
}
