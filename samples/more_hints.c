/* Application forms: hints of the print shop in the cells and what each business costs;
 * a broad sheet with the pledge at its right; captions beneath the rules */
#include "samples/form.h"
#include "samples/more.h"
#include "samples/strokes.h"

#define TITLE "北京市政务数字证书业务申请表"
#define ONE_BUSINESS(option, note)                                                                 \
    {                                                                                              \
        7, {                                                                                       \
            {CELL_SKIP, 34, NULL, 0, 0}, {CELL_TYPED, 46, option, 0, 0}, {                         \
                CELL_NOTE, 92, note, 0, 0                                                          \
            }                                                                                      \
        }                                                                                          \
    }

static const struct row HINTED_UNIT[] = {
    {13.5,
     {{CELL_LABEL, 34, "申请单位", 0, 0},
      {CELL_OVER, 138, "全称，须与登记证照及单位公章一致", FIELD_UNIT_NAME, 0}}},
    {13.5,
     {{CELL_LABEL, 34, "单位代码", 0, 0},
      {CELL_OVER, 138, "填写18位统一社会信用代码", FIELD_UNIT_CODE, 0}}},
    {13.5,
     {{CELL_LABEL, 34, "联系地址", 0, 0},
      {CELL_OVER, 104, "证书及发票寄送地址", FIELD_UNIT_ADDRESS, 0},
      {CELL_OVER, 34, "邮政编码", FIELD_POSTCODE, 0}}},
    {13.5,
     {{CELL_LABEL, 34, "经 办 人", 0, 2},
      {CELL_OVER, 58, "姓名", FIELD_AGENT_NAME, 0},
      {CELL_OVER, 80, "手机号码（接收业务通知短信）", FIELD_AGENT_PHONE, 0}}},
    {13.5,
     {{CELL_SKIP, 34, NULL, 0, 0},
      {CELL_OVER, 138, "居民身份证号码（18位）", FIELD_AGENT_ID_NUMBER, 0}}},
    {13.5,
     {{CELL_SKIP, 34, NULL, 0, 0},
      {CELL_OVER, 138, "电子邮箱（接收电子发票）", FIELD_AGENT_EMAIL, 0}}},
    {.height_mm = 0}};
static const struct row HINTED_MATTERS[] = {
    {7,
     {{CELL_LABEL, 34, "办理业务", 0, 6},
      {CELL_TYPED, 46, "u单位证书申请", 0, 0},
      {CELL_NOTE, 92, "服务费200元/年，介质费100元/枚", 0, 0}}},
    ONE_BUSINESS("p个人证书申请", "服务费60元/年，介质费100元/枚"),
    ONE_BUSINESS("n证书更新", "服务费：单位190元/年、个人60元/年，使用原有介质"),
    ONE_BUSINESS("c证书信息变更", "免费，使用原有介质，有效期不变"),
    ONE_BUSINESS("l证书丢失损坏补办", "介质费100元/枚，有效期不变"),
    ONE_BUSINESS("r证书吊销", "免费"),
    ONE_BUSINESS("k证书解锁", "请通过网上平台办理"),
    {.height_mm = 0}};
static const struct row HINTED_REST[] = {
    {10,
     {{CELL_LABEL, 34, "证书种类", 0, 0},
      {CELL_TYPED, 62, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 30, "电子签章", 0, 0},
      {CELL_TYPED, 46, "Y制作|N不制作", 0, 0}}},
    {13.5,
     {{CELL_LABEL, 34, "数　　量", 0, 0},
      {CELL_OVER, 46, "单位证书（张）", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_OVER, 46, "个人证书（张）", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_OVER, 46, "电子签章（枚）", FIELD_SEAL_IMAGES, 0}}},
    {13.5,
     {{CELL_LABEL, 34, "单位更名\n填　　写", 0, 0},
      {CELL_OVER, 69, "更名前单位名称", FIELD_NAME_BEFORE, 0},
      {CELL_OVER, 69, "更名后单位名称", FIELD_NAME_AFTER, 0}}},
    {42,
     {{CELL_SIGN, 66, "本单位承诺以上内容真实、准确，并遵守电子认证服务协议。\n\n经办人签字：", 0,
       0},
      {CELL_STAMP, 106, "申请单位公章：", 0, 0}}},
    {10, {{CELL_LABEL, 34, "填表日期", 0, 0}, {CELL_FIELD, 138, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

void more_hinted(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_SONG, 9, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){19, 12, 60, 0}, &small, "附件1");
    sheet_write(sheet, (struct box_mm){19, 17, 172, 0},
                &(struct script){FACE_SERIF, 18, SIDE_CENTRE, true, 0x101010, 1}, TITLE);
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {19, 30, 172, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, HINTED_UNIT);
    struct box_mm matters = {53, form.place.y, 138, 49};
    form.place.y = form_draw(sheet, &form, HINTED_MATTERS);
    form_note_ticks(sheet, story, matters, FIELD_BUSINESS_TYPES);
    double y = form_draw(sheet, &form, HINTED_REST);
    sheet_write(sheet, (struct box_mm){19, y + 2, 172, 0}, &small,
                "注：1. 办理业务在□内打“√”。 2. 本表一式一份，与明细表一并邮寄。");
}

static const struct row COUNTER[] = {
    {8.5, {{CELL_BAR, 1, "用户信息", 0, 0}}},
    {10, {{CELL_SHADE, 32, "用户单位", 0, 0}, {CELL_FIELD, 138, NULL, FIELD_UNIT_NAME, 0}}},
    {10,
     {{CELL_SHADE, 32, "信用代码", 0, 0},
      {CELL_FIELD, 80, NULL, FIELD_UNIT_CODE, 0},
      {CELL_SHADE, 22, "邮编", 0, 0},
      {CELL_FIELD, 36, NULL, FIELD_POSTCODE, 0}}},
    {10, {{CELL_SHADE, 32, "办公地址", 0, 0}, {CELL_FIELD, 138, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {10,
     {{CELL_SHADE, 32, "经办人", 0, 0},
      {CELL_FIELD, 46, NULL, FIELD_AGENT_NAME, 0},
      {CELL_SHADE, 32, "经办人手机", 0, 0},
      {CELL_FIELD, 60, NULL, FIELD_AGENT_PHONE, 0}}},
    {10,
     {{CELL_SHADE, 32, "经办人证件号", 0, 0},
      {CELL_FIELD, 68, NULL, FIELD_AGENT_ID_NUMBER, 0},
      {CELL_SHADE, 20, "邮箱", 0, 0},
      {CELL_FIELD, 50, NULL, FIELD_AGENT_EMAIL, 0}}},
    {8.5, {{CELL_BAR, 1, "业务信息", 0, 0}}},
    {18,
     {{CELL_SHADE, 32, "业务种类", 0, 0},
      {CELL_TICKS, 138, "u单位新办|p个人新办|c变更|n更新（续期）|l补办|r吊销|k解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_SHADE, 32, "证书类型", 0, 0},
      {CELL_TICKS, 58, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_SHADE, 32, "是否用电子签章", 0, 0},
      {CELL_TICKS, 48, "Y是|N否", 0, 0}}},
    {8,
     {{CELL_SHADE, 32, "申请项目", 0, 0},
      {CELL_SHADE, 46, "单位证书（张）", 0, 0},
      {CELL_SHADE, 46, "个人证书（张）", 0, 0},
      {CELL_SHADE, 46, "电子签章（枚）", 0, 0}}},
    {10,
     {{CELL_SHADE, 32, "申请数量", 0, 0},
      {CELL_FIELD, 46, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 46, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 46, NULL, FIELD_SEAL_IMAGES, 0}}},
    {11,
     {{CELL_SHADE, 32, "原用户单位", 0, 0},
      {CELL_FIELD, 53, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_SHADE, 32, "现用户单位", 0, 0},
      {CELL_FIELD, 53, NULL, FIELD_NAME_AFTER, 0}}},
    {.height_mm = 0}};
static const struct row PLEDGE[] = {
    {8.5, {{CELL_BAR, 1, "用户声明", 0, 0}}},
    {40,
     {{CELL_NOTE, 1,
       "1. 本单位提交的申请资料真实、完整、有效；\n2. 本单位已阅读并接受电子认证服务协议及证书使用"
       "说明；\n3. 本单位指定上述经办人办理本次业务，经办人的行为视为本单位的行为。",
       0, 0}}},
    {24, {{CELL_SIGN, 1, "经办人（签字）：", 0, 0}}},
    {48, {{CELL_STAMP, 1, "用户单位（盖公章）：", 0, 0}}},
    {12, {{CELL_FIELD, 1, "申请日期：", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

void more_counter(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){14, 14, 269, 0},
                &(struct script){FACE_HEI, 18, SIDE_LEFT, true, 0x22364a, 0}, TITLE);
    sheet_write(sheet, (struct box_mm){183, 17, 100, 0},
                &(struct script){FACE_HEI, 9, SIDE_RIGHT, false, 0x505860, 0},
                "版本号：ZW-SQ-2026　　共 1 页");
    sheet->hand.label = (struct script){FACE_HEI, 9.5, SIDE_LEFT, false, 0x22282e, 0};
    sheet->hand.line_mm = 0.2;
    sheet->hand.line_rgb = 0x6a7480;
    sheet->hand.shade_rgb = 0xe8eef4;
    form_draw(sheet, &(struct form){story, paper, {14, 30, 170, 0}, BORDER_GRID, 1.2, 0}, COUNTER);
    form_draw(sheet, &(struct form){story, paper, {188, 30, 95, 0}, BORDER_GRID, 1.12, 0}, PLEDGE);
    sheet_write(
        sheet, (struct box_mm){14, 188, 170, 0},
        &(struct script){FACE_HEI, 8.5, SIDE_LEFT, false, 0x505860, 0},
        "受理机构填写　　受理人：＿＿＿＿＿＿　　受理时间：＿＿＿＿＿＿　　业务单号：＿＿＿＿＿＿");
}

/* A value on a rule, its caption in small print beneath. */
struct captioned {
    struct box_mm at; /* height: of the writing */
    const char *caption;
    enum field_name field;
};
static const struct captioned CAPTIONED[] = {
    {{24, 40, 162, 10}, "申请单位名称（全称）", FIELD_UNIT_NAME},
    {{24, 58, 96, 10}, "统一社会信用代码", FIELD_UNIT_CODE},
    {{132, 58, 54, 10}, "邮政编码", FIELD_POSTCODE},
    {{24, 76, 162, 10}, "单位地址", FIELD_UNIT_ADDRESS},
    {{24, 94, 54, 10}, "经办人姓名", FIELD_AGENT_NAME},
    {{90, 94, 96, 10}, "经办人身份证号码", FIELD_AGENT_ID_NUMBER},
    {{24, 112, 72, 10}, "经办人手机号码", FIELD_AGENT_PHONE},
    {{108, 112, 78, 10}, "经办人电子邮箱", FIELD_AGENT_EMAIL},
    {{24, 176, 46, 10}, "单位证书数量（张）", FIELD_UNIT_CERTIFICATES},
    {{82, 176, 46, 10}, "个人证书数量（张）", FIELD_PERSONAL_CERTIFICATES},
    {{140, 176, 46, 10}, "电子签章数量（枚）", FIELD_SEAL_IMAGES},
    {{24, 194, 76, 10}, "变更前单位名称", FIELD_NAME_BEFORE},
    {{110, 194, 76, 10}, "变更后单位名称", FIELD_NAME_AFTER},
    {{24, 262, 60, 10}, "申请日期", FIELD_APPLICATION_DATE},
    {.caption = NULL}};

static const struct row BENEATH_MATTERS[] = {
    {17,
     {{CELL_HEAD, 24, "申请业务", 0, 0},
      {CELL_TICKS, 138,
       "u单位证书申请|p个人证书申请|n证书更新|c证书信息变更|l丢失损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {11,
     {{CELL_HEAD, 24, "证书种类", 0, 0},
      {CELL_TICKS, 66, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_HEAD, 24, "电子签章", 0, 0},
      {CELL_TICKS, 48, "Y需要|N不需要", 0, 0}}},
    {.height_mm = 0}};
static const struct row BENEATH_FOOT[] = {
    {34,
     {{CELL_SIGN, 70, "我单位保证所填内容属实。经办人签名：", 0, 0},
      {CELL_STAMP, 92, "（单位公章）", 0, 0}}},
    {.height_mm = 0}};

void more_beneath(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){24, 20, 162, 0},
                &(struct script){FACE_KAI, 20, SIDE_CENTRE, true, 0x101010, 1}, TITLE);
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    struct script small = {FACE_SONG, 8.5, SIDE_CENTRE, false, 0x303030, 0};
    struct script entry = sheet->hand.entry;
    sheet->hand.entry.side = SIDE_CENTRE;
    for (const struct captioned *line = CAPTIONED; line->caption; line++) {
        struct claim claim;
        double low = line->at.y + line->at.height;
        claim_of(story, paper, line->field, -1, &claim);
        sheet_enter(sheet, line->at, &(struct entry){line->field, -1, claim.value, claim.raw});
        sheet_line(sheet, (struct box_mm){line->at.x, low, line->at.width, 0}, 0.25, 0x101010);
        sheet_write(sheet, (struct box_mm){line->at.x, low + 0.8, line->at.width, 0}, &small,
                    line->caption);
    }
    sheet->hand.entry = entry;
    strokes_round(sheet, (struct box_mm){24, 132, 162, 34}, 2, 0x404040);
    struct form form = {story, paper, {24, 135, 162, 0}, BORDER_NONE, 1, 0};
    form_draw(sheet, &form, BENEATH_MATTERS);
    form.place.y = 220;
    form_draw(sheet, &form, BENEATH_FOOT);
}
