#include "page/page.h"
#include "page/quarter.h"

#include "suite.h"

#include <leptonica/allheaders.h>

static PIX *drawn(int width, int height) {
    PIX *plane = pixCreate(width, height, 32);
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
            pixSetPixel(plane, x, y, (l_uint32)x * 2654435761U ^ (l_uint32)y * 40503U << 8);
    return plane;
}

START_TEST(turns_are_leptonicas) {
    static const int SIDES[][2] = {{1, 1}, {3, 70}, {64, 65}, {257, 40}, {501, 703}};
    for (size_t i = 0; i < sizeof SIDES / sizeof *SIDES; i++)
        for (int turns = 1; turns <= 3; turns += 2) {
            PIX *plane = drawn(SIDES[i][0], SIDES[i][1]);
            PIX *wanted = pixRotateOrth(plane, turns);
            ck_assert(quarter_turn(plane, turns));
            l_int32 same = 0;
            pixEqual(plane, wanted, &same);
            ck_assert_msg(same, "%d x %d, %d", SIDES[i][0], SIDES[i][1], turns);
            pixDestroy(&plane);
            pixDestroy(&wanted);
        }
}
END_TEST

START_TEST(a_plane_that_somebody_else_holds_is_not_turned_under_him) {
    struct page page = {.colour = drawn(90, 120), .gray = pixCreate(90, 120, 8)};
    page.text = pixClone(page.gray);
    PIX *held = pixClone(page.colour);
    PIX *before = pixCopy(NULL, held);
    struct fault why = {0};
    ck_assert(page_turn(&page, 1, &why));
    l_int32 same = 0;
    pixEqual(held, before, &same);
    ck_assert(same);
    ck_assert_int_eq(pixGetWidth(page.colour), 120);
    pixDestroy(&held);
    pixDestroy(&before);
    page_free(&page);
}
END_TEST

SUITE("page/quarter", turns_are_leptonicas,
      a_plane_that_somebody_else_holds_is_not_turned_under_him)
