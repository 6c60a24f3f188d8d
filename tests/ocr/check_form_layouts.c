#include "ocr/expect.h"

#include "suite.h"

#include <stdio.h>
#include <string.h>

#define UNIT "北京样例科技有限公司"
#define CODE "91110108PDY0001320"
#define ID   "690101199003070014"

/* Layouts and wordings of offices that no list foresaw. */

static void expect_untried(const struct page_reading *page, enum field_name name) {
    const struct field *field = field_find(&page->fields, name, -1);
    ck_assert_msg(field && field->state == FIELD_STATE_NOT_TRIED, "%s was taken: %s",
                  field_name_text(name), recorded_value(page, name, -1));
}

/* An application form without rules whose third heading is `heading`. */
static struct page_reading form_with(const char *heading, const char *more) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 360, 40, "一、单位情况");
    recorded_line(&form, 200, 440, 40, "申请单位：" UNIT);
    recorded_line(&form, 200, 520, 40, "社会信用代码：" CODE);
    recorded_line(&form, 200, 600, 40, heading);
    recorded_line(&form, 200, 680, 40, "姓名：张样例");
    recorded_line(&form, 1200, 680, 40, "手机：16400000001");
    recorded_line(&form, 200, 760, 40, "身份证号：" ID);
    recorded_line(&form, 200, 1000, 40, more);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(whoever_is_named_under_a_strange_heading_is_the_agent) {
    struct page_reading page = form_with("二、具体承办者", "经办人签字：");
    ck_assert_int_eq(page.kind, PAGE_KIND_APPLICATION_FORM);
    expect_row(&page, FIELD_UNIT_NAME, -1, UNIT);
    expect_row(&page, FIELD_AGENT_NAME, -1, "张样例");
    expect_row(&page, FIELD_AGENT_ID_NUMBER, -1, ID);
    expect_row(&page, FIELD_AGENT_PHONE, -1, "16400000001");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_starred_heading_is_a_heading) {
    struct page_reading page = form_with("★ 办理人", "身份证号：69010119900307009X");
    expect_row(&page, FIELD_AGENT_NAME, -1, "张样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(the_legal_persons_number_is_not_the_agents) {
    struct page_reading page = form_with("二、法定代表人信息", "受理人：");
    expect_untried(&page, FIELD_AGENT_NAME);
    expect_untried(&page, FIELD_AGENT_ID_NUMBER);
    page_reading_free(&page);
}
END_TEST

START_TEST(of_two_people_without_a_heading_none_is_the_agent) {
    struct page_reading page = form_with("二、人员", "姓名：李样例");
    expect_untried(&page, FIELD_AGENT_NAME);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_note_on_a_label_is_no_name) {
    static const int WIDTHS[] = {500, 1000};
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    const char *const cells[] = {"★申请单位",  "",         "单位全称\n（须与公章一致）",
                                 UNIT,         "信用代码", CODE,
                                 "经办人姓名", "张样例"};
    recorded_table(&form, (struct recorded_table){200, 400, 120, 2, WIDTHS}, 4, cells);
    struct page_reading page = recorded_read(&form);
    expect_row(&page, FIELD_UNIT_NAME, -1, UNIT);
    expect_row(&page, FIELD_AGENT_NAME, -1, "张样例");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

START_TEST(one_label_may_have_two_cells) {
    static const int WIDTHS[] = {500, 900, 600};
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "开票资料");
    const char *const cells[] = {"单位名称",
                                 UNIT,
                                 "",
                                 "纳税人识别号",
                                 CODE,
                                 "",
                                 "地址、电话",
                                 "示例市样例路1号",
                                 "010-00001053",
                                 "开户行及账号",
                                 "示例银行样例支行",
                                 "00001234567890123"};
    recorded_table(&sheet, (struct recorded_table){200, 400, 90, 3, WIDTHS}, 4, cells);
    struct page_reading page = recorded_read(&sheet);
    expect_row(&page, FIELD_ADDRESS, -1, "示例市样例路1号");
    expect_row(&page, FIELD_PHONE, -1, "010-00001053");
    expect_row(&page, FIELD_BANK, -1, "示例银行样例支行");
    expect_row(&page, FIELD_ACCOUNT, -1, "00001234567890123");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

START_TEST(options_without_gaps_are_told_apart) {
    struct page_reading page =
        form_with("业务类型：□证书更新☑信息变更□证书吊销□证书解锁", "受理人：");
    expect_row(&page, FIELD_BUSINESS_TYPES, -1, "change");
    page_reading_free(&page);
}
END_TEST

/* Two blocks of values, one for each certificate, under these numbers; `answer` is printed in the
 * first. */
static struct page_reading blocks_under(const char *const numbers[static 2], const char *answer) {
    static const int WIDTHS[] = {300, 800, 300, 600};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    recorded_line(&form, 200, 330, 40, "单位名称：" UNIT);
    for (int i = 0; i < 2; i++) {
        const char *const cells[] = {"证书名称", UNIT,     "部门",     "信息处",
                                     "联系人",   "张样例", "电子签章", i ? "☑是□否" : answer};
        recorded_line(&form, 200, 400 + 350 * i, 40, numbers[i]);
        recorded_table(&form, (struct recorded_table){200, 460 + 350 * i, 90, 4, WIDTHS}, 2, cells);
    }
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

static struct page_reading blocks_with(const char *answer) {
    return blocks_under((const char *const[]){"证书（1）", "证书（2）"}, answer);
}

START_TEST(a_further_sheet_of_blocks_goes_on_counting) {
    struct page_reading page =
        blocks_under((const char *const[]){"证书（5）", "证书（6）"}, "□是☑否");
    expect_row(&page, FIELD_SEAL_IMAGE, 4, "no");
    expect_row(&page, FIELD_SEAL_IMAGE, 5, "yes");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_SEAL_IMAGE, 0));
    page_reading_free(&page);
}
END_TEST

START_TEST(the_number_of_a_sheet_does_not_count_its_blocks) {
    struct page_reading page = blocks_under((const char *const[]){"第3页", "证书信息"}, "□是☑否");
    expect_row(&page, FIELD_SEAL_IMAGE, 0, "no");
    expect_row(&page, FIELD_SEAL_IMAGE, 1, "yes");
    page_reading_free(&page);
}
END_TEST

START_TEST(ticks_of_a_block_stand_beside_its_label) {
    struct page_reading page = blocks_with("□是☑否");
    expect_row(&page, FIELD_SEAL_IMAGE, 0, "no");
    expect_row(&page, FIELD_SEAL_IMAGE, 1, "yes");
    page_reading_free(&page);
}
END_TEST

START_TEST(both_answers_in_print_are_no_answer) {
    struct page_reading page = blocks_with("是否");
    ck_assert_int_ne(recorded_state(&page, FIELD_SEAL_IMAGE, 0), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

/* A page that begins with a table; its last column is called so. */
static struct page_reading table_page(const char *title, const char *last) {
    static const int WIDTHS[] = {120, 400, 700, 500, 500};
    struct recorded form = {0};
    if (title)
        recorded_line(&form, 900, 100, 70, title);
    const char *const cells[] = {"序号",   "姓名", "身份证件号码", "手机", last, "12",
                                 "张样例", ID,     "16400000001",  "是"};
    recorded_table(&form, (struct recorded_table){200, 300, 90, 5, WIDTHS}, 2, cells);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_page_that_begins_with_a_forms_columns_goes_on) {
    struct page_reading page = table_page(NULL, "是否需要电子签章");
    ck_assert_int_eq(page.kind, PAGE_KIND_PERSONAL_DETAIL_FORM);
    expect_row(&page, FIELD_HOLDER_ID_NUMBER, 11, ID);
    expect_row(&page, FIELD_SEAL_IMAGE, 11, "yes");
    ck_assert_msg(!field_find(&page.fields, FIELD_UNIT_NAME, -1), "its unit stands on page 1");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_list_of_people_about_something_else_is_no_form) {
    struct page_reading page = table_page(NULL, "是否党员");
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    page_reading_free(&page);
    page = table_page("员工培训花名册", "电子签章");
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    page_reading_free(&page);
}
END_TEST

/* A sheet called so, two characters of whose title were read with that probability. */
static enum page_kind kind_of(const char *title, const char *first, const char *second,
                              float probability) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, title);
    recorded_doubt(&form, first, probability);
    recorded_doubt(&form, second, probability);
    recorded_line(&form, 200, 400, 40, "单位名称：" UNIT);
    recorded_line(&form, 200, 900, 40, "单位公章");
    struct page_reading page = recorded_read(&form);
    enum page_kind kind = page.kind;
    page_reading_free(&page);
    recorded_free(&form);
    return kind;
}

START_TEST(two_characters_read_poorly_hide_no_title) {
    ck_assert_int_eq(kind_of("单位电子签草米样表", "草", "米", 0.6F), PAGE_KIND_UNIT_SEAL_SAMPLE);
}
END_TEST

START_TEST(another_papers_title_surely_read_is_its_own) {
    ck_assert_int_eq(kind_of("单位电子签章申请表", "申", "请", 0.99F), PAGE_KIND_OTHER);
    ck_assert_int_eq(kind_of("单位电子签草米样表", "草", "米", 0.99F), PAGE_KIND_OTHER);
}
END_TEST

START_TEST(a_title_left_of_a_long_row_is_not_the_rest_of_it) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 520, 340, 44, "中华人民共和国");
    recorded_line(&sheet, 1230, 362, 30, "机构名称");
    recorded_line(&sheet, 1450, 362, 30, "示例市样例嘉业文化传媒有限公司");
    recorded_line(&sheet, 514, 390, 60, "组织机构代码证");
    recorded_line(&sheet, 1230, 514, 30, "机构类型");
    recorded_line(&sheet, 1450, 514, 30, "企业法人");
    recorded_line(&sheet, 316, 684, 32, "代码：PDY00001-X");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE);
    expect_row(&page, FIELD_ORGANIZATION_CODE, -1, "PDY00001X");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

/* A screen on which money left a wallet, or a bank's that mentions one. */
static const char *channel_of(const char *head, const char *way, char out[static 16]) {
    struct recorded screen = {0};
    recorded_line(&screen, 700, 200, 50, head);
    recorded_line(&screen, 400, 400, 40, "付款方：" UNIT);
    recorded_line(&screen, 400, 480, 40, "付款账号：0000123412341234");
    recorded_line(&screen, 400, 560, 40, "收款方：北京数字认证股份有限公司");
    recorded_line(&screen, 400, 640, 40, "收款账号：01090327800120102315712");
    recorded_line(&screen, 400, 720, 40, "交易金额：￥300.00");
    recorded_line(&screen, 400, 800, 40, "交易时间：2026-11-10");
    recorded_line(&screen, 400, 1500, 40, way);
    struct page_reading page = recorded_read(&screen);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    snprintf(out, 16, "%s", recorded_value(&page, FIELD_CHANNEL, -1));
    page_reading_free(&page);
    recorded_free(&screen);
    return out;
}

START_TEST(what_was_paid_with_tells_the_channel) {
    char channel[16];
    ck_assert_str_eq(channel_of("转账详情", "资金渠道：支付宝账户余额", channel), "alipay");
    ck_assert_str_eq(channel_of("电子回单", "注：本回单由支付宝出具，仅供参考。", channel),
                     "alipay");
    ck_assert_str_eq(channel_of("样例银行电子回单", "摘要：支付宝提现", channel), "bank");
    ck_assert_str_eq(channel_of("样例银行电子回单", "关注微信公众号了解更多", channel), "bank");
}
END_TEST

/* A head that comes again counts no row: the numbers 9, 10 and 11 around it agree. */
START_TEST(a_head_that_comes_again_moves_no_number) {
    static const int WIDTHS[] = {120, 500, 700};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    const char *const cells[] = {
        "序号", "姓名",   "证件号码",          "9",  "张样例", "690101199003070014",
        "序号", "姓名",   "证件号码",          "10", "李样例", "690101199003070022",
        "11",   "王示范", "690101196811010040"};
    recorded_table(&form, (struct recorded_table){200, 420, 90, 3, WIDTHS}, 5, cells);
    struct page_reading page = recorded_read(&form);
    expect_row(&page, FIELD_HOLDER_NAME, 8, "张样例");
    expect_row(&page, FIELD_HOLDER_NAME, 9, "李样例");
    expect_row(&page, FIELD_HOLDER_NAME, 10, "王示范");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

static enum page_kind kind_under(int title_px, const char *title) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, title_px, title);
    recorded_line(&form, 200, 360, 40, "机构名称：" UNIT);
    recorded_line(&form, 200, 500, 40, "使用人　　公民身份号码　　　　　联系方式");
    recorded_line(&form, 200, 600, 40, "张样例　　" ID "　　　16400000001");
    struct page_reading page = recorded_read(&form);
    enum page_kind kind = page.kind;
    page_reading_free(&page);
    recorded_free(&form);
    return kind;
}

START_TEST(a_large_title_that_lost_a_character_is_that_title) {
    ck_assert_int_eq(kind_under(70, "政务个人证书业务明表"), PAGE_KIND_PERSONAL_DETAIL_FORM);
    ck_assert_int_ne(kind_under(70, "政务个人证书业务表"), PAGE_KIND_PERSONAL_DETAIL_FORM);
    ck_assert_int_ne(kind_under(40, "政务个人证书业务明表"), PAGE_KIND_PERSONAL_DETAIL_FORM);
}
END_TEST

/* A form that asks for so many certificates, and for e-seals without their number. */
static enum field_state seals_asked_with(const char *count) {
    struct recorded form = {0};
    char line[64];
    snprintf(line, sizeof line, "单位证书数量：%s", count);
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 360, 40, "申请单位：" UNIT);
    recorded_line(&form, 200, 440, 40, line);
    recorded_line(&form, 200, 520, 40, "制作电子签章：☑是 □否");
    struct page_reading page = recorded_read(&form);
    enum field_state state = recorded_state(&page, FIELD_SEAL_IMAGES, -1);
    page_reading_free(&page);
    recorded_free(&form);
    return state;
}

START_TEST(a_tick_does_not_say_how_many_seals_several_certificates_need) {
    ck_assert_int_eq(seals_asked_with("1"), FIELD_STATE_READ);
    ck_assert_int_eq(seals_asked_with("3"), FIELD_STATE_UNSURE);
}
END_TEST

/* 电子签章 over 有 and 无; the engine's ticks stand where they are drawn. */
static struct page_reading of_two_heads(const char *tick_of_yes, const char *tick_of_no) {
    static const int WIDTHS[] = {120, 400, 600, 300, 300};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_line(&form, 1545, 350, 40, "电子签章");
    const char *const cells[] = {"序号", "姓名",   "证件号码",           "有",        "无",
                                 "1",    "张样例", "690101199003070014", tick_of_yes, tick_of_no};
    recorded_table(&form, (struct recorded_table){200, 420, 90, 5, WIDTHS}, 2, cells);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

static bool says(const struct page_reading *page, const char *answer) {
    for (int i = 0; i < page->fields.count; i++) {
        const struct field *field = &page->fields.at[i];
        if (field->name == FIELD_SEAL_IMAGE && field->value && strcmp(field->value, answer) == 0)
            return true;
    }
    return false;
}

START_TEST(a_tick_in_the_column_of_no_says_not_yes) {
    struct page_reading page = of_two_heads("", "√");
    ck_assert(!says(&page, "yes"));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_tick_in_the_column_of_yes_says_not_no) {
    struct page_reading page = of_two_heads("√", "");
    ck_assert(!says(&page, "no"));
    for (int i = 0; i < page.fields.count; i++)
        ck_assert(page.fields.at[i].name != FIELD_SEAL_IMAGE ||
                  page.fields.at[i].state != FIELD_STATE_BLANK);
    page_reading_free(&page);
}
END_TEST

START_TEST(an_answer_of_the_row_above_is_no_head) {
    static const int WIDTHS[] = {120, 400, 600, 300};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    static const char *const CELLS[] = {"序号", "姓名",   "证件号码",           "电子签章",
                                        "1",    "张样例", "690101199003070014", "否",
                                        "2",    "李样例", "690101199003070022", "√"};
    recorded_table(&form, (struct recorded_table){200, 420, 90, 4, WIDTHS}, 3, CELLS);
    struct page_reading page = recorded_read(&form);
    expect_row(&page, FIELD_SEAL_IMAGE, 0, "no");
    expect_row(&page, FIELD_SEAL_IMAGE, 1, "yes");
    end(&page, &form);
}
END_TEST

/* 是 and 否 of two questions in one row are answers, no heads. */
START_TEST(answers_of_two_questions_in_a_row_are_answers) {
    static const int WIDTHS[] = {120, 400, 600, 300, 300};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    static const char *const CELLS[] = {
        "序号", "姓名",   "证件号码",           "电子签章", "是否更新",
        "1",    "张样例", "690101199003070014", "是",       "否",
        "2",    "李样例", "690101199003070022", "是",       "否"};
    recorded_table(&form, (struct recorded_table){200, 420, 90, 5, WIDTHS}, 3, CELLS);
    struct page_reading page = recorded_read(&form);
    expect_row(&page, FIELD_SEAL_IMAGE, 0, "yes");
    expect_row(&page, FIELD_SEAL_IMAGE, 1, "yes");
    end(&page, &form);
}
END_TEST

SUITE("ocr/form_layouts", an_answer_of_the_row_above_is_no_head,
      a_tick_in_the_column_of_no_says_not_yes, a_tick_in_the_column_of_yes_says_not_no,
      answers_of_two_questions_in_a_row_are_answers,
      a_large_title_that_lost_a_character_is_that_title,
      a_tick_does_not_say_how_many_seals_several_certificates_need,
      a_head_that_comes_again_moves_no_number,
      whoever_is_named_under_a_strange_heading_is_the_agent, a_starred_heading_is_a_heading,
      the_legal_persons_number_is_not_the_agents, of_two_people_without_a_heading_none_is_the_agent,
      a_note_on_a_label_is_no_name, one_label_may_have_two_cells,
      options_without_gaps_are_told_apart, ticks_of_a_block_stand_beside_its_label,
      a_further_sheet_of_blocks_goes_on_counting, the_number_of_a_sheet_does_not_count_its_blocks,
      both_answers_in_print_are_no_answer, a_page_that_begins_with_a_forms_columns_goes_on,
      a_list_of_people_about_something_else_is_no_form, two_characters_read_poorly_hide_no_title,
      another_papers_title_surely_read_is_its_own, a_title_left_of_a_long_row_is_not_the_rest_of_it,
      what_was_paid_with_tells_the_channel)
