/* Ink within or behind a value of which no character was read. */
#include "ocr/hole.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#define X  100
#define Y  200
#define EM 40

/* Two characters side by side that were read as one line of three characters' width; ink where the
 * third is, or none. */
static bool has_hole(bool inked, int characters_of_line) {
    struct drawing drawing = drawing_new(800, 500);
    for (int i = 0; i < (inked ? 3 : 2); i++)
        drawing_rule(&drawing, X + i * EM + 8, Y + 20, X + i * EM + 32, Y + 20, 20);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct sheet_line line = {.box = {X, Y, 3 * EM, EM}, .cell = -1};
    line.text.character_count = characters_of_line;
    struct sheet sheet = {.page = &page, .lines = &line, .line_count = 1};
    struct glyph glyphs[] = {{.code = 0x5218, .box = {X, Y, EM, EM}},
                             {.code = 0x6167, .box = {X + EM, Y, EM, EM}, .character = 1}};
    struct place place = {.state = PLACE_WRITTEN, .glyphs = glyphs, .count = 2};
    bool hole = hole_in_place(&(struct view){.sheet = &sheet}, &place);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return hole;
}

START_TEST(ink_behind_the_last_character_that_was_read_is_a_hole) {
    ck_assert(has_hole(true, 2));
}
END_TEST

START_TEST(white_paper_behind_it_is_none) {
    ck_assert(!has_hole(false, 2));
}
END_TEST

START_TEST(what_the_line_goes_on_with_was_read) {
    ck_assert(!has_hole(true, 3));
}
END_TEST

/* Two Han characters with room for a third between them, whose strokes reach so far into it, and a
 * third character there, or none. */
static bool has_hole_between(int reach_px, bool third) {
    struct drawing drawing = drawing_new(800, 500);
    drawing_rule(&drawing, X + 4, Y + 20, X + EM + reach_px, Y + 20, 20);
    drawing_rule(&drawing, X + 2 * EM - reach_px, Y + 20, X + 3 * EM - 4, Y + 20, 20);
    if (third)
        drawing_rule(&drawing, X + EM + 8, Y + 20, X + 2 * EM - 8, Y + 20, 20);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct sheet_line line = {.box = {X, Y, 3 * EM, EM}, .cell = -1};
    line.text.character_count = 2;
    struct sheet sheet = {.page = &page, .lines = &line, .line_count = 1};
    struct glyph glyphs[] = {{.code = 0x5218, .box = {X, Y, EM, EM}},
                             {.code = 0x6167, .box = {X + 2 * EM, Y, EM, EM}, .character = 1}};
    struct place place = {.state = PLACE_WRITTEN, .glyphs = glyphs, .count = 2};
    bool hole = hole_in_place(&(struct view){.sheet = &sheet}, &place);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return hole;
}

START_TEST(a_character_between_two_that_were_read_is_a_hole) {
    ck_assert(has_hole_between(0, true));
}
END_TEST

START_TEST(strokes_of_the_neighbours_are_none) {
    ck_assert(!has_hole_between(6, false));
}
END_TEST

SUITE("ocr/hole", ink_behind_the_last_character_that_was_read_is_a_hole,
      white_paper_behind_it_is_none, what_the_line_goes_on_with_was_read,
      a_character_between_two_that_were_read_is_a_hole, strokes_of_the_neighbours_are_none)
