#include "page/skew.h"

#include "base/geometry.h"
#include "base/memory.h"
#include "base/scoped.h"
#include "page/darker.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Ink on whitened paper (250): pale rulings of cards and licences too, where noise allows it; else
 * dark ink alone. */
static const int INK_LEVELS[] = {210, 160};
/* Lines at the rim belong to the scanner, not to the page. */
#define RIM_MM 6.0
/* First the whole range in coarse steps, then around the best in fine ones. */
#define COARSE_RAD (SKEW_MOST_RAD / COARSE_STEPS)
#define FINE_RAD   0.0005
/* As many edges as ten characters have; at most so many are looked at. */
#define LEAST_POINTS 120
#define MOST_POINTS  60000
/* How far the best direction must stand out from the usual one. Measured on drawn pages: text 1.7
 * and more, tables 8 and more; a ring, dots or noise below 1.15, scribble below 1.45. */
#define LEAST_RATIO 1.45
/* And by which share of that it must fall a quarter of a degree aside, and three quarters.
 * Measured: three lines of text 0.14 and 0.43, letters with seals 0.10 and 0.41 (the few below
 * the line are then measured across); single words, wrong by up to 1.2 degrees, 0.2 and 0.3. */
#define ASIDE_RAD          0.005
#define LEAST_FALL         0.12
#define LEAST_FURTHER_FALL 0.36
/* On a sheet that lay bent under the lid lines are not straight: a direction so clear and so far
 * from level is right to half a degree, and better than none. Dark ink and all ink must agree. */
#define BLUNT_RATIO        1.7
#define BLUNT_FURTHER_FALL 0.2
#define BLUNT_LEAST_RAD    0.035
/* Rulings across the lines count only when they are this much clearer: streaks of the feeder run
 * straight down whatever the page's skew. */
#define ACROSS_RATIO 3.0
enum { COARSE_STEPS = 32, FINE_STEPS = 10 };
enum { COARSE_COUNT = 2 * COARSE_STEPS + 1, FINE_COUNT = 2 * FINE_STEPS + 1 };

/* Lower edges of ink, for lines that run along x; for lines along y the two are exchanged. */
struct points {
    float *along, *across;
    int count, length; /* length: of the histogram across */
};

/* ratio: how far it stands out; fall: how steeply its score falls beside it, the more the surer;
 * blunt: right to half a degree only. */
struct direction {
    double skew_rad, ratio, fall;
    bool blunt;
};

static void points_free(struct points *points) {
    free(points->along);
    free(points->across);
}

/* Ink whose neighbour below is paper. */
static struct Pix *lower_edges(struct Pix *ink) {
    struct Pix *above = pixCreateTemplate(ink);
    pixRasterop(above, 0, 0, pixGetWidth(ink), pixGetHeight(ink) - 1, PIX_SRC, ink, 0, 1);
    struct Pix *edges = pixSubtract(NULL, ink, above);
    pixDestroy(&above);
    return edges;
}

/* Pixels of a line's word, of which most have none. */
#define WORD_BITS 32

static void gather(struct Pix *edges, int rim, int step, struct points *points) {
    int width = pixGetWidth(edges), height = pixGetHeight(edges), centre = width / 2;
    int seen = 0;
    for (int y = rim; y < height - rim; y++) {
        uint32_t *line = pixGetData(edges) + (size_t)y * (size_t)pixGetWpl(edges);
        for (int x = rim; x < width - rim; x++) {
            if (x % WORD_BITS == 0 && line[x / WORD_BITS] == 0) {
                x += WORD_BITS - 1;
                continue;
            }
            if (!GET_DATA_BIT(line, x) || seen++ % step != 0)
                continue;
            points->along[points->count] = (float)(x - centre);
            points->across[points->count++] = (float)y;
        }
    }
}

static struct points edge_points(struct Pix *ink, double dpi) {
    struct Pix *edges = lower_edges(ink);
    int all = 0;
    pixCountPixels(edges, &all, NULL);
    size_t room = (size_t)all + 1;
    struct points points = {.along = memory_new(room, sizeof(float)),
                            .across = memory_new(room, sizeof(float))};
    int slack = (int)(pixGetWidth(ink) * SKEW_MOST_RAD) + 2;
    points.length = pixGetHeight(ink) + 2 * slack;
    gather(edges, (int)px_from_mm(RIM_MM, dpi), all / MOST_POINTS + 1, &points);
    for (int i = 0; i < points.count; i++)
        points.across[i] += (float)slack;
    pixDestroy(&edges);
    return points;
}

/* How much the points gather in lines when the page is turned by an angle: the sum of squares of
 * their histogram across, less what chance gives. */
static double score(const struct points *points, double angle_rad, unsigned *histogram) {
    float slope = (float)tan(angle_rad);
    memset(histogram, 0, (size_t)points->length * sizeof *histogram);
    for (int i = 0; i < points->count; i++) {
        int bin = (int)(points->across[i] + points->along[i] * slope);
        if (bin >= 0 && bin < points->length)
            histogram[bin]++;
    }
    double sum = 0;
    for (int bin = 0; bin < points->length; bin++)
        sum += (double)histogram[bin] * histogram[bin];
    return sum - points->count;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *values, int count) {
    double sorted[COARSE_COUNT];
    memcpy(sorted, values, (size_t)count * sizeof *sorted);
    qsort(sorted, (size_t)count, sizeof *sorted, ascending);
    return sorted[count / 2];
}

static int best_of(const double *values, int count) {
    int best = 0;
    for (int i = 1; i < count; i++)
        if (values[i] > values[best])
            best = i;
    return best;
}

/* The top of the parabola through the best value and its neighbours, in steps from the best. */
static double between(const double *values, int best, int count) {
    if (best == 0 || best == count - 1)
        return 0;
    double before = values[best - 1], at = values[best], after = values[best + 1];
    double bend = before - 2 * at + after;
    return bend < 0 ? 0.5 * (before - after) / bend : 0;
}

/* By which share of what it stands out a score falls `away_rad` beside it, on the flatter side. */
static double fall_beside(const struct points *points, struct direction found, double away_rad,
                          unsigned *histogram) {
    double best = score(points, found.skew_rad, histogram), usual = best / found.ratio;
    double before = score(points, found.skew_rad - away_rad, histogram);
    double after = score(points, found.skew_rad + away_rad, histogram);
    return best > usual ? (best - fmax(before, after)) / (best - usual) : 0;
}

/* One short line says less than a tenth of a degree: its score hardly falls beside the best. */
static struct direction if_sharp(const struct points *points, struct direction found,
                                 unsigned *histogram) {
    found.fall = fall_beside(points, found, ASIDE_RAD, histogram);
    double further = fall_beside(points, found, 3 * ASIDE_RAD, histogram);
    bool sharp = found.fall > LEAST_FALL && further > LEAST_FURTHER_FALL;
    found.blunt = !sharp;
    bool rough = found.ratio > BLUNT_RATIO && further > BLUNT_FURTHER_FALL &&
                 fabs(found.skew_rad) > BLUNT_LEAST_RAD &&
                 fabs(found.skew_rad) < SKEW_MOST_RAD - ASIDE_RAD;
    return sharp || rough ? found : (struct direction){.ratio = 0};
}

static struct direction find_direction(const struct points *points) {
    struct direction unknown = {.ratio = 0};
    if (points->count < LEAST_POINTS)
        return unknown;
    SCOPED(scoped_free)
    unsigned *histogram = memory_new((size_t)points->length, sizeof(unsigned));
    double coarse[COARSE_COUNT], fine[FINE_COUNT];
    for (int i = 0; i < COARSE_COUNT; i++)
        coarse[i] = score(points, (i - COARSE_STEPS) * COARSE_RAD, histogram);
    int best = best_of(coarse, COARSE_COUNT);
    double centre_rad = (best - COARSE_STEPS) * COARSE_RAD;
    for (int i = 0; i < FINE_COUNT; i++)
        fine[i] = score(points, centre_rad + (i - FINE_STEPS) * FINE_RAD, histogram);
    best = best_of(fine, FINE_COUNT);
    double offset = best - FINE_STEPS + between(fine, best, FINE_COUNT);
    double usual = fmax(median(coarse, COARSE_COUNT), points->count);
    struct direction found = {centre_rad + offset * FINE_RAD, fine[best] / usual, 0, false};
    if (found.ratio < LEAST_RATIO)
        return unknown;
    return if_sharp(points, found, histogram);
}

static struct direction along_lines(struct Pix *ink, double dpi) {
    SCOPED(points_free)
    struct points points = edge_points(ink, dpi);
    return find_direction(&points);
}

static bool is_sharp(struct direction found) {
    return found.ratio > 0 && !found.blunt;
}

/* Two directions that agree are weighed by how sure they are; of two that do not, the level one is
 * believed unless the other is much clearer. */
static struct direction combined(struct direction level, struct direction upright) {
    if (!is_sharp(level) || !is_sharp(upright))
        return is_sharp(upright) ? upright : level;
    if (fabs(level.skew_rad - upright.skew_rad) > ASIDE_RAD)
        return upright.ratio > ACROSS_RATIO * level.ratio ? upright : level;
    double weight = level.ratio * level.fall, other = upright.ratio * upright.fall;
    level.skew_rad = (level.skew_rad * weight + upright.skew_rad * other) / (weight + other);
    return level;
}

static struct direction of_ink(struct Pix *small, int ink_level, double dpi) {
    struct Pix *ink = darker(small, ink_level);
    struct Pix *lying = pixRotateOrth(ink, 1);
    struct direction level = along_lines(ink, dpi);
    struct direction upright = along_lines(lying, dpi);
    pixDestroy(&lying);
    pixDestroy(&ink);
    return combined(level, upright);
}

bool skew_measure(struct Pix *small, double dpi, bool roughly, double *skew_rad) {
    struct direction found[2];
    for (int i = 0; i < 2; i++) {
        found[i] = of_ink(small, INK_LEVELS[i], dpi);
        if (is_sharp(found[i])) {
            *skew_rad = found[i].skew_rad;
            return true;
        }
    }
    bool agree = roughly && found[0].blunt && found[1].blunt &&
                 fabs(found[0].skew_rad - found[1].skew_rad) < ASIDE_RAD;
    if (agree)
        *skew_rad = (found[0].skew_rad + found[1].skew_rad) / 2;
    return agree;
}
