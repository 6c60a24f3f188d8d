#include "seal/judge.h"

#include "base/scoped.h"
#include "page/ink_density.h"
#include "seal/alone.h"
#include "seal/bars.h"
#include "seal/ink_name.h"
#include "seal/star.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Looked at with this many pixels a millimetre (some 150 dpi; 200 found nothing more on 176 drawn
 * pages and cost a third more), and so much around the ring. */
#define NEAR_PX_PER_MM 6.0
#define AROUND_MM      4.0
/* Solid print inside a seal that must not pass for paper: a star's body. */
#define SOLID_MM 16.0
/* Shares of the ring's density from which a pixel is inked. */
#define INK_SHARE 0.3
/* Faintest density that is ink at all, hundredths. */
#define FAINTEST 8
/* Emblems fill 0.78 to 0.88 of their disc and more of the middle (seals.md, 3.2). */
#define SOLID_FILL 0.70
/* Where ring text stands, as shares of the radius (seals.md, 3.5). */
#define BAND_FROM       0.58
#define BAND_TO         0.90
#define BAND_DIRECTIONS 120
#define BAND_SMEAR      2
/* A circle that fits no better than this may be seen aslant or stretched by the scanner. */
#define ASLANT_SPREAD_MM 0.045
/* A ring that no print disturbs. */
#define PLAIN_CONTRAST  0.92
#define PLAIN_SPREAD_MM 0.05
/* Spread of a flat colour: rendered, not stamped (seals.md, 3.7; JPEG adds a little). */
#define FLAT_SPREAD 3.0
/* A colour of the screen takes all of two lights away and leaves the third whole. Ink of a pad
 * never does: on 781 pressed impressions of drawn packets the two lights lost 0.3 to 2.2 (density,
 * cut at 2.55), and the third 7 % of that and more; on 18 rendered ones 2.55 and, with the noise of
 * the paper, 0.04 to 0.13. The two lights spread by 4 to 6 there, by 6.3 and more on pressed ones.
 */
#define PURE_DENSITY 240
#define PURE_SHARE   0.065
#define PURE_SPREAD  7.0

static void plane_free(struct ink_plane *plane) {
    free(plane->at);
}

static struct ellipse to_near(const struct ink_density *ink, const struct ellipse *e) {
    return ellipse_scaled(e, ink->box.x, ink->box.y, ink->scale);
}

static struct ellipse to_page(const struct ink_density *ink, const struct ellipse *e) {
    struct ellipse page = ellipse_scaled(e, 0, 0, 1 / ink->scale);
    page.x += ink->box.x;
    page.y += ink->box.y;
    return page;
}

static bool inked(const struct ink_plane *plane, double x, double y, double density) {
    return ink_plane_at(plane, x, y) >= density;
}

/* Share of the ring from `from` to `to` (shares of the radius) that is inked. */
static double ring_fill(const struct ink_plane *plane, const struct ellipse *e, double from,
                        double to, double density) {
    int on = 0;
    int count = 0;
    for (double share = from; share <= to; share += 0.03) {
        int steps = 12 + (int)(120 * share);
        for (int k = 0; k < steps; k++, count++) {
            double t = 2 * M_PI * k / steps;
            struct ellipse inner = *e;
            inner.a *= share;
            inner.b *= share;
            struct ellipse_point p = ellipse_at(&inner, t);
            on += inked(plane, p.x, p.y, density);
        }
    }
    return count == 0 ? 0 : (double)on / count;
}

static bool band_inked(const struct ink_plane *plane, const struct ellipse *e, int direction,
                       double density) {
    struct ellipse_point p = ellipse_at(e, 2 * M_PI * direction / BAND_DIRECTIONS);
    for (double depth = 1 - BAND_TO; depth <= 1 - BAND_FROM; depth += 0.02)
        if (inked(plane, p.x - p.nx * depth * e->b, p.y - p.ny * depth * e->b, density))
            return true;
    return false;
}

/* Share of the directions that have ink between the ring and the middle, where the text is; the
 * room between two characters counts as text. */
static double band_share(const struct ink_plane *plane, const struct ellipse *e, double density) {
    bool near[BAND_DIRECTIONS] = {false};
    for (int k = 0; k < BAND_DIRECTIONS; k++)
        if (band_inked(plane, e, k, density))
            for (int i = k - BAND_SMEAR; i <= k + BAND_SMEAR; i++)
                near[(i + BAND_DIRECTIONS) % BAND_DIRECTIONS] = true;
    int with_ink = 0;
    for (int k = 0; k < BAND_DIRECTIONS; k++)
        with_ink += near[k];
    return (double)with_ink / BAND_DIRECTIONS;
}

/* Mean densities of the ring's line in the three lights. */
struct line_ink {
    double channel[3];
    double usual[3];  /* medians, which print across the line does not move */
    double spread[3]; /* of the line's body in 8-bit values */
    int count;
};

static void add_sample(const struct seal_page *page, double x, double y, double sum[3],
                       double squares[3]) {
    l_int32 c[3];
    pixGetRGBPixel(page->colour, (l_int32)x, (l_int32)y, &c[0], &c[1], &c[2]);
    for (int k = 0; k < 3; k++) {
        sum[k] += c[k];
        squares[k] += (double)c[k] * c[k];
    }
}

/* The value that half of the counted samples do not exceed. */
static int middle_of(const int seen[256], int count) {
    int value = 0;
    for (int below = seen[0]; 2 * below < count; below += seen[value])
        value++;
    return value;
}

/* The line is sampled in its middle, where it is at its full density: elsewhere black print may
 * cross it, or the stamp was dry. */
static struct line_ink line_ink_of(const struct judge_ground *ground, const struct ink_density *ink,
                                   const struct ink_plane *plane,
                                   const struct judgement *judgement) {
    struct line_ink line = {0};
    int seen[3][256] = {{0}};
    struct ellipse near = to_near(ink, &judgement->ellipse);
    double rim_mm = isnan(judgement->score.rim_mm) ? 1 : judgement->score.rim_mm;
    struct ellipse middle = ellipse_grown(&near, -rim_mm / 2 * NEAR_PX_PER_MM);
    double sum[3] = {0};
    double squares[3] = {0};
    for (int k = 0; k < 720; k++) {
        struct ellipse_point p = ellipse_at(&middle, M_PI * k / 360);
        double density = ink_plane_at(plane, p.x, p.y);
        if (density < 0.7 * judgement->score.level || density > 1.6 * judgement->score.level)
            continue;
        for (int c = 0; c < 3; c++) {
            double light = ink_plane_at(&ink->channel[c], p.x, p.y);
            line.channel[c] += light;
            seen[c][(int)lround(light)]++;
        }
        add_sample(ground->page, ink->box.x + p.x / ink->scale, ink->box.y + p.y / ink->scale, sum,
                   squares);
        line.count++;
    }
    for (int c = 0; c < 3 && line.count > 0; c++) {
        line.channel[c] /= line.count;
        line.usual[c] = middle_of(seen[c], line.count);
        double mean = sum[c] / line.count;
        line.spread[c] = sqrt(fmax(0, squares[c] / line.count - mean * mean));
    }
    return line;
}

/* One of the three lights goes through whole, the others nowhere. */
static bool is_pure(const struct line_ink *line) {
    int clear = 0;
    for (int c = 1; c < 3; c++)
        clear = line->usual[c] < line->usual[clear] ? c : clear;
    for (int c = 0; c < 3; c++)
        if (c != clear && (line->usual[c] < PURE_DENSITY || line->spread[c] > PURE_SPREAD ||
                           line->usual[clear] > PURE_SHARE * line->usual[c]))
            return false;
    return true;
}

static bool is_flat(const struct line_ink *line) {
    double most = fmax(line->spread[0], fmax(line->spread[1], line->spread[2]));
    return most < FLAT_SPREAD || is_pure(line);
}

static void judge_ink(const struct judge_ground *ground, const struct ink_density *ink,
                      const struct ink_plane *plane, struct judgement *judgement) {
    judgement->ink = INK_UNKNOWN;
    if (ink->colour.at == NULL)
        return;
    struct line_ink line = line_ink_of(ground, ink, plane, judgement);
    if (line.count < 40)
        return;
    judgement->ink = ink_name(line.channel);
    judgement->flat_colour = ground->plane == JUDGE_COLOUR && is_flat(&line);
}

static void judge_inside(const struct ink_plane *plane, const struct ellipse *near,
                         struct judgement *judgement) {
    double density = fmax(FAINTEST, INK_SHARE * judgement->score.level);
    judgement->fill = ring_fill(plane, near, 0.03, 0.85, density);
    judgement->annulus = ring_fill(plane, near, 0.3, 0.5, density);
    judgement->band = band_share(plane, near, density);
    struct star star = star_look(plane, near, density);
    judgement->star = star.there;
    judgement->star_rad = star.turn_rad;
    judgement->bars = star.there != ANSWER_YES && bars_across(plane, near, density);
}

/* Pulls the curve onto the ring and scores it. */
static void settle(const struct ring_ground *close, struct ellipse *near,
                   struct judgement *judgement) {
    bool round = near->b > 0.97 * near->a;
    for (int i = 0; i < 2; i++)
        if (!(round ? ring_refine_circle(close, near, 0.8) : ring_refine(close, near, 0.8)))
            break;
    judgement->score = ring_judge(close, near);
    struct ellipse aslant = *near;
    if (round && judgement->score.spread_mm > ASLANT_SPREAD_MM && judgement->score.visible > 0.99 &&
        ring_refine(close, &aslant, 0.8)) {
        *near = aslant;
        judgement->score = ring_judge(close, near);
    }
}

/* Print across a ring in darkness looks like its edge: where that may be so, the ring is looked at
 * once more without what is far denser than it. */
static void settle_without_print(const struct ink_density *ink, const struct ellipse *found,
                                 struct ellipse *near, struct judgement *judgement) {
    if (judgement->score.contrast >= PLAIN_CONTRAST &&
        judgement->score.spread_mm <= PLAIN_SPREAD_MM)
        return;
    struct ink_plane bare SCOPED(plane_free) = ink_alone_dark(&ink->dark, found, NEAR_PX_PER_MM);
    struct ring_ground ground = {&bare, NEAR_PX_PER_MM};
    struct ellipse settled = *found;
    struct judgement again = *judgement;
    settle(&ground, &settled, &again);
    if (again.score.contrast < judgement->score.contrast ||
        again.score.spread_mm > judgement->score.spread_mm)
        return;
    *near = settled;
    judgement->score = again.score;
}

bool judge_is_solid(const struct ink_plane *dark, const struct ellipse *ring, double level) {
    double density = fmax(FAINTEST, INK_SHARE * level);
    return ring_fill(dark, ring, 0.03, 0.85, density) > SOLID_FILL &&
           ring_fill(dark, ring, 0.3, 0.5, density) > SOLID_FILL;
}

bool judge_ring(const struct judge_ground *ground, const struct ellipse *ellipse,
                struct judgement *out, struct fault *why) {
    struct box_mm bounds = ellipse_box(ellipse);
    double margin = AROUND_MM * ground->page_px_per_mm;
    struct box_px box = {(int)floor(bounds.x - margin), (int)floor(bounds.y - margin),
                         (int)ceil(bounds.width + 2 * margin),
                         (int)ceil(bounds.height + 2 * margin)};
    struct ink_source source = {ground->page->colour, ground->page->gray, box,
                                NEAR_PX_PER_MM / ground->page_px_per_mm,
                                SOLID_MM * ground->page_px_per_mm};
    struct ink_density ink SCOPED(ink_density_free) = {0};
    if (!ink_density_open(&source, &ink, why))
        return false;
    bool coloured = ground->plane == JUDGE_COLOUR;
    struct ellipse near = to_near(&ink, ellipse);
    struct ink_plane tint SCOPED(plane_free) = {0};
    if (coloured)
        tint = ink_alone_tint(&ink, NEAR_PX_PER_MM);
    struct ring_ground close = {coloured ? &tint : &ink.dark, NEAR_PX_PER_MM};
    struct judgement judgement = {.ink = INK_UNKNOWN, .dark = !coloured};
    struct ellipse found = near;
    settle(&close, &near, &judgement);
    if (!coloured)
        settle_without_print(&ink, &found, &near, &judgement);
    judgement.ellipse = to_page(&ink, &near);
    struct ink_plane alone SCOPED(plane_free) =
        coloured ? ink_alone_colour(&ink, &near, NEAR_PX_PER_MM)
                 : ink_alone_dark(&ink.dark, &near, NEAR_PX_PER_MM);
    judge_inside(&alone, &near, &judgement);
    judge_ink(ground, &ink, close.plane, &judgement);
    *out = judgement;
    return true;
}
