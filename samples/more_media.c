/* Application forms by what they were made with: an annex set with a word processor; a page of the
 * service's web site as printed; a printed form to write through; a spreadsheet */
#include "samples/form.h"
#include "samples/more.h"

#include <stdio.h>

#define TITLE "北京市政务数字证书业务申请表"

static const struct row ANNEX[] = {
    {10, {{CELL_LABEL, 3, "单位名称", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_NAME, 0}}},
    {10,
     {{CELL_LABEL, 3, "统一社会信用代码", 0, 0},
      {CELL_FIELD, 4.6, NULL, FIELD_UNIT_CODE, 0},
      {CELL_LABEL, 1.8, "法定代表人", 0, 0},
      {CELL_TEXT, 3.6, "@l", 0, 0}}},
    {10,
     {{CELL_LABEL, 3, "单位性质", 0, 0},
      {CELL_TYPED, 10, "o机关|s事业单位|a企业|g社会团体|x其他", 0, 0}}},
    {10,
     {{CELL_LABEL, 3, "通讯地址", 0, 0},
      {CELL_FIELD, 6.4, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_LABEL, 1.4, "邮编", 0, 0},
      {CELL_FIELD, 2.2, NULL, FIELD_POSTCODE, 0}}},
    {9.5,
     {{CELL_LABEL, 1, "经办人", 0, 2},
      {CELL_LABEL, 2, "姓名", 0, 0},
      {CELL_FIELD, 4.6, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 1.8, "所在部门", 0, 0},
      {CELL_TEXT, 3.6, "@d", 0, 0}}},
    {9.5,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2, "身份证号", 0, 0},
      {CELL_FIELD, 4.6, NULL, FIELD_AGENT_ID_NUMBER, 0},
      {CELL_LABEL, 1.8, "办公电话", 0, 0},
      {CELL_TEXT, 3.6, "@t", 0, 0}}},
    {9.5,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2, "手机", 0, 0},
      {CELL_FIELD, 3.4, NULL, FIELD_AGENT_PHONE, 0},
      {CELL_LABEL, 1.4, "E-mail", 0, 0},
      {CELL_FIELD, 5.2, NULL, FIELD_AGENT_EMAIL, 0}}},
    {17,
     {{CELL_LABEL, 3, "申请事项", 0, 0},
      {CELL_TYPED, 10,
       "u单位证书申领|p个人证书申领|n证书有效期更新|c证书信息变更|l遗失、损坏补办|r证书吊销|"
       "k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_LABEL, 3, "证书类型及数量", 0, 0},
      {CELL_TYPED, 4.6, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_FIELD, 2.7, "单位（张）：", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 2.7, "个人（张）：", FIELD_PERSONAL_CERTIFICATES, 0}}},
    {10,
     {{CELL_LABEL, 3, "电子签章", 0, 0},
      {CELL_TYPED, 4.6, "Y需制作|N不需制作", 0, 0},
      {CELL_FIELD, 5.4, "制作数量（枚）：", FIELD_SEAL_IMAGES, 0}}},
    {10,
     {{CELL_LABEL, 1, "单位\n更名", 0, 1},
      {CELL_LABEL, 2, "原单位名称", 0, 0},
      {CELL_FIELD, 10, NULL, FIELD_NAME_BEFORE, 0}}},
    {10,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2, "新单位名称", 0, 0},
      {CELL_FIELD, 10, NULL, FIELD_NAME_AFTER, 0}}},
    {62,
     {{CELL_LABEL, 1, "申\n请\n单\n位\n意\n见", 0, 0},
      {CELL_SIGN, 5,
       "以上填报内容及所附材料真实有效，我单位同意遵守《电子认证服务协议》，对证书的使用承担责任。"
       "\n\n\n经办人（签字）：",
       0, 0},
      {CELL_STAMP, 7, "（单位公章）", 0, 0}}},
    {.height_mm = 0}};

/* The day stands in the last row, below where the seal is pressed. */
static void enter_day(struct sheet *sheet, const struct story *story, const struct paper *paper,
                      struct box_mm place) {
    struct claim claim;
    claim_of(story, paper, FIELD_APPLICATION_DATE, -1, &claim);
    sheet_enter(sheet, place, &(struct entry){FIELD_APPLICATION_DATE, -1, claim.value, claim.raw});
}

void more_annex(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){22, 14, 60, 0},
                &(struct script){FACE_HEI, 13, SIDE_LEFT, false, 0x101010, 0}, "附件1");
    sheet_write(sheet, (struct box_mm){22, 23, 166, 0},
                &(struct script){FACE_SERIF, 19, SIDE_CENTRE, true, 0x101010, 0}, TITLE);
    sheet->hand.label = (struct script){FACE_BRUSH, 10.5, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {22, 37, 166, 0}, BORDER_GRID, 1.12, 0};
    double y = form_draw(sheet, &form, ANNEX);
    enter_day(sheet, story, paper, (struct box_mm){126, y - 12, 56, 9});
    sheet->stamp_y_mm = y - 38;
    sheet_write(sheet, (struct box_mm){22, y + 3, 166, 0},
                &(struct script){FACE_BRUSH, 9, SIDE_LEFT, false, 0x202020, 0},
                "备注：本表由申请单位填写，打印后盖章，与业务明细表及有关证照复印件一并报送。");
}

#define ASKED(label, field)                                                                        \
    {                                                                                              \
        8.6, {                                                                                     \
            {CELL_RIGHT, 3, label, 0, 0}, {                                                        \
                CELL_FIELD, 8, NULL, field, 0                                                      \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row PORTAL_UNIT[] = {ASKED("单位名称：", FIELD_UNIT_NAME),
                                         ASKED("统一社会信用代码：", FIELD_UNIT_CODE),
                                         ASKED("注册地址：", FIELD_UNIT_ADDRESS),
                                         ASKED("邮政编码：", FIELD_POSTCODE),
                                         ASKED("曾用名（更名时填写）：", FIELD_NAME_BEFORE),
                                         ASKED("现用名（更名时填写）：", FIELD_NAME_AFTER),
                                         {.height_mm = 0}};
static const struct row PORTAL_AGENT[] = {
    ASKED("经办人姓名：", FIELD_AGENT_NAME),
    {8.6, {{CELL_RIGHT, 3, "证件类型：", 0, 0}, {CELL_TEXT, 8, "居民身份证", 0, 0}}},
    ASKED("证件号码：", FIELD_AGENT_ID_NUMBER),
    ASKED("手机号码：", FIELD_AGENT_PHONE),
    ASKED("电子邮箱：", FIELD_AGENT_EMAIL),
    {.height_mm = 0}};
static const struct row PORTAL_MATTER[] = {
    {8.6,
     {{CELL_RIGHT, 3, "业务类型：", 0, 0},
      {CELL_CHOSEN, 8,
       "u单位证书申请|p个人证书申请|n证书更新|c证书信息变更|l证书丢失损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {8.6,
     {{CELL_RIGHT, 3, "证书类型：", 0, 0},
      {CELL_CHOSEN, 8, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0}}},
    ASKED("单位证书数量：", FIELD_UNIT_CERTIFICATES),
    ASKED("个人证书数量：", FIELD_PERSONAL_CERTIFICATES),
    {8.6, {{CELL_RIGHT, 3, "是否需要电子签章：", 0, 0}, {CELL_CHOSEN, 8, "Y需要|N不需要", 0, 0}}},
    ASKED("电子签章数量：", FIELD_SEAL_IMAGES),
    {8.6, {{CELL_RIGHT, 3, "申请日期：", 0, 0}, {CELL_WRITTEN, 8, "-", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

static double draw_part(struct sheet *sheet, struct form *form, const char *head,
                        const struct row *rows) {
    struct box_mm at = form->place;
    sheet_fill(sheet, (struct box_mm){at.x, at.y + 1.4, 1.4, 5}, 0x2a6ad0);
    sheet_write(sheet, (struct box_mm){at.x + 4, at.y, 120, 8},
                &(struct script){FACE_MICRO, 12, SIDE_LEFT, true, 0x2a2e36, 0}, head);
    sheet_line(sheet, (struct box_mm){at.x, at.y + 8.6, at.width, 0}, 0.2, 0xd0d6e0);
    form->place.y += 10;
    return form->place.y = form_draw(sheet, form, rows) + 3;
}

/* What a browser adds when it prints. */
static void draw_browser(struct sheet *sheet, const struct story *story) {
    char day[48];
    struct script small = {FACE_LATIN, 7.5, SIDE_LEFT, false, 0x303030, 0};
    snprintf(day, sizeof day, "%d/%d/%d 15:42", story->form.day.year, story->form.day.month,
             story->form.day.day);
    if (story->form.day.year)
        sheet_write(sheet, (struct box_mm){12, 7, 186, 0}, &small, day);
    small.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){12, 7, 186, 0}, &small, "政务数字证书网上填报");
    small.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){12, 284, 150, 0}, &small,
                "https://zs.example.invalid/apply/print?no=69010100271");
    small.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){12, 284, 186, 0}, &small, "1/1");
}

void more_portal(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand = (struct hand){.label = {FACE_MICRO, 10, SIDE_LEFT, false, 0x6a7078, 0},
                                .entry = {FACE_MICRO, 10.5, SIDE_LEFT, false, 0x202428, 0},
                                .line_mm = 0.2};
    draw_browser(sheet, story);
    sheet_write(sheet, (struct box_mm){18, 17, 174, 0},
                &(struct script){FACE_MICRO, 17, SIDE_CENTRE, true, 0x202428, 0}, TITLE);
    struct form form = {story, paper, {18, 31, 174, 0}, BORDER_NONE, 0.88, 0};
    draw_part(sheet, &form, "单位信息", PORTAL_UNIT);
    draw_part(sheet, &form, "经办人信息", PORTAL_AGENT);
    double y = draw_part(sheet, &form, "业务信息", PORTAL_MATTER);
    static const struct row FOOT[] = {
        {46,
         {{CELL_SIGN, 5,
           "申请单位承诺：上述信息由本单位填报并核对无误，所提交材料真实、合法、有效。\n\n"
           "经办人签名：",
           0, 0},
          {CELL_STAMP, 5, "申请单位盖章：", 0, 0}}},
        {.height_mm = 0}};
    sheet_line(sheet, (struct box_mm){18, y, 174, 0}, 0.2, 0xd0d6e0);
    form_draw(sheet, &(struct form){story, paper, {18, y + 2, 174, 0}, BORDER_NONE, 1, 0}, FOOT);
}

static const struct row CARBON[] = {
    {10,
     {{CELL_LABEL, 2.6, "申请单位\n（全称）", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_NAME, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "统一社会\n信用代码", 0, 0}, {CELL_BOXES, 10, NULL, FIELD_UNIT_CODE, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "地　　址", 0, 0},
      {CELL_FIELD, 6.4, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_LABEL, 1.2, "邮编", 0, 0},
      {CELL_FIELD, 2.4, NULL, FIELD_POSTCODE, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "经 办 人", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 2, "移动电话", 0, 0},
      {CELL_FIELD, 4.4, NULL, FIELD_AGENT_PHONE, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "经办人身份\n证号码", 0, 0},
      {CELL_BOXES, 10, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {10, {{CELL_LABEL, 2.6, "电子邮箱", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_AGENT_EMAIL, 0}}},
    {15,
     {{CELL_LABEL, 2.6, "业务种类\n（划√）", 0, 0},
      {CELL_TICKS, 10, "u申请单位证书|p申请个人证书|n更新|c变更|l补办|r吊销|k解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "证书种类\n（划√）", 0, 0},
      {CELL_TICKS, 4.4, "U单位|P个人", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 2.2, "电子签章\n（划√）", 0, 0},
      {CELL_TICKS, 3.4, "Y要|N不要", 0, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "申请数量", 0, 0},
      {CELL_FIELD, 3.3, "单位证书 ", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 3.3, "个人证书 ", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 3.4, "电子签章 ", FIELD_SEAL_IMAGES, 0}}},
    {10, {{CELL_LABEL, 2.6, "变更前名称", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_NAME_BEFORE, 0}}},
    {10, {{CELL_LABEL, 2.6, "变更后名称", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_NAME_AFTER, 0}}},
    {52,
     {{CELL_SIGN, 5, "兹申请办理上列业务，保证所填各项属实。\n\n经办人签名", 0, 0},
      {CELL_STAMP, 6, "申请单位公章", 0, 0}}},
    {.height_mm = 0}};

/* Written through three leaves with a ball pen, whatever else of the packet is typed. */
void more_carbon(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand.written = true;
    sheet->hand.entry = (struct script){(enum face)(FACE_PEN_1 + chance_int(&sheet->chance, 0, 2)),
                                        14,
                                        SIDE_LEFT,
                                        false,
                                        0x2c3a8c,
                                        0};
    sheet->hand.jitter_mm = 0.5;
    sheet->hand.line_rgb = 0x9a3a3a;
    sheet->hand.label = (struct script){FACE_SONG, 9.5, SIDE_LEFT, false, 0x8a2c2c, 0};
    sheet_write(sheet, (struct box_mm){14, 14, 158, 0},
                &(struct script){FACE_SONG, 18, SIDE_CENTRE, true, 0x8a2c2c, 0.6}, TITLE);
    struct script small = {FACE_NUMBER, 11, SIDE_RIGHT, false, 0xc03030, 0};
    sheet_write(sheet, (struct box_mm){14, 25, 158, 0}, &small, "No 0027183");
    struct form form = {story, paper, {14, 32, 158, 0}, BORDER_GRID, 1.2, 0};
    double y = form_draw(sheet, &form, CARBON);
    enter_day(sheet, story, paper, (struct box_mm){112, y - 11, 54, 9});
    sheet->stamp_y_mm = y - 32;
    small = (struct script){FACE_SONG, 8.5, SIDE_CENTRE, false, 0x8a2c2c, 0};
    sheet_write(sheet, (struct box_mm){174, 70, 5, 0}, &small, "第\n二\n联\n\n受\n理\n处\n存\n查");
}

static const struct row BOOK_UNIT[] = {{9,
                                        {{CELL_SHADE, 2.4, "单位全称*", 0, 0},
                                         {CELL_FIELD, 8, NULL, FIELD_UNIT_NAME, 0},
                                         {CELL_SHADE, 2.4, "信用代码*", 0, 0},
                                         {CELL_FIELD, 6, NULL, FIELD_UNIT_CODE, 0}}},
                                       {9,
                                        {{CELL_SHADE, 2.4, "单位地址*", 0, 0},
                                         {CELL_FIELD, 8, NULL, FIELD_UNIT_ADDRESS, 0},
                                         {CELL_SHADE, 2.4, "邮编", 0, 0},
                                         {CELL_FIELD, 6, NULL, FIELD_POSTCODE, 0}}},
                                       {9,
                                        {{CELL_SHADE, 2.4, "经办人*", 0, 0},
                                         {CELL_FIELD, 3, NULL, FIELD_AGENT_NAME, 0},
                                         {CELL_SHADE, 2, "手机号*", 0, 0},
                                         {CELL_FIELD, 3, NULL, FIELD_AGENT_PHONE, 0},
                                         {CELL_SHADE, 2.4, "身份证号*", 0, 0},
                                         {CELL_FIELD, 6, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
                                       {9,
                                        {{CELL_SHADE, 2.4, "电子邮箱", 0, 0},
                                         {CELL_FIELD, 8, NULL, FIELD_AGENT_EMAIL, 0},
                                         {CELL_SHADE, 2.4, "单位电话", 0, 0},
                                         {CELL_TEXT, 6, "@t", 0, 0}}},
                                       {.height_mm = 0}};
static const struct row BOOK_MATTERS[] = {{9,
                                           {{CELL_SHADE, 2.4, "业务类型*", 0, 0},
                                            {CELL_LABEL, 2.34, "单位证书\n申请", 0, 0},
                                            {CELL_LABEL, 2.34, "个人证书\n申请", 0, 0},
                                            {CELL_LABEL, 2.34, "证书更新", 0, 0},
                                            {CELL_LABEL, 2.34, "信息变更", 0, 0},
                                            {CELL_LABEL, 2.34, "丢失损坏\n补办", 0, 0},
                                            {CELL_LABEL, 2.34, "证书吊销", 0, 0},
                                            {CELL_LABEL, 2.34, "证书解锁", 0, 0}}},
                                          {8,
                                           {{CELL_SHADE, 2.4, "请打√", 0, 0},
                                            {CELL_MARK, 2.34, "u", 0, 0},
                                            {CELL_MARK, 2.34, "p", 0, 0},
                                            {CELL_MARK, 2.34, "n", 0, 0},
                                            {CELL_MARK, 2.34, "c", 0, 0},
                                            {CELL_MARK, 2.34, "l", 0, 0},
                                            {CELL_MARK, 2.34, "r", 0, 0},
                                            {CELL_MARK, 2.34, "k", 0, 0}}},
                                          {.height_mm = 0}};
static const struct row BOOK_KINDS[] = {
    {9,
     {{CELL_SHADE, 2.4, "证书类型*", 0, 0},
      {CELL_TYPED, 4.4, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_SHADE, 2.4, "单位证书（个）", 0, 0},
      {CELL_FIELD, 1.4, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_SHADE, 2.4, "个人证书（个）", 0, 0},
      {CELL_FIELD, 1.4, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_SHADE, 2.6, "电子签章（枚）", 0, 0},
      {CELL_FIELD, 1.8, NULL, FIELD_SEAL_IMAGES, 0}}},
    {9,
     {{CELL_SHADE, 2.4, "名称变更", 0, 0},
      {CELL_FIELD, 8.2, "变更前：", FIELD_NAME_BEFORE, 0},
      {CELL_FIELD, 8.2, "变更后：", FIELD_NAME_AFTER, 0}}},
    {47,
     {{CELL_SIGN, 7, "承诺：本表所填信息真实、准确，如有不实，责任由本单位承担。\n\n经办人签字：",
       0, 0},
      {CELL_STAMP, 7, "单位盖章：", 0, 0},
      {CELL_WRITTEN, 4.8, "/日期：", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

void more_workbook(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){14, 14, 269, 0},
                &(struct script){FACE_MICRO, 17, SIDE_CENTRE, true, 0, 0}, TITLE);
    sheet->hand.label = (struct script){FACE_MICRO, 9.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.line_mm = 0.15;
    sheet->hand.shade_rgb = 0xdce6f2;
    struct script small = {FACE_MICRO, 8.5, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){14, 26, 200, 0}, &small, "（带*为必填项）");
    struct form form = {story, paper, {14, 32, 269, 0}, BORDER_GRID, 1.1, 0};
    form.place.y = form_draw(sheet, &form, BOOK_UNIT);
    struct box_mm matters = form.place;
    form.place.y = form_draw(sheet, &form, BOOK_MATTERS);
    matters.height = form.place.y - matters.y;
    form_note_ticks(sheet, story, matters, FIELD_BUSINESS_TYPES);
    form_draw(sheet, &form, BOOK_KINDS);
    small.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){14, 198, 269, 0}, &small, "第 1 页，共 1 页");
}
