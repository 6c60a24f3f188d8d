#include "ocr/voucher_money.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/label.h"
#include "ocr/layout.h"
#include "ocr/recorded.h"
#include "ocr/sheet_drawing.h"

#include "suite.h"

#include <string.h>

/* Words under a bank's stamp, of which layout found a part; the engine reads them again behind
 * their label. */
static const char *behind;
static float sureness;

static bool read_text(struct line_reader *reader, const struct line_picture *picture,
                      enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    (void)reader;
    (void)picture;
    (void)alphabet;
    (void)why;
    *out = (struct line_text){.text = text_copy(behind), .confidence = sureness};
    const char *at = behind;
    for (const char *start = at; text_next(&at); start = at) {
        out->characters =
            memory_room(out->characters, out->character_count, sizeof *out->characters);
        struct line_character *made = &out->characters[out->character_count++];
        *made = (struct line_character){.choice_count = 1};
        memcpy(made->choices[0].text, start, (size_t)(at - start));
        made->choices[0].probability = sureness;
    }
    return true;
}

static struct line_reader engine = {.name = "one text", .version = "1", .read = read_text};

/* What a slip's words are said to be, whose line layout read as `words`. */
static struct field read_words(const char *words, const char *second, const char *again,
                               float sure) {
    struct drawing drawing = drawing_new(1600, 500);
    struct recorded slip = {0};
    struct fault why = {0};
    ck_assert(words_load(&why));
    behind = again;
    sureness = sure;
    recorded_line(&slip, 200, 100, 40, words);
    recorded_doubt(&slip, "元", 0.3F);
    if (second)
        recorded_line(&slip, 200, 200, 40, second);
    recorded_line(&slip, 200, 300, 40, "小写金额：￥350.00");
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    slip.sheet.page = &page;
    SCOPED(layout_free)
    struct layout layout = {0};
    ck_assert(layout_of(&page, &layout, &why));
    slip.sheet.engines.first = &engine;
    slip.sheet.layout = &layout;
    struct block_list blocks = {0};
    ck_assert(blocks_read(&slip.sheet, &blocks, &why));
    struct label_list labels = {0};
    struct view view = {&slip.sheet, &blocks, &labels, words_of(PAGE_KIND_PAYMENT_VOUCHER)};
    labels_find(&slip.sheet, &blocks, view.words, &labels);
    struct field_list fields = {0};
    ck_assert(voucher_money(&view, &fields, &why));
    struct field found = {.row = -1};
    for (int i = 0; i < fields.count; i++)
        if (fields.at[i].name == FIELD_AMOUNT_IN_WORDS) {
            found.state = fields.at[i].state;
            found.value = text_copy(fields.at[i].value ? fields.at[i].value : "");
        }
    field_list_free(&fields);
    label_list_free(&labels);
    block_list_free(&blocks);
    slip.sheet.layout = NULL;
    recorded_free(&slip);
    drawing_page_free(&page);
    drawing_free(&drawing);
    return found;
}

static void expect(struct field field, const char *value, enum field_state state) {
    ck_assert_str_eq(field.value, value);
    ck_assert_int_eq(field.state, state);
    field_free(&field);
}

#define PART  "人民币（大写）伍拾元整"
#define WHOLE "叁佰伍拾元整"

START_TEST(words_that_say_the_figures_behind_their_label_are_read) {
    expect(read_words(PART, NULL, WHOLE, 0.97F), WHOLE, FIELD_STATE_READ);
}
END_TEST

START_TEST(words_whose_first_capital_was_lost_are_read_again) {
    expect(read_words("人民币（大写）佰伍拾元整", NULL, WHOLE, 0.97F), WHOLE, FIELD_STATE_READ);
    expect(read_words("人民币（大写）佰伍拾元整", NULL, "印章", 0.97F), "佰伍拾元整",
           FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(words_that_say_something_else_stay_a_doubt) {
    expect(read_words(PART, NULL, "叁佰捌拾元整", 0.97F), "伍拾元整", FIELD_STATE_UNSURE);
    expect(read_words(PART, NULL, "伍拾元整", 0.97F), "伍拾元整", FIELD_STATE_UNSURE);
    expect(read_words(PART, NULL, "印章", 0.97F), "伍拾元整", FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(of_two_slips_nobody_tells_whose_words_they_are) {
    expect(read_words(PART, PART, WHOLE, 0.97F), "伍拾元整", FIELD_STATE_UNSURE);
}
END_TEST

SUITE("ocr/voucher_money", words_that_say_the_figures_behind_their_label_are_read,
      words_whose_first_capital_was_lost_are_read_again, words_that_say_something_else_stay_a_doubt,
      of_two_slips_nobody_tells_whose_words_they_are)
