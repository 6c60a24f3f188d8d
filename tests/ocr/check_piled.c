#include "ocr/piled.h"

#include "suite.h"

#include <leptonica/allheaders.h>

#define USUAL 25

/* A run in a cell of rectangles of ink under each other. */
static int parts_of(const struct box_px *ink, int count, int cell,
                    struct text_run parts[static PILED_MOST]) {
    struct letters letters = {.plane = pixCreate(200, 300, 1), .usual_height_px = USUAL};
    struct text_run run = {ink[0], cell};
    for (int i = 0; i < count; i++) {
        pixRasterop(letters.plane, ink[i].x, ink[i].y, ink[i].width, ink[i].height, PIX_SET, NULL,
                    0, 0);
        run.box = box_union(run.box, ink[i]);
    }
    int found = piled_part(&letters, &run, parts);
    pixDestroy(&letters.plane);
    return found;
}

START_TEST(two_characters_that_nearly_touch_are_two_lines) {
    static const struct box_px INK[] = {{50, 40, 26, 26}, {50, 68, 26, 26}};
    struct text_run parts[PILED_MOST];
    ck_assert_int_eq(parts_of(INK, 2, 0, parts), 2);
    ck_assert_int_eq(parts[0].box.y, 40);
    ck_assert_int_ge(parts[1].box.y, 66);
    ck_assert_int_le(parts[1].box.y, 68);
    ck_assert_int_eq(parts[1].box.y + parts[1].box.height, 94);
}
END_TEST

START_TEST(three_characters_are_three_lines) {
    static const struct box_px INK[] = {{50, 40, 26, 25}, {50, 67, 26, 25}, {50, 94, 26, 25}};
    struct text_run parts[PILED_MOST];
    ck_assert_int_eq(parts_of(INK, 3, 0, parts), 3);
}
END_TEST

START_TEST(what_has_no_bare_row_or_no_cell_or_is_narrow_stays_whole) {
    static const struct box_px WHOLE[] = {{50, 40, 26, 54}};
    static const struct box_px APART[] = {{50, 40, 26, 26}, {50, 68, 26, 26}};
    static const struct box_px FIGURE[] = {{50, 40, 10, 20}, {50, 62, 10, 20}};
    static const struct box_px ODD[] = {{50, 40, 26, 8}, {50, 50, 26, 44}}; /* 亨: a dot, a body */
    struct text_run parts[PILED_MOST];
    ck_assert_int_eq(parts_of(WHOLE, 1, 0, parts), 1);
    ck_assert_int_eq(parts_of(APART, 2, -1, parts), 1);
    ck_assert_int_eq(parts_of(FIGURE, 2, 0, parts), 1);
    ck_assert_int_eq(parts_of(ODD, 2, 0, parts), 1);
    ck_assert_int_eq(parts[0].box.height, 54);
}
END_TEST

SUITE("ocr/piled", two_characters_that_nearly_touch_are_two_lines, three_characters_are_three_lines,
      what_has_no_bare_row_or_no_cell_or_is_narrow_stays_whole)
