/* 《北京市政务数字证书业务申请表》 of an earlier edition: the former name of the office, tax
 * bureau's fields, two receipts. Not held back: a case asks for it (C21). */
#include "samples/form.h"
#include "samples/papers.h"

static const struct row ROWS[] = {
    {8, {{CELL_HEAD, 1, "Ⅰ 申请办理业务信息", 0, 0}}},
    {17,
     {{CELL_LABEL, 2.6, "数字证书业务类型", 0, 0},
      {CELL_TICKS, 9.8, "i初次办理|n更新|c信息变更|l丢失损坏补办|k密码解锁|r吊销",
       FIELD_BUSINESS_TYPES, 0}}},
    {9,
     {{CELL_LABEL, 2.6, "证书种类", 0, 0},
      {CELL_TICKS, 3.6, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 1.8, "应用归属", 0, 0},
      {CELL_TICKS, 4.4, "Z一级单位|x二级单位", 0, 0}}},
    {8, {{CELL_HEAD, 1, "Ⅱ 申请单位资料", 0, 0}}},
    {9, {{CELL_LABEL, 2.6, "单位名称", 0, 0}, {CELL_FIELD, 9.8, NULL, FIELD_UNIT_NAME, 0}}},
    {9,
     {{CELL_LABEL, 2.6, "通信地址", 0, 0},
      {CELL_FIELD, 6, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_LABEL, 1.6, "邮政编码", 0, 0},
      {CELL_FIELD, 2.2, NULL, FIELD_POSTCODE, 0}}},
    {9,
     {{CELL_LABEL, 2.6, "经办人姓名", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 2.6, "经办人手机", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_AGENT_PHONE, 0}}},
    {9,
     {{CELL_LABEL, 2.6, "经办人身份证号码", 0, 0},
      {CELL_FIELD, 9.8, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {9, {{CELL_LABEL, 2.6, "统一社会信用代码", 0, 0}, {CELL_FIELD, 9.8, NULL, FIELD_UNIT_CODE, 0}}},
    {9,
     {{CELL_LABEL, 2.6, "税务登记证号", 0, 0},
      {CELL_TEXT, 3.6, " ", 0, 0},
      {CELL_LABEL, 2.6, "计算机代码", 0, 0},
      {CELL_NOTE, 3.6, "（仅北京地税用户填写）", 0, 0}}},
    {9,
     {{CELL_LABEL, 2.6, "证书张数", 0, 0},
      {CELL_FIELD, 3.2, "单位", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 3.2, "个人", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 3.4, "电子签章", FIELD_SEAL_IMAGES, 0}}},
    {9,
     {{CELL_LABEL, 2.6, "原单位名称", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_LABEL, 2.6, "现单位名称", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_NAME_AFTER, 0}}},
    {8, {{CELL_HEAD, 1, "Ⅲ 申请单位声明", 0, 0}}},
    {24,
     {{CELL_NOTE, 1,
       "（1）本单位承诺以上所填写的申请资料真实、有效，由此引起的后果由本单位承担；"
       "（2）本单位已认真阅读并同意遵守北京数字证书认证中心《电子认证服务协议》中的有关条款。"
       "加盖公章即视为接受上述协议。",
       0, 0}}},
    {42, {{CELL_SIGN, 5, "经办人签名：", 0, 0}, {CELL_STAMP, 7.4, "申请单位（公章）：", 0, 0}}},
    {9, {{CELL_LABEL, 2.6, "申请日期", 0, 0}, {CELL_FIELD, 9.8, NULL, FIELD_APPLICATION_DATE, 0}}},
    {8, {{CELL_HEAD, 1, "Ⅳ 受理审批（受理单位填写）", 0, 0}}},
    {14,
     {{CELL_NOTE, 4, "密码卡序列号：", 0, 0},
      {CELL_NOTE, 4, "USBKey序列号：", 0, 0},
      {CELL_NOTE, 4, "操作员签名：", 0, 0}}},
    {.height_mm = 0}};

static void draw_old(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 12, 170, 0},
                &(struct script){FACE_SONG, 10, SIDE_LEFT, false, 0, 0},
                "北京数字证书认证中心　　　　　　　　　　　　　　　　　　　　　　（受理单位留存）");
    sheet_write(sheet, (struct box_mm){20, 19, 170, 0},
                &(struct script){FACE_SONG, 17, SIDE_CENTRE, true, 0, 0},
                "北京市政务数字证书业务申请表");
    struct form form = {story, paper, {20, 31, 170, 0}, BORDER_GRID, 1, 0};
    form_draw(sheet, &form, ROWS);
}

static const struct layout LAYOUTS[] = {{A4_PORTRAIT, draw_old, false}};
const struct layout_list OLD_FORM_LAYOUTS = {LAYOUTS, 1, 0};
