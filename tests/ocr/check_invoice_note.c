#include "ocr/expect.h"

#include "suite.h"

/* Invoice data without a label: known by their look, after a request for an invoice. */

#define UNIT "示例市样例恒信软件开发有限公司"
#define CODE "91110108PDY0001320"

static struct page_reading note_with(const char *request, const char *name, const char *last) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 300, 400, 40, request);
    recorded_line(&sheet, 320, 520, 40, name);
    recorded_line(&sheet, 320, 610, 40, CODE);
    recorded_line(&sheet, 320, 700, 40, "示例市示例区文化路166号");
    recorded_line(&sheet, 1300, 700, 40, "010-67663324");
    recorded_line(&sheet, 320, 790, 40, "示例银行正大支行");
    recorded_line(&sheet, 1300, 790, 40, "0000959464966465781");
    recorded_line(&sheet, 300, 900, 40, last);
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(a_note_without_labels_gives_invoice_data) {
    struct page_reading page = note_with("发票请按下面开（普票，电子版即可）：", UNIT, "谢谢！");
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    expect_row(&page, FIELD_TITLE, -1, UNIT);
    expect_row(&page, FIELD_TAX_CODE, -1, CODE);
    expect_row(&page, FIELD_ADDRESS, -1, "示例市示例区文化路166号");
    expect_row(&page, FIELD_PHONE, -1, "010-67663324");
    expect_row(&page, FIELD_BANK, -1, "示例银行正大支行");
    expect_row(&page, FIELD_ACCOUNT, -1, "0000959464966465781");
    ck_assert_int_eq(recorded_state(&page, FIELD_TITLE, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(the_same_without_a_word_of_an_invoice_is_none) {
    struct page_reading page = note_with("联系方式见下：", UNIT, "谢谢！");
    ck_assert_int_ne(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    page_reading_free(&page);
}
END_TEST

START_TEST(an_invoice_itself_is_no_note) {
    struct page_reading page = note_with("增值税普通发票　发票号码00012345", UNIT, "价税合计");
    ck_assert_int_ne(recorded_state(&page, FIELD_TITLE, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_sentence_above_the_code_is_no_sure_name) {
    struct page_reading page = note_with("请开普票", "请于本周内寄回我处收", "谢谢！");
    ck_assert_int_ne(recorded_state(&page, FIELD_TITLE, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

START_TEST(of_two_phones_none_is_taken) {
    struct page_reading page = note_with("请开普票", UNIT, "010-67663399");
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    ck_assert_int_ne(recorded_state(&page, FIELD_PHONE, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/invoice_note", a_note_without_labels_gives_invoice_data,
      the_same_without_a_word_of_an_invoice_is_none, an_invoice_itself_is_no_note,
      a_sentence_above_the_code_is_no_sure_name, of_two_phones_none_is_taken)
