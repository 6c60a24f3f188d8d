/* Sampling forms: a broad sheet with gauges along the frame; three numbered parts */
#include "samples/more.h"
#include "samples/parts.h"

static const struct script PEN = {FACE_PEN_4, 36, SIDE_CENTRE, false, 0x121216, 0};

/* A mark each five millimetres along the upper and the left edge, longer each ten. */
static void draw_gauges(struct sheet *sheet, struct box_mm box) {
    for (double at = 5; at < box.width; at += 5)
        sheet_line(sheet, (struct box_mm){box.x + at, box.y, 0, (int)at % 10 ? 1.5 : 3}, 0.2,
                   0x404040);
    for (double at = 5; at < box.height; at += 5)
        sheet_line(sheet, (struct box_mm){box.x, box.y + at, (int)at % 10 ? 1.5 : 3, 0}, 0.2,
                   0x404040);
}

static const struct row GAUGE_UNIT[] = {
    {9, {{CELL_SHADE, 1, "用章主体", 0, 0}}},
    {15, {{CELL_FIELD, 1, NULL, FIELD_UNIT_NAME, 0}}},
    {9, {{CELL_SHADE, 1, "主体代码", 0, 0}}},
    {13, {{CELL_FIELD, 1, NULL, FIELD_UNIT_CODE, 0}}},
    {20, {{CELL_TICKS, 1, "Z公章|x合同章|x财务章|x发票章", 0, 0}}},
    {.height_mm = 0}};
static const struct row GAUGE_PERSON[] = {{9, {{CELL_SHADE, 1, "持有人", 0, 0}}},
                                          {13, {{CELL_FIELD, 1, NULL, FIELD_HOLDER_NAME, 0}}},
                                          {9, {{CELL_SHADE, 1, "任职单位", 0, 0}}},
                                          {15, {{CELL_FIELD, 1, NULL, FIELD_UNIT_NAME, 0}}},
                                          {20, {{CELL_TICKS, 1, "Z亲笔签名|x方形名章", 0, 0}}},
                                          {.height_mm = 0}};

void more_gauge(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){20, 14, 257, 0},
                &(struct script){FACE_MING, 20, SIDE_CENTRE, true, 0, 3}, part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_MING, 10.5, SIDE_LEFT, false, 0x101010, 0};
    struct box_mm place = {24, 36, 110, 90};
    sheet_frame(sheet, place, 0.5, 0x202020);
    draw_gauges(sheet, place);
    struct script small = {FACE_MING, 9, SIDE_CENTRE, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){24, 128, 110, 0}, &small,
                unit ? "印模区（每格5毫米）　一次盖清，不得触及框线"
                     : "签名区（每格5毫米）　一次写成，不得触及框线");
    part_sample(sheet, story, paper, place, &PEN);
    struct form form = {story, paper, {142, 36, 60, 0}, BORDER_GRID, 1, 0};
    form_draw(sheet, &form, unit ? GAUGE_UNIT : GAUGE_PERSON);
    struct box_mm foot = {208, 36, 70, 90};
    sheet_frame(sheet, foot, sheet->hand.line_mm, 0x101010);
    struct script label = sheet->hand.label;
    sheet_write(sheet, (struct box_mm){212, 40, 62, 0}, &label,
                unit ? "单位确认（盖公章）" : "任职单位确认（盖公章）");
    part_day(sheet, story, (struct box_mm){216, 112, 58, 9});
    small.side = SIDE_LEFT;
    sheet_write(
        sheet, (struct box_mm){24, 142, 254, 0}, &small,
        "填写须知：1. 本表用于制作电子签章，随《北京市政务数字证书业务申请表》和业务明细表寄送。"
        "\n2. 印模（签名）以原件为准，复印件、扫描件打印后再盖章的不予受理。\n"
        "3. 每枚电子签章一张表。");
    sheet->stamp_x_mm = 243;
    sheet->stamp_y_mm = 82;
}

static const struct row PARTS_UNIT[] = {
    {10, {{CELL_FIELD, 1, "（一）单位（全称）：", FIELD_UNIT_NAME, 0}}},
    {10, {{CELL_FIELD, 1, "（二）统一社会信用代码：", FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row PARTS_PERSON[] = {
    {10, {{CELL_FIELD, 1, "（一）签章人：", FIELD_HOLDER_NAME, 0}}},
    {10, {{CELL_FIELD, 1, "（二）所属单位（全称）：", FIELD_UNIT_NAME, 0}}},
    {.height_mm = 0}};

static void draw_dashes(struct sheet *sheet, struct box_mm box) {
    for (double at = 0; at < box.width; at += 4)
        for (int i = 0; i < 2; i++) {
            sheet_line(sheet, (struct box_mm){box.x + at, box.y + i * box.height, 2.2, 0}, 0.3,
                       0x505050);
            sheet_line(sheet, (struct box_mm){box.x + i * box.width, box.y + at, 0, 2.2}, 0.3,
                       0x505050);
        }
}

/* Words beside a square; the seal that confirms stands in a part of its own. */
void more_parts(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    struct script head = {FACE_HEI, 13, SIDE_LEFT, true, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){22, 24, 166, 0},
                &(struct script){FACE_HEI, 17, SIDE_LEFT, true, 0x202020, 0},
                part_sample_title(paper));
    sheet_fill(sheet, (struct box_mm){22, 34, 166, 0.8}, 0x202020);
    sheet->hand.label = (struct script){FACE_SONG, 11.5, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){22, 42, 166, 0}, &head, "一、基本情况");
    struct form form = {story, paper, {26, 51, 160, 0}, BORDER_DOTS, 1.05, 0};
    double y = form_draw(sheet, &form, unit ? PARTS_UNIT : PARTS_PERSON) + 7;
    sheet_write(sheet, (struct box_mm){22, y, 166, 0}, &head,
                unit ? "二、印章图样" : "二、签名图样");
    struct box_mm place = {108, y + 9, 74, 74};
    draw_dashes(sheet, place);
    struct script words = sheet->hand.label;
    words.size_pt = 10.5;
    sheet_write(sheet, (struct box_mm){26, y + 14, 74, 0}, &words,
                unit
                    ? "请在右侧虚线框的中间盖一枚清晰、完整的单位公章，不要遮盖文字，不要歪斜。\n\n"
                      "同一印章盖多次的，以第一次为准。"
                    : "请签章人在右侧虚线框的中间亲笔签名，使用黑色墨水，字迹端正。\n\n"
                      "不得由他人代签。");
    part_sample(sheet, story, paper, place, &PEN);
    y += 94;
    sheet_write(sheet, (struct box_mm){22, y, 166, 0}, &head, "三、单位确认");
    sheet_write(sheet, (struct box_mm){26, y + 9, 156, 0}, &words,
                "以上图样由我单位提供，同意用于制作电子签章。");
    sheet_write(sheet, (struct box_mm){26, y + 24, 60, 0}, &sheet->hand.label,
                "单位负责人（签字）：");
    sheet_write(sheet, (struct box_mm){112, y + 24, 60, 0}, &sheet->hand.label, "单位（盖章）：");
    part_day(sheet, story, (struct box_mm){118, y + 38, 60, 8});
    sheet->stamp_x_mm = 146;
    sheet->stamp_y_mm = y + 32;
}
