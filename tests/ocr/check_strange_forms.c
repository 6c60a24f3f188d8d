#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

#define UNIT  "北京样例科技有限公司"
#define CODE  "91110108PDY0001320"
#define ID    "690101199003070014"
#define AGENT "张样例"
#define MAIL  "user@example.invalid"

/* Labels in brackets above their values, letters that name everybody in sentences. */

static struct recorded titled(void) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    return form;
}

START_TEST(a_label_may_fill_its_own_bracket) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "【单位名称】　" UNIT);
    recorded_line(&form, 300, 480, 40, "【信用代码】　" CODE);
    recorded_line(&form, 300, 560, 40, "【经办人】　" AGENT);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    end(&page, &form);
}
END_TEST

/* Two columns of labels with their values below; a third holds other text on the same levels. */
static struct recorded in_columns(void) {
    struct recorded form = titled();
    recorded_line(&form, 200, 400, 30, "【单位名称】");
    recorded_line(&form, 1000, 400, 30, "【经办人姓名】");
    recorded_line(&form, 200, 460, 40, UNIT);
    recorded_line(&form, 1000, 460, 40, AGENT);
    recorded_line(&form, 200, 540, 30, "【信用代码】");
    recorded_line(&form, 1000, 540, 30, "【身份证号】");
    recorded_line(&form, 1800, 536, 40, "证书变更");
    recorded_line(&form, 200, 600, 40, CODE);
    recorded_line(&form, 1000, 600, 40, ID);
    recorded_line(&form, 200, 680, 30, "【单位地址】");
    recorded_line(&form, 1000, 680, 30, "【联系手机】");
    recorded_line(&form, 1800, 676, 40, "证书吊销");
    recorded_line(&form, 200, 740, 40, "示例市示例路1号");
    recorded_line(&form, 1000, 740, 40, "16400000001");
    return form;
}

START_TEST(values_that_show_what_they_are_tell_that_all_stand_below) {
    struct recorded form = in_columns();
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    expect(&page, FIELD_UNIT_ADDRESS, "示例市示例路1号");
    end(&page, &form);
}
END_TEST

START_TEST(a_value_close_behind_its_label_is_its_own_on_such_a_page_too) {
    struct recorded form = in_columns();
    recorded_line(&form, 1800, 820, 40, "申请日　2026-11-15");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_APPLICATION_DATE, "2026-11-15");
    expect(&page, FIELD_UNIT_NAME, UNIT);
    end(&page, &form);
}
END_TEST

START_TEST(nothing_below_a_label_of_such_a_page_is_no_text_of_another_column) {
    struct recorded form = in_columns();
    recorded_line(&form, 200, 820, 30, "【更名后】");
    recorded_line(&form, 1800, 820, 40, "电子签章两枚");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_NAME_AFTER, -1), "");
    ck_assert_int_ne(recorded_state(&page, FIELD_NAME_AFTER, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

/* A name so long that it reaches nearly to the next column's value, or into its place. */
static struct recorded beside_long_name(const char *name, const char *agent) {
    struct recorded form = titled();
    recorded_line(&form, 200, 400, 30, "【单位名称】");
    recorded_line(&form, 1000, 400, 30, "【经办人姓名】");
    recorded_line(&form, 200, 460, 40, name);
    if (agent)
        recorded_line(&form, 1000, 460, 40, agent);
    recorded_line(&form, 200, 540, 30, "【信用代码】");
    recorded_line(&form, 1000, 540, 30, "【身份证号】");
    recorded_line(&form, 200, 600, 40, CODE);
    recorded_line(&form, 1000, 600, 40, ID);
    return form;
}

START_TEST(a_column_begins_where_its_label_does_however_near_the_one_before_comes) {
    struct recorded form = beside_long_name("样例嘉业（北京）医疗器械股份有限公司", AGENT);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, "样例嘉业（北京）医疗器械股份有限公司");
    expect(&page, FIELD_AGENT_NAME, AGENT);
    end(&page, &form);
}
END_TEST

START_TEST(a_long_name_runs_on_below_the_next_label) {
    struct recorded form =
        beside_long_name("样例嘉业（北京）　医疗器械科学技术研究开发股份有限公司", NULL);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, "样例嘉业（北京）医疗器械科学技术研究开发股份有限公司");
    ck_assert_int_ne(recorded_state(&page, FIELD_AGENT_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(columns_that_are_not_in_step_have_their_own_labels) {
    struct recorded form = titled();
    recorded_line(&form, 200, 400, 30, "【单位名称】");
    recorded_line(&form, 1000, 400, 30, "【经办人姓名】");
    recorded_line(&form, 200, 460, 40, UNIT);
    recorded_line(&form, 1000, 460, 40, AGENT);
    recorded_line(&form, 1000, 520, 30, "【身份证号】");
    recorded_line(&form, 200, 560, 30, "【信用代码】");
    recorded_line(&form, 1000, 580, 40, ID);
    recorded_line(&form, 200, 620, 40, CODE);
    recorded_line(&form, 1000, 660, 30, "【联系手机】");
    recorded_line(&form, 200, 720, 30, "【单位地址】");
    recorded_line(&form, 1000, 720, 40, "16400000001");
    recorded_line(&form, 200, 780, 40, "示例市示例路1号");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    end(&page, &form);
}
END_TEST

START_TEST(what_follows_a_party_in_its_row_is_that_partys_whatever_stands_above) {
    struct recorded form = titled();
    recorded_line(&form, 200, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 1200, 400, 40, "信用代码：" CODE);
    recorded_line(&form, 200, 480, 40, "经办人姓名：" AGENT);
    recorded_line(&form, 200, 560, 40, "身份证号：" ID);
    recorded_line(&form, 1200, 560, 40, "联系手机：16400000001");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    end(&page, &form);
}
END_TEST

START_TEST(values_may_stand_further_below_small_labels_when_all_do) {
    struct recorded form = in_columns();
    recorded_line(&form, 200, 1000, 20, "【申请方名称】");
    recorded_line(&form, 200, 1070, 30, "示例市样例局");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_ADDRESS, "示例市示例路1号");
    end(&page, &form);
}
END_TEST

START_TEST(a_day_by_itself_dates_the_letter) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 300, 480, 40, "信用代码：" CODE);
    recorded_line(&form, 300, 560, 40, "经办人：" AGENT);
    recorded_line(&form, 1500, 1400, 40, "二〇二六年十一月十五日");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_APPLICATION_DATE, "2026-11-15");
    end(&page, &form);
}
END_TEST

START_TEST(a_day_beside_words_or_one_of_two_is_none) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 300, 480, 40, "信用代码：" CODE);
    recorded_line(&form, 300, 1300, 40, "受理人　李样例");
    recorded_line(&form, 1500, 1300, 40, "2026年11月15日");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_APPLICATION_DATE, -1), "");
    page_reading_free(&page);
    recorded_line(&form, 1500, 1500, 40, "2026年11月16日");
    recorded_line(&form, 1500, 1600, 40, "2026年11月17日");
    page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_APPLICATION_DATE, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(the_count_of_seals_stands_behind_the_words_that_ask_for_them) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40,
                  "三、证书种类：（√）单位证书　2　张，（　）个人证书　　　张。");
    recorded_line(&form, 300, 480, 40, "四、电子签章：（√）同时制作　3　枚，（　）不制作。");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_SEAL_IMAGES, "3");
    expect(&page, FIELD_UNIT_CERTIFICATES, "2");
    ck_assert_str_eq(recorded_value(&page, FIELD_PERSONAL_CERTIFICATES, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(the_numbers_of_a_forms_entries_name_nobody) {
    static const int WIDTHS[] = {100, 400, 1200};
    struct recorded form = titled();
    recorded_line(&form, 200, 340, 40, "A　申请单位");
    const char *const cells[] = {"A1", "单位全称", UNIT, "A2", "信用代码", CODE};
    recorded_table(&form, (struct recorded_table){200, 400, 100, 3, WIDTHS}, 2, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    end(&page, &form);
}
END_TEST

static struct recorded letter(const char *first) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, first);
    recorded_line(&form, 200, 480, 40,
                  "住所：　示例市示例路1号　，邮政编码：　690898　）委派　" AGENT);
    recorded_line(&form, 200, 560, 40, "（公民身份号码：　" ID "　，手机：　16400000001　，");
    recorded_line(&form, 200, 640, 40, "电子邮件：　" MAIL "　）前来办理数字证书业务。");
    recorded_line(&form, 300, 900, 40, "本单位承诺以上各项均属实。");
    recorded_line(&form, 300, 1100, 40, "经办人（签名）：");
    return form;
}

START_TEST(a_letter_names_the_unit_its_agent_and_their_data_in_sentences) {
    struct recorded form = letter("一、本单位　" UNIT "　（统一代码：　" CODE "　，");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    expect(&page, FIELD_AGENT_EMAIL, MAIL);
    expect(&page, FIELD_POSTCODE, "690898");
    end(&page, &form);
}
END_TEST

START_TEST(what_the_unit_promises_is_not_its_name) {
    struct recorded form = letter("一、申请办理数字证书，统一代码：　" CODE "　，");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(a_place_for_a_signature_is_no_empty_field) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 300, 480, 40, "信用代码：" CODE);
    recorded_line(&form, 300, 560, 40, "授权代表签字：");
    recorded_line(&form, 300, 1100, 40, "经办人（签名）：");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(recorded_state(&page, FIELD_AGENT_NAME, -1), FIELD_STATE_NOT_TRIED);
    end(&page, &form);
}
END_TEST

START_TEST(a_count_stands_behind_the_tick_of_its_row) {
    static const int WIDTHS[] = {400, 200, 300};
    struct recorded form = titled();
    const char *const cells[] = {"种类", "打√", "数量", "单位证书", "√", "1", "个人证书", "√", "3"};
    recorded_table(&form, (struct recorded_table){200, 400, 100, 3, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_CERTIFICATES, "1");
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "3");
    expect(&page, FIELD_CERTIFICATE_KINDS, "unit,personal");
    end(&page, &form);
}
END_TEST

START_TEST(figures_in_the_cells_behind_words_are_no_ticks) {
    static const int WIDTHS[] = {400, 200};
    struct recorded form = titled();
    const char *const cells[] = {"单位证书", "1", "个人证书", "7"};
    recorded_table(&form, (struct recorded_table){200, 400, 100, 2, WIDTHS}, 2, cells);
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_CERTIFICATE_KINDS, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(businesses_are_ticked_in_the_column_behind_them) {
    static const int WIDTHS[] = {100, 500, 200, 800};
    struct recorded form = titled();
    const char *const cells[] = {"1", "证书信息变更",   "",  "明细表、原介质",
                                 "2", "证书到期更新",   "√", "明细表、汇款凭证",
                                 "3", "丢失或损坏补办", "",  "明细表、开票信息"};
    recorded_table(&form, (struct recorded_table){200, 400, 100, 4, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_BUSINESS_TYPES, "renewal");
    end(&page, &form);
}
END_TEST

START_TEST(the_tick_before_a_sentence_is_that_of_the_business_it_ends_with) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "□证书所载信息有变，申请变更");
    recorded_line(&form, 300, 480, 40, "☑证书有效期届满，申请更新");
    recorded_line(&form, 300, 560, 40, "□不再使用，申请吊销证书");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_BUSINESS_TYPES, "renewal");
    end(&page, &form);
}
END_TEST

START_TEST(a_box_stands_behind_the_bracket_that_explains_its_word) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "证书更新□　补办（丢失或损坏）☑　吊销证书□");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_BUSINESS_TYPES, "reissue");
    end(&page, &form);
}
END_TEST

START_TEST(one_character_less_of_a_longer_word_is_not_that_word) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "☑申请新证书　□申请更新证书");
    recorded_line(&form, 300, 480, 40, "☑个人证书");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_BUSINESS_TYPES, "personal_issue");
    end(&page, &form);
}
END_TEST

START_TEST(the_label_of_a_persons_mail_heads_no_row_of_his_other_data) {
    static const int WIDTHS[] = {300, 500, 300, 500};
    struct recorded form = titled();
    const char *const cells[] = {"单位名称",   UNIT,   "信用代码", CODE,
                                 "姓名",       AGENT,  "手机",     "16464994379",
                                 "证件号码",   ID,     "部门",     "办公室",
                                 "经办人邮箱", "示例", "备注",     "user6499@example.invalid"};
    recorded_table(&form, (struct recorded_table){200, 400, 100, 4, WIDTHS}, 4, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_AGENT_PHONE, "16464994379");
    end(&page, &form);
}
END_TEST

START_TEST(ticks_are_listed_alike_in_whatever_order_a_form_prints_them) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "□吊销　☑个人证书申请　☑单位证书申请　□解锁");
    recorded_line(&form, 300, 480, 40, "☑个人　☑单位");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_BUSINESS_TYPES, "unit_issue,personal_issue");
    expect(&page, FIELD_CERTIFICATE_KINDS, "unit,personal");
    end(&page, &form);
}
END_TEST

START_TEST(a_question_that_names_the_seal_is_no_answer) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "证书对象　☑个人　☑单位　　制作电子签章　☑是　□否");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGES, -1), "1");
    end(&page, &form);
}
END_TEST

START_TEST(words_that_say_that_no_seal_is_wanted_ask_for_none) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "□要电子签章　☑不要电子签章");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGES, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(a_bracket_behind_a_line_to_write_on_explains_what_stands_there) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "现有　示例市样例局　　　（单位名称），统一社");
    recorded_line(&form, 200, 480, 40, "会信用代码　" CODE "，经办人　" AGENT "。");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

SUITE("ocr/strange_forms", a_bracket_behind_a_line_to_write_on_explains_what_stands_there,
      a_question_that_names_the_seal_is_no_answer,
      words_that_say_that_no_seal_is_wanted_ask_for_none,
      ticks_are_listed_alike_in_whatever_order_a_form_prints_them, a_label_may_fill_its_own_bracket,
      the_label_of_a_persons_mail_heads_no_row_of_his_other_data,
      values_may_stand_further_below_small_labels_when_all_do, a_day_by_itself_dates_the_letter,
      a_day_beside_words_or_one_of_two_is_none,
      the_count_of_seals_stands_behind_the_words_that_ask_for_them,
      the_numbers_of_a_forms_entries_name_nobody,
      values_that_show_what_they_are_tell_that_all_stand_below,
      a_value_close_behind_its_label_is_its_own_on_such_a_page_too,
      nothing_below_a_label_of_such_a_page_is_no_text_of_another_column,
      a_column_begins_where_its_label_does_however_near_the_one_before_comes,
      a_long_name_runs_on_below_the_next_label, columns_that_are_not_in_step_have_their_own_labels,
      what_follows_a_party_in_its_row_is_that_partys_whatever_stands_above,
      a_letter_names_the_unit_its_agent_and_their_data_in_sentences,
      what_the_unit_promises_is_not_its_name, a_place_for_a_signature_is_no_empty_field,
      a_count_stands_behind_the_tick_of_its_row, figures_in_the_cells_behind_words_are_no_ticks,
      businesses_are_ticked_in_the_column_behind_them,
      the_tick_before_a_sentence_is_that_of_the_business_it_ends_with,
      a_box_stands_behind_the_bracket_that_explains_its_word,
      one_character_less_of_a_longer_word_is_not_that_word)
