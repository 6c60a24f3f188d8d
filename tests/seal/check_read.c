#include "base/memory.h"
#include "ocr/ppocr.h"
#include "seal/drawn_page.h"
#include "seal/match.h"
#include "seal/scene.h"
#include "seal/seal.h"
#include "seal/strip_match.h"

#include <check.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DPI 300.0

/* Drawn at 200 dpi through a strong JPEG, which leaves little of the colour of thin strokes. */
static bool coarse;

/* NULL where the models are not installed: the tests that need them then say so and pass. */
static struct line_reader *engine;

/* What read_drawn stamps onto; NULL: a bare sheet. */
typedef void ground_rule(struct drawn_page *page, struct dice *dice);
static ground_rule *ground;

static struct drawn_seal special_seal(void) {
    struct drawn_seal seal = {.shape = SEAL_ROUND, .width_mm = 42, .height_mm = 42, .star = true};
    seal.x_mm = 120;
    seal.y_mm = 210;
    seal.rim_mm = 1.1;
    seal.red = 0.86;
    seal.green = 0.12;
    seal.blue = 0.16;
    seal.font = "Noto Serif CJK SC";
    snprintf(seal.name, sizeof seal.name, "北京远帆测绘有限公司");
    snprintf(seal.purpose, sizeof seal.purpose, "合同专用章");
    snprintf(seal.serial, sizeof seal.serial, "6901010001234");
    return seal;
}

/* The first seal found on a page that bears the drawn one, read; the caller frees it. */
static struct seal read_drawn(const struct drawn_seal *drawn, double noise) {
    struct dice dice = {7};
    double dpi = coarse ? 200 : DPI;
    struct drawn_page page = drawn_page_open(210, 297, dpi, 0);
    struct drawn_scan scan = {.noise = noise, .cast = {1, 1, 1}, .jpeg_quality = coarse ? 35 : 85};
    if (coarse)
        scan.blur_px = 0.7;
    struct Pix *colour = NULL;
    struct Pix *gray = NULL;
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    if (ground != NULL)
        ground(&page, &dice);
    drawn_page_seal(&page, drawn, &dice);
    drawn_page_scan(&page, &scan, &dice, &colour, &gray);
    struct seal_page looked = {colour, gray, dpi};
    ck_assert(seals_find(&looked, &seals, &marks, &why));
    ck_assert_int_eq(seals.count, 1);
    ck_assert(seal_read(&looked, engine, &seals.at[0], &why));
    struct seal seal = seals.at[0];
    free(seals.at);
    free(marks.at);
    pixDestroy(&colour);
    pixDestroy(&gray);
    drawn_page_close(&page);
    return seal;
}

START_TEST(ring_line_and_foot_are_read) {
    struct drawn_seal drawn = special_seal();
    struct seal seal = read_drawn(&drawn, 3);
    ck_assert_str_eq(seal.title, drawn.name);
    ck_assert_str_eq(seal.purpose, drawn.purpose);
    ck_assert_str_eq(seal.serial, drawn.serial);
    ck_assert_int_eq(seal_name_verdict(&seal.ring, drawn.name), NAME_AGREES);
    seal_free(&seal);
}
END_TEST

START_TEST(turned_seal_is_read_from_its_own_foot) {
    struct drawn_seal drawn = special_seal();
    drawn.turn_rad = 0.9;
    struct seal seal = read_drawn(&drawn, 3);
    ck_assert_str_eq(seal.title, drawn.name);
    ck_assert_str_eq(seal.purpose, drawn.purpose);
    seal_free(&seal);
}
END_TEST

/* A telephone's picture of a purple seal, its colour stored coarsely, with a form's small print
 * beneath. */
static struct seal read_purple(const char *name, double ghost_mm) {
    struct drawn_seal drawn = special_seal();
    drawn.red = 0.5;
    drawn.green = 0.4;
    drawn.blue = 0.6;
    drawn.ink = INK_PURPLE;
    drawn.purpose[0] = '\0';
    drawn.serial[0] = '\0';
    drawn.slim = 0.55;
    drawn.speckled = 0.1;
    snprintf(drawn.name, sizeof drawn.name, "%s", name);
    drawn.ghost_mm = ghost_mm;
    coarse = true;
    struct seal seal = read_drawn(&drawn, 5);
    coarse = false;
    return seal;
}

START_TEST(purple_seal_is_read_by_its_light) {
    struct seal seal = read_purple("远帆致新（北京）物业管理股份有限公司", 0);
    ck_assert_int_eq(seal.ink, INK_PURPLE);
    ck_assert_str_eq(seal.title, "远帆致新（北京）物业管理股份有限公司");
    seal_free(&seal);
}
END_TEST

START_TEST(purple_seal_of_another_company_is_not_ours) {
    struct seal seal = read_purple("远帆致信（北京）物业管理股份有限公司", 0);
    const char *ours = "远帆致新（北京）物业管理股份有限公司";
    ck_assert_int_ne(seal_name_verdict(&seal.ring, ours), NAME_AGREES);
    ck_assert_double_gt(strip_match_best(&seal.strips, ours).doubt, 6);
    seal_free(&seal);
}
END_TEST

START_TEST(ghost_of_a_purple_seal_contradicts_no_name) {
    const char *name = "远帆致新（北京）物业管理股份有限公司";
    struct seal seal = read_purple(name, 1.5);
    ck_assert_int_ne(seal_name_verdict(&seal.ring, name), NAME_CONTRADICTS);
    seal_free(&seal);
}
END_TEST

START_TEST(tall_letters_are_read) {
    struct drawn_seal drawn = special_seal();
    drawn.letter_share = 0.36;
    drawn.slim = 0.5;
    drawn.star_share = 0.28;
    drawn.bold = true;
    drawn.rim_mm = 1.6;
    drawn.gap_mm = 0.6;
    drawn.purpose[0] = '\0';
    drawn.serial[0] = '\0';
    struct seal seal = read_drawn(&drawn, 3);
    ck_assert_str_eq(seal.title, drawn.name);
    ck_assert_ptr_null(seal.purpose);
    ck_assert_ptr_null(seal.serial);
    seal_free(&seal);
}
END_TEST

/* Drawn scenes where an end of the straight line comes up to the name, and was read with it. */
static const struct {
    uint64_t seed;
    int seal;
} close_lines[] = {{1071750, 2}, {1061809, 1}};

START_TEST(straight_line_that_comes_close_is_no_part_of_the_name) {
    struct scene_kind kind = {.most_seals = 3, .colourless = 0.1};
    struct scene scene = scene_draw(close_lines[_i].seed, &kind);
    struct seal_page page = scene_page(&scene);
    const struct scene_seal *drawn = &scene.seals[close_lines[_i].seal];
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    int found = 0;
    ck_assert(seals_find(&page, &seals, &marks, &why));
    while (found < seals.count && box_overlap(seals.at[found].box, drawn->box) < 0.8)
        found++;
    ck_assert_int_lt(found, seals.count);
    ck_assert(seal_read(&page, engine, &seals.at[found], &why));
    ck_assert_str_eq(seals.at[found].title, drawn->drawn.name);
    ck_assert_str_eq(seals.at[found].purpose, drawn->drawn.purpose);
    seals_free(&seals, &marks);
    scene_free(&scene);
}
END_TEST

START_TEST(oval_is_laid_out_along_its_normal) {
    struct drawn_seal drawn = special_seal();
    drawn.shape = SEAL_OVAL;
    drawn.width_mm = 45;
    drawn.height_mm = 30;
    drawn.star = false;
    drawn.serial[0] = '\0';
    struct seal seal = read_drawn(&drawn, 3);
    ck_assert_str_eq(seal.title, drawn.name);
    ck_assert_str_eq(seal.purpose, drawn.purpose);
    seal_free(&seal);
}
END_TEST

/* Black rules and print run through the letters, as on every form. */
START_TEST(ring_over_a_form_is_read) {
    struct drawn_seal drawn = special_seal();
    drawn.shape = SEAL_ROUND;
    drawn.letter_share = 0.26;
    drawn.bold = true;
    ground = drawn_form;
    struct seal seal = read_drawn(&drawn, 3);
    ground = NULL;
    ck_assert_str_eq(seal.title, drawn.name);
    ck_assert_int_eq(seal_name_verdict(&seal.ring, drawn.name), NAME_AGREES);
    seal_free(&seal);
}
END_TEST

/* A date with a blue pen where the seal will stand, as forms are filled in: it stops red light. */
static void written_date(struct drawn_page *page, struct dice *dice) {
    (void)dice;
    cairo_select_font_face(page->cr, "AR PL KaitiM GB", CAIRO_FONT_SLANT_NORMAL,
                           CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_source_rgb(page->cr, 0.08, 0.1, 0.4);
    cairo_set_font_size(page->cr, 7);
    cairo_move_to(page->cr, 102, 214);
    cairo_show_text(page->cr, "2026年11月6日");
    cairo_move_to(page->cr, 102, 203);
    cairo_show_text(page->cr, "示例经办人");
}

START_TEST(pen_across_a_ring_leaves_its_letters) {
    struct drawn_seal drawn = special_seal();
    drawn.purpose[0] = '\0';
    ground = written_date;
    struct seal seal = read_drawn(&drawn, 3);
    ground = NULL;
    ck_assert_str_eq(seal.title, drawn.name);
    ck_assert_ptr_null(seal.purpose);
    seal_free(&seal);
}
END_TEST

/* Forms printed in ochre: their rules stop the green light that letters are read in. */
static void ochre_rules(struct drawn_page *page, struct dice *dice) {
    (void)dice;
    cairo_set_source_rgb(page->cr, 0.7, 0.45, 0.12);
    cairo_set_line_width(page->cr, 0.5);
    for (double y = 192; y < 232; y += 6) {
        cairo_move_to(page->cr, 80, y);
        cairo_line_to(page->cr, 160, y);
    }
    cairo_move_to(page->cr, 105, 180);
    cairo_line_to(page->cr, 105, 240);
    cairo_stroke(page->cr);
}

START_TEST(ochre_rules_leave_the_letters) {
    struct drawn_seal drawn = special_seal();
    ground = ochre_rules;
    struct seal seal = read_drawn(&drawn, 3);
    ground = NULL;
    ck_assert_str_eq(seal.title, drawn.name);
    ck_assert_str_eq(seal.purpose, drawn.purpose);
    seal_free(&seal);
}
END_TEST

START_TEST(another_company_is_not_taken_for_the_expected_one) {
    struct drawn_seal drawn = special_seal();
    struct seal seal = read_drawn(&drawn, 3);
    ck_assert_int_eq(seal_name_verdict(&seal.ring, "北京远航测绘有限公司"), NAME_CONTRADICTS);
    seal_free(&seal);
}
END_TEST

static struct drawn_seal chop(enum seal_shape shape, const char *name) {
    struct drawn_seal seal = special_seal();
    seal.shape = shape;
    seal.width_mm = shape == SEAL_SQUARE ? 20 : shape == SEAL_TRIANGLE ? 42 : 34;
    seal.height_mm = shape == SEAL_SQUARE ? 20 : shape == SEAL_TRIANGLE ? 36 : 16;
    seal.star = false;
    seal.purpose[0] = seal.serial[0] = '\0';
    snprintf(seal.name, sizeof seal.name, "%s", name);
    return seal;
}

START_TEST(chops_are_read) {
    struct drawn_seal drawn[] = {chop(SEAL_SQUARE, "董天佑印"), chop(SEAL_SQUARE, "乔顺法印"),
                                 chop(SEAL_TRIANGLE, "业务清讫"),
                                 chop(SEAL_RECTANGLE, "财务专用章")};
    struct drawn_seal *one = &drawn[_i % 4];
    one->turn_rad = _i < 4 ? 0.03 : -0.12;
    struct seal seal = read_drawn(one, 3);
    ck_assert_ptr_nonnull(seal.title);
    /* A bank's triangle has a row of its own above (转讫). */
    ck_assert_ptr_nonnull(strstr(seal.title, one->name));
    seal_free(&seal);
}
END_TEST

int main(void) {
    struct fault why = {0};
    if (!ppocr_open(BUILD_DIR "/models", &engine, &why)) {
        printf("seal/read: the text models are not installed, nothing was tested\n");
        return 77;
    }
    Suite *suite = suite_create("seal/read");
    TCase *one = tcase_create("read");
    tcase_set_timeout(one, 400);
    tcase_add_test(one, ring_line_and_foot_are_read);
    tcase_add_loop_test(one, chops_are_read, 0, 8);
    tcase_add_test(one, turned_seal_is_read_from_its_own_foot);
    tcase_add_test(one, tall_letters_are_read);
    tcase_add_test(one, purple_seal_is_read_by_its_light);
    tcase_add_test(one, ghost_of_a_purple_seal_contradicts_no_name);
    tcase_add_test(one, purple_seal_of_another_company_is_not_ours);
    tcase_add_loop_test(one, straight_line_that_comes_close_is_no_part_of_the_name, 0, 2);
    tcase_add_test(one, oval_is_laid_out_along_its_normal);
    tcase_add_test(one, ring_over_a_form_is_read);
    tcase_add_test(one, pen_across_a_ring_leaves_its_letters);
    tcase_add_test(one, ochre_rules_leave_the_letters);
    tcase_add_test(one, another_company_is_not_taken_for_the_expected_one);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    line_reader_close(&engine);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
