/* What impressions that are alike say of a unit whose forms could not be read, laid out by hand. */
#include "facts/facts.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

#define UNIT  "北京样例科技有限公司"
#define OTHER "北京祥例科技有限公司" /* one character off */
#define CODE  "91110108PDY00001XU"

static struct packet packet;
static struct facts facts;

/* A name as the recogniser read it: `value` with every character at `sure`, but the one at `place`,
 * read at `doubtful`, where `thought` was thought of at a fifth of that. */
struct hand {
    const char *value;
    float sure;
    int place; /* -1 = none is doubtful */
    float doubtful;
    const char *thought; /* NULL = nothing else was */
};

static void put_character(struct line_character *out, const char *from, const char *to,
                          float probability) {
    memcpy(out->choices[0].text, from, (size_t)(to - from));
    out->choices[0].probability = probability;
    out->choice_count = 1;
}

static void write_by(struct field *field, const struct hand *hand) {
    int count = text_length_characters(hand->value);
    field->value = text_copy(hand->value);
    field->reading.text = text_copy(hand->value);
    field->reading.characters = memory_new((size_t)count, sizeof *field->reading.characters);
    field->reading.character_count = count;
    const char *at = hand->value;
    for (int i = 0; i < count; i++) {
        struct line_character *character = &field->reading.characters[i];
        const char *before = at;
        text_next(&at);
        put_character(character, before, at, i == hand->place ? hand->doubtful : hand->sure);
        if (i != hand->place || !hand->thought)
            continue;
        text_cut(character->choices[1].text, sizeof character->choices[1].text, hand->thought);
        character->choices[1].probability = hand->doubtful / 5;
        character->choice_count = 2;
    }
}

static struct page_reading *page_of(enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = packet.pages.count;
    page->kind = kind;
    return page;
}

static struct field *put(struct page_reading *page, enum field_name name, enum field_state state) {
    struct field *field = field_add(&page->fields);
    field->name = name;
    field->row = -1;
    field->state = state;
    field->confidence = 0.9;
    return field;
}

static void form(struct hand hand, enum field_state state) {
    struct page_reading *page = page_of(PAGE_KIND_APPLICATION_FORM);
    write_by(put(page, FIELD_UNIT_NAME, state), &hand);
    struct field *code = put(page, FIELD_UNIT_CODE, FIELD_STATE_READ);
    code->value = text_copy(CODE);
}

/* A form on which nobody can tell 样 from 祥. */
static void doubtful_form(void) {
    form((struct hand){OTHER, 0.95f, 2, 0.6f, "样"}, FIELD_STATE_UNSURE);
}

static void payer(const char *name) {
    struct field *field =
        put(page_of(PAGE_KIND_PAYMENT_VOUCHER), FIELD_PAYER_NAME, FIELD_STATE_READ);
    field->value = text_copy(name);
    field->confidence = 0.99;
}

/* `sheets` further sheets with one impression each. */
static void sealed(int sheets, const char *title) {
    for (int i = 0; i < sheets; i++) {
        struct seal *seal = seal_add(&page_of(PAGE_KIND_ID_COPY)->seals);
        seal->shape = SEAL_ROUND;
        seal->ink = INK_RED;
        seal->title = text_copy(title);
    }
}

static enum seal_owner owner_on(int page) {
    return packet.pages.at[page - 1].seals.at[0].owner;
}

static enum agreement form_agreement(void) {
    return facts.unit.statements[0].name_agreement;
}

static void begin(void) {
    packet = (struct packet){.received = {2026, 11, 22}};
}

static void end(void) {
    facts_free(&facts);
    packet_free(&packet);
}

START_TEST(seals_alike_bring_a_name_that_no_form_could_be_read_to_say) {
    form((struct hand){"如京忘份科技彼份么司", 0.9f, 1, 0.4f, "样"}, FIELD_STATE_UNSURE);
    packet.pages.at[0].fields.at[0].handwritten = ANSWER_YES;
    sealed(3, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert_int_eq(owner_on(2), OWNER_APPLICANT);
    /* A person still reads the form. */
    ck_assert(!facts.unit.name_is_sure);
    ck_assert_int_eq(form_agreement(), AGREEMENT_UNSURE);
}
END_TEST

START_TEST(a_character_that_nobody_can_tell_is_read_by_a_person) {
    doubtful_form();
    packet.pages.at[0].fields.at[0].reading.characters[2].choices[1].probability = 0.03f;
    sealed(4, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert(!facts.unit.name_is_sure);
    ck_assert_int_eq(form_agreement(), AGREEMENT_UNSURE);
}
END_TEST

START_TEST(a_payer_of_that_name_settles_it) {
    doubtful_form();
    packet.pages.at[0].fields.at[0].reading.characters[2].choices[1].probability = 0.03f;
    sealed(3, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert(facts.unit.name_is_sure);
    ck_assert_int_eq(owner_on(2), OWNER_APPLICANT);
}
END_TEST

START_TEST(a_form_that_surely_names_a_body_one_character_off_keeps_its_name) {
    form((struct hand){OTHER, 0.995f, -1, 0, NULL}, FIELD_STATE_READ);
    sealed(4, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, OTHER);
    ck_assert_int_eq(owner_on(2), OWNER_OTHER);
}
END_TEST

/* The form as a whole is in doubt, the character that tells the bodies apart is not. */
START_TEST(the_character_that_differs_surely_read_on_a_doubtful_form_is_enough) {
    form((struct hand){OTHER, 0.995f, 5, 0.3f, "枝"}, FIELD_STATE_UNSURE);
    sealed(4, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, OTHER);
    ck_assert_int_ne(owner_on(2), OWNER_APPLICANT);
}
END_TEST

START_TEST(a_wholly_different_form_gets_no_name_of_seals) {
    form((struct hand){"上海别家贸易有限公司", 0.7f, -1, 0, NULL}, FIELD_STATE_UNSURE);
    sealed(4, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
    ck_assert_int_eq(owner_on(2), OWNER_UNKNOWN);
}
END_TEST

START_TEST(a_licence_outweighs_every_seal) {
    doubtful_form();
    struct hand printed = {OTHER, 0.995f, -1, 0, NULL};
    write_by(put(page_of(PAGE_KIND_BUSINESS_LICENCE), FIELD_UNIT_NAME, FIELD_STATE_READ), &printed);
    sealed(4, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, OTHER);
    ck_assert_int_eq(owner_on(3), OWNER_OTHER);
}
END_TEST

START_TEST(two_sheets_are_too_few_without_a_witness) {
    doubtful_form();
    sealed(2, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, OTHER);
    ck_assert_int_ne(owner_on(2), OWNER_APPLICANT);
}
END_TEST

START_TEST(two_sheets_and_a_witness_are_enough) {
    doubtful_form();
    sealed(2, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert_int_eq(owner_on(2), OWNER_APPLICANT);
}
END_TEST

START_TEST(a_payer_one_character_off_forbids_it) {
    doubtful_form();
    sealed(4, UNIT);
    payer("北京洋例科技有限公司");
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, OTHER);
    ck_assert_int_ne(owner_on(2), OWNER_APPLICANT);
}
END_TEST

START_TEST(one_sheet_sealed_many_times_is_one_sheet) {
    doubtful_form();
    sealed(1, UNIT);
    for (int i = 0; i < 5; i++) {
        struct seal *seal = seal_add(&packet.pages.at[1].seals);
        seal->shape = SEAL_ROUND;
        seal->title = text_copy(UNIT);
    }
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, OTHER);
}
END_TEST

START_TEST(two_bodies_seals_bring_neither) {
    doubtful_form();
    sealed(4, UNIT);
    sealed(2, "北京样例商贸有限公司");
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, OTHER);
}
END_TEST

START_TEST(the_seals_of_banks_and_offices_bring_no_name) {
    form((struct hand){"示例银行", 0.6f, -1, 0, NULL}, FIELD_STATE_UNSURE);
    sealed(4, "示例银行股份有限公司");
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, "示例银行");
}
END_TEST

START_TEST(impressions_with_a_line_for_a_purpose_bring_no_name) {
    doubtful_form();
    sealed(4, UNIT);
    for (int page = 2; page <= 5; page++)
        packet.pages.at[page - 1].seals.at[0].purpose = text_copy("合同专用章");
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, OTHER);
}
END_TEST

START_TEST(a_cell_cut_to_a_scrap_says_nothing) {
    doubtful_form();
    struct hand scrap = {"北京", 0.999f, -1, 0, NULL};
    write_by(put(page_of(PAGE_KIND_PERSONAL_DETAIL_FORM), FIELD_UNIT_NAME, FIELD_STATE_UNSURE),
             &scrap);
    sealed(3, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert(!facts.unit.name_is_sure);
}
END_TEST

/* A form in running hand of which nothing is surely read but `sure`, at `place`. */
static void scrawl(const char *value, int place, float sure) {
    form((struct hand){value, 0.4f, place, sure, NULL}, FIELD_STATE_UNSURE);
    packet.pages.at[packet.pages.count - 1].fields.at[0].handwritten = ANSWER_YES;
}

/* The form's first name hardly considered that character. */
static void think_of(int place, const char *text) {
    struct line_character *at = &packet.pages.at[0].fields.at[0].reading.characters[place];
    text_cut(at->choices[1].text, sizeof at->choices[1].text, text);
    at->choices[1].probability = 0.03f;
    at->choice_count = 2;
}

START_TEST(a_scrawl_says_nothing_against_a_witnessed_name) {
    scrawl("如京杨侧科披彼份么司", 0, 0.4f);
    think_of(2, "样");
    sealed(2, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert_int_eq(owner_on(2), OWNER_APPLICANT);
    /* A person still reads the form. */
    ck_assert_int_eq(form_agreement(), AGREEMENT_UNSURE);
}
END_TEST

START_TEST(a_scrawl_gets_no_name_without_a_witness) {
    scrawl("忘份少接你善么司", 0, 0.4f);
    think_of(3, "样");
    sealed(4, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
    ck_assert_int_eq(owner_on(2), OWNER_UNKNOWN);
}
END_TEST

/* 祥 for 样: the one thing that was surely read is another body's. */
START_TEST(a_scrawl_that_surely_has_another_bodys_character_keeps_its_name) {
    scrawl("如京祥倒科披彼份么司", 2, 0.99f);
    sealed(4, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
    ck_assert_int_ne(owner_on(2), OWNER_APPLICANT);
}
END_TEST

START_TEST(two_scrawls_that_surely_have_it_keep_their_name) {
    scrawl("如京祥倒科披彼份么司", 2, 0.99f);
    scrawl("加京祥侧科披被份么司", 2, 0.99f);
    sealed(4, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
    ck_assert_int_ne(owner_on(3), OWNER_APPLICANT);
}
END_TEST

START_TEST(another_sheet_of_that_hand_outweighs_one_slip) {
    scrawl("如京祥倒科披彼份么司", 2, 0.99f);
    scrawl("如京样侧科披被份么司", 2, 0.6f);
    sealed(2, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert_int_eq(owner_on(3), OWNER_APPLICANT);
    ck_assert_int_eq(form_agreement(), AGREEMENT_UNSURE);
}
END_TEST

START_TEST(two_slips_on_one_sheet_are_none) {
    scrawl("如京祥倒科披彼份么司", 2, 0.99f);
    packet.pages.at[0].fields.at[0].reading.characters[3].choices[0].probability = 0.99f;
    scrawl("如京样侧科披被份么司", 2, 0.6f);
    sealed(2, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
    ck_assert_int_ne(owner_on(3), OWNER_APPLICANT);
}
END_TEST

START_TEST(a_hand_that_was_mostly_read_is_no_scrawl) {
    form((struct hand){OTHER, 0.99f, 5, 0.3f, "枝"}, FIELD_STATE_UNSURE);
    packet.pages.at[0].fields.at[0].handwritten = ANSWER_YES;
    scrawl("如京样侧科披被份么司", 2, 0.6f);
    sealed(3, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
    ck_assert_int_ne(owner_on(3), OWNER_APPLICANT);
}
END_TEST

/* `sheets` with an impression each on which the third character was read as `text` at .7, and the
 * other of 样 and 祥 thought of. */
static void stamped(int sheets, const char *text) {
    for (int i = 0; i < sheets; i++) {
        sealed(1, strcmp(text, "样") == 0 ? UNIT : OTHER);
        struct seal *seal = &packet.pages.at[packet.pages.count - 1].seals.at[0];
        struct field name = {0};
        write_by(&name, &(struct hand){seal->title, 0.99f, 2, 0.7f,
                                       strcmp(text, "样") == 0 ? "祥" : "样"});
        seal->ring = name.reading;
        for (int k = 0; k < seal->ring.character_count; k++) {
            seal->ring.characters[k].start = 0.1f * (float)k;
            seal->ring.characters[k].end = 0.1f * (float)(k + 1);
        }
        seal->ring.confidence = 0.96f;
        free(name.value);
    }
}

START_TEST(a_witness_needs_no_ring_that_is_sure_of_every_character) {
    scrawl("如京杨侧科披彼份么司", 0, 0.4f);
    think_of(2, "样");
    stamped(3, "样");
    stamped(2, "祥");
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert_int_eq(owner_on(2), OWNER_APPLICANT);
    ck_assert_int_eq(form_agreement(), AGREEMENT_UNSURE);
}
END_TEST

START_TEST(without_a_witness_no_number_of_doubtful_rings_brings_a_name) {
    scrawl("如京杨侧科披彼份么司", 0, 0.4f);
    think_of(2, "样");
    stamped(5, "样");
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
}
END_TEST

START_TEST(rings_that_read_a_body_one_character_off_as_often_bring_no_name) {
    scrawl("如京杨侧科披彼份么司", 0, 0.4f);
    think_of(2, "样");
    stamped(3, "样");
    stamped(3, "祥");
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
    ck_assert_int_ne(owner_on(2), OWNER_APPLICANT);
}
END_TEST

START_TEST(rings_that_surely_read_it_outweigh_the_witness_too) {
    scrawl("如京杨侧科披彼份么司", 0, 0.4f);
    think_of(2, "样");
    stamped(3, "样");
    sealed(2, OTHER);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_ne(facts.unit.name, UNIT);
}
END_TEST

#define STRANGER "示例市先锋贸易有限公司"

static void licence(const char *name) {
    struct page_reading *page = page_of(PAGE_KIND_BUSINESS_LICENCE);
    struct field *said = put(page, FIELD_UNIT_NAME, FIELD_STATE_READ);
    said->value = text_copy(name);
    said->confidence = 0.99;
    put(page, FIELD_UNIT_CODE, FIELD_STATE_READ)->value = text_copy(CODE);
}

START_TEST(a_licence_alone_against_form_seals_and_payer_is_the_odd_one) {
    doubtful_form();
    licence(STRANGER);
    sealed(3, UNIT);
    payer(UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert(facts.unit.name_is_sure);
    ck_assert_int_eq(facts.unit.statements[1].name_agreement, AGREEMENT_DIFFERENT);
    ck_assert_int_eq(owner_on(3), OWNER_APPLICANT);
}
END_TEST

START_TEST(a_row_of_anothers_seals_is_anothers_though_the_form_is_doubtful) {
    doubtful_form();
    licence(UNIT);
    sealed(5, STRANGER);
    payer(STRANGER);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert(facts.unit.name_is_sure);
    ck_assert_int_eq(owner_on(3), OWNER_OTHER);
}
END_TEST

START_TEST(licence_and_seals_of_two_bodies_leave_it_open_where_no_form_was_read) {
    form((struct hand){"某某某某某某某某某某", 0.3f, -1, 0, NULL}, FIELD_STATE_UNSURE);
    licence(STRANGER);
    sealed(5, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert(!facts.unit.name_is_sure);
    ck_assert_int_ne(owner_on(3), OWNER_OTHER);
    ck_assert_int_ne(facts.unit.statements[1].name_agreement, AGREEMENT_DIFFERENT);
}
END_TEST

SUITE_WITH("facts/sealed_name", begin, end,
           seals_alike_bring_a_name_that_no_form_could_be_read_to_say,
           a_character_that_nobody_can_tell_is_read_by_a_person, a_payer_of_that_name_settles_it,
           a_form_that_surely_names_a_body_one_character_off_keeps_its_name,
           the_character_that_differs_surely_read_on_a_doubtful_form_is_enough,
           a_wholly_different_form_gets_no_name_of_seals, a_licence_outweighs_every_seal,
           two_sheets_are_too_few_without_a_witness, two_sheets_and_a_witness_are_enough,
           a_payer_one_character_off_forbids_it, one_sheet_sealed_many_times_is_one_sheet,
           two_bodies_seals_bring_neither, the_seals_of_banks_and_offices_bring_no_name,
           impressions_with_a_line_for_a_purpose_bring_no_name, a_cell_cut_to_a_scrap_says_nothing,
           a_scrawl_says_nothing_against_a_witnessed_name, a_scrawl_gets_no_name_without_a_witness,
           a_scrawl_that_surely_has_another_bodys_character_keeps_its_name,
           two_scrawls_that_surely_have_it_keep_their_name,
           another_sheet_of_that_hand_outweighs_one_slip, two_slips_on_one_sheet_are_none,
           a_hand_that_was_mostly_read_is_no_scrawl,
           a_witness_needs_no_ring_that_is_sure_of_every_character,
           without_a_witness_no_number_of_doubtful_rings_brings_a_name,
           rings_that_read_a_body_one_character_off_as_often_bring_no_name,
           rings_that_surely_read_it_outweigh_the_witness_too,
           a_licence_alone_against_form_seals_and_payer_is_the_odd_one,
           a_row_of_anothers_seals_is_anothers_though_the_form_is_doubtful,
           licence_and_seals_of_two_bodies_leave_it_open_where_no_form_was_read)
