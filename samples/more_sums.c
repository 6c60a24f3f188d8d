/* Detail forms: the unit named once beside all of its rows; a spreadsheet with its sum; a printed
 * list whose empty rows are struck out; a personnel list with columns nobody asked for */
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/writing.h"

#include <math.h>
#include <stdio.h>

/* A column: what is entered and how, or for FIELD_NONE what else stands there: # the running
 * number, g the sex, p the post. */
struct pillar {
    double wide_mm; /* 0 ends them */
    const char *head;
    enum field_name field;
    char way;
};

static double wide_of(const struct pillar *pillars) {
    double wide = 0;
    for (; pillars->wide_mm > 0; pillars++)
        wide += pillars->wide_mm;
    return wide;
}

static void draw_heads(struct sheet *sheet, struct box_mm at, const struct pillar *pillars) {
    struct script head = sheet->hand.label;
    head.side = SIDE_CENTRE;
    for (; pillars->wide_mm > 0; pillars++) {
        at.width = pillars->wide_mm;
        if (sheet->hand.shade_rgb)
            sheet_fill(sheet, at, sheet->hand.shade_rgb);
        sheet_frame(sheet, at, sheet->hand.line_mm, sheet->hand.line_rgb);
        sheet_write(sheet, at, &head, pillars->head);
        at.x += at.width;
    }
}

static void draw_other(struct sheet *sheet, const struct form *form, struct box_mm box, char what) {
    static const char *const POSTS[] = {"职员", "主管", "副主任", "专员", "科员"};
    const struct certificate_row *row =
        (form->paper->unit_rows ? form->story->unit_rows : form->story->personal_rows) +
        form->number - 1;
    char number[16];
    snprintf(number, sizeof number, "%d", form->number);
    const char *text = what == '#'   ? number
                       : what == 'g' ? story_person(form->story, row->holder)->woman ? "女" : "男"
                                     : POSTS[form->number % 5];
    struct script script = what == '#' ? sheet->hand.label : sheet->hand.entry;
    script.rgb = what == '#' ? 0x101010 : script.rgb;
    script.bold = false;
    script.side = SIDE_CENTRE;
    sheet_write(sheet, box, &script, text);
}

/* Nobody breaks a number: it is written smaller. */
static struct box_mm one_line(struct box_mm box) {
    double high = fmin(box.height, 7.5);
    return (struct box_mm){box.x, box.y + (box.height - high) / 2, box.width, high};
}

static void draw_record(struct sheet *sheet, const struct form *form, double high_mm,
                        const struct pillar *pillars) {
    struct box_mm box = {form->place.x, form->place.y, 0, high_mm};
    int row = form->number - 1;
    for (; pillars->wide_mm > 0; pillars++, box.x += box.width) {
        box.width = pillars->wide_mm;
        sheet_frame(sheet, box, sheet->hand.line_mm, sheet->hand.line_rgb);
        struct box_mm inner = {box.x + 0.8, box.y + 0.4, box.width - 1.6, high_mm - 0.8};
        struct claim claim;
        if (pillars->field == FIELD_HOLDER_ID_NUMBER || pillars->field == FIELD_HOLDER_PHONE)
            inner = one_line(inner);
        if (pillars->field == FIELD_NONE) {
            if (row >= 0)
                draw_other(sheet, form, inner, pillars->way);
            continue;
        }
        if (row < 0)
            continue;
        claim_of(form->story, form->paper, pillars->field, row, &claim);
        if (pillars->field == FIELD_SEAL_IMAGE)
            snprintf(claim.raw, sizeof claim.raw, "%s", claim.value[0] == 'y' ? "是" : "否");
        else
            writing_change(pillars->way, &claim);
        sheet_enter(sheet, inner, &(struct entry){pillars->field, row, claim.value, claim.raw});
    }
}

/* The sheet's records, and `empty` rows after them; gives the bottom. */
static double draw_records(struct sheet *sheet, struct form *form, double high_mm,
                           const struct pillar *pillars, int empty) {
    for (int i = 0; i < form->paper->row_count + empty; i++, form->place.y += high_mm) {
        form->number = i < form->paper->row_count ? form->paper->first_row + i + 1 : 0;
        draw_record(sheet, form, high_mm, pillars);
    }
    return form->place.y;
}

static double high_of(const struct paper *paper, double room_mm, double most_mm) {
    return fmin(most_mm, room_mm / paper->row_count);
}

static const struct pillar MERGED_UNIT[] = {
    {12, "序号", FIELD_NONE, '#'},
    {58, "证书名称", FIELD_CERTIFICATE_NAME, 0},
    {28, "使用部门", FIELD_DEPARTMENT, 0},
    {24, "保管人", FIELD_HOLDER_NAME, 0},
    {34, "保管人手机", FIELD_HOLDER_PHONE, 0},
    {16, "年限", FIELD_YEARS, 'n'},
    {18, "电子签章", FIELD_SEAL_IMAGE, 0},
    {30, "原证书有效期", FIELD_CERTIFICATE_VALID_UNTIL, '.'},
    {.wide_mm = 0}};
static const struct pillar MERGED_PERSON[] = {
    {12, "序号", FIELD_NONE, '#'},
    {26, "姓名", FIELD_HOLDER_NAME, 0},
    {54, "居民身份证号", FIELD_HOLDER_ID_NUMBER, 0},
    {28, "所在部门", FIELD_DEPARTMENT, 0},
    {36, "手机", FIELD_HOLDER_PHONE, 0},
    {16, "年限", FIELD_YEARS, 'n'},
    {18, "电子签章", FIELD_SEAL_IMAGE, 0},
    {30, "原证书有效期", FIELD_CERTIFICATE_VALID_UNTIL, '.'},
    {.wide_mm = 0}};

static void enter_unit(struct sheet *sheet, const struct form *form, struct box_mm place,
                       enum field_name name) {
    struct claim claim;
    claim_of(form->story, form->paper, name, -1, &claim);
    sheet_enter(sheet, place, &(struct entry){name, -1, claim.value, claim.raw});
}

void more_merged(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct pillar *pillars = paper->unit_rows ? MERGED_UNIT : MERGED_PERSON;
    sheet_write(sheet, (struct box_mm){14, 14, 269, 0},
                &(struct script){FACE_SERIF, 18, SIDE_CENTRE, true, 0x101010, 1},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_SERIF, 10, SIDE_CENTRE, false, 0x101010, 0};
    sheet->hand.line_rgb = 0x101010;
    sheet->hand.entry.side = SIDE_CENTRE;
    double high = fmax(high_of(paper, 112, 14), paper->row_count == 1 ? 22 : 0);
    struct form form = {story, paper, {64, 41, 0, 0}, BORDER_GRID, 1, 0};
    struct box_mm unit = {14, 30, 50, 11};
    sheet_frame(sheet, unit, sheet->hand.line_mm, 0x101010);
    sheet_write(sheet, unit, &sheet->hand.label, "单位名称及\n统一社会信用代码");
    draw_heads(sheet, (struct box_mm){64, 30, 0, 11}, pillars);
    double y = draw_records(sheet, &form, high, pillars, 0), all = y - 41;
    sheet_frame(sheet, (struct box_mm){14, 41, 50, all}, sheet->hand.line_mm, 0x101010);
    double middle = 41 + all / 2;
    enter_unit(sheet, &form, (struct box_mm){15, middle - 10.5, 48, 11}, FIELD_UNIT_NAME);
    enter_unit(sheet, &form, (struct box_mm){15, middle + 1.5, 48, 7.5}, FIELD_UNIT_CODE);
    sheet->hand.entry.side = SIDE_LEFT;
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){60, fmin(y + 18, 176), 0, 0}, "填报单位（公章）：");
}

static const struct pillar SUMMED_UNIT[] = {{62, "单位证书名称", FIELD_CERTIFICATE_NAME, 0},
                                            {28, "部门", FIELD_DEPARTMENT, 0},
                                            {24, "使用人", FIELD_HOLDER_NAME, 0},
                                            {34, "联系电话", FIELD_HOLDER_PHONE, 0},
                                            {16, "年限", FIELD_YEARS, 0},
                                            {24, "制作签章", FIELD_SEAL_IMAGE, 0},
                                            {34, "证书到期日", FIELD_CERTIFICATE_VALID_UNTIL, '/'},
                                            {.wide_mm = 0}};
static const struct pillar SUMMED_PERSON[] = {
    {26, "姓名", FIELD_HOLDER_NAME, 0},
    {28, "部门", FIELD_DEPARTMENT, 0},
    {48, "身份证号码", FIELD_HOLDER_ID_NUMBER, 0},
    {32, "联系电话", FIELD_HOLDER_PHONE, 0},
    {46, "邮箱", FIELD_HOLDER_EMAIL, 0},
    {16, "年限", FIELD_YEARS, 0},
    {24, "制作签章", FIELD_SEAL_IMAGE, 0},
    {34, "证书到期日", FIELD_CERTIFICATE_VALID_UNTIL, '/'},
    {.wide_mm = 0}};

/* The sums, under the last row of all. */
static void draw_sum(struct sheet *sheet, const struct form *form, struct box_mm at) {
    const struct story *story = form->story;
    bool unit = form->paper->unit_rows;
    int count = unit ? story->unit_row_count : story->personal_row_count, seals = 0;
    for (int i = 0; i < count; i++)
        seals += (unit ? story->unit_rows : story->personal_rows)[i].seal_image;
    char text[80];
    snprintf(text, sizeof text, "合计：证书 %d 张，电子签章 %d 枚", count, seals);
    struct script script = sheet->hand.label;
    script.rgb = 0x101010;
    script.side = SIDE_LEFT;
    sheet_frame(sheet, at, sheet->hand.line_mm, sheet->hand.line_rgb);
    at.x += 3;
    sheet_write(sheet, at, &script, text);
}

void more_summed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct pillar *pillars = paper->unit_rows ? SUMMED_UNIT : SUMMED_PERSON;
    double wide = wide_of(pillars), left = (297 - wide) / 2;
    struct script plain = {FACE_MICRO, 11, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){left, 15, wide, 0},
                &(struct script){FACE_MICRO, 17, SIDE_CENTRE, true, 0x101010, 0},
                part_detail_title(paper));
    sheet->hand.label = plain;
    struct form form = {story, paper, {left, 52, 0, 0}, BORDER_GRID, 1, 0};
    struct box_mm rest = form_before(sheet, (struct box_mm){left, 28, 150, 9}, "单位：");
    enter_unit(sheet, &form, rest, FIELD_UNIT_NAME);
    rest = form_before(sheet, (struct box_mm){left + 130, 28, wide - 130, 9}, "社会信用代码：");
    enter_unit(sheet, &form, rest, FIELD_UNIT_CODE);
    sheet->hand.label = (struct script){FACE_MICRO, 10, SIDE_CENTRE, true, 0xffffff, 0};
    sheet->hand.shade_rgb = 0x4472a8;
    sheet->hand.line_rgb = 0x8ea4c0;
    sheet->hand.line_mm = 0.2;
    draw_heads(sheet, (struct box_mm){left, 42, 0, 10}, pillars);
    double y = draw_records(sheet, &form, high_of(paper, 100, 9.5), pillars, 0);
    if (paper->last_sheet) {
        draw_sum(sheet, &form, (struct box_mm){left, y, wide, 9});
        y += 9;
    }
    sheet->hand.label = plain;
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){left + wide - 76, fmin(y + 16, 176), 0, 0},
                  "单位盖章：");
}

static const struct pillar STRUCK_UNIT[] = {
    {9, "序\n号", FIELD_NONE, '#'},
    {48, "证　书　名　称", FIELD_CERTIFICATE_NAME, 0},
    {26, "所属部门", FIELD_DEPARTMENT, 0},
    {21, "使用人", FIELD_HOLDER_NAME, 0},
    {35, "手机号码", FIELD_HOLDER_PHONE, 0},
    {9, "年\n限", FIELD_YEARS, 0},
    {9, "签\n章", FIELD_SEAL_IMAGE, 0},
    {27, "原证书\n有效期至", FIELD_CERTIFICATE_VALID_UNTIL, '.'},
    {.wide_mm = 0}};
static const struct pillar STRUCK_PERSON[] = {
    {9, "序\n号", FIELD_NONE, '#'},
    {20, "姓　名", FIELD_HOLDER_NAME, 0},
    {54, "身　份　证　号　码", FIELD_HOLDER_ID_NUMBER, 0},
    {22, "所属部门", FIELD_DEPARTMENT, 0},
    {34, "手机号码", FIELD_HOLDER_PHONE, 0},
    {9, "年\n限", FIELD_YEARS, 0},
    {9, "签\n章", FIELD_SEAL_IMAGE, 0},
    {27, "原证书\n有效期至", FIELD_CERTIFICATE_VALID_UNTIL, '.'},
    {.wide_mm = 0}};
static const struct row STRUCK_HEAD[] = {{11,
                                          {{CELL_LABEL, 26, "单位名称", 0, 0},
                                           {CELL_FIELD, 70, NULL, FIELD_UNIT_NAME, 0},
                                           {CELL_LABEL, 34, "统一社会\n信用代码", 0, 0},
                                           {CELL_FIELD, 54, NULL, FIELD_UNIT_CODE, 0}}},
                                         {.height_mm = 0}};

void more_struck(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct pillar *pillars = paper->unit_rows ? STRUCK_UNIT : STRUCK_PERSON;
    int empty = paper->row_count < 9 ? 9 - paper->row_count : 0;
    sheet_write(sheet, (struct box_mm){13, 16, 184, 0},
                &(struct script){FACE_SONG, 18, SIDE_CENTRE, true, 0x101010, 2},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 10, SIDE_CENTRE, false, 0x101010, 0};
    sheet->hand.line_rgb = 0x101010;
    struct form form = {story, paper, {13, 30, 184, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, STRUCK_HEAD);
    draw_heads(sheet, (struct box_mm){13, form.place.y, 0, 14}, pillars);
    form.place.y += 14;
    double high = fmin(15, 152.0 / (paper->row_count + empty));
    double top = form.place.y + high * paper->row_count;
    double y = draw_records(sheet, &form, high, pillars, empty);
    if (empty > 0)
        sheet_line(sheet, (struct box_mm){180, top + 2, -150, y - top - 4}, 0.45,
                   sheet->hand.written ? sheet->hand.entry.rgb : 0x26262c);
    sheet->hand.label.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){13, y + 2, 100, 0}, &sheet->hand.label,
                "注：空白行请划去；附页须加盖单位公章。");
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){128, fmin(y + 18, 254), 0, 0}, "申请单位公章：");
}

static const struct pillar STAFFED_UNIT[] = {
    {11, "编号", FIELD_NONE, '#'},
    {30, "部门", FIELD_DEPARTMENT, 0},
    {24, "姓名", FIELD_HOLDER_NAME, 0},
    {12, "性别", FIELD_NONE, 'g'},
    {20, "职务", FIELD_NONE, 'p'},
    {35, "手机", FIELD_HOLDER_PHONE, 0},
    {64, "单位证书名称", FIELD_CERTIFICATE_NAME, 0},
    {18, "期限（年）", FIELD_YEARS, 0},
    {18, "签章\n是/否", FIELD_SEAL_IMAGE, 0},
    {34, "现有证书截止日", FIELD_CERTIFICATE_VALID_UNTIL, '-'},
    {.wide_mm = 0}};
static const struct pillar STAFFED_PERSON[] = {
    {11, "编号", FIELD_NONE, '#'},
    {30, "部门", FIELD_DEPARTMENT, 0},
    {24, "姓名", FIELD_HOLDER_NAME, 0},
    {12, "性别", FIELD_NONE, 'g'},
    {20, "职务", FIELD_NONE, 'p'},
    {35, "手机", FIELD_HOLDER_PHONE, 0},
    {64, "公民身份号码", FIELD_HOLDER_ID_NUMBER, 0},
    {18, "期限（年）", FIELD_YEARS, 0},
    {18, "签章\n是/否", FIELD_SEAL_IMAGE, 0},
    {34, "现有证书截止日", FIELD_CERTIFICATE_VALID_UNTIL, '-'},
    {.wide_mm = 0}};

void more_staffed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct pillar *pillars = paper->unit_rows ? STAFFED_UNIT : STAFFED_PERSON;
    struct script body = {FACE_KAI, 12, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {15.5, 58, 0, 0}, BORDER_GRID, 1, 0};
    sheet_write(sheet, (struct box_mm){15, 10, 120, 0}, &body, "附：");
    sheet_write(sheet, (struct box_mm){15, 14, 267, 0},
                &(struct script){FACE_KAI, 20, SIDE_CENTRE, true, 0x101010, 0},
                part_detail_title(paper));
    sheet->hand.label = body;
    struct box_mm rest = form_before(sheet, (struct box_mm){20, 28, 170, 9}, "申报单位：");
    enter_unit(sheet, &form, rest, FIELD_UNIT_NAME);
    rest = form_before(sheet, (struct box_mm){20, 37, 170, 9}, "信用代码：");
    enter_unit(sheet, &form, rest, FIELD_UNIT_CODE);
    sheet->hand.label = (struct script){FACE_KAI, 10.5, SIDE_CENTRE, false, 0x101010, 0};
    sheet->hand.line_rgb = 0x202020;
    sheet->hand.entry.side = SIDE_CENTRE;
    draw_heads(sheet, (struct box_mm){15.5, 47, 0, 11}, pillars);
    double y = draw_records(sheet, &form, high_of(paper, 100, 10), pillars, 0);
    sheet->hand.entry.side = SIDE_LEFT;
    sheet->hand.label = body;
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){196, fmin(y + 14, 176), 0, 0}, "单位（章）");
}
