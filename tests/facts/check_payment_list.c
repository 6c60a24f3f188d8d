#include "facts/payment_list.h"

#include "base/text.h"

#include "suite.h"

#include <string.h>

#define NAME    "北京示例认证股份有限公司"
#define ACCOUNT "01090327800120100000"
#define OTHER   "示例市样例供电公司"
#define THEIRS  "0000690101000123"

static void write_field(struct packet *packet, enum field_name name, int row, const char *value,
                        enum field_state state) {
    struct field *field = field_add(&packet->pages.at[0].fields);
    field->name = name;
    field->row = row;
    field->value = text_copy(value);
    field->raw = text_copy(value);
    field->state = state;
    field->confidence = state == FIELD_STATE_READ ? 0.99 : 0.6;
}

static struct packet voucher(void) {
    struct packet packet = {0};
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = 1;
    page->kind = PAGE_KIND_PAYMENT_VOUCHER;
    return packet;
}

static void pay(struct packet *packet, int row, const char *name, const char *account,
                const char *amount) {
    write_field(packet, FIELD_PAYEE_NAME, row, name, FIELD_STATE_READ);
    write_field(packet, FIELD_PAYEE_ACCOUNT, row, account, FIELD_STATE_READ);
    write_field(packet, FIELD_AMOUNT, row, amount, FIELD_STATE_READ);
}

static const struct field *found(const struct packet *packet, enum field_name name, int row) {
    return field_find(&packet->pages.at[0].fields, name, row);
}

START_TEST(the_offices_payment_is_the_pages) {
    struct packet packet = voucher();
    pay(&packet, 0, OTHER, THEIRS, "1286.40");
    pay(&packet, 1, NAME, ACCOUNT, "780.00");
    pay(&packet, 2, OTHER, THEIRS, "472.00");
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_str_eq(found(&packet, FIELD_AMOUNT, -1)->value, "780.00");
    ck_assert_str_eq(found(&packet, FIELD_PAYEE_NAME, -1)->value, NAME);
    ck_assert_int_eq(packet.pages.at[0].fields.count, 3);
    packet_free(&packet);
}
END_TEST

START_TEST(the_account_alone_tells_it) {
    struct packet packet = voucher();
    pay(&packet, 0, OTHER, THEIRS, "1286.40");
    pay(&packet, 1, "北京示例认证公司", ACCOUNT, "780.00");
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_str_eq(found(&packet, FIELD_AMOUNT, -1)->value, "780.00");
    packet_free(&packet);
}
END_TEST

/* Two payments to the office; gives the state of the first one's amount. */
static enum field_state paid_on(const char *first, const char *second) {
    struct packet packet = voucher();
    pay(&packet, 0, NAME, ACCOUNT, "160.00");
    pay(&packet, 1, NAME, ACCOUNT, "780.00");
    write_field(&packet, FIELD_PAID_ON, 0, first, FIELD_STATE_READ);
    write_field(&packet, FIELD_PAID_ON, 1, second, FIELD_STATE_READ);
    payment_list_choose(&packet, NAME, ACCOUNT);
    enum field_state state = found(&packet, FIELD_AMOUNT, 0)->state;
    packet_free(&packet);
    return state;
}

START_TEST(payments_of_other_days_are_a_doubt) {
    ck_assert_int_eq(paid_on("2026-11-01", "2026-11-01"), FIELD_STATE_READ);
    ck_assert_int_eq(paid_on("2026-11-01", "2025-11-03"), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(several_payments_to_the_office_all_stay) {
    struct packet packet = voucher();
    pay(&packet, 0, NAME, ACCOUNT, "160.00");
    pay(&packet, 1, OTHER, THEIRS, "472.00");
    pay(&packet, 2, NAME, ACCOUNT, "780.00");
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_ptr_null(found(&packet, FIELD_AMOUNT, -1));
    ck_assert_str_eq(found(&packet, FIELD_AMOUNT, 0)->value, "160.00");
    ck_assert_str_eq(found(&packet, FIELD_AMOUNT, 1)->value, "780.00");
    ck_assert_int_eq(packet.pages.at[0].fields.count, 6);
    packet_free(&packet);
}
END_TEST

START_TEST(the_banks_copy_of_a_slip_is_the_same_payment) {
    struct packet packet = voucher();
    for (int row = 0; row < 2; row++) {
        pay(&packet, row, NAME, ACCOUNT, "780.00");
        write_field(&packet, FIELD_SERIAL, row, "7342059369", FIELD_STATE_READ);
    }
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_str_eq(found(&packet, FIELD_AMOUNT, -1)->value, "780.00");
    ck_assert_int_eq(packet.pages.at[0].fields.count, 4);
    packet_free(&packet);
}
END_TEST

START_TEST(two_payments_of_one_amount_are_two) {
    struct packet packet = voucher();
    for (int row = 0; row < 2; row++) {
        pay(&packet, row, NAME, ACCOUNT, "780.00");
        write_field(&packet, FIELD_SERIAL, row, row ? "7342059369" : "7342059370",
                    FIELD_STATE_READ);
    }
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_ptr_null(found(&packet, FIELD_AMOUNT, -1));
    ck_assert_int_eq(packet.pages.at[0].fields.count, 8);
    packet_free(&packet);
}
END_TEST

START_TEST(a_list_without_the_office_is_in_doubt) {
    struct packet packet = voucher();
    pay(&packet, 0, OTHER, THEIRS, "1286.40");
    pay(&packet, 1, "北京样例办公用品股份有限公司", THEIRS, "472.00");
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_int_eq(found(&packet, FIELD_PAYEE_NAME, -1)->state, FIELD_STATE_UNSURE);
    ck_assert_int_eq(found(&packet, FIELD_AMOUNT, -1)->state, FIELD_STATE_UNSURE);
    ck_assert_ptr_null(found(&packet, FIELD_AMOUNT, -1)->value);
    packet_free(&packet);
}
END_TEST

START_TEST(a_like_bodys_payment_was_meant_for_the_office) {
    struct packet packet = voucher();
    pay(&packet, 0, OTHER, THEIRS, "1286.40");
    pay(&packet, 1, "北京示例认证服务有限公司", "01090327800129999999", "780.00");
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_str_eq(found(&packet, FIELD_PAYEE_NAME, -1)->value, "北京示例认证服务有限公司");
    ck_assert_int_eq(found(&packet, FIELD_PAYEE_NAME, -1)->state, FIELD_STATE_READ);
    packet_free(&packet);
}
END_TEST

START_TEST(an_unsure_payee_stays_unsure) {
    struct packet packet = voucher();
    pay(&packet, 0, OTHER, THEIRS, "1286.40");
    write_field(&packet, FIELD_PAYEE_NAME, 1, "北京示例认证股分有限公司", FIELD_STATE_UNSURE);
    write_field(&packet, FIELD_AMOUNT, 1, "780.00", FIELD_STATE_READ);
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_str_eq(found(&packet, FIELD_AMOUNT, -1)->value, "780.00");
    ck_assert_int_eq(found(&packet, FIELD_PAYEE_NAME, -1)->state, FIELD_STATE_UNSURE);
    packet_free(&packet);
}
END_TEST

START_TEST(a_slip_of_one_payment_is_left_alone) {
    struct packet packet = voucher();
    pay(&packet, -1, OTHER, THEIRS, "780.00");
    payment_list_choose(&packet, NAME, ACCOUNT);
    ck_assert_str_eq(found(&packet, FIELD_PAYEE_NAME, -1)->value, OTHER);
    ck_assert_int_eq(packet.pages.at[0].fields.count, 3);
    packet_free(&packet);
}
END_TEST

SUITE("facts/payment_list", the_offices_payment_is_the_pages, the_account_alone_tells_it,
      several_payments_to_the_office_all_stay, payments_of_other_days_are_a_doubt,
      the_banks_copy_of_a_slip_is_the_same_payment, two_payments_of_one_amount_are_two,
      a_list_without_the_office_is_in_doubt, a_like_bodys_payment_was_meant_for_the_office,
      an_unsure_payee_stays_unsure, a_slip_of_one_payment_is_left_alone)
