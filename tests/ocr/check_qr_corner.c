#include "ocr/qr_corner.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SIDE 600

static uint8_t pixels[SIDE * SIDE];
static const struct bilevel picture = {pixels, SIDE, SIDE};
static struct qr_place places[QR_PLACES_MOST];

static void blank(void) {
    memset(pixels, 255, sizeof pixels);
}

/* draw_mark draws rings `modules` wide about a middle, turned by `turn`. */
static void draw_mark(double x, double y, double module, double turn) {
    for (int py = 0; py < SIDE; py++)
        for (int px = 0; px < SIDE; px++) {
            double dx = px - x, dy = py - y;
            double out =
                fmax(fabs(dx * cos(turn) + dy * sin(turn)), fabs(dy * cos(turn) - dx * sin(turn))) /
                module;
            if (out < 1.5 || (out > 2.5 && out < 3.5))
                pixels[py * SIDE + px] = 0;
        }
}

static void draw_corners(double module, double turn, double second) {
    double leg = 26 * module;
    draw_mark(250, 250, module, turn);
    draw_mark(250 + leg * cos(turn), 250 + leg * sin(turn), module, turn);
    draw_mark(250 - second * leg * sin(turn), 250 + second * leg * cos(turn), module, turn);
}

START_TEST(three_corners_are_a_place) {
    static const double modules[] = {2.6, 3.1, 3.9, 5.5};
    double module = modules[_i];
    draw_corners(module, 0, 1);
    ck_assert_int_eq(qr_places(&picture, 4, places), 1);
    ck_assert_double_eq_tol(places[0].module_px, module, 0.3);
    struct box_px code = {250 - (int)(3.5 * module), 250 - (int)(3.5 * module), (int)(33 * module),
                          (int)(33 * module)};
    ck_assert_double_gt(box_share_inside(code, places[0].box), 0.99);
}
END_TEST

START_TEST(a_leaning_code_is_a_place) {
    draw_corners(4, 0.15, 1);
    ck_assert_int_eq(qr_places(&picture, 4, places), 1);
}
END_TEST

START_TEST(two_corners_are_none) {
    draw_mark(200, 200, 4, 0);
    draw_mark(300, 200, 4, 0);
    ck_assert_int_eq(qr_places(&picture, 4, places), 0);
}
END_TEST

START_TEST(corners_with_unlike_legs_are_none) {
    draw_corners(3, 0, 2);
    ck_assert_int_eq(qr_places(&picture, 4, places), 0);
}
END_TEST

/* What upright bars show: the right runs level, but not down. */
START_TEST(bars_are_no_corners) {
    static const int bars[][2] = {{0, 4}, {8, 12}, {20, 4}};
    for (int n = 0; n < 6; n++)
        for (size_t b = 0; b < 3; b++)
            for (int y = 100; y < 400; y++)
                memset(pixels + y * SIDE + 40 + 80 * n + bars[b][0], 0, (size_t)bars[b][1]);
    ck_assert_int_eq(qr_places(&picture, 4, places), 0);
}
END_TEST

START_TEST(corners_at_the_edge_are_looked_at_within_the_picture) {
    for (int i = 0; i < 4; i++)
        draw_mark(i % 2 ? SIDE - 6 : 5, i / 2 ? SIDE - 6 : 5, 4, 0);
    ck_assert_int_le(qr_places(&picture, 1, places), QR_PLACES_MOST);
}
END_TEST

int main(void) {
    TCase *corners = tcase_create("corners");
    tcase_add_checked_fixture(corners, blank, NULL);
    tcase_add_loop_test(corners, three_corners_are_a_place, 0, 4);
    tcase_add_test(corners, a_leaning_code_is_a_place);
    tcase_add_test(corners, two_corners_are_none);
    tcase_add_test(corners, corners_with_unlike_legs_are_none);
    tcase_add_test(corners, bars_are_no_corners);
    tcase_add_test(corners, corners_at_the_edge_are_looked_at_within_the_picture);
    Suite *suite = suite_create("qr_corner");
    suite_add_tcase(suite, corners);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
