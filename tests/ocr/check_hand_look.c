/* Whether lines of Han characters look written: every line is drawn here. */
#include "ocr/hand_look.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#include <cairo.h>
#include <math.h>

#define X    200
#define Y    200
#define LINE "北京样例安达建筑工程有限公司"

static double look_at(struct drawing *drawing, struct box_px box) {
    drawing_ready(drawing);
    struct page page = drawing_page(drawing);
    double look = hand_look(&page, box);
    drawing_page_free(&page);
    drawing_free(drawing);
    return look;
}

static struct drawing paper(void) {
    return drawing_new(1800, 500);
}

/* A line of type, of a height in pixels at 300 dpi, on paper that leans by `slope`. */
static double of_type(const char *font, int size_px, double slope) {
    struct drawing drawing = paper();
    cairo_matrix_t lean = {1, slope, 0, 1, 0, 0};
    cairo_transform(drawing.context, &lean);
    struct box_px box = drawing_text(&drawing, X, Y, font, size_px, LINE);
    int drop = (int)lround(fabs(slope) * (X + box.width)) + 1;
    box.height += drop;
    box.y += slope < 0 ? -drop : 0;
    return look_at(&drawing, box);
}

/* A character as a hand leaves it: turned, larger or smaller, higher or lower than the next. */
static struct box_px written(struct drawing *drawing, int at, const char *character) {
    static const double TURNS[] = {-0.14, 0.09, -0.05, 0.16, -0.1, 0.04, 0.12};
    static const double SIZES[] = {1.0, 0.86, 1.12, 0.93, 1.06, 0.8, 1.15};
    static const int DROPS[] = {0, 7, -5, 9, -8, 3, -3};
    int i = at % 7;
    cairo_t *context = drawing->context;
    cairo_save(context);
    cairo_translate(context, X + at * 62, Y + DROPS[(i * 3 + 1) % 7]);
    cairo_rotate(context, TURNS[i]);
    cairo_scale(context, SIZES[i], SIZES[(i * 2 + 1) % 7]);
    drawing_text(drawing, 0, 0, "AR PL KaitiM GB", 62, character);
    cairo_restore(context);
    return (struct box_px){X + at * 62 - 12, Y - 14, 90, 100};
}

static const char *const CHARACTERS[] = {"北", "京", "样", "例", "安", "达", "建",
                                         "筑", "工", "程", "有", "限", "公", "司"};

static double of_a_hand(int count) {
    struct drawing drawing = paper();
    struct box_px box = written(&drawing, 0, CHARACTERS[0]);
    for (int i = 1; i < count; i++)
        box = box_union(box, written(&drawing, i, CHARACTERS[i]));
    return look_at(&drawing, box);
}

START_TEST(uneven_characters_look_written) {
    ck_assert_double_gt(of_a_hand(14), 1);
    ck_assert_double_gt(of_a_hand(4), 1);
}
END_TEST

START_TEST(type_of_common_faces_looks_set) {
    static const char *const FACES[] = {"AR PL SungtiL GB", "Noto Sans CJK SC", "Noto Serif CJK SC",
                                        "AR PL UMing CN", "WenQuanYi Micro Hei"};
    for (int i = 0; i < 5; i++)
        for (int size_px = 38; size_px <= 58; size_px += 10)
            ck_assert_msg(of_type(FACES[i], size_px, 0) < -1, "%s %d: %f", FACES[i], size_px,
                          of_type(FACES[i], size_px, 0));
}
END_TEST

START_TEST(type_after_calligraphy_looks_set_in_its_common_size) {
    ck_assert_double_lt(of_type("AR PL KaitiM GB", 44, 0), 0);
}
END_TEST

START_TEST(type_on_leaning_paper_looks_set) {
    ck_assert_double_lt(of_type("AR PL SungtiL GB", 44, 0.03), -1);
    ck_assert_double_lt(of_type("Noto Sans CJK SC", 44, -0.03), -1);
}
END_TEST

START_TEST(a_rule_under_a_line_changes_nothing) {
    struct drawing drawing = paper();
    struct box_px box = drawing_text(&drawing, X, Y, "AR PL SungtiL GB", 44, LINE);
    drawing_rule(&drawing, X - 20, Y + box.height + 6, X + box.width + 20, Y + box.height + 6, 3);
    box.height += 9;
    ck_assert_double_lt(look_at(&drawing, box), -1);
}
END_TEST

START_TEST(nothing_is_said_of_empty_paper_and_of_specks) {
    struct drawing drawing = paper();
    ck_assert(isnan(look_at(&drawing, (struct box_px){X, Y, 400, 60})));
    struct drawing specks = paper();
    drawing_rule(&specks, X + 30, Y + 30, X + 33, Y + 30, 3);
    ck_assert(isnan(look_at(&specks, (struct box_px){X, Y, 400, 60})));
    ck_assert(isnan(hand_look(NULL, (struct box_px){X, Y, 400, 60})));
}
END_TEST

SUITE("ocr/hand_look", uneven_characters_look_written, type_of_common_faces_looks_set,
      type_after_calligraphy_looks_set_in_its_common_size, type_on_leaning_paper_looks_set,
      a_rule_under_a_line_changes_nothing, nothing_is_said_of_empty_paper_and_of_specks)
