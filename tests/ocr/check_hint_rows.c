#include "ocr/expect.h"

#include "ocr/hint.h"
#include "ocr/value.h"
#include "suite.h"

#include <string.h>

#define UNIT    "北京样例科技有限公司"
#define CODE    "91110108PDY0001320"
#define ADDRESS "示例市示例路1号"

/* Small print in the cells of a form that says how they are to be filled in. */

#define SMALL 32
#define TYPE  44

/* A row of a form: its label's cell, and one with a hint above or below what is entered. */
static void row(struct recorded *form, int number, const char *const texts[3]) {
    int y = 400 + 160 * number;
    recorded_cell(form, (struct box_px){200, y, 400, 160});
    recorded_cell(form, (struct box_px){600, y, 1600, 160});
    recorded_line(form, 220, y + 55, TYPE, texts[0]);
    bool above = strlen(texts[2]) > 0 && texts[1][0] != '\0';
    recorded_line(form, 620, y + (above ? 10 : 55), above ? SMALL : TYPE, texts[1]);
    if (above)
        recorded_line(form, 620, y + 80, TYPE, texts[2]);
}

static struct recorded titled(void) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    return form;
}

START_TEST(hints_above_the_entries_of_a_form_are_none_of_them) {
    static const char *const ROWS[][3] = {{"申请单位", "全称，须与登记证照及单位公章一致", UNIT},
                                          {"单位代码", "填写18位统一社会信用代码", CODE},
                                          {"联系地址", "证书及发票寄送地址", ADDRESS}};
    struct recorded form = titled();
    for (int i = 0; i < 3; i++)
        row(&form, i, ROWS[i]);
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_UNIT_CODE, CODE);
    expect(&page, FIELD_UNIT_ADDRESS, ADDRESS);
    end(&page, &form);
}
END_TEST

START_TEST(a_hint_below_an_entry_is_none_of_it) {
    static const char *const ROW[3] = {"申请单位", UNIT, "（应与公章一致）"};
    struct recorded form = titled();
    row(&form, 0, ROW);
    row(&form, 1, (const char *const[3]){"单位代码", CODE, ""});
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    end(&page, &form);
}
END_TEST

START_TEST(a_label_above_an_entry_in_its_cell_stays_one) {
    struct recorded form = titled();
    row(&form, 0, (const char *const[3]){"申请单位", UNIT, ""});
    row(&form, 1, (const char *const[3]){"经办人", "手机号码（接收业务通知短信）", "16400000001"});
    row(&form, 2, (const char *const[3]){"联系", "邮政编码", "690898"});
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_AGENT_PHONE, "16400000001");
    expect(&page, FIELD_POSTCODE, "690898");
    end(&page, &form);
}
END_TEST

START_TEST(a_hint_where_nothing_is_entered_is_not_surely_the_name) {
    struct recorded form = titled();
    row(&form, 0, (const char *const[3]){"申请单位", "须与登记证照及单位公章一致", ""});
    row(&form, 1, (const char *const[3]){"单位代码", CODE, ""});
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(small_print_in_words_unheard_of_above_a_name_is_a_doubt) {
    struct recorded form = titled();
    row(&form, 0, (const char *const[3]){"申请单位", "照抄营业证照所载", UNIT});
    row(&form, 1, (const char *const[3]){"单位代码", CODE, ""});
    struct page_reading page = recorded_read(&form);
    ck_assert_int_ne(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(a_name_in_two_rows_of_one_type_is_no_doubt) {
    struct recorded form = titled();
    recorded_cell(&form, (struct box_px){200, 400, 400, 160});
    recorded_cell(&form, (struct box_px){600, 400, 600, 160});
    recorded_line(&form, 220, 455, TYPE, "申请单位");
    recorded_line(&form, 620, 420, TYPE, "北京样例科技发展股份");
    recorded_line(&form, 620, 480, TYPE, "有限公司");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, "北京样例科技发展股份有限公司");
    end(&page, &form);
}
END_TEST

START_TEST(the_price_of_a_certificate_is_not_how_many_are_wanted) {
    struct recorded form = titled();
    recorded_line(&form, 300, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 300, 480, 40, "证书更新　服务费：单位190元/年、个人60元/年");
    recorded_line(&form, 300, 560, 40, "个人证书：2张");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "2");
    ck_assert_int_ne(recorded_state(&page, FIELD_UNIT_CERTIFICATES, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

static enum value_fit fit(enum value_type type, const char *raw, const char *wanted) {
    struct value value = value_of(type, raw, NULL);
    enum value_fit fit = value.fit;
    if (wanted)
        ck_assert_str_eq(value.text, wanted);
    value_free(&value);
    return fit;
}

START_TEST(prices_and_limits_are_no_counts) {
    int count = 0;
    ck_assert(!value_count("60元/年", &count));
    ck_assert(!value_count("60元/张", &count));
    ck_assert(!value_count("不超过60", &count));
    ck_assert(!value_count("最多5张", &count));
    ck_assert(value_count("3张", &count) && count == 3);
    ck_assert(value_count("2 年", &count) && count == 2);
    ck_assert(value_count("3张（60元/张）", &count) && count == 3);
}
END_TEST

START_TEST(sentences_are_nobodys_name) {
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, "须与登记证照及单位公章一致", NULL), VALUE_MISFIT);
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, "须与公章一致示例市样例局", NULL), VALUE_MISFIT);
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, "请按营业执照填写", NULL), VALUE_MISFIT);
    ck_assert_int_eq(fit(VALUE_PERSON, "必填", NULL), VALUE_MISFIT);
    ck_assert_int_eq(fit(VALUE_ADDRESS, "发票寄送地址示例路1号", NULL), VALUE_MISFIT);
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, UNIT "（须与公章一致）", UNIT), VALUE_FITS);
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, "样例（北京）科技有限公司（须与公章一致）",
                         "样例（北京）科技有限公司"),
                     VALUE_FITS);
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, "北京为准科技有限公司", "北京为准科技有限公司"),
                     VALUE_FITS);
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, "应县样例局", "应县样例局"), VALUE_FITS);
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, "样例启明（北京）有限公司", NULL), VALUE_FITS);
    ck_assert_int_eq(fit(VALUE_UNIT_NAME, "北京一致样例药店", NULL), VALUE_FITS);
    ck_assert_int_eq(fit(VALUE_PERSON, "须样例", "须样例"), VALUE_FITS);
    ck_assert_int_eq(fit(VALUE_ADDRESS, "应城市示例路1号", NULL), VALUE_FITS);
}
END_TEST

SUITE("ocr/hint_rows", hints_above_the_entries_of_a_form_are_none_of_them,
      a_hint_below_an_entry_is_none_of_it, a_label_above_an_entry_in_its_cell_stays_one,
      a_hint_where_nothing_is_entered_is_not_surely_the_name,
      small_print_in_words_unheard_of_above_a_name_is_a_doubt,
      a_name_in_two_rows_of_one_type_is_no_doubt,
      the_price_of_a_certificate_is_not_how_many_are_wanted, prices_and_limits_are_no_counts,
      sentences_are_nobodys_name)
