#include "page/shrink.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* What a new pixel covers along one side: whole old pixels, the first and the last in part. */
struct span {
    int first, count;
    float head, tail, whole; /* parts of the first and last; their sum and the inner ones' */
};

static struct span span_at(int place, int places, int side) {
    double from = (double)place * side / places, to = (double)(place + 1) * side / places;
    int first = (int)from, last = (int)ceil(to) - 1;
    last = last < first ? first : last >= side ? side - 1 : last;
    struct span span = {.first = first, .count = last - first + 1};
    span.head = (float)((last == first ? to : first + 1) - from);
    span.tail = last == first ? 0 : (float)(to - last);
    span.whole = (float)(to - from);
    return span;
}

static const uint32_t *row_of(struct Pix *plane, int y) {
    return pixGetData(plane) + (size_t)y * (size_t)pixGetWpl(plane);
}

/* Adds a row's bytes, in the order of the machine's words, to the sums. */
VECTOR_LOOP
static void add_bytes(const uint8_t *restrict bytes, int count, float part, float *restrict sums) {
    for (int i = 0; i < count; i++)
        sums[i] += part * (float)bytes[i];
}

/* The columns' sums of the rows that a new row covers. */
static void sum_rows(struct Pix *plane, struct span rows, float *sums) {
    int bytes = pixGetWpl(plane) * (int)sizeof(uint32_t);
    for (int i = 0; i < bytes; i++)
        sums[i] = 0;
    for (int i = 0; i < rows.count; i++) {
        float part = i == 0 ? rows.head : i == rows.count - 1 ? rows.tail : 1;
        add_bytes((const uint8_t *)row_of(plane, rows.first + i), bytes, part, sums);
    }
}

/* A word's four bytes. */
typedef float four __attribute__((vector_size(16), aligned(4), may_alias));
typedef int32_t four_whole __attribute__((vector_size(16)));

static uint32_t mixed_word(const float *sums, const struct span *span, float rows) {
    const four *words = (const four *)sums + span->first;
    four sum = words[0] * span->head + words[span->count - 1] * span->tail;
    for (int i = 1; i < span->count - 1; i++)
        sum += words[i];
    four_whole bytes = __builtin_convertvector(sum / (span->whole * rows) + 0.5F, four_whole);
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
           (uint32_t)bytes[3] << 24;
}

/* Leptonica keeps the leftmost of four pixels in a word's highest byte. */
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define BYTE_OF(x) ((x) ^ 3)
#else
#define BYTE_OF(x) (x)
#endif

static uint8_t mixed_byte(const float *sums, const struct span *span, float rows) {
    float sum = sums[BYTE_OF(span->first)] * span->head +
                sums[BYTE_OF(span->first + span->count - 1)] * span->tail;
    for (int i = span->first + 1; i < span->first + span->count - 1; i++)
        sum += sums[BYTE_OF(i)];
    return (uint8_t)(sum / (span->whole * rows) + 0.5F);
}

static void mix_row(const float *sums, const struct span *columns, float rows, struct Pix *out,
                    int y) {
    uint32_t *to = pixGetData(out) + (size_t)y * (size_t)pixGetWpl(out);
    int width = pixGetWidth(out);
    if (pixGetDepth(out) == 32)
        for (int x = 0; x < width; x++)
            to[x] = mixed_word(sums, &columns[x], rows);
    else
        for (int x = 0; x < width; x++)
            SET_DATA_BYTE(to, x, mixed_byte(sums, &columns[x], rows));
}

static int side_of(int side, double scale) {
    int small = (int)lround(side * scale);
    return small > 1 ? small : 1;
}

struct Pix *shrink(struct Pix *plane, double scale) {
    if (scale >= 1)
        return pixClone(plane);
    int width = pixGetWidth(plane), height = pixGetHeight(plane);
    struct Pix *out = pixCreate(side_of(width, scale), side_of(height, scale), pixGetDepth(plane));
    if (!out)
        return NULL;
    struct span *columns SCOPED(scoped_free)
    = memory_new((size_t)pixGetWidth(out), sizeof *columns);
    float *sums SCOPED(scoped_free)
    = memory_new((size_t)pixGetWpl(plane) * sizeof(uint32_t), sizeof *sums);
    for (int x = 0; x < pixGetWidth(out); x++)
        columns[x] = span_at(x, pixGetWidth(out), width);
    for (int y = 0; y < pixGetHeight(out); y++) {
        struct span rows = span_at(y, pixGetHeight(out), height);
        sum_rows(plane, rows, sums);
        mix_row(sums, columns, rows.whole, out, y);
    }
    return out;
}
