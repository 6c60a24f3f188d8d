/* What comparisons of impressions change in the facts, laid out by hand. */
#include "facts/facts.h"

#include "base/text.h"
#include "suite.h"

#define UNIT "北京样例科技有限公司"
#define CODE "91110108PDY00001XU"

static struct packet packet;
static struct facts facts;

static struct page_reading *paper(enum page_kind kind) {
    struct page_reading *page = page_reading_add(&packet.pages);
    page->number = packet.pages.count;
    page->kind = kind;
    page->dpi = 300;
    const struct {
        enum field_name name;
        const char *value;
    } FIELDS[] = {{FIELD_UNIT_NAME, UNIT}, {FIELD_UNIT_CODE, CODE}};
    for (int i = 0; i < 2; i++) {
        struct field *field = field_add(&page->fields);
        field->name = FIELDS[i].name;
        field->row = -1;
        field->value = text_copy(FIELDS[i].value);
        field->state = FIELD_STATE_READ;
        field->confidence = 0.98;
    }
    return page;
}

static struct seal *stamp(enum page_kind kind, const char *title) {
    struct seal *seal = seal_add(&paper(kind)->seals);
    seal->shape = SEAL_ROUND;
    seal->ink = INK_RED;
    seal->title = text_copy(title);
    return seal;
}

/* Three papers, each with the unit's seal. */
static void three_papers(const char *last_title) {
    stamp(PAGE_KIND_APPLICATION_FORM, UNIT);
    stamp(PAGE_KIND_UNIT_DETAIL_FORM, UNIT);
    stamp(PAGE_KIND_BUSINESS_LICENCE, last_title);
}

static struct comparison *compare(int page, int with, enum die_outcome outcome) {
    struct comparison *comparison = comparison_add(&packet.comparisons);
    comparison->page = page;
    comparison->with_page = with;
    comparison->outcome = outcome;
    return comparison;
}

static const struct seal *seal_on(int page) {
    return &packet.pages.at[page - 1].seals.at[0];
}

static void begin(void) {
    packet = (struct packet){.received = {2026, 11, 22}};
}

static void end(void) {
    facts_free(&facts);
    packet_free(&packet);
}

START_TEST(the_lesser_side_of_two_dies_is_doubted) {
    three_papers(UNIT);
    compare(1, 2, DIE_SAME);
    compare(1, 3, DIE_DIFFERENT);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(seal_on(1)->owner, OWNER_APPLICANT);
    ck_assert_int_eq(seal_on(2)->owner, OWNER_APPLICANT);
    ck_assert_int_eq(seal_on(3)->owner, OWNER_UNKNOWN);
    ck_assert(facts_seal_is_doubted(&facts, 3, 0));
    ck_assert(!facts_seal_is_doubted(&facts, 1, 0));
}
END_TEST

START_TEST(the_clearest_may_be_the_odd_one) {
    three_papers(UNIT);
    stamp(PAGE_KIND_UNIT_SEAL_SAMPLE, UNIT);
    compare(1, 2, DIE_DIFFERENT);
    compare(1, 3, DIE_DIFFERENT);
    compare(1, 4, DIE_DIFFERENT);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(seal_on(1)->owner, OWNER_UNKNOWN);
    ck_assert_int_eq(seal_on(2)->owner, OWNER_APPLICANT);
    ck_assert_int_eq(seal_on(4)->owner, OWNER_APPLICANT);
}
END_TEST

START_TEST(one_against_one_is_doubted_once) {
    stamp(PAGE_KIND_APPLICATION_FORM, UNIT);
    stamp(PAGE_KIND_BUSINESS_LICENCE, UNIT);
    compare(1, 2, DIE_DIFFERENT);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(seal_on(1)->owner, OWNER_APPLICANT);
    ck_assert_int_eq(seal_on(2)->owner, OWNER_UNKNOWN);
}
END_TEST

/* Four papers: page 1 and 2 told to be of one die, 1 and 3 to differ by their size. */
static void sizes(double one_mm, double two_mm, double three_mm) {
    const double WIDTHS_MM[] = {one_mm, two_mm, three_mm};
    three_papers(UNIT);
    for (int page = 1; page <= 3; page++)
        packet.pages.at[page - 1].seals.at[0].width_mm = WIDTHS_MM[page - 1];
    compare(1, 2, DIE_SAME);
    compare(1, 3, DIE_DIFFERENT)->reasons = DIE_REASON_SIZE;
    facts_make(&packet, NULL, &facts);
}

START_TEST(a_die_of_another_size_is_doubted_where_sizes_are_steady) {
    sizes(42.0, 42.1, 39.9);
    ck_assert(facts_seal_is_doubted(&facts, 3, 0));
    ck_assert_int_eq(seal_on(3)->owner, OWNER_UNKNOWN);
}
END_TEST

START_TEST(on_photographed_sheets_a_size_tells_no_dies_apart) {
    sizes(41.1, 39.8, 37.8);
    ck_assert(!facts_seal_is_doubted(&facts, 3, 0));
    ck_assert_int_eq(seal_on(3)->owner, OWNER_APPLICANT);
}
END_TEST

START_TEST(characters_tell_dies_apart_on_photographed_sheets_too) {
    three_papers(UNIT);
    const double WIDTHS_MM[] = {41.1, 39.8, 37.8};
    for (int page = 1; page <= 3; page++)
        packet.pages.at[page - 1].seals.at[0].width_mm = WIDTHS_MM[page - 1];
    compare(1, 2, DIE_SAME);
    compare(1, 3, DIE_DIFFERENT)->reasons = DIE_REASON_SIZE | DIE_REASON_CHARACTERS;
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(seal_on(3)->owner, OWNER_UNKNOWN);
}
END_TEST

START_TEST(what_cannot_be_told_changes_nothing) {
    three_papers(UNIT);
    compare(1, 2, DIE_CANNOT_TELL);
    compare(1, 3, DIE_CANNOT_TELL);
    facts_make(&packet, NULL, &facts);
    for (int page = 1; page <= 3; page++)
        ck_assert_int_eq(seal_on(page)->owner, OWNER_APPLICANT);
}
END_TEST

START_TEST(an_unread_impression_of_the_die_is_the_units) {
    three_papers(NULL);
    compare(1, 3, DIE_SAME);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(seal_on(3)->owner, OWNER_APPLICANT);
    ck_assert_int_eq(seal_on(3)->class, SEAL_OFFICIAL);
}
END_TEST

START_TEST(an_unread_impression_of_another_die_stays_unknown) {
    three_papers(NULL);
    compare(1, 3, DIE_DIFFERENT);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(seal_on(3)->owner, OWNER_UNKNOWN);
    ck_assert(!facts_seal_is_doubted(&facts, 3, 0));
}
END_TEST

START_TEST(another_bodys_name_is_never_settled) {
    three_papers("样例市市场监督管理局");
    compare(1, 3, DIE_SAME);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_ne(seal_on(3)->owner, OWNER_APPLICANT);
}
END_TEST

START_TEST(the_same_marks_of_ink_are_hinted_at) {
    three_papers(UNIT);
    compare(1, 2, DIE_SAME)->is_identical = true;
    compare(1, 3, DIE_SAME);
    facts_make(&packet, NULL, &facts);
    ck_assert_uint_eq(seal_on(1)->hints, HINT_IDENTICAL_IMPRESSION);
    ck_assert_uint_eq(seal_on(2)->hints, HINT_IDENTICAL_IMPRESSION);
    ck_assert_uint_eq(seal_on(3)->hints, 0);
    /* Judged again without it, the hint is gone. */
    facts_free(&facts);
    packet.comparisons.at[0].is_identical = false;
    facts_make(&packet, NULL, &facts);
    ck_assert_uint_eq(seal_on(1)->hints, 0);
}
END_TEST

START_TEST(earlier_packets_doubt_nothing) {
    three_papers(UNIT);
    compare(1, 3, DIE_DIFFERENT)->receipt = text_copy("20250101-0001");
    facts_make(&packet, NULL, &facts);
    for (int page = 1; page <= 3; page++)
        ck_assert_int_eq(seal_on(page)->owner, OWNER_APPLICANT);
}
END_TEST

START_TEST(places_that_are_none_are_passed_over) {
    three_papers(UNIT);
    compare(1, 9, DIE_DIFFERENT);
    compare(7, 2, DIE_DIFFERENT)->is_identical = true;
    compare(1, 2, DIE_DIFFERENT)->with_seal = 4;
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(seal_on(2)->owner, OWNER_APPLICANT);
    ck_assert_uint_eq(seal_on(2)->hints, 0);
}
END_TEST

/* A slice of a ring of 21 mm, from_mm to to_mm from its middle, its middle 120 mm down the page. */
static void slice(double from_mm, double to_mm, double down_mm) {
    struct page_reading *page = paper(PAGE_KIND_OTHER);
    struct mark *mark = mark_add(&page->marks);
    double px = 300 / 25.4;
    mark->kind = MARK_SEAM_SLICE;
    mark->box = (struct box_px){2400, (int)((down_mm - 20) * px), (int)((to_mm - from_mm) * px),
                                (int)(40 * px)};
    mark->ring_x_px = 2400 - from_mm * px;
    mark->ring_y_px = down_mm * px;
    mark->ring_radius_px = 21 * px;
}

START_TEST(slices_that_fit_are_one_seal) {
    slice(-21, -7, 120);
    slice(-7, 7, 121);
    slice(7, 21, 119);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.seams.count, 1);
    ck_assert_int_eq(packet.seams.at[0].slices.count, 3);
    ck_assert_int_eq(packet.seams.at[0].slices.at[2].page, 3);
    ck_assert(packet.seams.at[0].is_whole);
}
END_TEST

START_TEST(pages_in_the_other_order_are_joined_from_left_to_right) {
    slice(7, 21, 120);
    slice(-7, 7, 120);
    slice(-21, -7, 120);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.seams.count, 1);
    ck_assert_int_eq(packet.seams.at[0].slices.at[0].page, 3);
    ck_assert_int_eq(packet.seams.at[0].slices.at[2].page, 1);
    ck_assert(packet.seams.at[0].is_whole);
}
END_TEST

START_TEST(blank_backs_part_nothing) {
    slice(-21, 0, 120);
    paper(PAGE_KIND_BLANK);
    slice(0, 21, 120);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.seams.count, 1);
    ck_assert(packet.seams.at[0].is_whole);
}
END_TEST

START_TEST(slices_at_other_heights_or_parts_do_not_fit) {
    slice(-21, 0, 120);
    slice(0, 21, 140);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.seams.count, 0);
    facts_free(&facts);
    packet_free(&packet);
    begin();
    slice(-21, -7, 120);
    slice(7, 21, 120);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.seams.count, 0);
}
END_TEST

START_TEST(a_slice_that_is_wanting_leaves_a_part) {
    slice(-21, -7, 120);
    slice(-7, 7, 120);
    facts_make(&packet, NULL, &facts);
    ck_assert_int_eq(packet.seams.count, 1);
    ck_assert(!packet.seams.at[0].is_whole);
}
END_TEST

SUITE_WITH("facts/die", begin, end, the_lesser_side_of_two_dies_is_doubted,
           the_clearest_may_be_the_odd_one, one_against_one_is_doubted_once,
           a_die_of_another_size_is_doubted_where_sizes_are_steady,
           on_photographed_sheets_a_size_tells_no_dies_apart,
           characters_tell_dies_apart_on_photographed_sheets_too,
           what_cannot_be_told_changes_nothing, an_unread_impression_of_the_die_is_the_units,
           an_unread_impression_of_another_die_stays_unknown, another_bodys_name_is_never_settled,
           the_same_marks_of_ink_are_hinted_at, earlier_packets_doubt_nothing,
           places_that_are_none_are_passed_over, slices_that_fit_are_one_seal,
           pages_in_the_other_order_are_joined_from_left_to_right, blank_backs_part_nothing,
           slices_at_other_heights_or_parts_do_not_fit, a_slice_that_is_wanting_leaves_a_part)
