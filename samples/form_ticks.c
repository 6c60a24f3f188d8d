/* What is ticked on forms: options with boxes, and bare ticks */
#include "samples/form.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

bool form_is_ticked(const struct story *story, char letter) {
    static const struct {
        char letter;
        enum business_type type;
    } TYPES[] = {{'u', BUSINESS_UNIT_ISSUE}, {'p', BUSINESS_PERSONAL_ISSUE},
                 {'c', BUSINESS_CHANGE},     {'n', BUSINESS_RENEWAL},
                 {'l', BUSINESS_REISSUE},    {'r', BUSINESS_REVOCATION},
                 {'k', BUSINESS_UNLOCK}};
    const bool *ticks = story->form.ticks;
    for (size_t i = 0; i < sizeof TYPES / sizeof *TYPES; i++)
        if (TYPES[i].letter == letter)
            return ticks[TYPES[i].type];
    switch (letter) {
    case 'i':
        return ticks[BUSINESS_UNIT_ISSUE] || ticks[BUSINESS_PERSONAL_ISSUE];
    case 'U':
        return story->form.unit_certificate;
    case 'P':
        return story->form.personal_certificate;
    case 'Y':
        return story->wants_seals;
    case 'o':
        return story->unit.sort == BODY_ORGAN;
    case 's':
        return story->unit.sort == BODY_INSTITUTION;
    case 'a':
        return story->unit.sort == BODY_COMPANY;
    case 'g':
        return story->unit.sort == BODY_ASSOCIATION;
    case 'Z':
        return true;
    case 'N':
        return !story->wants_seals;
    default:
        return false;
    }
}

static enum tick tick_style(const struct sheet *sheet) {
    struct chance fixed = {(uint64_t)(sheet->hand.entry.size_pt * 1000)};
    if (sheet->hand.written)
        return TICK_PEN;
    static const enum tick STYLES[] = {TICK_CHECK, TICK_CHECK, TICK_FILLED, TICK_CHECK, TICK_CROSS};
    return STYLES[chance_int(&fixed, 0, 3)];
}

void form_note_ticks(struct sheet *sheet, const struct story *story, struct box_mm place,
                     enum field_name name) {
    struct text_buffer list SCOPED(text_buffer_free) = {0};
    for (int type = 1; type < BUSINESS_COUNT && name == FIELD_BUSINESS_TYPES; type++)
        if (story->form.ticks[type])
            text_add_format(&list, "%s%s", list.length ? "," : "",
                            business_type_text((enum business_type)type));
    if (name == FIELD_CERTIFICATE_KINDS && story->form.unit_certificate)
        text_add(&list, "unit");
    if (name == FIELD_CERTIFICATE_KINDS && story->form.personal_certificate)
        text_add(&list, list.length ? ",personal" : "personal");
    sheet_note_ticks(sheet, place, &(struct entry){name, -1, list.bytes, NULL});
}

/* How options run: where the next one stands. */
struct run {
    struct box_mm place;
    double x, y, size_mm, line_mm;
};

static void advance(struct run *run, double width_mm) {
    if (run->x + run->size_mm + width_mm > run->place.x + run->place.width &&
        run->x > run->place.x) {
        run->x = run->place.x;
        run->y += run->line_mm;
    }
}

static int count_lines(struct sheet *sheet, struct run run, const char *list) {
    struct form_option option;
    double top = run.y;
    while (*list) {
        list = form_next_option(list, &option);
        double width = sheet_text_width(sheet, &sheet->hand.label, option.label);
        advance(&run, width);
        run.x += run.size_mm + width + 4.2;
    }
    return 1 + (int)((run.y - top) / run.line_mm + 0.5);
}

void form_ticks(struct sheet *sheet, const struct form *form, struct box_mm place,
                const struct cell *cell) {
    const struct script *script = &sheet->hand.label;
    struct run run = {place, place.x, place.y, script->size_pt * 0.3, script->size_pt * 0.6};
    int lines = count_lines(sheet, run, cell->text);
    run.y = place.y + place.height / 2 - (lines - 1) * run.line_mm / 2;
    struct form_option option;
    bool after = cell->kind == CELL_TICKS_AFTER;
    for (const char *list = cell->text; *list;) {
        list = form_next_option(list, &option);
        double width = sheet_text_width(sheet, script, option.label);
        advance(&run, width);
        bool ticked = form_is_ticked(form->story, option.letter);
        double box_x = after ? run.x + width + 0.9 : run.x;
        double text_x = after ? run.x : run.x + run.size_mm + 0.8;
        sheet_tick_box(sheet, box_x, run.y, run.size_mm, ticked ? tick_style(sheet) : TICK_NONE);
        sheet_write(sheet, (struct box_mm){text_x, run.y - run.line_mm / 2, width + 2, run.line_mm},
                    script, option.label);
        run.x += run.size_mm + width + 4.2;
    }
    if (cell->field != FIELD_NONE)
        form_note_ticks(sheet, form->story, place, cell->field);
}

void form_mark(struct sheet *sheet, struct box_mm place) {
    struct script script = sheet->hand.entry;
    script.side = SIDE_CENTRE;
    if (!sheet->hand.written)
        sheet_write(sheet, place, &script, "√");
    else
        sheet_tick_bare(sheet, place.x + place.width / 2 - 2, place.y + place.height / 2, 3.6);
}
