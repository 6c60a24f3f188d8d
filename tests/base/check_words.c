#include "base/words.h"

#include "base/text.h"
#include "suite.h"

#include <string.h>

static int places(const char *sentence, const char *place) {
    int count = 0;
    for (const char *at = strstr(sentence, place); at; at = strstr(at + 1, place))
        count++;
    return count;
}

START_TEST(every_sentence_is_there_in_both_languages) {
    for (int i = WORD_NONE + 1; i < WORD_COUNT; i++) {
        enum word word = (enum word)i;
        for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
            const char *text = word_text(word, (enum language)language);
            ck_assert_msg(text[0] != '\0', "%s is empty", word_key(word));
            ck_assert_msg(text_is_valid(text), "%s is no UTF-8", word_key(word));
        }
    }
}
END_TEST

START_TEST(both_languages_have_the_same_places_for_values) {
    for (int i = WORD_NONE + 1; i < WORD_COUNT; i++)
        for (const char *const *place = (const char *const[]){"{1}", "{2}", NULL}; *place; place++)
            ck_assert_msg(places(word_text((enum word)i, LANGUAGE_ZH), *place) ==
                              places(word_text((enum word)i, LANGUAGE_EN), *place),
                          "%s: %s", word_key((enum word)i), *place);
}
END_TEST

START_TEST(there_is_no_place_that_word_format_cannot_fill) {
    for (int i = WORD_NONE + 1; i < WORD_COUNT; i++) {
        char out[2048];
        word_format(out, sizeof out, LANGUAGE_EN, (enum word)i, "a", "b");
        ck_assert_msg(!strchr(out, '{'), "%s: %s", word_key((enum word)i), out);
    }
}
END_TEST

START_TEST(keys_are_unique_and_lead_back) {
    for (int i = WORD_NONE + 1; i < WORD_COUNT; i++)
        ck_assert_int_eq(word_from_key(word_key((enum word)i)), i);
    ck_assert_int_eq(word_from_key("NO_SUCH_KEY"), WORD_NONE);
}
END_TEST

START_TEST(the_english_sentences_are_ascii) {
    for (int i = WORD_NONE + 1; i < WORD_COUNT; i++)
        for (const char *at = word_text((enum word)i, LANGUAGE_EN); *at;)
            ck_assert_msg(!text_is_han(text_next(&at)), "%s", word_key((enum word)i));
}
END_TEST

START_TEST(a_missing_value_counts_as_empty) {
    char out[64];
    word_format(out, sizeof out, LANGUAGE_EN, WORD_SCAN_TOO_SMALL, NULL, NULL);
    ck_assert_str_eq(out, "the picture is too small ( px)");
}
END_TEST

SUITE("base/words", every_sentence_is_there_in_both_languages,
      both_languages_have_the_same_places_for_values,
      there_is_no_place_that_word_format_cannot_fill, keys_are_unique_and_lead_back,
      the_english_sentences_are_ascii, a_missing_value_counts_as_empty)
