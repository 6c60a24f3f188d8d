/* 《北京市政务数字证书业务申请表》 */
#include "samples/form.h"
#include "samples/papers.h"

#define TITLE "北京市政务数字证书业务申请表"

static const struct row BLOCKS[] = {
    {7.5, {{CELL_HEAD, 1, "一、业务类型", 0, 0}}},
    {13,
     {{CELL_LABEL, 2.2, "业务类型", 0, 0},
      {CELL_TICKS, 10,
       "u单位证书申请|p个人证书申请|c信息变更|n证书更新|l丢失损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {9,
     {{CELL_LABEL, 2.2, "证书种类", 0, 0},
      {CELL_TICKS, 4, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 2, "电子签章", 0, 0},
      {CELL_TICKS, 4, "Y需要|N不需要", 0, 0}}},
    {9,
     {{CELL_LABEL, 2.2, "单位证书(张)", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_LABEL, 2.2, "个人证书(张)", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_LABEL, 2.2, "电子签章(枚)", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_SEAL_IMAGES, 0}}},
    {7.5, {{CELL_HEAD, 1, "二、申请单位信息", 0, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "单位名称（全称）", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_UNIT_NAME, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "统一社会信用代码", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_UNIT_CODE, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "单位地址", 0, 0},
      {CELL_FIELD, 5.6, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_LABEL, 1.8, "邮政编码", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_POSTCODE, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "变更前名称", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_LABEL, 2.2, "变更后名称", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_NAME_AFTER, 0}}},
    {7.5, {{CELL_HEAD, 1, "三、经办人信息", 0, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "经办人姓名", 0, 0},
      {CELL_FIELD, 3.2, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 2.4, "手机号码", 0, 0},
      {CELL_FIELD, 3.8, NULL, FIELD_AGENT_PHONE, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "身份证号码", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {10, {{CELL_LABEL, 2.8, "电子邮箱", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_AGENT_EMAIL, 0}}},
    {7.5, {{CELL_HEAD, 1, "四、申请单位声明", 0, 0}}},
    {21,
     {{CELL_NOTE, 1,
       "1.本单位保证所提交的申请资料真实、完整、准确，并承担由此产生的一切责任。\n"
       "2.本单位已阅读并同意遵守《电子认证服务协议》的全部内容，加盖公章即视为接受该协议。\n"
       "3.数字证书及密码由本单位妥善保管。",
       0, 0}}},
    {44, {{CELL_NOTE, 5, "经办人签字：", 0, 0}, {CELL_STAMP, 7, "申请单位（公章）：", 0, 0}}},
    {9, {{CELL_LABEL, 2.8, "申请日期", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_APPLICATION_DATE, 0}}},
    {7.5, {{CELL_HEAD, 1, "五、受理信息（由受理单位填写）", 0, 0}}},
    {10,
     {{CELL_LABEL, 2, "受理人", 0, 0},
      {CELL_NOTE, 3, " ", 0, 0},
      {CELL_LABEL, 2, "受理日期", 0, 0},
      {CELL_NOTE, 3, " ", 0, 0}}},
    {.height_mm = 0}};

static const struct row COMPACT[] = {
    {10,
     {{CELL_LABEL, 2.6, "申请单位", 0, 0},
      {CELL_FIELD, 6, NULL, FIELD_UNIT_NAME, 0},
      {CELL_LABEL, 1.6, "邮编", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_POSTCODE, 0}}},
    {10, {{CELL_LABEL, 2.6, "社会信用代码", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_CODE, 0}}},
    {10, {{CELL_LABEL, 2.6, "通信地址", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "经办人", 0, 0},
      {CELL_FIELD, 3, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 2, "联系电话", 0, 0},
      {CELL_FIELD, 4.6, NULL, FIELD_AGENT_PHONE, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "经办人证件号", 0, 0},
      {CELL_FIELD, 5.4, NULL, FIELD_AGENT_ID_NUMBER, 0},
      {CELL_LABEL, 1.4, "邮箱", 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_AGENT_EMAIL, 0}}},
    {18,
     {{CELL_LABEL, 2.6, "办理业务", 0, 0},
      {CELL_TICKS, 9.6, "i新办|n更新|c变更|l补办|r吊销|k解锁", FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "证书类别", 0, 0},
      {CELL_TICKS, 9.6, "U单位|P个人", FIELD_CERTIFICATE_KINDS, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "原单位名称", 0, 0},
      {CELL_FIELD, 3.5, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_LABEL, 2.6, "现单位名称", 0, 0},
      {CELL_FIELD, 3.5, NULL, FIELD_NAME_AFTER, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "申请数量", 0, 0},
      {CELL_FIELD, 3.2, "单位 ", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 3.2, "个人 ", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 3.2, "签章 ", FIELD_SEAL_IMAGES, 0}}},
    {26,
     {{CELL_NOTE, 1,
       "声明：本单位承诺以上信息真实有效，愿意遵守电子认证服务的各项规定，如有虚假，"
       "由本单位承担全部责任。",
       0, 0}}},
    {58,
     {{CELL_NOTE, 4, "经办人签名：\n\n\n\n联系人可与经办人相同。", 0, 0},
      {CELL_STAMP, 8, "单位盖章", 0, 0}}},
    {9, {{CELL_LABEL, 2.6, "填表日期", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

static void draw_blocks(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_HEI, 17, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 16, 170, 0}, &title, TITLE);
    struct script small = {FACE_SONG, 8, SIDE_LEFT, false, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 11, 60, 0}, &small, "版本：V2.3");
    sheet_write(sheet, (struct box_mm){150, 11, 50, 0}, &small, "编号：");
    struct form form = {story, paper, {20, 27, 170, 0}, BORDER_GRID, 1};
    double y = form_draw(sheet, &form, BLOCKS);
    sheet_write(sheet, (struct box_mm){20, y + 2, 170, 0}, &small,
                "填表说明：1.请打印或用黑色签字笔填写；2.涂改处须加盖单位公章；3.本表一式一份。");
}

static void draw_compact(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    struct script title = {FACE_SERIF, 18, SIDE_CENTRE, true, 0, 1};
    sheet_write(sheet, (struct box_mm){20, 22, 170, 0}, &title, TITLE);
    sheet_write(sheet, (struct box_mm){20, 34, 170, 0},
                &(struct script){FACE_KAI, 10, SIDE_LEFT, false, 0, 0}, "（请在所选项目前打√）");
    struct form form = {story, paper, {18, 41, 174, 0}, BORDER_GRID, 1.06};
    form_draw(sheet, &form, COMPACT);
}

static const struct layout LAYOUTS[] = {{A4_PORTRAIT, draw_blocks, false},
                                        {A4_PORTRAIT, draw_compact, false}};
const struct layout_list APPLICATION_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS};
