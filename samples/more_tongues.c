/* Application forms: labels in two languages above their values; an annex with headings
 * down its side and single boxes; a broad form whose options are lettered; a print of what was
 * entered on line */
#include "samples/bars.h"
#include "samples/form.h"
#include "samples/more.h"
#include "samples/strokes.h"

#include <stdio.h>

#define TITLE "北京市政务数字证书业务申请表"

static const struct row TONGUES_UNIT[] = {
    {14,
     {{CELL_OVER, 8, "单位名称 Name of Organization", FIELD_UNIT_NAME, 0},
      {CELL_OVER, 6, "统一社会信用代码 Unified Social Credit Code", FIELD_UNIT_CODE, 0}}},
    {14,
     {{CELL_OVER, 11, "通信地址 Address", FIELD_UNIT_ADDRESS, 0},
      {CELL_OVER, 3, "邮政编码 Postcode", FIELD_POSTCODE, 0}}},
    {.height_mm = 0}};
static const struct row TONGUES_AGENT[] = {
    {14,
     {{CELL_OVER, 4, "经办人姓名 Name of Agent", FIELD_AGENT_NAME, 0},
      {CELL_OVER, 7, "经办人身份证号码 ID Card No.", FIELD_AGENT_ID_NUMBER, 0}}},
    {14,
     {{CELL_OVER, 4, "手机 Mobile Phone", FIELD_AGENT_PHONE, 0},
      {CELL_OVER, 7, "电子邮箱 E-mail", FIELD_AGENT_EMAIL, 0}}},
    {.height_mm = 0}};
static const struct row TONGUES_MATTER[] = {
    {22,
     {{CELL_LABEL, 2.6, "业务类型\nService", 0, 0},
      {CELL_TICKS, 11,
       "u单位证书申请|p个人证书申请|k证书解锁|c证书信息变更|n证书更新|l证书丢失损坏补办|r证书吊销",
       FIELD_BUSINESS_TYPES, 0}}},
    {11,
     {{CELL_LABEL, 2.6, "证书种类\nCertificate", 0, 0},
      {CELL_TICKS, 4.6, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 2.6, "电子签章\nE-Seal", 0, 0},
      {CELL_TICKS, 3.8, "Y需要|N不需要", 0, 0}}},
    {14,
     {{CELL_OVER, 4.6, "单位证书数量 Organization", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_OVER, 4.6, "个人证书数量 Personal", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_OVER, 4.4, "电子签章数量 E-Seal", FIELD_SEAL_IMAGES, 0}}},
    {14,
     {{CELL_OVER, 7, "变更前单位名称 Former Name", FIELD_NAME_BEFORE, 0},
      {CELL_OVER, 7, "变更后单位名称 New Name", FIELD_NAME_AFTER, 0}}},
    {.height_mm = 0}};
static const struct row TONGUES_FOOT[] = {
    {14,
     {{CELL_NOTE, 8,
       "本单位确认以上信息真实有效。\nWe hereby certify that the information above is true.", 0, 0},
      {CELL_OVER, 5, "申请日期 Date", FIELD_APPLICATION_DATE, 0}}},
    {44,
     {{CELL_SIGN, 5, "经办人签名 Signature of Agent", 0, 0},
      {CELL_STAMP, 7, "单位公章 Official Seal", 0, 0}}},
    {.height_mm = 0}};

/* A part of the form in a box with round corners, its name on the box's upper edge. */
static double draw_boxed(struct sheet *sheet, struct form *form, const char *name,
                         const struct row *rows) {
    struct box_mm box = form->place;
    double y = form_draw(sheet, form, rows);
    strokes_round(sheet, (struct box_mm){box.x - 2, box.y - 3.5, box.width + 4, y - box.y + 5.5}, 3,
                  0x8a9098);
    struct script script = {FACE_HEI, 9.5, SIDE_LEFT, true, 0x2c4a6a, 0};
    double wide = sheet_text_width(sheet, &script, name) + 3;
    sheet_fill(sheet, (struct box_mm){box.x + 4, box.y - 6, wide, 5}, 0xffffff);
    sheet_write(sheet, (struct box_mm){box.x + 5.5, box.y - 6, wide + 4, 5}, &script, name);
    return form->place.y = y + 9;
}

void more_tongues(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 13, 170, 0},
                &(struct script){FACE_HEI, 17, SIDE_CENTRE, true, 0x202428, 0}, TITLE);
    sheet_write(sheet, (struct box_mm){20, 22, 170, 0},
                &(struct script){FACE_LATIN, 8.5, SIDE_CENTRE, false, 0x505458, 0},
                "Application Form for Government Digital Certificate Services");
    sheet->hand.label = (struct script){FACE_HEI, 9.5, SIDE_LEFT, false, 0x404448, 0};
    sheet->hand.line_mm = 0.15;
    sheet->hand.line_rgb = 0xc4c8cc;
    struct form form = {story, paper, {22, 36, 166, 0}, BORDER_LINES, 1, 0};
    draw_boxed(sheet, &form, "单位信息 Organization", TONGUES_UNIT);
    draw_boxed(sheet, &form, "经办人信息 Agent", TONGUES_AGENT);
    draw_boxed(sheet, &form, "业务信息 Service", TONGUES_MATTER);
    draw_boxed(sheet, &form, "确认 Confirmation", TONGUES_FOOT);
}

#define SIDEWAYS(text, down)                                                                       \
    { CELL_SHADE, 0.9, text, 0, down }
#define UNDER_SIDE                                                                                 \
    { CELL_SKIP, 0.9, NULL, 0, 0 }
static const struct row SIDES[] = {
    {9,
     {SIDEWAYS("基\n本\n信\n息", 3),
      {CELL_LABEL, 2.6, "申请单位名称", 0, 0},
      {CELL_FIELD, 10, NULL, FIELD_UNIT_NAME, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.6, "社会信用代码", 0, 0},
      {CELL_BOXES, 10, NULL, FIELD_UNIT_CODE, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.6, "单位地址", 0, 0},
      {CELL_FIELD, 10, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.6, "邮政编码", 0, 0},
      {CELL_BOXES, 4, NULL, FIELD_POSTCODE, 0},
      {CELL_LABEL, 2, "单位电话", 0, 0},
      {CELL_TEXT, 4, "@t", 0, 0}}},
    {9,
     {SIDEWAYS("经\n办\n人\n信\n息", 3),
      {CELL_LABEL, 2.1, "经办人", 0, 0},
      {CELL_FIELD, 3.4, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 2.4, "所在部门", 0, 0},
      {CELL_TEXT, 4.7, "@d", 0, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.1, "证件号码", 0, 0},
      {CELL_BOXES, 10.5, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.1, "联系手机", 0, 0},
      {CELL_BOXES, 10.5, NULL, FIELD_AGENT_PHONE, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.1, "电子邮件", 0, 0},
      {CELL_FIELD, 10.5, NULL, FIELD_AGENT_EMAIL, 0}}},
    {19,
     {SIDEWAYS("申\n请\n业\n务\n信\n息", 4),
      {CELL_LABEL, 2.9, "业务类别", 0, 0},
      {CELL_BRACKETS, 9.7,
       "u单位证书新办|p个人证书新办|n证书更新|c信息变更|l遗失、损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.9, "证书类别", 0, 0},
      {CELL_BRACKETS, 4.9, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 1.8, "电子签章", 0, 0},
      {CELL_BRACKETS, 3, "Y是|N否", 0, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.9, "办理数量", 0, 0},
      {CELL_FIELD, 3.2, "单位证书：", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 3.2, "个人证书：", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 3.3, "电子签章：", FIELD_SEAL_IMAGES, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.9, "单位原名称", 0, 0},
      {CELL_FIELD, 9.7, NULL, FIELD_NAME_BEFORE, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 2.9, "单位现名称", 0, 0},
      {CELL_FIELD, 9.7, NULL, FIELD_NAME_AFTER, 0}}},
    {48,
     {SIDEWAYS("单\n位\n意\n见", 1),
      {CELL_SIGN, 5.6, "本单位对所填内容的真实性负责，同意办理。\n\n\n经办人签字：", 0, 0},
      {CELL_STAMP, 7, "盖章处（单位公章）", 0, 0}}},
    {9,
     {UNDER_SIDE,
      {CELL_LABEL, 5.6, "填 表 日 期", 0, 0},
      {CELL_DAY, 7, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

void more_sides(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 16, 170, 0},
                &(struct script){FACE_SONG, 20, SIDE_CENTRE, true, 0x101010, 0}, TITLE);
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.shade_rgb = 0xf0ece0;
    struct form form = {story, paper, {20, 30, 170, 0}, BORDER_GRID, 1.14, 0};
    double y = form_draw(sheet, &form, SIDES);
    struct script small = {FACE_SONG, 9, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){20, y + 2, 170, 0}, &small,
                "注：1.选项请在括号内划√；2.单位名称未变更的，“原名称”“现名称”不填。");
    small.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){20, 282, 170, 0}, &small, "— 3 —");
}

static const struct row LETTERED_LEFT[] = {
    {12, {{CELL_FIELD, 1, "单位全称：", FIELD_UNIT_NAME, 0}}},
    {12, {{CELL_FIELD, 1, "统一社会信用代码：", FIELD_UNIT_CODE, 0}}},
    {12, {{CELL_FIELD, 1, "单位地址：", FIELD_UNIT_ADDRESS, 0}}},
    {12, {{CELL_FIELD, 1, "邮编：", FIELD_POSTCODE, 0}, {CELL_NOTE, 1, " ", 0, 0}}},
    {12,
     {{CELL_FIELD, 5, "经办人：", FIELD_AGENT_NAME, 0},
      {CELL_FIELD, 6, "手机：", FIELD_AGENT_PHONE, 0}}},
    {12, {{CELL_FIELD, 1, "身份证号：", FIELD_AGENT_ID_NUMBER, 0}}},
    {12, {{CELL_FIELD, 1, "邮箱：", FIELD_AGENT_EMAIL, 0}}},
    {.height_mm = 0}};
static const struct row LETTERED_RIGHT[] = {
    {8, {{CELL_NOTE, 1, "1．申请办理的业务（在所选项字母上画圈）", 0, 0}}},
    {24,
     {{CELL_NOTE, 0.3, " ", 0, 0},
      {CELL_CIRCLED, 9,
       "u申请单位证书|p申请个人证书|n证书更新|c证书信息变更|l丢失损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {8, {{CELL_NOTE, 1, "2．证书种类", 0, 0}}},
    {9,
     {{CELL_NOTE, 0.3, " ", 0, 0},
      {CELL_CIRCLED, 9, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0}}},
    {8, {{CELL_NOTE, 1, "3．是否制作电子签章", 0, 0}}},
    {9, {{CELL_NOTE, 0.3, " ", 0, 0}, {CELL_CIRCLED, 9, "Y制作|N不制作", 0, 0}}},
    {12,
     {{CELL_FIELD, 4, "4．单位证书份数：", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 4, "个人证书份数：", FIELD_PERSONAL_CERTIFICATES, 0}}},
    {12, {{CELL_FIELD, 4, "5．电子签章枚数：", FIELD_SEAL_IMAGES, 0}, {CELL_NOTE, 4, " ", 0, 0}}},
    {.height_mm = 0}};
static const struct row LETTERED_BELOW[] = {
    {12,
     {{CELL_FIELD, 6, "6．更名前单位名称：", FIELD_NAME_BEFORE, 0},
      {CELL_FIELD, 6, "更名后单位名称：", FIELD_NAME_AFTER, 0}}},
    {12,
     {{CELL_WRITTEN, 4, "-7．申请日期：", FIELD_APPLICATION_DATE, 0}, {CELL_NOTE, 8, " ", 0, 0}}},
    {38, {{CELL_SIGN, 4, "经办人签字：", 0, 0}, {CELL_STAMP, 5, "申请单位公章：", 0, 0}}},
    {.height_mm = 0}};

void more_lettered(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 13, 257, 0},
                &(struct script){FACE_KAI, 21, SIDE_CENTRE, true, 0x101010, 1}, TITLE);
    sheet->hand.label = (struct script){FACE_KAI, 12, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.line_mm = 0.2;
    struct form form = {story, paper, {18, 32, 126, 0}, BORDER_UNDER, 1.1, 0};
    form_draw(sheet, &form, LETTERED_LEFT);
    form.place.x = 154;
    form_draw(sheet, &form, LETTERED_RIGHT);
    sheet_line(sheet, (struct box_mm){149, 33, 0, 94}, 0.2, 0x606060);
    form.place = (struct box_mm){18, 131, 261, 0};
    form.border = BORDER_UNDER;
    form.stretch = 1;
    form_draw(sheet, &form, LETTERED_BELOW);
    sheet_write(sheet, (struct box_mm){18, 197, 261, 0},
                &(struct script){FACE_KAI, 9.5, SIDE_CENTRE, false, 0x303030, 0},
                "本表一式一份，涂改无效");
}

#define ENTERED(kind, label, text, field)                                                          \
    {                                                                                              \
        9.5, {                                                                                     \
            {CELL_HEAD, 3.4, label, 0, 0}, {                                                       \
                kind, 9, text, field, 0                                                            \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row SUMMARY[] = {
    ENTERED(CELL_FIELD, "申请单位", NULL, FIELD_UNIT_NAME),
    ENTERED(CELL_FIELD, "统一社会信用代码", NULL, FIELD_UNIT_CODE),
    ENTERED(CELL_FIELD, "单位住所", NULL, FIELD_UNIT_ADDRESS),
    ENTERED(CELL_FIELD, "邮政编码", NULL, FIELD_POSTCODE),
    ENTERED(CELL_FIELD, "原单位名称", NULL, FIELD_NAME_BEFORE),
    ENTERED(CELL_FIELD, "新单位名称", NULL, FIELD_NAME_AFTER),
    ENTERED(CELL_CHOSEN, "申办业务",
            "u单位证书申请|p个人证书申请|n证书更新|c证书信息变更|l证书补办|r证书吊销|k证书解锁",
            FIELD_BUSINESS_TYPES),
    ENTERED(CELL_CHOSEN, "证书种类", "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS),
    ENTERED(CELL_FIELD, "单位证书（份）", NULL, FIELD_UNIT_CERTIFICATES),
    ENTERED(CELL_FIELD, "个人证书（份）", NULL, FIELD_PERSONAL_CERTIFICATES),
    ENTERED(CELL_FIELD, "电子签章（枚）", NULL, FIELD_SEAL_IMAGES),
    ENTERED(CELL_FIELD, "经办人姓名", NULL, FIELD_AGENT_NAME),
    ENTERED(CELL_FIELD, "经办人身份证号", NULL, FIELD_AGENT_ID_NUMBER),
    ENTERED(CELL_WRITTEN, "经办人手机", "p", FIELD_AGENT_PHONE),
    ENTERED(CELL_FIELD, "经办人邮箱", NULL, FIELD_AGENT_EMAIL),
    ENTERED(CELL_WRITTEN, "提交日期", "-", FIELD_APPLICATION_DATE),
    {.height_mm = 0}};

/* Printed by the service, so typed whatever the other papers are; every other line on a tint. */
void more_summary(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand = (struct hand){.label = {FACE_ROUND, 10, SIDE_LEFT, false, 0x303438, 0},
                                .entry = {FACE_ROUND, 10.5, SIDE_LEFT, false, 0x101418, 0},
                                .line_mm = 0.12,
                                .line_rgb = 0xd4dae2};
    struct script small = {FACE_ROUND, 8, SIDE_RIGHT, false, 0x60666e, 0};
    bars_code128(sheet, (struct box_mm){130, 9, 58, 9}, "SQ690101202600271");
    sheet_write(sheet, (struct box_mm){130, 18.5, 58, 0}, &small, "受理号 SQ690101202600271");
    sheet_fill(sheet, (struct box_mm){22, 25, 166, 13}, 0x2c5a8c);
    sheet_write(sheet, (struct box_mm){26, 25, 158, 13},
                &(struct script){FACE_ROUND, 15, SIDE_LEFT, true, 0xffffff, 0}, TITLE);
    struct form form = {story, paper, {22, 41, 166, 0}, BORDER_LINES, 1, 0};
    for (int i = 0; i < 16; i += 2)
        sheet_fill(sheet, (struct box_mm){22, 41 + i * 9.5, 166, 9.5}, 0xf1f5fa);
    double y = form_draw(sheet, &form, SUMMARY);
    static const struct row FOOT[] = {{46,
                                       {{CELL_SIGN, 5, "经办人确认（签名）", 0, 0},
                                        {CELL_STAMP, 6, "单位确认（加盖公章）", 0, 0}}},
                                      {.height_mm = 0}};
    strokes_dashes(sheet, (struct box_mm){22, y + 5, 166, 50}, 0x8a96a4);
    form_draw(sheet, &(struct form){story, paper, {24, y + 7, 162, 0}, BORDER_NONE, 1, 0}, FOOT);
    small.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){22, 280, 166, 0}, &small,
                "本表由政务数字证书网上服务系统生成，打印并加盖公章后有效　　第 1 页 / 共 1 页");
}
