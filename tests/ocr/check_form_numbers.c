#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

#define UNIT  "北京样例科技有限公司"
#define CODE  "91110108PDY0001320"
#define ID    "690101199003070014"
#define AGENT "张样例"

/* Numbers before entries and options, and forms that ask in questions. */

static struct page_reading form_in_cells(struct recorded *form, const char *const *cells) {
    static const int WIDTHS[] = {600, 600, 600};
    recorded_line(form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_table(form, (struct recorded_table){200, 400, 150, 3, WIDTHS}, 2, cells);
    return recorded_read(form);
}

START_TEST(the_number_of_the_next_entry_is_no_count) {
    struct recorded form = {0};
    const char *const cells[] = {"12.单位证书(张)\n2", "13.个人证书(张)", "14.制作签章(枚)",
                                 "15.经办人\n" AGENT,  "16.邮编\n100044", "17.备注"};
    struct page_reading page = form_in_cells(&form, cells);
    expect(&page, FIELD_UNIT_CERTIFICATES, "2");
    ck_assert_str_eq(recorded_value(&page, FIELD_PERSONAL_CERTIFICATES, -1), "");
    expect(&page, FIELD_AGENT_NAME, AGENT);
    end(&page, &form);
}
END_TEST

START_TEST(a_count_in_the_cell_beside_is_no_entrys_number) {
    struct recorded form = {0};
    const char *const cells[] = {"个人证书", "13", "备注", "经办人", AGENT, "邮编"};
    struct page_reading page = form_in_cells(&form, cells);
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "13");
    expect(&page, FIELD_AGENT_NAME, AGENT);
    end(&page, &form);
}
END_TEST

START_TEST(boxes_stand_before_the_numbers_of_their_options) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 400, 40, "□01单位证书申请 □03证书更新 ☑04信息变更 □05补办");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_BUSINESS_TYPES, "change");
    end(&page, &form);
}
END_TEST

START_TEST(a_count_between_two_options_is_no_number_of_one) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 400, 40, "□单位证书申请 ☑证书更新 □信息变更 □补办");
    recorded_line(&form, 200, 500, 40, "☑单位证书　1　　□个人证书");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_CERTIFICATE_KINDS, "unit");
    expect(&page, FIELD_BUSINESS_TYPES, "renewal");
    end(&page, &form);
}
END_TEST

/* What a form that says so of the kinds and asks for 7 personal certificates answers. */
static enum field_state kinds_of(const char *ticks) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 400, 40, "□单位证书申请 ☑证书更新 □信息变更 □补办");
    recorded_line(&form, 200, 500, 40, ticks);
    recorded_line(&form, 200, 600, 40, "个人证书数（张）：7");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "7");
    enum field_state state = recorded_state(&page, FIELD_CERTIFICATE_KINDS, -1);
    page_reading_free(&page);
    recorded_free(&form);
    return state;
}

START_TEST(one_kind_alone_is_a_doubt_where_the_other_is_counted) {
    ck_assert_int_eq(kinds_of("证书类别：☑单位证书"), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_kind_left_unticked_is_what_the_form_says_whatever_it_counts) {
    ck_assert_int_eq(kinds_of("证书类别：☑单位证书　　□个人证书"), FIELD_STATE_READ);
    ck_assert_int_eq(kinds_of("证书类别：☑个人证书"), FIELD_STATE_READ);
}
END_TEST

static void ask(struct recorded *form, int y, const char *question, const char *answer) {
    recorded_line(form, 200, y, 36, question);
    if (*answer)
        recorded_line(form, 300, y + 60, 40, answer);
}

START_TEST(questions_are_answered_on_the_line_below) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    ask(&form, 400, "Q1　贵单位的全称是？", UNIT);
    ask(&form, 560, "Q2　贵单位的统一社会信用代码是？", CODE);
    ask(&form, 720, "Q3　由谁来办理（经办人姓名）？", AGENT);
    ask(&form, 880, "Q4　经办人的身份证号码是？", ID);
    ask(&form, 1040, "Q5　经办人的手机号码是多少？", "16400000001");
    ask(&form, 1200, "Q6　个人证书几张？", "2");
    ask(&form, 1360, "Q7　电子签章几枚（不需要则不填）？", "");
    ask(&form, 1520, "Q8　填写本表的日期是？", "2026年11月5日");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    expect(&page, FIELD_AGENT_ID_NUMBER, ID);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "2");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGES, -1), "");
    expect(&page, FIELD_APPLICATION_DATE, "2026-11-05");
    end(&page, &form);
}
END_TEST

START_TEST(a_sentence_that_names_a_label_is_no_question) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 200, 480, 40, "经办人：" AGENT);
    recorded_line(&form, 200, 560, 40, "经办人的手机号码是接收短信用的，请如实填写");
    recorded_line(&form, 200, 640, 40, "16400000001");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_AGENT_PHONE, -1), FIELD_STATE_READ);
    expect(&page, FIELD_AGENT_NAME, AGENT);
    end(&page, &form);
}
END_TEST

SUITE("ocr/form_numbers", one_kind_alone_is_a_doubt_where_the_other_is_counted,
      a_kind_left_unticked_is_what_the_form_says_whatever_it_counts,
      the_number_of_the_next_entry_is_no_count, a_count_in_the_cell_beside_is_no_entrys_number,
      boxes_stand_before_the_numbers_of_their_options,
      a_count_between_two_options_is_no_number_of_one, questions_are_answered_on_the_line_below,
      a_sentence_that_names_a_label_is_no_question)
