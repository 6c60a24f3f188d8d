#include "ocr/ppocr.h"

#include "base/text.h"
#include "ocr/drawing.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct line_reader *reader;

static void open_reader(void) {
    struct fault why = {0};
    if (!ppocr_open(models_folder(), &reader, &why)) {
        char sentence[400];
        fault_describe_both(&why, sentence, sizeof sentence);
        ck_abort_msg("the text models are part of the product: %s", sentence);
    }
}

static void close_reader(void) {
    line_reader_close(&reader);
}

static struct line_text read_drawn(const char *font, const char *text,
                                   enum line_alphabet alphabet) {
    struct drawing drawing SCOPED(drawing_free) = drawing_new(1600, 100);
    struct box_px box = drawing_text(&drawing, 20, 20, font, 50, text);
    drawing_ready(&drawing);
    drawing_noise(&drawing, 6, 1);
    struct line_picture picture = drawing_cut(&drawing, box, 5);
    struct line_text line = {0};
    struct fault why = {0};
    ck_assert(line_read(reader, &picture, alphabet, &line, &why));
    return line;
}

static void assert_reads(const char *font, const char *text, enum line_alphabet alphabet,
                         const char *expected) {
    struct line_text line SCOPED(line_text_free) = read_drawn(font, text, alphabet);
    char *folded SCOPED(scoped_free)
    = text_folded(line.text);
    char *wanted SCOPED(scoped_free)
    = text_folded(expected);
    ck_assert_msg(!strcmp(folded, wanted), "%s: «%s» instead of «%s»", font, line.text, expected);
}

static const char *const fonts[] = {"Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei",
                                    "AR PL UKai CN", "AR PL SungtiL GB"};

START_TEST(printed_lines_are_read_exactly_in_every_font) {
    const char *font = fonts[_i];
    assert_reads(font, "示例市测试商贸有限责任公司", ALPHABET_ANY, "示例市测试商贸有限责任公司");
    assert_reads(font, "经办人身份证号码", ALPHABET_ANY, "经办人身份证号码");
    assert_reads(font, "2024年06月15日", ALPHABET_ANY, "2024年06月15日");
    assert_reads(font, "测试", ALPHABET_ANY, "测试");
}
END_TEST

START_TEST(one_character_is_read) {
    assert_reads(fonts[_i], "男", ALPHABET_ANY, "男");
    assert_reads(fonts[_i], "汉", ALPHABET_ANY, "汉");
}
END_TEST

START_TEST(codes_keep_to_their_alphabet) {
    assert_reads(fonts[_i], "91690101MA0PDY0013", ALPHABET_CREDIT_CODE, "91690101MA0PDY0013");
    assert_reads(fonts[_i], "91690IOIMAOPDYOOI3", ALPHABET_CREDIT_CODE, "91690101MA0PDY0013");
    assert_reads(fonts[_i], "69010119900307001X", ALPHABET_DIGITS, "69010119900307001X");
    assert_reads(fonts[_i], "6901 0119 9003 0700 1X", ALPHABET_DIGITS, "69010119900307001X");
    assert_reads(fonts[_i], "¥1,250.00", ALPHABET_AMOUNT, "¥1,250.00");
}
END_TEST

START_TEST(a_label_before_digits_gives_no_digits) {
    assert_reads(fonts[_i], "电话13800138000", ALPHABET_DIGITS, "13800138000");
}
END_TEST

START_TEST(a_foreign_character_between_digits_lowers_confidence) {
    struct line_text line SCOPED(line_text_free) =
        read_drawn("Noto Serif CJK SC", "6901测试字0119", ALPHABET_DIGITS);
    ck_assert_float_lt(line.confidence, 0.8F);
}
END_TEST

START_TEST(blank_paper_gives_no_text) {
    struct drawing drawing SCOPED(drawing_free) = drawing_new(400, 60);
    drawing_ready(&drawing);
    drawing_noise(&drawing, 6, 1);
    struct line_picture picture = drawing_cut(&drawing, (struct box_px){0, 0, 400, 60}, 0);
    for (int alphabet = ALPHABET_ANY; alphabet <= ALPHABET_AMOUNT; alphabet++) {
        struct line_text line SCOPED(line_text_free) = {0};
        struct fault why = {0};
        ck_assert(line_read(reader, &picture, (enum line_alphabet)alphabet, &line, &why));
        ck_assert_str_eq(line.text, "");
        ck_assert_int_eq(line.character_count, 0);
        ck_assert_float_eq(line.confidence, 0);
    }
}
END_TEST

START_TEST(characters_stand_in_order_with_choices_best_first) {
    struct line_text line SCOPED(line_text_free) =
        read_drawn("Noto Serif CJK SC", "统一社会信用代码", ALPHABET_ANY);
    ck_assert_int_eq(line.character_count, 8);
    for (int i = 0; i < 8; i++) {
        const struct line_character *character = &line.characters[i];
        ck_assert_int_ge(character->choice_count, 1);
        ck_assert_int_le(character->choice_count, LINE_CHOICES);
        for (int k = 1; k < character->choice_count; k++)
            ck_assert_float_ge(character->choices[k - 1].probability,
                               character->choices[k].probability);
        /* Eight characters of one width: the middle of each lies in its eighth of the line. */
        float middle = 0.5F * (character->start + character->end);
        ck_assert_float_gt(middle, (float)i / 8 - 0.03F);
        ck_assert_float_lt(middle, (float)(i + 1) / 8 + 0.03F);
        ck_assert(i == 0 || character->start >= line.characters[i - 1].end - 1e-5F);
    }
}
END_TEST

START_TEST(a_missing_model_folder_is_a_fault_of_setup) {
    struct line_reader *other = NULL;
    struct fault why = {0};
    ck_assert(!ppocr_open("/nowhere/models", &other, &why));
    ck_assert_ptr_null(other);
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    ck_assert_int_eq(why.word, WORD_ENGINE_MISSING);
    char sentence[400];
    fault_describe(&why, LANGUAGE_EN, sentence, sizeof sentence);
    ck_assert_ptr_nonnull(strstr(sentence, "/nowhere/models"));
}
END_TEST

START_TEST(another_version_of_the_library_is_refused) {
    struct line_reader *other = NULL;
    struct fault why = {0};
    ck_assert(!ppocr_open(BUILD_DIR "/tests/ocr/other_version", &other, &why));
    ck_assert_ptr_null(other);
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    ck_assert_int_eq(why.word, WORD_ENGINE_VERSION);
    ck_assert_ptr_nonnull(strstr(why.detail, "1.30.0"));
}
END_TEST

int main(void) {
    TCase *lines = tcase_create("lines");
    tcase_add_unchecked_fixture(lines, open_reader, close_reader);
    int count = (int)(sizeof fonts / sizeof fonts[0]);
    tcase_add_loop_test(lines, printed_lines_are_read_exactly_in_every_font, 0, count);
    tcase_add_loop_test(lines, one_character_is_read, 0, count);
    tcase_add_loop_test(lines, codes_keep_to_their_alphabet, 0, count);
    tcase_add_loop_test(lines, a_label_before_digits_gives_no_digits, 0, count);
    tcase_add_test(lines, a_foreign_character_between_digits_lowers_confidence);
    tcase_add_test(lines, blank_paper_gives_no_text);
    tcase_add_test(lines, characters_stand_in_order_with_choices_best_first);
    TCase *setup = tcase_create("setup");
    tcase_add_test(setup, a_missing_model_folder_is_a_fault_of_setup);
    tcase_add_test(setup, another_version_of_the_library_is_refused);
    Suite *suite = suite_create("ppocr");
    suite_add_tcase(suite, lines);
    suite_add_tcase(suite, setup);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
