/* An application form of two sheets: numbered items, who applies on the first, what for
 * and the seal on the second */
#include "samples/form.h"
#include "samples/more.h"

static const struct row FIRST[] = {
    {8, {{CELL_HEAD, 1, "A　申请单位", 0, 0}}},
    {13,
     {{CELL_LABEL, 0.8, "A1", 0, 0},
      {CELL_LABEL, 2.6, "单位全称", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_UNIT_NAME, 0}}},
    {13,
     {{CELL_LABEL, 0.8, "A2", 0, 0},
      {CELL_LABEL, 2.6, "统一社会\n信用代码", 0, 0},
      {CELL_BOXES, 9, NULL, FIELD_UNIT_CODE, 0}}},
    {13,
     {{CELL_LABEL, 0.8, "A3", 0, 0},
      {CELL_LABEL, 2.6, "联系地址", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {11,
     {{CELL_LABEL, 0.8, "A4", 0, 0},
      {CELL_LABEL, 2.6, "邮编", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_POSTCODE, 0}}},
    {8, {{CELL_HEAD, 1, "B　经办人员", 0, 0}}},
    {13,
     {{CELL_LABEL, 0.8, "B1", 0, 0},
      {CELL_LABEL, 2.6, "姓名", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_AGENT_NAME, 0}}},
    {13,
     {{CELL_LABEL, 0.8, "B2", 0, 0},
      {CELL_LABEL, 2.6, "身份证号码", 0, 0},
      {CELL_BOXES, 9, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {11,
     {{CELL_LABEL, 0.8, "B3", 0, 0},
      {CELL_LABEL, 2.6, "手机号码", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_AGENT_PHONE, 0}}},
    {11,
     {{CELL_LABEL, 0.8, "B4", 0, 0},
      {CELL_LABEL, 2.6, "电子邮箱", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_AGENT_EMAIL, 0}}},
    {8, {{CELL_HEAD, 1, "C　单位名称变更（不变更的不填）", 0, 0}}},
    {13,
     {{CELL_LABEL, 0.8, "C1", 0, 0},
      {CELL_LABEL, 2.6, "变更前名称", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_NAME_BEFORE, 0}}},
    {13,
     {{CELL_LABEL, 0.8, "C2", 0, 0},
      {CELL_LABEL, 2.6, "变更后名称", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_NAME_AFTER, 0}}},
    {48,
     {{CELL_NOTE, 1,
       "填写说明\n1. 本表共两页，双面或分页打印均可，第二页须加盖单位公章。\n"
       "2. A1、A2按营业执照或者统一社会信用代码证书填写，与公章一致。\n"
       "3. B项填写实际办理人员，并另附其身份证复印件。\n"
       "4. 各张证书的内容填写在《政务单位证书业务明细表》《政务个人证书业务明细表》中。\n"
       "5. 收费业务另附汇款凭证打印件和开票信息。",
       0, 0}}},
    {.height_mm = 0}};

static const struct row SECOND[] = {
    {8, {{CELL_HEAD, 1, "D　申请内容", 0, 0}}},
    {34,
     {{CELL_LABEL, 0.8, "D1", 0, 0},
      {CELL_LABEL, 2.6, "业务类型", 0, 0},
      {CELL_TICKS_AFTER, 9,
       "u申请单位证书|p申请个人证书|n更新证书|c变更证书信息|l补办（丢失或损坏）|r吊销证书|k解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {12,
     {{CELL_LABEL, 0.8, "D2", 0, 0},
      {CELL_LABEL, 2.6, "证书种类", 0, 0},
      {CELL_TICKS_AFTER, 9, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0}}},
    {12,
     {{CELL_LABEL, 0.8, "D3", 0, 0},
      {CELL_LABEL, 2.6, "单位证书数量", 0, 0},
      {CELL_FIELD, 2.4, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_LABEL, 0.8, "D4", 0, 0},
      {CELL_LABEL, 2.8, "个人证书数量", 0, 0},
      {CELL_FIELD, 3, NULL, FIELD_PERSONAL_CERTIFICATES, 0}}},
    {12,
     {{CELL_LABEL, 0.8, "D5", 0, 0},
      {CELL_LABEL, 2.6, "制作电子签章", 0, 0},
      {CELL_TICKS_AFTER, 2.4, "Y是|N否", 0, 0},
      {CELL_LABEL, 0.8, "D6", 0, 0},
      {CELL_LABEL, 2.8, "电子签章数量", 0, 0},
      {CELL_FIELD, 3, NULL, FIELD_SEAL_IMAGES, 0}}},
    {8, {{CELL_HEAD, 1, "E　申请单位承诺", 0, 0}}},
    {26,
     {{CELL_NOTE, 1,
       "一、所填内容及所附资料真实、完整、有效。\n二、已阅读并接受《电子认证服务协议》。\n"
       "三、妥善保管证书介质及口令，对使用证书的行为承担责任。",
       0, 0}}},
    {8, {{CELL_HEAD, 1, "F　签章", 0, 0}}},
    {56, {{CELL_SIGN, 5, "经办人员签名", 0, 0}, {CELL_STAMP, 6, "申请单位公章", 0, 0}}},
    {12,
     {{CELL_LABEL, 0.8, "F1", 0, 0},
      {CELL_LABEL, 2.6, "申请日期", 0, 0},
      {CELL_WRITTEN, 9, "z", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

static void draw_leaf(struct sheet *sheet, const struct form *form, const struct row *rows,
                      const char *foot) {
    sheet->hand.label = (struct script){FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};
    form_draw(sheet, form, rows);
    sheet_write(sheet, (struct box_mm){20, 281, 170, 0},
                &(struct script){FACE_SONG, 9, SIDE_CENTRE, false, 0x303030, 0}, foot);
}

void more_first_leaf(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 22, 170, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0, 0},
                "北京市政务数字证书业务申请表");
    draw_leaf(sheet, &(struct form){story, paper, {20, 38, 170, 0}, BORDER_GRID, 1.08, 0}, FIRST,
              "第 1 页　共 2 页");
}

void more_second_leaf(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 20, 170, 0},
                &(struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x303030, 0},
                "北京市政务数字证书业务申请表（续）");
    sheet_line(sheet, (struct box_mm){20, 27, 170, 0}, 0.3, 0x303030);
    draw_leaf(sheet, &(struct form){story, paper, {20, 34, 170, 0}, BORDER_GRID, 1.08, 0}, SECOND,
              "第 2 页　共 2 页");
}
