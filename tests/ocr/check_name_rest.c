#include "ocr/name_rest.h"

#include "base/text.h"
#include "ocr/layout.h"
#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"

#include <stdlib.h>
#include <string.h>

#include "suite.h"

#define CUT   "样例百川（北京）网络技术股份有限"
#define WHOLE CUT "公司"

/* An engine that reads one text wherever it looks, and how surely. */
static const char *below;
static float sureness;

static bool read_text(struct line_reader *reader, const struct line_picture *picture,
                      enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    (void)reader;
    (void)picture;
    (void)alphabet;
    (void)why;
    *out = (struct line_text){.text = text_copy(below), .confidence = sureness};
    return true;
}

static struct line_reader engine = {.name = "one text", .version = "1", .read = read_text};

/* A name's first row with what stands below it; `doubt` is the probability of its last character.
 */
static struct field read_rest(const char *name, const char *rest, float sure, float doubt) {
    struct drawing drawing = drawing_new(1600, 500);
    struct recorded recorded = {0};
    struct fault why = {0};
    below = rest;
    sureness = sure;
    recorded_line(&recorded, 200, 200, 40, name);
    recorded_doubt(&recorded, "限", doubt);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    recorded.sheet.page = &page;
    struct block_list blocks = {0};
    ck_assert(blocks_read(&recorded.sheet, &blocks, &why));
    recorded.sheet.engines.first = &engine;
    SCOPED(layout_free)
    struct layout layout = {0};
    ck_assert(layout_of(&page, &layout, &why));
    recorded.sheet.layout = &layout;
    struct label_list none = {0};
    struct view view = {&recorded.sheet, &blocks, &none, NULL};
    struct place place = {0};
    place_add_glyphs(&place, blocks.at[0].glyphs, blocks.at[0].count);
    struct field field = {.row = -1,
                          .value = text_copy(name),
                          .raw = text_copy(name),
                          .state = FIELD_STATE_UNSURE,
                          .confidence = 0.4};
    ck_assert(name_rest_read(&view, &place, &field, &why));
    recorded.sheet.layout = NULL;
    place_free(&place);
    block_list_free(&blocks);
    recorded_free(&recorded);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return field;
}

static void expect(struct field field, const char *value, enum field_state state) {
    ck_assert_str_eq(field.value, value);
    ck_assert_int_eq(field.state, state);
    field_free(&field);
}

START_TEST(the_rest_of_a_name_stands_below_it) {
    expect(read_rest(CUT, "公司", 1, 0.99F), WHOLE, FIELD_STATE_READ);
}
END_TEST

START_TEST(what_does_not_end_the_legal_form_is_no_rest) {
    expect(read_rest(CUT, "公司地址", 1, 0.99F), CUT, FIELD_STATE_UNSURE);
    expect(read_rest(CUT, "有限公司", 1, 0.99F), CUT, FIELD_STATE_UNSURE);
    expect(read_rest(CUT, "", 1, 0.99F), CUT, FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_rest_that_is_not_surely_read_is_left) {
    expect(read_rest(CUT, "公司", 0.7F, 0.99F), CUT, FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_rest_makes_a_doubted_row_no_surer) {
    expect(read_rest(CUT, "公司", 1, 0.3F), WHOLE, FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_whole_name_is_left_alone) {
    expect(read_rest(WHOLE, "公司", 1, 0.99F), WHOLE, FIELD_STATE_UNSURE);
}
END_TEST

SUITE("ocr/name_rest", the_rest_of_a_name_stands_below_it,
      what_does_not_end_the_legal_form_is_no_rest, a_rest_that_is_not_surely_read_is_left,
      a_rest_makes_a_doubted_row_no_surer, a_whole_name_is_left_alone)
