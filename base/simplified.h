/* Traditional characters and the simplified ones that stand for them, so that a name written either
 * way is one name. Not a translation: no words, no choice by context, and characters that GB 2312
 * itself contains stay what they are. Used by base/text.c; the pairs are OpenCC's, written at build
 * time by cmake/simplified-table. */
#ifndef SEALROOM_BASE_SIMPLIFIED_H
#define SEALROOM_BASE_SIMPLIFIED_H

#include <stdint.h>

struct simplified_pair {
    uint16_t traditional, simplified;
};
/* Ascending by the traditional character. */
extern const struct simplified_pair SIMPLIFIED_PAIRS[];
extern const int SIMPLIFIED_PAIR_COUNT;

/* simplified_of gives the simplified character for a traditional one, all else unchanged. */
int32_t simplified_of(int32_t code_point);

#endif
