/* Invoice data: a letter by mail as printed; labels above values on a tint, the tax code
 * in boxes; a column of labels that end where the values begin */
#include "samples/form.h"
#include "samples/more.h"
#include "samples/strokes.h"

#include <stdio.h>

static const struct row MAILED[] = {{8, {{CELL_FIELD, 1, "发票抬头：", FIELD_TITLE, 0}}},
                                    {8, {{CELL_FIELD, 1, "税号：", FIELD_TAX_CODE, 0}}},
                                    {8, {{CELL_FIELD, 1, "地址：", FIELD_ADDRESS, 0}}},
                                    {8, {{CELL_FIELD, 1, "电话：", FIELD_PHONE, 0}}},
                                    {8, {{CELL_FIELD, 1, "开户行：", FIELD_BANK, 0}}},
                                    {8, {{CELL_FIELD, 1, "账号：", FIELD_ACCOUNT, 0}}},
                                    {.height_mm = 0}};

/* Printed from a mail program, so typed whatever the other papers are. */
void more_mailed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[300];
    sheet->hand = (struct hand){.label = {FACE_MICRO, 10.5, SIDE_LEFT, false, 0x202020, 0},
                                .entry = {FACE_MICRO, 10.5, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.2};
    sheet_write(sheet, (struct box_mm){20, 20, 170, 0},
                &(struct script){FACE_MICRO, 14, SIDE_LEFT, true, 0x101010, 0}, "开票信息");
    snprintf(text, sizeof text, "发件人：财务部 <%s>\n收件人：%s\n主　题：开票信息",
             story->agent.email, story->agent.name);
    sheet_fill(sheet, (struct box_mm){20, 31, 170, 21}, 0xf0f2f4);
    sheet_write(sheet, (struct box_mm){23, 33, 164, 0},
                &(struct script){FACE_MICRO, 9.5, SIDE_LEFT, false, 0x505458, 0}, text);
    sheet_write(sheet, (struct box_mm){21.5, 60, 160, 0}, &sheet->hand.label,
                "您好，我单位的开票信息如下，请按此开具发票：");
    struct form form = {story, paper, {20, 70, 170, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, MAILED);
    sheet_line(sheet, (struct box_mm){20, y + 8, 60, 0}, 0.2, 0xb0b4b8);
    sheet_write(sheet, (struct box_mm){21.5, y + 11, 150, 0},
                &(struct script){FACE_MICRO, 9, SIDE_LEFT, false, 0x707478, 0},
                "财务部\n此邮件由系统自动打印，第 1 页");
}

static const struct row TINTED[] = {{17, {{CELL_OVER, 1, "发票抬头 Title", FIELD_TITLE, 0}}},
                                    {15, {{CELL_BOXES, 1, "统一社会信用代码 ", FIELD_TAX_CODE, 0}}},
                                    {17,
                                     {{CELL_OVER, 1.3, "单位地址 Address", FIELD_ADDRESS, 0},
                                      {CELL_OVER, 1, "电话 Tel.", FIELD_PHONE, 0}}},
                                    {17,
                                     {{CELL_OVER, 1.3, "开户银行 Bank", FIELD_BANK, 0},
                                      {CELL_OVER, 1, "银行账号 Account", FIELD_ACCOUNT, 0}}},
                                    {.height_mm = 0}};

void more_tinted(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_fill(sheet, (struct box_mm){18, 30, 174, 100}, 0xf6f8f2);
    strokes_round(sheet, (struct box_mm){18, 30, 174, 100}, 0.5, 0x9aa890);
    sheet_write(sheet, (struct box_mm){26, 35, 158, 0},
                &(struct script){FACE_ROUND, 15, SIDE_LEFT, true, 0x3a5a2a, 0}, "发票开具信息");
    sheet_write(sheet, (struct box_mm){26, 36, 158, 0},
                &(struct script){FACE_ROUND, 9, SIDE_RIGHT, false, 0x607058, 0},
                "发票种类：增值税普通发票");
    sheet->hand.label = (struct script){FACE_ROUND, 10, SIDE_LEFT, false, 0x506048, 0};
    sheet->hand.line_rgb = 0xa8b4a0;
    sheet->hand.line_mm = 0.2;
    struct form form = {story, paper, {26, 50, 158, 0}, BORDER_LINES, 1, 0};
    form_draw(sheet, &form, TINTED);
}

static const struct row ENDING[] = {
    {12, {{CELL_RIGHT, 4, "发票抬头（单位名称）", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_TITLE, 0}}},
    {12, {{CELL_RIGHT, 4, "纳税人识别号", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_TAX_CODE, 0}}},
    {12, {{CELL_RIGHT, 4, "单位注册地址", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_ADDRESS, 0}}},
    {12, {{CELL_RIGHT, 4, "联系电话", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_PHONE, 0}}},
    {12, {{CELL_RIGHT, 4, "基本户开户行", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_BANK, 0}}},
    {12, {{CELL_RIGHT, 4, "基本户账号", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_ACCOUNT, 0}}},
    {.height_mm = 0}};

void more_ending(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){24, 30, 162, 0},
                &(struct script){FACE_KAI, 22, SIDE_CENTRE, true, 0x101010, 3}, "开票资料");
    sheet->hand.label = (struct script){FACE_KAI, 13, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {24, 52, 162, 0}, BORDER_UNDER, 1.1, 0};
    double y = form_draw(sheet, &form, ENDING);
    sheet_write(sheet, (struct box_mm){30, y + 8, 150, 0},
                &(struct script){FACE_KAI, 11, SIDE_LEFT, false, 0x303030, 0},
                "发票请随证书一并寄回。");
}
