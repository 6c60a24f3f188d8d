#include "ocr/blank_doubt.h"

#include "base/scoped.h"
#include "ocr/certain.h"
#include "ocr/place_over.h"
#include "ocr/place_under.h"
#include "ocr/value.h"

#include <stdlib.h>

/* So many fields with something unclaimed beside their labels are no accident. */
#define SUSPECTS_LEAST 2

static bool is_blank(const struct field *field) {
    return field->row < 0 && field->state == FIELD_STATE_BLANK;
}

/* Values that show by their look what they are. */
static bool shows_itself(enum value_type type) {
    return type == VALUE_UNIT_CODE || type == VALUE_CITIZEN || type == VALUE_PHONE ||
           type == VALUE_EMAIL || type == VALUE_POSTCODE || type == VALUE_DATE;
}

/* Whether a text is surely the value of some field, or part of it. */
static bool is_claimed(const struct view *view, const struct field_list *fields,
                       struct box_px text) {
    struct box_px box = certain_upright(view->sheet, text);
    for (int i = 0; i < fields->count; i++) {
        const struct field *field = &fields->at[i];
        if (field->state == FIELD_STATE_READ && !box_is_empty(box_intersection(field->box, box)))
            return true;
    }
    return false;
}

static bool may_be(const struct view *view, const struct field_list *fields, enum value_type type,
                   const struct place *place) {
    SCOPED(scoped_free)
    char *raw = glyphs_text(view->sheet, place->glyphs, place->count);
    SCOPED(value_free)
    struct value value = value_of(type, raw, view->words);
    return value.fit != VALUE_MISFIT && !is_claimed(view, fields, place->box);
}

/* Whether what may be a field's value stands above or below one of its labels. */
static bool is_suspect(const struct view *view, const struct field_list *fields,
                       const struct label_hit *hit, enum value_type type) {
    if (hit->colon || hit->signs || hit->copula ||
        (view->blocks->at[hit->block].cell >= 0 && !cell_frames_labels(view, hit->block)))
        return false;
    struct place over SCOPED(place_free) = {0};
    struct place under SCOPED(place_free) = {0};
    return (place_over(view, hit, type, &over) && may_be(view, fields, type, &over)) ||
           (place_under_look(view, hit, type, &under) && may_be(view, fields, type, &under));
}

/* The type of a suspect field; VALUE_TYPE_COUNT when nothing may fill it. */
static enum value_type suspected(const struct view *view, const struct field_list *fields,
                                 enum field_name name) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        for (int m = 0; m < hit->meaning_count; m++)
            if (hit->meanings[m]->name == name &&
                is_suspect(view, fields, hit, hit->meanings[m]->type))
                return hit->meanings[m]->type;
    }
    return VALUE_TYPE_COUNT;
}

static bool is_expected(const struct view *view, enum field_name name) {
    for (int i = 0; i < view->words->fields.count; i++)
        if (view->words->fields.at[i].name == name && view->words->fields.at[i].expected)
            return true;
    return false;
}

void blank_doubt_settle(const struct view *view, struct field_list *fields) {
    bool suspect[FIELD_COUNT] = {false};
    int count = 0;
    int showing = 0;
    for (int i = 0; view->words && i < fields->count; i++) {
        enum value_type type = is_blank(&fields->at[i])
                                   ? suspected(view, fields, fields->at[i].name)
                                   : VALUE_TYPE_COUNT;
        suspect[fields->at[i].name] = type != VALUE_TYPE_COUNT;
        count += type != VALUE_TYPE_COUNT;
        showing += shows_itself(type);
    }
    bool strange = count >= SUSPECTS_LEAST;
    for (int i = 0; (strange || showing > 0) && i < fields->count; i++) {
        struct field *field = &fields->at[i];
        if (!is_blank(field) ||
            (!suspect[field->name] && !(strange && is_expected(view, field->name))))
            continue;
        field->state = FIELD_STATE_UNSURE;
        field->confidence = 0;
    }
}
