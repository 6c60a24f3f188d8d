#include "ocr/expect.h"

#include "suite.h"

#define OFFICE "北京数字认证股份有限公司"

/* The day of a paying-in slip, which stands without a label under the title or in a cell. */

static struct page_reading slip_with(const char *day, const char *left, const char *below) {
    static const int WIDTHS[] = {300, 800, 300, 800};
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 60, "示例银行进账单（回单）");
    if (*left)
        recorded_line(&form, 250, 250, 40, left);
    recorded_line(&form, 600, 250, 40, day);
    recorded_line(&form, 1500, 250, 40, "凭证号码");
    recorded_line(&form, 1750, 250, 40, "5292489769719544");
    const char *const cells[] = {
        "付款人全称", "北京样例科技有限公司", "收款人全称", OFFICE,
        "付款人账号", "0000982957957234394",  "收款人账号", "01090327800120102315712"};
    recorded_table(&form, (struct recorded_table){200, 400, 100, 4, WIDTHS}, 2, cells);
    recorded_line(&form, 250, 800, 40, below);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

static bool is_paid_on_read(const struct page_reading *page) {
    return recorded_state(page, FIELD_PAID_ON, -1) == FIELD_STATE_READ;
}

START_TEST(the_only_day_of_a_slip_is_when_it_was_paid) {
    struct page_reading page = slip_with("2026年11月06日", "", "此联是回单");
    expect_row(&page, FIELD_PAID_ON, -1, "2026-11-06");
    page_reading_free(&page);
}
END_TEST

START_TEST(of_two_days_without_labels_neither_is) {
    struct page_reading page = slip_with("2026年11月06日", "", "2026年11月09日");
    ck_assert(!is_paid_on_read(&page));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_day_that_another_word_names_is_not) {
    struct page_reading page = slip_with("2026年11月06日", "查询日", "此联是回单");
    ck_assert(!is_paid_on_read(&page));
    page_reading_free(&page);
}
END_TEST

START_TEST(eight_figures_alone_are_no_day) {
    struct page_reading page = slip_with("20261106", "", "此联是回单");
    ck_assert(!is_paid_on_read(&page));
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/voucher_date", the_only_day_of_a_slip_is_when_it_was_paid,
      of_two_days_without_labels_neither_is, a_day_that_another_word_names_is_not,
      eight_figures_alone_are_no_day)
