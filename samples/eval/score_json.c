#include "samples/eval/score_print.h"

#include "samples/eval/targets.h"

#include <jansson.h>
#include <math.h>

static json_t *share_json(struct share share) {
    return json_pack("{s:i, s:i}", "right", share.right, "all", share.all);
}

static json_t *finds_json(struct finds finds) {
    return json_pack("{s:i, s:i, s:i, s:i}", "truth", finds.truth, "found", finds.found, "missed",
                     finds.truth - finds.found, "surplus", finds.surplus);
}

static json_t *number_json(double value) {
    return isfinite(value) ? json_real(value) : json_null();
}

static json_t *mean_json(struct mean mean) {
    return number_json(mean.count > 0 ? mean.sum / mean.count : NAN);
}

static json_t *figures_json(const struct score *score) {
    json_t *object = json_object();
    for (int i = 0; i < FIGURE_COUNT; i++)
        json_object_set_new(object, score_figure_name((enum figure)i),
                            number_json(score_figure(score, (enum figure)i)));
    return object;
}

static const char *sense_text(enum target_sense sense) {
    static const char *const TEXTS[] = {[TARGET_AT_LEAST] = "at least",
                                        [TARGET_AT_MOST] = "at most",
                                        [TARGET_REPORTED] = "reported"};
    return TEXTS[sense];
}

/* `count` of `all`: right ones where at least so many are asked for, wrong ones where at most. */
static json_t *targets_json(const struct score *score) {
    const struct target_list list = targets_of(score);
    json_t *object = json_object();
    for (int i = 0; i < list.count; i++) {
        const struct target *target = &list.at[i];
        json_object_set_new(
            object, target->name,
            json_pack("{s:s, s:o, s:o, s:i, s:i, s:b}", "sense", sense_text(target->sense), "asked",
                      target->sense == TARGET_REPORTED ? json_null() : json_real(target->asked),
                      "value", number_json(target_value(target)), "count", target->measured.right,
                      "all", target->measured.all, "met", target_is_met(target)));
    }
    return object;
}

static json_t *verdicts_json(const struct score *score) {
    json_t *object = json_object();
    for (int truth = VERDICT_COMPLETE; truth <= VERDICT_REVIEW; truth++) {
        const int *row = score->verdicts[truth];
        json_object_set_new(object, verdict_text((enum verdict)truth),
                            json_pack("{s:i, s:i, s:i, s:i}", "complete", row[VERDICT_COMPLETE],
                                      "deficient", row[VERDICT_DEFICIENT], "review",
                                      row[VERDICT_REVIEW], "lost", row[VERDICT_NONE]));
    }
    return object;
}

static json_t *findings_json(const struct score *score) {
    json_t *object = json_object();
    for (int code = 1; code < FINDING_COUNT; code++)
        if (score->findings[code].truth + score->findings[code].surplus > 0)
            json_object_set_new(object, finding_code_text((enum finding_code)code),
                                finds_json(score->findings[code]));
    json_object_set_new(object, "excused_doubts", json_integer(score->excused_doubts));
    json_object_set_new(object, "all", finds_json(score_finding_total(score)));
    return object;
}

static json_t *pages_json(const struct score *score) {
    json_t *confusions = json_array();
    for (int truth = 1; truth < PAGE_KIND_COUNT; truth++)
        for (int got = 0; got < PAGE_KIND_COUNT; got++)
            if (truth != got && score->kinds[truth][got] > 0)
                json_array_append_new(confusions,
                                      json_pack("{s:s, s:s?, s:i}", "truth",
                                                page_kind_text((enum page_kind)truth), "got",
                                                got ? page_kind_text((enum page_kind)got) : NULL,
                                                "count", score->kinds[truth][got]));
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "found", finds_json(score->pages),
                     "kind", share_json(score->kind), "also", share_json(score->also), "rotation",
                     share_json(score->rotation), "skew", share_json(score->skew), "cards_skew",
                     share_json(score->cards_skew), "confusions", confusions);
}

static json_t *field_json(const struct field_score *field) {
    return json_pack("{s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:o, s:i, s:i}", "values", field->values,
                     "exact", field->exact, "unsure", field->unsure, "unsure_right",
                     field->unsure_right, "missing", field->missing, "called_read",
                     field->called_read, "read_wrong", field->read_wrong, "blank",
                     share_json(field->blank), "wrong_characters", field->wrong_characters,
                     "characters", field->characters);
}

static json_t *fields_json(const struct score *score) {
    json_t *object = json_object();
    for (int name = 1; name < FIELD_COUNT; name++) {
        const struct field_score *field = &score->fields[name];
        if (field->values + field->called_read + field->blank.all > 0)
            json_object_set_new(object, field_name_text((enum field_name)name), field_json(field));
    }
    const struct field_score total = score_field_total(score);
    json_object_set_new(object, "all", field_json(&total));
    json_object_set_new(object, "printed", field_json(&score->printed));
    json_object_set_new(object, "handwritten", field_json(&score->written));
    json_object_set_new(object, "printed_deciding", field_json(&score->printed_deciding));
    json_object_set_new(object, "handwritten_deciding", field_json(&score->written_deciding));
    return object;
}

static json_t *seals_json(const struct seal_score *seals) {
    json_t *on_marks = json_object();
    for (int mark = MARK_NONE; mark <= MARK_OTHER; mark++)
        if (seals->surplus_on_mark[mark] > 0)
            json_object_set_new(
                on_marks, mark == MARK_NONE ? "nothing" : mark_kind_text((enum mark_kind)mark),
                json_integer(seals->surplus_on_mark[mark]));
    json_t *object = finds_json(seals->finds);
    json_object_set_new(object, "surplus_on", on_marks);
    json_object_set_new(object, "overlap", mean_json(seals->overlap));
    json_object_set_new(object, "size_error_mm", mean_json(seals->size_error_mm));
    json_object_set_new(object, "size", share_json(seals->size));
    json_object_set_new(object, "shape", share_json(seals->shape));
    json_object_set_new(object, "ink", share_json(seals->ink));
    json_object_set_new(object, "star", share_json(seals->star));
    json_object_set_new(object, "class", share_json(seals->class));
    json_object_set_new(object, "owner", share_json(seals->owner));
    json_object_set_new(object, "title", share_json(seals->title));
    json_object_set_new(object, "purpose", share_json(seals->purpose));
    json_object_set_new(object, "wrong_characters", json_integer(seals->wrong_characters));
    json_object_set_new(object, "characters", json_integer(seals->characters));
    return object;
}

static json_t *cases_json(const struct mishap_list *list) {
    json_t *array = json_array();
    for (int i = 0; i < list->count; i++) {
        const struct mishap *mishap = &list->at[i];
        json_array_append_new(array, json_pack("{s:s, s:i, s:i, s:s}", "packet", mishap->packet,
                                               "page", mishap->page, "badness", mishap->badness,
                                               "what", mishap->what));
    }
    return array;
}

static json_t *steps_json(const struct calibration_step *steps) {
    json_t *array = json_array();
    for (int i = 0; i < CALIBRATION_STEPS; i++)
        json_array_append_new(array, json_pack("{s:f, s:i, s:i, s:f}", "from", calibration_from(i),
                                               "values", steps[i].values, "right", steps[i].right,
                                               "claimed", steps[i].claimed));
    return array;
}

char *score_to_json(const struct score *score) {
    json_t *object = json_object();
    json_object_set_new(object, "figures", figures_json(score));
    json_object_set_new(object, "targets", targets_json(score));
    json_object_set_new(object, "packets", finds_json(score->packets));
    json_object_set_new(object, "verdicts", verdicts_json(score));
    json_object_set_new(object, "business", share_json(score->business));
    json_object_set_new(object, "findings", findings_json(score));
    json_object_set_new(object, "pages", pages_json(score));
    json_object_set_new(object, "fields", fields_json(score));
    json_object_set_new(object, "confidence",
                        json_pack("{s:o, s:o}", "printed", steps_json(score->calibration.printed),
                                  "written", steps_json(score->calibration.written)));
    json_object_set_new(object, "seals", seals_json(&score->seals));
    json_object_set_new(object, "id_sides", finds_json(score->id_sides));
    json_object_set_new(object, "barcodes", finds_json(score->barcodes));
    json_object_set_new(object, "cases", cases_json(&score->mishaps));
    char *text = json_dumps(object, JSON_INDENT(1) | JSON_REAL_PRECISION(6));
    json_decref(object);
    return text;
}
