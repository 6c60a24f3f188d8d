#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"
#include "ocr/tick.h"

#include "suite.h"

#include <string.h>

#define EM_PX 40
#define ROW_Y 200
#define LEFT  150
#define PITCH 420
#define FONT  "Noto Serif CJK SC"

static const char *const WORDS[] = {"证书更新", "信息变更", "证书吊销"};

/* Three options with brackets before their words; `inside` is drawn between them, `read` is what an
 * engine made of the whole. */
struct scene {
    struct drawing drawing;
    struct recorded recorded;
    struct page page;
};

static struct scene scene_new(void) {
    struct scene scene = {.drawing = drawing_new(1600, 500)};
    struct fault why = {0};
    ck_assert(words_load(&why));
    return scene;
}

static void put(struct scene *scene, int number, bool drawn, const char *read) {
    int x = LEFT + PITCH * number;
    if (drawn) {
        drawing_text(&scene->drawing, x + 22, ROW_Y, FONT, 36, "(");
        drawing_text(&scene->drawing, x + 76, ROW_Y, FONT, 36, ")");
    }
    drawing_text(&scene->drawing, x + 3 * EM_PX, ROW_Y, FONT, 36, WORDS[number]);
    recorded_line(&scene->recorded, x, ROW_Y, EM_PX, read);
}

/* A tick by pen from the middle of the brackets, as far to the right as it is told. */
static void draw_tick(struct scene *scene, int number, int reach_px) {
    int x = LEFT + PITCH * number + 40;
    drawing_rule(&scene->drawing, x, ROW_Y + 18, x + 10, ROW_Y + 30, 4);
    drawing_rule(&scene->drawing, x + 10, ROW_Y + 30, x + reach_px, ROW_Y, 4);
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
    for (int i = 0; i < list.count; i++) {
        if (list.at[i].ticked == ANSWER_NO)
            continue;
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

START_TEST(a_tick_between_brackets_is_a_tick) {
    struct scene scene = scene_new();
    put(&scene, 0, true, "（　）证书更新");
    put(&scene, 1, true, "（√）信息变更");
    put(&scene, 2, true, "（　）证书吊销");
    draw_tick(&scene, 1, 24);
    expect(&scene, "change");
}
END_TEST

START_TEST(a_tick_that_no_engine_read_is_seen_by_its_ink) {
    struct scene scene = scene_new();
    for (int i = 0; i < 3; i++)
        put(&scene, i, true,
            i == 0   ? "（　）证书更新"
            : i == 1 ? "（　）信息变更"
                     : "（　）证书吊销");
    draw_tick(&scene, 2, 24);
    expect(&scene, "revocation");
}
END_TEST

START_TEST(a_pens_tick_may_run_through_a_bracket) {
    struct scene scene = scene_new();
    put(&scene, 0, true, "（　）证书更新");
    put(&scene, 1, true, "（　）信息变更");
    put(&scene, 2, true, "（　）证书吊销");
    draw_tick(&scene, 0, 60);
    expect(&scene, "renewal");
}
END_TEST

START_TEST(empty_brackets_are_not_ticked) {
    struct scene scene = scene_new();
    put(&scene, 0, true, "（　）证书更新");
    put(&scene, 1, true, "（　）信息变更");
    put(&scene, 2, true, "（　）证书吊销");
    expect(&scene, "");
}
END_TEST

START_TEST(a_tick_that_was_read_where_there_is_no_ink_is_a_doubt) {
    struct scene scene = scene_new();
    put(&scene, 0, true, "（√）证书更新");
    put(&scene, 1, true, "（　）信息变更");
    put(&scene, 2, true, "（　）证书吊销");
    expect(&scene, "?");
}
END_TEST

/* Words with brackets behind them, in one cell. */
#define BEHIND_PITCH 440
static void draw_bracket(struct scene *scene, int x, int y, const char *sign) {
    drawing_text(&scene->drawing, x, y, FONT, 36, sign);
}

static void put_behind(struct scene *scene, int x, int y, const char *word, const char *read) {
    int width = 0;
    for (const char *at = word; *at; at++)
        width += (*at & 0xC0) != 0x80 ? EM_PX : 0;
    drawing_text(&scene->drawing, x, y, FONT, 38, word);
    draw_bracket(scene, x + width + 20, y, "(");
    draw_bracket(scene, x + width + 86, y, ")");
    recorded_line(&scene->recorded, x, y, EM_PX, read);
}

static void pen_tick(struct scene *scene, int x, int y) {
    drawing_rule(&scene->drawing, x, y + 18, x + 10, y + 32, 4);
    drawing_rule(&scene->drawing, x + 10, y + 32, x + 32, y + 4, 4);
}

/* 证书更新（ ） 信息变更（ ） 证书吊销（ / ） where the row ends; the closing bracket and the next
 * option begin the next row. */
static struct scene wrapped_scene(const char *second_row) {
    struct scene scene = scene_new();
    recorded_cell(&scene.recorded, (struct box_px){90, 180, 1200, 180});
    put_behind(&scene, LEFT, ROW_Y, "证书更新", "证书更新（");
    put_behind(&scene, LEFT + BEHIND_PITCH, ROW_Y, "信息变更", "信息变更（　）");
    int x = LEFT + 2 * BEHIND_PITCH;
    drawing_text(&scene.drawing, x, ROW_Y, FONT, 38, "补办");
    draw_bracket(&scene, x + 100, ROW_Y, "(");
    recorded_line(&scene.recorded, x, ROW_Y, EM_PX, "补办（");
    draw_bracket(&scene, LEFT + 60, ROW_Y + 70, ")");
    drawing_text(&scene.drawing, LEFT + 120, ROW_Y + 70, FONT, 38, "证书吊销");
    draw_bracket(&scene, LEFT + 300, ROW_Y + 70, "(");
    draw_bracket(&scene, LEFT + 366, ROW_Y + 70, ")");
    recorded_line(&scene.recorded, LEFT, ROW_Y + 70, EM_PX, second_row);
    return scene;
}

START_TEST(a_tick_stands_between_brackets_on_two_rows) {
    struct scene scene = wrapped_scene("√）　证书吊销（　）");
    pen_tick(&scene, LEFT + 12, ROW_Y + 70);
    expect(&scene, "reissue");
}
END_TEST

START_TEST(empty_brackets_on_two_rows_are_not_ticked) {
    struct scene scene = wrapped_scene("　）　证书吊销（　）");
    expect(&scene, "");
}
END_TEST

START_TEST(a_tick_of_the_next_option_is_not_that_of_the_wrapped_one) {
    struct scene scene = wrapped_scene("　）　证书吊销（√）");
    pen_tick(&scene, LEFT + 325, ROW_Y + 70);
    expect(&scene, "revocation");
}
END_TEST

START_TEST(a_tick_that_was_not_read_on_two_rows_is_a_doubt) {
    struct scene scene = wrapped_scene("　）　证书吊销（　）");
    pen_tick(&scene, LEFT + 12, ROW_Y + 70);
    expect(&scene, "?");
}
END_TEST

/* The first bracket's closing half is not read in all these scenes. */
START_TEST(a_tick_behind_its_word_needs_no_closing_bracket) {
    struct scene scene = wrapped_scene("　）　证书吊销（　）");
    pen_tick(&scene, LEFT + 196, ROW_Y);
    expect(&scene, "renewal");
}
END_TEST

/* □证书更新 ☑信息变更, and behind the last word what an engine made of the next column. */
static struct scene boxed_scene(const char *last) {
    struct scene scene = scene_new();
    for (int i = 0; i < 2; i++) {
        int x = LEFT + PITCH * i;
        int box = x + 80;
        int corners[][4] = {{box, ROW_Y + 2, box + 34, ROW_Y + 2},
                            {box, ROW_Y + 36, box + 34, ROW_Y + 36},
                            {box, ROW_Y + 2, box, ROW_Y + 36},
                            {box + 34, ROW_Y + 2, box + 34, ROW_Y + 36}};
        for (int side = 0; side < 4; side++)
            drawing_rule(&scene.drawing, corners[side][0], corners[side][1], corners[side][2],
                         corners[side][3], 2);
        drawing_text(&scene.drawing, x + 3 * EM_PX, ROW_Y, FONT, 36, WORDS[i]);
        recorded_line(&scene.recorded, x + 3 * EM_PX, ROW_Y, EM_PX, i == 0 ? WORDS[i] : last);
    }
    drawing_rule(&scene.drawing, LEFT + PITCH + 84, ROW_Y + 18, LEFT + PITCH + 94, ROW_Y + 32, 4);
    drawing_rule(&scene.drawing, LEFT + PITCH + 94, ROW_Y + 32, LEFT + PITCH + 110, ROW_Y + 6, 4);
    drawing_rule(&scene.drawing, LEFT + PITCH + 330, ROW_Y, LEFT + PITCH + 326, ROW_Y + 36, 4);
    return scene;
}

START_TEST(half_a_bracket_behind_one_word_of_all_is_a_stroke_of_the_next_column) {
    struct scene scene = boxed_scene("信息变更（");
    expect(&scene, "change");
}
END_TEST

START_TEST(both_halves_behind_one_word_of_two_are_its_brackets) {
    struct scene scene = scene_new();
    recorded_cell(&scene.recorded, (struct box_px){90, 180, 1200, 100});
    put_behind(&scene, LEFT, ROW_Y, "证书更新", "证书更新");
    put_behind(&scene, LEFT + BEHIND_PITCH, ROW_Y, "信息变更", "信息变更（　）");
    pen_tick(&scene, LEFT + BEHIND_PITCH + 200, ROW_Y);
    expect(&scene, "change");
}
END_TEST

/* 证书更新（数量：　）信息变更: the second bracket closes the first one's count. */
START_TEST(a_count_in_brackets_is_no_place_for_ticks) {
    struct scene scene = scene_new();
    recorded_cell(&scene.recorded, (struct box_px){90, 180, 1400, 100});
    recorded_line(&scene.recorded, LEFT, ROW_Y, EM_PX, "□证书更新（数量：　）☑信息变更");
    struct block_list blocks = {0};
    struct fault why = {0};
    ck_assert(blocks_read(&scene.recorded.sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&scene.recorded.sheet, &blocks, &none,
                        words_of(PAGE_KIND_APPLICATION_FORM)};
    struct tick_list list = {0};
    ck_assert(ticks_find(&view, "business_types", &list, &why));
    ck_assert_int_eq(list.count, 2);
    ck_assert_int_eq(list.at[0].ticked, ANSWER_NO);
    ck_assert_int_eq(list.at[1].ticked, ANSWER_YES);
    tick_list_free(&list);
    block_list_free(&blocks);
    recorded_free(&scene.recorded);
    drawing_free(&scene.drawing);
}
END_TEST

/* What is ticked of the kinds of certificates, in the lines of a form that no picture shows. */
static int unit_and_personal(const char *const *lines, enum answer out[2]) {
    struct recorded recorded = {0};
    for (int i = 0; lines[i]; i++)
        recorded_line(&recorded, LEFT, ROW_Y + 60 * i, EM_PX, lines[i]);
    struct block_list blocks = {0};
    struct fault why = {0};
    ck_assert(words_load(&why));
    ck_assert(blocks_read(&recorded.sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&recorded.sheet, &blocks, &none, words_of(PAGE_KIND_APPLICATION_FORM)};
    struct tick_list list = {0};
    ck_assert(ticks_find(&view, "certificate_kinds", &list, &why));
    for (int i = 0; i < 2 && i < list.count; i++)
        out[i] = list.at[i].ticked;
    int count = list.count;
    tick_list_free(&list);
    block_list_free(&blocks);
    recorded_free(&recorded);
    return count;
}

START_TEST(where_all_words_of_a_row_have_brackets_the_others_are_labels) {
    static const char *const LINES[] = {"（√）单位证书（　）个人证书", "单位证书（张）",
                                        "个人证书（张）", "单位、个人证书可同时申请", NULL};
    enum answer got[2] = {ANSWER_UNKNOWN, ANSWER_UNKNOWN};
    ck_assert_int_eq(unit_and_personal(LINES, got), 2);
    ck_assert_int_eq(got[0], ANSWER_YES);
    ck_assert_int_eq(got[1], ANSWER_NO);
}
END_TEST

START_TEST(one_word_of_a_row_in_brackets_decides_nothing_for_the_others) {
    static const char *const LINES[] = {"（√）单位证书　个人证书", "单位证书（张）",
                                        "个人证书（张）", "单位、个人证书可同时申请", NULL};
    enum answer got[2] = {ANSWER_UNKNOWN, ANSWER_UNKNOWN};
    unit_and_personal(LINES, got);
    ck_assert_int_ne(got[1], ANSWER_YES);
}
END_TEST

SUITE("ocr/tick_bracket", where_all_words_of_a_row_have_brackets_the_others_are_labels,
      one_word_of_a_row_in_brackets_decides_nothing_for_the_others,
      a_count_in_brackets_is_no_place_for_ticks, a_tick_stands_between_brackets_on_two_rows,
      empty_brackets_on_two_rows_are_not_ticked,
      a_tick_of_the_next_option_is_not_that_of_the_wrapped_one,
      a_tick_that_was_not_read_on_two_rows_is_a_doubt,
      a_tick_behind_its_word_needs_no_closing_bracket, a_tick_between_brackets_is_a_tick,
      a_tick_that_no_engine_read_is_seen_by_its_ink, a_pens_tick_may_run_through_a_bracket,
      half_a_bracket_behind_one_word_of_all_is_a_stroke_of_the_next_column,
      both_halves_behind_one_word_of_two_are_its_brackets, empty_brackets_are_not_ticked,
      a_tick_that_was_read_where_there_is_no_ink_is_a_doubt)
