#include "ocr/no_room.h"

#include "ocr/certain.h"
#include "ocr/table_head.h"

#include <string.h>

/* So many different columns show that the form's print was read. */
#define COLUMNS_LEAST 3
/* A code has 18 characters; one that was read badly loses some, or wins a few. */
#define CODE_LEAST    13
#define CODE_MOST     22
#define FIGURES_LEAST 6

static bool was_looked_for(const struct field_list *fields, enum field_name name) {
    const struct field *field = field_find(fields, name, -1);
    return field && field->state != FIELD_STATE_NOT_TRIED;
}

static int columns_labelled(const struct view *view) {
    int count = 0;
    for (int i = 0; i < view->words->columns.count; i++) {
        bool found = false;
        for (int j = 0; j < view->labels->count && !found; j++)
            found = view->labels->at[j].column == &view->words->columns.at[i];
        count += found;
    }
    return count;
}

static bool is_code_character(int32_t code) {
    return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z');
}

static int figures(const struct glyph *glyphs, int count) {
    int found = 0;
    for (int i = 0; i < count; i++)
        found += glyphs[i].code >= '0' && glyphs[i].code <= '9';
    return found;
}

/* Whether a value that was found covers the middle of a box. */
static bool is_of_a_field(const struct field_list *fields, struct box_px box) {
    int x = box.x + box.width / 2;
    int y = box.y + box.height / 2;
    for (int i = 0; i < fields->count; i++) {
        struct box_px own = fields->at[i].box;
        if (x >= own.x && x < own.x + own.width && y >= own.y && y < own.y + own.height)
            return true;
    }
    return false;
}

/* What may be a code, and is no value that was found. */
static bool may_be_code(const struct view *view, const struct field_list *fields,
                        const struct glyph *glyphs, int count) {
    return count >= CODE_LEAST && count <= CODE_MOST && figures(glyphs, count) >= FIGURES_LEAST &&
           !is_of_a_field(fields, certain_upright(view->sheet, glyphs_box(glyphs, count)));
}

static bool block_may_hold_code(const struct view *view, const struct field_list *fields,
                                const struct block *block) {
    int start = 0;
    for (int at = 0; at <= block->count; at++) {
        if (at < block->count && is_code_character(block->glyphs[at].code))
            continue;
        if (may_be_code(view, fields, block->glyphs + start, at - start))
            return true;
        start = at + 1;
    }
    return false;
}

/* Serial numbers of media fill the rows of tables; a form's own code stands above them. */
static bool head_may_hold_code(const struct view *view, const struct field_list *fields) {
    struct table_head head;
    bool table = table_heads_find(view, &head, 1) > 0;
    for (int b = 0; b < view->blocks->count; b++) {
        const struct block *block = &view->blocks->at[b];
        if ((!table || block->box.y < head.top) && block_may_hold_code(view, fields, block))
            return true;
    }
    return false;
}

/* Ends an untried field that stands in no row. */
static void drop_untried(struct field_list *fields, enum field_name name) {
    for (int i = 0; i < fields->count; i++) {
        struct field *field = &fields->at[i];
        if (field->name != name || field->row >= 0 || field->state != FIELD_STATE_NOT_TRIED)
            continue;
        field_free(field);
        fields->count--;
        memmove(field, field + 1, (size_t)(fields->count - i) * sizeof *field);
        return;
    }
}

void no_room_settle(const struct view *view, struct field_list *fields) {
    const struct field *code = field_find(fields, FIELD_UNIT_CODE, -1);
    if (code && code->state == FIELD_STATE_NOT_TRIED && was_looked_for(fields, FIELD_UNIT_NAME) &&
        columns_labelled(view) >= COLUMNS_LEAST && !head_may_hold_code(view, fields))
        drop_untried(fields, FIELD_UNIT_CODE);
}

void no_room_on_further_page(struct field_list *fields) {
    drop_untried(fields, FIELD_UNIT_NAME);
    drop_untried(fields, FIELD_UNIT_CODE);
}
