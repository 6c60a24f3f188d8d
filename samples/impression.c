#include "samples/impression.h"

#include "base/text.h"

#include <cairo.h>
#include <math.h>

/* Smooth noise from 0 to 1 with grains of `grain_px`. */
struct cloud {
    uint64_t salt;
    double grain_px;
};

static double lattice(uint64_t salt, int x, int y) {
    uint64_t mix = salt ^ ((uint64_t)(uint32_t)x * 0x9e3779b97f4a7c15u) ^
                   ((uint64_t)(uint32_t)y * 0xc2b2ae3d27d4eb4fu);
    mix = (mix ^ (mix >> 31)) * 0xbf58476d1ce4e5b9u;
    mix ^= mix >> 29;
    return (double)(mix >> 40) / 16777216.0;
}

static double cloud_at(const struct cloud *cloud, double x_px, double y_px) {
    double x = x_px / cloud->grain_px, y = y_px / cloud->grain_px;
    int left = (int)floor(x), top = (int)floor(y);
    double u = x - left, v = y - top;
    u = u * u * (3 - 2 * u);
    v = v * v * (3 - 2 * v);
    double above =
        lattice(cloud->salt, left, top) * (1 - u) + lattice(cloud->salt, left + 1, top) * u;
    double below =
        lattice(cloud->salt, left, top + 1) * (1 - u) + lattice(cloud->salt, left + 1, top + 1) * u;
    return above * (1 - v) + below * v;
}

struct press {
    const struct impression *how;
    struct cloud wide, middle, fine;
    const unsigned char *mask;
    int side, stride;
};

static double mask_at(const struct press *press, int x, int y) {
    if (x < 1 || y < 1 || x >= press->side - 1 || y >= press->side - 1)
        return 0;
    const unsigned char *at = press->mask + y * press->stride + x;
    int cross = at[-1] + at[1] + at[-press->stride] + at[press->stride];
    return (4 * at[0] + cross) / (8 * 255.0);
}

/* How much of the side away from `fade_rad` came to the paper. */
static double reach(const struct impression *how, double x, double y, double radius_px) {
    if (how->fade <= 0)
        return 1;
    double along = (x * cos(how->fade_rad) + y * sin(how->fade_rad)) / radius_px;
    double edge = 1 - 2 * how->fade;
    return 1 / (1 + exp((along - edge) * 7));
}

/* The ink film's density from 0 (none) to about 1.2 at a pixel of the mask. */
static double film(const struct press *press, int x, int y) {
    const struct impression *how = press->how;
    double mask = mask_at(press, x, y);
    if (mask <= 0.02)
        return 0;
    if (how->flat)
        return mask;
    double rough = cloud_at(&press->middle, x, y) - 0.5;
    double fine = cloud_at(&press->fine, x, y);
    double body = fmin(1, fmax(0, (mask + rough * 0.45 - 0.28) * 2.4));
    double cloudy = 1 + how->uneven * 1.5 * (cloud_at(&press->wide, x, y) - 0.55);
    double holes = fine < how->speckle ? 0.25 + 0.6 * fine : 1;
    double half = press->side / 2.0;
    return body * fmax(0.05, cloudy) * holes * (0.85 + 0.3 * fine) *
           reach(how, x - half, y - half, half * 0.95);
}

static void darken(uint32_t *pixel, const struct ink *ink, double density) {
    unsigned red = *pixel >> 16 & 255, green = *pixel >> 8 & 255, blue = *pixel & 255;
    red = (unsigned)lround(red * exp(-ink->red * density));
    green = (unsigned)lround(green * exp(-ink->green * density));
    blue = (unsigned)lround(blue * exp(-ink->blue * density));
    *pixel = red << 16 | green << 8 | blue;
}

static void lay(struct sheet *sheet, const struct press *press, double x_mm, double y_mm,
                double strength) {
    cairo_surface_flush(sheet->print);
    uint8_t *bytes = cairo_image_surface_get_data(sheet->print);
    int stride = cairo_image_surface_get_stride(sheet->print);
    int left = (int)lround(px_from_mm(x_mm, sheet->dpi)) - press->side / 2;
    int top = (int)lround(px_from_mm(y_mm, sheet->dpi)) - press->side / 2;
    int first = (int)lround(px_from_mm(press->how->from_x_mm, sheet->dpi));
    for (int y = 0; y < press->side; y++) {
        if (top + y < 0 || top + y >= sheet->truth->height_px)
            continue;
        for (int x = 0; x < press->side; x++) {
            if (left + x < first || left + x >= sheet->truth->width_px)
                continue;
            double density = film(press, x, y) * strength;
            uint32_t *row = (uint32_t *)(void *)(bytes + (size_t)(top + y) * (size_t)stride);
            if (density > 0.004)
                darken(&row[left + x], &press->how->ink, density);
        }
    }
    cairo_surface_mark_dirty(sheet->print);
}

/* The turned outline's bounding box, half sizes. */
static void half_extent(const struct impression *how, double *wide, double *high) {
    double a = how->die->width_mm / 2, b = how->die->height_mm / 2;
    double c = cos(how->turn_rad), s = sin(how->turn_rad);
    bool curved = how->die->shape == SEAL_ROUND || how->die->shape == SEAL_OVAL;
    *wide = curved ? hypot(a * c, b * s) : fabs(a * c) + fabs(b * s);
    *high = curved ? hypot(a * s, b * c) : fabs(a * s) + fabs(b * c);
}

static enum answer answer(bool yes) {
    return yes ? ANSWER_YES : ANSWER_NO;
}

/* A hand's usual press stays above these; below, a person has to look twice. */
static bool is_hurt(const struct impression *how) {
    return how->unread || how->strength < 0.62 || how->strength > 1.35 || how->uneven > 0.55 ||
           how->speckle > 0.25 || how->ghost_mm > 0 || how->fade >= 0.12;
}

static void note(struct sheet *sheet, const struct impression *how) {
    const struct die *die = how->die;
    double wide, high;
    half_extent(how, &wide, &high);
    struct box_mm place = {how->x_mm - wide, how->y_mm - high, 2 * wide, 2 * high};
    if (how->is_mark) {
        double cut = fmax(0, how->from_x_mm - place.x);
        place.x += cut;
        place.width = fmin(place.width - cut, sheet->width_mm - place.x);
        sheet_note_mark(sheet, how->mark, place);
        return;
    }
    struct box_px whole = {0, 0, sheet->truth->width_px, sheet->truth->height_px};
    struct seal *seal = seal_add(&sheet->truth->seals);
    struct box_px full = sheet_box(sheet, place);
    seal->box = box_intersection(full, whole);
    seal->shape = die->shape;
    seal->width_mm = die->width_mm;
    seal->height_mm = die->height_mm;
    seal->ink = how->ink.name;
    seal->star = answer(die->star);
    seal->emblem = answer(die->disc);
    seal->title = how->unread ? NULL : text_copy(die->title);
    seal->purpose = *die->purpose && !how->unread ? text_copy(die->purpose) : NULL;
    seal->serial = *die->serial && !how->unread ? text_copy(die->serial) : NULL;
    seal->complete = answer(how->fade < 0.12 && box_area_px(seal->box) == box_area_px(full));
    seal->hints = how->flat ? HINT_FLAT_COLOUR : 0;
    seal->confidence = is_hurt(how) ? 0.5 : 1;
    seal->owner = how->owner;
    seal->class = how->class;
}

void impression_press(struct sheet *sheet, const struct impression *how) {
    cairo_surface_t *mask = die_mask(how->die, sheet->dpi, how->turn_rad);
    struct press press = {.how = how,
                          .wide = {chance_bits(&sheet->chance), px_from_mm(7, sheet->dpi)},
                          .middle = {chance_bits(&sheet->chance), px_from_mm(0.45, sheet->dpi)},
                          .fine = {chance_bits(&sheet->chance), px_from_mm(0.2, sheet->dpi)},
                          .mask = cairo_image_surface_get_data(mask),
                          .side = cairo_image_surface_get_width(mask),
                          .stride = cairo_image_surface_get_stride(mask)};
    lay(sheet, &press, how->x_mm, how->y_mm, how->strength);
    if (how->ghost_mm > 0)
        lay(sheet, &press, how->x_mm + how->ghost_mm, how->y_mm - how->ghost_mm * 0.6,
            how->strength * 0.25);
    cairo_surface_destroy(mask);
    note(sheet, how);
}
