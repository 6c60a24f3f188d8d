#include "page/darker.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define BYTES (int)sizeof(uint32_t)
/* Words of gray pixels that become one of ink. */
#define WORDS 8
/* Brings a word's four bytes of 0 or 1 together as the lower bits of its highest byte. */
#define GATHER 0x01020408U

VECTOR_LOOP
static void compare(const uint8_t *restrict row, int count, uint8_t level, uint8_t *restrict dark) {
    for (int i = 0; i < count; i++)
        dark[i] = row[i] < level;
}

/* One word of ink; most are paper. A gray word's highest byte is its leftmost pixel. */
static uint32_t ink_word(const uint8_t *dark) {
    uint64_t eight[WORDS / 2];
    uint32_t words[WORDS], ink = 0;
    memcpy(eight, dark, sizeof eight);
    if (!(eight[0] | eight[1] | eight[2] | eight[3]))
        return 0;
    memcpy(words, dark, sizeof words);
    for (int i = 0; i < WORDS; i++)
        ink = ink << 4 | (words[i] * GATHER >> 24 & 15);
    return ink;
}

struct Pix *darker(struct Pix *gray, int level) {
    struct Pix *ink = pixCreate(pixGetWidth(gray), pixGetHeight(gray), 1);
    if (!ink)
        return NULL;
    int words = pixGetWpl(ink), bytes = pixGetWpl(gray) * BYTES;
    uint8_t *dark SCOPED(scoped_free)
    = memory_new((size_t)words * WORDS * sizeof(uint32_t), 1);
    for (int y = 0; y < pixGetHeight(gray); y++) {
        const uint32_t *row = pixGetData(gray) + (size_t)y * (size_t)pixGetWpl(gray);
        uint32_t *to = pixGetData(ink) + (size_t)y * (size_t)words;
        compare((const uint8_t *)row, bytes, (uint8_t)level, dark);
        for (int i = 0; i < words; i++)
            to[i] = ink_word(dark + i * WORDS * BYTES);
    }
    pixSetPadBits(ink, 0);
    pixCopyResolution(ink, gray);
    return ink;
}
