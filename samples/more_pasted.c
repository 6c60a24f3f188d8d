/* Sheets of ID cards: pictures put into a word processor's page, a copy in the middle
 * with what it is for, a table of several people */
#include "samples/more.h"
#include "samples/parts.h"

#include <stdio.h>

static const char *whose(const struct paper *paper) {
    return paper->person < 0 ? "经办人身份证复印件" : "证书申请人身份证复印件";
}

/* Two people share a sheet as they came out of the copier: sides of each beside each other. */
static void lay_two(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    for (int i = paper->person; i <= part_last_person(paper); i++) {
        double y = 38 + (i - paper->person) * 76.0;
        const struct person *person = story_card(story, i);
        part_card(sheet, paper, person, &(struct card_place){16, y, 1}, CARD_PORTRAIT);
        part_card(sheet, paper, person, &(struct card_place){108, y, 1}, CARD_EMBLEM);
    }
    sheet->stamp_x_mm = 105;
    sheet->stamp_y_mm = 196;
}

/* Under a heading; pictures of unequal size, flush left as they were put in. */
void more_pasted(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct person *person = story_card(story, paper->person);
    struct script line = {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){25, 22, 160, 0},
                &(struct script){FACE_HEI, 16, SIDE_CENTRE, true, 0x101010, 0}, whose(paper));
    if (part_last_person(paper) > paper->person) {
        lay_two(sheet, story, paper);
        return;
    }
    sheet_write(sheet, (struct box_mm){25, 40, 160, 0}, &line, "正面：");
    part_card(sheet, paper, person, &(struct card_place){27, 50, 1.3}, CARD_PORTRAIT);
    sheet_write(sheet, (struct box_mm){25, 130, 160, 0}, &line, "反面：");
    part_card(sheet, paper, person, &(struct card_place){27, 140, 1.18}, CARD_EMBLEM);
    sheet_write(sheet, (struct box_mm){25, 222, 160, 0}, &line,
                "说明：以上为原件影像，仅限办理数字证书业务使用。");
    sheet->stamp_x_mm = 152;
    sheet->stamp_y_mm = 236;
}

/* Both sides in the middle, close together, the words for what it serves typed between a person's
 * sides and the unit's. */
void more_middle(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[200];
    if (part_last_person(paper) > paper->person) {
        lay_two(sheet, story, paper);
        return;
    }
    const struct person *person = story_card(story, paper->person);
    part_card(sheet, paper, person, &(struct card_place){62, 74, 1}, CARD_EMBLEM);
    part_card(sheet, paper, person, &(struct card_place){62, 132, 1}, CARD_PORTRAIT);
    snprintf(text, sizeof text, "与原件核对无误\n仅供%s办理数字证书\n再次复印无效",
             story->unit.name);
    sheet_write(sheet, (struct box_mm){35, 206, 140, 0},
                &(struct script){FACE_KAI, 13, SIDE_CENTRE, false, 0x202020, 0}, text);
    sheet->stamp_x_mm = 138;
    sheet->stamp_y_mm = 244;
}

/* A row each: the running number, portrait side, emblem side. */
void more_people_table(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    static const char *const HEADS[] = {"序号", "人像面", "国徽面"};
    static const double LEFT[] = {14, 26, 112, 198};
    struct script head = {FACE_SONG, 11, SIDE_CENTRE, true, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){14, 10, 182, 0},
                &(struct script){FACE_SONG, 15, SIDE_CENTRE, true, 0x101010, 0},
                "证书申请人身份证复印件汇总");
    for (int row = 0; row <= people; row++)
        for (int i = 0; i < 3; i++) {
            char number[16];
            struct box_mm cell = {LEFT[i], row ? 30 + (row - 1) * 53.0 : 22, LEFT[i + 1] - LEFT[i],
                                  row ? 53 : 8};
            sheet_frame(sheet, cell, 0.25, 0x101010);
            snprintf(number, sizeof number, "%d", row);
            if (row == 0 || i == 0)
                sheet_write(sheet, cell, &head, row ? number : HEADS[i]);
        }
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct card_place left = {28.5, 32 + i * 53.0, 0.9}, right = {114.5, 32 + i * 53.0, 0.9};
        part_card(sheet, paper, person, &left, CARD_PORTRAIT);
        part_card(sheet, paper, person, &right, CARD_EMBLEM);
    }
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = 264;
}
