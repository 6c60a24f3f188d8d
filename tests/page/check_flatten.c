#include "page/flatten.h"

#include "page/prepare.h"
#include "suite.h"

#include <leptonica/allheaders.h>
#include <math.h>

#define WIDTH  1000
#define HEIGHT 1300
#define DESK   0x5a483800U
#define PAPER  0xf0eee800U
#define INK    0x20202000U
/* The print: one bar, in shares of the sheet. */
#define BAR_LEFT  0.2
#define BAR_RIGHT 0.7
#define BAR_TOP   0.3
#define BAR_LOW   0.33

/* A sheet by its corners (top left, top right, bottom right, bottom left), pixel by pixel: a place
 * is told by its shares of the opposite edges. */
struct sheet_at {
    double x[4], y[4];
};

static double mixed(double a, double b, double share) {
    return a + (b - a) * share;
}

/* Paints a bilinear sheet; for small leans it is the projective one to within a pixel or two. */
static PIX *photograph(const struct sheet_at *at) {
    PIX *picture = pixCreate(WIDTH, HEIGHT, 32);
    pixSetAllArbitrary(picture, DESK);
    for (int v = 0; v <= 3000; v++)
        for (int u = 0; u <= 2200; u++) {
            double across = u / 2200.0, down = v / 3000.0;
            double x =
                mixed(mixed(at->x[0], at->x[1], across), mixed(at->x[3], at->x[2], across), down);
            double y =
                mixed(mixed(at->y[0], at->y[1], across), mixed(at->y[3], at->y[2], across), down);
            bool bar = across > BAR_LEFT && across < BAR_RIGHT && down > BAR_TOP && down < BAR_LOW;
            pixSetPixel(picture, (int)x, (int)y, bar ? INK : PAPER);
        }
    return picture;
}

static struct page page_of(PIX *picture, double dpi) {
    struct page page = {0};
    struct fault why = {0};
    struct page_source source = {.pix = picture, .dpi = dpi, .could_be_colour = true};
    ck_assert(page_prepare(&source, &page, &why));
    return page;
}

static bool is_flattened(const struct sheet_at *at, double dpi) {
    SCOPED(page_free)
    struct page page = page_of(photograph(at), dpi);
    SCOPED(page_free)
    struct page flat = {0};
    struct bend bend;
    bool bent = false;
    struct fault why = {0};
    ck_assert(page_flatten(&page, &flat, &bend, &bent, &why));
    return bent;
}

static const struct sheet_at ASIDE = {{90, 930, 900, 60}, {70, 110, 1190, 1240}};

static bool is_dark(PIX *gray, double x, double y) {
    l_uint32 level = 0;
    pixGetPixel(gray, (int)x, (int)y, &level);
    return level < 128;
}

START_TEST(a_sheet_seen_from_aside_is_laid_flat) {
    SCOPED(page_free)
    struct page page = page_of(photograph(&ASIDE), 0);
    SCOPED(page_free)
    struct page flat = {0};
    struct bend bend;
    bool bent = false;
    struct fault why = {0};
    ck_assert(page_flatten(&page, &flat, &bend, &bent, &why));
    ck_assert(bent);
    double width = flat.width_px, height = flat.height_px;
    ck_assert_double_eq_tol(height / width, 1.4142, 0.01);
    double middle = (BAR_TOP + BAR_LOW) / 2 * height;
    ck_assert(is_dark(flat.gray, 0.25 * width, middle));
    ck_assert(is_dark(flat.gray, 0.65 * width, middle));
    ck_assert(!is_dark(flat.gray, 0.25 * width, middle - 0.04 * height));
    ck_assert(!is_dark(flat.gray, 0.02 * width, 0.98 * height));
}
END_TEST

START_TEST(what_stands_on_the_flat_sheet_is_told_on_the_scan) {
    SCOPED(page_free)
    struct page page = page_of(photograph(&ASIDE), 0);
    SCOPED(page_free)
    struct page flat = {0};
    struct bend bend;
    bool bent = false;
    struct fault why = {0};
    ck_assert(page_flatten(&page, &flat, &bend, &bent, &why));
    struct box_px corner = {flat.width_px - 10, 0, 10, 10};
    struct box_px on_scan = bend_to_scan(&bend, corner, 0);
    ck_assert_int_le(abs(on_scan.x + on_scan.width - 930), 4);
    ck_assert_int_le(abs(on_scan.y - 110), 4);
    /* The same corner, after both were turned once clockwise: x is measured from the bottom. */
    struct box_px turned = box_turned(corner, flat.width_px, flat.height_px, 1);
    struct box_px there = box_turned(on_scan, WIDTH, HEIGHT, 1);
    struct box_px told = bend_to_scan(&bend, turned, 1);
    ck_assert(told.x == there.x && told.y == there.y && told.width == there.width);
}
END_TEST

START_TEST(a_sheet_askew_on_a_dark_lid_is_left_to_the_deskewer) {
    struct sheet_at askew = {{120, 900, 870, 90}, {60, 87, 1187, 1160}};
    ck_assert(!is_flattened(&askew, 0));
}
END_TEST

START_TEST(a_sheet_whose_corners_are_not_square_is_laid_flat) {
    struct sheet_at leaning = {{120, 900, 900, 120}, {60, 100, 1200, 1160}};
    ck_assert(is_flattened(&leaning, 0));
}
END_TEST

START_TEST(a_slip_torn_askew_is_no_photograph_where_a_scanner_tells_its_resolution) {
    struct sheet_at torn = {{120, 900, 900, 120}, {60, 60, 1170, 1160}};
    ck_assert(is_flattened(&torn, 0));
    ck_assert(!is_flattened(&torn, 120));
}
END_TEST

START_TEST(a_sheet_that_leaves_the_picture_is_not_guessed_at) {
    struct sheet_at cut = {{-60, 930, 900, -20}, {70, 110, 1190, 1240}};
    ck_assert(!is_flattened(&cut, 0));
}
END_TEST

START_TEST(a_scan_without_a_desk_is_left_as_it_is) {
    struct sheet_at whole = {{0, WIDTH - 1, WIDTH - 1, 0}, {0, 0, HEIGHT - 1, HEIGHT - 1}};
    ck_assert(!is_flattened(&whole, 0));
}
END_TEST

START_TEST(a_coloured_panel_on_paper_is_no_sheet) {
    PIX *picture = pixCreate(WIDTH, HEIGHT, 32);
    pixSetAllArbitrary(picture, PAPER);
    for (int y = 200; y < 600; y++)
        pixRasterop(picture, 100 + y / 20, y, 600, 1, PIX_CLR, NULL, 0, 0);
    SCOPED(page_free)
    struct page page = page_of(picture, 0);
    SCOPED(page_free)
    struct page flat = {0};
    struct bend bend;
    bool bent = true;
    struct fault why = {0};
    ck_assert(page_flatten(&page, &flat, &bend, &bent, &why));
    ck_assert(!bent);
}
END_TEST

SUITE("page/flatten", a_sheet_seen_from_aside_is_laid_flat,
      what_stands_on_the_flat_sheet_is_told_on_the_scan,
      a_sheet_askew_on_a_dark_lid_is_left_to_the_deskewer,
      a_sheet_whose_corners_are_not_square_is_laid_flat,
      a_slip_torn_askew_is_no_photograph_where_a_scanner_tells_its_resolution,
      a_sheet_that_leaves_the_picture_is_not_guessed_at, a_scan_without_a_desk_is_left_as_it_is,
      a_coloured_panel_on_paper_is_no_sheet)
