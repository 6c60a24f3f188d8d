#include "ocr/table_cell.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/tick.h"
#include "ocr/tick_lone.h"
#include "ocr/tick_ring.h"

#include <string.h>

#define TICK_CONFIDENCE 0.97
/* Rules of a cell are no marks. */
#define RULE_PX 4

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

/* A lone mark as an answer. */
static struct field mark_field(const struct view *view, const struct place *place,
                               enum lone_mark mark) {
    bool doubt = mark == LONE_DOUBT;
    struct field made = {.name = FIELD_SEAL_IMAGE,
                         .state = doubt ? FIELD_STATE_UNSURE : FIELD_STATE_READ,
                         .box = certain_upright(view->sheet, place->box),
                         .raw = glyphs_text(view->sheet, place->glyphs, place->count),
                         .confidence = doubt ? 0.5 : TICK_CONFIDENCE};
    if (!doubt)
        made.value = text_copy(mark == LONE_TICK ? "yes" : "no");
    return made;
}

/* Whether a column of its own for 无 stands over a mark, or for 否: a tick in it says no. */
static bool is_in_no_column(const struct view *view, struct box_px mark) {
    static const char *const NO[] = {"无", "否", "不需要", "不要", "不制作", "无需"};
    int x = mark.x + mark.width / 2;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        bool above = block->box.y + block->box.height <= mark.y + mark.height / 2 &&
                     block->box.x <= x && block->box.x + block->box.width >= x;
        SCOPED(scoped_free)
        char *text = above ? glyphs_text(view->sheet, block->glyphs, block->count) : NULL;
        for (size_t i = 0; text && i < sizeof NO / sizeof *NO; i++)
            if (strcmp(text, NO[i]) == 0)
                return true;
    }
    return false;
}

/* The answer of a lone mark; false where there is none, or a stroke, which enters nothing. */
static bool lone_field(const struct view *view, const struct place *place, struct field *out) {
    bool bare = place->state == PLACE_EMPTY && view->sheet->page && view->sheet->page->text;
    enum lone_mark mark = bare ? tick_lone_in(view->sheet->page, box_grown(place->box, -RULE_PX),
                                              tick_type_px(view->sheet))
                               : tick_lone(view->sheet->page, place);
    if (mark == LONE_NONE || mark == LONE_STROKE)
        return false;
    struct box_px at = place->count > 0 ? place->glyphs[0].box : place->box;
    if (is_in_no_column(view, at))
        mark = LONE_DOUBT;
    *out = mark_field(view, place, mark);
    return true;
}

bool table_cell(const struct view *view, const struct wanted *wanted, const struct place *place,
                int block, struct field *out, struct fault *why) {
    if (wanted->type != VALUE_YES_NO || place->state == PLACE_NONE)
        return certain_field(view, wanted->type, place, out, why);
    struct field ticked = {0};
    if (place->state == PLACE_WRITTEN && block >= 0 &&
        !tick_field(view, place, block, &ticked, why))
        return false;
    if (ticked.state != FIELD_STATE_NOT_TRIED) {
        *out = ticked;
        return true;
    }
    return lone_field(view, place, out) || certain_field(view, wanted->type, place, out, why);
}
