#include "facts/in_words.h"
#include "facts/likeness.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

/* A field as the recogniser read it: every character with one probability, and at `place` another
 * choice with its own. */
struct drawn {
    const char *value;
    float probability;
    int place; /* -1 = no other choice */
    const char *other;
    float other_probability;
};

static struct field field_of(struct drawn drawn) {
    struct field field = {.row = -1, .state = FIELD_STATE_READ, .confidence = 0.5};
    int count = text_length_characters(drawn.value);
    field.value = text_copy(drawn.value);
    field.reading.text = text_copy(drawn.value);
    field.reading.characters = memory_new((size_t)count, sizeof *field.reading.characters);
    const char *at = drawn.value;
    for (int i = 0; i < count; i++) {
        struct line_character *character =
            &field.reading.characters[field.reading.character_count++];
        const char *before = at;
        text_next(&at);
        memcpy(character->choices[0].text, before, (size_t)(at - before));
        character->choices[0].probability =
            i == drawn.place ? 1 - drawn.other_probability : drawn.probability;
        character->choice_count = 1;
        if (i != drawn.place)
            continue;
        text_cut(character->choices[1].text, sizeof character->choices[1].text, drawn.other);
        character->choices[1].probability = drawn.other_probability;
        character->choice_count = 2;
    }
    return field;
}

static void expect_name(struct drawn drawn, const char *expected, enum agreement agreement) {
    struct field field = field_of(drawn);
    ck_assert_int_eq(likeness_name(&field, expected), agreement);
    field_free(&field);
}

START_TEST(a_sure_character_makes_a_real_difference) {
    expect_name((struct drawn){"北京样列科技有限公司", 0.99f, -1, "", 0}, "北京样例科技有限公司",
                AGREEMENT_DIFFERENT);
    expect_name((struct drawn){"北京样例科技公司", 0.99f, -1, "", 0}, "北京样例科技有限公司",
                AGREEMENT_DIFFERENT);
}
END_TEST

START_TEST(a_name_in_traditional_characters_is_the_same_name) {
    expect_name((struct drawn){"北京樣例網絡科技有限公司", 0.99f, -1, "", 0},
                "北京样例网络科技有限公司", AGREEMENT_SAME);
    expect_name((struct drawn){"北京樣列網絡科技有限公司", 0.99f, -1, "", 0},
                "北京样例网络科技有限公司", AGREEMENT_DIFFERENT);
}
END_TEST

static bool fits(struct drawn drawn, const char *expected) {
    struct field field = field_of(drawn);
    field.state = FIELD_STATE_UNSURE;
    bool result = likeness_fits(&field, expected);
    field_free(&field);
    return result;
}

START_TEST(a_poor_reading_that_says_nothing_against_a_name_fits_it) {
    ck_assert(
        fits((struct drawn){"北京样列科技有限公司", 0.8f, 3, "倒", 0.55f}, "北京样例科技有限公司"));
    ck_assert(
        fits((struct drawn){"北京样列科技有限公司", 0.8f, 3, "例", 0.01f}, "北京样例科技有限公司"));
}
END_TEST

START_TEST(another_character_or_a_lost_word_does_not_fit) {
    ck_assert(
        !fits((struct drawn){"北京样列科技有限公司", 0.8f, 3, "倒", 0.1f}, "北京样例科技有限公司"));
    ck_assert(!fits((struct drawn){"北京样例科技公司", 0.8f, -1, "", 0}, "北京样例科技有限公司"));
    ck_assert(!fits((struct drawn){"如京接份传走人技", 0.45f, -1, "", 0}, "北京样例博远信息"));
}
END_TEST

/* A line read in two parts, the second of which begins with character `seam`. */
static struct field parted(const char *value, int seam, int height_px) {
    struct field field = field_of((struct drawn){value, 0.99f, -1, "", 0});
    int count = field.reading.character_count;
    for (int i = 0; i < count; i++) {
        int begin = i < seam ? 0 : seam;
        field.reading.characters[i].start = 0.1f * (float)(i - begin);
        field.reading.characters[i].end = field.reading.characters[i].start + 0.1f;
    }
    field.box = (struct box_px){0, 0, 30 * count, height_px};
    return field;
}

static enum agreement agreement_of_parted(int seam) {
    struct field field = parted("北京示例信成物理股份有限公司", seam, 34);
    enum agreement agreement = likeness_name(&field, "北京示例信成物业管理股份有限公司");
    field_free(&field);
    return agreement;
}

static bool lost_at_seam(const char *value, int height_px) {
    struct field field = parted(value, 7, height_px);
    bool lost = likeness_lost_at_seam(&field, "北京示例信成物业管理股份有限公司");
    field_free(&field);
    return lost;
}

START_TEST(characters_lost_where_parts_of_a_line_meet_are_no_difference) {
    ck_assert_int_eq(agreement_of_parted(7), AGREEMENT_UNSURE);
    ck_assert_int_eq(agreement_of_parted(4), AGREEMENT_DIFFERENT);
    ck_assert(lost_at_seam("北京示例信成物理股份有限公司", 34));
    /* A cell of two lines is broken there; a character read for another is a difference. */
    ck_assert(!lost_at_seam("北京示例信成物理股份有限公司", 70));
    ck_assert(!lost_at_seam("北京示例信诚物理股份有限公司", 34));
    ck_assert(!lost_at_seam("北京示例信成股份有限公司", 34));
}
END_TEST

START_TEST(a_character_that_was_considered_is_settled_by_another_paper) {
    expect_name((struct drawn){"北京样列科技有限公司", 0.99f, 3, "例", 0.3f},
                "北京样例科技有限公司", AGREEMENT_SAME);
}
END_TEST

START_TEST(a_weak_character_leaves_it_unsure) {
    expect_name((struct drawn){"北京样列科技有限公司", 0.99f, 3, "利", 0.3f},
                "北京样例科技有限公司", AGREEMENT_UNSURE);
    expect_name((struct drawn){"北京样例科技公司", 0.6f, -1, "", 0}, "北京样例科技有限公司",
                AGREEMENT_UNSURE);
}
END_TEST

START_TEST(an_unsure_field_never_differs_surely) {
    struct field field = field_of((struct drawn){"上海别人有限公司", 0.99f, -1, "", 0});
    field.state = FIELD_STATE_UNSURE;
    ck_assert_int_eq(likeness_name(&field, "北京样例科技有限公司"), AGREEMENT_UNSURE);
    field_free(&field);
}
END_TEST

START_TEST(nothing_stated_or_expected_is_no_agreement) {
    struct field blank = {.row = -1, .state = FIELD_STATE_BLANK};
    struct field read = field_of((struct drawn){"甲", 0.9f, -1, "", 0});
    ck_assert_int_eq(likeness_name(&blank, "甲"), AGREEMENT_NONE);
    ck_assert_int_eq(likeness_name(&read, NULL), AGREEMENT_NONE);
    field_free(&read);
}
END_TEST

START_TEST(width_blanks_and_dots_make_no_difference) {
    expect_name((struct drawn){"北京（样例）·科技", 0.99f, -1, "", 0}, "北京(样例)科技",
                AGREEMENT_SAME);
}
END_TEST

static void expect_number(const char *value, double confidence, const char *expected,
                          enum agreement agreement) {
    struct field field = {.row = -1, .state = FIELD_STATE_READ, .confidence = confidence};
    field.value = text_copy(value);
    ck_assert_msg(likeness_number(&field, expected) == agreement, "%s", value);
    field_free(&field);
}

START_TEST(masked_numbers_are_compared_where_they_are_visible) {
    expect_number("0109***************5712", 0.99, "01090327800120102315712", AGREEMENT_SAME);
    expect_number("0109***************5713", 0.99, "01090327800120102315712", AGREEMENT_DIFFERENT);
    expect_number("0109***************5713", 0.60, "01090327800120102315712", AGREEMENT_UNSURE);
    expect_number("***12", 0.99, "01090327800120102315712", AGREEMENT_UNSURE);
    expect_number("PDY00001-X", 0.99, "PDY00001X", AGREEMENT_SAME);
}
END_TEST

START_TEST(a_number_that_lost_an_end_is_no_other_number) {
    expect_number("1090327800120102315712", 0.99, "01090327800120102315712", AGREEMENT_UNSURE);
    expect_number("010903278001201023157", 0.99, "01090327800120102315712", AGREEMENT_UNSURE);
    expect_number("0109032780012010231571", 0.99, "01090327800120102315702", AGREEMENT_DIFFERENT);
    expect_number("0109032780120102315712", 0.99, "01090327800120102315712", AGREEMENT_DIFFERENT);
}
END_TEST

START_TEST(only_a_near_unsure_number_is_repaired) {
    struct field field = {.row = -1, .state = FIELD_STATE_READ, .confidence = 0.8};
    field.value = text_copy("690101199003070015");
    ck_assert(likeness_repair(&field, "690101199003070014"));
    ck_assert(!likeness_repair(&field, "690101199003070014X99"));
    field.confidence = 0.99; /* surely read: the paper itself is wrong */
    ck_assert(!likeness_repair(&field, "690101199003070014"));
    field_free(&field);
}
END_TEST

/* An amount in words of which one character was read poorly for `other`. */
static bool words_say(const char *value, int place, const char *other, long fen) {
    struct field field = field_of((struct drawn){value, 0.9f, place, other, 0.6f});
    field.state = FIELD_STATE_UNSURE;
    bool result = in_words_fit(&field, fen);
    field_free(&field);
    return result;
}

START_TEST(words_read_in_part_are_settled_by_the_figures) {
    ck_assert(words_say("人佰肆拾整", 0, "大", 94000));
    ck_assert(words_say("人民币人佰肆拾元整", 3, "大", 94000));
    /* A numeral that may be another, one read for sure, one too many, too little that was read. */
    ck_assert(!words_say("人佰肆拾整", 0, "捌", 94000));
    ck_assert(!words_say("捌佰肆拾整", -1, "", 94000));
    ck_assert(!words_say("人佰肆拾整", -1, "", 94000));
    ck_assert(!words_say("壹仟人佰肆拾整", 2, "大", 94000));
    ck_assert(!words_say("人佰肆拾伍元整", 0, "大", 94000));
    ck_assert(!words_say("佰元整", -1, "", 20000));
    ck_assert(!words_say("人佰元整", 0, "大", 20000));
}
END_TEST

static bool numerals_are_sure(struct drawn drawn) {
    struct field field = field_of(drawn);
    bool result = in_words_are_sure(&field);
    field_free(&field);
    return result;
}

START_TEST(words_whose_numerals_were_all_read_say_their_amount) {
    ck_assert(numerals_are_sure((struct drawn){"肆佰柒拾元整", 0.9f, -1, "", 0}));
    ck_assert(numerals_are_sure((struct drawn){"肆佰柒拾元整", 0.9f, 0, "建", 0.2f}));
    /* Another numeral may stand there, one was read poorly, there is none but the unit's. */
    ck_assert(!numerals_are_sure((struct drawn){"肆佰柒拾元整", 0.9f, 0, "叁", 0.2f}));
    ck_assert(!numerals_are_sure((struct drawn){"肆佰柒拾元整", 0.5f, -1, "", 0}));
    ck_assert(!numerals_are_sure((struct drawn){"元整", 0.9f, -1, "", 0}));
}
END_TEST

SUITE("facts/likeness", words_whose_numerals_were_all_read_say_their_amount,
      words_read_in_part_are_settled_by_the_figures,
      characters_lost_where_parts_of_a_line_meet_are_no_difference,
      a_sure_character_makes_a_real_difference, a_name_in_traditional_characters_is_the_same_name,
      a_poor_reading_that_says_nothing_against_a_name_fits_it,
      another_character_or_a_lost_word_does_not_fit,
      a_character_that_was_considered_is_settled_by_another_paper,
      a_weak_character_leaves_it_unsure, an_unsure_field_never_differs_surely,
      nothing_stated_or_expected_is_no_agreement, width_blanks_and_dots_make_no_difference,
      masked_numbers_are_compared_where_they_are_visible,
      a_number_that_lost_an_end_is_no_other_number, only_a_near_unsure_number_is_repaired)
