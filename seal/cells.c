#include "seal/cells.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <math.h>
#include <stdlib.h>

/* The name's band, in shares of the radius: outside the star, inside the ring's line. */
#define BAND_FROM 0.48
#define BAND_TO   0.915
/* A window: 24 degrees are a character and a half of twelve; places lie 8 degrees apart. */
#define PLACES      45
#define WINDOW_TURN (24.0 / 360)
/* The middle of a character of twelve to twenty. */
#define CHARACTER_TURN (12.0 / 360)
/* A window is seen from this share on; inked from this mean; bare below that. */
#define SEEN_SHARE 0.70
#define INKED_MEAN 0.035
#define BARE_MEAN  0.01
/* Shifts for ink and rubber, and those that only another die needs, in shares of the radius. */
#define NEAR_SHIFT  0.016
#define WIDE_ALONG  0.085
#define WIDE_ACROSS 0.032
/* Correlations of a window. */
#define ALIKE_FROM 0.70
#define STRANGE_TO 0.50
#define MOVED_FROM 0.72
#define MOVED_GAIN 0.20
/* The middle: a star's reach, and directions. */
#define STAR_FROM  0.06
#define STAR_TO    0.36
#define STAR_STEPS 9
#define DIRECTIONS 360
#define STAR_TURN  36
#define STAR_INKED 0.08

/* The band laid out flat: columns clockwise from the right, rows from inside to outside. */
struct band_flat {
    int columns, rows;
    float *at, *weight;
};

static void band_free(struct band_flat *band) {
    free(band->at);
    free(band->weight);
}

static struct band_flat band_of(const struct raster *raster, double flatness) {
    double radius = raster_radius(raster);
    double middle = (raster->side - 1) / 2.0;
    struct band_flat band = {(int)(2 * M_PI * (BAND_FROM + BAND_TO) / 2 * radius),
                             (int)((BAND_TO - BAND_FROM) * radius), NULL, NULL};
    size_t size = (size_t)band.columns * (size_t)band.rows;
    band.at = memory_new(size, sizeof *band.at);
    band.weight = memory_new(size, sizeof *band.weight);
    for (int row = 0; row < band.rows; row++)
        for (int column = 0; column < band.columns; column++) {
            double r = BAND_FROM * radius + row + 0.5;
            double angle = 2 * M_PI * column / band.columns;
            struct raster_sample sample =
                raster_sample(raster, middle + r * cos(angle), middle + r * flatness * sin(angle));
            band.at[row * band.columns + column] = sample.at;
            band.weight[row * band.columns + column] = sample.weight;
        }
    return band;
}

/* A window's middle column and width, and the shift of the second band. */
struct window {
    int column, width, along, across;
};

struct sums {
    double weight, a, b, aa, bb, ab, full;
};

static void sums_add(struct sums *s, double weight, double p, double q) {
    s->weight += weight;
    s->a += weight * p;
    s->b += weight * q;
    s->aa += weight * p * p;
    s->bb += weight * q * q;
    s->ab += weight * p * q;
}

/* Sums of neighbouring columns are kept apart, so that they are added side by side. */
#define LANES 8
struct lanes {
    double weight[LANES], a[LANES], b[LANES], aa[LANES], bb[LANES], ab[LANES];
};

/* A row's columns in both bands. */
struct stretch {
    const float *a, *b, *a_weight, *b_weight;
    int count;
};

VECTOR_LOOP
static void lanes_add(struct lanes *restrict sums, const struct stretch *of) {
    for (int i = 0; i + LANES <= of->count; i += LANES)
        for (int k = 0; k < LANES; k++) {
            double weight = (double)(of->a_weight[i + k] * of->b_weight[i + k]);
            double p = (double)of->a[i + k], q = (double)of->b[i + k];
            sums->weight[k] += weight;
            sums->a[k] += weight * p;
            sums->b[k] += weight * q;
            sums->aa[k] += weight * p * p;
            sums->bb[k] += weight * q * q;
            sums->ab[k] += weight * p * q;
        }
}

static void sums_close(struct sums *s, const struct lanes *lanes) {
    for (int k = 0; k < LANES; k++) {
        s->weight += lanes->weight[k];
        s->a += lanes->a[k];
        s->b += lanes->b[k];
        s->aa += lanes->aa[k];
        s->bb += lanes->bb[k];
        s->ab += lanes->ab[k];
    }
}

/* What does not fill the lanes is added by itself. */
static void stretch_add(struct sums *s, struct lanes *lanes, const struct stretch *of) {
    lanes_add(lanes, of);
    for (int i = of->count / LANES * LANES; i < of->count; i++)
        sums_add(s, (double)(of->a_weight[i] * of->b_weight[i]), (double)of->a[i],
                 (double)of->b[i]);
}

static int smaller(int a, int b) {
    return a < b ? a : b;
}

static struct sums sums_of(const struct band_flat *a, const struct band_flat *b, struct window w) {
    struct sums s = {0};
    struct lanes lanes = {.weight = {0}};
    int width = w.width / 2 * 2 + 1;
    int first = (w.column - w.width / 2 + a->columns) % a->columns;
    s.full = (double)(a->rows * width);
    for (int row = 0; row < a->rows; row++) {
        int other_row = row + w.across;
        int column = first;
        int other = (first + w.along + b->columns) % b->columns;
        if (other_row < 0 || other_row >= b->rows)
            continue;
        /* Both go round. */
        for (int left = width; left > 0;) {
            int count = smaller(left, smaller(a->columns - column, b->columns - other));
            int k = row * a->columns + column;
            int m = other_row * b->columns + other;
            struct stretch of = {a->at + k, b->at + m, a->weight + k, b->weight + m, count};
            stretch_add(&s, &lanes, &of);
            column = (column + count) % a->columns;
            other = (other + count) % b->columns;
            left -= count;
        }
    }
    sums_close(&s, &lanes);
    return s;
}

/* The mean ink of a window where it is seen. */
static double own_mean(const struct band_flat *band, struct window w) {
    double ink = 0;
    double weight = 1e-9;
    for (int row = 0; row < band->rows; row++)
        for (int i = -w.width / 2; i <= w.width / 2; i++) {
            int k = row * band->columns + (w.column + i + band->columns) % band->columns;
            ink += (double)(band->weight[k] * band->at[k]);
            weight += (double)band->weight[k];
        }
    return ink / weight;
}

static double correlation(const struct sums *s) {
    if (s->weight <= 0)
        return 0;
    double one = s->aa - s->a * s->a / s->weight;
    double other = s->bb - s->b * s->b / s->weight;
    return (s->ab - s->a * s->b / s->weight) / sqrt(fmax(1e-6, one * other));
}

/* The best fit within a rectangle of shifts. */
static double best_fit(const struct band_flat *a, const struct band_flat *b, struct window w,
                       int reach_along, int reach_across) {
    double best = -2;
    for (w.across = -reach_across; w.across <= reach_across; w.across++)
        for (w.along = -reach_along; w.along <= reach_along; w.along++) {
            struct sums s = sums_of(a, b, w);
            best = fmax(best, correlation(&s));
        }
    return best;
}

/* What is compared, and how far shifts go, in pixels. */
struct looking {
    struct band_flat a, b;
    int near, along, across;
};

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static void judge_window(const struct looking *looking, struct window w, struct cells *cells,
                         double *values) {
    struct sums s = sums_of(&looking->a, &looking->b, w);
    double mean_a = s.weight > 0 ? s.a / s.weight : 0;
    double mean_b = s.weight > 0 ? s.b / s.weight : 0;
    if (fmax(own_mean(&looking->a, w), own_mean(&looking->b, w)) < INKED_MEAN)
        return;
    cells->inked++;
    if (s.weight < SEEN_SHARE * s.full)
        return;
    if (fmin(mean_a, mean_b) < INKED_MEAN) {
        cells->lone += fmin(mean_a, mean_b) < BARE_MEAN;
        return;
    }
    double near = best_fit(&looking->a, &looking->b, w, looking->near, looking->near);
    values[cells->judged++] = near;
    cells->alike += near >= ALIKE_FROM;
    if (near >= ALIKE_FROM)
        return;
    double wide = best_fit(&looking->a, &looking->b, w, looking->along, looking->across);
    if (wide >= MOVED_FROM && wide > near + MOVED_GAIN)
        cells->moved++;
    else
        cells->strange += near < STRANGE_TO;
}

/* Where one character differs, a window as wide as it says so and wider ones hardly do. What is
 * bare in one of them says nothing. */
static double poorest_character(const struct looking *looking) {
    double poorest = NAN;
    for (int i = 0; i < PLACES; i++) {
        struct window w = {i * looking->a.columns / PLACES,
                           (int)(CHARACTER_TURN * looking->a.columns), 0, 0};
        struct sums s = sums_of(&looking->a, &looking->b, w);
        if (s.weight < SEEN_SHARE * s.full || fmin(s.a, s.b) < INKED_MEAN * s.weight)
            continue;
        poorest =
            fmin(poorest, best_fit(&looking->a, &looking->b, w, looking->near, looking->near));
    }
    return poorest;
}

struct cells cells_look(const struct raster *fixed, const struct raster *moving, double flatness) {
    double radius = raster_radius(fixed);
    struct looking looking = {band_of(fixed, flatness), band_of(moving, flatness),
                              (int)lround(NEAR_SHIFT * radius), (int)lround(WIDE_ALONG * radius),
                              (int)lround(WIDE_ACROSS * radius)};
    struct cells cells = {0};
    double values[PLACES];
    for (int i = 0; i < PLACES; i++) {
        struct window w = {i * looking.a.columns / PLACES, (int)(WINDOW_TURN * looking.a.columns),
                           0, 0};
        judge_window(&looking, w, &cells, values);
    }
    cells.poorest = poorest_character(&looking);
    qsort(values, (size_t)cells.judged, sizeof *values, by_size);
    cells.median = cells.judged > 0 ? values[cells.judged / 2] : 0;
    cells.quarter = cells.judged > 0 ? values[cells.judged / 4] : 0;
    cells.tenth = cells.judged > 0 ? values[cells.judged / 10] : 0;
    band_free(&looking.a);
    band_free(&looking.b);
    return cells;
}

struct middle {
    float at[STAR_STEPS][DIRECTIONS];
    double mean;
};

static struct middle *middle_of(const struct raster *raster, double flatness) {
    struct middle *out = memory_new(1, sizeof *out);
    double centre = (raster->side - 1) / 2.0;
    double inked = 0;
    double area = 0;
    for (int i = 0; i < STAR_STEPS; i++) {
        double share = STAR_FROM + (STAR_TO - STAR_FROM) * i / (STAR_STEPS - 1);
        double r = share * flatness * raster_radius(raster);
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = 2 * M_PI * k / DIRECTIONS;
            out->at[i][k] =
                raster_sample(raster, centre + r * cos(angle), centre + r * sin(angle)).at;
            inked += share * (double)out->at[i][k];
            area += share;
        }
    }
    out->mean = inked / area;
    return out;
}

static double turned_likeness(const struct middle *a, const struct middle *b, int turn) {
    struct sums s = {0};
    for (int i = 0; i < STAR_STEPS; i++)
        for (int k = 0; k < DIRECTIONS; k++) {
            double w = STAR_FROM + (STAR_TO - STAR_FROM) * i / (STAR_STEPS - 1);
            double p = (double)a->at[i][k];
            double q = (double)b->at[i][(k + turn + DIRECTIONS) % DIRECTIONS];
            sums_add(&s, w, p, q);
        }
    return correlation(&s);
}

/* A star is like itself turned by one of its five points, and unlike itself turned by half of one;
 * a disc, however it lies, is not. */
static double points_of(const struct middle *middle) {
    return turned_likeness(middle, middle, 2 * STAR_TURN) -
           turned_likeness(middle, middle, STAR_TURN);
}

struct cells_star cells_star(const struct raster *fixed, const struct raster *moving,
                             double flatness) {
    struct middle *a = middle_of(fixed, flatness);
    struct middle *b = middle_of(moving, flatness);
    struct cells_star star = {0};
    star.is_there = fmin(a->mean, b->mean) >= STAR_INKED;
    star.is_lone = fmin(a->mean, b->mean) < BARE_MEAN && fmax(a->mean, b->mean) >= 2 * STAR_INKED;
    double left = star.is_there ? turned_likeness(a, b, 0) : 0;
    star.likeness = left;
    for (int turn = -STAR_TURN; star.is_there && turn <= STAR_TURN; turn++) {
        double likeness = turned_likeness(a, b, turn);
        if (likeness <= star.likeness)
            continue;
        star.likeness = likeness;
        star.turn_rad = turn * M_PI / 180;
    }
    star.gain = star.likeness - left;
    star.points = fmin(points_of(a), points_of(b));
    free(a);
    free(b);
    return star;
}
