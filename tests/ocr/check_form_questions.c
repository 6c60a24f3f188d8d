#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

#define UNIT  "北京样例科技有限公司"
#define CODE  "91110108PDY0001320"
#define ID    "690101199003070014"
#define AGENT "张样例"

/* How forms ask for their values: brackets, signs, English names, questions; and where the answers
 * end. */

static struct page_reading form_of(struct recorded *form, int rows, const char *const *cells) {
    static const int WIDTHS[] = {500, 1200};
    recorded_line(form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_table(form, (struct recorded_table){200, 400, 150, 2, WIDTHS}, rows, cells);
    return recorded_read(form);
}

START_TEST(a_label_behind_a_sign_may_go_on_in_the_next_row) {
    struct recorded form = {0};
    const char *const cells[] = {"※单位名称",           UNIT, "※经办人姓名", AGENT,
                                 "※经办人身份证\n号码", ID,   "※邮编",       "100044",
                                 "统一社会信用代码",    CODE};
    struct page_reading page = form_of(&form, 5, cells);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    end(&page, &form);
}
END_TEST

START_TEST(a_star_behind_a_label_is_the_forms_own) {
    struct recorded form = {0};
    const char *const cells[] = {"单位全称*",       UNIT, "经办人*", AGENT,
                                 "信用代码(18位)*", CODE, "手机号*", "16400000001"};
    struct page_reading page = form_of(&form, 4, cells);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    end(&page, &form);
}
END_TEST

START_TEST(stars_before_figures_hide_others) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 200, 70, "样例银行电子回单");
    recorded_line(&slip, 200, 400, 40, "付款人账号****0177");
    recorded_line(&slip, 200, 480, 40, "收款人账号*8240177");
    struct page_reading page = recorded_read(&slip);
    ck_assert_str_ne(recorded_value(&page, FIELD_PAYER_ACCOUNT, -1), "0177");
    ck_assert_str_ne(recorded_value(&page, FIELD_PAYEE_ACCOUNT, -1), "8240177");
    end(&page, &slip);
}
END_TEST

START_TEST(an_entry_left_white_behind_its_colon_is_blank_whatever_stands_below) {
    struct recorded form = {0};
    const char *const cells[] = {"单位名称", UNIT,
                                 "名称变更", "变更前：",
                                 "承诺",     "本表所填信息真实、准确，如有不实由本单位承担"};
    struct page_reading page = form_of(&form, 3, cells);
    ck_assert_int_eq(recorded_state(&page, FIELD_NAME_BEFORE, -1), FIELD_STATE_BLANK);
    end(&page, &form);
}
END_TEST

START_TEST(a_question_in_the_cell_below_is_no_answer) {
    static const int WIDTHS[] = {300, 420, 420};
    struct recorded form = {0};
    const char *const cells[] = {
        "单位名称",      UNIT, "", "证书数量", "单位（张）：", "个人（张）：6", "电子签章",
        "余下（枚）：3", ""};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_table(&form, (struct recorded_table){200, 400, 100, 3, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "6");
    ck_assert_int_eq(recorded_state(&page, FIELD_UNIT_CERTIFICATES, -1), FIELD_STATE_BLANK);
    end(&page, &form);
}
END_TEST

START_TEST(a_stroke_behind_one_label_is_no_blank_behind_another) {
    static const int WIDTHS[] = {300, 500, 500};
    struct recorded form = {0};
    const char *const cells[] = {
        "单位名称",       UNIT,       "",        "申请数量", "单位证书　　2",
        "个人证书　　（", "证书数量", "单位：2", "个人："};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_table(&form, (struct recorded_table){200, 400, 100, 3, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_CERTIFICATES, "2");
    ck_assert_int_ne(recorded_state(&page, FIELD_PERSONAL_CERTIFICATES, -1), FIELD_STATE_BLANK);
    end(&page, &form);
}
END_TEST

START_TEST(what_engines_make_of_a_comma_stands_before_a_label) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "开票信息");
    recorded_line(&sheet, 200, 400, 40, "1、单位名称：" UNIT);
    recorded_line(&sheet, 200, 500, 40, "2丶账号：0000979582992576665");
    struct page_reading page = recorded_read(&sheet);
    expect(&page, FIELD_ACCOUNT, "0000979582992576665");
    end(&page, &sheet);
}
END_TEST

START_TEST(three_characters_may_fill_the_labels_column) {
    struct recorded form = {0};
    const char *const cells[] = {"单位名称", UNIT, "经　　　办　　　人", AGENT, "信用代码", CODE};
    struct page_reading page = form_of(&form, 3, cells);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    end(&page, &form);
}
END_TEST

START_TEST(three_characters_of_three_columns_are_no_label) {
    struct recorded form = {0};
    const char *const cells[] = {"单位名称", UNIT,       "经　　　　　办　　　　　人",
                                 AGENT,      "信用代码", CODE};
    struct page_reading page = form_of(&form, 3, cells);
    ck_assert_int_ne(recorded_state(&page, FIELD_AGENT_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(a_label_in_the_bracket_of_another_leads_to_the_value) {
    struct recorded form = {0};
    const char *const cells[] = {
        "单位名称", UNIT,           "工商执照注册号\n（或统一社会信用\n代码）",
        CODE,       "组织机构代码", "PDY00013-2"};
    struct page_reading page = form_of(&form, 3, cells);
    expect(&page, FIELD_UNIT_CODE, CODE);
    end(&page, &form);
}
END_TEST

START_TEST(a_bracket_that_explains_is_no_label) {
    struct recorded form = {0};
    const char *const cells[] = {"申请机构（单位名称）", UNIT,    "信用代码", CODE,
                                 "上级（经办人）",       "李样例"};
    struct page_reading page = form_of(&form, 3, cells);
    ck_assert_str_ne(recorded_value(&page, FIELD_AGENT_NAME, -1), "李样例");
    end(&page, &form);
}
END_TEST

START_TEST(a_sentence_names_the_agent_and_his_number) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 300, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 300, 480, 40, "统一社会信用代码：" CODE);
    recorded_line(&form, 300, 560, 40, "，委托本单位工作人员　" AGENT "　（身份证号码　" ID "）");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    end(&page, &form);
}
END_TEST

START_TEST(a_sentence_names_the_agent_without_a_gap) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 300, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 300, 480, 40, "我单位现委托" AGENT "同志（身份证号码" ID "）前来办理。");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    end(&page, &form);
}
END_TEST

START_TEST(what_a_sentence_asks_of_somebody_is_no_agent) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 300, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 300, 480, 40, "我单位现委托贵公司办理数字证书有关业务。");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_AGENT_NAME, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(an_unknown_label_ends_the_value_before_it) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 300, 400, 40, "单位名称：示例市样例局　　机关编码：77");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, "示例市样例局");
    end(&page, &form);
}
END_TEST

START_TEST(a_name_without_gaps_before_a_colon_stays_whole) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 300, 400, 40, "单位名称：北京样例研究所　有限公司");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, "北京样例研究所有限公司");
    end(&page, &form);
}
END_TEST

static struct page_reading invoice_with(const char *line, struct recorded *sheet) {
    recorded_line(sheet, 900, 200, 70, "开票信息");
    recorded_line(sheet, 200, 400, 40, line);
    recorded_line(sheet, 200, 500, 40, "税号　" CODE);
    return recorded_read(sheet);
}

START_TEST(another_column_begins_behind_a_whole_name) {
    struct recorded sheet = {0};
    struct page_reading page = invoice_with("购方名称　　" UNIT "　 购方性质　企业", &sheet);
    expect(&page, FIELD_TITLE, UNIT);
    end(&page, &sheet);
}
END_TEST

START_TEST(a_name_in_stretched_type_is_whole) {
    struct recorded sheet = {0};
    struct page_reading page = invoice_with("购方名称：示　例　市　样　例　局　办　公　室", &sheet);
    expect(&page, FIELD_TITLE, "示例市样例局办公室");
    end(&page, &sheet);
}
END_TEST

START_TEST(an_english_name_with_a_columns_gap_belongs_to_the_label) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 200, 70, "样例银行汇款通知书");
    recorded_line(&slip, 200, 400, 40, "汇款人 Remitter　　" UNIT);
    recorded_line(&slip, 200, 480, 40, "收款人 Beneficiary　　北京数字认证股份有限公司");
    recorded_line(&slip, 200, 560, 40, "汇款金额 Amount　　RMB 650.00");
    recorded_line(&slip, 200, 640, 40, "汇款日期 Value Date　　2026-11-12");
    struct page_reading page = recorded_read(&slip);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYEE_NAME, "北京数字认证股份有限公司");
    expect(&page, FIELD_AMOUNT, "650.00");
    expect(&page, FIELD_PAID_ON, "2026-11-12");
    expect(&page, FIELD_STATUS, "done");
    end(&page, &slip);
}
END_TEST

START_TEST(latin_letters_without_a_gap_are_the_value) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 200, 70, "电汇凭证");
    recorded_line(&slip, 200, 400, 40, "汇款人：" UNIT);
    recorded_line(&slip, 200, 560, 40, "汇款金额 RMB 650.00");
    struct page_reading page = recorded_read(&slip);
    expect(&page, FIELD_AMOUNT, "650.00");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_STATUS, -1)); /* an order is no receipt */
    end(&page, &slip);
}
END_TEST

static struct page_reading ticks_of(struct recorded *form, const char *business,
                                    const char *kinds) {
    recorded_line(form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(form, 200, 400, 40, "单位名称：" UNIT);
    recorded_line(form, 200, 500, 40, business);
    recorded_line(form, 200, 600, 40, kinds);
    return recorded_read(form);
}

START_TEST(a_list_without_marks_chooses_nothing) {
    struct recorded form = {0};
    struct page_reading page = ticks_of(&form, "业务类型：新办　　更新　　　信息变更　　　吊销",
                                        "证书种类：☑单位证书 □个人证书");
    ck_assert_int_eq(recorded_state(&page, FIELD_BUSINESS_TYPES, -1), FIELD_STATE_UNSURE);
    end(&page, &form);
}
END_TEST

START_TEST(one_business_said_in_words_is_chosen) {
    struct recorded form = {0};
    struct page_reading page =
        ticks_of(&form, "业务类型：证书更新（续费）", "证书种类：☑单位证书 □个人证书");
    expect(&page, FIELD_BUSINESS_TYPES, "renewal");
    end(&page, &form);
}
END_TEST

START_TEST(what_was_chosen_is_said_of_business_and_kind) {
    struct recorded form = {0};
    struct page_reading page = ticks_of(&form, "申办业务　　　　单位证书申请、个人证书申请",
                                        "证书种类　　　　单位证书、个人证书");
    page_reading_free(&page);
    recorded_line(&form, 200, 700, 40, "单位证书（份）　　1");
    recorded_line(&form, 200, 800, 40, "个人证书（份）　　2");
    page = recorded_read(&form);
    expect(&page, FIELD_BUSINESS_TYPES, "unit_issue,personal_issue");
    expect(&page, FIELD_CERTIFICATE_KINDS, "unit,personal");
    end(&page, &form);
}
END_TEST

START_TEST(two_options_without_numbers_are_a_list) {
    struct recorded form = {0};
    struct page_reading page = ticks_of(&form, "申办业务　　　　单位证书申请、个人证书申请",
                                        "证书种类　　　　单位证书、个人证书");
    page_reading_free(&page);
    recorded_line(&form, 200, 700, 40, "单位证书（份）　　1");
    page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_BUSINESS_TYPES, -1), FIELD_STATE_READ);
    ck_assert_int_ne(recorded_state(&page, FIELD_CERTIFICATE_KINDS, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(one_row_of_a_list_is_not_what_was_chosen) {
    struct recorded form = {0};
    struct page_reading page =
        ticks_of(&form, "申办业务　　　　证书更新", "　　　　　　　　　　　　证书吊销");
    ck_assert_int_ne(recorded_state(&page, FIELD_CERTIFICATE_KINDS, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(a_question_for_each_kind_is_answered_by_itself) {
    struct recorded form = {0};
    struct page_reading page =
        ticks_of(&form, "业务种类：申领■ 延期□ 变更□", "申领单位证书：■是 □否");
    page_reading_free(&page);
    recorded_line(&form, 200, 700, 40, "申领个人证书：□是 ■否");
    recorded_line(&form, 200, 1000, 40, "需制作电子签章：■是 □否");
    page = recorded_read(&form);
    expect(&page, FIELD_CERTIFICATE_KINDS, "unit");
    expect(&page, FIELD_BUSINESS_TYPES, "unit_issue");
    expect(&page, FIELD_SEAL_IMAGES, "1");
    end(&page, &form);
}
END_TEST

START_TEST(a_question_answered_twice_is_a_doubt) {
    struct recorded form = {0};
    struct page_reading page =
        ticks_of(&form, "业务种类：申领■ 延期□ 变更□", "申领单位证书：■是 ■否");
    ck_assert_int_eq(recorded_state(&page, FIELD_CERTIFICATE_KINDS, -1), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_BUSINESS_TYPES, -1), FIELD_STATE_UNSURE);
    end(&page, &form);
}
END_TEST

START_TEST(a_business_that_hangs_on_a_doubted_kind_is_a_doubt) {
    struct recorded form = {0};
    struct page_reading page =
        ticks_of(&form, "业务种类：申领■ 延期□ 变更□", "申领单位证书：■是 □否");
    page_reading_free(&page);
    recorded_line(&form, 200, 700, 40, "申领个人证书：■是 ■否");
    page = recorded_read(&form);
    ck_assert_int_eq(recorded_state(&page, FIELD_CERTIFICATE_KINDS, -1), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_BUSINESS_TYPES, -1), FIELD_STATE_UNSURE);
    end(&page, &form);
}
END_TEST

START_TEST(a_count_in_brackets_is_read_and_is_no_tick) {
    struct recorded form = {0};
    struct page_reading page =
        ticks_of(&form, "业务类型：☑更新 □信息变更", "☑单位证书（ 2 ）份　　□个人证书（　）份");
    expect(&page, FIELD_UNIT_CERTIFICATES, "2");
    expect(&page, FIELD_CERTIFICATE_KINDS, "unit");
    end(&page, &form);
}
END_TEST

START_TEST(an_option_of_the_term_is_a_renewal_and_a_label_of_it_none) {
    struct recorded form = {0};
    struct page_reading page =
        ticks_of(&form, "业务类型：□申领 ☑证书有效期更新 □信息变更", "☑单位证书　　□个人证书");
    expect(&page, FIELD_BUSINESS_TYPES, "renewal");
    end(&page, &form);
    form = (struct recorded){0};
    page = ticks_of(&form, "业务类型：□申领 □更新 ☑信息变更", "☑单位证书　有效期：一年");
    expect(&page, FIELD_BUSINESS_TYPES, "change");
    end(&page, &form);
}
END_TEST

/* A form of cells that prints what was chosen, two entries a row. */
static struct page_reading chosen_in_cells(struct recorded *form, const char *const row[static 4]) {
    static const int WIDTHS[] = {400, 500, 400, 500};
    recorded_line(form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_table(form, (struct recorded_table){200, 400, 90, 4, WIDTHS}, 1, row);
    recorded_line(form, 200, 700, 40, "单位证书（份）　　1");
    return recorded_read(form);
}

START_TEST(what_was_chosen_ends_where_the_next_label_begins) {
    struct recorded form = {0};
    const char *const row[] = {"业务类型", "证书吊销", "证书种类", "单位证书"};
    struct page_reading page = chosen_in_cells(&form, row);
    expect(&page, FIELD_BUSINESS_TYPES, "revocation");
    expect(&page, FIELD_CERTIFICATE_KINDS, "unit");
    end(&page, &form);
    form = (struct recorded){0};
    const char *const asked[] = {"证书种类", "单位证书", "是否申领签章", "是"};
    recorded_line(&form, 200, 300, 40, "业务类型：证书吊销");
    page = chosen_in_cells(&form, asked);
    expect(&page, FIELD_CERTIFICATE_KINDS, "unit");
    end(&page, &form);
}
END_TEST

START_TEST(kinds_named_again_behind_another_cell_are_a_list) {
    struct recorded form = {0};
    const char *const row[] = {"证书种类", "单位证书", "设备证书", "个人证书"};
    recorded_line(&form, 200, 300, 40, "业务类型：证书吊销");
    struct page_reading page = chosen_in_cells(&form, row);
    ck_assert_int_ne(recorded_state(&page, FIELD_CERTIFICATE_KINDS, -1), FIELD_STATE_READ);
    end(&page, &form);
    form = (struct recorded){0};
    const char *const against[] = {"业务类型", "证书吊销", "证书种类", "个人证书"};
    page = chosen_in_cells(&form, against); /* but the number is of certificates of units */
    ck_assert_int_ne(recorded_state(&page, FIELD_CERTIFICATE_KINDS, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

SUITE("ocr/form_questions", what_was_chosen_is_said_of_business_and_kind,
      what_was_chosen_ends_where_the_next_label_begins,
      kinds_named_again_behind_another_cell_are_a_list, two_options_without_numbers_are_a_list,
      one_row_of_a_list_is_not_what_was_chosen, a_question_in_the_cell_below_is_no_answer,
      a_stroke_behind_one_label_is_no_blank_behind_another,
      what_engines_make_of_a_comma_stands_before_a_label,
      three_characters_may_fill_the_labels_column, three_characters_of_three_columns_are_no_label,
      a_star_behind_a_label_is_the_forms_own, stars_before_figures_hide_others,
      an_entry_left_white_behind_its_colon_is_blank_whatever_stands_below,
      a_label_behind_a_sign_may_go_on_in_the_next_row,
      a_label_in_the_bracket_of_another_leads_to_the_value, a_bracket_that_explains_is_no_label,
      a_sentence_names_the_agent_and_his_number, a_sentence_names_the_agent_without_a_gap,
      what_a_sentence_asks_of_somebody_is_no_agent, an_unknown_label_ends_the_value_before_it,
      a_name_without_gaps_before_a_colon_stays_whole, another_column_begins_behind_a_whole_name,
      a_name_in_stretched_type_is_whole, an_english_name_with_a_columns_gap_belongs_to_the_label,
      latin_letters_without_a_gap_are_the_value, a_list_without_marks_chooses_nothing,
      one_business_said_in_words_is_chosen, a_question_for_each_kind_is_answered_by_itself,
      a_question_answered_twice_is_a_doubt, a_business_that_hangs_on_a_doubted_kind_is_a_doubt,
      a_count_in_brackets_is_read_and_is_no_tick,
      an_option_of_the_term_is_a_renewal_and_a_label_of_it_none)
