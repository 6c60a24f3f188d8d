/* Forms with double rules, small print under labels, a cell for each business; a list with
 * two lines in a cell under heads of two lines; a sample on crossed hairs above what it belongs to
 */
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

static void centre_entries(struct sheet *sheet, uint32_t rgb) {
    sheet->hand.entry.side = SIDE_CENTRE;
    if (!sheet->hand.written) {
        sheet->hand.entry.rgb = rgb;
        sheet->hand.entry.bold = true;
    }
}

static void rule_twice(struct sheet *sheet, struct box_mm box) {
    sheet_frame(sheet, box, 0.25, 0x101010);
    sheet_frame(sheet, (struct box_mm){box.x - 1.2, box.y - 1.2, box.width + 2.4, box.height + 2.4},
                0.8, 0x101010);
}

#define ONE_BUSINESS(option)                                                                       \
    { CELL_TYPED, 1, option, 0, 0 }
static const struct row RULED_UNIT[] = {
    {14, {{CELL_LABEL, 30, "单位名称\n ", 0, 0}, {CELL_FIELD, 140, NULL, FIELD_UNIT_NAME, 0}}},
    {14,
     {{CELL_LABEL, 30, "统一社会\n信用代码", 0, 0},
      {CELL_FIELD, 80, NULL, FIELD_UNIT_CODE, 0},
      {CELL_LABEL, 24, "邮　　编", 0, 0},
      {CELL_FIELD, 36, NULL, FIELD_POSTCODE, 0}}},
    {12, {{CELL_LABEL, 30, "地　　址", 0, 0}, {CELL_FIELD, 140, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {14,
     {{CELL_LABEL, 30, "经 办 人\n姓　　名", 0, 0},
      {CELL_FIELD, 50, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 30, "经 办 人\n手　　机", 0, 0},
      {CELL_FIELD, 60, NULL, FIELD_AGENT_PHONE, 0}}},
    {14,
     {{CELL_LABEL, 30, "经 办 人\n身份证号", 0, 0},
      {CELL_FIELD, 140, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {12, {{CELL_LABEL, 30, "电子邮箱", 0, 0}, {CELL_FIELD, 140, NULL, FIELD_AGENT_EMAIL, 0}}},
    {.height_mm = 0}};
static const struct row RULED_MATTERS[] = {
    {10,
     {ONE_BUSINESS("u单位证书申请"), ONE_BUSINESS("p个人证书申请"), ONE_BUSINESS("n证书更新"),
      ONE_BUSINESS("c证书信息变更")}},
    {10,
     {ONE_BUSINESS("l丢失损坏补办"),
      ONE_BUSINESS("r证书吊销"),
      ONE_BUSINESS("k证书解锁"),
      {CELL_NOTE, 1, "（可选一项或多项）", 0, 0}}},
    {.height_mm = 0}};
static const struct row RULED_COUNTS[] = {
    {11,
     {{CELL_LABEL, 30, "证书种类", 0, 0},
      {CELL_TYPED, 60, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 30, "电子签章", 0, 0},
      {CELL_TYPED, 50, "Y需要|N不需要", 0, 0}}},
    {11,
     {{CELL_LABEL, 30, "单位证书\n数　　量", 0, 0},
      {CELL_FIELD, 26, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_LABEL, 30, "个人证书\n数　　量", 0, 0},
      {CELL_FIELD, 26, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_LABEL, 30, "电子签章\n数　　量", 0, 0},
      {CELL_FIELD, 28, NULL, FIELD_SEAL_IMAGES, 0}}},
    {14, {{CELL_LABEL, 30, "变 更 前\n ", 0, 0}, {CELL_FIELD, 140, NULL, FIELD_NAME_BEFORE, 0}}},
    {14, {{CELL_LABEL, 30, "变 更 后\n ", 0, 0}, {CELL_FIELD, 140, NULL, FIELD_NAME_AFTER, 0}}},
    {46,
     {{CELL_SIGN, 60, "经办人承诺所填内容真实、完整。\n经办人（签字）：", 0, 0},
      {CELL_STAMP, 110, "申请单位（盖单位公章）：", 0, 0}}},
    {11, {{CELL_LABEL, 30, "申请日期", 0, 0}, {CELL_FIELD, 140, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

/* Small print in the lower half of a label's cell. */
static void note_under(struct sheet *sheet, double y, const char *text) {
    sheet_write(sheet, (struct box_mm){20, y + 7.2, 30, 5},
                &(struct script){FACE_SONG, 7.5, SIDE_CENTRE, false, 0x404040, 0}, text);
}

void more_ruled_twice(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 13, 170, 0},
                &(struct script){FACE_SERIF, 19, SIDE_CENTRE, true, 0x101010, 0},
                "北京市政务数字证书业务申请表");
    sheet->hand.label = (struct script){FACE_SERIF, 10.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.line_mm = 0.2;
    centre_entries(sheet, 0x1a3a8a);
    struct form form = {story, paper, {20, 28, 170, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, RULED_UNIT);
    note_under(sheet, 28, "（与登记证照一致）");
    struct box_mm side = {20, y, 30, 20}, matters = {50, y, 140, 20};
    sheet_frame(sheet, side, sheet->hand.line_mm, 0x101010);
    struct script label = sheet->hand.label;
    label.side = SIDE_CENTRE;
    sheet_write(sheet, side, &label, "业务类型");
    form.place = matters;
    form_draw(sheet, &form, RULED_MATTERS);
    form_note_ticks(sheet, story, matters, FIELD_BUSINESS_TYPES);
    form.place = (struct box_mm){20, y + 20, 170, 0};
    note_under(sheet, y + 42, "（单位名称变更填）");
    note_under(sheet, y + 56, "（单位名称变更填）");
    double low = form_draw(sheet, &form, RULED_COUNTS);
    rule_twice(sheet, (struct box_mm){20, 28, 170, low - 28});
}

/* Two things of a certificate in one cell, one above the other. */
struct stack {
    double wide;
    const char *head;
    enum field_name upper, lower; /* FIELD_NONE: nothing; no field at all: the running number */
};
static const struct stack STACKED_UNIT[] = {
    {12, "序\n号", FIELD_NONE, FIELD_NONE},
    {84, "证书名称\n使用部门", FIELD_CERTIFICATE_NAME, FIELD_DEPARTMENT},
    {44, "使用人姓名\n手机号码", FIELD_HOLDER_NAME, FIELD_HOLDER_PHONE},
    {16, "年限\n(年)", FIELD_YEARS, FIELD_NONE},
    {22, "电子\n签章", FIELD_SEAL_IMAGE, FIELD_NONE},
    {.head = NULL}};
static const struct stack STACKED_PEOPLE[] = {
    {12, "序\n号", FIELD_NONE, FIELD_NONE},
    {70, "持有人姓名\n身份证号码", FIELD_HOLDER_NAME, FIELD_HOLDER_ID_NUMBER},
    {58, "手机号码\n所在部门", FIELD_HOLDER_PHONE, FIELD_DEPARTMENT},
    {16, "年限\n(年)", FIELD_YEARS, FIELD_NONE},
    {22, "电子\n签章", FIELD_SEAL_IMAGE, FIELD_NONE},
    {.head = NULL}};

static void enter_one(struct sheet *sheet, const struct form *form, struct box_mm box,
                      enum field_name name) {
    struct claim claim;
    claim_of(form->story, form->paper, name, form->number - 1, &claim);
    if (name == FIELD_SEAL_IMAGE)
        snprintf(claim.raw, sizeof claim.raw, "%s", claim.value[0] == 'y' ? "需要" : "不需要");
    sheet_enter(sheet, box, &(struct entry){name, form->number - 1, claim.value, claim.raw});
}

static void draw_stacks(struct sheet *sheet, const struct form *form, const struct stack *stacks) {
    struct box_mm box = form->place;
    struct script label = sheet->hand.label;
    char number[12];
    label.side = SIDE_CENTRE;
    snprintf(number, sizeof number, "%d", form->number);
    for (; stacks->head; stacks++, box.x += box.width) {
        box.width = stacks->wide;
        sheet_frame(sheet, box, sheet->hand.line_mm, 0x101010);
        struct box_mm inner = {box.x + 1, box.y + 0.5, box.width - 2, box.height - 1};
        if (stacks->lower != FIELD_NONE)
            inner.height /= 2;
        if (form->number == 0 || stacks->upper == FIELD_NONE)
            sheet_write(sheet, box, &label, form->number ? number : stacks->head);
        else
            enter_one(sheet, form, inner, stacks->upper);
        inner.y += inner.height;
        if (form->number > 0 && stacks->lower != FIELD_NONE)
            enter_one(sheet, form, inner, stacks->lower);
    }
}

/* Where the certificates' last days are known, they stand below the table as one line each. */
static double tell_terms(struct sheet *sheet, const struct form *form, double y) {
    struct form one = *form;
    for (int i = 0; i < form->paper->row_count; i++) {
        struct claim claim;
        char before[64];
        one.number = form->paper->first_row + i + 1;
        claim_of(form->story, form->paper, FIELD_CERTIFICATE_VALID_UNTIL, one.number - 1, &claim);
        if (!*claim.value)
            continue;
        snprintf(before, sizeof before, "序号%d 原证书有效期至：", one.number);
        struct box_mm box = {16 + i % 2 * 89.0, y + (i - i % 2) / 2.0 * 6.5, 89, 6.5};
        sheet->hand.entry.side = SIDE_LEFT;
        enter_one(sheet, &one, form_before(sheet, box, before), FIELD_CERTIFICATE_VALID_UNTIL);
        sheet->hand.entry.side = SIDE_CENTRE;
    }
    return y + (form->paper->row_count + 1) / 2 * 6.5;
}

void more_stacked(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct row TOP[] = {{9,
                                      {{CELL_FIELD, 100, "单位名称：", FIELD_UNIT_NAME, 0},
                                       {CELL_FIELD, 78, "信用代码：", FIELD_UNIT_CODE, 0}}},
                                     {.height_mm = 0}};
    const struct stack *stacks = paper->unit_rows ? STACKED_UNIT : STACKED_PEOPLE;
    sheet_write(sheet, (struct box_mm){16, 14, 178, 0},
                &(struct script){FACE_SONG, 19, SIDE_CENTRE, true, 0x101010, 0},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, sheet->hand.written ? 14 : 10.5);
    sheet->hand.line_mm = 0.25;
    struct form form = {story, paper, {16, 27, 178, 0}, BORDER_NONE, 1, 0};
    double top = form_draw(sheet, &form, TOP) + 1;
    centre_entries(sheet, 0x101010);
    sheet->hand.entry.bold = false;
    form.place.y = top;
    form.place.height = 13;
    draw_stacks(sheet, &form, stacks);
    form.place.y += 13;
    form.place.height = fmin(15, 165.0 / paper->row_count);
    for (int i = 0; i < paper->row_count; i++) {
        form.number = paper->first_row + i + 1;
        draw_stacks(sheet, &form, stacks);
        form.place.y += form.place.height;
    }
    rule_twice(sheet, (struct box_mm){16, top, 178, form.place.y - top});
    double y = tell_terms(sheet, &form, form.place.y + 3);
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){118, fmin(y + 12, 252), 0, 0}, "单位（盖章）");
}

static const struct row CROSSED_UNIT[] = {
    {9, {{CELL_SHADE, 3, "单　位　名　称", 0, 0}, {CELL_SHADE, 2, "统一社会信用代码", 0, 0}}},
    {12, {{CELL_FIELD, 3, NULL, FIELD_UNIT_NAME, 0}, {CELL_FIELD, 2, NULL, FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row CROSSED_PERSON[] = {
    {9, {{CELL_SHADE, 3, "所　在　单　位", 0, 0}, {CELL_SHADE, 2, "签 名 人 姓 名", 0, 0}}},
    {12, {{CELL_FIELD, 3, NULL, FIELD_UNIT_NAME, 0}, {CELL_FIELD, 2, NULL, FIELD_HOLDER_NAME, 0}}},
    {.height_mm = 0}};

/* The hairs end before the place itself, so that nothing is printed under the sample. */
void more_crossed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct script PEN = {FACE_PEN_2, 40, SIDE_CENTRE, false, 0x14141a, 0};
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){24, 18, 162, 0},
                &(struct script){FACE_KAI, 22, SIDE_CENTRE, true, 0x101010, 2},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_KAI, 12, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.line_mm = 0.3;
    struct box_mm place = {66, 50, 78, 78};
    sheet_frame(sheet, place, 0.2, 0x9098a0);
    for (int i = 0; i < 2; i++) {
        double x = 105, y = 89;
        sheet_line(sheet, (struct box_mm){x, i ? 129 : 41, 0, 8}, 0.2, 0x606870);
        sheet_line(sheet, (struct box_mm){i ? 145 : 57, y, 8, 0}, 0.2, 0x606870);
    }
    part_sample(sheet, story, paper, place, &PEN);
    struct script small = {FACE_KAI, 10, SIDE_CENTRE, false, 0x404040, 0};
    sheet_write(sheet, (struct box_mm){24, 140, 162, 0}, &small,
                unit ? "印章中心对准十字线，印迹清晰、完整、不压框线"
                     : "以十字线为中心签名，字迹清晰、完整、不压框线");
    centre_entries(sheet, 0x101010);
    struct form form = {story, paper, {24, 152, 162, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, unit ? CROSSED_UNIT : CROSSED_PERSON);
    rule_twice(sheet, (struct box_mm){24, 152, 162, y - 152});
    sheet->hand.entry.side = SIDE_LEFT;
    part_foot(sheet, story, (struct box_mm){112, y + 22, 0, 0}, "填表单位（公章）：");
}
