#include "samples/sheet.h"

#include "base/memory.h"
#include "base/text.h"
#include "samples/faces.h"

#include <cairo-tee.h>
#include <cairo.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PT_MM (25.4 / 72)

struct sheet *sheet_new(struct box_mm size, double dpi, struct page_reading *truth,
                        struct chance *from) {
    struct sheet *sheet = memory_new(1, sizeof *sheet);
    sheet->width_mm = size.width;
    sheet->height_mm = size.height;
    sheet->dpi = dpi;
    sheet->truth = truth;
    sheet->chance = chance_branch(from, "sheet");
    sheet->print =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)lround(px_from_mm(size.width, dpi)),
                                   (int)lround(px_from_mm(size.height, dpi)));
    sheet->pen = cairo_create(sheet->print);
    cairo_set_source_rgb(sheet->pen, 1, 1, 1);
    cairo_paint(sheet->pen);
    truth->width_px = cairo_image_surface_get_width(sheet->print);
    truth->height_px = cairo_image_surface_get_height(sheet->print);
    truth->dpi = (int)lround(dpi);
    return sheet;
}

void sheet_record(struct sheet *sheet) {
    cairo_rectangle_t whole = {0, 0, sheet->truth->width_px, sheet->truth->height_px};
    sheet->recorded = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &whole);
    cairo_surface_t *both = cairo_tee_surface_create(sheet->print);
    cairo_tee_surface_add(both, sheet->recorded);
    cairo_destroy(sheet->pen);
    sheet->pen = cairo_create(both);
    cairo_surface_destroy(both);
}

void sheet_free(struct sheet *sheet) {
    if (!sheet)
        return;
    cairo_surface_destroy(sheet->recorded);
    cairo_destroy(sheet->pen);
    cairo_surface_destroy(sheet->print);
    free(sheet);
}

static double px(const struct sheet *sheet, double mm) {
    return px_from_mm(mm, sheet->dpi);
}

void sheet_lean(struct sheet *sheet, double x_mm, double y_mm, double rad) {
    sheet->lean = (struct lean){x_mm, y_mm, rad};
    cairo_save(sheet->pen);
    cairo_translate(sheet->pen, px(sheet, x_mm), px(sheet, y_mm));
    cairo_rotate(sheet->pen, rad);
    cairo_translate(sheet->pen, -px(sheet, x_mm), -px(sheet, y_mm));
}

void sheet_straighten(struct sheet *sheet) {
    cairo_restore(sheet->pen);
    sheet->lean = (struct lean){0};
}

void sheet_mirror(struct sheet *sheet) {
    cairo_save(sheet->pen);
    cairo_translate(sheet->pen, px(sheet, sheet->width_mm), 0);
    cairo_scale(sheet->pen, -1, 1);
}

void sheet_unmirror(struct sheet *sheet) {
    cairo_restore(sheet->pen);
}

static struct box_mm leaning(const struct lean *lean, struct box_mm place) {
    double c = cos(lean->rad), s = sin(lean->rad);
    double x = place.x + place.width / 2 - lean->x_mm, y = place.y + place.height / 2 - lean->y_mm;
    double wide = fabs(place.width * c) + fabs(place.height * s);
    double high = fabs(place.width * s) + fabs(place.height * c);
    return (struct box_mm){lean->x_mm + x * c - y * s - wide / 2,
                           lean->y_mm + x * s + y * c - high / 2, wide, high};
}

struct box_px sheet_box(const struct sheet *sheet, struct box_mm place) {
    if (sheet->lean.rad < 0 || sheet->lean.rad > 0)
        place = leaning(&sheet->lean, place);
    int x = (int)floor(px(sheet, place.x)), y = (int)floor(px(sheet, place.y));
    return (struct box_px){x, y, (int)ceil(px(sheet, place.x + place.width)) - x,
                           (int)ceil(px(sheet, place.y + place.height)) - y};
}

static void ink(struct sheet *sheet, uint32_t rgb) {
    cairo_set_source_rgb(sheet->pen, (double)(rgb >> 16 & 255) / 255,
                         (double)(rgb >> 8 & 255) / 255, (double)(rgb & 255) / 255);
}

/* A layout of the text at `scale` of the script's size; the caller ends it with g_object_unref. */
static PangoLayout *laid_out(struct sheet *sheet, const struct script *script, const char *text,
                             double scale) {
    PangoLayout *layout = pango_cairo_create_layout(sheet->pen);
    faces_prepare(layout);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, face_family(script->face));
    pango_font_description_set_weight(font, script->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, px(sheet, script->size_pt * PT_MM) * scale *
                                                       PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    /* A long word that is broken gets no hyphen: it is no part of the value. */
    PangoAttrList *list = pango_attr_list_new();
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
    if (script->spacing_mm != 0)
        pango_attr_list_insert(list, pango_attr_letter_spacing_new(
                                         (int)lround(px(sheet, script->spacing_mm) * PANGO_SCALE)));
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
    pango_layout_set_text(layout, text, -1);
    return layout;
}

static void wrap(PangoLayout *layout, const struct script *script, double width_px) {
    static const PangoAlignment ALIGN[] = {PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
    pango_layout_set_width(layout, (int)lround(width_px * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, ALIGN[script->side]);
}

/* Shrunk by steps until the text fits its place; the caller owns the layout. */
static PangoLayout *fitted(struct sheet *sheet, struct box_mm place, const struct script *script,
                           const char *text) {
    for (double scale = 1;; scale *= 0.93) {
        PangoLayout *layout = laid_out(sheet, script, text, scale);
        wrap(layout, script, px(sheet, place.width));
        int width, height;
        pango_layout_get_pixel_size(layout, &width, &height);
        bool fits = place.height <= 0 ||
                    (height <= px(sheet, place.height) + 1 && width <= px(sheet, place.width) + 1);
        if (fits || scale < 0.5)
            return layout;
        g_object_unref(layout);
    }
}

struct box_mm sheet_write(struct sheet *sheet, struct box_mm place, const struct script *script,
                          const char *text) {
    PangoLayout *layout = fitted(sheet, place, script, text);
    PangoRectangle inked, logical;
    pango_layout_get_pixel_extents(layout, &inked, &logical);
    double top = px(sheet, place.y);
    if (place.height > 0)
        top += (px(sheet, place.height) - logical.height) / 2;
    ink(sheet, script->rgb);
    cairo_move_to(sheet->pen, px(sheet, place.x), top);
    pango_cairo_show_layout(sheet->pen, layout);
    g_object_unref(layout);
    return (struct box_mm){
        place.x + mm_from_px(inked.x, sheet->dpi), mm_from_px(top + inked.y, sheet->dpi),
        mm_from_px(inked.width, sheet->dpi), mm_from_px(inked.height, sheet->dpi)};
}

double sheet_text_width(struct sheet *sheet, const struct script *script, const char *text) {
    PangoLayout *layout = laid_out(sheet, script, text, 1);
    int width, height;
    pango_layout_get_pixel_size(layout, &width, &height);
    g_object_unref(layout);
    return mm_from_px(width, sheet->dpi);
}

struct field *sheet_note(struct sheet *sheet, struct box_mm place, const struct entry *entry) {
    struct field *field = field_add(&sheet->truth->fields);
    bool blank = !entry->value || !*entry->value;
    field->name = entry->name;
    field->row = entry->row;
    field->value = blank ? NULL : text_copy(entry->value);
    field->raw = blank ? NULL : text_copy(entry->raw ? entry->raw : entry->value);
    field->state = blank ? FIELD_STATE_BLANK : FIELD_STATE_READ;
    field->handwritten = blank ? ANSWER_UNKNOWN : ANSWER_NO;
    field->confidence = 1;
    field->box = sheet_box(sheet, place);
    return field;
}

void sheet_note_ticks(struct sheet *sheet, struct box_mm place, const struct entry *entry) {
    struct field *field = sheet_note(sheet, place, entry);
    if (field->state == FIELD_STATE_READ && sheet->hand.written)
        field->handwritten = ANSWER_YES;
}

void sheet_note_mark(struct sheet *sheet, enum mark_kind kind, struct box_mm place) {
    struct mark *mark = mark_add(&sheet->truth->marks);
    mark->kind = kind;
    mark->box = sheet_box(sheet, place);
}

void sheet_enter_as(struct sheet *sheet, struct box_mm place, const struct script *script,
                    const struct entry *entry) {
    const char *text = entry->raw ? entry->raw : entry->value;
    struct box_mm inked = place;
    if (text && *text)
        inked = sheet_write(sheet, place, script, text);
    if (entry->name == FIELD_NONE)
        return;
    struct field *field = sheet_note(sheet, inked, entry);
    if (field->state == FIELD_STATE_READ && script->face >= FACE_PEN_1)
        field->handwritten = ANSWER_YES;
}

/* A hand neither keeps the line nor its slope. */
void sheet_enter(struct sheet *sheet, struct box_mm place, const struct entry *entry) {
    double jitter = sheet->hand.jitter_mm;
    place.x += chance_real(&sheet->chance, -jitter / 4, jitter);
    place.y += chance_real(&sheet->chance, -jitter, jitter);
    bool leans = sheet->hand.written && sheet->lean.rad <= 0 && sheet->lean.rad >= 0;
    if (leans)
        sheet_lean(sheet, place.x, place.y + place.height / 2,
                   chance_normal(&sheet->chance) * 0.012);
    struct script script = sheet->hand.entry;
    const char *text = entry->raw ? entry->raw : entry->value;
    if (leans && text && strspn(text, "0123456789XPDY-") >= 6)
        script.spacing_mm = 0.7; /* figures are written apart */
    sheet_enter_as(sheet, place, &script, entry);
    if (leans)
        sheet_straighten(sheet);
}

void sheet_line(struct sheet *sheet, struct box_mm line, double thick_mm, uint32_t rgb) {
    ink(sheet, rgb);
    cairo_set_line_width(sheet->pen, px(sheet, thick_mm));
    cairo_move_to(sheet->pen, px(sheet, line.x), px(sheet, line.y));
    cairo_line_to(sheet->pen, px(sheet, line.x + line.width), px(sheet, line.y + line.height));
    cairo_stroke(sheet->pen);
}

static void rectangle(struct sheet *sheet, struct box_mm place) {
    cairo_rectangle(sheet->pen, px(sheet, place.x), px(sheet, place.y), px(sheet, place.width),
                    px(sheet, place.height));
}

void sheet_frame(struct sheet *sheet, struct box_mm place, double thick_mm, uint32_t rgb) {
    ink(sheet, rgb);
    cairo_set_line_width(sheet->pen, px(sheet, thick_mm));
    rectangle(sheet, place);
    cairo_stroke(sheet->pen);
}

void sheet_fill(struct sheet *sheet, struct box_mm place, uint32_t rgb) {
    ink(sheet, rgb);
    rectangle(sheet, place);
    cairo_fill(sheet->pen);
}

void sheet_disc(struct sheet *sheet, struct box_mm place, uint32_t rgb) {
    ink(sheet, rgb);
    cairo_save(sheet->pen);
    cairo_translate(sheet->pen, px(sheet, place.x + place.width / 2),
                    px(sheet, place.y + place.height / 2));
    cairo_scale(sheet->pen, px(sheet, place.width / 2), px(sheet, place.height / 2));
    cairo_arc(sheet->pen, 0, 0, 1, 0, 2 * M_PI);
    cairo_restore(sheet->pen);
    cairo_fill(sheet->pen);
}

/* The hook of a tick, in shares of the box, by print or a little over the edge by pen. */
static void draw_hook(struct sheet *sheet, struct box_mm box, enum tick tick) {
    double reach = tick == TICK_PEN ? chance_real(&sheet->chance, 0.2, 0.7) : 0;
    cairo_set_line_width(sheet->pen, px(sheet, tick == TICK_PEN ? 0.5 : 0.35));
    cairo_move_to(sheet->pen, px(sheet, box.x + box.width * (0.15 - reach / 4)),
                  px(sheet, box.y + box.height * 0.5));
    cairo_line_to(sheet->pen, px(sheet, box.x + box.width * 0.42),
                  px(sheet, box.y + box.height * 0.85));
    cairo_line_to(sheet->pen, px(sheet, box.x + box.width * (0.9 + reach)),
                  px(sheet, box.y + box.height * (0.12 - reach)));
    cairo_stroke(sheet->pen);
}

void sheet_tick_box(struct sheet *sheet, double x_mm, double y_mm, double size_mm, enum tick tick) {
    struct box_mm box = {x_mm, y_mm - size_mm / 2, size_mm, size_mm};
    sheet_frame(sheet, box, 0.2, 0x101010);
    ink(sheet, tick == TICK_PEN ? sheet->hand.entry.rgb : 0x101010);
    switch (tick) {
    case TICK_NONE:
        break;
    case TICK_CHECK:
    case TICK_PEN:
        draw_hook(sheet, box, tick);
        break;
    case TICK_FILLED:
        rectangle(sheet, (struct box_mm){box.x + size_mm * 0.12, box.y + size_mm * 0.12,
                                         size_mm * 0.76, size_mm * 0.76});
        cairo_fill(sheet->pen);
        break;
    case TICK_CROSS:
        sheet_line(sheet, (struct box_mm){box.x, box.y, size_mm, size_mm}, 0.3, 0x101010);
        sheet_line(sheet, (struct box_mm){box.x, box.y + size_mm, size_mm, -size_mm}, 0.3,
                   0x101010);
        break;
    }
}

void sheet_tick_bare(struct sheet *sheet, double x_mm, double y_mm, double size_mm) {
    ink(sheet, sheet->hand.entry.rgb);
    draw_hook(sheet, (struct box_mm){x_mm, y_mm - size_mm / 2, size_mm, size_mm}, TICK_PEN);
}

void sheet_specimen(struct sheet *sheet) {
    struct script script = {.face = FACE_HEI, .size_pt = 7, .side = SIDE_CENTRE, .rgb = 0x9a9a9a};
    sheet_write(sheet, (struct box_mm){20, sheet->height_mm - 6.5, sheet->width_mm - 40, 0},
                &script, "测试样本 SPECIMEN 仅供软件测试");
}

void sheet_date(struct date date, char *out, size_t size) {
    *out = '\0';
    if (date.year)
        snprintf(out, size, "%d年%d月%d日", date.year, date.month, date.day);
}
