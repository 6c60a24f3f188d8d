#include "ocr/table_cell.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/table_kin.h"
#include "ocr/tick.h"
#include "ocr/tick_lone.h"
#include "ocr/tick_ring.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

#define TICK_CONFIDENCE 0.97
/* Rules of a cell are no marks. */
#define RULE_PX 4
/* 不需要 is the longest answer that heads a column. */
#define ANSWER_GLYPHS 3
/* The shortest names, in characters; a body's shorter one ends as bodies' do. */
#define BODY_LEAST       4
#define DEPARTMENT_LEAST 2
#define PART_CONFIDENCE  0.5

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

/* What a block says that says nothing else. */
static enum answer answer_in(const struct view *view, const struct block *block) {
    if (block->count > ANSWER_GLYPHS)
        return ANSWER_UNKNOWN;
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, block->glyphs, block->count);
    SCOPED(value_free)
    struct value value = value_of(VALUE_YES_NO, raw, view->words);
    if (value.fit == VALUE_MISFIT)
        return ANSWER_UNKNOWN;
    return strcmp(value.text, "yes") == 0 ? ANSWER_YES : ANSWER_NO;
}

/* Whether a label spans two places below it: its cell does, or it stands over their middle. */
static bool spans(const struct view *view, const struct label_hit *hit, int left, int right) {
    int cell = view->blocks->at[hit->block].cell;
    if (cell >= 0) {
        struct box_px box = view->sheet->cells[cell].box;
        return box.x <= left && box.x + box.width >= right;
    }
    return abs(2 * box_middle_x(hit->box) - left - right) < (right - left) / 2;
}

/* Whether the question stands over two answers. */
static bool is_asked_over(const struct view *view, struct box_px one, struct box_px two) {
    int left = box_middle_x(one) < box_middle_x(two) ? box_middle_x(one) : box_middle_x(two);
    int right = box_middle_x(one) + box_middle_x(two) - left;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (hit->column && hit->column->type == VALUE_YES_NO && box_middle_y(hit->box) < one.y &&
            spans(view, hit, left, right))
            return true;
    }
    return false;
}

/* What a block says that heads a column: the question stands over it and over the other answer's
 * head on its level. A row's own answer stands under its question alone. */
static enum answer headed_answer(const struct view *view, const struct block *block) {
    enum answer answer = answer_in(view, block);
    enum answer opposite = answer == ANSWER_YES ? ANSWER_NO : ANSWER_YES;
    for (int b = 0; answer != ANSWER_UNKNOWN && b < view->blocks->count; b++) {
        const struct block *other = &view->blocks->at[b];
        bool level =
            2 * abs(box_middle_y(other->box) - box_middle_y(block->box)) < block->box.height;
        if (level && answer_in(view, other) == opposite &&
            is_asked_over(view, block->box, other->box))
            return answer;
    }
    return ANSWER_UNKNOWN;
}

/* The answer whose column a cell stands in: 有 or 无 is the head over it. */
static enum answer answer_over(const struct view *view, struct box_px cell) {
    int x = box_middle_x(cell);
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        bool above = block->box.y + block->box.height <= box_middle_y(cell) && block->box.x <= x &&
                     block->box.x + block->box.width >= x;
        enum answer answer = above ? headed_answer(view, block) : ANSWER_UNKNOWN;
        if (answer != ANSWER_UNKNOWN)
            return answer;
    }
    return ANSWER_UNKNOWN;
}

static enum lone_mark mark_at(const struct view *view, const struct place *place) {
    bool bare = place->state == PLACE_EMPTY && view->sheet->page && view->sheet->page->text;
    return bare ? tick_lone_in(view->sheet->page, box_grown(place->box, -RULE_PX),
                               tick_type_px(view->sheet))
                : tick_lone(view->sheet->page, place);
}

/* The answer of a lone mark, under a head of its own the head's; false where there is none, or a
 * stroke, which enters nothing. Nothing under one of two heads says nothing: the mark may stand
 * under the other. */
static bool lone_field(const struct view *view, const struct place *place, struct field *out) {
    enum lone_mark mark = mark_at(view, place);
    enum answer head = answer_over(view, place->count > 0 ? place->glyphs[0].box : place->box);
    if (head != ANSWER_UNKNOWN && mark != LONE_TICK)
        mark = LONE_DOUBT;
    if (mark == LONE_NONE || mark == LONE_STROKE)
        return false;
    *out = mark_field(view, place, mark);
    if (head == ANSWER_NO && mark == LONE_TICK)
        text_replace(&out->value, "no");
    return true;
}

/* Whether a text is only a part of what stands there, as no department has one character and no
 * body's name so few: the rest was not read, by whatever pen it was written. */
static bool is_part(const struct wanted *wanted, const char *value) {
    int length = value ? text_length_characters(value) : 0;
    if (wanted->type == VALUE_UNIT_NAME)
        return length < BODY_LEAST && !kin_is_body(value ? value : "");
    return wanted->name == FIELD_DEPARTMENT && length < DEPARTMENT_LEAST;
}

static bool text_field(const struct view *view, const struct wanted *wanted,
                       const struct place *place, struct field *out, struct fault *why) {
    if (!certain_field(view, wanted->type, place, out, why))
        return false;
    if (out->state == FIELD_STATE_READ && is_part(wanted, out->value)) {
        out->state = FIELD_STATE_UNSURE;
        out->confidence = out->confidence < PART_CONFIDENCE ? out->confidence : PART_CONFIDENCE;
    }
    return true;
}

bool table_cell(const struct view *view, const struct wanted *wanted, const struct place *place,
                int block, struct field *out, struct fault *why) {
    if (wanted->type != VALUE_YES_NO || place->state == PLACE_NONE)
        return text_field(view, wanted, place, out, why);
    struct field ticked = {0};
    if (place->state == PLACE_WRITTEN && block >= 0 &&
        !tick_field(view, place, block, &ticked, why))
        return false;
    bool is_head = block >= 0 && place->state == PLACE_WRITTEN &&
                   headed_answer(view, &view->blocks->at[block]) != ANSWER_UNKNOWN;
    if (ticked.state != FIELD_STATE_NOT_TRIED || is_head) {
        *out = ticked;
        return true;
    }
    return lone_field(view, place, out) || certain_field(view, wanted->type, place, out, why);
}

/* Whether a place shows that its answer was not chosen. */
static bool is_left_out(const struct place *place, enum lone_mark mark) {
    return mark == LONE_STROKE || mark == LONE_EMPTY || mark == LONE_CROSS ||
           (mark == LONE_NONE && place->state == PLACE_EMPTY);
}

void table_cell_pair(const struct view *view, const struct place *yes, const struct place *no,
                     struct field *out) {
    enum lone_mark under_yes = mark_at(view, yes);
    enum lone_mark under_no = mark_at(view, no);
    bool asked = under_yes == LONE_TICK && is_left_out(no, under_no);
    bool known = asked || (under_no == LONE_TICK && is_left_out(yes, under_yes));
    *out = mark_field(view, asked ? yes : no, known ? LONE_TICK : LONE_DOUBT);
    if (known && !asked)
        text_replace(&out->value, "no");
}
