/* Sampling forms: a record card with the impression beside its data; an annex whose rows
 * hold the impression and the unit's opinion */
#include "samples/more.h"
#include "samples/parts.h"

static const struct script PEN = {FACE_PEN_2, 40, SIDE_CENTRE, false, 0x101014, 0};

static const struct row RECORD_UNIT[] = {
    {11, {{CELL_LABEL, 2.4, "单位名称", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_UNIT_NAME, 0}}},
    {11,
     {{CELL_LABEL, 2.4, "信用代码", 0, 0},
      {CELL_FIELD, 4.8, NULL, FIELD_UNIT_CODE, 0},
      {CELL_LABEL, 1.8, "法定代表人", 0, 0},
      {CELL_TEXT, 2.4, "@l", 0, 0}}},
    {11,
     {{CELL_LABEL, 2.4, "印章种类", 0, 0},
      {CELL_TYPED, 9, "Z行政公章|x合同章|x财务章|x法人名章", 0, 0}}},
    {.height_mm = 0}};
static const struct row RECORD_PERSON[] = {
    {11,
     {{CELL_LABEL, 2.4, "姓　　名", 0, 0},
      {CELL_FIELD, 4.8, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_LABEL, 1.8, "签章种类", 0, 0},
      {CELL_TYPED, 4, "Z签名|x名章", 0, 0}}},
    {11, {{CELL_LABEL, 2.4, "工作单位", 0, 0}, {CELL_FIELD, 10.6, NULL, FIELD_UNIT_NAME, 0}}},
    {.height_mm = 0}};

/* Impression on the left, the unit's own confirmation on the right, what to mind below. */
void more_record(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){20, 24, 170, 0},
                &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0x101010, 1},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_BRUSH, 11, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {20, 42, 170, 0}, BORDER_GRID, 1.1, 0};
    double y = form_draw(sheet, &form, unit ? RECORD_UNIT : RECORD_PERSON);
    struct box_mm left = {20, y, 85, 92}, right = {105, y, 85, 92};
    struct script head = sheet->hand.label;
    head.side = SIDE_CENTRE;
    for (int i = 0; i < 2; i++) {
        struct box_mm box = i ? right : left;
        sheet_frame(sheet, box, sheet->hand.line_mm, 0x101010);
        sheet_line(sheet, (struct box_mm){box.x, box.y + 10, box.width, 0}, sheet->hand.line_mm,
                   0x101010);
        box.height = 10;
        sheet_write(sheet, box, &head,
                    i      ? "单位确认（加盖公章）"
                    : unit ? "印模（在空白处居中盖章）"
                           : "签名（在空白处书写）");
    }
    left.y += 10;
    left.height -= 10;
    part_sample(sheet, story, paper, left, &PEN);
    part_day(sheet, story, (struct box_mm){124, y + 80, 60, 9});
    struct box_mm notes = {20, y + 92, 170, 40};
    sheet_frame(sheet, notes, sheet->hand.line_mm, 0x101010);
    sheet_write(sheet, (struct box_mm){24, y + 95, 162, 0}, &sheet->hand.label,
                "填表须知：\n1．盖章使用红色印泥，签名使用黑色签字笔；\n"
                "2．印模、签名应清楚、完整，不得与表格线相接；\n3．每张表采集一枚。");
    sheet->stamp_x_mm = 147;
    sheet->stamp_y_mm = y + 46;
}

static const struct row OPINION_UNIT[] = {
    {12, {{CELL_LABEL, 3, "申请单位名称", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_NAME, 0}}},
    {12, {{CELL_LABEL, 3, "统一社会信用代码", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_CODE, 0}}},
    {12,
     {{CELL_LABEL, 3, "经办人", 0, 0},
      {CELL_TEXT, 4, "@n", 0, 0},
      {CELL_LABEL, 2, "联系电话", 0, 0},
      {CELL_TEXT, 4, "@t", 0, 0}}},
    {86, {{CELL_LABEL, 3, "电子签章\n采样区", 0, 0}, {CELL_NOTE, 10, " ", 0, 0}}},
    {60, {{CELL_LABEL, 3, "申请单位\n盖章确认", 0, 0}, {CELL_STAMP, 10, " ", 0, 0}}},
    {.height_mm = 0}};
static const struct row OPINION_PERSON[] = {
    {12, {{CELL_LABEL, 3, "证书申请人姓名", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_HOLDER_NAME, 0}}},
    {12, {{CELL_LABEL, 3, "申请人所在单位", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_NAME, 0}}},
    {12, {{CELL_LABEL, 3, "采样方式", 0, 0}, {CELL_TYPED, 10, "Z手写签名|x个人印章", 0, 0}}},
    {86, {{CELL_LABEL, 3, "电子签章\n采样区", 0, 0}, {CELL_NOTE, 10, " ", 0, 0}}},
    {60, {{CELL_LABEL, 3, "所在单位\n盖章确认", 0, 0}, {CELL_STAMP, 10, " ", 0, 0}}},
    {.height_mm = 0}};

void more_opinion(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){24, 16, 60, 0},
                &(struct script){FACE_HEI, 13, SIDE_LEFT, false, 0x101010, 0},
                unit ? "附件4" : "附件5");
    sheet_write(sheet, (struct box_mm){24, 26, 162, 0},
                &(struct script){FACE_MING, 20, SIDE_CENTRE, true, 0x101010, 0},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_MICRO, 10.5, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {24, 42, 162, 0}, BORDER_GRID, 1.05, 0};
    double y = form_draw(sheet, &form, unit ? OPINION_UNIT : OPINION_PERSON);
    double left = 24 + 162 * 3 / 13.0;
    struct box_mm area = {left, y - 146 * 1.05, 186 - left, 86 * 1.05};
    struct script small = {FACE_MICRO, 8.5, SIDE_LEFT, false, 0x707070, 0};
    sheet_write(sheet, (struct box_mm){area.x + 2, area.y + area.height - 6, area.width - 4, 0},
                &small,
                unit ? "请在本区域内盖章一次，印迹清晰、完整。"
                     : "请申请人在本区域内签名一次，字迹清晰、完整。");
    part_sample(sheet, story, paper,
                (struct box_mm){area.x, area.y + 2, area.width, area.height - 12}, &PEN);
    part_day(sheet, story, (struct box_mm){136, y - 12, 48, 9});
    sheet->stamp_x_mm = 112;
    sheet->stamp_y_mm = y - 33;
}
