#include "page/halve.h"

#include "suite.h"

#include <leptonica/allheaders.h>

#define HEIGHT 21

static PIX *drawn(int width, int depth) {
    PIX *plane = pixCreate(width, HEIGHT, depth);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < width; x++) {
            l_uint32 gray = (l_uint32)((x * 37 + y * 91 + x * y * width) % 256);
            l_uint32 colour = gray << 24 | (255 - gray) << 16 | (gray / 2) << 8;
            pixSetPixel(plane, x, y, depth == 32 ? colour : gray);
        }
    return plane;
}

/* Both planes are the function's from here on. */
static void check_same(PIX *half, PIX *wanted, int width) {
    l_int32 same = 0;
    pixEqual(half, wanted, &same);
    ck_assert_msg(same, "%d px wide", width);
    pixDestroy(&wanted);
    pixDestroy(&half);
}

START_TEST(means_are_leptonicas) {
    for (int depth = 8; depth <= 32; depth += 24)
        for (int width = 30; width < 47; width++) {
            PIX *plane = drawn(width, depth);
            check_same(halve_mean(plane), pixScaleAreaMap2(plane), width);
            pixDestroy(&plane);
        }
}
END_TEST

START_TEST(the_second_darkest_are_leptonicas) {
    for (int width = 30; width < 47; width++) {
        PIX *plane = drawn(width, 8);
        check_same(halve_dark(plane), pixScaleGrayRank2(plane, 2), width);
        pixDestroy(&plane);
    }
}
END_TEST

START_TEST(a_single_row_has_no_half) {
    PIX *plane = pixCreate(40, 1, 8);
    ck_assert_ptr_null(halve_mean(plane));
    pixDestroy(&plane);
}
END_TEST

SUITE("page/halve", means_are_leptonicas, the_second_darkest_are_leptonicas,
      a_single_row_has_no_half)
