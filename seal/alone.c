#include "seal/alone.h"

#include "base/memory.h"
#include "base/scoped.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Share of the stopped light's density that still passes, around a place: up to PASSES it is the
 * seal's ink, from PRINT on it is black print. Inks have 0.06 to 0.72 (seals.md, 2.4). */
#define PASSES 0.74
#define PRINT  0.93
/* Purple and dark blue ink lets 0.5 to 0.6 of it pass even in the middle of a broad ring (a tone of
 * 0.4 to 0.5; red ink has 0.8), and what coarse colour leaves of its thin strokes looks like print.
 * An ink of no more tone is also read by its light alone. */
#define PALE_TONE 0.6
/* How far colour is smeared by scanners and by colour stored at half resolution, mm. */
#define SMEAR_MM 0.17
/* Ochre and gold stop blue far more than green. */
#define OCHRE_FROM 1.3
#define OCHRE_TO   1.7
/* Black print that crosses: so dense in all light, and more than the ring is, hundredths. */
#define CROSSING_LEAST 45
#define CROSSING_RATIO 0.78
#define FRINGE_SHARE   0.5
#define FRINGE_RATIO   0.6
#define DENSER         1.3
#define DENSER_LEAST   20
/* A stroke goes on beneath print no wider than this, mm. */
#define BRIDGE_MM 0.9
/* and comes out of it for so many pixels. */
#define STROKE_PX 4
/* Densities below this are the paper's grain. */
#define GRAIN 5
/* Mean colour around a place, less than which is grain too. */
#define COLOUR_LEAST 2.5
/* The ring's line is looked at so far inside its outer edge. */
#define RIM_MIDDLE_MM 0.5

#define DIRECTIONS 360
/* Ink that lets next to nothing pass is hardly told from print. */
#define RATIO_MOST 3.0

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static double ring_level(const struct ink_plane *plane, const struct ellipse *ring,
                         double px_per_mm) {
    double values[DIRECTIONS];
    struct ellipse middle = ellipse_grown(ring, -RIM_MIDDLE_MM * px_per_mm);
    for (int k = 0; k < DIRECTIONS; k++) {
        struct ellipse_point p = ellipse_at(&middle, 2 * M_PI * k / DIRECTIONS);
        values[k] = ink_plane_at(plane, p.x, p.y);
    }
    qsort(values, DIRECTIONS, sizeof *values, by_size);
    return values[DIRECTIONS / 2];
}

/* Which pixels are print; NULL-ended by the caller's free. */
struct crossed {
    int width, height;
    bool *at;
};

static void crossed_free(struct crossed *crossed) {
    free(crossed->at);
}

static struct crossed crossed_new(const struct ink_plane *plane) {
    struct crossed crossed = {plane->width_px, plane->height_px, NULL};
    crossed.at = memory_new((size_t)plane->width_px * (size_t)plane->height_px, 1);
    return crossed;
}

/* The fringe of print is print too: what is rather dense in all light next to it, twice. */
static struct crossed grown(const struct crossed *from, const struct ink_plane *dark,
                            const struct ink_plane *stopped, double limit) {
    struct crossed out = {from->width, from->height, NULL};
    out.at = memory_new((size_t)from->width * (size_t)from->height, 1);
    for (int y = 1; y + 1 < from->height; y++)
        for (int x = 1; x + 1 < from->width; x++) {
            size_t at = (size_t)y * (size_t)from->width + (size_t)x;
            const bool *p = from->at + at;
            int w = from->width;
            bool near = p[0] || p[-1] || p[1] || p[-w] || p[w] || p[-w - 1] || p[-w + 1] ||
                        p[w - 1] || p[w + 1];
            bool dense = dark->at[at] > FRINGE_SHARE * limit ||
                         dark->at[at] > FRINGE_RATIO * stopped->at[at];
            out.at[at] = p[0] || (near && dense);
        }
    return out;
}

/* What is seen of the seal where no print is, and how wide print may be, px. */
struct seen {
    struct ink_plane plane;
    const struct crossed *crossed;
    int reach;
};

/* The stroke that comes out from beneath the print in one direction: the mean density of its first
 * pixels; 0 when the print goes on for too long. *steps gets the way to its edge. */
static int beyond(const struct seen *seen, ptrdiff_t at, ptrdiff_t step, int *steps) {
    int k = 1;
    for (at += step; k <= seen->reach && seen->crossed->at[at]; k++)
        at += step;
    *steps = k;
    if (k > seen->reach)
        return 0;
    int sum = 0;
    for (int i = 0; i < STROKE_PX; i++, at += step)
        sum += seen->plane.at[at];
    return sum / STROKE_PX;
}

/* A stroke goes on beneath print as it does on both sides. */
static int bridged(const struct seen *seen, ptrdiff_t at) {
    ptrdiff_t width = seen->plane.width_px;
    const ptrdiff_t ways[4] = {1, width, width + 1, width - 1};
    int most = 0;
    for (int k = 0; k < 4; k++) {
        int widest = k < 2 ? seen->reach : (int)lround(seen->reach / M_SQRT2);
        int there;
        int back = 0;
        int a = beyond(seen, at, ways[k], &there);
        int b = a == 0 ? 0 : beyond(seen, at, -ways[k], &back);
        int both = a < b ? a : b;
        if (both > most && there + back <= widest)
            most = both;
    }
    return most;
}

static void bridge(struct ink_plane *plane, const struct crossed *crossed, double px_per_mm) {
    struct seen seen = {*plane, crossed, (int)lround(BRIDGE_MM * px_per_mm)};
    int edge = seen.reach + STROKE_PX + 1;
    size_t size = (size_t)plane->width_px * (size_t)plane->height_px;
    uint8_t *bare SCOPED(scoped_free)
    = memory_new(size, 1);
    for (size_t i = 0; i < size; i++)
        bare[i] = crossed->at[i] ? 0 : plane->at[i];
    seen.plane.at = bare;
    for (int y = 0; y < plane->height_px; y++)
        for (int x = 0; x < plane->width_px; x++) {
            ptrdiff_t at = (ptrdiff_t)y * plane->width_px + x;
            bool inside =
                x >= edge && y >= edge && x + edge < plane->width_px && y + edge < plane->height_px;
            if (crossed->at[at])
                plane->at[at] = (uint8_t)(inside ? bridged(&seen, at) : 0);
        }
}

static double part(double value, double from, double to) {
    return value <= from ? 1 : value >= to ? 0 : (to - value) / (to - from);
}

/* The density in the light that the ink stops; ochre and gold stop blue and little else. */
static double stopped(int red, int green, int blue) {
    int passing = red < green ? red : green;
    passing = blue < passing ? blue : passing;
    if (red > passing && green > passing)
        return red > green ? red : green; /* blue and purple ink */
    if (green == passing)
        return blue < red ? blue : red;
    return blue > green * OCHRE_FROM ? green * part((double)blue / green, OCHRE_FROM, OCHRE_TO)
                                     : green;
}

/* Sums over all rectangles from the corner: at(x, y) is the sum of what lies left of x, above y. */
struct sums {
    int width;
    int32_t *at;
};

static void sums_free(struct sums *sums) {
    free(sums->at);
}

static struct sums sums_of(const struct ink_plane *plane) {
    struct sums sums = {plane->width_px + 1, NULL};
    sums.at = memory_new((size_t)sums.width * (size_t)(plane->height_px + 1), sizeof *sums.at);
    for (int y = 0; y < plane->height_px; y++) {
        const uint8_t *row = plane->at + (size_t)y * (size_t)plane->width_px;
        int32_t *above = sums.at + (size_t)y * (size_t)sums.width;
        int32_t *here = above + sums.width;
        int32_t sum = 0;
        for (int x = 0; x < plane->width_px; x++) {
            sum += row[x];
            here[x + 1] = above[x + 1] + sum;
        }
    }
    return sums;
}

static double sum_in(const struct sums *sums, int x0, int y0, int x1, int y1) {
    const int32_t *top = sums->at + (size_t)y0 * (size_t)sums->width;
    const int32_t *bottom = sums->at + (size_t)y1 * (size_t)sums->width;
    return bottom[x1] - bottom[x0] - top[x1] + top[x0];
}

/* Takes out what the colour around says is print, or grain of the paper. */
static void weigh_colour(struct ink_plane *plane, const struct ink_plane *dark, int reach) {
    struct sums own SCOPED(sums_free) = sums_of(plane);
    struct sums passing SCOPED(sums_free) = sums_of(dark);
    for (int y = 0; y < plane->height_px; y++)
        for (int x = 0; x < plane->width_px; x++) {
            uint8_t *at = plane->at + (size_t)y * (size_t)plane->width_px + x;
            if (*at < GRAIN) {
                *at = 0;
                continue;
            }
            int x0 = x > reach ? x - reach : 0;
            int y0 = y > reach ? y - reach : 0;
            int x1 = x + reach + 1 < plane->width_px ? x + reach + 1 : plane->width_px;
            int y1 = y + reach + 1 < plane->height_px ? y + reach + 1 : plane->height_px;
            double share = sum_in(&passing, x0, y0, x1, y1) / fmax(1, sum_in(&own, x0, y0, x1, y1));
            *at = (uint8_t)lround(*at * part(share, PASSES, PRINT));
        }
}

static struct ink_plane stopped_light(const struct ink_density *ink) {
    struct ink_plane out = {ink->dark.width_px, ink->dark.height_px, NULL};
    size_t count = (size_t)out.width_px * (size_t)out.height_px;
    out.at = memory_new(count, 1);
    for (size_t i = 0; i < count; i++)
        out.at[i] = (uint8_t)lround(
            stopped(ink->channel[0].at[i], ink->channel[1].at[i], ink->channel[2].at[i]));
    return out;
}

struct ink_plane ink_alone_tint(const struct ink_density *ink, double px_per_mm) {
    struct ink_plane out = stopped_light(ink);
    weigh_colour(&out, &ink->dark, (int)lround(SMEAR_MM * px_per_mm));
    return out;
}

/* The two lights that tell a seal's ink from print: the one that it lets pass and one that it
 * stops; and the density in the latter over what the former leaves of it. */
struct lights {
    const struct ink_plane *passing, *stopping;
    double ratio;
};

static struct lights lights_of(const struct ink_density *ink, const struct ellipse *ring,
                               double px_per_mm) {
    double level[3];
    for (int c = 0; c < 3; c++)
        level[c] = ring_level(&ink->channel[c], ring, px_per_mm);
    int passing = level[0] <= level[1] && level[0] <= level[2] ? 0 : level[2] <= level[1] ? 2 : 1;
    int stopping = passing == 0   ? 1
                   : passing == 1 ? (level[0] < level[2] ? 0 : 2)
                                  : (level[0] > level[1] ? 0 : 1);
    double ratio = level[stopping] / fmax(1, level[stopping] - level[passing]);
    return (struct lights){&ink->channel[passing], &ink->channel[stopping],
                           fmin(fmax(ratio, 1), RATIO_MOST)};
}

/* A ring and the lights that tell it from print. */
struct ring_lights {
    const struct ellipse *ring;
    struct lights lights;
};

/* Share of the stopped light's density that the passing light lacks, along the ring's line. */
static double tone_of(const struct ring_lights *seen, double px_per_mm) {
    double passing = ring_level(seen->lights.passing, seen->ring, px_per_mm);
    double stopping = ring_level(seen->lights.stopping, seen->ring, px_per_mm);
    return 1 - fmin(1, passing / fmax(1, stopping));
}

/* Print stops all light alike, so that the difference of two lights is the ink's alone, beneath
 * print too; it is taken over 3 x 3 pixels, since colour is stored coarsely. */
static double tone_at(const struct lights *lights, size_t at) {
    int width = lights->stopping->width_px;
    const uint8_t *own = lights->stopping->at + at;
    const uint8_t *passing = lights->passing->at + at;
    int sum = 0;
    for (int dy = -width; dy <= width; dy += width)
        for (int dx = -1; dx <= 1; dx++)
            sum += own[dy + dx] - passing[dy + dx];
    double tone = sum <= 0 ? 0 : fmin(own[0], lights->ratio * sum / 9);
    return tone < GRAIN ? 0 : tone;
}

/* Ochre rules and gold stop green as red ink does, but blue far more: they are taken out by how
 * much more than the seal's own ink (an orange one does so too). */
static void fade_ochre(struct ink_plane *plane, const struct ink_density *ink,
                       const struct ellipse *ring, double px_per_mm) {
    double green = fmax(1, ring_level(&ink->channel[1], ring, px_per_mm));
    double own = fmax(1, ring_level(&ink->channel[2], ring, px_per_mm) / green);
    size_t count = (size_t)plane->width_px * (size_t)plane->height_px;
    for (size_t i = 0; i < count; i++)
        if (ink->channel[2].at[i] > OCHRE_FROM * own * ink->channel[1].at[i])
            plane->at[i] = (uint8_t)(plane->at[i] * part((double)ink->channel[2].at[i] /
                                                             fmax(1, ink->channel[1].at[i]),
                                                         OCHRE_FROM * own, OCHRE_TO * own));
}

/* Where print is, only the tone tells the seal's ink. */
static void tone_beneath(struct ink_plane *plane, const struct crossed *crossed,
                         const struct lights *lights) {
    for (int y = 0; y < plane->height_px; y++)
        for (int x = 0; x < plane->width_px; x++) {
            size_t at = (size_t)y * (size_t)plane->width_px + (size_t)x;
            bool inside = x > 0 && y > 0 && x + 1 < plane->width_px && y + 1 < plane->height_px;
            if (crossed->at[at])
                plane->at[at] = (uint8_t)(inside ? tone_at(lights, at) : 0);
        }
}

static struct ink_plane copy_of(const struct ink_plane *plane) {
    size_t count = (size_t)plane->width_px * (size_t)plane->height_px;
    struct ink_plane out = {plane->width_px, plane->height_px, memory_new(count, 1)};
    memcpy(out.at, plane->at, count);
    return out;
}

static void take_out_grain(struct ink_plane *plane) {
    size_t count = (size_t)plane->width_px * (size_t)plane->height_px;
    for (size_t i = 0; i < count; i++)
        if (plane->at[i] < GRAIN)
            plane->at[i] = 0;
}

/* Puts the tone where print is that is denser than the ring. */
static void take_out_crossing(struct ink_plane *plane, const struct ink_density *ink,
                              const struct ring_lights *seen, double px_per_mm) {
    const struct ink_plane *print = seen->lights.passing;
    const struct ink_plane *own = seen->lights.stopping;
    double level = ring_level(print, seen->ring, px_per_mm);
    double limit = fmax(CROSSING_LEAST, DENSER * level + DENSER_LEAST);
    struct crossed core SCOPED(crossed_free) = crossed_new(print);
    size_t count = (size_t)own->width_px * (size_t)own->height_px;
    for (size_t i = 0; i < count; i++)
        core.at[i] = print->at[i] > limit && print->at[i] > CROSSING_RATIO * own->at[i];
    struct crossed fringe SCOPED(crossed_free) = grown(&core, print, own, limit);
    struct crossed all SCOPED(crossed_free) = grown(&fringe, print, own, limit);
    tone_beneath(plane, &all, &seen->lights);
    if (print == &ink->channel[0])
        fade_ochre(plane, ink, seen->ring, px_per_mm);
}

struct ink_plane ink_alone_colour(const struct ink_density *ink, const struct ellipse *ring,
                                  double px_per_mm) {
    struct ring_lights seen = {ring, lights_of(ink, ring, px_per_mm)};
    struct ink_plane out = copy_of(seen.lights.stopping);
    weigh_colour(&out, seen.lights.passing, (int)lround(SMEAR_MM * px_per_mm));
    take_out_crossing(&out, ink, &seen, px_per_mm);
    return out;
}

struct ink_plane ink_alone_light(const struct ink_density *ink, const struct ellipse *ring,
                                 double px_per_mm) {
    struct ring_lights seen = {ring, lights_of(ink, ring, px_per_mm)};
    if (tone_of(&seen, px_per_mm) > PALE_TONE)
        return (struct ink_plane){ink->dark.width_px, ink->dark.height_px, NULL};
    struct ink_plane out = copy_of(seen.lights.stopping);
    take_out_grain(&out);
    take_out_crossing(&out, ink, &seen, px_per_mm);
    return out;
}

struct ink_plane ink_alone_dark(const struct ink_plane *dark, const struct ellipse *ring,
                                double px_per_mm) {
    struct ink_plane out = {dark->width_px, dark->height_px, NULL};
    size_t count = (size_t)out.width_px * (size_t)out.height_px;
    out.at = memory_new(count, 1);
    memcpy(out.at, dark->at, count);
    double limit = DENSER * ring_level(dark, ring, px_per_mm) + DENSER_LEAST;
    struct crossed crossed SCOPED(crossed_free) = crossed_new(&out);
    for (size_t i = 0; i < count; i++)
        crossed.at[i] = dark->at[i] > limit;
    struct crossed wide SCOPED(crossed_free) = grown(&crossed, dark, dark, limit);
    bridge(&out, &wide, px_per_mm);
    return out;
}
