/* Detail forms of issuers: a spreadsheet's list that goes on without title and heads on its further
 * sheets; heads in three steps over narrow columns whose entries wrap, the number at the right;
 * people beside each other, five abreast; blocks two by two */
#include "samples/issuer.h"
#include "samples/issuer_cells.h"
#include "samples/parts.h"
#include "samples/strokes.h"
#include "samples/writing.h"

#include <math.h>
#include <stdio.h>

static const struct row SHEET_UNIT_HEADS[] = {
    {11,
     {SAYS(60, "证书名称"), SAYS(30, "管理员"), SAYS(40, "管理员手机"), SAYS(34, "所在处室"),
      SAYS(16, "年数"), SAYS(24, "签章\n(Y/N)"), SAYS(38, "现证书失效日"), SAYS(25, "备注")}},
    NO_MORE_ROWS};
static const struct row SHEET_UNIT[] = {{9,
                                         {TAKES(60, FIELD_CERTIFICATE_NAME),
                                          TAKES(30, FIELD_HOLDER_NAME),
                                          TAKES(40, FIELD_HOLDER_PHONE),
                                          TAKES(34, FIELD_DEPARTMENT),
                                          TAKES(16, FIELD_YEARS),
                                          {CELL_WORD, 24, "Y|N", FIELD_SEAL_IMAGE, 0},
                                          WRITES(38, "/", FIELD_CERTIFICATE_VALID_UNTIL),
                                          NOTES(25, " ")}},
                                        NO_MORE_ROWS};
static const struct row SHEET_PERSON_HEADS[] = {
    {11,
     {SAYS(30, "姓名"), SAYS(60, "居民身份证号码"), SAYS(40, "手机"), SAYS(34, "所在处室"),
      SAYS(16, "年数"), SAYS(24, "签章\n(Y/N)"), SAYS(38, "现证书失效日"), SAYS(25, "备注")}},
    NO_MORE_ROWS};
static const struct row SHEET_PERSON[] = {{9,
                                           {TAKES(30, FIELD_HOLDER_NAME),
                                            TAKES(60, FIELD_HOLDER_ID_NUMBER),
                                            TAKES(40, FIELD_HOLDER_PHONE),
                                            TAKES(34, FIELD_DEPARTMENT),
                                            TAKES(16, FIELD_YEARS),
                                            {CELL_WORD, 24, "Y|N", FIELD_SEAL_IMAGE, 0},
                                            WRITES(38, "/", FIELD_CERTIFICATE_VALID_UNTIL),
                                            NOTES(25, " ")}},
                                          NO_MORE_ROWS};
static const struct row SHEET_UNIT_LINE[] = {
    {9,
     {SAYS(30, "填报机构"), TAKES(130, FIELD_UNIT_NAME), SAYS(34, "机构信用代码"),
      TAKES(73, FIELD_UNIT_CODE)}},
    NO_MORE_ROWS};

/* How high each of a sheet's records may be. */
static double share_of(const struct paper *paper, double room_mm, double most_mm) {
    return fmin(most_mm, room_mm / paper->row_count);
}

/* On the first sheet only: a spreadsheet repeats its heads only where it is told to. */
void issuer_unheaded(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->unit_rows;
    struct form form = {story, paper, {15, 18, 267, 0}, BORDER_GRID, 1, 0};
    sheet->hand.label = (struct script){FACE_ROUND, 10, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.line_mm = 0.18;
    if (paper->first_row == 0) {
        sheet_write(sheet, (struct box_mm){15, 15, 267, 0},
                    &(struct script){FACE_ROUND, 16, SIDE_CENTRE, true, 0x101010, 0},
                    part_detail_title(paper));
        form.place.y = 29;
        form.place.y = form_draw(sheet, &form, SHEET_UNIT_LINE);
        form.place.y = form_draw(sheet, &form, unit ? SHEET_UNIT_HEADS : SHEET_PERSON_HEADS);
    }
    form.stretch = share_of(paper, 116, 9) / 9;
    double y = part_records(sheet, &form, unit ? SHEET_UNIT : SHEET_PERSON);
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){30, fmin(y + 22, 178), 0, 0}, "填报机构（公章）");
}

static const struct row NESTED_UNIT_LINE[] = {
    {9,
     {TAKES_AFTER(120, "申请单位（公章名称）：", FIELD_UNIT_NAME),
      TAKES_AFTER(80, "信用代码：", FIELD_UNIT_CODE)}},
    NO_MORE_ROWS};
static const struct row NESTED_UNIT_HEADS[] = {
    {7,
     {SHADES(103, "一、证书使用情况"), SHADES(57, "二、证书办理要求"), SHADES_DOWN(14, "行号", 2)}},
    {7,
     {SHADES_DOWN(46, "证书名称", 1), SHADES(57, "使用人员"), SHADES_DOWN(14, "年期", 1),
      SHADES_DOWN(17, "电子\n签章", 1), SHADES_DOWN(26, "原证书\n到期日", 1), SKIPS(14)}},
    {7,
     {SKIPS(46), SHADES(18, "姓名"), SHADES(18, "部门"), SHADES(21, "手机"), SKIPS(14), SKIPS(17),
      SKIPS(26), SKIPS(14)}},
    NO_MORE_ROWS};
static const struct row NESTED_UNIT[] = {{11,
                                          {TAKES(46, FIELD_CERTIFICATE_NAME),
                                           TAKES(18, FIELD_HOLDER_NAME),
                                           TAKES(18, FIELD_DEPARTMENT),
                                           TAKES(21, FIELD_HOLDER_PHONE),
                                           WRITES(14, "n", FIELD_YEARS),
                                           {CELL_WORD, 17, "要|不要", FIELD_SEAL_IMAGE, 0},
                                           WRITES(26, ".", FIELD_CERTIFICATE_VALID_UNTIL),
                                           NUMBERS(14)}},
                                         NO_MORE_ROWS};
static const struct row NESTED_PERSON_HEADS[] = {
    {7, {SHADES(117, "一、证书持有人"), SHADES(43, "二、办理要求"), SHADES_DOWN(14, "行号", 2)}},
    {7,
     {SHADES(45, "身份信息"), SHADES(72, "联系信息"), SHADES_DOWN(17, "电子\n签章", 1),
      SHADES_DOWN(26, "原证书\n到期日", 1), SKIPS(14)}},
    {7,
     {SHADES(18, "姓名"), SHADES(27, "证件号码"), SHADES(18, "部门"), SHADES(21, "手机"),
      SHADES(33, "电子邮箱"), SKIPS(17), SKIPS(26), SKIPS(14)}},
    NO_MORE_ROWS};
static const struct row NESTED_PERSON[] = {{11,
                                            {TAKES(18, FIELD_HOLDER_NAME),
                                             TAKES(27, FIELD_HOLDER_ID_NUMBER),
                                             TAKES(18, FIELD_DEPARTMENT),
                                             TAKES(21, FIELD_HOLDER_PHONE),
                                             TAKES(33, FIELD_HOLDER_EMAIL),
                                             {CELL_WORD, 17, "要|不要", FIELD_SEAL_IMAGE, 0},
                                             WRITES(26, ".", FIELD_CERTIFICATE_VALID_UNTIL),
                                             NUMBERS(14)}},
                                           NO_MORE_ROWS};

/* Numbers and addresses break within their cells, as a word processor breaks them. */
void issuer_nested(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->unit_rows;
    sheet_write(sheet, (struct box_mm){18, 12, 60, 0},
                &(struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x101010, 0}, "表二（之一）");
    sheet_write(sheet, (struct box_mm){18, 17, 174, 0},
                &(struct script){FACE_SONG, 18, SIDE_CENTRE, true, 0x101010, 0},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 9, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.entry.size_pt = sheet->hand.written ? 13 : 9.5;
    struct form form = {story, paper, {18, 29, 174, 0}, BORDER_NONE, 1, 0};
    form.place.y = form_draw(sheet, &form, NESTED_UNIT_LINE) + 1;
    form.border = BORDER_GRID;
    form.place.y = form_draw(sheet, &form, unit ? NESTED_UNIT_HEADS : NESTED_PERSON_HEADS);
    form.stretch = share_of(paper, 178, 13) / 11;
    sheet->hand.entry.side = SIDE_CENTRE;
    double y = part_records(sheet, &form, unit ? NESTED_UNIT : NESTED_PERSON);
    sheet->hand.entry.side = SIDE_LEFT;
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){122, fmin(y + 20, 262), 0, 0}, "单位印章：");
}

/* One line of a table whose people stand beside each other. */
struct across {
    const char *group, *label;
    enum field_name field;
    char way;
};
static const struct across ACROSS_UNIT[] = {{"证书", "证书名称", FIELD_CERTIFICATE_NAME, 0},
                                            {"", "使用年限", FIELD_YEARS, 'n'},
                                            {"", "电子签章", FIELD_SEAL_IMAGE, 's'},
                                            {"", "原证书到期", FIELD_CERTIFICATE_VALID_UNTIL, '.'},
                                            {"保管人", "姓名", FIELD_HOLDER_NAME, 0},
                                            {"", "部门", FIELD_DEPARTMENT, 0},
                                            {"", "手机", FIELD_HOLDER_PHONE, 'p'},
                                            {.group = NULL}};
static const struct across ACROSS_PERSON[] = {
    {"身份", "姓名", FIELD_HOLDER_NAME, 0},
    {"", "身份证号", FIELD_HOLDER_ID_NUMBER, 0},
    {"", "部门", FIELD_DEPARTMENT, 0},
    {"联系", "手机", FIELD_HOLDER_PHONE, 'p'},
    {"", "电子邮箱", FIELD_HOLDER_EMAIL, 0},
    {"办理", "电子签章", FIELD_SEAL_IMAGE, 's'},
    {"", "原证书到期", FIELD_CERTIFICATE_VALID_UNTIL, '.'},
    {.group = NULL}};

#define ABREAST 5

static void enter_across(struct sheet *sheet, const struct form *form, struct box_mm cell,
                         const struct across *line) {
    struct claim claim;
    int row = form->number - 1;
    claim_of(form->story, form->paper, line->field, row, &claim);
    writing_change(line->way, &claim);
    sheet_enter(sheet, (struct box_mm){cell.x + 1, cell.y, cell.width - 2, cell.height},
                &(struct entry){line->field, row, claim.value, claim.raw});
}

/* Labels of groups reach down to the next group. */
static void draw_group(struct sheet *sheet, const struct across *line, struct box_mm cell) {
    int lines = 1;
    while (line[lines].group && !*line[lines].group)
        lines++;
    cell.height *= lines;
    sheet_fill(sheet, cell, 0xe8e8e0);
    sheet_frame(sheet, cell, sheet->hand.line_mm, 0x202020);
    sheet_write(sheet, cell, &sheet->hand.label, line->group);
}

/* Up to five people beside each other, from the one numbered `first` on; gives the bottom. */
static double draw_band(struct sheet *sheet, const struct form *form, int first, double line_mm) {
    const struct paper *paper = form->paper;
    const struct across *line = paper->unit_rows ? ACROSS_UNIT : ACROSS_PERSON;
    double y = form->place.y, wide = (form->place.width - 34) / ABREAST;
    struct form record = *form;
    struct box_mm corner = {form->place.x, y, 34, line_mm};
    sheet_frame(sheet, corner, sheet->hand.line_mm, 0x202020);
    sheet_write(sheet, corner, &sheet->hand.label, paper->unit_rows ? "证书序号" : "人员序号");
    for (int i = 0; i < ABREAST; i++) {
        char text[24] = "";
        struct box_mm head = {corner.x + 34 + i * wide, y, wide, line_mm};
        if (first + i < paper->row_count)
            snprintf(text, sizeof text, "（%d）", paper->first_row + first + i + 1);
        sheet_frame(sheet, head, sheet->hand.line_mm, 0x202020);
        sheet_write(sheet, head, &sheet->hand.label, text);
    }
    for (y += line_mm; line->group; line++, y += line_mm) {
        struct box_mm label = {corner.x + 12, y, 22, line_mm};
        if (*line->group)
            draw_group(sheet, line, (struct box_mm){corner.x, y, 12, line_mm});
        sheet_frame(sheet, label, sheet->hand.line_mm, 0x202020);
        sheet_write(sheet, label, &sheet->hand.label, line->label);
        for (int i = 0; i < ABREAST; i++) {
            struct box_mm cell = {corner.x + 34 + i * wide, y, wide, line_mm};
            sheet_frame(sheet, cell, sheet->hand.line_mm, 0x202020);
            record.number = paper->first_row + first + i + 1;
            if (first + i < paper->row_count)
                enter_across(sheet, &record, cell, line);
        }
    }
    return y;
}

void issuer_across(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int bands = (paper->row_count + ABREAST - 1) / ABREAST;
    double line_mm = fmin(8.5, (132 - 3.0 * bands) / (8 * bands));
    sheet_write(sheet, (struct box_mm){15, 11, 267, 0},
                &(struct script){FACE_BRUSH, 18, SIDE_CENTRE, true, 0x101010, 1},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_BRUSH, 9.5, SIDE_CENTRE, false, 0x101010, 0};
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, line_mm * 1.7);
    static const struct row TOP[] = {{8,
                                      {TAKES_AFTER(150, "单位全称：", FIELD_UNIT_NAME),
                                       TAKES_AFTER(110, "社会信用代码：", FIELD_UNIT_CODE)}},
                                     NO_MORE_ROWS};
    struct form form = {story, paper, {15, 22, 267, 0}, BORDER_NONE, 1, 0};
    form.place.y = form_draw(sheet, &form, TOP) + 1;
    for (int i = 0; i < bands; i++)
        form.place.y = draw_band(sheet, &form, i * ABREAST, line_mm) + 3;
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){210, fmin(form.place.y + 16, 176), 0, 0},
                  "（加盖单位公章）");
}

/* Labels end where their entries begin, four lines a block. */
static const struct row QUARTER_UNIT[] = {
    {6, {ENDS(20, "证书名称"), TAKES(66, FIELD_CERTIFICATE_NAME)}},
    {6,
     {ENDS(20, "保管人"), TAKES(22, FIELD_HOLDER_NAME), ENDS(14, "部门"),
      TAKES(30, FIELD_DEPARTMENT)}},
    {6,
     {ENDS(20, "电话"), TAKES(32, FIELD_HOLDER_PHONE), ENDS(14, "年限"),
      WRITES(20, "n", FIELD_YEARS)}},
    {6,
     {ENDS(20, "电子签章"),
      {CELL_WORD, 22, "制作|不制作", FIELD_SEAL_IMAGE, 0},
      ENDS(14, "旧证止"),
      WRITES(30, "-", FIELD_CERTIFICATE_VALID_UNTIL)}},
    NO_MORE_ROWS};
static const struct row QUARTER_PERSON[] = {
    {6,
     {ENDS(20, "持有人"), TAKES(22, FIELD_HOLDER_NAME), ENDS(14, "部门"),
      TAKES(30, FIELD_DEPARTMENT)}},
    {6, {ENDS(20, "身份证号"), TAKES(66, FIELD_HOLDER_ID_NUMBER)}},
    {6,
     {ENDS(20, "电话"), TAKES(32, FIELD_HOLDER_PHONE), ENDS(14, "年限"),
      WRITES(20, "n", FIELD_YEARS)}},
    {6,
     {ENDS(20, "电子签章"),
      {CELL_WORD, 22, "制作|不制作", FIELD_SEAL_IMAGE, 0},
      ENDS(14, "旧证止"),
      WRITES(30, "-", FIELD_CERTIFICATE_VALID_UNTIL)}},
    NO_MORE_ROWS};

/* Blocks two by two in boxes with round corners, each numbered in a dark tab. */
void issuer_quarters(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script tab = {FACE_HEI, 9, SIDE_CENTRE, true, 0xffffff, 0};
    int lines = (paper->row_count + 1) / 2;
    double high = fmin(32, 196.0 / lines);
    sheet_write(sheet, (struct box_mm){15, 14, 180, 0},
                &(struct script){FACE_HEI, 17, SIDE_LEFT, true, 0x243a52, 0},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_HEI, 9, SIDE_LEFT, false, 0x506070, 0};
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, high * 0.42);
    static const struct row TOP[] = {{8, {TAKES_AFTER(180, "申请单位　", FIELD_UNIT_NAME)}},
                                     {8, {TAKES_AFTER(180, "信用代码　", FIELD_UNIT_CODE)}},
                                     NO_MORE_ROWS};
    struct form form = {story, paper, {15, 25, 180, 0}, BORDER_NONE, 1, 0};
    double top = form_draw(sheet, &form, TOP) + 2;
    form.stretch = (high - 3) / 24;
    for (int i = 0; i < paper->row_count; i++) {
        char text[16];
        struct box_mm box = {15 + i % 2 * 91.0, top + (i - i % 2) / 2.0 * high, 89, high - 2};
        strokes_round(sheet, box, 2, 0x607890);
        sheet_fill(sheet, (struct box_mm){box.x, box.y + 3, 5.5, 5.5}, 0x243a52);
        form.number = paper->first_row + i + 1;
        snprintf(text, sizeof text, "%d", form.number);
        sheet_write(sheet, (struct box_mm){box.x, box.y + 3, 5.5, 5.5}, &tab, text);
        form.place = (struct box_mm){box.x + 2, box.y + 0.5, 86, 0};
        form_draw(sheet, &form, paper->unit_rows ? QUARTER_UNIT : QUARTER_PERSON);
    }
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){118, fmin(top + lines * high + 18, 262), 0, 0},
                  "申请单位（章）");
}
