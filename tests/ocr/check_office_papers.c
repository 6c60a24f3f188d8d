#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

#define UNIT "北京样例科技有限公司"
#define CODE "91110108PDY0001320"

START_TEST(a_letter_names_invoice_data_in_its_sentences) {
    struct recorded letter = {0};
    recorded_line(&letter, 900, 200, 70, "情况说明");
    recorded_line(&letter, 200, 400, 40, "北京数字认证股份有限公司：");
    recorded_line(&letter, 280, 480, 40, "我单位已将费用汇至贵公司账户，请予开具增值税普通发票。");
    recorded_line(&letter, 200, 560, 40, "发票抬头为" UNIT "，纳税人识别号为");
    recorded_line(&letter, 200, 640, 40, CODE "，请将电子发票发送至我单位。");
    recorded_line(&letter, 280, 720, 40, "特此说明。");
    struct page_reading page = recorded_read(&letter);
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    expect(&page, FIELD_TITLE, UNIT);
    expect(&page, FIELD_TAX_CODE, CODE);
    end(&page, &letter);
}
END_TEST

START_TEST(a_name_that_goes_on_in_the_next_line_of_a_letter_is_whole) {
    struct recorded letter = {0};
    recorded_line(&letter, 900, 200, 70, "关于开具发票的函");
    recorded_line(&letter, 200, 560, 40, "请开具发票，税号为" CODE "，抬头为北京样例");
    recorded_line(&letter, 200, 640, 40, "科技有限公司，谢谢。");
    struct page_reading page = recorded_read(&letter);
    expect(&page, FIELD_TITLE, UNIT);
    expect(&page, FIELD_TAX_CODE, CODE);
    end(&page, &letter);
}
END_TEST

START_TEST(a_letter_about_something_else_is_no_invoice_data) {
    struct recorded letter = {0};
    recorded_line(&letter, 900, 200, 70, "情况说明");
    recorded_line(&letter, 200, 400, 40, "我单位名称为" UNIT "，");
    recorded_line(&letter, 200, 480, 40, "统一社会信用代码为" CODE "，因搬迁地址有变。");
    struct page_reading page = recorded_read(&letter);
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    end(&page, &letter);
}
END_TEST

START_TEST(a_name_that_begins_as_a_copula_does_is_a_name) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "开票信息");
    recorded_line(&sheet, 200, 400, 40, "单位名称：为民样例服务有限公司");
    recorded_line(&sheet, 200, 480, 40, "税号：" CODE);
    struct page_reading page = recorded_read(&sheet);
    expect(&page, FIELD_TITLE, "为民样例服务有限公司");
    end(&page, &sheet);
}
END_TEST

static void write_slip(struct recorded *slip, const char *title) {
    static const int WIDTHS[] = {300, 800, 300, 800};
    recorded_line(slip, 800, 200, 60, title);
    const char *const cells[] = {
        "申请人全称",   "北京样例科技有限公司", "收款人全称",     "北京数字认证股份有限公司",
        "申请人账号",   "00005050860326485",    "收款人账号",     "01090327800120102315712",
        "金额（大写）", "壹佰玖拾元整",         "附加信息及用途", "证书费"};
    recorded_table(slip, (struct recorded_table){200, 400, 90, 4, WIDTHS}, 3, cells);
}

static void write_corner(struct recorded *sheet) {
    recorded_line(sheet, 200, 1400, 40, "开票信息：");
    recorded_line(sheet, 200, 1480, 40, "抬头：" UNIT);
    recorded_line(sheet, 200, 1560, 40, "税号：" CODE);
}

START_TEST(a_slip_with_invoice_data_in_its_corner_is_both) {
    struct recorded slip = {0};
    write_slip(&slip, "样例银行结算业务申请书");
    write_corner(&slip);
    struct page_reading page = recorded_read(&slip);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    ck_assert_int_eq(page.also_count, 1);
    ck_assert_int_eq(page.also[0], PAGE_KIND_INVOICE_INFORMATION);
    expect(&page, FIELD_PAYEE_NAME, "北京数字认证股份有限公司");
    expect(&page, FIELD_TITLE, UNIT);
    end(&page, &slip);
}
END_TEST

START_TEST(invoice_data_in_a_frame_of_their_own_are_beside_a_slip) {
    struct recorded slip = {0};
    recorded_cell(&slip, (struct box_px){190, 1380, 1000, 300});
    write_slip(&slip, "样例银行结算业务申请书");
    write_corner(&slip);
    for (int i = 0; i < 3; i++)
        slip.sheet.lines[slip.sheet.line_count - 1 - i].cell = 0;
    struct page_reading page = recorded_read(&slip);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    ck_assert_int_eq(page.also_count, 1);
    expect(&page, FIELD_TITLE, UNIT);
    expect(&page, FIELD_TAX_CODE, CODE);
    end(&page, &slip);
}
END_TEST

START_TEST(a_character_too_many_in_large_type_hides_no_title) {
    struct recorded slip = {0};
    write_slip(&slip, "样例银行结算业给务申请书");
    write_corner(&slip);
    struct page_reading page = recorded_read(&slip);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    end(&page, &slip);
}
END_TEST

START_TEST(invoice_data_that_name_a_bank_are_no_slip) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "开票信息");
    recorded_line(&sheet, 200, 400, 40, "抬头：" UNIT);
    recorded_line(&sheet, 200, 480, 40, "税号：" CODE);
    recorded_line(&sheet, 200, 560, 40, "付款方式：汇款  金额：190.00元");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    ck_assert_int_eq(page.also_count, 0);
    end(&page, &sheet);
}
END_TEST

START_TEST(what_left_an_account_stands_by_itself_on_a_screen) {
    struct recorded screen = {0};
    recorded_line(&screen, 900, 200, 50, "转账详情");
    recorded_line(&screen, 700, 300, 40, "转账-转账给北京数字认证股份有限公司");
    recorded_line(&screen, 900, 380, 70, "-300.00");
    recorded_line(&screen, 500, 520, 40, "当前状态");
    recorded_line(&screen, 900, 520, 40, "对方已收钱");
    recorded_line(&screen, 500, 600, 40, "支付方式");
    recorded_line(&screen, 900, 600, 40, "零钱通");
    struct page_reading page = recorded_read(&screen);
    expect(&page, FIELD_AMOUNT, "300.00");
    expect(&page, FIELD_STATUS, "done");
    expect(&page, FIELD_CHANNEL, "wechat");
    end(&page, &screen);
}
END_TEST

START_TEST(a_number_behind_a_dash_is_no_amount) {
    struct recorded screen = {0};
    recorded_line(&screen, 900, 200, 50, "转账详情");
    recorded_line(&screen, 900, 380, 40, "-300");
    recorded_line(&screen, 500, 460, 40, "单据-300.00号");
    recorded_line(&screen, 500, 520, 40, "当前状态  交易成功");
    struct page_reading page = recorded_read(&screen);
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, -1), "");
    end(&page, &screen);
}
END_TEST

static struct page_reading certificate_with(const char *term, float doubt) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "社会团体法人登记证书");
    recorded_line(&sheet, 200, 400, 40, "统一社会信用代码：" CODE);
    recorded_line(&sheet, 200, 480, 40, "名称：示例市样例协会");
    recorded_line(&sheet, 200, 560, 40, "业务范围：开展交流");
    recorded_line(&sheet, 200, 640, 40, term);
    recorded_doubt(&sheet, "进", doubt);
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(what_a_seal_leaves_behind_a_term_is_none_of_it) {
    struct page_reading page = certificate_with("有效期限：2018年6月20日至2049年9月19日进和", 0.2F);
    ck_assert_int_eq(page.kind, PAGE_KIND_REGISTRATION_CERTIFICATE);
    expect(&page, FIELD_VALID_UNTIL, "2049-09-19");
    page_reading_free(&page);
}
END_TEST

START_TEST(doubt_within_a_term_stays) {
    struct page_reading page = certificate_with("有效期限：2018年6月20日至2049年9月进1日", 0.2F);
    ck_assert_int_ne(recorded_state(&page, FIELD_VALID_UNTIL, -1), FIELD_STATE_READ);
    page_reading_free(&page);
}
END_TEST

static struct page_reading licence_with(const char *hidden, float confidence) {
    static const char *const ITEMS[] = {"名称　北京样例科技有限公司", "类型　有限责任公司",
                                        "法定代表人　李样例",         "注册资本　壹佰万元整",
                                        "成立日期　2016年07月05日",   "住所　示例市样例路1号",
                                        "经营范围　技术服务"};
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 80, "营业执照");
    recorded_line(&sheet, 200, 320, 40, "统一社会信用代码　" CODE);
    for (int i = 0; i < 3; i++)
        recorded_line(&sheet, 200, 400 + 80 * i, 40, ITEMS[i]);
    recorded_line(&sheet, 200, 640, 60, hidden);
    sheet.sheet.lines[sheet.sheet.line_count - 1].text.confidence = confidence;
    for (int i = 3; i < 7; i++)
        recorded_line(&sheet, 200, 500 + 80 * i, 40, ITEMS[i]);
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(a_licence_whose_labels_can_all_be_read_may_have_no_term) {
    struct page_reading page = licence_with("登记机关", 0.99F);
    ck_assert_int_eq(page.kind, PAGE_KIND_BUSINESS_LICENCE);
    ck_assert(!field_find(&page.fields, FIELD_VALID_UNTIL, -1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_covered_label_may_be_the_terms) {
    struct page_reading page = licence_with("营业办", 0.6F);
    const struct field *term = field_find(&page.fields, FIELD_VALID_UNTIL, -1);
    ck_assert_ptr_nonnull(term);
    ck_assert_int_eq(term->state, FIELD_STATE_NOT_TRIED);
    page_reading_free(&page);
}
END_TEST

/* A transfer between people, its way named once at the foot; `account` is what stands behind the
 * other side's account. */
static struct page_reading chat_of(const char *way, const char *account, struct recorded *slip) {
    recorded_line(slip, 100, 100, 60, "转账详情");
    recorded_line(slip, 100, 220, 80, "¥190.00");
    recorded_line(slip, 100, 400, 40, "交易状态");
    recorded_line(slip, 500, 400, 40, "交易成功");
    recorded_line(slip, 100, 480, 40, "对方账户");
    recorded_line(slip, 500, 480, 40, account);
    recorded_line(slip, 100, 560, 40, "付款账户");
    recorded_line(slip, 500, 560, 40, "示例市样例局");
    recorded_line(slip, 100, 640, 40, "订单号");
    recorded_line(slip, 500, 640, 40, "4567968217690307");
    recorded_line(slip, 100, 720, 40, way);
    return recorded_read(slip);
}

START_TEST(a_name_where_the_account_is_asked_for_is_the_partys_name) {
    struct recorded slip = {0};
    struct page_reading page = chat_of("支付方式 零钱通", "北京数字认证股份有限公司", &slip);
    expect(&page, FIELD_CHANNEL, "wechat");
    expect(&page, FIELD_PAYEE_NAME, "北京数字认证股份有限公司");
    expect(&page, FIELD_PAYER_NAME, "示例市样例局");
    ck_assert_int_eq(recorded_state(&page, FIELD_PAYEE_ACCOUNT, -1), FIELD_STATE_NOT_TRIED);
    end(&page, &slip);
}
END_TEST

START_TEST(an_account_where_the_account_is_asked_for_stays_one) {
    struct recorded slip = {0};
    struct page_reading page = chat_of("支付方式 网上银行", "01090327800120102315712", &slip);
    expect(&page, FIELD_PAYEE_ACCOUNT, "01090327800120102315712");
    ck_assert_int_ne(recorded_state(&page, FIELD_PAYEE_NAME, -1), FIELD_STATE_READ);
    end(&page, &slip);
}
END_TEST

/* A telephone's slip: names at the right edge, something below the payee's, and perhaps a label. */
static struct page_reading held_of(const char *below, const char *label, struct recorded *slip) {
    recorded_line(slip, 100, 100, 60, "转账电子凭证");
    recorded_line(slip, 100, 220, 40, "转账金额");
    recorded_line(slip, 900, 220, 40, "190.00元");
    recorded_line(slip, 100, 320, 40, "付款账户");
    recorded_line(slip, 800, 320, 40, "示例市样例局");
    recorded_line(slip, 100, 520, 40, "收款账户");
    recorded_line(slip, 600, 520, 40, "北京数字认证股份有限公司");
    recorded_line(slip, 600, 600, 40, below);
    if (label)
        recorded_line(slip, 100, 600, 40, label);
    recorded_line(slip, 100, 700, 40, "交易时间");
    recorded_line(slip, 600, 700, 40, "2026-11-01");
    return recorded_read(slip);
}

START_TEST(an_account_under_its_holders_name_is_the_partys) {
    struct recorded slip = {0};
    struct page_reading page = held_of("0109 0327 8001 2010 2315 712", NULL, &slip);
    expect(&page, FIELD_PAYEE_NAME, "北京数字认证股份有限公司");
    expect(&page, FIELD_PAYEE_ACCOUNT, "01090327800120102315712");
    ck_assert_int_eq(recorded_state(&page, FIELD_PAYER_ACCOUNT, -1), FIELD_STATE_NOT_TRIED);
    end(&page, &slip);
}
END_TEST

START_TEST(a_number_with_a_label_of_its_own_is_no_account) {
    struct recorded slip = {0};
    struct page_reading page = held_of("010903278001201023", "流水号", &slip);
    ck_assert_int_eq(recorded_state(&page, FIELD_PAYEE_ACCOUNT, -1), FIELD_STATE_NOT_TRIED);
    end(&page, &slip);
    page = held_of("北京银行双清苑支行", NULL, &slip);
    ck_assert_int_eq(recorded_state(&page, FIELD_PAYEE_ACCOUNT, -1), FIELD_STATE_NOT_TRIED);
    end(&page, &slip);
}
END_TEST

/* 电子签章 with its boxes, and below them counts that have labels of their own. */
static struct page_reading counted_form(const char *images, struct recorded *form) {
    static const int KINDS[] = {420, 700, 420, 700};
    static const char *const BOXES[] = {"证书种类", "□单位证书☑个人证书", "电子签章",
                                        "□需要☑不需要"};
    static const int COUNTS[] = {420, 300, 420, 300, 420, 380};
    const char *const cells[] = {"单位证书(张)", "", "个人证书(张)", "3", "电子签章(枚)", images};
    recorded_line(form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_table(form, (struct recorded_table){100, 300, 80, 4, KINDS}, 1, BOXES);
    recorded_table(form, (struct recorded_table){100, 380, 80, 6, COUNTS}, 1, cells);
    return recorded_read(form);
}

START_TEST(a_count_beside_its_label_is_not_that_of_the_label_above) {
    struct recorded form = {0};
    struct page_reading page = counted_form("", &form);
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "3");
    ck_assert_str_eq(recorded_value(&page, FIELD_SEAL_IMAGES, -1), "");
    ck_assert_int_ne(recorded_state(&page, FIELD_SEAL_IMAGES, -1), FIELD_STATE_READ);
    end(&page, &form);
}
END_TEST

START_TEST(a_count_behind_its_own_label_is_read) {
    struct recorded form = {0};
    struct page_reading page = counted_form("2", &form);
    expect(&page, FIELD_PERSONAL_CERTIFICATES, "3");
    expect(&page, FIELD_SEAL_IMAGES, "2");
    end(&page, &form);
}
END_TEST

static struct page_reading strange_form(const char *label, const char *other,
                                        struct recorded *form) {
    static const int WIDTHS[] = {420, 1400};
    const char *const cells[] = {label, UNIT, "经办人姓名", "张示例", "交由", other};
    recorded_line(form, 700, 100, 70, "北京市政务数字证书业务申请表");
    recorded_table(form, (struct recorded_table){100, 300, 80, 2, WIDTHS}, 3, cells);
    recorded_line(form, 100, 640, 40, "本表由北京数字认证股份有限公司受理");
    return recorded_read(form);
}

START_TEST(the_only_bodys_name_under_a_strange_label_is_a_guess) {
    struct recorded form = {0};
    struct page_reading page = strange_form("来件方", "", &form);
    ck_assert_str_eq(recorded_value(&page, FIELD_UNIT_NAME, -1), UNIT);
    ck_assert_int_eq(recorded_state(&page, FIELD_UNIT_NAME, -1), FIELD_STATE_UNSURE);
    end(&page, &form);
}
END_TEST

START_TEST(of_two_bodies_under_strange_labels_none_is_the_applicant) {
    struct recorded form = {0};
    struct page_reading page = strange_form("来件方", "示例市先锋贸易有限公司", &form);
    ck_assert_str_eq(recorded_value(&page, FIELD_UNIT_NAME, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(a_name_under_its_own_label_is_no_guess) {
    struct recorded form = {0};
    struct page_reading page = strange_form("单位名称", "示例市先锋贸易有限公司", &form);
    expect(&page, FIELD_UNIT_NAME, UNIT);
    end(&page, &form);
}
END_TEST

START_TEST(a_day_beside_the_place_for_the_seal_is_no_name) {
    struct recorded form = {0};
    recorded_line(&form, 700, 100, 70, "政务单位证书业务明细表");
    recorded_line(&form, 100, 900, 40, "填报单位（公章）");
    recorded_line(&form, 100, 980, 40, "2026年11月3日");
    struct page_reading page = recorded_read(&form);
    ck_assert_str_eq(recorded_value(&page, FIELD_UNIT_NAME, -1), "");
    end(&page, &form);
}
END_TEST

START_TEST(a_state_and_what_the_customer_is_asked_to_do_is_the_state) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "自助终端转账凭条");
    recorded_line(&slip, 100, 300, 40, "转出户名：" UNIT);
    recorded_line(&slip, 100, 380, 40, "转入户名：北京数字认证股份有限公司");
    recorded_line(&slip, 100, 460, 40, "转账金额：190.00");
    recorded_line(&slip, 100, 600, 40, "交易成功 请妥善保管凭条");
    struct page_reading page = recorded_read(&slip);
    expect(&page, FIELD_STATUS, "done");
    end(&page, &slip);
}
END_TEST

SUITE("ocr/office_papers", the_only_bodys_name_under_a_strange_label_is_a_guess,
      of_two_bodies_under_strange_labels_none_is_the_applicant,
      a_name_under_its_own_label_is_no_guess, a_day_beside_the_place_for_the_seal_is_no_name,
      a_state_and_what_the_customer_is_asked_to_do_is_the_state,
      a_count_beside_its_label_is_not_that_of_the_label_above, a_count_behind_its_own_label_is_read,
      a_name_where_the_account_is_asked_for_is_the_partys_name,
      an_account_under_its_holders_name_is_the_partys,
      a_number_with_a_label_of_its_own_is_no_account,
      an_account_where_the_account_is_asked_for_stays_one,
      a_licence_whose_labels_can_all_be_read_may_have_no_term, a_covered_label_may_be_the_terms,
      a_letter_names_invoice_data_in_its_sentences,
      a_name_that_goes_on_in_the_next_line_of_a_letter_is_whole,
      a_letter_about_something_else_is_no_invoice_data,
      a_name_that_begins_as_a_copula_does_is_a_name, a_slip_with_invoice_data_in_its_corner_is_both,
      invoice_data_in_a_frame_of_their_own_are_beside_a_slip,
      a_character_too_many_in_large_type_hides_no_title, invoice_data_that_name_a_bank_are_no_slip,
      what_left_an_account_stands_by_itself_on_a_screen, a_number_behind_a_dash_is_no_amount,
      what_a_seal_leaves_behind_a_term_is_none_of_it, doubt_within_a_term_stays)
