#include "ocr/tick.h"

#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"
#include "suite.h"

#include <string.h>

#define EM_PX  40
#define BOX_PX 19 /* boxes of half an em */
#define ROW_Y  200
#define LEFT   150
#define PITCH  300
#define FONT   "Noto Serif CJK SC"

static const char *const WORDS[] = {"证书更新", "信息变更", "证书吊销"};

/* A row of three cells, a small box and a word in each; `moved` is how far right of the word's true
 * place an engine saw it begin. */
struct scene {
    struct drawing drawing;
    struct recorded recorded;
    struct page page;
};

static void put(struct scene *scene, int number, bool boxed) {
    int x = LEFT + PITCH * number;
    int y = ROW_Y + 11;
    if (boxed) {
        drawing_rule(&scene->drawing, x, y, x + BOX_PX, y, 2);
        drawing_rule(&scene->drawing, x, y + BOX_PX, x + BOX_PX, y + BOX_PX, 2);
        drawing_rule(&scene->drawing, x, y, x, y + BOX_PX, 2);
        drawing_rule(&scene->drawing, x + BOX_PX, y, x + BOX_PX, y + BOX_PX, 2);
    }
    drawing_text(&scene->drawing, x + BOX_PX + 5, ROW_Y, FONT, 38, WORDS[number]);
    recorded_line(&scene->recorded, x + BOX_PX + 5, ROW_Y, EM_PX, WORDS[number]);
}

static struct scene scene_new(void) {
    struct scene scene = {.drawing = drawing_new(1200, 500)};
    struct fault why = {0};
    ck_assert(words_load(&why));
    for (int i = 0; i < 3; i++)
        recorded_cell(&scene.recorded,
                      (struct box_px){LEFT - 40 + PITCH * i, ROW_Y - 40, PITCH, 120});
    for (int i = 0; i < 3; i++)
        put(&scene, i, i != 1);
    return scene;
}

static void expect(struct scene *scene, const char *wanted) {
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
    char got[80] = "";
    for (int i = 0; i < list.count; i++)
        if (list.at[i].ticked != ANSWER_NO) {
            strncat(got, got[0] ? " " : "", 2);
            strncat(got, list.at[i].ticked == ANSWER_YES ? list.at[i].option->value : "?", 30);
        }
    ck_assert_str_eq(got, wanted);
    tick_list_free(&list);
    block_list_free(&blocks);
    recorded_free(&scene->recorded);
    drawing_page_free(&scene->page);
    drawing_free(&scene->drawing);
}

/* A tick through the box into the word, so that no outline stands free. */
static void draw_pen(struct scene *scene, int number) {
    int x = LEFT + PITCH * number;
    drawing_rule(&scene->drawing, x - 8, ROW_Y + 16, x + 8, ROW_Y + 40, 6);
    drawing_rule(&scene->drawing, x + 8, ROW_Y + 40, x + 50, ROW_Y - 14, 6);
}

START_TEST(a_pens_tick_over_box_and_word_is_the_only_one_that_can_be_meant) {
    struct scene scene = scene_new();
    draw_pen(&scene, 1);
    expect(&scene, "change");
}
END_TEST

START_TEST(a_box_that_is_worn_away_is_not_ticked) {
    struct scene scene = scene_new();
    expect(&scene, "?");
}
END_TEST

START_TEST(a_speck_where_no_box_is_seen_is_no_tick) {
    struct scene scene = scene_new();
    drawing_rule(&scene.drawing, LEFT + PITCH + 6, ROW_Y + 20, LEFT + PITCH + 10, ROW_Y + 20, 4);
    expect(&scene, "?");
}
END_TEST

/* A printed tick where the box would stand, its end joined to the word. */
static void draw_instead(struct scene *scene, int number) {
    int x = LEFT + PITCH * number;
    int y = ROW_Y + 11;
    drawing_rule(&scene->drawing, x, y + 12, x + 5, y + 18, 2);
    drawing_rule(&scene->drawing, x + 5, y + 18, x + 15, y, 2);
    drawing_rule(&scene->drawing, x + 15, y, x + 28, y, 2);
}

START_TEST(a_tick_printed_in_place_of_its_box_counts_though_it_touches_the_word) {
    struct scene scene = scene_new();
    draw_instead(&scene, 1);
    expect(&scene, "change");
}
END_TEST

START_TEST(what_is_left_of_an_outline_is_no_tick_in_its_place) {
    struct scene scene = scene_new();
    int x = LEFT + PITCH;
    int y = ROW_Y + 11;
    drawing_rule(&scene.drawing, x, y, x, y + BOX_PX, 2);
    drawing_rule(&scene.drawing, x, y + BOX_PX, x + BOX_PX, y + BOX_PX, 2);
    drawing_rule(&scene.drawing, x + BOX_PX / 2, y, x + BOX_PX, y, 2);
    expect(&scene, "");  /* an empty box */
    scene = scene_new(); /* broken by a fold on all sides */
    drawing_rule(&scene.drawing, x, y, x, y + 7, 2);
    drawing_rule(&scene.drawing, x, y, x + 7, y, 2);
    drawing_rule(&scene.drawing, x + BOX_PX, y + 12, x + BOX_PX, y + BOX_PX, 2);
    drawing_rule(&scene.drawing, x + 12, y + BOX_PX, x + BOX_PX, y + BOX_PX, 2);
    expect(&scene, "?");
}
END_TEST

START_TEST(a_stroke_in_the_row_is_no_tick_in_place_of_a_box) {
    struct scene scene = scene_new();
    drawing_rule(&scene.drawing, LEFT + PITCH, ROW_Y + 20, LEFT + PITCH + 20, ROW_Y + 20, 3);
    expect(&scene, "?");
}
END_TEST

SUITE("ocr/tick_side", a_tick_printed_in_place_of_its_box_counts_though_it_touches_the_word,
      what_is_left_of_an_outline_is_no_tick_in_its_place,
      a_stroke_in_the_row_is_no_tick_in_place_of_a_box,
      a_pens_tick_over_box_and_word_is_the_only_one_that_can_be_meant,
      a_box_that_is_worn_away_is_not_ticked, a_speck_where_no_box_is_seen_is_no_tick)
