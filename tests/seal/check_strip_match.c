/* Names held against the places of strips, laid out by hand. */
#include "seal/strip_match.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <string.h>

#define UNIT "北京样例启明网络技术有限公司"

static struct strip_list strips;

static void put(struct line_step *step, const char *text, float probability) {
    struct line_choice *choice = &step->choices[step->choice_count++];
    memcpy(choice->text, text, strlen(text) + 1);
    choice->probability = probability;
}

/* A strip on which `text` is surely read, nothing between its characters. */
static struct line_steps *strip_of(const char *text) {
    struct line_steps *strip = strip_add(&strips);
    strip->at = memory_new(2 * (size_t)text_length_characters(text) + 1, sizeof *strip->at);
    strip->at[strip->count++].nothing = 0.999f;
    const char *at = text;
    while (*at) {
        const char *before = at;
        char character[8] = {0};
        text_next(&at);
        memcpy(character, before, (size_t)(at - before));
        put(&strip->at[strip->count], character, 0.998f);
        strip->at[strip->count++].nothing = 0.001f;
        strip->at[strip->count++].nothing = 0.999f;
    }
    return strip;
}

/* What stands at the strip's i-th character instead. */
static struct line_step *again(struct line_steps *strip, int i) {
    struct line_step *step = &strip->at[2 * i + 1];
    *step = (struct line_step){.nothing = 0.02f};
    return step;
}

static void end(void) {
    strip_list_free(&strips);
}

static void begin(void) {
    strips = (struct strip_list){0};
}

START_TEST(a_name_that_was_read_has_no_doubt) {
    strip_of(UNIT);
    struct strip_match match = strip_match_best(&strips, "北京样例启明网络技术 有限公司");
    ck_assert_double_lt(match.doubt, 0.01);
    ck_assert_double_gt(match.support, 0.99);
    ck_assert_int_eq(match.lost_count, 0);
}
END_TEST

START_TEST(a_character_that_was_hardly_thought_of_is_a_small_doubt) {
    struct line_step *step = again(strip_of(UNIT), 3);
    put(step, "绣", 0.3f);
    put(step, "例", 0.01f);
    struct strip_match match = strip_match_best(&strips, UNIT);
    ck_assert_double_eq_tol(match.doubt, 3.4, 0.1);
    ck_assert_double_eq_tol(match.worst_top, 0.3, 0.01);
}
END_TEST

START_TEST(a_body_one_character_off_is_a_great_doubt) {
    strip_of(UNIT);
    ck_assert_double_gt(strip_match_best(&strips, "北京样例启航网络技术有限公司").doubt, 10);
    ck_assert_double_gt(strip_match_best(&strips, "北京样例明网络技术有限公司").doubt, 6);
    ck_assert_double_gt(strip_match_best(&strips, "北京样例启明网络技术有限责任公司").doubt, 6);
}
END_TEST

START_TEST(a_body_one_character_off_is_a_great_doubt_of_a_worn_place_too) {
    struct line_step *step = again(strip_of(UNIT), 5);
    put(step, "明", 0.4f);
    put(step, "朋", 0.1f);
    ck_assert_double_lt(strip_match_best(&strips, UNIT).doubt, 0.01);
    ck_assert_double_gt(strip_match_best(&strips, "北京样例启航网络技术有限公司").doubt, 10);
}
END_TEST

START_TEST(a_character_struck_twice_is_one) {
    struct line_steps *strip = strip_of("北京样例启启明网络技术有限公司");
    struct line_step *step = again(strip, 5);
    step->nothing = 0.2f;
    put(step, "启", 0.6f);
    ck_assert_double_lt(strip_match_best(&strips, UNIT).doubt, 2);
}
END_TEST

START_TEST(what_the_strip_does_not_reach_is_lost_not_doubted) {
    strip_of("北京样例启明网络技术");
    struct strip_match match = strip_match_best(&strips, UNIT);
    ck_assert_double_lt(match.doubt, 0.01);
    ck_assert_int_eq(match.lost_count, 4);
    ck_assert_double_lt(match.lost, 0.15);
}
END_TEST

START_TEST(the_best_of_several_strips_counts) {
    put(again(strip_of(UNIT), 3), "绣", 0.9f);
    strip_of(UNIT);
    ck_assert_double_lt(strip_match_best(&strips, UNIT).doubt, 0.01);
}
END_TEST

START_TEST(brackets_make_no_difference) {
    strip_of("示例云海北京信息技术有限公司");
    ck_assert_double_lt(strip_match_best(&strips, "示例云海（北京）信息技术有限公司").doubt, 0.01);
}
END_TEST

START_TEST(without_a_strip_nothing_matches) {
    struct strip_match match = strip_match_best(&strips, UNIT);
    ck_assert_double_ge(match.doubt, STRIP_NO_MATCH);
    ck_assert_double_le(match.support, 0);
}
END_TEST

SUITE_WITH("seal/strip_match", begin, end, a_name_that_was_read_has_no_doubt,
           a_character_that_was_hardly_thought_of_is_a_small_doubt,
           a_body_one_character_off_is_a_great_doubt,
           a_body_one_character_off_is_a_great_doubt_of_a_worn_place_too,
           a_character_struck_twice_is_one, what_the_strip_does_not_reach_is_lost_not_doubted,
           the_best_of_several_strips_counts, brackets_make_no_difference,
           without_a_strip_nothing_matches)
