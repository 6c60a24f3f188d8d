#include "ocr/layout.h"
#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"
#include "ocr/tick.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <string.h>

#define EM_PX  40
#define BOX_PX 30
#define ROW_Y  200
#define LEFT   150
#define PITCH  260

/* An engine that reads one text wherever it looks. */
static const char *on_paper;
static int readings;

static bool read_text(struct line_reader *reader, const struct line_picture *picture,
                      enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    (void)reader;
    (void)picture;
    (void)alphabet;
    (void)why;
    readings++;
    *out = (struct line_text){.text = text_copy(on_paper), .confidence = 1};
    return true;
}

static struct line_reader engine = {.name = "one text", .version = "1", .read = read_text};

/* A cell with boxes; the words that the engine read at first are recorded lines. */
struct scene {
    struct drawing drawing;
    struct recorded recorded;
    struct page page;
};

static struct scene scene_new(void) {
    struct scene scene = {.drawing = drawing_new(1600, 500)};
    struct fault why = {0};
    ck_assert(words_load(&why));
    recorded_cell(&scene.recorded, (struct box_px){60, ROW_Y - 60, 1400, 160});
    readings = 0;
    on_paper = "";
    return scene;
}

static void draw_box(struct scene *scene, int number, int thickness_px) {
    int x = LEFT + PITCH * number;
    int y = ROW_Y + 5;
    drawing_rule(&scene->drawing, x, y, x + BOX_PX, y, thickness_px);
    drawing_rule(&scene->drawing, x, y + BOX_PX, x + BOX_PX, y + BOX_PX, thickness_px);
    drawing_rule(&scene->drawing, x, y, x, y + BOX_PX, thickness_px);
    drawing_rule(&scene->drawing, x + BOX_PX, y, x + BOX_PX, y + BOX_PX, thickness_px);
}

static void draw_tick(struct scene *scene, int number) {
    int x = LEFT + PITCH * number;
    int y = ROW_Y + 5;
    drawing_rule(&scene->drawing, x + 5, y + 15, x + 12, y + 24, 4);
    drawing_rule(&scene->drawing, x + 12, y + 24, x + BOX_PX + 8, y - 8, 4);
}

/* The word behind a box is there to be seen; `read` tells whether the engine read it at first. */
static void put_word(struct scene *scene, int number, const char *word, bool read) {
    int x = LEFT + PITCH * number + BOX_PX + 8;
    drawing_text(&scene->drawing, x, ROW_Y, "Noto Serif CJK SC", 36, word);
    if (read)
        recorded_line(&scene->recorded, x, ROW_Y, EM_PX, word);
}

struct outcome {
    enum answer answer; /* of 是/否 in the cell */
    bool found, stray;
    int unknown;     /* options whose box was not found */
    char ticked[80]; /* the business types */
};

static void ticked_values(const struct tick_list *list, struct outcome *out) {
    for (int i = 0; i < list->count; i++)
        out->unknown += list->at[i].ticked == ANSWER_UNKNOWN;
    for (int i = 0; i < list->count; i++)
        if (list->at[i].ticked == ANSWER_YES) {
            strncat(out->ticked, out->ticked[0] ? " " : "", 2);
            strncat(out->ticked, list->at[i].option->value, 30);
        }
    out->stray = list->stray;
}

static struct outcome look(struct scene *scene) {
    drawing_ready(&scene->drawing);
    scene->page = drawing_page(&scene->drawing);
    struct sheet *sheet = &scene->recorded.sheet;
    struct fault why = {0};
    SCOPED(layout_free)
    struct layout layout = {0};
    ck_assert(layout_of(&scene->page, &layout, &why));
    sheet->page = &scene->page;
    sheet->layout = &layout;
    sheet->engines.first = &engine;
    struct block_list blocks = {0};
    ck_assert(blocks_read(sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {sheet, &blocks, &none, words_of(PAGE_KIND_APPLICATION_FORM)};
    struct outcome out = {0};
    ck_assert(tick_answer(&view, 0, &out.answer, &out.found, &why));
    struct tick_list list = {0};
    ck_assert(ticks_find(&view, "business_types", &list, &why));
    ticked_values(&list, &out);
    tick_list_free(&list);
    block_list_free(&blocks);
    sheet->layout = NULL;
    recorded_free(&scene->recorded);
    drawing_page_free(&scene->page);
    drawing_free(&scene->drawing);
    return out;
}

/* A square of the half-width size that boxes of some fonts have; `full` fills it. */
#define SMALL_PX 18

static void draw_small(struct scene *scene, int x, bool full) {
    int y = ROW_Y + 11;
    int end = y + SMALL_PX;
    drawing_rule(&scene->drawing, x, y, x + SMALL_PX, y, 2);
    drawing_rule(&scene->drawing, x, end, x + SMALL_PX, end, 2);
    drawing_rule(&scene->drawing, x, y, x, end, 2);
    drawing_rule(&scene->drawing, x + SMALL_PX, y, x + SMALL_PX, end, 2);
    if (full)
        drawing_rule(&scene->drawing, x + 2, (y + end) / 2, x + SMALL_PX - 2, (y + end) / 2, 12);
}

/* The words 证书更新 and 证书吊销 with small boxes before them, and one more square somewhere. */
static struct outcome look_with_square(int square_x) {
    struct scene scene = scene_new();
    draw_small(&scene, 200, true);
    recorded_line(&scene.recorded, 230, ROW_Y, EM_PX, "证书更新");
    draw_small(&scene, 600, false);
    recorded_line(&scene.recorded, 630, ROW_Y, EM_PX, "证书吊销");
    draw_small(&scene, square_x, true);
    return look(&scene);
}

START_TEST(a_square_part_of_a_read_character_is_no_ticked_box) {
    struct outcome got = look_with_square(630 + 3 * EM_PX + 21);
    ck_assert_str_eq(got.ticked, "renewal");
    ck_assert(!got.stray);
}
END_TEST

START_TEST(a_ticked_box_behind_a_read_word_is_told) {
    struct outcome got = look_with_square(630 + 4 * EM_PX + 6);
    ck_assert_str_eq(got.ticked, "renewal");
    ck_assert(got.stray);
}
END_TEST

/* Words with their boxes behind them, the first one ticked. */
static struct outcome look_behind(const char *first, const char *second) {
    struct scene scene = scene_new();
    recorded_line(&scene.recorded, LEFT, ROW_Y, EM_PX, first);
    recorded_line(&scene.recorded, 2 * LEFT + 8 * EM_PX, ROW_Y, EM_PX, second);
    draw_small(&scene, LEFT + text_length_characters(first) * EM_PX + 10, true);
    draw_small(&scene, 2 * LEFT + (8 + text_length_characters(second)) * EM_PX + 10, false);
    return look(&scene);
}

START_TEST(boxes_behind_words_with_an_addition_are_theirs) {
    struct outcome got = look_behind("申请新证书", "更新（续费）");
    ck_assert_str_eq(got.ticked, "issue");
    ck_assert(!got.stray);
    got = look_behind("更新（续费）", "申请新证书");
    ck_assert_str_eq(got.ticked, "renewal");
}
END_TEST

START_TEST(an_addition_that_says_something_else_is_not_the_option) {
    struct outcome got = look_behind("更新（其他）", "申请新证书");
    ck_assert_str_eq(got.ticked, "");
}
END_TEST

/* A row of cells with one option each; the first one's box was not found. `cells` of the others
 * have theirs. */
static struct outcome look_at_grid(int cells) {
    static const char *const OPTIONS[] = {"新申请", "证书更新", "证书吊销"};
    struct scene scene = scene_new();
    recorded_free(&scene.recorded);
    scene.recorded = (struct recorded){0};
    for (int i = 0; i < 3; i++)
        recorded_cell(&scene.recorded, (struct box_px){100 + 400 * i, ROW_Y - 60, 400, 160});
    recorded_line(&scene.recorded, 160, ROW_Y, EM_PX, OPTIONS[0]);
    for (int i = 1; i <= cells; i++) {
        draw_small(&scene, 130 + 400 * i, false);
        recorded_line(&scene.recorded, 160 + 400 * i, ROW_Y, EM_PX, OPTIONS[i]);
    }
    return look(&scene);
}

START_TEST(a_bare_word_of_a_grid_is_a_doubt) {
    struct outcome got = look_at_grid(2);
    ck_assert_int_eq(got.unknown, 1);
    ck_assert_str_eq(got.ticked, "");
}
END_TEST

START_TEST(a_bare_word_beside_one_cell_of_options_is_a_label) {
    struct outcome got = look_at_grid(1);
    ck_assert_int_eq(got.unknown, 0);
}
END_TEST

START_TEST(of_two_answers_the_word_of_one_tells_the_other) {
    struct scene scene = scene_new();
    draw_box(&scene, 0, 2);
    put_word(&scene, 0, "是", true);
    draw_box(&scene, 1, 2);
    draw_tick(&scene, 1);
    put_word(&scene, 1, "否", false);
    struct outcome got = look(&scene);
    ck_assert(got.found);
    ck_assert_int_eq(got.answer, ANSWER_NO);
    ck_assert_int_eq(readings, 0);
}
END_TEST

START_TEST(a_tick_before_the_other_answer_is_no_tick_behind_this_one) {
    struct scene scene = scene_new();
    draw_box(&scene, 0, 2);
    draw_tick(&scene, 0);
    put_word(&scene, 0, "是", false);
    draw_box(&scene, 1, 2);
    put_word(&scene, 1, "否", true);
    ck_assert_int_eq(look(&scene).answer, ANSWER_YES);
}
END_TEST

START_TEST(two_ticks_or_none_are_no_answer) {
    struct scene both = scene_new();
    struct scene none = scene_new();
    for (int i = 0; i < 2; i++) {
        draw_box(&both, i, 2);
        draw_tick(&both, i);
        put_word(&both, i, i ? "否" : "是", true);
        draw_box(&none, i, 2);
        put_word(&none, i, i ? "否" : "是", i == 0);
    }
    struct outcome contradiction = look(&both);
    ck_assert(contradiction.found);
    ck_assert_int_eq(contradiction.answer, ANSWER_UNKNOWN);
    struct outcome blank = look(&none);
    ck_assert(blank.found);
    ck_assert_int_eq(blank.answer, ANSWER_UNKNOWN);
}
END_TEST

static struct scene list_scene(void) {
    struct scene scene = scene_new();
    const char *const words[] = {"证书更新", "信息变更", "证书吊销"};
    for (int i = 0; i < 3; i++) {
        draw_box(&scene, i, 2);
        put_word(&scene, i, words[i], i < 2);
    }
    return scene;
}

START_TEST(a_ticked_box_of_a_list_has_its_word_read_once_more) {
    struct scene scene = list_scene();
    draw_tick(&scene, 2);
    on_paper = "证书吊销";
    struct outcome got = look(&scene);
    ck_assert_str_eq(got.ticked, "revocation");
    ck_assert(!got.stray);
}
END_TEST

/* What is told of a list whose third word, of a ticked box, the engine reads as `word` only when
 * it is asked for it. */
static struct outcome with_third(const char *word) {
    struct scene scene = scene_new();
    static const char *const WORDS[] = {"证书更新", "信息变更"};
    for (int i = 0; i < 3; i++)
        draw_box(&scene, i, 2);
    for (int i = 0; i < 2; i++)
        put_word(&scene, i, WORDS[i], true);
    put_word(&scene, 2, word, false);
    draw_tick(&scene, 2);
    on_paper = word;
    return look(&scene);
}

START_TEST(a_word_that_only_begins_as_an_option_of_another_list_is_none_of_it) {
    ck_assert(with_third("个人认证").stray);
    ck_assert(!with_third("个人证书3张").stray);
}
END_TEST

START_TEST(a_ticked_box_without_a_readable_word_is_told) {
    struct scene scene = list_scene();
    draw_tick(&scene, 2);
    on_paper = "辽";
    struct outcome got = look(&scene);
    ck_assert_str_eq(got.ticked, "");
    ck_assert(got.stray);
}
END_TEST

START_TEST(an_empty_box_without_a_readable_word_is_nothing) {
    struct scene scene = list_scene();
    draw_tick(&scene, 0);
    on_paper = "辽";
    struct outcome got = look(&scene);
    ck_assert_str_eq(got.ticked, "renewal");
    ck_assert(!got.stray);
}
END_TEST

/* The answer 是 without boxes, with squares as of its 日 in it or elsewhere. */
static struct outcome look_with_squares(int x, int y, int second_x, int second_y) {
    struct scene scene = scene_new();
    recorded_line(&scene.recorded, 600, ROW_Y, EM_PX, "是");
    int at[2][2] = {{x, y}, {second_x, second_y}};
    for (int i = 0; i < 2; i++) {
        struct box_px box = {at[i][0], at[i][1], SMALL_PX, SMALL_PX};
        drawing_rule(&scene.drawing, box.x, box.y, box.x + SMALL_PX, box.y, 2);
        drawing_rule(&scene.drawing, box.x, box.y + SMALL_PX, box.x + SMALL_PX, box.y + SMALL_PX,
                     2);
        drawing_rule(&scene.drawing, box.x, box.y, box.x, box.y + SMALL_PX, 2);
        drawing_rule(&scene.drawing, box.x + SMALL_PX, box.y, box.x + SMALL_PX, box.y + SMALL_PX,
                     2);
        drawing_rule(&scene.drawing, box.x + 3, box.y + 9, box.x + SMALL_PX - 3, box.y + 9, 4);
    }
    return look(&scene);
}

START_TEST(squares_in_an_answer_without_boxes_are_its_strokes) {
    struct outcome got = look_with_squares(611, ROW_Y - 2, 613, ROW_Y + 24);
    ck_assert(!got.found);
    ck_assert_int_eq(got.answer, ANSWER_UNKNOWN);
}
END_TEST

START_TEST(of_two_ticked_boxes_before_and_behind_an_answer_nobody_tells) {
    struct outcome got = look_with_squares(570, ROW_Y + 11, 700, ROW_Y + 11);
    ck_assert(got.found);
    ck_assert_int_eq(got.answer, ANSWER_UNKNOWN);
}
END_TEST

/* A pen's tick on its box leaves no box to be seen: the boxes of the next words are not behind
 * their words for that, or the tick would be lost. */
START_TEST(a_tick_that_hides_the_first_box_moves_no_other) {
    static const char *const WORDS[] = {"证书更新", "信息变更", "证书吊销"};
    struct scene scene = scene_new();
    draw_tick(&scene, 0);
    for (int i = 0; i < 3; i++) {
        int x = LEFT + 50 + 200 * i;
        recorded_line(&scene.recorded, x, ROW_Y, EM_PX, WORDS[i]);
        if (i > 0)
            draw_small(&scene, x - 28, false);
    }
    struct outcome got = look(&scene);
    ck_assert_str_eq(got.ticked, "renewal");
    ck_assert_int_eq(got.unknown, 0);
}
END_TEST

SUITE("ocr/tick_stray", squares_in_an_answer_without_boxes_are_its_strokes,
      of_two_ticked_boxes_before_and_behind_an_answer_nobody_tells,
      of_two_answers_the_word_of_one_tells_the_other,
      a_tick_before_the_other_answer_is_no_tick_behind_this_one, two_ticks_or_none_are_no_answer,
      a_ticked_box_of_a_list_has_its_word_read_once_more,
      a_word_that_only_begins_as_an_option_of_another_list_is_none_of_it,
      a_ticked_box_without_a_readable_word_is_told, an_empty_box_without_a_readable_word_is_nothing,
      a_square_part_of_a_read_character_is_no_ticked_box, a_ticked_box_behind_a_read_word_is_told,
      boxes_behind_words_with_an_addition_are_theirs,
      an_addition_that_says_something_else_is_not_the_option, a_bare_word_of_a_grid_is_a_doubt,
      a_bare_word_beside_one_cell_of_options_is_a_label,
      a_tick_that_hides_the_first_box_moves_no_other)
