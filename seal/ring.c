#include "seal/ring.h"

#include <math.h>
#include <stdlib.h>

#define DIRECTIONS ELLIPSE_DIRECTIONS
/* Steps along the normal, mm. */
#define STEP_MM 0.2
/* Longest profile: windows reach 4 mm to both sides. */
#define MOST_STEPS 64
/* Densities (hundredths) below this are no line. The faintest seals measured have 11. */
#define FAINTEST_LEVEL 7
/* The edge stands where the density passes this share of the line's. */
#define EDGE_SHARE 0.5
/* Judging: how far the edge may lie from the ellipse, how deep the line may lie under it, where it
 * must be bare outside, mm. */
#define EDGE_OFF_MM     0.45
#define LINE_DEEP_MM    1.0
#define OUTSIDE_FROM_MM 0.6
#define OUTSIDE_TO_MM   1.8
#define RIM_MOST_MM     4.0

/* Densities along one normal, from `outermost_mm` inwards; none where it is off the picture. */
struct profile {
    double at[MOST_STEPS];
    int count;
    double outermost_mm;
    bool on_picture;
};

static void profile_at(const struct ring_ground *ground, const struct ellipse_point *p,
                       double outermost_mm, double innermost_mm, struct profile *out) {
    const struct ink_plane *plane = ground->plane;
    out->outermost_mm = outermost_mm;
    out->on_picture =
        p->x >= 0 && p->y >= 0 && p->x < plane->width_px - 1 && p->y < plane->height_px - 1;
    int steps = (int)((outermost_mm - innermost_mm) / STEP_MM) + 1;
    out->count = !out->on_picture ? 0 : steps < MOST_STEPS ? steps : MOST_STEPS;
    for (int i = 0; i < out->count; i++) {
        double off = (outermost_mm - i * STEP_MM) * ground->px_per_mm;
        out->at[i] = ink_plane_at(plane, p->x + off * p->nx, p->y + off * p->ny);
    }
}

static double larger(double a, double b) {
    return a > b ? a : b;
}

static double profile_most(const struct profile *profile) {
    double most = 0;
    for (int i = 0; i < profile->count; i++)
        most = larger(most, profile->at[i]);
    return most;
}

/* Where, coming inwards from from_mm, the line begins: mm outside the curve; NAN when it does not.
 * It has to go on for two steps, or it is a speck. */
static double edge_mm(const struct profile *profile, double threshold, double from_mm) {
    int first = 1 + (int)fmax(0, floor((profile->outermost_mm - from_mm) / STEP_MM - 0.5));
    for (int i = first; i + 1 < profile->count; i++) {
        if (profile->at[i] < threshold || profile->at[i + 1] < 0.8 * threshold ||
            profile->at[i - 1] >= threshold)
            continue;
        double part = (threshold - profile->at[i - 1]) / (profile->at[i] - profile->at[i - 1]);
        return profile->outermost_mm - (i - 1 + part) * STEP_MM;
    }
    return NAN;
}

/* The value that would stand in the middle if they were sorted; orders them no further than that.
 */
static double median(double *values, int count) {
    if (count == 0)
        return NAN;
    int middle = count / 2;
    int low = 0;
    int high = count - 1;
    while (low < high) {
        double pivot = values[middle];
        int i = low;
        int k = high;
        while (i <= k) {
            while (values[i] < pivot)
                i++;
            while (values[k] > pivot)
                k--;
            if (i > k)
                break;
            double value = values[i];
            values[i++] = values[k];
            values[k--] = value;
        }
        low = k < middle ? i : low;
        high = i > middle ? k : high;
    }
    return values[middle];
}

static double level_of(const struct profile *profiles) {
    double most[DIRECTIONS];
    int count = 0;
    for (int k = 0; k < DIRECTIONS; k++)
        if (profiles[k].on_picture)
            most[count++] = profile_most(&profiles[k]);
    return median(most, count);
}

static void look_around(const struct ring_ground *ground, const struct ellipse *e,
                        struct profile *profiles, double outermost_mm, double innermost_mm) {
    struct ellipse_point points[DIRECTIONS];
    ellipse_around(e, points);
    for (int k = 0; k < DIRECTIONS; k++)
        profile_at(ground, &points[k], outermost_mm, innermost_mm, &profiles[k]);
}

static int sight_edges(const struct ring_ground *ground, const struct ellipse *e, double window_mm,
                       struct ellipse_sight *sights) {
    struct profile profiles[DIRECTIONS];
    look_around(ground, e, profiles, window_mm + STEP_MM, -window_mm - LINE_DEEP_MM);
    double level = level_of(profiles);
    int count = 0;
    if (!(level >= FAINTEST_LEVEL))
        return 0;
    for (int k = 0; k < DIRECTIONS; k++) {
        double edge = edge_mm(&profiles[k], EDGE_SHARE * level, window_mm);
        if (profiles[k].on_picture && edge >= -window_mm)
            sights[count++] = (struct ellipse_sight){k, edge * ground->px_per_mm};
    }
    return count;
}

bool ring_refine_circle(const struct ring_ground *ground, struct ellipse *ellipse,
                        double window_mm) {
    struct ellipse_sight sights[DIRECTIONS];
    int count = sight_edges(ground, ellipse, window_mm, sights);
    return ellipse_fit_circle(ellipse, sights, count, 0.25 * window_mm * ground->px_per_mm);
}

bool ring_refine(const struct ring_ground *ground, struct ellipse *ellipse, double window_mm) {
    struct ellipse_sight sights[DIRECTIONS];
    int count = sight_edges(ground, ellipse, window_mm, sights);
    return ellipse_fit(ellipse, sights, count, 0.25 * window_mm * ground->px_per_mm);
}

static double profile_mean(const struct profile *profile, double from_mm, double to_mm) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < profile->count; i++) {
        double off = profile->outermost_mm - i * STEP_MM;
        if (off >= from_mm && off <= to_mm) {
            sum += profile->at[i];
            count++;
        }
    }
    return count == 0 ? 0 : sum / count;
}

static double profile_most_between(const struct profile *profile, double from_mm, double to_mm) {
    double most = 0;
    for (int i = 0; i < profile->count; i++) {
        double off = profile->outermost_mm - i * STEP_MM;
        if (off >= from_mm && off <= to_mm)
            most = larger(most, profile->at[i]);
    }
    return most;
}

/* From the edge inwards, where the line ends; NAN when it does not within the profile. */
static double rim_of(const struct profile *profile, double edge, double threshold) {
    for (int i = 0; i < profile->count; i++) {
        double off = profile->outermost_mm - i * STEP_MM;
        if (off < edge - 0.3 && profile->at[i] < threshold)
            return edge - off;
    }
    return NAN;
}

/* One direction's answer. */
struct direction {
    bool visible, there, bare_outside;
    double edge_mm, rim_mm;
};

static struct direction judge_direction(const struct profile *profile, double level) {
    struct direction d = {.visible = profile->on_picture, .edge_mm = NAN, .rim_mm = NAN};
    if (!d.visible)
        return d;
    double line = profile_most_between(profile, -LINE_DEEP_MM, EDGE_OFF_MM);
    double outside = profile_mean(profile, OUTSIDE_FROM_MM, OUTSIDE_TO_MM);
    double threshold = EDGE_SHARE * fmin(fmax(line, 0.4 * level), 1.2 * level);
    d.edge_mm = edge_mm(profile, threshold, EDGE_OFF_MM);
    d.there = line >= 0.4 * level && d.edge_mm >= -EDGE_OFF_MM;
    d.bare_outside = outside < line / 3;
    if (d.there)
        d.rim_mm = rim_of(profile, d.edge_mm, threshold);
    return d;
}

static double longest_gap(const struct direction *directions) {
    int longest = 0;
    int run = 0;
    for (int k = 0; k < 2 * DIRECTIONS; k++) {
        const struct direction *d = &directions[k % DIRECTIONS];
        run = d->visible && !d->there ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    return fmin(1, (double)longest / DIRECTIONS);
}

static struct ring_score sum_up(const struct direction *directions, double level) {
    struct ring_score score = {.level = level};
    double rims[DIRECTIONS];
    double offs[DIRECTIONS];
    int visible = 0;
    int there = 0;
    int contrasted = 0;
    int rim_count = 0;
    for (int k = 0; k < DIRECTIONS; k++) {
        const struct direction *d = &directions[k];
        visible += d->visible;
        contrasted += d->there && d->bare_outside;
        if (d->there)
            offs[there++] = fabs(d->edge_mm);
        if (!isnan(d->rim_mm))
            rims[rim_count++] = d->rim_mm;
    }
    score.visible = (double)visible / DIRECTIONS;
    score.contrast = visible == 0 ? 0 : (double)contrasted / visible;
    score.coverage = visible == 0 ? 0 : (double)there / visible;
    score.rim_mm = 2 * rim_count > there ? median(rims, rim_count) : NAN;
    score.spread_mm = median(offs, there);
    score.longest_gap = longest_gap(directions);
    return score;
}

struct ring_score ring_judge(const struct ring_ground *ground, const struct ellipse *e) {
    struct profile profiles[DIRECTIONS];
    look_around(ground, e, profiles, OUTSIDE_TO_MM, -RIM_MOST_MM);
    double lines[DIRECTIONS];
    int count = 0;
    for (int k = 0; k < DIRECTIONS; k++)
        if (profiles[k].on_picture)
            lines[count++] = profile_most_between(&profiles[k], -LINE_DEEP_MM, EDGE_OFF_MM);
    double level = count == 0 ? 0 : median(lines, count);
    struct direction directions[DIRECTIONS];
    for (int k = 0; k < DIRECTIONS; k++) {
        directions[k] = judge_direction(&profiles[k], fmax(level, FAINTEST_LEVEL));
    }
    return sum_up(directions, level);
}
