#include "facts/money.h"

#include "suite.h"

#include <stdlib.h>

static const struct {
    const char *text;
    long fen; /* -1: no amount */
} AMOUNTS[] = {
    {"350.00", 35000},
    {"¥1,050.00", 105000},
    {"￥ 300.00 元", 30000},
    {"CNY 190", 19000},
    {"人民币60.5", 6050},
    {"叁佰伍拾元整", 35000},
    {"人民币叁佰元整", 30000},
    {"壹佰陆拾元正", 16000},
    {"捌佰叁拾圆整", 83000},
    {"壹仟零伍拾元整", 105000},
    {"壹万零伍元叁角整", 1000530},
    {"壹拾贰万叁仟肆佰伍拾陆元柒角捌分", 12345678},
    {"陸佰貳拾圓整", 62000},
    {"十元", 1000},
    {"壹亿元整", 10000000000},
    {"壹亿贰仟万元整", 12000000000},
    {"伍角", 50},
    {"", -1},
    {"元整", -1},
    {"abc", -1},
    {"12.345", -1},
    {"1.2.3", -1},
    {"350.00USD", -1},
    {"叁佰伍拾元甲", -1},
    {"佰壹拾元整", -1},
    {"壹仟佰元整", -1},
    {"拾元整", 1000},
    {"叁佰万元整", 300000000},
    {"999999999999999", -1},
    {"-5.00", -1},
};

START_TEST(amounts_are_read_in_figures_and_capitals) {
    long fen = -1;
    bool read = money_parse(AMOUNTS[_i].text, &fen);
    ck_assert_msg(read == (AMOUNTS[_i].fen >= 0), "%s", AMOUNTS[_i].text);
    ck_assert_msg(fen == AMOUNTS[_i].fen, "%s: %ld", AMOUNTS[_i].text, fen);
}
END_TEST

START_TEST(money_is_written_with_two_decimals) {
    char text[24];
    money_format(35000, text);
    ck_assert_str_eq(text, "350.00");
    money_format(5, text);
    ck_assert_str_eq(text, "0.05");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("facts/money");
    TCase *all = tcase_create("all");
    tcase_add_loop_test(all, amounts_are_read_in_figures_and_capitals, 0,
                        (int)(sizeof AMOUNTS / sizeof *AMOUNTS));
    tcase_add_test(all, money_is_written_with_two_decimals);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? 1 : 0;
}
