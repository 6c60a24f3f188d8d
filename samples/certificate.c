#include "samples/certificate.h"

#include "base/text.h"
#include "samples/bars.h"

#include <stdio.h>

void certificate_border(struct sheet *sheet, double inset_mm, uint32_t rgb) {
    double wide = sheet->width_mm - 2 * inset_mm, high = sheet->height_mm - 2 * inset_mm;
    struct box_mm outer = {inset_mm, inset_mm, wide, high};
    struct box_mm inner = {inset_mm + 6, inset_mm + 6, wide - 12, high - 12};
    sheet_frame(sheet, outer, 1.1, rgb);
    sheet_frame(sheet, inner, 0.5, rgb);
    for (double x = outer.x + 3; x < outer.x + wide - 1; x += 5) {
        sheet_disc(sheet, (struct box_mm){x - 1.2, outer.y + 1.8, 2.4, 2.4}, rgb);
        sheet_disc(sheet, (struct box_mm){x - 1.2, outer.y + high - 4.2, 2.4, 2.4}, rgb);
    }
    for (double y = outer.y + 8; y < outer.y + high - 6; y += 5) {
        sheet_disc(sheet, (struct box_mm){outer.x + 1.8, y - 1.2, 2.4, 2.4}, rgb);
        sheet_disc(sheet, (struct box_mm){outer.x + wide - 4.2, y - 1.2, 2.4, 2.4}, rgb);
    }
}

void certificate_emblem(struct sheet *sheet, double x_mm, double y_mm, double across_mm) {
    struct box_mm disc = {x_mm - across_mm / 2, y_mm - across_mm / 2, across_mm, across_mm};
    sheet_disc(sheet, disc, 0xc8201c);
    double rim = across_mm * 0.09;
    sheet_disc(
        sheet,
        (struct box_mm){disc.x + rim, disc.y + rim, across_mm - 2 * rim, across_mm - 2 * rim},
        0xd9a441);
    rim = across_mm * 0.13;
    struct box_mm inner = {disc.x + rim, disc.y + rim, across_mm - 2 * rim, across_mm - 2 * rim};
    sheet_disc(sheet, inner, 0xcf2a20);
    struct script script = {FACE_HEI, across_mm * 0.5, SIDE_CENTRE, false, 0xf0d080, 0};
    sheet_write(sheet, inner, &script, "国徽位");
    sheet_note_mark(sheet, MARK_EMBLEM, disc);
}

/* What a line says that is no field: its text, or what the story knows under @legal, @address. */
static const char *said(const struct story *story, const char *text) {
    if (text[0] != '@')
        return text;
    return text[1] == 'l' ? story->unit.legal_person : story->unit.address;
}

void certificate_lines(struct sheet *sheet, const struct story *story, const struct paper *paper,
                       const struct certificate_column *column,
                       const struct certificate_line *lines) {
    double y = column->y_mm;
    for (; lines->label; lines++) {
        struct claim claim = {0};
        if (lines->field != FIELD_NONE)
            claim_of(story, paper, lines->field, -1, &claim);
        else
            text_cut(claim.raw, sizeof claim.raw, said(story, lines->text));
        if (lines->field == FIELD_VALID_UNTIL && !*claim.value)
            continue; /* no line about the term at all */
        sheet_write(sheet, (struct box_mm){column->x_mm, y, column->label_mm, 0}, &column->label,
                    lines->label);
        struct box_mm place = {column->x_mm + column->label_mm, y, column->value_mm,
                               column->pitch_mm * 0.92};
        if (lines->field == FIELD_VALID_UNTIL) {
            char term[300];
            snprintf(term, sizeof term, "2018年6月20日至%s", claim.raw);
            text_cut(claim.raw, sizeof claim.raw, term);
        }
        struct script value = column->value;
        struct box_mm inked = sheet_write(sheet, (struct box_mm){place.x, place.y, place.width, 0},
                                          &value, claim.raw);
        if (lines->field != FIELD_NONE)
            sheet_note(sheet, inked, &(struct entry){lines->field, -1, claim.value, claim.raw});
        double low = inked.y + inked.height + 2;
        y = low > y + column->pitch_mm ? low : y + column->pitch_mm;
    }
}

void certificate_qr(struct sheet *sheet, struct box_mm place, const char *code) {
    char address[128];
    snprintf(address, sizeof address, "http://example.invalid/index.html?uniscid=%s", code);
    bars_qr(sheet, place, address);
}
