/* Which values by hand may stand alone. */
#include "ocr/hand.h"

#include "suite.h"

#include <stdio.h>

/* The state of a value that the engine was so sure of. */
static enum field_state settled(enum field_name name, const char *value, double confidence,
                                enum answer handwritten) {
    char text[128];
    snprintf(text, sizeof text, "%s", value);
    struct field field = {.name = name,
                          .row = -1,
                          .value = text,
                          .state = FIELD_STATE_READ,
                          .handwritten = handwritten,
                          .confidence = confidence};
    struct field_list fields = {.at = &field, .count = 1};
    hand_settle(&(struct sheet){0}, PAGE_KIND_OTHER, &fields);
    return field.state;
}

static enum field_state written(enum field_name name, const char *value, double confidence) {
    return settled(name, value, confidence, ANSWER_YES);
}

START_TEST(a_name_of_which_the_engine_is_sure_stands) {
    ck_assert_int_eq(written(FIELD_UNIT_NAME, "示例市样例局", 0.995), FIELD_STATE_READ);
    ck_assert_int_eq(written(FIELD_UNIT_NAME, "样例中心（有限合伙）", 0.995), FIELD_STATE_READ);
    ck_assert_int_eq(written(FIELD_AGENT_NAME, "张样例", 0.995), FIELD_STATE_READ);
    ck_assert_int_eq(written(FIELD_UNIT_NAME, "示例市样例局", 0.97), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_written_body_that_ends_like_none_is_a_doubt) {
    ck_assert_int_eq(written(FIELD_UNIT_NAME, "示例市样例区卫生", 0.995), FIELD_STATE_UNSURE);
    ck_assert_int_eq(written(FIELD_NAME_AFTER, "北京样例科技有限", 0.995), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_written_department_that_was_cut_is_a_doubt) {
    ck_assert_int_eq(written(FIELD_DEPARTMENT, "信息中", 0.995), FIELD_STATE_UNSURE);
    ck_assert_int_eq(written(FIELD_DEPARTMENT, "信息中心", 0.995), FIELD_STATE_READ);
}
END_TEST

START_TEST(what_is_printed_is_left_alone) {
    ck_assert_int_eq(settled(FIELD_UNIT_NAME, "示例市样例区卫生", 0.995, ANSWER_NO),
                     FIELD_STATE_READ);
}
END_TEST

SUITE("ocr/hand", a_name_of_which_the_engine_is_sure_stands,
      a_written_body_that_ends_like_none_is_a_doubt, a_written_department_that_was_cut_is_a_doubt,
      what_is_printed_is_left_alone)
