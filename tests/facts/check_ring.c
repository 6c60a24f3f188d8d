/* Rings held against names, laid out by hand: each good case is followed by its bad neighbours. */
#include "facts/ring.h"

#include "base/memory.h"
#include "base/text.h"
#include "facts/facts.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define UNIT  "北京样例启明网络技术有限公司"
#define OTHER "北京样例启朋网络技术有限公司" /* one character off */
#define THIRD 5                              /* where it differs */

/* What stands at one place: read at `top`, and `thought` of at `second`. */
struct place {
    int at;
    const char *read;
    float top;
    const char *thought; /* NULL = nothing else was */
    float second;
};

static struct seal *seal;
static struct packet packet;
static struct facts facts;

static void choose(struct line_choice *choice, const char *text, float probability) {
    text_cut(choice->text, sizeof choice->text, text);
    choice->probability = probability;
}

static void put_character(struct line_character *out, const struct place *place, int count) {
    choose(&out->choices[0], place->read, place->top);
    out->choice_count = 1;
    if (place->thought)
        choose(&out->choices[out->choice_count++], place->thought, place->second);
    out->start = (float)place->at / (float)count;
    out->end = (float)(place->at + 1) / (float)count;
}

static void put_step(struct line_step *out, const struct place *place) {
    choose(&out->choices[out->choice_count++], place->read, place->top);
    if (place->thought)
        choose(&out->choices[out->choice_count++], place->thought, place->second);
    out->nothing = 0.001f;
}

static const struct place *worn_at(const struct place *worn, int count, int at) {
    for (int i = 0; i < count; i++)
        if (worn[i].at == at)
            return &worn[i];
    return NULL;
}

/* A ring and its strip that read `text` surely but for the worn places. */
static void read_as(struct seal *out, const char *text, const struct place *worn, int worn_count) {
    int count = text_length_characters(text);
    out->ring.characters = memory_new((size_t)count, sizeof *out->ring.characters);
    struct line_steps *strip = strip_add(&out->strips);
    strip->at = memory_new(2 * (size_t)count + 1, sizeof *strip->at);
    strip->at[strip->count++].nothing = 0.999f;
    struct text_buffer read = {0};
    const char *at = text;
    for (int i = 0; i < count; i++) {
        const char *before = at;
        char own[8] = {0};
        text_next(&at);
        memcpy(own, before, (size_t)(at - before));
        const struct place sure = {i, own, 0.998f, NULL, 0};
        const struct place *place =
            worn_at(worn, worn_count, i) ? worn_at(worn, worn_count, i) : &sure;
        put_character(&out->ring.characters[out->ring.character_count++], place, count);
        put_step(&strip->at[strip->count++], place);
        strip->at[strip->count++].nothing = 0.999f;
        text_add(&read, place->read);
        out->ring.confidence += place->top / (float)count;
    }
    out->ring.text = text_buffer_take(&read);
    out->title = text_copy(out->ring.text);
}

#define READ_AS(text, ...)                                                                         \
    read_as(seal, text, (const struct place[]){__VA_ARGS__},                                       \
            (int)(sizeof((const struct place[]){__VA_ARGS__}) / sizeof(struct place)))

static struct page_reading *page_of(enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = packet.pages.count;
    page->kind = kind;
    return page;
}

static struct seal *round_seal(double width_mm) {
    struct seal *added = seal_add(&page_of(PAGE_KIND_ID_COPY)->seals);
    added->shape = SEAL_ROUND;
    added->ink = INK_RED;
    added->star = ANSWER_YES;
    added->complete = ANSWER_YES;
    added->width_mm = added->height_mm = width_mm;
    return added;
}

static void begin(void) {
    packet = (struct packet){.received = {2026, 11, 22}};
    facts = (struct facts){0};
    seal = round_seal(42);
}

static void end(void) {
    facts_free(&facts);
    packet_free(&packet);
}

START_TEST(a_ring_that_reads_so_agrees_with_its_name_alone) {
    read_as(seal, UNIT, NULL, 0);
    ck_assert_int_eq(ring_against(seal, UNIT).verdict, NAME_AGREES);
    ck_assert(ring_against(seal, UNIT).on_strips);
    ck_assert_int_eq(ring_against(seal, OTHER).verdict, NAME_CONTRADICTS);
    ck_assert(!ring_against(seal, OTHER).may_be_worn);
}
END_TEST

/* Four characters worn, each thought of at a hundredth or less. */
#define WORN                                                                                       \
    {1, "泉", 0.4f, "京", 0.06f}, {4, "后", 0.5f, "启", 0.06f}, {7, "洛", 0.4f, "络", 0.05f}, {    \
        10, "冇", 0.5f, "有", 0.05f                                                                \
    }

START_TEST(worn_places_that_thought_of_the_name_leave_it_possible) {
    READ_AS(UNIT, WORN);
    struct ring_answer answer = ring_against(seal, UNIT);
    ck_assert_int_eq(answer.verdict, NAME_UNSURE);
    ck_assert(answer.may_be_worn);
}
END_TEST

START_TEST(a_body_one_character_off_is_not_possible_on_the_same_worn_ring) {
    READ_AS(UNIT, WORN);
    ck_assert(!ring_against(seal, OTHER).may_be_worn);
}
END_TEST

START_TEST(one_more_worn_place_is_too_much) {
    READ_AS(UNIT, WORN, {12, "么", 0.6f, "公", 0.05f});
    ck_assert(!ring_against(seal, UNIT).may_be_worn);
}
END_TEST

START_TEST(a_character_surely_read_as_another_is_never_worn) {
    READ_AS(UNIT, {THIRD, "朋", 0.95f, "明", 0.01f});
    ck_assert(ring_against(seal, UNIT).may_be_worn);
    seal_free(seal);
    *seal = (struct seal){.complete = ANSWER_YES};
    READ_AS(UNIT, {THIRD, "朋", 0.95f, "明", 0.005f});
    ck_assert(!ring_against(seal, UNIT).may_be_worn);
    ck_assert_int_ne(ring_against(seal, UNIT).verdict, NAME_AGREES);
}
END_TEST

START_TEST(a_character_nobody_thought_of_is_never_worn) {
    READ_AS(UNIT, {THIRD, "朋", 0.3f, NULL, 0});
    ck_assert(!ring_against(seal, UNIT).may_be_worn);
}
END_TEST

/* What cannot be read, of the telling characters, is not outweighed by a legal form that can. */
START_TEST(a_name_of_which_only_the_legal_form_is_left_is_not_possible) {
    READ_AS("样例启明有限公司", {0, "祥", 0.3f, "样", 0.05f}, {1, "列", 0.3f, "例", 0.05f},
            {2, "后", 0.3f, "启", 0.05f}, {3, "朋", 0.3f, "明", 0.05f});
    ck_assert(!ring_against(seal, "样例启明有限公司").may_be_worn);
}
END_TEST

/* The strip ends where the paper does. */
START_TEST(a_ring_cut_by_the_paper_may_lack_an_end) {
    read_as(seal, "例启明网络技术有限公司", NULL, 0);
    seal->complete = ANSWER_NO;
    struct ring_answer answer = ring_against(seal, UNIT);
    ck_assert(answer.may_be_worn);
    ck_assert(!answer.on_strips);
    ck_assert_int_ne(answer.verdict, NAME_AGREES);
}
END_TEST

START_TEST(a_whole_ring_lacks_nothing) {
    read_as(seal, "例启明网络技术有限公司", NULL, 0);
    ck_assert(!ring_against(seal, UNIT).may_be_worn);
}
END_TEST

START_TEST(a_ring_of_which_the_telling_half_is_cut_says_too_little) {
    read_as(seal, "启明网络技术有限公司", NULL, 0);
    seal->complete = ANSWER_NO;
    ck_assert(!ring_against(seal, UNIT).may_be_worn);
}
END_TEST

/* Facts: what stands in for a worn ring is an impression of the same die, surely the unit's. */
static void licensed(void) {
    struct field *field = field_add(&page_of(PAGE_KIND_BUSINESS_LICENCE)->fields);
    field->name = FIELD_UNIT_NAME;
    field->row = -1;
    field->state = FIELD_STATE_READ;
    field->confidence = 0.99;
    field->value = text_copy(UNIT);
}

static enum seal_owner owner_beside(double width_mm, enum seal_ink ink) {
    READ_AS(UNIT, WORN);
    struct seal *sure = round_seal(width_mm);
    sure->ink = ink;
    read_as(sure, UNIT, NULL, 0);
    licensed();
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[1].seals.at[0].owner, OWNER_APPLICANT);
    return packet.pages.at[0].seals.at[0].owner;
}

START_TEST(a_worn_ring_beside_a_sure_one_of_its_die_is_the_units) {
    ck_assert_int_eq(owner_beside(42.1, INK_RED), OWNER_APPLICANT);
}
END_TEST

START_TEST(a_worn_ring_beside_a_larger_seal_stays_unknown) {
    ck_assert_int_eq(owner_beside(42.6, INK_RED), OWNER_UNKNOWN);
}
END_TEST

START_TEST(a_worn_ring_beside_a_seal_of_another_ink_stays_unknown) {
    ck_assert_int_eq(owner_beside(42.1, INK_BLACK), OWNER_UNKNOWN);
}
END_TEST

START_TEST(a_worn_ring_alone_stays_unknown) {
    READ_AS(UNIT, WORN);
    licensed();
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_UNKNOWN);
}
END_TEST

/* The other body's die is of the very same size. */
START_TEST(anothers_worn_ring_beside_the_units_own_is_not_the_units) {
    READ_AS(OTHER, WORN, {THIRD, "朋", 0.8f, NULL, 0});
    read_as(round_seal(42), UNIT, NULL, 0);
    licensed();
    facts_make(&packet, NULL, &facts);
    ck_assert_int_ne(packet.pages.at[0].seals.at[0].owner, OWNER_APPLICANT);
}
END_TEST

/* The room between another seal's rim and the name was taken for the gap at its foot. */
#define BUREAU "示例市样例区人力资源局"
#define WOUND  "市样例区人力资源局丫示例"

START_TEST(a_ring_begun_at_a_wrong_place_agrees_with_its_name) {
    READ_AS(WOUND, {9, "Y", 0.9f, "丫", 0.03f});
    ck_assert_int_eq(ring_against(seal, BUREAU).verdict, NAME_AGREES);
    ck_assert(ring_could_say(seal, BUREAU));
}
END_TEST

START_TEST(a_ring_begun_at_a_wrong_place_agrees_with_no_other_name) {
    READ_AS(WOUND, {9, "Y", 0.9f, "丫", 0.03f});
    ck_assert_int_ne(ring_against(seal, "示例市样列区人力资源局").verdict, NAME_AGREES);
    ck_assert_int_ne(ring_against(seal, "示例市样例区人力资源部").verdict, NAME_AGREES);
    ck_assert_int_ne(ring_against(seal, "市样例区人力资源局").verdict, NAME_AGREES);
    ck_assert(!ring_could_say(seal, "示例市样例区人力资源部"));
}
END_TEST

START_TEST(a_ring_begun_at_a_wrong_place_that_lacks_a_character_is_unsure) {
    read_as(seal, "市样例区力资源局示例", NULL, 0);
    ck_assert_int_eq(ring_against(seal, BUREAU).verdict, NAME_UNSURE);
}
END_TEST

START_TEST(the_last_two_of_a_companys_name_may_be_illegible) {
    read_as(seal, "北京样例启明网络技术有限", NULL, 0);
    ck_assert_int_eq(ring_against(seal, UNIT).verdict, NAME_AGREES);
    ck_assert(!ring_against(seal, UNIT).on_strips);
    ck_assert_int_ne(ring_against(seal, OTHER).verdict, NAME_AGREES);
}
END_TEST

START_TEST(no_more_than_the_last_two_and_of_no_other_body) {
    read_as(seal, "北京样例启明网络技术", NULL, 0);
    ck_assert_int_ne(ring_against(seal, UNIT).verdict, NAME_AGREES);
    ck_assert_int_ne(ring_against(seal, "北京样例启明网络技术公司").verdict, NAME_AGREES);
    ck_assert_int_ne(ring_against(seal, "北京样例启明网络技术中心").verdict, NAME_AGREES);
}
END_TEST

/* A frame's corner was read for a character, and the next one was doubtful. */
#define CROSSED                                                                                    \
    {1, "<", 0.84f, NULL, 0}, {                                                                    \
        2, "科", 0.6f, "样", 0.06f                                                                 \
    }

START_TEST(a_sign_where_a_character_stands_leaves_it_possible_beside_one_of_its_die) {
    READ_AS(UNIT, CROSSED);
    ck_assert_int_eq(ring_against(seal, UNIT).verdict, NAME_UNSURE);
    read_as(round_seal(42), UNIT, NULL, 0);
    licensed();
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[0].seals.at[0].owner, OWNER_APPLICANT);
}
END_TEST

START_TEST(a_sign_makes_no_other_name_the_units) {
    READ_AS(OTHER, {1, "<", 0.84f, NULL, 0});
    read_as(round_seal(42), UNIT, NULL, 0);
    licensed();
    facts_make(&packet, NULL, &facts);
    ck_assert_int_ne(packet.pages.at[0].seals.at[0].owner, OWNER_APPLICANT);
}
END_TEST

/* The sure one is of another size as it was photographed, and was compared. */
static enum seal_owner owner_compared(enum die_outcome outcome, double likeness) {
    read_as(round_seal(43.4), UNIT, NULL, 0);
    licensed();
    struct comparison *comparison = comparison_add(&packet.comparisons);
    *comparison =
        (struct comparison){.page = 2, .with_page = 1, .outcome = outcome, .likeness = likeness};
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.pages.at[1].seals.at[0].owner, OWNER_APPLICANT);
    return packet.pages.at[0].seals.at[0].owner;
}

START_TEST(a_worn_ring_that_looks_like_a_sure_one_is_the_units) {
    READ_AS(UNIT, WORN);
    ck_assert_int_eq(owner_compared(DIE_CANNOT_TELL, 0.74), OWNER_APPLICANT);
}
END_TEST

START_TEST(a_worn_ring_that_does_not_look_like_it_stays_unknown) {
    READ_AS(UNIT, WORN);
    ck_assert_int_eq(owner_compared(DIE_CANNOT_TELL, 0.55), OWNER_UNKNOWN);
}
END_TEST

START_TEST(a_worn_ring_of_another_die_stays_unknown) {
    READ_AS(UNIT, WORN);
    ck_assert_int_eq(owner_compared(DIE_DIFFERENT, 0.74), OWNER_UNKNOWN);
}
END_TEST

START_TEST(anothers_ring_that_looks_alike_is_not_the_units) {
    READ_AS(OTHER, {1, "泉", 0.4f, "京", 0.06f}, {THIRD, "朋", 0.8f, NULL, 0});
    ck_assert_int_ne(owner_compared(DIE_CANNOT_TELL, 0.92), OWNER_APPLICANT);
}
END_TEST

/* As pictures 自 and 白 are alike. */
START_TEST(anothers_ring_is_not_the_units_though_the_dies_look_the_same) {
    READ_AS(OTHER, {1, "泉", 0.4f, "京", 0.06f}, {THIRD, "朋", 0.97f, "明", 0.006f});
    ck_assert_int_ne(owner_compared(DIE_SAME, 0.92), OWNER_APPLICANT);
}
END_TEST

/* The sure one is of the same die, as the pictures show. */
START_TEST(a_badly_read_impression_of_the_die_is_titled_like_a_well_read_one) {
    READ_AS(UNIT, {1, "泉", 0.4f, NULL, 0}, {4, "后", 0.5f, NULL, 0});
    ck_assert_int_eq(owner_compared(DIE_SAME, 0.92), OWNER_APPLICANT);
    ck_assert_str_eq(packet.pages.at[0].seals.at[0].title, UNIT);
}
END_TEST

START_TEST(an_impression_that_only_looks_like_it_keeps_its_title) {
    READ_AS(UNIT, WORN);
    ck_assert_int_eq(owner_compared(DIE_CANNOT_TELL, 0.74), OWNER_APPLICANT);
    ck_assert_str_ne(packet.pages.at[0].seals.at[0].title, UNIT);
}
END_TEST

SUITE_WITH("facts/ring", begin, end, a_ring_that_reads_so_agrees_with_its_name_alone,
           worn_places_that_thought_of_the_name_leave_it_possible,
           a_body_one_character_off_is_not_possible_on_the_same_worn_ring,
           one_more_worn_place_is_too_much, a_character_surely_read_as_another_is_never_worn,
           a_character_nobody_thought_of_is_never_worn,
           a_name_of_which_only_the_legal_form_is_left_is_not_possible,
           a_ring_cut_by_the_paper_may_lack_an_end, a_whole_ring_lacks_nothing,
           a_ring_of_which_the_telling_half_is_cut_says_too_little,
           a_worn_ring_beside_a_sure_one_of_its_die_is_the_units,
           a_worn_ring_beside_a_larger_seal_stays_unknown,
           a_worn_ring_beside_a_seal_of_another_ink_stays_unknown, a_worn_ring_alone_stays_unknown,
           anothers_worn_ring_beside_the_units_own_is_not_the_units,
           a_ring_begun_at_a_wrong_place_agrees_with_its_name,
           a_ring_begun_at_a_wrong_place_agrees_with_no_other_name,
           a_ring_begun_at_a_wrong_place_that_lacks_a_character_is_unsure,
           the_last_two_of_a_companys_name_may_be_illegible,
           no_more_than_the_last_two_and_of_no_other_body,
           a_sign_where_a_character_stands_leaves_it_possible_beside_one_of_its_die,
           a_sign_makes_no_other_name_the_units,
           a_worn_ring_that_looks_like_a_sure_one_is_the_units,
           a_worn_ring_that_does_not_look_like_it_stays_unknown,
           a_worn_ring_of_another_die_stays_unknown,
           anothers_ring_that_looks_alike_is_not_the_units,
           anothers_ring_is_not_the_units_though_the_dies_look_the_same,
           a_badly_read_impression_of_the_die_is_titled_like_a_well_read_one,
           an_impression_that_only_looks_like_it_keeps_its_title)
