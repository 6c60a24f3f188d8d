#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

static const int FORM_WIDTHS[] = {500, 900, 400, 600};

START_TEST(a_ruled_application_form_is_read) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 330, 40,
                  "业务类型  □证书申请 ☑证书更新 □信息变更 □丢失补办 □证书吊销");
    recorded_line(&form, 200, 400, 40, "证书种类  ■单位证书 2 张 □个人证书   张");
    recorded_line(&form, 200, 480, 40, "二、申请单位信息");
    const char *const unit[] = {"单位名称（全称）", "北京样例科技有限公司",
                                "统一社会信用代码", "91110108PDY0001320",
                                "单位地址",         "示例市示例区样例路1号",
                                "邮政编码",         "100000",
                                "法定代表人",       "李样例",
                                "单位电话",         "010-16400000"};
    recorded_table(&form, (struct recorded_table){200, 540, 80, 4, FORM_WIDTHS}, 3, unit);
    recorded_line(&form, 200, 820, 40, "三、经办人信息");
    const char *const agent[] = {"姓　　名", "张样例",      "身份证号码", "690101199003070014",
                                 "手　　机", "16400000001", "电子邮箱",   ""};
    recorded_table(&form, (struct recorded_table){200, 880, 80, 4, FORM_WIDTHS}, 2, agent);
    recorded_line(&form, 1500, 1200, 40, "申请日期：2026 年 11 月 2 日");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(page.kind, PAGE_KIND_APPLICATION_FORM);
    expect_row(&page, FIELD_UNIT_NAME, -1, "北京样例科技有限公司");
    expect_row(&page, FIELD_UNIT_CODE, -1, "91110108PDY0001320");
    expect_row(&page, FIELD_UNIT_ADDRESS, -1, "示例市示例区样例路1号");
    expect_row(&page, FIELD_POSTCODE, -1, "100000");
    expect_row(&page, FIELD_AGENT_NAME, -1, "张样例");
    expect_row(&page, FIELD_AGENT_ID_NUMBER, -1, "690101199003070014");
    expect_row(&page, FIELD_AGENT_PHONE, -1, "16400000001");
    expect_row(&page, FIELD_APPLICATION_DATE, -1, "2026-11-02");
    expect_row(&page, FIELD_BUSINESS_TYPES, -1, "renewal");
    expect_row(&page, FIELD_CERTIFICATE_KINDS, -1, "unit");
    expect_row(&page, FIELD_UNIT_CERTIFICATES, -1, "2");
    ck_assert_int_eq(recorded_state(&page, FIELD_AGENT_EMAIL, -1), FIELD_STATE_BLANK);
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

START_TEST(a_form_without_rules_is_read) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 330, 40, "单位名称：北京样例科技有限公司");
    recorded_line(&form, 200, 400, 40, "统一社会信用代码：91110108PDY0001320   邮编：100000");
    recorded_line(&form, 200, 480, 40, "经办人姓名：张样例");
    recorded_line(&form, 1000, 480, 40, "手机：16400000001");
    recorded_line(&form, 200, 550, 40, "经办人身份证号码：690101199003070014");
    recorded_line(&form, 200, 620, 40, "业务类型：证书更新");
    struct page_reading page = recorded_read(&form);
    expect_row(&page, FIELD_UNIT_NAME, -1, "北京样例科技有限公司");
    expect_row(&page, FIELD_UNIT_CODE, -1, "91110108PDY0001320");
    expect_row(&page, FIELD_POSTCODE, -1, "100000");
    expect_row(&page, FIELD_AGENT_NAME, -1, "张样例");
    expect_row(&page, FIELD_AGENT_PHONE, -1, "16400000001");
    expect_row(&page, FIELD_AGENT_ID_NUMBER, -1, "690101199003070014");
    expect_row(&page, FIELD_BUSINESS_TYPES, -1, "renewal");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

START_TEST(rows_of_a_personal_detail_form_are_read_in_any_column_order) {
    static const int WIDTHS[] = {120, 500, 300, 700, 400, 300};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    recorded_line(&form, 200, 330, 40, "单位名称：北京样例科技有限公司");
    const char *const cells[] = {"序号",
                                 "部门",
                                 "姓名",
                                 "证件号码",
                                 "手机",
                                 "电子签章",
                                 "1",
                                 "信息处",
                                 "张样例",
                                 "690101199003070014",
                                 "16400000001",
                                 "☑是□否",
                                 "2",
                                 "财务处",
                                 "李样例",
                                 "69010119900307009X",
                                 "16400000002",
                                 "□是☑否",
                                 "3",
                                 "",
                                 "",
                                 "",
                                 "",
                                 "□是□否",
                                 "以下空白",
                                 "",
                                 "",
                                 "",
                                 "",
                                 ""};
    recorded_table(&form, (struct recorded_table){200, 420, 90, 6, WIDTHS}, 5, cells);
    recorded_line(&form, 200, 1000, 40, "填表人：王样例");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(page.kind, PAGE_KIND_PERSONAL_DETAIL_FORM);
    expect_row(&page, FIELD_UNIT_NAME, -1, "北京样例科技有限公司");
    expect_row(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect_row(&page, FIELD_HOLDER_ID_NUMBER, 0, "690101199003070014");
    expect_row(&page, FIELD_DEPARTMENT, 1, "财务处");
    expect_row(&page, FIELD_HOLDER_NAME, 1, "李样例");
    expect_row(&page, FIELD_SEAL_IMAGE, 0, "yes");
    expect_row(&page, FIELD_SEAL_IMAGE, 1, "no");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_SEAL_IMAGE, 2));
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

/* A sheet of persons; the fourth column of its second row says what the third argument does. */
static struct page_reading persons_with(const char *code_label, const char *first, const char *id) {
    static const int HEAD[] = {500, 800, 600, 500};
    static const int WIDTHS[] = {120, 500, 500, 700, 580};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务个人证书业务明细表");
    const char *const head[] = {"申请单位", "北京样例科技有限公司", code_label,
                                "91110108PDY0001320"};
    recorded_table(&form, (struct recorded_table){200, 420, 90, 4, HEAD}, 1, head);
    bool again = strcmp(first, "姓名") == 0;
    const char *const cells[] = {"序号",
                                 "姓名",
                                 "证件类型",
                                 "证件号码",
                                 "手机",
                                 again ? "序号" : "1",
                                 first,
                                 "居民身份证",
                                 id,
                                 "16400000001",
                                 again ? "1" : "2",
                                 "李样例",
                                 "居民身份证",
                                 id,
                                 "16400000002"};
    recorded_table(&form, (struct recorded_table){200, 600, 90, 5, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    recorded_free(&form);
    return page;
}

START_TEST(a_kind_of_paper_in_a_row_is_no_head) {
    struct page_reading page = persons_with("统一社会信用代码", "张样例", "690101199003070014");
    expect_row(&page, FIELD_HOLDER_NAME, 0, "张样例");
    expect_row(&page, FIELD_HOLDER_ID_NUMBER, 0, "690101199003070014");
    expect_row(&page, FIELD_HOLDER_NAME, 1, "李样例");
    page_reading_free(&page);
}
END_TEST

START_TEST(a_head_that_comes_again_is_no_row) {
    struct page_reading page = persons_with("统一社会信用代码", "姓名", "69010119900307009X");
    expect_row(&page, FIELD_HOLDER_NAME, 0, "李样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 1));
    page_reading_free(&page);
}
END_TEST

START_TEST(a_label_may_have_two_names) {
    struct page_reading page = persons_with("信用代码/机构代码", "张样例", "690101199003070014");
    expect_row(&page, FIELD_UNIT_CODE, -1, "91110108PDY0001320");
    page_reading_free(&page);
}
END_TEST

START_TEST(aligned_rows_without_rules_are_a_table) {
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    recorded_line(&form, 200, 400, 40, "序号");
    recorded_line(&form, 400, 400, 40, "证书名称");
    recorded_line(&form, 1200, 400, 40, "证书年限");
    recorded_line(&form, 1600, 400, 40, "原证书有效期至");
    recorded_line(&form, 200, 480, 40, "1");
    recorded_line(&form, 400, 480, 40, "北京样例科技有限公司");
    recorded_line(&form, 1230, 480, 40, "1年");
    recorded_line(&form, 1600, 480, 40, "2027-03-05");
    struct page_reading page = recorded_read(&form);
    ck_assert_int_eq(page.kind, PAGE_KIND_UNIT_DETAIL_FORM);
    expect_row(&page, FIELD_CERTIFICATE_NAME, 0, "北京样例科技有限公司");
    expect_row(&page, FIELD_YEARS, 0, "1");
    expect_row(&page, FIELD_CERTIFICATE_VALID_UNTIL, 0, "2027-03-05");
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

static const int VOUCHER_WIDTHS[] = {80, 300, 800, 80, 300, 800};

START_TEST(parties_in_merged_cells_are_told_apart) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "示例银行网上银行电子回单");
    const char *const cells[] = {
        "户名",     "北京样例科技有限公司", "户名",     "北京数字认证股份有限公司",
        "账号",     "0000123456789012",     "账号",     "01090327800120102315712",
        "开户银行", "示例银行样例支行",     "开户银行", "北京银行双清苑支行"};
    recorded_cell(&slip, (struct box_px){100, 300, 80, 240});
    recorded_cell(&slip, (struct box_px){1280, 300, 80, 240});
    for (int row = 0; row < 3; row++)
        for (int column = 0; column < 4; column++) {
            int x = column == 0 ? 180 : column == 1 ? 480 : column == 2 ? 1360 : 1660;
            recorded_cell(&slip, (struct box_px){x, 300 + 80 * row, column % 2 ? 800 : 300, 80});
        }
    recorded_line(&slip, 120, 340, 40, "付");
    recorded_line(&slip, 120, 390, 40, "款");
    recorded_line(&slip, 120, 440, 40, "人");
    recorded_line(&slip, 1300, 340, 40, "收");
    recorded_line(&slip, 1300, 390, 40, "款");
    recorded_line(&slip, 1300, 440, 40, "人");
    for (int row = 0; row < 3; row++)
        for (int column = 0; column < 4; column++) {
            int x = column == 0 ? 180 : column == 1 ? 480 : column == 2 ? 1360 : 1660;
            recorded_line(&slip, x + 10, 320 + 80 * row, 40, cells[4 * row + column]);
        }
    recorded_line(&slip, 100, 600, 40, "金额（大写）：叁佰伍拾元整");
    recorded_line(&slip, 1300, 600, 40, "金额（小写）：¥350.00");
    recorded_line(&slip, 100, 700, 40,
                  "交易时间：2026-11-02 10:31:08   交易流水号：S2026110200017");
    recorded_line(&slip, 100, 800, 40,
                  "交易状态：交易成功   用途：数字证书服务费（不支持微信支付）");
    struct page_reading page = recorded_read(&slip);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    expect_row(&page, FIELD_PAYER_NAME, -1, "北京样例科技有限公司");
    expect_row(&page, FIELD_PAYEE_NAME, -1, "北京数字认证股份有限公司");
    expect_row(&page, FIELD_PAYER_ACCOUNT, -1, "0000123456789012");
    expect_row(&page, FIELD_PAYEE_ACCOUNT, -1, "01090327800120102315712");
    expect_row(&page, FIELD_PAYEE_BANK, -1, "北京银行双清苑支行");
    expect_row(&page, FIELD_AMOUNT, -1, "350.00");
    expect_row(&page, FIELD_PAID_ON, -1, "2026-11-02");
    expect_row(&page, FIELD_SERIAL, -1, "S2026110200017");
    expect_row(&page, FIELD_STATUS, -1, "done");
    expect_row(&page, FIELD_CHANNEL, -1, "bank");
    page_reading_free(&page);
    recorded_free(&slip);
    (void)VOUCHER_WIDTHS;
}
END_TEST

START_TEST(one_label_with_two_parties_columns_is_read_for_both) {
    static const int WIDTHS[] = {300, 900, 900};
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "示例银行业务回单");
    const char *const cells[] = {"",
                                 "付款人",
                                 "收款人",
                                 "户名",
                                 "北京样例科技有限公司",
                                 "北京数字认证股份有限公司",
                                 "账号",
                                 "0000123456789012",
                                 "01090327800120102315712",
                                 "金额",
                                 "¥350.00",
                                 ""};
    recorded_table(&slip, (struct recorded_table){100, 300, 80, 3, WIDTHS}, 4, cells);
    struct page_reading page = recorded_read(&slip);
    expect_row(&page, FIELD_PAYER_NAME, -1, "北京样例科技有限公司");
    expect_row(&page, FIELD_PAYEE_NAME, -1, "北京数字认证股份有限公司");
    expect_row(&page, FIELD_PAYER_ACCOUNT, -1, "0000123456789012");
    expect_row(&page, FIELD_PAYEE_ACCOUNT, -1, "01090327800120102315712");
    expect_row(&page, FIELD_AMOUNT, -1, "350.00");
    page_reading_free(&page);
    recorded_free(&slip);
}
END_TEST

START_TEST(a_wechat_print_is_no_bank_receipt) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "微信支付");
    recorded_line(&slip, 700, 220, 80, "-350.00");
    recorded_line(&slip, 100, 400, 40, "当前状态");
    recorded_line(&slip, 900, 400, 40, "支付成功");
    recorded_line(&slip, 100, 480, 40, "收款方");
    recorded_line(&slip, 900, 480, 40, "北京数字认证股份有限公司");
    recorded_line(&slip, 100, 560, 40, "支付时间");
    recorded_line(&slip, 900, 560, 40, "2026年11月2日 10:31:08");
    recorded_line(&slip, 100, 640, 40, "交易单号");
    recorded_line(&slip, 900, 640, 40, "4200002026110200017");
    struct page_reading page = recorded_read(&slip);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    expect_row(&page, FIELD_CHANNEL, -1, "wechat");
    expect_row(&page, FIELD_STATUS, -1, "done");
    expect_row(&page, FIELD_PAID_ON, -1, "2026-11-02");
    page_reading_free(&page);
    recorded_free(&slip);
}
END_TEST

static struct page_reading slip_of(const char *figures, const char *words, struct recorded *slip) {
    recorded_line(slip, 700, 100, 60, "示例银行网上银行电子回单");
    recorded_line(slip, 100, 300, 40, "付款人户名：北京样例科技有限公司");
    recorded_line(slip, 100, 380, 40, "收款人户名：北京数字认证股份有限公司");
    recorded_line(slip, 100, 460, 40, "收款人账号：01090327800120102315712");
    recorded_line(slip, 100, 540, 40, figures);
    recorded_doubt(slip, "5", 0.4F);
    recorded_line(slip, 100, 620, 40, words);
    recorded_doubt(slip, "叁", 0.4F);
    return recorded_read(slip);
}

START_TEST(an_amount_said_alike_in_figures_and_words_is_sure) {
    struct recorded slip = {0};
    struct page_reading page = slip_of("金额：¥350.00", "大写：叁佰伍拾元整", &slip);
    expect_row(&page, FIELD_AMOUNT, -1, "350.00");
    expect_row(&page, FIELD_AMOUNT_IN_WORDS, -1, "叁佰伍拾元整");
    page_reading_free(&page);
    recorded_free(&slip);
}
END_TEST

START_TEST(an_amount_said_otherwise_in_words_stays_in_doubt) {
    struct recorded slip = {0};
    struct page_reading page = slip_of("金额：¥350.00", "大写：叁佰肆拾元整", &slip);
    ck_assert_int_eq(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_AMOUNT_IN_WORDS, -1), FIELD_STATE_UNSURE);
    page_reading_free(&page);
    recorded_free(&slip);
}
END_TEST

START_TEST(a_place_for_a_seal_counts_nothing_and_names_nobody) {
    static const int WIDTHS[] = {400, 300, 400, 300};
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_line(&form, 200, 330, 40, "业务类型  ☑证书更新 □信息变更");
    recorded_line(&form, 200, 400, 40, "单位名称：北京样例科技有限公司");
    recorded_line(&form, 200, 480, 40, "经办人信息");
    const char *const cells[] = {"姓名", "张样例", "单位张数", ""};
    recorded_table(&form, (struct recorded_table){200, 540, 80, 4, WIDTHS}, 1, cells);
    recorded_line(&form, 200, 900, 40, "经办人（签字）：李其他");
    recorded_line(&form, 1200, 900, 40, "单位（盖章）");
    recorded_line(&form, 1200, 980, 40, "2026年11月18日");
    struct page_reading page = recorded_read(&form);
    expect_row(&page, FIELD_AGENT_NAME, -1, "张样例");
    ck_assert_int_eq(recorded_state(&page, FIELD_UNIT_CERTIFICATES, -1), FIELD_STATE_BLANK);
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

static void write_portrait(struct recorded *sheet, int x, int y, const char *name,
                           const char *number) {
    recorded_line(sheet, x + 70, y + 76, 36, "姓名");
    recorded_line(sheet, x + 172, y + 72, 40, name);
    recorded_line(sheet, x + 70, y + 530, 36, "公民身份号码");
    recorded_line(sheet, x + 344, y + 515, 62, number); /* in wide figures */
}

START_TEST(cards_of_two_people_on_one_sheet_are_told_apart) {
    struct recorded sheet = {0};
    write_portrait(&sheet, 700, 300, "张样例", "690101199003070014");
    write_portrait(&sheet, 700, 1200, "李样例", "69010119900307009X");
    recorded_line(&sheet, 950, 2200, 60, "中华人民共和国");
    recorded_line(&sheet, 950, 2300, 80, "居民身份证");
    recorded_line(&sheet, 910, 2600, 36, "签发机关");
    recorded_line(&sheet, 1100, 2600, 36, "示例市公安局示例分局");
    recorded_line(&sheet, 910, 2680, 36, "有效期限");
    recorded_line(&sheet, 1100, 2680, 36, "2015.08.12-2035.08.12");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_ID_COPY);
    ck_assert_int_eq(page.id_cards.count, 3);
    const struct field_list *first = &page.id_cards.at[0].fields;
    const struct field_list *second = &page.id_cards.at[1].fields;
    const struct field_list *third = &page.id_cards.at[2].fields;
    ck_assert_str_eq(field_find(first, FIELD_NAME, -1)->value, "张样例");
    ck_assert_str_eq(field_find(first, FIELD_NUMBER, -1)->value, "690101199003070014");
    ck_assert_str_eq(field_find(second, FIELD_NAME, -1)->value, "李样例");
    ck_assert_str_eq(field_find(third, FIELD_VALID_FROM, -1)->value, "2015-08-12");
    ck_assert_str_eq(field_find(third, FIELD_VALID_UNTIL, -1)->value, "2035-08-12");
    ck_assert_int_eq(page.id_cards.at[2].side, CARD_EMBLEM);
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

START_TEST(a_licence_in_two_columns_is_read) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 1400, 500, 120, "营 业 执 照");
    recorded_line(&sheet, 400, 620, 50, "统一社会信用代码");
    recorded_line(&sheet, 400, 740, 44, "91110108PDY0001320");
    recorded_line(&sheet, 350, 1150, 44, "名　　称");
    recorded_line(&sheet, 680, 1150, 44, "北京样例科技有限公司");
    recorded_line(&sheet, 2000, 1150, 44, "注册资本");
    recorded_line(&sheet, 2330, 1150, 44, "壹佰万圆整");
    recorded_line(&sheet, 350, 1270, 44, "类　　型");
    recorded_line(&sheet, 680, 1270, 44, "有限责任公司");
    recorded_line(&sheet, 2000, 1270, 44, "营业期限");
    recorded_line(&sheet, 2330, 1270, 44, "2015年08月12日至长期");
    recorded_line(&sheet, 2300, 1900, 44, "登记机关");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_BUSINESS_LICENCE);
    expect_row(&page, FIELD_UNIT_CODE, -1, "91110108PDY0001320");
    expect_row(&page, FIELD_UNIT_NAME, -1, "北京样例科技有限公司");
    expect_row(&page, FIELD_VALID_UNTIL, -1, "long_term");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

START_TEST(invoice_data_on_a_vouchers_sheet_are_a_second_paper) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 700, 100, 60, "示例银行网上银行电子回单");
    recorded_line(&sheet, 100, 300, 40, "付款人户名：北京样例科技有限公司");
    recorded_line(&sheet, 100, 380, 40, "收款人户名：北京数字认证股份有限公司");
    recorded_line(&sheet, 100, 460, 40, "收款人账号：01090327800120102315712");
    recorded_line(&sheet, 100, 540, 40, "金额：¥350.00");
    recorded_line(&sheet, 100, 900, 50, "开票信息");
    recorded_line(&sheet, 100, 980, 40, "单位名称：示例市样例局");
    recorded_line(&sheet, 100, 1060, 40, "纳税人识别号：11110000PDY0000366");
    recorded_line(&sheet, 100, 1140, 40, "开户行及账号：示例银行样例支行 0000555566667777");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    ck_assert_int_eq(page.also_count, 1);
    ck_assert_int_eq(page.also[0], PAGE_KIND_INVOICE_INFORMATION);
    expect_row(&page, FIELD_PAYEE_ACCOUNT, -1, "01090327800120102315712");
    expect_row(&page, FIELD_TITLE, -1, "示例市样例局");
    expect_row(&page, FIELD_TAX_CODE, -1, "11110000PDY0000366");
    expect_row(&page, FIELD_BANK, -1, "示例银行样例支行");
    expect_row(&page, FIELD_ACCOUNT, -1, "0000555566667777");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

START_TEST(a_heading_down_the_side_has_no_value_of_its_own) {
    struct recorded form = {0};
    recorded_line(&form, 700, 200, 70, "北京市政务数字证书业务申请表");
    recorded_cell(&form, (struct box_px){100, 400, 80, 240});
    recorded_cell(&form, (struct box_px){100, 640, 80, 240});
    static const int WIDTHS[] = {400, 700, 300, 500};
    const char *const agent[] = {
        "姓名", "张样例",     "手机", "16400000001", "证件号码", "690101199003070014", "邮箱",
        "",     "变更前名称", "",     "变更后名称",  ""};
    recorded_table(&form, (struct recorded_table){180, 400, 80, 4, WIDTHS}, 3, agent);
    for (int i = 0; i < 3; i++) {
        static const char *const UPPER[] = {"经", "办", "人"};
        recorded_line(&form, 120, 440 + 50 * i, 40, UPPER[i]);
    }
    recorded_line(&form, 120, 700, 40, "业");
    recorded_line(&form, 120, 750, 40, "务");
    struct page_reading page = recorded_read(&form);
    expect_row(&page, FIELD_AGENT_NAME, -1, "张样例");
    expect_row(&page, FIELD_AGENT_PHONE, -1, "16400000001");
    expect_row(&page, FIELD_AGENT_ID_NUMBER, -1, "690101199003070014");
    ck_assert_int_eq(recorded_state(&page, FIELD_NAME_BEFORE, -1), FIELD_STATE_BLANK);
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

START_TEST(amounts_are_found_by_their_look_where_no_label_leads_to_them) {
    static const int WIDTHS[] = {200, 900, 700};
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "示例银行电汇凭证（回单）");
    const char *const cells[] = {"金额", "人民币（大写）参佰肆拾元整", "￥340.00"};
    recorded_table(&slip, (struct recorded_table){100, 300, 80, 3, WIDTHS}, 1, cells);
    recorded_line(&slip, 100, 500, 40, "收款人账号：01090327800120102315712");
    struct page_reading page = recorded_read(&slip);
    expect_row(&page, FIELD_AMOUNT, -1, "340.00");
    expect_row(&page, FIELD_AMOUNT_IN_WORDS, -1, "叁佰肆拾元整");
    expect_row(&page, FIELD_STATUS, -1, "done");
    page_reading_free(&page);
    recorded_free(&slip);
}
END_TEST

START_TEST(a_form_of_several_pages_goes_on_counting) {
    static const int WIDTHS[] = {120, 800, 300, 400};
    struct recorded form = {0};
    recorded_line(&form, 900, 200, 70, "政务单位证书业务明细表");
    const char *const cells[] = {"序号", "证书名称", "年限", "联系人",       "11", "示例市样例局",
                                 "1",    "张样例",   "12",   "示例市样例局", "1",  "李样例"};
    recorded_table(&form, (struct recorded_table){200, 420, 90, 4, WIDTHS}, 3, cells);
    struct page_reading page = recorded_read(&form);
    expect_row(&page, FIELD_HOLDER_NAME, 10, "张样例");
    expect_row(&page, FIELD_HOLDER_NAME, 11, "李样例");
    ck_assert_ptr_null(field_find(&page.fields, FIELD_HOLDER_NAME, 0));
    page_reading_free(&page);
    recorded_free(&form);
}
END_TEST

START_TEST(a_letter_of_no_known_kind_is_other) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "情况说明");
    recorded_line(&sheet, 200, 400, 40, "我单位因名称变更，现申请办理数字证书相关业务，特此说明。");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    ck_assert_int_eq(page.fields.count, 0);
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

START_TEST(a_letter_that_asks_for_an_invoice_is_invoice_information) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "关于开具发票的说明");
    recorded_line(&sheet, 280, 400, 40, "我单位办理数字证书业务，已汇款200元，请按以下信息开具");
    recorded_line(&sheet, 200, 470, 40, "增值税普通发票：");
    recorded_line(&sheet, 280, 540, 40, "单位名称：北京样例科技有限公司");
    recorded_line(&sheet, 280, 610, 40, "税号：91110108PDY0001320");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    expect_row(&page, FIELD_TITLE, -1, "北京样例科技有限公司");
    expect_row(&page, FIELD_TAX_CODE, -1, "91110108PDY0001320");
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

START_TEST(an_invoice_itself_is_no_request_for_one) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "增值税普通发票");
    recorded_line(&sheet, 200, 400, 40, "名称：北京样例科技有限公司");
    recorded_line(&sheet, 200, 470, 40, "项目：服务费");
    struct page_reading page = recorded_read(&sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    page_reading_free(&page);
    recorded_free(&sheet);
}
END_TEST

static struct page_reading invoice_with(const char *row, const char *last) {
    struct recorded sheet = {0};
    recorded_line(&sheet, 900, 200, 70, "开票信息");
    recorded_line(&sheet, 200, 400, 40, "发票抬头：北京样例科技有限公司");
    recorded_line(&sheet, 200, 470, 40, row);
    recorded_line(&sheet, 200, 540, 40, last);
    struct page_reading page = recorded_read(&sheet);
    recorded_free(&sheet);
    return page;
}

START_TEST(the_only_code_needs_no_label_that_we_know) {
    struct page_reading page = invoice_with("十八位码：91110108PDY0001320", "谢谢");
    expect_row(&page, FIELD_TAX_CODE, -1, "91110108PDY0001320");
    page_reading_free(&page);
}
END_TEST

START_TEST(of_two_codes_without_labels_none_is_taken) {
    struct page_reading page =
        invoice_with("十八位码：91110108PDY0001320", "另：91110108PDY00001XU");
    ck_assert_int_eq(recorded_state(&page, FIELD_TAX_CODE, -1), FIELD_STATE_NOT_TRIED);
    page_reading_free(&page);
}
END_TEST

START_TEST(a_number_whose_check_digit_fails_is_no_code_without_a_label) {
    struct page_reading page = invoice_with("十八位码：91110108PDY0001321", "谢谢");
    ck_assert_int_eq(recorded_state(&page, FIELD_TAX_CODE, -1), FIELD_STATE_NOT_TRIED);
    page_reading_free(&page);
}
END_TEST

SUITE("ocr/paper", a_ruled_application_form_is_read, a_form_without_rules_is_read,
      rows_of_a_personal_detail_form_are_read_in_any_column_order,
      a_kind_of_paper_in_a_row_is_no_head, a_head_that_comes_again_is_no_row,
      a_label_may_have_two_names, aligned_rows_without_rules_are_a_table,
      parties_in_merged_cells_are_told_apart, one_label_with_two_parties_columns_is_read_for_both,
      a_wechat_print_is_no_bank_receipt, cards_of_two_people_on_one_sheet_are_told_apart,
      a_licence_in_two_columns_is_read, invoice_data_on_a_vouchers_sheet_are_a_second_paper,
      an_amount_said_alike_in_figures_and_words_is_sure,
      an_amount_said_otherwise_in_words_stays_in_doubt,
      a_place_for_a_seal_counts_nothing_and_names_nobody,
      a_heading_down_the_side_has_no_value_of_its_own,
      amounts_are_found_by_their_look_where_no_label_leads_to_them,
      a_form_of_several_pages_goes_on_counting, a_letter_of_no_known_kind_is_other,
      a_letter_that_asks_for_an_invoice_is_invoice_information,
      an_invoice_itself_is_no_request_for_one, the_only_code_needs_no_label_that_we_know,
      of_two_codes_without_labels_none_is_taken,
      a_number_whose_check_digit_fails_is_no_code_without_a_label)
