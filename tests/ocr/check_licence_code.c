#include "ocr/licence_code.h"

#include "base/text.h"
#include "suite.h"

#include <string.h>

#define CODE       "91110108PDY00001XU"
#define OTHER_CODE "91110105PDY000028G"
#define ADDRESS    "http://example.invalid/index.html?uniscid="
#define REAL_FORM  "http://www.gsxt.gov.cn/index.html?uniscid="

static struct page_reading page;

static void add_code(const char *data) {
    struct barcode *code = barcode_add(&page.barcodes);
    code->type = text_copy("QR-Code");
    code->data = text_copy(data);
    code->box = (struct box_px){900, 100, 80, 80};
}

static void begin(enum page_kind kind, const char *printed, enum field_state state) {
    page_reading_free(&page);
    page = (struct page_reading){.kind = kind};
    struct field *field = field_add(&page.fields);
    *field = (struct field){.name = FIELD_UNIT_CODE, .row = -1, .state = state, .confidence = 0.7};
    field->value = printed ? text_copy(printed) : NULL;
    field->raw = printed ? text_copy(printed) : NULL;
}

static const struct field *crossed(void) {
    licence_code_cross(&page);
    const struct field *field = field_find(&page.fields, FIELD_UNIT_CODE, -1);
    ck_assert_ptr_nonnull(field);
    return field;
}

START_TEST(the_same_code_twice_is_surely_read) {
    begin(PAGE_KIND_BUSINESS_LICENCE, CODE, FIELD_STATE_UNSURE);
    add_code(REAL_FORM CODE);
    ck_assert_int_eq(crossed()->state, FIELD_STATE_READ);
    ck_assert(!crossed()->repaired);
    ck_assert_double_gt(crossed()->confidence, 0.98);
}
END_TEST

START_TEST(a_misread_digit_is_mended_and_says_so) {
    begin(PAGE_KIND_BUSINESS_LICENCE, "91110108PDY0000IXU", FIELD_STATE_UNSURE);
    add_code(ADDRESS CODE "&from=print");
    ck_assert_str_eq(crossed()->value, CODE);
    ck_assert_int_eq(crossed()->state, FIELD_STATE_READ);
    ck_assert(crossed()->repaired);
    ck_assert_str_eq(crossed()->raw, "91110108PDY0000IXU");
}
END_TEST

START_TEST(a_hidden_code_is_taken_from_the_qr_code) {
    page_reading_free(&page);
    page = (struct page_reading){.kind = PAGE_KIND_BUSINESS_LICENCE};
    add_code(ADDRESS CODE);
    ck_assert_str_eq(crossed()->value, CODE);
    ck_assert(crossed()->repaired);
    ck_assert_int_eq(crossed()->box.x, 900);
}
END_TEST

START_TEST(two_good_codes_that_differ_are_for_a_person) {
    begin(PAGE_KIND_BUSINESS_LICENCE, OTHER_CODE, FIELD_STATE_READ);
    add_code(ADDRESS CODE);
    ck_assert_str_eq(crossed()->value, OTHER_CODE);
    ck_assert_int_eq(crossed()->state, FIELD_STATE_UNSURE);
    ck_assert(!crossed()->repaired);
}
END_TEST

START_TEST(another_code_altogether_mends_nothing) {
    begin(PAGE_KIND_BUSINESS_LICENCE, "91550305XXX111128A", FIELD_STATE_UNSURE);
    add_code(ADDRESS CODE);
    ck_assert_str_eq(crossed()->value, "91550305XXX111128A");
    ck_assert_int_eq(crossed()->state, FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(codes_that_say_nothing_sure_are_ignored) {
    begin(PAGE_KIND_BUSINESS_LICENCE, OTHER_CODE, FIELD_STATE_READ);
    add_code("http://example.invalid/" CODE); /* no uniscid */
    add_code(ADDRESS "91110108PDY00001XA");   /* a wrong check digit */
    add_code(ADDRESS "91110108PDY00001XU9");  /* too long */
    ck_assert_int_eq(crossed()->state, FIELD_STATE_READ);
    begin(PAGE_KIND_BUSINESS_LICENCE, OTHER_CODE, FIELD_STATE_READ);
    add_code(ADDRESS CODE);
    add_code(ADDRESS OTHER_CODE);
    ck_assert_int_eq(crossed()->state, FIELD_STATE_READ);
    ck_assert_str_eq(crossed()->value, OTHER_CODE);
}
END_TEST

START_TEST(a_code_on_other_papers_is_left_alone) {
    begin(PAGE_KIND_INVOICE_INFORMATION, OTHER_CODE, FIELD_STATE_READ);
    add_code(ADDRESS CODE);
    ck_assert_int_eq(crossed()->state, FIELD_STATE_READ);
}
END_TEST

SUITE("ocr/licence_code", the_same_code_twice_is_surely_read, a_misread_digit_is_mended_and_says_so,
      a_hidden_code_is_taken_from_the_qr_code, two_good_codes_that_differ_are_for_a_person,
      another_code_altogether_mends_nothing, codes_that_say_nothing_sure_are_ignored,
      a_code_on_other_papers_is_left_alone)
