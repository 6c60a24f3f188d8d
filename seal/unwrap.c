#include "seal/unwrap.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The text band's middle lies so deep, as a share of the smaller half axis (seals.md, 3.5). */
#define BAND_MIDDLE 0.22
/* Steps for measuring the curve's length. */
#define LENGTH_STEPS 1440
/* The band, as shares of the smaller half axis: the ring's line ends by RING_ENDS; the densest text
 * stands within TEXT_MOST below that; letters have 0.17 to 0.40, never less than LEAST_HEIGHT. */
#define RING_ENDS    0.20
#define TEXT_MOST    0.46
#define LEAST_HEIGHT 0.07
/* Rows of the ring's line have this share of the densest row's mean. */
#define LINE_SHARE 0.55
/* Rows of text are denser than this share of the densest one's lead; thinner places between them
 * are no deeper than THIN_ROWS (of the half axis). Mean density that is no text, hundredths. */
#define TEXT_FAINT    0.26
#define THIN_ROWS     0.035
#define FAINTEST_TEXT 0.8
/* Ink in the band: this share of the density that the densest samples (a share of all) have. */
#define BARE_DENSITY  4
#define BARE_SHARE    0.35
#define STROKES_SHARE 0.04
/* The part of the band that only ring text fills: foot digits end above it, the ends of a straight
 * line below. And how narrow a gap between characters is, as a
 * share of the band's height. */
#define MIDDLE_FROM 0.38
#define MIDDLE_TO   0.60
#define GAP_LEAST   0.25

void unwrapped_free(struct unwrapped *unwrapped) {
    free(unwrapped->plane.at);
    free(unwrapped->parameter);
    *unwrapped = (struct unwrapped){0};
}

/* The parameter at which the way from the bottom, clockwise, has each of `count` equal lengths. */
static void even_parameters(const struct ellipse *curve, double *parameter, int count) {
    double along[LENGTH_STEPS + 1];
    double start = M_PI / 2 - curve->tilt_rad;
    along[0] = 0;
    for (int k = 0; k < LENGTH_STEPS; k++) {
        double t = start + 2 * M_PI * (k + 0.5) / LENGTH_STEPS;
        along[k + 1] = along[k] + hypot(curve->a * sin(t), curve->b * cos(t));
    }
    int k = 0;
    for (int i = 0; i < count; i++) {
        double wanted = along[LENGTH_STEPS] * (i + 0.5) / count;
        while (k + 1 < LENGTH_STEPS && along[k + 1] < wanted)
            k++;
        double part = (wanted - along[k]) / (along[k + 1] - along[k]);
        parameter[i] = start + 2 * M_PI * (k + part) / LENGTH_STEPS;
    }
}

static double circumference(const struct ellipse *e) {
    double h = (e->a - e->b) * (e->a - e->b) / ((e->a + e->b) * (e->a + e->b));
    return M_PI * (e->a + e->b) * (1 + 3 * h / (10 + sqrt(4 - 3 * h)));
}

struct unwrapped unwrap(const struct unwrap_ground *ground) {
    struct ellipse middle = ellipse_grown(&ground->ellipse, -BAND_MIDDLE * ground->ellipse.b);
    struct unwrapped out = {.px_per_mm = ground->px_per_mm};
    out.plane.width_px = (int)lround(circumference(&middle));
    out.plane.height_px = (int)lround(ground->depth_mm * ground->px_per_mm);
    size_t width = (size_t)out.plane.width_px;
    out.plane.at = memory_new(width * (size_t)out.plane.height_px, 1);
    out.parameter = memory_new(width, sizeof *out.parameter);
    even_parameters(&middle, out.parameter, out.plane.width_px);
    for (int x = 0; x < out.plane.width_px; x++) {
        struct ellipse_point p = ellipse_at(&ground->ellipse, out.parameter[x]);
        for (int y = 0; y < out.plane.height_px; y++)
            out.plane.at[(size_t)y * width + (size_t)x] = (uint8_t)lround(
                ink_plane_at(ground->plane, p.x - p.nx * (y + 0.5), p.y - p.ny * (y + 0.5)));
    }
    return out;
}

/* Mean density of each row, smoothed over three rows. */
static double *row_means(const struct unwrapped *u) {
    int rows = u->plane.height_px;
    double *raw SCOPED(scoped_free)
    = memory_new((size_t)rows, sizeof *raw);
    double *mean = memory_new((size_t)rows, sizeof *mean);
    for (int y = 0; y < rows; y++) {
        int sum = 0;
        for (int x = 0; x < u->plane.width_px; x++)
            sum += u->plane.at[(size_t)y * (size_t)u->plane.width_px + (size_t)x];
        raw[y] = (double)sum / u->plane.width_px;
    }
    for (int y = 0; y < rows; y++) {
        double above = raw[y > 0 ? y - 1 : 0];
        double below = raw[y + 1 < rows ? y + 1 : rows - 1];
        mean[y] = (above + raw[y] + below) / 3;
    }
    return mean;
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

bool unwrap_text_band(const struct unwrapped *u, struct text_band *out) {
    int rows = u->plane.height_px;
    double radius = u->plane.width_px / (2 * M_PI * (1 - BAND_MIDDLE));
    double *mean SCOPED(scoped_free)
    = row_means(u);
    int ring = ring_end(mean, (int)fmin(RING_ENDS * radius, rows - 1));
    int to = (int)fmin(ring + TEXT_MOST * radius, rows);
    /* Inner rows are drawn longer than they are. */
    for (int y = 0; y < rows; y++)
        mean[y] *= 1 - y / radius;
    int densest = ring;
    double least = mean[ring];
    for (int y = ring; y < to; y++) {
        densest = mean[y] > mean[densest] && y > ring + 0.03 * radius ? y : densest;
        least = fmin(least, mean[y]);
    }
    double most = mean[densest];
    if (densest == ring || most - least < FAINTEST_TEXT)
        return false;
    double faint = least + TEXT_FAINT * (most - least);
    int thin = (int)(THIN_ROWS * radius);
    int top = lobe_end(mean, densest, ring, -1, faint, thin);
    int bottom = lobe_end(mean, densest, to, 1, faint, thin);
    if (bottom - top < LEAST_HEIGHT * radius)
        return false;
    *out = (struct text_band){top, bottom + 1, ring};
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

static int by_length(const void *a, const void *b) {
    return ((const struct column_run *)b)->length - ((const struct column_run *)a)->length;
}

int unwrap_gaps(const struct unwrapped *u, const struct text_band *band, struct column_run *out,
                int room) {
    int width = u->plane.width_px;
    int height = band->to_row - band->from_row;
    int from = band->from_row + (int)(MIDDLE_FROM * height);
    int to = band->from_row + (int)(MIDDLE_TO * height);
    double density = stroke_density(u, band);
    bool *inked SCOPED(scoped_free)
    = memory_new((size_t)width, sizeof *inked);
    struct column_run *runs SCOPED(scoped_free)
    = memory_new((size_t)width + 1, sizeof *runs);
    int first = -1;
    for (int x = 0; x < width; x++) {
        int on = 0;
        for (int y = from; y < to; y++)
            on += u->plane.at[(size_t)y * (size_t)width + (size_t)x] >= density;
        inked[x] = on > 0.10 * (to - from);
        if (inked[x])
            first = x;
    }
    int count = 0;
    int run = 0;
    for (int k = 1; first >= 0 && k <= width; k++) {
        int x = (first + k) % width;
        if (!inked[x]) {
            run++;
            continue;
        }
        if (run > GAP_LEAST * height)
            runs[count++] = (struct column_run){(x - run + width) % width, run};
        run = 0;
    }
    qsort(runs, (size_t)count, sizeof *runs, by_length);
    count = count < room ? count : room;
    memcpy(out, runs, (size_t)count * sizeof *out);
    return count;
}
