#include "ocr/ink_ground.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#define TILE_MM 5.0
/* Type in rows covers less than this share of its ground, mostly; a tile of heavy Han may be
 * darker, but never this dark. */
#define DENSE_SHARE 0.20
#define SOLID_SHARE 0.45
/* A stroke's gray edge reaches so far from its core. */
#define EDGE_MM 0.1
/* Tiles around one that tell its print from its ground: a few words' width. */
#define REACH_TILES 3
/* Ground and print differ by this, and print is this much of what is dark. */
#define APART_LEAST 45.0
#define PRINT_LEAST 0.004
#define SAMPLE_STEP 2
#define LEVELS      256

/* Histograms of the dark pixels, tile by tile. */
struct tiles {
    int tile_px, across, down;
    int (*dark)[LEVELS];
    bool *dense, *solid;
};

static void tiles_free(struct tiles *tiles) {
    free(tiles->dark);
    free(tiles->dense);
    free(tiles->solid);
}

static bool tiles_count(PIX *gray, int threshold, struct tiles *tiles) {
    bool any = false;
    int width = pixGetWidth(gray);
    int height = pixGetHeight(gray);
    int words = pixGetWpl(gray);
    l_uint32 *data = pixGetData(gray);
    for (int y = 0; y < height; y += SAMPLE_STEP) {
        l_uint32 *line = data + (long)y * words;
        int(*row)[LEVELS] = tiles->dark + (long)(y / tiles->tile_px) * tiles->across;
        for (int x = 0; x < width; x += SAMPLE_STEP) {
            int level = GET_DATA_BYTE(line, x);
            if (level < threshold)
                row[x / tiles->tile_px][level]++;
        }
    }
    double samples = (double)tiles->tile_px * tiles->tile_px / (SAMPLE_STEP * SAMPLE_STEP);
    for (int i = 0; i < tiles->across * tiles->down; i++) {
        long dark = 0;
        for (int level = 0; level < threshold; level++)
            dark += tiles->dark[i][level];
        tiles->dense[i] = (double)dark > DENSE_SHARE * samples;
        tiles->solid[i] = (double)dark > SOLID_SHARE * samples;
        any = any || tiles->dense[i];
    }
    return any;
}

static void gather(const struct tiles *tiles, int column, int row, long *out) {
    for (int y = row - REACH_TILES; y <= row + REACH_TILES; y++)
        for (int x = column - REACH_TILES; x <= column + REACH_TILES; x++) {
            if (x < 0 || y < 0 || x >= tiles->across || y >= tiles->down ||
                !tiles->dense[y * tiles->across + x])
                continue;
            for (int level = 0; level < LEVELS; level++)
                out[level] += tiles->dark[y * tiles->across + x][level];
        }
}

/* Otsu's threshold of the dark pixels; 0 when they are all of one kind. */
static int parting(const long *histogram, int threshold) {
    double count = 0;
    double sum = 0;
    for (int level = 0; level < threshold; level++) {
        count += (double)histogram[level];
        sum += (double)histogram[level] * level;
    }
    double below = 0;
    double below_sum = 0;
    double most = 0;
    int best = 0;
    for (int level = 0; level + 1 < threshold; level++) {
        below += (double)histogram[level];
        below_sum += (double)histogram[level] * level;
        double above = count - below;
        if (below < PRINT_LEAST * count || above < PRINT_LEAST * count)
            continue;
        double apart = (sum - below_sum) / above - below_sum / below;
        double between = below * above * apart * apart;
        if (apart >= APART_LEAST && between > most) {
            most = between;
            best = level + 1;
        }
    }
    return best;
}

static bool is_dense(const struct tiles *tiles, int column, int row) {
    return column >= 0 && row >= 0 && column < tiles->across && row < tiles->down &&
           tiles->dense[row * tiles->across + column];
}

/* Ground stretches both ways. A row of gray labels does not, however dense one of them is: black
 * values beside them would take them for ground. */
static bool is_ground(const struct tiles *tiles, int column, int row) {
    if (tiles->solid[row * tiles->across + column])
        return true;
    return is_dense(tiles, column, row) &&
           (is_dense(tiles, column - 1, row) || is_dense(tiles, column + 1, row)) &&
           (is_dense(tiles, column, row - 1) || is_dense(tiles, column, row + 1));
}

static void clear_tile(PIX *gray, PIX *plane, BOX *tile, int threshold) {
    l_int32 left, top, wide, high;
    boxGetGeometry(tile, &left, &top, &wide, &high);
    for (int y = top; y < top + high; y++) {
        l_uint32 *from = pixGetData(gray) + (long)y * pixGetWpl(gray);
        l_uint32 *to = pixGetData(plane) + (long)y * pixGetWpl(plane);
        for (int x = left; x < left + wide; x++)
            if (GET_DATA_BYTE(from, x) >= threshold)
                CLEAR_DATA_BIT(to, x);
    }
}

/* Takes all but the darker part out of dense tiles; whether any was parted. */
static bool clear_dense(PIX *gray, PIX *plane, const struct tiles *tiles, int threshold) {
    bool any = false;
    for (int i = 0; i < tiles->across * tiles->down; i++) {
        if (!is_ground(tiles, i % tiles->across, i / tiles->across))
            continue;
        long histogram[LEVELS] = {0};
        gather(tiles, i % tiles->across, i / tiles->across, histogram);
        int local = parting(histogram, threshold);
        BOX *tile = boxCreate(i % tiles->across * tiles->tile_px,
                              i / tiles->across * tiles->tile_px, tiles->tile_px, tiles->tile_px);
        BOX *inside = tile ? boxClipToRectangle(tile, pixGetWidth(gray), pixGetHeight(gray)) : NULL;
        if (local > 0 && inside)
            clear_tile(gray, plane, inside, local);
        any = any || local > 0;
        boxDestroy(&tile);
        boxDestroy(&inside);
    }
    return any;
}

/* What is left of the ink is the cores of print and what touches them. */
static void keep_near(PIX *plane, PIX *cores, double px_per_mm) {
    int side = 2 * (int)fmax(1, round(EDGE_MM * px_per_mm)) + 1;
    PIX *near = pixDilateBrick(NULL, cores, side, side);
    if (near)
        pixAnd(plane, plane, near);
    pixDestroy(&near);
}

void ink_ground_clear(struct Pix *gray, struct Pix *plane, int threshold, double px_per_mm) {
    SCOPED(tiles_free)
    struct tiles tiles = {.tile_px = (int)fmax(8, TILE_MM * px_per_mm)};
    tiles.across = (pixGetWidth(gray) + tiles.tile_px - 1) / tiles.tile_px;
    tiles.down = (pixGetHeight(gray) + tiles.tile_px - 1) / tiles.tile_px;
    tiles.dark = memory_new((size_t)tiles.across * (size_t)tiles.down, sizeof *tiles.dark);
    tiles.dense = memory_new((size_t)tiles.across * (size_t)tiles.down, sizeof *tiles.dense);
    tiles.solid = memory_new((size_t)tiles.across * (size_t)tiles.down, sizeof *tiles.solid);
    if (!tiles_count(gray, threshold, &tiles))
        return;
    PIX *cores = pixCopy(NULL, plane);
    if (cores && clear_dense(gray, cores, &tiles, threshold))
        keep_near(plane, cores, px_per_mm);
    pixDestroy(&cores);
}
