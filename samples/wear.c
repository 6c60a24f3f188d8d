#include "samples/wear.h"

#include <cairo.h>
#include <math.h>
#include <stdlib.h>

static double px(const struct sheet *sheet, double mm) {
    return px_from_mm(mm, sheet->dpi);
}

/* Two holes of an office punch at the left edge, dark or pale by what lies behind. */
static void punch(struct sheet *sheet) {
    uint32_t behind = chance_hit(&sheet->chance, 0.6) ? 0x202020 : 0xd8d8d8;
    double middle = sheet->height_mm / 2, x = chance_real(&sheet->chance, 8, 12);
    sheet_disc(sheet, (struct box_mm){x, middle - 43, 6, 6}, behind);
    sheet_disc(sheet, (struct box_mm){x, middle + 37, 6, 6}, behind);
}

static void staple(struct sheet *sheet) {
    double x = chance_real(&sheet->chance, 8, 16), y = chance_real(&sheet->chance, 7, 13);
    struct box_mm wire = {x, y, 9, -4};
    sheet_line(sheet, (struct box_mm){wire.x + 0.4, wire.y + 0.5, 9, -4}, 0.9, 0xb8b8b8);
    sheet_line(sheet, wire, 0.6, 0x505458);
}

/* A crease: a dark and a bright line side by side. */
static void fold(struct sheet *sheet) {
    bool across = chance_hit(&sheet->chance, 0.7);
    double at = chance_real(&sheet->chance, 0.45, 0.55);
    struct box_mm line = across ? (struct box_mm){0, sheet->height_mm * at, sheet->width_mm, 0.6}
                                : (struct box_mm){sheet->width_mm * at, 0, 0.6, sheet->height_mm};
    cairo_t *pen = sheet->pen;
    cairo_save(pen);
    cairo_set_operator(pen, CAIRO_OPERATOR_MULTIPLY);
    for (int i = 0; i < 5; i++) {
        double spread = (i - 2) * 0.16, shade = 0.9 + 0.035 * abs(i - 2);
        cairo_set_source_rgb(pen, shade, shade, shade);
        cairo_set_line_width(pen, px(sheet, 0.2));
        cairo_move_to(pen, px(sheet, line.x + (across ? 0 : spread)),
                      px(sheet, line.y + (across ? spread : 0)));
        cairo_rel_line_to(pen, px(sheet, line.width), px(sheet, line.height));
        cairo_stroke(pen);
    }
    cairo_restore(pen);
}

/* The ring of a cup. */
static void stain(struct sheet *sheet) {
    double x = sheet->width_mm * chance_real(&sheet->chance, 0.1, 0.9);
    double y = sheet->height_mm * chance_real(&sheet->chance, 0.7, 0.95);
    cairo_t *pen = sheet->pen;
    cairo_save(pen);
    cairo_set_operator(pen, CAIRO_OPERATOR_MULTIPLY);
    cairo_set_source_rgba(pen, 0.80, 0.68, 0.5, 0.5);
    for (int i = 0; i < 3; i++) {
        cairo_new_path(pen);
        cairo_set_line_width(pen, px(sheet, 0.6 + i * 0.7));
        cairo_arc(pen, px(sheet, x + i * 0.3), px(sheet, y), px(sheet, 37), 0, 5.4 + i * 0.3);
        cairo_stroke(pen);
    }
    cairo_restore(pen);
}

static void corner(struct sheet *sheet) {
    double size = px(sheet, chance_real(&sheet->chance, 8, 16));
    double right = px(sheet, sheet->width_mm);
    cairo_move_to(sheet->pen, right - size, 0);
    cairo_line_to(sheet->pen, right, 0);
    cairo_line_to(sheet->pen, right, size);
    cairo_close_path(sheet->pen);
    cairo_set_source_rgb(sheet->pen, 0.88, 0.88, 0.86);
    cairo_fill(sheet->pen);
}

/* Fingers hold the sheet down: dark, with soft edges, where the lid is open. */
void wear_fingers(struct sheet *sheet) {
    struct chance *from = &sheet->chance;
    bool left = chance_hit(from, 0.5);
    double y = sheet->height_mm * chance_real(from, 0.25, 0.75);
    uint32_t skin = chance_hit(from, 0.5) ? 0xc49a84 : 0x8a6a58;
    for (int i = chance_int(from, 1, 2); i > 0; i--, y += chance_real(from, 19, 23)) {
        double reach = chance_real(from, 7, 13), lean = chance_normal(from) * 0.15;
        cairo_save(sheet->pen);
        cairo_set_operator(sheet->pen, CAIRO_OPERATOR_MULTIPLY);
        sheet_lean(sheet, left ? 0 : sheet->width_mm, y, lean);
        for (double soft = 1.6; soft >= 0; soft -= 0.4) {
            struct box_mm tip = {(left ? 0 : sheet->width_mm) - reach - soft, y - 8 - soft,
                                 2 * (reach + soft), 16 + 2 * soft};
            sheet_disc(sheet, tip, soft > 0 ? 0xeae4e0 : skin);
        }
        sheet_straighten(sheet);
        cairo_restore(sheet->pen);
    }
}

void wear_sheet(struct sheet *sheet, double much) {
    struct chance *from = &sheet->chance;
    if (chance_hit(from, 0.05 + 0.2 * much))
        punch(sheet);
    if (chance_hit(from, 0.1 + 0.2 * much))
        staple(sheet);
    if (chance_hit(from, 0.08 + 0.25 * much))
        fold(sheet);
    if (chance_hit(from, 0.06 * much))
        stain(sheet);
    if (chance_hit(from, 0.1 * much))
        corner(sheet);
}

static struct box_mm in_mm(const struct sheet *sheet, struct box_px box) {
    double k = MM_PER_INCH / sheet->dpi;
    return (struct box_mm){box.x * k, box.y * k, box.width * k, box.height * k};
}

static void write_across(struct sheet *sheet, struct box_mm place) {
    static const char *const TEXTS[] = {"仅供办理数字证书使用", "与原件一致",
                                        "仅供办理CA证书使用，他用无效",
                                        "复印件仅供北京CA办理业务使用", NULL};
    static const uint32_t INKS[] = {0x5a5a70, 0x4a5aa0, 0x707070, 0xa06a6a};
    struct script script = {(enum face)(FACE_PEN_1 + chance_int(&sheet->chance, 0, 3)),
                            fmax(13, place.width * 0.17),
                            SIDE_CENTRE,
                            false,
                            INKS[chance_int(&sheet->chance, 0, 3)],
                            0};
    if (chance_hit(&sheet->chance, 0.4))
        script.face = FACE_HEI;
    cairo_set_operator(sheet->pen, CAIRO_OPERATOR_MULTIPLY);
    sheet_lean(sheet, place.x + place.width / 2, place.y + place.height / 2,
               chance_real(&sheet->chance, -0.35, 0.1));
    sheet_write(sheet, place, &script, chance_text(&sheet->chance, TEXTS));
    sheet_straighten(sheet);
    cairo_set_operator(sheet->pen, CAIRO_OPERATOR_OVER);
}

void wear_note_across(struct sheet *sheet) {
    struct page_reading *truth = sheet->truth;
    bool licence = truth->kind == PAGE_KIND_BUSINESS_LICENCE ||
                   truth->kind == PAGE_KIND_REGISTRATION_CERTIFICATE ||
                   truth->kind == PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE;
    for (int i = 0; i < truth->id_cards.count; i++)
        write_across(sheet, in_mm(sheet, truth->id_cards.at[i].box));
    if (licence)
        write_across(sheet, (struct box_mm){sheet->width_mm * 0.2, sheet->height_mm * 0.4,
                                            sheet->width_mm * 0.6, sheet->height_mm * 0.25});
}

void wear_alter(struct sheet *sheet, enum field_name name) {
    const struct field *field = field_find(&sheet->truth->fields, name, -1);
    if (!field)
        return;
    struct box_mm at = in_mm(sheet, field->box);
    struct script pen = {FACE_PEN_1, 13, SIDE_LEFT, false, 0x202030, 0};
    at.x += at.width + 2;
    at.width = 22;
    struct box_mm inked = sheet_write(sheet, at, &pen, "18号");
    sheet_line(sheet,
               (struct box_mm){inked.x - 1, inked.y + inked.height * 0.6, inked.width + 2, -1}, 0.5,
               pen.rgb);
    sheet_line(sheet,
               (struct box_mm){inked.x - 1, inked.y + inked.height * 0.4, inked.width + 2, 0.6},
               0.4, pen.rgb);
}

bool wear_cover(struct sheet *sheet, enum field_name name) {
    struct field_list *fields = &sheet->truth->fields;
    for (int i = 0; i < fields->count; i++) {
        struct field *field = &fields->at[i];
        if (field->name != name || field->state != FIELD_STATE_READ)
            continue;
        double k = MM_PER_INCH / sheet->dpi;
        struct box_mm note = {field->box.x * k - 4, field->box.y * k - 3, field->box.width * k + 10,
                              field->box.height * k + 7};
        sheet_fill(sheet, (struct box_mm){note.x + 0.7, note.y + 0.9, note.width, note.height},
                   0xb0aa98);
        sheet_fill(sheet, note, 0xf4e27a);
        struct script pen = {FACE_PEN_1, 11, SIDE_CENTRE, false, 0x303040, 0};
        sheet_write(sheet, note, &pen, "请回电");
        field->state = FIELD_STATE_UNSURE;
        free(field->value);
        field->value = NULL;
        free(field->raw);
        field->raw = NULL;
        return true;
    }
    return false;
}
