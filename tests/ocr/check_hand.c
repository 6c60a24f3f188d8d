/* Which values by hand may stand alone, and which sheets are written by hand: drawn here. */
#include "ocr/hand.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#include <cairo.h>
#include <stdio.h>

/* The state of a value that the engine was so sure of. */
static enum field_state settled(enum field_name name, const char *value, double confidence,
                                enum answer handwritten) {
    char text[128];
    snprintf(text, sizeof text, "%s", value);
    struct field field = {.name = name,
                          .row = -1,
                          .value = text,
                          .state = FIELD_STATE_READ,
                          .handwritten = handwritten,
                          .confidence = confidence};
    struct field_list fields = {.at = &field, .count = 1};
    hand_settle(&(struct sheet){0}, PAGE_KIND_OTHER, &fields);
    return field.state;
}

static enum field_state written(enum field_name name, const char *value, double confidence) {
    return settled(name, value, confidence, ANSWER_YES);
}

START_TEST(a_name_of_which_the_engine_is_sure_stands) {
    ck_assert_int_eq(written(FIELD_UNIT_NAME, "示例市样例局", 0.995), FIELD_STATE_READ);
    ck_assert_int_eq(written(FIELD_UNIT_NAME, "样例中心（有限合伙）", 0.995), FIELD_STATE_READ);
    ck_assert_int_eq(written(FIELD_AGENT_NAME, "张样例", 0.995), FIELD_STATE_READ);
    ck_assert_int_eq(written(FIELD_UNIT_NAME, "示例市样例局", 0.97), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_written_body_that_ends_like_none_is_a_doubt) {
    ck_assert_int_eq(written(FIELD_UNIT_NAME, "示例市样例区卫生", 0.995), FIELD_STATE_UNSURE);
    ck_assert_int_eq(written(FIELD_NAME_AFTER, "北京样例科技有限", 0.995), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_written_department_that_was_cut_is_a_doubt) {
    ck_assert_int_eq(written(FIELD_DEPARTMENT, "信息中", 0.995), FIELD_STATE_UNSURE);
    ck_assert_int_eq(written(FIELD_DEPARTMENT, "信息中心", 0.995), FIELD_STATE_READ);
}
END_TEST

START_TEST(what_is_printed_is_left_alone) {
    ck_assert_int_eq(settled(FIELD_UNIT_NAME, "示例市样例区卫生", 0.995, ANSWER_NO),
                     FIELD_STATE_READ);
}
END_TEST

START_TEST(a_written_doubt_claims_what_its_characters_hold_together) {
    static char name[] = "张样例";
    struct line_character characters[3] = {0};
    for (int i = 0; i < 3; i++) {
        characters[i].choice_count = 1;
        characters[i].choices[0].probability = i == 1 ? 0.5F : 1;
    }
    for (enum answer by_hand = ANSWER_NO; by_hand <= ANSWER_YES; by_hand++) {
        struct field field = {.name = FIELD_AGENT_NAME,
                              .value = name,
                              .state = FIELD_STATE_UNSURE,
                              .handwritten = by_hand,
                              .confidence = 0.83,
                              .reading = {.characters = characters, .character_count = 3}};
        struct field_list fields = {.at = &field, .count = 1};
        hand_settle(&(struct sheet){0}, PAGE_KIND_APPLICATION_FORM, &fields);
        ck_assert_double_eq_tol(field.confidence, by_hand == ANSWER_YES ? 0.5 : 0.83, 1e-6);
    }
}
END_TEST

#define LINE_X 200

/* A line of type, its characters turned and of many sizes when a pen writes it. */
static struct box_px line_of_text(struct drawing *drawing, int y, const char *text, bool pen) {
    static const double TURNS[] = {-0.14, 0.09, -0.05, 0.16, -0.1, 0.04, 0.12};
    static const double SIZES[] = {1.0, 0.86, 1.12, 0.93, 1.06, 0.8, 1.15};
    struct box_px box = {0};
    char one[4] = "";
    for (int i = 0; text[3 * i]; i++) {
        snprintf(one, sizeof one, "%.3s", text + 3 * i);
        cairo_save(drawing->context);
        cairo_translate(drawing->context, LINE_X + i * (pen ? 62 : 50),
                        y + (pen ? 9 * ((i * 3) % 5) - 18 : 0));
        if (pen)
            cairo_rotate(drawing->context, TURNS[i % 7]);
        if (pen)
            cairo_scale(drawing->context, SIZES[i % 7], SIZES[(i * 2 + 1) % 7]);
        const char *face = pen ? "AR PL KaitiM GB" : "AR PL SungtiL GB";
        drawing_text(drawing, 0, 0, face, pen ? 62 : 44, one);
        cairo_restore(drawing->context);
        int size_px = pen ? 90 : 50;
        struct box_px here = {LINE_X + i * (pen ? 62 : 50) - 12, y - 20, size_px, size_px + 10};
        box = i ? box_union(box, here) : here;
    }
    return box;
}

/* A form of two lines, an address and the words beside its ticks; whether it is written by hand. */
static enum answer form_is_written(bool address_by_pen, bool ticks_by_pen) {
    static char address[] = "示例市样例区文化路";
    static char ticks[] = "单位证书个人证书";
    struct drawing drawing = drawing_new(1800, 700);
    struct sheet_line lines[2] = {
        {.box = line_of_text(&drawing, 200, address, address_by_pen)},
        {.box = line_of_text(&drawing, 450, ticks, ticks_by_pen)},
    };
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct field fields[2] = {
        {.name = FIELD_UNIT_ADDRESS, .value = address, .raw = address, .box = lines[0].box},
        {.name = FIELD_CERTIFICATE_KINDS, .value = ticks, .raw = ticks, .box = lines[1].box},
    };
    for (int i = 0; i < 2; i++)
        fields[i].state = FIELD_STATE_READ;
    struct field_list list = {.at = fields, .count = 2};
    struct sheet sheet = {.page = &page, .lines = lines, .line_count = 2};
    hand_settle(&sheet, PAGE_KIND_APPLICATION_FORM, &list);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return fields[0].handwritten;
}

START_TEST(a_written_value_beside_printed_tick_words_tells_of_the_sheet) {
    ck_assert_int_eq(form_is_written(true, false), ANSWER_YES);
}
END_TEST

START_TEST(tick_words_that_a_pen_crossed_make_no_printed_value_written) {
    ck_assert_int_ne(form_is_written(false, true), ANSWER_YES);
    ck_assert_int_ne(form_is_written(false, false), ANSWER_YES);
}
END_TEST

/* A form in a face after a hand, in a large size: its label and its address alike. */
static enum answer form_in_brush_is_written(bool label_too, enum answer figures) {
    static char address[] = "示例市样例区文化路";
    static char number[] = "690101";
    struct drawing drawing = drawing_new(1800, 900);
    struct sheet_line lines[3] = {
        {.box = line_of_text(&drawing, 200, address, true)},
        {.box = line_of_text(&drawing, 450, "单位地址栏", label_too), .is_read = true},
        {.box = line_of_text(&drawing, 700, "电子邮件栏", label_too), .is_read = true},
    };
    char labels[2][24] = {"单位地址栏", "电子邮件栏"};
    for (int i = 0; i < 2; i++)
        lines[i + 1].text.text = labels[i];
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    struct field fields[3] = {
        {.name = FIELD_UNIT_ADDRESS, .value = address, .raw = address, .box = lines[0].box},
        {.name = FIELD_POSTCODE, .value = number, .raw = number, .handwritten = figures},
        {.name = FIELD_AGENT_PHONE, .value = number, .raw = number, .handwritten = figures},
    };
    for (int i = 0; i < 3; i++)
        fields[i].state = FIELD_STATE_READ;
    struct field_list list = {.at = fields, .count = 3};
    struct sheet sheet = {.page = &page, .lines = lines, .line_count = 3};
    hand_settle(&sheet, PAGE_KIND_APPLICATION_FORM, &list);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return fields[0].handwritten;
}

START_TEST(a_sheet_whose_own_words_look_like_its_values_is_print) {
    ck_assert_int_ne(form_in_brush_is_written(true, ANSWER_NO), ANSWER_YES);
}
END_TEST

START_TEST(values_unlike_the_sheets_own_words_are_written_however_even_the_figures) {
    ck_assert_int_eq(form_in_brush_is_written(false, ANSWER_NO), ANSWER_YES);
}
END_TEST

START_TEST(a_letter_all_by_hand_is_written) {
    ck_assert_int_eq(form_in_brush_is_written(true, ANSWER_YES), ANSWER_YES);
}
END_TEST

SUITE("ocr/hand", a_name_of_which_the_engine_is_sure_stands,
      a_written_body_that_ends_like_none_is_a_doubt, a_written_department_that_was_cut_is_a_doubt,
      what_is_printed_is_left_alone, a_written_value_beside_printed_tick_words_tells_of_the_sheet,
      tick_words_that_a_pen_crossed_make_no_printed_value_written,
      a_sheet_whose_own_words_look_like_its_values_is_print,
      values_unlike_the_sheets_own_words_are_written_however_even_the_figures,
      a_letter_all_by_hand_is_written, a_written_doubt_claims_what_its_characters_hold_together)
