#include "facts/legal_form.h"

#include "base/text.h"
#include "suite.h"

#include <stdlib.h>

static const struct {
    const char *read, *mended; /* NULL = left alone */
} NAMES[] = {
    {"示例市样例物业管理服份有限公司", "示例市样例物业管理股份有限公司"},
    {"北京样例科技有限工司", "北京样例科技有限公司"},
    {"北京样例科技服份有限么司", "北京样例科技股份有限公司"},
    {"北京样例科技有艮么司", "北京样例科技有限公司"},
    {"北京样例科技有限贵任公司", "北京样例科技有限责任公司"},
    {"北京样例科技有限公司分么司", "北京样例科技有限公司分公司"},
    {"北京样例科技有限公司", NULL},
    {"北京样例科技股份有限公司", NULL},
    /* What stands before the form is a name, whatever it looks like. */
    {"北京工司科技有限公司", NULL},
    {"北京服份科技有限公司", NULL},
    {"示例市第一中学", NULL},
    /* More misread than read: nobody knows which form it is. */
    {"北京样例科技毁彷冇艮么同", NULL},
    {"服份有限公司", NULL},
    {"么司", NULL},
    {"", NULL},
};

START_TEST(a_misread_legal_form_is_mended_and_nothing_else) {
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
        char *mended = legal_form_mended(NAMES[i].read);
        ck_assert_pstr_eq(mended, NAMES[i].mended);
        free(mended);
    }
}
END_TEST

START_TEST(a_mended_field_is_marked_and_stays_as_sure_as_it_was) {
    struct packet packet = {0};
    struct page_reading *page = page_reading_add(&packet.pages);
    const enum field_state STATES[] = {FIELD_STATE_UNSURE, FIELD_STATE_READ};
    for (int i = 0; i < 2; i++) {
        struct field *field = field_add(&page->fields);
        field->name = i ? FIELD_TITLE : FIELD_UNIT_NAME;
        field->state = STATES[i];
        field->value = text_copy("北京样例科技有限工司");
    }
    struct field *address = field_add(&page->fields);
    address->name = FIELD_UNIT_ADDRESS;
    address->state = FIELD_STATE_READ;
    address->value = text_copy("示例市样例路有限工司");
    legal_forms_mend(&packet);
    for (int i = 0; i < 2; i++) {
        ck_assert_str_eq(page->fields.at[i].value, "北京样例科技有限公司");
        ck_assert_int_eq(page->fields.at[i].state, STATES[i]);
        ck_assert(page->fields.at[i].repaired);
    }
    ck_assert_str_eq(page->fields.at[2].value, "示例市样例路有限工司");
    ck_assert(!page->fields.at[2].repaired);
    packet_free(&packet);
}
END_TEST

START_TEST(a_form_whose_end_was_not_read_is_cut_and_a_name_without_one_is_not) {
    ck_assert(legal_form_is_cut("北京样例科技有限", "北京样例科技有限公司"));
    ck_assert(legal_form_is_cut("北京样例科技股份有限公", "北京样例科技股份有限公司"));
    ck_assert(legal_form_is_cut("样例（北京）科技有限责任", "样例(北京)科技有限责任公司"));
    ck_assert(!legal_form_is_cut("北京样例科技", "北京样例科技有限公司"));
    ck_assert(!legal_form_is_cut("北京样例科技有限公司", "北京样例科技有限公司"));
    ck_assert(!legal_form_is_cut("北京祥例科技有限", "北京样例科技有限公司"));
    ck_assert(!legal_form_is_cut("示例市样例区教育", "示例市样例区教育局"));
}
END_TEST

SUITE("facts/legal_form", a_misread_legal_form_is_mended_and_nothing_else,
      a_mended_field_is_marked_and_stays_as_sure_as_it_was,
      a_form_whose_end_was_not_read_is_cut_and_a_name_without_one_is_not)
