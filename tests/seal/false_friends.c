/* The red and round things on papers that are no seals; each has fooled some detector. */
#include "seal/drawn_page.h"

#include <math.h>
#include <string.h>

static void print_colour(struct drawn_page *page, double red, double green, double blue) {
    cairo_set_source_rgb(page->cr, red, green, blue);
}

static void words(struct drawn_page *page, double x, double y, double size, const char *text) {
    cairo_set_font_size(page->cr, size);
    cairo_move_to(page->cr, x, y);
    cairo_show_text(page->cr, text);
}

static void font(struct drawn_page *page, const char *name) {
    cairo_select_font_face(page->cr, name, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
}

void drawn_letterhead(struct drawn_page *page, struct dice *dice) {
    font(page, "Noto Serif CJK SC");
    print_colour(page, dice_real(dice, 0.8, 0.95), 0.08, 0.1);
    words(page, 32, 40, dice_real(dice, 11, 17), "样例市测绘地理局文件");
    cairo_set_line_width(page->cr, dice_real(dice, 0.4, 1.6));
    cairo_move_to(page->cr, 28, 52);
    cairo_line_to(page->cr, 184, 52);
    cairo_stroke(page->cr);
}

void drawn_red_form(struct drawn_page *page, struct dice *dice) {
    double ochre = dice_real(dice, 0, 0.4);
    print_colour(page, 0.7, 0.15 + ochre, 0.12);
    font(page, "AR PL SungtiL GB");
    cairo_set_line_width(page->cr, 0.35);
    double top = dice_real(dice, 60, 140);
    for (int row = 0; row < 6; row++) {
        cairo_rectangle(page->cr, 20, top + row * 11, 170, 11);
        cairo_rectangle(page->cr, 55, top + row * 11, 60, 11);
        words(page, 22, top + row * 11 + 7, 3.6, "购买方名称");
    }
    cairo_stroke(page->cr);
}

/* The labels' cells of a spreadsheet's form, pale blue or gray with black rules, one column high.
 */
void drawn_tinted_cells(struct drawn_page *page, struct dice *dice) {
    double top = dice_real(dice, 60, 140);
    double tint = dice_real(dice, 0.84, 0.90);
    double height = dice_real(dice, 8, 9);
    print_colour(page, tint, tint + 0.04, tint + 0.09);
    cairo_rectangle(page->cr, 90, top, 38, 4 * height);
    cairo_fill(page->cr);
    print_colour(page, 0.1, 0.1, 0.1);
    font(page, "AR PL SungtiL GB");
    cairo_set_line_width(page->cr, 0.3);
    for (int row = 0; row < 4; row++) {
        cairo_rectangle(page->cr, 20, top + row * height, 170, height);
        cairo_rectangle(page->cr, 90, top + row * height, 38, height);
        words(page, 99, top + row * height + 5.5, 3.8, "信用代码*");
    }
    cairo_stroke(page->cr);
}

static void spot(struct drawn_page *page, double x, double y, double radius) {
    cairo_new_sub_path(page->cr);
    cairo_arc(page->cr, x, y, radius, 0, 2 * M_PI);
}

/* A disc full of red with gold shapes, as emblems are printed; none of a real state. */
void drawn_emblem(struct drawn_page *page, struct dice *dice) {
    double radius = dice_chance(dice, 0.5) ? 7.5 : dice_real(dice, 15, 18);
    double x = dice_real(dice, 30, 180);
    double y = dice_real(dice, 25, 60);
    print_colour(page, 0.85, 0.1, 0.12);
    spot(page, x, y, radius);
    cairo_fill(page->cr);
    print_colour(page, 0.95, 0.78, 0.2);
    cairo_set_line_width(page->cr, radius * 0.09);
    spot(page, x, y, radius * 0.93);
    cairo_stroke(page->cr);
    for (int i = 0; i < 5; i++) {
        double angle = -M_PI / 2 + (i - 2) * 0.5;
        double r = i == 2 ? 0.16 : 0.08;
        spot(page, x + radius * 0.45 * cos(angle), y + radius * 0.5 * sin(angle), radius * r);
        cairo_fill(page->cr);
    }
    cairo_rectangle(page->cr, x - radius * 0.45, y + radius * 0.2, radius * 0.9, radius * 0.25);
    cairo_fill(page->cr);
}

void drawn_thumbprint(struct drawn_page *page, struct dice *dice) {
    cairo_save(page->cr);
    cairo_translate(page->cr, dice_real(dice, 40, 170), dice_real(dice, 80, 260));
    cairo_rotate(page->cr, dice_real(dice, -1, 1));
    double a = dice_real(dice, 7, 10);
    double b = a * dice_real(dice, 1.2, 1.5);
    cairo_scale(page->cr, a, b);
    spot(page, 0, 0, 1);
    cairo_clip(page->cr);
    cairo_set_source_rgba(page->cr, 0.85, 0.12, 0.15, 0.75);
    cairo_set_line_width(page->cr, 0.055);
    double off = dice_real(dice, -0.3, 0.3);
    for (double r = 0.06; r < 2.2; r += 0.105) {
        cairo_new_path(page->cr);
        for (double t = 0; t < 2 * M_PI; t += 0.1)
            cairo_line_to(page->cr, off * 0.4 + r * cos(t) + 0.03 * sin(9 * t + r * 20),
                          off + r * sin(t) * (1 + 0.25 * cos(t)) + 0.03 * sin(7 * t));
        cairo_stroke(page->cr);
    }
    cairo_restore(page->cr);
}

void drawn_pen(struct drawn_page *page, struct dice *dice) {
    static const double inks[3][3] = {{0.1, 0.15, 0.6}, {0.12, 0.12, 0.12}, {0.8, 0.1, 0.12}};
    const double *ink = inks[dice_between(dice, 0, 2)];
    print_colour(page, ink[0], ink[1], ink[2]);
    cairo_set_line_width(page->cr, dice_real(dice, 0.3, 0.7));
    double x = dice_real(dice, 40, 150);
    double y = dice_real(dice, 80, 265);
    cairo_move_to(page->cr, x, y);
    for (int i = 0; i < dice_between(dice, 4, 9); i++) {
        double nx = x + dice_real(dice, 2, 9);
        cairo_curve_to(page->cr, x + dice_bell(dice, 6), y + dice_bell(dice, 7),
                       nx + dice_bell(dice, 6), y + dice_bell(dice, 7), nx, y + dice_bell(dice, 3));
        x = nx;
    }
    cairo_stroke(page->cr);
}

void drawn_clerk_stamp(struct drawn_page *page, struct dice *dice) {
    static const char *const texts[] = {"已审核", "与原件一致", "复印件无效", "收讫"};
    const char *text = texts[dice_between(dice, 0, 3)];
    cairo_save(page->cr);
    cairo_translate(page->cr, dice_real(dice, 35, 150), dice_real(dice, 75, 265));
    cairo_rotate(page->cr, dice_real(dice, -0.2, 0.2));
    if (dice_chance(dice, 0.5))
        print_colour(page, 0.85, 0.12, 0.15);
    else
        print_colour(page, 0.15, 0.2, 0.7);
    font(page, "WenQuanYi Zen Hei");
    double size = dice_real(dice, 5, 8);
    cairo_set_font_size(page->cr, size);
    cairo_text_extents_t e;
    cairo_text_extents(page->cr, text, &e);
    words(page, 0, 0, size, text);
    if (dice_chance(dice, 0.6)) {
        cairo_set_line_width(page->cr, 0.6);
        cairo_rectangle(page->cr, -2, -size, e.x_advance + 4, size * 1.4);
        cairo_stroke(page->cr);
    }
    cairo_restore(page->cr);
}

void drawn_logo(struct drawn_page *page, struct dice *dice) {
    double x = dice_real(dice, 25, 60);
    double y = dice_real(dice, 18, 40);
    double radius = dice_real(dice, 6, 12);
    print_colour(page, 0.8, dice_real(dice, 0, 0.2), dice_real(dice, 0.05, 0.7));
    cairo_set_line_width(page->cr, radius * dice_real(dice, 0.1, 0.3));
    spot(page, x, y, radius);
    if (dice_chance(dice, 0.5))
        cairo_fill(page->cr);
    else
        cairo_stroke(page->cr);
    font(page, "WenQuanYi Zen Hei");
    print_colour(page, 1, 1, 1);
    words(page, x - radius * 0.5, y + radius * 0.35, radius, "行");
    print_colour(page, 0.75, 0.1, 0.15);
    words(page, x + radius * 1.3, y + 3, 7, "样例银行");
}

void drawn_photo(struct drawn_page *page, struct dice *dice) {
    double x = dice_real(dice, 40, 150);
    double y = dice_real(dice, 70, 230);
    cairo_save(page->cr);
    cairo_rectangle(page->cr, x, y, 26, 32);
    cairo_clip(page->cr);
    for (int i = 0; i < 60; i++) {
        print_colour(page, dice_real(dice, 0.2, 1), dice_real(dice, 0.1, 0.8),
                     dice_real(dice, 0.1, 0.8));
        spot(page, x + dice_real(dice, 0, 26), y + dice_real(dice, 0, 32), dice_real(dice, 2, 9));
        cairo_fill(page->cr);
    }
    cairo_restore(page->cr);
}

void drawn_banner(struct drawn_page *page, struct dice *dice) {
    print_colour(page, 0.85, 0.1, 0.12);
    double y = dice_real(dice, 5, 25);
    cairo_rectangle(page->cr, 0, y, page->width_mm, dice_real(dice, 10, 20));
    cairo_fill(page->cr);
    print_colour(page, 1, 1, 1);
    font(page, "WenQuanYi Zen Hei");
    words(page, 50, y + 9, 8, "电子回单服务平台");
}

/* Something that a clerk drew a ring around, by hand: nearly a circle, not quite closed. */
void drawn_circled(struct drawn_page *page, struct dice *dice) {
    print_colour(page, 0.85, 0.1, 0.15);
    cairo_set_line_width(page->cr, dice_real(dice, 0.4, 0.9));
    double x = dice_real(dice, 50, 160);
    double y = dice_real(dice, 80, 250);
    double a = dice_real(dice, 10, 22);
    double b = a * dice_real(dice, 0.35, 0.8);
    double wobble = dice_real(dice, 0, 6);
    cairo_new_path(page->cr);
    for (double t = 0; t < 2 * M_PI + 0.3; t += 0.1)
        cairo_line_to(page->cr, x + a * (1 + 0.06 * sin(2 * t + wobble) + 0.04 * t / 6) * cos(t),
                      y + b * (1 + 0.07 * cos(3 * t + wobble) - 0.05 * t / 6) * sin(t));
    cairo_stroke(page->cr);
}

/* A receiving stamp: small ring, two bars, a date between. */
void drawn_date_stamp(struct drawn_page *page, struct dice *dice) {
    double x = dice_real(dice, 40, 170);
    double y = dice_real(dice, 80, 260);
    double radius = dice_real(dice, 11, 14);
    print_colour(page, dice_chance(dice, 0.5) ? 0.85 : 0.2, 0.15,
                 dice_chance(dice, 0.5) ? 0.2 : 0.6);
    cairo_set_line_width(page->cr, 0.6);
    spot(page, x, y, radius);
    cairo_stroke(page->cr);
    for (int side = -1; side <= 1; side += 2) {
        double half = sqrt(radius * radius - 9);
        cairo_move_to(page->cr, x - half, y + side * 3);
        cairo_line_to(page->cr, x + half, y + side * 3);
    }
    cairo_stroke(page->cr);
    font(page, "WenQuanYi Zen Hei");
    words(page, x - radius * 0.75, y + 1.3, 3.4, "2026.11.20");
    words(page, x - radius * 0.5, y - 5, 3.4, "收件章");
    words(page, x - radius * 0.5, y + 8, 3.4, "（3）");
}
