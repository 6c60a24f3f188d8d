/* Detail forms: a table with an example filled in above the rows; certificates told one
 * after the other in sentences; a table whose answers are options to tick */
#include "samples/flow.h"
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

/* Head, example and record of one table have the same shares. */
#define CELLS_UNIT(kind, number, a, b, c, d, e, f, g)                                              \
    {                                                                                              \
        {kind, 14, number, 0, 0}, {kind, 70, a, 0, 0}, {kind, 30, b, 0, 0}, {kind, 30, c, 0, 0},   \
            {kind, 38, d, 0, 0}, {kind, 20, e, 0, 0}, {kind, 24, f, 0, 0}, {                       \
            kind, 41, g, 0, 0                                                                      \
        }                                                                                          \
    }
#define CELLS_PERSON(kind, number, a, b, c, d, e, f, g)                                            \
    {                                                                                              \
        {kind, 14, number, 0, 0}, {kind, 30, a, 0, 0}, {kind, 34, b, 0, 0}, {kind, 62, c, 0, 0},   \
            {kind, 42, d, 0, 0}, {kind, 20, e, 0, 0}, {kind, 24, f, 0, 0}, {                       \
            kind, 41, g, 0, 0                                                                      \
        }                                                                                          \
    }
static const struct row UNIT_HEADS[] = {
    {12, CELLS_UNIT(CELL_SHADE, "序号", "证书名称\n（与单位全称一致）", "使用部门", "证书管理员",
                    "联系手机", "申请\n年限", "电子签章", "原证书到期日\n（更新、变更填）")},
    {.height_mm = 0}};
static const struct row UNIT_EXAMPLE[] = {
    {9, CELLS_UNIT(CELL_LABEL, "例", "某某市样例局", "办公室", "王示例", "16400000001", "1年",
                   "需要", "2026年1月1日")},
    {.height_mm = 0}};
static const struct row UNIT_RECORD[] = {
    {9,
     {{CELL_NUMBER, 14, NULL, 0, 0},
      {CELL_FIELD, 70, NULL, FIELD_CERTIFICATE_NAME, 0},
      {CELL_FIELD, 30, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 30, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 38, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_WRITTEN, 20, "n", FIELD_YEARS, 0},
      {CELL_WORD, 24, "需要|不需要", FIELD_SEAL_IMAGE, 0},
      {CELL_FIELD, 41, NULL, FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};
static const struct row PERSON_HEADS[] = {
    {12, CELLS_PERSON(CELL_SHADE, "序号", "申请人", "所属部门", "身份证件号码\n（居民身份证）",
                      "联系手机", "申请\n年限", "电子签章", "原证书到期日\n（更新、变更填）")},
    {.height_mm = 0}};
static const struct row PERSON_EXAMPLE[] = {
    {9, CELLS_PERSON(CELL_LABEL, "例", "王示例", "办公室", "690101199003070022", "16400000001",
                     "1年", "需要", "2026年1月1日")},
    {.height_mm = 0}};
static const struct row PERSON_RECORD[] = {
    {9,
     {{CELL_NUMBER, 14, NULL, 0, 0},
      {CELL_FIELD, 30, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 34, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 62, NULL, FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_FIELD, 42, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_WRITTEN, 20, "n", FIELD_YEARS, 0},
      {CELL_WORD, 24, "需要|不需要", FIELD_SEAL_IMAGE, 0},
      {CELL_FIELD, 41, NULL, FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};
static const struct row UNIT_LINE[] = {{9,
                                        {{CELL_FIELD, 150, "单位（盖章）：", FIELD_UNIT_NAME, 0},
                                         {CELL_FIELD, 117, "代码：", FIELD_UNIT_CODE, 0}}},
                                       {.height_mm = 0}};

/* How high each of a sheet's records may be. */
static double share_of(const struct paper *paper, double room_mm, double most_mm) {
    return fmin(most_mm, room_mm / paper->row_count);
}

void more_example(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->unit_rows;
    sheet_write(sheet, (struct box_mm){15, 12, 267, 0},
                &(struct script){FACE_SONG, 18, SIDE_CENTRE, true, 0x101010, 2},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {15, 25, 267, 0}, BORDER_NONE, 1, 0};
    form.place.y = form_draw(sheet, &form, UNIT_LINE) + 1;
    form.border = BORDER_GRID;
    sheet->hand.entry.side = SIDE_CENTRE;
    form.place.y = form_draw(sheet, &form, unit ? UNIT_HEADS : PERSON_HEADS);
    sheet->hand.label.rgb = 0x8c8c8c;
    form.place.y = form_draw(sheet, &form, unit ? UNIT_EXAMPLE : PERSON_EXAMPLE);
    sheet->hand.label.rgb = 0x101010;
    form.stretch = share_of(paper, 108, 10) / 9;
    double y = part_records(sheet, &form, unit ? UNIT_RECORD : PERSON_RECORD);
    sheet->hand.entry.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){15, y + 2, 160, 0},
                &(struct script){FACE_KAI, 9.5, SIDE_LEFT, false, 0x202020, 0},
                "填表说明：请参照“例”行填写，一证一行；行数不足可另附页。");
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){206, fmin(y + 24, 176), 0, 0}, "填报单位公章：");
}

static void tell_unit(struct sheet *sheet, struct flow *flow) {
    flow_value(sheet, flow, "证书名称：", FIELD_CERTIFICATE_NAME, 0);
    flow_value(sheet, flow, "；使用部门：", FIELD_DEPARTMENT, 0);
    flow_value(sheet, flow, "；使用人：", FIELD_HOLDER_NAME, 0);
    flow_value(sheet, flow, "，手机：", FIELD_HOLDER_PHONE, 0);
}

static void tell_person(struct sheet *sheet, struct flow *flow) {
    flow_value(sheet, flow, "姓名：", FIELD_HOLDER_NAME, 0);
    flow_value(sheet, flow, "；身份证号：", FIELD_HOLDER_ID_NUMBER, 0);
    flow_value(sheet, flow, "；部门：", FIELD_DEPARTMENT, 0);
    flow_value(sheet, flow, "；手机：", FIELD_HOLDER_PHONE, 0);
}

/* One certificate from the beginning of a line on. */
static void tell_one(struct sheet *sheet, struct flow *flow) {
    char number[16];
    struct claim term;
    snprintf(number, sizeof number, "%d．", flow->number);
    flow_words(sheet, flow, number);
    if (flow->paper->unit_rows)
        tell_unit(sheet, flow);
    else
        tell_person(sheet, flow);
    flow_value(sheet, flow, "；年限：", FIELD_YEARS, 'n');
    flow_value(sheet, flow, "；电子签章：", FIELD_SEAL_IMAGE, 's');
    claim_of(flow->story, flow->paper, FIELD_CERTIFICATE_VALID_UNTIL, flow->number - 1, &term);
    if (*term.value)
        flow_value(sheet, flow, "；原证书有效期至：", FIELD_CERTIFICATE_VALID_UNTIL, 0);
    flow_words(sheet, flow, "。");
    flow_line(flow);
}

void more_told(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){25, 18, 160, 0},
                &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0x101010, 0},
                part_detail_title(paper));
    double lines = paper->row_count * (sheet->hand.written ? 2.9 : 2.3);
    double line = fmin(8, 194 / lines);
    sheet->hand.label =
        (struct script){FACE_SERIF, fmin(11.5, line * 1.6), SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written)
        sheet->hand.entry = sheet->hand.label;
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, line * 1.8);
    struct flow flow = {{20, 34, 170, 0}, 20, line, story, paper, false, 0};
    flow_value(sheet, &flow, "单位名称：", FIELD_UNIT_NAME, 0);
    flow_line(&flow);
    flow_value(sheet, &flow, "统一社会信用代码：", FIELD_UNIT_CODE, 0);
    flow_line(&flow);
    flow_words(sheet, &flow, "我单位本次办理业务的证书明细如下：");
    flow_line(&flow);
    flow.place.y += 2;
    for (int i = 0; i < paper->row_count; i++) {
        flow.number = paper->first_row + i + 1;
        tell_one(sheet, &flow);
        flow.place.y += 1;
    }
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){118, fmin(flow.place.y + 20, 256), 0, 0},
                  "单位（公章）");
}

static const struct row TICKED_HEAD[] = {{10,
                                          {{CELL_LABEL, 30, "申请单位", 0, 0},
                                           {CELL_FIELD, 124, NULL, FIELD_UNIT_NAME, 0},
                                           {CELL_LABEL, 40, "统一社会信用代码", 0, 0},
                                           {CELL_FIELD, 75, NULL, FIELD_UNIT_CODE, 0}}},
                                         {.height_mm = 0}};
static const struct row TICKED_UNIT_HEADS[] = {{11,
                                                {{CELL_LABEL, 32, "部门", 0, 0},
                                                 {CELL_LABEL, 28, "使用人", 0, 0},
                                                 {CELL_LABEL, 36, "手机号", 0, 0},
                                                 {CELL_LABEL, 68, "单位证书名称", 0, 0},
                                                 {CELL_LABEL, 40, "服务年限", 0, 0},
                                                 {CELL_LABEL, 28, "电子签章", 0, 0},
                                                 {CELL_LABEL, 37, "原证书截止日期", 0, 0}}},
                                               {.height_mm = 0}};
static const struct row TICKED_UNIT[] = {
    {9,
     {{CELL_FIELD, 32, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 28, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 36, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 68, NULL, FIELD_CERTIFICATE_NAME, 0},
      {CELL_NOTE, 40, " ", 0, 0},
      {CELL_NOTE, 28, " ", 0, 0},
      {CELL_WRITTEN, 37, "-", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};
static const struct row TICKED_PERSON_HEADS[] = {{11,
                                                  {{CELL_LABEL, 32, "部门", 0, 0},
                                                   {CELL_LABEL, 28, "持证人", 0, 0},
                                                   {CELL_LABEL, 36, "手机号", 0, 0},
                                                   {CELL_LABEL, 68, "持证人身份证号", 0, 0},
                                                   {CELL_LABEL, 40, "服务年限", 0, 0},
                                                   {CELL_LABEL, 28, "电子签章", 0, 0},
                                                   {CELL_LABEL, 37, "原证书截止日期", 0, 0}}},
                                                 {.height_mm = 0}};
static const struct row TICKED_PERSON[] = {
    {9,
     {{CELL_FIELD, 32, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 28, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 36, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 68, NULL, FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_NOTE, 40, " ", 0, 0},
      {CELL_NOTE, 28, " ", 0, 0},
      {CELL_WRITTEN, 37, "-", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};

/* Options side by side, the one that begins with the value's first letter ticked. */
static void tick_one_of(struct sheet *sheet, const struct form *form, struct box_mm box,
                        enum field_name name) {
    static const char *const YEARS[] = {"1年", "2年", "3年"}, *const ANSWERS[] = {"是", "否"};
    bool years = name == FIELD_YEARS;
    int count = years ? 3 : 2;
    struct claim claim;
    claim_of(form->story, form->paper, name, form->number - 1, &claim);
    struct script script = sheet->hand.label;
    for (int i = 0; i < count; i++) {
        bool chosen = claim.value[0] == (years ? '1' + i : "yn"[i]);
        double x = box.x + 2 + i * (box.width - 3) / count, y = box.y + box.height / 2;
        sheet_tick_box(sheet, x, y, 2.8,
                       !chosen               ? TICK_NONE
                       : sheet->hand.written ? TICK_PEN
                                             : TICK_CHECK);
        sheet_write(sheet, (struct box_mm){x + 3.6, box.y, 9, box.height}, &script,
                    years ? YEARS[i] : ANSWERS[i]);
    }
    sheet_note_ticks(sheet, box, &(struct entry){name, form->number - 1, claim.value, NULL});
}

void more_optioned(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->unit_rows;
    sheet_write(sheet, (struct box_mm){14, 13, 269, 0},
                &(struct script){FACE_HEI, 17, SIDE_CENTRE, true, 0x101010, 0},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_HEI, 9.5, SIDE_LEFT, false, 0x181818, 0};
    struct form form = {story, paper, {14, 27, 269, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, TICKED_HEAD) + 3;
    form.place.y = form_draw(sheet, &form, unit ? TICKED_UNIT_HEADS : TICKED_PERSON_HEADS);
    double high = share_of(paper, 114, 11), top = form.place.y;
    form.stretch = high / 9;
    double y = part_records(sheet, &form, unit ? TICKED_UNIT : TICKED_PERSON);
    for (int i = 0; i < paper->row_count; i++) {
        form.number = paper->first_row + i + 1;
        tick_one_of(sheet, &form, (struct box_mm){178, top + i * high, 40, high}, FIELD_YEARS);
        tick_one_of(sheet, &form, (struct box_mm){218, top + i * high, 28, high}, FIELD_SEAL_IMAGE);
    }
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){40, fmin(y + 24, 177), 0, 0}, "申请单位盖章：");
}
