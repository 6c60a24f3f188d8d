#include "samples/warp.h"

#include <check.h>
#include <stdlib.h>

START_TEST(inverse_undoes_turn_and_perspective) {
    struct warp forth = warp_of(2480, 3508, &(struct lie){0.03, 0.06, -0.04, 0.95, false}),
                back = warp_inverse(&forth);
    for (int i = 0; i < 25; i++) {
        struct point_px at = {(i % 5) * 600.0, (i - i % 5) * 170.0};
        struct point_px again = warp_point(&back, warp_point(&forth, at));
        ck_assert_double_eq_tol(again.x, at.x, 0.01);
        ck_assert_double_eq_tol(again.y, at.y, 0.01);
    }
}
END_TEST

/* The scan's skew in the truth is the clockwise turn that straightens it: what the product's frame
 * does with it must bring a point back to where it was drawn. */
START_TEST(frame_with_the_noted_skew_straightens_the_scan) {
    double skew = 0.02;
    struct warp forth = warp_of(1654, 2339, &(struct lie){.skew_rad = skew, .zoom = 1});
    struct frame frame = {1654, 2339, -skew};
    struct point_px drawn = {300, 400};
    struct point_px straight = frame_to_deskewed(&frame, warp_point(&forth, drawn));
    ck_assert_double_eq_tol(straight.x, drawn.x, 1);
    ck_assert_double_eq_tol(straight.y, drawn.y, 1);
}
END_TEST

START_TEST(round_seals_stay_round_when_turned) {
    struct page_reading truth = {.width_px = 1654, .height_px = 2339};
    struct seal *seal = seal_add(&truth.seals);
    seal->shape = SEAL_ROUND;
    seal->box = (struct box_px){700, 900, 320, 320};
    struct warp forth = warp_of(1654, 2339, &(struct lie){.skew_rad = 0.06, .zoom = 1});
    warp_truth(&truth, &forth);
    ck_assert_int_le(abs(truth.seals.at[0].box.width - 320), 3);
    ck_assert_int_le(abs(truth.seals.at[0].box.height - 320), 3);
    page_reading_free(&truth);
}
END_TEST

START_TEST(a_tilted_sheet_has_a_shorter_far_edge_and_leans_to_one_side) {
    struct warp forth = warp_of(2000, 3000, &(struct lie){0, 0.1, 0.05, 1, false});
    double top = warp_point(&forth, (struct point_px){2000, 0}).x -
                 warp_point(&forth, (struct point_px){0, 0}).x;
    double foot = warp_point(&forth, (struct point_px){2000, 3000}).x -
                  warp_point(&forth, (struct point_px){0, 3000}).x;
    double left = warp_point(&forth, (struct point_px){0, 3000}).y -
                  warp_point(&forth, (struct point_px){0, 0}).y;
    double right = warp_point(&forth, (struct point_px){2000, 3000}).y -
                   warp_point(&forth, (struct point_px){2000, 0}).y;
    ck_assert_double_lt(top, 0.95 * foot);
    ck_assert_double_lt(right, 0.98 * left);
}
END_TEST

START_TEST(a_mirrored_scan_swaps_left_and_right) {
    struct warp forth = warp_of(2000, 3000, &(struct lie){.zoom = 1, .mirrored = true});
    struct point_px at = warp_point(&forth, (struct point_px){300, 700});
    ck_assert_double_eq_tol(at.x, 1700, 0.01);
    ck_assert_double_eq_tol(at.y, 700, 0.01);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("samples/warp");
    TCase *one = tcase_create("warp");
    tcase_add_test(one, inverse_undoes_turn_and_perspective);
    tcase_add_test(one, frame_with_the_noted_skew_straightens_the_scan);
    tcase_add_test(one, a_tilted_sheet_has_a_shorter_far_edge_and_leans_to_one_side);
    tcase_add_test(one, a_mirrored_scan_swaps_left_and_right);
    tcase_add_test(one, round_seals_stay_round_when_turned);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
