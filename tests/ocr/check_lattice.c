/* Which places between rules are cells. */
#include "ocr/layout.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

/* The cells of a row of two of which a plumb stroke, so far behind the second one's border, parts
 * the second. */
static int cells_with_stroke(int away_px) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 900);
    for (int y = 200; y <= 400; y += 100)
        drawing_rule(&drawing, 200, y, 1400, y, 4);
    for (int x = 200; x <= 1400; x += 600)
        drawing_rule(&drawing, x, 200, x, 400, 4);
    drawing_rule(&drawing, 800 + away_px, 200, 800 + away_px, 300, 4);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    SCOPED(layout_free)
    struct layout layout = {0};
    ck_assert(layout_of(&page, &layout, &why));
    int count = layout.cells.count;
    drawing_page_free(&page);
    return count;
}

START_TEST(a_box_for_one_character_is_a_cell) {
    ck_assert_int_eq(cells_with_stroke(60), 5);
}
END_TEST

START_TEST(a_sliver_in_which_no_figure_fits_is_none) {
    ck_assert_int_eq(cells_with_stroke(33), 4);
}
END_TEST

SUITE("ocr/lattice", a_box_for_one_character_is_a_cell, a_sliver_in_which_no_figure_fits_is_none)
