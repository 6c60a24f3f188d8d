/* Slips of strange banks: no title that is known, amounts in boxes. */
#include "ocr/expect.h"

#include "suite.h"

#include <string.h>

#define UNIT   "北京样例科技有限公司"
#define OFFICE "北京数字认证股份有限公司"

static const char *const HEADS[] = {"万", "千", "百", "十", "元", "角", "分"};

/* Boxes of one figure each, an empty text for an empty one. */
static void write_boxes(struct recorded *slip, const char *const *figures) {
    static const int WIDTHS[] = {70, 70, 70, 70, 70, 70, 70};
    const char *cells[14];
    memcpy(cells, HEADS, sizeof HEADS);
    memcpy(cells + 7, figures, 7 * sizeof *cells);
    recorded_table(slip, (struct recorded_table){1300, 700, 60, 7, WIDTHS}, 2, cells);
}

static void write_slip(struct recorded *slip, const char *words, const char *const *figures) {
    static const int WIDTHS[] = {300, 900};
    recorded_line(slip, 700, 100, 60, "样例单据（第二联）");
    const char *const cells[] = {"委托人全称", UNIT,           "账号或卡号", "0000404721305766920",
                                 "收款人全称", OFFICE,         "凭证编号",   "0321656391764362",
                                 "款项用途",   "数字证书费用", "大写金额",   words};
    recorded_table(slip, (struct recorded_table){100, 300, 120, 2, WIDTHS}, 6, cells);
    write_boxes(slip, figures);
}

START_TEST(parties_and_amount_tell_a_slip_without_a_title) {
    static const char *const FIGURES[] = {"", "￥", "3", "5", "0", "0", "0"};
    struct recorded slip = {0};
    write_slip(&slip, "叁佰伍拾元整", FIGURES);
    struct page_reading page = recorded_read(&slip);
    ck_assert_int_eq(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    expect(&page, FIELD_PAYER_NAME, UNIT);
    expect(&page, FIELD_PAYEE_NAME, OFFICE);
    expect(&page, FIELD_SERIAL, "0321656391764362");
    expect(&page, FIELD_PURPOSE, "数字证书费用");
    end(&page, &slip);
}
END_TEST

START_TEST(a_zero_in_a_box_read_as_a_letter_is_a_zero) {
    static const char *const FIGURES[] = {"", "￥", "3", "5", "0", "O", "O"};
    struct recorded slip = {0};
    write_slip(&slip, "叁佰伍拾元整", FIGURES);
    struct page_reading page = recorded_read(&slip);
    expect(&page, FIELD_AMOUNT, "350.00");
    end(&page, &slip);
}
END_TEST

START_TEST(figures_in_boxes_that_the_words_repeat_are_read) {
    static const char *const FIGURES[] = {"", "￥", "3", "5", "0", "0", "0"};
    struct recorded slip = {0};
    write_slip(&slip, "叁佰伍拾元整", FIGURES);
    struct page_reading page = recorded_read(&slip);
    expect(&page, FIELD_AMOUNT, "350.00");
    end(&page, &slip);
}
END_TEST

START_TEST(figures_in_boxes_that_the_words_deny_are_unsure) {
    static const char *const FIGURES[] = {"", "￥", "3", "5", "0", "0", "0"};
    struct recorded slip = {0};
    write_slip(&slip, "叁佰捌拾元整", FIGURES);
    struct page_reading page = recorded_read(&slip);
    ck_assert_int_eq(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_UNSURE);
    end(&page, &slip);
}
END_TEST

START_TEST(boxes_of_which_the_last_is_empty_are_no_amount) {
    static const char *const FIGURES[] = {"", "￥", "3", "5", "0", "0", ""};
    struct recorded slip = {0};
    write_slip(&slip, "叁佰伍拾元整", FIGURES);
    struct page_reading page = recorded_read(&slip);
    ck_assert_int_ne(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_READ);
    end(&page, &slip);
}
END_TEST

START_TEST(a_state_in_the_second_column_is_the_slips) {
    struct recorded slip = {0};
    recorded_line(&slip, 700, 100, 60, "对公转账电子凭证");
    recorded_line(&slip, 100, 300, 40, "付款人户名：" UNIT);
    recorded_line(&slip, 100, 380, 40, "收款人户名：" OFFICE);
    recorded_line(&slip, 100, 460, 40, "180.00");
    recorded_line(&slip, 900, 460, 40, "交易成功");
    struct page_reading page = recorded_read(&slip);
    expect(&page, FIELD_STATUS, "done");
    end(&page, &slip);
}
END_TEST

/* A slip whose label of the state is followed by so much of it. */
static struct page_reading slip_with_state(struct recorded *slip, const char *line) {
    recorded_line(slip, 700, 100, 60, "对公转账电子凭证");
    recorded_line(slip, 100, 300, 40, "付款人户名：" UNIT);
    recorded_line(slip, 100, 380, 40, "收款人户名：" OFFICE);
    recorded_line(slip, 100, 460, 40, "金额：180.00");
    recorded_line(slip, 100, 540, 40, line);
    return recorded_read(slip);
}

START_TEST(a_state_without_its_last_character_is_that_state) {
    struct recorded slip = {0};
    struct page_reading page = slip_with_state(&slip, "交易状态：交易成");
    expect(&page, FIELD_STATUS, "done");
    end(&page, &slip);
}
END_TEST

START_TEST(a_state_of_which_less_is_left_is_a_doubt) {
    static const char *const LINES[] = {"交易状态：交易", "交易状态：交易未成"};
    for (size_t i = 0; i < sizeof LINES / sizeof *LINES; i++) {
        struct recorded slip = {0};
        struct page_reading page = slip_with_state(&slip, LINES[i]);
        ck_assert_int_ne(recorded_state(&page, FIELD_STATUS, -1), FIELD_STATE_READ);
        end(&page, &slip);
    }
}
END_TEST

START_TEST(a_contract_that_names_two_bodies_is_no_slip) {
    struct recorded paper = {0};
    recorded_line(&paper, 700, 100, 60, "技术服务合同");
    recorded_line(&paper, 100, 300, 40, "委托方：" UNIT);
    recorded_line(&paper, 100, 380, 40, "受托方：" OFFICE);
    recorded_line(&paper, 100, 460, 40, "合同金额：190.00");
    struct page_reading page = recorded_read(&paper);
    ck_assert_int_ne(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    end(&page, &paper);
}
END_TEST

START_TEST(a_request_to_use_a_seal_is_no_slip) {
    struct recorded paper = {0};
    recorded_line(&paper, 700, 100, 60, "用印登记单");
    recorded_line(&paper, 100, 300, 40, "申请人姓名：张样例");
    recorded_line(&paper, 100, 380, 40, "委托单位名称：" UNIT);
    recorded_line(&paper, 100, 460, 40, "用途：办理数字证书");
    recorded_line(&paper, 100, 540, 40, "办理日期：2026年11月12日");
    struct page_reading page = recorded_read(&paper);
    ck_assert_int_ne(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    end(&page, &paper);
}
END_TEST

START_TEST(a_request_to_pay_is_no_slip) {
    struct recorded paper = {0};
    recorded_line(&paper, 700, 100, 60, "付款通知书");
    recorded_line(&paper, 100, 300, 40, "请贵单位于十日内将证书服务费汇至我公司账户。");
    recorded_line(&paper, 100, 380, 40, "应付金额：190.00元");
    struct page_reading page = recorded_read(&paper);
    ck_assert_int_ne(page.kind, PAGE_KIND_PAYMENT_VOUCHER);
    end(&page, &paper);
}
END_TEST

/* The slip with the head of its last column unread, whose first is `first`. */
static struct page_reading read_without_fen(const char *first, struct recorded *slip) {
    static const int WIDTHS[] = {300, 900};
    static const int BOXES[] = {70, 70, 70, 70, 70};
    const char *const cells[] = {"委托人全称", UNIT,       "收款人全称",
                                 OFFICE,       "大写金额", "叁佰伍拾元整"};
    const char *const boxes[] = {"百", "十", first, "角", "", "3", "5", "0", "0", "0"};
    recorded_line(slip, 700, 100, 60, "业务委托书（客户回执）");
    recorded_table(slip, (struct recorded_table){100, 300, 120, 2, WIDTHS}, 3, cells);
    recorded_table(slip, (struct recorded_table){1300, 700, 60, 5, BOXES}, 2, boxes);
    return recorded_read(slip);
}

START_TEST(the_column_behind_yuan_and_jiao_is_that_of_fen) {
    struct recorded slip = {0};
    struct page_reading page = read_without_fen("元", &slip);
    expect(&page, FIELD_AMOUNT, "350.00");
    end(&page, &slip);
}
END_TEST

START_TEST(a_column_behind_jiao_alone_is_none) {
    struct recorded slip = {0};
    struct page_reading page = read_without_fen("项", &slip);
    ck_assert_int_ne(recorded_state(&page, FIELD_AMOUNT, -1), FIELD_STATE_READ);
    end(&page, &slip);
}
END_TEST

SUITE("ocr/voucher_boxes", the_column_behind_yuan_and_jiao_is_that_of_fen,
      a_column_behind_jiao_alone_is_none, parties_and_amount_tell_a_slip_without_a_title,
      a_zero_in_a_box_read_as_a_letter_is_a_zero, figures_in_boxes_that_the_words_repeat_are_read,
      figures_in_boxes_that_the_words_deny_are_unsure,
      boxes_of_which_the_last_is_empty_are_no_amount, a_state_in_the_second_column_is_the_slips,
      a_state_without_its_last_character_is_that_state, a_state_of_which_less_is_left_is_a_doubt,
      a_contract_that_names_two_bodies_is_no_slip, a_request_to_use_a_seal_is_no_slip,
      a_request_to_pay_is_no_slip)
