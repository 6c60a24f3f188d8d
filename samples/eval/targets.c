#include "samples/eval/targets.h"

#include <assert.h>
#include <math.h>

static void add(struct target_list *list, struct target target) {
    assert(list->count < TARGET_MOST);
    list->at[list->count++] = target;
}

static struct share recalled(struct finds finds) {
    return (struct share){finds.found, finds.truth};
}

static struct share precise(struct finds finds) {
    return (struct share){finds.found, finds.found + finds.surplus};
}

static struct share exact(const struct field_score *fields) {
    return (struct share){fields->exact, fields->values};
}

static struct share wrong(const struct field_score *fields) {
    return (struct share){fields->read_wrong, fields->called_read};
}

static void add_reading(const struct score *score, struct target_list *list) {
    const struct target all[] = {
        {"page_kinds", "page kinds", TARGET_AT_LEAST, 0.995, score->kind},
        {"quarter_turns", "quarter turns", TARGET_AT_LEAST, 0.995, score->rotation},
        {"skew", "skew within 0.1 degree", TARGET_REPORTED, 0, score->skew},
        {"cards_skew", "  of sheets with cards laid askew", TARGET_REPORTED, 0, score->cards_skew},
        {"printed_deciding_exact", "printed deciding fields exact", TARGET_AT_LEAST, 0.99,
         exact(&score->printed_deciding)},
        {"printed_exact", "all printed fields exact", TARGET_AT_LEAST, 0.97,
         exact(&score->printed)},
        {"printed_read_wrong", "printed, called read but wrong", TARGET_AT_MOST, 1.0 / 500,
         wrong(&score->printed)},
        {"written_deciding_exact", "handwritten deciding fields exact", TARGET_REPORTED, 0,
         exact(&score->written_deciding)},
        {"written_exact", "all handwritten fields exact", TARGET_REPORTED, 0,
         exact(&score->written)},
        {"written_read_wrong", "handwritten, called read but wrong", TARGET_AT_MOST, 1.0 / 500,
         wrong(&score->written)},
        {"id_sides", "ID sides found", TARGET_AT_LEAST, 0.99, recalled(score->id_sides)},
        {"barcodes", "QR and Code 128 read", TARGET_AT_LEAST, 0.99, recalled(score->barcodes)}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        add(list, all[i]);
}

static void add_seals(const struct score *score, struct target_list *list) {
    const struct seal_targets *seals = &score->seal_targets;
    const struct share ours = {seals->never_ours.all - seals->never_ours.right,
                               seals->never_ours.all};
    const struct target all[] = {
        {"official_seals", "official seals found", TARGET_AT_LEAST, 0.995,
         recalled(seals->official)},
        {"false_seals",
         "false seals a page",
         TARGET_AT_MOST,
         1.0 / 200,
         {score->seals.finds.surplus, score->pages.truth}},
        {"seal_boxes", "seal boxes, IoU of 0.8", TARGET_AT_LEAST, 0.95, seals->box},
        {"seal_sizes", "seal sizes within 1 mm", TARGET_AT_LEAST, 0.98, score->seals.size},
        {"seal_copies", "copies told from ink", TARGET_AT_LEAST, 0.99, seals->copies},
        {"ring_unhurt", "ring text exact, unhurt", TARGET_AT_LEAST, 0.97, seals->unhurt},
        {"ring_hurt", "ring text exact, hurt", TARGET_AT_LEAST, 0.85, seals->hurt},
        {"seal_owners", "owner right", TARGET_AT_LEAST, 0.99, score->seals.owner},
        {"seal_not_ours", "another's called applicant's", TARGET_AT_MOST, 0, ours},
        {"seal_purposes", "purpose right", TARGET_AT_LEAST, 0.97, score->seals.purpose}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        add(list, all[i]);
}

static void add_judging(const struct score *score, struct target_list *list) {
    const struct finds findings = score_finding_total(score);
    const struct share excused = {findings.found,
                                  findings.found + findings.surplus - score->excused_doubts};
    const int *deficient = score->verdicts[VERDICT_DEFICIENT];
    const struct share passed = {deficient[VERDICT_COMPLETE],
                                 deficient[VERDICT_COMPLETE] + deficient[VERDICT_DEFICIENT] +
                                     deficient[VERDICT_REVIEW] + deficient[VERDICT_NONE]};
    const struct target all[] = {
        {"finding_recall", "findings, recall", TARGET_AT_LEAST, 0.98, recalled(findings)},
        {"finding_precision", "findings, precision", TARGET_AT_LEAST, 0.97, precise(findings)},
        {"finding_precision_excused", "  without doubts on writing, hurt seals", TARGET_REPORTED, 0,
         excused},
        {"deficient_passed", "deficient passed as complete", TARGET_AT_MOST, 0, passed},
        {"straight_through", "complete straight through, printed", TARGET_AT_LEAST, 0.93,
         score->printed_through},
        {"straight_through_written", "complete straight through, written", TARGET_REPORTED, 0,
         score->written_through}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        add(list, all[i]);
}

double target_value(const struct target *target) {
    return target->measured.all > 0 ? (double)target->measured.right / target->measured.all : NAN;
}

bool target_is_met(const struct target *target) {
    const double value = target_value(target);
    if (isnan(value) || target->sense == TARGET_REPORTED)
        return true;
    return target->sense == TARGET_AT_LEAST ? value >= target->asked : value <= target->asked;
}

struct target_list targets_of(const struct score *score) {
    struct target_list list = {0};
    add_reading(score, &list);
    add_seals(score, &list);
    add_judging(score, &list);
    return list;
}
