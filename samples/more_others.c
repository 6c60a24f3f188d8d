/* Papers of no item: a mandate, a list of what is enclosed; a separator, a back */
#include "pipeline/separator.h"
#include "samples/bars.h"
#include "samples/more.h"

#include <stdio.h>

/* Who signs for the body may send somebody else: the office asks for no such paper. */
void more_mandate(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    char text[700], day[32];
    sheet_write(sheet, (struct box_mm){28, 32, 154, 0},
                &(struct script){FACE_SERIF, 22, SIDE_CENTRE, true, 0, 4}, "授权委托书");
    snprintf(text, sizeof text,
             "　　兹授权我单位工作人员%s前往贵处办理有关事宜，其在授权范围内签署的文件，我单位均"
             "予认可。\n　　授权期限：自本委托书签署之日起三十日。\n　　受托人无转委托权。",
             story->agent.name);
    struct script body = {FACE_SERIF, 13, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){28, 56, 154, 0}, &body, text);
    sheet_date(story->form.day, day, sizeof day);
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){28, 126, 150, 0}, &body, "授权单位（盖章）");
    sheet_write(sheet, (struct box_mm){28, 138, 150, 0}, &body, day);
    sheet->stamp_x_mm = 152;
    sheet->stamp_y_mm = 132;
}

/* It names every paper and is none of them. */
void more_enclosures(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    static const char *const ROWS[][3] = {{"序号", "资料名称", "份数"},   {"1", "申请表", "1"},
                                          {"2", "明细表", "1"},           {"3", "证照复印件", "1"},
                                          {"4", "经办人证件复印件", "1"}, {"5", "汇款凭证", "1"},
                                          {"6", "开票信息", "1"}};
    sheet_write(sheet, (struct box_mm){30, 28, 150, 0},
                &(struct script){FACE_ROUND, 18, SIDE_CENTRE, true, 0, 2}, "寄送资料目录");
    for (int i = 0; i < 7; i++)
        for (int k = 0; k < 3; k++) {
            static const double AT[] = {30, 50, 150, 180};
            struct box_mm cell = {AT[k], 48 + i * 11.0, AT[k + 1] - AT[k], 11};
            sheet_frame(sheet, cell, 0.25, 0x202020);
            sheet_write(sheet, cell,
                        &(struct script){FACE_ROUND, 11, SIDE_CENTRE, i == 0, 0x101010, 0},
                        ROWS[i][k]);
        }
    char text[200];
    snprintf(text, sizeof text, "寄件单位：%s\n寄 件 人：%s", story->unit.name, story->agent.name);
    sheet_write(sheet, (struct box_mm){30, 134, 150, 0},
                &(struct script){FACE_ROUND, 11, SIDE_LEFT, false, 0x101010, 0}, text);
}

/* A coloured leaf with the code up its edge's side. */
void more_divider(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)story;
    char text[SEPARATOR_ROOM];
    separator_write(paper->person, text);
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 297}, 0xf7f0c8);
    bars_qr(sheet, (struct box_mm){24, 30, 40, 40}, text);
    bars_qr(sheet, (struct box_mm){146, 226, 40, 40}, text);
    sheet_write(sheet, (struct box_mm){20, 130, 170, 0},
                &(struct script){FACE_ROUND, 30, SIDE_CENTRE, true, 0x202020, 8}, "下一份资料");
    sheet_write(sheet, (struct box_mm){20, 152, 170, 0},
                &(struct script){FACE_FIXED, 12, SIDE_CENTRE, false, 0x404040, 0},
                "隔页纸 / 循环使用 / 勿订");
}

/* A back that was folded in three, with the print of its front pale in a mirror. */
void more_back(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    struct script faint = {FACE_ROUND, 10, SIDE_LEFT, false, 0xf5f5f3, 0};
    sheet_mirror(sheet);
    for (int i = 0; i < 9; i++)
        sheet_write(sheet, (struct box_mm){24 + i % 2 * 84.0, 50 + i * 14.0, 76, 0}, &faint,
                    i % 2 ? story->agent.email : story->unit.name);
    sheet_unmirror(sheet);
    for (int i = 1; i < 3; i++) {
        sheet_line(sheet, (struct box_mm){0, 99.0 * i, 210, 0}, 0.5, 0xe9e8e4);
        sheet_line(sheet, (struct box_mm){0, 99.0 * i + 0.5, 210, 0}, 0.4, 0xf6f5f2);
    }
}
