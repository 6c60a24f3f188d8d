/* Lines of forms across a seal, and what of it looks like one. Planes are drawn dot by dot, 12 px a
 * millimetre. */
#include "seal/rule_lines.h"

#include "base/memory.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>

#define PX_PER_MM 12.0
#define SIDE_PX   552
#define INK       70

static struct ink_plane plane;

static void begin(void) {
    plane = (struct ink_plane){SIDE_PX, SIDE_PX, memory_new((size_t)SIDE_PX * SIDE_PX, 1)};
}

static void end(void) {
    free(plane.at);
}

static uint8_t *at(int x, int y) {
    return plane.at + (ptrdiff_t)y * SIDE_PX + x;
}

static void box(int left, int top, int width, int height) {
    for (int y = top; y < top + height; y++)
        for (int x = left; x < left + width; x++)
            *at(x, y) = INK;
}

static void ring(double radius_mm, double rim_mm) {
    for (int y = 0; y < SIDE_PX; y++)
        for (int x = 0; x < SIDE_PX; x++) {
            double r = hypot(x - SIDE_PX / 2.0, y - SIDE_PX / 2.0) / PX_PER_MM;
            if (r <= radius_mm && r > radius_mm - rim_mm)
                *at(x, y) = INK;
        }
}

static int inked(int left, int top, int width, int height) {
    int count = 0;
    for (int y = top; y < top + height; y++)
        for (int x = left; x < left + width; x++)
            count += *at(x, y) > INK / 2;
    return count;
}

START_TEST(a_rule_across_a_seal_is_taken_out) {
    ring(20, 1.2);
    box(0, 200, SIDE_PX, 4);
    box(400, 0, 5, SIDE_PX);
    ck_assert(rule_lines_remove(&plane, PX_PER_MM));
    ck_assert_int_eq(inked(120, 195, 250, 14), 0);
    ck_assert_int_eq(inked(395, 240, 15, 60), 0);
}
END_TEST

START_TEST(a_leaning_rule_is_taken_out_too) {
    for (int x = 0; x < SIDE_PX; x++)
        box(x, 200 + x / 30, 1, 4);
    ck_assert(rule_lines_remove(&plane, PX_PER_MM));
    ck_assert_int_eq(inked(0, 190, SIDE_PX, 40), 0);
}
END_TEST

START_TEST(a_stroke_across_it_goes_on) {
    box(0, 200, SIDE_PX, 4);
    box(250, 160, 8, 80);
    ck_assert(rule_lines_remove(&plane, PX_PER_MM));
    ck_assert_int_ge(inked(250, 160, 8, 80), 8 * 76);
    ck_assert_int_eq(inked(100, 190, 140, 20), 0);
}
END_TEST

START_TEST(a_seal_without_rules_stays_as_it_is) {
    ring(20, 1.9);
    int before = inked(0, 0, SIDE_PX, SIDE_PX);
    ck_assert(!rule_lines_remove(&plane, PX_PER_MM));
    ck_assert_int_eq(inked(0, 0, SIDE_PX, SIDE_PX), before);
}
END_TEST

START_TEST(a_stroke_of_a_character_is_no_rule) {
    box(100, 200, (int)(12 * PX_PER_MM), 5);
    ck_assert(!rule_lines_remove(&plane, PX_PER_MM));
}
END_TEST

/* A row of print is inked all along somewhere in its middle, but not bare above and below. */
START_TEST(a_row_of_print_is_no_rule) {
    for (int x = 0; x + 40 < SIDE_PX; x += 44)
        for (int y = 200; y < 240; y += 8)
            box(x, y, 40, 3);
    ck_assert(!rule_lines_remove(&plane, PX_PER_MM));
}
END_TEST

START_TEST(a_thick_bar_is_no_rule) {
    box(0, 200, SIDE_PX, 24);
    int before = inked(0, 0, SIDE_PX, SIDE_PX);
    rule_lines_remove(&plane, PX_PER_MM);
    ck_assert_int_eq(inked(0, 0, SIDE_PX, SIDE_PX), before);
}
END_TEST

SUITE_WITH("seal/rule_lines", begin, end, a_rule_across_a_seal_is_taken_out,
           a_leaning_rule_is_taken_out_too, a_stroke_across_it_goes_on,
           a_seal_without_rules_stays_as_it_is, a_stroke_of_a_character_is_no_rule,
           a_row_of_print_is_no_rule, a_thick_bar_is_no_rule)
