/* A pen's ring around a word, rings that touch, and what closes a word in without being one. */
#include "ocr/sheet_drawing.h"
#include "ocr/tick_circle.h"

#include "suite.h"

#include <math.h>

#define SERIF "Noto Serif CJK SC"
#define SIZE  48

static struct drawing drawing;

/* An ellipse of the pen about a place, open for some degrees. */
static void draw_ellipse(struct box_px around, int open_degrees) {
    for (int turn = open_degrees; turn < 360; turn++) {
        double angle = turn * M_PI / 180;
        int x = (int)(box_middle_x(around) + around.width / 2.0 * cos(angle));
        int y = (int)(box_middle_y(around) + around.height / 2.0 * sin(angle));
        drawing_rule(&drawing, x - 2, y, x + 3, y, 5);
    }
}

static struct box_px ring_of(struct box_px word) {
    return (struct box_px){word.x - 30, word.y - 35, word.width + 60, word.height + 70};
}

static bool is_circled(struct box_px word) {
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    bool circled = tick_is_circled(&page, word, SIZE);
    drawing_page_free(&page);
    return circled;
}

static void begin(void) {
    drawing = drawing_new(1200, 800);
}

static void end(void) {
    drawing_free(&drawing);
}

START_TEST(a_ring_chooses_its_word) {
    struct box_px word = drawing_text(&drawing, 300, 300, SERIF, SIZE, "个人证书");
    struct box_px bare = drawing_text(&drawing, 800, 300, SERIF, SIZE, "单位证书");
    draw_ellipse(ring_of(word), 0);
    ck_assert(is_circled(word));
    ck_assert(!is_circled(bare));
}
END_TEST

START_TEST(a_ring_with_a_gap_chooses_its_word) {
    struct box_px word = drawing_text(&drawing, 300, 300, SERIF, SIZE, "个人证书");
    draw_ellipse(ring_of(word), 25);
    ck_assert(is_circled(word));
}
END_TEST

START_TEST(rings_that_touch_choose_both_words) {
    struct box_px upper = drawing_text(&drawing, 400, 300, SERIF, SIZE, "个人证书");
    struct box_px lower = drawing_text(&drawing, 300, 410, SERIF, SIZE, "不需要");
    draw_ellipse(ring_of(upper), 0);
    draw_ellipse(ring_of(lower), 0);
    ck_assert(is_circled(upper));
    ck_assert(is_circled(lower));
}
END_TEST

static void draw_cell(struct box_px box) {
    int right = box.x + box.width;
    int foot = box.y + box.height;
    drawing_rule(&drawing, box.x - 150, box.y, right + 150, box.y, 4);
    drawing_rule(&drawing, box.x - 150, foot, right + 150, foot, 4);
    drawing_rule(&drawing, box.x, box.y - 90, box.x, foot + 90, 4);
    drawing_rule(&drawing, right, box.y - 90, right, foot + 90, 4);
}

START_TEST(a_small_cell_is_no_ring) {
    struct box_px word = drawing_text(&drawing, 300, 300, SERIF, SIZE, "个人证书");
    draw_cell(box_grown(word, 20));
    ck_assert(!is_circled(word));
}
END_TEST

START_TEST(what_a_stroke_leaves_of_a_small_cell_is_no_ring) {
    struct box_px word = drawing_text(&drawing, 300, 300, SERIF, SIZE, "个人证书");
    struct box_px box = box_grown(word, 25);
    draw_cell(box);
    for (int i = 0; i < box.width; i++) {
        int y = box.y + i * box.height / box.width;
        drawing_rule(&drawing, box.x + i, y, box.x + i + 4, y, 4);
    }
    ck_assert(!is_circled(word));
}
END_TEST

SUITE_WITH("ocr/tick_circle", begin, end, a_ring_chooses_its_word,
           a_ring_with_a_gap_chooses_its_word, rings_that_touch_choose_both_words,
           a_small_cell_is_no_ring, what_a_stroke_leaves_of_a_small_cell_is_no_ring)
