#include "packet/mask.h"

#include "suite.h"
#include <stdlib.h>

static void sentence(const char *text, const char *expected) {
    char *hidden = mask_sentence(text);
    ck_assert_str_eq(hidden, expected);
    free(hidden);
}

START_TEST(citizen_numbers_show_their_last_four) {
    sentence("身份证号码690101199003070014有误", "身份证号码**************0014有误");
    sentence("69010119900307009x", "**************009x");
    sentence("６９０１０１１９９００３０７００１４", "**************００１４");
}
END_TEST

START_TEST(phones_and_accounts_show_their_last_four) {
    sentence("电话16400000001。", "电话*******0001。");
    sentence("账号01090327800120102315712", "账号*******************5712");
}
END_TEST

START_TEST(dates_amounts_and_receipts_stay) {
    sentence("2026-11-22 应缴 350.00 元 20261122-0001", "2026-11-22 应缴 350.00 元 20261122-0001");
    sentence("010-58511086", "010-58511086");
}
END_TEST

START_TEST(credit_codes_stay_even_of_digits_alone) {
    sentence("代码91110108PDY0001320", "代码91110108PDY0001320");
    sentence("代码914403001922038216", "代码914403001922038216");
    sentence("http://example.invalid/?uniscid=91110105PDY000028G",
             "http://example.invalid/?uniscid=91110105PDY000028G");
}
END_TEST

START_TEST(an_invalid_number_is_hidden_too) {
    sentence("690101199003070015", "**************0015");
    sentence("690101199013370014", "**************0014");
}
END_TEST

START_TEST(scanner_times_in_file_names_stay_but_citizen_numbers_do_not) {
    char *name = mask_file_name("20261122093011-690101199003070014.pdf");
    ck_assert_str_eq(name, "20261122093011-**************0014.pdf");
    free(name);
}
END_TEST

START_TEST(a_number_behind_the_x_of_another_is_hidden_too) {
    sentence("69010119900307001X13912345678", "**************001X*******5678");
    sentence("69010119900307001X1391234567813912345678",
             "**************001X******************5678");
}
END_TEST

START_TEST(values_are_hidden_by_their_field) {
    char *number = mask_value(FIELD_NUMBER, "69010119900307 0014");
    char *code = mask_value(FIELD_UNIT_CODE, "914403001922038216");
    char *bank = mask_value(FIELD_ACCOUNT, "0000 1234");
    ck_assert_str_eq(number, "***************0014");
    ck_assert_str_eq(code, "914403001922038216");
    ck_assert_str_eq(bank, "*****1234");
    ck_assert_ptr_null(mask_value(FIELD_NUMBER, NULL));
    free(number);
    free(code);
    free(bank);
}
END_TEST

SUITE("packet/mask", citizen_numbers_show_their_last_four, phones_and_accounts_show_their_last_four,
      dates_amounts_and_receipts_stay, credit_codes_stay_even_of_digits_alone,
      an_invalid_number_is_hidden_too, scanner_times_in_file_names_stay_but_citizen_numbers_do_not,
      a_number_behind_the_x_of_another_is_hidden_too, values_are_hidden_by_their_field)
