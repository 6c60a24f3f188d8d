#include "samples/form.h"

#include <stdio.h>

#define ROW_MM 8.5

static void draw_seal_tick(struct sheet *sheet, struct box_mm box, const struct entry *entry) {
    bool wanted = entry->value[0] == 'y';
    if (sheet->hand.label.size_pt > 10 || box.width < 12) {
        sheet_enter(sheet, box,
                    &(struct entry){entry->name, entry->row, entry->value, wanted ? "是" : "否"});
        return;
    }
    double y = box.y + box.height / 2, half = box.width / 2;
    struct script script = sheet->hand.label;
    script.size_pt = 8;
    const char *const labels[] = {"是", "否"};
    for (int i = 0; i < 2; i++) {
        bool ticked = wanted == (i == 0);
        sheet_tick_box(sheet, box.x + i * half, y, 2.6,
                       !ticked               ? TICK_NONE
                       : sheet->hand.written ? TICK_PEN
                                             : TICK_CHECK);
        sheet_write(sheet, (struct box_mm){box.x + i * half + 3, y - 2.5, half - 3, 5}, &script,
                    labels[i]);
    }
    sheet_note_ticks(sheet, box, entry);
}

static void draw_cell(struct sheet *sheet, const struct form *form, struct box_mm box,
                      const struct entry *at) {
    struct claim claim;
    struct box_mm inner = {box.x + 0.8, box.y + 0.4, box.width - 1.6, box.height - 0.8};
    claim_of(form->story, form->paper, at->name, at->row, &claim);
    struct entry entry = {at->name, at->row, claim.value, claim.raw};
    if (at->name == FIELD_SEAL_IMAGE)
        draw_seal_tick(sheet, inner, &entry);
    else if (at->name != FIELD_NONE)
        sheet_enter(sheet, inner, &entry);
}

static void draw_line(struct sheet *sheet, const struct form *form, const struct column *columns,
                      struct entry at_row) {
    double y = form->place.y, x = form->place.x, total = 0;
    for (const struct column *column = columns; column->share > 0; column++)
        total += column->share;
    for (const struct column *column = columns; column->share > 0; column++) {
        double width = form->place.width * column->share / total;
        struct box_mm box = {x, y, width, form->place.height};
        if (form->border == BORDER_LINES)
            sheet_line(sheet, (struct box_mm){x, y + box.height, width, 0}, sheet->hand.line_mm,
                       0x101010);
        else
            sheet_frame(sheet, box, sheet->hand.line_mm, 0x101010);
        x += width;
        if (at_row.row < -1) {
            struct script head = sheet->hand.label;
            head.side = SIDE_CENTRE;
            sheet_write(sheet, (struct box_mm){box.x + 0.5, y, width - 1, box.height}, &head,
                        column->head);
            continue;
        }
        if (column == columns && at_row.value)
            sheet_write(sheet, box,
                        &(struct script){.face = FACE_SONG, .size_pt = 9, .side = SIDE_CENTRE},
                        at_row.value);
        else if (at_row.row >= 0)
            draw_cell(sheet, form, box, &(struct entry){.name = column->field, .row = at_row.row});
    }
}

double form_table(struct sheet *sheet, const struct form *form, const struct column *columns,
                  int empty) {
    struct form line = *form;
    line.place.height = ROW_MM * 1.3 * form->stretch;
    draw_line(sheet, &line, columns, (struct entry){.row = -2});
    line.place.y += line.place.height;
    line.place.height = ROW_MM * form->stretch;
    const struct paper *paper = form->paper;
    for (int i = 0; i < paper->row_count + empty; i++) {
        int row = paper->first_row + i;
        char number[16];
        snprintf(number, sizeof number, "%d", row + 1);
        draw_line(sheet, &line, columns,
                  (struct entry){.row = i < paper->row_count ? row : -1, .value = number});
        line.place.y += line.place.height;
    }
    return line.place.y;
}
