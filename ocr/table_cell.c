#include "ocr/table_cell.h"

#include "base/text.h"
#include "ocr/tick.h"
#include "ocr/tick_lone.h"

#define TICK_CONFIDENCE 0.97

/* The answer of ticked boxes in a cell; not_tried when there are none. */
static bool tick_field(const struct view *view, const struct place *place, int block,
                       struct field *out, struct fault *why) {
    bool found = false;
    enum answer answer = ANSWER_UNKNOWN;
    if (!tick_answer(view, block, &answer, &found, why))
        return false;
    if (!found)
        return true;
    *out = (struct field){.name = FIELD_SEAL_IMAGE,
                          .box = certain_upright(view->sheet, place->box),
                          .raw = glyphs_text(view->sheet, place->glyphs, place->count)};
    out->state = answer == ANSWER_UNKNOWN ? FIELD_STATE_UNSURE : FIELD_STATE_READ;
    out->confidence = answer == ANSWER_UNKNOWN ? 0.5 : TICK_CONFIDENCE;
    if (answer != ANSWER_UNKNOWN)
        out->value = text_copy(answer == ANSWER_YES ? "yes" : "no");
    return true;
}

/* The answer of a lone mark; false where there is none, or a stroke, which enters nothing. */
static bool lone_field(const struct view *view, const struct place *place, struct field *out) {
    enum lone_mark mark = tick_lone(view->sheet->page, place);
    if (mark == LONE_NONE || mark == LONE_STROKE)
        return false;
    *out = (struct field){.name = FIELD_SEAL_IMAGE,
                          .state = mark == LONE_DOUBT ? FIELD_STATE_UNSURE : FIELD_STATE_READ,
                          .box = certain_upright(view->sheet, place->box),
                          .raw = glyphs_text(view->sheet, place->glyphs, place->count),
                          .confidence = glyphs_confidence(place->glyphs, place->count)};
    if (mark != LONE_DOUBT)
        out->value = text_copy(mark == LONE_TICK ? "yes" : "no");
    return true;
}

bool table_cell(const struct view *view, const struct wanted *wanted, const struct place *place,
                int block, struct field *out, struct fault *why) {
    if (wanted->type != VALUE_YES_NO || place->state != PLACE_WRITTEN)
        return certain_field(view, wanted->type, place, out, why);
    struct field ticked = {0};
    if (block >= 0 && !tick_field(view, place, block, &ticked, why))
        return false;
    if (ticked.state != FIELD_STATE_NOT_TRIED) {
        *out = ticked;
        return true;
    }
    return lone_field(view, place, out) || certain_field(view, wanted->type, place, out, why);
}
