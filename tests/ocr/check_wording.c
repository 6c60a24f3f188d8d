/* Labels that no list names whole, or that little parts from their values. */
#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

#define UNIT   "北京样例科技有限公司"
#define OFFICE "北京数字认证股份有限公司"
#define CODE   "91110108PDY0001320"

static void expect_no(const struct page_reading *page, enum field_name name) {
    ck_assert_msg(strcmp(recorded_value(page, name, -1), "") == 0, "%s was taken: %s",
                  field_name_text(name), recorded_value(page, name, -1));
}

static void write_parties(struct recorded *slip) {
    recorded_line(slip, 100, 300, 40, "付款人户名：" UNIT);
    recorded_line(slip, 100, 380, 40, "收款人户名：" OFFICE);
    recorded_line(slip, 100, 460, 40, "金额：190.00");
}

START_TEST(a_label_is_known_by_its_last_characters) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "电子回单");
    write_parties(&slip);
    recorded_line(&slip, 100, 540, 40, "柜面受办日期：2026年11月12日");
    recorded_line(&slip, 100, 620, 40, "所办结果：交易成功");
    struct page_reading page = recorded_read(&slip);
    expect(&page, FIELD_PAID_ON, "2026-11-12");
    expect(&page, FIELD_STATUS, "done");
    end(&page, &slip);
}
END_TEST

START_TEST(of_two_labels_with_one_end_none_is_meant) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "电子回单");
    write_parties(&slip);
    recorded_line(&slip, 100, 540, 40, "柜面受办日期：2026年11月12日");
    recorded_line(&slip, 100, 620, 40, "回执寄送日期：2026年11月15日");
    struct page_reading page = recorded_read(&slip);
    expect_no(&page, FIELD_PAID_ON);
    end(&page, &slip);
}
END_TEST

START_TEST(the_day_of_printing_is_not_the_day_of_payment) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "电子回单");
    write_parties(&slip);
    recorded_line(&slip, 100, 540, 40, "补打日期：2026年11月12日");
    struct page_reading page = recorded_read(&slip);
    expect_no(&page, FIELD_PAID_ON);
    end(&page, &slip);
}
END_TEST

START_TEST(a_name_under_a_label_known_by_its_end_is_unsure) {
    struct recorded paper = {0};
    recorded_line(&paper, 700, 100, 60, "社会团体法人登记证书");
    recorded_line(&paper, 100, 300, 40, "统一社会信用代码：" CODE);
    recorded_line(&paper, 100, 380, 40, "持证主体名称：" UNIT);
    recorded_line(&paper, 100, 460, 40, "业务范围：咨询");
    struct page_reading page = recorded_read(&paper);
    ck_assert_str_eq(recorded_value(&page, FIELD_UNIT_NAME, -1), UNIT);
    ck_assert_int_eq(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_UNSURE);
    end(&page, &paper);
}
END_TEST

START_TEST(a_name_half_a_character_behind_its_label_is_read) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 100, 300, 40, "单位名称 " UNIT);
    recorded_line(&form, 100, 380, 40, "统一社会信用代码 " CODE);
    recorded_line(&form, 100, 460, 40, "经办人姓名 张样例");
    struct page_reading page = recorded_read(&form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    expect(&page, FIELD_AGENT_NAME, "张样例");
    end(&page, &form);
}
END_TEST

START_TEST(a_rest_of_a_row_that_is_no_name_hides_no_name_elsewhere) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "个人电子签章采样表");
    recorded_line(&form, 100, 300, 40, "持证主体全名");
    recorded_line(&form, 600, 300, 40, UNIT);
    recorded_line(&form, 100, 460, 40, "所在单位 长盖章）");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_UNIT_NAME, -1), UNIT);
    end(&page, &form);
}
END_TEST

START_TEST(words_without_white_between_them_are_no_label_and_value) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 100, 300, 40, "单位名称：" UNIT);
    recorded_line(&form, 100, 460, 40, "经办人姓名张样例");
    struct page_reading page = recorded_read(&form);
    expect_no(&page, FIELD_AGENT_NAME);
    end(&page, &form);
}
END_TEST

/* Moves a character of the last line, and those behind it, so many of its heights to the right. */
static void push(struct recorded *sheet, int from, double ems) {
    struct sheet_line *line = &sheet->sheet.lines[sheet->sheet.line_count - 1];
    float share = (float)(ems * line->box.height / line->box.width);
    for (int i = from; i < line->text.character_count; i++) {
        line->text.characters[i].start += share;
        line->text.characters[i].end += share;
    }
}

/* Invoice data whose label's characters stand apart somewhat, and the value a bit more. */
static struct page_reading close_set(const char *line, int first, double inner, double behind) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 100, 70, "开票资料");
    recorded_line(&sheet, 100, 300, 40, "发票抬头：" UNIT);
    recorded_line(&sheet, 100, 400, 40, "税号：" CODE);
    recorded_line(&sheet, 100, 500, 40, line);
    push(&sheet, first - 1, inner);
    push(&sheet, first, behind);
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(a_long_label_needs_little_white_behind_it) {
    struct page_reading page = close_set("基本户开户行示例银行信成支行", 6, 0.19, 0.34);
    expect(&page, FIELD_BANK, "示例银行信成支行");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_short_one_needs_more_and_none_does_without) {
    struct page_reading page = close_set("开户行示例银行信成支行", 3, 0.19, 0.34);
    expect_no(&page, FIELD_BANK);
    page_reading_free(&page);
    page = close_set("基本户开户行示例银行信成支行", 6, 0.19, 0.19);
    expect_no(&page, FIELD_BANK);
    page_reading_free(&page);
}
END_TEST

static struct page_reading sheet_with_note(const char *note) {
    static const int WIDTHS[] = {400, 1000};
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 100, 70, "数字证书业务开票信息采集表");
    const char *const cells[] = {"开票单位名称", "",         "税务登记号",
                                 CODE,           "注册地址", "示例市示例路9号"};
    recorded_table(&sheet, (struct recorded_table){200, 300, 100, 2, WIDTHS}, 3, cells);
    recorded_line(&sheet, 200, 700, 40, note);
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(what_follows_a_bare_verb_is_no_title) {
    struct page_reading page = sheet_with_note("请准确填写，发票开具后不予退换。");
    ck_assert_int_eq(recorded_state(&page, FIELD_TITLE, -1), FIELD_STATE_BLANK);
    page_reading_free(&page);
}
END_TEST

START_TEST(whom_a_verb_points_at_is_one_and_what_names_nobody_is_a_doubt) {
    struct page_reading page = sheet_with_note("发票请开具给" UNIT "。");
    expect(&page, FIELD_TITLE, UNIT);
    page_reading_free(&page);
    page = sheet_with_note("发票请开给我们这里的财务");
    ck_assert_int_eq(recorded_state(&page, FIELD_TITLE, -1), FIELD_STATE_UNSURE);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_letter_says_for_whom_the_invoice_is_made_out) {
    struct recorded letter = {0};
    recorded_line(&letter, 900, 200, 70, "关于开具发票的函");
    recorded_line(&letter, 200, 400, 40, "我方已付费用，请开具发票。");
    recorded_line(&letter, 200, 480, 40, "发票请开给" UNIT "，税号是" CODE "。");
    recorded_line(&letter, 200, 560, 40, "我方地址为示例市示例路9号，联系电话为010-67580294，");
    struct page_reading page = recorded_read(&letter);
    expect(&page, FIELD_TITLE, UNIT);
    expect(&page, FIELD_TAX_CODE, CODE);
    expect(&page, FIELD_ADDRESS, "示例市示例路9号");
    expect(&page, FIELD_PHONE, "010-67580294");
    end(&page, &letter);
}
END_TEST

START_TEST(the_sellers_name_is_no_title) {
    static const int WIDTHS[] = {80, 1200};
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 100, 70, "开票信息单");
    const char *const cells[] = {"购\n买\n方", "名    称：" UNIT, "销\n售\n方",
                                 "名    称：" OFFICE};
    recorded_table(&sheet, (struct recorded_table){200, 300, 200, 2, WIDTHS}, 2, cells);
    struct page_reading page = recorded_read(&sheet);
    expect(&page, FIELD_TITLE, UNIT);
    end(&page, &sheet);
}
END_TEST

SUITE("ocr/wording", a_long_label_needs_little_white_behind_it,
      a_short_one_needs_more_and_none_does_without, what_follows_a_bare_verb_is_no_title,
      whom_a_verb_points_at_is_one_and_what_names_nobody_is_a_doubt,
      a_label_is_known_by_its_last_characters, of_two_labels_with_one_end_none_is_meant,
      the_day_of_printing_is_not_the_day_of_payment,
      a_name_under_a_label_known_by_its_end_is_unsure,
      a_name_half_a_character_behind_its_label_is_read,
      a_rest_of_a_row_that_is_no_name_hides_no_name_elsewhere,
      words_without_white_between_them_are_no_label_and_value,
      a_letter_says_for_whom_the_invoice_is_made_out, the_sellers_name_is_no_title)
