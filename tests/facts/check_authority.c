/* Rings of offices that were nearly read, and the places that the papers name. */
#include "facts/facts.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

#define OFFICE "示例市市场监督管理局"

static struct packet packet;
static struct facts facts;

static struct page_reading *page_of(enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = packet.pages.count;
    page->kind = kind;
    return page;
}

static void form(const char *unit, const char *address) {
    struct page_reading *page = page_of(PAGE_KIND_APPLICATION_FORM);
    const char *const values[] = {unit, address};
    static const enum field_name NAMES[] = {FIELD_UNIT_NAME, FIELD_UNIT_ADDRESS};
    for (int i = 0; i < 2; i++) {
        struct field *field = field_add(&page->fields);
        field->name = NAMES[i];
        field->row = -1;
        field->state = FIELD_STATE_READ;
        field->confidence = 0.99;
        field->value = text_copy(values[i]);
    }
}

/* A seal on the licence, read as `text`; its first character at `sure`, with `thought` for a second
 * thought at a tenth. */
static void sealed(const char *text, float sure, const char *thought) {
    struct seal *seal = seal_add(&page_of(PAGE_KIND_BUSINESS_LICENCE)->seals);
    seal->shape = SEAL_ROUND;
    seal->ink = INK_BLACK;
    seal->complete = ANSWER_YES;
    int count = text_length_characters(text);
    seal->title = text_copy(text);
    seal->ring.text = text_copy(text);
    seal->ring.confidence = 0.95f;
    seal->ring.characters = memory_new((size_t)count, sizeof *seal->ring.characters);
    seal->ring.character_count = count;
    const char *at = text;
    for (int i = 0; i < count; i++) {
        struct line_character *character = &seal->ring.characters[i];
        const char *before = at;
        text_next(&at);
        memcpy(character->choices[0].text, before, (size_t)(at - before));
        character->choices[0].probability = i == 0 ? sure : 0.99f;
        character->choice_count = 1;
        character->start = 0.1f * (float)i;
        character->end = 0.1f * (float)(i + 1);
    }
    if (!thought)
        return;
    struct line_character *first = &seal->ring.characters[0];
    text_cut(first->choices[1].text, sizeof first->choices[1].text, thought);
    first->choices[1].probability = sure / 10;
    first->choice_count = 2;
}

static const char *title(void) {
    facts_make(&packet, NULL, &facts);
    return packet.pages.at[1].seals.at[0].title;
}

static void begin(void) {
    packet = (struct packet){.received = {2026, 11, 22}};
}

static void end(void) {
    facts_free(&facts);
    packet_free(&packet);
}

START_TEST(the_office_of_the_places_that_an_address_names_is_read_in_full) {
    form("样例云海科技有限公司", "示例市样例区光明街159号");
    sealed("际例市市场监督管理局", 0.6f, "示");
    ck_assert_str_eq(title(), OFFICE);
    ck_assert_int_eq(packet.pages.at[1].seals.at[0].owner, OWNER_OTHER);
    /* What was read stays beside it. */
    ck_assert_str_eq(packet.pages.at[1].seals.at[0].ring.text, "际例市市场监督管理局");
}
END_TEST

START_TEST(a_district_of_it_is_a_place_too) {
    form("样例云海科技有限公司", "示例市样例区光明街159号");
    sealed("祥例区市场监督管理局", 0.6f, "样");
    ck_assert_str_eq(title(), "样例区市场监督管理局");
}
END_TEST

START_TEST(units_of_the_four_cities_name_them_without_saying_city) {
    form("北京样例科技有限公司", "光明街159号");
    sealed("此京市市场监督管理局", 0.6f, "北");
    ck_assert_str_eq(title(), "北京市市场监督管理局");
}
END_TEST

START_TEST(a_place_that_was_surely_read_stays) {
    form("样例云海科技有限公司", "示例市样例区光明街159号");
    sealed("际例市市场监督管理局", 0.99f, NULL);
    ck_assert_str_eq(title(), "际例市市场监督管理局");
}
END_TEST

START_TEST(a_place_that_no_paper_names_stays) {
    form("样例云海科技有限公司", "远山市样例区光明街159号");
    sealed("际例市市场监督管理局", 0.6f, "示");
    ck_assert_str_eq(title(), "际例市市场监督管理局");
}
END_TEST

START_TEST(other_bodies_get_no_place) {
    form("样例云海科技有限公司", "示例市样例区光明街159号");
    sealed("际例市样例医院", 0.6f, "示");
    ck_assert_str_eq(title(), "际例市样例医院");
}
END_TEST

SUITE_WITH("facts/authority", begin, end,
           the_office_of_the_places_that_an_address_names_is_read_in_full,
           a_district_of_it_is_a_place_too, units_of_the_four_cities_name_them_without_saying_city,
           a_place_that_was_surely_read_stays, a_place_that_no_paper_names_stays,
           other_bodies_get_no_place)
