/* Facts made of readings that a test lays out by hand. */
#include "facts/facts.h"

#include "base/memory.h"
#include "base/text.h"
#include "facts/statement.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

#define UNIT "北京样例科技有限公司"
#define CODE "91110108PDY00001XU"

static struct packet packet;
static struct facts facts;

static struct page_reading *page_of(enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = packet.pages.count;
    page->kind = kind;
    return page;
}

static struct field *put(struct field_list *list, enum field_name name, int row,
                         const char *value) {
    struct field *field = field_add(list);
    field->name = name;
    field->row = row;
    field->value = text_copy(value);
    field->state = value ? FIELD_STATE_READ : FIELD_STATE_UNSURE;
    field->confidence = 0.98;
    return field;
}

static struct page_reading *unit_paper(enum page_kind kind, const char *name, const char *code) {
    struct page_reading *page = page_of(kind);
    put(&page->fields, FIELD_UNIT_NAME, -1, name);
    put(&page->fields, FIELD_UNIT_CODE, -1, code);
    return page;
}

static void card(struct page_reading *page, const char *name, const char *number) {
    struct id_card *side = id_card_add(&page->id_cards);
    side->side = name ? CARD_PORTRAIT : CARD_EMBLEM;
    side->box = (struct box_px){500, 400 + 700 * page->id_cards.count, 1011, 638};
    if (!name)
        return;
    put(&side->fields, FIELD_NAME, -1, name);
    put(&side->fields, FIELD_NUMBER, -1, number);
}

static struct seal *stamp(struct page_reading *page, const char *title) {
    struct seal *seal = seal_add(&page->seals);
    seal->shape = SEAL_ROUND;
    seal->ink = INK_RED;
    seal->title = text_copy(title);
    return seal;
}

static void begin(void) {
    packet = (struct packet){.received = {2026, 11, 22}};
}

static void end(void) {
    facts_free(&facts);
    packet_free(&packet);
}

START_TEST(three_papers_outweigh_one_bad_reading) {
    struct page_reading *form =
        unit_paper(PAGE_KIND_APPLICATION_FORM, "北京样列科技有限公司", CODE);
    form->fields.at[0].confidence = 0.6;
    unit_paper(PAGE_KIND_UNIT_DETAIL_FORM, UNIT, CODE);
    unit_paper(PAGE_KIND_BUSINESS_LICENCE, UNIT, CODE);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert(facts.unit.name_is_sure);
    ck_assert_int_eq(facts.unit.statements[0].name_agreement, AGREEMENT_UNSURE);
    ck_assert_int_eq(facts.unit.statements[1].name_agreement, AGREEMENT_SAME);
}
END_TEST

START_TEST(seals_decide_between_form_and_licence) {
    unit_paper(PAGE_KIND_APPLICATION_FORM, "北京样列科技有限公司", CODE);
    stamp(&packet.pages.at[0], UNIT);
    unit_paper(PAGE_KIND_BUSINESS_LICENCE, UNIT, CODE);
    stamp(&packet.pages.at[1], UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    ck_assert_int_eq(facts.unit.statements[0].name_agreement, AGREEMENT_DIFFERENT);
}
END_TEST

START_TEST(a_misread_code_is_repaired_and_marked) {
    unit_paper(PAGE_KIND_BUSINESS_LICENCE, UNIT, CODE);
    struct page_reading *form = unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, "91110108PDY00001XV");
    form->fields.at[1].confidence = 0.7;
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(packet.pages.at[1].fields.at[1].value, CODE);
    ck_assert(packet.pages.at[1].fields.at[1].repaired);
    ck_assert_int_eq(facts.unit.statements[1].code_agreement, AGREEMENT_SAME);
}
END_TEST

/* One hand's figures are misread alike on all its papers. */
START_TEST(a_code_read_in_doubt_twice_alike_is_not_sure) {
    for (int i = 0; i < 2; i++) {
        struct page_reading *page =
            unit_paper(i ? PAGE_KIND_UNIT_SEAL_SAMPLE : PAGE_KIND_APPLICATION_FORM, UNIT,
                       "91690101PP951896P0");
        page->fields.at[1].state = FIELD_STATE_UNSURE;
    }
    facts_make(&packet, NULL, &facts);
    ck_assert(!facts.unit.code_is_sure);
}
END_TEST

START_TEST(a_doubtful_code_whose_check_digits_are_both_right_is_sure) {
    struct page_reading *page = unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    page->fields.at[1].state = FIELD_STATE_UNSURE;
    facts_make(&packet, NULL, &facts);
    ck_assert(facts.unit.code_is_sure);
}
END_TEST

START_TEST(a_code_surely_written_wrong_is_not_repaired) {
    unit_paper(PAGE_KIND_BUSINESS_LICENCE, UNIT, CODE);
    unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, "91110108PDY00001XA");
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(packet.pages.at[1].fields.at[1].value, "91110108PDY00001XA");
    ck_assert(facts.unit.statements[1].code_is_invalid);
    ck_assert_int_eq(facts.unit.statements[1].code_agreement, AGREEMENT_DIFFERENT);
}
END_TEST

START_TEST(corrections_outrank_readings) {
    struct page_reading *form = unit_paper(PAGE_KIND_APPLICATION_FORM, NULL, CODE);
    ck_assert_int_eq(form->fields.at[0].state, FIELD_STATE_UNSURE);
    const struct correction rows[] = {
        {.page = 1, .card = -1, .name = FIELD_UNIT_NAME, .row = -1, .value = UNIT},
        {.page = 1, .card = -1, .name = FIELD_POSTCODE, .row = -1, .value = NULL},
        {.page = 9, .card = -1, .name = FIELD_UNIT_NAME, .row = -1, .value = "无此页"},
    };
    facts_make(&packet, &(struct correction_list){rows, 3}, &facts);
    ck_assert_str_eq(facts.unit.name, UNIT);
    const struct field *added = field_find(&packet.pages.at[0].fields, FIELD_POSTCODE, -1);
    ck_assert_ptr_nonnull(added);
    ck_assert_int_eq(added->state, FIELD_STATE_BLANK);
}
END_TEST

START_TEST(a_corrected_kind_makes_a_page_count) {
    struct page_reading *page = page_of(PAGE_KIND_OTHER);
    put(&page->fields, FIELD_UNIT_NAME, -1, UNIT);
    const struct correction kind = {
        .page = 1, .card = -1, .name = FIELD_NONE, .row = -1, .kind = PAGE_KIND_BUSINESS_LICENCE};
    facts_make(&packet, &(struct correction_list){&kind, 1}, &facts);
    ck_assert_int_eq(facts.items[ITEM_LICENCE_COPY].count, 1);
    ck_assert_int_eq(facts.unknown.count, 0);
}
END_TEST

static void agent_form(const char *name, const char *number) {
    struct page_reading *form = unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    put(&form->fields, FIELD_AGENT_NAME, -1, name);
    put(&form->fields, FIELD_AGENT_ID_NUMBER, -1, number);
}

START_TEST(a_card_is_found_by_name_and_number) {
    agent_form("张示例", "690101199003070014");
    card(page_of(PAGE_KIND_ID_COPY), "李样例", "690101199003070022");
    struct page_reading *own = page_of(PAGE_KIND_ID_COPY);
    card(own, "张示例", "690101199003070014");
    card(own, NULL, NULL);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(facts.person_count, 1);
    ck_assert_int_eq(facts.people[0].portrait.page, 3);
    ck_assert_int_eq(facts.people[0].emblem.page, 3);
    ck_assert_int_eq(facts.people[0].emblem.card, 1);
}
END_TEST

START_TEST(a_misread_card_number_is_repaired_by_the_form) {
    agent_form("张示例", "690101199003070014");
    struct page_reading *own = page_of(PAGE_KIND_ID_COPY);
    card(own, "张示例", "690101199003070074");
    own->id_cards.at[0].fields.at[1].confidence = 0.8;
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(facts.people[0].number_agreement, AGREEMENT_SAME);
    ck_assert_str_eq(own->id_cards.at[0].fields.at[1].value, "690101199003070014");
    ck_assert(own->id_cards.at[0].fields.at[1].repaired);
}
END_TEST

START_TEST(emblem_sides_go_to_the_nearest_portrait_of_their_sheet) {
    agent_form("张示例", "690101199003070014");
    struct page_reading *detail = unit_paper(PAGE_KIND_PERSONAL_DETAIL_FORM, UNIT, CODE);
    put(&detail->fields, FIELD_HOLDER_NAME, 0, "李样例");
    put(&detail->fields, FIELD_HOLDER_ID_NUMBER, 0, "690101199003070022");
    struct page_reading *sheet = page_of(PAGE_KIND_ID_COPY);
    card(sheet, NULL, NULL);
    card(sheet, "张示例", "690101199003070014");
    card(sheet, "李样例", "690101199003070022");
    card(sheet, NULL, NULL);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(facts.person_count, 2);
    ck_assert(facts.people[0].is_agent && facts.people[1].is_holder);
    ck_assert_int_eq(facts.people[0].emblem.card, 0);
    ck_assert_int_eq(facts.people[1].emblem.card, 3);
}
END_TEST

START_TEST(agent_and_holder_of_one_name_and_number_are_one_person) {
    agent_form("张示例", "690101199003070014");
    struct page_reading *detail = unit_paper(PAGE_KIND_PERSONAL_DETAIL_FORM, UNIT, CODE);
    put(&detail->fields, FIELD_HOLDER_NAME, 0, "张示例");
    put(&detail->fields, FIELD_HOLDER_ID_NUMBER, 0, "690101199003070014");
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(facts.person_count, 1);
    ck_assert(facts.people[0].is_agent && facts.people[0].is_holder);
}
END_TEST

static const struct {
    const char *title, *purpose;
    enum seal_owner owner;
    enum seal_class class;
} RINGS[] = {
    {UNIT, NULL, OWNER_APPLICANT, SEAL_OFFICIAL},
    {UNIT, "合同专用章", OWNER_APPLICANT, SEAL_SPECIAL},
    {"示例市市场监督管理局", NULL, OWNER_OTHER, SEAL_OFFICIAL},
    {"示例银行股份有限公司", "业务专用章", OWNER_OTHER, SEAL_SPECIAL},
    {"北京数字认证股份有限公司", NULL, OWNER_OTHER, SEAL_OFFICIAL},
    {"上海别家贸易有限公司", NULL, OWNER_OTHER, SEAL_OFFICIAL},
    {NULL, NULL, OWNER_UNKNOWN, SEAL_CLASS_UNKNOWN},
};

START_TEST(each_ring_finds_its_owner) {
    struct page_reading *form = unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    struct seal *seal = stamp(form, RINGS[_i].title);
    seal->purpose = text_copy(RINGS[_i].purpose);
    struct page_reading *voucher = page_of(PAGE_KIND_PAYMENT_VOUCHER);
    put(&voucher->fields, FIELD_PAYEE_NAME, -1, "北京数字认证股份有限公司");
    put(&voucher->fields, FIELD_PAYER_NAME, -1, UNIT);
    facts_make(&packet, NULL, &facts);
    const struct seal *decided = &packet.pages.at[0].seals.at[0];
    ck_assert_int_eq(decided->owner, RINGS[_i].owner);
    ck_assert_int_eq(decided->class, RINGS[_i].class);
}
END_TEST

START_TEST(a_name_that_was_not_surely_read_makes_no_seal_foreign) {
    struct page_reading *form =
        unit_paper(PAGE_KIND_APPLICATION_FORM, "北京羊列科支有艮公口", CODE);
    form->fields.at[0].state = FIELD_STATE_UNSURE;
    form->fields.at[0].confidence = 0.6;
    stamp(form, UNIT);
    struct page_reading *voucher = page_of(PAGE_KIND_PAYMENT_VOUCHER);
    put(&voucher->fields, FIELD_PAYER_NAME, -1, UNIT);
    facts_make(&packet, NULL, &facts);
    ck_assert(!facts.unit.name_is_sure);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_UNKNOWN);
}
END_TEST

START_TEST(one_doubtful_reading_made_twice_makes_no_seal_foreign) {
    for (int i = 0; i < 2; i++) {
        struct page_reading *paper =
            unit_paper(i ? PAGE_KIND_PERSONAL_DETAIL_FORM : PAGE_KIND_APPLICATION_FORM,
                       "壮京样例科技有限工司", CODE);
        paper->fields.at[0].state = FIELD_STATE_UNSURE;
        paper->fields.at[0].confidence = 0.9;
        stamp(paper, UNIT);
    }
    facts_make(&packet, NULL, &facts);
    ck_assert(!facts.unit.name_is_sure);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_UNKNOWN);
    ck_assert_int_eq(packet.pages.at[1].seals.at[0].owner, OWNER_UNKNOWN);
}
END_TEST

START_TEST(a_ring_begun_at_a_wrong_place_is_no_other_body) {
    struct page_reading *form =
        unit_paper(PAGE_KIND_APPLICATION_FORM, "示例市疾病预防控制中心", CODE);
    stamp(form, "心示例市疾病预防");
    stamp(form, "心示例市疾病预报");
    stamp(form, "示例市疾病控制院");
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_UNKNOWN);
    ck_assert_int_eq(packet.pages.at[0].seals.at[1].owner, OWNER_OTHER);
    ck_assert_int_eq(packet.pages.at[0].seals.at[2].owner, OWNER_OTHER);
}
END_TEST

START_TEST(a_registration_authority_is_foreign_to_an_unsure_name_too) {
    struct page_reading *form =
        unit_paper(PAGE_KIND_APPLICATION_FORM, "北京羊列科支有艮公口", CODE);
    form->fields.at[0].state = FIELD_STATE_UNSURE;
    stamp(form, "示例市市场监督管理局");
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_OTHER);
}
END_TEST

/* 合同专用章 crossed by print may leave nothing to read: then the ring's name alone is not enough.
 */
START_TEST(a_seal_with_an_unread_line_is_not_official) {
    struct seal *seal = stamp(unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE), UNIT);
    seal->purpose_unread = true;
    facts_make(&packet, NULL, &facts);
    const struct seal *decided = &packet.pages.at[0].seals.at[0];
    ck_assert_int_eq(decided->owner, OWNER_APPLICANT);
    ck_assert_int_eq(decided->class, SEAL_CLASS_UNKNOWN);
}
END_TEST

START_TEST(an_authority_that_applies_owns_its_seal) {
    struct page_reading *form =
        unit_paper(PAGE_KIND_APPLICATION_FORM, "示例市市场监督管理局", "11110000PDY0000366");
    stamp(form, "示例市市场监督管理局");
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_APPLICANT);
}
END_TEST

/* A ring as the recogniser read it: `read` with every character sure but the one at `place`, where
 * `other` was considered. Characters stand one step apart, but for a hole after `hole`. */
static void ring(struct seal *seal, int place, const char *other, int hole) {
    int count = text_length_characters(seal->title);
    const char *at = seal->title;
    seal->ring.text = text_copy(seal->title);
    seal->ring.characters = memory_new((size_t)count, sizeof *seal->ring.characters);
    seal->ring.character_count = count;
    seal->ring.confidence = 0.97f;
    for (int i = 0; i < count; i++) {
        struct line_character *character = &seal->ring.characters[i];
        const char *before = at;
        text_next(&at);
        memcpy(character->choices[0].text, before, (size_t)(at - before));
        character->choices[0].probability = i == place ? 0.75f : 0.99f;
        character->choice_count = 1;
        character->start = 0.04f * (float)(i + (hole >= 0 && i > hole ? 2 : 0));
        character->end = character->start + 0.03f;
        if (i != place)
            continue;
        text_cut(character->choices[1].text, sizeof character->choices[1].text, other);
        character->choices[1].probability = 0.03f;
        character->choice_count = 2;
    }
}

static struct seal *sized(struct seal *seal, double size_mm) {
    seal->width_mm = size_mm;
    seal->height_mm = size_mm;
    seal->star = ANSWER_YES;
    return seal;
}

START_TEST(a_badly_read_ring_is_settled_by_a_well_read_one_of_the_same_die) {
    struct page_reading *form = unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    sized(stamp(form, UNIT), 42.0);
    ring(sized(stamp(form, "北京祥例科技有限公司"), 42.1), 2, "样", -1);
    ring(sized(stamp(form, "北京祥例科技有限公司"), 40.0), 2, "样", -1);
    ring(sized(stamp(form, "北京祥例科技有限公司"), 42.1), -1, "", -1);
    facts_make(&packet, NULL, &facts);
    const struct seal *seals = packet.pages.at[0].seals.at;
    ck_assert_int_eq(seals[0].owner, OWNER_APPLICANT);
    ck_assert_int_eq(seals[1].owner, OWNER_APPLICANT);
    ck_assert_int_eq(seals[1].class, SEAL_OFFICIAL);
    ck_assert_int_ne(seals[2].owner, OWNER_APPLICANT); /* another die */
    ck_assert_int_eq(seals[3].owner, OWNER_OTHER);     /* surely another name */
}
END_TEST

START_TEST(a_title_is_settled_where_the_ring_thought_of_the_name) {
    struct page_reading *form = unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    for (int i = 0; i < 2; i++) {
        struct seal *seal = stamp(form, "北京祥例科技有限公司");
        ring(seal, i ? -1 : 2, "样", -1);
    }
    struct seal *seals = form->seals.at;
    seals[0].ring.characters[2].choices[1].probability = 0.2f;
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(seals[0].owner, OWNER_APPLICANT);
    ck_assert_str_eq(seals[0].title, UNIT);
    ck_assert_str_eq(seals[0].ring.text, "北京祥例科技有限公司");
    /* Another body's stays what it is. */
    ck_assert_int_eq(seals[1].owner, OWNER_OTHER);
    ck_assert_str_eq(seals[1].title, "北京祥例科技有限公司");
    /* And what an earlier judgement settled is read anew. */
    facts_free(&facts);
    text_replace(&form->fields.at[0].value, "北京祥例科技有限公司");
    facts_make(&packet, NULL, &facts);
    ck_assert_str_eq(seals[0].title, "北京祥例科技有限公司");
}
END_TEST

START_TEST(no_doubtful_ring_settles_another) {
    struct page_reading *form = unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    ring(sized(stamp(form, "北京祥例科技有限公司"), 42.1), 2, "样", -1);
    ring(sized(stamp(form, "北京祥例科技有限公司"), 42.1), 2, "样", -1);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_UNKNOWN);
    ck_assert_int_eq(packet.pages.at[0].seals.at[1].owner, OWNER_UNKNOWN);
}
END_TEST

START_TEST(characters_left_out_speak_against_a_name_only_without_room_for_them) {
    struct page_reading *form = unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    ring(stamp(form, "北京样例科技公司"), -1, "", -1);
    ring(stamp(form, "北京样例科技公司"), -1, "", 5);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_OTHER);
    ck_assert_int_eq(packet.pages.at[0].seals.at[1].owner, OWNER_UNKNOWN);
}
END_TEST

START_TEST(a_lost_bracket_is_no_difference) {
    struct page_reading *form =
        unit_paper(PAGE_KIND_APPLICATION_FORM, "示例瑞丰（北京）商务有限公司", CODE);
    ring(stamp(form, "示例瑞丰北京）商务有限公司"), -1, "", -1);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_APPLICANT);
}
END_TEST

START_TEST(the_end_of_a_name_is_a_doubt_and_another_name_a_difference) {
    unit_paper(PAGE_KIND_APPLICATION_FORM, "北京样例科技有限公司", CODE);
    unit_paper(PAGE_KIND_BUSINESS_LICENCE, "北京样例科技有限公司", CODE);
    unit_paper(PAGE_KIND_UNIT_DETAIL_FORM, "样例科技有限公司", CODE);
    unit_paper(PAGE_KIND_UNIT_SEAL_SAMPLE, "示例科技有限公司", CODE);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(facts.unit.statements[2].name_agreement, AGREEMENT_UNSURE);
    ck_assert_int_eq(facts.unit.statements[3].name_agreement, AGREEMENT_DIFFERENT);
}
END_TEST

START_TEST(the_same_slip_counts_once_and_slips_in_rows_each) {
    for (int copy = 0; copy < 2; copy++) {
        struct page_reading *page = page_of(PAGE_KIND_PAYMENT_VOUCHER);
        put(&page->fields, FIELD_AMOUNT, -1, "300.00");
        put(&page->fields, FIELD_SERIAL, -1, "777");
    }
    struct page_reading *many = page_of(PAGE_KIND_PAYMENT_VOUCHER);
    for (int row = 0; row < 3; row++) {
        put(&many->fields, FIELD_AMOUNT, row, "50.00");
        put(&many->fields, FIELD_SERIAL, row, row == 2 ? "1" : row == 1 ? "2" : "3");
    }
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(facts.voucher_count, 4);
}
END_TEST

START_TEST(a_second_applicants_papers_are_set_apart) {
    unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    unit_paper(PAGE_KIND_BUSINESS_LICENCE, UNIT, CODE);
    unit_paper(PAGE_KIND_APPLICATION_FORM, "示例市先锋贸易有限公司", "91110105PDY000028G");
    facts_make(&packet, NULL, &facts);
    ck_assert(facts.is_mixed);
    ck_assert_int_eq(facts.foreign.count, 1);
    ck_assert_int_eq(facts.foreign.pages[0], 3);
    ck_assert_str_eq(facts.foreign_name, "示例市先锋贸易有限公司");
    ck_assert_int_eq(facts.items[ITEM_APPLICATION_FORM].count, 1);
}
END_TEST

START_TEST(a_second_sheet_that_names_nobody_makes_no_two_applicants_one) {
    page_of(PAGE_KIND_APPLICATION_FORM);
    unit_paper(PAGE_KIND_APPLICATION_FORM, UNIT, CODE);
    unit_paper(PAGE_KIND_BUSINESS_LICENCE, UNIT, CODE);
    unit_paper(PAGE_KIND_APPLICATION_FORM, "示例市先锋贸易有限公司", "91110105PDY000028G");
    facts_make(&packet, NULL, &facts);
    ck_assert(facts.is_mixed);
    ck_assert_int_eq(facts.foreign.count, 1);
    ck_assert_int_eq(facts.foreign.pages[0], 4);
}
END_TEST

/* Two sheets of certificates whose rows begin anew; `second` holds the second row of each. */
static int rows_of_two_sheets(const char *second) {
    for (int sheet = 0; sheet < 2; sheet++) {
        struct page_reading *page = unit_paper(PAGE_KIND_UNIT_DETAIL_FORM, UNIT, CODE);
        put(&page->fields, FIELD_HOLDER_NAME, 0, "张示例");
        put(&page->fields, FIELD_YEARS, 0, "1");
        put(&page->fields, FIELD_HOLDER_NAME, 1, second);
        put(&page->fields, FIELD_YEARS, 1, "1");
    }
    facts_make(&packet, NULL, &facts);
    return facts.unit_rows.count;
}

START_TEST(a_sheet_enclosed_twice_counts_once) {
    ck_assert_int_eq(rows_of_two_sheets("李样例"), 2);
}
END_TEST

START_TEST(certificates_that_one_person_holds_are_no_copies) {
    ck_assert_int_eq(rows_of_two_sheets("张示例"), 4);
}
END_TEST

START_TEST(absurd_page_and_row_numbers_do_no_harm) {
    struct page_reading *page = unit_paper(PAGE_KIND_PERSONAL_DETAIL_FORM, UNIT, CODE);
    page->number = 99999;
    put(&page->fields, FIELD_HOLDER_NAME, 2147483647, "张示例");
    put(&page->fields, FIELD_HOLDER_NAME, -77, "张示例");
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].number, 1);
    ck_assert_int_eq(facts.personal_rows.count, 0);
}
END_TEST

START_TEST(an_empty_packet_makes_facts_too) {
    facts_make(&packet, NULL, &facts);
    ck_assert_ptr_null(facts.unit.name);
    ck_assert_int_eq(facts.person_count, 0);
    ck_assert_int_eq(packet.business.type_count, 0);
}
END_TEST

int main(void) {
    const TTest *const CLAIMS[] = {
        three_papers_outweigh_one_bad_reading,
        seals_decide_between_form_and_licence,
        a_misread_code_is_repaired_and_marked,
        a_code_read_in_doubt_twice_alike_is_not_sure,
        a_doubtful_code_whose_check_digits_are_both_right_is_sure,
        a_code_surely_written_wrong_is_not_repaired,
        corrections_outrank_readings,
        a_corrected_kind_makes_a_page_count,
        a_card_is_found_by_name_and_number,
        a_misread_card_number_is_repaired_by_the_form,
        emblem_sides_go_to_the_nearest_portrait_of_their_sheet,
        agent_and_holder_of_one_name_and_number_are_one_person,
        a_name_that_was_not_surely_read_makes_no_seal_foreign,
        one_doubtful_reading_made_twice_makes_no_seal_foreign,
        a_ring_begun_at_a_wrong_place_is_no_other_body,
        a_registration_authority_is_foreign_to_an_unsure_name_too,
        an_authority_that_applies_owns_its_seal,
        a_badly_read_ring_is_settled_by_a_well_read_one_of_the_same_die,
        a_title_is_settled_where_the_ring_thought_of_the_name,
        no_doubtful_ring_settles_another,
        characters_left_out_speak_against_a_name_only_without_room_for_them,
        a_lost_bracket_is_no_difference,
        the_end_of_a_name_is_a_doubt_and_another_name_a_difference,
        the_same_slip_counts_once_and_slips_in_rows_each,
        a_second_applicants_papers_are_set_apart,
        a_second_sheet_that_names_nobody_makes_no_two_applicants_one,
        a_sheet_enclosed_twice_counts_once,
        certificates_that_one_person_holds_are_no_copies,
        absurd_page_and_row_numbers_do_no_harm,
        an_empty_packet_makes_facts_too,
    };
    Suite *suite = suite_create("facts/facts");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, begin, end);
    for (size_t i = 0; i < sizeof CLAIMS / sizeof *CLAIMS; i++)
        tcase_add_test(all, CLAIMS[i]);
    tcase_add_test(all, a_seal_with_an_unread_line_is_not_official);
    tcase_add_loop_test(all, each_ring_finds_its_owner, 0, (int)(sizeof RINGS / sizeof *RINGS));
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? 1 : 0;
}
