#include "samples/eval/score_print.h"

#include "samples/eval/targets.h"

#include <math.h>
#include <stdlib.h>

static void print_percent(FILE *out, double value) {
    if (isnan(value))
        fprintf(out, "%7s", "-");
    else
        fprintf(out, "%6.1f%%", 100 * value);
}

static void print_share(FILE *out, const char *name, struct share share) {
    fprintf(out, "  %-12s", name);
    print_percent(out, share.all > 0 ? (double)share.right / share.all : NAN);
    fprintf(out, "  (%d of %d)\n", share.right, share.all);
}

static void print_figures(const struct score *score, FILE *out) {
    fprintf(out, "figures (100%% = nothing wrong, - = nothing to measure)\n");
    for (int i = 0; i < FIGURE_COUNT; i++) {
        fprintf(out, "  %-18s", score_figure_name((enum figure)i));
        print_percent(out, score_figure(score, (enum figure)i));
        fprintf(out, i % 3 == 2 || i == FIGURE_COUNT - 1 ? "\n" : "  ");
    }
}

/* 1 in N says more of rare faults than a percentage. */
static void print_goal(FILE *out, const struct target *target) {
    if (target->sense == TARGET_REPORTED)
        fprintf(out, "%12s", "reported");
    else if (target->sense == TARGET_AT_LEAST)
        fprintf(out, "%11.1f%%", 100 * target->asked);
    else if (target->asked > 0)
        fprintf(out, "    1 in %3.0f", 1 / target->asked);
    else
        fprintf(out, "%12s", "none");
}

static void print_targets(const struct score *score, FILE *out) {
    const struct target_list list = targets_of(score);
    fprintf(out, "\n%-36s%12s  measured\n", "targets", "asked");
    for (int i = 0; i < list.count; i++) {
        const struct target *target = &list.at[i];
        const struct share share = target->measured;
        fprintf(out, "  %-34s", target->text);
        print_goal(out, target);
        if (target->sense == TARGET_AT_MOST && share.right > 0)
            fprintf(out, "  1 in %-3.0f", (double)share.all / share.right);
        else if (target->sense == TARGET_AT_MOST)
            fprintf(out, "%10s", share.all > 0 ? "none" : "-");
        else
            fprintf(out, "  "), print_percent(out, target_value(target));
        fprintf(out, "  (%d of %d)%s\n", share.right, share.all,
                target_is_met(target) ? "" : "  short of it");
    }
}

static void print_packets(const struct score *score, FILE *out) {
    fprintf(out, "\npackets: %d, lost %d, surplus %d\n", score->packets.truth,
            score->packets.truth - score->packets.found, score->packets.surplus);
    fprintf(out, "  %-12s%10s%10s%10s%10s\n", "truth \\ got", "complete", "deficient", "review",
            "lost");
    for (int truth = VERDICT_COMPLETE; truth <= VERDICT_REVIEW; truth++) {
        const int *row = score->verdicts[truth];
        fprintf(out, "  %-12s%10d%10d%10d%10d\n", verdict_text((enum verdict)truth),
                row[VERDICT_COMPLETE], row[VERDICT_DEFICIENT], row[VERDICT_REVIEW],
                row[VERDICT_NONE]);
    }
    fprintf(out, "  deficient passed as complete: %d; complete flagged: %d deficient, %d review\n",
            score->verdicts[VERDICT_DEFICIENT][VERDICT_COMPLETE],
            score->verdicts[VERDICT_COMPLETE][VERDICT_DEFICIENT],
            score->verdicts[VERDICT_COMPLETE][VERDICT_REVIEW]);
}

static void print_finds(FILE *out, const char *name, struct finds finds) {
    int said = finds.found + finds.surplus;
    fprintf(out, "  %-28s%7d%7d%7d%9d", name, finds.truth, finds.found, finds.truth - finds.found,
            finds.surplus);
    print_percent(out, said > 0 ? (double)finds.found / said : NAN);
    print_percent(out, finds.truth > 0 ? (double)finds.found / finds.truth : NAN);
    fprintf(out, "\n");
}

static void print_found_head(FILE *out, const char *what) {
    fprintf(out, "\n%-30s%7s%7s%7s%9s%7s%7s\n", what, "truth", "found", "missed", "surplus", "prec",
            "recall");
}

static void print_findings(const struct score *score, FILE *out) {
    print_found_head(out, "findings");
    for (int code = 1; code < FINDING_COUNT; code++)
        if (score->findings[code].truth + score->findings[code].surplus > 0)
            print_finds(out, finding_code_text((enum finding_code)code), score->findings[code]);
    print_finds(out, "all", score_finding_total(score));
    fprintf(out, "  of the surplus, doubts about handwriting and hurt seals: %d\n",
            score->excused_doubts);
}

static void print_pages(const struct score *score, FILE *out) {
    fprintf(out, "\npages: %d, lost %d, surplus %d\n", score->pages.truth,
            score->pages.truth - score->pages.found, score->pages.surplus);
    print_share(out, "kind", score->kind);
    print_share(out, "also", score->also);
    print_share(out, "rotation", score->rotation);
    print_share(out, "skew +-0.1", score->skew);
    print_share(out, "  cards'", score->cards_skew);
    for (int truth = 1; truth < PAGE_KIND_COUNT; truth++)
        for (int got = 0; got < PAGE_KIND_COUNT; got++)
            if (truth != got && score->kinds[truth][got] > 0)
                fprintf(out, "    %d x %s called %s\n", score->kinds[truth][got],
                        page_kind_text((enum page_kind)truth),
                        got ? page_kind_text((enum page_kind)got) : "unreadable");
}

static void print_field(FILE *out, const char *name, const struct field_score *field) {
    fprintf(out, "  %-24s%6d", name, field->values);
    print_percent(out, field->values > 0 ? (double)field->exact / field->values : NAN);
    print_percent(out, field->characters > 0 ? (double)field->wrong_characters / field->characters
                                             : NAN);
    fprintf(out, "%7d%7d%7d%7d%7d  %d/%d\n", field->called_read, field->read_wrong, field->unsure,
            field->unsure_right, field->missing, field->blank.right, field->blank.all);
}

static void print_fields(const struct score *score, FILE *out) {
    fprintf(out, "\n%-26s%6s%7s%7s%7s%7s%7s%7s%7s  %s\n", "fields", "truth", "exact", "chars!",
            "read", "wrong", "unsure", "(right)", "absent", "blanks");
    for (int name = 1; name < FIELD_COUNT; name++) {
        const struct field_score *field = &score->fields[name];
        if (field->values + field->called_read + field->blank.all > 0)
            print_field(out, field_name_text((enum field_name)name), field);
    }
    const struct field_score total = score_field_total(score);
    print_field(out, "all", &total);
    print_field(out, "printed", &score->printed);
    print_field(out, "handwritten", &score->written);
    print_field(out, "printed, deciding", &score->printed_deciding);
    print_field(out, "handwritten, deciding", &score->written_deciding);
}

static void print_step(FILE *out, const struct calibration_step *step) {
    fprintf(out, "%8d", step->values);
    print_percent(out, step->values > 0 ? step->claimed / step->values : NAN);
    print_percent(out, step->values > 0 ? (double)step->right / step->values : NAN);
}

static void print_calibration(const struct calibration *calibration, FILE *out) {
    fprintf(out, "\n%-26s%8s%7s%7s%8s%7s%7s\n", "confidence", "printed", "claims", "right",
            "written", "claims", "right");
    for (int i = 0; i < CALIBRATION_STEPS; i++) {
        fprintf(out, "  from %-19.3f", calibration_from(i));
        print_step(out, &calibration->printed[i]);
        print_step(out, &calibration->written[i]);
        fprintf(out, "\n");
    }
}

static void print_seals(const struct score *score, FILE *out) {
    const struct seal_score *seals = &score->seals;
    print_found_head(out, "what is found on pages");
    print_finds(out, "seals", seals->finds);
    print_finds(out, "ID sides", score->id_sides);
    print_finds(out, "bar codes", score->barcodes);
    for (int mark = MARK_NONE; mark <= MARK_OTHER; mark++)
        if (seals->surplus_on_mark[mark] > 0)
            fprintf(out, "    %d x seal found where %s is\n", seals->surplus_on_mark[mark],
                    mark == MARK_NONE ? "nothing" : mark_kind_text((enum mark_kind)mark));
    fprintf(out, "seals that were found\n");
    if (seals->overlap.count > 0)
        fprintf(out, "  box overlap (IoU) %.3f\n", seals->overlap.sum / seals->overlap.count);
    if (seals->size_error_mm.count > 0)
        fprintf(out, "  size error %.2f mm\n",
                seals->size_error_mm.sum / seals->size_error_mm.count);
    print_share(out, "size +-1 mm", seals->size);
    print_share(out, "shape", seals->shape);
    print_share(out, "ink", seals->ink);
    print_share(out, "star", seals->star);
    print_share(out, "class", seals->class);
    print_share(out, "owner", seals->owner);
    print_share(out, "title", seals->title);
    print_share(out, "purpose", seals->purpose);
    if (seals->characters > 0)
        fprintf(out, "  title characters wrong %.1f%%\n",
                100.0 * seals->wrong_characters / seals->characters);
}

static void print_cases(const struct score *score, int most, const char *explained, FILE *out) {
    const struct mishap_list *list = &score->mishaps;
    if (list->count > 0 && most > 0)
        fprintf(out, "\nworst cases first (%d in all)\n", list->count);
    for (int i = 0; i < list->count && i < most; i++) {
        const struct mishap *mishap = &list->at[i];
        fprintf(out, "%5d  %s", mishap->badness, mishap->packet);
        if (mishap->page > 0)
            fprintf(out, " page %d", mishap->page);
        fprintf(out, ": %s\n", mishap->what);
        if (explained && mishap->got_id)
            fprintf(out, "       %s/*-%.8s-%02d.png\n", explained, mishap->got_id,
                    mishap->got_page);
    }
}

void score_print(const struct score *score, int most_cases, const char *explained, FILE *out) {
    print_figures(score, out);
    print_targets(score, out);
    print_packets(score, out);
    print_share(out, "business", score->business);
    print_findings(score, out);
    print_pages(score, out);
    print_fields(score, out);
    print_calibration(&score->calibration, out);
    print_seals(score, out);
    print_cases(score, most_cases, explained, out);
}
