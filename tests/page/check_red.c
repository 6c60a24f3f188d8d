#include "page/red.h"

#include "suite.h"

#include <leptonica/allheaders.h>

static void compare(int width, int height) {
    struct Pix *pix = pixCreate(width, height, 32);
    pixSetResolution(pix, 300, 300);
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
            pixSetPixel(pix, x, y, (l_uint32)x * 2654435761U + (l_uint32)y * 40503U);
    struct Pix *red = red_plane(pix), *wanted = pixGetRGBComponent(pix, COLOR_RED);
    int same = 0;
    ck_assert_int_eq(pixEqual(red, wanted, &same), 0);
    ck_assert_int_eq(same, 1);
    ck_assert_int_eq(pixGetXRes(red), 300);
    pixDestroy(&red);
    pixDestroy(&wanted);
    pixDestroy(&pix);
}

/* Widths that do not fill their last word, and what is narrower than one. */
START_TEST(the_red_channel_is_leptonicas_to_the_byte) {
    compare(128, 5);
    compare(131, 7);
    compare(133, 2);
    compare(3, 3);
    compare(1, 1);
}
END_TEST

SUITE("page/red", the_red_channel_is_leptonicas_to_the_byte)
