#include "samples/form.h"

#include "base/text.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static struct box_mm inset(struct box_mm box, double by_mm) {
    return (struct box_mm){box.x + by_mm, box.y + by_mm / 2, box.width - 2 * by_mm,
                           box.height - by_mm};
}

static bool option_is_ticked(const struct story *story, char letter) {
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

static void note_ticks(struct sheet *sheet, const struct story *story, struct box_mm place,
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

/* One option's letter and label, and the rest of the list. */
struct option {
    char letter, label[96];
};

static const char *next_option(const char *list, struct option *out) {
    size_t length = strcspn(list, "|");
    out->letter = *list;
    snprintf(out->label, sizeof out->label, "%.*s", (int)length - 1, list + 1);
    return list + length + (list[length] == '|');
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
    struct option option;
    double top = run.y;
    while (*list) {
        list = next_option(list, &option);
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
    struct option option;
    bool after = cell->kind == CELL_TICKS_AFTER;
    for (const char *list = cell->text; *list;) {
        list = next_option(list, &option);
        double width = sheet_text_width(sheet, script, option.label);
        advance(&run, width);
        bool ticked = option_is_ticked(form->story, option.letter);
        double box_x = after ? run.x + width + 0.9 : run.x;
        double text_x = after ? run.x : run.x + run.size_mm + 0.8;
        sheet_tick_box(sheet, box_x, run.y, run.size_mm, ticked ? tick_style(sheet) : TICK_NONE);
        sheet_write(sheet, (struct box_mm){text_x, run.y - run.line_mm / 2, width + 2, run.line_mm},
                    script, option.label);
        run.x += run.size_mm + width + 4.2;
    }
    if (cell->field != FIELD_NONE)
        note_ticks(sheet, form->story, place, cell->field);
}

/* What is printed before an entry, and the room left for it. */
static struct box_mm draw_before(struct sheet *sheet, struct box_mm box, const char *text) {
    if (!text || !*text)
        return box;
    struct script before = sheet->hand.label;
    before.side = SIDE_LEFT;
    double width = sheet_text_width(sheet, &before, text) + 1;
    sheet_write(sheet, (struct box_mm){box.x, box.y, width + 1, box.height}, &before, text);
    return (struct box_mm){box.x + width, box.y, box.width - width, box.height};
}

static void draw_field(struct sheet *sheet, const struct form *form, struct box_mm box,
                       const struct cell *cell) {
    struct claim claim;
    int row = form->number - 1;
    claim_of(form->story, form->paper, cell->field, row, &claim);
    sheet_enter(sheet, draw_before(sheet, box, cell->text),
                &(struct entry){cell->field, row, claim.value, claim.raw});
}

static void draw_over(struct sheet *sheet, const struct form *form, struct box_mm box,
                      const struct cell *cell) {
    struct script small = sheet->hand.label;
    small.size_pt *= 0.78;
    small.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){box.x, box.y - 0.3, box.width, 0}, &small, cell->text);
    double high = box.height * 0.36;
    draw_field(sheet, form, (struct box_mm){box.x, box.y + high, box.width, box.height - high},
               &(struct cell){CELL_FIELD, 1, NULL, cell->field, 0});
}

/* Eighteen boxes, the number of a credit code's and of a card's characters. */
static void draw_boxes(struct sheet *sheet, const struct form *form, struct box_mm box,
                       const struct cell *cell) {
    struct claim claim;
    claim_of(form->story, form->paper, cell->field, form->number - 1, &claim);
    box = draw_before(sheet, box, cell->text);
    double wide = fmin(box.width / 18, 7);
    struct script script = sheet->hand.entry;
    script.side = SIDE_CENTRE;
    for (int i = 0; i < 18; i++) {
        struct box_mm one = {box.x + i * wide, box.y + 0.4, wide, box.height - 0.8};
        char letter[2] = {(size_t)i < strlen(claim.raw) ? claim.raw[i] : '\0', '\0'};
        sheet_frame(sheet, one, sheet->hand.line_mm * 0.8, 0x202020);
        if (letter[0])
            sheet_write(sheet, one, &script, letter);
    }
    struct box_mm whole = {box.x, box.y, wide * 18, box.height};
    sheet_note_ticks(sheet, whole,
                     &(struct entry){cell->field, form->number - 1, claim.value, claim.raw});
}

/* Eleven boxes with what each figure counts above it; the figures end at the right. */
static void draw_digits(struct sheet *sheet, const struct form *form, struct box_mm box,
                        const struct cell *cell) {
    static const char *const HEADS[] = {"亿", "千", "百", "十", "万", "千",
                                        "百", "十", "元", "角", "分"};
    struct claim claim;
    char figures[16] = "";
    int count = 0;
    claim_of(form->story, form->paper, cell->field, form->number - 1, &claim);
    for (const char *at = claim.value; *at && count < 11; at++)
        if (*at != '.')
            figures[count++] = *at;
    double wide = box.width / 11, head_high = box.height * 0.42;
    struct script head = sheet->hand.label, figure = sheet->hand.entry;
    head.size_pt *= 0.75;
    head.side = figure.side = SIDE_CENTRE;
    for (int i = 0; i < 11; i++) {
        struct box_mm top = {box.x + i * wide, box.y, wide, head_high};
        struct box_mm low = {top.x, box.y + head_high, wide, box.height - head_high};
        char text[8] = {i + count >= 11 ? figures[i + count - 11] : '\0', '\0'};
        sheet_frame(sheet, top, sheet->hand.line_mm * 0.7, 0x202020);
        sheet_frame(sheet, low, sheet->hand.line_mm * 0.7, 0x202020);
        sheet_write(sheet, top, &head, HEADS[i]);
        sheet_write(sheet, low, &figure, i + count == 10 ? "￥" : text);
    }
    char raw[24];
    snprintf(raw, sizeof raw, "￥%s", figures);
    sheet_note(sheet, box, &(struct entry){cell->field, form->number - 1, claim.value, raw});
}

static void draw_stamp(struct sheet *sheet, struct box_mm box, const struct cell *cell) {
    struct script script = sheet->hand.label;
    script.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){box.x, box.y, box.width, 0}, &script, cell->text);
    sheet->stamp_x_mm = box.x + box.width * chance_real(&sheet->chance, 0.45, 0.62);
    sheet->stamp_y_mm = box.y + box.height * chance_real(&sheet->chance, 0.42, 0.6);
}

/* Always by hand, whatever the entries are; mostly there. */
static void draw_signature(struct sheet *sheet, const struct form *form, struct box_mm box,
                           const struct cell *cell) {
    struct script script = sheet->hand.label;
    script.size_pt *= 0.9;
    script.side = SIDE_LEFT;
    struct box_mm inked = sheet_write(sheet, box, &script, cell->text);
    if (chance_hit(&sheet->chance, 0.15) || form->story->unsigned_form)
        return;
    struct script pen = {FACE_PEN_4, 21, SIDE_LEFT, false, 0x16161c, 0};
    if (sheet->hand.written)
        pen.face = sheet->hand.entry.face;
    double low = inked.y + inked.height + 1;
    sheet_write(sheet, (struct box_mm){box.x + 12, low, box.width - 14, 0}, &pen,
                form->story->agent.name);
}

/* Print that is the form's own. */
static void draw_words(struct sheet *sheet, struct box_mm box, const struct cell *cell) {
    static const struct {
        double inset_mm, size;
        enum side side;
        bool bold;
    } LOOKS[] = {
        [CELL_LABEL] = {0.8, 1, SIDE_CENTRE, false}, [CELL_SHADE] = {0.8, 1, SIDE_CENTRE, false},
        [CELL_BAR] = {0.8, 1, SIDE_CENTRE, true},    [CELL_RIGHT] = {0.4, 1, SIDE_RIGHT, false},
        [CELL_HEAD] = {1.5, 1, SIDE_LEFT, true},     [CELL_NOTE] = {1.5, 0.85, SIDE_LEFT, false}};
    struct script script = sheet->hand.label;
    script.side = LOOKS[cell->kind].side;
    script.bold = script.bold || LOOKS[cell->kind].bold;
    script.size_pt *= LOOKS[cell->kind].size;
    if (cell->kind == CELL_BAR)
        script.rgb = 0xffffff;
    sheet_write(sheet, inset(box, LOOKS[cell->kind].inset_mm), &script, cell->text);
}

static void draw_inside(struct sheet *sheet, const struct form *form, struct box_mm box,
                        const struct cell *cell) {
    switch (cell->kind) {
    case CELL_LABEL:
    case CELL_SHADE:
    case CELL_RIGHT:
    case CELL_BAR:
    case CELL_HEAD:
    case CELL_NOTE:
        draw_words(sheet, box, cell);
        break;
    case CELL_SIGN:
        draw_signature(sheet, form, inset(box, 1.5), cell);
        break;
    case CELL_TEXT:
        sheet_enter(sheet, inset(box, 1.5), &(struct entry){FIELD_NONE, -1, cell->text, NULL});
        break;
    case CELL_FIELD:
        draw_field(sheet, form, inset(box, 1.5), cell);
        break;
    case CELL_OVER:
        draw_over(sheet, form, inset(box, 1.5), cell);
        break;
    case CELL_BOXES:
        draw_boxes(sheet, form, inset(box, 1.5), cell);
        break;
    case CELL_DIGITS:
        draw_digits(sheet, form, inset(box, 0.6), cell);
        break;
    case CELL_TICKS:
    case CELL_TICKS_AFTER:
        form_ticks(sheet, form, inset(box, 2), cell);
        break;
    case CELL_STAMP:
        draw_stamp(sheet, inset(box, 2), cell);
        break;
    case CELL_NONE:
    case CELL_SKIP:
        break;
    }
}

static bool holds_entry(const struct cell *cell) {
    return cell->kind == CELL_FIELD || cell->kind == CELL_OVER || cell->kind == CELL_TEXT;
}

static void draw_dots(struct sheet *sheet, struct box_mm line) {
    for (double x = line.x; x < line.x + line.width; x += 1.1)
        sheet_fill(sheet, (struct box_mm){x, line.y, 0.4, 0.25}, 0x303030);
}

static void draw_ground(struct sheet *sheet, struct box_mm box, const struct cell *cell) {
    if (cell->kind == CELL_SHADE)
        sheet_fill(sheet, box, 0xe2e4e6);
    else if (cell->kind == CELL_BAR)
        sheet_fill(sheet, box, 0x33475c);
}

static void draw_border(struct sheet *sheet, const struct form *form, struct box_mm box,
                        const struct cell *cell) {
    double thick = sheet->hand.line_mm;
    struct box_mm under = {box.x, box.y + box.height, box.width, 0};
    switch (form->border) {
    case BORDER_GRID:
        sheet_frame(sheet, box, thick, 0x101010);
        break;
    case BORDER_LINES:
        sheet_line(sheet, under, thick, 0x101010);
        break;
    case BORDER_UNDER:
        under.y -= 1;
        if (holds_entry(cell))
            sheet_line(sheet, under, thick, 0x101010);
        break;
    case BORDER_DOTS:
        under.y -= 1;
        if (holds_entry(cell))
            draw_dots(sheet, under);
        break;
    case BORDER_NONE:
        break;
    }
}

static double height_of(const struct form *form, const struct row *row, int down) {
    double height = 0;
    for (int i = 0; i <= down && row[i].height_mm > 0; i++)
        height += row[i].height_mm * form->stretch;
    return height;
}

static void draw_row(struct sheet *sheet, const struct form *form, const struct row *row,
                     double y) {
    double total = 0, x = form->place.x;
    for (int i = 0; i < FORM_CELLS && row->cells[i].kind != CELL_NONE; i++)
        total += row->cells[i].share;
    for (int i = 0; i < FORM_CELLS && row->cells[i].kind != CELL_NONE; i++) {
        const struct cell *cell = &row->cells[i];
        double width = form->place.width * cell->share / total;
        struct box_mm box = {x, y, width, height_of(form, row, cell->down)};
        if (cell->kind != CELL_SKIP) {
            draw_ground(sheet, box, cell);
            draw_border(sheet, form, box, cell);
            draw_inside(sheet, form, box, cell);
        }
        x += width;
    }
}

double form_draw(struct sheet *sheet, const struct form *form, const struct row *rows) {
    double y = form->place.y;
    for (const struct row *row = rows; row->height_mm > 0; row++) {
        draw_row(sheet, form, row, y);
        y += row->height_mm * form->stretch;
    }
    return y;
}
