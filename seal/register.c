#include "seal/register.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/vector.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What stands around the ring: so many directions and circles, between these shares of the radius.
 * The ring's own line, alike everywhere, is left out, and so is the star, which may stand otherwise
 * on another die: the name leads. */
#define DIRECTIONS 360
#define CIRCLES    26
#define INNERMOST  0.42
#define OUTERMOST  0.91
/* Least squares look a little beyond the ring. */
#define OUTSIDE 1.04
/* Directions that lie so near to the best are the same turn. */
#define SAME_TURN 6
/* Turns that are tried in earnest: not those that far behind the best. */
#define TURNS_TRIED 3
#define FAR_BEHIND  0.15
/* Least squares: rounds, and a difference beyond which a pixel counts little. */
#define ROUNDS    12
#define FAR_APART 0.35
/* The stretch is held to this share. */
#define MOST_STRETCH 0.04
/* What a stretch costs, in pixels' worth of squares: one that gains nothing is not made. */
#define STRETCH_COST 30.0
#define PARAMETERS   6

struct around {
    float at[CIRCLES][DIRECTIONS], weight[CIRCLES][DIRECTIONS];
};

static struct around *around_of(const struct raster *raster) {
    struct around *around = memory_new(1, sizeof *around);
    double middle = (raster->side - 1) / 2.0;
    for (int i = 0; i < CIRCLES; i++) {
        double share = INNERMOST + (OUTERMOST - INNERMOST) * i / (CIRCLES - 1);
        double r = share * raster_radius(raster);
        double mean = 0;
        double seen = 0;
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = 2 * M_PI * k / DIRECTIONS;
            struct raster_sample sample =
                raster_sample(raster, middle + r * cos(angle), middle + r * sin(angle));
            around->at[i][k] = sample.at;
            /* Longer circles hold more. */
            around->weight[i][k] = sample.weight * (float)share;
            mean += (double)(sample.at * sample.weight);
            seen += (double)sample.weight;
        }
        for (int k = 0; k < DIRECTIONS; k++)
            around->at[i][k] -= (float)(mean / fmax(seen, 1e-6));
    }
    return around;
}

/* Sums of neighbouring directions are kept apart, so that they are added side by side. */
#define LANES 8
struct lanes {
    float both[LANES], one[LANES], other[LANES];
};

/* Directions of a circle in both. */
struct arc {
    const float *one, *other, *one_weight, *other_weight;
    int count;
};

VECTOR_LOOP
static void arc_add(struct lanes *restrict sums, const struct arc *arc) {
    int i = 0;
    for (; i + LANES <= arc->count; i += LANES)
        for (int k = 0; k < LANES; k++) {
            float p = arc->one[i + k], q = arc->other[i + k];
            float weight = arc->one_weight[i + k] * arc->other_weight[i + k];
            sums->both[k] += weight * p * q;
            sums->one[k] += weight * p * p;
            sums->other[k] += weight * q * q;
        }
    for (; i < arc->count; i++) {
        float p = arc->one[i], q = arc->other[i];
        float weight = arc->one_weight[i] * arc->other_weight[i];
        sums->both[0] += weight * p * q;
        sums->one[0] += weight * p * p;
        sums->other[0] += weight * q * q;
    }
}

static double sum_of(const float lanes[LANES]) {
    double sum = 0;
    for (int k = 0; k < LANES; k++)
        sum += (double)lanes[k];
    return sum;
}

/* How alike both are when `moving` is read `turn` degrees further on. */
static double turn_likeness(const struct around *fixed, const struct around *moving, int turn) {
    struct lanes sums = {.both = {0}};
    int before = DIRECTIONS - turn;
    for (int i = 0; i < CIRCLES; i++) {
        const float *one = fixed->at[i], *other = moving->at[i];
        const float *one_weight = fixed->weight[i], *other_weight = moving->weight[i];
        arc_add(&sums, &(struct arc){one, other + turn, one_weight, other_weight + turn, before});
        arc_add(&sums, &(struct arc){one + before, other, one_weight + before, other_weight, turn});
    }
    return sum_of(sums.both) / sqrt(fmax(1e-6, sum_of(sums.one) * sum_of(sums.other)));
}

struct turns {
    int degrees[TURNS_TRIED];
    double likeness[TURNS_TRIED];
    int count;
};

static int turn_gap(int a, int b) {
    int gap = abs(a - b) % DIRECTIONS;
    return gap > DIRECTIONS / 2 ? DIRECTIONS - gap : gap;
}

/* The best turns, each beyond reach of the others. */
static struct turns best_turns(const double *likeness) {
    struct turns turns = {.count = 0};
    while (turns.count < TURNS_TRIED) {
        int best = -1;
        for (int k = 0; k < DIRECTIONS; k++) {
            bool taken = false;
            for (int i = 0; i < turns.count; i++)
                taken = taken || turn_gap(k, turns.degrees[i]) <= SAME_TURN;
            if (!taken && (best < 0 || likeness[k] > likeness[best]))
                best = k;
        }
        turns.degrees[turns.count] = best;
        turns.likeness[turns.count++] = likeness[best];
    }
    return turns;
}

static struct turns find_turns(const struct raster *fixed, const struct raster *moving,
                               double flatness) {
    if (flatness < 1)
        return (struct turns){{0, 180}, {0, 0}, 2};
    SCOPED(scoped_free)
    struct around *one = around_of(fixed);
    SCOPED(scoped_free)
    struct around *other = around_of(moving);
    double likeness[DIRECTIONS];
    for (int k = 0; k < DIRECTIONS; k++)
        likeness[k] = turn_likeness(one, other, k);
    return best_turns(likeness);
}

double raster_likeness(const struct raster *a, const struct raster *b, double flatness, double from,
                       double to) {
    double sum[5] = {0};
    double total = 0;
    double middle = (a->side - 1) / 2.0;
    double radius = raster_radius(a);
    for (int y = 0; y < a->side; y++)
        for (int x = 0; x < a->side; x++) {
            size_t i = (size_t)y * (size_t)a->side + (size_t)x;
            double w = (double)(a->weight[i] * b->weight[i]);
            double u = (x - middle) / radius;
            double v = (y - middle) / flatness / radius;
            double r2 = u * u + v * v; /* hypot() would be most of the work */
            if (w <= 0 || r2 < from * from || r2 > to * to)
                continue;
            double p = (double)a->at[i];
            double q = (double)b->at[i];
            total += w;
            sum[0] += w * p;
            sum[1] += w * q;
            sum[2] += w * p * p;
            sum[3] += w * q * q;
            sum[4] += w * p * q;
        }
    if (total <= 0)
        return NAN;
    double one = sum[2] - sum[0] * sum[0] / total;
    double other = sum[3] - sum[1] * sum[1] / total;
    return (sum[4] - sum[0] * sum[1] / total) / sqrt(fmax(1e-9, one * other));
}

/* Normal equations of least squares. */
struct squares {
    double matrix[PARAMETERS][PARAMETERS + 1];
};

static void squares_add(struct squares *squares, const double *row, double value, double weight) {
    for (int i = 0; i < PARAMETERS; i++) {
        for (int k = 0; k < PARAMETERS; k++)
            squares->matrix[i][k] += weight * row[i] * row[k];
        squares->matrix[i][PARAMETERS] += weight * row[i] * value;
    }
}

/* Elimination with the largest pivot; false when nothing can be told. */
static bool squares_solve(struct squares *squares, double *out) {
    double(*m)[PARAMETERS + 1] = squares->matrix;
    for (int i = 0; i < PARAMETERS; i++) {
        int best = i;
        for (int k = i + 1; k < PARAMETERS; k++)
            best = fabs(m[k][i]) > fabs(m[best][i]) ? k : best;
        if (fabs(m[best][i]) < 1e-9)
            return false;
        for (int k = 0; k <= PARAMETERS; k++) {
            double swapped = m[i][k];
            m[i][k] = m[best][k];
            m[best][k] = swapped;
        }
        for (int row = 0; row < PARAMETERS; row++) {
            double share = row == i ? 0 : m[row][i] / m[i][i];
            for (int k = i; k <= PARAMETERS; k++)
                m[row][k] -= share * m[i][k];
        }
    }
    for (int i = 0; i < PARAMETERS; i++)
        out[i] = m[i][PARAMETERS] / m[i][i];
    return true;
}

/* One pixel's part: how the sample changes with turn, size, two stretches and the shift. */
static void add_pixel(const struct raster *fixed, const struct raster *moving,
                      const struct warp *warp, int index, struct squares *squares) {
    double middle = (fixed->side - 1) / 2.0;
    double radius = raster_radius(fixed);
    int line = index / fixed->side;
    double u = (index % fixed->side - middle) / radius;
    double v = (line - middle) / radius;
    double r2 = u * u + v * v;
    if (!(fixed->weight[index] > 0) || r2 > OUTSIDE * OUTSIDE || r2 < INNERMOST * INNERMOST)
        return;
    double x = warp->xx * u + warp->xy * v + warp->x0;
    double y = warp->yx * u + warp->yy * v + warp->y0;
    double px = x * radius + middle;
    double py = y * radius + middle;
    struct raster_sample sample = raster_sample(moving, px, py);
    double weight = (double)(sample.weight * fixed->weight[index]);
    if (weight <= 0)
        return;
    double dx =
        (double)(raster_sample(moving, px + 1, py).at - raster_sample(moving, px - 1, py).at) / 2;
    double dy =
        (double)(raster_sample(moving, px, py + 1).at - raster_sample(moving, px, py - 1).at) / 2;
    double apart = (double)(fixed->at[index] - sample.at);
    double row[PARAMETERS] = {
        dx * -y + dy * x, dx * x + dy * y, dx * x - dy * y, dx * y + dy * x, dx, dy};
    squares_add(squares, row, apart, weight / (1 + apart * apart / (FAR_APART * FAR_APART)));
}

/* The warp, then turned, sized, stretched and shifted by the steps (pixels at the radius). */
static struct warp stepped(const struct warp *w, const double *step, double radius) {
    double xx = 1 + (step[1] + step[2]) / radius;
    double xy = (step[3] - step[0]) / radius;
    double yx = (step[3] + step[0]) / radius;
    double yy = 1 + (step[1] - step[2]) / radius;
    return (struct warp){xx * w->xx + xy * w->yx,
                         xx * w->xy + xy * w->yy,
                         xx * w->x0 + xy * w->y0 + step[4] / radius,
                         yx * w->xx + yy * w->yx,
                         yx * w->xy + yy * w->yy,
                         yx * w->x0 + yy * w->y0 + step[5] / radius};
}

/* Whether the map is still that of one die pressed twice. */
static bool is_plausible(const struct warp *w) {
    double size = sqrt(fabs(w->xx * w->yy - w->xy * w->yx));
    double skew = hypot(w->xx - w->yy, w->xy + w->yx) / 2;
    return fabs(size - 1) < MOST_STRETCH && skew < MOST_STRETCH && hypot(w->x0, w->y0) < 0.12;
}

static void improve(const struct raster *fixed, const struct raster *moving, struct warp *warp,
                    int rounds) {
    double radius = raster_radius(fixed);
    for (int round = 0; round < rounds; round++) {
        struct squares squares = {{{0}}};
        for (int i = 0; i < fixed->side * fixed->side; i++)
            add_pixel(fixed, moving, warp, i, &squares);
        for (int i = 1; i < 4; i++)
            squares.matrix[i][i] += STRETCH_COST;
        double step[PARAMETERS];
        if (!squares_solve(&squares, step))
            return;
        struct warp next = stepped(warp, step, radius);
        if (!is_plausible(&next))
            return;
        *warp = next;
        double most = 0;
        for (int i = 0; i < PARAMETERS; i++)
            most = fmax(most, fabs(step[i]));
        if (most < 0.02)
            return;
    }
}

static struct warp turned(double rad) {
    return (struct warp){cos(rad), -sin(rad), 0, sin(rad), cos(rad), 0};
}

/* Blurred and sharp, of both. */
struct register_ground {
    struct raster fixed_soft, moving_soft;
    const struct raster *fixed, *moving;
    double flatness;
};

static void ground_free(struct register_ground *ground) {
    raster_free(&ground->fixed_soft);
    raster_free(&ground->moving_soft);
}

static struct registered register_at(const struct register_ground *ground, double turn_rad) {
    struct registered out = {.warp = turned(turn_rad)};
    improve(&ground->fixed_soft, &ground->moving_soft, &out.warp, ROUNDS);
    improve(ground->fixed, ground->moving, &out.warp, ROUNDS / 2);
    out.turn_rad = atan2(out.warp.yx - out.warp.xy, out.warp.xx + out.warp.yy);
    SCOPED(raster_free)
    struct raster seen = raster_warped(ground->moving, &out.warp);
    out.likeness = raster_likeness(ground->fixed, &seen, ground->flatness, INNERMOST, OUTERMOST);
    return out;
}

struct registered register_rasters(const struct raster *fixed, const struct raster *moving,
                                   double flatness) {
    SCOPED(ground_free)
    struct register_ground ground = {raster_blurred(fixed, 2), raster_blurred(moving, 2), fixed,
                                     moving, flatness};
    struct turns turns = find_turns(&ground.fixed_soft, &ground.moving_soft, flatness);
    struct registered best = {.likeness = -2};
    for (int i = 0; i < turns.count; i++) {
        if (turns.likeness[i] < turns.likeness[0] - FAR_BEHIND)
            continue;
        struct registered tried = register_at(&ground, turns.degrees[i] * M_PI / 180);
        if (tried.likeness > best.likeness || isnan(best.likeness))
            best = tried;
    }
    best.turn_clear = turns.likeness[0] - turns.likeness[1];
    return best;
}
