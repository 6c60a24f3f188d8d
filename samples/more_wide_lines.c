/* Detail forms: certificates as columns, what is asked down the side; wide lines over
 * dots with brackets to tick; a table in two languages with pale rules */
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/strokes.h"
#include "samples/writing.h"

#include <math.h>
#include <stdio.h>

/* What is asked of a certificate, a line each down the side. */
struct asked {
    const char *label;
    enum field_name field; /* FIELD_NONE: the certificate's number */
    char way;
};
static const struct asked ASKED_UNIT[] = {{"项　目", FIELD_NONE, 0},
                                          {"证书名称", FIELD_CERTIFICATE_NAME, 0},
                                          {"使用部门", FIELD_DEPARTMENT, 0},
                                          {"使用人", FIELD_HOLDER_NAME, 0},
                                          {"使用人手机", FIELD_HOLDER_PHONE, 0},
                                          {"年限（年）", FIELD_YEARS, 0},
                                          {"电子签章", FIELD_SEAL_IMAGE, 0},
                                          {"原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL, '-'},
                                          {.label = NULL}};
static const struct asked ASKED_PEOPLE[] = {{"项　目", FIELD_NONE, 0},
                                            {"姓　名", FIELD_HOLDER_NAME, 0},
                                            {"身份证号码", FIELD_HOLDER_ID_NUMBER, 0},
                                            {"所在部门", FIELD_DEPARTMENT, 0},
                                            {"手机号码", FIELD_HOLDER_PHONE, 0},
                                            {"年限（年）", FIELD_YEARS, 0},
                                            {"电子签章", FIELD_SEAL_IMAGE, 0},
                                            {"原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL, '-'},
                                            {.label = NULL}};

static void draw_answer(struct sheet *sheet, const struct form *form, struct box_mm box,
                        const struct asked *asked) {
    struct claim claim;
    int row = form->number - 1;
    claim_of(form->story, form->paper, asked->field, row, &claim);
    writing_change(asked->way, &claim);
    if (asked->field == FIELD_SEAL_IMAGE)
        snprintf(claim.raw, sizeof claim.raw, "%s", claim.value[0] == 'y' ? "需要" : "不需要");
    box.x += 1;
    box.width -= 2;
    sheet_enter(sheet, box, &(struct entry){asked->field, row, claim.value, claim.raw});
}

/* One band of at most three certificates beside each other; gives its bottom. */
static double draw_band(struct sheet *sheet, const struct form *form, const struct asked *asked,
                        int first) {
    struct form one = *form;
    double high = form->place.height, label_wide = 34, wide = (form->place.width - label_wide) / 3;
    struct script label = sheet->hand.label;
    label.side = SIDE_CENTRE;
    double y = form->place.y;
    for (; asked->label; asked++, y += high)
        for (int i = -1; i < 3; i++) {
            struct box_mm box = {form->place.x + (i < 0 ? 0 : label_wide + i * wide), y,
                                 i < 0 ? label_wide : wide, high};
            char number[24];
            one.number = form->paper->first_row + first + i + 1;
            snprintf(number, sizeof number, "证书（%d）", one.number);
            if (i < 0 || asked->field == FIELD_NONE)
                sheet_fill(sheet, box, 0xe8eef2);
            sheet_frame(sheet, box, sheet->hand.line_mm, 0x303030);
            if (i < 0)
                sheet_write(sheet, box, &label, asked->label);
            else if (first + i >= form->paper->row_count)
                continue;
            else if (asked->field == FIELD_NONE)
                sheet_write(sheet, box, &label, number);
            else
                draw_answer(sheet, &one, box, asked);
        }
    return y;
}

void more_sideways(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){16, 12, 178, 0},
                &(struct script){FACE_HEI, 16, SIDE_CENTRE, true, 0, 1}, part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_MING, 10, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, 12.5);
    static const struct row TOP[] = {{8,
                                      {{CELL_LABEL, 2, "单位名称", 0, 0},
                                       {CELL_FIELD, 6.4, NULL, FIELD_UNIT_NAME, 0},
                                       {CELL_LABEL, 1.6, "代码", 0, 0},
                                       {CELL_FIELD, 4.2, NULL, FIELD_UNIT_CODE, 0}}},
                                     {.height_mm = 0}};
    struct form form = {story, paper, {16, 23, 178, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, TOP);
    int bands = (paper->row_count + 2) / 3;
    form.place.height = fmin(8.4, 200.0 / bands / 8 - 0.4);
    for (int first = 0; first < paper->row_count; first += 3) {
        form.place.y = y + 3;
        y = draw_band(sheet, &form, paper->unit_rows ? ASKED_UNIT : ASKED_PEOPLE, first);
    }
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){118, fmin(y + 18, 254), 0, 0}, "申请单位（公章）");
}

/* 是（√）否（　） for the certificate's yes or no. */
static void draw_brackets(struct sheet *sheet, const struct form *form, struct box_mm box) {
    struct claim claim;
    claim_of(form->story, form->paper, FIELD_SEAL_IMAGE, form->number - 1, &claim);
    bool yes = claim.value[0] == 'y', typed = !sheet->hand.written;
    const char *text = !typed ? "签章：要（　）不要（　）"
                       : yes  ? "签章：要（√）不要（　）"
                              : "签章：要（　）不要（√）";
    struct script label = sheet->hand.label;
    sheet_write(sheet, box, &label, text);
    const char *before = yes ? "签章：要（" : "签章：要（　）不要（";
    if (!typed)
        sheet_tick_bare(sheet, box.x + sheet_text_width(sheet, &label, before) - 0.4,
                        box.y + box.height / 2, 3.4);
    sheet_note_ticks(sheet, box,
                     &(struct entry){FIELD_SEAL_IMAGE, form->number - 1, claim.value, NULL});
}

/* The share of a record's width, and of what stands left of the brackets in its second line. */
#define WIDE_ALL      170
#define WIDE_BRACKETS 48
static const struct row WIDE_UNIT[] = {
    {9,
     {{CELL_NUMBER, 8, NULL, 0, 0},
      {CELL_FIELD, 96, "证书名称：", FIELD_CERTIFICATE_NAME, 0},
      {CELL_FIELD, 42, "持有人：", FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 24, "年限：", FIELD_YEARS, 0}}},
    {9,
     {{CELL_NOTE, 8, " ", 0, 0},
      {CELL_FIELD, 47, "手机：", FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 27, "部门：", FIELD_DEPARTMENT, 0},
      {CELL_WRITTEN, 40, ".有效期至：", FIELD_CERTIFICATE_VALID_UNTIL, 0},
      {CELL_NOTE, WIDE_BRACKETS, " ", 0, 0}}},
    {.height_mm = 0}};
static const struct row WIDE_PEOPLE[] = {
    {9,
     {{CELL_NUMBER, 8, NULL, 0, 0},
      {CELL_FIELD, 52, "证书持有人：", FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 86, "身份证号：", FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_FIELD, 24, "年限：", FIELD_YEARS, 0}}},
    {9,
     {{CELL_NOTE, 8, " ", 0, 0},
      {CELL_FIELD, 47, "手机：", FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 27, "部门：", FIELD_DEPARTMENT, 0},
      {CELL_WRITTEN, 40, ".有效期至：", FIELD_CERTIFICATE_VALID_UNTIL, 0},
      {CELL_NOTE, WIDE_BRACKETS, " ", 0, 0}}},
    {.height_mm = 0}};

static double draw_wide(struct sheet *sheet, const struct form *form) {
    struct form record = *form;
    struct box_mm whole = form->place;
    double high = 9 * form->stretch, wide = whole.width * WIDE_BRACKETS / WIDE_ALL;
    for (int i = 0; i < form->paper->row_count; i++) {
        record.number = form->paper->first_row + i + 1;
        record.place.y =
            form_draw(sheet, &record, form->paper->unit_rows ? WIDE_UNIT : WIDE_PEOPLE);
        draw_brackets(
            sheet, &record,
            (struct box_mm){whole.x + whole.width - wide, record.place.y - high, wide, high});
        sheet_line(sheet, (struct box_mm){whole.x, record.place.y, whole.width, 0}, 0.15, 0x9a9a9a);
    }
    return record.place.y;
}

void more_wide_lines(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){22, 18, 166, 0},
                &(struct script){FACE_SERIF, 18, SIDE_CENTRE, true, 0, 0},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_BRUSH, 10, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, 12);
    static const struct row TOP[] = {
        {11, {{CELL_FIELD, 1, "单位（全称）：", FIELD_UNIT_NAME, 0}}},
        {11, {{CELL_FIELD, 1, "统一社会信用代码：", FIELD_UNIT_CODE, 0}}},
        {.height_mm = 0}};
    struct form form = {story, paper, {20, 32, 170, 0}, BORDER_DOTS, 1, 0};
    form.place.y = form_draw(sheet, &form, TOP) + 4;
    form.stretch = fmin(1.25, 184.0 / (18 * paper->row_count));
    double y = draw_wide(sheet, &form);
    sheet_write(sheet, (struct box_mm){22, 280, 166, 0},
                &(struct script){FACE_BRUSH, 9.5, SIDE_LEFT, false, 0x303030, 0},
                "注：是否制作电子签章，请在括号内打“√”；新办证书的有效期一项不填。");
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){116, fmin(y + 20, 252), 0, 0}, "单位（盖章处）：");
}

static const struct row PALE_UNIT_HEAD[] = {{11,
                                             {{CELL_SHADE, 0.8, "序号\nNo.", 0, 0},
                                              {CELL_SHADE, 5.2, "证书名称\nCertificate Name", 0, 0},
                                              {CELL_SHADE, 2, "部门\nDepartment", 0, 0},
                                              {CELL_SHADE, 1.8, "联系人\nContact", 0, 0},
                                              {CELL_SHADE, 2.6, "手机\nMobile", 0, 0},
                                              {CELL_SHADE, 1.2, "年限\nYears", 0, 0},
                                              {CELL_SHADE, 1.6, "电子签章\nE-Seal", 0, 0},
                                              {CELL_SHADE, 2.4, "原证书到期日\nExpiry", 0, 0}}},
                                            {.height_mm = 0}};
static const struct row PALE_UNIT[] = {
    {9,
     {{CELL_NUMBER, 0.8, NULL, 0, 0},
      {CELL_FIELD, 5.2, NULL, FIELD_CERTIFICATE_NAME, 0},
      {CELL_FIELD, 2, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 1.8, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 2.6, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 1.2, NULL, FIELD_YEARS, 0},
      {CELL_WORD, 1.6, "有|无", FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 2.4, "8", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};
static const struct row PALE_PEOPLE_HEAD[] = {{11,
                                               {{CELL_SHADE, 0.8, "序号\nNo.", 0, 0},
                                                {CELL_SHADE, 1.8, "姓名\nName", 0, 0},
                                                {CELL_SHADE, 4, "身份证号\nID No.", 0, 0},
                                                {CELL_SHADE, 2, "部门\nDepartment", 0, 0},
                                                {CELL_SHADE, 2.6, "手机\nMobile", 0, 0},
                                                {CELL_SHADE, 3.6, "邮箱\nE-mail", 0, 0},
                                                {CELL_SHADE, 1.2, "年限\nYears", 0, 0},
                                                {CELL_SHADE, 1.6, "电子签章\nE-Seal", 0, 0},
                                                {CELL_SHADE, 2.4, "原证书到期日\nExpiry", 0, 0}}},
                                              {.height_mm = 0}};
static const struct row PALE_PEOPLE[] = {
    {9,
     {{CELL_NUMBER, 0.8, NULL, 0, 0},
      {CELL_FIELD, 1.8, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 4, NULL, FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_FIELD, 2, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 2.6, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_HOLDER_EMAIL, 0},
      {CELL_FIELD, 1.2, NULL, FIELD_YEARS, 0},
      {CELL_WORD, 1.6, "有|无", FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 2.4, "8", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};

void more_pale(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){18, 13, 261, 0},
                &(struct script){FACE_MICRO, 16, SIDE_LEFT, true, 0x1c3c50, 0},
                part_detail_title(paper));
    sheet_write(sheet, (struct box_mm){18, 22, 261, 0},
                &(struct script){FACE_MICRO, 8.5, SIDE_LEFT, false, 0x60686e, 0},
                "List of Certificates　　附：业务申请表");
    sheet->hand.label = (struct script){FACE_MICRO, 8.5, SIDE_LEFT, false, 0x303438, 0};
    sheet->hand.line_mm = 0.12;
    sheet->hand.line_rgb = 0xb8c0c6;
    sheet->hand.shade_rgb = 0xe4eef0;
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, sheet->hand.written ? 12.5 : 9);
    static const struct row TOP[] = {
        {9,
         {{CELL_FIELD, 8, "单位名称 Organization：", FIELD_UNIT_NAME, 0},
          {CELL_FIELD, 6, "信用代码 Code：", FIELD_UNIT_CODE, 0}}},
        {.height_mm = 0}};
    struct form form = {story, paper, {18, 28, 261, 0}, BORDER_LINES, 1, 0};
    form.place.y = form_draw(sheet, &form, TOP) + 3;
    form.border = BORDER_GRID;
    form.place.y = form_draw(sheet, &form, paper->unit_rows ? PALE_UNIT_HEAD : PALE_PEOPLE_HEAD);
    form.stretch = fmin(1, 104.0 / (9 * paper->row_count));
    double y = part_records(sheet, &form, paper->unit_rows ? PALE_UNIT : PALE_PEOPLE);
    if (!part_has_foot(paper))
        return;
    y = fmin(y + 8, 158);
    struct box_mm box = {196, y, 83, 42};
    strokes_round(sheet, box, 4, 0x8a949a);
    part_foot(sheet, story, (struct box_mm){212, y + 16, 0, 0}, "单位公章 Seal");
    sheet->stamp_x_mm = 246;
    sheet->stamp_y_mm = y + 21;
}
