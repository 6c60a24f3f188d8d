#include "ocr/recorded.h"

#include "suite.h"

static const int WIDTHS[] = {280, 620, 620, 300, 300, 520};
#define COLUMNS 6

/* A list under its title and its account's line; `texts` with its head. */
static struct page_reading list_of(int rows, const char *const *texts) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 150, 60, "账户交易明细");
    recorded_line(&sheet, 110, 280, 40, "付款人户名：示例市样例贸易有限公司");
    recorded_line(&sheet, 1500, 280, 40, "付款人账号：0000690101000999");
    recorded_table(&sheet, (struct recorded_table){100, 400, 90, COLUMNS, WIDTHS}, rows, texts);
    recorded_line(&sheet, 110, 500 + 90 * rows, 40, "示例银行　账户交易明细　打印日期：2026-11-20");
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    return page;
}

#define HEAD "交易日期", "对方户名", "对方账号", "支出金额", "摘要", "流水号"
#define POWER                                                                                      \
    "2026-08-03", "示例市样例供电公司", "0000690101000123", "1,286.40", "电费", "6901010803117"
#define OFFICE                                                                                     \
    "2026-11-02", "北京示例认证有限公司", "01090327800120100000", "780.00", "证书费", "7342059369"

START_TEST(each_payment_of_a_list_has_its_row) {
    static const char *const TEXTS[] = {HEAD, POWER, OFFICE};
    struct page_reading page = list_of(3, TEXTS);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, 0), "示例市样例供电公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, 1), "北京示例认证有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, 1), "780.00");
    ck_assert_str_eq(recorded_value(&page, FIELD_PAID_ON, 1), "2026-11-02");
    ck_assert_str_eq(recorded_value(&page, FIELD_SERIAL, 1), "7342059369");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_PAYEE_NAME, -1));
    ck_assert_ptr_null(field_find(&page.fields, FIELD_AMOUNT, -1));
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYER_NAME, -1), "示例市样例贸易有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_STATUS, -1), "done");
    page_reading_free(&page);
}
END_TEST

START_TEST(one_payment_is_the_pages) {
    static const char *const TEXTS[] = {HEAD, OFFICE};
    struct page_reading page = list_of(2, TEXTS);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, -1), "北京示例认证有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, -1), "780.00");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_AMOUNT, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_sum_below_one_payment_is_none) {
    static const char *const TEXTS[] = {HEAD, OFFICE, "合计", "", "", "780.00", "", ""};
    struct page_reading page = list_of(3, TEXTS);
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, -1), "780.00");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_AMOUNT, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(what_came_in_is_no_payment) {
    static const char *const TEXTS[] = {"交易日期",
                                        "对方户名",
                                        "对方账号",
                                        "借方发生额",
                                        "贷方发生额",
                                        "流水号",
                                        "2026-10-02",
                                        "示例市样例供电公司",
                                        "0000690101000123",
                                        "",
                                        "5,000.00",
                                        "6901010803117",
                                        "2026-11-02",
                                        "北京示例认证有限公司",
                                        "01090327800120100000",
                                        "780.00",
                                        "",
                                        "7342059369"};
    struct page_reading page = list_of(3, TEXTS);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, 0), "北京示例认证有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, 0), "780.00");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_AMOUNT, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_mark_says_what_came_in) {
    static const char *const TEXTS[] = {"交易日期",
                                        "对方户名",
                                        "对方账号",
                                        "金额",
                                        "借贷标志",
                                        "流水号",
                                        "2026-10-02",
                                        "北京示例认证有限公司",
                                        "01090327800120100000",
                                        "780.00",
                                        "贷",
                                        "6901010803117",
                                        "2026-11-02",
                                        "北京示例认证有限公司",
                                        "01090327800120100000",
                                        "780.00",
                                        "借",
                                        "7342059369"};
    struct page_reading page = list_of(3, TEXTS);
    ck_assert_str_eq(recorded_value(&page, FIELD_SERIAL, 0), "7342059369");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_AMOUNT, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_sign_says_what_came_in) {
    static const char *const TEXTS[] = {"交易日期",
                                        "对方户名",
                                        "对方账号",
                                        "金额",
                                        "摘要",
                                        "流水号",
                                        "2026-10-02",
                                        "示例市样例供电公司",
                                        "0000690101000123",
                                        "+5,000.00",
                                        "退款",
                                        "6901010803117",
                                        "2026-11-02",
                                        "北京示例认证有限公司",
                                        "01090327800120100000",
                                        "-780.00",
                                        "证书费",
                                        "7342059369"};
    struct page_reading page = list_of(3, TEXTS);
    ck_assert_str_eq(recorded_value(&page, FIELD_SERIAL, 0), "7342059369");
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, 0), "780.00");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_AMOUNT, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_list_that_names_no_payees_is_in_doubt) {
    static const char *const TEXTS[] = {
        "交易日期",   "交易种类", "记账网点", "支出金额", "摘要",   "流水号",
        "2026-10-02", "转账",     "0101",     "1,286.40", "电费",   "6901010803117",
        "2026-11-02", "转账",     "0101",     "780.00",   "证书费", "7342059369"};
    struct page_reading page = list_of(3, TEXTS);
    ck_assert_int_ne(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_READ);
    ck_assert_int_ne(recorded_state(&page, FIELD_SERIAL, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/voucher_list", each_payment_of_a_list_has_its_row, one_payment_is_the_pages,
      a_sum_below_one_payment_is_none, what_came_in_is_no_payment, a_mark_says_what_came_in,
      a_sign_says_what_came_in, a_list_that_names_no_payees_is_in_doubt)
