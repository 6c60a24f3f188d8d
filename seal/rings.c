#include "seal/rings.h"

#include "seal/vote.h"

#include <math.h>

/* Proposals looked at of one family. */
#define ROUND_PROPOSALS 12
#define OVAL_PROPOSALS  5
/* Circles are voted in bands of this ratio: votes of one radius do not drown in those of others. */
#define BAND_RATIO 1.27
/* Proportions of ovals: 45 x 30, 40 x 30, and circles seen aslant. */
static const double proportions[] = {0.67, 0.77};
#define OVAL_TILT_STEP_RAD 0.175
/* People stamp upright, more or less: further tilts are tried where it costs little. */
#define USUAL_TILT_RAD 0.71
#define FEW_EDGES      5000
/* Fewest votes, as a share of the circumference, that are looked at. */
#define FEWEST_SHARE 0.20
/* Pulling onto the ring: windows in mm, wide first. */
#define WIDE_MM   2.4
#define NARROW_MM 1.0
/* A ring at this resolution: from the measurements of seals.md, 3.2, loosened for worn ones. */
#define LEAST_CONTRAST 0.50
#define LEAST_COVERAGE 0.55
#define MOST_SPREAD_MM 0.28
/* Cut by the picture's edge: at least so much in sight, and that part clearer (seals.md, 3.3). */
#define LEAST_VISIBLE    0.20
#define WHOLE_VISIBLE    0.60
#define PARTIAL_CONTRAST 0.65

static bool is_ring(const struct ring_score *score) {
    double least = score->visible >= WHOLE_VISIBLE ? LEAST_CONTRAST : PARTIAL_CONTRAST;
    return score->visible >= LEAST_VISIBLE && score->contrast >= least &&
           score->coverage >= LEAST_COVERAGE && score->spread_mm <= MOST_SPREAD_MM;
}

static double worth(const struct ring_score *score) {
    return score->contrast + 0.3 * score->coverage - 0.5 * score->spread_mm;
}

static bool same_place(const struct ellipse *a, const struct ellipse *b) {
    double near = 0.45 * fmin(a->b, b->b);
    return hypot(a->x - b->x, a->y - b->y) < near;
}

/* Keeps the better of rings in one place, the list sorted by worth. */
static int keep(struct ring_found *list, int count, const struct ring_found *ring) {
    int same = 0;
    while (same < count && !same_place(&list[same].ellipse, &ring->ellipse))
        same++;
    if (same < count && worth(&list[same].score) >= worth(&ring->score))
        return count;
    if (same == count && count == RINGS_MOST)
        return count;
    int i = same < count ? same : count++;
    for (; i > 0 && worth(&list[i - 1].score) < worth(&ring->score); i--)
        list[i] = list[i - 1];
    list[i] = *ring;
    return count;
}

static bool in_size(const struct ring_ground *ground, const struct rings_wanted *wanted,
                    const struct ellipse *e) {
    double a_mm = e->a / ground->px_per_mm;
    return a_mm > wanted->least_mm * 0.93 && a_mm < wanted->most_mm * 1.05 && e->b > 0.55 * e->a;
}

/* From a proposal to a judged ring: as a circle first, then with the freedom to be aslant. */
static bool settle_round(const struct ring_ground *ground, struct ring_found *ring) {
    if (!ring_refine_circle(ground, &ring->ellipse, WIDE_MM) ||
        !ring_refine_circle(ground, &ring->ellipse, NARROW_MM))
        return false;
    struct ellipse aslant = ring->ellipse;
    ring->score = ring_judge(ground, &ring->ellipse);
    if (ring_refine(ground, &aslant, WIDE_MM / 2) && ring_refine(ground, &aslant, NARROW_MM)) {
        struct ring_score score = ring_judge(ground, &aslant);
        if (score.visible > WHOLE_VISIBLE && worth(&score) > worth(&ring->score) + 0.02) {
            ring->ellipse = aslant;
            ring->score = score;
        }
    }
    return true;
}

static bool settle_oval(const struct ring_ground *ground, struct ring_found *ring) {
    if (!ring_refine(ground, &ring->ellipse, WIDE_MM) ||
        !ring_refine(ground, &ring->ellipse, 0.6 * WIDE_MM) ||
        !ring_refine(ground, &ring->ellipse, NARROW_MM))
        return false;
    ring->score = ring_judge(ground, &ring->ellipse);
    return ring->score.visible > WHOLE_VISIBLE;
}

typedef bool settle_rule(const struct ring_ground *ground, struct ring_found *ring);

struct hunt {
    const struct ring_ground *ground;
    const struct rings_wanted *wanted;
    const struct vote_edges *edges;
    struct ring_found *out;
    int count;
};

static void try_family(struct hunt *hunt, const struct vote_family *family, int proposals,
                       settle_rule *settle) {
    struct vote_proposal list[ROUND_PROPOSALS];
    if (hunt->edges->count < FEWEST_SHARE * M_PI * family->least_px)
        return; /* an edge is a halved pixel of the circumference */
    int count = vote_propose(hunt->edges, family, list, proposals);
    for (int i = 0; i < count; i++) {
        struct ring_found ring = {.ellipse = list[i].ellipse};
        if (list[i].share >= FEWEST_SHARE && settle(hunt->ground, &ring) && is_ring(&ring.score) &&
            in_size(hunt->ground, hunt->wanted, &ring.ellipse))
            hunt->count = keep(hunt->out, hunt->count, &ring);
    }
}

static void hunt_round(struct hunt *hunt) {
    double px_per_mm = hunt->ground->px_per_mm;
    for (double least = hunt->wanted->least_mm; least < hunt->wanted->most_mm;
         least *= BAND_RATIO) {
        double most = fmin(least * BAND_RATIO, hunt->wanted->most_mm);
        struct vote_family family = {least * px_per_mm, most * px_per_mm, 1, 0};
        try_family(hunt, &family, ROUND_PROPOSALS, settle_round);
    }
}

static void hunt_oval(struct hunt *hunt) {
    double px_per_mm = hunt->ground->px_per_mm;
    const struct rings_wanted *wanted = hunt->wanted;
    for (size_t i = 0; i < sizeof proportions / sizeof *proportions; i++)
        for (double tilt = wanted->least_tilt_rad; tilt <= wanted->most_tilt_rad;
             tilt += OVAL_TILT_STEP_RAD) {
            if (fabs(tilt) > USUAL_TILT_RAD && hunt->edges->count > FEW_EDGES)
                continue;
            struct vote_family family = {wanted->least_oval_mm * px_per_mm,
                                         wanted->most_mm * 0.85 * px_per_mm, proportions[i], tilt};
            try_family(hunt, &family, OVAL_PROPOSALS, settle_oval);
        }
}

int rings_find(const struct ring_ground *ground, const struct rings_wanted *wanted,
               struct ring_found *out) {
    struct vote_edges edges SCOPED(vote_edges_free) =
        vote_edges_of(ground->plane, wanted->steepness);
    struct hunt hunt = {ground, wanted, &edges, out, 0};
    hunt_round(&hunt);
    for (int i = 0; i < hunt.count; i++) {
        struct ellipse taken = ellipse_grown(&out[i].ellipse, 0.8 * ground->px_per_mm);
        if (out[i].score.contrast > 0.75)
            vote_edges_remove(&edges, &taken);
    }
    hunt_oval(&hunt);
    return hunt.count;
}
