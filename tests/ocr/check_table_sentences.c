/* Certificates as sentences: labels and values behind each other, wrapped where the line is full.
 */
#include "ocr/expect.h"
#include "ocr/recorded.h"
#include "suite.h"

#include <string.h>

static struct page_reading form_of(int count, const char *const *lines) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_line(&form, 120, 400, 40, "单位名称：北京样例科技有限公司");
    for (int i = 0; i < count; i++)
        recorded_line(&form, 120, 500 + 80 * i, 40, lines[i]);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_sentence_that_wraps_elsewhere_is_one_certificate) {
    static const char *const LINES[] = {
        "1．姓名：张样例；身份证号：690101199003070014；部门：综合科；手机：16400000001；",
        "年限：1年；电子签章：需要。",
        "2．姓名：李样例；身份证号：690101196811010040；部门：信息中心；",
        "手机：16400000002；年限：2年；电子签章：不需要。"};
    struct page_reading page = form_of(4, LINES);
    expect_row(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect_row(&page, FIELD_HOLDER_PHONE, 0, "16400000001");
    expect_row(&page, FIELD_YEARS, 0, "1");
    expect_row(&page, FIELD_HOLDER_NAME, 1, "李样例");
    expect_row(&page, FIELD_HOLDER_PHONE, 1, "16400000002");
    expect_row(&page, FIELD_YEARS, 1, "2");
    expect_row(&page, FIELD_SEAL_IMAGE, 1, "no");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_PHONE, 2));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_semicolon_behind_a_certificate_ends_it_all_the_same) {
    static const char *const LINES[] = {
        "1．姓名：张样例；身份证号：690101199003070014；手机：16400000001；", "年限：1年；",
        "2．姓名：李样例；身份证号：690101196811010040；手机：16400000002；", "年限：2年。"};
    struct page_reading page = form_of(4, LINES);
    expect_row(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect_row(&page, FIELD_HOLDER_NAME, 1, "李样例");
    expect_row(&page, FIELD_HOLDER_PHONE, 1, "16400000002");
    expect_row(&page, FIELD_YEARS, 1, "2");
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/table_sentences", a_sentence_that_wraps_elsewhere_is_one_certificate,
      a_semicolon_behind_a_certificate_ends_it_all_the_same)
