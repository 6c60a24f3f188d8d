#include "page/brick.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Which way a plane is combined with itself: `operation` AND keeps runs, OR grows them; the shifts
 * go to lower (+1) or higher (-1) coordinates. */
struct sweep {
    int operation, direction;
    bool is_plumb;
};

static void pix_free(PIX **pix) {
    pixDestroy(pix);
}

#define WORD_BITS 32

VECTOR_LOOP
static void combine_row(uint32_t *restrict to, const uint32_t *restrict from, int words, int and) {
    if (and)
        for (int i = 0; i < words; i++)
            to[i] &= from[i];
    else
        for (int i = 0; i < words; i++)
            to[i] |= from[i];
}

/* A row moved to the left by `bits` of a word, 1 to 31; from[words] is there and paper. */
VECTOR_LOOP
static void move_left(const uint32_t *restrict from, int words, int bits, uint32_t *restrict to) {
    for (int i = 0; i < words; i++)
        to[i] = from[i] << bits | from[i + 1] >> (WORD_BITS - bits);
}

/* What a level sweep works with: a row with paper on both sides of it, and that row moved. */
struct bench {
    uint32_t *wide, *moved;
    int margin; /* words of paper */
};

static void bench_free(struct bench *bench) {
    free(bench->wide);
    free(bench->moved);
}

/* The row as it stands `shift_px` further on (or back, when negative). */
static const uint32_t *moved_row(const struct bench *bench, int words, int shift_px) {
    int far = bench->margin * WORD_BITS + shift_px;
    const uint32_t *from = bench->wide + far / WORD_BITS;
    if (far % WORD_BITS == 0)
        return from;
    move_left(from, words, far % WORD_BITS, bench->moved);
    return bench->moved;
}

static void sweep_level(PIX *plane, struct sweep sweep, int shift_px) {
    int words = pixGetWpl(plane), height = pixGetHeight(plane);
    SCOPED(bench_free)
    struct bench bench = {.margin = shift_px / WORD_BITS + 1};
    bench.wide = memory_new((size_t)(words + 2 * bench.margin) + 1, sizeof *bench.wide);
    bench.moved = memory_new((size_t)words, sizeof *bench.moved);
    for (int y = 0; y < height; y++) {
        uint32_t *row = pixGetData(plane) + (size_t)y * (size_t)words;
        memcpy(bench.wide + bench.margin, row, (size_t)words * sizeof *row);
        combine_row(row, moved_row(&bench, words, sweep.direction * shift_px), words,
                    sweep.operation == (PIX_SRC & PIX_DST));
    }
    pixSetPadBits(plane, 0);
}

/* Rows are taken in the order in which none is looked at after it was changed. */
static void sweep_plumb(PIX *plane, struct sweep sweep, int shift_px) {
    int words = pixGetWpl(plane), height = pixGetHeight(plane);
    bool and = sweep.operation == (PIX_SRC & PIX_DST);
    for (int i = 0; i < height; i++) {
        int y = sweep.direction > 0 ? i : height - 1 - i;
        int other = y + sweep.direction * shift_px;
        uint32_t *row = pixGetData(plane) + (size_t)y * (size_t)words;
        if (other >= 0 && other < height)
            combine_row(row, pixGetData(plane) + (size_t)other * (size_t)words, words, and);
        else if (and)
            memset(row, 0, (size_t)words * sizeof *row); /* paper moves in */
    }
}

/* combine brings the plane together with itself, moved by `shift_px`; what moves in is paper. */
static void combine(PIX *plane, struct sweep sweep, int shift_px) {
    if (sweep.is_plumb)
        sweep_plumb(plane, sweep, shift_px);
    else
        sweep_level(plane, sweep, shift_px);
}

/* run_swept combines the plane with itself moved by 0 .. length - 1. */
static void run_swept(PIX *plane, struct sweep sweep, int length_px) {
    int side_px = sweep.is_plumb ? pixGetHeight(plane) : pixGetWidth(plane);
    if (length_px > side_px) { /* nothing moved by its whole side meets itself */
        if (sweep.operation == (PIX_SRC & PIX_DST))
            pixClearAll(plane);
        length_px = side_px;
    }
    for (int done = 1; done < length_px;) {
        int step = done * 2 <= length_px ? done : length_px - done;
        combine(plane, sweep, step);
        done += step;
    }
}

/* Runs kept begin where the brick begins, so growing goes the other way. */
static void swept(PIX *plane, int operation, int direction, int width_px, int height_px) {
    struct sweep level = {operation, direction, false};
    struct sweep plumb = {operation, direction, true};
    run_swept(plane, level, width_px);
    run_swept(plane, plumb, height_px);
}

struct Pix *brick_opened(struct Pix *plane, int width_px, int height_px) {
    PIX *made = pixCopy(NULL, plane);
    if (!made)
        return NULL;
    pixSetPadBits(made, 0);
    swept(made, PIX_SRC & PIX_DST, 1, width_px, height_px);
    swept(made, PIX_SRC | PIX_DST, -1, width_px, height_px);
    return made;
}

struct Pix *brick_closed(struct Pix *plane, int width_px, int height_px) {
    int rim = width_px > height_px ? width_px : height_px;
    SCOPED(pix_free)
    PIX *wide = pixAddBorder(plane, rim, 0);
    if (!wide)
        return NULL;
    pixSetPadBits(wide, 0);
    swept(wide, PIX_SRC | PIX_DST, -1, width_px, height_px);
    swept(wide, PIX_SRC & PIX_DST, 1, width_px, height_px);
    return pixRemoveBorder(wide, rim);
}
