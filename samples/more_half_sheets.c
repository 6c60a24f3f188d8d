/* Sampling forms: the upper half of a sheet, rules for making a sample below the cut; a
 * place between crop marks, captions beneath the lines */
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/strokes.h"

static const struct script PEN = {FACE_PEN_3, 34, SIDE_CENTRE, false, 0x14141c, 0};

static const struct row HALF_UNIT[] = {{10,
                                        {{CELL_SHADE, 30, "使用单位", 0, 0},
                                         {CELL_FIELD, 84, NULL, FIELD_UNIT_NAME, 0},
                                         {CELL_SHADE, 24, "印章类别", 0, 0},
                                         {CELL_TYPED, 38, "Z公章|x其他", 0, 0}}},
                                       {.height_mm = 0}};
static const struct row HALF_PERSON[] = {{10,
                                          {{CELL_SHADE, 30, "所属单位", 0, 0},
                                           {CELL_FIELD, 84, NULL, FIELD_UNIT_NAME, 0},
                                           {CELL_SHADE, 24, "签名人", 0, 0},
                                           {CELL_FIELD, 38, NULL, FIELD_HOLDER_NAME, 0}}},
                                         {.height_mm = 0}};
static const struct row HALF_BODY[] = {
    {66,
     {{CELL_SHADE, 14, "样\n\n\n本", 0, 0},
      {CELL_NOTE, 84, " ", 0, 0},
      {CELL_SHADE, 14, "单\n位\n确\n认", 0, 0},
      {CELL_STAMP, 64, "以上样本确认无误。\n（加盖单位公章）", 0, 0}}},
    {.height_mm = 0}};

void more_half_sheet(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){17, 16, 176, 0},
                &(struct script){FACE_MING, 20, SIDE_CENTRE, true, 0x101010, 3},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_MING, 11, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.shade_rgb = 0xececec;
    struct form form = {story, paper, {17, 34, 176, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, unit ? HALF_UNIT : HALF_PERSON);
    form_draw(sheet, &form, HALF_BODY);
    double stamp_x = sheet->stamp_x_mm, stamp_y = sheet->stamp_y_mm;
    part_sample(sheet, story, paper, (struct box_mm){33, form.place.y + 2, 80, 62}, &PEN);
    sheet->stamp_x_mm = stamp_x;
    sheet->stamp_y_mm = stamp_y + 4;
    struct script label = sheet->hand.label;
    sheet_write(sheet, (struct box_mm){120, 115, 24, 8}, &label, "填表日期：");
    part_day(sheet, story, (struct box_mm){142, 115, 50, 8});
    strokes_cut(sheet, 8, 136, 194);
    sheet_write(sheet, (struct box_mm){24, 146, 162, 0}, &label,
                "采样说明\n1. 使用红色印油或黑色签字笔，印迹、字迹清晰完整；\n2. 印章、签名居中，"
                "不超出样本栏边线；\n3. 采样表不得折叠样本栏，不得传真、复印；\n4. 每枚电子签章填写"
                "一份采样表；\n5. 制作完成后采样表由受理单位归档保存。");
}

/* The corners of a place, as at a cut. */
static void mark_corners(struct sheet *sheet, struct box_mm place) {
    for (int i = 0; i < 4; i++) {
        double x = place.x + (i % 2 ? place.width : 0), y = place.y + (i / 2 ? place.height : 0);
        double across = i % 2 ? -9 : 9, down = i / 2 ? -9 : 9;
        sheet_line(sheet, (struct box_mm){x, y, across, 0}, 0.4, 0x303438);
        sheet_line(sheet, (struct box_mm){x, y, 0, down}, 0.4, 0x303438);
    }
}

static void rule_entry(struct sheet *sheet, const struct story *story, const struct paper *paper,
                       struct box_mm at, enum field_name name) {
    struct claim claim;
    claim_of(story, paper, name, -1, &claim);
    struct script small = {FACE_HEI, 8.5, SIDE_CENTRE, false, 0x505458, 0};
    sheet_enter(sheet, at, &(struct entry){name, -1, claim.value, claim.raw});
    sheet_line(sheet, (struct box_mm){at.x, at.y + at.height, at.width, 0}, 0.2, 0x303438);
    const char *caption = name == FIELD_HOLDER_NAME ? "签章人姓名"
                          : name == FIELD_UNIT_CODE ? "统一社会信用代码"
                                                    : "单位全称";
    sheet_write(sheet, (struct box_mm){at.x, at.y + at.height + 1, at.width, 0}, &small, caption);
}

void more_cropped(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 4}, 0x2a5a8a);
    sheet_write(sheet, (struct box_mm){20, 14, 180, 0},
                &(struct script){FACE_HEI, 20, SIDE_LEFT, true, 0x1c2c3c, 0},
                part_sample_title(paper));
    struct box_mm place = {28, 48, 92, 92};
    mark_corners(sheet, place);
    part_sample(sheet, story, paper, place, &PEN);
    sheet_write(sheet, (struct box_mm){28, 146, 92, 0},
                &(struct script){FACE_HEI, 9.5, SIDE_CENTRE, false, 0x505458, 0},
                unit ? "在角线范围内加盖印章，请勿触及角线" : "在角线范围内签名，请勿触及角线");
    sheet->hand.label = (struct script){FACE_HEI, 11, SIDE_LEFT, false, 0x1c2c3c, 0};
    sheet->hand.entry.side = SIDE_CENTRE;
    rule_entry(sheet, story, paper, (struct box_mm){150, 46, 126, 11}, FIELD_UNIT_NAME);
    rule_entry(sheet, story, paper, (struct box_mm){150, 68, 126, 11},
               unit ? FIELD_UNIT_CODE : FIELD_HOLDER_NAME);
    sheet->hand.entry.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){150, 94, 126, 0},
                &(struct script){FACE_HEI, 9.5, SIDE_LEFT, false, 0x303438, 0},
                "本单位确认左侧样本用于制作电子签章，电子签章与实物印章、手写签名具有同等效力。");
    part_foot(sheet, story, (struct box_mm){196, 138, 0, 0}, "单位公章");
}
