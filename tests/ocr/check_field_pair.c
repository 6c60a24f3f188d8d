#include "ocr/expect.h"

#include "suite.h"

/* Labels with two values, whose second part stands in a row of its own. */

static struct page_reading invoice_with(int x, const char *below, const char *further) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "发票开具资料");
    recorded_line(&sheet, 200, 400, 40, "抬头：北京样例科技有限公司");
    recorded_line(&sheet, 200, 500, 40, "地址电话：");
    recorded_line(&sheet, 450, 500, 40, "示例市示例区光明街64号");
    recorded_line(&sheet, x, 600, 40, below);
    recorded_line(&sheet, 200, 700, 40, further);
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(a_phone_under_its_address_is_the_pairs_second) {
    struct page_reading page = invoice_with(450, "010-67932091", "谢谢");
    expect_row(&page, FIELD_ADDRESS, -1, "示例市示例区光明街64号");
    expect_row(&page, FIELD_PHONE, -1, "010-67932091");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_number_that_is_no_phone_is_none_below_an_address) {
    struct page_reading page = invoice_with(450, "1234567890123456789", "谢谢");
    ck_assert_int_ne(recorded_state(&page, FIELD_PHONE, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_number_under_the_label_is_not_the_pairs) {
    struct page_reading page = invoice_with(200, "010-67932091", "谢谢");
    ck_assert_int_ne(recorded_state(&page, FIELD_PHONE, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_number_behind_its_own_label_is_that_labels) {
    struct page_reading page = invoice_with(200, "传真：　　　010-67932091", "谢谢");
    ck_assert_int_ne(recorded_state(&page, FIELD_PHONE, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(an_account_under_its_bank_is_the_pairs_second) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "发票开具资料");
    recorded_line(&sheet, 200, 400, 40, "抬头：北京样例科技有限公司");
    recorded_line(&sheet, 200, 500, 40, "开户行及账号：");
    recorded_line(&sheet, 550, 500, 40, "样例银行光明支行");
    recorded_line(&sheet, 550, 580, 40, "0000021600666442731");
    struct page_reading page = recorded_read(&sheet);
    expect_row(&page, FIELD_ACCOUNT, -1, "0000021600666442731");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

SUITE("ocr/field_pair", a_phone_under_its_address_is_the_pairs_second,
      a_number_that_is_no_phone_is_none_below_an_address, a_number_under_the_label_is_not_the_pairs,
      a_number_behind_its_own_label_is_that_labels, an_account_under_its_bank_is_the_pairs_second)
