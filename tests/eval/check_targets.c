#include "samples/eval/targets.h"

#include "base/text.h"
#include "suite.h"

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

static const struct target *target_named(const struct target_list *list, const char *name) {
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->at[i].name, name) == 0)
            return &list->at[i];
    ck_abort_msg("no such target");
    return NULL;
}

START_TEST(truth_against_itself_meets_every_target) {
    score_make(&truth, &got, (struct score_wish){false}, &score);
    const struct target_list list = targets_of(&score);
    for (int i = 0; i < list.count; i++)
        ck_assert_msg(target_is_met(&list.at[i]), "%s", list.at[i].name);
    ck_assert_double_eq(target_value(target_named(&list, "printed_deciding_exact")), 1);
    ck_assert_double_eq(target_value(target_named(&list, "official_seals")), 1);
}
END_TEST

START_TEST(a_wrong_handwritten_value_leaves_the_printed_ones_alone) {
    for (int i = 0; i < truth.at[0].pages.at[0].fields.count; i++)
        if (truth.at[0].pages.at[0].fields.at[i].name == FIELD_AGENT_NAME)
            truth.at[0].pages.at[0].fields.at[i].handwritten = ANSWER_YES;
    text_replace(&form_field(FIELD_AGENT_NAME)->value, "李样例");
    score_make(&truth, &got, (struct score_wish){false}, &score);
    const struct target_list list = targets_of(&score);
    ck_assert(target_is_met(target_named(&list, "printed_deciding_exact")));
    ck_assert(target_is_met(target_named(&list, "printed_read_wrong")));
    ck_assert(!target_is_met(target_named(&list, "written_read_wrong")));
    ck_assert_double_lt(target_value(target_named(&list, "written_deciding_exact")), 1);
}
END_TEST

START_TEST(anothers_seal_called_ours_misses_a_target) {
    truth.at[0].pages.at[0].seals.at[0].owner = OWNER_OTHER;
    form_seal()->owner = OWNER_APPLICANT;
    score_make(&truth, &got, (struct score_wish){false}, &score);
    const struct target_list list = targets_of(&score);
    ck_assert(!target_is_met(target_named(&list, "seal_not_ours")));
}
END_TEST

START_TEST(a_badly_pressed_seal_counts_among_the_hurt_ones) {
    truth.at[0].pages.at[0].seals.at[0].confidence = 0.5;
    score_make(&truth, &got, (struct score_wish){false}, &score);
    ck_assert_int_eq(score.seal_targets.hurt.all, 1);
    ck_assert_int_eq(score.seal_targets.hurt.right, 1);
}
END_TEST

SUITE_WITH("eval/targets", setup, teardown, truth_against_itself_meets_every_target,
           a_wrong_handwritten_value_leaves_the_printed_ones_alone,
           anothers_seal_called_ours_misses_a_target,
           a_badly_pressed_seal_counts_among_the_hurt_ones)
