#include "facts/row_sequence.h"

#include "base/text.h"

#include "suite.h"

#include <string.h>

#define CODE  "91110108PDY784811F"
#define OTHER "91690101PDY7693983"

static void write_field(struct page_reading *page, enum field_name name, int row,
                        const char *value) {
    struct field *field = field_add(&page->fields);
    field->name = name;
    field->row = row;
    field->value = text_copy(value);
    field->state = FIELD_STATE_READ;
    field->confidence = 0.99;
}

static struct page_reading *add_page(struct packet *packet, enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet->pages);
    page->number = packet->pages.count;
    page->kind = kind;
    return page;
}

/* A sheet of a list: a letter a row is its holder's name. */
static void add_sheet(struct packet *packet, const char *code, int first, const char *holders) {
    struct page_reading *page = add_page(packet, PAGE_KIND_UNIT_DETAIL_FORM);
    write_field(page, FIELD_UNIT_CODE, -1, code);
    for (int i = 0; holders[i]; i++) {
        char name[] = {holders[i], '\0'};
        write_field(page, FIELD_HOLDER_NAME, first + i, name);
        write_field(page, FIELD_YEARS, first + i, "1");
    }
}

/* The first row of the last page after numbering; frees the packet. */
static int begin_of_last(struct packet *packet) {
    row_sequence_number(packet);
    const struct page_reading *page = &packet->pages.at[packet->pages.count - 1];
    int first = 1000;
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].row >= 0 && page->fields.at[i].row < first)
            first = page->fields.at[i].row;
    packet_free(packet);
    return first;
}

START_TEST(a_further_sheet_goes_on_counting) {
    struct packet packet = {0};
    add_sheet(&packet, CODE, 0, "abc");
    add_sheet(&packet, CODE, 0, "de");
    add_page(&packet, PAGE_KIND_BLANK);
    add_sheet(&packet, CODE, 0, "f");
    ck_assert_int_eq(begin_of_last(&packet), 5);
}
END_TEST

START_TEST(one_persons_certificates_go_on_counting) {
    struct packet packet = {0};
    add_sheet(&packet, CODE, 0, "aaa");
    add_sheet(&packet, CODE, 0, "aaa");
    ck_assert_int_eq(begin_of_last(&packet), 3);
}
END_TEST

START_TEST(a_number_on_paper_stays) {
    struct packet packet = {0};
    add_sheet(&packet, CODE, 0, "abc");
    add_sheet(&packet, CODE, 8, "de");
    ck_assert_int_eq(begin_of_last(&packet), 8);
}
END_TEST

START_TEST(a_sheet_enclosed_twice_keeps_its_numbers) {
    struct packet packet = {0};
    add_sheet(&packet, CODE, 0, "abc");
    add_sheet(&packet, CODE, 0, "abc");
    ck_assert_int_eq(begin_of_last(&packet), 0);
}
END_TEST

START_TEST(a_form_enclosed_twice_keeps_its_numbers) {
    struct packet packet = {0};
    add_sheet(&packet, CODE, 0, "abc");
    add_sheet(&packet, CODE, 0, "de");
    add_sheet(&packet, CODE, 0, "abc");
    add_sheet(&packet, CODE, 0, "de");
    ck_assert_int_eq(begin_of_last(&packet), 3);
}
END_TEST

START_TEST(another_bodys_list_begins_anew) {
    struct packet packet = {0};
    add_sheet(&packet, CODE, 0, "abc");
    add_sheet(&packet, OTHER, 0, "de");
    ck_assert_int_eq(begin_of_last(&packet), 0);
}
END_TEST

START_TEST(a_list_behind_another_paper_begins_anew) {
    struct packet packet = {0};
    add_sheet(&packet, CODE, 0, "abc");
    add_page(&packet, PAGE_KIND_BUSINESS_LICENCE);
    add_sheet(&packet, CODE, 0, "de");
    ck_assert_int_eq(begin_of_last(&packet), 0);
}
END_TEST

START_TEST(a_list_with_other_columns_begins_anew) {
    struct packet packet = {0};
    add_sheet(&packet, CODE, 0, "abc");
    struct page_reading *page = add_page(&packet, PAGE_KIND_UNIT_DETAIL_FORM);
    write_field(page, FIELD_CERTIFICATE_NAME, 0, "d");
    write_field(page, FIELD_DEPARTMENT, 0, "e");
    write_field(page, FIELD_HOLDER_NAME, 0, "d");
    ck_assert_int_eq(begin_of_last(&packet), 0);
}
END_TEST

SUITE("facts/row_sequence", a_further_sheet_goes_on_counting,
      one_persons_certificates_go_on_counting, a_number_on_paper_stays,
      a_sheet_enclosed_twice_keeps_its_numbers, a_form_enclosed_twice_keeps_its_numbers,
      another_bodys_list_begins_anew, a_list_behind_another_paper_begins_anew,
      a_list_with_other_columns_begins_anew)
