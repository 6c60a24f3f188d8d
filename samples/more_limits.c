/* Sheets of ID cards: lines by pen that say what the copy is for; a personnel record with the cards
 * at its foot; the sides below each other under a letterhead */
#include "samples/more.h"
#include "samples/paper_post.h"
#include "samples/parts.h"

#include <stdio.h>

/* Three lines by pen between two rules, as people are advised to write them. */
static void write_limits(struct sheet *sheet, const struct story *story, struct box_mm at) {
    char day[32], text[200];
    struct script pen = {FACE_PEN_1, 14, SIDE_LEFT, false, 0x1c2c70, 0};
    sheet_date(story->form.day, day, sizeof day);
    snprintf(text, sizeof text, "仅供办理政务数字证书使用\n再次复印无效　　%s", day);
    sheet_lean(sheet, at.x, at.y, -0.02);
    sheet_line(sheet, (struct box_mm){at.x, at.y - 1, at.width, 0}, 0.4, pen.rgb);
    sheet_write(sheet, (struct box_mm){at.x + 2, at.y + 1, at.width - 2, 0}, &pen, text);
    sheet_line(sheet, (struct box_mm){at.x, at.y + 17, at.width, 0}, 0.4, pen.rgb);
    sheet_straighten(sheet);
}

void more_limited(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        struct card_place front = {people > 1 ? 12 : 30, 26 + i * 4.0, 1}, back = front;
        front.x += i * 98;
        back.x = front.x + (people > 1 ? 2 : 6);
        back.y += 66;
        part_card(sheet, paper, person, &front, CARD_PORTRAIT);
        part_card(sheet, paper, person, &back, CARD_EMBLEM);
    }
    write_limits(sheet, story, (struct box_mm){people > 1 ? 20 : 34, 172, 92, 0});
    sheet->stamp_x_mm = people > 1 ? 150 : 146;
    sheet->stamp_y_mm = people > 1 ? 190 : 128;
}

static const struct row RECORD_HEADS[] = {{10,
                                           {{CELL_LABEL, 28, "人员类别", 0, 0},
                                            {CELL_LABEL, 60, "姓名", 0, 0},
                                            {CELL_LABEL, 40, "部门", 0, 0},
                                            {CELL_LABEL, 42, "联系电话", 0, 0}}},
                                          {.height_mm = 0}};

static void write_record(struct sheet *sheet, const struct person *person, struct box_mm at,
                         bool agent) {
    const char *const said[] = {agent ? "经办人" : "证书持有人", person->name, person->department,
                                person->phone};
    static const double WIDE[] = {28, 60, 40, 42};
    struct script script = {FACE_SONG, 11, SIDE_CENTRE, false, 0x101010, 0};
    for (int i = 0; i < 4; i++) {
        at.width = WIDE[i];
        sheet_frame(sheet, at, 0.25, 0x101010);
        sheet_write(sheet, at, &script, said[i]);
        at.x += at.width;
    }
}

void more_personnel(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    bool agent = paper->person < 0;
    sheet_write(sheet, (struct box_mm){20, 18, 170, 0},
                &(struct script){FACE_HEI, 17, SIDE_CENTRE, true, 0x101010, 0},
                "数字证书办理人员身份信息表");
    sheet->hand.label = (struct script){FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.line_mm = 0.25;
    double y = form_draw(sheet, &(struct form){story, paper, {20, 34, 170, 0}, BORDER_GRID, 1, 0},
                         RECORD_HEADS);
    for (int i = 0; i < people; i++, y += 11)
        write_record(sheet, story_person(story, paper->person + i), (struct box_mm){20, y, 0, 11},
                     agent && i == 0);
    struct script head = {FACE_SONG, 10.5, SIDE_CENTRE, false, 0x101010, 0};
    for (int k = 0; k < 2; k++) {
        struct box_mm box = {20 + k * 85.0, y, 85, 8};
        sheet_frame(sheet, box, 0.25, 0x101010);
        sheet_write(sheet, box, &head, k ? "身份证背面" : "身份证正面");
        sheet_frame(sheet, (struct box_mm){box.x, y + 8, 85, people * 60.0}, 0.25, 0x101010);
    }
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        double top = y + 12 + i * 60.0;
        part_card(sheet, paper, person, &(struct card_place){23, top, 0.92}, CARD_PORTRAIT);
        part_card(sheet, paper, person, &(struct card_place){108, top, 0.92}, CARD_EMBLEM);
    }
    y += 8 + people * 60.0;
    sheet_write(sheet, (struct box_mm){24, y + 6, 80, 0}, &sheet->hand.label,
                "复印件与原件核对一致。\n\n核对人：");
    part_foot(sheet, story, (struct box_mm){116, y + 14, 0, 0}, "单位公章：");
}

void more_headed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    struct script body = {FACE_MING, 12, SIDE_LEFT, false, 0x101010, 0};
    post_letterhead(sheet, story, 16);
    sheet_write(sheet, (struct box_mm){24, 42, 162, 0}, &body,
                paper->person < 0 ? "附件　经办人居民身份证（复印件）"
                                  : "附件　证书持有人居民身份证（复印件）");
    for (int i = 0; i < people; i++) {
        const struct person *person = story_card(story, paper->person + i);
        double x = people > 1 ? 14 + i * 94.0 : 24, scale = people > 1 ? 1 : 1.08;
        part_card(sheet, paper, person, &(struct card_place){x, 56, scale}, CARD_EMBLEM);
        part_card(sheet, paper, person, &(struct card_place){x, 124, scale}, CARD_PORTRAIT);
    }
    struct script foot = {FACE_MING, 9, SIDE_LEFT, false, 0x505050, 0};
    char text[300];
    snprintf(text, sizeof text, "地址：%s　　邮编：%s　　电话：%s", story->unit.address,
             story->unit.postcode, story->unit.phone);
    sheet_line(sheet, (struct box_mm){20, 270, 170, 0}, 0.3, 0xd01818);
    sheet_write(sheet, (struct box_mm){24, 273, 162, 0}, &foot, text);
    sheet->stamp_x_mm = people > 1 ? 105 : 158;
    sheet->stamp_y_mm = people > 1 ? 216 : 200;
}
