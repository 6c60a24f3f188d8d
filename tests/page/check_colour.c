#include "page/colour.h"

#include "suite.h"

#include <leptonica/allheaders.h>

#define SIDE 400

/* A sheet of all brightnesses; `tone` and `noise` are added to the red of each, and of every
 * hundredth pixel of the rows that are looked at. */
static struct Pix *sheet(int tone, int noise) {
    struct Pix *pix = pixCreate(SIDE, SIDE, 32);
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++) {
            int gray = (x * 7 + y * 3) % 200;
            int red = gray + (gray > 100 ? tone : 0) + ((x + y * SIDE) % 100 == 0 ? noise : 0);
            pixSetPixel(pix, x, y, (l_uint32)(red << 24 | gray << 16 | gray << 8));
        }
    return pix;
}

static bool has_colour(int tone, int noise) {
    struct Pix *pix = sheet(tone, noise);
    bool there = colour_is_there(pix);
    pixDestroy(&pix);
    return there;
}

START_TEST(a_gray_scan_stored_in_colour_has_none) {
    ck_assert(!has_colour(0, 0));
    ck_assert(!has_colour(0, 1));
}
END_TEST

START_TEST(a_gray_scan_that_was_toned_has_none) {
    ck_assert(!has_colour(2, 0));
    ck_assert(!has_colour(3, 0));
}
END_TEST

START_TEST(what_jpeg_left_of_a_colour_scans_noise_is_colour) {
    ck_assert(has_colour(0, 2));
    ck_assert(has_colour(0, 5));
}
END_TEST

SUITE("page/colour", a_gray_scan_stored_in_colour_has_none, a_gray_scan_that_was_toned_has_none,
      what_jpeg_left_of_a_colour_scans_noise_is_colour)
