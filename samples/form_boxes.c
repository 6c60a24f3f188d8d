/* Entries in parts: a box for each character, a cell each for year, month and day */
#include "samples/form.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static uint32_t rule_rgb(const struct sheet *sheet) {
    return sheet->hand.line_rgb ? sheet->hand.line_rgb : 0x202020;
}

/* A credit code and a card's number have eighteen characters. */
static int boxes_of(enum field_name name) {
    if (name == FIELD_AGENT_PHONE || name == FIELD_HOLDER_PHONE)
        return 11;
    return name == FIELD_POSTCODE ? 6 : 18;
}

void form_boxes(struct sheet *sheet, const struct form *form, struct box_mm place,
                const struct cell *cell) {
    struct claim claim;
    int count = boxes_of(cell->field);
    claim_of(form->story, form->paper, cell->field, form->number - 1, &claim);
    struct box_mm box = form_before(sheet, place, cell->text);
    double wide = fmin(box.width / count, 7);
    struct script script = sheet->hand.entry;
    script.side = SIDE_CENTRE;
    for (int i = 0; i < count; i++) {
        struct box_mm one = {box.x + i * wide, box.y + 0.4, wide, box.height - 0.8};
        char letter[2] = {(size_t)i < strlen(claim.raw) ? claim.raw[i] : '\0', '\0'};
        sheet_frame(sheet, one, sheet->hand.line_mm * 0.8, rule_rgb(sheet));
        if (letter[0])
            sheet_write(sheet, one, &script, letter);
    }
    struct box_mm whole = {box.x, box.y, wide * count, box.height};
    sheet_note_ticks(sheet, whole,
                     &(struct entry){cell->field, form->number - 1, claim.value, claim.raw});
}

void form_day(struct sheet *sheet, const struct form *form, struct box_mm place,
              const struct cell *cell) {
    static const char *const SIGNS[] = {"年", "月", "日"};
    struct claim claim;
    int parts[3] = {0, 0, 0};
    claim_of(form->story, form->paper, cell->field, form->number - 1, &claim);
    bool known = sscanf(claim.value, "%d-%d-%d", &parts[0], &parts[1], &parts[2]) == 3;
    struct script sign = sheet->hand.label, figure = sheet->hand.entry;
    sign.side = figure.side = SIDE_CENTRE;
    struct box_mm box = form_before(sheet, place, cell->text), at = box;
    for (int i = 0; i < 3; i++) {
        char text[16];
        snprintf(text, sizeof text, "%d", parts[i]);
        at.width = box.width * (i ? 0.16 : 0.24);
        if (known)
            sheet_write(sheet, at, &figure, text);
        sheet_frame(sheet, at, sheet->hand.line_mm * 0.8, rule_rgb(sheet));
        at.x += at.width;
        at.width = box.width * 0.14;
        sheet_write(sheet, at, &sign, SIGNS[i]);
        at.x += at.width;
    }
    sheet_note_ticks(sheet, box,
                     &(struct entry){cell->field, form->number - 1, claim.value, claim.raw});
}
