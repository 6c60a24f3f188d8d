#include "ocr/engines.h"

#include "base/text.h"
#include "ocr/drawing.h"
#include "ocr/tesseract.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static struct line_reader *reader;

static void open_reader(void) {
    struct fault why = {0};
    ck_assert(tesseract_open(TESSERACT_DATA_FOLDER, &reader, &why));
}

static void close_reader(void) {
    line_reader_close(&reader);
}

static void assert_reads(const char *font, const char *text, enum line_alphabet alphabet) {
    struct drawing drawing SCOPED(drawing_free) = drawing_new(1600, 100);
    struct box_px box = drawing_text(&drawing, 20, 20, font, 50, text);
    drawing_ready(&drawing);
    drawing_noise(&drawing, 6, 1);
    struct line_picture picture = drawing_cut(&drawing, box, 5);
    struct line_text line SCOPED(line_text_free) = {0};
    struct fault why = {0};
    ck_assert(line_read(reader, &picture, alphabet, &line, &why));
    char *folded SCOPED(scoped_free)
    = text_folded(line.text);
    char *wanted SCOPED(scoped_free)
    = text_folded(text);
    ck_assert_msg(!strcmp(folded, wanted), "%s: «%s» instead of «%s»", font, line.text, text);
    ck_assert_int_eq(line.character_count, text_length_characters(line.text));
    ck_assert_float_gt(line.confidence, 0.5F);
    for (int i = 0; i < line.character_count; i++)
        ck_assert_float_ge(line.characters[i].end, line.characters[i].start);
}

START_TEST(tesseract_reads_chinese_lines) {
    assert_reads("Noto Serif CJK SC", "示例市测试商贸有限责任公司", ALPHABET_ANY);
    assert_reads("WenQuanYi Zen Hei", "经办人身份证号码", ALPHABET_ANY);
}
END_TEST

START_TEST(tesseract_keeps_codes_to_their_alphabet) {
    assert_reads("Noto Serif CJK SC", "91690101MA0PDY0013", ALPHABET_CREDIT_CODE);
    assert_reads("WenQuanYi Zen Hei", "69010119900307001X", ALPHABET_DIGITS);
    assert_reads("Noto Sans CJK SC", "1,250.00", ALPHABET_AMOUNT);
}
END_TEST

START_TEST(tesseract_finds_nothing_on_blank_paper) {
    struct drawing drawing SCOPED(drawing_free) = drawing_new(400, 60);
    drawing_ready(&drawing);
    struct line_picture picture = drawing_cut(&drawing, (struct box_px){0, 0, 400, 60}, 0);
    struct line_text line SCOPED(line_text_free) = {0};
    struct fault why = {0};
    ck_assert(line_read(reader, &picture, ALPHABET_ANY, &line, &why));
    ck_assert_str_eq(line.text, "");
    ck_assert_float_eq(line.confidence, 0);
}
END_TEST

START_TEST(tesseract_takes_lines_of_any_size) {
    static const int SIZES_PX[][2] = {{1, 1}, {3, 40}, {200, 7}, {15, 15}, {3000, 4}};
    for (size_t i = 0; i < sizeof SIZES_PX / sizeof *SIZES_PX; i++) {
        struct drawing drawing SCOPED(drawing_free) = drawing_new(SIZES_PX[i][0], SIZES_PX[i][1]);
        drawing_ready(&drawing);
        struct box_px all = {0, 0, SIZES_PX[i][0], SIZES_PX[i][1]};
        struct line_picture picture = drawing_cut(&drawing, all, 0);
        struct line_text line SCOPED(line_text_free) = {0};
        struct fault why = {0};
        ck_assert_msg(line_read(reader, &picture, ALPHABET_ANY, &line, &why), "%d x %d px",
                      all.width, all.height);
    }
}
END_TEST

START_TEST(ppocr_is_first_and_tesseract_second) {
    struct engines engines SCOPED(engines_close) = {0};
    struct fault absent = {0};
    struct fault why = {0};
    struct engine_folders folders = {.models = models_folder()};
    ck_assert(engines_open(folders, &engines, &absent, &why));
    ck_assert_int_eq(absent.kind, FAULT_NONE);
    ck_assert_str_eq(engines.first->name, "ppocr");
    ck_assert_str_eq(engines.second->name, "tesseract");
}
END_TEST

START_TEST(without_models_tesseract_reads_alone_and_says_so) {
    struct engines engines SCOPED(engines_close) = {0};
    struct fault absent = {0};
    struct fault why = {0};
    struct engine_folders folders = {.models = "/nowhere/models"};
    ck_assert(engines_open(folders, &engines, &absent, &why));
    ck_assert_int_eq(absent.kind, FAULT_SETUP);
    ck_assert_int_eq(absent.word, WORD_ENGINE_MISSING);
    ck_assert_str_eq(engines.first->name, "tesseract");
    ck_assert_ptr_null(engines.second);
}
END_TEST

START_TEST(without_any_engine_the_set_up_is_wrong) {
    struct engines engines SCOPED(engines_close) = {0};
    struct fault absent = {0};
    struct fault why = {0};
    struct engine_folders folders = {.models = "/nowhere/models", .tessdata = "/nowhere/data"};
    ck_assert(!engines_open(folders, &engines, &absent, &why));
    ck_assert_int_eq(why.kind, FAULT_SETUP);
    ck_assert_ptr_null(engines.first);
}
END_TEST

int main(void) {
    TCase *second = tcase_create("tesseract");
    tcase_set_timeout(second, 400);
    tcase_add_unchecked_fixture(second, open_reader, close_reader);
    tcase_add_test(second, tesseract_reads_chinese_lines);
    tcase_add_test(second, tesseract_keeps_codes_to_their_alphabet);
    tcase_add_test(second, tesseract_finds_nothing_on_blank_paper);
    tcase_add_test(second, tesseract_takes_lines_of_any_size);
    TCase *both = tcase_create("both");
    tcase_add_test(both, ppocr_is_first_and_tesseract_second);
    tcase_add_test(both, without_models_tesseract_reads_alone_and_says_so);
    tcase_add_test(both, without_any_engine_the_set_up_is_wrong);
    Suite *suite = suite_create("engines");
    suite_add_tcase(suite, second);
    suite_add_tcase(suite, both);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
