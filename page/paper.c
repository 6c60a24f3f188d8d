#include "page/paper.h"

#include "base/memory.h"
#include "base/vector.h"
#include "page/halve.h"
#include "page/shrink.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A block darker than this share of the page's paper holds no paper to measure. */
#define DARK_SHARE 0.55
/* No paper is darker than this, on any scanner; below it, brightening would only raise noise. */
#define DARKEST_PAPER 50
/* Every second pixel of every second row is enough for a block's percentile. */
#define STEP_PX 2
/* The longer side of an A4 sheet. */
#define SHEET_INCH 11.69

static int percentile(const unsigned histogram[256], unsigned total, double share) {
    unsigned wanted = (unsigned)(total * share), seen = 0;
    for (int value = 0; value < 256; value++) {
        seen += histogram[value];
        if (seen > wanted)
            return value;
    }
    return 255;
}

static int block_level(struct Pix *plane, int column, int row) {
    unsigned histogram[256] = {0}, total = 0;
    int right = column * PAPER_BLOCK_PX + PAPER_BLOCK_PX, width = pixGetWidth(plane);
    int bottom = row * PAPER_BLOCK_PX + PAPER_BLOCK_PX, height = pixGetHeight(plane);
    right = right < width ? right : width;
    bottom = bottom < height ? bottom : height;
    for (int y = row * PAPER_BLOCK_PX; y < bottom; y += STEP_PX) {
        uint32_t *line = pixGetData(plane) + (size_t)y * (size_t)pixGetWpl(plane);
        for (int x = column * PAPER_BLOCK_PX; x < right; x += STEP_PX, total++)
            histogram[GET_DATA_BYTE(line, x)]++;
    }
    return percentile(histogram, total, 0.9);
}

static int usual_level(const unsigned char *level, int count) {
    unsigned histogram[256] = {0};
    for (int i = 0; i < count; i++)
        histogram[level[i]]++;
    int usual = percentile(histogram, (unsigned)count, 0.6);
    return usual > DARKEST_PAPER ? usual : DARKEST_PAPER;
}

static void replace_dark_blocks(struct paper *paper) {
    for (int i = 0; i < paper->columns * paper->rows; i++)
        if (paper->level[i] < paper->page_level * DARK_SHARE)
            paper->level[i] = (unsigned char)paper->page_level;
}

/* Mean of a block and its neighbours, so that no block's border shows. */
static void smooth(struct paper *paper) {
    size_t count = (size_t)paper->columns * (size_t)paper->rows;
    unsigned char *smoothed = memory_new(count, 1);
    for (int row = 0; row < paper->rows; row++)
        for (int column = 0; column < paper->columns; column++) {
            int sum = 0, blocks = 0;
            for (int y = row - 1; y <= row + 1; y++)
                for (int x = column - 1; x <= column + 1; x++)
                    if (x >= 0 && y >= 0 && x < paper->columns && y < paper->rows)
                        sum += paper->level[y * paper->columns + x], blocks++;
            smoothed[row * paper->columns + column] = (unsigned char)(sum / blocks);
        }
    free(paper->level);
    paper->level = smoothed;
}

struct paper paper_measure(struct Pix *plane) {
    struct paper paper = {.columns = (pixGetWidth(plane) + PAPER_BLOCK_PX - 1) / PAPER_BLOCK_PX,
                          .rows = (pixGetHeight(plane) + PAPER_BLOCK_PX - 1) / PAPER_BLOCK_PX};
    int count = paper.columns * paper.rows;
    paper.level = memory_new((size_t)count, 1);
    for (int i = 0; i < count; i++)
        paper.level[i] = (unsigned char)block_level(plane, i % paper.columns, i / paper.columns);
    paper.page_level = usual_level(paper.level, count);
    replace_dark_blocks(&paper);
    smooth(&paper);
    return paper;
}

void paper_free(struct paper *paper) {
    free(paper->level);
    paper->level = NULL;
}

/* A factor that grows along a row. */
struct slope {
    int from, step;
};

/* The factor by which a row of pixels is brightened at each block column, between the blocks above
 * and below; 16 bits of fraction, never less than 1. */
static void row_factors(const struct paper *paper, int y, int *factors) {
    int shifted = y - PAPER_BLOCK_PX / 2;
    int upper = shifted < 0 ? 0 : shifted / PAPER_BLOCK_PX;
    int lower = upper + 1 < paper->rows ? upper + 1 : upper;
    int share = shifted < 0 ? 0 : shifted % PAPER_BLOCK_PX;
    for (int column = 0; column < paper->columns; column++) {
        int above = paper->level[upper * paper->columns + column];
        int below = paper->level[lower * paper->columns + column];
        int level = above * (PAPER_BLOCK_PX - share) + below * share;
        int factor = (int)(((int64_t)PAPER_WHITE * PAPER_BLOCK_PX << 16) / level);
        factors[column] = factor > 1 << 16 ? factor : 1 << 16;
    }
}

/* Pixels left to right - 1, the factor growing by `step` a pixel. */
static void span_factors(uint32_t *factors, int left, int right, struct slope slope) {
    for (int x = left; x < right; x++)
        factors[x] = (uint32_t)(slope.from + slope.step * (x - left));
}

/* A factor for each pixel: from the middle of a block to that of the next one; half a block at both
 * ends. */
static void pixel_factors(const struct paper *paper, const int *blocks, uint32_t *out, int width) {
    int half = PAPER_BLOCK_PX / 2, last = paper->columns - 1;
    span_factors(out, 0, half < width ? half : width, (struct slope){blocks[0], 0});
    for (int column = 0; column < last; column++) {
        int left = column * PAPER_BLOCK_PX + half, right = left + PAPER_BLOCK_PX;
        int step = (blocks[column + 1] - blocks[column]) / PAPER_BLOCK_PX;
        span_factors(out, left, right < width ? right : width,
                     (struct slope){blocks[column], step});
    }
    span_factors(out, last * PAPER_BLOCK_PX + half, width, (struct slope){blocks[last], 0});
}

static inline uint32_t brightened(uint32_t value, uint32_t factor) {
    uint32_t bright = value * factor >> 16;
    return bright > 255 ? 255 : bright;
}

/* Four pixels a word, the leftmost in its highest byte. */
VECTOR_LOOP
static void whiten_words(uint32_t *restrict words, int count, const uint32_t *restrict factors) {
    for (int i = 0; i < count; i++) {
        uint32_t word = words[i];
        words[i] = brightened(word >> 24, factors[4 * i]) << 24 |
                   brightened(word >> 16 & 255, factors[4 * i + 1]) << 16 |
                   brightened(word >> 8 & 255, factors[4 * i + 2]) << 8 |
                   brightened(word & 255, factors[4 * i + 3]);
    }
}

bool paper_whitened(struct Pix *plane, const struct paper *paper, struct Pix **out,
                    struct fault *why) {
    struct Pix *white = pixCopy(NULL, plane);
    if (!white)
        return fault_memory(why);
    int words = pixGetWpl(white);
    int *blocks = memory_new((size_t)paper->columns, sizeof *blocks);
    uint32_t *factors = memory_new(4 * (size_t)words, sizeof *factors);
    for (int y = 0; y < pixGetHeight(white); y++) {
        row_factors(paper, y, blocks);
        pixel_factors(paper, blocks, factors, pixGetWidth(white));
        whiten_words(pixGetData(white) + (size_t)y * (size_t)words, words, factors);
    }
    free(factors);
    free(blocks);
    *out = white;
    return true;
}

bool paper_small(struct Pix *gray, double dpi, struct Pix **out, double *small_dpi,
                 struct fault *why) {
    if (dpi <= 0)
        dpi = fmax(pixGetWidth(gray), pixGetHeight(gray)) / SHEET_INCH;
    double scale = fmin(1, PAPER_SMALL_DPI / dpi);
    struct Pix *small = scale == 0.5 ? halve_mean(gray) : shrink(gray, scale);
    if (!small)
        return fault_memory(why);
    *out = small;
    *small_dpi = dpi * scale;
    return true;
}
