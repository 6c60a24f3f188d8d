#include "seal/drawn_page.h"

#include "base/geometry.h"
#include "base/memory.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Light that print leaves, of 255. */
#define DARK_PRINT 130

struct drawn_page drawn_page_open(double width_mm, double height_mm, double dpi, double skew_rad) {
    struct drawn_page page = {.dpi = dpi, .skew_rad = skew_rad};
    page.width_mm = width_mm;
    page.height_mm = height_mm;
    double scale = dpi / MM_PER_INCH;
    page.surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(width_mm * scale),
                                              (int)(height_mm * scale));
    page.cr = cairo_create(page.surface);
    cairo_set_source_rgb(page.cr, 1, 1, 1);
    cairo_paint(page.cr);
    cairo_scale(page.cr, scale, scale);
    cairo_translate(page.cr, width_mm / 2, height_mm / 2);
    cairo_rotate(page.cr, skew_rad);
    cairo_translate(page.cr, -width_mm / 2, -height_mm / 2);
    return page;
}

void drawn_page_close(struct drawn_page *page) {
    cairo_destroy(page->cr);
    cairo_surface_destroy(page->surface);
    *page = (struct drawn_page){0};
}

static struct box_px outline_box(struct drawn_page *page, const struct drawn_seal *seal) {
    cairo_save(page->cr);
    cairo_translate(page->cr, seal->x_mm, seal->y_mm);
    cairo_new_path(page->cr);
    drawn_seal_outline(page->cr, seal);
    cairo_restore(page->cr);
    cairo_save(page->cr);
    cairo_identity_matrix(page->cr);
    double x1;
    double y1;
    double x2;
    double y2;
    cairo_path_extents(page->cr, &x1, &y1, &x2, &y2);
    cairo_restore(page->cr);
    cairo_new_path(page->cr);
    struct box_px box = {(int)lround(x1), (int)lround(y1), (int)lround(x2 - x1),
                         (int)lround(y2 - y1)};
    struct box_px sheet = {0, 0, cairo_image_surface_get_width(page->surface),
                           cairo_image_surface_get_height(page->surface)};
    return box_intersection(box, sheet);
}

/* Ink lets through what its colour lets through: a stamp multiplies what lies beneath. */
static void press(struct drawn_page *page, cairo_surface_t *mask, int left, int top,
                  const double ink[3]) {
    cairo_surface_flush(page->surface);
    int side = cairo_image_surface_get_width(mask);
    int width = cairo_image_surface_get_width(page->surface);
    int height = cairo_image_surface_get_height(page->surface);
    unsigned char *data = cairo_image_surface_get_data(page->surface);
    const unsigned char *alpha = cairo_image_surface_get_data(mask);
    int inked = 0;
    int crossed = 0;
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) {
            int px = left + x;
            int py = top + y;
            double a = alpha[y * cairo_image_surface_get_stride(mask) + x] / 255.0;
            if (px < 0 || py < 0 || px >= width || py >= height || a <= 0)
                continue;
            unsigned char *at = data + py * cairo_image_surface_get_stride(page->surface) + 4 * px;
            inked += a > 0.3;
            crossed += a > 0.3 && at[2] < DARK_PRINT && at[1] < DARK_PRINT;
            for (int c = 0; c < 3; c++)
                at[c] = (unsigned char)(at[c] * (1 - a * (1 - ink[2 - c])));
        }
    page->crossed = inked == 0 ? 0 : (double)crossed / inked;
    cairo_surface_mark_dirty(page->surface);
}

struct box_px drawn_page_seal(struct drawn_page *page, const struct drawn_seal *seal,
                              struct dice *dice) {
    double scale = page->dpi / MM_PER_INCH;
    int side = (int)(1.5 * fmax(seal->width_mm, seal->height_mm) * scale);
    struct drawn_seal turned = *seal;
    turned.turn_rad += page->skew_rad;
    cairo_surface_t *mask = drawn_seal_mask(&turned, dice, page->dpi, side);
    double x = seal->x_mm;
    double y = seal->y_mm;
    cairo_user_to_device(page->cr, &x, &y);
    press(page, mask, (int)lround(x) - side / 2, (int)lround(y) - side / 2,
          (double[3]){seal->red, seal->green, seal->blue});
    cairo_surface_destroy(mask);
    return outline_box(page, seal);
}

static const char *const print_fonts[] = {"Noto Serif CJK SC", "AR PL SungtiL GB",
                                          "WenQuanYi Zen Hei", "AR PL KaitiM GB"};

static void random_text(struct dice *dice, int count, char *out, size_t size) {
    static const char *const words[] = {
        "根据", "有关", "规定", "申请",   "单位", "证书", "业务", "办理",       "材料", "如下",
        "姓名", "地址", "电话", "联系人", "信息", "变更", "日期", "二〇二六年", "经办", "说明"};
    out[0] = '\0';
    while (count-- > 0)
        strncat(out, words[dice_between(dice, 0, 19)], size - strlen(out) - 1);
}

static void show(struct drawn_page *page, double x, double y, double size, const char *text) {
    cairo_set_font_size(page->cr, size);
    cairo_move_to(page->cr, x, y);
    cairo_show_text(page->cr, text);
}

static void pick_font(struct drawn_page *page, struct dice *dice) {
    cairo_select_font_face(page->cr, print_fonts[dice_between(dice, 0, 3)], CAIRO_FONT_SLANT_NORMAL,
                           CAIRO_FONT_WEIGHT_NORMAL);
}

void drawn_text(struct drawn_page *page, struct dice *dice) {
    char line[256];
    pick_font(page, dice);
    cairo_set_source_rgb(page->cr, 0.1, 0.1, 0.1);
    double size = dice_real(dice, 3.6, 5.2);
    for (double y = 60; y < page->height_mm - 25; y += size * 1.7) {
        if (dice_chance(dice, 0.15))
            continue;
        random_text(dice, dice_between(dice, 4, (int)(150 / size / 2.1)), line, sizeof line);
        show(page, 28, y, size, line);
    }
}

void drawn_form(struct drawn_page *page, struct dice *dice) {
    char line[256];
    pick_font(page, dice);
    cairo_set_source_rgb(page->cr, 0.12, 0.12, 0.12);
    cairo_set_line_width(page->cr, dice_real(dice, 0.2, 0.5));
    double row = dice_real(dice, 8, 14);
    for (double y = 55; y < 245; y += row) {
        cairo_move_to(page->cr, 22, y);
        cairo_line_to(page->cr, 188, y);
        for (double x = 22; x < 189; x += 41.5) {
            cairo_move_to(page->cr, x, y);
            cairo_line_to(page->cr, x, y + row);
        }
        cairo_stroke(page->cr);
        for (double x = 24; x < 180; x += 41.5) {
            random_text(dice, dice_between(dice, 1, 4), line, sizeof line);
            show(page, x, y + row * 0.65, 3.9, line);
        }
    }
}

static l_int32 clamp_byte(double value) {
    return value < 0 ? 0 : value > 255 ? 255 : (l_int32)value;
}

static PIX *exposed(struct drawn_page *page, const struct drawn_scan *scan, struct dice *dice) {
    cairo_surface_flush(page->surface);
    int width = cairo_image_surface_get_width(page->surface);
    int height = cairo_image_surface_get_height(page->surface);
    const unsigned char *data = cairo_image_surface_get_data(page->surface);
    PIX *pix = pixCreate(width, height, 32);
    for (int y = 0; y < height; y++) {
        const unsigned char *row =
            data + (size_t)y * (size_t)cairo_image_surface_get_stride(page->surface);
        l_uint32 *out = pixGetData(pix) + (size_t)y * (size_t)pixGetWpl(pix);
        for (int x = 0; x < width; x++) {
            double light = 1 - scan->shade * (0.6 * x / width + 0.4 * y / height);
            double jitter = ((int)(dice_roll(dice) & 1023) - 512) / 300.0 * scan->noise;
            l_int32 c[3];
            for (int k = 0; k < 3; k++)
                c[k] = clamp_byte(row[4 * x + 2 - k] * light * scan->cast[k] * 0.98 + jitter);
            composeRGBPixel(c[0], c[1], c[2], out + x);
        }
    }
    return pix;
}

static PIX *through_jpeg(PIX *pix, int quality) {
    l_uint8 *bytes = NULL;
    size_t size = 0;
    if (quality == 0 || pixWriteMemJpeg(&bytes, &size, pix, quality, 0) != 0)
        return pix;
    PIX *again = pixReadMem(bytes, size);
    lept_free(bytes);
    pixDestroy(&pix);
    return again;
}

void drawn_page_scan(struct drawn_page *page, const struct drawn_scan *scan, struct dice *dice,
                     struct Pix **colour, struct Pix **gray) {
    PIX *pix = exposed(page, scan, dice);
    if (scan->blur_px > 0.4) {
        PIX *blurred = pixBlockconv(pix, (int)lround(scan->blur_px), (int)lround(scan->blur_px));
        pixDestroy(&pix);
        pix = blurred;
    }
    if (scan->colourless) {
        *gray = through_jpeg(pixConvertRGBToGray(pix, 0, 0, 0), scan->jpeg_quality);
        *colour = NULL;
        pixDestroy(&pix);
        return;
    }
    *colour = through_jpeg(pix, scan->jpeg_quality);
    *gray = pixGetRGBComponent(*colour, COLOR_RED);
}
