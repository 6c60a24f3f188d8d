/* Sheets of ID cards of issuers: both sides made smaller in a corner of the sheet; telephone
 * pictures on dark grounds; several people's pictures as tiles under their numbers; on the
 * back of used paper; a report's figures; several people's in columns */
#include "samples/issuer.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

/* A copier set to 60 %: both sides beside each other, as from a larger sheet. */
void issuer_sixty(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script pen = {FACE_PEN_2, 17, SIDE_LEFT, false, 0x1a2450, 0};
    int people = part_last_person(paper) - paper->person + 1;
    for (int i = 0; i < people; i++) {
        struct card_place front = {22, 30 + i * 46.0, 0.6}, back = {84, 31.5 + i * 46.0, 0.6};
        const struct person *person = story_card(story, paper->person + i);
        part_card(sheet, paper, person, &front, CARD_PORTRAIT);
        part_card(sheet, paper, person, &back, CARD_EMBLEM);
    }
    sheet_write(sheet, (struct box_mm){24, 40 + people * 46.0, 130, 0}, &pen,
                "本复印件仅用于办理数字证书，再复印无效");
    sheet->stamp_x_mm = 160;
    sheet->stamp_y_mm = 44 + people * 46.0;
}

/* A picture as a telephone took it: the card in the midst of a dark table, rims of light. */
static void lay_picture(struct sheet *sheet, const struct paper *paper, const struct person *person,
                        struct box_mm picture, enum card_side side) {
    static const uint32_t GROUNDS[] = {0x1c1a18, 0x2c3036, 0x3a2a20, 0x14181c};
    uint32_t ground = GROUNDS[chance_int(&sheet->chance, 0, 3)];
    double scale = fmin(picture.width * 0.86 / CARD_WIDE_MM, picture.height * 0.82 / CARD_HIGH_MM);
    double wide = CARD_WIDE_MM * scale, high = CARD_HIGH_MM * scale;
    struct card_place at = {picture.x + (picture.width - wide) / 2,
                            picture.y + (picture.height - high) / 2, scale};
    if (side == CARD_PORTRAIT ? !paper->portrait : !(paper->emblem || paper->twice))
        return;
    sheet_fill(sheet, picture, ground);
    for (int i = 0; i < 14; i++) { /* the grain of the table */
        double y = picture.y + picture.height * (i + 0.5) / 14;
        sheet_line(sheet, (struct box_mm){picture.x, y, picture.width, 0},
                   chance_real(&sheet->chance, 0.05, 0.3), ground + 0x080807);
    }
    part_card(sheet, paper, person, &at, side);
}

void issuer_dark(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct box_mm first = {30, 14, 150, 106}, second = {30, 124, 150, 106};
        if (people > 1) {
            first = (struct box_mm){8, 14 + i * 74.0, 96, 70};
            second = (struct box_mm){106, 14 + i * 74.0, 96, 70};
        }
        lay_picture(sheet, paper, person, first, CARD_EMBLEM);
        lay_picture(sheet, paper, person, second, CARD_PORTRAIT);
    }
    sheet_write(sheet, (struct box_mm){20, 272, 170, 0},
                &(struct script){FACE_MICRO, 8, SIDE_CENTRE, false, 0x606468, 0},
                "IMG_20261103_101522.jpg　　IMG_20261103_101540.jpg");
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = people > 1 ? 250 : 254;
}

/* Three and four people: a tile each, the two pictures one below the other. */
void issuer_tiles(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    struct script head = {FACE_HEI, 10, SIDE_LEFT, true, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){12, 8, 186, 0},
                &(struct script){FACE_HEI, 14, SIDE_CENTRE, true, 0x101010, 0},
                "附：证书持有人身份证件影像");
    for (int i = 0; i < people; i++) {
        char text[48];
        double x = 12 + i % 2 * 95.0, y = 19 + (i - i % 2) / 2.0 * 118;
        const struct person *person = story_card(story, paper->person + i);
        sheet_frame(sheet, (struct box_mm){x, y, 91, 114}, 0.2, 0x808080);
        snprintf(text, sizeof text, "证书序号 %02d", i + 1);
        sheet_write(sheet, (struct box_mm){x + 3, y + 1.5, 80, 0}, &head, text);
        lay_picture(sheet, paper, person, (struct box_mm){x + 4, y + 8, 83, 51}, CARD_PORTRAIT);
        lay_picture(sheet, paper, person, (struct box_mm){x + 4, y + 61, 83, 51}, CARD_EMBLEM);
    }
    sheet->stamp_x_mm = people == 3 ? 152 : 105;
    sheet->stamp_y_mm = people == 3 ? 190 : 268;
}

/* What was printed on the other side shows through, the wrong way round. */
static void show_front(struct sheet *sheet) {
    static const char *const WORDS[] = {"会议签到表", "序号　　姓名　　单位　　联系电话　　签名",
                                        "时间：上午九时　地点：二楼会议室"};
    struct script pale = {FACE_SONG, 13, SIDE_LEFT, false, 0xe2e2e0, 0};
    sheet_mirror(sheet);
    for (int i = 0; i < 3; i++)
        sheet_write(sheet, (struct box_mm){30, 24 + i * 14.0, 150, 0}, &pale, WORDS[i]);
    for (int i = 0; i < 12; i++)
        sheet_line(sheet, (struct box_mm){26, 66 + i * 16.0, 158, 0}, 0.25, 0xe6e6e4);
    for (int i = 0; i < 5; i++)
        sheet_line(sheet, (struct box_mm){26 + i * 39.5, 66, 0, 176}, 0.25, 0xe6e6e4);
    sheet_unmirror(sheet);
}

/* On the back of paper that was used before, low on the sheet. */
void issuer_reverse(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    show_front(sheet);
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct card_place front = {104, people > 1 ? 40 + i * 62.0 : 132, 0.98};
        struct card_place back = {people > 1 ? 12 : 104, people > 1 ? 41 + i * 62.0 : 192, 0.98};
        part_card(sheet, paper, person, &front, CARD_PORTRAIT);
        part_card(sheet, paper, person, &back, CARD_EMBLEM);
    }
    sheet->stamp_x_mm = 68;
    sheet->stamp_y_mm = people > 1 ? 212 : 206;
}

static void write_report(struct sheet *sheet, const struct story *story, bool agent) {
    char text[400];
    struct script body = {FACE_MING, 12, SIDE_LEFT, false, 0x101010, 0};
    snprintf(
        text, sizeof text,
        "三、人员身份核验情况\n　　%s对%s的居民身份证原件进行了核验，证件在有效期内，人证一致。"
        "人像面见图3-1，国徽面见图3-2。",
        story->unit.name, agent ? "本次业务经办人" : "证书申请人");
    sheet_write(sheet, (struct box_mm){28, 24, 154, 0}, &body, text);
    sheet_write(
        sheet, (struct box_mm){28, 252, 154, 0},
        &(struct script){FACE_MING, 8.5, SIDE_LEFT, false, 0x404040, 0},
        "注：影像仅用于本次数字证书申请身份核验。　　　　　　　　　　　　　　　　　　　第 5 页");
}

/* Figures of a typed report, each with its number below. */
void issuer_figures(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const WORDS[] = {"图3-1　居民身份证人像面", "图3-2　居民身份证国徽面"};
    int people = part_last_person(paper) - paper->person + 1;
    struct script small = {FACE_MING, 10, SIDE_CENTRE, false, 0x202020, 0};
    write_report(sheet, story, paper->person < 0);
    for (int i = 0; i < people; i++)
        for (int k = 0; k < 2; k++) {
            struct card_place at = {people > 1 ? 20 + k * 90.0 : 56,
                                    people > 1 ? 56 + i * 58.0 : 54 + k * 76.0,
                                    people > 1 ? 0.86 : 1.15};
            part_card(sheet, paper, story_card(story, paper->person + i), &at,
                      k ? CARD_EMBLEM : CARD_PORTRAIT);
            sheet_write(sheet,
                        (struct box_mm){at.x - 6, at.y + CARD_HIGH_MM * at.scale + 2,
                                        CARD_WIDE_MM * at.scale + 12, 0},
                        &small, WORDS[k]);
        }
    sheet->stamp_x_mm = 148;
    sheet->stamp_y_mm = 226;
}

/* Four people's cards without a word, heads and terms in turn, two people a row, reduced. */
void issuer_columns(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct card_place front = {14 + i * 68.0, 24 + i % 2 * 3.0, 0.76};
        struct card_place back = {15 + i * 68.0, 80 - i % 2 * 2.0, 0.76};
        part_card(sheet, paper, person, &front, CARD_EMBLEM);
        part_card(sheet, paper, person, &back, CARD_PORTRAIT);
    }
    sheet_write(sheet, (struct box_mm){20, 140, 150, 0},
                &(struct script){FACE_PEN_1, 18, SIDE_LEFT, false, 0x1a1a24, 0},
                "以上人员身份证复印件，仅办理CA证书用");
    sheet->stamp_x_mm = 214;
    sheet->stamp_y_mm = 158;
}
