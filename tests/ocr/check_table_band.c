#include "ocr/table_band.h"

#include "ocr/layout.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#define HEAD_BOTTOM 300
#define PITCH       100
#define LEFT        100
#define RIGHT       1500

/* The band of a box in a table of three columns whose rules were drawn. */
static int band_in(struct drawing drawn, struct box_px box) {
    SCOPED(drawing_free)
    struct drawing drawing = drawn;
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    SCOPED(layout_free)
    struct layout layout = {0};
    ck_assert(layout_of(&page, &layout, &why));
    struct sheet sheet = {.page = &page, .layout = &layout};
    struct table_head head = {.count = 3, .bottom = HEAD_BOTTOM};
    for (int i = 0; i < 3; i++) {
        head.columns[i].left = i * 500;
        head.columns[i].right = (i + 1) * 500;
    }
    int band = table_band(&(struct view){.sheet = &sheet}, &head, box);
    drawing_page_free(&page);
    return band;
}

/* Rules from `left` to `right`, `rules` of them below the table's head. */
static struct drawing ruled(int rules, int left, int right) {
    struct drawing drawing = drawing_new(1600, 1200);
    for (int i = 0; i < rules; i++)
        drawing_rule(&drawing, left, HEAD_BOTTOM + 20 + PITCH * i, right,
                     HEAD_BOTTOM + 20 + PITCH * i, 4);
    return drawing;
}

static int band_of(int rules, int left, int right, struct box_px box) {
    return band_in(ruled(rules, left, right), box);
}

/* Three whole rules and one of which only the parts beside a stamp are left. */
static int band_with_parted(int gap_from, int gap_to, struct box_px box) {
    struct drawing drawing = ruled(3, LEFT, RIGHT);
    int y = HEAD_BOTTOM + 20 + 3 * PITCH;
    drawing_rule(&drawing, LEFT, y, gap_from, y, 4);
    drawing_rule(&drawing, gap_to, y, RIGHT, y, 4);
    return band_in(drawing, box);
}

static struct box_px text_at(int y) {
    return (struct box_px){LEFT + 40, y, 300, 30};
}

START_TEST(both_lines_of_a_wrapped_text_are_in_one_band) {
    int first = band_of(5, LEFT, RIGHT, text_at(HEAD_BOTTOM + 130));
    ck_assert_int_ge(first, 0);
    ck_assert_int_eq(band_of(5, LEFT, RIGHT, text_at(HEAD_BOTTOM + 170)), first);
}
END_TEST

START_TEST(texts_above_and_below_a_rule_are_in_two_bands) {
    int first = band_of(5, LEFT, RIGHT, text_at(HEAD_BOTTOM + 150));
    ck_assert_int_eq(band_of(5, LEFT, RIGHT, text_at(HEAD_BOTTOM + 250)), first + 1);
}
END_TEST

START_TEST(what_stands_below_the_last_rule_is_not_in_the_table) {
    ck_assert_int_eq(band_of(5, LEFT, RIGHT, text_at(HEAD_BOTTOM + 480)), BAND_BELOW);
}
END_TEST

START_TEST(without_rules_or_with_short_ones_there_are_no_bands) {
    ck_assert_int_eq(band_of(1, LEFT, RIGHT, text_at(HEAD_BOTTOM + 150)), BAND_NONE);
    ck_assert_int_eq(band_of(5, LEFT, LEFT + 400, text_at(HEAD_BOTTOM + 150)), BAND_NONE);
}
END_TEST

START_TEST(a_rule_that_a_stamp_parts_is_one) {
    struct box_px last = text_at(HEAD_BOTTOM + 280);
    ck_assert_int_eq(band_with_parted(400, 700, last), 3);
    ck_assert_int_eq(band_with_parted(400, 700, text_at(HEAD_BOTTOM + 380)), BAND_BELOW);
}
END_TEST

START_TEST(lines_to_sign_on_below_a_table_are_no_rule_of_it) {
    ck_assert_int_eq(band_with_parted(400, 1200, text_at(HEAD_BOTTOM + 280)), BAND_BELOW);
}
END_TEST

SUITE("ocr/table_band", a_rule_that_a_stamp_parts_is_one,
      lines_to_sign_on_below_a_table_are_no_rule_of_it,
      both_lines_of_a_wrapped_text_are_in_one_band, texts_above_and_below_a_rule_are_in_two_bands,
      what_stands_below_the_last_rule_is_not_in_the_table,
      without_rules_or_with_short_ones_there_are_no_bands)
