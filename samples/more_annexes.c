/* Sheets of ID cards: a telephone program's scan of both sides; pictures of unequal size
 * in an annex with head and foot; an authorisation with the agent's card below it */
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

/* A side as the program cut it out: a little of the table about the card. */
static void lay_cut_out(struct sheet *sheet, const struct paper *paper, const struct person *person,
                        const struct card_place *at, enum card_side side) {
    double wide = CARD_WIDE_MM * at->scale, high = CARD_HIGH_MM * at->scale;
    if (side == CARD_PORTRAIT ? !paper->portrait : !(paper->emblem || paper->twice))
        return;
    sheet_fill(sheet, (struct box_mm){at->x - 5, at->y - 4, wide + 10, high + 8}, 0xb8aea2);
    sheet_fill(sheet, (struct box_mm){at->x + 0.8, at->y + 0.8, wide, high}, 0x98908a);
    part_card(sheet, paper, person, at, side);
}

void more_scanned(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double scale = people > 1 ? 0.94 : 1.5;
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct card_place first = {people > 1 ? 15 : 41, people > 1 ? 40 + i * 92.0 : 34, scale};
        struct card_place second = first;
        second.x += people > 1 ? 100 : 0;
        second.y += people > 1 ? 0 : 104;
        lay_cut_out(sheet, paper, person, &first, CARD_PORTRAIT);
        lay_cut_out(sheet, paper, person, &second, CARD_EMBLEM);
    }
    sheet_write(sheet, (struct box_mm){120, 276, 76, 0},
                &(struct script){FACE_MICRO, 9, SIDE_RIGHT, false, 0x9aa0a6, 0},
                "由 示例扫描王 扫描创建");
    sheet->stamp_x_mm = people > 1 ? 105 : 150;
    sheet->stamp_y_mm = people > 1 ? 236 : 244;
}

void more_annexed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    struct script small = {FACE_SONG, 9, SIDE_CENTRE, false, 0x404040, 0};
    struct script line = {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){25, 12, 160, 0}, &small, "数字证书申请材料");
    sheet_line(sheet, (struct box_mm){25, 18, 160, 0}, 0.2, 0x404040);
    sheet_write(sheet, (struct box_mm){25, 24, 160, 0}, &line, "附件三");
    sheet_write(sheet, (struct box_mm){25, 31, 160, 0},
                &(struct script){FACE_SONG, 15, SIDE_CENTRE, true, 0x101010, 0},
                paper->person < 0 ? "经办人身份证正反面复印件" : "证书申请人身份证正反面复印件");
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct card_place back = {25, 46 + i * 66.0, people > 1 ? 0.92 : 1.12};
        struct card_place front = {108, people > 1 ? 50 + i * 66.0 : 124, people > 1 ? 0.84 : 0.88};
        part_card(sheet, paper, person, &back, CARD_EMBLEM);
        part_card(sheet, paper, person, &front, CARD_PORTRAIT);
    }
    sheet_write(sheet, (struct box_mm){25, 184, 160, 0}, &line,
                "　　以上复印件与原件一致，再次复印无效。");
    sheet_write(sheet, (struct box_mm){25, 282, 160, 0}, &small, "第 6 页　共 9 页");
    sheet->stamp_x_mm = 142;
    sheet->stamp_y_mm = 218;
}

static void write_mandate(struct sheet *sheet, const struct story *story) {
    char text[400];
    sheet_write(sheet, (struct box_mm){26, 20, 158, 0},
                &(struct script){FACE_SERIF, 19, SIDE_CENTRE, true, 0x101010, 2}, "授权委托书");
    snprintf(
        text, sizeof text,
        "　　兹委托我单位工作人员（身份证复印件附后）前往北京数字认证股份有限公司办理政务数字证书"
        "相关业务，其在办理过程中签署的文件我单位均予以承认。委托期限自签发之日起三十日。\n　　"
        "委托单位：%s",
        story->unit.name);
    sheet_write(sheet, (struct box_mm){26, 36, 158, 0},
                &(struct script){FACE_SERIF, 12, SIDE_LEFT, false, 0x101010, 0}, text);
}

/* For holders only the frames with their captions; both sides beside each other. */
void more_entrusted(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const WORDS[] = {"身份证（人像面）", "身份证（国徽面）"};
    int people = part_last_person(paper) - paper->person + 1;
    double top = people > 1 ? 40 : 96;
    struct script small = {FACE_SERIF, 10, SIDE_CENTRE, false, 0x404040, 0};
    if (paper->person < 0 && people == 1)
        write_mandate(sheet, story);
    else
        sheet_write(sheet, (struct box_mm){26, people > 1 ? 18 : 60, 158, 0},
                    &(struct script){FACE_SERIF, 17, SIDE_CENTRE, true, 0x101010, 0},
                    "证书申请人身份证明");
    for (int i = 0; i < people; i++)
        for (int k = 0; k < 2; k++) {
            struct box_mm frame = {12 + k * 94.0, top + i * 74.0, 92, 66};
            sheet_frame(sheet, frame, 0.25, 0x606060);
            sheet_write(sheet, (struct box_mm){frame.x, frame.y + 58, 92, 7}, &small, WORDS[k]);
            part_card(sheet, paper, story_card(story, paper->person + i),
                      &(struct card_place){frame.x + 3.2, frame.y + 3, 1},
                      k ? CARD_EMBLEM : CARD_PORTRAIT);
        }
    double y = fmax(top + people * 74.0 + 12, 190);
    part_signed(sheet, story, &(struct script){FACE_SERIF, 12, SIDE_LEFT, false, 0x101010, 0}, y);
}
