/* Numbers in rows of boxes that are drawn inside a form's cell. */
#include "ocr/number_boxes.h"

#include "base/text.h"
#include "ocr/label.h"
#include "ocr/ppocr.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#define SANS "Noto Sans CJK SC"
#define TOP  500
#define LEFT 700
#define SIDE 78
#define HIGH 90

static struct line_reader *reader;

static void open_reader(void) {
    struct fault why = {0};
    ck_assert_msg(ppocr_open(models_folder(), &reader, &why), "the text models are missing");
    ck_assert(words_load(&why));
}

static void close_reader(void) {
    line_reader_close(&reader);
}

/* A row of a table: its rules run close around the boxes. */
static void draw_table(struct drawing *drawing, const char *label) {
    for (int row = 0; row < 2; row++)
        drawing_rule(drawing, 200, TOP - 12 + row * (HIGH + 24), 2300, TOP - 12 + row * (HIGH + 24),
                     5);
    static const int PLUMB[] = {200, LEFT - 16, 2300};
    for (int i = 0; i < 3; i++)
        drawing_rule(drawing, PLUMB[i], TOP - 12, PLUMB[i], TOP + HIGH + 12, 5);
    drawing_text(drawing, 280, TOP + 18, SANS, 42, label);
}

static void draw_boxes(struct drawing *drawing, const char *number, int boxes) {
    int right = LEFT + boxes * SIDE;
    drawing_rule(drawing, LEFT, TOP, right, TOP, 3);
    drawing_rule(drawing, LEFT, TOP + HIGH, right, TOP + HIGH, 3);
    for (int i = 0; i <= boxes; i++)
        drawing_rule(drawing, LEFT + i * SIDE, TOP, LEFT + i * SIDE, TOP + HIGH, 3);
    for (int i = 0; number[i]; i++) {
        char one[2] = {number[i], '\0'};
        if (number[i] != ' ')
            drawing_text(drawing, LEFT + i * SIDE + 26, TOP + 22, SANS, 42, one);
    }
}

struct asked {
    enum field_name name;
    enum value_type type;
    const char *label, *number;
    int boxes;
};

static struct field read_asked(struct asked asked, const struct field *known) {
    struct drawing drawing = drawing_new(2480, 1600);
    drawing_text(&drawing, 800, 250, SANS, 60, "数字证书业务申请表");
    draw_table(&drawing, asked.label);
    draw_boxes(&drawing, asked.number, asked.boxes);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct fault why = {0};
    struct sheet sheet = {0};
    struct block_list blocks = {0};
    struct label_list labels = {0};
    ck_assert(sheet_new(&page, (struct engines){reader, NULL}, &sheet, &why));
    ck_assert(blocks_read(&sheet, &blocks, &why));
    struct view view = {&sheet, &blocks, &labels, words_of(PAGE_KIND_APPLICATION_FORM)};
    labels_find(&sheet, &blocks, view.words, &labels);
    struct field field = {.name = asked.name, .row = -1};
    ck_assert(number_boxes_read(&view, asked.type, known, &field, &why));
    label_list_free(&labels);
    block_list_free(&blocks);
    sheet_free(&sheet);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return field;
}

static void check_read(struct asked asked, const struct field *known) {
    struct field field = read_asked(asked, known);
    ck_assert_int_eq(field.state, FIELD_STATE_READ);
    ck_assert_str_eq(field.value, asked.number);
    field_free(&field);
}

static void check_left(struct asked asked, const struct field *known) {
    struct field field = read_asked(asked, known);
    ck_assert_int_eq(field.state, FIELD_STATE_NOT_TRIED);
    ck_assert_ptr_null(field.value);
    field_free(&field);
}

static struct asked code_in(const char *code, int boxes) {
    return (struct asked){FIELD_UNIT_CODE, VALUE_UNIT_CODE, "统一社会信用代码", code, boxes};
}

static struct asked postcode_in(const char *label) {
    return (struct asked){FIELD_POSTCODE, VALUE_POSTCODE, label, "690610", 6};
}

static const struct field PRINTED = {.row = -1, .handwritten = ANSWER_NO};
static const struct field BY_HAND = {.row = -1, .handwritten = ANSWER_YES};

START_TEST(a_code_in_boxes_within_a_cell_is_read_whole) {
    check_read(code_in("91110102PDY042359R", 18), NULL);
    check_read(code_in("91110102PDY042359R", 20), NULL); /* room for more is left empty */
}
END_TEST

START_TEST(a_code_that_is_wrong_or_cut_stays_as_it_is) {
    check_left(code_in("91110102PDY042358R", 18), NULL);
    check_left(code_in("91110102PDY042359", 18), NULL);
    check_left(code_in("9111 102PDY042359R", 18), NULL);
}
END_TEST

START_TEST(a_number_without_check_character_is_sure_in_print) {
    check_read(postcode_in("邮政编码"), &PRINTED);
    struct field alike = {.row = -1, .value = text_copy("690610")};
    check_read(postcode_in("邮政编码"), &alike);
    field_free(&alike);
}
END_TEST

START_TEST(a_number_without_check_character_is_no_other_times) {
    check_left(postcode_in("邮政编码"), NULL);
    check_left(postcode_in("邮政编码"), &BY_HAND);
    struct field other = {.row = -1, .value = text_copy("690810")};
    check_left(postcode_in("邮政编码"), &other);
    field_free(&other);
}
END_TEST

START_TEST(boxes_behind_another_label_are_not_the_fields) {
    check_left(postcode_in("受理编号"), &PRINTED);
}
END_TEST

SUITE_WITH("ocr/number_boxes", open_reader, close_reader,
           a_code_in_boxes_within_a_cell_is_read_whole, a_code_that_is_wrong_or_cut_stays_as_it_is,
           a_number_without_check_character_is_sure_in_print,
           a_number_without_check_character_is_no_other_times,
           boxes_behind_another_label_are_not_the_fields)
