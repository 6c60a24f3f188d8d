#include "page/shrink.h"

#include "suite.h"

#include <leptonica/allheaders.h>
#include <math.h>

#define WIDTH  211
#define HEIGHT 157

static l_uint32 gray_at(int x, int y) {
    return (l_uint32)((x * 37 + y * 91 + x * y) % 256);
}

static PIX *drawn(int depth) {
    PIX *plane = pixCreate(WIDTH, HEIGHT, depth);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            l_uint32 gray = gray_at(x, y);
            l_uint32 colour = gray << 24 | (255 - gray) << 16 | (gray / 2) << 8;
            pixSetPixel(plane, x, y, depth == 32 ? colour : gray);
        }
    return plane;
}

static double part(int old, double from, double to) {
    return fmax(0, fmin(to, old + 1) - fmax(from, old));
}

/* The mean of what a new pixel covers, pixel by pixel. */
static double mean_at(int x, int y, double width, double height) {
    double left = x * WIDTH / width, right = (x + 1) * WIDTH / width;
    double top = y * HEIGHT / height, bottom = (y + 1) * HEIGHT / height;
    double sum = 0;
    for (int v = 0; v < HEIGHT; v++)
        for (int u = 0; u < WIDTH; u++)
            sum += gray_at(u, v) * part(u, left, right) * part(v, top, bottom);
    return sum / ((right - left) * (bottom - top));
}

START_TEST(each_pixel_is_the_mean_of_its_area) {
    static const double SCALES[] = {0.9, 0.684, 0.5, 0.31};
    PIX *plane = drawn(8);
    for (size_t i = 0; i < sizeof SCALES / sizeof *SCALES; i++) {
        PIX *small = shrink(plane, SCALES[i]);
        int width = pixGetWidth(small), height = pixGetHeight(small);
        ck_assert_int_eq(width, lround(WIDTH * SCALES[i]));
        ck_assert_int_eq(height, lround(HEIGHT * SCALES[i]));
        for (int k = 0; k < 40; k++) {
            int x = k == 39 ? width - 1 : k * 5 % width, y = k == 39 ? height - 1 : k * 3 % height;
            l_uint32 got = 0;
            pixGetPixel(small, x, y, &got);
            ck_assert_double_eq_tol(got, mean_at(x, y, width, height), 0.52);
        }
        pixDestroy(&small);
    }
    pixDestroy(&plane);
}
END_TEST

START_TEST(colours_are_shrunk_like_gray) {
    PIX *gray = drawn(8), *colour = drawn(32);
    PIX *small_gray = shrink(gray, 0.43), *small_colour = shrink(colour, 0.43);
    PIX *red = pixGetRGBComponent(small_colour, COLOR_RED);
    l_int32 same = 0;
    pixEqual(small_gray, red, &same);
    ck_assert_int_eq(same, 1);
    pixDestroy(&red);
    pixDestroy(&small_colour);
    pixDestroy(&small_gray);
    pixDestroy(&colour);
    pixDestroy(&gray);
}
END_TEST

START_TEST(nothing_is_enlarged_and_nothing_vanishes) {
    PIX *plane = drawn(8);
    PIX *same = shrink(plane, 1.4), *dot = shrink(plane, 0.0001);
    ck_assert_int_eq(pixGetWidth(same), WIDTH);
    ck_assert_int_eq(pixGetWidth(dot), 1);
    ck_assert_int_eq(pixGetHeight(dot), 1);
    pixDestroy(&dot);
    pixDestroy(&same);
    pixDestroy(&plane);
}
END_TEST

SUITE("page/shrink", each_pixel_is_the_mean_of_its_area, colours_are_shrunk_like_gray,
      nothing_is_enlarged_and_nothing_vanishes)
