#include "base/text.h"

#include "suite.h"

#include <stdlib.h>
#include <string.h>

static void expect_taken(char *got, const char *wanted) {
    ck_assert_str_eq(got, wanted);
    free(got);
}

START_TEST(a_buffer_grows_and_hands_on) {
    struct text_buffer buffer = {0};
    for (int i = 0; i < 1000; i++)
        text_add_format(&buffer, "%d,", i % 10);
    text_add_character(&buffer, 0x7AE0);
    ck_assert_uint_eq(buffer.length, 2003);
    char *text = text_buffer_take(&buffer);
    ck_assert_str_eq(text + 1998, "9,章");
    ck_assert_ptr_null(buffer.bytes);
    free(text);
}
END_TEST

START_TEST(an_untouched_buffer_gives_an_empty_string) {
    struct text_buffer buffer = {0};
    expect_taken(text_buffer_take(&buffer), "");
}
END_TEST

START_TEST(replacing_a_string_with_its_own_tail_is_safe) {
    char *owner = text_copy("旧名称");
    text_replace(&owner, owner + 3);
    ck_assert_str_eq(owner, "名称");
    text_replace(&owner, NULL);
    ck_assert_ptr_null(owner);
}
END_TEST

START_TEST(traditional_and_simplified_writing_fold_alike) {
    expect_taken(text_folded("臺灣網絡經營許可證"), "台湾网络经营许可证");
    expect_taken(text_folded("張三豐"), "张三丰");
}
END_TEST

START_TEST(what_simplified_names_contain_too_stays_another_character) {
    expect_taken(text_folded("乾元科技"), "乾元科技");
    expect_taken(text_folded("于與於"), "于与於");
    expect_taken(text_folded("李昇"), "李昇");
    expect_taken(text_value("張三豐"), "張三豐"); /* a name is kept as it is written */
}
END_TEST

START_TEST(cutting_never_splits_a_character) {
    char out[8];
    text_cut(out, sizeof out, "公司章");
    ck_assert_str_eq(out, "公司");
    text_cut(out, sizeof out, "公司A");
    ck_assert_str_eq(out, "公司A");
    text_cut(out, 1, "公司");
    ck_assert_str_eq(out, "");
}
END_TEST

START_TEST(broken_bytes_are_one_replacement_each_and_the_walk_ends) {
    const char *at = "\xE5\x85"
                     "a\xFF"
                     "章";
    ck_assert_int_eq(text_next(&at), 0xFFFD);
    ck_assert_int_eq(text_next(&at), 0xFFFD);
    ck_assert_int_eq(text_next(&at), 'a');
    ck_assert_int_eq(text_next(&at), 0xFFFD);
    ck_assert_int_eq(text_next(&at), 0x7AE0);
    ck_assert_int_eq(text_next(&at), 0);
    ck_assert_int_eq(text_next(&at), 0);
}
END_TEST

START_TEST(validity_tells_broken_bytes_from_a_real_replacement_character) {
    ck_assert(text_is_valid("北京\xEF\xBF\xBD"));
    ck_assert(!text_is_valid("北\xE4\xBA"));
    ck_assert(!text_is_valid("\xC0\x80"));
}
END_TEST

START_TEST(folding_makes_writings_of_one_name_equal) {
    char *printed = text_folded("北京样例科技（集团）有限公司");
    expect_taken(text_folded(" 北京 样例科技(集团) 有限公司\n"), printed);
    expect_taken(text_folded("北京样例科技〔集团〕有限公司"), printed);
    expect_taken(text_folded("北京·样例科技【集团】有限公司"), printed);
    free(printed);
    expect_taken(text_folded("Ａb１２"), "AB12");
}
END_TEST

START_TEST(folding_keeps_different_names_apart) {
    char *one = text_folded("样例一厂");
    char *other = text_folded("样例二厂");
    ck_assert_str_ne(one, other);
    free(one);
    free(other);
}
END_TEST

START_TEST(a_value_keeps_case_and_full_width_brackets) {
    expect_taken(text_value(" 样例 (北京) Ａpp "), "样例（北京）App");
    expect_taken(text_value("　"), "");
}
END_TEST

START_TEST(distance_counts_characters_not_bytes) {
    ck_assert_int_eq(text_distance("样例公司", "样例公司"), 0);
    ck_assert_int_eq(text_distance("样例公司", "样列公司"), 1);
    ck_assert_int_eq(text_distance("样例公司", "公司"), 2);
    ck_assert_int_eq(text_distance("", "公司"), 2);
    ck_assert_int_eq(text_distance("公司", ""), 2);
    ck_assert_int_eq(text_distance("ab", "ba"), 2);
}
END_TEST

START_TEST(masking_leaves_the_last_four) {
    expect_taken(text_masked("690101199003070014"), "**************0014");
    expect_taken(text_masked("123"), "123");
    expect_taken(text_masked(""), "");
}
END_TEST

START_TEST(han_is_told_from_kana_and_punctuation) {
    ck_assert(text_is_han(0x7AE0));
    ck_assert(text_is_han(0x3007));
    ck_assert(text_is_han(0x20BB7));
    ck_assert(!text_is_han(0x3042));
    ck_assert(!text_is_han(0xFF08));
    ck_assert(!text_is_han('A'));
}
END_TEST

START_TEST(starts_and_ends_are_compared_whole) {
    ck_assert(text_starts_with("北京样例", "北京"));
    ck_assert(!text_starts_with("北", "北京"));
    ck_assert(text_ends_with("样例公司", "公司"));
    ck_assert(!text_ends_with("司", "公司"));
}
END_TEST

SUITE("base/text", a_buffer_grows_and_hands_on, an_untouched_buffer_gives_an_empty_string,
      traditional_and_simplified_writing_fold_alike,
      what_simplified_names_contain_too_stays_another_character,
      replacing_a_string_with_its_own_tail_is_safe, cutting_never_splits_a_character,
      broken_bytes_are_one_replacement_each_and_the_walk_ends,
      validity_tells_broken_bytes_from_a_real_replacement_character,
      folding_makes_writings_of_one_name_equal, folding_keeps_different_names_apart,
      a_value_keeps_case_and_full_width_brackets, distance_counts_characters_not_bytes,
      masking_leaves_the_last_four, han_is_told_from_kana_and_punctuation,
      starts_and_ends_are_compared_whole)
