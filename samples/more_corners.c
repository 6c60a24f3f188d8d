/* Sheets of ID cards: two corners of a sheet with a declaration by pen between; a broad
 * sheet with one side enlarged; a form to paste them on under words; people down a sheet in pairs
 */
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/strokes.h"

#include <stdio.h>

static void lay(struct sheet *sheet, const struct paper *paper, const struct person *person,
                const struct card_place *at, const double turn_rad[static 2]) {
    if (paper->portrait)
        card_lay(sheet, &at[0], person, CARD_PORTRAIT, turn_rad[0]);
    if (paper->emblem || paper->twice)
        card_lay(sheet, &at[1], person, paper->twice ? CARD_PORTRAIT : CARD_EMBLEM, turn_rad[1]);
}

/* Two people: the sides of each beside each other, a rule between the people. */
static void lay_both(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    for (int i = paper->person; i <= part_last_person(paper); i++) {
        double y = 24 + (i - paper->person) * 84.0;
        const struct person *person = story_card(story, i);
        part_card(sheet, paper, person, &(struct card_place){14, y, 1.04}, CARD_EMBLEM);
        part_card(sheet, paper, person, &(struct card_place){108, y + 4, 1.04}, CARD_PORTRAIT);
    }
    sheet_line(sheet, (struct box_mm){14, 95, 182, 0}, 0.15, 0x9a9a9a);
    sheet->stamp_x_mm = 105;
    sheet->stamp_y_mm = 206;
}

/* From the upper right to the lower left, each as it fell on the glass. */
void more_corners(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    if (part_last_person(paper) > paper->person) {
        lay_both(sheet, story, paper);
        return;
    }
    struct card_place at[] = {{102, 30, 1}, {22, 196, 1}};
    double turn[] = {chance_real(&sheet->chance, -0.13, -0.05),
                     chance_real(&sheet->chance, 0.04, 0.11)};
    lay(sheet, paper, story_card(story, paper->person), at, turn);
    char text[200];
    snprintf(text, sizeof text, "此件由本人提供，与原件一致，仅限%s申请数字证书使用，其他无效。",
             story->unit.name);
    sheet_write(sheet, (struct box_mm){24, 112, 150, 0},
                &(struct script){FACE_PEN_1, 18, SIDE_LEFT, false, 0x1c1c30, 0}, text);
    sheet->stamp_x_mm = 148;
    sheet->stamp_y_mm = 166;
}

/* The portrait side enlarged, the other as it is, on a broad sheet. */
void more_enlarged(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    for (int i = 0; i < people; i++) {
        double y = people > 1 ? 16 + i * 76.0 : 42;
        double scale = people > 1 ? 1.25 : 1.75;
        const struct person *person = story_card(story, paper->person + i);
        part_card(sheet, paper, person, &(struct card_place){16, y, scale}, CARD_PORTRAIT);
        part_card(sheet, paper, person,
                  &(struct card_place){people > 1 ? 142 : 186, y + 6, people > 1 ? 1 : 1.05},
                  CARD_EMBLEM);
    }
    struct script small = {FACE_ROUND, 11, SIDE_LEFT, false, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){20, people > 1 ? 170 : 152, 140, 0}, &small,
                "ID Card（身份证）复印件　　用途：办理数字证书");
    sheet->stamp_x_mm = people > 1 ? 250 : 226;
    sheet->stamp_y_mm = people > 1 ? 160 : 148;
}

/* As a register's form has it: two dashed places to paste on, words pale across them. */
void more_pasteup(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    if (part_last_person(paper) > paper->person) {
        lay_both(sheet, story, paper);
        return;
    }
    static const char *const NAMES[] = {"（人像面粘贴处）", "（国徽面粘贴处）"};
    struct script small = {FACE_MING, 10.5, SIDE_CENTRE, false, 0x606060, 0};
    sheet_write(sheet, (struct box_mm){20, 16, 170, 0},
                &(struct script){FACE_MING, 18, SIDE_CENTRE, true, 0x101010, 2},
                "身份证复印件粘贴页");
    for (int i = 0; i < 2; i++) {
        double y = 34 + i * 80.0;
        strokes_dashes(sheet, (struct box_mm){52, y, 106, 72}, 0x707070);
        sheet_write(sheet, (struct box_mm){52, y + 65.5, 106, 6}, &small, NAMES[i]);
        part_card(sheet, paper, story_card(story, paper->person),
                  &(struct card_place){60 + i * 3.0, y + 6 + i, 1},
                  i ? CARD_EMBLEM : CARD_PORTRAIT);
    }
    sheet_lean(sheet, 105, 112, -0.6);
    sheet_write(sheet, (struct box_mm){20, 104, 170, 0},
                &(struct script){FACE_HEI, 17, SIDE_CENTRE, false, 0xc8ccd0, 1},
                "仅用于申请政务数字证书");
    sheet_straighten(sheet);
    struct box_mm foot = {30, 200, 150, 60};
    sheet_frame(sheet, foot, 0.3, 0x404040);
    sheet_write(sheet, (struct box_mm){35, 204, 140, 0},
                &(struct script){FACE_MING, 11, SIDE_LEFT, false, 0x101010, 0},
                "本人声明：所粘贴复印件与身份证原件一致。\n\n\n盖章处（单位公章）：");
    sheet->stamp_x_mm = 118;
    sheet->stamp_y_mm = 236;
}

/* Three and four people: portrait sides left, emblem sides right, each person's pair in a frame of
 * its own under the name of the person's number. */
void more_pairs_down(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        double y = 10 + i * 64.0;
        char text[64];
        snprintf(text, sizeof text, "证书申请人 %d", i + 1);
        strokes_round(sheet, (struct box_mm){10, y, 190, 60}, 3, 0x9aa0a6);
        sheet_write(sheet, (struct box_mm){14, y + 1, 60, 0},
                    &(struct script){FACE_ROUND, 9, SIDE_LEFT, false, 0x40464c, 0}, text);
        part_card(sheet, paper, person, &(struct card_place){17, y + 7, 0.93}, CARD_PORTRAIT);
        part_card(sheet, paper, person, &(struct card_place){113, y + 7, 0.93}, CARD_EMBLEM);
    }
    sheet->stamp_x_mm = people > 3 ? 98 : 150; /* between the rows of numbers */
    sheet->stamp_y_mm = people > 3 ? 92.5 : 236;
}
