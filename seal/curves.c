#include "seal/curves.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <stdlib.h>
#include <string.h>

/* A run of ink in a row, to < x excluded; runs that touch make a piece. */
struct run {
    int y, from, to;
    int piece; /* an earlier run of the same piece, or itself */
};

struct runs {
    struct run *at;
    int count, room;
};

static void runs_free(struct runs *runs) {
    free(runs->at);
}

struct piece_box {
    int left, top, right, bottom;
};

/* Whether any of eight pixels has ink; all eight are added to at once: from the least density on,
 * or from 128 on before, the highest bit is set. */
static bool any_of_eight(const uint8_t *row, int least_density) {
    const uint64_t each = 0x0101010101010101;
    uint64_t eight;
    memcpy(&eight, row, sizeof eight);
    return (((eight & 0x7f * each) + (uint64_t)(128 - least_density) * each) | eight) & 0x80 * each;
}

static int next_ink(const uint8_t *row, int x, int count, int least_density) {
    while (x < count && row[x] < least_density)
        x += x + 8 <= count && !any_of_eight(row + x, least_density) ? 8 : 1;
    return x;
}

static int next_paper(const uint8_t *row, int x, int count, int least_density) {
    while (x < count && row[x] >= least_density)
        x++;
    return x;
}

/* Blanks runs of ink longer than the longest that a curve can have. */
static void blank_rows(struct ink_plane *plane, const struct curves_wanted *wanted) {
    for (int y = 0; y < plane->height_px; y++) {
        uint8_t *row = plane->at + (size_t)y * (size_t)plane->width_px;
        int to = 0;
        for (int from = next_ink(row, 0, plane->width_px, wanted->least_density);
             from < plane->width_px;
             from = next_ink(row, to, plane->width_px, wanted->least_density)) {
            to = next_paper(row, from, plane->width_px, wanted->least_density);
            if (to - from > wanted->longest_px)
                memset(row + from, 0, (size_t)(to - from));
        }
    }
}

/* Lengthens each column's run by a row, or ends it; whether one ended that is too long. */
VECTOR_LOOP
static bool lengthen(uint16_t *length, const uint8_t *row, int count,
                     const struct curves_wanted *wanted) {
    int least = wanted->least_density;
    int longest = (int)wanted->longest_px;
    int ended = 0;
    for (int x = 0; x < count; x++) {
        int inked = row[x] >= least;
        ended |= !inked & (length[x] > longest);
    }
    if (ended)
        return true;
    for (int x = 0; x < count; x++)
        length[x] = (uint16_t)(row[x] >= least ? length[x] + 1 : 0);
    return false;
}

/* The same column by column, all columns at once. A row beyond the last one ends all runs. */
static void blank_columns(struct ink_plane *plane, const struct curves_wanted *wanted) {
    int width = plane->width_px;
    uint16_t *length SCOPED(scoped_free)
    = memory_new((size_t)width, sizeof *length);
    uint8_t *paper SCOPED(scoped_free)
    = memory_new((size_t)width, 1);
    for (int y = 0; y <= plane->height_px; y++) {
        uint8_t *row = y < plane->height_px ? plane->at + (size_t)y * (size_t)width : paper;
        if (!lengthen(length, row, width, wanted))
            continue;
        for (int x = 0; x < width; x++)
            if (row[x] < wanted->least_density && length[x] > (int)wanted->longest_px)
                for (; length[x] > 0; length[x]--)
                    plane->at[(size_t)(y - length[x]) * (size_t)width + (size_t)x] = 0;
        lengthen(length, row, width, wanted);
    }
}

static int first_of(struct run *runs, int i) {
    while (runs[i].piece != i)
        i = runs[i].piece = runs[runs[i].piece].piece;
    return i;
}

static void add_run(struct runs *runs, struct run run) {
    if (runs->count == runs->room) {
        runs->room = runs->room == 0 ? 4096 : 2 * runs->room;
        struct run *more = memory_new((size_t)runs->room, sizeof *more);
        if (runs->count > 0)
            memcpy(more, runs->at, (size_t)runs->count * sizeof *more);
        free(runs->at);
        runs->at = more;
    }
    run.piece = runs->count;
    runs->at[runs->count++] = run;
}

/* Joins the last run with those of the row above that it touches, corners too; `above` is the first
 * of them that may do so, and goes on with the row. */
static void join(struct runs *runs, int *above, int above_end) {
    struct run *run = &runs->at[runs->count - 1];
    while (*above < above_end && runs->at[*above].to < run->from)
        ++*above;
    for (int i = *above; i < above_end && runs->at[i].from <= run->to; i++) {
        int first = first_of(runs->at, i);
        int own = first_of(runs->at, runs->count - 1);
        runs->at[first > own ? first : own].piece = first > own ? own : first;
    }
}

static struct runs runs_of(const struct ink_plane *plane, int least_density) {
    struct runs runs = {0};
    int above = 0;
    for (int y = 0; y < plane->height_px; y++) {
        const uint8_t *row = plane->at + (size_t)y * (size_t)plane->width_px;
        int above_end = runs.count;
        int to = 0;
        for (int from = next_ink(row, 0, plane->width_px, least_density); from < plane->width_px;
             from = next_ink(row, to, plane->width_px, least_density)) {
            to = next_paper(row, from, plane->width_px, least_density);
            add_run(&runs, (struct run){y, from, to, 0});
            join(&runs, &above, above_end);
        }
        above = above_end;
    }
    return runs;
}

/* Blanks pieces that are small both ways. */
static void blank_pieces(struct ink_plane *plane, const struct curves_wanted *wanted) {
    SCOPED(runs_free)
    struct runs runs = runs_of(plane, wanted->least_density);
    struct piece_box *boxes SCOPED(scoped_free)
    = memory_new((size_t)runs.count + 1, sizeof *boxes);
    for (int i = 0; i < runs.count; i++) {
        const struct run *run = &runs.at[i];
        int first = first_of(runs.at, i);
        struct piece_box *box = &boxes[first];
        if (first == i)
            *box = (struct piece_box){run->from, run->y, run->to, run->y + 1};
        box->left = run->from < box->left ? run->from : box->left;
        box->right = run->to > box->right ? run->to : box->right;
        box->bottom = run->y + 1;
    }
    for (int i = 0; i < runs.count; i++) {
        const struct run *run = &runs.at[i];
        const struct piece_box *box = &boxes[first_of(runs.at, i)];
        if (box->right - box->left < wanted->least_px && box->bottom - box->top < wanted->least_px)
            memset(plane->at + (size_t)run->y * (size_t)plane->width_px + run->from, 0,
                   (size_t)(run->to - run->from));
    }
}

struct ink_plane curves_keep(const struct ink_plane *plane, const struct curves_wanted *wanted) {
    struct ink_plane kept = ink_plane_new(plane->width_px, plane->height_px);
    memcpy(kept.at, plane->at, (size_t)plane->width_px * (size_t)plane->height_px);
    blank_rows(&kept, wanted);
    blank_columns(&kept, wanted);
    blank_pieces(&kept, wanted);
    return kept;
}
