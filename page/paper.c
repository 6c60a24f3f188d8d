#include "page/paper.h"

#include "base/memory.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>
#include <string.h>

/* A block darker than this share of the page's paper holds no paper to measure. */
#define DARK_SHARE 0.55
/* No paper is darker than this, on any scanner; below it, brightening would only raise noise. */
#define DARKEST_PAPER 50
/* Every second pixel of every second row is enough for a block's percentile. */
#define STEP_PX 2

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

/* The level at a row of pixels for each block column, between the blocks above and below; 8 bits
 * of fraction. */
static void row_levels(const struct paper *paper, int y, int *levels) {
    int shifted = y - PAPER_BLOCK_PX / 2;
    int upper = shifted < 0 ? 0 : shifted / PAPER_BLOCK_PX;
    int lower = upper + 1 < paper->rows ? upper + 1 : upper;
    int share = shifted < 0 ? 0 : shifted % PAPER_BLOCK_PX;
    for (int column = 0; column < paper->columns; column++) {
        int above = paper->level[upper * paper->columns + column];
        int below = paper->level[lower * paper->columns + column];
        levels[column] = (above * (PAPER_BLOCK_PX - share) + below * share) * 256 / PAPER_BLOCK_PX;
    }
}

static void whiten_row(const struct paper *paper, const int *levels, uint32_t *line, int width) {
    for (int x = 0; x < width; x++) {
        int shifted = x - PAPER_BLOCK_PX / 2;
        int left = shifted < 0 ? 0 : shifted / PAPER_BLOCK_PX;
        int right = left + 1 < paper->columns ? left + 1 : left;
        int share = shifted < 0 ? 0 : shifted % PAPER_BLOCK_PX;
        int level = levels[left] + (levels[right] - levels[left]) * share / PAPER_BLOCK_PX;
        /* Only ever brighter: paper that is white already stays as it is. */
        int value = (int)GET_DATA_BYTE(line, x);
        if (level < PAPER_WHITE * 256)
            value = value * (PAPER_WHITE * 256) / level;
        SET_DATA_BYTE(line, x, (uint8_t)(value > 255 ? 255 : value));
    }
}

bool paper_whitened(struct Pix *plane, const struct paper *paper, struct Pix **out,
                    struct fault *why) {
    struct Pix *white = pixCopy(NULL, plane);
    if (!white)
        return fault_raise(why, FAULT_ENGINE, WORD_SYSTEM_FAILED, "no memory for a plane");
    int *levels = memory_new((size_t)paper->columns, sizeof *levels);
    for (int y = 0; y < pixGetHeight(white); y++) {
        row_levels(paper, y, levels);
        whiten_row(paper, levels, pixGetData(white) + (size_t)y * (size_t)pixGetWpl(white),
                   pixGetWidth(white));
    }
    free(levels);
    *out = white;
    return true;
}
