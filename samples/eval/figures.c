#include "samples/eval/score.h"

#include <assert.h>
#include <math.h>

void score_field_add(struct field_score *to, const struct field_score *from) {
    to->values += from->values;
    to->exact += from->exact;
    to->unsure += from->unsure;
    to->unsure_right += from->unsure_right;
    to->missing += from->missing;
    to->called_read += from->called_read;
    to->read_wrong += from->read_wrong;
    to->blank.right += from->blank.right;
    to->blank.all += from->blank.all;
    to->wrong_characters += from->wrong_characters;
    to->characters += from->characters;
}

struct field_score score_field_total(const struct score *score) {
    struct field_score total = {0};
    for (int i = 0; i < FIELD_COUNT; i++)
        score_field_add(&total, &score->fields[i]);
    return total;
}

struct finds score_finding_total(const struct score *score) {
    struct finds total = {0};
    for (int i = 0; i < FINDING_COUNT; i++) {
        total.truth += score->findings[i].truth;
        total.found += score->findings[i].found;
        total.surplus += score->findings[i].surplus;
    }
    return total;
}

static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : NAN;
}

static double share_of(struct share share) {
    return ratio(share.right, share.all);
}

static double recall(struct finds finds) {
    return ratio(finds.found, finds.truth);
}

static double precision(struct finds finds) {
    return ratio(finds.found, finds.found + finds.surplus);
}

static double verdicts(const struct score *score) {
    int right = 0;
    for (int verdict = VERDICT_COMPLETE; verdict <= VERDICT_REVIEW; verdict++)
        right += score->verdicts[verdict][verdict];
    return ratio(right, score->packets.truth);
}

static double packet_figure(const struct score *score, enum figure figure) {
    switch ((int)figure) {
    case FIGURE_PACKETS:
        return ratio(score->packets.found, score->packets.truth + score->packets.surplus);
    case FIGURE_VERDICTS:
        return verdicts(score);
    case FIGURE_BUSINESS:
        return share_of(score->business);
    case FIGURE_FINDING_PRECISION:
        return precision(score_finding_total(score));
    case FIGURE_FINDING_RECALL:
        return recall(score_finding_total(score));
    case FIGURE_PAGES:
        return ratio(score->pages.found, score->pages.truth + score->pages.surplus);
    case FIGURE_KINDS:
        return ratio(score->kind.right + score->also.right, score->kind.all + score->also.all);
    default:
        return share_of(score->rotation);
    }
}

static double field_figure(const struct field_score *total, enum figure figure) {
    switch ((int)figure) {
    case FIGURE_FIELDS_EXACT:
        return ratio(total->exact, total->values);
    case FIGURE_FIELDS_TRUSTED:
        return ratio(total->called_read - total->read_wrong, total->called_read);
    default:
        return share_of(total->blank);
    }
}

static double seal_figure(const struct seal_score *seals, enum figure figure) {
    switch ((int)figure) {
    case FIGURE_SEAL_PRECISION:
        return precision(seals->finds);
    case FIGURE_SEAL_RECALL:
        return recall(seals->finds);
    case FIGURE_SEAL_BOXES:
        return ratio(seals->overlap.sum, seals->overlap.count);
    case FIGURE_SEAL_SIZES:
        return share_of(seals->size);
    case FIGURE_SEAL_INKS:
        return share_of(seals->ink);
    case FIGURE_SEAL_OWNERS:
        return share_of(seals->owner);
    case FIGURE_SEAL_TITLES:
        return share_of(seals->title);
    default:
        return share_of(seals->purpose);
    }
}

double score_figure(const struct score *score, enum figure figure) {
    assert(figure < FIGURE_COUNT);
    if (figure <= FIGURE_ROTATION)
        return packet_figure(score, figure);
    const struct field_score total = score_field_total(score);
    if (figure <= FIGURE_BLANKS)
        return field_figure(&total, figure);
    if (figure <= FIGURE_SEAL_PURPOSES)
        return seal_figure(&score->seals, figure);
    const struct finds *finds = figure <= FIGURE_SIDE_RECALL ? &score->id_sides : &score->barcodes;
    const bool is_recall = figure == FIGURE_SIDE_RECALL || figure == FIGURE_BARCODE_RECALL;
    return is_recall ? recall(*finds) : precision(*finds);
}

const char *score_figure_name(enum figure figure) {
    static const char *const NAMES[FIGURE_COUNT] = {
        [FIGURE_PACKETS] = "packets",
        [FIGURE_VERDICTS] = "verdicts",
        [FIGURE_BUSINESS] = "business",
        [FIGURE_FINDING_PRECISION] = "finding_precision",
        [FIGURE_FINDING_RECALL] = "finding_recall",
        [FIGURE_PAGES] = "pages",
        [FIGURE_KINDS] = "kinds",
        [FIGURE_ROTATION] = "rotation",
        [FIGURE_FIELDS_EXACT] = "fields_exact",
        [FIGURE_FIELDS_TRUSTED] = "fields_trusted",
        [FIGURE_BLANKS] = "blanks",
        [FIGURE_SEAL_PRECISION] = "seal_precision",
        [FIGURE_SEAL_RECALL] = "seal_recall",
        [FIGURE_SEAL_BOXES] = "seal_boxes",
        [FIGURE_SEAL_SIZES] = "seal_sizes",
        [FIGURE_SEAL_INKS] = "seal_inks",
        [FIGURE_SEAL_OWNERS] = "seal_owners",
        [FIGURE_SEAL_TITLES] = "seal_titles",
        [FIGURE_SEAL_PURPOSES] = "seal_purposes",
        [FIGURE_SIDE_PRECISION] = "side_precision",
        [FIGURE_SIDE_RECALL] = "side_recall",
        [FIGURE_BARCODE_PRECISION] = "barcode_precision",
        [FIGURE_BARCODE_RECALL] = "barcode_recall",
    };
    assert(figure < FIGURE_COUNT);
    return NAMES[figure];
}
