#include "ocr/line_shape.h"

#include "ocr/layout.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#define SANS "Noto Sans CJK SC"
#define TYPE 60  /* of the lines set close */
#define HIGH 110 /* of a line as high as two */

/* The seam in the box that holds all lines above the usual print; `apart` from top to top. */
static int seam_in(const char *const *texts, int count, int apart, int *height) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 900);
    for (int i = 0; i < 6; i++)
        drawing_text(&drawing, 100, 400 + 80 * i, SANS, 40, "单位名称：示例市样例医院");
    for (int i = 0; i < count; i++)
        drawing_text(&drawing, 400, 120 + apart * i, SANS, count > 1 ? TYPE : HIGH, texts[i]);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    SCOPED(layout_free)
    struct layout layout = {0};
    ck_assert(layout_of(&page, &layout, &why));
    struct box_px all = {0};
    for (int i = 0; i < layout.lines.count; i++)
        if (layout.lines.at[i].box.y * layout.ink.scale < 350)
            all = box_union(all, layout.lines.at[i].box);
    ck_assert(!box_is_empty(all));
    *height = all.height;
    int seam = line_shape_seam(&layout.letters, all);
    drawing_page_free(&page);
    return seam;
}

START_TEST(two_lines_set_close_have_a_seam) {
    static const char *const TITLE[] = {"中华人民共和国", "组织机构代码证"};
    for (int apart = TYPE; apart <= TYPE + 12; apart += 2) {
        int height = 0;
        int seam = seam_in(TITLE, 2, apart, &height);
        ck_assert_int_gt(10 * seam, 4 * height);
        ck_assert_int_lt(10 * seam, 6 * height);
    }
}
END_TEST

START_TEST(a_line_of_characters_that_part_in_their_middles_has_none) {
    static const char *const LINES[] = {"二三昌吕三二", "口口口口口口", "日三吕昌二目"};
    for (int i = 0; i < 3; i++) {
        int height = 0;
        ck_assert_int_eq(seam_in(LINES + i, 1, 0, &height), 0);
    }
}
END_TEST

SUITE("ocr/line_shape", two_lines_set_close_have_a_seam,
      a_line_of_characters_that_part_in_their_middles_has_none)
