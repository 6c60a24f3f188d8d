/* Sampling forms: a card like those that banks keep of their customers' seals; a letter that
 * confirms the sample, which stands at its foot beside the unit's seal */
#include "samples/more.h"
#include "samples/parts.h"

static const struct script PEN = {FACE_PEN_2, 36, SIDE_CENTRE, false, 0x14141c, 0};

static const struct row CARD_UNIT[] = {
    {12, {{CELL_LABEL, 22, "单位全称", 0, 0}, {CELL_FIELD, 62, NULL, FIELD_UNIT_NAME, 0}}},
    {11, {{CELL_LABEL, 22, "信用代码", 0, 0}, {CELL_FIELD, 62, NULL, FIELD_UNIT_CODE, 0}}},
    {11, {{CELL_LABEL, 22, "印章名称", 0, 0}, {CELL_TYPED, 62, "Z单位公章|x其他", 0, 0}}},
    {.height_mm = 0}};
static const struct row CARD_PERSON[] = {
    {12, {{CELL_LABEL, 22, "姓　　名", 0, 0}, {CELL_FIELD, 62, NULL, FIELD_HOLDER_NAME, 0}}},
    {11, {{CELL_LABEL, 22, "工作单位", 0, 0}, {CELL_FIELD, 62, NULL, FIELD_UNIT_NAME, 0}}},
    {11, {{CELL_LABEL, 22, "签章形式", 0, 0}, {CELL_TYPED, 62, "Z手写签名|x个人名章", 0, 0}}},
    {.height_mm = 0}};
static const struct row CARD_SEAL[] = {{58, {{CELL_STAMP, 84, "单位公章：", 0, 0}}},
                                       {.height_mm = 0}};

void more_specimen_card(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){12, 9, 186, 0},
                &(struct script){FACE_SONG, 16, SIDE_CENTRE, true, 0x101010, 3},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x101010, 0};
    struct script label = sheet->hand.label;
    struct form form = {story, paper, {114, 22, 84, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, unit ? CARD_UNIT : CARD_PERSON);
    form_draw(sheet, &form, CARD_SEAL);
    double stamp_x = sheet->stamp_x_mm, stamp_y = sheet->stamp_y_mm;
    sheet_frame(sheet, (struct box_mm){12, 22, 102, 92}, sheet->hand.line_mm, 0x101010);
    label.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){12, 24, 102, 0}, &label,
                unit ? "印　鉴　样　本" : "签　名　样　本");
    part_sample(sheet, story, paper, (struct box_mm){18, 34, 90, 74}, &PEN);
    sheet->stamp_x_mm = stamp_x;
    sheet->stamp_y_mm = stamp_y + 3;
    sheet_write(sheet, (struct box_mm){12, 118, 24, 8}, &sheet->hand.label, "启用日期：");
    part_day(sheet, story, (struct box_mm){34, 118, 50, 8});
    label.side = SIDE_LEFT;
    label.size_pt = 8.5;
    sheet_write(sheet, (struct box_mm){114, 119, 84, 0}, &label,
                "注意：样本须清晰、端正，不得折叠；\n　　　样本变更时应重新填写本表。");
}

static void confirm_field(struct sheet *sheet, const struct story *story, const struct paper *paper,
                          struct box_mm at, enum field_name name) {
    const char *label = name == FIELD_HOLDER_NAME ? "签章人："
                        : name == FIELD_UNIT_CODE ? "统一社会信用代码："
                                                  : "单位名称：";
    struct claim claim;
    claim_of(story, paper, name, -1, &claim);
    struct box_mm rest = form_before(sheet, at, label);
    sheet_enter(sheet, rest, &(struct entry){name, -1, claim.value, claim.raw});
    sheet_line(sheet, (struct box_mm){rest.x, at.y + at.height, rest.width, 0}, 0.2, 0x303030);
}

void more_confirmation(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){25, 22, 160, 0},
                &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0x101010, 0},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_SERIF, 12, SIDE_LEFT, false, 0x101010, 0};
    struct script body = sheet->hand.label;
    sheet_write(sheet, (struct box_mm){25, 40, 160, 0}, &body, "北京数字认证股份有限公司：");
    sheet_write(sheet, (struct box_mm){25, 52, 160, 0}, &body,
                "　　现将用于制作电子签章的样本报送如下，请据此制作。样本由本单位提供并确认，"
                "由此产生的责任由本单位承担。");
    confirm_field(sheet, story, paper, (struct box_mm){32, 78, 146, 9}, FIELD_UNIT_NAME);
    confirm_field(sheet, story, paper, (struct box_mm){32, 92, 146, 9},
                  unit ? FIELD_UNIT_CODE : FIELD_HOLDER_NAME);
    sheet_write(sheet, (struct box_mm){32, 108, 146, 0}, &body,
                unit ? "用　　途：公文、业务文书的电子签章" : "用　　途：本人办理业务时的电子签名");
    struct box_mm left = {25, 126, 80, 78}, right = {105, 126, 80, 78};
    for (int i = 0; i < 2; i++) {
        struct box_mm box = i ? right : left;
        struct script head = body;
        head.side = SIDE_CENTRE;
        sheet_frame(sheet, box, 0.3, 0x101010);
        sheet_line(sheet, (struct box_mm){box.x, box.y + 10, box.width, 0}, 0.3, 0x101010);
        sheet_write(sheet, (struct box_mm){box.x, box.y, box.width, 10}, &head,
                    i      ? "单位公章"
                    : unit ? "采样（印章）"
                           : "采样（亲笔签名）");
    }
    part_sample(sheet, story, paper, (struct box_mm){30, 139, 70, 62}, &PEN);
    sheet->stamp_x_mm = 145;
    sheet->stamp_y_mm = 171;
    sheet_write(sheet, (struct box_mm){25, 212, 30, 9}, &body, "日　　期：");
    part_day(sheet, story, (struct box_mm){50, 212, 60, 9});
}
