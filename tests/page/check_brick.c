#include "page/brick.h"

#include "suite.h"

#include <leptonica/allheaders.h>

#define WIDTH  203
#define HEIGHT 151

/* Blotches of ink, some at the rim, from a fixed chain of numbers. */
static PIX *blotches(void) {
    PIX *plane = pixCreate(WIDTH, HEIGHT, 1);
    unsigned chain = 12345;
    for (int i = 0; i < 260; i++) {
        chain = chain * 1103515245U + 12345U;
        int x = (int)(chain >> 16) % WIDTH, width = 1 + (int)(chain >> 5) % 24;
        chain = chain * 1103515245U + 12345U;
        int y = (int)(chain >> 16) % HEIGHT, height = 1 + (int)(chain >> 5) % 9;
        pixRasterop(plane, x, y, width, height, PIX_SET, NULL, 0, 0);
    }
    return plane;
}

static void assert_same(PIX **ours, PIX **theirs) {
    l_int32 same = 0;
    ck_assert_ptr_nonnull(*ours);
    pixEqual(*ours, *theirs, &same);
    ck_assert_int_eq(same, 1);
    pixDestroy(ours);
    pixDestroy(theirs);
}

static const int SIZES[][2] = {{1, 1},  {2, 1},  {1, 3},  {7, 1},  {24, 1}, {5, 5},
                               {13, 4}, {33, 2}, {70, 1}, {1, 70}, {131, 3}};
#define SIZE_COUNT (int)(sizeof SIZES / sizeof *SIZES)

START_TEST(opening_is_what_leptonica_makes) {
    PIX *plane = blotches();
    for (int i = 0; i < SIZE_COUNT; i++) {
        PIX *ours = brick_opened(plane, SIZES[i][0], SIZES[i][1]);
        PIX *theirs = pixOpenBrick(NULL, plane, SIZES[i][0], SIZES[i][1]);
        assert_same(&ours, &theirs);
    }
    pixDestroy(&plane);
}
END_TEST

START_TEST(closing_is_what_leptonica_makes) {
    PIX *plane = blotches();
    for (int i = 0; i < SIZE_COUNT; i++) {
        PIX *ours = brick_closed(plane, SIZES[i][0], SIZES[i][1]);
        PIX *theirs = pixCloseSafeBrick(NULL, plane, SIZES[i][0], SIZES[i][1]);
        assert_same(&ours, &theirs);
    }
    pixDestroy(&plane);
}
END_TEST

START_TEST(a_brick_larger_than_the_plane_fits_nowhere) {
    PIX *plane = pixCreate(20, 10, 1);
    pixSetAll(plane);
    PIX *opened = brick_opened(plane, 21, 1);
    l_int32 empty = 0;
    pixZero(opened, &empty);
    ck_assert_int_eq(empty, 1);
    pixDestroy(&opened);
    pixDestroy(&plane);
}
END_TEST

SUITE("page/brick", opening_is_what_leptonica_makes, closing_is_what_leptonica_makes,
      a_brick_larger_than_the_plane_fits_nowhere)
