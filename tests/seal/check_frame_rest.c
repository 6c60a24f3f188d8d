/* A clerk's stamp that a seal was pressed across leaves a short frame beside it: no chop. */
#include "seal/frame_rest.h"

#include "suite.h"

#include <stdlib.h>

#define PX_PER_MM 3.15
/* A seal of 42 mm, upper left corner of its box. */
#define SEAL_X  60
#define SEAL_Y  60
#define SEAL_PX 132

static struct ink_plane plane;
static const struct box_px seal = {SEAL_X, SEAL_Y, SEAL_PX, SEAL_PX};
static const struct frames_known rings = {&seal, 1};

static void begin(void) {
    plane = ink_plane_new(320, 260);
}

static void end(void) {
    free(plane.at);
}

static void level_line(int from, int to, int y) {
    for (int row = y; row < y + 3; row++)
        for (int x = from; x < to; x++)
            plane.at[row * plane.width_px + x] = 60;
}

/* A frame of which what stands beyond x = 190 is seen; its lines begin at `from`. */
static struct frame_found rest_of(int from) {
    level_line(from, 235, 100);
    level_line(from, 235, 144);
    return (struct frame_found){.shape = SEAL_SQUARE,
                                .corners = {{190, 101}, {235, 101}, {235, 146}, {190, 146}},
                                .corner_count = 4,
                                .width_px = 45,
                                .height_px = 45};
}

START_TEST(a_frame_that_goes_on_under_the_seal_is_long) {
    struct frame_found frame = rest_of(70);
    ck_assert_double_gt(frame_whole_aspect(&plane, PX_PER_MM, &rings, &frame), 3.4);
}
END_TEST

START_TEST(a_chop_half_under_the_seal_is_as_long_as_it_is) {
    struct frame_found frame = rest_of(165);
    double aspect = frame_whole_aspect(&plane, PX_PER_MM, &rings, &frame);
    ck_assert_double_gt(aspect, 1.4);
    ck_assert_double_lt(aspect, 1.9);
}
END_TEST

START_TEST(a_chop_beside_the_seal_ends_there) {
    struct frame_found frame = rest_of(190);
    ck_assert_double_eq_tol(frame_whole_aspect(&plane, PX_PER_MM, &rings, &frame), 1, 0.01);
}
END_TEST

START_TEST(a_chop_on_a_forms_lines_away_from_a_seal_ends_with_its_sides) {
    struct frames_known none = {NULL, 0};
    struct frame_found frame = rest_of(0);
    ck_assert_double_eq_tol(frame_whole_aspect(&plane, PX_PER_MM, &none, &frame), 1, 0.01);
}
END_TEST

SUITE_WITH("seal/frame_rest", begin, end, a_frame_that_goes_on_under_the_seal_is_long,
           a_chop_half_under_the_seal_is_as_long_as_it_is, a_chop_beside_the_seal_ends_there,
           a_chop_on_a_forms_lines_away_from_a_seal_ends_with_its_sides)
