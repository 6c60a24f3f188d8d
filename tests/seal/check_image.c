#include "seal/image.h"

#include "seal/drawn_page.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>

#include "suite.h"

#define DPI 300.0

/* What a test changes about the page. */
struct made {
    double x_mm, dpi;
    bool lines_across, colourless;
    double faint;
};

static struct drawn_seal stamp(const struct made *made) {
    struct drawn_seal seal = {.shape = SEAL_ROUND, .width_mm = 42, .height_mm = 42, .star = true};
    seal.x_mm = made->x_mm;
    seal.y_mm = 120;
    seal.rim_mm = 1.1;
    seal.turn_rad = 0.2;
    seal.red = 0.86;
    seal.green = 0.12;
    seal.blue = 0.16;
    seal.faint = made->faint;
    seal.font = "Noto Serif CJK SC";
    snprintf(seal.name, sizeof seal.name, "北京远帆测绘有限公司");
    return seal;
}

static void write_across(struct drawn_page *page) {
    cairo_set_source_rgb(page->cr, 0.1, 0.1, 0.1);
    cairo_set_line_width(page->cr, 0.5);
    for (int i = 0; i < 4; i++) {
        cairo_move_to(page->cr, 60, 108 + 7 * i);
        cairo_line_to(page->cr, 180, 110 + 7 * i);
    }
    cairo_stroke(page->cr);
}

static struct seal_image taken(const struct made *made) {
    struct dice dice = {7};
    struct drawn_page page = drawn_page_open(210, 297, DPI, 0);
    struct drawn_scan scan = {.noise = 3, .cast = {1, 0.98, 0.94}, .jpeg_quality = 90};
    scan.colourless = made->colourless;
    struct drawn_seal drawn = stamp(made);
    struct Pix *colour = NULL;
    struct Pix *gray = NULL;
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    struct seal_image image = {0};
    if (made->lines_across)
        write_across(&page);
    drawn_page_seal(&page, &drawn, &dice);
    drawn_page_scan(&page, &scan, &dice, &colour, &gray);
    struct seal_page looked = {colour, gray, made->dpi};
    ck_assert(seals_find(&looked, &seals, &marks, &why));
    ck_assert_int_ge(seals.count, 1);
    ck_assert(seal_image_make(&looked, &seals.at[0], &image, &why));
    for (int i = 0; i < seals.count; i++)
        seal_free(&seals.at[i]);
    free(seals.at);
    free(marks.at);
    pixDestroy(&colour);
    pixDestroy(&gray);
    drawn_page_close(&page);
    return image;
}

/* Coverage at a place, in shares of the radius from the centre. */
static int at(const struct seal_image *image, double right, double down) {
    int x = (int)lround((image->width_px - 1) / 2.0 * (1 + right));
    int y = (int)lround((image->height_px - 1) / 2.0 * (1 + down));
    return image->coverage[y * image->width_px + x];
}

START_TEST(a_clean_impression_is_good_and_true_to_scale) {
    struct seal_image image = taken(&(struct made){.x_mm = 100, .dpi = DPI});
    ck_assert_uint_eq(image.flaws, 0);
    ck_assert_double_eq_tol(image.width_mm, 42, 0.6);
    ck_assert_int_eq(at(&image, 0, 0), 255);     /* the star */
    ck_assert_int_eq(at(&image, 0, -0.97), 255); /* the rim */
    ck_assert_int_eq(at(&image, 0.97, 0), 255);
    ck_assert_int_eq(at(&image, 0, -0.45), 0);   /* bare paper */
    ck_assert_int_eq(at(&image, 0.99, 0.99), 0); /* outside */
    ck_assert_int_gt(image.ink[0], image.ink[1] + 60);
    seal_image_free(&image);
}
END_TEST

START_TEST(the_star_stands_upright) {
    struct seal_image image = taken(&(struct made){.x_mm = 100, .dpi = DPI});
    ck_assert_double_eq_tol(image.turned_rad, -0.2, 0.02);
    long left = 0;
    long right = 0;
    for (int row = image.height_px / 3; row < image.height_px * 2 / 3; row++)
        for (int column = 0; column < image.width_px / 3; column++) {
            int middle = image.width_px / 2;
            left += image.coverage[row * image.width_px + middle - column / 2] > 127;
            right += image.coverage[row * image.width_px + middle + column / 2] > 127;
        }
    ck_assert_double_eq_tol((double)left / (double)right, 1, 0.05);
    seal_image_free(&image);
}
END_TEST

START_TEST(print_through_the_seal_goes_and_is_told) {
    struct seal_image image = taken(&(struct made){.x_mm = 100, .dpi = DPI, .lines_across = true});
    ck_assert_uint_eq(image.flaws & SEAL_FLAW_CROSSED, SEAL_FLAW_CROSSED);
    long dark_rows = 0;
    for (int row = 0; row < image.height_px; row++)
        dark_rows += image.coverage[row * image.width_px + image.width_px * 3 / 10] > 200;
    /* The lines would be four more rows of some six pixels; rim and letters alone are left. */
    ck_assert_int_lt(dark_rows, image.height_px / 5);
    seal_image_free(&image);
}
END_TEST

START_TEST(a_seal_over_the_edge_is_no_model) {
    struct seal_image image = taken(&(struct made){.x_mm = 14, .dpi = DPI});
    ck_assert_uint_eq(image.flaws & SEAL_FLAW_CUT, SEAL_FLAW_CUT);
    seal_image_free(&image);
}
END_TEST

START_TEST(without_a_resolution_there_is_no_size) {
    struct seal_image image = taken(&(struct made){.x_mm = 100, .dpi = 0});
    ck_assert_uint_eq(image.flaws & SEAL_FLAW_NO_SCALE, SEAL_FLAW_NO_SCALE);
    ck_assert(isnan(image.width_mm));
    seal_image_free(&image);
}
END_TEST

START_TEST(a_scan_without_colour_is_no_model) {
    struct seal_image image = taken(&(struct made){.x_mm = 100, .dpi = DPI, .colourless = true});
    ck_assert_uint_eq(image.flaws & SEAL_FLAW_NO_COLOUR, SEAL_FLAW_NO_COLOUR);
    seal_image_free(&image);
}
END_TEST

SUITE("seal/image", a_clean_impression_is_good_and_true_to_scale, the_star_stands_upright,
      print_through_the_seal_goes_and_is_told, a_seal_over_the_edge_is_no_model,
      without_a_resolution_there_is_no_size, a_scan_without_colour_is_no_model)
