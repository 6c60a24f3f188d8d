/* Forms whose labels stand in Chinese and English. */
#include "ocr/expect.h"
#include "ocr/gloss.h"

#include "suite.h"

#include <string.h>

#define UNIT    "北京样例科技有限公司"
#define CODE    "91110108PDY0001320"
#define BANK    "样例银行北京分行"
#define ACCOUNT "01090327800120102315712"

static struct recorded titled(const char *title) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, title);
    return form;
}

static void expect_state(const struct page_reading *page, enum field_name name,
                         enum field_state state) {
    ck_assert_msg(recorded_state(page, name, -1) == state, "%s: state %d, value '%s'",
                  field_name_text(name), recorded_state(page, name, -1),
                  recorded_value(page, name, -1));
}

/* A cell with its label in one row and its value, or nothing, below that. */
static void add_over(struct recorded *form, int x, int y, const char *label, const char *value) {
    recorded_cell(form, (struct box_px){x, y, 800, 130});
    recorded_line(form, x + 10, y + 8, 34, label);
    if (value)
        recorded_line(form, x + 10, y + 70, 40, value);
}

START_TEST(values_stand_below_labels_in_two_languages) {
    struct recorded form = titled("发票开具信息 Invoice Information");
    add_over(&form, 100, 300, "发票抬头 Title", UNIT);
    add_over(&form, 100, 430, "税号 Taxpayer No.", CODE);
    add_over(&form, 100, 560, "开户银行Bank", BANK);
    add_over(&form, 900, 560, "银行账号 AccountNo", ACCOUNT);
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    expect(&page, FIELD_TITLE, UNIT);
    expect(&page, FIELD_TAX_CODE, CODE);
    expect(&page, FIELD_BANK, BANK);
    expect(&page, FIELD_ACCOUNT, ACCOUNT);
    end(&page, &form);
}
END_TEST

START_TEST(a_label_in_large_type_is_no_title_that_lost_its_end) {
    struct recorded form = titled("发票开具信息");
    recorded_line(&form, 100, 220, 30, "发票抬头 Title");
    recorded_line(&form, 100, 270, 36, UNIT);
    recorded_line(&form, 100, 340, 60, "统一社会信用代码");
    recorded_line(&form, 700, 340, 60, CODE);
    recorded_line(&form, 100, 420, 30, "单位地址 Address");
    recorded_line(&form, 100, 470, 36, "北京市样例路1号");
    recorded_line(&form, 100, 540, 30, "电话 Tel.");
    recorded_line(&form, 100, 590, 36, "010-60000001");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    expect(&page, FIELD_TITLE, UNIT);
    end(&page, &form);
}
END_TEST

START_TEST(entries_that_were_not_made_are_blank) {
    struct recorded form = titled("北京市政务数字证书业务申请表");
    add_over(&form, 100, 300, "单位名称 Name of Organization", UNIT);
    add_over(&form, 100, 430, "变更前单位名称 Former Name", NULL);
    add_over(&form, 900, 430, "变更后单位名称 NewName", NULL);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect_state(&page, FIELD_NAME_BEFORE, FIELD_STATE_BLANK);
    expect_state(&page, FIELD_NAME_AFTER, FIELD_STATE_BLANK);
    end(&page, &form);
}
END_TEST

START_TEST(the_english_name_may_stand_below_in_the_labels_cell) {
    static const int WIDTHS[] = {400, 1000};
    static const char *const CELLS[] = {
        "单位名称\nOrganization",        UNIT, "持有人姓名\nName", "张样例",
        "统一社会信用代码\nCredit Code", ""};
    struct recorded form = titled("政务个人电子签章采样表");
    recorded_table(&form, (struct recorded_table){200, 420, 120, 2, WIDTHS}, 3, CELLS);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_HOLDER_NAME, "张样例");
    end(&page, &form);
}
END_TEST

START_TEST(it_may_stand_on_the_line_behind_a_stroke_in_brackets_and_before) {
    struct recorded form = titled("开票信息");
    recorded_line(&form, 100, 300, 40, "单位名称/Company Name：" UNIT);
    recorded_line(&form, 100, 380, 40, "税号 (Tax ID)　" CODE);
    recorded_line(&form, 100, 460, 40, "Bank Name 开户银行：" BANK);
    recorded_line(&form, 100, 540, 40, "账号 Account No. " ACCOUNT);
    recorded_line(&form, 100, 620, 40, "地址 Address　北京市样例路1号");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_TITLE, UNIT);
    expect(&page, FIELD_TAX_CODE, CODE);
    expect(&page, FIELD_BANK, BANK);
    expect(&page, FIELD_ACCOUNT, ACCOUNT);
    expect(&page, FIELD_ADDRESS, "北京市样例路1号");
    end(&page, &form);
}
END_TEST

START_TEST(it_may_stand_below_without_a_cell) {
    struct recorded form = titled("开票信息");
    recorded_line(&form, 100, 300, 40, "单位名称");
    recorded_line(&form, 600, 300, 40, UNIT);
    recorded_line(&form, 100, 346, 28, "Company Name");
    recorded_line(&form, 100, 420, 40, "税号");
    recorded_line(&form, 600, 420, 40, CODE);
    recorded_line(&form, 100, 466, 28, "Tax ID");
    recorded_line(&form, 100, 540, 40, "开户银行");
    recorded_line(&form, 100, 586, 28, "Bank");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_TITLE, UNIT);
    expect(&page, FIELD_TAX_CODE, CODE);
    ck_assert_str_eq(recorded_value(&page, FIELD_BANK, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(latin_letters_in_values_stay) {
    struct recorded form = titled("开票信息");
    recorded_line(&form, 100, 300, 40, "单位名称：ABC（中国）有限公司");
    recorded_line(&form, 100, 380, 40, "税号：" CODE);
    recorded_line(&form, 100, 460, 40, "开户行：BankX银行北京分行");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_TITLE, "ABC（中国）有限公司");
    expect(&page, FIELD_BANK, "BankX银行北京分行");
    end(&page, &form);
}
END_TEST

START_TEST(an_english_word_may_begin_a_name) {
    struct recorded form = titled("开票信息");
    recorded_line(&form, 100, 300, 40, "单位名称：Title网络科技有限公司");
    recorded_line(&form, 100, 380, 40, "税号：" CODE);
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_TITLE, -1), "Title网络科技有限公司");
    end(&page, &form);
}
END_TEST

START_TEST(a_mail_address_behind_its_english_label_is_read) {
    struct recorded form = titled("北京市政务数字证书业务申请表");
    recorded_line(&form, 100, 300, 40, "单位名称 Unit：" UNIT);
    recorded_line(&form, 100, 380, 40, "经办人姓名 Name：张样例");
    recorded_line(&form, 100, 460, 40, "经办人邮箱 E-mail name@example.invalid");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_AGENT_NAME, "张样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_AGENT_EMAIL, -1), "name@example.invalid");
    end(&page, &form);
}
END_TEST

START_TEST(a_name_in_latin_letters_only_is_unsure) {
    struct recorded form = titled("开票信息");
    recorded_line(&form, 100, 300, 40, "单位名称：　　Zhongkexx");
    recorded_line(&form, 100, 380, 40, "税号：" CODE);
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_TITLE, -1), "Zhongkexx");
    expect_state(&page, FIELD_TITLE, FIELD_STATE_UNSURE);
    end(&page, &form);
}
END_TEST

/* Whether folded letters are a gloss. */
static bool is_gloss(const char *letters) {
    struct glyph glyphs[64] = {{0}};
    int count = 0;
    for (; letters[count]; count++)
        glyphs[count].code = letters[count];
    return gloss_is(glyphs, count);
}

START_TEST(words_may_be_run_together_and_misread) {
    struct fault why = {0};
    ck_assert(words_load(&why));
    ck_assert(is_gloss("NEWNAME"));
    ck_assert(is_gloss("UNIFIEDSOCIALCREDITCODE"));
    ck_assert(is_gloss("0RGANIZATI0N") || is_gloss("ORGANIZATI0N"));
    ck_assert(is_gloss("BENEFICIARY'SA/CNO."));
    ck_assert(is_gloss("E-MAIL"));
    ck_assert(!is_gloss("OFTHE"));
    ck_assert(!is_gloss("JOHNSMITH"));
    ck_assert(!is_gloss("BANKOFCHINA"));
    ck_assert(!is_gloss("AUTODESK"));
    ck_assert(!is_gloss("FT2630612345"));
    ck_assert(!is_gloss("A1"));
}
END_TEST

/* A foreign bank's advice: lines of names and values. */
static struct recorded advice(const char *const (*lines)[2], int count) {
    struct recorded form = titled("PAYMENT ADVICE");
    for (int i = 0; i < count; i++) {
        recorded_line(&form, 100, 300 + 90 * i, 34, lines[i][0]);
        recorded_line(&form, 900, 300 + 90 * i, 36, lines[i][1]);
    }
    return form;
}

START_TEST(english_names_alone_lead_to_a_slips_values) {
    static const char *const LINES[][2] = {{"Transaction Reference", "4745218438900523"},
                                           {"Value Date", "2026-11-01"},
                                           {"Ordering Customer", UNIT},
                                           {"Debit Account Number", "0000706608484781682"},
                                           {"Beneficiary Name", "样例数字有限公司"},
                                           {"Beneficiary Account Number", ACCOUNT},
                                           {"Beneficiary Bank", BANK},
                                           {"Amount", "CNY 190.00"},
                                           {"Payment Details", "数字证书服务费"}};
    struct recorded form = advice(LINES, (int)(sizeof LINES / sizeof *LINES));
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYER_ACCOUNT, "0000706608484781682");
    expect(&page, FIELD_PAYEE_NAME, "样例数字有限公司");
    expect(&page, FIELD_PAYEE_ACCOUNT, ACCOUNT);
    expect(&page, FIELD_AMOUNT, "190.00");
    expect(&page, FIELD_PAID_ON, "2026-11-01");
    expect(&page, FIELD_SERIAL, "4745218438900523");
    end(&page, &form);
}
END_TEST

/* The English below a Chinese name is the same name again and parts it from no value. */
START_TEST(english_names_below_chinese_ones_take_no_value) {
    struct recorded form = titled("电子回单");
    static const char *const LINES[][3] = {
        {"付款人户名", "Payer Name", UNIT},
        {"付款人账号", "Payer Account Number", "0000706608484781682"},
        {"收款人户名", "Beneficiary Name", "样例数字有限公司"},
        {"收款人账号", "Beneficiary Account Number", ACCOUNT},
        {"金额", "Amount", "190.00"}};
    for (int i = 0; i < 5; i++) {
        recorded_line(&form, 100, 300 + 130 * i, 36, LINES[i][0]);
        recorded_line(&form, 100, 345 + 130 * i, 28, LINES[i][1]);
        recorded_line(&form, 900, 320 + 130 * i, 36, LINES[i][2]);
    }
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYER_ACCOUNT, "0000706608484781682");
    expect(&page, FIELD_PAYEE_NAME, "样例数字有限公司");
    expect(&page, FIELD_PAYEE_ACCOUNT, ACCOUNT);
    expect(&page, FIELD_AMOUNT, "190.00");
    end(&page, &form);
}
END_TEST

SUITE("ocr/gloss", values_stand_below_labels_in_two_languages,
      a_label_in_large_type_is_no_title_that_lost_its_end, entries_that_were_not_made_are_blank,
      the_english_name_may_stand_below_in_the_labels_cell,
      it_may_stand_on_the_line_behind_a_stroke_in_brackets_and_before,
      it_may_stand_below_without_a_cell, latin_letters_in_values_stay,
      an_english_word_may_begin_a_name, a_mail_address_behind_its_english_label_is_read,
      a_name_in_latin_letters_only_is_unsure, words_may_be_run_together_and_misread,
      english_names_alone_lead_to_a_slips_values, english_names_below_chinese_ones_take_no_value)
