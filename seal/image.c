#include "seal/image.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "seal/place.h"
#include "seal/ring.h"
#include "seal/star.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define GOOD_DPI 200.0
/* Where the resolution is unknown: pixels of the picture are those of the page. */
#define NOMINAL_PX_PER_MM 12.0
/* Full ink is what the densest tenth of the impression has; the share of it that is paper's grain,
 * and that from which ink is full. */
#define FULL_PERCENTILE 0.90
#define GRAIN_SHARE     0.14
#define FULL_SHARE      0.55
#define INK_LEAST       8 /* density, hundredths: less is no ink at all */
#define FAINT_LEVEL     38
/* A ring is whole with this much of it, and no gap longer than that. */
#define WHOLE_COVERAGE 0.97
#define WHOLE_GAP      0.02
/* Print under a seal stops red light, which red ink lets pass. */
#define PRINT_DENSITY 55
#define PRINT_FACTOR  2.5
#define CROSSED_SHARE 0.004
/* Print this wide, mm, is bridged by the ink on its sides. */
#define BRIDGE_MM      0.45
#define TURN_LEAST_RAD 0.008
/* Outside the ring's edge, for what the pressure smeared. */
#define EDGE_MM 0.15

/* The impression on its ink planes, and how a point of the picture falls on them. */
struct taking {
    const struct seal *seal;
    struct place place;
    const struct ink_plane *plane; /* of place: coloured ink, or dark where there is no colour */
    double centre_x, centre_y, half_width, half_height; /* plane pixels */
    double turn_rad;
    double level; /* full ink, hundredths */
};

static bool is_ring(const struct seal *seal) {
    return seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
}

static int by_size(const void *a, const void *b) {
    return *(const uint8_t *)a - *(const uint8_t *)b;
}

/* What the densest tenth of the inked pixels has. */
static double full_level(const struct ink_plane *plane) {
    size_t size = (size_t)plane->width_px * (size_t)plane->height_px;
    SCOPED(scoped_free)
    uint8_t *inked = memory_new(size + 1, 1);
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        if (plane->at[i] >= INK_LEAST)
            inked[count++] = plane->at[i];
    qsort(inked, count, 1, by_size);
    return count > 0 ? inked[(size_t)(FULL_PERCENTILE * (double)(count - 1))] : 0;
}

static void frame_of(const struct seal_page *page, struct taking *taking) {
    struct place *place = &taking->place;
    double scale = place->ink.scale;
    if (is_ring(taking->seal)) {
        struct box_mm box = ellipse_box(&place->ellipse);
        taking->centre_x = place->ellipse.x;
        taking->centre_y = place->ellipse.y;
        taking->half_width = box.width / 2;
        taking->half_height = box.height / 2;
    } else {
        struct box_px box = taking->seal->box;
        taking->centre_x = (box.x + box.width / 2.0 - place->ink.box.x) * scale;
        taking->centre_y = (box.y + box.height / 2.0 - place->ink.box.y) * scale;
        taking->half_width = box.width * scale / 2;
        taking->half_height = box.height * scale / 2;
    }
    if (taking->seal->shape == SEAL_ROUND && page->colour) {
        struct star star = star_look(taking->plane, &place->ellipse, taking->level / 2);
        if (star.there == ANSWER_YES && fabs(star.turn_rad) > TURN_LEAST_RAD)
            taking->turn_rad = star.turn_rad;
    }
    double edge = EDGE_MM * place->px_per_mm;
    taking->half_width += edge;
    taking->half_height += edge;
}

/* Whether a point, from the centre, lies within the impression. */
static bool is_inside(const struct taking *taking, double x, double y) {
    if (!is_ring(taking->seal))
        return true;
    const struct ellipse *e = &taking->place.ellipse;
    double edge = EDGE_MM * taking->place.px_per_mm;
    double along = x * cos(e->tilt_rad) + y * sin(e->tilt_rad);
    double across = -x * sin(e->tilt_rad) + y * cos(e->tilt_rad);
    return hypot(along / (e->a + edge), across / (e->b + edge)) <= 1;
}

static uint8_t coverage_of(double density, double level) {
    double share = (density / level - GRAIN_SHARE) / (FULL_SHARE - GRAIN_SHARE);
    return (uint8_t)lround(255 * fmin(1, fmax(0, share)));
}

static bool is_print(const struct taking *taking, double x, double y, double red_level) {
    const struct ink_plane *red = &taking->place.ink.channel[0];
    return red->at && ink_plane_at(red, x, y) > PRINT_FACTOR * red_level + PRINT_DENSITY;
}

/* The most ink within reach of a place where print runs. */
static double bridged(const struct taking *taking, double x, double y) {
    double reach = BRIDGE_MM * taking->place.px_per_mm;
    double least_of_sides = 0;
    for (int k = 0; k < 4; k++) {
        double dx = reach * cos(k * M_PI / 4);
        double dy = reach * sin(k * M_PI / 4);
        double one = ink_plane_at(taking->plane, x + dx, y + dy);
        double other = ink_plane_at(taking->plane, x - dx, y - dy);
        least_of_sides = fmax(least_of_sides, fmin(one, other));
    }
    return fmax(least_of_sides, ink_plane_at(taking->plane, x, y));
}

/* The density in red light of the ink itself: the median of what is fully inked. */
static void measure_ink(const struct taking *taking, double density[3]) {
    const struct ink_plane *plane = taking->plane;
    for (int c = 0; c < 3; c++) {
        long histogram[256] = {0};
        long count = 0;
        const struct ink_plane *channel = &taking->place.ink.channel[c];
        for (size_t i = 0; i < (size_t)plane->width_px * (size_t)plane->height_px && channel->at;
             i++)
            if (plane->at[i] >= FULL_SHARE * taking->level) {
                histogram[channel->at[i]]++;
                count++;
            }
        long seen = 0;
        int middle = 0;
        while (middle < 255 && (seen += histogram[middle]) * 2 < count)
            middle++;
        density[c] = count > 0 ? middle : taking->level;
    }
}

static void paint(const struct taking *taking, double red_level, struct seal_image *out) {
    long inside = 0;
    long printed = 0;
    for (int row = 0; row < out->height_px; row++)
        for (int column = 0; column < out->width_px; column++) {
            double right = column + 0.5 - out->width_px / 2.0;
            double down = row + 0.5 - out->height_px / 2.0;
            double dx = right * cos(taking->turn_rad) - down * sin(taking->turn_rad);
            double dy = right * sin(taking->turn_rad) + down * cos(taking->turn_rad);
            if (!is_inside(taking, dx, dy))
                continue;
            double x = taking->centre_x + dx - 0.5;
            double y = taking->centre_y + dy - 0.5;
            bool print = is_print(taking, x, y, red_level);
            double density = print ? bridged(taking, x, y) : ink_plane_at(taking->plane, x, y);
            out->coverage[(size_t)row * (size_t)out->width_px + (size_t)column] =
                coverage_of(density, taking->level);
            inside++;
            printed += print;
        }
    if ((double)printed > CROSSED_SHARE * (double)inside)
        out->flaws |= SEAL_FLAW_CROSSED;
}

static bool is_broken(const struct taking *taking) {
    if (!is_ring(taking->seal))
        return taking->seal->complete != ANSWER_YES;
    struct ring_ground ground = {taking->plane, taking->place.px_per_mm};
    struct ring_score score = ring_judge(&ground, &taking->place.ellipse);
    return score.coverage < WHOLE_COVERAGE || score.longest_gap > WHOLE_GAP;
}

/* Whether the page's edge cuts the impression. */
static bool is_cut(const struct seal_page *page, const struct taking *taking) {
    const struct ink_density *ink = &taking->place.ink;
    double left = ink->box.x + (taking->centre_x - taking->half_width) / ink->scale;
    double right = ink->box.x + (taking->centre_x + taking->half_width) / ink->scale;
    double top = ink->box.y + (taking->centre_y - taking->half_height) / ink->scale;
    double bottom = ink->box.y + (taking->centre_y + taking->half_height) / ink->scale;
    return left < 0 || top < 0 || right > pixGetWidth(page->gray) ||
           bottom > pixGetHeight(page->gray);
}

static unsigned flaws_of(const struct seal_page *page, const struct taking *taking) {
    unsigned flaws = 0;
    flaws |= is_cut(page, taking) ? SEAL_FLAW_CUT : 0;
    flaws |= is_broken(taking) ? SEAL_FLAW_BROKEN : 0;
    flaws |= taking->level < FAINT_LEVEL ? SEAL_FLAW_FAINT : 0;
    flaws |= page->dpi > 0 && page->dpi < GOOD_DPI - 1 ? SEAL_FLAW_COARSE : 0;
    flaws |= page->dpi > 0 ? 0 : SEAL_FLAW_NO_SCALE;
    flaws |= taking->plane == &taking->place.ink.dark ? SEAL_FLAW_NO_COLOUR : 0;
    return flaws;
}

static void taking_end(struct taking *taking) {
    place_close(&taking->place);
}

bool seal_image_make(const struct seal_page *page, const struct seal *seal, struct seal_image *out,
                     struct fault *why) {
    double wanted = page->dpi > 0 ? page->dpi / MM_PER_INCH : NOMINAL_PX_PER_MM;
    SCOPED(taking_end)
    struct taking taking = {.seal = seal};
    if (!place_open(page, seal, wanted, &taking.place, why))
        return false;
    bool dark = !taking.place.ink.colour.at || seal->ink == INK_BLACK || seal->ink == INK_UNKNOWN;
    taking.plane = dark ? &taking.place.ink.dark : &taking.place.ink.colour;
    taking.level = fmax(INK_LEAST, full_level(taking.plane));
    frame_of(page, &taking);
    double density[3];
    measure_ink(&taking, density);
    struct seal_image image = {.width_px = (int)ceil(2 * taking.half_width),
                               .height_px = (int)ceil(2 * taking.half_height),
                               .turned_rad = -taking.turn_rad,
                               .flaws = flaws_of(page, &taking)};
    image.coverage = memory_new((size_t)image.width_px * (size_t)image.height_px, 1);
    for (int c = 0; c < 3; c++)
        image.ink[c] = (uint8_t)lround(255 * exp(-density[c] / 100));
    bool scaled = page->dpi > 0;
    image.width_mm = scaled ? image.width_px / taking.place.px_per_mm : NAN;
    image.height_mm = scaled ? image.height_px / taking.place.px_per_mm : NAN;
    paint(&taking, density[0], &image);
    *out = image;
    return true;
}

void seal_image_free(struct seal_image *image) {
    free(image->coverage);
    *image = (struct seal_image){0};
}
