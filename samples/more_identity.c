/* Sheets of ID cards: under a heading, side by side; large; a row a person */
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

static double askew(struct sheet *sheet) {
    return chance_normal(&sheet->chance) * 0.012;
}

/* Which sides of a person are on the sheet, each at its place. */
static void lay_sides(struct sheet *sheet, const struct paper *paper, const struct person *person,
                      const struct card_place sides[static 2]) {
    if (paper->portrait)
        card_lay(sheet, &sides[0], person, CARD_PORTRAIT, askew(sheet));
    if (paper->emblem || paper->twice)
        card_lay(sheet, &sides[1], person, paper->twice ? CARD_PORTRAIT : CARD_EMBLEM,
                 askew(sheet));
}

static void write_caption(struct sheet *sheet, struct box_mm place, const char *text) {
    sheet_write(sheet, place, &(struct script){FACE_ROUND, 10, SIDE_CENTRE, false, 0x404040, 0},
                text);
}

/* Portraits left, emblem sides right, each column named; one or two people. */
void more_captioned(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 24, 170, 0},
                &(struct script){FACE_ROUND, 16, SIDE_CENTRE, true, 0x202020, 2},
                "居民身份证（复印件）");
    sheet_line(sheet, (struct box_mm){16, 38, 178, 0}, 0.4, 0x404040);
    write_caption(sheet, (struct box_mm){18, 42, 84, 0}, "人像面");
    write_caption(sheet, (struct box_mm){108, 42, 84, 0}, "国徽面");
    double y = 52;
    for (int i = paper->person; i <= part_last_person(paper); i++, y += 66) {
        struct card_place sides[] = {{19, y, 0.96}, {109, y, 0.96}};
        lay_sides(sheet, paper, story_card(story, i), sides);
    }
    struct script small = {FACE_ROUND, 10.5, SIDE_LEFT, false, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){22, y + 4, 130, 0}, &small,
                "本复印件仅限于办理数字证书时使用，再复印无效。");
    sheet_write(sheet, (struct box_mm){22, y + 14, 60, 0}, &small, "单位盖章：");
    sheet->stamp_x_mm = 84;
    sheet->stamp_y_mm = y + 34;
}

/* Much larger than life, the emblem side on top; two people beside each other, smaller. */
void more_large(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double scale = people > 1 ? 1.05 : 1.62, step = people > 1 ? 72 : 108;
    double left = people > 1 ? 10 : 34 + chance_real(&sheet->chance, -8, 8);
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 7}, 0x2c2c30);
    sheet_fill(sheet, (struct box_mm){0, 7, 5, 220}, 0x3a3a3e);
    for (int i = 0; i < people; i++) {
        double x = left + i * (CARD_WIDE_MM * scale + 10);
        struct card_place sides[] = {{x, 20 + step, scale}, {x, 20, scale}};
        if (!paper->emblem && !paper->twice)
            sides[0].y = 60;
        lay_sides(sheet, paper, story_card(story, paper->person + i), sides);
    }
    sheet->stamp_x_mm = people > 1 ? 106 : 138;
    sheet->stamp_y_mm = 37 + step + CARD_HIGH_MM * scale;
}

/* Three and four people: a numbered row each, the emblem side at the left. */
void more_album(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double step = 60, y = 22;
    for (int i = 0; i < people; i++, y += step) {
        struct card_place sides[] = {{110, y, 0.94}, {22, y, 0.94}};
        char number[16];
        snprintf(number, sizeof number, "%d", i + 1);
        write_caption(sheet, (struct box_mm){8, y + 22, 10, 0}, number);
        lay_sides(sheet, paper, story_card(story, paper->person + i), sides);
        if (i + 1 < people)
            sheet_line(sheet, (struct box_mm){10, y + 55.5, 190, 0}, 0.2, 0x909090);
    }
    sheet->stamp_x_mm = 111; /* between the last term and the last number */
    sheet->stamp_y_mm = fmin(y + 6, 264);
}
