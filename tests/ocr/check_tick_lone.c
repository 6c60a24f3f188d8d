/* One mark in a ruled cell, of which an engine made a stroke. */
#include "ocr/sheet_drawing.h"
#include "ocr/tick_lone.h"

#include "suite.h"

#define X    300
#define Y    200
#define SIZE 36

static const char *const FONTS[] = {"Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN",
                                    "WenQuanYi Zen Hei"};
#define FONTS_COUNT 4

static struct drawing cell(void) {
    struct drawing drawing = drawing_new(800, 500);
    drawing_rule(&drawing, X - 80, Y - 30, X + 120, Y - 30, 3);
    drawing_rule(&drawing, X - 80, Y + 70, X + 120, Y + 70, 3);
    drawing_rule(&drawing, X - 80, Y - 30, X - 80, Y + 70, 3);
    drawing_rule(&drawing, X + 120, Y - 30, X + 120, Y + 70, 3);
    return drawing;
}

/* What is told of the ink in a box, where `code` was read. */
static enum lone_mark told(struct drawing *drawing, struct box_px box, int32_t code) {
    struct glyph glyph = {.code = code};
    struct place place = {.state = PLACE_WRITTEN, .glyphs = &glyph, .count = 1, .box = box};
    drawing_ready(drawing);
    struct page page = drawing_page(drawing);
    enum lone_mark mark = tick_lone(&page, &place);
    drawing_page_free(&page);
    drawing_free(drawing);
    return mark;
}

static enum lone_mark printed(const char *font, const char *text) {
    struct drawing drawing = cell();
    struct box_px box = drawing_text(&drawing, X, Y, font, SIZE, text);
    /* The engine's box of a stroke is narrow. */
    box.x += box.width / 4;
    box.width /= 2;
    return told(&drawing, box, '/');
}

START_TEST(a_printed_tick_that_was_read_as_a_stroke_is_a_tick) {
    for (int i = 0; i < FONTS_COUNT; i++)
        ck_assert_msg(printed(FONTS[i], "√") == LONE_TICK, "%s", FONTS[i]);
}
END_TEST

START_TEST(a_printed_stroke_enters_nothing) {
    for (int i = 0; i < FONTS_COUNT; i++) {
        ck_assert_msg(printed(FONTS[i], "/") == LONE_STROKE, "%s", FONTS[i]);
    }
}
END_TEST

static enum lone_mark drawn(int hook_px) {
    struct drawing drawing = cell();
    if (hook_px > 0)
        drawing_rule(&drawing, X, Y + 36 - hook_px, X + 10, Y + 36, 4);
    drawing_rule(&drawing, X + 10, Y + 36, X + 36, Y, 4);
    return told(&drawing, (struct box_px){X + 8, Y, 20, 36}, '/');
}

START_TEST(a_pens_hook_makes_the_tick) {
    ck_assert_int_eq(drawn(16), LONE_TICK);
    ck_assert_int_eq(drawn(0), LONE_STROKE);
}
END_TEST

START_TEST(what_runs_into_the_rules_or_cannot_be_seen_is_in_doubt) {
    struct drawing drawing = cell();
    drawing_rule(&drawing, X, Y + 70, X + 60, Y - 30, 4);
    ck_assert_int_eq(told(&drawing, (struct box_px){X + 20, Y, 20, 36}, '/'), LONE_DOUBT);
    struct glyph glyph = {.code = '/'};
    struct place place = {PLACE_WRITTEN, &glyph, 1, {X, Y, 20, 36}, {0}};
    ck_assert_int_eq(tick_lone(NULL, &place), LONE_DOUBT);
}
END_TEST

START_TEST(signs_that_were_read_count_as_read_and_words_do_not) {
    struct drawing drawing = cell();
    ck_assert_int_eq(told(&drawing, (struct box_px){X, Y, 36, 36}, 0x2713), LONE_TICK);
    drawing = cell();
    ck_assert_int_eq(told(&drawing, (struct box_px){X, Y, 36, 36}, 0xD7), LONE_CROSS);
    drawing = cell();
    ck_assert_int_eq(told(&drawing, (struct box_px){X, Y, 36, 36}, 0x662F), LONE_NONE);
}
END_TEST

/* What is told of a cell of which nothing was read. */
static enum lone_mark told_in(struct drawing *drawing) {
    drawing_ready(drawing);
    struct page page = drawing_page(drawing);
    enum lone_mark mark = tick_lone_in(&page, (struct box_px){X - 76, Y - 26, 192, 92}, SIZE);
    drawing_page_free(&page);
    drawing_free(drawing);
    return mark;
}

static struct drawing boxed(bool ticked) {
    struct drawing drawing = cell();
    drawing_rule(&drawing, X, Y, X + 34, Y, 2);
    drawing_rule(&drawing, X, Y + 34, X + 34, Y + 34, 2);
    drawing_rule(&drawing, X, Y, X, Y + 34, 2);
    drawing_rule(&drawing, X + 34, Y, X + 34, Y + 34, 2);
    if (ticked) {
        drawing_rule(&drawing, X + 7, Y + 16, X + 15, Y + 26, 4);
        drawing_rule(&drawing, X + 15, Y + 26, X + 28, Y + 8, 4);
    }
    return drawing;
}

START_TEST(a_box_alone_in_its_cell_is_an_answer) {
    struct drawing drawing = boxed(true);
    ck_assert_int_eq(told_in(&drawing), LONE_TICK);
    drawing = boxed(false);
    ck_assert_int_eq(told_in(&drawing), LONE_EMPTY);
}
END_TEST

START_TEST(a_pens_tick_of_which_nothing_was_read_is_one) {
    struct drawing drawing = cell();
    drawing_rule(&drawing, X, Y + 14, X + 10, Y + 36, 4);
    drawing_rule(&drawing, X + 10, Y + 36, X + 36, Y, 4);
    ck_assert_int_eq(told_in(&drawing), LONE_TICK);
    drawing = cell();
    ck_assert_int_eq(told_in(&drawing), LONE_NONE);
}
END_TEST

START_TEST(writing_that_nobody_read_is_neither_a_tick_nor_nothing) {
    static const char *const WORDS[] = {"是", "否", "有", "7", "×", "无"};
    for (int i = 0; i < 6; i++)
        for (int f = 0; f < FONTS_COUNT; f++) {
            struct drawing drawing = cell();
            drawing_text(&drawing, X, Y, FONTS[f], SIZE, WORDS[i]);
            enum lone_mark mark = told_in(&drawing);
            ck_assert_msg(mark == LONE_DOUBT, "%s in %s is %d", WORDS[i], FONTS[f], mark);
        }
}
END_TEST

START_TEST(a_tick_that_was_read_as_some_other_sign_is_no_empty_cell) {
    struct drawing drawing = cell();
    drawing_rule(&drawing, X, Y + 14, X + 10, Y + 36, 4);
    drawing_rule(&drawing, X + 10, Y + 36, X + 36, Y, 4);
    ck_assert_int_eq(told(&drawing, (struct box_px){X, Y, 36, 36}, '<'), LONE_TICK);
    drawing = cell();
    drawing_text(&drawing, X, Y, FONTS[0], SIZE, "<");
    ck_assert_int_eq(told(&drawing, (struct box_px){X, Y, 36, 36}, '<'), LONE_DOUBT);
    drawing = cell();
    ck_assert_int_eq(told(&drawing, (struct box_px){X, Y, 36, 36}, '-'), LONE_NONE);
}
END_TEST

START_TEST(red_ink_that_the_text_plane_does_not_show_is_no_empty_cell) {
    struct drawing drawing = cell();
    drawing_ring(&drawing, X + 20, Y + 20, 18);
    drawing_ready(&drawing);
    struct page page = drawing_colour_page(&drawing);
    ck_assert_int_eq(tick_lone_in(&page, (struct box_px){X - 76, Y - 26, 192, 92}, SIZE),
                     LONE_DOUBT);
    drawing_page_free(&page);
    drawing_free(&drawing);
}
END_TEST

SUITE("ocr/tick_lone", red_ink_that_the_text_plane_does_not_show_is_no_empty_cell,
      a_box_alone_in_its_cell_is_an_answer, a_pens_tick_of_which_nothing_was_read_is_one,
      writing_that_nobody_read_is_neither_a_tick_nor_nothing,
      a_tick_that_was_read_as_some_other_sign_is_no_empty_cell,
      a_printed_tick_that_was_read_as_a_stroke_is_a_tick, a_printed_stroke_enters_nothing,
      a_pens_hook_makes_the_tick, what_runs_into_the_rules_or_cannot_be_seen_is_in_doubt,
      signs_that_were_read_count_as_read_and_words_do_not)
