#include "ocr/paper.h"

#include "ocr/place.h"
#include "ocr/recorded.h"
#include "suite.h"

#include <string.h>

/* What comes with the forms: licences, cards, slips, invoice data; as if an engine had read them.
 */

struct text {
    int x, y, height;
    const char *text;
};

static struct page_reading read_texts(const struct text *texts, struct recorded *sheet) {
    for (const struct text *text = texts; text->text; text++)
        recorded_line(sheet, text->x, text->y, text->height, text->text);
    return recorded_read(sheet);
}

static void end(struct page_reading *page, struct recorded *sheet) {
    page_reading_free(page);
    recorded_free(sheet);
}

#define LICENCE_HEAD                                                                               \
    {1400, 500, 120, "营 业 执 照"}, {400, 620, 50, "统一社会信用代码"}, {                         \
        400, 740, 44, "91110108PDY0001320"                                                         \
    }

START_TEST(a_licence_whose_items_were_read_and_none_is_a_term_has_none) {
    static const struct text TEXTS[] = {LICENCE_HEAD,
                                        {350, 1150, 44, "名　　称"},
                                        {680, 1150, 44, "北京样例科技有限公司"},
                                        {2000, 1150, 44, "注册资本"},
                                        {2330, 1150, 44, "壹佰万圆整"},
                                        {350, 1270, 44, "类　　型"},
                                        {680, 1270, 44, "有限责任公司"},
                                        {2000, 1270, 44, "成立日期"},
                                        {2330, 1270, 44, "2023年05月18日"},
                                        {350, 1390, 44, "法定代表人"},
                                        {680, 1390, 44, "张样例"},
                                        {2000, 1390, 44, "住　　所"},
                                        {2330, 1390, 44, "示例市示例区建设路1号"},
                                        {2300, 1900, 44, "登记机关"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_BUSINESS_LICENCE);
    ck_assert_ptr_null(field_find(&page.fields, FIELD_VALID_UNTIL, -1));
    end(&page, &sheet);
}
END_TEST

START_TEST(a_licence_of_which_little_was_read_leaves_its_term_open) {
    static const struct text TEXTS[] = {LICENCE_HEAD,
                                        {350, 1150, 44, "名　　称"},
                                        {680, 1150, 44, "北京样例科技有限公司"},
                                        {350, 1270, 44, "法定代表人"},
                                        {680, 1270, 44, "张样例"},
                                        {2300, 1900, 44, "登记机关"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_BUSINESS_LICENCE);
    ck_assert_ptr_nonnull(field_find(&page.fields, FIELD_VALID_UNTIL, -1));
    ck_assert_int_eq(recorded_state(&page, FIELD_VALID_UNTIL, -1), FIELD_STATE_NOT_TRIED);
    end(&page, &sheet);
}
END_TEST

START_TEST(a_term_without_its_label_is_a_term) {
    static const struct text TEXTS[] = {LICENCE_HEAD,
                                        {350, 1150, 44, "名　　称"},
                                        {680, 1150, 44, "北京样例科技有限公司"},
                                        {350, 1270, 44, "法定代表人"},
                                        {680, 1270, 44, "张样例"},
                                        {2330, 1390, 44, "2016年03月11日至2026年03月10日"},
                                        {2300, 1900, 44, "登记机关"},
                                        {2330, 1990, 44, "2023年05月18日"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_VALID_UNTIL, -1), "2026-03-10");
    end(&page, &sheet);
}
END_TEST

START_TEST(a_legal_persons_certificate_always_has_a_term) {
    static const struct text TEXTS[] = {{700, 500, 90, "事业单位法人证书"},
                                        {350, 900, 44, "统一社会信用代码"},
                                        {900, 900, 44, "12110000PDY000052Q"},
                                        {350, 1020, 44, "名　　称"},
                                        {900, 1020, 44, "示例市样例中心"},
                                        {350, 1140, 44, "住　　所"},
                                        {900, 1140, 44, "示例市示例区建设路1号"},
                                        {350, 1260, 44, "法定代表人"},
                                        {900, 1260, 44, "张样例"},
                                        {350, 1380, 44, "经费来源"},
                                        {900, 1380, 44, "财政补助收入"},
                                        {350, 1500, 44, "登记管理机关"},
                                        {900, 1500, 44, "示例市事业单位登记管理局"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_REGISTRATION_CERTIFICATE);
    ck_assert_int_eq(recorded_state(&page, FIELD_VALID_UNTIL, -1), FIELD_STATE_NOT_TRIED);
    ck_assert_ptr_nonnull(field_find(&page.fields, FIELD_VALID_UNTIL, -1));
    end(&page, &sheet);
}
END_TEST

START_TEST(a_certificate_is_told_by_its_items_where_its_title_is_lost) {
    static const struct text TEXTS[] = {{350, 900, 44, "统一社会信用代码"},
                                        {900, 900, 44, "12110000PDY000052Q"},
                                        {350, 1020, 44, "名　　称"},
                                        {900, 1020, 44, "示例市样例中心"},
                                        {350, 1140, 44, "住　　所"},
                                        {350, 1260, 44, "法定代表人"},
                                        {350, 1380, 44, "经费来源"},
                                        {350, 1500, 44, "举办单位"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_REGISTRATION_CERTIFICATE);
    end(&page, &sheet);
}
END_TEST

#define PORTRAIT(x, y, name, number)                                                               \
    {x + 70, y + 76, 36, "姓名"}, {x + 172, y + 72, 40, name},                                     \
        {x + 70, y + 530, 36, "公民身份号码"}, {                                                   \
        x + 344, y + 515, 62, number                                                               \
    }

START_TEST(a_passport_is_told_apart_and_nothing_of_it_is_kept) {
    static const struct text TEXTS[] = {{300, 300, 60, "护照 PASSPORT"},
                                        {300, 420, 36, "类型/Type"},
                                        {700, 420, 36, "护照号/Passport No."},
                                        {700, 480, 40, "E00000000"},
                                        {300, 560, 36, "姓名/Name"},
                                        {300, 620, 40, "样例"},
                                        {300, 700, 36, "国籍/Nationality"},
                                        {300, 760, 40, "中国/CHINESE"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_ID_COPY);
    ck_assert_int_ge(page.id_cards.count, 1);
    for (int i = 0; i < page.id_cards.count; i++) {
        ck_assert_int_eq(page.id_cards.at[i].side, CARD_SIDE_NONE);
        ck_assert_int_eq(page.id_cards.at[i].fields.count, 0);
    }
    end(&page, &sheet);
}
END_TEST

START_TEST(a_residence_permit_is_no_card_of_a_resident) {
    static const struct text TEXTS[] = {PORTRAIT(700, 300, "样例甲", "810000199001010018"),
                                        PORTRAIT(700, 1200, "样例乙", "690101199003070014"),
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.id_cards.count, 2);
    ck_assert_int_eq(page.id_cards.at[0].side, CARD_SIDE_NONE);
    ck_assert_int_eq(page.id_cards.at[1].side, CARD_PORTRAIT);
    end(&page, &sheet);
}
END_TEST

START_TEST(a_temporary_card_does_not_pass_for_a_card) {
    static const struct text TEXTS[] = {{950, 500, 70, "临时居民身份证"},
                                        {910, 800, 36, "签发机关"},
                                        {1100, 800, 36, "示例市公安局示例分局"},
                                        {910, 880, 36, "有效期限"},
                                        {1100, 880, 36, "2026.10.12-2027.01.11"},
                                        {950, 1700, 60, "中华人民共和国"},
                                        {950, 1800, 80, "居民身份证"},
                                        {910, 2100, 36, "签发机关"},
                                        {1100, 2100, 36, "示例市公安局示例分局"},
                                        {910, 2180, 36, "有效期限"},
                                        {1100, 2180, 36, "2015.08.12-2035.08.12"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.id_cards.count, 2);
    ck_assert_int_eq(page.id_cards.at[0].side, CARD_SIDE_NONE);
    ck_assert_int_eq(page.id_cards.at[1].side, CARD_EMBLEM);
    end(&page, &sheet);
}
END_TEST

START_TEST(a_letter_that_asks_for_an_invoice_is_invoice_data) {
    static const struct text TEXTS[] = {{612, 263, 50, "关于开具发票的说明"},
                                        {204, 352, 40, "北京数字认证股份有限公司："},
                                        {204, 508, 40, "增值税普通发票："},
                                        {280, 586, 40, "购买方名称：示例市样例局"},
                                        {280, 667, 40, "购买方税号：11110000PDY0000366"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_INVOICE_INFORMATION);
    ck_assert_str_eq(recorded_value(&page, FIELD_TITLE, -1), "示例市样例局");
    ck_assert_str_eq(recorded_value(&page, FIELD_TAX_CODE, -1), "11110000PDY0000366");
    end(&page, &sheet);
}
END_TEST

START_TEST(an_invoice_itself_is_no_invoice_data) {
    static const struct text TEXTS[] = {{612, 163, 60, "增值税普通发票"},
                                        {204, 352, 40, "购买方名称：示例市样例局"},
                                        {204, 432, 40, "纳税人识别号：11110000PDY0000366"},
                                        {204, 512, 40, "开户行及账号：示例银行 0000555566667777"},
                                        {204, 800, 40, "价税合计(大写) 叁佰元整"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    end(&page, &sheet);
}
END_TEST

START_TEST(an_electronic_invoice_whose_title_is_lost_is_no_voucher) {
    static const struct text TEXTS[] = {{1100, 100, 36, "发票代码：000000000000"},
                                        {1100, 160, 36, "发票号码：00000000"},
                                        {200, 352, 40, "纳税人识别号"},
                                        {200, 520, 40, "单价"},
                                        {500, 520, 40, "金额"},
                                        {900, 520, 40, "税额"},
                                        {200, 800, 40, "（大写） 伍拾贰圆柒角"},
                                        {900, 800, 40, "（小写）￥52.70"},
                                        {200, 1100, 40, "收款人：样例商城"},
                                        {900, 1100, 40, "订单号：94859303935"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    end(&page, &sheet);
}
END_TEST

#define APP(state, foot)                                                                           \
    {700, 400, 45, "￥100.00"}, {420, 510, 40, "交易状态"}, {1020, 510, 40, state},                \
        {420, 580, 40, "收款户名"}, {870, 580, 40, "北京数字认证股份有限公司"},                    \
        {420, 650, 40, "收款账号"}, {850, 650, 40, "01090327800120102315712"},                     \
        {420, 720, 40, "付款户名"}, {870, 720, 40, "示例市样例局"}, {                              \
        420, 900, 40, foot                                                                         \
    }

START_TEST(a_state_in_a_banks_own_words_is_understood) {
    static const struct text WAITING[] = {APP("待对方银行处理", "示例银行"), {0}};
    static const struct text BACK[] = {APP("对方账户异常退汇", "示例银行"), {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(WAITING, &sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_STATUS, -1), "pending");
    end(&page, &sheet);
    struct recorded other = {0};
    page = read_texts(BACK, &other);
    ck_assert_str_eq(recorded_value(&page, FIELD_STATUS, -1), "failed");
    end(&page, &other);
}
END_TEST

START_TEST(an_offer_to_show_the_receipt_is_no_state) {
    static const struct text OFFERED[] = {{700, 300, 50, "示例银行转账详情"},
                                          {420, 580, 40, "收款户名"},
                                          {870, 580, 40, "北京数字认证股份有限公司"},
                                          {420, 650, 40, "收款账号"},
                                          {850, 650, 40, "01090327800120102315712"},
                                          {420, 720, 40, "付款账号"},
                                          {850, 720, 40, "0000123456789"},
                                          {420, 900, 40, "查看电子回单"},
                                          {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(OFFERED, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    ck_assert_ptr_null(field_find(&page.fields, FIELD_STATUS, -1));
    end(&page, &sheet);
}
END_TEST

#define COUNTER_SLIP(words)                                                                        \
    {700, 100, 60, "样例农村商业银行电汇凭证（回单）"},                                            \
        {100, 300, 40, "汇款人全称：北京样例科技有限公司"},                                        \
        {100, 380, 40, "收款人全称：北京数字认证股份有限公司"},                                    \
        {100, 460, 40, "收款人账号：01090327800120102315712"}, {100, 540, 40, words},              \
        {1200, 480, 30, "千百十万千百十元角分"}, {                                                 \
        1200, 540, 40, "￥35000"                                                                  \
    }

START_TEST(figures_in_boxes_are_fen_when_the_words_say_so) {
    static const struct text TEXTS[] = {COUNTER_SLIP("人民币(大写)：叁佰伍拾元整"), {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, -1), "350.00");
    ck_assert_int_eq(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_READ);
    ck_assert(field_find(&page.fields, FIELD_AMOUNT, -1)->repaired);
    end(&page, &sheet);
}
END_TEST

START_TEST(figures_in_boxes_that_the_words_do_not_settle_are_unsure) {
    static const struct text TEXTS[] = {COUNTER_SLIP("人民币(大写)：叁佰元整"), {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_UNSURE);
    end(&page, &sheet);
}
END_TEST

START_TEST(english_names_of_labels_are_no_values) {
    static const struct text TEXTS[] = {
        {700, 100, 60, "样例外资银行汇款回单"},
        {100, 200, 36, "付款人 Payer：北京样例科技有限公司"},
        {100, 270, 36, "收款人 Payee：北京数字认证股份有限公司"},
        {100, 340, 36, "收款账号 Payee A/C No.：01090327800120102315712"},
        {100, 410, 36, "金额 Amount：CNY 300.00"},
        {100, 480, 36, "流水号 Reference No.：FT2630612345"},
        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYER_NAME, -1), "北京样例科技有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_ACCOUNT, -1), "01090327800120102315712");
    ck_assert_str_eq(recorded_value(&page, FIELD_SERIAL, -1), "FT2630612345");
    end(&page, &sheet);
}
END_TEST

START_TEST(latin_names_behind_a_label_are_values) {
    static const struct text TEXTS[] = {{700, 100, 60, "样例外资银行汇款回单"},
                                        {100, 200, 36, "付款人  SAMPLE COMPANY"},
                                        {100, 270, 36, "收款人：北京数字认证股份有限公司"},
                                        {100, 340, 36, "收款账号：01090327800120102315712"},
                                        {100, 410, 36, "金额：CNY 300.00"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYER_NAME, -1), "SAMPLECOMPANY");
    end(&page, &sheet);
}
END_TEST

START_TEST(numbered_rows_without_values_and_what_stands_below_a_table_are_no_certificates) {
    static const struct text TEXTS[] = {{174, 104, 45, "政务个人证书业务明细表"},
                                        {186, 235, 25, "填报单位：示例市样例嘉业科技有限公司"},
                                        {200, 331, 24, "No."},
                                        {441, 331, 24, "身份证号"},
                                        {770, 331, 24, "人员姓名"},
                                        {1026, 331, 24, "移动电话"},
                                        {1617, 331, 24, "期限"},
                                        {214, 414, 24, "1"},
                                        {272, 414, 24, "690101198303240906"},
                                        {729, 414, 24, "李若曦"},
                                        {931, 414, 24, "19437576217"},
                                        {1620, 414, 24, "1"},
                                        {214, 490, 24, "2"},
                                        {214, 564, 24, "3"},
                                        {340, 640, 24, "机构公章"},
                                        {770, 640, 24, "孙志强"},
                                        {576, 700, 24, "2026年11月19日"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_ID_NUMBER, 0), "690101198303240906");
    ck_assert_str_eq(recorded_value(&page, FIELD_HOLDER_NAME, 0), "李若曦");
    ck_assert_str_eq(recorded_value(&page, FIELD_YEARS, 0), "1");
    for (int i = 0; i < page.fields.count; i++)
        ck_assert_int_le(page.fields.at[i].row, 0);
    end(&page, &sheet);
}
END_TEST

START_TEST(currency_words_are_told_from_figures) {
    static const struct {
        const char *text;
        bool has;
    } AMOUNTS[] = {{"RMB160.00", true}, {"CNY300", true}, {"8160.00", false}, {"B160.00", false}};
    for (size_t i = 0; i < sizeof AMOUNTS / sizeof *AMOUNTS; i++) {
        struct glyph glyphs[16] = {{0}};
        int count = (int)strlen(AMOUNTS[i].text);
        for (int k = 0; k < count; k++)
            glyphs[k].code = (unsigned char)AMOUNTS[i].text[k];
        struct place place = {.glyphs = glyphs, .count = count};
        ck_assert_int_eq(place_has_currency(&place), AMOUNTS[i].has);
    }
}
END_TEST

static struct page_reading unnamed_parties(struct recorded *slip) {
    static const int WIDTHS[] = {240, 800, 240, 800};
    static const char *const CELLS[] = {"户名", "北京样例科技有限公司",
                                        "户名", "北京数字认证股份有限公司",
                                        "账号", "0000123456789012345",
                                        "账号", "01090327800120102315712",
                                        "金额", "￥300.00",
                                        "大写", "叁佰元整"};
    recorded_line(slip, 700, 100, 60, "样例农商银行业务回单");
    recorded_table(slip, (struct recorded_table){100, 300, 80, 4, WIDTHS}, 3, CELLS);
    return recorded_read(slip);
}

START_TEST(parties_that_nothing_names_stand_payer_first_and_unsure) {
    struct recorded slip = {0};
    struct page_reading page = unnamed_parties(&slip);
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYER_NAME, -1), "北京样例科技有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_NAME, -1), "北京数字认证股份有限公司");
    ck_assert_str_eq(recorded_value(&page, FIELD_PAYEE_ACCOUNT, -1), "01090327800120102315712");
    ck_assert_int_eq(recorded_state(&page, FIELD_PAYER_NAME, -1), FIELD_STATE_UNSURE);
    ck_assert_int_eq(recorded_state(&page, FIELD_PAYEE_ACCOUNT, -1), FIELD_STATE_UNSURE);
    end(&page, &slip);
}
END_TEST

START_TEST(capitals_behind_a_misread_one_are_no_amount_of_their_own) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "样例农商银行业务回单");
    recorded_line(&slip, 100, 300, 40, "收款人户名：北京数字认证股份有限公司");
    recorded_line(&slip, 100, 380, 40, "付款人户名：北京样例科技有限公司");
    recorded_line(&slip, 100, 460, 40, "￥190.00");
    recorded_line(&slip, 100, 540, 40, "人民币（大写银行壹佰玫拾元整");
    struct page_reading page = recorded_read(&slip);
    ck_assert_str_eq(recorded_value(&page, FIELD_AMOUNT, -1), "190.00");
    ck_assert_str_ne(recorded_value(&page, FIELD_AMOUNT_IN_WORDS, -1), "拾元整");
    ck_assert_int_ne(recorded_state(&page, FIELD_AMOUNT_IN_WORDS, -1), FIELD_STATE_READ);
    end(&page, &slip);
}
END_TEST

#define AUTHORITY                                                                                   \
    {900, 200, 80, "授权委托书"}, {                                                                 \
        300, 360, 44, "兹委托我单位工作人员前往办理政务数字证书相关业务。" \
    }

START_TEST(a_letter_of_authority_with_one_side_of_a_card_is_its_copy) {
    static const struct text TEXTS[] = {AUTHORITY,
                                        {950, 1700, 60, "中华人民共和国"},
                                        {950, 1800, 80, "居民身份证"},
                                        {910, 2100, 36, "签发机关"},
                                        {1100, 2100, 36, "示例市公安局示例分局"},
                                        {910, 2180, 36, "有效期限"},
                                        {1100, 2180, 36, "2015.08.12-2035.08.12"},
                                        {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_ID_COPY);
    ck_assert_int_eq(page.id_cards.at[0].side, CARD_EMBLEM);
    end(&page, &sheet);
}
END_TEST

START_TEST(a_letter_of_authority_that_names_a_card_is_none) {
    static const struct text TEXTS[] = {
        AUTHORITY, {300, 460, 44, "受托人：张样例 居民身份证号码：690101199003070014"}, {0}};
    struct recorded sheet = {0};
    struct page_reading page = read_texts(TEXTS, &sheet);
    ck_assert_int_eq(page.kind, PAGE_KIND_OTHER);
    end(&page, &sheet);
}
END_TEST

SUITE("ocr/enclosed", capitals_behind_a_misread_one_are_no_amount_of_their_own,
      a_licence_whose_items_were_read_and_none_is_a_term_has_none,
      a_licence_of_which_little_was_read_leaves_its_term_open, a_term_without_its_label_is_a_term,
      a_legal_persons_certificate_always_has_a_term,
      a_certificate_is_told_by_its_items_where_its_title_is_lost,
      a_passport_is_told_apart_and_nothing_of_it_is_kept,
      a_residence_permit_is_no_card_of_a_resident, a_temporary_card_does_not_pass_for_a_card,
      a_letter_of_authority_with_one_side_of_a_card_is_its_copy,
      a_letter_of_authority_that_names_a_card_is_none,
      a_letter_that_asks_for_an_invoice_is_invoice_data, an_invoice_itself_is_no_invoice_data,
      an_electronic_invoice_whose_title_is_lost_is_no_voucher,
      a_state_in_a_banks_own_words_is_understood, an_offer_to_show_the_receipt_is_no_state,
      figures_in_boxes_are_fen_when_the_words_say_so,
      figures_in_boxes_that_the_words_do_not_settle_are_unsure,
      english_names_of_labels_are_no_values, latin_names_behind_a_label_are_values,
      numbered_rows_without_values_and_what_stands_below_a_table_are_no_certificates,
      currency_words_are_told_from_figures, parties_that_nothing_names_stand_payer_first_and_unsure)
