/* Values beside the middle of a label, and places that only look empty. */
#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

#define UNIT "北京样例科技有限公司"
#define CODE "91110108PDY0001320"

/* A form whose values stand beside their labels. */
static void begin(struct recorded *form) {
    recorded_line(form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_line(form, 100, 300, 40, "单位名称：" UNIT);
    recorded_line(form, 100, 380, 40, "单位地址：示例市示例路9号");
    recorded_line(form, 100, 460, 40, "经办人姓名：张样例");
    recorded_line(form, 100, 540, 40, "邮政编码：690301");
}

START_TEST(a_value_beside_the_middle_of_a_label_of_two_rows_is_its) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 100, 640, 40, "统一社会");
    recorded_line(&form, 300, 668, 30, CODE);
    recorded_line(&form, 100, 690, 40, "信用代码");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_CODE, CODE);
    end(&page, &form);
}
END_TEST

START_TEST(a_value_on_another_labels_line_is_not_its) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 100, 640, 40, "变更前名称");
    recorded_line(&form, 100, 690, 40, "变更后名称");
    recorded_line(&form, 400, 690, 40, "北京样例新名有限公司");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_NAME_AFTER, "北京样例新名有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_NAME_BEFORE, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(a_heading_below_a_label_with_nothing_beside_it_is_no_value) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 100, 640, 40, "更名后的名称");
    recorded_line(&form, 100, 720, 40, "8.申请办理有关业务");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_NAME_AFTER, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(a_label_with_room_in_its_cell_does_not_take_the_cell_below) {
    static const int WIDTHS[] = {900};
    static const char *const CELLS[] = {"更名前全称", "申请主体确认以上信息属实"};
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_table(&form, (struct recorded_table){100, 300, 150, 1, WIDTHS}, 2, CELLS);
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_NAME_BEFORE, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(a_heading_of_the_same_name_does_not_hide_the_agent) {
    static const int WIDTHS[] = {900};
    static const char *const CELLS[] = {"业务办理人", "办理人\n张样例"};
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_table(&form, (struct recorded_table){100, 300, 120, 1, WIDTHS}, 2, CELLS);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_AGENT_NAME, "张样例");
    end(&page, &form);
}
END_TEST

START_TEST(where_labels_stand_above_their_values_the_one_below_is_read) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 100, 300, 30, "单位名称");
    recorded_line(&form, 100, 350, 40, UNIT);
    recorded_line(&form, 100, 500, 30, "经办人姓名");
    recorded_line(&form, 100, 550, 40, "张样例");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_AGENT_NAME, "张样例");
    end(&page, &form);
}
END_TEST

START_TEST(an_office_may_call_the_same_things_otherwise) {
    static const int WIDTHS[] = {400, 600, 400, 600};
    static const char *const CELLS[] = {
        "机构全称",     UNIT,     "机关驻地",     "示例市示例区文化路166号",
        "曾用机构名称", "",       "启用机构名称", "",
        "承办人员",     "张样例", "承办处室",     "综合科"};
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_table(&form, (struct recorded_table){100, 240, 90, 4, WIDTHS}, 3, CELLS);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_ADDRESS, "示例市示例区文化路166号");
    expect(&page, FIELD_AGENT_NAME, "张样例");
    ck_assert_int_eq(recorded_state(&page, FIELD_NAME_BEFORE, -1), FIELD_STATE_BLANK);
    ck_assert_int_eq(recorded_state(&page, FIELD_NAME_AFTER, -1), FIELD_STATE_BLANK);
    end(&page, &form);
}
END_TEST

START_TEST(a_sample_sheet_says_whose_signature_it_bears) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "个人电子签章采样表");
    recorded_line(&form, 100, 300, 40, "电子签名所属人员：张样例");
    recorded_line(&form, 100, 400, 40, "人员所属单位名称：" UNIT);
    recorded_line(&form, 100, 520, 40, "采样框（签名处）");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(page.kind, PAGE_KIND_PERSONAL_SEAL_SAMPLE);
    expect(&page, FIELD_HOLDER_NAME, "张样例");
    expect(&page, FIELD_UNIT_NAME, UNIT);
    end(&page, &form);
}
END_TEST

START_TEST(a_panel_frames_columns_of_labels_over_their_values) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_cell(&form, (struct box_px){80, 280, 1800, 140});
    recorded_line(&form, 100, 300, 30, "单位名称");
    recorded_line(&form, 1000, 300, 30, "统一社会信用代码");
    recorded_line(&form, 100, 360, 40, UNIT);
    recorded_line(&form, 1000, 360, 40, CODE);
    recorded_cell(&form, (struct box_px){80, 500, 1800, 140});
    recorded_line(&form, 100, 520, 30, "经办人姓名");
    recorded_line(&form, 1000, 520, 30, "经办人手机");
    recorded_line(&form, 100, 580, 40, "张样例");
    recorded_line(&form, 1000, 580, 40, "16400000001");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_AGENT_NAME, "张样例");
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    end(&page, &form);
}
END_TEST

START_TEST(columns_of_texts_in_a_value_cell_stay_in_it) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_cell(&form, (struct box_px){80, 280, 400, 140});
    recorded_cell(&form, (struct box_px){480, 280, 1400, 140});
    recorded_line(&form, 100, 330, 40, "通信地址");
    recorded_line(&form, 500, 290, 40, "示例市");
    recorded_line(&form, 1000, 290, 40, "示例区");
    recorded_line(&form, 500, 360, 40, "学院南路");
    recorded_line(&form, 1000, 360, 40, "43号");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_ADDRESS, "示例市示例区学院南路43号");
    end(&page, &form);
}
END_TEST

START_TEST(an_empty_code_is_not_sure_while_the_page_shows_one) {
    struct recorded form = {0};
    static const int WIDTHS[] = {500, 900};
    static const char *const CELLS[] = {"统一社会信用代码", ""};
    begin(&form);
    recorded_table(&form, (struct recorded_table){100, 640, 120, 2, WIDTHS}, 1, CELLS);
    recorded_line(&form, 900, 900, 40, CODE);
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(recorded_state(&page, FIELD_UNIT_CODE, -1), FIELD_STATE_UNSURE);
    end(&page, &form);
}
END_TEST

START_TEST(an_agents_number_under_no_label_is_a_doubt) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 900, 900, 40, "690101199003070014");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_AGENT_ID_NUMBER, -1), "690101199003070014");
    ck_assert_int_eq(recorded_state(&page, FIELD_AGENT_ID_NUMBER, -1), FIELD_STATE_UNSURE);
    end(&page, &form);
}
END_TEST

START_TEST(a_code_in_boxes_behind_a_label_without_a_cell_is_read) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 100, 640, 40, "单位统一代码");
    for (int i = 0; i < 18; i++) {
        char one[2] = {CODE[i], '\0'};
        recorded_cell(&form, (struct box_px){500 + 55 * i, 620, 50, 70});
        recorded_line(&form, 515 + 55 * i, 640, 40, one);
    }
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_CODE, CODE);
    end(&page, &form);
}
END_TEST

/* As licences of 2019 have it. */
START_TEST(a_code_below_its_label_is_read_though_other_values_stand_beside_theirs) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 100, 900, 30, "统一社会信用代码");
    recorded_line(&form, 130, 975, 36, CODE);
    recorded_line(&form, 600, 890, 90, "业务事项");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_CODE, CODE);
    end(&page, &form);
}
END_TEST

/* A narrow slip: names too long for its width go below their labels, set in. */
static struct recorded slip(const char *below, int x) {
    struct recorded form = {0};
    recorded_line(&form, 300, 100, 60, "自助设备转账凭条");
    recorded_line(&form, 100, 240, 40, "流水号：0906018799163861");
    recorded_line(&form, 100, 320, 40, "付款户名：");
    recorded_line(&form, x, 400, 40, below);
    recorded_line(&form, 100, 480, 40, "付款账号：0000521663612527293");
    recorded_line(&form, 100, 560, 40, "收款账号：01090327800120102315712");
    recorded_line(&form, 100, 640, 40, "交易金额：RMB 300.00");
    return form;
}

START_TEST(a_name_that_hangs_under_its_label_on_a_slip_is_its) {
    struct recorded form = slip(UNIT, 160);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_AMOUNT, "300.00");
    end(&page, &form);
}
END_TEST

START_TEST(a_line_with_a_label_of_its_own_does_not_hang_under_another) {
    static const char *const LINES[] = {"业务类别：北京样例科技有限公司", "终端编号 SJ069101"};
    for (size_t i = 0; i < sizeof LINES / sizeof *LINES; i++) {
        struct recorded form = slip(LINES[i], 160);
        struct page_reading page = recorded_read(&form);
        ck_assert_int_ne(recorded_state(&page, FIELD_PAYER_NAME, -1), FIELD_STATE_READ);
        end(&page, &form);
    }
}
END_TEST

START_TEST(what_stands_under_an_empty_place_of_a_form_is_not_its_entry) {
    struct recorded form = {0};
    begin(&form);
    recorded_line(&form, 100, 620, 40, "变更后名称：");
    recorded_line(&form, 160, 690, 40, "主体公章");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_NAME_AFTER, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(a_line_far_in_or_far_below_does_not_hang_under_a_label) {
    struct recorded form = slip(UNIT, 700);
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_PAYER_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

SUITE("ocr/place_near", a_name_that_hangs_under_its_label_on_a_slip_is_its,
      a_line_with_a_label_of_its_own_does_not_hang_under_another,
      what_stands_under_an_empty_place_of_a_form_is_not_its_entry,
      a_line_far_in_or_far_below_does_not_hang_under_a_label,
      a_code_below_its_label_is_read_though_other_values_stand_beside_theirs,
      a_value_beside_the_middle_of_a_label_of_two_rows_is_its,
      a_value_on_another_labels_line_is_not_its,
      a_heading_below_a_label_with_nothing_beside_it_is_no_value,
      a_label_with_room_in_its_cell_does_not_take_the_cell_below,
      a_heading_of_the_same_name_does_not_hide_the_agent,
      where_labels_stand_above_their_values_the_one_below_is_read,
      an_empty_code_is_not_sure_while_the_page_shows_one,
      a_panel_frames_columns_of_labels_over_their_values,
      an_office_may_call_the_same_things_otherwise, a_sample_sheet_says_whose_signature_it_bears,
      columns_of_texts_in_a_value_cell_stay_in_it, an_agents_number_under_no_label_is_a_doubt,
      a_code_in_boxes_behind_a_label_without_a_cell_is_read)
