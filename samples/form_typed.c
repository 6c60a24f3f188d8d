/* Options as word processors have them: the boxes are signs of the text, or only what was chosen is
 * printed */
#include "samples/form.h"

#include "base/text.h"
#include "samples/strokes.h"

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

/* What stands before an option's words. */
static void write_sign(enum cell_kind kind, int number, const char *ticked, char out[static 16]) {
    if (kind == CELL_CIRCLED)
        snprintf(out, 16, "%c．", 'A' + number);
    else if (kind == CELL_BRACKETS)
        snprintf(out, 16, "（%s）", ticked ? "√" : "　");
    else
        snprintf(out, 16, "%s", ticked ? ticked : "□");
}

static void spread_out(struct sheet *sheet, const struct cell *cell, double width_mm,
                       struct spread *spread) {
    const char *list = cell->text;
    double x = 0, gap = sheet_text_width(sheet, &sheet->hand.label, "　");
    int line = 0;
    for (; *list && spread->count < OPTIONS_MOST; spread->count++) {
        char text[128], sign[16];
        list = form_next_option(list, &spread->options[spread->count]);
        write_sign(cell->kind, spread->count, NULL, sign);
        snprintf(text, sizeof text, "%s%s", sign, spread->options[spread->count].label);
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

/* A tick by pen into the box or the brackets; a ring about a letter is always by pen. */
static void tick_by_pen(struct sheet *sheet, enum cell_kind kind, struct box_mm at,
                        double size_pt) {
    double wide = size_pt * 0.35;
    if (kind == CELL_CIRCLED)
        strokes_ring(sheet, (struct box_mm){at.x - 1, at.y + at.height / 2 - 2.6, wide + 1.2, 5.2},
                     0.4, true);
    else
        sheet_tick_bare(sheet, at.x + (kind == CELL_BRACKETS ? wide * 1.1 : 0.4),
                        at.y + at.height / 2, size_pt * 0.3);
}

void form_typed(struct sheet *sheet, const struct form *form, struct box_mm place,
                const struct cell *cell) {
    struct script script = sheet->hand.label;
    struct spread spread = {.count = 0};
    double line_mm = script.size_pt * 0.56;
    script.side = SIDE_LEFT;
    spread_out(sheet, cell, place.width, &spread);
    double top = place.y + place.height / 2 - line_mm * (spread.line[spread.count - 1] + 1) / 2;
    for (int i = 0; i < spread.count; i++) {
        char text[128], sign[16];
        bool ticked = form_is_ticked(form->story, spread.options[i].letter);
        bool by_pen = ticked && (sheet->hand.written || cell->kind == CELL_CIRCLED);
        struct box_mm at = {place.x + spread.x[i], top + line_mm * spread.line[i],
                            place.width - spread.x[i] + 2, line_mm};
        write_sign(cell->kind, i, ticked && !by_pen ? ticked_sign(sheet) : NULL, sign);
        snprintf(text, sizeof text, "%s%s", sign, spread.options[i].label);
        sheet_write(sheet, at, &script, text);
        if (by_pen)
            tick_by_pen(sheet, cell->kind, at, script.size_pt);
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
