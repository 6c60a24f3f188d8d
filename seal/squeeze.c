#include "seal/squeeze.h"

#include "base/memory.h"

#include <stdlib.h>

/* A column is bare when fewer samples than these have ink: this share of the densest samples'. */
#define INK_SAMPLES   2
#define INK_SHARE     0.30
#define STROKES_SHARE 0.04
#define FAINTEST      4

static uint8_t sample(const struct unwrapped *flat, const struct text_band *rows,
                      const struct column_run *run, int step, int y) {
    int width = flat->plane.width_px;
    int column = ((run->from + step) % width + width) % width;
    return flat->plane.at[(size_t)(rows->from_row + y) * (size_t)width + (size_t)column];
}

static double ink_density(const struct unwrapped *flat, const struct text_band *rows,
                          const struct column_run *run) {
    int histogram[256] = {0};
    int height = rows->to_row - rows->from_row;
    for (int step = 0; step < run->length; step++)
        for (int y = 0; y < height; y++)
            histogram[sample(flat, rows, run, step, y)]++;
    int denser = 0;
    int value = 255;
    while (value > 0 && (denser += histogram[value]) < STROKES_SHARE * run->length * height)
        value--;
    return value * INK_SHARE > FAINTEST ? value * INK_SHARE : FAINTEST;
}

static bool bare(const struct unwrapped *flat, const struct text_band *rows,
                 const struct column_run *run, int step, double density) {
    int on = 0;
    for (int y = 0; y < rows->to_row - rows->from_row; y++)
        on += sample(flat, rows, run, step, y) >= density;
    return on < INK_SAMPLES;
}

struct squeezed squeeze(const struct unwrapped *flat, const struct text_band *rows,
                        const struct column_run *run, int widest_px) {
    struct squeezed out = {.from = run->from, .length = run->length};
    double density = ink_density(flat, rows, run);
    int height = rows->to_row - rows->from_row;
    out.origin = memory_new((size_t)run->length + 1, sizeof *out.origin);
    int kept = 0;
    int bare_run = 0;
    for (int step = 0; step < run->length; step++) {
        bare_run = bare(flat, rows, run, step, density) ? bare_run + 1 : 0;
        if (bare_run <= widest_px)
            out.origin[kept++] = step;
    }
    out.plane = (struct ink_plane){kept, height, NULL};
    out.plane.at = memory_new((size_t)kept * (size_t)height + 1, 1);
    for (int y = 0; y < height; y++)
        for (int x = 0; x < kept; x++)
            out.plane.at[(size_t)y * (size_t)kept + (size_t)x] =
                sample(flat, rows, run, out.origin[x], y);
    return out;
}

void squeezed_free(struct squeezed *squeezed) {
    free(squeezed->plane.at);
    free(squeezed->origin);
    *squeezed = (struct squeezed){0};
}
