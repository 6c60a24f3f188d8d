/* Papers of no item: an account of a lost key, a notice of a changed registration, a
 * bank's account information; a separator; a back */
#include "pipeline/separator.h"
#include "samples/bars.h"
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/seals.h"

#include <stdio.h>

void more_account(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    sheet_write(sheet, (struct box_mm){28, 40, 154, 0},
                &(struct script){FACE_SERIF, 22, SIDE_CENTRE, true, 0x101010, 2}, "情况说明");
    sheet_write(sheet, (struct box_mm){28, 68, 154, 0},
                &(struct script){FACE_BRUSH, 14, SIDE_LEFT, false, 0x101010, 0},
                "北京数字认证股份有限公司：\n\n　　我单位原保管人员调离岗位，所用密钥未办理移交，"
                "经查找未果。现已指定专人负责，今后将加强管理，避免类似情况再次发生。\n\n"
                "　　特此说明。");
    part_signed(sheet, story, &(struct script){FACE_BRUSH, 14, SIDE_RIGHT, false, 0x101010, 0},
                150);
}

void more_notice(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    char text[500];
    sheet_write(sheet, (struct box_mm){28, 40, 154, 0},
                &(struct script){FACE_SONG, 22, SIDE_CENTRE, true, 0x101010, 1},
                "准予变更登记通知书");
    sheet_write(sheet, (struct box_mm){28, 58, 154, 0},
                &(struct script){FACE_SONG, 11, SIDE_CENTRE, false, 0x101010, 0},
                "（示市监）登记变字〔2026〕第 000691 号");
    snprintf(
        text, sizeof text,
        "%s：\n\n　　你单位提交的变更登记申请材料齐全，符合法定形式，我局决定准予变更登记。\n\n"
        "　　变更事项：注册资本、经营范围。\n\n　　请于十日内凭本通知书换领证照。",
        story->unit.name);
    sheet_write(sheet, (struct box_mm){28, 78, 154, 0},
                &(struct script){FACE_SONG, 14, SIDE_LEFT, false, 0x101010, 0}, text);
    sheet_write(sheet, (struct box_mm){28, 186, 150, 0},
                &(struct script){FACE_SONG, 14, SIDE_RIGHT, false, 0x101010, 0},
                "示例市市场监督管理局\n\n2026年9月8日");
    seals_authority(sheet, "示例市市场监督管理局", 150, 194);
    sheet->stamp_x_mm = 70;
    sheet->stamp_y_mm = 220;
}

static const struct row BANK[] = {
    {11, {{CELL_LABEL, 3, "核 准 号", 0, 0}, {CELL_NOTE, 8, "J6901000691702", 0, 0}}},
    {11, {{CELL_LABEL, 3, "账户性质", 0, 0}, {CELL_NOTE, 8, "基本存款账户", 0, 0}}},
    {11, {{CELL_LABEL, 3, "账户状态", 0, 0}, {CELL_NOTE, 8, "正常", 0, 0}}},
    {11, {{CELL_LABEL, 3, "开户日期", 0, 0}, {CELL_NOTE, 8, "2019-04-11", 0, 0}}},
    {.height_mm = 0}};

void more_deposit(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[300];
    sheet_write(sheet, (struct box_mm){28, 36, 154, 0},
                &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0x101010, 1},
                "基本存款账户信息");
    sheet->hand = (struct hand){.label = {FACE_SERIF, 11, SIDE_LEFT, false, 0x101010, 0},
                                .entry = {FACE_SERIF, 11, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.2};
    snprintf(text, sizeof text, "存款人：%s\n\n法定代表人（单位负责人）：%s", story->unit.name,
             story->unit.legal_person);
    sheet_write(sheet, (struct box_mm){30, 58, 150, 0}, &sheet->hand.label, text);
    struct form form = {story, paper, {28, 82, 154, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, BANK);
    sheet_write(sheet, (struct box_mm){28, y + 12, 150, 0},
                &(struct script){FACE_SERIF, 11, SIDE_RIGHT, false, 0x101010, 0}, "示例银行");
    sheet->stamp_x_mm = 80;
    sheet->stamp_y_mm = y + 40;
}

/* A sheet with a tab's print at its right edge, the code below. */
void more_tab(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)story;
    char text[SEPARATOR_ROOM];
    separator_write(paper->person, text);
    sheet_fill(sheet, (struct box_mm){198, 60, 12, 60}, 0x707880);
    sheet_write(sheet, (struct box_mm){20, 40, 160, 0},
                &(struct script){FACE_HEI, 28, SIDE_LEFT, true, 0x202020, 4}, "扫描分件页");
    sheet_write(sheet, (struct box_mm){20, 60, 160, 0},
                &(struct script){FACE_SONG, 12, SIDE_LEFT, false, 0x303030, 0},
                "请放在每个信封的资料之前，条码朝上。");
    bars_code128(sheet, (struct box_mm){20, 90, 120, 24}, text);
    bars_qr(sheet, (struct box_mm){20, 130, 36, 36}, text);
}

/* A back with a line of print at its foot that shines through, and the holes of a punch. */
void more_punched(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)story;
    (void)paper;
    double middle = chance_real(&sheet->chance, 138, 160);
    for (int i = -1; i <= 1; i += 2)
        sheet_disc(sheet, (struct box_mm){9, middle + i * 40.0, 5.5, 5.5}, 0x8a8884);
    for (double x = 40; x < 170; x += 3.4)
        sheet_fill(sheet, (struct box_mm){x, 268, 2.6, 0.5}, 0xf0efec);
}
