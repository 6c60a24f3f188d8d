/* Impossible numbers that may be possible ones, misread. */
#include "facts/misread.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <string.h>

/* A number, every character surely read; at `place` another was thought of. */
static struct field read_as(const char *value, int place, const char *other, float probability) {
    struct field field = {.row = -1, .state = FIELD_STATE_READ, .confidence = 0.98};
    size_t count = strlen(value);
    field.value = text_copy(value);
    field.reading.characters = memory_new(count, sizeof *field.reading.characters);
    field.reading.character_count = (int)count;
    for (size_t i = 0; i < count; i++) {
        struct line_character *character = &field.reading.characters[i];
        character->choices[0].text[0] = value[i];
        character->choices[0].probability = 0.99f;
        character->choice_count = 1;
        if ((int)i != place)
            continue;
        text_cut(character->choices[1].text, sizeof character->choices[1].text, other);
        character->choices[1].probability = probability;
        character->choice_count = 2;
    }
    return field;
}

static bool may_be(struct field field, const char *expected) {
    bool answer = misread_may_be(&field, expected);
    field_free(&field);
    return answer;
}

START_TEST(a_character_that_was_thought_of_may_be_the_right_one) {
    ck_assert(may_be(read_as("51690101PDY6N0411C", 12, "2", 0.003f), "51690101PDY620411C"));
    ck_assert(may_be(read_as("690101198812226391", 16, "0", 0.016f), "690101198812226301"));
}
END_TEST

/* A letter that no code has (S) was read as 5; the other paper's 0 was never thought of there, so
 * that the code is no repair of it (facts/unit_code.c). */
START_TEST(one_place_is_off_though_the_other_character_was_not_thought_of) {
    struct field field = read_as("91110105PDY544135R", 11, "S", 0.2f);
    ck_assert(misread_one_off(&field, "91110105PDY044135R"));
    ck_assert(!misread_may_be(&field, "91110105PDY044135R"));
    ck_assert(!misread_one_off(&field, "91110105PDY044136R"));
    field_free(&field);
}
END_TEST

START_TEST(letters_of_either_case_are_the_same) {
    ck_assert(may_be(read_as("51690101PDY6N0411c", 12, "2", 0.003f), "51690101PDY620411C"));
}
END_TEST

START_TEST(what_was_not_thought_of_was_written_so) {
    ck_assert(!may_be(read_as("51690101PDY6N0411C", 12, "M", 0.003f), "51690101PDY620411C"));
    ck_assert(!may_be(read_as("51690101PDY6N0411C", 12, "2", 0.0005f), "51690101PDY620411C"));
}
END_TEST

START_TEST(a_number_that_differs_in_two_places_or_in_length_is_another) {
    ck_assert(!may_be(read_as("51690101PDY6N0412C", 12, "2", 0.003f), "51690101PDY620411C"));
    ck_assert(!may_be(read_as("51690101PDY6N0411", 12, "2", 0.003f), "51690101PDY620411C"));
    ck_assert(!may_be(read_as("51690101PDY620411C", 12, "N", 0.003f), "51690101PDY620411C"));
}
END_TEST

START_TEST(without_alternatives_of_the_value_nothing_was_thought_of) {
    struct field field = read_as("51690101PDY6N0411C", 12, "2", 0.003f);
    text_replace(&field.value, "51690101PDY6M0411C");
    ck_assert(!may_be(field, "51690101PDY620411C"));
}
END_TEST

SUITE("facts/misread", one_place_is_off_though_the_other_character_was_not_thought_of,
      a_character_that_was_thought_of_may_be_the_right_one, letters_of_either_case_are_the_same,
      what_was_not_thought_of_was_written_so,
      a_number_that_differs_in_two_places_or_in_length_is_another,
      without_alternatives_of_the_value_nothing_was_thought_of)
