#include "page/darker.h"

#include "suite.h"

#include <leptonica/allheaders.h>

#define HEIGHT 23

static PIX *drawn(int width) {
    PIX *plane = pixCreate(width, HEIGHT, 8);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < width; x++)
            pixSetPixel(plane, x, y, (l_uint32)((x * 37 + y * 91 + x * y * width) % 256));
    return plane;
}

/* Every width between two words of ink, and the levels at both ends. */
START_TEST(ink_is_leptonicas) {
    static const int LEVELS[] = {1, 120, 190, 255};
    for (int width = 60; width < 100; width++)
        for (size_t i = 0; i < sizeof LEVELS / sizeof *LEVELS; i++) {
            PIX *plane = drawn(width);
            PIX *ink = darker(plane, LEVELS[i]), *wanted = pixThresholdToBinary(plane, LEVELS[i]);
            l_int32 same = 0;
            pixEqual(ink, wanted, &same);
            ck_assert_msg(same, "%d px wide, level %d", width, LEVELS[i]);
            pixDestroy(&wanted);
            pixDestroy(&ink);
            pixDestroy(&plane);
        }
}
END_TEST

START_TEST(what_is_as_bright_as_the_level_is_paper) {
    PIX *plane = pixCreate(40, 2, 8);
    pixSetAllArbitrary(plane, 160);
    PIX *ink = darker(plane, 160);
    l_int32 empty = 0;
    pixZero(ink, &empty);
    ck_assert_int_eq(empty, 1);
    pixDestroy(&ink);
    pixDestroy(&plane);
}
END_TEST

SUITE("page/darker", ink_is_leptonicas, what_is_as_bright_as_the_level_is_paper)
