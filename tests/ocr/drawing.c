#include "ocr/drawing.h"

#include "base/memory.h"
#include "base/text.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

struct drawing drawing_new(int width_px, int height_px) {
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_px, height_px);
    cairo_t *context = cairo_create(surface);
    cairo_set_source_rgb(context, 1, 1, 1);
    cairo_paint(context);
    cairo_set_source_rgb(context, 0.05, 0.05, 0.05);
    return (struct drawing){.gray = memory_new((size_t)width_px, (size_t)height_px),
                            .width_px = width_px,
                            .height_px = height_px,
                            .surface = surface,
                            .context = context};
}

void drawing_free(struct drawing *drawing) {
    cairo_destroy(drawing->context);
    cairo_surface_destroy(drawing->surface);
    free(drawing->gray);
    *drawing = (struct drawing){0};
}

struct box_px drawing_text(struct drawing *drawing, int x, int y, const char *font, int size_px,
                           const char *text) {
    cairo_t *context = drawing->context;
    PangoLayout *layout = pango_cairo_create_layout(context);
    PangoFontDescription *description = pango_font_description_from_string(font);
    pango_font_description_set_absolute_size(description, size_px * PANGO_SCALE);
    pango_layout_set_font_description(layout, description);
    pango_layout_set_text(layout, text, -1);
    PangoRectangle ink;
    pango_layout_get_pixel_extents(layout, &ink, NULL);
    cairo_move_to(context, x - ink.x, y - ink.y);
    pango_cairo_show_layout(context, layout);
    pango_font_description_free(description);
    g_object_unref(layout);
    return (struct box_px){x, y, ink.width, ink.height};
}

struct box_px drawing_spaced_text(struct drawing *drawing, int x, int y, const char *font,
                                  int size_px, int pitch_px, const char *text) {
    struct box_px all = {0};
    for (const char *at = text; *at; x += pitch_px) {
        const char *next = at;
        text_next(&next);
        char one[8] = {0};
        memcpy(one, at, (size_t)(next - at));
        all = box_union(all, drawing_text(drawing, x, y, font, size_px, one));
        at = next;
    }
    return all;
}

void drawing_rule(struct drawing *drawing, int x0, int y0, int x1, int y1, int thickness_px) {
    cairo_t *context = drawing->context;
    cairo_set_line_width(context, thickness_px);
    cairo_move_to(context, x0, y0);
    cairo_line_to(context, x1, y1);
    cairo_stroke(context);
}

void drawing_ring(struct drawing *drawing, int x, int y, int radius_px) {
    cairo_t *context = drawing->context;
    cairo_save(context);
    cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY);
    cairo_set_source_rgb(context, 0.72, 0.12, 0.16);
    cairo_set_line_width(context, radius_px / 16.0);
    cairo_arc(context, x, y, radius_px, 0, 2 * G_PI);
    cairo_stroke(context);
    cairo_set_line_width(context, radius_px / 30.0);
    for (int spoke = 0; spoke < 40; spoke++) {
        double angle = spoke * 2 * G_PI / 40;
        double inner = (spoke % 2 ? 0.7 : 0.1) * radius_px;
        cairo_move_to(context, x + inner * cos(angle), y + inner * sin(angle));
        cairo_line_to(context, x + (inner + 0.18 * radius_px) * cos(angle),
                      y + (inner + 0.18 * radius_px) * sin(angle));
    }
    cairo_stroke(context);
    cairo_restore(context);
}

void drawing_ready(struct drawing *drawing) {
    cairo_surface_flush(drawing->surface);
    const unsigned char *from = cairo_image_surface_get_data(drawing->surface);
    size_t stride = (size_t)cairo_image_surface_get_stride(drawing->surface);
    for (int y = 0; y < drawing->height_px; y++)
        for (int x = 0; x < drawing->width_px; x++)
            drawing->gray[y * drawing->width_px + x] = from[(size_t)y * stride + (size_t)x * 4];
}

/* The sum of twelve even numbers is nearly normal, deviation 1. */
static double normal(unsigned *seed) {
    double sum = -6;
    for (int i = 0; i < 12; i++)
        sum += rand_r(seed) / (double)RAND_MAX;
    return sum;
}

void drawing_noise(struct drawing *drawing, int sigma, unsigned seed) {
    for (int i = 0; i < drawing->width_px * drawing->height_px; i++)
        drawing->gray[i] =
            (uint8_t)fmax(0, fmin(255, 0.93 * drawing->gray[i] + 13 + sigma * normal(&seed)));
}

struct line_picture drawing_cut(const struct drawing *drawing, struct box_px box, int margin_px) {
    struct box_px all = {0, 0, drawing->width_px, drawing->height_px};
    struct box_px cut = box_intersection(box_grown(box, margin_px), all);
    return (struct line_picture){.gray = drawing->gray + cut.y * drawing->width_px + cut.x,
                                 .width_px = cut.width,
                                 .height_px = cut.height,
                                 .stride_bytes = drawing->width_px};
}

const char *models_folder(void) {
    const char *folder = getenv("SEALROOM_MODELS");
    return folder ? folder : BUILD_DIR "/models";
}
