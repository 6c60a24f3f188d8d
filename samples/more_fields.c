/* Sampling forms: a confirmation in sentences with the impression at its side; a broad
 * form of three round-cornered fields beside single boxes */
#include "samples/flow.h"
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/strokes.h"

static const struct script PEN = {FACE_PEN_3, 38, SIDE_CENTRE, false, 0x14141a, 0};

static void tell_unit(struct sheet *sheet, struct flow *flow) {
    flow_words(sheet, flow, "　　本单位");
    flow_value(sheet, flow, "", FIELD_UNIT_NAME, 0);
    flow_value(sheet, flow, "，统一社会信用代码", FIELD_UNIT_CODE, 0);
    flow_words(sheet, flow, "，提供下列印章图样，同意据以制作电子签章。");
}

static void tell_person(struct sheet *sheet, struct flow *flow) {
    flow_value(sheet, flow, "　　证书持有人", FIELD_HOLDER_NAME, 0);
    flow_value(sheet, flow, "，所在单位", FIELD_UNIT_NAME, 0);
    flow_words(sheet, flow, "，提供下列本人签名图样，同意据以制作电子签章。");
}

void more_sentences(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){24, 26, 162, 0},
                &(struct script){FACE_SONG, 21, SIDE_CENTRE, true, 0x101010, 1},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 13, SIDE_LEFT, false, 0x101010, 0};
    struct flow flow = {{26, 46, 158, 0}, 26, 12, story, paper, true, 0};
    if (unit)
        tell_unit(sheet, &flow);
    else
        tell_person(sheet, &flow);
    double y = flow.place.y + 22;
    struct box_mm place = {84, y, 78, 78};
    sheet_frame(sheet, place, 0.4, 0x303030);
    sheet_write(sheet, (struct box_mm){34, y, 44, 78},
                &(struct script){FACE_SONG, 13, SIDE_CENTRE, false, 0x101010, 0},
                unit ? "印章图样\n（请盖在右框正中）" : "签名图样\n（请签在右框正中）");
    part_sample(sheet, story, paper, place, &PEN);
    y += 96;
    sheet_write(sheet, (struct box_mm){30, y, 70, 0}, &sheet->hand.label,
                unit ? "经办人（签字）：" : "持有人单位经办人：");
    sheet_enter(sheet, (struct box_mm){36, y + 12, 50, 9},
                &(struct entry){FIELD_NONE, -1, story->agent.name, NULL});
    part_foot(sheet, story, (struct box_mm){118, y, 0, 0},
              unit ? "单位（盖章处）" : "所在单位（盖章处）");
}

static const struct row FIELDS_UNIT[] = {
    {11,
     {{CELL_LABEL, 3, "单位名称\nOrganization", 0, 0}, {CELL_FIELD, 12, NULL, FIELD_UNIT_NAME, 0}}},
    {11,
     {{CELL_LABEL, 3, "统一社会信用代码\nCredit Code", 0, 0},
      {CELL_BOXES, 12, NULL, FIELD_UNIT_CODE, 0}}},
    {11,
     {{CELL_LABEL, 3, "签章种类\nType", 0, 0},
      {CELL_BRACKETS, 12, "Z单位公章|x财务专用章|x合同专用章|x其他印章", 0, 0}}},
    {.height_mm = 0}};
static const struct row FIELDS_PERSON[] = {
    {11,
     {{CELL_LABEL, 3, "单位名称\nOrganization", 0, 0}, {CELL_FIELD, 12, NULL, FIELD_UNIT_NAME, 0}}},
    {11, {{CELL_LABEL, 3, "持有人姓名\nName", 0, 0}, {CELL_FIELD, 12, NULL, FIELD_HOLDER_NAME, 0}}},
    {11,
     {{CELL_LABEL, 3, "签章种类\nType", 0, 0}, {CELL_BRACKETS, 12, "Z手写签名|x个人名章", 0, 0}}},
    {.height_mm = 0}};

/* A seal fills the first field, a signature every one; the last is for the unit to confirm. */
void more_fields(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){20, 14, 257, 0},
                &(struct script){FACE_ROUND, 18, SIDE_CENTRE, true, 0x202428, 0},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_ROUND, 9.5, SIDE_LEFT, false, 0x303438, 0};
    sheet->hand.line_rgb = 0x9aa2aa;
    sheet->hand.line_mm = 0.2;
    struct form form = {story, paper, {22, 30, 253, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, unit ? FIELDS_UNIT : FIELDS_PERSON) + 12;
    static const char *const UNIT_NAMES[] = {"印模一（必填）", "印模二（选填）", "单位确认盖章"};
    static const char *const NAMES[] = {"签名一", "签名二", "所在单位盖章"};
    struct script head = sheet->hand.label;
    head.side = SIDE_CENTRE;
    for (int i = 0; i < 3; i++) {
        struct box_mm box = {22 + i * 86.0, y, 81, 92};
        strokes_round(sheet, box, 5, 0x707880);
        sheet_write(sheet, (struct box_mm){box.x, y + 2, box.width, 6}, &head,
                    unit ? UNIT_NAMES[i] : NAMES[i]);
        box.y += 9;
        box.height -= 12;
        if (i == 0 || (i == 1 && !unit))
            part_sample(sheet, story, paper, box, &PEN);
    }
    part_day(sheet, story, (struct box_mm){214, y + 80, 58, 9});
    sheet_write(sheet, (struct box_mm){22, y + 96, 253, 0}, &sheet->hand.label,
                unit ? "说明：请使用红色印油，图样须清晰、完整，不得压线；一枚印章填一张表。"
                     : "说明：请本人用黑色墨水签写两次，字迹清晰、不得压线。");
    sheet->stamp_x_mm = 234;
    sheet->stamp_y_mm = y + 44;
}
