#include "page/red.h"

#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <stdint.h>

/* Pixels in a word of the plane. */
#define WORD_PX 4

/* Four pixels' red, the highest byte of each, as a word: the leftmost is its highest byte. */
VECTOR_LOOP
static void red_words(const uint32_t *restrict from, int words, uint32_t *restrict to) {
    for (int i = 0; i < words; i++) {
        const uint32_t *four = from + WORD_PX * i;
        to[i] = (four[0] & 0xff000000U) | (four[1] >> 8 & 0x00ff0000U) |
                (four[2] >> 16 & 0x0000ff00U) | four[3] >> 24;
    }
}

struct Pix *red_plane(struct Pix *colour) {
    int width = pixGetWidth(colour), height = pixGetHeight(colour), words = width / WORD_PX;
    struct Pix *out = pixCreate(width, height, 8);
    if (!out)
        return NULL;
    pixCopyResolution(out, colour);
    for (int y = 0; y < height; y++) {
        const uint32_t *from = pixGetData(colour) + (size_t)y * (size_t)pixGetWpl(colour);
        uint32_t *to = pixGetData(out) + (size_t)y * (size_t)pixGetWpl(out);
        red_words(from, words, to);
        for (int x = words * WORD_PX; x < width; x++)
            SET_DATA_BYTE(to, x, (uint8_t)(from[x] >> 24));
    }
    return out;
}
