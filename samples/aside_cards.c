/* Sheets of ID cards kept aside: half a sheet with both sides beside each other and lines by pen;
 * the emblem side laid down upside down; sides in a table under their words; several people a row
 * each */
#include "samples/aside.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

static void declare(struct sheet *sheet, const struct story *story, double x, double y) {
    char day[32], text[240];
    struct script pen = {FACE_PEN_3, 15, SIDE_LEFT, false, 0x15203c, 0};
    sheet_date(story->form.day, day, sizeof day);
    snprintf(text, sizeof text, "本复印件与原件一致，仅用于办理数字证书。\n%s　%s",
             story->agent.name, day);
    sheet_lean(sheet, x, y, 0.015);
    sheet_write(sheet, (struct box_mm){x, y, 120, 0}, &pen, text);
    sheet_straighten(sheet);
}

/* Both sides of up to two people, a line each. */
void aside_halved(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double scale = people > 1 ? 0.86 : 1.06;
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct card_place at = {people > 1 ? 22 : 11, 9 + i * 50.0, scale};
        part_card(sheet, paper, person, &at, CARD_PORTRAIT);
        at.x += people > 1 ? 84 : 97;
        at.y += people > 1 ? 0 : 2;
        part_card(sheet, paper, person, &at, CARD_EMBLEM);
    }
    declare(sheet, story, 18, people > 1 ? 114 : 92);
    sheet->stamp_x_mm = 168;
    sheet->stamp_y_mm = people > 1 ? 117 : 98;
}

/* The card was turned over on the glass about its long side. */
void aside_tumbled(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct card_place at = {people > 1 ? 12 + i * 98.0 : 58, 40, people > 1 ? 1 : 1.1};
        part_card(sheet, paper, person, &at, CARD_PORTRAIT);
        at.x += people > 1 ? 0 : -4;
        at.y += 72;
        if (paper->emblem || paper->twice)
            card_lay(sheet, &at, person, paper->twice ? CARD_PORTRAIT : CARD_EMBLEM,
                     M_PI + chance_normal(&sheet->chance) * 0.01);
    }
    sheet_write(sheet, (struct box_mm){40, 196, 130, 0},
                &(struct script){FACE_SONG, 13, SIDE_LEFT, false, 0x202020, 0},
                "与原件核对无误。\n\n核对人：＿＿＿＿＿＿＿");
    sheet->stamp_x_mm = 142;
    sheet->stamp_y_mm = 210;
}

static void draw_word(struct sheet *sheet, struct box_mm box, const char *word) {
    sheet_frame(sheet, box, 0.3, 0x202020);
    sheet_write(sheet, box, &(struct script){FACE_SONG, 11.5, SIDE_CENTRE, false, 0x202020, 0},
                word);
}

void aside_sided(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double wide = people > 1 ? 88 : 150, left = people > 1 ? 22 : 40;
    double scale = people > 1 ? 0.98 : 1.2;
    sheet_write(sheet, (struct box_mm){15, 20, 180, 0},
                &(struct script){FACE_HEI, 17, SIDE_CENTRE, true, 0x101010, 1},
                paper->person < 0 ? "经办人身份证复印件" : "证书申请人身份证复印件");
    draw_word(sheet, (struct box_mm){left - 12, 36, 12, 76}, "正\n\n面");
    draw_word(sheet, (struct box_mm){left - 12, 112, 12, 76}, "反\n\n面");
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct box_mm cell = {left + i * wide, 36, wide, 76};
        struct card_place at = {cell.x + (wide - CARD_WIDE_MM * scale) / 2, 42, scale};
        sheet_frame(sheet, cell, 0.3, 0x202020);
        part_card(sheet, paper, person, &at, CARD_PORTRAIT);
        cell.y += 76;
        at.y += 76;
        sheet_frame(sheet, cell, 0.3, 0x202020);
        part_card(sheet, paper, person, &at, CARD_EMBLEM);
    }
    double all = people * wide + 12;
    draw_word(sheet, (struct box_mm){left - 12, 188, 12, 56}, "备\n\n注");
    sheet_frame(sheet, (struct box_mm){left, 188, all - 12, 56}, 0.3, 0x202020);
    sheet_write(sheet, (struct box_mm){left + 4, 192, 80, 0},
                &(struct script){FACE_SONG, 11.5, SIDE_LEFT, false, 0x202020, 0},
                "仅供办理政务数字证书使用。\n（单位盖章）");
    sheet->stamp_x_mm = left + all - 60;
    sheet->stamp_y_mm = 216;
}

/* A row each, for three people and more; numbers at the left. */
void aside_rowed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double high = fmin(58, 212.0 / people), scale = fmin(0.98, (high - 5) / CARD_HIGH_MM);
    double wide = CARD_WIDE_MM * scale + 6, left = (210 - 2 * wide - 12) / 2;
    sheet_write(sheet, (struct box_mm){15, 12, 180, 0},
                &(struct script){FACE_KAI, 17, SIDE_CENTRE, true, 0x101010, 0},
                "证书申请人居民身份证复印件");
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        double y = 25 + i * high;
        char number[16];
        snprintf(number, sizeof number, "%d", i + 1);
        draw_word(sheet, (struct box_mm){left, y, 12, high}, number);
        for (int k = 0; k < 2; k++) {
            struct box_mm cell = {left + 12 + k * wide, y, wide, high};
            sheet_frame(sheet, cell, 0.3, 0x202020);
            part_card(sheet, paper, person, &(struct card_place){cell.x + 3, y + 2.5, scale},
                      k ? CARD_EMBLEM : CARD_PORTRAIT);
        }
    }
    sheet_write(sheet, (struct box_mm){20, 30 + people * high, 70, 0},
                &(struct script){FACE_KAI, 12, SIDE_LEFT, false, 0x202020, 0},
                "以上复印件与原件一致。");
    sheet->stamp_x_mm = 160;
    sheet->stamp_y_mm = fmin(44 + people * high, 262);
}
