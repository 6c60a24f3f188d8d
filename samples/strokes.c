#include "samples/strokes.h"

#include <math.h>

#define STEP_RAD 0.12

void strokes_ring(struct sheet *sheet, struct box_mm place, double thick_mm, bool by_pen) {
    double x = place.x + place.width / 2, y = place.y + place.height / 2;
    double begin = by_pen ? chance_real(&sheet->chance, -2.4, -1.2) : 0;
    double end = begin + 2 * M_PI + (by_pen ? chance_real(&sheet->chance, -0.3, 0.5) : 0);
    double swell = by_pen ? chance_real(&sheet->chance, 0.02, 0.08) : 0;
    for (double turn = begin; turn < end; turn += STEP_RAD) {
        double from = 1 + swell * (turn - begin) / M_PI, next = turn + STEP_RAD * 1.2;
        double left = x + cos(turn) * place.width / 2 * from;
        double top = y + sin(turn) * place.height / 2 * from;
        struct box_mm stroke = {left, top, x + cos(next) * place.width / 2 * from - left,
                                y + sin(next) * place.height / 2 * from - top};
        sheet_line(sheet, stroke, thick_mm, by_pen ? sheet->hand.entry.rgb : 0x181818);
    }
}

void strokes_round(struct sheet *sheet, struct box_mm place, double radius_mm, uint32_t rgb) {
    double thick = 0.25, r = radius_mm, wide = place.width - 2 * r, high = place.height - 2 * r;
    double right = place.x + place.width, low = place.y + place.height;
    sheet_line(sheet, (struct box_mm){place.x + r, place.y, wide, 0}, thick, rgb);
    sheet_line(sheet, (struct box_mm){place.x + r, low, wide, 0}, thick, rgb);
    sheet_line(sheet, (struct box_mm){place.x, place.y + r, 0, high}, thick, rgb);
    sheet_line(sheet, (struct box_mm){right, place.y + r, 0, high}, thick, rgb);
    for (double turn = 0; turn < 2 * M_PI - 0.01; turn += M_PI / 20) {
        double middle = turn + M_PI / 40;
        double x = cos(middle) > 0 ? right - r : place.x + r;
        double y = sin(middle) > 0 ? low - r : place.y + r;
        double left = x + r * cos(turn), top = y + r * sin(turn);
        struct box_mm stroke = {left, top, x + r * cos(turn + M_PI / 19) - left,
                                y + r * sin(turn + M_PI / 19) - top};
        sheet_line(sheet, stroke, thick, rgb);
    }
}

void strokes_dashes(struct sheet *sheet, struct box_mm place, uint32_t rgb) {
    for (double at = 0; at < place.width; at += 3.4)
        for (int i = 0; i < 2; i++)
            sheet_line(sheet,
                       (struct box_mm){place.x + at, place.y + i * place.height,
                                       fmin(2, place.width - at), 0},
                       0.25, rgb);
    for (double at = 0; at < place.height; at += 3.4)
        for (int i = 0; i < 2; i++)
            sheet_line(sheet,
                       (struct box_mm){place.x + i * place.width, place.y + at, 0,
                                       fmin(2, place.height - at)},
                       0.25, rgb);
}

void strokes_cut(struct sheet *sheet, double x_mm, double y_mm, double width_mm) {
    for (double at = 0; at < width_mm; at += 5)
        sheet_line(sheet, (struct box_mm){x_mm + at, y_mm, 3, 0}, 0.2, 0x606060);
}
