#include "samples/chance.h"

#include <assert.h>

static uint64_t stirred(uint64_t value) {
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

struct chance chance_from(uint64_t seed, const char *label) {
    uint64_t state = stirred(seed);
    for (const char *at = label; *at; at++)
        state = stirred(state ^ (uint64_t)(unsigned char)*at);
    return (struct chance){state};
}

uint64_t chance_bits(struct chance *from) {
    uint64_t bits = stirred(from->state);
    from->state += 0x9e3779b97f4a7c15u;
    return bits;
}

struct chance chance_branch(struct chance *from, const char *label) {
    return chance_from(chance_bits(from), label);
}

double chance_real(struct chance *from, double low, double high) {
    double unit = (double)(chance_bits(from) >> 11) / 9007199254740992.0;
    return low + (high - low) * unit;
}

int chance_int(struct chance *from, int low, int high) {
    assert(low <= high);
    return low + (int)(chance_bits(from) % (uint64_t)(high - low + 1));
}

bool chance_hit(struct chance *from, double probability) {
    return chance_real(from, 0, 1) < probability;
}

double chance_normal(struct chance *from) {
    double sum = -6;
    for (int i = 0; i < 12; i++)
        sum += chance_real(from, 0, 1);
    return sum;
}

const char *chance_text(struct chance *from, const char *const *list) {
    int count = 0;
    while (list[count])
        count++;
    return list[chance_int(from, 0, count - 1)];
}
