/* Sheets of ID cards: on a slant under words across the sheet; pictures in a ruled
 * form; two people a row on a broad sheet */
#include "samples/more.h"
#include "samples/parts.h"

#include <stdio.h>

/* Which sides of a person are on the sheet, each at its place, turned alike. */
static void lay_sides(struct sheet *sheet, const struct paper *paper, const struct person *person,
                      const struct card_place sides[static 2], double turn_rad) {
    if (paper->portrait)
        card_lay(sheet, &sides[0], person, CARD_PORTRAIT,
                 turn_rad + chance_normal(&sheet->chance) * 0.006);
    if (paper->emblem || paper->twice)
        card_lay(sheet, &sides[1], person, paper->twice ? CARD_PORTRAIT : CARD_EMBLEM,
                 -turn_rad + chance_normal(&sheet->chance) * 0.006);
}

/* As a telephone's scanner puts it over cards: thin gray words on a slant, again and again. */
static void write_across(struct sheet *sheet, double high_mm) {
    struct script pale = {FACE_HEI, 9, SIDE_LEFT, false, 0xc4c8cc, 0};
    sheet_lean(sheet, 105, high_mm / 2, -0.5);
    for (int i = 0; i < 9; i++)
        for (int k = 0; k < 3; k++)
            sheet_write(sheet,
                        (struct box_mm){-20 + k * 86.0 + i % 2 * 30, -10 + i * high_mm / 8, 80, 0},
                        &pale, "仅供申请数字证书使用");
    sheet_straighten(sheet);
}

void more_slant(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    double y = 26;
    int people = part_last_person(paper) - paper->person + 1;
    double scale = people > 1 ? 0.92 : 1.2, lean = people > 1 ? 0.02 : 0.05;
    for (int i = paper->person; i <= part_last_person(paper); i++) {
        double step = people > 1 ? 46 : 92;
        struct card_place sides[] = {{14, y, scale}, {people > 1 ? 112 : 90, y + step, scale}};
        lay_sides(sheet, paper, story_card(story, i), sides, lean);
        y += people > 1 ? 112 : 0;
    }
    write_across(sheet, 240);
    sheet->stamp_x_mm = people > 1 ? 52 : 44;
    sheet->stamp_y_mm = people > 1 ? 106 : 158;
}

static void write_cell(struct sheet *sheet, struct box_mm box, enum side side, const char *text) {
    sheet_frame(sheet, box, 0.25, 0x202020);
    box.x += 2;
    box.width -= 4;
    sheet_write(sheet, box, &(struct script){FACE_SONG, 10.5, side, false, 0x101010, 0}, text);
}

/* A picture of a card as it lay on something dark. */
static void lay_picture(struct sheet *sheet, const struct paper *paper, const struct person *person,
                        struct box_mm frame, enum card_side side) {
    double wide = CARD_WIDE_MM * 0.98 + 14, high = CARD_HIGH_MM * 0.98 + 12;
    struct box_mm dark = {frame.x + (frame.width - wide) / 2, frame.y + (frame.height - high) / 2,
                          wide, high};
    static const uint32_t GROUNDS[] = {0x6e5a48, 0x4c5056, 0x8a8478, 0x3e4a44};
    sheet_fill(sheet, dark, GROUNDS[chance_int(&sheet->chance, 0, 3)]);
    struct card_place at = {dark.x + 7, dark.y + 6, 0.98};
    if (side == CARD_EMBLEM && paper->twice)
        side = CARD_PORTRAIT;
    card_lay(sheet, &at, person, side, chance_normal(&sheet->chance) * 0.01);
}

static void draw_ruled_head(struct sheet *sheet, const struct story *story,
                            const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 18, 170, 0},
                &(struct script){FACE_SONG, 17, SIDE_CENTRE, true, 0x101010, 1},
                paper->person < 0 ? "经办人身份证件复印件" : "证书持有人身份证件复印件");
    write_cell(sheet, (struct box_mm){20, 32, 34, 10}, SIDE_CENTRE, "所在单位");
    write_cell(sheet, (struct box_mm){54, 32, 136, 10}, SIDE_LEFT, story->unit.name);
    write_cell(sheet, (struct box_mm){20, 42, 34, 10}, SIDE_CENTRE, "用　　途");
    write_cell(sheet, (struct box_mm){54, 42, 136, 10}, SIDE_LEFT,
               "办理政务数字证书业务，他用无效");
}

void more_ruled_cards(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    if (part_last_person(paper) > paper->person) {
        more_slant(sheet, story, paper);
        return;
    }
    const struct person *person = story_card(story, paper->person);
    draw_ruled_head(sheet, story, paper);
    struct box_mm upper = {38, 52, 152, 84}, lower = {38, 136, 152, 84};
    write_cell(sheet, (struct box_mm){20, 52, 18, 84}, SIDE_CENTRE, "国\n徽\n面");
    write_cell(sheet, (struct box_mm){20, 136, 18, 84}, SIDE_CENTRE, "人\n像\n面");
    sheet_frame(sheet, upper, 0.25, 0x202020);
    sheet_frame(sheet, lower, 0.25, 0x202020);
    if (paper->emblem || paper->twice)
        lay_picture(sheet, paper, person, upper, CARD_EMBLEM);
    if (paper->portrait)
        lay_picture(sheet, paper, person, lower, CARD_PORTRAIT);
    struct box_mm foot = {20, 220, 170, 52};
    sheet_frame(sheet, foot, 0.25, 0x202020);
    sheet_write(sheet, (struct box_mm){24, 224, 100, 0},
                &(struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0},
                "本件与原件核对一致。\n\n单位（公章）：");
    sheet->stamp_x_mm = 118;
    sheet->stamp_y_mm = 246;
}

/* Three and four people: two a row, each person's sides beside each other, the name below. */
void more_couples(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    for (int i = 0; i < people; i++) {
        double x = 10 + i % 2 * 142.0, y = 22 + (i - i % 2) / 2.0 * 74;
        struct card_place sides[] = {{x, y, 0.78}, {x + 69, y, 0.78}};
        const struct person *person = story_card(story, paper->person + i);
        char text[64];
        lay_sides(sheet, paper, person, sides, 0);
        snprintf(text, sizeof text, "（%d）证书持有人", i + 1);
        sheet_write(sheet, (struct box_mm){x, y + 47, 134, 0},
                    &(struct script){FACE_KAI, 10.5, SIDE_CENTRE, false, 0x303030, 0}, text);
    }
    sheet->stamp_x_mm = people > 3 ? 148 : 216;
    sheet->stamp_y_mm = people > 3 ? 178 : 132;
}
