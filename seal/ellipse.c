#include "seal/ellipse.h"

#include <math.h>
#include <string.h>

/* Corrections: x, y, a, b, tilt. A circle has three: x, y, radius. */
#define MOST_UNKNOWNS 5
/* Rounds of weighing anew, and of solving. */
#define FIT_ROUNDS 4
/* Fewest sights that fix an ellipse against noise. */
#define FEWEST_SIGHTS 20

/* How an ellipse lies, and one way round it: cosines and sines. */
struct turn {
    double cosine, sine;
};

static struct turn turn_of(double angle) {
    return (struct turn){cos(angle), sin(angle)};
}

static struct ellipse_point point_at(const struct ellipse *e, struct turn tilt, struct turn t) {
    double u = e->a * t.cosine;
    double v = e->b * t.sine;
    double nu = t.cosine / e->a;
    double nv = t.sine / e->b;
    double length = sqrt(nu * nu + nv * nv);
    double c = tilt.cosine;
    double s = tilt.sine;
    return (struct ellipse_point){e->x + c * u - s * v, e->y + s * u + c * v,
                                  (c * nu - s * nv) / length, (s * nu + c * nv) / length};
}

struct ellipse_point ellipse_at(const struct ellipse *e, double t) {
    return point_at(e, turn_of(e->tilt_rad), turn_of(t));
}

static struct turn turns[ELLIPSE_DIRECTIONS]; /* a whole turn, filled from its end */

static void turns_fill(void) {
    if (turns[0].cosine > 0)
        return;
    for (int k = ELLIPSE_DIRECTIONS - 1; k >= 0; k--)
        turns[k] = turn_of(2 * M_PI * k / ELLIPSE_DIRECTIONS);
}

void ellipse_around(const struct ellipse *e, struct ellipse_point points[ELLIPSE_DIRECTIONS]) {
    struct turn tilt = turn_of(e->tilt_rad);
    turns_fill();
    for (int k = 0; k < ELLIPSE_DIRECTIONS; k++)
        points[k] = point_at(e, tilt, turns[k]);
}

struct ellipse ellipse_grown(const struct ellipse *e, double by_px) {
    struct ellipse grown = *e;
    grown.a = fmax(e->a + by_px, 0.5);
    grown.b = fmax(e->b + by_px, 0.5);
    return grown;
}

struct ellipse ellipse_scaled(const struct ellipse *e, double left, double top, double factor) {
    return (struct ellipse){(e->x - left) * factor, (e->y - top) * factor, e->a * factor,
                            e->b * factor, e->tilt_rad};
}

struct box_mm ellipse_box(const struct ellipse *e) {
    double c = cos(e->tilt_rad);
    double s = sin(e->tilt_rad);
    double half_width = hypot(e->a * c, e->b * s);
    double half_height = hypot(e->a * s, e->b * c);
    return (struct box_mm){e->x - half_width, e->y - half_height, 2 * half_width, 2 * half_height};
}

double ellipse_radius(const struct ellipse *e) {
    return (e->a + e->b) / 2;
}

/* How far the curve moves along its normal at a point for a unit of each correction. */
static void effects(const struct ellipse *e, struct turn tilt, const struct ellipse_point *p,
                    struct turn t, double effect[MOST_UNKNOWNS]) {
    effect[0] = p->nx;
    effect[1] = p->ny;
    effect[2] = t.cosine * (tilt.cosine * p->nx + tilt.sine * p->ny);
    effect[3] = t.sine * (tilt.cosine * p->ny - tilt.sine * p->nx);
    effect[4] = (p->x - e->x) * p->ny - (p->y - e->y) * p->nx;
}

static void effects_circle(const struct ellipse *e, struct turn tilt, const struct ellipse_point *p,
                           struct turn t, double effect[MOST_UNKNOWNS]) {
    (void)e;
    (void)tilt;
    (void)t;
    effect[0] = p->nx;
    effect[1] = p->ny;
    effect[2] = 1;
    effect[3] = effect[4] = 0;
}

/* Gauss with pivots on the n x n system m | rhs (column n); false when it has no one answer. */
static bool solve(double m[MOST_UNKNOWNS][MOST_UNKNOWNS + 1], int n, double *out) {
    for (int i = 0; i < n; i++) {
        int pivot = i;
        for (int k = i + 1; k < n; k++)
            pivot = fabs(m[k][i]) > fabs(m[pivot][i]) ? k : pivot;
        if (fabs(m[pivot][i]) < 1e-9)
            return false;
        double row[MOST_UNKNOWNS + 1];
        memcpy(row, m[i], sizeof row);
        memcpy(m[i], m[pivot], sizeof row);
        memcpy(m[pivot], row, sizeof row);
        for (int k = 0; k < n; k++)
            for (int j = n; k != i && j >= i; j--)
                m[k][j] -= m[i][j] * m[k][i] / m[i][i];
    }
    for (int i = 0; i < n; i++)
        out[i] = m[i][n] / m[i][i];
    return true;
}

typedef void effects_rule(const struct ellipse *e, struct turn tilt, const struct ellipse_point *p,
                          struct turn t, double effect[MOST_UNKNOWNS]);

/* Sights with what each correction does to them. */
struct system {
    int unknowns, count;
    double effect[ELLIPSE_DIRECTIONS][MOST_UNKNOWNS], offset[ELLIPSE_DIRECTIONS];
    double friction; /* of the tilt, which cannot be told on a circle */
};

/* One answer of weighted least squares; each sight's weight falls with what is left of its offset
 * after the correction `done` (Cauchy's weight). */
static bool correct(const struct system *sys, double reach_px, double done[MOST_UNKNOWNS]) {
    int n = sys->unknowns;
    double m[MOST_UNKNOWNS][MOST_UNKNOWNS + 1];
    memset(m, 0, sizeof m);
    for (int k = 0; k < sys->count; k++) {
        const double *effect = sys->effect[k];
        double left = sys->offset[k];
        for (int i = 0; i < n; i++)
            left -= effect[i] * done[i];
        double weight = 1 / (1 + left * left / (reach_px * reach_px));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++)
                m[i][j] += weight * effect[i] * effect[j];
            m[i][n] += weight * effect[i] * sys->offset[k];
        }
    }
    m[4][4] += sys->friction;
    return solve(m, n, done);
}

static struct ellipse ordered(struct ellipse e) {
    if (e.b <= e.a)
        return e;
    return (struct ellipse){e.x, e.y, e.b, e.a, e.tilt_rad + M_PI / 2};
}

static bool fit(struct ellipse *e, const struct ellipse_sight *sights, int count, double reach_px,
                effects_rule *rule) {
    double done[MOST_UNKNOWNS] = {0};
    struct system sys = {.unknowns = rule == effects ? 5 : 3};
    if (count < FEWEST_SIGHTS)
        return false;
    sys.count = count < ELLIPSE_DIRECTIONS ? count : ELLIPSE_DIRECTIONS;
    sys.friction = 0.02 * count * e->a * e->a * (e->a - e->b < 0.05 * e->a ? 1.0 : 0.001);
    struct ellipse_point points[ELLIPSE_DIRECTIONS];
    struct turn tilt = turn_of(e->tilt_rad);
    ellipse_around(e, points);
    for (int k = 0; k < sys.count; k++) {
        int direction = sights[k].direction;
        rule(e, tilt, &points[direction], turns[direction], sys.effect[k]);
        sys.offset[k] = sights[k].offset_px;
    }
    for (int round = 0; round < FIT_ROUNDS; round++)
        if (!correct(&sys, reach_px, done))
            return false;
    struct ellipse next = {e->x + done[0], e->y + done[1], e->a + done[2],
                           rule == effects ? e->b + done[3] : e->b + done[2],
                           rule == effects ? e->tilt_rad + done[4] : e->tilt_rad};
    if (!(next.a > 1 && next.b > 1) || hypot(done[0], done[1]) > e->a)
        return false;
    *e = ordered(next);
    return true;
}

bool ellipse_fit_circle(struct ellipse *ellipse, const struct ellipse_sight *sights, int count,
                        double reach_px) {
    return fit(ellipse, sights, count, reach_px, effects_circle);
}

bool ellipse_fit(struct ellipse *ellipse, const struct ellipse_sight *sights, int count,
                 double reach_px) {
    return fit(ellipse, sights, count, reach_px, effects);
}
