#include "page/straighten.h"

#include "suite.h"

#include <leptonica/allheaders.h>
#include <stdbool.h>
#include <stdlib.h>

#define WIDTH  517
#define HEIGHT 389

/* Bars and a slope of grays. */
static PIX *drawn(void) {
    PIX *plane = pixCreate(WIDTH, HEIGHT, 8);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            bool bar = (x / 7 + y / 11) % 3 == 0;
            pixSetPixel(plane, x, y, bar ? 20 : (l_uint32)(100 + (x + y) % 150));
        }
    return plane;
}

static int count_apart(PIX *ours, PIX *theirs) {
    int apart = 0;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            l_uint32 one = 0, other = 0;
            pixGetPixel(ours, x, y, &one);
            pixGetPixel(theirs, x, y, &other);
            apart += one != other;
        }
    return apart;
}

START_TEST(turning_is_what_leptonica_makes) {
    static const double ANGLES[] = {0.0011, -0.004, 0.013, -0.031, 0.12, -0.12};
    PIX *plane = drawn();
    for (size_t i = 0; i < sizeof ANGLES / sizeof *ANGLES; i++) {
        PIX *ours = straighten(plane, ANGLES[i]);
        PIX *theirs = pixRotateAMGray(plane, (l_float32)ANGLES[i], 255);
        ck_assert_ptr_nonnull(ours);
        ck_assert_int_eq(pixGetWidth(ours), WIDTH);
        ck_assert_int_eq(pixGetHeight(ours), HEIGHT);
        ck_assert_int_eq(count_apart(ours, theirs), 0);
        pixDestroy(&ours);
        pixDestroy(&theirs);
    }
    pixDestroy(&plane);
}
END_TEST

START_TEST(corners_that_move_in_are_white) {
    PIX *plane = pixCreate(WIDTH, HEIGHT, 8);
    PIX *turned = straighten(plane, 0.05);
    l_uint32 corner = 0, middle = 255;
    pixGetPixel(turned, 0, HEIGHT - 1, &corner);
    pixGetPixel(turned, WIDTH / 2, HEIGHT / 2, &middle);
    ck_assert_uint_eq(corner, 255);
    ck_assert_uint_eq(middle, 0);
    pixDestroy(&turned);
    pixDestroy(&plane);
}
END_TEST

SUITE("page/straighten", turning_is_what_leptonica_makes, corners_that_move_in_are_white)
