/* Detail forms: merged heads with 有 and 无 as columns; a spreadsheet's print; records
 * of two lines over dots */
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

static const struct row LEDGER_TOP[] = {{10,
                                         {{CELL_SHADE, 2.2, "主体名称", 0, 0},
                                          {CELL_FIELD, 7, NULL, FIELD_UNIT_NAME, 0},
                                          {CELL_SHADE, 2.2, "主体代码", 0, 0},
                                          {CELL_FIELD, 5.2, NULL, FIELD_UNIT_CODE, 0}}},
                                        {.height_mm = 0}};
static const struct row LEDGER_UNIT_HEAD[] = {{7,
                                               {{CELL_SHADE, 0.9, "序号", 0, 1},
                                                {CELL_SHADE, 7, "证 书", 0, 0},
                                                {CELL_SHADE, 6.2, "使 用 责 任 人", 0, 0},
                                                {CELL_SHADE, 2, "电子签章", 0, 0},
                                                {CELL_SHADE, 3, "现有证书\n失效日期", 0, 1}}},
                                              {7,
                                               {{CELL_SKIP, 0.9, NULL, 0, 0},
                                                {CELL_SHADE, 5.8, "证书主体", 0, 0},
                                                {CELL_SHADE, 1.2, "年数", 0, 0},
                                                {CELL_SHADE, 2, "姓名", 0, 0},
                                                {CELL_SHADE, 2, "科室", 0, 0},
                                                {CELL_SHADE, 2.2, "手机", 0, 0},
                                                {CELL_SHADE, 1, "有", 0, 0},
                                                {CELL_SHADE, 1, "无", 0, 0},
                                                {CELL_SKIP, 3, NULL, 0, 0}}},
                                              {.height_mm = 0}};
static const struct row LEDGER_UNIT[] = {
    {9,
     {{CELL_NUMBER, 0.9, NULL, 0, 0},
      {CELL_FIELD, 5.8, NULL, FIELD_CERTIFICATE_NAME, 0},
      {CELL_FIELD, 1.2, NULL, FIELD_YEARS, 0},
      {CELL_FIELD, 2, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 2, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 2.2, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_PAIR, 2, NULL, FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 3, ".", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};
static const struct row LEDGER_PEOPLE_HEAD[] = {{7,
                                                 {{CELL_SHADE, 0.9, "序号", 0, 1},
                                                  {CELL_SHADE, 6.6, "证书持有人", 0, 0},
                                                  {CELL_SHADE, 4.8, "联 系", 0, 0},
                                                  {CELL_SHADE, 1, "年数", 0, 1},
                                                  {CELL_SHADE, 2, "电子签章", 0, 0},
                                                  {CELL_SHADE, 2.6, "现有证书\n失效日期", 0, 1}}},
                                                {7,
                                                 {{CELL_SKIP, 0.9, NULL, 0, 0},
                                                  {CELL_SHADE, 2, "姓名", 0, 0},
                                                  {CELL_SHADE, 4.6, "身份证件号码", 0, 0},
                                                  {CELL_SHADE, 2.2, "科室", 0, 0},
                                                  {CELL_SHADE, 2.6, "手机", 0, 0},
                                                  {CELL_SKIP, 1, NULL, 0, 0},
                                                  {CELL_SHADE, 1, "有", 0, 0},
                                                  {CELL_SHADE, 1, "无", 0, 0},
                                                  {CELL_SKIP, 2.6, NULL, 0, 0}}},
                                                {.height_mm = 0}};
static const struct row LEDGER_PEOPLE[] = {
    {9,
     {{CELL_NUMBER, 0.9, NULL, 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 4.6, NULL, FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_FIELD, 2.2, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 2.6, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 1, NULL, FIELD_YEARS, 0},
      {CELL_PAIR, 2, NULL, FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 2.6, ".", FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};

/* What is counted up under the table, of this sheet's rows. */
static void write_sum(struct sheet *sheet, const struct form *form) {
    char text[160];
    int seals = 0;
    const struct paper *paper = form->paper;
    const struct certificate_row *rows =
        paper->unit_rows ? form->story->unit_rows : form->story->personal_rows;
    for (int i = 0; i < paper->row_count; i++)
        seals += rows[paper->first_row + i].seal_image;
    snprintf(text, sizeof text, "本页合计：证书 %d 张，电子签章 %d 枚", paper->row_count, seals);
    struct box_mm box = form->place;
    box.height = 8 * form->stretch;
    sheet_frame(sheet, box, sheet->hand.line_mm, 0x101010);
    box.x += 4;
    sheet_write(sheet, box, &sheet->hand.label, text);
}

void more_ledger(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){16, 12, 265, 0},
                &(struct script){FACE_SERIF, 17, SIDE_CENTRE, true, 0, 2},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_SERIF, 9.5, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {16, 25, 265, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, LEDGER_TOP) + 2;
    form.place.y =
        form_draw(sheet, &form, paper->unit_rows ? LEDGER_UNIT_HEAD : LEDGER_PEOPLE_HEAD);
    form.stretch = fmin(1.15, 100.0 / (9 * paper->row_count));
    form.place.y = part_records(sheet, &form, paper->unit_rows ? LEDGER_UNIT : LEDGER_PEOPLE);
    form.stretch = 1;
    write_sum(sheet, &form);
    struct script small = {FACE_SERIF, 8.5, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){16, 193, 200, 0}, &small,
                "说明：本表随业务申请表一并提交；电子签章选“有”的另交电子签章采样表。");
    if (!part_has_foot(paper))
        return;
    double y = fmin(form.place.y + 18, 160);
    sheet_write(sheet, (struct box_mm){24, y, 60, 0}, &sheet->hand.label, "制表人：");
    sheet_enter(sheet, (struct box_mm){40, y - 2, 40, 8},
                &(struct entry){FIELD_NONE, -1, story->agent.name, NULL});
    sheet_write(sheet, (struct box_mm){120, y, 60, 0}, &sheet->hand.label, "主体盖章：");
    part_day(sheet, story, (struct box_mm){128, y + 9, 50, 8});
    sheet->stamp_x_mm = 152;
    sheet->stamp_y_mm = y + 8;
}

static const struct row ROSTER_UNIT_HEAD[] = {{8,
                                               {{CELL_BAR, 6, "证书所属主体", 0, 0},
                                                {CELL_BAR, 2.6, "使用部门", 0, 0},
                                                {CELL_BAR, 2.2, "保管人", 0, 0},
                                                {CELL_BAR, 3.2, "保管人手机", 0, 0},
                                                {CELL_BAR, 1.6, "服务期", 0, 0},
                                                {CELL_BAR, 2.2, "制作签章", 0, 0},
                                                {CELL_BAR, 2.8, "原证书到期", 0, 0},
                                                {CELL_BAR, 1, "编号", 0, 0}}},
                                              {.height_mm = 0}};
static const struct row ROSTER_UNIT[] = {
    {7.5,
     {{CELL_FIELD, 6, NULL, FIELD_CERTIFICATE_NAME, 0},
      {CELL_FIELD, 2.6, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 2.2, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_WRITTEN, 3.2, "p", FIELD_HOLDER_PHONE, 0},
      {CELL_WRITTEN, 1.6, "n", FIELD_YEARS, 0},
      {CELL_YES, 2.2, NULL, FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 2.8, "/", FIELD_CERTIFICATE_VALID_UNTIL, 0},
      {CELL_NUMBER, 1, NULL, 0, 0}}},
    {.height_mm = 0}};
static const struct row ROSTER_PEOPLE_HEAD[] = {{8,
                                                 {{CELL_BAR, 2, "姓名", 0, 0},
                                                  {CELL_BAR, 3.2, "手机号", 0, 0},
                                                  {CELL_BAR, 4.8, "证件号码", 0, 0},
                                                  {CELL_BAR, 2.4, "部门", 0, 0},
                                                  {CELL_BAR, 4, "邮箱", 0, 0},
                                                  {CELL_BAR, 1.5, "服务期", 0, 0},
                                                  {CELL_BAR, 2, "制作签章", 0, 0},
                                                  {CELL_BAR, 2.6, "原证书到期", 0, 0},
                                                  {CELL_BAR, 1, "编号", 0, 0}}},
                                                {.height_mm = 0}};
static const struct row ROSTER_PEOPLE[] = {
    {7.5,
     {{CELL_FIELD, 2, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_WRITTEN, 3.2, "p", FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 4.8, NULL, FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_FIELD, 2.4, NULL, FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 4, NULL, FIELD_HOLDER_EMAIL, 0},
      {CELL_WRITTEN, 1.5, "n", FIELD_YEARS, 0},
      {CELL_YES, 2, NULL, FIELD_SEAL_IMAGE, 0},
      {CELL_WRITTEN, 2.6, "/", FIELD_CERTIFICATE_VALID_UNTIL, 0},
      {CELL_NUMBER, 1, NULL, 0, 0}}},
    {.height_mm = 0}};

/* Printed from a spreadsheet, so typed whatever the other papers are. */
void more_roster(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand = (struct hand){.label = {FACE_MICRO, 9, SIDE_LEFT, false, 0x202020, 0},
                                .entry = {FACE_MICRO, 9, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.12};
    sheet_write(sheet, (struct box_mm){14, 16, 269, 0},
                &(struct script){FACE_MICRO, 14, SIDE_LEFT, true, 0, 0}, part_detail_title(paper));
    static const struct row TOP[] = {{7,
                                      {{CELL_FIELD, 8, "单位全称　", FIELD_UNIT_NAME, 0},
                                       {CELL_FIELD, 6, "单位代码　", FIELD_UNIT_CODE, 0}}},
                                     {.height_mm = 0}};
    struct form form = {story, paper, {14, 25, 269, 0}, BORDER_NONE, 1, 0};
    form.place.y = form_draw(sheet, &form, TOP) + 1;
    form.border = BORDER_GRID;
    form.place.y =
        form_draw(sheet, &form, paper->unit_rows ? ROSTER_UNIT_HEAD : ROSTER_PEOPLE_HEAD);
    form.stretch = fmin(1, 118.0 / (7.5 * paper->row_count));
    double y = part_records(sheet, &form, paper->unit_rows ? ROSTER_UNIT : ROSTER_PEOPLE);
    struct script small = {FACE_MICRO, 8, SIDE_CENTRE, false, 0x606060, 0};
    sheet_write(sheet, (struct box_mm){14, 196, 269, 0}, &small, "第 1 页，共 1 页");
    small.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){14, 8, 269, 0}, &small, "证书台账.xlsx - 明细");
    if (!part_has_foot(paper))
        return;
    y = fmin(y + 20, 168);
    sheet_write(sheet, (struct box_mm){170, y, 60, 0}, &sheet->hand.label, "单位（章）");
    part_day(sheet, story, (struct box_mm){224, y - 2, 50, 8});
    sheet->stamp_x_mm = 206;
    sheet->stamp_y_mm = y + 6;
}

static const struct row DOTTED_TOP[] = {
    {9.5, {{CELL_FIELD, 1, "填报机构：", FIELD_UNIT_NAME, 0}}},
    {9.5, {{CELL_FIELD, 1, "机构信用代码：", FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row DOTTED_UNIT[] = {
    {8.4,
     {{CELL_NUMBER, 0.7, NULL, 0, 0},
      {CELL_FIELD, 7, "证书名称：", FIELD_CERTIFICATE_NAME, 0},
      {CELL_FIELD, 3.4, "使用人：", FIELD_HOLDER_NAME, 0}}},
    {8.4,
     {{CELL_NOTE, 0.7, " ", 0, 0},
      {CELL_FIELD, 2.9, "部门：", FIELD_DEPARTMENT, 0},
      {CELL_FIELD, 3.2, "电话：", FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 1.5, "年限：", FIELD_YEARS, 0},
      {CELL_WRITTEN, 2.8, "-至：", FIELD_CERTIFICATE_VALID_UNTIL, 0},
      {CELL_YES, 1.2, "章", FIELD_SEAL_IMAGE, 0}}},
    {.height_mm = 0}};
static const struct row DOTTED_PEOPLE[] = {
    {8.4,
     {{CELL_NUMBER, 0.7, NULL, 0, 0},
      {CELL_FIELD, 3, "姓名：", FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 5, "居民身份证号：", FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_FIELD, 2.6, "部门：", FIELD_DEPARTMENT, 0}}},
    {8.4,
     {{CELL_NOTE, 0.7, " ", 0, 0},
      {CELL_FIELD, 3.6, "电话：", FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 1.6, "年限：", FIELD_YEARS, 0},
      {CELL_WRITTEN, 3.2, "-至：", FIELD_CERTIFICATE_VALID_UNTIL, 0},
      {CELL_YES, 2.2, "章", FIELD_SEAL_IMAGE, 0}}},
    {.height_mm = 0}};

void more_dotted(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 18, 170, 0},
                &(struct script){FACE_KAI, 19, SIDE_CENTRE, true, 0, 0}, part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_KAI, 11, SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written)
        sheet->hand.entry.size_pt = 10.5;
    else
        sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, 14.5);
    struct form form = {story, paper, {18, 32, 174, 0}, BORDER_DOTS, 1, 0};
    form.place.y = form_draw(sheet, &form, DOTTED_TOP);
    struct script small = {FACE_KAI, 9.5, SIDE_LEFT, false, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){20, form.place.y + 1.5, 170, 0}, &small,
                "（要电子签章的，在“章”后写“要”；不要的，写“不要”。“至”填写现有证书的截止日期。）");
    form.place.y += 9;
    form.stretch = fmin(1, 168.0 / (16.8 * paper->row_count));
    double y = part_records(sheet, &form, paper->unit_rows ? DOTTED_UNIT : DOTTED_PEOPLE);
    sheet_write(sheet, (struct box_mm){20, 280, 170, 0}, &small,
                "附于《北京市政务数字证书业务申请表》之后。");
    if (!part_has_foot(paper))
        return;
    y = fmin(y + 20, 250);
    sheet_write(sheet, (struct box_mm){104, y, 70, 0}, &sheet->hand.label, "填报机构（印章）");
    part_day(sheet, story, (struct box_mm){110, y + 9, 60, 8});
    sheet->stamp_x_mm = 138;
    sheet->stamp_y_mm = y + 6;
}
