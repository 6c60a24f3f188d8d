/* What is taken out of the ink before stamps' frames are sought in it. */
#include "seal/frame_ink.h"

#include "suite.h"

#include <leptonica/allheaders.h>

#define PX_PER_MM (80 / 25.4)

static PIX *ink;

static void begin(void) {
    ink = pixCreate(660, 935, 1);
}

static void end(void) {
    pixDestroy(&ink);
}

static void line(int x1, int y1, int x2, int y2) {
    pixRenderLine(ink, x1, y1, x2, y2, 3, L_SET_PIXELS);
}

static void square(int left, int top, int width, int height) {
    line(left, top, left + width, top);
    line(left + width, top, left + width, top + height);
    line(left + width, top + height, left, top + height);
    line(left, top + height, left, top);
}

static void triangle(int left, int bottom, int width, int height) {
    line(left, bottom, left + width, bottom);
    line(left, bottom, left + width / 2, bottom - height);
    line(left + width, bottom, left + width / 2, bottom - height);
}

/* The box of the only piece that is left. */
static struct box_px only_piece(void) {
    BOXA *boxes = pixConnComp(ink, NULL, 8);
    ck_assert_int_eq(boxaGetCount(boxes), 1);
    l_int32 x;
    l_int32 y;
    l_int32 w;
    l_int32 h;
    boxaGetBoxGeometry(boxes, 0, &x, &y, &w, &h);
    boxaDestroy(&boxes);
    return (struct box_px){x, y, w, h};
}

START_TEST(a_triangle_on_the_rules_of_a_form_stands_alone) {
    triangle(300, 500, 130, 112);
    line(40, 440, 620, 442);
    line(330, 100, 331, 800);
    frame_ink_clear(ink, PX_PER_MM, NULL, 0);
    struct box_px left = only_piece();
    ck_assert_int_le(abs(left.x - 300), 3);
    ck_assert_int_le(abs(left.y - 388), 3);
    ck_assert_int_le(abs(left.width - 132), 5);
    ck_assert_int_le(abs(left.height - 114), 5);
}
END_TEST

START_TEST(a_chop_that_touches_a_seal_stands_alone) {
    static const struct box_px seal = {300, 300, 132, 132};
    square(240, 340, 62, 62);
    square(340, 340, 40, 40);
    line(303, 366, 345, 366);
    frame_ink_clear(ink, PX_PER_MM, &seal, 1);
    struct box_px left = only_piece();
    ck_assert_int_le(abs(left.x - 240), 3);
    ck_assert_int_le(abs(left.width - 62), 5);
}
END_TEST

START_TEST(sides_of_the_longest_stamp_are_no_rules) {
    square(200, 300, (int)(55 * PX_PER_MM), (int)(20 * PX_PER_MM));
    PIX *before = pixCopy(NULL, ink);
    frame_ink_clear(ink, PX_PER_MM, NULL, 0);
    l_int32 same = 0;
    pixEqual(before, ink, &same);
    pixDestroy(&before);
    ck_assert_int_eq(same, 1);
}
END_TEST

START_TEST(a_form_alone_leaves_nothing) {
    for (int k = 0; k < 5; k++)
        line(60, 200 + 40 * k, 600, 202 + 40 * k);
    frame_ink_clear(ink, PX_PER_MM, NULL, 0);
    l_int32 empty = 0;
    pixZero(ink, &empty);
    ck_assert_int_eq(empty, 1);
}
END_TEST

SUITE_WITH("seal/frame_ink", begin, end, a_triangle_on_the_rules_of_a_form_stands_alone,
           a_chop_that_touches_a_seal_stands_alone, sides_of_the_longest_stamp_are_no_rules,
           a_form_alone_leaves_nothing)
