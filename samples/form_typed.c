/* Options as word processors have them: the boxes are signs of the text, or only what was chosen is
 * printed */
#include "samples/form.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

#define OPTIONS_MOST 12

const char *form_next_option(const char *list, struct form_option *out) {
    size_t length = strcspn(list, "|");
    out->letter = *list;
    snprintf(out->label, sizeof out->label, "%.*s", (int)length - 1, list + 1);
    return list + length + (list[length] == '|');
}

const char *form_said(const struct story *story, const char *text) {
    if (text[0] != '@')
        return text;
    switch (text[1]) {
    case 'l':
        return story->unit.legal_person;
    case 't':
        return story->unit.phone;
    case 'b':
        return story->unit.bank;
    case 'd':
        return story->agent.department;
    case 'n':
        return story->agent.name;
    default:
        return story->detail_code;
    }
}

/* Where each option of a list stands. */
struct spread {
    struct form_option options[OPTIONS_MOST];
    double x[OPTIONS_MOST];
    int line[OPTIONS_MOST], count;
};

static void spread_out(struct sheet *sheet, const char *list, double width_mm,
                       struct spread *spread) {
    double x = 0, gap = sheet_text_width(sheet, &sheet->hand.label, "　");
    int line = 0;
    for (; *list && spread->count < OPTIONS_MOST; spread->count++) {
        char text[128];
        list = form_next_option(list, &spread->options[spread->count]);
        snprintf(text, sizeof text, "□%s", spread->options[spread->count].label);
        double wide = sheet_text_width(sheet, &sheet->hand.label, text);
        if (x > 0 && x + wide > width_mm) {
            x = 0;
            line++;
        }
        spread->x[spread->count] = x;
        spread->line[spread->count] = line;
        x += wide + gap;
    }
}

/* The sign that stands for a ticked box, the same all over a paper. */
static const char *ticked_sign(const struct sheet *sheet) {
    static const char *const SIGNS[] = {"☑", "■", "√"};
    struct chance fixed = {(uint64_t)(sheet->hand.line_mm * 10000)};
    return SIGNS[chance_int(&fixed, 0, 2)];
}

void form_typed(struct sheet *sheet, const struct form *form, struct box_mm place,
                const struct cell *cell) {
    struct script script = sheet->hand.label;
    struct spread spread = {.count = 0};
    double line_mm = script.size_pt * 0.56;
    script.side = SIDE_LEFT;
    spread_out(sheet, cell->text, place.width, &spread);
    double top = place.y + place.height / 2 - line_mm * (spread.line[spread.count - 1] + 1) / 2;
    for (int i = 0; i < spread.count; i++) {
        char text[128];
        bool ticked = form_is_ticked(form->story, spread.options[i].letter);
        struct box_mm at = {place.x + spread.x[i], top + line_mm * spread.line[i],
                            place.width - spread.x[i] + 2, line_mm};
        bool typed = ticked && !sheet->hand.written;
        snprintf(text, sizeof text, "%s%s", typed ? ticked_sign(sheet) : "□",
                 spread.options[i].label);
        sheet_write(sheet, at, &script, text);
        if (ticked && sheet->hand.written)
            sheet_tick_bare(sheet, at.x + 0.4, at.y + line_mm / 2, script.size_pt * 0.3);
    }
    if (cell->field != FIELD_NONE)
        form_note_ticks(sheet, form->story, place, cell->field);
}

void form_chosen(struct sheet *sheet, const struct form *form, struct box_mm place,
                 const struct cell *cell) {
    struct text_buffer words SCOPED(text_buffer_free) = {0};
    struct form_option option;
    for (const char *list = cell->text; *list;) {
        list = form_next_option(list, &option);
        if (form_is_ticked(form->story, option.letter))
            text_add_format(&words, "%s%s", words.length ? "、" : "", option.label);
    }
    if (words.length)
        sheet_write(sheet, place, &sheet->hand.entry, words.bytes);
    if (cell->field != FIELD_NONE)
        form_note_ticks(sheet, form->story, place, cell->field);
}
