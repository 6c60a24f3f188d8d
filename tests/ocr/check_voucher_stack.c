#include "ocr/recorded.h"

#include "suite.h"

#define PAY(name, account, amount, serial)                                                         \
    "流水号：" serial, "付款人户名：示例市样例贸易有限公司", "收款人户名：" name,                  \
        "收款人账号：" account, "金额：" amount

/* A receipt of five lines under its title. */
static void receipt_at(struct recorded *sheet, int y, const char *const *lines) {
    recorded_line(sheet, 900, y, 60, "示例银行电子回单");
    for (int i = 0; i < 5; i++)
        recorded_line(sheet, 200, y + 120 + 90 * i, 40, lines[i]);
}

START_TEST(two_receipts_on_a_sheet_are_two_rows) {
    static const char *const POWER[] = {
        PAY("示例市样例供电公司", "0000690101000123", "1,286.40", "6901010803117")};
    static const char *const OFFICE[] = {
        PAY("北京示例认证有限公司", "01090327800120100000", "780.00", "7342059369062")};
    struct recorded sheet = {0};
    receipt_at(&sheet, 200, POWER);
    receipt_at(&sheet, 1300, OFFICE);
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, 0), "示例市样例供电公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, 0), "1286.40");
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, 1), "北京示例认证有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, 1), "780.00");
    ck_assert_str_eq(recorded_value(&page, FIELD_SERIAL, 1), "7342059369062");
    ck_assert_str_eq(recorded_value(&page, FIELD_STATUS, 1), "done");
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYER_NAME, 1), "示例市样例贸易有限公司");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_PAYEE_NAME, -1));
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

START_TEST(one_receipt_is_the_pages) {
    static const char *const OFFICE[] = {
        PAY("北京示例认证有限公司", "01090327800120100000", "780.00", "7342059369062")};
    struct recorded sheet = {0};
    receipt_at(&sheet, 200, OFFICE);
    struct page_reading page = recorded_read(&sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, -1), "北京示例认证有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, -1), "780.00");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

/* 户名, 账号 and 开户行 stand twice, and one amount below them. */
START_TEST(two_parties_below_each_other_are_one_slip) {
    static const char *const LINES[] = {"付款人",
                                        "户名：示例市样例贸易有限公司",
                                        "账号：0000690101000999",
                                        "开户行：示例银行样例支行",
                                        "收款人",
                                        "户名：北京示例认证有限公司",
                                        "账号：01090327800120100000",
                                        "开户行：示例银行城东支行",
                                        "金额：780.00",
                                        "流水号：7342059369062"};
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 60, "示例银行电子回单");
    for (int i = 0; i < 10; i++)
        recorded_line(&sheet, 200, 320 + 90 * i, 40, LINES[i]);
    struct page_reading page = recorded_read(&sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, -1), "北京示例认证有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYER_NAME, -1), "示例市样例贸易有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, -1), "780.00");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

/* The fee of the same transfer has an amount of its own, but no payee. */
START_TEST(an_amount_that_stands_again_is_no_slip) {
    static const char *const OFFICE[] = {
        PAY("北京示例认证有限公司", "01090327800120100000", "780.00", "7342059369062")};
    struct recorded sheet = {0};
    receipt_at(&sheet, 200, OFFICE);
    recorded_line(&sheet, 200, 1100, 40, "手续费");
    recorded_line(&sheet, 200, 1190, 40, "金额：0.00");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, -1), "北京示例认证有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, -1), "780.00");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

SUITE("ocr/voucher_stack", two_receipts_on_a_sheet_are_two_rows, one_receipt_is_the_pages,
      two_parties_below_each_other_are_one_slip, an_amount_that_stands_again_is_no_slip)
