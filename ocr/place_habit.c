#include "ocr/place_habit.h"

#include "base/scoped.h"
#include "ocr/named_body.h"
#include "ocr/place_over.h"
#include "ocr/place_row.h"
#include "ocr/place_under.h"
#include "ocr/value.h"

#include <stdlib.h>

/* So many labels with their values beside them are a habit. */
#define HABIT_LEAST 4
/* So many witnesses below or above their labels, and so many for each one elsewhere. */
#define BELOW_LEAST  2
#define ABOVE_LEAST  2
#define BELOW_FACTOR 3
/* A text is on a label's line when it shares so much of its height. */
#define LINE_SHARE 0.5

/* Whether a text that is no label stands behind a label on its line. */
static bool has_beside(const struct view *view, const struct label_hit *hit) {
    const struct block *own = &view->blocks->at[hit->block];
    int start = hit->value_start;
    if (start < own->count && own->glyphs[start].row == own->glyphs[hit->end - 1].row)
        return !label_at(view->labels, hit->block, start);
    for (int i = 0; i < view->blocks->count; i++) {
        struct box_px box = view->blocks->at[i].box;
        if (i != hit->block && box.x >= hit->box.x + hit->box.width &&
            box_share_level(box, hit->level) >= LINE_SHARE && !label_at(view->labels, i, 0))
            return true;
    }
    return false;
}

static bool most_have_beside(const struct view *view) {
    int beside = 0;
    int alone = 0;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (hit->meaning_count == 0 || view->blocks->at[hit->block].cell >= 0)
            continue;
        bool has = has_beside(view, hit);
        beside += has;
        alone += !has;
    }
    return beside >= HABIT_LEAST && beside > alone;
}

/* Values that show by their look what they are. */
static bool is_witness(enum value_type type) {
    static const bool SHOWS[VALUE_TYPE_COUNT] = {
        [VALUE_UNIT_CODE] = true, [VALUE_CITIZEN] = true,  [VALUE_PHONE] = true,
        [VALUE_EMAIL] = true,     [VALUE_POSTCODE] = true, [VALUE_DATE] = true,
        [VALUE_PERIOD] = true,    [VALUE_ACCOUNT] = true,  [VALUE_MONEY] = true};
    return SHOWS[type];
}

static bool fits(const struct view *view, const struct glyph *glyphs, int count,
                 enum value_type type) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, glyphs, count);
    SCOPED(value_free)
    struct value value = value_of(type, raw, view->words);
    return count > 0 && value.fit != VALUE_MISFIT;
}

/* The text next to a label on its line, in its own block or the nearest other one. */
static bool fits_beside(const struct view *view, const struct label_hit *hit,
                        enum value_type type) {
    const struct block *own = &view->blocks->at[hit->block];
    int start = hit->value_start;
    int best = hit->block;
    if (start >= own->count || own->glyphs[start].row != own->glyphs[hit->end - 1].row) {
        best = -1;
        start = 0;
        for (int i = 0; i < view->blocks->count; i++) {
            struct box_px box = view->blocks->at[i].box;
            if (i != hit->block && box.x >= hit->box.x + hit->box.width &&
                box_share_level(box, hit->level) >= LINE_SHARE &&
                (best < 0 || box.x < view->blocks->at[best].box.x))
                best = i;
        }
    }
    if (best < 0 || label_at(view->labels, best, start))
        return false;
    int end = place_row_end(view, best, start, type);
    return fits(view, view->blocks->at[best].glyphs + start, end - start, type);
}

static bool fits_under(const struct view *view, const struct label_hit *hit, enum value_type type) {
    SCOPED(place_free)
    struct place place = {0};
    return place_under_look(view, hit, type, &place) && fits(view, place.glyphs, place.count, type);
}

static bool fits_over(const struct view *view, const struct label_hit *hit, enum value_type type) {
    SCOPED(place_free)
    struct place place = {0};
    return place_over(view, hit, type, &place) && fits(view, place.glyphs, place.count, type);
}

/* Whether a body's name stands above a label that asks for one. */
static bool names_body_over(const struct view *view, const struct label_hit *hit) {
    SCOPED(place_free)
    struct place place = {0};
    if (hit->colon || !place_over(view, hit, VALUE_UNIT_NAME, &place))
        return false;
    SCOPED(scoped_free)
    char *name = glyphs_text(view->sheet, place.glyphs, place.count);
    return named_body_is_name(name);
}

/* Whether a person's name stands above a label that asks for one, and nothing beside it. */
static bool names_person_over(const struct view *view, const struct label_hit *hit) {
    return !hit->colon && !has_beside(view, hit) && fits_over(view, hit, VALUE_PERSON) &&
           !fits_under(view, hit, VALUE_PERSON);
}

/* Whether a label of the kind stands outside cells and asks for a value of its own. */
static bool may_tell(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    return hit->meaning_count > 0 && block->cell < 0 && !block->vertical &&
           hit->meanings[0]->second == FIELD_NONE;
}

enum label_habit place_habit(const struct view *view) {
    int beside = 0;
    int below = 0;
    int above = 0;
    int named = 0;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (!may_tell(view, hit))
            continue;
        enum value_type type = hit->meanings[0]->type;
        named += (type == VALUE_UNIT_NAME && names_body_over(view, hit)) ||
                 (type == VALUE_PERSON && names_person_over(view, hit));
        if (!is_witness(type))
            continue;
        bool right = fits_beside(view, hit, type);
        bool under = !right && fits_under(view, hit, type);
        beside += right;
        below += under;
        above += !right && !under && !hit->colon && fits_over(view, hit, type);
    }
    if (above + named >= ABOVE_LEAST && (above > 0 || beside + below == 0) &&
        above >= BELOW_FACTOR * (beside + below))
        return LABEL_HABIT_ABOVE;
    if (below >= BELOW_LEAST && below >= BELOW_FACTOR * beside)
        return LABEL_HABIT_BELOW;
    return most_have_beside(view) ? LABEL_HABIT_BESIDE : LABEL_HABIT_NONE;
}

/* The cell below a label that stands alone in a cell of the same width, -1 when it is a label's or
 * another's. */
static int cell_under(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    if (block->cell < 0 || block->vertical || hit->start > 0 || hit->value_start < block->count)
        return -1;
    struct box_px box = view->sheet->cells[block->cell].box;
    int under = cell_below(view->sheet, block->cell, box_middle_x(box));
    int text = under < 0 ? -1 : block_of_cell(view, under);
    if (text < 0 || label_at(view->labels, text, 0) || cell_is_anothers(view, hit, under))
        return -1;
    struct box_px room = view->sheet->cells[under].box;
    return abs(room.x - box.x) <= box.height / 2 && abs(room.width - box.width) <= box.height / 2
               ? text
               : -1;
}

static bool fits_block(const struct view *view, int block, enum value_type type) {
    return block >= 0 &&
           fits(view, view->blocks->at[block].glyphs, view->blocks->at[block].count, type);
}

/* Whether a label has a value of its type below it, in a cell, and none beside it. */
static bool is_head(const struct view *view, const struct label_hit *hit) {
    enum value_type type = hit->meaning_count > 0 ? hit->meanings[0]->type : VALUE_TEXT;
    if (!is_witness(type) || !fits_block(view, cell_under(view, hit), type))
        return false;
    int home = view->blocks->at[hit->block].cell;
    int right = cell_right(view->sheet, home, box_middle_y(hit->box));
    int beside = right < 0 ? -1 : block_of_cell(view, right);
    return !fits_block(view, beside, type);
}

static bool is_in_row_of_heads(const struct view *view, const struct label_hit *hit) {
    int home = view->blocks->at[hit->block].cell;
    struct box_px row = view->sheet->cells[home].box;
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *other = &view->labels->at[i];
        int cell = view->blocks->at[other->block].cell;
        if (cell < 0 || view->sheet->cells[cell].grid != view->sheet->cells[home].grid)
            continue;
        int middle = box_middle_y(view->sheet->cells[cell].box);
        if (middle >= row.y && middle < row.y + row.height && is_head(view, other))
            return true;
    }
    return false;
}

bool place_below_head(const struct view *view, const struct label_hit *hit, enum value_type type,
                      struct place *out) {
    int text = cell_under(view, hit);
    if (text < 0 || !fits_block(view, text, type) ||
        (!is_witness(type) && !is_in_row_of_heads(view, hit)))
        return false;
    place_add_glyphs(out, view->blocks->at[text].glyphs, view->blocks->at[text].count);
    return true;
}
