#include "seal/drawn_seal.h"

#include "base/geometry.h"
#include "base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LETTERS_MOST 64

struct letters {
    char each[LETTERS_MOST][8];
    int count;
};

static struct letters letters_of(const char *text) {
    struct letters letters = {.count = 0};
    const char *at = text;
    while (*at != '\0' && letters.count < LETTERS_MOST) {
        const char *start = at;
        text_next(&at);
        memcpy(letters.each[letters.count], start, (size_t)(at - start));
        letters.each[letters.count++][at - start] = '\0';
    }
    return letters;
}

/* One letter with the middle of its box at the origin, upright, stretched to the box. */
static void draw_letter(cairo_t *cr, const char *letter, double width_mm, double height_mm) {
    cairo_text_extents_t e;
    cairo_set_font_size(cr, 10);
    cairo_text_extents(cr, letter, &e);
    bool han = (unsigned char)letter[0] >= 0xE0;
    double from_width = han ? 9.6 : fmax(e.width, 2);
    double from_height = han ? 9.6 : 7.4;
    cairo_save(cr);
    cairo_scale(cr, width_mm / from_width, height_mm / from_height);
    cairo_move_to(cr, -(e.x_bearing + e.width / 2), han ? -(e.y_bearing + e.height / 2) : 3.7);
    cairo_show_text(cr, letter);
    cairo_restore(cr);
}

static void draw_line(cairo_t *cr, const char *text, double y_mm, double width_mm,
                      double height_mm) {
    struct letters letters = letters_of(text);
    double pitch = width_mm / letters.count;
    for (int i = 0; i < letters.count; i++) {
        cairo_save(cr);
        cairo_translate(cr, (i - (letters.count - 1) / 2.0) * pitch, y_mm);
        draw_letter(cr, letters.each[i], pitch * 0.9, height_mm);
        cairo_restore(cr);
    }
}

/* Where the normal of the ellipse (a, b) stands `arc_mm` along it from the top (clockwise): by
 * small steps. */
static double ellipse_parameter(double a, double b, double arc_mm) {
    double t = -M_PI / 2;
    double step = arc_mm < 0 ? -0.002 : 0.002;
    for (double gone = 0; gone < fabs(arc_mm);) {
        gone += fabs(step) * hypot(a * sin(t), b * cos(t));
        t += step;
    }
    return t;
}

struct arc_text {
    double a_mm, b_mm; /* ellipse through the letters' middles */
    double span_mm;    /* along it */
    double height_mm, width_mm;
    double width_share; /* of the pitch, at most */
};

/* Letters over the top, feet inwards;. */
static void draw_arc(cairo_t *cr, const char *text, const struct arc_text *arc) {
    struct letters letters = letters_of(text);
    double pitch = arc->span_mm / letters.count;
    double width = fmin(pitch * arc->width_share, arc->width_mm);
    for (int i = 0; i < letters.count; i++) {
        double t = ellipse_parameter(arc->a_mm, arc->b_mm, (i - (letters.count - 1) / 2.0) * pitch);
        cairo_save(cr);
        cairo_translate(cr, arc->a_mm * cos(t), arc->b_mm * sin(t));
        cairo_rotate(cr, atan2(sin(t) / arc->b_mm, cos(t) / arc->a_mm) + M_PI / 2);
        draw_letter(cr, letters.each[i], width, arc->height_mm);
        cairo_restore(cr);
    }
}

static void draw_foot(cairo_t *cr, const char *digits, double a_mm, double b_mm) {
    struct letters letters = letters_of(digits);
    double pitch = 1.35;
    for (int i = 0; i < letters.count; i++) {
        double t = -ellipse_parameter(a_mm, b_mm, (i - (letters.count - 1) / 2.0) * pitch);
        cairo_save(cr);
        cairo_translate(cr, a_mm * cos(t), b_mm * sin(t));
        cairo_rotate(cr, atan2(sin(t) / b_mm, cos(t) / a_mm) - M_PI / 2);
        draw_letter(cr, letters.each[i], 0.95, 1.5);
        cairo_restore(cr);
    }
}

static void draw_star(cairo_t *cr, double radius_mm) {
    cairo_new_path(cr);
    for (int i = 0; i < 10; i++) {
        double r = i % 2 == 0 ? radius_mm : radius_mm * 0.382;
        double angle = -M_PI / 2 + i * M_PI / 5;
        cairo_line_to(cr, r * cos(angle), r * sin(angle));
    }
    cairo_close_path(cr);
    cairo_fill(cr);
}

static void draw_rim(cairo_t *cr, double a_mm, double b_mm, double rim_mm) {
    cairo_save(cr);
    cairo_scale(cr, a_mm - rim_mm / 2, b_mm - rim_mm / 2);
    cairo_new_sub_path(cr);
    cairo_arc(cr, 0, 0, 1, 0, 2 * M_PI);
    cairo_restore(cr);
    cairo_set_line_width(cr, rim_mm);
    cairo_stroke(cr);
}

static void draw_ring_seal(cairo_t *cr, const struct drawn_seal *seal) {
    double a = seal->width_mm / 2;
    double b = seal->height_mm / 2;
    draw_rim(cr, a, b, seal->rim_mm);
    double used = seal->rim_mm;
    if (seal->inner_rim_mm > 0) {
        draw_rim(cr, a - used - 0.6, b - used - 0.6, seal->inner_rim_mm);
        used += 0.6 + seal->inner_rim_mm;
    }
    double usual = seal->shape == SEAL_OVAL ? 0.26 : 0.21;
    double height = (seal->letter_share > 0 ? seal->letter_share : usual) * b;
    int count = text_length_characters(seal->name);
    height *= count > 16 ? 0.85 : 1;
    double slim = seal->slim > 0 ? seal->slim : 1;
    double gap = seal->gap_mm > 0 ? seal->gap_mm : 0.6;
    struct arc_text arc = {.height_mm = height, .width_mm = height * slim, .width_share = 0.9};
    arc.a_mm = a - used - gap - height / 2;
    arc.b_mm = b - used - gap - height / 2;
    double around = M_PI * (arc.a_mm + arc.b_mm);
    double widest = around * (seal->shape == SEAL_OVAL || seal->purpose[0] != '\0' ? 0.64 : 0.76);
    arc.span_mm = fmin(widest, count * height * fmax(0.7, slim) * 1.15);
    arc.span_mm *= seal->spread > 0 ? seal->spread : 1;
    draw_arc(cr, seal->name, &arc);
    cairo_save(cr);
    cairo_rotate(cr, seal->star_rad);
    if (seal->star)
        draw_star(cr, b * (seal->star_share > 0 ? seal->star_share : 0.34));
    cairo_restore(cr);
    if (seal->middle[0] != '\0')
        draw_line(cr, seal->middle, 0, a * 1.3, 0.24 * b);
    if (seal->purpose[0] != '\0')
        draw_line(cr, seal->purpose,
                  (seal->star                ? 0.52
                   : seal->middle[0] != '\0' ? 0.42
                                             : 0.28) *
                      b,
                  fmin(a * 1.15, text_length_characters(seal->purpose) * a * 0.21), 0.2 * b);
    if (seal->serial[0] != '\0')
        draw_foot(cr, seal->serial, a - used - 1.3, b - used - 1.3);
}

/* Characters of a square chop: right column first, top-down. */
static void draw_chop(cairo_t *cr, const struct drawn_seal *seal) {
    double w = seal->width_mm;
    double h = seal->height_mm;
    cairo_rectangle(cr, -w / 2 + seal->rim_mm / 2, -h / 2 + seal->rim_mm / 2, w - seal->rim_mm,
                    h - seal->rim_mm);
    cairo_set_line_width(cr, seal->rim_mm);
    cairo_stroke(cr);
    double inner_w = w - 2 * seal->rim_mm - 1;
    double inner_h = h - 2 * seal->rim_mm - 1;
    if (seal->shape == SEAL_RECTANGLE) {
        draw_line(cr, seal->name, 0, inner_w * 0.95, fmin(inner_h * 0.6, 6));
        return;
    }
    struct letters letters = letters_of(seal->name);
    int rows = (letters.count + 1) / 2;
    for (int i = 0; i < letters.count; i++) {
        cairo_save(cr);
        cairo_translate(cr, i < rows ? inner_w / 4 : -inner_w / 4,
                        ((i % rows + 0.5) / rows - 0.5) * inner_h);
        draw_letter(cr, letters.each[i], inner_w * 0.46, inner_h * 0.93 / rows);
        cairo_restore(cr);
    }
}

static void draw_triangle(cairo_t *cr, const struct drawn_seal *seal) {
    double w = seal->width_mm / 2 - seal->rim_mm;
    double h = seal->height_mm / 2 - seal->rim_mm;
    cairo_new_path(cr);
    cairo_move_to(cr, 0, -h);
    cairo_line_to(cr, w, h);
    cairo_line_to(cr, -w, h);
    cairo_close_path(cr);
    cairo_set_line_width(cr, seal->rim_mm);
    cairo_stroke(cr);
    draw_line(cr, seal->name, h * 0.55, w * 1.2, 3.4);
    draw_line(cr, "转讫", -0.05 * h, w * 0.5, 4);
}

static void draw_seal(cairo_t *cr, const struct drawn_seal *seal) {
    cairo_select_font_face(cr, seal->font, CAIRO_FONT_SLANT_NORMAL,
                           seal->bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    switch (seal->shape) {
    case SEAL_SQUARE:
    case SEAL_RECTANGLE:
        draw_chop(cr, seal);
        break;
    case SEAL_TRIANGLE:
        draw_triangle(cr, seal);
        break;
    case SEAL_ROUND:
    case SEAL_OVAL:
    case SEAL_SHAPE_NONE:
    case SEAL_SHAPE_OTHER:
        draw_ring_seal(cr, seal);
        break;
    }
}

/* Smooth chance: a coarse grid of rolls, linear in between. */
struct cloud {
    double at[24][24];
};

static void cloud_fill(struct cloud *cloud, struct dice *dice) {
    for (int i = 0; i < 24; i++)
        for (int k = 0; k < 24; k++)
            cloud->at[i][k] = dice_real(dice, 0, 1);
}

static double cloud_at(const struct cloud *cloud, double x, double y) {
    double fx = fmin(fmax(x, 0), 0.999) * 23;
    double fy = fmin(fmax(y, 0), 0.999) * 23;
    int i = (int)fy;
    int k = (int)fx;
    double u = fx - k;
    double v = fy - i;
    return (1 - v) * ((1 - u) * cloud->at[i][k] + u * cloud->at[i][k + 1]) +
           v * ((1 - u) * cloud->at[i + 1][k] + u * cloud->at[i + 1][k + 1]);
}

/* Every point is fetched from up to `reach` pixels beside it, another way every few millimetres. */
static void waver(cairo_surface_t *mask, double reach, struct dice *dice) {
    struct cloud ways[2];
    cloud_fill(&ways[0], dice);
    cloud_fill(&ways[1], dice);
    int side = cairo_image_surface_get_width(mask);
    size_t stride = (size_t)cairo_image_surface_get_stride(mask);
    unsigned char *data = cairo_image_surface_get_data(mask);
    cairo_surface_flush(mask);
    unsigned char *even = malloc(stride * (size_t)side);
    memcpy(even, data, stride * (size_t)side);
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) {
            double u = (double)x / side;
            double v = (double)y / side;
            int from_x = x + (int)lround(2 * reach * (cloud_at(&ways[0], u, v) - 0.5));
            int from_y = y + (int)lround(2 * reach * (cloud_at(&ways[1], u, v) - 0.5));
            bool there = from_x >= 0 && from_y >= 0 && from_x < side && from_y < side;
            data[(size_t)y * stride + (size_t)x] =
                there ? even[(size_t)from_y * stride + (size_t)from_x] : 0;
        }
    free(even);
    cairo_surface_mark_dirty(mask);
}

/* A rubber stamp's wear: paler overall, paler in patches, bare specks. */
static void wear(cairo_surface_t *mask, const struct drawn_seal *seal, struct dice *dice) {
    struct cloud patches;
    struct cloud fine;
    cloud_fill(&patches, dice);
    cloud_fill(&fine, dice);
    int side = cairo_image_surface_get_width(mask);
    int stride = cairo_image_surface_get_stride(mask);
    unsigned char *data = cairo_image_surface_get_data(mask);
    cairo_surface_flush(mask);
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) {
            unsigned char *at = data + (size_t)y * (size_t)stride + x;
            if (*at == 0)
                continue;
            double patch = cloud_at(&patches, (double)x / side * 0.25, (double)y / side * 0.25);
            double speck = cloud_at(&fine, fmod(x / 40.0, 1), fmod(y / 40.0, 1));
            double keep = 1 - 0.75 * seal->faint - seal->uneven * 0.8 * fmax(0, patch - 0.45);
            keep *= 0.93 + 0.07 * dice_real(dice, -1, 1);
            keep *= speck * 0.7 + dice_real(dice, 0, 0.5) < seal->speckled * 0.6 ? 0.1 : 1;
            *at = (unsigned char)(*at * fmax(keep, 0.04));
        }
    cairo_surface_mark_dirty(mask);
}

void drawn_seal_outline(cairo_t *cr, const struct drawn_seal *seal) {
    cairo_save(cr);
    cairo_rotate(cr, seal->turn_rad);
    if (seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL) {
        cairo_scale(cr, seal->width_mm / 2, seal->height_mm / 2);
        cairo_new_sub_path(cr);
        cairo_arc(cr, 0, 0, 1, 0, 2 * M_PI);
    } else if (seal->shape == SEAL_TRIANGLE) {
        cairo_move_to(cr, 0, -seal->height_mm / 2);
        cairo_line_to(cr, seal->width_mm / 2, seal->height_mm / 2);
        cairo_line_to(cr, -seal->width_mm / 2, seal->height_mm / 2);
        cairo_close_path(cr);
    } else {
        cairo_rectangle(cr, -seal->width_mm / 2, -seal->height_mm / 2, seal->width_mm,
                        seal->height_mm);
    }
    cairo_restore(cr);
}

cairo_surface_t *drawn_seal_mask(const struct drawn_seal *seal, struct dice *dice, double dpi,
                                 int side_px) {
    cairo_surface_t *mask = cairo_image_surface_create(CAIRO_FORMAT_A8, side_px, side_px);
    cairo_t *cr = cairo_create(mask);
    cairo_translate(cr, side_px / 2.0, side_px / 2.0);
    cairo_scale(cr, dpi / MM_PER_INCH, dpi / MM_PER_INCH);
    cairo_rotate(cr, seal->turn_rad);
    draw_seal(cr, seal);
    if (seal->ghost_mm > 0) {
        cairo_translate(cr, seal->ghost_mm, seal->ghost_mm * 0.4);
        cairo_push_group(cr);
        draw_seal(cr, seal);
        cairo_pop_group_to_source(cr);
        cairo_paint_with_alpha(cr, 0.45);
    }
    cairo_destroy(cr);
    if (seal->waver_mm > 0)
        waver(mask, seal->waver_mm * dpi / MM_PER_INCH, dice);
    wear(mask, seal, dice);
    return mask;
}
