/* Which doubtful names another paper bears out. */
#include "facts/borne_out.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <string.h>

#define UNIT   "北京样例科技有限公司"
#define OTHER  "北京样例科枝有限公司"
#define PERSON "张示例"
#define NUMBER "690101199003070022"
#define SECOND "690101199201130049"

static struct packet packet;

static struct page_reading *page_of(enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = packet.pages.count;
    page->kind = kind;
    return page;
}

static void put(struct field_list *list, enum field_name name, const char *value,
                enum field_state state) {
    struct field *field = field_add(list);
    field->name = name;
    field->row = -1;
    field->value = text_copy(value);
    field->state = state;
    field->handwritten = state == FIELD_STATE_UNSURE ? ANSWER_YES : ANSWER_UNKNOWN;
    field->confidence = state == FIELD_STATE_UNSURE ? 0.8 : 0.99;
}

static void card_of(const char *name, const char *number, enum field_state state) {
    struct id_card *card = id_card_add(&page_of(PAGE_KIND_ID_COPY)->id_cards);
    card->side = CARD_PORTRAIT;
    put(&card->fields, FIELD_NAME, name, state);
    put(&card->fields, FIELD_NUMBER, number, FIELD_STATE_READ);
}

/* The state that the form's first field comes to; the packet is done with. */
static enum field_state settled(void) {
    borne_out_read(&packet);
    enum field_state state = packet.pages.at[0].fields.at[0].state;
    packet_free(&packet);
    packet = (struct packet){0};
    return state;
}

static struct page_reading *form_with(enum field_name name, const char *value) {
    struct page_reading *form = page_of(PAGE_KIND_APPLICATION_FORM);
    put(&form->fields, name, value, FIELD_STATE_UNSURE);
    return form;
}

START_TEST(a_written_name_that_the_licence_says_too_is_read) {
    form_with(FIELD_UNIT_NAME, UNIT);
    put(&page_of(PAGE_KIND_BUSINESS_LICENCE)->fields, FIELD_UNIT_NAME, UNIT, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_READ);
}
END_TEST

START_TEST(one_other_character_stays_a_doubt) {
    form_with(FIELD_UNIT_NAME, OTHER);
    put(&page_of(PAGE_KIND_BUSINESS_LICENCE)->fields, FIELD_UNIT_NAME, UNIT, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
    form_with(FIELD_AGENT_NAME, "张示侧");
    card_of(PERSON, NUMBER, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_licence_that_was_not_surely_read_bears_nobody_out) {
    form_with(FIELD_UNIT_NAME, UNIT);
    put(&page_of(PAGE_KIND_BUSINESS_LICENCE)->fields, FIELD_UNIT_NAME, UNIT, FIELD_STATE_UNSURE);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
    form_with(FIELD_AGENT_NAME, PERSON);
    card_of(PERSON, NUMBER, FIELD_STATE_UNSURE);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(another_sheet_of_the_same_hand_bears_nobody_out) {
    form_with(FIELD_UNIT_NAME, OTHER);
    put(&page_of(PAGE_KIND_UNIT_DETAIL_FORM)->fields, FIELD_UNIT_NAME, OTHER, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_ring_bears_a_name_out_and_a_clerks_frame_does_not) {
    for (int round = 0; round < 2; round++) {
        struct seal *seal = seal_add(&form_with(FIELD_UNIT_NAME, UNIT)->seals);
        seal->shape = round ? SEAL_ROUND : SEAL_RECTANGLE;
        seal->title = text_copy(UNIT);
        ck_assert_int_eq(settled(), round ? FIELD_STATE_READ : FIELD_STATE_UNSURE);
    }
}
END_TEST

START_TEST(no_ring_outweighs_a_licence_of_another_name) {
    struct seal *seal = seal_add(&form_with(FIELD_UNIT_NAME, OTHER)->seals);
    seal->shape = SEAL_ROUND;
    seal->title = text_copy(OTHER);
    put(&page_of(PAGE_KIND_BUSINESS_LICENCE)->fields, FIELD_UNIT_NAME, UNIT, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(a_name_that_a_card_says_too_is_read) {
    put(&form_with(FIELD_AGENT_NAME, PERSON)->fields, FIELD_AGENT_ID_NUMBER, NUMBER,
        FIELD_STATE_READ);
    card_of(PERSON, NUMBER, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_READ);
}
END_TEST

START_TEST(the_card_of_another_number_is_another_persons) {
    put(&form_with(FIELD_AGENT_NAME, PERSON)->fields, FIELD_AGENT_ID_NUMBER, SECOND,
        FIELD_STATE_READ);
    card_of(PERSON, NUMBER, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(what_is_no_name_is_left_alone) {
    form_with(FIELD_UNIT_ADDRESS, UNIT);
    put(&page_of(PAGE_KIND_BUSINESS_LICENCE)->fields, FIELD_UNIT_NAME, UNIT, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
}
END_TEST

/* The form's first field gets back what the recogniser thought of: 枝, 侧 might be another. */
static void think_of(struct field *field, const char *other, float probability) {
    int count = text_length_characters(field->value);
    field->reading.text = text_copy(field->value);
    field->reading.characters = memory_new((size_t)count, sizeof *field->reading.characters);
    for (const char *at = field->value, *before = at; text_next(&at); before = at) {
        struct line_character *character =
            &field->reading.characters[field->reading.character_count++];
        memcpy(character->choices[0].text, before, (size_t)(at - before));
        character->choices[0].probability = 1 - probability;
        text_cut(character->choices[1].text, sizeof character->choices[1].text, other);
        character->choices[1].probability = probability;
        character->choice_count = 2;
    }
}

/* A form with OTHER, which may be UNIT; a licence says UNIT, a ring too. */
static struct page_reading *misread_form(float thought) {
    struct page_reading *form = form_with(FIELD_UNIT_NAME, OTHER);
    think_of(&form->fields.at[0], "技", thought);
    struct seal *seal = seal_add(&form->seals);
    seal->shape = SEAL_ROUND;
    seal->title = text_copy(UNIT);
    put(&page_of(PAGE_KIND_BUSINESS_LICENCE)->fields, FIELD_UNIT_NAME, UNIT, FIELD_STATE_READ);
    return form;
}

START_TEST(a_character_that_was_thought_of_is_what_licence_and_ring_say) {
    misread_form(0.3f);
    borne_out_read(&packet);
    const struct field *field = &packet.pages.at[0].fields.at[0];
    ck_assert_str_eq(field->value, UNIT);
    ck_assert(field->repaired);
    ck_assert_int_eq(settled(), FIELD_STATE_READ);
}
END_TEST

START_TEST(a_character_that_was_hardly_thought_of_stays) {
    misread_form(0.05f);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(one_witness_mends_no_body) {
    think_of(&form_with(FIELD_UNIT_NAME, OTHER)->fields.at[0], "技", 0.3f);
    put(&page_of(PAGE_KIND_BUSINESS_LICENCE)->fields, FIELD_UNIT_NAME, UNIT, FIELD_STATE_READ);
    ck_assert_int_eq(settled(), FIELD_STATE_UNSURE);
}
END_TEST

START_TEST(the_number_beside_mends_a_persons_name) {
    static const char *const NUMBERS[] = {NUMBER, SECOND};
    for (int i = 0; i < 2; i++) {
        struct page_reading *form = form_with(FIELD_AGENT_NAME, "张示侧");
        put(&form->fields, FIELD_AGENT_ID_NUMBER, NUMBERS[i], FIELD_STATE_READ);
        think_of(&form->fields.at[0], "例", 0.3f);
        card_of(PERSON, NUMBER, FIELD_STATE_READ);
        ck_assert_int_eq(settled(), i == 0 ? FIELD_STATE_READ : FIELD_STATE_UNSURE);
    }
}
END_TEST

SUITE("facts/borne_out", a_written_name_that_the_licence_says_too_is_read,
      one_other_character_stays_a_doubt, a_licence_that_was_not_surely_read_bears_nobody_out,
      another_sheet_of_the_same_hand_bears_nobody_out,
      a_ring_bears_a_name_out_and_a_clerks_frame_does_not,
      no_ring_outweighs_a_licence_of_another_name, a_name_that_a_card_says_too_is_read,
      the_card_of_another_number_is_another_persons, what_is_no_name_is_left_alone,
      a_character_that_was_thought_of_is_what_licence_and_ring_say,
      a_character_that_was_hardly_thought_of_stays, one_witness_mends_no_body,
      the_number_beside_mends_a_persons_name)
