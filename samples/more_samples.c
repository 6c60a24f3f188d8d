/* Sampling forms: marks to aim at over the data; a panel beside its data */
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>

static const struct script PEN = {FACE_PEN_3, 34, SIDE_CENTRE, false, 0x141418, 0};

static const struct row UNIT_DATA[] = {
    {11, {{CELL_SHADE, 2.6, "机构名称", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_UNIT_NAME, 0}}},
    {11, {{CELL_SHADE, 2.6, "机构代码", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_UNIT_CODE, 0}}},
    {11,
     {{CELL_SHADE, 2.6, "采样印章", 0, 0},
      {CELL_TICKS, 9.4, "Z法定名称章|x业务专用章|x财务专用章", 0, 0}}},
    {.height_mm = 0}};
static const struct row PERSON_DATA[] = {
    {11,
     {{CELL_SHADE, 2.6, "签名人姓名", 0, 0},
      {CELL_FIELD, 3.4, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_SHADE, 2, "采样内容", 0, 0},
      {CELL_TICKS, 4, "Z手写签名|x个人名章", 0, 0}}},
    {11, {{CELL_SHADE, 2.6, "机构名称", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_UNIT_NAME, 0}}},
    {.height_mm = 0}};

/* As long as they stay apart, dots say where the rim is to be. */
static void dotted_circle(struct sheet *sheet, double x, double y, double radius) {
    for (double turn = 0; turn < 2 * M_PI; turn += 0.07)
        sheet_disc(
            sheet,
            (struct box_mm){x + radius * cos(turn) - 0.2, y + radius * sin(turn) - 0.2, 0.4, 0.4},
            0x808080);
}

static void corners(struct sheet *sheet, struct box_mm box) {
    for (int i = 0; i < 4; i++) {
        double x = box.x + i % 2 * box.width, y = box.y + (i > 1 ? box.height : 0);
        sheet_line(sheet, (struct box_mm){x, y, i % 2 ? -8 : 8, 0}, 0.5, 0x404040);
        sheet_line(sheet, (struct box_mm){x, y, 0, i > 1 ? -8 : 8}, 0.5, 0x404040);
    }
}

void more_target(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){20, 22, 170, 0},
                &(struct script){FACE_ROUND, 18, SIDE_CENTRE, true, 0, 1},
                unit ? "单位电子签章采样表" : "个人电子签章采样表");
    sheet->hand.label = (struct script){FACE_ROUND, 10, SIDE_LEFT, false, 0x101010, 0};
    struct script advice = {FACE_ROUND, 9.5, SIDE_CENTRE, false, 0x505050, 0};
    sheet_write(sheet, (struct box_mm){20, 36, 170, 0}, &advice,
                unit ? "请将印章盖在虚线圆的中央，一次盖成，不得描补"
                     : "请由签名人本人在四角标记之内签名，一次写成，不得描补");
    struct box_mm place = {60, 48, 90, unit ? 76 : 46};
    corners(sheet, place);
    if (unit)
        dotted_circle(sheet, 105, 86, 30);
    part_sample(sheet, story, paper, place, &PEN);
    struct form form = {story, paper, {24, place.y + place.height + 16, 162, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, unit ? UNIT_DATA : PERSON_DATA);
    advice.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){24, y + 4, 162, 0}, &advice,
                "以上图样用于制作电子签章。机构应在下方另行盖章确认。");
    part_foot(sheet, story, (struct box_mm){112, y + 30, 0, 0}, "机构确认（公章）");
}

static const struct row UNIT_PANEL[] = {
    {22, {{CELL_OVER, 1, "单位全称", FIELD_UNIT_NAME, 0}}},
    {22, {{CELL_OVER, 1, "统一代码", FIELD_UNIT_CODE, 0}}},
    {36,
     {{CELL_NOTE, 1, "采样说明\n1. 使用红色印油；\n2. 印迹应完整、不倾斜；\n3. 不得压住框线。", 0,
       0}}},
    {.height_mm = 0}};
static const struct row PERSON_PANEL[] = {
    {22, {{CELL_OVER, 1, "持证人", FIELD_HOLDER_NAME, 0}}},
    {22, {{CELL_OVER, 1, "持证人所在单位", FIELD_UNIT_NAME, 0}}},
    {36, {{CELL_NOTE, 1, "采样说明\n1. 使用黑色签字笔；\n2. 签写工整；\n3. 不得压住框线。", 0, 0}}},
    {.height_mm = 0}};

void more_panel(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){18, 26, 174, 0},
                &(struct script){FACE_BRUSH, 21, SIDE_LEFT, true, 0, 0},
                unit ? "单位电子签章采样表" : "个人电子签章采样表");
    sheet_line(sheet, (struct box_mm){18, 39, 174, 0}, 0.8, 0x202020);
    struct box_mm caption = {18, 46, 10, 80}, place = {28, 46, 84, 80};
    sheet_frame(sheet, caption, 0.3, 0x202020);
    sheet_frame(sheet, place, 0.3, 0x202020);
    sheet_write(sheet, caption, &(struct script){FACE_BRUSH, 13, SIDE_CENTRE, false, 0, 0},
                unit ? "印\n章\n图\n样" : "手\n写\n签\n名");
    part_sample(sheet, story, paper, place, &PEN);
    sheet->hand.label = (struct script){FACE_BRUSH, 11.5, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {112, 46, 80, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, unit ? UNIT_PANEL : PERSON_PANEL);
    part_foot(sheet, story, (struct box_mm){30, y + 24, 0, 0},
              unit ? "单位（盖章）" : "所在单位（盖章）");
}
