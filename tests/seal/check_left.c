/* Worn impressions: found though they waver, or left as a mark where nothing finds them. */
#include "seal/drawn_page.h"
#include "seal/seal.h"

#include <check.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define DPI 200.0

struct sheet {
    struct drawn_page page;
    struct dice dice;
    struct Pix *colour, *gray;
    struct seal_list seals;
    struct mark_list marks;
};

static struct sheet sheet_open(uint64_t seed) {
    struct sheet sheet = {.dice = {seed}};
    sheet.page = drawn_page_open(210, 297, DPI, 0);
    return sheet;
}

static void sheet_find(struct sheet *sheet) {
    struct drawn_scan scan = {.noise = 3, .cast = {1, 1, 1}, .jpeg_quality = 75, .blur_px = 0.8};
    struct fault why = {0};
    drawn_page_scan(&sheet->page, &scan, &sheet->dice, &sheet->colour, &sheet->gray);
    struct seal_page page = {sheet->colour, sheet->gray, DPI};
    ck_assert(seals_find(&page, &sheet->seals, &sheet->marks, &why));
}

static int left_of(const struct sheet *sheet) {
    int count = 0;
    for (int i = 0; i < sheet->marks.count; i++)
        count += sheet->marks.at[i].kind == MARK_OTHER;
    return count;
}

static void sheet_close(struct sheet *sheet) {
    seals_free(&sheet->seals, &sheet->marks);
    pixDestroy(&sheet->colour);
    pixDestroy(&sheet->gray);
    drawn_page_close(&sheet->page);
}

static struct drawn_seal rubber_seal(void) {
    struct drawn_seal seal = {.shape = SEAL_ROUND, .width_mm = 40, .height_mm = 40, .star = true};
    seal.x_mm = 120;
    seal.y_mm = 210;
    seal.rim_mm = 1;
    seal.red = 0.80;
    seal.green = 0.15;
    seal.blue = 0.20;
    seal.font = "Noto Serif CJK SC";
    snprintf(seal.name, sizeof seal.name, "样例市远帆文化传媒股份有限公司");
    return seal;
}

START_TEST(a_wavering_rim_is_found) {
    struct sheet sheet = sheet_open(400 + (uint64_t)_i);
    struct drawn_seal drawn = rubber_seal();
    drawn.waver_mm = 0.9;
    drawn.speckled = 0.3;
    if (_i % 2 == 1) {
        drawn.star = false;
        snprintf(drawn.purpose, sizeof drawn.purpose, "财务专用章");
    }
    struct box_px truth = drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_double_gt(box_overlap(sheet.seals.at[0].box, truth), 0.9);
    ck_assert_int_eq(left_of(&sheet), 0);
    sheet_close(&sheet);
}
END_TEST

START_TEST(an_impression_without_its_rim_leaves_a_mark) {
    struct sheet sheet = sheet_open(410 + (uint64_t)_i);
    drawn_text(&sheet.page, &sheet.dice);
    struct drawn_seal drawn = rubber_seal();
    drawn.rim_mm = 0.02;
    drawn.star = _i % 2 == 0;
    drawn.faint = 0.3;
    struct box_px truth = drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet);
    ck_assert_int_eq(sheet.seals.count + left_of(&sheet), 1);
    struct box_px box = sheet.seals.count == 1 ? sheet.seals.at[0].box : sheet.marks.at[0].box;
    ck_assert_double_gt(box_overlap(box, truth), 0.5);
    sheet_close(&sheet);
}
END_TEST

typedef void friend_rule(struct drawn_page *page, struct dice *dice);

START_TEST(what_is_known_to_be_no_seal_leaves_no_mark_of_its_own) {
    static friend_rule *const friends[] = {drawn_letterhead, drawn_red_form, drawn_emblem,
                                           drawn_pen,        drawn_logo,     drawn_banner,
                                           drawn_circled,    drawn_form,     drawn_text};
    struct sheet sheet = sheet_open(420 + (uint64_t)_i);
    friends[_i](&sheet.page, &sheet.dice);
    struct drawn_seal drawn = rubber_seal();
    drawn_page_seal(&sheet.page, &drawn, &sheet.dice);
    sheet_find(&sheet);
    ck_assert_int_eq(sheet.seals.count, 1);
    ck_assert_int_eq(left_of(&sheet), 0);
    sheet_close(&sheet);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("seal/left");
    TCase *one = tcase_create("left");
    tcase_set_timeout(one, 120);
    tcase_add_loop_test(one, a_wavering_rim_is_found, 0, 6);
    tcase_add_loop_test(one, an_impression_without_its_rim_leaves_a_mark, 0, 4);
    tcase_add_loop_test(one, what_is_known_to_be_no_seal_leaves_no_mark_of_its_own, 0, 9);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
