/* Application forms kept aside: a page of a web system, options as buttons; narrow rows whose cells
 * hold label and value alike, typed over the rules now and then */
#include "samples/aside.h"
#include "samples/issuer_cells.h"
#include "samples/strokes.h"

#include <stdio.h>

#define TITLE "北京市政务数字证书业务申请表"

/* A value in a gray box under its label. */
struct filled {
    struct box_mm at; /* height: of the box */
    const char *label;
    enum field_name field;
};
static const struct filled FILLED[] = {
    {{18, 52, 174, 9}, "单位名称", FIELD_UNIT_NAME},
    {{18, 70, 84, 9}, "统一社会信用代码", FIELD_UNIT_CODE},
    {{108, 70, 84, 9}, "邮政编码", FIELD_POSTCODE},
    {{18, 88, 174, 9}, "单位地址", FIELD_UNIT_ADDRESS},
    {{18, 106, 84, 9}, "经办人姓名", FIELD_AGENT_NAME},
    {{108, 106, 84, 9}, "经办人手机号", FIELD_AGENT_PHONE},
    {{18, 124, 84, 9}, "经办人身份证号", FIELD_AGENT_ID_NUMBER},
    {{108, 124, 84, 9}, "电子邮箱", FIELD_AGENT_EMAIL},
    {{18, 190, 54, 9}, "单位证书数量", FIELD_UNIT_CERTIFICATES},
    {{78, 190, 54, 9}, "个人证书数量", FIELD_PERSONAL_CERTIFICATES},
    {{138, 190, 54, 9}, "电子签章数量", FIELD_SEAL_IMAGES},
    {{18, 208, 84, 9}, "变更前单位名称", FIELD_NAME_BEFORE},
    {{108, 208, 84, 9}, "变更后单位名称", FIELD_NAME_AFTER},
    {{18, 226, 54, 9}, "申请日期", FIELD_APPLICATION_DATE},
    {.label = NULL}};

static void draw_filled(struct sheet *sheet, const struct story *story, const struct paper *paper,
                        const struct filled *line) {
    struct claim claim;
    struct box_mm at = line->at;
    claim_of(story, paper, line->field, -1, &claim);
    sheet_write(sheet, (struct box_mm){at.x, at.y - 6, at.width, 0}, &sheet->hand.label,
                line->label);
    sheet_fill(sheet, at, 0xeff1f4);
    sheet_enter(sheet, (struct box_mm){at.x + 3, at.y, at.width - 6, at.height},
                &(struct entry){line->field, -1, claim.value, claim.raw});
}

/* Options as buttons, the chosen ones dark and with a tick; from left to right, `at.width` all. */
static void draw_buttons(struct sheet *sheet, const struct story *story, struct box_mm at,
                         const char *options) {
    struct form_option option;
    double x = at.x, y = at.y;
    while (*options) {
        char text[128];
        options = form_next_option(options, &option);
        bool chosen = form_is_ticked(story, option.letter);
        struct script script = {FACE_MICRO, 9.5, SIDE_CENTRE, false, chosen ? 0xffffff : 0x404850,
                                0};
        double wide = sheet_text_width(sheet, &script, option.label) + (chosen ? 11 : 7);
        if (x + wide > at.x + at.width) {
            x = at.x;
            y += at.height + 3;
        }
        struct box_mm box = {x, y, wide, at.height};
        if (chosen)
            sheet_fill(sheet, box, 0x1f66c0);
        strokes_round(sheet, box, 0.8, chosen ? 0x1f66c0 : 0xb4bcc4);
        snprintf(text, sizeof text, "%s%s", chosen ? "✓ " : "", option.label);
        sheet_write(sheet, box, &script, text);
        x += wide + 4;
    }
}

/* Typed into the site, so typed whatever the other papers are. */
void aside_online(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script head = {FACE_MICRO, 11.5, SIDE_LEFT, true, 0x1f4f90, 0};
    sheet->hand = (struct hand){.label = {FACE_MICRO, 9, SIDE_LEFT, false, 0x6a727a, 0},
                                .entry = {FACE_MICRO, 10.5, SIDE_LEFT, false, 0x14181c, 0},
                                .line_mm = 0.15};
    sheet_write(sheet, (struct box_mm){18, 12, 174, 0},
                &(struct script){FACE_MICRO, 8.5, SIDE_RIGHT, false, 0x8a9098, 0},
                "数字证书在线服务平台　申请单号 ZX202600041873");
    sheet_write(sheet, (struct box_mm){18, 22, 174, 0},
                &(struct script){FACE_MICRO, 17, SIDE_CENTRE, true, 0x14181c, 0}, TITLE);
    sheet_write(sheet, (struct box_mm){18, 37, 174, 0}, &head, "基本信息");
    sheet_line(sheet, (struct box_mm){18, 43.5, 174, 0}, 0.3, 0x1f4f90);
    for (const struct filled *line = FILLED; line->label; line++)
        draw_filled(sheet, story, paper, line);
    sheet_write(sheet, (struct box_mm){18, 139, 174, 0}, &head, "业务信息");
    sheet_line(sheet, (struct box_mm){18, 145.5, 174, 0}, 0.3, 0x1f4f90);
    struct box_mm matters = {40, 149, 152, 7.5}, kinds = {40, 172, 62, 7.5}, seals = kinds;
    seals.x = 132;
    seals.width = 60;
    sheet_write(sheet, (struct box_mm){18, 149, 22, 7.5}, &sheet->hand.label, "业务类型");
    draw_buttons(sheet, story, matters,
                 "u单位证书申请|p个人证书申请|n证书更新|c证书信息变更|l丢失损坏补办|r证书吊销|"
                 "k证书解锁");
    form_note_ticks(sheet, story, (struct box_mm){40, 149, 152, 18}, FIELD_BUSINESS_TYPES);
    sheet_write(sheet, (struct box_mm){18, 172, 22, 7.5}, &sheet->hand.label, "证书种类");
    draw_buttons(sheet, story, kinds, "U单位证书|P个人证书");
    form_note_ticks(sheet, story, kinds, FIELD_CERTIFICATE_KINDS);
    sheet_write(sheet, (struct box_mm){110, 172, 22, 7.5}, &sheet->hand.label, "电子签章");
    draw_buttons(sheet, story, seals, "Y需要|N不需要");
    head.rgb = 0x14181c;
    sheet_write(sheet, (struct box_mm){108, 224, 84, 0}, &head, "申请单位（盖章）");
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = 246;
    sheet_write(sheet, (struct box_mm){18, 244, 84, 0}, &sheet->hand.label,
                "请打印本页并加盖单位公章，与其他材料一并邮寄。");
}

static const struct row NARROW[] = {
    {8, {TAKES_AFTER(176, "1．单位名称：", FIELD_UNIT_NAME)}},
    {8,
     {TAKES_AFTER(116, "2．统一社会信用代码：", FIELD_UNIT_CODE),
      TAKES_AFTER(60, "3．邮编：", FIELD_POSTCODE)}},
    {8, {TAKES_AFTER(176, "4．地址：", FIELD_UNIT_ADDRESS)}},
    {8,
     {TAKES_AFTER(76, "5．经办人：", FIELD_AGENT_NAME),
      TAKES_AFTER(100, "6．经办人身份证号：", FIELD_AGENT_ID_NUMBER)}},
    {8,
     {TAKES_AFTER(76, "7．经办人手机：", FIELD_AGENT_PHONE),
      TAKES_AFTER(100, "8．经办人邮箱：", FIELD_AGENT_EMAIL)}},
    {8, {HEADS(176, "9．业务种类（选一项打“√”）：")}},
    {22,
     {{CELL_TICKS, 176,
       "u申领单位证书|p申领个人证书|n证书更新（续期）|c变更证书信息|l丢失或损坏补办|r吊销证书|"
       "k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {8, {HEADS(176, "10．证书种类、数量：")}},
    {9, {{CELL_TICKS, 176, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0}}},
    {8,
     {TAKES_AFTER(58, "单位证书（张）：", FIELD_UNIT_CERTIFICATES),
      TAKES_AFTER(58, "个人证书（张）：", FIELD_PERSONAL_CERTIFICATES),
      TAKES_AFTER(60, "电子签章（枚）：", FIELD_SEAL_IMAGES)}},
    {9, {SAYS(60, "11．是否制作电子签章"), {CELL_TICKS, 116, "Y是|N否", 0, 0}}},
    {8, {TAKES_AFTER(176, "12．原单位名称（变更时填）：", FIELD_NAME_BEFORE)}},
    {8, {TAKES_AFTER(176, "13．新单位名称（变更时填）：", FIELD_NAME_AFTER)}},
    {8, {TAKES_AFTER(176, "14．申请日期：", FIELD_APPLICATION_DATE)}},
    {46,
     {STAMPS(100, "15．申请单位公章："),
      SIGNS(76, "16．申请单位对填写内容的真实性负责。\n\n经办人签字：")}},
    {24, {NOTES(176, "以下由受理单位填写\n\n受理人：　　　　　　审核人：　　　　　　日期：")}},
    NO_MORE_ROWS};

void aside_narrow(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script letterhead = {FACE_SERIF, 13, SIDE_LEFT, true, 0x8a2020, 1};
    sheet_write(sheet, (struct box_mm){17, 11, 176, 0}, &letterhead, story->form.unit_name);
    sheet_line(sheet, (struct box_mm){17, 19, 176, 0}, 0.6, 0x8a2020);
    sheet_note_mark(sheet, MARK_LETTERHEAD, (struct box_mm){17, 10, 176, 9.5});
    sheet_write(sheet, (struct box_mm){17, 23, 176, 0},
                &(struct script){FACE_SONG, 18, SIDE_CENTRE, true, 0x101010, 0}, TITLE);
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written) {
        sheet->hand.entry = (struct script){FACE_FIXED, 11.5, SIDE_LEFT, false, 0x20222c, 0};
        sheet->hand.jitter_mm = 1.6;
    }
    form_draw(sheet, &(struct form){story, paper, {17, 36, 176, 0}, BORDER_GRID, 1.08, 0}, NARROW);
}
