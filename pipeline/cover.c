#include "pipeline/cover.h"

#include "base/code128.h"
#include "base/text.h"
#include "packet/names.h"
#include "pipeline/checklist.h"
#include "pipeline/pdf_paper.h"
#include "pipeline/separator.h"

#include <cairo/cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <qrencode.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH_MM  PDF_PAPER_WIDTH_MM
#define HEIGHT_MM PDF_PAPER_HEIGHT_MM
#define MM        PDF_PAPER_MM

/* A bar of 0.5 mm is 4 px at 200 dpi and 3 at 150: readable on poor scans; the bars lie away from
 * the margins that feeders cut off. */
#define MODULE_MM     0.5
#define BARS_HIGH_MM  18.0
#define BARS_TOP_MM   22.0
#define QR_MODULE_MM  1.6
#define QR_TOP_MM     78.0
#define TICK_MM       5.0
#define TICKS_LEFT_MM 35.0

/* TrueType first: cairo 1.16 loses single characters (如) when it embeds a part of a CFF font such
 * as Noto Sans CJK. All are in scripts/packages.txt. */
#define FAMILY "WenQuanYi Zen Hei, AR PL UMing CN, Noto Sans CJK SC, sans-serif"

/* Where and how large a line of text stands. */
struct place {
    double x_mm, y_mm, size_mm;
};

enum alignment { ALIGN_LEFT, ALIGN_CENTRE };

static void write_line(cairo_t *sheet, struct place place, enum alignment alignment,
                       const char *text) {
    PangoLayout *layout = pango_cairo_create_layout(sheet);
    PangoFontDescription *font = pango_font_description_from_string(FAMILY);
    int width, height;
    pango_font_description_set_absolute_size(font, place.size_mm * MM * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, text, -1);
    pango_layout_get_size(layout, &width, &height);
    double shift = alignment == ALIGN_CENTRE ? (double)width / PANGO_SCALE / 2 : 0;
    cairo_move_to(sheet, place.x_mm * MM - shift, place.y_mm * MM);
    pango_cairo_show_layout(sheet, layout);
    pango_font_description_free(font);
    g_object_unref(layout);
}

static void fill_box(cairo_t *sheet, double x_mm, double y_mm, double width_mm, double height_mm) {
    cairo_rectangle(sheet, x_mm * MM, y_mm * MM, width_mm * MM, height_mm * MM);
    cairo_fill(sheet);
}

static void draw_bars(cairo_t *sheet, const char *code) {
    char widths[256];
    if (!code128_widths(code, widths, sizeof widths))
        return;
    int modules = 0;
    for (const char *at = widths; *at; at++)
        modules += *at - '0';
    double x_mm = (WIDTH_MM - modules * MODULE_MM) / 2;
    for (const char *at = widths; *at; at++) {
        double width_mm = (*at - '0') * MODULE_MM;
        if ((at - widths) % 2 == 0)
            fill_box(sheet, x_mm, BARS_TOP_MM, width_mm, BARS_HIGH_MM);
        x_mm += width_mm;
    }
    write_line(sheet, (struct place){WIDTH_MM / 2, BARS_TOP_MM + BARS_HIGH_MM + 1, 4.5},
               ALIGN_CENTRE, code);
}

/* The same bars at the foot, so that a torn or folded edge costs one of them only. */
static void draw_bars_at_foot(cairo_t *sheet, const char *code) {
    cairo_save(sheet);
    cairo_translate(sheet, WIDTH_MM * MM, HEIGHT_MM * MM);
    cairo_rotate(sheet, M_PI);
    draw_bars(sheet, code);
    cairo_restore(sheet);
}

static void draw_qr(cairo_t *sheet, const char *text) {
    QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1);
    if (!code)
        return;
    double left_mm = (WIDTH_MM - code->width * QR_MODULE_MM) / 2;
    for (int y = 0; y < code->width; y++)
        for (int x = 0; x < code->width; x++)
            if (code->data[y * code->width + x] & 1)
                cairo_rectangle(sheet, (left_mm + x * QR_MODULE_MM) * MM,
                                (QR_TOP_MM + y * QR_MODULE_MM) * MM, QR_MODULE_MM * MM,
                                QR_MODULE_MM * MM);
    cairo_fill(sheet);
    QRcode_free(code);
}

static void draw_tick(cairo_t *sheet, double x_mm, double y_mm, const char *zh, const char *en) {
    struct text_buffer label = {0};
    text_add_format(&label, "%s  %s", zh, en);
    cairo_set_line_width(sheet, 0.4 * MM);
    cairo_rectangle(sheet, x_mm * MM, y_mm * MM, TICK_MM * MM, TICK_MM * MM);
    cairo_stroke(sheet);
    write_line(sheet, (struct place){x_mm + TICK_MM + 3, y_mm - 0.6, 4.5}, ALIGN_LEFT, label.bytes);
    text_buffer_free(&label);
}

static void write_both(cairo_t *sheet, struct place place, enum alignment alignment,
                       enum word word) {
    write_line(sheet, place, alignment, word_text(word, LANGUAGE_ZH));
    place.y_mm += place.size_mm * 1.5;
    place.size_mm *= 0.8;
    write_line(sheet, place, alignment, word_text(word, LANGUAGE_EN));
}

/* Two columns of businesses, then the key. */
static void draw_ticks(cairo_t *sheet) {
    double top_mm = 150;
    write_both(sheet, (struct place){TICKS_LEFT_MM, top_mm, 5}, ALIGN_LEFT, WORD_COVER_BUSINESS);
    for (int type = BUSINESS_NONE + 1; type < BUSINESS_COUNT; type++) {
        const char *name = business_type_text((enum business_type)type);
        double x_mm = TICKS_LEFT_MM + (type - 1) % 2 * 75;
        double y_mm = top_mm + 17 + (type - 1 - (type - 1) % 2) / 2.0 * 11.0;
        draw_tick(sheet, x_mm, y_mm, said("BUSINESS", name, LANGUAGE_ZH),
                  said("BUSINESS", name, LANGUAGE_EN));
    }
    draw_tick(sheet, TICKS_LEFT_MM, top_mm + 68, word_text(WORD_COVER_KEY, LANGUAGE_ZH),
              word_text(WORD_COVER_KEY, LANGUAGE_EN));
}

static void draw_sheet(cairo_t *sheet, int number) {
    char code[SEPARATOR_ROOM];
    char digits[16];
    separator_write(number, code);
    snprintf(digits, sizeof digits, "%06d", number);
    draw_bars(sheet, code);
    write_both(sheet, (struct place){WIDTH_MM / 2, 52, 7}, ALIGN_CENTRE, WORD_COVER_TITLE);
    draw_qr(sheet, code);
    write_line(sheet, (struct place){WIDTH_MM / 2, 119, 9}, ALIGN_CENTRE, digits);
    write_both(sheet, (struct place){WIDTH_MM / 2, 133, 4}, ALIGN_CENTRE, WORD_COVER_USE);
    draw_ticks(sheet);
    draw_bars_at_foot(sheet, code);
}

bool cover_write(FILE *out, struct cover_run run, struct fault *why) {
    cairo_surface_t *paper = pdf_paper_open(out);
    cairo_t *sheet = cairo_create(paper);
    for (int i = 0; i < run.count; i++) {
        draw_sheet(sheet, run.first + i);
        cairo_show_page(sheet);
    }
    cairo_destroy(sheet);
    return pdf_paper_close(paper, out, why);
}
