#include "samples/form.h"

#include "base/text.h"
#include "samples/writing.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static struct box_mm inset(struct box_mm box, double by_mm) {
    return (struct box_mm){box.x + by_mm, box.y + by_mm / 2, box.width - 2 * by_mm,
                           box.height - by_mm};
}

struct box_mm form_before(struct sheet *sheet, struct box_mm box, const char *text) {
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
    sheet_enter(sheet, form_before(sheet, box, cell->text),
                &(struct entry){cell->field, row, claim.value, claim.raw});
}

static void draw_written(struct sheet *sheet, const struct form *form, struct box_mm box,
                         const struct cell *cell) {
    struct claim claim;
    int row = form->number - 1;
    claim_of(form->story, form->paper, cell->field, row, &claim);
    writing_change(cell->text[0], &claim);
    sheet_enter(sheet, form_before(sheet, box, cell->text + 1),
                &(struct entry){cell->field, row, claim.value, claim.raw});
}

static void draw_mark(struct sheet *sheet, const struct form *form, struct box_mm box,
                      const struct cell *cell) {
    for (const char *letter = cell->text; *letter; letter++)
        if (form_is_ticked(form->story, *letter)) {
            form_mark(sheet, box);
            return;
        }
}

static void draw_pair(struct sheet *sheet, const struct form *form, struct box_mm box,
                      const struct cell *cell) {
    struct claim claim;
    claim_of(form->story, form->paper, cell->field, form->number - 1, &claim);
    struct box_mm half = {box.x, box.y, box.width / 2, box.height};
    sheet_line(sheet, (struct box_mm){box.x + half.width, box.y, 0, box.height},
               sheet->hand.line_mm, 0x101010);
    half.x += claim.value[0] == 'y' ? 0 : half.width;
    form_mark(sheet, half);
    sheet_note_ticks(sheet, box, &(struct entry){cell->field, form->number - 1, claim.value, NULL});
}

static void draw_yes(struct sheet *sheet, const struct form *form, struct box_mm box,
                     const struct cell *cell) {
    struct claim claim;
    claim_of(form->story, form->paper, cell->field, form->number - 1, &claim);
    bool yes = claim.value[0] == 'y';
    const char *sign = yes ? "√" : "×", *word = yes ? "要" : "不要";
    sheet_enter(
        sheet, form_before(sheet, box, cell->text),
        &(struct entry){cell->field, form->number - 1, claim.value, cell->text ? word : sign});
}

static void draw_number(struct sheet *sheet, const struct form *form, struct box_mm box,
                        const struct cell *cell) {
    (void)cell;
    struct script script = sheet->hand.label;
    char text[16];
    snprintf(text, sizeof text, "%d", form->number);
    script.side = SIDE_CENTRE;
    sheet_write(sheet, box, &script, text);
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

static void draw_stamp(struct sheet *sheet, const struct form *form, struct box_mm box,
                       const struct cell *cell) {
    (void)form;
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
static void draw_words(struct sheet *sheet, const struct form *form, struct box_mm box,
                       const struct cell *cell) {
    (void)form;
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

static void draw_text(struct sheet *sheet, const struct form *form, struct box_mm box,
                      const struct cell *cell) {
    const char *text = form_said(form->story, cell->text);
    sheet_enter(sheet, box, &(struct entry){FIELD_NONE, -1, text, NULL});
}

static void draw_word(struct sheet *sheet, const struct form *form, struct box_mm box,
                      const struct cell *cell) {
    struct claim claim;
    char before[64] = "";
    const char *words = strchr(cell->text, '=');
    if (words)
        snprintf(before, sizeof before, "%.*s", (int)(words - cell->text), cell->text);
    words = words ? words + 1 : cell->text;
    claim_of(form->story, form->paper, cell->field, form->number - 1, &claim);
    int yes = (int)strcspn(words, "|");
    if (claim.value[0] == 'y')
        snprintf(claim.raw, sizeof claim.raw, "%.*s", yes, words);
    else
        snprintf(claim.raw, sizeof claim.raw, "%s", words + yes + 1);
    sheet_enter(sheet, form_before(sheet, box, before),
                &(struct entry){cell->field, form->number - 1, claim.value, claim.raw});
}

static void draw_inside(struct sheet *sheet, const struct form *form, struct box_mm box,
                        const struct cell *cell) {
    static const struct {
        double inset_mm;
        void (*draw)(struct sheet *sheet, const struct form *form, struct box_mm box,
                     const struct cell *cell);
    } INSIDES[] = {[CELL_LABEL] = {0, draw_words},
                   [CELL_SHADE] = {0, draw_words},
                   [CELL_RIGHT] = {0, draw_words},
                   [CELL_BAR] = {0, draw_words},
                   [CELL_HEAD] = {0, draw_words},
                   [CELL_NOTE] = {0, draw_words},
                   [CELL_SIGN] = {1.5, draw_signature},
                   [CELL_TEXT] = {1.5, draw_text},
                   [CELL_FIELD] = {1.5, draw_field},
                   [CELL_WRITTEN] = {1.5, draw_written},
                   [CELL_OVER] = {1.5, draw_over},
                   [CELL_BOXES] = {1.5, form_boxes},
                   [CELL_MARK] = {0, draw_mark},
                   [CELL_PAIR] = {0, draw_pair},
                   [CELL_YES] = {1, draw_yes},
                   [CELL_NUMBER] = {0, draw_number},
                   [CELL_DIGITS] = {0.6, draw_digits},
                   [CELL_TICKS] = {2, form_ticks},
                   [CELL_TICKS_AFTER] = {2, form_ticks},
                   [CELL_TYPED] = {1.5, form_typed},
                   [CELL_CHOSEN] = {1.5, form_chosen},
                   [CELL_WORD] = {1.5, draw_word},
                   [CELL_BRACKETS] = {1.5, form_typed},
                   [CELL_CIRCLED] = {1.5, form_typed},
                   [CELL_DAY] = {1, form_day},
                   [CELL_STAMP] = {2, draw_stamp},
                   [CELL_SKIP] = {0, NULL}};
    if (INSIDES[cell->kind].draw)
        INSIDES[cell->kind].draw(sheet, form, inset(box, INSIDES[cell->kind].inset_mm), cell);
}

static bool holds_entry(const struct cell *cell) {
    return cell->kind == CELL_FIELD || cell->kind == CELL_WRITTEN || cell->kind == CELL_OVER ||
           cell->kind == CELL_TEXT || (cell->kind == CELL_YES && cell->text);
}

static void draw_dots(struct sheet *sheet, struct box_mm line) {
    for (double x = line.x; x < line.x + line.width; x += 1.1)
        sheet_fill(sheet, (struct box_mm){x, line.y, 0.4, 0.25}, 0x303030);
}

static void draw_ground(struct sheet *sheet, struct box_mm box, const struct cell *cell) {
    if (cell->kind == CELL_SHADE)
        sheet_fill(sheet, box, sheet->hand.shade_rgb ? sheet->hand.shade_rgb : 0xe2e4e6);
    else if (cell->kind == CELL_BAR)
        sheet_fill(sheet, box, 0x33475c);
}

static void draw_border(struct sheet *sheet, const struct form *form, struct box_mm box,
                        const struct cell *cell) {
    double thick = sheet->hand.line_mm;
    uint32_t rgb = sheet->hand.line_rgb ? sheet->hand.line_rgb : 0x101010;
    struct box_mm under = {box.x, box.y + box.height, box.width, 0};
    switch (form->border) {
    case BORDER_GRID:
        sheet_frame(sheet, box, thick, rgb);
        break;
    case BORDER_LINES:
        sheet_line(sheet, under, thick, rgb);
        break;
    case BORDER_UNDER:
        under.y -= 1;
        if (holds_entry(cell))
            sheet_line(sheet, under, thick, rgb);
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
