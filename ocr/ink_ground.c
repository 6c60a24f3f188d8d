#include "ocr/ink_ground.h"

#include "base/geometry.h"
#include "base/memory.h"
#include "base/scoped.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#define TILE_MM 5.0
/* Type in rows covers less than this share of its ground. */
#define DENSE_SHARE 0.20
/* A stroke's gray edge reaches so far from its core. */
#define EDGE_MM 0.1
/* Tiles around one that tell its print from its ground: a few words' width. */
#define REACH_TILES 3
/* Ground and print differ by this, and print is this much of what is dark. */
#define APART_LEAST 45.0
#define PRINT_LEAST 0.004
/* What would go is ground when so much of its length is longer than characters are: hatching, tints
 * and arcs have 0.2 and more, pale print beside black rules (boxes, words printed gray) has none.
 * Specks tell nothing. */
#define LONG_MM    6.0
#define SPECK_MM   0.6
#define LONG_SHARE 0.1
/* A straight hair line by itself is a form's rule and no ground: hatching has the next one near. */
#define HAIR_MM    0.6
#define NEAR_MM    2.5
#define HAIRS_MOST 2000 /* a page has no more rules */
/* Near a dark bar, which fills its tiles, a ground covers so much of its own: hair rules under the
 * bar are long and pale too, but few. */
#define BAR_SHARE    0.5
#define GROUND_LEAST 0.08
#define SAMPLE_STEP  2
#define LEVELS       256

/* Histograms of the dark pixels, tile by tile. */
struct tiles {
    int tile_px, across, down;
    int (*dark)[LEVELS];
    bool *dense;
    int *local; /* what parts print from ground in a dense tile; 0: nothing does */
    int *heap;  /* of a dense tile: the first tile of those it hangs together with */
};

static void tiles_free(struct tiles *tiles) {
    free(tiles->dark);
    free(tiles->dense);
    free(tiles->local);
    free(tiles->heap);
}

static double share_of(const struct tiles *tiles, int tile, int from, int to) {
    long count = 0;
    for (int level = from; level < to; level++)
        count += tiles->dark[tile][level];
    return (double)count * SAMPLE_STEP * SAMPLE_STEP / tiles->tile_px / tiles->tile_px;
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
    for (int i = 0; i < tiles->across * tiles->down; i++) {
        tiles->dense[i] = share_of(tiles, i, 0, threshold) > DENSE_SHARE;
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

/* Whether a dark bar fills a tile near one. */
static bool is_near_bar(const struct tiles *tiles, int tile, int local) {
    int column = tile % tiles->across;
    int row = tile / tiles->across;
    for (int y = row - REACH_TILES; y <= row + REACH_TILES; y++)
        for (int x = column - REACH_TILES; x <= column + REACH_TILES; x++)
            if (x >= 0 && y >= 0 && x < tiles->across && y < tiles->down &&
                share_of(tiles, y * tiles->across + x, 0, local) >= BAR_SHARE)
                return true;
    return false;
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

/* Gives a heap of dense tiles that touch each other the number of its first tile. */
static void number_heap(const struct tiles *tiles, int first, int *queue) {
    int count = 0;
    queue[count++] = first;
    tiles->heap[first] = first;
    for (int at = 0; at < count; at++)
        for (int step = 0; step < 9; step++) {
            int x = queue[at] % tiles->across + step % 3 - 1;
            int y = queue[at] / tiles->across + step / 3 - 1;
            int next = y * tiles->across + x;
            if (x < 0 || y < 0 || x >= tiles->across || y >= tiles->down || !tiles->dense[next] ||
                tiles->heap[next] >= 0)
                continue;
            tiles->heap[next] = first;
            queue[count++] = next;
        }
}

static void part_tiles(int threshold, struct tiles *tiles) {
    int all = tiles->across * tiles->down;
    SCOPED(scoped_free)
    int *queue = memory_new((size_t)all, sizeof *queue);
    for (int i = 0; i < all; i++)
        tiles->heap[i] = -1;
    for (int i = 0; i < all; i++) {
        if (!tiles->dense[i])
            continue;
        long histogram[LEVELS] = {0};
        gather(tiles, i % tiles->across, i / tiles->across, histogram);
        int local = parting(histogram, threshold);
        bool few = share_of(tiles, i, local, threshold) < GROUND_LEAST;
        tiles->local[i] = few && is_near_bar(tiles, i, local) ? 0 : local;
        if (tiles->heap[i] < 0)
            number_heap(tiles, i, queue);
    }
}

/* Takes all but the darker part out of the parted tiles; whether there were any. */
static bool clear_dense(PIX *gray, PIX *plane, const struct tiles *tiles) {
    bool any = false;
    for (int i = 0; i < tiles->across * tiles->down; i++) {
        if (tiles->local[i] == 0)
            continue;
        BOX *tile = boxCreate(i % tiles->across * tiles->tile_px,
                              i / tiles->across * tiles->tile_px, tiles->tile_px, tiles->tile_px);
        BOX *inside = tile ? boxClipToRectangle(tile, pixGetWidth(gray), pixGetHeight(gray)) : NULL;
        if (inside)
            clear_tile(gray, plane, inside, tiles->local[i]);
        any = true;
        boxDestroy(&tile);
        boxDestroy(&inside);
    }
    return any;
}

/* What is left of the ink is the cores of print and what touches them; NULL without memory. */
static PIX *kept(PIX *gray, PIX *plane, const struct tiles *tiles, double px_per_mm) {
    int side = 2 * (int)fmax(1, round(EDGE_MM * px_per_mm)) + 1;
    PIX *cores = pixCopy(NULL, plane);
    PIX *near =
        cores && clear_dense(gray, cores, tiles) ? pixDilateBrick(NULL, cores, side, side) : NULL;
    if (near)
        pixAnd(near, near, plane);
    pixDestroy(&cores);
    return near;
}

static bool is_hair(struct box_px box, double px_per_mm) {
    int lesser = box.width < box.height ? box.width : box.height;
    int greater = box.width < box.height ? box.height : box.width;
    return lesser <= HAIR_MM * px_per_mm && greater >= LONG_MM * px_per_mm;
}

/* Whether two hair lines run side by side, the way the hatching of a ground does; parts of one
 * broken line do not. */
static bool run_near(struct box_px a, struct box_px b, double px_per_mm) {
    bool level = a.width > a.height;
    if (level != (b.width > b.height))
        return false;
    int apart = abs(level ? box_middle_y(a) - box_middle_y(b) : box_middle_x(a) - box_middle_x(b));
    bool beside = level ? a.x < b.x + b.width && b.x < a.x + a.width
                        : a.y < b.y + b.height && b.y < a.y + a.height;
    return beside && apart > HAIR_MM * px_per_mm && apart <= NEAR_MM * px_per_mm;
}

static struct box_px piece_of(BOXA *pieces, int i) {
    l_int32 x = 0, y = 0, wide = 0, high = 0;
    boxaGetBoxGeometry(pieces, i, &x, &y, &wide, &high);
    return (struct box_px){x, y, wide, high};
}

/* Which pieces are a form's rules: straight hair lines with none like them beside them. The caller
 * frees it. */
static bool *rules_of(BOXA *pieces, double px_per_mm) {
    int count = boxaGetCount(pieces);
    bool *rules = memory_new((size_t)count, sizeof *rules);
    SCOPED(scoped_free)
    int *hairs = memory_new((size_t)count, sizeof *hairs);
    int hair_count = 0;
    for (int i = 0; i < count; i++)
        if (is_hair(piece_of(pieces, i), px_per_mm))
            hairs[hair_count++] = i;
    for (int i = 0; i < hair_count && hair_count <= HAIRS_MOST; i++) {
        struct box_px hair = piece_of(pieces, hairs[i]);
        bool near = false;
        for (int k = 0; k < hair_count && !near; k++)
            near = run_near(hair, piece_of(pieces, hairs[k]), px_per_mm);
        rules[hairs[i]] = !near;
    }
    return rules;
}

/* Heaps that would lose pieces of a character's size only have no ground: they keep all. */
static void spare_print(const struct tiles *tiles, PIX *gone, double px_per_mm) {
    int all = tiles->across * tiles->down;
    BOXA *pieces = pixConnCompBB(gone, 8);
    SCOPED(scoped_free)
    long *lengths = memory_new((size_t)all, sizeof *lengths);
    SCOPED(scoped_free)
    long *long_ones = memory_new((size_t)all, sizeof *long_ones);
    SCOPED(scoped_free)
    bool *rules = pieces ? rules_of(pieces, px_per_mm) : NULL;
    for (int i = 0; pieces && i < boxaGetCount(pieces); i++) {
        struct box_px box = piece_of(pieces, i);
        int tile =
            box_middle_y(box) / tiles->tile_px * tiles->across + box_middle_x(box) / tiles->tile_px;
        int length = box.width > box.height ? box.width : box.height;
        if (tiles->heap[tile] < 0 || length < SPECK_MM * px_per_mm || rules[i])
            continue;
        lengths[tiles->heap[tile]] += length;
        long_ones[tiles->heap[tile]] += length >= LONG_MM * px_per_mm ? length : 0;
    }
    boxaDestroy(&pieces);
    for (int i = 0; i < all; i++)
        if (tiles->dense[i] &&
            (double)long_ones[tiles->heap[i]] < LONG_SHARE * (double)lengths[tiles->heap[i]])
            tiles->local[i] = 0;
}

void ink_ground_clear(struct Pix *gray, struct Pix *plane, int threshold, double px_per_mm) {
    SCOPED(tiles_free)
    struct tiles tiles = {.tile_px = (int)fmax(8, TILE_MM * px_per_mm)};
    tiles.across = (pixGetWidth(gray) + tiles.tile_px - 1) / tiles.tile_px;
    tiles.down = (pixGetHeight(gray) + tiles.tile_px - 1) / tiles.tile_px;
    size_t all = (size_t)tiles.across * (size_t)tiles.down;
    tiles.dark = memory_new(all, sizeof *tiles.dark);
    tiles.dense = memory_new(all, sizeof *tiles.dense);
    tiles.local = memory_new(all, sizeof *tiles.local);
    tiles.heap = memory_new(all, sizeof *tiles.heap);
    if (!tiles_count(gray, threshold, &tiles))
        return;
    part_tiles(threshold, &tiles);
    PIX *rest = kept(gray, plane, &tiles, px_per_mm);
    PIX *gone = rest ? pixSubtract(NULL, plane, rest) : NULL;
    if (gone)
        spare_print(&tiles, gone, px_per_mm);
    pixDestroy(&rest);
    rest = gone ? kept(gray, plane, &tiles, px_per_mm) : NULL;
    if (rest)
        pixCopy(plane, rest);
    pixDestroy(&rest);
    pixDestroy(&gone);
}
