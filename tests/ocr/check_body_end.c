/* Names of bodies, and what stood where one was asked for. */
#include "ocr/body_end.h"

#include "base/text.h"
#include "suite.h"

static enum field_state state_of(enum field_name name, const char *value) {
    struct field_list fields = {0};
    struct field *field = field_add(&fields);
    field->name = name;
    field->row = -1;
    field->value = text_copy(value);
    field->state = FIELD_STATE_READ;
    field->confidence = 0.97;
    body_ends_settle(&fields);
    enum field_state state = fields.at[0].state;
    field_list_free(&fields);
    return state;
}

START_TEST(names_of_bodies_stay_read) {
    static const char *const NAMES[] = {
        "示例市财政局",   "北京示例律师协会",     "样例启明（北京）医疗器械股份有限公司",
        "示例市样例医院", "示例中心（有限合伙）", "示例市样例区张记烘焙店",
        "样例日报",       "示例第5801厂"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        ck_assert_msg(state_of(FIELD_UNIT_NAME, NAMES[i]) == FIELD_STATE_READ, "%s", NAMES[i]);
}
END_TEST

START_TEST(headings_labels_people_and_parts_of_names_are_doubts) {
    static const char *const OTHERS[] = {"确认Confirmation", "NewName",
                                         "朱天佑",           "须与登记证照及单位公章一致",
                                         "示例市示例软件",   "样例百川（北京）网络技术股份有限"};
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        ck_assert_msg(state_of(FIELD_NAME_AFTER, OTHERS[i]) == FIELD_STATE_UNSURE, "%s", OTHERS[i]);
}
END_TEST

START_TEST(a_title_is_a_bodys_or_a_persons) {
    static const char *const NAMES[] = {"示例市财政局", "张示例", "欧阳示例", "阿卜杜拉·买买提示例",
                                        "样例科技"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        ck_assert_msg(state_of(FIELD_TITLE, NAMES[i]) == FIELD_STATE_READ, "%s", NAMES[i]);
    ck_assert_int_eq(state_of(FIELD_TITLE, "后不予退换"), FIELD_STATE_UNSURE);
    ck_assert_int_eq(state_of(FIELD_TITLE, "示例市样例软件科技有限"), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_certificates_name_whose_rows_were_mixed_is_a_doubt) {
    ck_assert_int_eq(state_of(FIELD_CERTIFICATE_NAME, "示例市样例筑工程有责任司限"),
                     FIELD_STATE_UNSURE);
    ck_assert_int_eq(state_of(FIELD_CERTIFICATE_NAME, "示例市样例建筑工程有限责任公司"),
                     FIELD_STATE_READ);
}
END_TEST

START_TEST(other_fields_may_end_as_they_like) {
    ck_assert_int_eq(state_of(FIELD_PAYER_NAME, "朱天佑"), FIELD_STATE_READ);
    ck_assert_int_eq(state_of(FIELD_AGENT_NAME, "朱天佑"), FIELD_STATE_READ);
}
END_TEST

SUITE("ocr/body_end", names_of_bodies_stay_read,
      headings_labels_people_and_parts_of_names_are_doubts, a_title_is_a_bodys_or_a_persons,
      a_certificates_name_whose_rows_were_mixed_is_a_doubt, other_fields_may_end_as_they_like)
