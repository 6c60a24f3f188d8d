#include "samples/die.h"

#include "base/text.h"
#include "samples/faces.h"

#include <cairo.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define CHARACTERS 64

struct ring {
    double wide_mm, high_mm; /* half axes of the line through the characters' middles */
    double from_rad, to_rad; /* clockwise, 0 = top */
};

static PangoLayout *glyph(cairo_t *pen, enum face face, const char *text, bool bold) {
    PangoLayout *layout = pango_cairo_create_layout(pen);
    faces_prepare(layout);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, face_family(face));
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, 100 * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, text, -1);
    pango_font_description_free(font);
    return layout;
}

/* One character (or a line) in a box of the given size about the pen's origin. */
static void cut_text(cairo_t *pen, const struct die *die, const char *text, double width_mm,
                     double height_mm) {
    enum face face = die->face;
    PangoLayout *layout = glyph(pen, face, text, face == FACE_SERIF);
    PangoRectangle inked, logical;
    pango_layout_get_pixel_extents(layout, &inked, &logical);
    double high = face == FACE_NUMBER || face == FACE_LATIN ? inked.height : 96;
    cairo_save(pen);
    cairo_scale(pen, width_mm / fmax(logical.width, 1), height_mm / fmax(high, 1));
    cairo_translate(pen, -logical.width / 2.0, -(inked.y + inked.height / 2.0));
    /* Han characters keep their place in the em square: 一 stays in the middle, not blown up. */
    if (high > 95 && high < 97)
        cairo_translate(pen, 0, inked.y + inked.height / 2.0 - (logical.y + logical.height / 2.0));
    cairo_new_path(pen);
    pango_cairo_layout_path(pen, layout);
    cairo_fill_preserve(pen);
    cairo_set_line_width(pen, die->weight > 0 ? die->weight : 2.2);
    cairo_stroke(pen);
    cairo_restore(pen);
    g_object_unref(layout);
}

static int split(const char *text, char out[CHARACTERS][8]) {
    int count = 0;
    while (*text && count < CHARACTERS) {
        const char *start = text;
        text_next(&text);
        memcpy(out[count], start, (size_t)(text - start));
        out[count++][text - start] = '\0';
    }
    return count;
}

/* The angle at each share of the arc's length, for an ellipse. */
static double angle_at(const struct ring *ring, double share) {
    enum { STEPS = 400 };
    double length[STEPS + 1] = {0};
    double step = (ring->to_rad - ring->from_rad) / STEPS;
    for (int i = 1; i <= STEPS; i++) {
        double angle = ring->from_rad + (i - 0.5) * step;
        length[i] = length[i - 1] +
                    fabs(step) * hypot(ring->wide_mm * cos(angle), ring->high_mm * sin(angle));
    }
    int i = 0;
    while (i < STEPS && length[i + 1] < share * length[STEPS])
        i++;
    double rest = i < STEPS ? (share * length[STEPS] - length[i]) / (length[i + 1] - length[i]) : 0;
    return ring->from_rad + (i + rest) * step;
}

static double arc_length_mm(const struct ring *ring) {
    double sum = 0, step = (ring->to_rad - ring->from_rad) / 400;
    for (int i = 0; i < 400; i++) {
        double angle = ring->from_rad + (i + 0.5) * step;
        sum += fabs(step) * hypot(ring->wide_mm * cos(angle), ring->high_mm * sin(angle));
    }
    return sum;
}

/* Characters along the ring, heads outwards; with to < from they run along the foot, heads inwards.
 */
static void cut_ring(cairo_t *pen, const struct die *die, const struct ring *ring, const char *text,
                     double height_mm) {
    char parts[CHARACTERS][8];
    int count = split(text, parts);
    double pitch = arc_length_mm(ring) / count;
    bool foot = ring->to_rad < ring->from_rad;
    double width = fmin(pitch * 0.9, height_mm * die->narrow);
    for (int i = 0; i < count; i++) {
        double angle = angle_at(ring, (i + 0.5) / count);
        double x = ring->wide_mm * sin(angle), y = -ring->high_mm * cos(angle);
        /* The ellipse's outward normal, not the ray from the centre. */
        double normal = atan2(sin(angle) / ring->wide_mm, cos(angle) / ring->high_mm);
        cairo_save(pen);
        cairo_translate(pen, x, y);
        cairo_rotate(pen, foot ? normal + M_PI : normal);
        struct die like = *die;
        like.face = foot ? FACE_LATIN : die->face;
        cut_text(pen, &like, parts[i], width, height_mm);
        cairo_restore(pen);
    }
}

static void cut_star(cairo_t *pen, double radius_mm) {
    for (int i = 0; i < 10; i++) {
        double radius = i % 2 ? radius_mm * 0.382 : radius_mm;
        cairo_line_to(pen, radius * sin(i * M_PI / 5), -radius * cos(i * M_PI / 5));
    }
    cairo_close_path(pen);
    cairo_fill(pen);
}

static void ellipse(cairo_t *pen, double wide_mm, double high_mm) {
    cairo_save(pen);
    cairo_scale(pen, wide_mm, high_mm);
    cairo_new_path(pen);
    cairo_arc(pen, 0, 0, 1, 0, 2 * M_PI);
    cairo_restore(pen);
}

static void cut_edge(cairo_t *pen, const struct die *die) {
    double wide = die->width_mm / 2, high = die->height_mm / 2, half = die->ring_mm / 2;
    cairo_set_line_width(pen, die->ring_mm);
    ellipse(pen, wide - half, high - half);
    cairo_stroke(pen);
    if (!die->inner_ring)
        return;
    cairo_set_line_width(pen, 0.25);
    ellipse(pen, wide - die->ring_mm - 0.7, high - die->ring_mm - 0.7);
    cairo_stroke(pen);
}

static void cut_middle(cairo_t *pen, const struct die *die) {
    double radius = die->height_mm / 2;
    bool oval = die->shape == SEAL_OVAL;
    if (die->star)
        cut_star(pen, die->width_mm * (die->star_share > 0 ? die->star_share : 1.0 / 6));
    if (die->disc) {
        ellipse(pen, radius * 0.36, radius * 0.36);
        cairo_fill(pen);
    }
    if (*die->purpose) {
        double count = text_length_characters(die->purpose);
        double height = fmin(radius * 0.24, 5.2);
        double width = fmin(count * height * 0.95, die->width_mm * 0.62);
        cairo_save(pen);
        cairo_translate(pen, 0, oval ? radius * 0.42 : radius * (die->star ? 0.52 : 0.38));
        cut_text(pen, die, die->purpose, width, height);
        cairo_restore(pen);
    }
    if (*die->serial && oval) {
        cairo_save(pen);
        cairo_translate(pen, 0, -radius * 0.02);
        struct die digits = *die;
        digits.face = FACE_LATIN;
        cut_text(pen, &digits, die->serial, die->width_mm * 0.64, 2.9);
        cairo_restore(pen);
    }
}

static void cut_round(cairo_t *pen, const struct die *die) {
    int count = text_length_characters(die->title);
    bool oval = die->shape == SEAL_OVAL;
    double radius = die->height_mm / 2;
    double height = radius * (oval ? 0.27 : die->tall > 0 ? die->tall : 0.25);
    double inwards = die->ring_mm + (die->inner_ring ? 1.2 : 0.7) + height / 2;
    double half = fmin(M_PI * (*die->serial && !oval ? 0.76 : 0.82),
                       (die->pitch_rad > 0 ? die->pitch_rad : 0.24) * count);
    if (oval)
        half = fmin(M_PI * 0.68, half);
    else if (*die->purpose) /* the line below needs the room */
        half = fmin(M_PI * 0.58, half);
    struct ring ring = {die->width_mm / 2 - inwards, radius - inwards, -half, half};
    cut_edge(pen, die);
    cut_ring(pen, die, &ring, die->title, height);
    cut_middle(pen, die);
    if (!*die->serial || oval)
        return;
    double low = die->ring_mm + 1.4;
    struct ring foot = {die->width_mm / 2 - low, radius - low, M_PI * 1.17, M_PI * 0.83};
    struct die digits = *die;
    digits.narrow = 0.85;
    cut_ring(pen, &digits, &foot, die->serial, 1.5);
}

/* A personal seal: characters in two columns, read from the right; or the name in lines. */
static void cut_square(cairo_t *pen, const struct die *die) {
    char parts[CHARACTERS][8];
    int count = split(die->title, parts);
    double inner_wide = die->width_mm - 2 * die->ring_mm - 1,
           inner_high = die->height_mm - 2 * die->ring_mm - 1;
    cairo_set_line_width(pen, die->ring_mm);
    cairo_rectangle(pen, -die->width_mm / 2 + die->ring_mm / 2,
                    -die->height_mm / 2 + die->ring_mm / 2, die->width_mm - die->ring_mm,
                    die->height_mm - die->ring_mm);
    cairo_stroke(pen);
    bool upright = die->shape == SEAL_SQUARE;
    int rows = upright || (count > 8 && die->height_mm > 12) ? 2 : 1,
        columns = (count + rows - 1) / rows;
    for (int i = 0; i < count; i++) {
        int column = upright ? columns - 1 - i / rows : i % columns;
        int row = upright ? i % rows : i / columns;
        cairo_save(pen);
        cairo_translate(pen, inner_wide * ((column + 0.5) / columns - 0.5),
                        inner_high * ((row + 0.5) / rows - 0.5));
        cut_text(pen, die, parts[i], inner_wide / columns * 0.94, inner_high / rows * 0.94);
        cairo_restore(pen);
    }
}

static void cut_triangle(cairo_t *pen, const struct die *die) {
    double half = die->width_mm / 2, high = die->height_mm / 2;
    cairo_set_line_width(pen, die->ring_mm);
    cairo_move_to(pen, 0, -high + die->ring_mm);
    cairo_line_to(pen, half - die->ring_mm, high - die->ring_mm);
    cairo_line_to(pen, -half + die->ring_mm, high - die->ring_mm);
    cairo_close_path(pen);
    cairo_stroke(pen);
    cairo_translate(pen, 0, high * 0.45);
    cut_text(pen, die, die->title, half * 0.95, fmin(4, high * 0.3));
}

cairo_surface_t *die_mask(const struct die *die, double dpi, double turn_rad) {
    double reach_mm = hypot(die->width_mm, die->height_mm) / 2 + 1.5;
    int side = 2 * (int)ceil(px_from_mm(reach_mm, dpi)) + 1;
    cairo_surface_t *mask = cairo_image_surface_create(CAIRO_FORMAT_A8, side, side);
    cairo_t *pen = cairo_create(mask);
    cairo_translate(pen, side / 2.0, side / 2.0);
    cairo_scale(pen, dpi / MM_PER_INCH, dpi / MM_PER_INCH);
    cairo_rotate(pen, turn_rad);
    cairo_set_source_rgba(pen, 0, 0, 0, 1);
    if (die->shape == SEAL_ROUND || die->shape == SEAL_OVAL)
        cut_round(pen, die);
    else if (die->shape == SEAL_TRIANGLE)
        cut_triangle(pen, die);
    else
        cut_square(pen, die);
    cairo_destroy(pen);
    cairo_surface_flush(mask);
    return mask;
}
