/* What is certain rests on what was surely seen: places of values, which cases do not draw. */
#include "rules/cases_at_hand.h"

#include <stdlib.h>

static struct packet case_called(const char *name) {
    for (int i = 0; i < file.cases->part_count; i++)
        if (strcmp(name_of(i), name) == 0)
            return built(i);
    ck_abort_msg("no case is called %s", name);
    return (struct packet){0};
}

static struct field *form_field(struct packet *packet, enum field_name name) {
    for (int i = 0; i < packet->pages.at[0].fields.count; i++)
        if (packet->pages.at[0].fields.at[i].name == name)
            return &packet->pages.at[0].fields.at[i];
    ck_abort_msg("the form has no %s", field_name_text(name));
    return NULL;
}

/* The form's phone was called blank at a place of that size. */
static enum finding_code code_of_blank(struct box_px place) {
    struct packet packet = case_called("a complete packet (unit_issue)");
    struct field *phone = form_field(&packet, FIELD_AGENT_PHONE);
    free(phone->value);
    phone->value = NULL;
    phone->state = FIELD_STATE_BLANK;
    phone->box = place;
    judge(&packet);
    ck_assert_int_eq(packet.findings.count, 1);
    ck_assert_str_eq(packet.findings.at[0].detail, "agent_phone");
    enum finding_code code = packet.findings.at[0].code;
    packet_free(&packet);
    return code;
}

START_TEST(a_blank_at_a_place_too_small_for_a_value_is_a_doubt) {
    struct box_px chip = {322, 1440, 81, 66};
    ck_assert_int_eq(code_of_blank(chip), FINDING_FIELD_UNSURE);
}
END_TEST

START_TEST(a_blank_at_a_place_that_can_hold_the_value_is_missing) {
    struct box_px cell = {930, 1440, 343, 86};
    struct box_px upright = {756, 793, 84, 177};
    ck_assert_int_eq(code_of_blank(cell), FINDING_FORM_FIELD_MISSING);
    ck_assert_int_eq(code_of_blank(upright), FINDING_FORM_FIELD_MISSING);
    ck_assert_int_eq(code_of_blank((struct box_px){0}), FINDING_FORM_FIELD_MISSING);
}
END_TEST

SUITE_WITH("rules/doubt", open_cases, close_cases,
           a_blank_at_a_place_too_small_for_a_value_is_a_doubt,
           a_blank_at_a_place_that_can_hold_the_value_is_missing)
