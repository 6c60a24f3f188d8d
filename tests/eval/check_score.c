#include "samples/eval/score.h"

#include "base/memory.h"
#include "base/text.h"
#include "suite.h"

#include <math.h>
#include <string.h>

/* The truth that ships with this test: two packets, one deficient, one complete. */
static struct packet_set truth;
static struct packet_set got;
static struct score score;

static void setup(void) {
    struct fault why = {0};
    ck_assert(packet_set_read(SOURCE_DIR "/tests/eval/truth.json", &truth, &why));
    ck_assert(packet_set_read(SOURCE_DIR "/tests/eval/truth.json", &got, &why));
}

static void teardown(void) {
    score_free(&score);
    packet_set_free(&truth);
    packet_set_free(&got);
}

/* Every figure is 1 but the `count` named ones, which are below 1. */
static void expect_only_lowered(const enum figure *lowered, int count) {
    score_make(&truth, &got, (struct score_wish){false}, &score);
    for (int i = 0; i < FIGURE_COUNT; i++) {
        bool low = false;
        for (int j = 0; j < count; j++)
            low = low || (int)lowered[j] == i;
        double value = score_figure(&score, (enum figure)i);
        ck_assert_msg(low ? value < 1 : value == 1, "%s is %f", score_figure_name((enum figure)i),
                      value);
    }
}
#define ONLY_LOWERED(...)                                                                          \
    expect_only_lowered((const enum figure[]){__VA_ARGS__},                                        \
                        (int)(sizeof(enum figure[]){__VA_ARGS__} / sizeof(enum figure)))

static struct page_reading *page_of_kind(enum page_kind kind) {
    for (int i = 0; i < got.at[0].pages.count; i++)
        if (got.at[0].pages.at[i].kind == kind)
            return &got.at[0].pages.at[i];
    ck_abort_msg("no such page");
    return NULL;
}

static struct field *form_field(enum field_name name) {
    struct page_reading *page = page_of_kind(PAGE_KIND_APPLICATION_FORM);
    for (int i = 0; i < page->fields.count; i++)
        if (page->fields.at[i].name == name)
            return &page->fields.at[i];
    ck_abort_msg("no such field");
    return NULL;
}

static struct seal *form_seal(void) {
    return &page_of_kind(PAGE_KIND_APPLICATION_FORM)->seals.at[0];
}

START_TEST(truth_against_itself_is_perfect_and_measures_everything) {
    expect_only_lowered(NULL, 0);
    ck_assert_int_eq(score.mishaps.count, 0);
    ck_assert_int_eq(score.packets.truth, 2);
    ck_assert_double_eq_tol(score.seals.overlap.sum, score.seals.overlap.count, 1e-9);
}
END_TEST

START_TEST(the_order_of_packets_does_not_matter) {
    struct packet first = got.at[0];
    got.at[0] = got.at[1];
    got.at[1] = first;
    expect_only_lowered(NULL, 0);
}
END_TEST

START_TEST(deficient_passed_as_complete_is_the_worst_case) {
    got.at[0].verdict = VERDICT_COMPLETE;
    form_field(FIELD_UNIT_NAME)->state = FIELD_STATE_UNSURE;
    ONLY_LOWERED(FIGURE_VERDICTS, FIGURE_FIELDS_EXACT);
    ck_assert_int_eq(score.verdicts[VERDICT_DEFICIENT][VERDICT_COMPLETE], 1);
    ck_assert_int_eq(score.mishaps.count, 2);
    ck_assert_int_eq(score.mishaps.at[0].page, 0);
    ck_assert_str_eq(score.mishaps.at[0].what, "deficient, judged complete");
}
END_TEST

START_TEST(lost_packet_is_told_from_a_wrong_verdict) {
    packet_free(&got.at[1]);
    got.count--;
    score_make(&truth, &got, (struct score_wish){false}, &score);
    ck_assert_int_eq(score.packets.truth - score.packets.found, 1);
    ck_assert_int_eq(score.verdicts[VERDICT_COMPLETE][VERDICT_NONE], 1);
    ck_assert_double_lt(score_figure(&score, FIGURE_PACKETS), 1);
    ck_assert_double_lt(score_figure(&score, FIGURE_PAGES), 1);
}
END_TEST

START_TEST(pages_are_found_in_whatever_packet_they_came_out) {
    /* the separator was missed: both packets of a stack came out as one */
    struct packet *one = &got.at[0];
    for (int i = 0; i < got.at[1].pages.count; i++) {
        struct source *source = source_add(&one->sources);
        *source = got.at[1].sources.at[got.at[1].pages.at[i].source];
        source->file = text_copy(source->file);
        struct page_reading *page = page_reading_add(&one->pages);
        *page = got.at[1].pages.at[i];
        page->source = one->sources.count - 1;
        got.at[1].pages.at[i] = (struct page_reading){0};
    }
    packet_free(&got.at[1]);
    got.count--;
    ONLY_LOWERED(FIGURE_PACKETS, FIGURE_VERDICTS);
}
END_TEST

START_TEST(missed_finding_lowers_recall_only) {
    finding_free(&got.at[0].findings.at[--got.at[0].findings.count]);
    ONLY_LOWERED(FIGURE_FINDING_RECALL);
}
END_TEST

START_TEST(unfounded_finding_lowers_precision_only) {
    struct finding *finding = finding_add(&got.at[1].findings);
    finding->code = FINDING_SEAL_MISSING;
    finding->severity = SEVERITY_MISSING;
    finding->item = ITEM_AGENT_ID;
    ONLY_LOWERED(FIGURE_FINDING_PRECISION);
    ck_assert_int_eq(score.findings[FINDING_SEAL_MISSING].surplus, 1);
}
END_TEST

START_TEST(finding_on_another_item_is_missed_and_unfounded) {
    got.at[0].findings.at[0].item = ITEM_MEDIUM;
    ONLY_LOWERED(FIGURE_FINDING_PRECISION, FIGURE_FINDING_RECALL);
}
END_TEST

START_TEST(lost_page_costs_what_stood_on_it) {
    struct packet *packet = &got.at[0];
    page_reading_free(&packet->pages.at[--packet->pages.count]);
    score_make(&truth, &got, (struct score_wish){false}, &score);
    ck_assert_double_lt(score_figure(&score, FIGURE_PAGES), 1);
    ck_assert_double_lt(score_figure(&score, FIGURE_KINDS), 1);
    ck_assert_double_eq(score_figure(&score, FIGURE_VERDICTS), 1);
}
END_TEST

START_TEST(wrong_kind_lowers_kinds_only) {
    page_of_kind(PAGE_KIND_PAYMENT_VOUCHER)->kind = PAGE_KIND_OTHER;
    ONLY_LOWERED(FIGURE_KINDS);
    ck_assert_int_eq(score.kinds[PAGE_KIND_PAYMENT_VOUCHER][PAGE_KIND_OTHER], 1);
}
END_TEST

START_TEST(wrong_rotation_lowers_rotation_only) {
    page_of_kind(PAGE_KIND_PAYMENT_VOUCHER)->rotation_degrees = 180;
    ONLY_LOWERED(FIGURE_ROTATION);
}
END_TEST

START_TEST(cards_on_a_sheet_turned_the_other_way_are_found) {
    struct page_reading *page = page_of_kind(PAGE_KIND_ID_COPY);
    page->rotation_degrees = 180;
    for (int i = 0; i < page->id_cards.count; i++)
        page->id_cards.at[i].box =
            box_turned(page->id_cards.at[i].box, page->width_px, page->height_px, 2);
    for (int i = 0; i < page->seals.count; i++)
        page->seals.at[i].box =
            box_turned(page->seals.at[i].box, page->width_px, page->height_px, 2);
    expect_only_lowered((enum figure[]){FIGURE_ROTATION}, 1);
}
END_TEST

/* The number at the foot of a card that stands upright, or at the head of one that lies upside
 * down. */
static void lay_cards(struct page_reading *page, bool first_upright) {
    for (int i = 0; i < page->id_cards.count; i++) {
        struct id_card *card = &page->id_cards.at[i];
        bool upright = i > 0 || first_upright;
        int down = upright ? card->box.height * 8 / 10 : card->box.height / 10;
        for (int f = 0; f < card->fields.count; f++)
            card->fields.at[f].box =
                (struct box_px){card->box.x + 300, card->box.y + down, 400, 50};
    }
}

static double rotation_with(bool first_upright, int degrees) {
    for (int i = 0; i < truth.at[0].pages.count; i++)
        if (truth.at[0].pages.at[i].kind == PAGE_KIND_ID_COPY)
            lay_cards(&truth.at[0].pages.at[i], first_upright);
    page_of_kind(PAGE_KIND_ID_COPY)->rotation_degrees = degrees;
    score_make(&truth, &got, (struct score_wish){false}, &score);
    return score_figure(&score, FIGURE_ROTATION);
}

START_TEST(cards_that_lie_both_ways_have_no_single_upright) {
    ck_assert(rotation_with(false, 180) == 1);
}
END_TEST

START_TEST(a_sheet_of_upright_cards_has_one_upright) {
    ck_assert(rotation_with(true, 180) < 1);
}
END_TEST

START_TEST(no_card_stands_upright_on_a_sheet_turned_sideways) {
    ck_assert(rotation_with(false, 90) < 1);
}
END_TEST

START_TEST(wrong_business_lowers_business_only) {
    got.at[0].business.types[0] = BUSINESS_REISSUE;
    ONLY_LOWERED(FIGURE_BUSINESS);
}
END_TEST

START_TEST(field_read_wrong_is_neither_exact_nor_to_be_trusted) {
    text_replace(&form_field(FIELD_UNIT_NAME)->value, "北京样列科技有限公司");
    ONLY_LOWERED(FIGURE_FIELDS_EXACT, FIGURE_FIELDS_TRUSTED);
    ck_assert_int_eq(score.fields[FIELD_UNIT_NAME].wrong_characters, 1);
    ck_assert_int_eq(score.fields[FIELD_UNIT_NAME].read_wrong, 1);
}
END_TEST

START_TEST(unsure_field_is_not_exact_but_no_breach_of_trust) {
    form_field(FIELD_UNIT_NAME)->state = FIELD_STATE_UNSURE;
    ONLY_LOWERED(FIGURE_FIELDS_EXACT);
    ck_assert_int_eq(score.fields[FIELD_UNIT_NAME].unsure, 1);
    ck_assert_int_eq(score.fields[FIELD_UNIT_NAME].unsure_right, 1);
}
END_TEST

START_TEST(missing_field_is_not_exact) {
    struct page_reading *page = page_of_kind(PAGE_KIND_APPLICATION_FORM);
    struct field *field = form_field(FIELD_UNIT_NAME);
    field_free(field);
    *field = page->fields.at[--page->fields.count];
    ONLY_LOWERED(FIGURE_FIELDS_EXACT);
    ck_assert_int_eq(score.fields[FIELD_UNIT_NAME].missing, 1);
}
END_TEST

START_TEST(value_read_from_a_blank_cell_is_a_breach_of_trust) {
    struct field *field = form_field(FIELD_AGENT_EMAIL);
    field->state = FIELD_STATE_READ;
    text_replace(&field->value, "a@example.invalid");
    ONLY_LOWERED(FIGURE_FIELDS_TRUSTED, FIGURE_BLANKS);
}
END_TEST

START_TEST(value_invented_is_a_breach_of_trust) {
    struct field *field = field_add(&page_of_kind(PAGE_KIND_APPLICATION_FORM)->fields);
    field->name = FIELD_AMOUNT;
    field->row = -1;
    field->state = FIELD_STATE_READ;
    field->value = text_copy("1.00");
    ONLY_LOWERED(FIGURE_FIELDS_TRUSTED);
}
END_TEST

START_TEST(writing_of_brackets_and_spaces_is_no_mistake) {
    text_replace(&got.at[0].pages.at[1].fields.at[0].value, "北京样例(集团) 有限公司");
    text_replace(&truth.at[0].pages.at[1].fields.at[0].value, "北京样例（集团）有限公司");
    expect_only_lowered(NULL, 0);
}
END_TEST

START_TEST(hyphens_of_a_phone_are_no_mistake_but_its_digits_are) {
    struct field *field = form_field(FIELD_AGENT_PHONE);
    text_replace(&field->value, "01060000001");
    expect_only_lowered(NULL, 0);
    score_free(&score);
    text_replace(&field->value, "01060000002");
    ONLY_LOWERED(FIGURE_FIELDS_EXACT, FIGURE_FIELDS_TRUSTED);
}
END_TEST

START_TEST(missed_seal_lowers_seal_recall_only) {
    struct page_reading *page = page_of_kind(PAGE_KIND_APPLICATION_FORM);
    seal_free(&page->seals.at[--page->seals.count]);
    ONLY_LOWERED(FIGURE_SEAL_RECALL);
}
END_TEST

START_TEST(seal_elsewhere_is_missed_and_surplus) {
    form_seal()->box.x += 2 * form_seal()->box.width;
    ONLY_LOWERED(FIGURE_SEAL_RECALL, FIGURE_SEAL_PRECISION);
}
END_TEST

START_TEST(seal_seen_in_a_mark_is_surplus_and_named_after_it) {
    struct page_reading *page = page_of_kind(PAGE_KIND_APPLICATION_FORM);
    struct seal *seal = seal_add(&page->seals);
    seal->box = page->marks.at[0].box;
    seal->width_mm = seal->height_mm = NAN;
    ONLY_LOWERED(FIGURE_SEAL_PRECISION);
    ck_assert_int_eq(score.seals.surplus_on_mark[page->marks.at[0].kind], 1);
}
END_TEST

START_TEST(loose_box_lowers_the_overlap_only) {
    form_seal()->box.width += 60;
    ONLY_LOWERED(FIGURE_SEAL_BOXES);
}
END_TEST

START_TEST(each_property_of_a_seal_has_its_figure) {
    form_seal()->width_mm += 1.5;
    ONLY_LOWERED(FIGURE_SEAL_SIZES);
    ck_assert_double_eq_tol(score.seals.size_error_mm.sum, 1.5, 1e-6);
    score_free(&score);
    form_seal()->width_mm -= 1.5;
    form_seal()->ink = INK_BLACK;
    ONLY_LOWERED(FIGURE_SEAL_INKS);
    score_free(&score);
    form_seal()->ink = INK_RED;
    form_seal()->owner = OWNER_OTHER;
    ONLY_LOWERED(FIGURE_SEAL_OWNERS);
    score_free(&score);
    form_seal()->owner = OWNER_APPLICANT;
    text_replace(&form_seal()->title, "北京样例科技公司");
    ONLY_LOWERED(FIGURE_SEAL_TITLES);
}
END_TEST

START_TEST(purpose_seen_on_an_official_seal_is_a_mistake) {
    text_replace(&form_seal()->purpose, "合同专用章");
    ONLY_LOWERED(FIGURE_SEAL_PURPOSES);
}
END_TEST

START_TEST(unmeasured_size_is_not_right) {
    form_seal()->width_mm = NAN;
    ONLY_LOWERED(FIGURE_SEAL_SIZES);
}
END_TEST

START_TEST(swapped_card_side_is_missed_and_surplus) {
    struct id_card *card = &page_of_kind(PAGE_KIND_ID_COPY)->id_cards.at[0];
    ck_assert_int_eq(card->side, CARD_PORTRAIT);
    card->side = CARD_EMBLEM;
    ONLY_LOWERED(FIGURE_SIDE_PRECISION, FIGURE_SIDE_RECALL, FIGURE_FIELDS_EXACT);
}
END_TEST

START_TEST(misread_bar_code_is_missed_and_surplus) {
    text_replace(&page_of_kind(PAGE_KIND_BUSINESS_LICENCE)->barcodes.at[0].data, "x");
    ONLY_LOWERED(FIGURE_BARCODE_PRECISION, FIGURE_BARCODE_RECALL);
}
END_TEST

START_TEST(what_the_truth_does_not_know_is_not_scored) {
    text_replace(&truth.at[0].pages.at[0].seals.at[0].title, NULL);
    truth.at[0].pages.at[0].seals.at[0].owner = OWNER_UNKNOWN;
    truth.at[0].pages.at[0].fields.at[0].state = FIELD_STATE_UNSURE;
    expect_only_lowered(NULL, 0);
}
END_TEST

START_TEST(claims_are_weighed_by_whether_they_hold) {
    struct field *name = form_field(FIELD_UNIT_NAME);
    double claimed = name->confidence;
    score_make(&truth, &got, (struct score_wish){false}, &score);
    struct calibration before = score.calibration;
    score_free(&score);
    name->value[0]++;
    name->state = FIELD_STATE_UNSURE;
    score_make(&truth, &got, (struct score_wish){false}, &score);
    int lost = 0;
    for (int i = 0; i < CALIBRATION_STEPS; i++) {
        const struct calibration_step *step = &score.calibration.printed[i];
        ck_assert_int_eq(step->values, before.printed[i].values);
        lost += before.printed[i].right - step->right;
        if (step->right < before.printed[i].right)
            ck_assert(claimed >= calibration_from(i) &&
                      (i + 1 == CALIBRATION_STEPS || claimed < calibration_from(i + 1)));
    }
    ck_assert_int_eq(lost, 1);
}
END_TEST

START_TEST(nothing_to_measure_is_no_number) {
    struct packet_set nothing = {0};
    score_make(&nothing, &nothing, (struct score_wish){false}, &score);
    for (int i = 0; i < FIGURE_COUNT; i++)
        ck_assert(isnan(score_figure(&score, (enum figure)i)));
}
END_TEST

SUITE_WITH("eval/score", setup, teardown, truth_against_itself_is_perfect_and_measures_everything,
           the_order_of_packets_does_not_matter, deficient_passed_as_complete_is_the_worst_case,
           lost_packet_is_told_from_a_wrong_verdict,
           pages_are_found_in_whatever_packet_they_came_out, missed_finding_lowers_recall_only,
           unfounded_finding_lowers_precision_only, finding_on_another_item_is_missed_and_unfounded,
           lost_page_costs_what_stood_on_it, wrong_kind_lowers_kinds_only,
           wrong_rotation_lowers_rotation_only, cards_that_lie_both_ways_have_no_single_upright,
           a_sheet_of_upright_cards_has_one_upright,
           no_card_stands_upright_on_a_sheet_turned_sideways,
           cards_on_a_sheet_turned_the_other_way_are_found, wrong_business_lowers_business_only,
           field_read_wrong_is_neither_exact_nor_to_be_trusted,
           unsure_field_is_not_exact_but_no_breach_of_trust, missing_field_is_not_exact,
           value_read_from_a_blank_cell_is_a_breach_of_trust, value_invented_is_a_breach_of_trust,
           writing_of_brackets_and_spaces_is_no_mistake,
           hyphens_of_a_phone_are_no_mistake_but_its_digits_are,
           missed_seal_lowers_seal_recall_only, seal_elsewhere_is_missed_and_surplus,
           seal_seen_in_a_mark_is_surplus_and_named_after_it, loose_box_lowers_the_overlap_only,
           each_property_of_a_seal_has_its_figure, purpose_seen_on_an_official_seal_is_a_mistake,
           unmeasured_size_is_not_right, swapped_card_side_is_missed_and_surplus,
           misread_bar_code_is_missed_and_surplus, what_the_truth_does_not_know_is_not_scored,
           claims_are_weighed_by_whether_they_hold, nothing_to_measure_is_no_number)
