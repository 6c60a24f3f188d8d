/* Detail forms: an annex with merged heads; what a system exports, two lines each
 * certificate; a table whose heads and records have two lines */
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

static const struct row ANNEX_UNIT_HEAD[] = {{7,
                                              {{CELL_LABEL, 1, "序号", 0, 1},
                                               {CELL_LABEL, 5.4, "证书名称\n（单位名称）", 0, 1},
                                               {CELL_LABEL, 4.4, "统一社会信用代码", 0, 1},
                                               {CELL_LABEL, 6.6, "证书使用人", 0, 0},
                                               {CELL_LABEL, 1.4, "年限\n（年）", 0, 1},
                                               {CELL_LABEL, 1.7, "是否需要\n电子签章", 0, 1},
                                               {CELL_LABEL, 2.8, "原证书\n有效期至", 0, 1}}},
                                             {7,
                                              {{CELL_SKIP, 1, NULL, 0, 0},
                                               {CELL_SKIP, 5.4, NULL, 0, 0},
                                               {CELL_SKIP, 4.4, NULL, 0, 0},
                                               {CELL_LABEL, 1.9, "姓名", 0, 0},
                                               {CELL_LABEL, 2, "部门", 0, 0},
                                               {CELL_LABEL, 2.7, "手机", 0, 0},
                                               {CELL_SKIP, 1.4, NULL, 0, 0},
                                               {CELL_SKIP, 1.7, NULL, 0, 0},
                                               {CELL_SKIP, 2.8, NULL, 0, 0}}},
                                             {.height_mm = 0}};
static const struct row ANNEX_UNIT[] = {
    {10,
     {{CELL_NUMBER, 1, NULL, 0, 0},
      {CELL_FIELD, 5.4, NULL, FIELD_CERTIFICATE_NAME, 0},
      {CELL_TEXT, 4.4, "@c", 0, 0},
      {CELL_FIELD, 1.9, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 2, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 2.7, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 1.4, NULL, FIELD_YEARS, 0},
      {CELL_WORD, 1.7, "是|否", FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 2.8, "-", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};
static const struct row ANNEX_PEOPLE_HEAD[] = {{7,
                                                {{CELL_LABEL, 1, "序号", 0, 1},
                                                 {CELL_LABEL, 15.2, "证书持有人", 0, 0},
                                                 {CELL_LABEL, 1.2, "年限\n（年）", 0, 1},
                                                 {CELL_LABEL, 1.7, "是否需要\n电子签章", 0, 1},
                                                 {CELL_LABEL, 2.6, "原证书\n有效期至", 0, 1}}},
                                               {7,
                                                {{CELL_SKIP, 1, NULL, 0, 0},
                                                 {CELL_LABEL, 1.8, "姓名", 0, 0},
                                                 {CELL_LABEL, 4.4, "身份证号", 0, 0},
                                                 {CELL_LABEL, 1.8, "部门", 0, 0},
                                                 {CELL_LABEL, 2.6, "手机", 0, 0},
                                                 {CELL_LABEL, 4.6, "邮箱", 0, 0},
                                                 {CELL_SKIP, 1.2, NULL, 0, 0},
                                                 {CELL_SKIP, 1.7, NULL, 0, 0},
                                                 {CELL_SKIP, 2.6, NULL, 0, 0}}},
                                               {.height_mm = 0}};
static const struct row ANNEX_PEOPLE[] = {
    {10,
     {{CELL_NUMBER, 1, NULL, 0, 0},
      {CELL_FIELD, 1.8, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 4.4, NULL, FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_FIELD, 1.8, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 2.6, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 4.6, NULL, FIELD_HOLDER_EMAIL, 0},
      {CELL_FIELD, 1.2, NULL, FIELD_YEARS, 0},
      {CELL_WORD, 1.7, "是|否", FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 2.6, "-", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};

void more_annex_list(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){16, 11, 60, 0},
                &(struct script){FACE_HEI, 12, SIDE_LEFT, false, 0x101010, 0},
                paper->unit_rows ? "附件2" : "附件3");
    sheet_write(sheet, (struct box_mm){16, 15, 265, 0},
                &(struct script){FACE_SERIF, 18, SIDE_CENTRE, true, 0, 0},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_BRUSH, 10, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, 12.5);
    static const struct row TOP[] = {{9,
                                      {{CELL_FIELD, 8, "申请单位：", FIELD_UNIT_NAME, 0},
                                       {CELL_FIELD, 5, "信用代码：", FIELD_UNIT_CODE, 0}}},
                                     {.height_mm = 0}};
    struct form form = {story, paper, {16, 28, 265, 0}, BORDER_NONE, 1, 0};
    form.place.y = form_draw(sheet, &form, TOP);
    form.border = BORDER_GRID;
    form.place.y = form_draw(sheet, &form, paper->unit_rows ? ANNEX_UNIT_HEAD : ANNEX_PEOPLE_HEAD);
    form.stretch = fmin(1, 96.0 / (10 * paper->row_count));
    double y = part_records(sheet, &form, paper->unit_rows ? ANNEX_UNIT : ANNEX_PEOPLE);
    if (!part_has_foot(paper))
        return;
    y = fmin(y + 26, 162);
    sheet_write(sheet, (struct box_mm){30, y, 60, 0}, &sheet->hand.label, "经办人：");
    sheet_enter(sheet, (struct box_mm){48, y - 2, 40, 8},
                &(struct entry){FIELD_NONE, -1, story->agent.name, NULL});
    sheet_write(sheet, (struct box_mm){196, y, 60, 0}, &sheet->hand.label, "申请单位（盖章）");
    part_day(sheet, story, (struct box_mm){196, y + 18, 60, 8});
    sheet->stamp_x_mm = 218;
    sheet->stamp_y_mm = y + 10;
}

static const struct row EXPORT_UNIT[] = {
    {6.4,
     {{CELL_NUMBER, 0.8, NULL, 0, 0},
      {CELL_FIELD, 8, "证书名称：", FIELD_CERTIFICATE_NAME, 0},
      {CELL_WRITTEN, 3, "n年限：", FIELD_YEARS, 0},
      {CELL_WORD, 3.6, "电子签章：=需要|不需要", FIELD_SEAL_IMAGE, 0}}},
    {6.4,
     {{CELL_NOTE, 0.8, " ", 0, 0},
      {CELL_FIELD, 3.2, "联系人：", FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 4.2, "手机号码：", FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 3.2, "部门：", FIELD_DEPARTMENT, 0},
      {CELL_WRITTEN, 4, "-到期日期：", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};
static const struct row EXPORT_PEOPLE[] = {
    {6.4,
     {{CELL_NUMBER, 0.8, NULL, 0, 0},
      {CELL_FIELD, 3.4, "姓名：", FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 6, "身份证号码：", FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_FIELD, 5.2, "手机号码：", FIELD_HOLDER_PHONE, 0}}},
    {6.4,
     {{CELL_NOTE, 0.8, " ", 0, 0},
      {CELL_FIELD, 3.4, "部门：", FIELD_DEPARTMENT, 0},
      {CELL_WRITTEN, 2.4, "n年限：", FIELD_YEARS, 0},
      {CELL_WORD, 3.6, "电子签章：=需要|不需要", FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 5.2, "-到期日期：", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};

/* Every other record on a pale ground. */
static double draw_items(struct sheet *sheet, const struct form *form, const struct row *rows) {
    struct form item = *form;
    for (int i = 0; i < form->paper->row_count; i++) {
        item.number = form->paper->first_row + i + 1;
        if (i % 2 == 0)
            sheet_fill(
                sheet,
                (struct box_mm){item.place.x, item.place.y, item.place.width, 12.8 * form->stretch},
                0xf2f4f7);
        item.place.y = form_draw(sheet, &item, rows);
    }
    return item.place.y;
}

void more_export(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand = (struct hand){.label = {FACE_ROUND, 10, SIDE_LEFT, false, 0x50565e, 0},
                                .entry = {FACE_ROUND, 10, SIDE_LEFT, false, 0x101418, 0},
                                .line_mm = 0.15};
    sheet_write(sheet, (struct box_mm){18, 16, 174, 0},
                &(struct script){FACE_ROUND, 17, SIDE_LEFT, true, 0x101418, 0},
                part_detail_title(paper));
    sheet_line(sheet, (struct box_mm){18, 26, 174, 0}, 0.6, 0x2a6ad0);
    static const struct row TOP[] = {
        {8, {{CELL_FIELD, 1, "单位名称：", FIELD_UNIT_NAME, 0}}},
        {8, {{CELL_FIELD, 1, "统一社会信用代码：", FIELD_UNIT_CODE, 0}}},
        {.height_mm = 0}};
    struct form form = {story, paper, {18, 29, 174, 0}, BORDER_NONE, 1, 0};
    form.place.y = form_draw(sheet, &form, TOP) + 2;
    form.stretch = fmin(1.15, 186.0 / (12.8 * paper->row_count));
    double y = draw_items(sheet, &form, paper->unit_rows ? EXPORT_UNIT : EXPORT_PEOPLE);
    struct script small = {FACE_ROUND, 8, SIDE_RIGHT, false, 0x70767e, 0};
    char count[48];
    snprintf(count, sizeof count, "本页 %d 条", paper->row_count);
    sheet_write(sheet, (struct box_mm){18, 282, 174, 0}, &small, count);
    if (!part_has_foot(paper))
        return;
    y = fmin(y + 16, 250);
    sheet_write(sheet, (struct box_mm){118, y, 70, 0}, &sheet->hand.label, "单位盖章：");
    part_day(sheet, story, (struct box_mm){130, y + 14, 54, 8});
    sheet->stamp_x_mm = 154;
    sheet->stamp_y_mm = y + 8;
}

static const struct row DOUBLE_TOP[] = {
    {9, {{CELL_SHADE, 2.6, "填表单位", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_NAME, 0}}},
    {9, {{CELL_SHADE, 2.6, "信用代码", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row DOUBLE_UNIT_HEAD[] = {{7,
                                               {{CELL_SHADE, 1, "序号", 0, 1},
                                                {CELL_SHADE, 7.6, "单位证书名称", 0, 0},
                                                {CELL_SHADE, 1.6, "年限", 0, 0},
                                                {CELL_SHADE, 3, "证书到期日", 0, 0}}},
                                              {7,
                                               {{CELL_SKIP, 1, NULL, 0, 0},
                                                {CELL_SHADE, 3.8, "使用部门", 0, 0},
                                                {CELL_SHADE, 3.8, "使用人", 0, 0},
                                                {CELL_SHADE, 1.6, "签章", 0, 0},
                                                {CELL_SHADE, 3, "使用人手机", 0, 0}}},
                                              {.height_mm = 0}};
static const struct row DOUBLE_UNIT[] = {
    {7.5,
     {{CELL_NUMBER, 1, NULL, 0, 1},
      {CELL_FIELD, 7.6, NULL, FIELD_CERTIFICATE_NAME, 0},
      {CELL_FIELD, 1.6, NULL, FIELD_YEARS, 0},
      {CELL_WRITTEN, 3, "/", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {7.5,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_FIELD, 3.8, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 3.8, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_WORD, 1.6, "做|不做", FIELD_SEAL_IMAGE, 0},
      {CELL_FIELD, 3, NULL, FIELD_HOLDER_PHONE, 0}}},
    {.height_mm = 0}};
static const struct row DOUBLE_PEOPLE_HEAD[] = {{7,
                                                 {{CELL_SHADE, 1, "序号", 0, 1},
                                                  {CELL_SHADE, 3.4, "姓名", 0, 0},
                                                  {CELL_SHADE, 5.8, "身份证号码", 0, 0},
                                                  {CELL_SHADE, 3, "证书到期日", 0, 0}}},
                                                {7,
                                                 {{CELL_SKIP, 1, NULL, 0, 0},
                                                  {CELL_SHADE, 3.4, "部门", 0, 0},
                                                  {CELL_SHADE, 2.6, "年限", 0, 0},
                                                  {CELL_SHADE, 3.2, "签章", 0, 0},
                                                  {CELL_SHADE, 3, "手机", 0, 0}}},
                                                {.height_mm = 0}};
static const struct row DOUBLE_PEOPLE[] = {
    {7.5,
     {{CELL_NUMBER, 1, NULL, 0, 1},
      {CELL_FIELD, 3.4, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 5.8, NULL, FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_WRITTEN, 3, "/", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {7.5,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_FIELD, 3.4, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 2.6, NULL, FIELD_YEARS, 0},
      {CELL_WORD, 3.2, "做|不做", FIELD_SEAL_IMAGE, 0},
      {CELL_FIELD, 3, NULL, FIELD_HOLDER_PHONE, 0}}},
    {.height_mm = 0}};

void more_double(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 18, 170, 0},
                &(struct script){FACE_HEI, 16, SIDE_CENTRE, true, 0, 0}, part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.shade_rgb = 0xefefef;
    struct form form = {story, paper, {20, 30, 170, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, DOUBLE_TOP);
    form.place.y =
        form_draw(sheet, &form, paper->unit_rows ? DOUBLE_UNIT_HEAD : DOUBLE_PEOPLE_HEAD);
    form.stretch = fmin(1.1, 162.0 / (15 * paper->row_count));
    double y = part_records(sheet, &form, paper->unit_rows ? DOUBLE_UNIT : DOUBLE_PEOPLE);
    if (!part_has_foot(paper))
        return;
    sheet_frame(sheet, (struct box_mm){20, y, 170, 54}, sheet->hand.line_mm, 0x101010);
    sheet_write(sheet, (struct box_mm){24, y + 3, 80, 0}, &sheet->hand.label,
                "填表人：\n\n单位公章：");
    sheet_enter(sheet, (struct box_mm){42, y + 1.5, 40, 8},
                &(struct entry){FIELD_NONE, -1, story->agent.name, NULL});
    part_day(sheet, story, (struct box_mm){128, y + 43, 56, 8});
    sheet->stamp_x_mm = 84;
    sheet->stamp_y_mm = y + 29;
}
