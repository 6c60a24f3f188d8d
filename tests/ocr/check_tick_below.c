/* Rows of words with a cell beneath each, in which a pen's tick stands. */
#include "ocr/tick_below.h"
#include "ocr/white.h"

#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"
#include "suite.h"

#include <string.h>

#define LEFT  100
#define PITCH 250
#define TOP   200
#define ROW   70
#define WORDS 4
#define FONT  "Noto Serif CJK SC"

struct scene {
    struct drawing drawing;
    struct recorded recorded;
    struct page page;
};

static struct box_px cell(int row, int column) {
    return (struct box_px){LEFT + PITCH * column, TOP + ROW * row, PITCH, ROW};
}

/* Two rows of cells, `words` in the upper ones. */
static struct scene scene_of(const char *const words[WORDS]) {
    struct scene scene = {.drawing = drawing_new(1300, 600)};
    struct fault why = {0};
    ck_assert(words_load(&why));
    for (int i = 0; i < 2 * WORDS; i++)
        recorded_cell(&scene.recorded, cell(i / WORDS, i % WORDS));
    for (int i = 0; i <= 2; i++)
        drawing_rule(&scene.drawing, LEFT, TOP + ROW * i, LEFT + PITCH * WORDS, TOP + ROW * i, 3);
    for (int i = 0; i <= WORDS; i++)
        drawing_rule(&scene.drawing, LEFT + PITCH * i, TOP, LEFT + PITCH * i, TOP + 2 * ROW, 3);
    for (int i = 0; i < WORDS; i++) {
        drawing_text(&scene.drawing, LEFT + PITCH * i + 60, TOP + 14, FONT, 36, words[i]);
        recorded_line(&scene.recorded, LEFT + PITCH * i + 60, TOP + 14, 40, words[i]);
    }
    return scene;
}

/* A pen's tick whose foot stands in the lower cell of a column; its right end `rise` higher. */
static void draw_tick(struct scene *scene, int column, int rise) {
    int x = LEFT + PITCH * column + 90;
    int foot = TOP + 2 * ROW - 14;
    drawing_rule(&scene->drawing, x, foot - 20, x + 12, foot, 5);
    drawing_rule(&scene->drawing, x + 12, foot, x + 44, foot - rise, 5);
}

static void draw_scrawl(struct scene *scene, int column) {
    int x = LEFT + PITCH * column + 90;
    int y = TOP + ROW + 20;
    drawing_rule(&scene->drawing, x, y, x + 50, y, 5);
    drawing_rule(&scene->drawing, x + 25, y, x + 25, y + 36, 5);
}

/* What is ticked, "?" for what nobody can say; "none" where no cells are marked. */
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
    strncat(got, list.stray ? "+stray" : "", 7);
    ck_assert_str_eq(got, wanted);
    tick_list_free(&list);
    block_list_free(&blocks);
    recorded_free(&scene->recorded);
    drawing_page_free(&scene->page);
    drawing_free(&scene->drawing);
}

static const char *const BUSINESS[] = {"申请", "更新", "变更", "吊销"};

START_TEST(the_cell_beneath_a_word_is_ticked) {
    struct scene scene = scene_of(BUSINESS);
    draw_tick(&scene, 2, 38);
    expect(&scene, "change");
}
END_TEST

START_TEST(a_tick_may_run_over_the_rule_above_its_cell) {
    struct scene scene = scene_of(BUSINESS);
    draw_tick(&scene, 3, 64);
    expect(&scene, "revocation");
}
END_TEST

START_TEST(a_word_may_say_its_business_only_among_others) {
    struct scene scene = scene_of(BUSINESS);
    draw_tick(&scene, 0, 38);
    expect(&scene, "issue");
}
END_TEST

START_TEST(a_mark_beneath_an_unknown_word_leaves_a_doubt) {
    static const char *const STRANGE[] = {"查询", "更新", "变更", "吊销"};
    struct scene scene = scene_of(STRANGE);
    draw_tick(&scene, 0, 38);
    draw_tick(&scene, 1, 38);
    expect(&scene, "renewal+stray");
}
END_TEST

START_TEST(ink_that_is_no_clear_mark_leaves_its_word_open) {
    struct scene scene = scene_of(BUSINESS);
    draw_tick(&scene, 1, 38);
    draw_scrawl(&scene, 2);
    expect(&scene, "renewal ?");
}
END_TEST

START_TEST(empty_cells_beneath_the_words_choose_nothing) {
    struct scene scene = scene_of(BUSINESS);
    expect(&scene, "");
}
END_TEST

/* Two columns of words, behind each its column for marks: `words` row after row. */
static struct scene columns_of(const char *const words[4]) {
    struct scene scene = scene_of((const char *const[WORDS]){"", "", "", ""});
    for (int i = 0; i < 4; i++) {
        struct box_px at = cell(i / 2, 2 * (i % 2));
        drawing_text(&scene.drawing, at.x + 20, at.y + 14, FONT, 36, words[i]);
        recorded_line(&scene.recorded, at.x + 20, at.y + 14, 40, words[i]);
    }
    return scene;
}

START_TEST(columns_of_words_have_their_marks_behind_them) {
    struct scene scene = columns_of((const char *const[]){"更新", "变更", "吊销", "解锁"});
    draw_tick(&scene, 3, 38); /* in the second row */
    expect(&scene, "unlock");
    scene = columns_of((const char *const[]){"更新", "变更", "吊销", "解锁"});
    draw_tick(&scene, 1, 38);
    draw_tick(&scene, 3, 38);
    expect(&scene, "revocation unlock");
}
END_TEST

START_TEST(a_column_of_other_words_beside_them_is_no_list) {
    struct scene scene = columns_of((const char *const[]){"更新", "单位", "吊销", "处室"});
    draw_tick(&scene, 1, 38);
    draw_tick(&scene, 3, 38);
    expect(&scene, "revocation");
}
END_TEST

/* A line of type in which `gap_px` more stand between its second and third characters than
 * elsewhere. */
static bool parts_at(int gap_px, int glyph) {
    struct drawing drawing = drawing_new(800, 200);
    struct recorded recorded = {0};
    drawing_text(&drawing, 100, 80, FONT, 40, "部门");
    drawing_text(&drawing, 180 + gap_px, 80, FONT, 40, "审批科");
    recorded_line(&recorded, 100, 80, 40, "部门审批科");
    struct line_text *text = &recorded.sheet.lines[0].text;
    recorded.sheet.lines[0].box.width = 200 + gap_px;
    for (int i = 0; i < text->character_count; i++) {
        float left = (float)(40 * i + (i >= 2 ? gap_px : 0)) / (float)(200 + gap_px);
        text->characters[i].start = left;
        text->characters[i].end = left + 40.0F / (float)(200 + gap_px);
    }
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    recorded.sheet.page = &page;
    struct block_list blocks = {0};
    struct fault why = {0};
    ck_assert(blocks_read(&recorded.sheet, &blocks, &why));
    bool parted = blocks.at[0].glyphs[glyph].parted;
    block_list_free(&blocks);
    recorded_free(&recorded);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return parted;
}

START_TEST(white_that_is_wider_than_its_neighbours_parts_two_words) {
    ck_assert(parts_at(16, 2));
    ck_assert(!parts_at(16, 1));
    ck_assert(!parts_at(16, 3));
    ck_assert(!parts_at(0, 2));
    ck_assert(!parts_at(4, 2));
}
END_TEST

SUITE("ocr/tick_below", the_cell_beneath_a_word_is_ticked,
      a_tick_may_run_over_the_rule_above_its_cell, a_word_may_say_its_business_only_among_others,
      a_mark_beneath_an_unknown_word_leaves_a_doubt, ink_that_is_no_clear_mark_leaves_its_word_open,
      empty_cells_beneath_the_words_choose_nothing, columns_of_words_have_their_marks_behind_them,
      a_column_of_other_words_beside_them_is_no_list,
      white_that_is_wider_than_its_neighbours_parts_two_words)
