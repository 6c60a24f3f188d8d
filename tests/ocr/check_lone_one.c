/* What stands alone in a cell where a number is asked for. */
#include "ocr/lone_one.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#define X 300
#define Y 200

static const struct box_px CELL = {X - 80, Y - 30, 200, 100};

static struct drawing cell(void) {
    struct drawing drawing = drawing_new(800, 500);
    drawing_rule(&drawing, CELL.x, CELL.y, CELL.x + CELL.width, CELL.y, 3);
    drawing_rule(&drawing, CELL.x, CELL.y + CELL.height, CELL.x + CELL.width, CELL.y + CELL.height,
                 3);
    drawing_rule(&drawing, CELL.x, CELL.y, CELL.x, CELL.y + CELL.height, 3);
    drawing_rule(&drawing, CELL.x + CELL.width, CELL.y, CELL.x + CELL.width, CELL.y + CELL.height,
                 3);
    return drawing;
}

static bool told(struct drawing *drawing, const struct place *place) {
    drawing_ready(drawing);
    struct page page = drawing_page(drawing);
    bool one = lone_one(&page, place);
    drawing_page_free(&page);
    drawing_free(drawing);
    return one;
}

/* A stroke of the pen that leans so far to the right, in a cell in which no line was found. */
static bool stroke(int lean_px) {
    struct drawing drawing = cell();
    drawing_rule(&drawing, X - 40, Y + 40, X - 40 + lean_px, Y, 6);
    return told(&drawing, &(struct place){.state = PLACE_EMPTY, .box = CELL});
}

START_TEST(an_upright_stroke_is_a_one) {
    ck_assert(stroke(0));
    ck_assert(stroke(6));
}
END_TEST

START_TEST(a_stroke_that_leans_strikes_the_cell_out) {
    ck_assert(!stroke(25));
    ck_assert(!stroke(40));
}
END_TEST

START_TEST(an_empty_cell_and_its_rules_are_no_one) {
    struct drawing drawing = cell();
    ck_assert(!told(&drawing, &(struct place){.state = PLACE_EMPTY, .box = CELL}));
}
END_TEST

START_TEST(two_strokes_are_eleven_or_something_else) {
    struct drawing drawing = cell();
    drawing_rule(&drawing, X - 40, Y + 40, X - 40, Y, 6);
    drawing_rule(&drawing, X - 10, Y + 40, X - 10, Y, 6);
    ck_assert(!told(&drawing, &(struct place){.state = PLACE_EMPTY, .box = CELL}));
}
END_TEST

/* A stroke between two heights beside a label's line that reaches from Y to Y + 30. */
static bool beside_line(int top, int bottom, bool cell) {
    struct drawing drawing = drawing_new(800, 500);
    drawing_rule(&drawing, X - 40, bottom, X - 40, top, 6);
    struct place place = {.state = PLACE_EMPTY, .box = {X - 80, Y, 300, 30}};
    place.beside = (struct box_px){X - 200, Y, 100, cell ? 20 : 30};
    return told(&drawing, &place);
}

START_TEST(a_one_that_rises_above_its_labels_line_is_its) {
    ck_assert(beside_line(Y - 6, Y + 24, false));
}
END_TEST

START_TEST(a_one_of_the_row_above_or_of_another_cell_is_not) {
    ck_assert(!beside_line(Y - 40, Y - 8, false));
    ck_assert(!beside_line(Y - 6, Y + 24, true));
}
END_TEST

START_TEST(a_stroke_read_as_a_bracket_is_a_one_and_another_figure_is_itself) {
    struct drawing drawing = cell();
    drawing_rule(&drawing, X, Y + 40, X + 3, Y, 6);
    struct glyph glyph = {.code = '('};
    struct place place = {
        .state = PLACE_WRITTEN, .glyphs = &glyph, .count = 1, .box = {X - 8, Y - 2, 20, 46}};
    ck_assert(told(&drawing, &place));
    drawing = cell();
    drawing_rule(&drawing, X, Y + 40, X + 3, Y, 6);
    glyph.code = '7';
    ck_assert(!told(&drawing, &place));
}
END_TEST

SUITE("ocr/lone_one", a_one_that_rises_above_its_labels_line_is_its,
      a_one_of_the_row_above_or_of_another_cell_is_not, an_upright_stroke_is_a_one,
      a_stroke_that_leans_strikes_the_cell_out, an_empty_cell_and_its_rules_are_no_one,
      two_strokes_are_eleven_or_something_else,
      a_stroke_read_as_a_bracket_is_a_one_and_another_figure_is_itself)
