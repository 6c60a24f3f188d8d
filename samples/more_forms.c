/* More application and sampling forms and invoice data */
#include "samples/form.h"
#include "samples/more.h"
#include "samples/seals.h"

static const struct row CARDS[] = {
    {8, {{CELL_HEAD, 1, "申请主体", 0, 0}, {CELL_HEAD, 1, "业务办理人", 0, 0}}},
    {14,
     {{CELL_OVER, 1, "主体名称（与公章一致）", FIELD_UNIT_NAME, 0},
      {CELL_OVER, 1, "办理人", FIELD_AGENT_NAME, 0}}},
    {14,
     {{CELL_OVER, 1, "主体代码（统一社会信用代码）", FIELD_UNIT_CODE, 0},
      {CELL_OVER, 1, "办理人身份证件号码", FIELD_AGENT_ID_NUMBER, 0}}},
    {14,
     {{CELL_OVER, 1, "办公地址", FIELD_UNIT_ADDRESS, 0},
      {CELL_OVER, 1, "手机号", FIELD_AGENT_PHONE, 0}}},
    {14,
     {{CELL_OVER, 1, "邮政编码", FIELD_POSTCODE, 0},
      {CELL_OVER, 1, "电子邮箱地址", FIELD_AGENT_EMAIL, 0}}},
    {8, {{CELL_HEAD, 1, "办理事项（可多选，请在方框内划√）", 0, 0}}},
    {20,
     {{CELL_TICKS, 1,
       "u申请单位数字证书|p申请个人数字证书|n证书更新（延期）|c变更证书信息|l证书丢失或损坏补办|"
       "r吊销证书|k密码锁死解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_TICKS, 1, "U单位数字证书|P个人数字证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_TICKS, 1, "Y同时制作电子签章|N不制作电子签章", 0, 0}}},
    {14,
     {{CELL_OVER, 1, "单位数字证书（张）", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_OVER, 1, "个人数字证书（张）", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_OVER, 1, "签章（枚）", FIELD_SEAL_IMAGES, 0}}},
    {14,
     {{CELL_OVER, 1, "更名前全称（仅变更时填写）", FIELD_NAME_BEFORE, 0},
      {CELL_OVER, 1, "更名后全称（仅变更时填写）", FIELD_NAME_AFTER, 0}}},
    {15,
     {{CELL_NOTE, 1,
       "申请主体确认：以上信息与所附材料属实；已阅读电子认证业务规则和数字证书服务协议并同意遵守。",
       0, 0}}},
    {52, {{CELL_STAMP, 6, "申请主体盖章处", 0, 0}, {CELL_SIGN, 5, "办理人签字处", 0, 0}}},
    {10,
     {{CELL_NOTE, 6, "受理编号（受理处填写）：", 0, 0},
      {CELL_FIELD, 5, "提交日期：", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

static const struct row BOXES[] = {
    {40,
     {{CELL_LABEL, 1.8, "申请类别", 0, 0},
      {CELL_TICKS, 3.2,
       "u新办单位证书|p新办个人证书|n到期续期|c资料变更|l遗失、损坏补发|r注销证书|k解锁",
       FIELD_BUSINESS_TYPES, 0},
      {CELL_LABEL, 1.4, "证书\n类型", 0, 0},
      {CELL_TICKS, 2.2, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 1.2, "签章", 0, 0},
      {CELL_TICKS, 1.6, "Y是|N否", 0, 0}}},
    {11, {{CELL_LABEL, 1.8, "申请单位名称", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_NAME, 0}}},
    {11, {{CELL_LABEL, 1.8, "社会信用代码", 0, 0}, {CELL_BOXES, 9.6, NULL, FIELD_UNIT_CODE, 0}}},
    {11,
     {{CELL_LABEL, 1.8, "详细地址", 0, 0},
      {CELL_FIELD, 6.6, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_LABEL, 1.2, "邮编", 0, 0},
      {CELL_FIELD, 1.8, NULL, FIELD_POSTCODE, 0}}},
    {11,
     {{CELL_LABEL, 1.8, "经办人姓名", 0, 0},
      {CELL_FIELD, 3, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 1.8, "联系手机", 0, 0},
      {CELL_FIELD, 4.8, NULL, FIELD_AGENT_PHONE, 0}}},
    {11,
     {{CELL_LABEL, 1.8, "公民身份号码", 0, 0}, {CELL_BOXES, 9.6, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {11,
     {{CELL_LABEL, 1.8, "邮箱", 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_AGENT_EMAIL, 0},
      {CELL_FIELD, 1.9, "单位(张)", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 1.9, "个人(张)", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 1.8, "签章(枚)", FIELD_SEAL_IMAGES, 0}}},
    {11,
     {{CELL_LABEL, 1.8, "变更单位名称", 0, 0},
      {CELL_FIELD, 4.8, "原：", FIELD_NAME_BEFORE, 0},
      {CELL_FIELD, 4.8, "现：", FIELD_NAME_AFTER, 0}}},
    {20,
     {{CELL_LABEL, 1.8, "承诺", 0, 0},
      {CELL_NOTE, 9.6,
       "兹申请办理上述业务，所填资料及附件真实、合法、有效，愿遵守电子认证服务机构公布的各项规定。",
       0, 0}}},
    {50,
     {{CELL_LABEL, 1.8, "签章", 0, 0},
      {CELL_SIGN, 4, "经办人：", 0, 0},
      {CELL_STAMP, 5.6, "（单位公章）", 0, 0}}},
    {10, {{CELL_LABEL, 1.8, "日期", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

void more_cards(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_HEI, 9, SIDE_RIGHT, false, 0x505050, 0};
    sheet_write(sheet, (struct box_mm){20, 12, 170, 0}, &small,
                "示例政务服务表单　第 1 页 共 1 页");
    struct script title = {FACE_MICRO, 18, SIDE_CENTRE, true, 0x14305c, 0};
    sheet_write(sheet, (struct box_mm){20, 19, 170, 0}, &title, "北京市政务数字证书业务申请表");
    sheet->hand.label.side = SIDE_LEFT;
    struct form form = {story, paper, {17, 33, 176, 0}, BORDER_GRID, 1.04, 0};
    form_draw(sheet, &form, CARDS);
}

void more_boxes(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_SONG, 20, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 20, 170, 0}, &title, "北京市政务数字证书业务申请表");
    struct script line = {FACE_SONG, 10, SIDE_LEFT, false, 0, 0};
    sheet_write(sheet, (struct box_mm){16, 34, 178, 0}, &line,
                "填写前请阅读背面的填表须知，字迹工整，不得涂改。");
    struct form form = {story, paper, {15, 41, 180, 0}, BORDER_GRID, 1, 0};
    form_draw(sheet, &form, BOXES);
}

static const struct row UNIT_PICTURE[] = {
    {12, {{CELL_LABEL, 2.4, "印章所属单位", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_NAME, 0}}},
    {12, {{CELL_LABEL, 2.4, "信用代码", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_CODE, 0}}},
    {84, {{CELL_LABEL, 2.4, "印章\n图样", 0, 0}, {CELL_STAMP, 9.6, " ", 0, 0}}},
    {18,
     {{CELL_LABEL, 2.4, "说明", 0, 0},
      {CELL_NOTE, 9.6,
       "1.请在空白处加盖，印迹清晰完整，图样将原样用于制作电子签章。2.一表一章，不得拼接、复印。",
       0, 0}}},
    {.height_mm = 0}};
static const struct row PERSON_PICTURE[] = {{12,
                                             {{CELL_LABEL, 2.4, "签名人", 0, 0},
                                              {CELL_FIELD, 3.4, NULL, FIELD_HOLDER_NAME, 0},
                                              {CELL_LABEL, 2, "所属单位", 0, 0},
                                              {CELL_FIELD, 6.2, NULL, FIELD_UNIT_NAME, 0}}},
                                            {.height_mm = 0}};

static void draw_signatures(struct sheet *sheet, const struct story *story,
                            const struct paper *paper, double y) {
    struct script pen = {FACE_PEN_2, 28, SIDE_CENTRE, false, 0x151520, 0};
    const char *name =
        story->sloppy_sample ? story->unit.legal_person : story_person(story, paper->person)->name;
    static const char *const HEADS[] = {"签名（一）", "签名（二）", "签名（三）"};
    for (int i = 0; i < 3; i++) {
        struct box_mm head = {20 + i * 56.6, y, 56.6, 9}, box = {20 + i * 56.6, y + 9, 56.6, 34};
        sheet_frame(sheet, head, sheet->hand.line_mm, 0x101010);
        sheet_frame(sheet, box, sheet->hand.line_mm, 0x101010);
        struct script label = sheet->hand.label;
        label.side = SIDE_CENTRE;
        sheet_write(sheet, head, &label, HEADS[i]);
        sheet_write(sheet, box, &pen, name);
    }
}

static void draw_foot(struct sheet *sheet, const struct story *story, double y) {
    struct script script = sheet->hand.label;
    script.side = SIDE_LEFT;
    char day[32];
    sheet_date(story->form.day, day, sizeof day);
    sheet_write(sheet, (struct box_mm){26, y, 60, 0}, &script, "单位盖章：");
    sheet_enter(sheet, (struct box_mm){120, y - 2, 60, 9},
                &(struct entry){FIELD_NONE, -1, day, NULL});
    sheet->stamp_x_mm = 66;
    sheet->stamp_y_mm = y + 8;
}

void more_pictures(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    struct script title = {FACE_HEI, 19, SIDE_CENTRE, false, 0, 3};
    sheet_write(sheet, (struct box_mm){20, 24, 170, 0}, &title,
                unit ? "单位电子签章采样表" : "个人电子签章采样表");
    struct form form = {story, paper, {20, 42, 170, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, unit ? UNIT_PICTURE : PERSON_PICTURE);
    struct seal_set set = seals_of(story);
    if (unit)
        seals_stamp(sheet, &set, paper->stamping);
    else
        draw_signatures(sheet, story, paper, y);
    draw_foot(sheet, story, unit ? y + 32 : y + 72);
}

static const struct row PAIRS[] = {{12,
                                    {{CELL_LABEL, 2, "开票名称", 0, 0},
                                     {CELL_FIELD, 5, NULL, FIELD_TITLE, 0},
                                     {CELL_LABEL, 1.6, "税号", 0, 0},
                                     {CELL_FIELD, 4.4, NULL, FIELD_TAX_CODE, 0}}},
                                   {12,
                                    {{CELL_LABEL, 2, "注册地址", 0, 0},
                                     {CELL_FIELD, 5, NULL, FIELD_ADDRESS, 0},
                                     {CELL_LABEL, 1.6, "电话号码", 0, 0},
                                     {CELL_FIELD, 4.4, NULL, FIELD_PHONE, 0}}},
                                   {12,
                                    {{CELL_LABEL, 2, "开户行名称", 0, 0},
                                     {CELL_FIELD, 5, NULL, FIELD_BANK, 0},
                                     {CELL_LABEL, 1.6, "开户账号", 0, 0},
                                     {CELL_FIELD, 4.4, NULL, FIELD_ACCOUNT, 0}}},
                                   {.height_mm = 0}};
static const struct row CORNER[] = {{8, {{CELL_FIELD, 1, "抬头：", FIELD_TITLE, 0}}},
                                    {8, {{CELL_FIELD, 1, "纳税识别号：", FIELD_TAX_CODE, 0}}},
                                    {8, {{CELL_FIELD, 1, "地址电话：", FIELD_ADDRESS, 0}}},
                                    {8, {{CELL_FIELD, 1, "　　　　　", FIELD_PHONE, 0}}},
                                    {.height_mm = 0}};

void more_pairs(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_SERIF, 17, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 34, 170, 0}, &title, "电子普通发票开具信息");
    struct form form = {story, paper, {14, 52, 182, 0}, BORDER_GRID, 1.15, 0};
    form_draw(sheet, &form, PAIRS);
}

void more_corner(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_HEI, 13, SIDE_LEFT, true, 0, 0};
    sheet_write(sheet, (struct box_mm){96, 22, 90, 0}, &title, "发票开具资料");
    sheet->hand.label.side = SIDE_LEFT;
    struct form form = {story, paper, {96, 32, 96, 0}, BORDER_NONE, 1.1, 0};
    form_draw(sheet, &form, CORNER);
}
