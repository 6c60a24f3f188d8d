/* Sampling forms kept aside: a register whose one row holds the impression; a letter of the unit
 * with a place for it; two places above, what belongs to them below */
#include "samples/aside.h"
#include "samples/flow.h"
#include "samples/issuer_cells.h"
#include "samples/paper_post.h"
#include "samples/parts.h"
#include "samples/strokes.h"

static const struct script PEN = {FACE_PEN_1, 40, SIDE_CENTRE, false, 0x14141c, 0};

static const struct row REGISTER_UNIT[] = {
    {10,
     {SAYS(34, "单位名称"), TAKES(124, FIELD_UNIT_NAME), SAYS(38, "统一社会信用代码"),
      TAKES(69, FIELD_UNIT_CODE)}},
    NO_MORE_ROWS};
static const struct row REGISTER_PERSON[] = {
    {10,
     {SAYS(34, "所在单位"), TAKES(150, FIELD_UNIT_NAME), SAYS(38, "持有人姓名"),
      TAKES(43, FIELD_HOLDER_NAME)}},
    NO_MORE_ROWS};
static const struct row REGISTER[] = {
    {9,
     {SHADES(16, "序号"), SHADES(40, "签章名称"), SHADES(110, "样　　本"),
      SHADES(99, "单位公章及日期")}},
    {76, {SAYS(16, "1"), SAYS(40, " "), NOTES(110, " "), NOTES(99, " ")}},
    {12, {SAYS(16, "2"), SAYS(40, "——"), SAYS(110, "——"), SAYS(99, "——")}},
    NO_MORE_ROWS};

void aside_register(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){16, 16, 265, 0},
                &(struct script){FACE_SONG, 20, SIDE_CENTRE, true, 0x101010, 3},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {16, 32, 265, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, unit ? REGISTER_UNIT : REGISTER_PERSON);
    double y = form.place.y + 9;
    form_draw(sheet, &form, REGISTER);
    struct script name = sheet->hand.label;
    name.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){32, y, 40, 76}, &name, unit ? "单位公章" : "个人签名");
    part_sample(sheet, story, paper, (struct box_mm){76, y + 4, 102, 68}, &PEN);
    sheet_write(sheet, (struct box_mm){185, y + 4, 92, 0}, &sheet->hand.label,
                "上列样本由本单位提供，真实有效。");
    part_day(sheet, story, (struct box_mm){214, y + 46, 56, 8});
    sheet->stamp_x_mm = 232;
    sheet->stamp_y_mm = y + 42;
    sheet_write(sheet, (struct box_mm){16, y + 92, 265, 0},
                &(struct script){FACE_SONG, 9.5, SIDE_LEFT, false, 0x303030, 0},
                "说明：样本应清晰、居中，不与表格线相交；用红色印油或者黑色签字笔。");
}

void aside_lettered(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    struct script body = {FACE_KAI, 13.5, SIDE_LEFT, false, 0x101010, 0};
    post_letterhead(sheet, story, 16);
    sheet_write(sheet, (struct box_mm){25, 44, 160, 0},
                &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0x101010, 0},
                part_sample_title(paper));
    sheet->hand.label = body;
    struct flow flow = {{25, 62, 160, 0}, 33, 10.5, story, paper, true, 0};
    if (unit) {
        flow_value(sheet, &flow, "单位名称：", FIELD_UNIT_NAME, 0);
        flow_line(&flow);
        flow.x += 8;
        flow_value(sheet, &flow, "统一社会信用代码：", FIELD_UNIT_CODE, 0);
    } else {
        flow_value(sheet, &flow, "姓名：", FIELD_HOLDER_NAME, 0);
        flow_line(&flow);
        flow.x += 8;
        flow_value(sheet, &flow, "单位名称：", FIELD_UNIT_NAME, 0);
    }
    flow_line(&flow);
    flow.x += 8;
    flow_words(sheet, &flow,
               unit ? "现提供本单位印章样本，用于制作单位电子签章。样本如下："
                    : "现提供本单位上述人员的亲笔签名样本，用于制作个人电子签章。样本如下：");
    double y = flow.place.y + 17;
    struct box_mm place = {55, y, 100, 78};
    strokes_round(sheet, place, 3, 0x303030);
    part_sample(sheet, story, paper, place, &PEN);
    part_signed(sheet, story, &body, y + 104);
}

static const struct row PLACED_UNIT[] = {
    {13,
     {{CELL_OVER, 104, "单位名称", FIELD_UNIT_NAME, 0},
      {CELL_OVER, 66, "统一社会信用代码", FIELD_UNIT_CODE, 0}}},
    {10, {{CELL_TYPED, 170, "Z单位公章|x合同专用章|x财务专用章|x其他", 0, 0}}},
    NO_MORE_ROWS};
static const struct row PLACED_PERSON[] = {{13,
                                            {{CELL_OVER, 60, "姓名", FIELD_HOLDER_NAME, 0},
                                             {CELL_OVER, 110, "单位名称", FIELD_UNIT_NAME, 0}}},
                                           {10, {{CELL_TYPED, 170, "Z手写签名|x个人名章", 0, 0}}},
                                           NO_MORE_ROWS};

void aside_placed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    struct script small = {FACE_HEI, 9, SIDE_CENTRE, false, 0x505050, 0};
    sheet_write(sheet, (struct box_mm){20, 16, 170, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0x101010, 0},
                part_sample_title(paper));
    for (int i = 0; i < 2; i++) {
        struct box_mm place = {20 + i * 87.0, 36, 83, 72};
        sheet_frame(sheet, place, 0.6, 0x202020);
        sheet_write(sheet, (struct box_mm){place.x, 110, 83, 0}, &small,
                    i ? "样本二（备用，可不填）" : "样本一");
    }
    part_sample(sheet, story, paper, (struct box_mm){23, 39, 77, 66}, &PEN);
    sheet->hand.label = (struct script){FACE_HEI, 10.5, SIDE_LEFT, false, 0x202020, 0};
    struct form form = {story, paper, {20, 124, 170, 0}, BORDER_LINES, 1, 0};
    double y = form_draw(sheet, &form, unit ? PLACED_UNIT : PLACED_PERSON);
    sheet_write(
        sheet, (struct box_mm){20, y + 8, 100, 0}, &sheet->hand.label,
        "注意事项：\n1. 请在样本一框内盖章（签名），一次成形。\n2. 样本不得压线、重叠、涂改。\n"
        "3. 本表须另盖单位公章。");
    part_foot(sheet, story, (struct box_mm){124, y + 44, 0, 0}, "单位公章：");
}
