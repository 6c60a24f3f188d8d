#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

#define UNIT  "北京样例科技有限公司"
#define CODE  "91110108PDY0001320"
#define ID    "690101199003070014"
#define AGENT "张样例"
#define MAIL  "user@example.invalid"

/* Labels in small type under the lines on which their values stand. */

static struct recorded titled(void) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    return form;
}

/* What stands under the lines of a form, with the values in the middle of their lines. */
static struct recorded labels_under_lines(const char *unit) {
    struct recorded form = titled();
    if (*unit)
        recorded_line(&form, 1000, 500, 44, unit);
    recorded_line(&form, 1060, 590, 36, "申请单位名称（全称）");
    recorded_line(&form, 640, 720, 44, CODE);
    recorded_line(&form, 1800, 700, 44, "690098");
    recorded_line(&form, 680, 810, 36, "统一社会信用代码");
    recorded_line(&form, 1790, 790, 36, "邮政编码");
    recorded_line(&form, 540, 950, 44, AGENT);
    recorded_line(&form, 1420, 940, 44, ID);
    recorded_line(&form, 500, 1040, 36, "经办人姓名");
    recorded_line(&form, 1480, 1030, 36, "经办人身份证号码");
    recorded_line(&form, 580, 1160, 44, "16400000001");
    recorded_line(&form, 1460, 1150, 44, MAIL);
    recorded_line(&form, 580, 1250, 36, "经办人手机号码");
    recorded_line(&form, 1600, 1240, 36, "经办人电子邮箱");
    return form;
}

START_TEST(labels_stand_under_the_lines_on_which_their_values_are) {
    struct recorded form = labels_under_lines(UNIT);
    recorded_line(&form, 640, 1420, 44, "2026年11月15日");
    recorded_line(&form, 700, 1510, 36, "申请日期");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_POSTCODE, "690098");
    expect(&page, FIELD_AGENT_NAME, AGENT);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    expect(&page, FIELD_AGENT_EMAIL, MAIL);
    expect(&page, FIELD_APPLICATION_DATE, "2026-11-15");
    end(&page, &form);
}
END_TEST

START_TEST(counts_on_one_line_stand_each_over_its_own_label) {
    struct recorded form = labels_under_lines(UNIT);
    recorded_line(&form, 560, 1420, 44, "1");
    recorded_line(&form, 1260, 1420, 44, "5");
    recorded_line(&form, 420, 1510, 36, "单位证书数量（张）");
    recorded_line(&form, 1120, 1510, 36, "个人证书数量（张）");
    recorded_line(&form, 1800, 1510, 36, "电子签章数量（枚）");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_CERTIFICATES, "1");
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "5");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGES, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(nothing_over_a_label_of_such_a_form_is_not_what_stands_further_up) {
    struct recorded form = labels_under_lines("");
    recorded_line(&form, 420, 1420, 36, "变更前单位名称");
    recorded_line(&form, 1420, 1420, 36, "变更后单位名称");
    recorded_line(&form, 1120, 1500, 44, "（单位公章）");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_UNIT_NAME, -1), "");
    ck_assert_str_eq(recorded_value(&page, FIELD_NAME_BEFORE, -1), "");
    ck_assert_int_eq(recorded_state(&page, FIELD_NAME_BEFORE, -1), FIELD_STATE_BLANK);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    end(&page, &form);
}
END_TEST

START_TEST(a_name_of_two_rows_over_its_label_is_whole) {
    struct recorded form = titled();
    recorded_line(&form, 800, 440, 44, "北京样例科技发展");
    recorded_line(&form, 800, 500, 44, "有限公司");
    struct recorded rest = labels_under_lines("");
    for (int i = 1; i < rest.sheet.line_count; i++)
        recorded_line(&form, rest.sheet.lines[i].box.x, rest.sheet.lines[i].box.y,
                      rest.sheet.lines[i].box.height, rest.sheet.lines[i].text.text);
    recorded_free(&rest);
    form.sheet.lines[3].box.x = 800;
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, "北京样例科技发展有限公司");
    end(&page, &form);
}
END_TEST

START_TEST(values_under_their_labels_are_not_taken_for_those_of_the_labels_below_them) {
    struct recorded form = titled();
    recorded_line(&form, 200, 400, 36, "单位名称");
    recorded_line(&form, 200, 460, 44, UNIT);
    recorded_line(&form, 200, 540, 36, "信用代码");
    recorded_line(&form, 200, 600, 44, CODE);
    recorded_line(&form, 200, 680, 36, "经办人身份证号码");
    recorded_line(&form, 200, 740, 44, ID);
    recorded_line(&form, 200, 820, 36, "经办人手机号码");
    recorded_line(&form, 200, 880, 44, "16400000001");
    recorded_line(&form, 200, 960, 36, "经办人姓名");
    recorded_line(&form, 200, 1020, 44, AGENT);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    end(&page, &form);
}
END_TEST

static struct recorded sample_of(const char *name, const char *code) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 200, 200, 70, "单位电子签章采样表");
    recorded_line(&sheet, 1400, 480, 44, name);
    recorded_line(&sheet, 1600, 580, 30, "单位全称");
    recorded_line(&sheet, 1480, 700, 44, code);
    recorded_line(&sheet, 1560, 800, 30, "统一社会信用代码");
    return sheet;
}

START_TEST(a_name_and_a_code_over_the_only_labels_of_a_sheet_are_theirs) {
    struct recorded sheet = sample_of(UNIT, CODE);
    struct page_reading page = recorded_read(&sheet);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    end(&page, &sheet);
}
END_TEST

static struct recorded signature_of(const char *unit, const char *person) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 200, 200, 70, "个人电子签章采样表");
    recorded_line(&sheet, 1400, 480, 44, unit);
    recorded_line(&sheet, 1600, 580, 30, "单位全称");
    recorded_line(&sheet, 1560, 700, 44, person);
    recorded_line(&sheet, 1540, 800, 30, "签章人姓名");
    return sheet;
}

START_TEST(a_body_and_a_person_over_the_only_labels_of_a_sheet_are_theirs) {
    struct recorded sheet = signature_of(UNIT, AGENT);
    struct page_reading page = recorded_read(&sheet);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_HOLDER_NAME, AGENT);
    end(&page, &sheet);
}
END_TEST

START_TEST(words_over_labels_that_name_nobody_are_no_names) {
    struct recorded sheet = signature_of("用于制作的样本如左", "签名请勿触及角线");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_ne(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_READ);
    ck_assert_int_ne(recorded_state(&page, FIELD_HOLDER_NAME, -1), FIELD_STATE_READ);
    end(&page, &sheet);
}
END_TEST

START_TEST(what_stands_unclaimed_over_a_label_is_no_surely_empty_field) {
    struct recorded sheet = sample_of("样例某处所属", CODE);
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_ne(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_BLANK);
    ck_assert_int_ne(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_READ);
    end(&page, &sheet);
}
END_TEST

SUITE("ocr/place_over", a_name_and_a_code_over_the_only_labels_of_a_sheet_are_theirs,
      a_body_and_a_person_over_the_only_labels_of_a_sheet_are_theirs,
      words_over_labels_that_name_nobody_are_no_names,
      what_stands_unclaimed_over_a_label_is_no_surely_empty_field,
      labels_stand_under_the_lines_on_which_their_values_are,
      counts_on_one_line_stand_each_over_its_own_label,
      nothing_over_a_label_of_such_a_form_is_not_what_stands_further_up,
      a_name_of_two_rows_over_its_label_is_whole,
      values_under_their_labels_are_not_taken_for_those_of_the_labels_below_them)
