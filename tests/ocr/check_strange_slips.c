#include "ocr/expect.h"

#include "base/text.h"
#include "suite.h"

#include <string.h>

#define UNIT       "北京样例科技有限公司"
#define OFFICE     "北京数字认证股份有限公司"
#define MINE       "0000982957957234394"
#define THEIRS     "01090327800120102315712"
#define THEIR_BANK "北京银行双清苑支行"

/* Tables of slips whose sides are rows, heads over their values, statements of one booking. */

static struct recorded slip(const char *title) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 60, title);
    return form;
}

START_TEST(a_party_is_a_row_and_its_data_are_columns) {
    static const int WIDTHS[] = {200, 700, 600, 500};
    struct recorded form = slip("资金汇划补充凭证");
    const char *const cells[] = {"",   "户名",         "账号",   "开户机构", "付款方", UNIT,
                                 MINE, "样例银行总部", "收款方", OFFICE,     THEIRS,   THEIR_BANK};
    recorded_table(&form, (struct recorded_table){200, 300, 100, 4, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYER_ACCOUNT, MINE);
    expect(&page, FIELD_PAYEE_NAME, OFFICE);
    expect(&page, FIELD_PAYEE_ACCOUNT, THEIRS);
    expect(&page, FIELD_PAYEE_BANK, THEIR_BANK);
    end(&page, &form);
}
END_TEST

START_TEST(an_agency_calls_its_parties_by_the_charge) {
    static const int WIDTHS[] = {300, 800, 300, 600};
    struct recorded form = slip("代收费业务回单");
    const char *const cells[] = {"缴费单位",     UNIT,   "扣款账号", MINE,
                                 "收费单位",     OFFICE, "缴费日期", "2026年11月17日",
                                 "收费单位账号", THEIRS, "开户行",   THEIR_BANK};
    recorded_table(&form, (struct recorded_table){200, 300, 100, 4, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYER_ACCOUNT, MINE);
    expect(&page, FIELD_PAYEE_NAME, OFFICE);
    expect(&page, FIELD_PAYEE_ACCOUNT, THEIRS);
    expect(&page, FIELD_PAID_ON, "2026-11-17");
    end(&page, &form);
}
END_TEST

START_TEST(a_row_of_neither_party_gives_nothing) {
    static const int WIDTHS[] = {200, 700, 600, 500};
    struct recorded form = slip("资金汇划补充凭证");
    const char *const cells[] = {"",   "户名",         "账号",   "开户机构", "付款方", UNIT,
                                 MINE, "样例银行总部", "代理人", OFFICE,     THEIRS,   THEIR_BANK};
    recorded_table(&form, (struct recorded_table){200, 300, 100, 4, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_PAYEE_ACCOUNT, -1), FIELD_STATE_READ);
    ck_assert_int_ne(recorded_state(&page, FIELD_PAYEE_BANK, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(heads_over_the_values_say_who_paid_out_and_into_which_bank) {
    static const int WIDTHS[] = {900, 900};
    struct recorded form = slip("对公付款业务电子回执");
    const char *const cells[] = {"汇出单位", "汇出账户",   UNIT,       MINE,
                                 "收款单位", "入账账户",   OFFICE,     THEIRS,
                                 "入账机构", "金额(大写)", THEIR_BANK, "伍拾元整"};
    recorded_table(&form, (struct recorded_table){200, 300, 100, 2, WIDTHS}, 6, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYER_ACCOUNT, MINE);
    expect(&page, FIELD_PAYEE_NAME, OFFICE);
    expect(&page, FIELD_PAYEE_ACCOUNT, THEIRS);
    expect(&page, FIELD_PAYEE_BANK, THEIR_BANK);
    end(&page, &form);
}
END_TEST

static struct recorded statement(const char *own, const char *other) {
    static const int WIDTHS[] = {300, 400, 300, 600, 600};
    struct recorded form = slip("单位账户交易明细（单笔）");
    recorded_line(&form, 200, 200, 40, own);
    const char *const cells[] = {"交易日",   "流水号",           "借方金额", "对方户名", "对方账号",
                                 "20261115", "7838176124198379", "310.00",   other,      THEIRS};
    recorded_table(&form, (struct recorded_table){200, 300, 100, 5, WIDTHS}, 2, cells);
    return form;
}

START_TEST(a_statement_of_account_is_the_payers_and_booked) {
    struct recorded form = statement("户名：" UNIT "　　账号：" MINE, OFFICE);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYER_ACCOUNT, MINE);
    expect(&page, FIELD_PAYEE_NAME, OFFICE);
    expect(&page, FIELD_PAID_ON, "2026-11-15");
    expect(&page, FIELD_STATUS, "done");
    end(&page, &form);
}
END_TEST

START_TEST(a_slip_that_refers_to_the_statement_of_account_is_not_booked_by_that) {
    struct recorded form = slip("网上银行转账提交");
    recorded_line(&form, 200, 300, 40, "付款人户名：" UNIT);
    recorded_line(&form, 200, 380, 40, "付款人账号：" MINE);
    recorded_line(&form, 200, 460, 40, "收款人户名：" OFFICE);
    recorded_line(&form, 200, 540, 40, "收款人账号：" THEIRS);
    recorded_line(&form, 200, 620, 40, "金额：350.00");
    recorded_line(&form, 200, 1400, 40, "是否到账以银行对账单为准，请到账户明细查询。");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_ne(recorded_value(&page, FIELD_STATUS, -1), "done");
    end(&page, &form);
}
END_TEST

START_TEST(the_payees_name_said_twice_is_not_the_payers) {
    struct recorded form = statement("户名：" OFFICE, OFFICE);
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_PAYER_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(the_purse_that_was_paid_from_is_nobodys_name) {
    struct recorded form = slip("微信支付转账电子凭证");
    recorded_line(&form, 200, 200, 40, "收款方：" OFFICE);
    recorded_line(&form, 200, 280, 40, "支付账户：微信零钱");
    recorded_line(&form, 200, 360, 40, "金额：610.00元");
    recorded_line(&form, 200, 440, 40, "当前状态：支付成功");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_PAYER_NAME, -1), FIELD_STATE_READ);
    expect(&page, FIELD_CHANNEL, "wechat");
    end(&page, &form);
}
END_TEST

/* The head of a statement of which two columns are called what nobody foresaw. */
static struct recorded listed(const char *time, const char *amount) {
    static const int WIDTHS[] = {400, 300, 200, 300, 600, 200};
    struct recorded form = slip("微信支付交易明细证明");
    const char *const cells[] = {
        "交易单号",         "交易时间", "类型", "金额(元)", "交易对方", "备注",
        "8813694064551791", time,       "转账", amount,     OFFICE,     "证书费"};
    recorded_table(&form, (struct recorded_table){100, 300, 100, 6, WIDTHS}, 2, cells);
    return form;
}

START_TEST(a_value_that_shows_what_it_is_stands_below_its_head_beside_a_strange_one) {
    struct recorded form = listed("2026-11-17 10:59:23", "610.00");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAID_ON, "2026-11-17");
    expect(&page, FIELD_AMOUNT, "610.00");
    expect(&page, FIELD_PAYEE_NAME, OFFICE);
    end(&page, &form);
}
END_TEST

START_TEST(what_shows_nothing_below_a_head_is_not_taken_from_there) {
    struct recorded form = listed("见附件", "见附件");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_PAID_ON, -1), FIELD_STATE_READ);
    ck_assert_int_ne(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(an_invoice_card_in_brackets_is_invoice_data_without_its_title) {
    struct recorded form = {0};
    recorded_line(&form, 300, 400, 40, "【公司名称】" UNIT);
    recorded_line(&form, 300, 480, 40, "【税　　号】91110108PDY0001320");
    recorded_line(&form, 300, 560, 40, "【注册地址】示例市示例路1号");
    recorded_line(&form, 300, 640, 40, "【联系电话】010-61937159");
    recorded_line(&form, 300, 720, 40, "【开户银行】示例银行金桥支行");
    recorded_line(&form, 300, 800, 40, "【账　　户】0000021600666442731");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    expect(&page, FIELD_TITLE, UNIT);
    expect(&page, FIELD_TAX_CODE, "91110108PDY0001320");
    expect(&page, FIELD_PHONE, "010-61937159");
    expect(&page, FIELD_ACCOUNT, "0000021600666442731");
    end(&page, &form);
}
END_TEST

START_TEST(a_numbered_label_of_a_phone_does_not_take_the_address) {
    static const int WIDTHS[] = {300, 900};
    struct recorded form = slip("开具发票申请单");
    const char *const cells[] = {
        "①名称",           UNIT,    "②税务登记号", "91110108PDY0001320", "③地址",
        "示例市示例路1号", "④电话", "010-65564367"};
    recorded_table(&form, (struct recorded_table){200, 300, 100, 2, WIDTHS}, 4, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_ADDRESS, "示例市示例路1号");
    expect(&page, FIELD_PHONE, "010-65564367");
    end(&page, &form);
}
END_TEST

START_TEST(two_labels_with_a_mark_between_them_lead_to_both_values) {
    static const int WIDTHS[] = {1000, 600};
    struct recorded form = slip("开票信息单");
    const char *const cells[] = {
        "名称：" UNIT, "", "税号：91110108PDY0001320", "", "地址、　电话：示例市示例路1号",
        "010-67670183"};
    recorded_table(&form, (struct recorded_table){200, 300, 100, 2, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_ADDRESS, "示例市示例路1号");
    expect(&page, FIELD_PHONE, "010-67670183");
    end(&page, &form);
}
END_TEST

static struct recorded invoice_letter(const char *code) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 60, "关于开具发票的函");
    recorded_line(&form, 300, 400, 40, code);
    recorded_line(&form, 300, 480, 40, "我方地址为示例市示例路1号，联系电话为010-61937159，");
    recorded_line(&form, 300, 560, 40, "开户银行为示例银行金桥支行，账号为0000021600666442731°");
    return form;
}

START_TEST(a_sentence_that_stops_before_its_code_leaves_it_out) {
    struct recorded form = invoice_letter("发票请开给" UNIT "，税号是°");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(recorded_state(&page, FIELD_TAX_CODE, -1), FIELD_STATE_BLANK);
    expect(&page, FIELD_ACCOUNT, "0000021600666442731");
    end(&page, &form);
}
END_TEST

START_TEST(a_code_of_which_little_could_be_read_is_not_left_out) {
    struct recorded form = invoice_letter("发票请开给" UNIT "，税号是9111。");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(recorded_state(&page, FIELD_TAX_CODE, -1), FIELD_STATE_UNSURE);
    end(&page, &form);
}
END_TEST

/* A slip of two sides, the heading of the second unread; `bank` is a label in its column. */
static struct recorded two_sided(const char *bank, const char *amount) {
    static const int WIDTHS[] = {80, 200, 700, 80, 200, 700};
    struct recorded form = slip("电汇凭证（回单）");
    const char *const cells[] = {"汇\n款\n人", "全称",   UNIT,       "", "全称", OFFICE,
                                 "",           "账号",   MINE,       "", "账号", THEIRS,
                                 "",           "汇出行", "样例银行", "", bank,   THEIR_BANK};
    recorded_table(&form, (struct recorded_table){100, 300, 150, 6, WIDTHS}, 3, cells);
    recorded_line(&form, 1200, 900, 40, amount);
    return form;
}

START_TEST(the_second_of_two_sides_is_told_by_its_column_when_its_heading_is_unread) {
    struct recorded form = two_sided("汇入行", "￥350.00");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYEE_NAME, OFFICE);
    expect(&page, FIELD_PAYEE_ACCOUNT, THEIRS);
    end(&page, &form);
}
END_TEST

START_TEST(the_second_of_two_sides_is_not_the_firsts_when_nothing_tells_it) {
    struct recorded form = two_sided("开户行", "￥350.00");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    ck_assert_int_ne(recorded_state(&page, FIELD_PAYEE_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(a_heading_down_the_side_says_nothing_of_what_stands_left_of_it) {
    static const int WIDTHS[] = {80, 200, 700, 80, 200, 700};
    struct recorded form = slip("网上银行电子回执");
    const char *const cells[] = {"", "全称",   UNIT,       "", "全称",   OFFICE,
                                 "", "账号",   MINE,       "", "账号",   THEIRS,
                                 "", "开户行", "样例银行", "", "开户行", THEIR_BANK};
    recorded_cell(&form, (struct box_px){1080, 300, 80, 450});
    recorded_line(&form, 1100, 330, 40, "收");
    recorded_line(&form, 1100, 400, 40, "款");
    recorded_line(&form, 1100, 470, 40, "人");
    recorded_table(&form, (struct recorded_table){100, 300, 150, 6, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    ck_assert_str_ne(recorded_value(&page, FIELD_PAYEE_BANK, -1), "样例银行");
    end(&page, &form);
}
END_TEST

START_TEST(the_kind_of_an_account_is_nobodys_name) {
    static const int WIDTHS[] = {300, 400, 800};
    struct recorded form = slip("微信支付电子回单");
    const char *const cells[] = {"付款方",   "账户类型", "微信零钱",
                                 "收款方",   "账户名",   OFFICE,
                                 "付款时间", "",         "2026-11-01 10:07:23"};
    recorded_table(&form, (struct recorded_table){200, 300, 100, 3, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_PAYER_NAME, -1), FIELD_STATE_READ);
    expect(&page, FIELD_PAYEE_NAME, OFFICE);
    end(&page, &form);
}
END_TEST

START_TEST(the_sign_of_the_currency_may_be_read_as_its_letter) {
    struct recorded form = two_sided("汇入行", "Y350.00");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_AMOUNT, "350.00");
    end(&page, &form);
}
END_TEST

START_TEST(a_letter_before_figures_that_are_no_amount_is_no_sign) {
    struct recorded form = two_sided("汇入行", "Y350001");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

/* A receipt whose status has one character that the engine read as surely as told. */
static enum field_state status_with(const char *status, const char *character, float sure) {
    struct recorded form = slip("网上银行电子回单");
    SCOPED(text_buffer_free)
    struct text_buffer line = {0};
    text_add_format(&line, "交易状态：%s", status);
    recorded_line(&form, 200, 300, 40, line.bytes);
    recorded_doubt(&form, character, sure);
    recorded_line(&form, 200, 400, 40, "收款人户名：" OFFICE);
    struct page_reading page = recorded_read(&form);
    enum field_state state = recorded_state(&page, FIELD_STATUS, -1);
    if (state == FIELD_STATE_READ)
        expect(&page, FIELD_STATUS, "done");
    end(&page, &form);
    return state;
}

START_TEST(a_status_with_one_covered_character_is_told_by_the_others) {
    ck_assert_int_eq(status_with("交易成助", "助", 0.3F), FIELD_STATE_READ);
}
END_TEST

START_TEST(a_character_surely_read_or_a_word_of_two_meanings_leaves_the_status_open) {
    ck_assert_int_eq(status_with("交易成助", "助", 0.99F), FIELD_STATE_UNSURE);
    ck_assert_int_eq(status_with("助理成功", "助", 0.3F), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_number_of_the_booking_is_a_serial_and_a_strange_one_is_none) {
    struct recorded form = slip("付款回单");
    recorded_line(&form, 200, 240, 40, "付款户名：" UNIT);
    recorded_line(&form, 200, 320, 40, "记账流水：8709340841359326");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_SERIAL, "8709340841359326");
    end(&page, &form);
    form = slip("付款回单");
    recorded_line(&form, 200, 240, 40, "付款户名：" UNIT);
    recorded_line(&form, 200, 320, 40, "原流水号：8709340841359326");
    page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_SERIAL, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

SUITE("ocr/strange_slips", an_agency_calls_its_parties_by_the_charge,
      a_number_of_the_booking_is_a_serial_and_a_strange_one_is_none,
      a_status_with_one_covered_character_is_told_by_the_others,
      a_character_surely_read_or_a_word_of_two_meanings_leaves_the_status_open,
      the_second_of_two_sides_is_told_by_its_column_when_its_heading_is_unread,
      the_second_of_two_sides_is_not_the_firsts_when_nothing_tells_it,
      a_heading_down_the_side_says_nothing_of_what_stands_left_of_it,
      the_kind_of_an_account_is_nobodys_name, the_sign_of_the_currency_may_be_read_as_its_letter,
      a_letter_before_figures_that_are_no_amount_is_no_sign,
      a_sentence_that_stops_before_its_code_leaves_it_out,
      a_code_of_which_little_could_be_read_is_not_left_out,
      two_labels_with_a_mark_between_them_lead_to_both_values,
      a_party_is_a_row_and_its_data_are_columns, a_row_of_neither_party_gives_nothing,
      heads_over_the_values_say_who_paid_out_and_into_which_bank,
      a_statement_of_account_is_the_payers_and_booked,
      a_slip_that_refers_to_the_statement_of_account_is_not_booked_by_that,
      the_payees_name_said_twice_is_not_the_payers, the_purse_that_was_paid_from_is_nobodys_name,
      a_value_that_shows_what_it_is_stands_below_its_head_beside_a_strange_one,
      what_shows_nothing_below_a_head_is_not_taken_from_there,
      an_invoice_card_in_brackets_is_invoice_data_without_its_title,
      a_numbered_label_of_a_phone_does_not_take_the_address)
