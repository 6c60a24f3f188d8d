/* Which wide pieces of ink are characters that touch. */
#include "ocr/touching.h"

#include "ocr/layout.h"
#include "ocr/sheet_drawing.h"

#include <leptonica/allheaders.h>

#include "suite.h"

#define SANS "Noto Sans CJK SC Bold"
#define EM   80

static void bar(PIX *pix, int x, int y, int width, int height) {
    pixRasterop(pix, x, y, width, height, PIX_SET, NULL, 0, 0);
}

/* Whether `count` characters of `em` pixels, each of three bars, that thin bridges connect, are a
 * row; the bridges are `bridge` pixels high. */
static bool bars_are_row(int count, int em, int bridge) {
    PIX *pix = pixCreate(count * em, em, 1);
    for (int i = 0; i < count; i++)
        for (int k = 0; k < 3; k++)
            bar(pix, i * em + em / 20, k * 2 * em / 5, em * 9 / 10, em / 5);
    for (int i = 0; i < count; i++)
        bar(pix, i * em + em / 2, 0, em / 10, em);
    bar(pix, 0, 2 * em / 5, count * em, bridge);
    const struct ink ink = {.px_per_mm = 8, .scale = 1};
    bool row = touching_is_row(&ink, pix);
    pixDestroy(&pix);
    return row;
}

START_TEST(characters_that_thin_bridges_connect_are_a_row) {
    ck_assert(bars_are_row(6, EM, EM / 20));
    ck_assert(bars_are_row(4, EM, EM / 8));
}
END_TEST

START_TEST(what_no_column_cuts_is_none) {
    ck_assert(!bars_are_row(6, EM, EM / 3));
}
END_TEST

START_TEST(what_is_lower_or_higher_than_titles_is_none) {
    ck_assert(!bars_are_row(12, 30, 2));
    ck_assert(!bars_are_row(4, 120, 10));
}
END_TEST

START_TEST(a_dark_bar_and_a_thin_line_are_none) {
    const struct ink ink = {.px_per_mm = 8, .scale = 1};
    PIX *pix = pixCreate(6 * EM, EM, 1);
    bar(pix, 0, 0, 6 * EM, EM);
    ck_assert(!touching_is_row(&ink, pix));
    pixClearAll(pix);
    bar(pix, 0, EM / 2, 6 * EM, 4);
    bar(pix, 0, 0, 4, EM);
    ck_assert(!touching_is_row(&ink, pix));
    pixDestroy(&pix);
}
END_TEST

/* The width of the widest line of a sheet with a title whose characters a stroke connects. */
static int widest_line(int bridge) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 600);
    struct box_px title = drawing_text(&drawing, 200, 200, SANS, EM, "电子签章采样表");
    int y = title.y + title.height / 2;
    drawing_rule(&drawing, title.x + 10, y, title.x + title.width - 10, y, bridge);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    struct ink ink SCOPED(ink_free) = {0};
    ck_assert(ink_of(page.text, page.dpi, &ink, &why));
    struct ruling ruling SCOPED(ruling_free) = {0};
    ruling.level_mask = pixCreateTemplate(ink.plane); /* the stroke is no rule: it is the title's */
    ruling.plumb_mask = pixCreateTemplate(ink.plane);
    struct letters letters SCOPED(letters_free) = {0};
    ck_assert(letters_find(&ink, &ruling, &letters, &why));
    struct cell_list cells = {0};
    struct run_list lines = text_lines(&ink, &letters, &cells);
    int widest = 0;
    for (int i = 0; i < lines.count; i++)
        widest = lines.at[i].box.width > widest ? lines.at[i].box.width : widest;
    widest = (int)(widest * ink.scale);
    free(lines.at);
    drawing_page_free(&page);
    return widest * 100 / title.width;
}

START_TEST(a_title_whose_characters_touch_is_a_line) {
    ck_assert_int_ge(widest_line(6), 95);
}
END_TEST

SUITE("ocr/touching", characters_that_thin_bridges_connect_are_a_row, what_no_column_cuts_is_none,
      what_is_lower_or_higher_than_titles_is_none, a_dark_bar_and_a_thin_line_are_none,
      a_title_whose_characters_touch_is_a_line)
