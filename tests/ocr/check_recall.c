#include "ocr/recall.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/drawing.h"
#include "ocr/recall_reader.h"
#include "ocr/words.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

static const char *const fonts[] = {"Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei",
                                    "AR PL UKai CN", "AR PL SungtiL GB"};
#define FONTS (sizeof fonts / sizeof *fonts)

/* A line as it is drawn: in a font's size, with a scanner's noise. */
struct line_drawn {
    struct drawing drawing;
    struct line_picture picture;
};

static struct line_drawn draw(const char *font, int size_px, unsigned seed, const char *text) {
    struct line_drawn line = {.drawing = drawing_new(900, 100)};
    struct box_px box = drawing_text(&line.drawing, 20, 20, font, size_px, text);
    drawing_ready(&line.drawing);
    drawing_noise(&line.drawing, 6, seed);
    line.picture = drawing_cut(&line.drawing, box, size_px / 10);
    return line;
}

static void line_drawn_free(struct line_drawn *line) {
    drawing_free(&line->drawing);
}

/* What an engine would say of a text, every character as sure as told. */
static struct line_text said(const char *text, float probability) {
    struct line_text line = {.text = text_copy(text), .confidence = probability};
    for (const char *at = text; *at;) {
        line.characters =
            memory_room(line.characters, line.character_count, sizeof *line.characters);
        struct line_character *character = &line.characters[line.character_count++];
        const char *from = at;
        text_next(&at);
        memcpy(character->choices[0].text, from, (size_t)(at - from));
        character->choices[0].probability = probability;
        character->choice_count = 1;
    }
    return line;
}

static struct recall recall;

static void load(void) {
    struct fault why = {0};
    ck_assert(words_load(&why));
}

static void forget(void) {
    recall_free(&recall);
}

static void keep(const char *font, const char *text, float probability) {
    struct line_drawn line SCOPED(line_drawn_free) = draw(font, 40, 1, text);
    struct line_text read SCOPED(line_text_free) = said(text, probability);
    recall_keep(&recall, &line.picture, &read);
}

/* What is recalled of a line, to be freed; NULL for nothing. */
static char *recalled(const char *font, int size_px, const char *text) {
    struct line_drawn line SCOPED(line_drawn_free) = draw(font, size_px, 2, text);
    struct line_text found SCOPED(line_text_free) = {0};
    return recall_find(&recall, &line.picture, &found) ? text_copy(found.text) : NULL;
}

START_TEST(a_label_on_another_scan_is_known_again) {
    static const char *const LABELS[] = {"经办人身份证号码", "统一社会信用代码：",
                                         "单位名称（全称）", "三、经办人信息"};
    static const size_t COUNT = sizeof LABELS / sizeof *LABELS;
    for (size_t i = 0; i < COUNT * FONTS; i++) {
        const char *font = fonts[i / COUNT], *label = LABELS[i % COUNT];
        keep(font, label, 0.99F);
        char *found SCOPED(scoped_free)
        = recalled(font, 40, label);
        ck_assert_msg(found && strcmp(found, label) == 0, "%s: %s", font, label);
    }
}
END_TEST

START_TEST(a_label_of_another_meaning_is_not_taken_for_it) {
    static const char *const PAIRS[][2] = {{"变更前名称", "变更后名称"}, {"收款人", "付款人"},
                                           {"汇入行名称", "汇出行名称"}, {"余额", "金额"},
                                           {"单位证书", "个人证书"},     {"申请日期", "申请目的"},
                                           {"付款人账号", "付款人名称"}, {"证书更新", "证书变更"}};
    static const size_t COUNT = sizeof PAIRS / sizeof *PAIRS;
    for (size_t i = 0; i < COUNT * FONTS; i++) {
        const char *font = fonts[i / COUNT], *other = PAIRS[i % COUNT][1];
        recall_free(&recall);
        keep(font, PAIRS[i % COUNT][0], 0.99F);
        ck_assert_int_eq(recall.count, 1);
        char *found SCOPED(scoped_free)
        = recalled(font, 40, other);
        ck_assert_msg(!found, "%s: %s for %s", font, found, other);
    }
}
END_TEST

START_TEST(what_is_struck_out_is_not_known_again) {
    keep(fonts[0], "证书更新", 0.99F);
    struct line_drawn line SCOPED(line_drawn_free) = {.drawing = drawing_new(900, 100)};
    struct box_px box = drawing_text(&line.drawing, 20, 20, fonts[0], 40, "证书更新");
    int middle = box.y + box.height / 2;
    drawing_rule(&line.drawing, box.x + box.width / 2, middle, box.x + box.width, middle + 2, 5);
    drawing_ready(&line.drawing);
    line.picture = drawing_cut(&line.drawing, box, 4);
    struct line_text found SCOPED(line_text_free) = {0};
    ck_assert(!recall_find(&recall, &line.picture, &found));
}
END_TEST

START_TEST(values_and_doubts_are_never_kept) {
    keep(fonts[0], "示例市测试商贸有限责任公司", 0.99F);
    keep(fonts[0], "张三丰", 0.99F);
    keep(fonts[0], "2026年11月5日", 0.99F);
    keep(fonts[0], "单位名称：示例市测试公司", 0.99F);
    keep(fonts[0], "单位名称", 0.85F);
    ck_assert_int_eq(recall.count, 0);
}
END_TEST

/* An engine that says one label of whatever it is shown, and counts how often it is asked. */
static int asked;

static bool counting_read(struct line_reader *reader, const struct line_picture *picture,
                          enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    (void)reader, (void)picture, (void)alphabet, (void)why;
    asked++;
    *out = said("单位名称", 0.99F);
    return true;
}

static void counting_close(struct line_reader *reader) {
    free(reader);
}

START_TEST(an_engine_is_asked_once_for_a_label_and_always_for_figures) {
    struct line_reader *engine = memory_new(1, sizeof *engine);
    *engine = (struct line_reader){"count", "1", counting_read, counting_close};
    struct line_reader *reader SCOPED(line_reader_close)
    = recall_reader_of(engine);
    asked = 0;
    for (int i = 0; i < 3; i++) {
        struct line_drawn line SCOPED(line_drawn_free) = draw(fonts[0], 40, 3, "单位名称");
        struct line_text text SCOPED(line_text_free) = {0};
        struct fault why = {0};
        ck_assert(line_read(reader, &line.picture, ALPHABET_ANY, &text, &why));
        ck_assert_str_eq(text.text, "单位名称");
    }
    ck_assert_int_eq(asked, 1);
    struct line_drawn line SCOPED(line_drawn_free) = draw(fonts[0], 40, 3, "单位名称");
    struct line_text text SCOPED(line_text_free) = {0};
    struct fault why = {0};
    ck_assert(line_read(reader, &line.picture, ALPHABET_DIGITS, &text, &why));
    ck_assert_int_eq(asked, 2);
}
END_TEST

SUITE_WITH("ocr/recall", load, forget, a_label_on_another_scan_is_known_again,
           a_label_of_another_meaning_is_not_taken_for_it, what_is_struck_out_is_not_known_again,
           values_and_doubts_are_never_kept,
           an_engine_is_asked_once_for_a_label_and_always_for_figures)
