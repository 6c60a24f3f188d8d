/* What at the ends of a ring's text is no part of the name. */
#include "seal/ring_line.h"

#include "seal/told_line.h"
#include "suite.h"

static struct line_text line;
static const struct ring_axis nowhere = {0, 0};

static void end(void) {
    line_text_free(&line);
}

START_TEST(runs_of_doubt_at_the_ends_are_dropped) {
    line = told_line("小平样例测绘院公制");
    told_doubt(&line, 0, 0.4, "八", 0.2);
    told_doubt(&line, 1, 0.3, "八", 0.2);
    told_doubt(&line, 7, 0.3, "八", 0.2);
    told_doubt(&line, 8, 0.4, "八", 0.2);
    struct ring_strays strays = ring_line_trim(&line, &nowhere);
    ck_assert_str_eq(line.text, "样例测绘院");
    ck_assert_int_eq(strays.head, 2);
    ck_assert_int_eq(strays.tail, 2);
}
END_TEST

START_TEST(doubtful_characters_that_make_a_place_are_the_names) {
    line = told_line("{厦门样例测绘院");
    told_doubt(&line, 0, 0.4, "八", 0.2);
    told_doubt(&line, 1, 0.3, "八", 0.2);
    ring_line_trim(&line, &nowhere);
    ck_assert_str_eq(line.text, "厦门样例测绘院");
}
END_TEST

START_TEST(doubtful_characters_that_end_a_name_are_the_names) {
    line = told_line("样例测绘有限公司");
    told_doubt(&line, 6, 0.5, "八", 0.2);
    told_doubt(&line, 7, 0.3, "八", 0.2);
    ring_line_trim(&line, &nowhere);
    ck_assert_str_eq(line.text, "样例测绘有限公司");
}
END_TEST

START_TEST(specks_between_characters_are_dropped) {
    line = told_line("样/例丶测·绘院");
    ring_line_trim(&line, &nowhere);
    ck_assert_str_eq(line.text, "样例测绘院");
}
END_TEST

/* Where the names of these lines are centred, and where the rest of them would be. */
START_TEST(doubtful_characters_that_centre_the_name_are_its_own) {
    static const struct ring_axis centred = {0.5, 0.6};
    line = told_line("祥测市公共资源交易中心");
    told_doubt(&line, 0, 0.4, "样", 0.3);
    told_doubt(&line, 1, 0.5, "例", 0.3);
    ring_line_trim(&line, &centred);
    ck_assert_str_eq(line.text, "祥测市公共资源交易中心");
}
END_TEST

START_TEST(doubtful_characters_beside_a_centred_name_are_dropped) {
    static const struct ring_axis behind = {0.5 + 1.0 / 11, 0.6};
    line = told_line("祥测市公共资源交易中心");
    told_doubt(&line, 0, 0.4, "样", 0.3);
    told_doubt(&line, 1, 0.5, "例", 0.3);
    ring_line_trim(&line, &behind);
    ck_assert_str_eq(line.text, "市公共资源交易中心");
}
END_TEST

/* Puts the digits closer, as they stand at a seal's foot. */
static void draw_together(int han, double pitch) {
    double at = 0;
    for (int i = 0; i < line.character_count; i++) {
        double wide = i < han ? pitch : pitch / 4;
        line.characters[i].start = (float)at;
        line.characters[i].end = (float)(at + wide);
        at += wide;
    }
}

START_TEST(digits_behind_it_do_not_make_a_name_stand_apart) {
    line = told_line("青岛博雅科技590110");
    draw_together(6, 0.1);
    told_doubt(&line, 0, 0.7, "責", 0.2);
    ring_line_trim(&line, &nowhere);
    ck_assert_str_eq(line.text, "青岛博雅科技");
}
END_TEST

START_TEST(a_doubtful_one_that_stands_apart_is_dropped) {
    line = told_line("青岛博雅科技");
    draw_together(6, 0.1);
    line.characters[0].start -= 0.1F;
    line.characters[0].end -= 0.1F;
    told_doubt(&line, 0, 0.7, "責", 0.2);
    ring_line_trim(&line, &nowhere);
    ck_assert_str_eq(line.text, "岛博雅科技");
}
END_TEST

START_TEST(a_name_off_its_axis_lacks_characters) {
    static const struct ring_axis centred = {0.5, 0.6};
    static const struct ring_axis before = {0.5 - 0.5 / 8, 0.6};
    static const struct ring_axis behind = {0.5 + 1.0 / 8, 0.6};
    line = told_line("东瑞泰咨询研究院");
    ck_assert_int_eq(ring_line_lacks(&line, &centred), 0);
    ck_assert_int_eq(ring_line_lacks(&line, &before), 1);
    ck_assert_int_eq(ring_line_lacks(&line, &behind), -2);
    ck_assert_int_eq(ring_line_lacks(&line, &nowhere), 0);
}
END_TEST

START_TEST(a_name_with_a_hole_is_less_surely_read) {
    line = told_line("东瑞泰咨询研究院");
    float whole = line.confidence;
    ring_line_count_gaps(&line);
    ck_assert_float_eq(line.confidence, whole);
    line.character_count--;
    for (int i = 3; i < line.character_count; i++)
        line.characters[i] = line.characters[i + 1];
    ring_line_count_gaps(&line);
    ck_assert_float_eq_tol(line.confidence, whole * 7 / 8, 0.001F);
}
END_TEST

/* The first character's share of ink in the outer half of the band; the others have the usual. */
static struct ring_strays drop_inner(double first, double middle) {
    struct ring_axis axis = {middle, 0.6};
    double outer[] = {first, 0.52, 0.47, 0.5, 0.49, 0.55, 0.46, 0.43};
    line = told_line("心样例测绘研究院");
    return ring_line_drop_inner(&line, &axis, outer);
}

START_TEST(the_end_of_a_straight_line_beside_a_centred_name_is_dropped) {
    struct ring_strays strays = drop_inner(0.14, 0.5 + 0.5 / 8);
    ck_assert_str_eq(line.text, "样例测绘研究院");
    ck_assert_int_eq(strays.head, 1);
    ck_assert_int_eq(strays.tail, 0);
}
END_TEST

START_TEST(a_worn_character_that_centres_the_name_is_its_own) {
    struct ring_strays strays = drop_inner(0.14, 0.5);
    ck_assert_str_eq(line.text, "心样例测绘研究院");
    ck_assert_int_eq(strays.head, 0);
}
END_TEST

START_TEST(a_whole_character_of_a_name_off_its_axis_is_its_own) {
    drop_inner(0.44, 0.5 + 0.5 / 8);
    ck_assert_str_eq(line.text, "心样例测绘研究院");
}
END_TEST

START_TEST(without_an_axis_nothing_tells_the_end_of_a_straight_line) {
    static const double outer[] = {0.1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
    line = told_line("心样例测绘研究院");
    ring_line_drop_inner(&line, &nowhere, outer);
    ck_assert_str_eq(line.text, "心样例测绘研究院");
}
END_TEST

START_TEST(a_bracket_is_sure_whichever_of_both_it_is) {
    line = told_line("样例(北京)科技公司");
    ck_assert(ring_line_is_sure(&line));
    told_doubt(&line, 2, 0.6, "（", 0.35);
    ck_assert(ring_line_is_sure(&line));
    told_doubt(&line, 5, 0.6, "门", 0.35);
    ck_assert(!ring_line_is_sure(&line));
}
END_TEST

START_TEST(a_doubtful_character_is_not_sure) {
    line = told_line("样例北京科技公司");
    told_doubt(&line, 2, 0.9, "比", 0.05);
    ck_assert(!ring_line_is_sure(&line));
}
END_TEST

SUITE_WITH("seal/ring_line", NULL, end, runs_of_doubt_at_the_ends_are_dropped,
           doubtful_characters_that_make_a_place_are_the_names,
           doubtful_characters_that_end_a_name_are_the_names, specks_between_characters_are_dropped,
           doubtful_characters_that_centre_the_name_are_its_own,
           doubtful_characters_beside_a_centred_name_are_dropped,
           digits_behind_it_do_not_make_a_name_stand_apart,
           a_doubtful_one_that_stands_apart_is_dropped,
           the_end_of_a_straight_line_beside_a_centred_name_is_dropped,
           a_worn_character_that_centres_the_name_is_its_own,
           a_whole_character_of_a_name_off_its_axis_is_its_own,
           without_an_axis_nothing_tells_the_end_of_a_straight_line,
           a_name_off_its_axis_lacks_characters, a_name_with_a_hole_is_less_surely_read,
           a_bracket_is_sure_whichever_of_both_it_is, a_doubtful_character_is_not_sure)
