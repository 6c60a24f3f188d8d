/* 《单位电子签章采样表》 and 《个人电子签章采样表》 */
#include "samples/form.h"
#include "samples/papers.h"
#include "samples/seals.h"

static const struct row UNIT_HEAD[] = {
    {10, {{CELL_LABEL, 2.6, "单位名称", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_NAME, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "统一社会信用代码", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_CODE, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "签章类型", 0, 0},
      {CELL_TICKS, 9.6, "Y单位公章|x合同专用章|x财务专用章|x其他", 0, 0}}},
    {.height_mm = 0}};

static const struct row PERSON_HEAD[] = {
    {10,
     {{CELL_LABEL, 2.6, "姓名", 0, 0},
      {CELL_FIELD, 3.4, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_LABEL, 2, "部门", 0, 0},
      {CELL_TEXT, 4.2, "综合科", 0, 0}}},
    {10, {{CELL_LABEL, 2.6, "单位名称", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_NAME, 0}}},
    {.height_mm = 0}};

static void draw_foot(struct sheet *sheet, const struct story *story, double y) {
    struct script script = sheet->hand.label;
    script.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){24, y, 60, 0}, &script, "经办人签字：");
    sheet_write(sheet, (struct box_mm){112, y, 60, 0}, &script, "单位公章：");
    char day[32];
    sheet_date(story->form.day, day, sizeof day);
    sheet_enter(sheet, (struct box_mm){130, y + 12, 50, 8},
                &(struct entry){FIELD_NONE, -1, day, NULL});
    sheet->stamp_x_mm = 145;
    sheet->stamp_y_mm = y + 8;
}

static void title(struct sheet *sheet, const char *text) {
    struct script script = {FACE_HEI, 18, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 22, 170, 0}, &script, text);
}

/* The sample in the box: of the same sort as the seal at the foot, so that one finding stands for
 * both. */
static void sample_seal(struct sheet *sheet, const struct story *story, const struct paper *paper,
                        double y) {
    struct seal_set set = seals_of(story);
    sheet->stamp_x_mm = sheet->width_mm / 2;
    sheet->stamp_y_mm = y;
    seals_stamp(sheet, &set, paper->stamping);
}

static void draw_unit(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    title(sheet, "单位电子签章采样表");
    struct form form = {story, paper, {20, 38, 170, 0}, BORDER_GRID, 1};
    double y = form_draw(sheet, &form, UNIT_HEAD);
    sheet_frame(sheet, (struct box_mm){20, y, 170, 100}, sheet->hand.line_mm, 0x101010);
    struct script note = sheet->hand.label;
    note.size_pt = 9;
    note.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){25, y + 3, 160, 0}, &note,
                "请在下方框内清晰加盖印章，不要压线，不要与文字重叠");
    sheet_frame(sheet, (struct box_mm){70, y + 18, 70, 70}, 0.5, 0x202020);
    sample_seal(sheet, story, paper, y + 53);
    sheet_write(sheet, (struct box_mm){22, y + 104, 166, 0}, &note,
                "说明：请使用红色印泥，印迹完整清晰，采样表请勿折叠。");
    draw_foot(sheet, story, y + 120);
}

static void draw_person(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    title(sheet, "个人电子签章采样表");
    struct form form = {story, paper, {20, 38, 170, 0}, BORDER_GRID, 1};
    double y = form_draw(sheet, &form, PERSON_HEAD) + 8;
    struct script note = sheet->hand.label;
    note.size_pt = 9;
    note.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){22, y, 160, 0}, &note,
                "请用黑色签字笔在框内签名（或加盖个人名章），字迹不要超出边框：");
    struct script pen = {FACE_PEN_1, 30, SIDE_CENTRE, false, 0x151520, 0};
    for (int i = 0; i < 3; i++) {
        struct box_mm box = {55, y + 8 + i * 36, 80, 32};
        sheet_frame(sheet, box, 0.4, 0x202020);
        sheet_write(sheet, box, &pen, story_person(story, paper->person)->name);
    }
    draw_foot(sheet, story, y + 128);
}

static const struct layout UNIT[] = {{A4_PORTRAIT, draw_unit, false}};
static const struct layout PERSON[] = {{A4_PORTRAIT, draw_person, false}};
const struct layout_list UNIT_SAMPLE_LAYOUTS = {UNIT, sizeof UNIT / sizeof *UNIT};
const struct layout_list PERSONAL_SAMPLE_LAYOUTS = {PERSON, sizeof PERSON / sizeof *PERSON};
