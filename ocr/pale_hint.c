#include "ocr/pale_hint.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <leptonica/allheaders.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A piece of a row or column, pixels: one byte of the ink's plane, two words of the gray one. */
#define PIECE 8
/* A valley runs unbroken over this many pieces at least, and goes on behind a gap of so many: dark
 * rules cross it. So much of what a rule is long must be seen. */
#define PIECES_LEAST 2
#define GAP_MOST     3
#define SEEN_SHARE   0.6
/* Ink this near, pixels, is the rule's own. */
#define INK_NEAR 2

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define BYTE_OF(x) ((x) ^ 3)
#else
#define BYTE_OF(x) (x)
#endif

static uint32_t *row_of(struct Pix *plane, int y) {
    return pixGetData(plane) + (size_t)y * (size_t)pixGetWpl(plane);
}

/* Sums of the pieces of a plane, one direction; `along` of them in each of `across` rows. */
struct sums {
    uint16_t *at;
    int along, across;
};

VECTOR_LOOP
static void sum_level(const uint8_t *restrict row, int pieces, uint16_t *restrict to) {
    for (int i = 0; i < pieces; i++) {
        const uint8_t *at = row + (size_t)PIECE * (size_t)i;
        to[i] = (uint16_t)(at[0] + at[1] + at[2] + at[3] + at[4] + at[5] + at[6] + at[7]);
    }
}

static struct sums level_sums(struct Pix *gray) {
    struct sums sums = {.along = pixGetWidth(gray) / PIECE, .across = pixGetHeight(gray)};
    sums.at = memory_new((size_t)sums.along * (size_t)sums.across + 1, sizeof *sums.at);
    for (int y = 0; y < sums.across; y++)
        sum_level((const uint8_t *)row_of(gray, y), sums.along,
                  sums.at + (size_t)y * (size_t)sums.along);
    return sums;
}

VECTOR_LOOP
static void add_row(const uint8_t *restrict row, int count, uint16_t *restrict to) {
    for (int i = 0; i < count; i++)
        to[i] = (uint16_t)(to[i] + row[i]);
}

/* Rows of sums of eight pixels below each other, columns in the order of the picture. */
static struct sums plumb_sums(struct Pix *gray) {
    int bytes = pixGetWpl(gray) * (int)sizeof(uint32_t);
    struct sums sums = {.along = bytes, .across = pixGetHeight(gray) / PIECE};
    sums.at = memory_new((size_t)bytes * (size_t)sums.across + 1, sizeof *sums.at);
    for (int piece = 0; piece < sums.across; piece++) {
        uint16_t *to = sums.at + (size_t)piece * (size_t)bytes;
        for (int y = 0; y < PIECE; y++)
            add_row((const uint8_t *)row_of(gray, piece * PIECE + y), bytes, to);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        for (int x = 0; x + 3 < bytes; x += 4) {
            uint16_t word[4] = {to[x + 3], to[x + 2], to[x + 1], to[x]};
            memcpy(to + x, word, sizeof word);
        }
#endif
    }
    return sums;
}

/* A rule as its pieces come along: the run at its end, the pieces seen, the gap since. */
struct chain {
    int run, seen, gap;
};

/* chain_end gives the pieces of a chain that is long enough, and begins a new one. */
static int chain_end(struct chain *chain, int least) {
    int seen = chain->seen >= least ? chain->seen : 0;
    *chain = (struct chain){0};
    return seen;
}

static int chain_step(struct chain *chain, bool dark, int least) {
    if (!dark) {
        chain->run = 0;
        return chain->seen > 0 && ++chain->gap > GAP_MOST ? chain_end(chain, least) : 0;
    }
    if (++chain->run >= PIECES_LEAST) {
        chain->seen += chain->run == PIECES_LEAST ? PIECES_LEAST : 1;
        chain->gap = 0;
    }
    return 0;
}

static int pieces_least(int length_px) {
    return (int)(SEEN_SHARE * length_px / PIECE) + 1;
}

/* 1 where a piece is darker by `contrast` than those `aside` before and after it. */
VECTOR_LOOP
static void dips(const uint16_t *here, ptrdiff_t aside, int count, int contrast,
                 uint8_t *restrict out) {
    for (int i = 0; i < count; i++) {
        uint16_t one = here[i - aside];
        uint16_t other = here[i + aside];
        uint16_t paper = one < other ? one : other;
        out[i] = paper >= here[i] + contrast;
    }
}

/* Takes away the pieces of a row that have ink, of rows y - INK_NEAR to y + INK_NEAR. */
static void keep_bare_level(struct Pix *ink, int y, int count, uint8_t *pieces) {
    for (int near = y - INK_NEAR; near <= y + INK_NEAR; near++) {
        if (near < 0 || near >= pixGetHeight(ink))
            continue;
        const uint8_t *row = (const uint8_t *)row_of(ink, near);
        for (int i = 0; i < count; i++)
            pieces[i] = (uint8_t)(pieces[i] & (row[BYTE_OF(i)] == 0));
    }
}

/* The pale pieces of each row; rows without any stay untouched. */
static uint8_t *level_pieces(const struct pale_look *look, const struct sums *sums) {
    size_t count = (size_t)sums->along;
    uint8_t *pieces = memory_new(count * (size_t)sums->across + 1, 1);
    for (int y = look->side_px; y < sums->across - look->side_px; y++) {
        const uint16_t *here = sums->at + (size_t)y * count;
        ptrdiff_t aside = (ptrdiff_t)look->side_px * (ptrdiff_t)count;
        uint8_t *to = pieces + (size_t)y * count;
        dips(here, aside, sums->along, PIECE * look->contrast, to);
        if (memchr(to, 1, count))
            keep_bare_level(look->ink->plane, y, sums->along, to);
    }
    return pieces;
}

static long level_px(const struct pale_look *look) {
    struct sums sums = level_sums(look->gray);
    uint16_t *at SCOPED(scoped_free)
    = sums.at;
    size_t count = (size_t)sums.along;
    uint8_t *pieces SCOPED(scoped_free)
    = level_pieces(look, &sums);
    int least = pieces_least(look->level_px);
    long found = 0;
    for (int y = 1; y < sums.across - 1; y++) {
        const uint8_t *row = pieces + (size_t)y * count;
        struct chain chain = {0};
        if (!memchr(row, 1, count))
            continue;
        for (size_t i = 0; i < count; i++) /* rules that are not quite level change rows */
            found += chain_step(&chain, row[i] | row[i - count] | row[i + count], least);
        found += chain_end(&chain, least);
    }
    return PIECE * found;
}

/* Takes away the columns that have ink near them in the rows of a piece. */
static void keep_bare_plumb(struct Pix *ink, int piece, int count, uint8_t *columns) {
    for (int y = piece * PIECE; y < (piece + 1) * PIECE; y++) {
        const uint32_t *row = row_of(ink, y);
        for (int x = 0; x < count; x++)
            for (int near = x - INK_NEAR; columns[x] && near <= x + INK_NEAR; near++)
                if (near >= 0 && near < count && GET_DATA_BIT(row, near))
                    columns[x] = 0;
    }
}

static long plumb_px(const struct pale_look *look) {
    struct sums sums = plumb_sums(look->gray);
    uint16_t *at SCOPED(scoped_free)
    = sums.at;
    int width = pixGetWidth(look->gray);
    int inner = width - 2 * look->side_px;
    int least = pieces_least(look->plumb_px);
    uint8_t *columns SCOPED(scoped_free)
    = memory_new((size_t)width + 1, 1);
    struct chain *chains SCOPED(scoped_free)
    = memory_new((size_t)width + 1, sizeof *chains);
    long found = 0;
    for (int piece = 0; inner > 0 && piece < sums.across; piece++) {
        const uint16_t *row = at + (size_t)piece * (size_t)sums.along;
        dips(row + look->side_px, look->side_px, inner, PIECE * look->contrast,
             columns + look->side_px);
        if (memchr(columns, 1, (size_t)width))
            keep_bare_plumb(look->ink->plane, piece, width, columns);
        for (int x = 1; x < width - 1; x++)
            found += chain_step(&chains[x], columns[x - 1] | columns[x] | columns[x + 1], least);
    }
    for (int x = 0; x < width; x++)
        found += chain_end(&chains[x], least);
    return PIECE * found;
}

long pale_hint_px(const struct pale_look *look) {
    return level_px(look) + plumb_px(look);
}
