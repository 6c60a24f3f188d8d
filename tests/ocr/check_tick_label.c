/* A box beside the label that it answers, and what only looks like one. */
#include "ocr/tick_label.h"

#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"
#include "suite.h"

#define X    300
#define Y    200
#define SIZE 36
#define FONT "Noto Serif CJK SC"

/* What stands beside a label's text, drawn at X, Y. */
static bool told(struct drawing *drawing, struct box_px box, enum answer *out) {
    struct recorded recorded = {0};
    recorded_line(&recorded, box.x, box.y, box.height, "制作签章");
    drawing_ready(drawing);
    struct page page = drawing_page(drawing);
    recorded.sheet.page = &page;
    struct block_list blocks = {0};
    struct fault why = {0};
    ck_assert(words_load(&why));
    ck_assert(blocks_read(&recorded.sheet, &blocks, &why));
    struct label_list none = {0};
    struct view view = {&recorded.sheet, &blocks, &none, words_of(PAGE_KIND_UNIT_DETAIL_FORM)};
    struct label_hit hit = {.block = 0, .start = 0, .end = 4, .box = box};
    bool found = tick_of_label(&view, &hit, out);
    block_list_free(&blocks);
    recorded.sheet.page = NULL;
    recorded_free(&recorded);
    drawing_page_free(&page);
    drawing_free(drawing);
    return found;
}

START_TEST(a_filled_box_beside_a_label_is_its_answer) {
    struct drawing drawing = drawing_new(800, 500);
    struct box_px box = drawing_text(&drawing, X, Y, FONT, SIZE, "制作签章");
    drawing_rule(&drawing, X - 44, Y + 22, X - 16, Y + 22, 28);
    enum answer answer = ANSWER_UNKNOWN;
    ck_assert(told(&drawing, box, &answer));
    ck_assert_int_eq(answer, ANSWER_YES);
}
END_TEST

/* As a table's head may have it. */
START_TEST(the_dark_bar_around_a_label_is_no_box) {
    struct drawing drawing = drawing_new(800, 500);
    struct box_px box = drawing_text(&drawing, X, Y, FONT, SIZE, "制作签章");
    drawing_rule(&drawing, X - 200, Y + 20, X + 400, Y + 20, 90);
    enum answer answer = ANSWER_UNKNOWN;
    ck_assert(!told(&drawing, box, &answer));
}
END_TEST

/* A pen's word whose first character is as closed as a box. */
START_TEST(the_first_character_of_a_word_is_no_answer_for_sure) {
    struct drawing drawing = drawing_new(800, 500);
    struct box_px box = drawing_text(&drawing, X, Y, FONT, SIZE, "制作签章");
    int x = box.x + box.width + 16;
    drawing_rule(&drawing, x, Y + 22, x + 28, Y + 22, 28);
    drawing_text(&drawing, x + 34, Y, FONT, SIZE, "制作");
    enum answer answer = ANSWER_YES;
    ck_assert(told(&drawing, box, &answer));
    ck_assert_int_eq(answer, ANSWER_UNKNOWN);
}
END_TEST

SUITE("ocr/tick_label", the_first_character_of_a_word_is_no_answer_for_sure,
      a_filled_box_beside_a_label_is_its_answer, the_dark_bar_around_a_label_is_no_box)
