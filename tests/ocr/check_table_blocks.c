#include "ocr/recorded.h"

#include "suite.h"

#include <stdio.h>
#include <string.h>

static void begin(struct recorded *form) {
    recorded_line(form, 900, 200, 70, "政务单位证书业务明细表");
}

/* A block of four values whose first label is `first` ("" for none); its number stands left of it.
 */
static void add_block(struct recorded *form, int y, const char *number, const char *first,
                      const char *holder) {
    char line[64];
    if (*number)
        recorded_line(form, 120, y + 20, 36, number);
    if (*first) {
        snprintf(line, sizeof line, "%s：北京样例科技有限公司", first);
        recorded_line(form, 260, y, 40, line);
    }
    recorded_line(form, 1300, y, 40, "使用处室：综合科");
    snprintf(line, sizeof line, "使用人：%s", holder);
    recorded_line(form, 260, y + 80, 40, line);
    recorded_line(form, 1300, y + 80, 40, "手机：16400000001");
}

static void expect(const struct page_reading *page, int row, const char *holder) {
    ck_assert_msg(strcmp(recorded_value(page, FIELD_HOLDER_NAME, row), holder) == 0,
                  "row %d: got '%s', wanted '%s'", row,
                  recorded_value(page, FIELD_HOLDER_NAME, row), holder);
}

/* A form of three blocks numbered as told; the second block's first label is `first`. */
static struct page_reading form_of(const char *const numbers[3], const char *first) {
    struct recorded form = {0};
    begin(&form);
    add_block(&form, 500, numbers[0], "证书名称", "张样例");
    add_block(&form, 740, numbers[1], first, "李样例");
    add_block(&form, 980, numbers[2], "证书名称", "王样例");
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(blocks_of_a_further_sheet_go_on_counting) {
    struct page_reading page = form_of((const char *const[]){"28", "29", "30"}, "证书名称");
    ck_assert_int_eq(page.kind, PAGE_KIND_UNIT_DETAIL_FORM);
    expect(&page, 27, "张样例");
    expect(&page, 28, "李样例");
    expect(&page, 29, "王样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(one_number_misread_moves_no_row) {
    struct page_reading page = form_of((const char *const[]){"1", "12", "3"}, "证书名称");
    expect(&page, 0, "张样例");
    expect(&page, 1, "李样例");
    expect(&page, 2, "王样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_sheets_own_number_is_no_rows) {
    struct page_reading page = form_of((const char *const[]){"第2页", "", ""}, "证书名称");
    expect(&page, 0, "张样例");
    expect(&page, 2, "王样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_block_whose_first_label_is_lost_keeps_its_values) {
    struct page_reading page = form_of((const char *const[]){"1", "2", "3"}, "");
    expect(&page, 1, "李样例");
    expect(&page, 2, "王样例");
    ck_assert_str_eq(recorded_value(&page, FIELD_CERTIFICATE_NAME, 1), "");
    ck_assert_str_eq(recorded_value(&page, FIELD_CERTIFICATE_NAME, 2), "北京样例科技有限公司");
    page_reading_free(&page);
}
END_TEST

START_TEST(whoever_filled_in_the_form_holds_no_certificate) {
    struct recorded form = {0};
    begin(&form);
    add_block(&form, 500, "1", "证书名称", "张样例");
    add_block(&form, 740, "2", "证书名称", "李样例");
    recorded_line(&form, 1300, 1400, 40, "联系电话：16400000009");
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    expect(&page, 1, "李样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_PHONE, 2));
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/table_blocks", blocks_of_a_further_sheet_go_on_counting, one_number_misread_moves_no_row,
      a_sheets_own_number_is_no_rows, a_block_whose_first_label_is_lost_keeps_its_values,
      whoever_filled_in_the_form_holds_no_certificate)
