#include "ocr/recorded.h"

#include "suite.h"

#include <string.h>

#define CODE     "91110108PDY0001320"
#define BAD_CODE "91110108PDY0001321"

/* A detail form whose third row of its head says what the arguments do. */
static struct page_reading form_with(const char *label, const char *value, const char *column) {
    static const int HEAD[] = {500, 800};
    static const int WIDTHS[] = {120, 600, 300, 600, 600};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    const char *const head[] = {"申请单位", "北京样例科技有限公司", label, value};
    recorded_table(&form, (struct recorded_table){200, 420, 90, 2, HEAD}, 2, head);
    const char *const cells[] = {"序号", "证书名称",     column, "联系人", "手机",
                                 "1",    "示例市样例局", "1",    "张样例", "16400000001"};
    recorded_table(&form, (struct recorded_table){200, 700, 90, 5, WIDTHS}, 2, cells);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_form_that_asks_for_no_code_lists_none) {
    struct page_reading page = form_with("联系地址", "示例市样例路1号", "年限");
    ck_assert_int_eq(page.kind, PAGE_KIND_UNIT_DETAIL_FORM);
    ck_assert(!field_find(&page.fields, FIELD_UNIT_CODE, -1));
    page_reading_free(&page);
}
END_TEST

START_TEST(an_empty_room_for_the_code_is_blank) {
    struct page_reading page = form_with("统一社会信用代码", "", "年限");
    ck_assert_int_eq(recorded_state(&page, FIELD_UNIT_CODE, -1), FIELD_STATE_BLANK);
    page_reading_free(&page);
}
END_TEST

START_TEST(an_impossible_code_behind_a_strange_label_is_not_passed_over) {
    struct page_reading page = form_with("十八位码", BAD_CODE, "年限");
    const struct field *code = field_find(&page.fields, FIELD_UNIT_CODE, -1);
    ck_assert_ptr_nonnull(code);
    ck_assert_int_eq(code->state, FIELD_STATE_NOT_TRIED);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_short_label_leads_to_the_code_whatever_its_check_digit) {
    struct page_reading page = form_with("统一代码", BAD_CODE, "年限");
    ck_assert_str_eq(recorded_value(&page, FIELD_UNIT_CODE, -1), BAD_CODE);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_form_whose_columns_were_not_read_may_ask_for_one) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    recorded_line(&form, 200, 330, 40, "申请单位：北京样例科技有限公司");
    struct page_reading page = recorded_read(&form);
    const struct field *code = field_find(&page.fields, FIELD_UNIT_CODE, -1);
    ck_assert_ptr_nonnull(code);
    ck_assert_int_eq(code->state, FIELD_STATE_NOT_TRIED);
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

SUITE("ocr/no_room", a_short_label_leads_to_the_code_whatever_its_check_digit,
      a_form_that_asks_for_no_code_lists_none, an_empty_room_for_the_code_is_blank,
      an_impossible_code_behind_a_strange_label_is_not_passed_over,
      a_form_whose_columns_were_not_read_may_ask_for_one)
