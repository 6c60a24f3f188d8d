#include "seal/place.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "seal/alone.h"
#include "seal/ring.h"
#include "seal/rule_lines.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Paper around the seal that is looked at too. */
#define AROUND_MM 3.0
#define SOLID_MM  16.0
/* Diameter taken for granted where the resolution is unknown. */
#define NOMINAL_MM 40.0
/* How far the ring may be from the guess. */
#define WINDOW_MM 1.2
/* Enlarging further adds nothing that was scanned. */
#define MOST_ENLARGED 2.5

static bool known(double mm) {
    return !isnan(mm) && mm > 0;
}

static double page_px_per_mm(const struct seal_page *page, const struct seal *seal) {
    if (page->dpi > 0)
        return page->dpi / MM_PER_INCH;
    int longer = seal->box.width > seal->box.height ? seal->box.width : seal->box.height;
    return longer / NOMINAL_MM;
}

/* The box's middle, on the page, of the whole seal: the side at which the page's edge cuts it is
 * put where the size says. */
static double middle(int from, int length, int page_length, double whole) {
    if (!(whole > length + 2))
        return from + length / 2.0;
    return from <= 0 && from + length < page_length ? from + length - whole / 2 : from + whole / 2;
}

/* Tilt (its size; the sign is open) of an ellipse (a, b) whose bounding box has this half width. */
static double tilt_of(double a, double b, double half_width) {
    double square = (half_width * half_width - b * b) / (a * a - b * b);
    return acos(sqrt(fmin(1, fmax(0, square))));
}

static struct ellipse guess(const struct seal_page *page, const struct seal *seal) {
    double scale = page_px_per_mm(page, seal);
    double a = known(seal->width_mm) ? seal->width_mm * scale / 2
                                     : fmax(seal->box.width, seal->box.height) / 2.0;
    double b = known(seal->height_mm) ? seal->height_mm * scale / 2
                                      : fmin(seal->box.width, seal->box.height) / 2.0;
    struct ellipse e = {0, 0, a, b, 0};
    double half_width = seal->box.width / 2.0;
    double half_height = seal->box.height / 2.0;
    if (seal->shape == SEAL_OVAL && a - b > 0.05 * a)
        e.tilt_rad = tilt_of(a, b, half_width);
    struct box_mm whole = ellipse_box(&e);
    e.x = middle(seal->box.x, seal->box.width, pixGetWidth(page->gray),
                 fmax(whole.width, 2 * half_width));
    e.y = middle(seal->box.y, seal->box.height, pixGetHeight(page->gray),
                 fmax(whole.height, 2 * half_height));
    return e;
}

/* Pulls the guess onto the ring; ovals are tried at several tilts and the best is kept. */
static void settle(const struct ring_ground *ground, const struct seal *seal, struct ellipse *e) {
    struct ellipse best = *e;
    double best_contrast = -1;
    double tilts[] = {e->tilt_rad, -e->tilt_rad};
    for (int i = 0; i < (seal->shape == SEAL_OVAL ? 2 : 1); i++) {
        struct ellipse tried = *e;
        tried.tilt_rad = tilts[i];
        for (int round = 0; round < 2; round++)
            if (!(tried.b > 0.98 * tried.a && seal->shape != SEAL_OVAL
                      ? ring_refine_circle(ground, &tried, WINDOW_MM)
                      : ring_refine(ground, &tried, WINDOW_MM)))
                break;
        struct ring_score score = ring_judge(ground, &tried);
        if (score.contrast > best_contrast) {
            best_contrast = score.contrast;
            best = tried;
        }
    }
    *e = best;
}

static void plane_free(struct ink_plane *plane) {
    free(plane->at);
}

/* Takes rules out of the plane; gives it as it was, no samples when there were none. */
static struct ink_plane ruled(struct ink_plane *plane, double px_per_mm) {
    struct ink_plane before = {plane->width_px, plane->height_px, NULL};
    size_t size = (size_t)plane->width_px * (size_t)plane->height_px;
    before.at = memory_new(size, 1);
    memcpy(before.at, plane->at, size);
    if (!rule_lines_remove(plane, px_per_mm)) {
        free(before.at);
        before.at = NULL;
    }
    return before;
}

static struct ink_plane light_alone(const struct place *place) {
    struct ink_plane light = ink_alone_light(&place->ink, &place->ellipse, place->px_per_mm);
    if (light.at)
        (void)rule_lines_remove(&light, place->px_per_mm);
    return light;
}

bool place_open(const struct seal_page *page, const struct seal *seal, double px_per_mm,
                struct place *out, struct fault *why) {
    double page_scale = page_px_per_mm(page, seal);
    double scale = fmin(px_per_mm / page_scale, MOST_ENLARGED);
    struct ink_source source = {ink_page_has_colour(page->colour) ? page->colour : NULL, page->gray,
                                box_grown(seal->box, (int)(AROUND_MM * page_scale)), scale,
                                SOLID_MM * page_scale};
    struct place place = {.px_per_mm = page_scale * scale};
    if (!ink_density_open(&source, &place.ink, why))
        return false;
    *out = place;
    bool dark = out->ink.colour.at == NULL || seal->ink == INK_BLACK || seal->ink == INK_UNKNOWN;
    const struct ink_plane *plane = dark ? &out->ink.dark : &out->ink.colour;
    struct ink_plane before SCOPED(plane_free) = {0};
    bool is_ring = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
    if (dark && is_ring)
        before = ruled(&out->ink.dark, out->px_per_mm);
    if (is_ring) {
        struct ellipse e = guess(page, seal);
        out->ellipse = ellipse_scaled(&e, out->ink.box.x, out->ink.box.y, scale);
        struct ring_ground ground = {plane, out->px_per_mm};
        settle(&ground, seal, &out->ellipse);
    }
    out->alone = dark ? ink_alone_dark(plane, &out->ellipse, out->px_per_mm)
                      : ink_alone_colour(&out->ink, &out->ellipse, out->px_per_mm);
    if (!dark && is_ring)
        out->light = light_alone(out);
    if (dark && before.at != NULL)
        out->ruled = ink_alone_dark(&before, &out->ellipse, out->px_per_mm);
    else if (!dark && is_ring)
        out->ruled = ruled(&out->alone, out->px_per_mm);
    return true;
}

void place_close(struct place *place) {
    free(place->alone.at);
    free(place->ruled.at);
    free(place->light.at);
    ink_density_free(&place->ink);
    *place = (struct place){0};
}
