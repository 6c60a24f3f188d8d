#include "seal/compare.h"

#include "base/scoped.h"
#include "seal/cells.h"
#include "seal/register.h"

#include <math.h>
#include <stdlib.h>

/* What paper, pressure, scanners and resolutions that are only claimed do to a diameter; and to the
 * proportions of an oval. */
#define SIZE_SHARE 0.045
#define FLAT_APART 0.05
/* So much of what is inked must be seen in both for an outcome. */
#define JUDGED_LEAST 0.55
#define PLACES_LEAST 9
/* Places of one die correlate by 0.85 to 0.95, poorly inked ones by 0.75 and more; of two dies
 * mostly by less than 0.6, but by up to 0.85 when both are cut in like faces of Song letters.
 * Between these nothing is told. Measured on drawn pairs: docs/measuring.md. */
#define SAME_ALIKE   0.85
#define SAME_MEDIAN  0.87
#define SAME_QUARTER 0.83
/* Two bodies' dies cut alike differ in a character's width alone: of 44 drawn pairs the poorest
 * such window correlated by 0.32 to 0.71, of one die by 0.77 and more where the rest is alike. */
#define SAME_POOREST      0.735
#define DIFFERENT_QUARTER 0.53
#define DIFFERENT_MEDIAN  0.76
#define DIFFERENT_SHARE   0.15
/* A star's turn against the name, and what it must gain. */
#define STAR_LEAST_RAD 0.10
#define STAR_GAIN      0.06
#define STAR_LIKENESS  0.75
/* A disc or an emblem has no points by which to tell an angle. */
#define STAR_POINTS 0.25
/* Strokes' insides: so dense after a blur, and so many pixels of them; the correlation of their
 * grain from which the marks of ink are the same. Of two strikes it was within 0.09 of nothing, of
 * pasted ones 0.24 to 0.75. */
#define INSIDE          0.97F
#define INSIDE_REACH_PX 1
#define INSIDE_LEAST_PX 400
#define GRAIN_REACH_PX  3
#define GRAIN_IDENTICAL 0.30
/* Parts of an impression: sectors, and the middle, a share of the radius; so many pixels of
 * strokes' insides tell something of one. The grain of pasted ones is alike in nearly all of them.
 */
#define GRAIN_SECTORS    6
#define MIDDLE_SHARE     0.42
#define PART_LEAST_PX    60
#define POORER_IDENTICAL 0.15
/* Finely enough scanned to show a grain: page pixels on the radius (200 dpi, 38 mm). */
#define GRAIN_SCANNED 145

struct pair {
    const struct seal_portrait *a, *b;
    struct raster one, other; /* half size, even ink */
};

static void pair_free(struct pair *pair) {
    raster_free(&pair->one);
    raster_free(&pair->other);
}

static bool are_apart(double a, double b, double share) {
    return !isnan(a) && !isnan(b) && fabs(a - b) > share * fmax(a, b);
}

/* What the rings alone say. */
static unsigned ring_reasons(const struct seal_portrait *a, const struct seal_portrait *b) {
    if (a->shape != b->shape || fabs(a->flatness - b->flatness) > FLAT_APART)
        return DIE_REASON_SHAPE;
    return are_apart(a->width_mm, b->width_mm, SIZE_SHARE) &&
                   are_apart(a->height_mm, b->height_mm, SIZE_SHARE)
               ? DIE_REASON_SIZE
               : 0;
}

/* Nothing weighs but the insides of strokes. */
static void keep_insides(struct raster *ink, const struct raster *even) {
    SCOPED(raster_free)
    struct raster inside = raster_blurred(even, INSIDE_REACH_PX);
    for (int i = 0; i < ink->side * ink->side; i++)
        ink->weight[i] = inside.at[i] >= INSIDE ? ink->weight[i] : 0;
}

/* What remains of the ink when its slow changes are taken away. */
static void keep_grain(struct raster *ink) {
    SCOPED(raster_free)
    struct raster slow = raster_blurred(ink, GRAIN_REACH_PX);
    for (int i = 0; i < ink->side * ink->side; i++)
        ink->at[i] -= slow.at[i];
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Which of the parts a pixel lies in: the middle, or one of the sectors around it. */
static int part_of(const struct raster *raster, int x, int y) {
    double middle = (raster->side - 1) / 2.0;
    double dx = x - middle;
    double dy = y - middle;
    if (hypot(dx, dy) < MIDDLE_SHARE * raster_radius(raster))
        return GRAIN_SECTORS;
    double turn = (atan2(dy, dx) + M_PI) / (2 * M_PI);
    return (int)(turn * GRAIN_SECTORS) % GRAIN_SECTORS;
}

/* The same of one of the impression's poorer parts, that below which a quarter of them are: what
 * crosses both in one place makes that place alike, not the others. */
static double poorer_part(const struct raster *one, const struct raster *seen) {
    double likeness[GRAIN_SECTORS + 1];
    int count = 0;
    for (int part = 0; part <= GRAIN_SECTORS; part++) {
        SCOPED(raster_free)
        struct raster here = raster_blurred(one, 0);
        double inside = 0;
        for (int i = 0; i < one->side * one->side; i++) {
            bool is_here = part_of(one, i % one->side, i / one->side) == part;
            here.at[i] = one->at[i];
            here.weight[i] = is_here ? one->weight[i] : 0;
            inside += (double)(here.weight[i] * seen->weight[i]);
        }
        if (inside >= PART_LEAST_PX)
            likeness[count++] = raster_likeness(&here, seen, 1, 0, 1.1);
    }
    qsort(likeness, (size_t)count, sizeof *likeness, by_size);
    return count == 0 ? NAN : likeness[count / 4];
}

/* How alike the fine grain of the ink is inside the strokes, in full size; NAN where there is
 * hardly an inside. *poorer is that of a poorer part, where the whole is alike. */
static double grain_likeness(const struct pair *pair, const struct warp *warp, double *poorer) {
    SCOPED(raster_free)
    struct raster one = raster_of(pair->a, RASTER_WHOLE, RASTER_INK_AS_IS);
    SCOPED(raster_free)
    struct raster other = raster_of(pair->b, RASTER_WHOLE, RASTER_INK_AS_IS);
    SCOPED(raster_free)
    struct raster even_one = raster_of(pair->a, RASTER_WHOLE, RASTER_INK_EVEN);
    SCOPED(raster_free)
    struct raster even_other = raster_of(pair->b, RASTER_WHOLE, RASTER_INK_EVEN);
    SCOPED(raster_free)
    struct raster seen = raster_warped(&other, warp);
    SCOPED(raster_free)
    struct raster even_seen = raster_warped(&even_other, warp);
    keep_insides(&one, &even_one);
    keep_insides(&seen, &even_seen);
    double inside = 0;
    for (int i = 0; i < one.side * one.side; i++)
        inside += (double)(one.weight[i] * seen.weight[i]);
    keep_grain(&one);
    keep_grain(&seen);
    double likeness = inside >= INSIDE_LEAST_PX ? raster_likeness(&one, &seen, 1, 0, 1.1) : NAN;
    *poorer = likeness >= GRAIN_IDENTICAL ? poorer_part(&one, &seen) : NAN;
    return likeness;
}

/* Whether the very same marks of ink are on both. */
static void judge_grain(const struct pair *pair, struct seal_comparison *out) {
    bool fine = fmin(pair->a->scanned, pair->b->scanned) >= GRAIN_SCANNED;
    double poorer = NAN;
    out->grain = grain_likeness(pair, &out->warp, &poorer);
    out->is_identical = fine && poorer >= POORER_IDENTICAL;
}

/* Reasons for two dies, from the places within the ring. */
static unsigned place_reasons(const struct seal_comparison *c, const struct cells_star *star) {
    unsigned reasons = 0;
    double otherwise = c->strange + c->moved;
    if (otherwise >= DIFFERENT_SHARE && c->quarter <= DIFFERENT_QUARTER &&
        c->median <= DIFFERENT_MEDIAN)
        reasons |= c->moved > c->strange ? DIE_REASON_SPACING : DIE_REASON_CHARACTERS;
    if (star->is_there && fabs(star->turn_rad) >= STAR_LEAST_RAD && star->gain >= STAR_GAIN &&
        star->likeness >= STAR_LIKENESS && star->points >= STAR_POINTS)
        reasons |= DIE_REASON_STAR;
    return reasons;
}

static void decide(const struct cells *cells, const struct cells_star *star,
                   struct seal_comparison *c) {
    if (c->judged < JUDGED_LEAST || cells->judged < PLACES_LEAST) {
        c->outcome = DIE_CANNOT_TELL;
        c->reasons = DIE_REASON_FAINT;
        return;
    }
    c->reasons |= place_reasons(c, star);
    bool same = c->alike >= SAME_ALIKE && c->median >= SAME_MEDIAN && c->quarter >= SAME_QUARTER &&
                c->poorest >= SAME_POOREST;
    c->outcome = c->reasons ? DIE_DIFFERENT : same ? DIE_SAME : DIE_CANNOT_TELL;
    if (c->outcome == DIE_CANNOT_TELL)
        c->reasons = DIE_REASON_MIXED;
}

/* The places are looked at in full size: a stroke is then three to five pixels wide. */
static void look(const struct pair *pair, struct seal_comparison *c) {
    SCOPED(raster_free)
    struct raster one = raster_of(pair->a, RASTER_WHOLE, RASTER_INK_EVEN);
    SCOPED(raster_free)
    struct raster other = raster_of(pair->b, RASTER_WHOLE, RASTER_INK_EVEN);
    SCOPED(raster_free)
    struct raster seen = raster_warped(&other, &c->warp);
    struct cells cells = cells_look(&one, &seen, pair->a->flatness);
    struct cells_star star = cells_star(&one, &seen, pair->a->flatness);
    double judged = cells.judged > 0 ? cells.judged : 1;
    c->alike = cells.alike / judged;
    c->strange = cells.strange / judged;
    c->moved = cells.moved / judged;
    c->judged = cells.inked > 0 ? (double)cells.judged / cells.inked : 0;
    c->median = cells.median;
    c->quarter = cells.quarter;
    c->poorest = cells.poorest;
    c->lone = cells.inked > 0 ? (double)cells.lone / cells.inked : 0;
    c->star_rad = star.turn_rad;
    decide(&cells, &star, c);
}

struct seal_comparison seal_compare(const struct seal_portrait *a, const struct seal_portrait *b) {
    struct seal_comparison out = {.reasons = ring_reasons(a, b), .grain = NAN};
    SCOPED(pair_free)
    struct pair pair = {.a = a,
                        .b = b,
                        .one = raster_of(a, RASTER_HALF, RASTER_INK_EVEN),
                        .other = raster_of(b, RASTER_HALF, RASTER_INK_EVEN)};
    struct registered registered = register_rasters(&pair.one, &pair.other, a->flatness);
    out.likeness = registered.likeness;
    out.turn_rad = registered.turn_rad;
    out.warp = registered.warp;
    look(&pair, &out);
    if (out.outcome == DIE_SAME)
        judge_grain(&pair, &out);
    return out;
}
