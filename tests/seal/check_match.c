#include "base/text.h"
#include "seal/match.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A ring as the recogniser gives it: characters at an even pitch, all equally sure. */
static struct line_text ring_of(const char *text, double probability) {
    struct line_text ring = {0};
    ring.character_count = text_length_characters(text);
    ring.characters = calloc((size_t)ring.character_count, sizeof *ring.characters);
    ring.text = text_copy(text);
    ring.confidence = (float)probability;
    for (int i = 0; i < ring.character_count; i++) {
        struct text_buffer one = {0};
        text_add_character(&one, text_next(&text));
        struct line_character *c = &ring.characters[i];
        text_cut(c->choices[0].text, sizeof c->choices[0].text, one.bytes);
        c->choices[0].probability = (float)probability;
        c->choice_count = 1;
        c->start = (float)i / (float)ring.character_count;
        c->end = (float)(i + 1) / (float)ring.character_count;
        text_buffer_free(&one);
    }
    return ring;
}

static void doubt(struct line_text *ring, int at, const char *other, double probability) {
    struct line_character *c = &ring->characters[at];
    text_cut(c->choices[c->choice_count].text, sizeof c->choices[0].text, other);
    c->choices[c->choice_count++].probability = (float)probability;
    c->choices[0].probability = (float)(0.95 - probability);
}

static enum name_verdict verdict(const char *read, double probability, const char *expected) {
    struct line_text ring = ring_of(read, probability);
    enum name_verdict result = seal_name_verdict(&ring, expected);
    line_text_free(&ring);
    return result;
}

START_TEST(the_same_name_agrees) {
    ck_assert_int_eq(verdict("北京远帆测绘有限公司", 0.98, "北京远帆测绘有限公司"), NAME_AGREES);
    ck_assert_int_eq(verdict("远帆(北京)测绘有限公司", 0.98, "远帆（北京） 测绘有限公司"),
                     NAME_AGREES);
}
END_TEST

START_TEST(one_other_character_read_surely_contradicts) {
    ck_assert_int_eq(verdict("北京远航测绘有限公司", 0.99, "北京远帆测绘有限公司"),
                     NAME_CONTRADICTS);
    ck_assert_int_eq(verdict("上海远帆测绘有限公司", 0.99, "北京远帆测绘有限公司"),
                     NAME_CONTRADICTS);
}
END_TEST

START_TEST(one_other_character_read_badly_is_unsure) {
    ck_assert_int_eq(verdict("北京远航测绘有限公司", 0.80, "北京远帆测绘有限公司"), NAME_UNSURE);
}
END_TEST

START_TEST(a_character_that_the_recogniser_considered_supports) {
    struct line_text ring = ring_of("北京远航测绘有限公司", 0.99);
    double without = seal_name_score(&ring, "北京远帆测绘有限公司");
    doubt(&ring, 3, "帆", 0.3);
    ck_assert_double_gt(seal_name_score(&ring, "北京远帆测绘有限公司"), without + 0.05);
    ck_assert_int_ne(seal_name_verdict(&ring, "北京远帆测绘有限公司"), NAME_CONTRADICTS);
    line_text_free(&ring);
}
END_TEST

START_TEST(look_alikes_never_contradict) {
    ck_assert_int_ne(verdict("北京末来测绘有限公司", 0.99, "北京未来测绘有限公司"),
                     NAME_CONTRADICTS);
}
END_TEST

START_TEST(a_second_thought_that_is_as_good_agrees) {
    struct line_text ring = ring_of("北京祥佛远帆有限公司", 0.98);
    ring.characters[2].choices[0].probability = 0.6F;
    doubt(&ring, 2, "样", 0.3);
    ring.characters[3].choices[0].probability = 0.5F;
    doubt(&ring, 3, "例", 0.2);
    ck_assert_int_eq(seal_name_verdict(&ring, "北京样例远帆有限公司"), NAME_AGREES);
    ck_assert_int_eq(seal_name_verdict(&ring, "北京宏图远帆有限公司"), NAME_UNSURE);
    line_text_free(&ring);
}
END_TEST

START_TEST(a_sure_character_never_agrees_with_another_companys) {
    struct line_text ring = ring_of("北京远航测绘有限公司", 0.99);
    doubt(&ring, 3, "帆", 0.004);
    ck_assert_int_ne(seal_name_verdict(&ring, "北京远帆测绘有限公司"), NAME_AGREES);
    line_text_free(&ring);
}
END_TEST

START_TEST(three_sure_characters_make_another_name_of_a_ring_that_reads_badly) {
    struct line_text ring = ring_of("样例市瑞泰食品有限公司", 0.95);
    for (int i = 7; i < ring.character_count; i++)
        ring.characters[i].choices[0].probability = 0.5F;
    ring.confidence = 0.8F;
    ck_assert_int_eq(seal_name_verdict(&ring, "样例市第一中学"), NAME_CONTRADICTS);
    line_text_free(&ring);
}
END_TEST

START_TEST(a_character_too_many_contradicts) {
    ck_assert_int_eq(verdict("北京远帆新测绘有限公司", 0.99, "北京远帆测绘有限公司"),
                     NAME_CONTRADICTS);
    ck_assert_int_eq(verdict("北京远帆测绘有限公司海淀分公司", 0.99, "北京远帆测绘有限公司"),
                     NAME_CONTRADICTS);
}
END_TEST

START_TEST(no_room_for_a_character_contradicts_but_a_gap_does_not) {
    ck_assert_int_eq(verdict("北京远测绘有限公司", 0.99, "北京远帆测绘有限公司"), NAME_CONTRADICTS);
    struct line_text ring = ring_of("北京远帆测绘有限公司", 0.99);
    memmove(&ring.characters[3], &ring.characters[4], 6 * sizeof *ring.characters);
    ring.character_count = 9;
    ck_assert_int_ne(seal_name_verdict(&ring, "北京远帆测绘有限公司"), NAME_CONTRADICTS);
    ck_assert_double_gt(seal_name_score(&ring, "北京远帆测绘有限公司"), 0.7);
    line_text_free(&ring);
}
END_TEST

START_TEST(shared_tails_alone_support_little) {
    struct line_text ring = ring_of("天津宏图物流有限公司", 0.95);
    ck_assert_double_lt(seal_name_score(&ring, "北京远帆测绘有限公司"), 0.3);
    line_text_free(&ring);
    ck_assert_int_eq(verdict("天津宏图物流有限公司", 0.95, "北京远帆测绘有限公司"),
                     NAME_CONTRADICTS);
}
END_TEST

START_TEST(a_purpose_after_the_name_is_no_other_name) {
    ck_assert_int_eq(verdict("北京远帆测绘有限公司合同专用章", 0.99, "北京远帆测绘有限公司"),
                     NAME_AGREES);
}
END_TEST

START_TEST(an_empty_ring_is_unsure) {
    struct line_text ring = {0};
    ck_assert_int_eq(seal_name_verdict(&ring, "北京远帆测绘有限公司"), NAME_UNSURE);
    ck_assert_int_eq(seal_name_verdict(NULL, "北京远帆测绘有限公司"), NAME_UNSURE);
    ck_assert_double_eq(seal_name_score(&ring, "北京远帆测绘有限公司"), 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("seal/match");
    TCase *one = tcase_create("match");
    tcase_add_test(one, the_same_name_agrees);
    tcase_add_test(one, one_other_character_read_surely_contradicts);
    tcase_add_test(one, one_other_character_read_badly_is_unsure);
    tcase_add_test(one, a_character_that_the_recogniser_considered_supports);
    tcase_add_test(one, look_alikes_never_contradict);
    tcase_add_test(one, a_second_thought_that_is_as_good_agrees);
    tcase_add_test(one, a_sure_character_never_agrees_with_another_companys);
    tcase_add_test(one, three_sure_characters_make_another_name_of_a_ring_that_reads_badly);
    tcase_add_test(one, a_character_too_many_contradicts);
    tcase_add_test(one, no_room_for_a_character_contradicts_but_a_gap_does_not);
    tcase_add_test(one, shared_tails_alone_support_little);
    tcase_add_test(one, a_purpose_after_the_name_is_no_other_name);
    tcase_add_test(one, an_empty_ring_is_unsure);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
