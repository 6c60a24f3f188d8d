#include "page/halve.h"

#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <stdint.h>

static const uint8_t *row_of(struct Pix *plane, int y) {
    return (const uint8_t *)(pixGetData(plane) + (size_t)y * (size_t)pixGetWpl(plane));
}

static inline uint8_t lesser(uint8_t a, uint8_t b) {
    return a < b ? a : b;
}

static inline uint8_t greater(uint8_t a, uint8_t b) {
    return a > b ? a : b;
}

/* The bytes of two rows, four of them that stand together for each byte of `to`. */
typedef void halve_row(const uint8_t *upper, const uint8_t *lower, int count, uint8_t *to);

VECTOR_LOOP
static void darker_row(const uint8_t *restrict upper, const uint8_t *restrict lower, int count,
                       uint8_t *restrict to) {
    for (int i = 0; i < count; i++) {
        uint8_t a = lesser(upper[2 * i], upper[2 * i + 1]);
        uint8_t b = greater(upper[2 * i], upper[2 * i + 1]);
        uint8_t c = lesser(lower[2 * i], lower[2 * i + 1]);
        uint8_t d = greater(lower[2 * i], lower[2 * i + 1]);
        to[i] = lesser(greater(a, c), lesser(b, d));
    }
}

VECTOR_LOOP
static void mean_row(const uint8_t *restrict upper, const uint8_t *restrict lower, int count,
                     uint8_t *restrict to) {
    for (int i = 0; i < count; i++)
        to[i] = (uint8_t)((upper[2 * i] + upper[2 * i + 1] + lower[2 * i] + lower[2 * i + 1]) >> 2);
}

/* Colour: a word is a pixel, and each of its bytes goes with the next word's. */
VECTOR_LOOP
static void mean_colour_row(const uint8_t *restrict upper, const uint8_t *restrict lower, int count,
                            uint8_t *restrict to) {
    for (int i = 0; i < count / 4; i++)
        for (int k = 0; k < 4; k++)
            to[4 * i + k] = (uint8_t)((upper[8 * i + k] + upper[8 * i + 4 + k] + lower[8 * i + k] +
                                       lower[8 * i + 4 + k]) >>
                                      2);
}

/* Leptonica keeps the leftmost of four gray pixels in a word's highest byte: of bytes that are
 * paired as they lie in memory, the halves of each word have changed places. */
static void put_in_order(uint32_t *words, int count) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    for (int i = 0; i < count; i++)
        words[i] = words[i] << 16 | words[i] >> 16;
#else
    (void)words;
    (void)count;
#endif
}

static struct Pix *halved(struct Pix *plane, halve_row *halve) {
    int depth = pixGetDepth(plane);
    struct Pix *out = pixCreate(pixGetWidth(plane) / 2, pixGetHeight(plane) / 2, depth);
    if (!out)
        return NULL;
    int words = pixGetWpl(out);
    int pairs = pixGetWpl(plane) * (int)sizeof(uint32_t) / 2; /* an odd last word has two more */
    int bytes = words * (int)sizeof(uint32_t);
    for (int y = 0; y < pixGetHeight(out); y++) {
        uint32_t *to = pixGetData(out) + (size_t)y * (size_t)words;
        halve(row_of(plane, 2 * y), row_of(plane, 2 * y + 1), bytes < pairs ? bytes : pairs,
              (uint8_t *)to);
        if (depth == 8)
            put_in_order(to, words);
    }
    pixCopyResolution(out, plane);
    pixScaleResolution(out, 0.5F, 0.5F);
    return out;
}

struct Pix *halve_mean(struct Pix *plane) {
    return halved(plane, pixGetDepth(plane) == 32 ? mean_colour_row : mean_row);
}

struct Pix *halve_dark(struct Pix *gray) {
    return halved(gray, darker_row);
}
