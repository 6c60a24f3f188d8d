#include "ocr/value.h"

#include "suite.h"

#include <stdio.h>
#include <string.h>

static void expect(enum value_type type, const char *raw, const char *wanted, enum value_fit fit) {
    struct value value = value_of(type, raw, NULL);
    ck_assert_msg(value.text && strcmp(value.text, wanted) == 0, "%s: got %s, wanted %s", raw,
                  value.text ? value.text : "nothing", wanted);
    ck_assert_msg(value.fit == fit, "%s: fit %d, wanted %d", raw, (int)value.fit, (int)fit);
    value_free(&value);
}

static void expect_misfit(enum value_type type, const char *raw) {
    struct value value = value_of(type, raw, NULL);
    ck_assert_msg(value.fit == VALUE_MISFIT, "%s was taken for %s", raw, value.text);
    value_free(&value);
}

START_TEST(dates_are_read_in_every_writing) {
    expect(VALUE_DATE, "2026年11月2日", "2026-11-02", VALUE_FITS);
    expect(VALUE_DATE, "2026 年 11 月 02 日", "2026-11-02", VALUE_FITS);
    expect(VALUE_DATE, "2026/11/2", "2026-11-02", VALUE_FITS);
    expect(VALUE_DATE, "2026.11.02", "2026-11-02", VALUE_FITS);
    expect(VALUE_DATE, "20261102", "2026-11-02", VALUE_FITS);
    expect(VALUE_DATE, "2026-11-0210:31:08", "2026-11-02", VALUE_FITS);
    expect(VALUE_DATE, "二〇二六年十一月二十二日", "2026-11-22", VALUE_FITS);
    expect(VALUE_DATE, "二○二六年十月二日", "2026-10-02", VALUE_FITS);
}
END_TEST

START_TEST(what_is_no_day_is_no_date) {
    expect_misfit(VALUE_DATE, "2026年13月2日");
    expect_misfit(VALUE_DATE, "2026-02-30");
    expect_misfit(VALUE_DATE, "年  月  日");
    expect_misfit(VALUE_DATE, "010-58511086");
}
END_TEST

START_TEST(a_term_gives_its_last_day) {
    struct period_text period;
    ck_assert(value_period("2015.08.12-2035.08.12", &period));
    ck_assert_str_eq(period.from, "2015-08-12");
    ck_assert_str_eq(period.until, "2035-08-12");
    ck_assert(value_period("2015.08.12-长期", &period));
    ck_assert_str_eq(period.from, "2015-08-12");
    ck_assert_str_eq(period.until, "long_term");
    ck_assert(value_period("2048年8月19日", &period));
    ck_assert_str_eq(period.until, "2048-08-19");
    ck_assert(value_period("至2048年8月19", &period)); /* 至 says which day it is */
    ck_assert(!value_period("2018年6月20", &period)); /* 日至 and the last day lie under a seal */
    ck_assert(value_period("自2010年3月1日至2030年2月28日", &period));
    ck_assert_str_eq(period.until, "2030-02-28");
    /* A last day that a seal hides is not known; the first day must not stand in for it. */
    ck_assert(!value_period("2025.05.08-204", &period));
    ck_assert(!value_period("2025-05-08-", &period));
    ck_assert(!value_period("2018年6月20日至", &period));
    ck_assert(value_period("至2030年2月28日", &period));
    ck_assert_str_eq(period.from, "");
    ck_assert(!value_period("自2010年3月1日至", &period));
    /* The stroke itself may be lost: two whole days are a term, one and a piece are none. */
    ck_assert(value_period("2023.06.132043.06.13", &period));
    ck_assert_str_eq(period.from, "2023-06-13");
    ck_assert_str_eq(period.until, "2043-06-13");
    ck_assert(!value_period("2023.06.132043.06", &period));
    ck_assert(!value_period("2023.06.13204", &period));
}
END_TEST

START_TEST(money_is_yuan_with_two_decimals) {
    expect(VALUE_MONEY, "¥350.00", "350.00", VALUE_FITS);
    expect(VALUE_MONEY, "￥１，０５０．００元", "1050.00", VALUE_FITS);
    expect(VALUE_MONEY, "人民币350元", "350.00", VALUE_FITS);
    expect(VALUE_MONEY, "CNY 10,005.30", "10005.30", VALUE_FITS);
    expect(VALUE_MONEY, "-350.00", "350.00", VALUE_FITS);
    expect(VALUE_MONEY, "350", "350.00", VALUE_FITS);
}
END_TEST

START_TEST(what_is_no_amount_is_no_money) {
    expect_misfit(VALUE_MONEY, "350,00");
    expect_misfit(VALUE_MONEY, "1,05.00");
    expect_misfit(VALUE_MONEY, "叁佰伍拾元整");
    expect_misfit(VALUE_MONEY, "01090327800120102315712");
    expect_misfit(VALUE_MONEY, "3 月 5 日");
}
END_TEST

static void expect_capitals(const char *raw, int64_t fen) {
    int64_t got = -1;
    ck_assert_msg(value_capitals_fen(raw, &got), "%s was not understood", raw);
    ck_assert_int_eq(got, fen);
}

START_TEST(capitals_are_amounts) {
    expect_capitals("叁佰伍拾元整", 35000);
    expect_capitals("人民币壹仟零伍拾元整", 105000);
    expect_capitals("壹万零伍元叁角整", 1000530);
    expect_capitals("捌佰叁拾圆正", 83000);
    expect_capitals("拾元整", 1000);
    expect_capitals("壹佰元零伍分", 10005);
    int64_t fen = 0;
    ck_assert(!value_capitals_fen("叁佰伍拾", &fen));
    ck_assert(value_capitals_whole("壹万零伍佰壹拾元整"));
    ck_assert(value_capitals_whole("拾元整"));
    ck_assert(!value_capitals_whole("佰壹拾元整"));
    ck_assert(!value_capitals_whole("壹万仟零伍拾元整"));
    ck_assert(!value_capitals_fen("北京样例科技有限公司", &fen));
    ck_assert(!value_capitals_fen("", &fen));
}
END_TEST

START_TEST(codes_keep_to_their_alphabets) {
    expect(VALUE_UNIT_NAME, "示例市样例局11110102PDY0000443", "示例市样例局", VALUE_FITS);
    expect(VALUE_UNIT_NAME, "北京第101110102200300445号公司", "北京第101110102200300445号公司",
           VALUE_FITS);
    expect(VALUE_ADDRESS, "11110102PDY0000443示例路5号", "示例路5号", VALUE_FITS);
    expect_misfit(VALUE_ADDRESS, "010-67670183");
    expect(VALUE_TEXT, "证书费690101199003070014", "证书费690101199003070014", VALUE_FITS);
    expect(VALUE_CITIZEN, "690101199003070014 25814 2", "690101199003070014", VALUE_PROVEN);
    expect(VALUE_UNIT_CODE, "9111 0108 PDY0 0013 20", "91110108PDY0001320", VALUE_PROVEN);
    expect(VALUE_UNIT_CODE, "911I0108PDYOO01320", "91110108PDY0001320", VALUE_PROVEN);
    expect(VALUE_UNIT_CODE, "91110108PDY0001321", "91110108PDY0001321", VALUE_FITS);
    expect(VALUE_UNIT_CODE, "91690101PP951896P0", "91690101PP951896P0", VALUE_FITS);
    /* One check character for nine: a code of which half was lost has it now and then. */
    expect(VALUE_UNIT_CODE, "PDY00002-8", "PDY000028", VALUE_FITS);
    expect(VALUE_UNIT_CODE, "18PD9o439", "18PD9O439", VALUE_FITS);
    expect_misfit(VALUE_UNIT_CODE, "18PD9o438");
    expect_misfit(VALUE_UNIT_NAME, "信息");
    expect_misfit(VALUE_UNIT_NAME, "开票资料");
    expect_misfit(VALUE_UNIT_NAME, "详情");
    expect(VALUE_UNIT_NAME, "示例信息中心", "示例信息中心", VALUE_FITS);
    expect(VALUE_UNIT_CODE, "110108001234567", "110108001234567", VALUE_FITS);
    expect_misfit(VALUE_UNIT_CODE, "91110108PDY000132");
    expect(VALUE_ORGANIZATION_CODE, "PDY00001-X", "PDY00001X", VALUE_PROVEN);
    expect(VALUE_ORGANIZATION_CODE, "PDY00001-1", "PDY000011", VALUE_FITS);
}
END_TEST

START_TEST(citizen_numbers_are_proven_by_their_check_digit) {
    expect(VALUE_CITIZEN, "69010119900307009x", "69010119900307009X", VALUE_PROVEN);
    expect(VALUE_CITIZEN, "6901 0119 9003 0700 14", "690101199003070014", VALUE_PROVEN);
    expect(VALUE_CITIZEN, "69O1O1199OO3O7OO14", "690101199003070014", VALUE_PROVEN);
    expect(VALUE_CITIZEN, "690101199003070015", "690101199003070015", VALUE_FITS);
    expect_misfit(VALUE_CITIZEN, "69010119900307001");
}
END_TEST

START_TEST(names_lose_white_space_and_punctuation_only) {
    expect(VALUE_UNIT_NAME, "：北京样例 科技(集团)有限公司。", "北京样例科技（集团）有限公司",
           VALUE_FITS);
    expect(VALUE_UNIT_NAME, "北京样例科技有限公司01090327800120102315712", "北京样例科技有限公司",
           VALUE_FITS);
    expect(VALUE_UNIT_NAME, "国营第5801", "国营第5801", VALUE_FITS);
    expect(VALUE_UNIT_NAME, "北京样例科技有限公司（盖章）", "北京样例科技有限公司", VALUE_FITS);
    expect(VALUE_PERSON, "张　三", "张三", VALUE_FITS);
    expect(VALUE_PERSON, "阿里木·样例", "阿里木·样例", VALUE_FITS);
    expect_misfit(VALUE_PERSON, "16400000001");
    expect_misfit(VALUE_PERSON, "张");
    expect(VALUE_PERSON, "欧阳秀兰", "欧阳秀兰", VALUE_FITS);
    expect_misfit(VALUE_PERSON, "国医疗器械制"); /* a stamp's ring text */
}
END_TEST

START_TEST(a_bar_within_a_name_is_a_character) {
    expect(VALUE_PERSON, "刘—鸣", "刘一鸣", VALUE_FITS);
    expect(VALUE_PERSON, "诸葛-鸣", "诸葛一鸣", VALUE_FITS);
    expect(VALUE_PERSON, "刘鸣-", "刘鸣", VALUE_FITS); /* the form's own */
    expect_misfit(VALUE_PERSON, "李天—");              /* 李天一, or a line */
    expect_misfit(VALUE_PERSON, "—");
}
END_TEST

START_TEST(other_values_look_as_they_must) {
    expect(VALUE_PHONE, "164 0000 0001", "16400000001", VALUE_FITS);
    expect(VALUE_PHONE, "010-58511086", "010-58511086", VALUE_FITS);
    expect(VALUE_PHONE, "01058511086", "010-58511086", VALUE_FITS);
    expect_misfit(VALUE_PHONE, "1640");
    expect_misfit(VALUE_PHONE, "6495042800"); /* a mobile number whose 1 was lost */
    expect(VALUE_PHONE, "4006001234", "4006001234", VALUE_FITS);
    expect(VALUE_PHONE, "58511086-8001", "58511086-8001", VALUE_FITS);
    expect_misfit(VALUE_PHONE, "user6499@example.invalid");
    expect(VALUE_ACCOUNT, "0000 1234 5678 9012", "0000123456789012", VALUE_FITS);
    expect(VALUE_ACCOUNT, "0000****9012", "0000****9012", VALUE_FITS);
    expect(VALUE_BANK_CODE, "998100000017", "998100000017", VALUE_PROVEN);
    expect(VALUE_BANK_CODE, "998100000018", "998100000018", VALUE_FITS);
    expect(VALUE_COUNT, "2 张", "2", VALUE_FITS);
    expect(VALUE_COUNT, "壹年", "1", VALUE_FITS);
    expect(VALUE_COUNT, "，共2_个；", "2", VALUE_FITS);
    expect_misfit(VALUE_COUNT, "张");
    expect_misfit(VALUE_COUNT, "D4"); /* the number of a form's entry */
    expect_misfit(VALUE_COUNT, "二、");
    expect_misfit(VALUE_COUNT, "12个月");
    expect_misfit(VALUE_COUNT, "是1枚");
    expect_misfit(VALUE_COUNT, "1、本单位承诺所提交的申请材料真实");
    expect(VALUE_EMAIL, "zhang@example.invalid", "zhang@example.invalid", VALUE_FITS);
    expect(VALUE_EMAIL, "wang@qq.com", "wang@qq.com", VALUE_FITS);
    expect(VALUE_EMAIL, "li@gov.xn--55qw42g", "li@gov.xn--55qw42g", VALUE_FITS);
    expect_misfit(VALUE_EMAIL, "zhang@example.inva1-id");
    expect_misfit(VALUE_EMAIL, "zhang@example.c0");
    expect_misfit(VALUE_EMAIL, "张三");
}
END_TEST

static const char *status(const char *raw) {
    static char text[64];
    struct fault why = {0};
    ck_assert(words_load(&why));
    struct value value = value_of(VALUE_STATUS, raw, words_of(PAGE_KIND_PAYMENT_VOUCHER));
    snprintf(text, sizeof text, "%s", value.fit == VALUE_FITS ? value.text : "unknown");
    value_free(&value);
    return text;
}

START_TEST(what_became_of_a_transfer_is_told_by_stems) {
    ck_assert_str_eq(status("交易成功"), "done");
    ck_assert_str_eq(status("待对方银行处理"), "pending");
    ck_assert_str_eq(status("等待财务主管复核中"), "pending");
    ck_assert_str_eq(status("转账未成功"), "failed");
    ck_assert_str_eq(status("对方行退汇处理"), "failed");
}
END_TEST

START_TEST(what_sounds_done_and_waits_is_left_open) {
    ck_assert_str_eq(status("支付成功，尚未记账"), "unknown");
    ck_assert_str_eq(status("已送出"), "unknown");
    ck_assert_str_eq(status("中国示例银行"), "unknown");
    ck_assert_str_eq(status("招待费"), "unknown");
}
END_TEST

START_TEST(the_first_day_of_a_term_stands_before_its_stroke) {
    char first[11];
    ck_assert(value_first_day("2024.03.18-长", first));
    ck_assert_str_eq(first, "2024-03-18");
    ck_assert(value_first_day("2024.03.18-20", first));
    ck_assert(!value_first_day("2024.03.18", first)); /* may be the last one */
    ck_assert(!value_first_day("-2034.03.18", first));
    ck_assert(!value_first_day("2024.13.18-", first));
}
END_TEST

START_TEST(a_code_ends_where_its_check_character_is_right) {
    expect(VALUE_UNIT_CODE, "91110108PDY0001320115", "91110108PDY0001320", VALUE_PROVEN);
    /* Not when no check character is right, and no letter stands in a region. */
    expect_misfit(VALUE_UNIT_CODE, "91110108PDY0001321115");
    expect_misfit(VALUE_UNIT_CODE, "Q1110108PDY0001320");
    expect_misfit(VALUE_UNIT_CODE, "91B10108PDY0001320");
}
END_TEST

START_TEST(what_stands_behind_a_value_is_none_of_it) {
    expect(VALUE_COUNT, "2个电子签章制作：需要□不需要", "2", VALUE_FITS);
    expect(VALUE_COUNT, "√数量1", "1", VALUE_FITS);
    expect(VALUE_MONEY, "2,720.00（大写：贰仟柒佰贰拾元整）", "2720.00", VALUE_FITS);
    expect_misfit(VALUE_UNIT_NAME, "2026年11月4日");
    expect_misfit(VALUE_UNIT_NAME, "（须与公章一致）");
    expect_misfit(VALUE_UNIT_NAME, "机构代码（统一社会信用代码）");
    expect_misfit(VALUE_UNIT_NAME, "证书业务明细表");
    expect(VALUE_UNIT_NAME, "北京样例表业（集团）", "北京样例表业（集团）", VALUE_FITS);
    expect(VALUE_UNIT_NAME, "样例代码（北京）科技有限公司", "样例代码（北京）科技有限公司",
           VALUE_FITS);
}
END_TEST

START_TEST(a_name_that_stops_within_its_legal_form_is_cut) {
    expect(VALUE_UNIT_NAME, "样例百川（北京）网络技术股份有限公司",
           "样例百川（北京）网络技术股份有限公司", VALUE_FITS);
    expect(VALUE_UNIT_NAME, "示例基金合伙企业（有限合伙）", "示例基金合伙企业（有限合伙）",
           VALUE_FITS);
    expect(VALUE_UNIT_NAME, "示例镇股份经济合作社", "示例镇股份经济合作社", VALUE_FITS);
    expect_misfit(VALUE_UNIT_NAME, "样例百川（北京）网络技术股份有限");
    expect_misfit(VALUE_UNIT_NAME, "北京样例科技有限责任");
    expect_misfit(VALUE_UNIT_NAME, "样例百川（北京");
}
END_TEST

START_TEST(a_place_for_the_seal_is_no_name) {
    expect_misfit(VALUE_UNIT_NAME, "主体公章：");
    expect_misfit(VALUE_UNIT_NAME, "申请单位签章");
    expect_misfit(VALUE_UNIT_NAME, "盖章处");
    expect_misfit(VALUE_UNIT_NAME, "单位公章处：");
    expect(VALUE_UNIT_NAME, "示例市样例区政务服务办事处", "示例市样例区政务服务办事处", VALUE_FITS);
    expect(VALUE_UNIT_NAME, "北京示例印章制作有限公司", "北京示例印章制作有限公司", VALUE_FITS);
}
END_TEST

START_TEST(a_declaration_is_no_name) {
    expect_misfit(VALUE_UNIT_NAME, "兹申请办理上述业务，所填资料真实、有效，愿遵守各项规定。");
    expect(VALUE_UNIT_NAME, "示例市教育、科学和体育局", "示例市教育、科学和体育局", VALUE_FITS);
}
END_TEST

SUITE("ocr/value", a_declaration_is_no_name, the_first_day_of_a_term_stands_before_its_stroke,
      dates_are_read_in_every_writing, what_is_no_day_is_no_date, a_term_gives_its_last_day,
      money_is_yuan_with_two_decimals, what_is_no_amount_is_no_money, capitals_are_amounts,
      codes_keep_to_their_alphabets, citizen_numbers_are_proven_by_their_check_digit,
      names_lose_white_space_and_punctuation_only, other_values_look_as_they_must,
      a_bar_within_a_name_is_a_character, what_became_of_a_transfer_is_told_by_stems,
      what_sounds_done_and_waits_is_left_open, a_code_ends_where_its_check_character_is_right,
      what_stands_behind_a_value_is_none_of_it, a_name_that_stops_within_its_legal_form_is_cut,
      a_place_for_the_seal_is_no_name)
