#include "ocr/leaders.h"

#include "ocr/layout.h"
#include "ocr/sheet_drawing.h"

#include <leptonica/allheaders.h>

#include "suite.h"

#define SANS "Noto Sans CJK SC"

/* The lines of text of a sheet on which dots stand in a row, `pitch` apart. */
static int lines_with(int dots, int pitch) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 600);
    drawing_text(&drawing, 100, 200, SANS, 44, "电话：");
    drawing_text(&drawing, 700, 200, SANS, 44, "年限：");
    for (int i = 0; i < dots; i++) {
        int x = 100 + i * pitch;
        drawing_rule(&drawing, x, 246, x + 5, 246, 5);
    }
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    SCOPED(layout_free)
    struct layout layout = {0};
    ck_assert(layout_of(&page, &layout, &why));
    int count = layout.lines.count;
    for (int i = 0; i < layout.lines.count; i++)
        ck_assert_double_lt(layout.lines.at[i].box.width * layout.ink.scale, 400);
    drawing_page_free(&page);
    return count;
}

START_TEST(a_dotted_line_to_write_on_joins_no_texts) {
    for (int pitch = 10; pitch <= 16; pitch += 3)
        ck_assert_int_eq(lines_with(80, pitch), 2);
}
END_TEST

/* How much is left of a row of dots. */
static int pixels_left(int dots, int pitch) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 200);
    for (int i = 0; i < dots; i++)
        drawing_rule(&drawing, 100 + i * pitch, 100, 105 + i * pitch, 100, 5);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    SCOPED(ink_free)
    struct ink ink = {0};
    ck_assert(ink_of(page.text, page.dpi, &ink, &why));
    leaders_clear(&ink, ink.plane);
    l_int32 left = 0;
    pixCountPixels(ink.plane, &left, NULL);
    drawing_page_free(&page);
    return left;
}

START_TEST(an_ellipsis_stays) {
    ck_assert_int_gt(pixels_left(6, 14), 0);
    ck_assert_int_eq(pixels_left(60, 14), 0);
}
END_TEST

SUITE("ocr/leaders", a_dotted_line_to_write_on_joins_no_texts, an_ellipsis_stays)
