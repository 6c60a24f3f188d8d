#include "samples/marks.h"

#include "base/text.h"

#include <cairo.h>
#include <math.h>
#include <stdio.h>

#define COPY(to, from) text_cut((to), sizeof(to), (from))

static struct ink stamp_ink(struct chance *from) {
    static const struct ink BLUE = {1.5, 0.9, 0.25, INK_BLUE}, PURPLE = {1.1, 1.5, 0.6, INK_PURPLE};
    int which = chance_int(from, 0, 4);
    return which == 0 ? BLUE : which == 1 ? PURPLE : ink_red(from);
}

static void press_mark(struct sheet *sheet, const struct die *die, double x_mm, double y_mm,
                       enum mark_kind kind) {
    struct impression how = {.die = die,
                             .x_mm = x_mm,
                             .y_mm = y_mm,
                             .turn_rad = chance_normal(&sheet->chance) * 0.06,
                             .ink = stamp_ink(&sheet->chance),
                             .strength = chance_real(&sheet->chance, 0.7, 1),
                             .uneven = 0.4,
                             .speckle = 0.12,
                             .is_mark = true,
                             .mark = kind};
    impression_press(sheet, &how);
}

void marks_clerk_stamp(struct sheet *sheet) {
    static const char *const TEXTS[] = {"已审核", "与原件一致", "已受理", "复印件与原件核对无误",
                                        NULL};
    struct die die = {.shape = SEAL_RECTANGLE, .ring_mm = 0.7, .face = FACE_HEI};
    COPY(die.title, chance_text(&sheet->chance, TEXTS));
    int count = text_length_characters(die.title);
    die.width_mm = (count > 8 ? count / 2.0 : count) * 6.5 + 4;
    die.height_mm = count > 8 ? 15 : 10;
    press_mark(sheet, &die, sheet->width_mm * chance_real(&sheet->chance, 0.15, 0.3),
               sheet->height_mm * chance_real(&sheet->chance, 0.88, 0.92), MARK_CLERK_STAMP);
}

void marks_date_stamp(struct sheet *sheet) {
    struct die die = {.shape = SEAL_RECTANGLE,
                      .ring_mm = 0.4,
                      .face = FACE_NUMBER,
                      .width_mm = 34,
                      .height_mm = 8};
    snprintf(die.title, sizeof die.title, "2026.%02d.%02d", chance_int(&sheet->chance, 1, 11),
             chance_int(&sheet->chance, 1, 28));
    press_mark(sheet, &die, sheet->width_mm * chance_real(&sheet->chance, 0.45, 0.6),
               sheet->height_mm * chance_real(&sheet->chance, 0.9, 0.93), MARK_DATE_STAMP);
}

/* Ridges: bent lines of one finger, in red ink. */
void marks_fingerprint(struct sheet *sheet, double x_mm, double y_mm) {
    double scale = sheet->dpi / MM_PER_INCH;
    cairo_t *pen = sheet->pen;
    cairo_save(pen);
    cairo_translate(pen, x_mm * scale, y_mm * scale);
    cairo_rotate(pen, chance_real(&sheet->chance, -0.5, 0.5));
    cairo_scale(pen, scale, scale);
    cairo_set_operator(pen, CAIRO_OPERATOR_MULTIPLY);
    cairo_set_source_rgba(pen, 0.85, 0.2, 0.2, 0.8);
    cairo_set_line_width(pen, 0.32);
    for (double radius = 0.6; radius < 8.5; radius += 0.62) {
        double from = chance_real(&sheet->chance, 0, 0.9), to = chance_real(&sheet->chance, 5, 6.2);
        cairo_save(pen);
        cairo_scale(pen, 0.72, 1);
        cairo_new_path(pen);
        cairo_arc(pen, 0, radius * 0.2, radius, from, to);
        cairo_restore(pen);
        cairo_stroke(pen);
    }
    cairo_restore(pen);
    sheet_note_mark(sheet, MARK_FINGERPRINT, (struct box_mm){x_mm - 7, y_mm - 9, 14, 18});
}

/* A reviewer's circle or stroke in red or blue ball pen, in the margin. */
void marks_pen(struct sheet *sheet) {
    double x = sheet->width_mm * chance_real(&sheet->chance, 0.9, 0.93);
    double y = sheet->height_mm * chance_real(&sheet->chance, 0.2, 0.7);
    double scale = sheet->dpi / MM_PER_INCH;
    bool red = chance_hit(&sheet->chance, 0.6);
    cairo_set_source_rgb(sheet->pen, red ? 0.8 : 0.1, 0.12, red ? 0.15 : 0.6);
    cairo_set_line_width(sheet->pen, 0.5 * scale);
    cairo_move_to(sheet->pen, (x - 5) * scale, y * scale);
    cairo_curve_to(sheet->pen, (x - 2) * scale, (y + 7) * scale, (x - 1) * scale, (y + 6) * scale,
                   (x + 6) * scale, (y - 6) * scale);
    cairo_stroke(sheet->pen);
    sheet_note_mark(sheet, MARK_PEN, (struct box_mm){x - 5, y - 6, 11, 13});
}

void marks_name_seal(struct sheet *sheet, const struct seal_set *set) {
    struct impression how = {.die = &set->name,
                             .x_mm = sheet->stamp_x_mm - set->official.width_mm / 2 - 14,
                             .y_mm = sheet->stamp_y_mm + chance_real(&sheet->chance, -4, 8),
                             .turn_rad = chance_normal(&sheet->chance) * 0.08,
                             .ink = set->pad,
                             .strength = 0.95,
                             .uneven = 0.3,
                             .speckle = 0.06,
                             .owner = OWNER_OTHER,
                             .class = SEAL_NAME};
    impression_press(sheet, &how);
}

void marks_seam(struct sheet *sheet, const struct seal_set *set, int index, int count) {
    double wide = set->official.width_mm, share = wide / count;
    struct impression how = {.die = &set->official,
                             .x_mm = sheet->width_mm - (index + 1) * share + wide / 2,
                             .y_mm = sheet->height_mm * 0.45,
                             .ink = set->pad,
                             .strength = 0.9,
                             .uneven = 0.3,
                             .speckle = 0.08,
                             .from_x_mm = sheet->width_mm - share,
                             .is_mark = true,
                             .mark = MARK_SEAM_SLICE};
    impression_press(sheet, &how);
}
