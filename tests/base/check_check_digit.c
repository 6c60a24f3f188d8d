#include "base/check_digit.h"

#include "suite.h"

/* Vectors: the standards' own examples and published or invented codes (region 69 and codes with
 * PDY belong to nobody). */

START_TEST(citizen_numbers_of_the_standard_are_valid) {
    ck_assert(citizen_is_valid("11010519491231002X"));
    ck_assert(citizen_is_valid("440524188001010014"));
    ck_assert(citizen_is_valid("34052419800101001X"));
    ck_assert_int_eq(citizen_check("11010519491231002"), 'X');
}
END_TEST

START_TEST(invented_citizen_numbers_are_valid) {
    static const char *const NUMBERS[] = {
        "690101199003070014", "690101199003070110", "690101199003070196",
        "690101199003070022", "690101196811010040", "690101197911300066",
        "69010119900307009X", "690101200002290053", "690102200708150075"};
    for (size_t i = 0; i < sizeof NUMBERS / sizeof *NUMBERS; i++)
        ck_assert_msg(citizen_is_valid(NUMBERS[i]), "%s", NUMBERS[i]);
}
END_TEST

START_TEST(every_change_of_one_digit_of_a_citizen_number_is_noticed) {
    const char *good = "690101199003070014";
    for (int place = 0; place < 18; place++)
        for (int digit = '0'; digit <= '9'; digit++) {
            char number[19];
            memcpy(number, good, sizeof number);
            number[place] = (char)digit;
            ck_assert_int_eq(citizen_is_valid(number), digit == good[place]);
        }
}
END_TEST

START_TEST(citizen_number_with_an_impossible_birth_date_is_invalid) {
    /* month 13, and the 29th of February in a common year: check digits made to be right */
    static const char *const FIRST[] = {"11010519491331002", "69010120010229005"};
    for (size_t i = 0; i < sizeof FIRST / sizeof *FIRST; i++) {
        char number[19];
        memcpy(number, FIRST[i], 17);
        number[17] = citizen_check(FIRST[i]);
        number[18] = '\0';
        ck_assert_int_ne(number[17], 0);
        ck_assert_msg(!citizen_is_valid(number), "%s", number);
    }
}
END_TEST

START_TEST(citizen_number_of_a_wrong_shape_is_invalid) {
    ck_assert(!citizen_is_valid("110105194912310021"));
    ck_assert(!citizen_is_valid("11010519491231002x"));
    ck_assert(!citizen_is_valid("110105491231002"));
    ck_assert(!citizen_is_valid(""));
    ck_assert(!citizen_is_valid("11010519491231002X0"));
    ck_assert_int_eq(citizen_check("1101051949123100"), 0);
    ck_assert_int_eq(citizen_check("1101051949123100A"), 0);
}
END_TEST

START_TEST(published_credit_codes_are_valid) {
    static const char *const CODES[] = {
        "91110108551385082Q", "91110000802100433B", "9144030071526726XG", "914403001922038216",
        "91110000710925462X", "91110000710926094P", "91100000100003962T", "911100001000044477",
        "9152000071430580XT", "91440300100012316L", "91110000101174712L", "53640000MJX173672F",
        "53640000MJX173680A", "91430111MA4L16JQ9B"};
    for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++) {
        ck_assert_msg(credit_is_valid(CODES[i]), "%s", CODES[i]);
        ck_assert_msg(credit_is_proven(CODES[i]), "%s", CODES[i]);
        char inner[10];
        memcpy(inner, CODES[i] + 8, 9);
        inner[9] = '\0';
        ck_assert_msg(organization_is_valid(inner), "%s in %s", inner, CODES[i]);
    }
}
END_TEST

START_TEST(invented_credit_codes_are_valid) {
    static const char *const CODES[] = {
        "91110108PDY00001XU", "91110105PDY000028G", "11110000PDY0000366",
        "11110102PDY0000443", "12110000PDY000052Q", "51110000PDY000079F",
        "52110108PDY0000870", "92110105PDY000095B", "91110108PDY0001245"};
    for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++)
        ck_assert_msg(credit_is_valid(CODES[i]), "%s", CODES[i]);
}
END_TEST

START_TEST(credit_code_of_remainder_zero_ends_in_zero) {
    ck_assert_int_eq(credit_check("91110108PDY000132"), '0');
    ck_assert(credit_is_valid("91110108PDY0001320"));
}
END_TEST

START_TEST(a_misread_code_with_the_right_last_character_is_not_proven) {
    /* PDY51896X0, PDY319952H and PDY785494T, written by hand, were once read so. */
    static const char *const CODES[] = {"91690101PP951896P0", "11110102PD23199524",
                                        "91110102PD9785H9HT"};
    for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++) {
        ck_assert_msg(credit_is_valid(CODES[i]), "%s", CODES[i]);
        ck_assert_msg(!credit_is_proven(CODES[i]), "%s", CODES[i]);
    }
    ck_assert(!credit_is_proven("91110108PDY0001321"));
}
END_TEST

START_TEST(wrong_credit_codes_are_invalid) {
    ck_assert_int_eq(credit_check("91350100M000100Y4"), '3');
    ck_assert(!credit_is_valid("91350100M000100Y4Z")); /* circulates as the standard's example */
    ck_assert(!credit_is_valid("12110000MB00123456"));
    ck_assert(!credit_is_valid("9111010855138508"));
    ck_assert(!credit_is_valid("9111010855138508OQ"));
    ck_assert(!credit_is_valid("91110108551385082q"));
    ck_assert(!credit_is_valid(""));
}
END_TEST

START_TEST(organization_code_takes_the_hyphen_or_leaves_it) {
    ck_assert(organization_is_valid("D2143569X"));
    ck_assert(organization_is_valid("D2143569-X"));
    ck_assert(organization_is_valid("PDY00001-X"));
    ck_assert(organization_is_valid("PDY00002-8"));
    ck_assert(organization_is_valid("PDY00006-0"));
    ck_assert(!organization_is_valid("PDY00002-9"));
    ck_assert(!organization_is_valid("PDY0000-28"));
    ck_assert(!organization_is_valid("PDY00002"));
}
END_TEST

START_TEST(bank_number_of_the_regulation_is_valid_and_its_neighbours_are_not) {
    static const char *const GOOD[] = {"313100000415", "102100099996", "105100000017",
                                       "313100000013", "308584000013", "403100000004",
                                       "998100000017", "998100000025"};
    for (size_t i = 0; i < sizeof GOOD / sizeof *GOOD; i++)
        ck_assert_msg(bank_number_is_valid(GOOD[i]), "%s", GOOD[i]);
    ck_assert(!bank_number_is_valid("313100000414"));
    ck_assert(!bank_number_is_valid("313100000451"));
    ck_assert(!bank_number_is_valid("31310000041"));
    ck_assert(!bank_number_is_valid("31310000041A"));
}
END_TEST

SUITE("base/check_digit", citizen_numbers_of_the_standard_are_valid,
      invented_citizen_numbers_are_valid, every_change_of_one_digit_of_a_citizen_number_is_noticed,
      citizen_number_with_an_impossible_birth_date_is_invalid,
      citizen_number_of_a_wrong_shape_is_invalid, published_credit_codes_are_valid,
      invented_credit_codes_are_valid, credit_code_of_remainder_zero_ends_in_zero,
      wrong_credit_codes_are_invalid, a_misread_code_with_the_right_last_character_is_not_proven,
      organization_code_takes_the_hyphen_or_leaves_it,
      bank_number_of_the_regulation_is_valid_and_its_neighbours_are_not)
