#include "seal/band.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The circumference in sectors; a name fills so many of them in a row, mostly. */
#define SECTORS    36
#define NAME_SPANS 17
/* Rows, as shares of the smaller half axis: the ring's line ends by RING_ENDS; the densest text
 * stands within TEXT_MOST below that; letters have 0.14 to 0.40, never less than LEAST_HEIGHT. */
#define RING_ENDS    0.20
#define TEXT_MOST    0.46
#define LEAST_HEIGHT 0.07
/* How much the density of a band counts against its evenness: a power. */
#define DENSITY_COUNTS 0.2
/* The middle of the text, about, for the length of columns (seal/unwrap.c). */
#define BAND_MIDDLE 0.22
/* Rows of the ring's line have this share of the densest row's mean. */
#define LINE_SHARE 0.55
/* Rows of text are denser than this share of the densest one's lead; thinner places between them
 * are no deeper than THIN_ROWS (of the half axis). Mean density that is no text, hundredths. */
#define TEXT_FAINT    0.22
#define THIN_ROWS     0.035
#define FAINTEST_TEXT 0.8
/* Ink in the band: this share of the density that the densest samples (a share of all) have. */
#define BARE_DENSITY  4
#define BARE_SHARE    0.35
#define STROKES_SHARE 0.04
/* A place is lettered when each third of the band has ink within half a character, of the band's
 * height; what is not lettered for longer than a wide space is a gap. */
#define REACH     0.45
#define GAP_LEAST 0.55

struct sectors {
    int rows, count[SECTORS];
    double *mean[SECTORS]; /* of each sector's rows */
    double *all;           /* of all */
    double radius_px;
};

static void sectors_free(struct sectors *sectors) {
    free(sectors->all);
}

static struct sectors sectors_of(const struct unwrapped *flat) {
    struct sectors out = {.rows = flat->plane.height_px};
    int width = flat->plane.width_px;
    size_t rows = (size_t)out.rows;
    out.radius_px = width / (2 * M_PI * (1 - BAND_MIDDLE));
    out.all = memory_new(rows * (SECTORS + 1), sizeof *out.all);
    for (int s = 0; s < SECTORS; s++)
        out.mean[s] = out.all + rows * (size_t)(s + 1);
    for (int x = 0; x < width; x++)
        out.count[x * SECTORS / width]++;
    for (int y = 0; y < out.rows; y++)
        for (int x = 0; x < width; x++) {
            double value = flat->plane.at[(size_t)y * (size_t)width + (size_t)x];
            int s = x * SECTORS / width;
            out.mean[s][y] += value / out.count[s];
            out.all[y] += value / width;
        }
    return out;
}

/* Where the ring's line (or lines: two-ring seals) ends: below the last row that nearly all
 * directions fill. */
static int ring_end(const double *mean, int limit) {
    double most = 0;
    for (int y = 0; y < limit; y++)
        most = fmax(most, mean[y]);
    int y = 0;
    for (int row = 0; row < limit; row++)
        y = mean[row] > LINE_SHARE * most ? row : y;
    while (y + 1 < limit && mean[y + 1] < mean[y])
        y++;
    return y;
}

/* From the densest row on, in steps of `step`, the last row of the same lobe: rows fainter than
 * `faint` end it, unless they are so few that they are only thin places of characters.
 * over the wall: one walk, and what bounds it on all sides. */
static int lobe_end(const double *mean, int densest, int limit, int step, double faint, int thin) {
    int end = densest;
    for (int y = densest; y != limit && abs(y - end) <= thin; y += step)
        end = mean[y] > faint ? y : end;
    return end;
}

/* Mean of the rows over the sectors from `first` on, smoothed over three rows; inner rows are drawn
 * longer than they are. */
static void window_rows(const struct sectors *sectors, int first, double *out) {
    double raw[3] = {0};
    for (int y = 0; y <= sectors->rows; y++) {
        double sum = 0;
        for (int k = 0; y < sectors->rows && k < NAME_SPANS; k++)
            sum += sectors->mean[(first + k) % SECTORS][y] / NAME_SPANS;
        raw[0] = raw[1];
        raw[1] = raw[2];
        raw[2] = y < sectors->rows ? sum : raw[1];
        if (y > 0)
            out[y - 1] = (1 - (y - 1) / sectors->radius_px) *
                         (y > 1 ? raw[0] + raw[1] + raw[2] : 2 * raw[1] + raw[2]) / 3;
    }
}

/* One window's band, and how clearly it is one. */
struct candidate {
    struct text_band band;
    double worth;
};

/* How many of the window's sectors are about as inked, in all thirds of the band, as all together:
 * 0 to 1. */
static double evenness(const struct sectors *sectors, int first, const struct text_band *band) {
    double third = (band->to_row - band->from_row) / 3.0;
    double even = 0;
    for (int part = 0; part < 3; part++) {
        int from = band->from_row + (int)(part * third);
        int to = band->from_row + (int)((part + 1) * third);
        double sum[NAME_SPANS] = {0};
        double mean = 0;
        for (int k = 0; k < NAME_SPANS; k++)
            for (int y = from; y < to; y++) {
                double value = sectors->mean[(first + k) % SECTORS][y];
                sum[k] += value;
                mean += value / NAME_SPANS;
            }
        for (int k = 0; k < NAME_SPANS; k++)
            even += fmin(1, sum[k] / fmax(mean, 1e-9) / 0.7) / (3.0 * NAME_SPANS);
    }
    return even;
}

static struct candidate judge_window(const struct sectors *sectors, int first, int ring) {
    struct candidate none = {.worth = -1};
    double *mean SCOPED(scoped_free)
    = memory_new((size_t)sectors->rows, sizeof *mean);
    window_rows(sectors, first, mean);
    int to = (int)fmin(ring + TEXT_MOST * sectors->radius_px, sectors->rows);
    int densest = ring;
    double least = mean[ring];
    for (int y = ring; y < to; y++) {
        bool deep = y > ring + 0.03 * sectors->radius_px;
        densest = deep && (densest == ring || mean[y] > mean[densest]) ? y : densest;
        least = fmin(least, mean[y]);
    }
    double most = mean[densest];
    if (densest == ring || most - least < FAINTEST_TEXT)
        return none;
    double faint = least + TEXT_FAINT * (most - least);
    int thin = (int)(THIN_ROWS * sectors->radius_px);
    int top = lobe_end(mean, densest, ring, -1, faint, thin);
    int bottom = lobe_end(mean, densest, to, 1, faint, thin);
    if (bottom - top < LEAST_HEIGHT * sectors->radius_px)
        return none;
    struct candidate found = {{top, bottom + 1, ring}, 0};
    double below = mean[bottom];
    for (int y = bottom; y < to; y++)
        below = fmin(below, mean[y]);
    /* A dark stamp across the seal is denser than its name, but no name is so uneven. */
    double even = evenness(sectors, first, &found.band);
    found.worth = even * even * (1 - below / most) * pow(most, DENSITY_COUNTS);
    return found;
}

bool band_find(const struct unwrapped *flat, struct text_band *out) {
    struct sectors sectors SCOPED(sectors_free) = sectors_of(flat);
    int ring = ring_end(sectors.all, (int)fmin(RING_ENDS * sectors.radius_px, sectors.rows - 1));
    struct candidate best = {.worth = -1};
    for (int first = 0; first < SECTORS; first++) {
        struct candidate candidate = judge_window(&sectors, first, ring);
        if (candidate.worth > best.worth)
            best = candidate;
    }
    if (best.worth < 0)
        return false;
    *out = best.band;
    return true;
}

/* The density from which a sample of the band is ink: a share of its darkest strokes'. */
static double stroke_density(const struct unwrapped *u, const struct text_band *band) {
    int histogram[256] = {0};
    int count = 0;
    for (int y = band->from_row; y < band->to_row; y++)
        for (int x = 0; x < u->plane.width_px; x++, count++)
            histogram[u->plane.at[(size_t)y * (size_t)u->plane.width_px + (size_t)x]]++;
    int denser = 0;
    int value = 255;
    while (value > 0 && (denser += histogram[value]) < STROKES_SHARE * count)
        value--;
    return fmax(BARE_DENSITY, BARE_SHARE * value);
}

/* Marks the columns within reach of ink in these rows. */
static void mark_near_ink(const struct unwrapped *flat, const struct text_band *rows,
                          double density, int reach, uint8_t *marks) {
    int width = flat->plane.width_px;
    int least = (rows->to_row - rows->from_row) / 8 + 1;
    for (int x = 0; x < width; x++) {
        int on = 0;
        for (int y = rows->from_row; y < rows->to_row; y++)
            on += flat->plane.at[(size_t)y * (size_t)width + (size_t)x] >= density;
        for (int k = -reach; on >= least && k <= reach; k++)
            marks[(x + k + width) % width] = 1;
    }
}

/* The columns at which each third of the band has ink near. */
static uint8_t *lettered(const struct unwrapped *flat, const struct text_band *band) {
    size_t width = (size_t)flat->plane.width_px;
    double density = stroke_density(flat, band);
    double third = (band->to_row - band->from_row) / 3.0;
    int reach = (int)(REACH * 3 * third);
    uint8_t *out = memory_new(width, 1);
    memset(out, 1, width);
    for (int part = 0; part < 3; part++) {
        uint8_t *marks SCOPED(scoped_free)
        = memory_new(width, 1);
        struct text_band rows = {band->from_row + (int)(part * third),
                                 band->from_row + (int)((part + 1) * third), 0};
        mark_near_ink(flat, &rows, density, reach, marks);
        for (size_t x = 0; x < width; x++)
            out[x] &= marks[x];
    }
    return out;
}

static int by_length(const void *a, const void *b) {
    return ((const struct column_run *)b)->length - ((const struct column_run *)a)->length;
}

/* The bare runs, longest first. */
static int bare_runs(const uint8_t *marks, int width, int least, struct column_run *out) {
    int first = 0;
    while (first < width && !marks[first])
        first++;
    int count = 0;
    int run = 0;
    for (int k = 1; first < width && k <= width; k++) {
        int x = (first + k) % width;
        if (!marks[x]) {
            run++;
            continue;
        }
        if (run > least)
            out[count++] = (struct column_run){(x - run + width) % width, run};
        run = 0;
    }
    qsort(out, (size_t)count, sizeof *out, by_length);
    return count;
}

int band_runs(const struct unwrapped *flat, const struct text_band *band, struct column_run *out,
              int room) {
    int width = flat->plane.width_px;
    int height = band->to_row - band->from_row;
    uint8_t *marks SCOPED(scoped_free)
    = lettered(flat, band);
    struct column_run *gaps SCOPED(scoped_free)
    = memory_new((size_t)width + 1, sizeof *gaps);
    int count = bare_runs(marks, width, (int)(GAP_LEAST * height), gaps);
    int reach = (int)(REACH * height);
    out[0] = (struct column_run){0, width};
    for (int i = 0; i < count && i < room; i++) {
        /* Ink reached into the gap from both sides. */
        out[i].from = (gaps[i].from + gaps[i].length + reach) % width;
        out[i].length = width - gaps[i].length - 2 * reach;
    }
    return count == 0 ? 1 : count < room ? count : room;
}
