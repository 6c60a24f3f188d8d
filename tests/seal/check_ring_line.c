/* What at the ends of a ring's text is no part of the name. */
#include "seal/ring_line.h"

#include "seal/told_line.h"
#include "suite.h"

static struct line_text line;

static void end(void) {
    line_text_free(&line);
}

START_TEST(runs_of_doubt_at_the_ends_are_dropped) {
    line = told_line("小平样例测绘院公制");
    told_doubt(&line, 0, 0.4, "八", 0.2);
    told_doubt(&line, 1, 0.3, "八", 0.2);
    told_doubt(&line, 7, 0.3, "八", 0.2);
    told_doubt(&line, 8, 0.4, "八", 0.2);
    struct ring_strays strays = ring_line_trim(&line);
    ck_assert_str_eq(line.text, "样例测绘院");
    ck_assert_int_eq(strays.head, 2);
    ck_assert_int_eq(strays.tail, 2);
}
END_TEST

START_TEST(doubtful_characters_that_make_a_place_are_the_names) {
    line = told_line("{厦门样例测绘院");
    told_doubt(&line, 0, 0.4, "八", 0.2);
    told_doubt(&line, 1, 0.3, "八", 0.2);
    ring_line_trim(&line);
    ck_assert_str_eq(line.text, "厦门样例测绘院");
}
END_TEST

START_TEST(doubtful_characters_that_end_a_name_are_the_names) {
    line = told_line("样例测绘有限公司");
    told_doubt(&line, 6, 0.5, "八", 0.2);
    told_doubt(&line, 7, 0.3, "八", 0.2);
    ring_line_trim(&line);
    ck_assert_str_eq(line.text, "样例测绘有限公司");
}
END_TEST

START_TEST(specks_between_characters_are_dropped) {
    line = told_line("样/例丶测·绘院");
    ring_line_trim(&line);
    ck_assert_str_eq(line.text, "样例测绘院");
}
END_TEST

SUITE_WITH("seal/ring_line", NULL, end, runs_of_doubt_at_the_ends_are_dropped,
           doubtful_characters_that_make_a_place_are_the_names,
           doubtful_characters_that_end_a_name_are_the_names, specks_between_characters_are_dropped)
