#include "pipeline/retention.h"

#include "base/text.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

static const struct config CONFIG = {
    .accepted_years = 5, .certificate_years = 1, .returned_days = 90, .abandoned_days = 60};

static struct packet packet_with(enum decision_kind what, const char *at) {
    struct packet packet = {.state = PACKET_DONE, .received = {2026, 1, 10}};
    packet.decision.what = what;
    packet.decision.at = text_copy(at);
    struct page_reading *page = page_reading_add(&packet.pages);
    page->kind = PAGE_KIND_UNIT_DETAIL_FORM;
    return packet;
}

static struct field *say(struct packet *packet, enum field_name name, const char *value) {
    struct field *field = field_add(&packet->pages.at[0].fields);
    field->name = name;
    field->state = FIELD_STATE_READ;
    field->value = text_copy(value);
    return field;
}

static void business(struct packet *packet, enum business_type type) {
    packet->business.types[packet->business.type_count++] = type;
}

static const char *due_of(struct packet *packet, enum retention_class class) {
    static char day[11];
    struct retention retention = retention_of(packet, &CONFIG);
    ck_assert_str_eq(retention_text(retention.class), retention_text(class));
    date_format(retention.due, day);
    packet_free(packet);
    return day;
}

START_TEST(what_is_in_work_is_never_due) {
    for (enum packet_state state = PACKET_WAITING; state <= PACKET_WORKING; state++) {
        struct packet packet = packet_with(DECISION_RETURNED, "2000-01-01T00:00:00Z");
        packet.state = state;
        ck_assert_int_eq(retention_of(&packet, &CONFIG).class, RETENTION_NONE);
        ck_assert(!retention_may_be_due(&packet, &CONFIG, (struct date){2099, 1, 1}));
        packet_free(&packet);
    }
}
END_TEST

START_TEST(a_returned_packet_is_kept_ninety_full_days_after_the_decision) {
    struct packet packet = packet_with(DECISION_RETURNED, "2026-01-31T09:00:00Z");
    ck_assert_str_eq(due_of(&packet, RETENTION_RETURNED), "2026-05-02");
}
END_TEST

START_TEST(what_nobody_decided_is_abandoned_and_so_is_what_was_handed_up) {
    struct packet packet = packet_with(DECISION_NONE, NULL);
    ck_assert_str_eq(due_of(&packet, RETENTION_ABANDONED), "2026-03-12");
    packet = packet_with(DECISION_ESCALATED, "2026-02-01T00:00:00Z");
    ck_assert_str_eq(due_of(&packet, RETENTION_ABANDONED), "2026-03-12");
    packet = packet_with(DECISION_NONE, NULL);
    packet.state = PACKET_QUARANTINED;
    ck_assert_str_eq(due_of(&packet, RETENTION_ABANDONED), "2026-03-12");
}
END_TEST

START_TEST(an_issued_certificate_is_reckoned_from_the_decision) {
    struct packet packet = packet_with(DECISION_ACCEPTED, "2026-02-01T00:00:00Z");
    business(&packet, BUSINESS_UNIT_ISSUE);
    ck_assert_str_eq(due_of(&packet, RETENTION_ACCEPTED), "2032-02-02");
    packet = packet_with(DECISION_ACCEPTED, "2026-02-01T00:00:00Z");
    business(&packet, BUSINESS_UNIT_ISSUE);
    say(&packet, FIELD_YEARS, "3");
    ck_assert_str_eq(due_of(&packet, RETENTION_ACCEPTED), "2034-02-02");
}
END_TEST

START_TEST(a_change_keeps_the_stated_expiry_the_latest_of_all) {
    struct packet packet = packet_with(DECISION_ACCEPTED, "2026-02-01T00:00:00Z");
    business(&packet, BUSINESS_CHANGE);
    say(&packet, FIELD_CERTIFICATE_VALID_UNTIL, "2026-06-30");
    say(&packet, FIELD_CERTIFICATE_VALID_UNTIL, "2026-08-31");
    ck_assert_str_eq(due_of(&packet, RETENTION_ACCEPTED), "2031-09-01");
}
END_TEST

START_TEST(a_renewal_adds_to_the_stated_expiry) {
    struct packet packet = packet_with(DECISION_ACCEPTED, "2026-02-01T00:00:00Z");
    business(&packet, BUSINESS_RENEWAL);
    say(&packet, FIELD_CERTIFICATE_VALID_UNTIL, "2026-06-30");
    ck_assert_str_eq(due_of(&packet, RETENTION_ACCEPTED), "2032-07-01");
}
END_TEST

START_TEST(an_expiry_that_was_not_read_never_shortens_the_time) {
    struct packet packet = packet_with(DECISION_ACCEPTED, "2026-02-01T00:00:00Z");
    business(&packet, BUSINESS_CHANGE);
    say(&packet, FIELD_CERTIFICATE_VALID_UNTIL, "2026-06-30");
    say(&packet, FIELD_CERTIFICATE_VALID_UNTIL, "2020-01-01")->state = FIELD_STATE_UNSURE;
    ck_assert_str_eq(due_of(&packet, RETENTION_ACCEPTED), "2032-07-01");
    packet = packet_with(DECISION_ACCEPTED, "2026-02-01T00:00:00Z");
    business(&packet, BUSINESS_CHANGE);
    say(&packet, FIELD_CERTIFICATE_VALID_UNTIL, "2016-06-30");
    ck_assert_str_eq(due_of(&packet, RETENTION_ACCEPTED), "2031-02-02");
}
END_TEST

START_TEST(the_quick_look_never_misses_what_is_due) {
    static const enum business_type TYPES[] = {BUSINESS_CHANGE, BUSINESS_RENEWAL,
                                               BUSINESS_UNIT_ISSUE};
    static const enum decision_kind KINDS[] = {DECISION_NONE, DECISION_ACCEPTED, DECISION_RETURNED};
    for (int i = 0; i < 9; i++) {
        struct packet packet = packet_with(KINDS[i % 3], "2026-02-01T00:00:00Z");
        business(&packet, TYPES[i / 3]);
        say(&packet, FIELD_CERTIFICATE_VALID_UNTIL, "2026-02-05");
        struct retention retention = retention_of(&packet, &CONFIG);
        struct packet light = packet; /* as the store hands it over: without pages */
        light.pages = (struct page_list){0};
        ck_assert(retention_may_be_due(&light, &CONFIG, retention.due));
        packet_free(&packet);
    }
}
END_TEST

START_TEST(a_leap_day_has_an_anniversary) {
    struct packet packet = packet_with(DECISION_ACCEPTED, "2028-02-29T00:00:00Z");
    business(&packet, BUSINESS_UNIT_ISSUE);
    ck_assert_str_eq(due_of(&packet, RETENTION_ACCEPTED), "2034-03-02");
}
END_TEST

SUITE("pipeline/retention", what_is_in_work_is_never_due,
      a_returned_packet_is_kept_ninety_full_days_after_the_decision,
      what_nobody_decided_is_abandoned_and_so_is_what_was_handed_up,
      an_issued_certificate_is_reckoned_from_the_decision,
      a_change_keeps_the_stated_expiry_the_latest_of_all, a_renewal_adds_to_the_stated_expiry,
      an_expiry_that_was_not_read_never_shortens_the_time, the_quick_look_never_misses_what_is_due,
      a_leap_day_has_an_anniversary)
