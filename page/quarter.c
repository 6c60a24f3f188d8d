#include "page/quarter.h"

#include <leptonica/allheaders.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The plane is taken apart in so many bands of rows, and each of them by columns: where one of them
 * was taken from goes back to the machine before the next one is. */
#define BANDS 8
/* Sides of a square whose rows stay in the processor's nearest memory, both ways. */
#define TILE 32

/* Pieces lie group by group: all that come from the same columns, that is to the same rows. */
struct pieces {
    uint32_t *at;
    int width, height; /* of the plane before it is turned */
    bool clockwise;
};

/* Where band `i` of `side` begins; band BANDS is its end. */
static int band_from(int side, int i) {
    return (int)((int64_t)side * i / BANDS);
}

static int band_size(int side, int i) {
    return band_from(side, i + 1) - band_from(side, i);
}

static uint32_t *piece_at(const struct pieces *pieces, int row_band, int column_band) {
    size_t group = (size_t)band_from(pieces->width, column_band) * (size_t)pieces->height;
    size_t before =
        (size_t)band_from(pieces->height, row_band) * (size_t)band_size(pieces->width, column_band);
    return pieces->at + group + before;
}

static void let_go(const void *from, const void *to) {
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t first = ((uintptr_t)from + page - 1) / page * page;
    uintptr_t end = (uintptr_t)to / page * page;
    if (first < end)
        (void)madvise((void *)first, end - first, MADV_DONTNEED);
}

static int lesser(int a, int b) {
    return a < b ? a : b;
}

/* A field of words and the words from the beginning of a row to that of the next one. */
struct words {
    uint32_t *at;
    int stride;
};

/* A tile's columns become rows. */
static void turn_tile(struct words from, struct words to, int width, int height) {
    for (int x = 0; x < width; x++)
        for (int y = 0; y < height; y++)
            to.at[(long)x * to.stride + y] = from.at[(long)y * from.stride + x];
}

static void take_piece(const struct pieces *pieces, uint32_t *plane, int i, int j) {
    int height = band_size(pieces->height, i);
    int width = band_size(pieces->width, j);
    uint32_t *corner =
        plane + (long)band_from(pieces->height, i) * pieces->width + band_from(pieces->width, j);
    uint32_t *piece = piece_at(pieces, i, j);
    for (int y = 0; y < height; y += TILE)
        for (int x = 0; x < width; x += TILE)
            turn_tile((struct words){corner + (long)y * pieces->width + x, pieces->width},
                      (struct words){piece + (long)x * height + y, height}, lesser(TILE, width - x),
                      lesser(TILE, height - y));
}

static void reverse(uint32_t *row, int count) {
    for (int i = 0; i < count / 2; i++) {
        uint32_t kept = row[i];
        row[i] = row[count - 1 - i];
        row[count - 1 - i] = kept;
    }
}

/* Column `x` of a group, put together of all bands: upwards where the plane is turned clockwise. */
static void put_row(const struct pieces *pieces, int j, int x, uint32_t *row) {
    for (int i = 0; i < BANDS; i++) {
        int height = band_size(pieces->height, i);
        memcpy(row + band_from(pieces->height, i), piece_at(pieces, i, j) + (long)x * height,
               (size_t)height * sizeof *row);
    }
    if (pieces->clockwise)
        reverse(row, pieces->height);
}

static void put_group(const struct pieces *pieces, int j, uint32_t *plane) {
    for (int x = 0; x < band_size(pieces->width, j); x++) {
        int column = band_from(pieces->width, j) + x;
        int row = pieces->clockwise ? column : pieces->width - 1 - column;
        put_row(pieces, j, x, plane + (long)row * pieces->height);
    }
}

static void turn_words(const struct pieces *pieces, uint32_t *plane) {
    for (int i = 0; i < BANDS; i++) {
        for (int j = 0; j < BANDS; j++)
            take_piece(pieces, plane, i, j);
        let_go(plane + (long)band_from(pieces->height, i) * pieces->width,
               plane + (long)band_from(pieces->height, i + 1) * pieces->width);
    }
    for (int j = 0; j < BANDS; j++) {
        put_group(pieces, j, plane);
        let_go(piece_at(pieces, 0, j), piece_at(pieces, 0, j + 1));
    }
}

bool quarter_turn(struct Pix *plane, int quarter_turns) {
    struct pieces pieces = {.width = pixGetWidth(plane),
                            .height = pixGetHeight(plane),
                            .clockwise = quarter_turns == 1};
    size_t size = (size_t)pieces.width * (size_t)pieces.height * sizeof *pieces.at;
    void *room = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED)
        return false;
    pieces.at = room;
    turn_words(&pieces, pixGetData(plane));
    munmap(room, size);
    pixSetDimensions(plane, pieces.height, pieces.width, 32);
    pixSetWpl(plane, pieces.height);
    return true;
}
