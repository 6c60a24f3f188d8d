#include "base/memory.h"
#include "seal/drawn_page.h"
#include "seal/seal.h"

#include <check.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define DPI 300.0

/* A drawn page, scanned, and what was found on it. */
struct sheet {
    struct drawn_page page;
    struct dice dice;
    struct drawn_scan scan;
    struct Pix *colour, *gray;
    struct seal_list seals;
    struct mark_list marks;
};

static struct sheet sheet_open(uint64_t seed) {
    struct sheet sheet = {.dice = {seed}};
    sheet.page = drawn_page_open(210, 297, DPI, 0);
    sheet.scan = (struct drawn_scan){.noise = 3, .cast = {1, 1, 1}, .jpeg_quality = 80};
    return sheet;
}

static void sheet_find(struct sheet *sheet, double dpi) {
    struct fault why = {0};
    drawn_page_scan(&sheet->page, &sheet->scan, &sheet->dice, &sheet->colour, &sheet->gray);
    struct seal_page page = {sheet->colour, sheet->gray, dpi};
    ck_assert(seals_find(&page, &sheet->seals, &sheet->marks, &why));
}

static void sheet_close(struct sheet *sheet) {
    for (int i = 0; i < sheet->seals.count; i++)
        seal_free(&sheet->seals.at[i]);
    free(sheet->seals.at);
    free(sheet->marks.at);
    pixDestroy(&sheet->colour);
    pixDestroy(&sheet->gray);
    drawn_page_close(&sheet->page);
}

static struct drawn_seal company_seal(void) {
    struct drawn_seal seal = {.shape = SEAL_ROUND, .width_mm = 42, .height_mm = 42, .star = true};
    seal.x_mm = 120;
    seal.y_mm = 210;
    seal.rim_mm = 1.1;
    seal.red = 0.86;
    seal.green = 0.12;
    seal.blue = 0.16;
    seal.font = "Noto Serif CJK SC";
    snprintf(seal.name, sizeof seal.name, "样例市远帆测绘有限公司");
    snprintf(seal.serial, sizeof seal.serial, "6901010001234");
    return seal;
}

START_TEST(round_seal_over_print_is_found_and_measured) {
    struct sheet sheet = sheet_open(1);
    drawn_text(&sheet.page, &sheet.dice);
    struct drawn_seal drawn = company_seal();
    struct box_px truth = drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 1);
    const struct seal *seal = &sheet.seals.at[0];
    ck_assert_double_gt(box_overlap(seal->box, truth), 0.95);
    ck_assert_int_eq(seal->shape, SEAL_ROUND);
    ck_assert_double_eq_tol(seal->width_mm, 42, 0.5);
    ck_assert_int_eq(seal->ink, INK_RED);
    ck_assert_int_eq(seal->star, ANSWER_YES);
    ck_assert_int_eq(seal->complete, ANSWER_YES);
    sheet_close(&sheet);
}
END_TEST

START_TEST(oval_seal_is_told_from_a_round_one) {
    struct sheet sheet = sheet_open(2);
    struct drawn_seal drawn = company_seal();
    drawn.shape = SEAL_OVAL;
    drawn.width_mm = 40;
    drawn.height_mm = 30;
    drawn.star = false;
    drawn.turn_rad = 0.3;
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_int_eq(sheet.seals.at[0].shape, SEAL_OVAL);
    ck_assert_double_eq_tol(sheet.seals.at[0].width_mm, 40, 0.5);
    ck_assert_double_eq_tol(sheet.seals.at[0].height_mm, 30, 0.5);
    ck_assert_int_eq(sheet.seals.at[0].star, ANSWER_NO);
    sheet_close(&sheet);
}
END_TEST

START_TEST(black_ring_on_a_colour_scan_is_black) {
    struct sheet sheet = sheet_open(3);
    drawn_letterhead(&sheet.page, &sheet.dice);
    struct drawn_seal drawn = company_seal();
    drawn.red = drawn.green = drawn.blue = 0.25;
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_int_eq(sheet.seals.at[0].ink, INK_BLACK);
    sheet_close(&sheet);
}
END_TEST

/* Its ink stops blue 1.4 times as much as green; ochre rules have 2.1. */
START_TEST(orange_ring_is_found) {
    struct sheet sheet = sheet_open(8);
    drawn_form(&sheet.page, &sheet.dice);
    struct drawn_seal drawn = company_seal();
    drawn.star = false;
    drawn.red = 0.90;
    drawn.green = 0.45;
    drawn.blue = 0.32;
    struct box_px truth = drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_double_gt(box_overlap(sheet.seals.at[0].box, truth), 0.9);
    sheet_close(&sheet);
}
END_TEST

START_TEST(ink_of_a_gray_scan_is_unknown) {
    struct sheet sheet = sheet_open(4);
    sheet.scan.colourless = true;
    struct drawn_seal drawn = company_seal();
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_int_eq(sheet.seals.at[0].ink, INK_UNKNOWN);
    sheet_close(&sheet);
}
END_TEST

START_TEST(unknown_resolution_leaves_the_size_open) {
    struct sheet sheet = sheet_open(5);
    struct drawn_seal drawn = company_seal();
    struct box_px truth = drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, 0);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_double_gt(box_overlap(sheet.seals.at[0].box, truth), 0.95);
    ck_assert(isnan(sheet.seals.at[0].width_mm));
    ck_assert(isnan(sheet.seals.at[0].height_mm));
    sheet_close(&sheet);
}
END_TEST

/* The rules of a form run through a black ring as the bars of a date stamp would. */
START_TEST(rules_through_a_black_ring_make_no_date_stamp) {
    struct sheet sheet = sheet_open(6);
    drawn_letterhead(&sheet.page, &sheet.dice);
    drawn_form(&sheet.page, &sheet.dice);
    struct drawn_seal drawn = company_seal();
    drawn.star = false;
    drawn.width_mm = drawn.height_mm = 40;
    drawn.red = drawn.green = drawn.blue = 0.2;
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_int_eq(sheet.seals.at[0].ink, INK_BLACK);
    sheet_close(&sheet);
}
END_TEST

/* Colour at half resolution on tinted paper: thin red lines are hardly red. */
START_TEST(seal_on_cyan_paper_at_200_dpi_is_found_whole) {
    struct sheet sheet = sheet_open(7);
    drawn_page_close(&sheet.page);
    sheet.page = drawn_page_open(210, 297, 200, 0);
    sheet.scan.cast[0] = 0.85;
    drawn_form(&sheet.page, &sheet.dice);
    struct drawn_seal drawn = company_seal();
    drawn.rim_mm = 0.8;
    drawn.red = 0.62;
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, 200);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_int_eq(sheet.seals.at[0].ink, INK_RED);
    ck_assert_int_eq(sheet.seals.at[0].complete, ANSWER_YES);
    ck_assert_double_eq_tol(sheet.seals.at[0].width_mm, 42, 0.5);
    sheet_close(&sheet);
}
END_TEST

START_TEST(chop_beside_a_seal_is_found_without_a_resolution) {
    struct sheet sheet = sheet_open(8);
    struct drawn_seal drawn = company_seal();
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    struct drawn_seal chop = drawn;
    chop.shape = SEAL_SQUARE;
    chop.width_mm = chop.height_mm = 20;
    chop.x_mm = 165;
    snprintf(chop.name, sizeof chop.name, "乔顺法印");
    struct box_px truth = drawn_page_seal(&sheet.page, &chop, &sheet.dice);
    sheet_find(&sheet, 0);
    ck_assert_int_eq(sheet.seals.count, 2);
    ck_assert_int_eq(sheet.seals.at[1].shape, SEAL_SQUARE);
    ck_assert_double_gt(box_overlap(sheet.seals.at[1].box, truth), 0.8);
    sheet_close(&sheet);
}
END_TEST

START_TEST(slice_at_the_edge_is_a_mark_and_no_seal) {
    struct sheet sheet = sheet_open(9);
    struct drawn_seal drawn = company_seal();
    drawn.x_mm = 222;
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 0);
    ck_assert_int_eq(sheet.marks.count, 1);
    ck_assert_int_eq(sheet.marks.at[0].kind, MARK_SEAM_SLICE);
    sheet_close(&sheet);
}
END_TEST

START_TEST(seal_that_the_edge_cuts_a_little_stays_a_seal) {
    struct sheet sheet = sheet_open(10);
    struct drawn_seal drawn = company_seal();
    drawn.x_mm = 200;
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_int_eq(sheet.seals.at[0].complete, ANSWER_NO);
    sheet_close(&sheet);
}
END_TEST

typedef void friend_rule(struct drawn_page *page, struct dice *dice);

START_TEST(no_false_friend_is_a_seal) {
    static friend_rule *const friends[] = {
        drawn_letterhead, drawn_red_form,     drawn_emblem,       drawn_thumbprint,
        drawn_pen,        drawn_logo,         drawn_photo,        drawn_banner,
        drawn_circled,    drawn_form,         drawn_text,         drawn_photo,
        drawn_photo,      drawn_tinted_cells, drawn_tinted_cells, drawn_tinted_cells};
    struct sheet sheet = sheet_open(100 + (uint64_t)_i);
    friends[_i](&sheet.page, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 0);
    for (int i = 0; i < sheet.marks.count; i++)
        ck_assert_int_ne(sheet.marks.at[i].kind, MARK_SEAM_SLICE);
    sheet_close(&sheet);
}
END_TEST

/* A full square with a white figure in each of `figures` quarters, or one in its middle. */
static int squares_with(int figures) {
    struct sheet sheet = sheet_open(205);
    cairo_t *cr = sheet.page.cr;
    cairo_set_source_rgb(cr, 0.07, 0.2, 0.42);
    cairo_rectangle(cr, 20, 20, 16, 16);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, 1, 1, 1);
    for (int i = 0; i < figures; i++) {
        double x = figures == 1 ? 25 : 22 + 7 * (i % 2);
        double y = figures == 1 ? 25 : 22 + 7 * (i / 2);
        cairo_rectangle(cr, x, y + 2, figures == 1 ? 6 : 5, 1.2);
        cairo_rectangle(cr, x + 2, y, 1.2, figures == 1 ? 6 : 5);
        cairo_fill(cr);
    }
    sheet_find(&sheet, DPI);
    int count = sheet.seals.count;
    sheet_close(&sheet);
    return count;
}

START_TEST(a_full_square_with_one_figure_is_a_sign) {
    ck_assert_int_eq(squares_with(1), 0);
    ck_assert_int_eq(squares_with(4), 1);
}
END_TEST

START_TEST(a_red_heading_is_a_letterhead) {
    struct sheet sheet = sheet_open(300 + (uint64_t)_i);
    drawn_letterhead(&sheet.page, &sheet.dice);
    drawn_text(&sheet.page, &sheet.dice);
    struct drawn_seal drawn = company_seal();
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 1);
    int headings = 0;
    for (int i = 0; i < sheet.marks.count; i++)
        headings += sheet.marks.at[i].kind == MARK_LETTERHEAD;
    ck_assert_int_eq(headings, 1);
    sheet_close(&sheet);
}
END_TEST

START_TEST(an_emblem_is_a_mark) {
    struct sheet sheet = sheet_open(320 + (uint64_t)_i);
    drawn_emblem(&sheet.page, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 0);
    ck_assert_int_eq(sheet.marks.count, 1);
    ck_assert_int_eq(sheet.marks.at[0].kind, MARK_EMBLEM);
    sheet_close(&sheet);
}
END_TEST

/* What other sheets of a fan let through: a strip of the seal at the right edge. */
static void fan_slice(struct sheet *sheet, double from_mm, double to_mm) {
    struct drawn_seal drawn = company_seal();
    drawn.x_mm = 210 - to_mm;
    drawn_page_seal(&sheet->page, &drawn, &sheet->dice);
    cairo_set_source_rgb(sheet->page.cr, 1, 1, 1);
    cairo_rectangle(sheet->page.cr, 210 - to_mm - 22, 180, 22 + from_mm, 60);
    cairo_fill(sheet->page.cr);
}

START_TEST(slices_of_a_fan_tell_their_seal) {
    static const double cuts[][2] = {{-21, -12.6}, {-12.6, -4.2}, {-4.2, 4.2}, {4.2, 12.6},
                                     {12.6, 21},   {-21, -7},     {-7, 7},     {7, 21}};
    struct sheet sheet = sheet_open(340 + (uint64_t)_i);
    double from = cuts[_i][0];
    double to = cuts[_i][1];
    fan_slice(&sheet, from, to);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 0);
    ck_assert_int_eq(sheet.marks.count, 1);
    const struct mark *mark = &sheet.marks.at[0];
    double px = DPI / MM_PER_INCH;
    ck_assert_int_eq(mark->kind, MARK_SEAM_SLICE);
    ck_assert_double_eq_tol(mark->ring_radius_px / px, 21, 1.5);
    ck_assert_double_eq_tol(mark->ring_y_px / px, 210, 1.5);
    ck_assert_double_eq_tol((mark->box.x - mark->ring_x_px) / px, from, 2.5);
    ck_assert_double_eq_tol((mark->box.x + mark->box.width - mark->ring_x_px) / px, to, 2.5);
    sheet_close(&sheet);
}
END_TEST

static void edge_rules(cairo_t *cr) {
    for (double y = 100; y < 190; y += 14) {
        cairo_move_to(cr, 190, y);
        cairo_line_to(cr, 210, y);
    }
    cairo_stroke(cr);
}

static void edge_blot(cairo_t *cr) {
    cairo_arc(cr, 207, 140, 11, 0, 2 * M_PI);
    cairo_fill(cr);
}

static void edge_frame(cairo_t *cr) {
    cairo_rectangle(cr, 195, 120, 30, 42);
    cairo_stroke(cr);
}

static void edge_bar(cairo_t *cr) {
    cairo_rectangle(cr, 204, 0, 6, 297);
    cairo_fill(cr);
}

static void edge_pen(cairo_t *cr) {
    cairo_move_to(cr, 198, 120);
    cairo_curve_to(cr, 215, 130, 195, 140, 212, 150);
    cairo_curve_to(cr, 190, 155, 215, 160, 199, 168);
    cairo_stroke(cr);
}

START_TEST(red_things_at_the_edge_are_no_slices) {
    static void (*const friends[])(cairo_t *) = {edge_rules, edge_blot, edge_frame, edge_bar,
                                                 edge_pen};
    struct sheet sheet = sheet_open(360 + (uint64_t)_i);
    cairo_set_source_rgb(sheet.page.cr, 0.86, 0.12, 0.16);
    cairo_set_line_width(sheet.page.cr, 0.7);
    friends[_i](sheet.page.cr);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 0);
    for (int i = 0; i < sheet.marks.count; i++)
        ck_assert_int_ne(sheet.marks.at[i].kind, MARK_SEAM_SLICE);
    sheet_close(&sheet);
}
END_TEST

/* Whether the only seal is told to be of one flat colour. */
static bool is_flat(struct sheet *sheet) {
    sheet_find(sheet, DPI);
    ck_assert_int_eq(sheet->seals.count, 1);
    bool flat = sheet->seals.at[0].hints & HINT_FLAT_COLOUR;
    sheet_close(sheet);
    return flat;
}

static bool is_pressed_flat(const struct drawn_seal *drawn, double noise) {
    struct sheet sheet = sheet_open(3);
    sheet.scan.noise = noise;
    drawn_text(&sheet.page, &sheet.dice);
    drawn_page_seal(&sheet.page, drawn, &sheet.dice);
    return is_flat(&sheet);
}

/* A ring with its letters in the red of screens. */
static void render_seal(cairo_t *cr) {
    cairo_save(cr);
    cairo_translate(cr, 120, 210);
    cairo_set_source_rgb(cr, 1, 0, 0);
    cairo_set_line_width(cr, 1.2);
    cairo_new_path(cr);
    cairo_arc(cr, 0, 0, 20.4, 0, 2 * M_PI);
    cairo_stroke(cr);
    cairo_set_font_size(cr, 5);
    for (int i = -5; i <= 5; i++) {
        cairo_save(cr);
        cairo_rotate(cr, 0.42 * i);
        cairo_move_to(cr, -2, -13.5);
        cairo_show_text(cr, "M");
        cairo_restore(cr);
    }
    cairo_restore(cr);
}

START_TEST(a_rendered_seal_is_flat_on_noisy_paper) {
    struct sheet sheet = sheet_open(3);
    sheet.scan.noise = 2 + _i;
    render_seal(sheet.page.cr);
    ck_assert(is_flat(&sheet));
}
END_TEST

START_TEST(a_pressed_seal_is_not_flat) {
    struct drawn_seal even = company_seal();
    ck_assert(!is_pressed_flat(&even, 4));
    struct drawn_seal strong = company_seal();
    strong.red = 0.84;
    strong.green = strong.blue = 0.08;
    ck_assert(!is_pressed_flat(&strong, 4));
    struct drawn_seal uneven = company_seal();
    uneven.uneven = 0.3;
    uneven.speckled = 0.2;
    ck_assert(!is_pressed_flat(&uneven, 2));
    struct drawn_seal copied = company_seal();
    copied.red = copied.green = copied.blue = 0;
    ck_assert(!is_pressed_flat(&copied, 4));
}
END_TEST

START_TEST(date_stamp_is_a_mark) {
    struct sheet sheet = sheet_open(200 + (uint64_t)_i);
    drawn_text(&sheet.page, &sheet.dice);
    drawn_date_stamp(&sheet.page, &sheet.dice);
    sheet_find(&sheet, DPI);
    ck_assert_int_eq(sheet.seals.count, 0);
    ck_assert_int_ge(sheet.marks.count, 1);
    sheet_close(&sheet);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("seal/find");
    TCase *one = tcase_create("find");
    tcase_set_timeout(one, 400);
    tcase_add_test(one, round_seal_over_print_is_found_and_measured);
    tcase_add_test(one, a_full_square_with_one_figure_is_a_sign);
    tcase_add_test(one, oval_seal_is_told_from_a_round_one);
    tcase_add_test(one, black_ring_on_a_colour_scan_is_black);
    tcase_add_test(one, orange_ring_is_found);
    tcase_add_test(one, ink_of_a_gray_scan_is_unknown);
    tcase_add_test(one, unknown_resolution_leaves_the_size_open);
    tcase_add_test(one, rules_through_a_black_ring_make_no_date_stamp);
    tcase_add_test(one, seal_on_cyan_paper_at_200_dpi_is_found_whole);
    tcase_add_test(one, chop_beside_a_seal_is_found_without_a_resolution);
    tcase_add_test(one, slice_at_the_edge_is_a_mark_and_no_seal);
    tcase_add_test(one, seal_that_the_edge_cuts_a_little_stays_a_seal);
    tcase_add_loop_test(one, a_rendered_seal_is_flat_on_noisy_paper, 0, 4);
    tcase_add_test(one, a_pressed_seal_is_not_flat);
    tcase_add_loop_test(one, no_false_friend_is_a_seal, 0, 16);
    tcase_add_loop_test(one, date_stamp_is_a_mark, 0, 3);
    tcase_add_loop_test(one, a_red_heading_is_a_letterhead, 0, 3);
    tcase_add_loop_test(one, an_emblem_is_a_mark, 1, 3);
    tcase_add_loop_test(one, slices_of_a_fan_tell_their_seal, 0, 8);
    tcase_add_loop_test(one, red_things_at_the_edge_are_no_slices, 0, 5);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
