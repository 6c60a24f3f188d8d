#include "base/geometry.h"

#include "suite.h"

#include <math.h>

static void expect_box(struct box_px got, struct box_px wanted) {
    ck_assert_int_eq(got.x, wanted.x);
    ck_assert_int_eq(got.y, wanted.y);
    ck_assert_int_eq(got.width, wanted.width);
    ck_assert_int_eq(got.height, wanted.height);
}

START_TEST(an_inch_has_25_4_mm) {
    ck_assert_double_eq_tol(px_from_mm(25.4, 300), 300, 1e-9);
    ck_assert_double_eq_tol(mm_from_px(px_from_mm(42, 200), 200), 42, 1e-9);
}
END_TEST

START_TEST(an_empty_box_adds_nothing_to_a_union) {
    struct box_px box = {10, 20, 30, 40};
    expect_box(box_union(box, (struct box_px){0}), box);
    expect_box(box_union((struct box_px){0}, box), box);
    expect_box(box_union(box, (struct box_px){0, 0, 5, 5}), (struct box_px){0, 0, 40, 60});
}
END_TEST

START_TEST(boxes_that_only_touch_share_nothing) {
    struct box_px left = {0, 0, 10, 10};
    ck_assert(box_is_empty(box_intersection(left, (struct box_px){10, 0, 10, 10})));
    expect_box(box_intersection(left, (struct box_px){5, 6, 10, 10}), (struct box_px){5, 6, 5, 4});
}
END_TEST

START_TEST(overlap_is_intersection_over_union) {
    struct box_px box = {0, 0, 10, 10};
    ck_assert_double_eq_tol(box_overlap(box, box), 1, 1e-9);
    ck_assert_double_eq_tol(box_overlap(box, (struct box_px){5, 0, 10, 10}), 1.0 / 3, 1e-9);
    ck_assert_double_eq_tol(box_overlap(box, (struct box_px){20, 0, 10, 10}), 0, 1e-9);
    ck_assert_double_eq_tol(box_overlap((struct box_px){0}, (struct box_px){0}), 0, 1e-9);
    ck_assert_double_eq_tol(box_share_inside((struct box_px){5, 0, 10, 10}, box), 0.5, 1e-9);
}
END_TEST

START_TEST(area_of_the_largest_page_does_not_overflow) {
    ck_assert_int_eq(box_area_px((struct box_px){0, 0, 100000, 100000}), 10000000000L);
}
END_TEST

START_TEST(four_quarter_turns_bring_a_box_home) {
    struct box_px box = {100, 50, 30, 20};
    struct box_px turned = box;
    int width = 2480, height = 3508;
    for (int turn = 0; turn < 4; turn++) {
        turned = box_turned(turned, width, height, 1);
        int before = width;
        width = height;
        height = before;
    }
    expect_box(turned, box);
}
END_TEST

START_TEST(a_clockwise_turn_takes_the_left_top_to_the_right_top) {
    expect_box(box_turned((struct box_px){0, 0, 30, 20}, 200, 300, 1),
               (struct box_px){280, 0, 20, 30});
    expect_box(box_turned((struct box_px){0, 0, 30, 20}, 200, 300, 2),
               (struct box_px){170, 280, 30, 20});
    expect_box(box_turned((struct box_px){0, 0, 30, 20}, 200, 300, -1),
               (struct box_px){0, 170, 20, 30});
}
END_TEST

START_TEST(points_go_to_the_deskewed_plane_and_back) {
    struct frame frame = {2480, 3508, 0.035};
    for (int x = 0; x <= 2480; x += 620)
        for (int y = 0; y <= 3508; y += 877) {
            struct point_px point = {x, y};
            struct point_px back = frame_to_upright(&frame, frame_to_deskewed(&frame, point));
            ck_assert_double_eq_tol(back.x, x, 1e-6);
            ck_assert_double_eq_tol(back.y, y, 1e-6);
        }
}
END_TEST

START_TEST(positive_skew_turns_clockwise_on_paper) {
    struct frame frame = {200, 200, 0.1};
    struct point_px right = frame_to_deskewed(&frame, (struct point_px){200, 100});
    ck_assert_double_gt(right.y, 100); /* y points down: the right end sinks */
    struct point_px centre = frame_to_deskewed(&frame, (struct point_px){100, 100});
    ck_assert_double_eq_tol(centre.x, 100, 1e-9);
    ck_assert_double_eq_tol(centre.y, 100, 1e-9);
}
END_TEST

START_TEST(a_mapped_box_covers_the_points_of_its_original) {
    struct frame frame = {2480, 3508, -0.02};
    struct box_px deskewed = {800, 1200, 300, 60};
    struct box_px upright = box_to_upright(&frame, deskewed);
    for (int corner = 0; corner < 4; corner++) {
        struct point_px from = {deskewed.x + (corner & 1 ? deskewed.width : 0),
                                deskewed.y + (corner & 2 ? deskewed.height : 0)};
        struct point_px to = frame_to_upright(&frame, from);
        ck_assert_double_ge(to.x, upright.x);
        ck_assert_double_ge(to.y, upright.y);
        ck_assert_double_le(to.x, upright.x + upright.width);
        ck_assert_double_le(to.y, upright.y + upright.height);
    }
    /* and no more than the turn asks for: 300 px * sin(0.02) = 6 px in height */
    ck_assert_int_le(upright.height, deskewed.height + 8);
}
END_TEST

START_TEST(mapped_boxes_stay_on_the_page) {
    struct frame frame = {1000, 1000, 0.1};
    struct box_px box = box_to_deskewed(&frame, (struct box_px){0, 0, 1000, 20});
    ck_assert_int_ge(box.x, 0);
    ck_assert_int_ge(box.y, 0);
    ck_assert_int_le(box.x + box.width, 1000);
    ck_assert_int_le(box.y + box.height, 1000);
}
END_TEST

START_TEST(without_skew_nothing_moves) {
    struct frame frame = {1000, 1000, 0};
    struct box_px box = {-5, 10, 2000, 30};
    expect_box(box_to_upright(&frame, box), box);
    expect_box(box_to_deskewed(&frame, box), box);
}
END_TEST

SUITE("base/geometry", an_inch_has_25_4_mm, an_empty_box_adds_nothing_to_a_union,
      boxes_that_only_touch_share_nothing, overlap_is_intersection_over_union,
      area_of_the_largest_page_does_not_overflow, four_quarter_turns_bring_a_box_home,
      a_clockwise_turn_takes_the_left_top_to_the_right_top,
      points_go_to_the_deskewed_plane_and_back, positive_skew_turns_clockwise_on_paper,
      a_mapped_box_covers_the_points_of_its_original, mapped_boxes_stay_on_the_page,
      without_skew_nothing_moves)
