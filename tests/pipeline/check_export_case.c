#include "pipeline/export_case.h"

#include "base/text.h"
#include "suite.h"

static void add_field(struct page_reading *page, enum field_name name, const char *value) {
    struct field *field = field_add(&page->fields);
    field->name = name;
    field->row = -1;
    field->value = text_copy(value);
    field->state = FIELD_STATE_READ;
}

/* Two pages: a form with two fields and a seal, and a voucher. */
static struct packet packet_of_two(void) {
    struct packet packet = {.state = PACKET_DONE};
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = 1;
    page->kind = PAGE_KIND_APPLICATION_FORM;
    add_field(page, FIELD_UNIT_NAME, "北京样例有限公司");
    add_field(page, FIELD_AGENT_NAME, "于颖");
    seal_add(&page->seals)->owner = OWNER_APPLICANT;
    page = page_reading_add(&packet.pages);
    page->number = 2;
    page->kind = PAGE_KIND_PAYMENT_VOUCHER;
    return packet;
}

static bool make(struct packet *packet, struct correction correction) {
    struct kept_correction kept = {.laid = correction};
    const struct kept_correction_list corrections = {&kept, 1};
    const struct finding_decision_list none = {0};
    return export_case_make(&corrections, &none, packet);
}

START_TEST(only_what_a_person_gave_is_known) {
    struct packet packet = packet_of_two();
    const struct correction name = {
        .page = 1, .card = -1, .row = -1, .seal = -1, .name = FIELD_UNIT_NAME, .value = "示例公司"};
    ck_assert(make(&packet, name));
    ck_assert_int_eq(packet.pages.count, 1);
    const struct field_list *fields = &packet.pages.at[0].fields;
    const struct field *unit = field_find(fields, FIELD_UNIT_NAME, -1);
    const struct field *agent = field_find(fields, FIELD_AGENT_NAME, -1);
    ck_assert_str_eq(unit->value, "示例公司");
    ck_assert_int_eq(unit->state, FIELD_STATE_READ);
    ck_assert_int_eq(agent->state, FIELD_STATE_NOT_TRIED);
    ck_assert_ptr_null(agent->value);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_UNKNOWN);
    packet_free(&packet);
}
END_TEST

START_TEST(a_given_kind_and_a_given_owner_are_known) {
    struct packet packet = packet_of_two();
    const struct correction kind = {
        .page = 2, .card = -1, .row = -1, .seal = -1, .kind = PAGE_KIND_OTHER};
    ck_assert(make(&packet, kind));
    ck_assert_int_eq(packet.pages.count, 1);
    ck_assert_int_eq(packet.pages.at[0].number, 2);
    ck_assert_int_eq(packet.pages.at[0].kind, PAGE_KIND_OTHER);
    packet_free(&packet);
    packet = packet_of_two();
    const struct correction seal = {.page = 1, .card = -1, .row = -1, .owner = OWNER_OTHER};
    ck_assert(make(&packet, seal));
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_OTHER);
    packet_free(&packet);
}
END_TEST

START_TEST(a_packet_without_corrections_is_no_case) {
    struct packet packet = packet_of_two();
    const struct kept_correction_list none = {0};
    const struct finding_decision_list nothing = {0};
    ck_assert(!export_case_make(&none, &nothing, &packet));
    ck_assert_int_eq(packet.pages.count, 2);
    packet_free(&packet);
}
END_TEST

SUITE("pipeline/export_case", only_what_a_person_gave_is_known,
      a_given_kind_and_a_given_owner_are_known, a_packet_without_corrections_is_no_case)
