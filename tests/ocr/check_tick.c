#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"
#include "ocr/tick.h"

#include "suite.h"

#include <string.h>

#define EM_PX   40
#define BOX_PX  30
#define ROW_Y   200
#define WIDTH   1600
#define PITCH   400
#define OPTIONS 3

static const char *const WORDS[OPTIONS] = {"证书更新", "信息变更", "证书吊销"};

/* Three options in a row on a drawn page; boxes and ticks are drawn by each test. */
struct scene {
    struct drawing drawing;
    struct recorded recorded;
    struct page page;
};

static struct scene scene_new(void) {
    struct scene scene = {.drawing = drawing_new(WIDTH, 500)};
    struct fault why = {0};
    ck_assert(words_load(&why));
    for (int i = 0; i < OPTIONS; i++)
        recorded_line(&scene.recorded, 150 + PITCH * i, ROW_Y, EM_PX, WORDS[i]);
    return scene;
}

static void draw_box(struct scene *scene, int x) {
    int y = ROW_Y + 5;
    drawing_rule(&scene->drawing, x, y, x + BOX_PX, y, 2);
    drawing_rule(&scene->drawing, x, y + BOX_PX, x + BOX_PX, y + BOX_PX, 2);
    drawing_rule(&scene->drawing, x, y, x, y + BOX_PX, 2);
    drawing_rule(&scene->drawing, x + BOX_PX, y, x + BOX_PX, y + BOX_PX, 2);
}

static int box_before(int option) {
    return 150 + PITCH * option - BOX_PX - 8;
}

static int box_behind(int option) {
    return 150 + PITCH * option + 4 * EM_PX + 8;
}

static void draw_tick(struct scene *scene, int x, int rise) {
    int y = ROW_Y + 5;
    drawing_rule(&scene->drawing, x + 5, y + 15, x + 12, y + 24, 4);
    drawing_rule(&scene->drawing, x + 12, y + 24, x + 26, y + 4 - rise, 4);
}

/* The values ticked, joined by blanks; "?" for an option that is in doubt. */
static void ticked(struct scene *scene, char out[static 80]) {
    drawing_ready(&scene->drawing);
    scene->page = drawing_page(&scene->drawing);
    scene->recorded.sheet.page = &scene->page;
    struct block_list blocks = {0};
    struct fault why = {0};
    ck_assert(blocks_read(&scene->recorded.sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&scene->recorded.sheet, &blocks, &none,
                        words_of(PAGE_KIND_APPLICATION_FORM)};
    struct tick_list list = {0};
    ck_assert(ticks_find(&view, "business_types", &list, &why));
    out[0] = '\0';
    for (int i = 0; i < list.count; i++) {
        if (list.at[i].ticked == ANSWER_NO)
            continue;
        strncat(out, out[0] ? " " : "", 2);
        strncat(out, list.at[i].ticked == ANSWER_YES ? list.at[i].option->value : "?", 30);
    }
    tick_list_free(&list);
    block_list_free(&blocks);
}

static void scene_free(struct scene *scene) {
    recorded_free(&scene->recorded);
    drawing_page_free(&scene->page);
    drawing_free(&scene->drawing);
}

static void expect(struct scene *scene, const char *wanted) {
    char got[80];
    ticked(scene, got);
    ck_assert_str_eq(got, wanted);
    scene_free(scene);
}

/* A pen's tick that goes on into the word behind the box. */
static void draw_long_tick(struct scene *scene, int x) {
    int y = ROW_Y + 5;
    draw_tick(scene, x, 10);
    drawing_rule(&scene->drawing, x + 26, y - 6, x + BOX_PX + 8 + EM_PX, y + 10, 4);
}

START_TEST(ticks_that_run_into_their_words_are_seen_by_the_box) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++) {
        drawing_text(&scene.drawing, 150 + PITCH * i, ROW_Y, "Noto Serif CJK SC", 36, WORDS[i]);
        draw_box(&scene, box_before(i));
        draw_long_tick(&scene, box_before(i));
    }
    expect(&scene, "renewal change revocation");
}
END_TEST

START_TEST(words_alone_have_no_box) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        drawing_text(&scene.drawing, 150 + PITCH * i, ROW_Y, "Noto Serif CJK SC", 36, WORDS[i]);
    expect(&scene, "");
}
END_TEST

START_TEST(a_ticked_box_before_its_word_is_ticked) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_before(i));
    draw_tick(&scene, box_before(1), 0);
    expect(&scene, "change");
}
END_TEST

START_TEST(empty_boxes_are_not_ticked_by_specks_or_noise) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_before(i));
    drawing_rule(&scene.drawing, box_before(0) + 14, ROW_Y + 20, box_before(0) + 16, ROW_Y + 20, 2);
    drawing_ready(&scene.drawing);
    drawing_noise(&scene.drawing, 6, 7);
    expect(&scene, "");
}
END_TEST

START_TEST(a_filled_square_and_a_cross_are_ticks) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_before(i));
    drawing_rule(&scene.drawing, box_before(0), ROW_Y + 20, box_before(0) + BOX_PX, ROW_Y + 20, 26);
    drawing_rule(&scene.drawing, box_before(2) + 4, ROW_Y + 9, box_before(2) + 26, ROW_Y + 31, 3);
    drawing_rule(&scene.drawing, box_before(2) + 26, ROW_Y + 9, box_before(2) + 4, ROW_Y + 31, 3);
    expect(&scene, "renewal revocation");
}
END_TEST

START_TEST(a_pens_tick_may_leave_its_box) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_before(i));
    draw_tick(&scene, box_before(0), 12);
    expect(&scene, "renewal");
}
END_TEST

START_TEST(a_ticked_box_joined_to_a_ruling_line_is_ticked) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_before(i));
    draw_tick(&scene, box_before(0), 0);
    drawing_rule(&scene.drawing, box_before(0) + 2, 20, box_before(0) + 2, 480, 3);
    expect(&scene, "renewal");
}
END_TEST

/* A pen's hook along the outer side of a box that leaves its inside white. */
static void draw_hook(struct scene *scene, int x) {
    int y = ROW_Y + 5;
    drawing_rule(&scene->drawing, x - 9, y - 2, x, y + BOX_PX, 5);
    drawing_rule(&scene->drawing, x, y + BOX_PX + 3, x + BOX_PX, y + BOX_PX + 3, 5);
}

START_TEST(a_tick_that_runs_around_its_box_is_a_doubt) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_before(i));
    draw_hook(&scene, box_before(0));
    drawing_rule(&scene.drawing, box_before(0) + 2, 20, box_before(0) + 2, 480, 3);
    draw_tick(&scene, box_before(1), 0);
    expect(&scene, "? change");
}
END_TEST

START_TEST(an_empty_box_on_a_ruling_line_is_not_ticked) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_before(i));
    drawing_rule(&scene.drawing, box_before(0) + 2, 20, box_before(0) + 2, 480, 3);
    draw_tick(&scene, box_before(1), 0);
    expect(&scene, "change");
}
END_TEST

START_TEST(boxes_behind_their_words_belong_to_the_word_before) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_behind(i));
    draw_tick(&scene, box_behind(1), 0);
    expect(&scene, "change");
}
END_TEST

START_TEST(ticks_without_boxes_choose_their_words) {
    struct scene scene = scene_new();
    draw_tick(&scene, box_before(2), 0);
    expect(&scene, "revocation");
}
END_TEST

START_TEST(of_two_ticked_boxes_the_one_whose_tick_runs_into_its_word_is_ticked_too) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++) {
        drawing_text(&scene.drawing, 150 + PITCH * i, ROW_Y, "Noto Serif CJK SC", 36, WORDS[i]);
        draw_box(&scene, box_before(i));
    }
    draw_tick(&scene, box_before(0), 5);
    draw_long_tick(&scene, box_before(1));
    expect(&scene, "renewal change");
}
END_TEST

/* A pen's scrawl that is no box and no tick, but that somebody made. */
START_TEST(ink_beside_a_bare_word_leaves_it_in_doubt) {
    struct scene scene = scene_new();
    int x = box_before(1) - 10;
    draw_tick(&scene, box_before(0), 5);
    for (int i = 0; i < 5; i++)
        drawing_rule(&scene.drawing, x + 8 * i, ROW_Y - 25, x + 8 * i + 14, ROW_Y + 65, 3);
    expect(&scene, "renewal ?");
}
END_TEST

START_TEST(two_ticks_are_both_reported) {
    struct scene scene = scene_new();
    for (int i = 0; i < OPTIONS; i++)
        draw_box(&scene, box_before(i));
    draw_tick(&scene, box_before(0), 0);
    draw_tick(&scene, box_before(2), 5);
    expect(&scene, "renewal revocation");
}
END_TEST

START_TEST(a_ring_around_a_word_chooses_it) {
    struct scene scene = scene_new();
    int left = 150 + PITCH - 20;
    int right = 150 + PITCH + 4 * EM_PX + 20;
    drawing_rule(&scene.drawing, left, ROW_Y - 15, right, ROW_Y - 15, 3);
    drawing_rule(&scene.drawing, left, ROW_Y + 55, right, ROW_Y + 55, 3);
    drawing_rule(&scene.drawing, left, ROW_Y - 15, left, ROW_Y + 55, 3);
    drawing_rule(&scene.drawing, right, ROW_Y - 15, right, ROW_Y + 55, 3);
    expect(&scene, "change");
}
END_TEST

/* An oval by pen around the second word, in an own line as high as the oval. */
START_TEST(a_ring_makes_its_line_high_and_chooses_the_word_in_it) {
    struct scene scene = {.drawing = drawing_new(WIDTH, 500)};
    struct fault why = {0};
    ck_assert(words_load(&why));
    int left = 150 + PITCH - 30;
    int right = 150 + PITCH + 4 * EM_PX + 30;
    recorded_line(&scene.recorded, left, ROW_Y - 40, 3 * EM_PX, "信息变更");
    recorded_line(&scene.recorded, 150, ROW_Y, EM_PX, WORDS[0]);
    recorded_line(&scene.recorded, 150 + 2 * PITCH, ROW_Y, EM_PX, WORDS[2]);
    struct line_text *text = &scene.recorded.sheet.lines[0].text;
    for (int i = 0; i < text->character_count; i++) { /* as an engine places type in a high line */
        float width_px = (float)scene.recorded.sheet.lines[0].box.width;
        text->characters[i].start = (float)(30 + i * EM_PX) / width_px;
        text->characters[i].end = (float)(30 + (i + 1) * EM_PX) / width_px;
    }
    int top = ROW_Y - 30;
    int foot = ROW_Y + EM_PX + 30;
    drawing_rule(&scene.drawing, left, top, right, top, 3);
    drawing_rule(&scene.drawing, left, foot, right, foot, 3);
    drawing_rule(&scene.drawing, left, top, left, foot, 3);
    drawing_rule(&scene.drawing, right, top, right, foot, 3);
    expect(&scene, "change");
}
END_TEST

SUITE("ocr/tick", a_ring_makes_its_line_high_and_chooses_the_word_in_it,
      of_two_ticked_boxes_the_one_whose_tick_runs_into_its_word_is_ticked_too,
      ink_beside_a_bare_word_leaves_it_in_doubt,
      ticks_that_run_into_their_words_are_seen_by_the_box, words_alone_have_no_box,
      a_ticked_box_before_its_word_is_ticked, empty_boxes_are_not_ticked_by_specks_or_noise,
      a_filled_square_and_a_cross_are_ticks, a_pens_tick_may_leave_its_box,
      a_ticked_box_joined_to_a_ruling_line_is_ticked,
      boxes_behind_their_words_belong_to_the_word_before, ticks_without_boxes_choose_their_words,
      two_ticks_are_both_reported, a_ring_around_a_word_chooses_it,
      a_tick_that_runs_around_its_box_is_a_doubt, an_empty_box_on_a_ruling_line_is_not_ticked)
