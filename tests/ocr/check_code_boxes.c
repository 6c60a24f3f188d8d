#include "ocr/code_boxes.h"

#include "base/text.h"
#include "ocr/first_reader.h"
#include "ocr/label.h"
#include "ocr/sheet_drawing.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define SANS  "Noto Sans CJK SC"
#define LEFT  1200
#define TOP   500
#define SIDE  84
#define DASH  40
#define COUNT 9

static void draw_box(struct drawing *drawing, int x) {
    drawing_rule(drawing, x, TOP, x + SIDE, TOP, 3);
    drawing_rule(drawing, x, TOP + SIDE, x + SIDE, TOP + SIDE, 3);
    drawing_rule(drawing, x, TOP, x, TOP + SIDE, 3);
    drawing_rule(drawing, x + SIDE, TOP, x + SIDE, TOP + SIDE, 3);
}

/* Eight characters in boxes that touch, a dash, and the check character's box, which it touches. */
static void draw_code(struct drawing *drawing, const char *code) {
    for (int i = 0; i < COUNT; i++) {
        char one[2] = {code[i], '\0'};
        int x = LEFT + i * SIDE + (i == COUNT - 1 ? DASH : 0);
        draw_box(drawing, x);
        drawing_text(drawing, x + 28, TOP + 26, SANS, 42, one);
    }
    drawing_rule(drawing, LEFT + 8 * SIDE + 4, TOP + SIDE / 2, LEFT + 8 * SIDE + DASH,
                 TOP + SIDE / 2, 4);
}

static struct field code_below(const char *label, const char *code) {
    struct drawing drawing = drawing_new(2480, 1600);
    drawing_text(&drawing, 300, 300, SANS, 60, "中华人民共和国组织机构代码证");
    drawing_text(&drawing, LEFT, TOP - 80, SANS, 40, label);
    drawing_text(&drawing, 300, 800, SANS, 46, "机构名称　示例市文化和旅游局");
    draw_code(&drawing, code);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    struct sheet sheet = {0};
    struct block_list blocks = {0};
    struct label_list labels = {0};
    ck_assert(sheet_new(&page, (struct engines){first_reader, NULL}, &sheet, &why));
    ck_assert(blocks_read(&sheet, &blocks, &why));
    struct view view = {&sheet, &blocks, &labels,
                        words_of(PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE)};
    labels_find(&sheet, &blocks, view.words, &labels);
    struct field field = {.name = FIELD_ORGANIZATION_CODE, .row = -1};
    ck_assert(
        code_boxes_read(&view, VALUE_ORGANIZATION_CODE, FIELD_ORGANIZATION_CODE, &field, &why));
    label_list_free(&labels);
    block_list_free(&blocks);
    sheet_free(&sheet);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return field;
}

START_TEST(a_code_in_boxes_below_its_label_is_read_whole) {
    static const char *const CODES[] = {"PDY741504", "PDY24513X"};
    for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++) {
        struct field field = code_below("组织机构代码", CODES[i]);
        ck_assert_int_eq(field.state, FIELD_STATE_READ);
        ck_assert_str_eq(field.value, CODES[i]);
        field_free(&field);
    }
}
END_TEST

START_TEST(a_wrong_check_character_is_no_sure_code) {
    struct field field = code_below("组织机构代码", "PDY741505");
    ck_assert_int_ne(field.state, FIELD_STATE_READ);
    field_free(&field);
}
END_TEST

START_TEST(boxes_by_another_label_are_not_the_codes) {
    struct field field = code_below("登记编号", "PDY741504");
    ck_assert_int_ne(field.state, FIELD_STATE_READ);
    field_free(&field);
}
END_TEST

int main(void) {
    TCase *boxes = tcase_create("code_boxes");
    tcase_set_timeout(boxes, 120);
    tcase_add_unchecked_fixture(boxes, first_reader_open, first_reader_close);
    tcase_add_test(boxes, a_code_in_boxes_below_its_label_is_read_whole);
    tcase_add_test(boxes, a_wrong_check_character_is_no_sure_code);
    tcase_add_test(boxes, boxes_by_another_label_are_not_the_codes);
    Suite *suite = suite_create("code_boxes");
    suite_add_tcase(suite, boxes);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
