/* Application forms: another office's form adapted, with a receipt to tear off; what an office's
 * own system routed and printed; a table that says what is asked for beside each entry; a printed
 * form filled in by a machine, the seal's place at its right */
#include "samples/form.h"
#include "samples/more.h"
#include "samples/strokes.h"

#include <stdio.h>

#define TITLE "北京市政务数字证书业务申请表"

static const struct row STUBBED[] = {
    {16,
     {{CELL_LABEL, 12, "申\n请\n业\n务", 0, 2},
      {CELL_LABEL, 32, "数字证书业务类型", 0, 0},
      {CELL_TYPED, 132, "i初次办理|n更新|c信息变更|l丢失补办/损坏补办|k密码解锁|r吊销",
       FIELD_BUSINESS_TYPES, 0}}},
    {9,
     {{CELL_SKIP, 12, NULL, 0, 0},
      {CELL_LABEL, 32, "证书类别", 0, 0},
      {CELL_TYPED, 54, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 32, "电子签章", 0, 0},
      {CELL_TYPED, 46, "Y申请制作|N无", 0, 0}}},
    {9,
     {{CELL_SKIP, 12, NULL, 0, 0},
      {CELL_LABEL, 32, "单位证书数量", 0, 0},
      {CELL_FIELD, 27, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_LABEL, 32, "个人证书数量", 0, 0},
      {CELL_FIELD, 27, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_LABEL, 32, "签章数量", 0, 0},
      {CELL_FIELD, 14, NULL, FIELD_SEAL_IMAGES, 0}}},
    {9,
     {{CELL_LABEL, 12, "申\n请\n单\n位\n资\n料", 0, 6},
      {CELL_LABEL, 32, "单位名称", 0, 0},
      {CELL_FIELD, 132, NULL, FIELD_UNIT_NAME, 0}}},
    {9,
     {{CELL_SKIP, 12, NULL, 0, 0},
      {CELL_LABEL, 32, "通信地址", 0, 0},
      {CELL_FIELD, 82, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_LABEL, 20, "邮政编码", 0, 0},
      {CELL_FIELD, 30, NULL, FIELD_POSTCODE, 0}}},
    {9,
     {{CELL_SKIP, 12, NULL, 0, 0},
      {CELL_LABEL, 32, "统一社会信用代码", 0, 0},
      {CELL_FIELD, 66, NULL, FIELD_UNIT_CODE, 0},
      {CELL_LABEL, 24, "法定代表人", 0, 0},
      {CELL_TEXT, 42, "@l", 0, 0}}},
    {9,
     {{CELL_SKIP, 12, NULL, 0, 0},
      {CELL_LABEL, 32, "经办人姓名", 0, 0},
      {CELL_FIELD, 34, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 32, "经办人手机", 0, 0},
      {CELL_FIELD, 66, NULL, FIELD_AGENT_PHONE, 0}}},
    {9,
     {{CELL_SKIP, 12, NULL, 0, 0},
      {CELL_LABEL, 32, "经办人身份证号码", 0, 0},
      {CELL_FIELD, 66, NULL, FIELD_AGENT_ID_NUMBER, 0},
      {CELL_LABEL, 24, "单位电话", 0, 0},
      {CELL_TEXT, 42, "@t", 0, 0}}},
    {9,
     {{CELL_SKIP, 12, NULL, 0, 0},
      {CELL_LABEL, 32, "电子邮箱", 0, 0},
      {CELL_FIELD, 66, NULL, FIELD_AGENT_EMAIL, 0},
      {CELL_LABEL, 24, "其他证件号", 0, 0},
      {CELL_NOTE, 42, " ", 0, 0}}},
    {9,
     {{CELL_SKIP, 12, NULL, 0, 0},
      {CELL_LABEL, 32, "原单位名称\n（变更时填）", 0, 0},
      {CELL_FIELD, 50, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_LABEL, 32, "新单位名称\n（变更时填）", 0, 0},
      {CELL_FIELD, 50, NULL, FIELD_NAME_AFTER, 0}}},
    {48,
     {{CELL_LABEL, 12, "申\n请\n单\n位\n声\n明", 0, 0},
      {CELL_SIGN, 88,
       "1. 上述资料真实有效，如有不实，由本单位承担一切后果。\n2. 本单位已阅读并接受《电子认证服务"
       "协议》，盖章即视为接受。\n\n经办人签名：",
       0, 0},
      {CELL_STAMP, 76, "申请单位（公章）：", 0, 0}}},
    {9, {{CELL_LABEL, 44, "申请日期", 0, 0}, {CELL_FIELD, 132, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

void more_stubbed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_SONG, 9, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){17, 12, 176, 0},
                &(struct script){FACE_HEI, 17, SIDE_CENTRE, true, 0x101010, 0}, TITLE);
    sheet_write(sheet, (struct box_mm){17, 21, 176, 0}, &small,
                "受理单位留存　　　　　　　　　　　　　　　　　　　　　　受理编号：");
    sheet->hand.label = (struct script){FACE_SONG, 9.5, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {17, 27, 176, 0}, BORDER_GRID, 1.08, 0};
    double y = form_draw(sheet, &form, STUBBED) + 9;
    strokes_cut(sheet, 10, y, 190);
    sheet_write(sheet, (struct box_mm){17, y + 5, 176, 0},
                &(struct script){FACE_HEI, 13, SIDE_CENTRE, true, 0x101010, 0}, "受　理　回　执");
    small.size_pt = 10;
    sheet_write(sheet, (struct box_mm){17, y + 15, 176, 0}, &small,
                "　　今收到贵单位数字证书业务申请材料一套，请凭本回执查询办理进度。\n\n　　受理人："
                "＿＿＿＿＿＿＿　　　受理日期：＿＿＿年＿＿月＿＿日　　　申请单位留存");
}

static const struct row ROUTED[] = {
    {9, {{CELL_SHADE, 38, "申请单位", 0, 0}, {CELL_FIELD, 138, NULL, FIELD_UNIT_NAME, 0}}},
    {9,
     {{CELL_SHADE, 38, "统一信用代码", 0, 0},
      {CELL_FIELD, 68, NULL, FIELD_UNIT_CODE, 0},
      {CELL_SHADE, 26, "邮编", 0, 0},
      {CELL_FIELD, 44, NULL, FIELD_POSTCODE, 0}}},
    {9, {{CELL_SHADE, 38, "单位地址", 0, 0}, {CELL_FIELD, 138, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {9,
     {{CELL_SHADE, 38, "经办人", 0, 0},
      {CELL_FIELD, 50, NULL, FIELD_AGENT_NAME, 0},
      {CELL_SHADE, 38, "经办人部门", 0, 0},
      {CELL_TEXT, 50, "@d", 0, 0}}},
    {9,
     {{CELL_SHADE, 38, "手机号码", 0, 0},
      {CELL_FIELD, 50, NULL, FIELD_AGENT_PHONE, 0},
      {CELL_SHADE, 38, "电子邮件", 0, 0},
      {CELL_FIELD, 50, NULL, FIELD_AGENT_EMAIL, 0}}},
    {9, {{CELL_SHADE, 38, "身份证号", 0, 0}, {CELL_FIELD, 138, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {11,
     {{CELL_SHADE, 38, "业务类型", 0, 0},
      {CELL_CHOSEN, 138,
       "u单位证书申请|p个人证书申请|n证书更新|c证书信息变更|l证书丢失损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {9,
     {{CELL_SHADE, 38, "证书种类", 0, 0},
      {CELL_CHOSEN, 50, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_SHADE, 38, "是否制作电子签章", 0, 0},
      {CELL_CHOSEN, 50, "Y是|N否", 0, 0}}},
    {9,
     {{CELL_SHADE, 38, "单位证书（张）", 0, 0},
      {CELL_FIELD, 20, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_SHADE, 38, "个人证书（张）", 0, 0},
      {CELL_FIELD, 20, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_SHADE, 38, "电子签章（枚）", 0, 0},
      {CELL_FIELD, 22, NULL, FIELD_SEAL_IMAGES, 0}}},
    {9, {{CELL_SHADE, 38, "变更前名称", 0, 0}, {CELL_FIELD, 138, NULL, FIELD_NAME_BEFORE, 0}}},
    {9, {{CELL_SHADE, 38, "变更后名称", 0, 0}, {CELL_FIELD, 138, NULL, FIELD_NAME_AFTER, 0}}},
    {9, {{CELL_SHADE, 38, "申请日期", 0, 0}, {CELL_WRITTEN, 138, "-", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};
static const struct row ROUTED_FOOT[] = {
    {44, {{CELL_SHADE, 38, "用印", 0, 0}, {CELL_STAMP, 138, "已批准用印。单位公章：", 0, 0}}},
    {.height_mm = 0}};

/* What those said through whose hands it went. */
static double write_opinions(struct sheet *sheet, const struct story *story, double y) {
    const char *const heads[] = {"部门负责人", "信息化主管", "单位领导"};
    const char *const said[] = {"情况属实，请审批。", "同意办理。", "同意。"};
    char day[32], text[120];
    sheet_date(story->form.day, day, sizeof day);
    for (int i = 0; i < 3; i++, y += 10) {
        struct box_mm head = {17, y, 38, 10}, body = {55, y, 138, 10};
        struct script label = sheet->hand.label, entry = sheet->hand.label;
        sheet_fill(sheet, head, 0xeef1f5);
        sheet_frame(sheet, head, 0.2, 0x808890);
        sheet_frame(sheet, body, 0.2, 0x808890);
        label.side = SIDE_CENTRE;
        sheet_write(sheet, head, &label, heads[i]);
        snprintf(text, sizeof text, "%s　　%s　%s", said[i],
                 i == 2   ? story->unit.legal_person
                 : i == 1 ? "王样例"
                          : "李样例",
                 day);
        sheet_write(sheet, (struct box_mm){57, y, 134, 10}, &entry, text);
    }
    return y;
}

/* Typed into the system, so typed whatever the other papers are. */
void more_routed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_MICRO, 8.5, SIDE_LEFT, false, 0x606870, 0};
    sheet->hand = (struct hand){.label = {FACE_MICRO, 10, SIDE_LEFT, false, 0x303840, 0},
                                .entry = {FACE_MICRO, 10, SIDE_LEFT, false, 0x101418, 0},
                                .line_mm = 0.2,
                                .line_rgb = 0x808890,
                                .shade_rgb = 0xeef1f5};
    sheet_write(sheet, (struct box_mm){17, 10, 176, 0}, &small,
                "协同办公系统　流程表单　流程编号：SL-2026-004187　　状态：已归档");
    sheet_write(sheet, (struct box_mm){17, 19, 176, 0},
                &(struct script){FACE_MICRO, 16, SIDE_CENTRE, true, 0x101418, 0}, TITLE);
    struct form form = {story, paper, {17, 32, 176, 0}, BORDER_GRID, 1.08, 0};
    form.place.y = form_draw(sheet, &form, ROUTED) + 4;
    form.place.y = write_opinions(sheet, story, form.place.y);
    form_draw(sheet, &form, ROUTED_FOOT);
    sheet_write(sheet, (struct box_mm){17, 282, 176, 0}, &small, "第 1 页 / 共 1 页");
}

#define ASKED(number, label, cell, hint)                                                           \
    {                                                                                              \
        10.5, {                                                                                    \
            {CELL_LABEL, 12, number, 0, 0}, {CELL_LABEL, 34, label, 0, 0}, cell, {                 \
                CELL_NOTE, 48, hint, 0, 0                                                          \
            }                                                                                      \
        }                                                                                          \
    }
#define ENTERED(field)                                                                             \
    { CELL_FIELD, 84, NULL, field, 0 }
static const struct row REQUIRED[] = {
    {9,
     {{CELL_LABEL, 12, "序号", 0, 0},
      {CELL_LABEL, 34, "项　目", 0, 0},
      {CELL_LABEL, 84, "填　写　内　容", 0, 0},
      {CELL_LABEL, 48, "填写要求", 0, 0}}},
    {18,
     {{CELL_LABEL, 12, "1", 0, 0},
      {CELL_LABEL, 34, "办理事项", 0, 0},
      {CELL_TICKS, 84, "u单位申请|p个人申请|n更新|c信息变更|l补办|r吊销|k解锁",
       FIELD_BUSINESS_TYPES, 0},
      {CELL_NOTE, 48, "单选；单位、个人证书同时申请的可都选", 0, 0}}},
    {10.5,
     {{CELL_LABEL, 12, "2", 0, 0},
      {CELL_LABEL, 34, "证书种类", 0, 0},
      {CELL_TICKS, 84, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_NOTE, 48, "可多选", 0, 0}}},
    ASKED("3", "单位全称", ENTERED(FIELD_UNIT_NAME), "须与公章一致"),
    ASKED("4", "统一社会信用代码", ENTERED(FIELD_UNIT_CODE), "18位，无代码的填组织机构代码"),
    ASKED("5", "地址", ENTERED(FIELD_UNIT_ADDRESS), "能收到邮件的地址"),
    ASKED("6", "邮编", ENTERED(FIELD_POSTCODE), "6位数字"),
    ASKED("7", "经办人", ENTERED(FIELD_AGENT_NAME), "本单位正式人员"),
    ASKED("8", "经办人身份证号", ENTERED(FIELD_AGENT_ID_NUMBER), "18位，另附复印件"),
    ASKED("9", "经办人手机", ENTERED(FIELD_AGENT_PHONE), "11位，保持畅通"),
    ASKED("10", "经办人邮箱", ENTERED(FIELD_AGENT_EMAIL), "选填"),
    ASKED("11", "单位证书张数", ENTERED(FIELD_UNIT_CERTIFICATES), "没有的不填"),
    ASKED("12", "个人证书张数", ENTERED(FIELD_PERSONAL_CERTIFICATES), "没有的不填"),
    ASKED("13", "电子签章枚数", ENTERED(FIELD_SEAL_IMAGES), "每枚须附采样表"),
    ASKED("14", "原名称", ENTERED(FIELD_NAME_BEFORE), "仅名称变更时填写"),
    ASKED("15", "现名称", ENTERED(FIELD_NAME_AFTER), "仅名称变更时填写"),
    ASKED("16", "填表日期", ENTERED(FIELD_APPLICATION_DATE), "与盖章日期一致"),
    {.height_mm = 0}};
static const struct row REQUIRED_FOOT[] = {
    {44,
     {{CELL_STAMP, 98, "单位盖章：", 0, 0},
      {CELL_SIGN, 80, "以上填写内容属实。经办人签字：", 0, 0}}},
    {.height_mm = 0}};

void more_required(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){16, 13, 178, 0},
                &(struct script){FACE_SERIF, 17, SIDE_CENTRE, true, 0x101010, 1}, TITLE);
    sheet->hand.label = (struct script){FACE_SERIF, 10, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {16, 26, 178, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, REQUIRED);
    form_draw(sheet, &form, REQUIRED_FOOT);
}

static const struct row OVER_LEFT[] = {
    {13, {{CELL_LABEL, 30, "单　位　名　称", 0, 0}, {CELL_FIELD, 88, NULL, FIELD_UNIT_NAME, 0}}},
    {11, {{CELL_LABEL, 30, "信　用　代　码", 0, 0}, {CELL_FIELD, 88, NULL, FIELD_UNIT_CODE, 0}}},
    {11, {{CELL_LABEL, 30, "单　位　地　址", 0, 0}, {CELL_FIELD, 88, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {11,
     {{CELL_LABEL, 30, "经　　办　　人", 0, 0},
      {CELL_FIELD, 36, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 18, "邮　编", 0, 0},
      {CELL_FIELD, 34, NULL, FIELD_POSTCODE, 0}}},
    {11,
     {{CELL_LABEL, 30, "身　份　证　号", 0, 0}, {CELL_FIELD, 88, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {11, {{CELL_LABEL, 30, "手　机　号　码", 0, 0}, {CELL_FIELD, 88, NULL, FIELD_AGENT_PHONE, 0}}},
    {11, {{CELL_LABEL, 30, "电　子　邮　箱", 0, 0}, {CELL_FIELD, 88, NULL, FIELD_AGENT_EMAIL, 0}}},
    {.height_mm = 0}};
static const struct row OVER_RIGHT[] = {{79, {{CELL_STAMP, 1, "申请单位公章", 0, 0}}},
                                        {.height_mm = 0}};
static const struct row OVER_BELOW[] = {
    {20,
     {{CELL_LABEL, 30, "业　务　类　型", 0, 0},
      {CELL_TICKS_AFTER, 136,
       "u申请单位证书|p申请个人证书|n证书更新|c信息变更|l遗失损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {11,
     {{CELL_LABEL, 30, "证　书　种　类", 0, 0},
      {CELL_TICKS_AFTER, 62, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 28, "电子签章", 0, 0},
      {CELL_TICKS_AFTER, 46, "Y要|N不要", 0, 0}}},
    {11,
     {{CELL_LABEL, 30, "单位证书（张）", 0, 0},
      {CELL_FIELD, 25, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_LABEL, 30, "个人证书（张）", 0, 0},
      {CELL_FIELD, 25, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_LABEL, 30, "电子签章（枚）", 0, 0},
      {CELL_FIELD, 26, NULL, FIELD_SEAL_IMAGES, 0}}},
    {12,
     {{CELL_LABEL, 30, "变　更　名　称", 0, 0},
      {CELL_FIELD, 68, "由", FIELD_NAME_BEFORE, 0},
      {CELL_FIELD, 68, "改为", FIELD_NAME_AFTER, 0}}},
    {26,
     {{CELL_SIGN, 83, "经办人签章：", 0, 0}, {CELL_NOTE, 83, "受理意见（申请单位勿填）：", 0, 0}}},
    {.height_mm = 0}};

void more_printed_over(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    uint32_t green = 0x2c6e4c;
    struct claim day;
    sheet_write(sheet, (struct box_mm){12, 14, 166, 0},
                &(struct script){FACE_SONG, 18, SIDE_CENTRE, true, green, 1}, TITLE);
    sheet_line(sheet, (struct box_mm){40, 24, 110, 0}, 0.3, green);
    sheet_line(sheet, (struct box_mm){40, 25, 110, 0}, 0.3, green);
    sheet_write(sheet, (struct box_mm){140, 29, 38, 0},
                &(struct script){FACE_LATIN, 12, SIDE_RIGHT, false, 0xb83020, 0}, "No 0041873");
    sheet->hand.label = (struct script){FACE_SONG, 10, SIDE_LEFT, false, green, 0};
    sheet->hand.line_rgb = green;
    sheet->hand.line_mm = 0.3;
    if (!sheet->hand.written) {
        sheet->hand.entry = (struct script){FACE_FIXED, 11, SIDE_LEFT, false, 0x26283a, 0};
        sheet->hand.jitter_mm = 0.5;
    }
    claim_of(story, paper, FIELD_APPLICATION_DATE, -1, &day);
    struct box_mm rest = form_before(sheet, (struct box_mm){12, 28, 90, 8}, "申请日期：");
    sheet_enter(sheet, rest, &(struct entry){FIELD_APPLICATION_DATE, -1, day.value, day.raw});
    struct form form = {story, paper, {12, 38, 118, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, OVER_LEFT);
    form.place = (struct box_mm){130, 38, 48, 0};
    form_draw(sheet, &form, OVER_RIGHT);
    form.place = (struct box_mm){12, y, 166, 0};
    y = form_draw(sheet, &form, OVER_BELOW);
    sheet_write(sheet, (struct box_mm){12, y + 3, 166, 0},
                &(struct script){FACE_SONG, 9, SIDE_LEFT, false, green, 0},
                "第一联　受理单位存查　　填写须知：字迹清楚，涂改无效；在所选事项后的方框内打√。");
}
