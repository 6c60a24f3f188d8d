/* Application forms */
#include "samples/form.h"
#include "samples/more.h"

#define TITLE "北京市政务数字证书业务申请表"

static const struct row USER_HALF[] = {
    {8, {{CELL_BAR, 1, "用 户 信 息", 0, 0}}},
    {15, {{CELL_RIGHT, 2.5, "用户名称", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_UNIT_NAME, 0}}},
    {15,
     {{CELL_RIGHT, 2.5, "统一社会\n信用代码", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row CLERK_HALF[] = {
    {8, {{CELL_BAR, 1, "办 理 人 信 息", 0, 0}}},
    {10, {{CELL_RIGHT, 2.5, "办理人姓名", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_AGENT_NAME, 0}}},
    {10, {{CELL_RIGHT, 2.5, "身份证号", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {10, {{CELL_RIGHT, 2.5, "移动电话", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_AGENT_PHONE, 0}}},
    {.height_mm = 0}};
static const struct row BELOW_HALVES[] = {
    {11,
     {{CELL_RIGHT, 2.5, "用户地址", 0, 0},
      {CELL_FIELD, 9.6, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_RIGHT, 1.4, "邮编", 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_POSTCODE, 0}}},
    {11,
     {{CELL_RIGHT, 2.5, "电子邮件", 0, 0},
      {CELL_FIELD, 7, NULL, FIELD_AGENT_EMAIL, 0},
      {CELL_RIGHT, 3, "服务期限（年）", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_YEARS, 0}}},
    {4, {{CELL_NOTE, 1, " ", 0, 0}}},
    {8, {{CELL_BAR, 1, "业 务 信 息", 0, 0}}},
    {20,
     {{CELL_RIGHT, 2.5, "业务种类", 0, 0},
      {CELL_TICKS_AFTER, 15,
       "u新申请单位证书|p新申请个人证书|n延期更新|c变更信息|l补办（丢失、损坏）|r吊销|k解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_RIGHT, 2.5, "证书种类", 0, 0},
      {CELL_TICKS_AFTER, 6, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_RIGHT, 3, "是否制作电子签章", 0, 0},
      {CELL_TICKS_AFTER, 6, "Y是|N否", 0, 0}}},
    {11,
     {{CELL_RIGHT, 2.5, "单位证书数量", 0, 0},
      {CELL_FIELD, 3, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_RIGHT, 2.8, "个人证书数量", 0, 0},
      {CELL_FIELD, 3, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_RIGHT, 2.8, "电子签章数量", 0, 0},
      {CELL_FIELD, 3, NULL, FIELD_SEAL_IMAGES, 0}}},
    {11, {{CELL_RIGHT, 2.5, "更名前名称", 0, 0}, {CELL_FIELD, 15, NULL, FIELD_NAME_BEFORE, 0}}},
    {11, {{CELL_RIGHT, 2.5, "更名后名称", 0, 0}, {CELL_FIELD, 15, NULL, FIELD_NAME_AFTER, 0}}},
    {4, {{CELL_NOTE, 1, " ", 0, 0}}},
    {8, {{CELL_BAR, 1, "用 户 承 诺", 0, 0}}},
    {15,
     {{CELL_NOTE, 1,
       "一、用户已知悉电子认证业务规则，并对证书的申领和使用承担责任；二、用户提供的资料真实、"
       "合法、完整；三、证书密钥由专人妥善保管，发生遗失、泄露时立即告知受理机构。",
       0, 0}}},
    {10,
     {{CELL_NOTE, 9, " ", 0, 0},
      {CELL_RIGHT, 2.6, "填写日期", 0, 0},
      {CELL_FIELD, 5.6, NULL, FIELD_APPLICATION_DATE, 0}}},
    {46, {{CELL_SIGN, 7, "办理人签名：", 0, 0}, {CELL_STAMP, 8, "用户盖章：", 0, 0}}},
    {.height_mm = 0}};

static const struct row RAIL[] = {
    {7,
     {{CELL_BAR, 0.8, "机\n构", 0, 3},
      {CELL_SHADE, 6.4, "机构名称", 0, 0},
      {CELL_SHADE, 5, "机构代码（统一社会信用代码）", 0, 0}}},
    {13,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_FIELD, 6.4, NULL, FIELD_UNIT_NAME, 0},
      {CELL_FIELD, 5, NULL, FIELD_UNIT_CODE, 0}}},
    {7,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_SHADE, 8.4, "机构住所", 0, 0},
      {CELL_SHADE, 3, "邮政编码", 0, 0}}},
    {11,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_FIELD, 8.4, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_FIELD, 3, NULL, FIELD_POSTCODE, 0}}},
    {7,
     {{CELL_BAR, 0.8, "经\n办\n人", 0, 3},
      {CELL_SHADE, 4, "姓名", 0, 0},
      {CELL_SHADE, 7.4, "居民身份证号码", 0, 0}}},
    {13,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_AGENT_NAME, 0},
      {CELL_FIELD, 7.4, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {7,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_SHADE, 4, "手机", 0, 0},
      {CELL_SHADE, 7.4, "电子信箱", 0, 0}}},
    {11,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_AGENT_PHONE, 0},
      {CELL_FIELD, 7.4, NULL, FIELD_AGENT_EMAIL, 0}}},
    {19,
     {{CELL_BAR, 0.8, "申\n办\n事\n项", 0, 5},
      {CELL_TICKS, 11.4,
       "u单位证书首次申领|p个人证书首次申领|c证书内容变更|n证书到期更新|l密钥丢失或损坏补办|"
       "r证书吊销|k密钥解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_SHADE, 2, "证书类别", 0, 0},
      {CELL_TICKS, 4.4, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_SHADE, 2, "电子签章", 0, 0},
      {CELL_TICKS, 3, "Y申请|N不申请", 0, 0}}},
    {7,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_SHADE, 4, "单位证书数（张）", 0, 0},
      {CELL_SHADE, 4, "个人证书数（张）", 0, 0},
      {CELL_SHADE, 3.4, "电子签章数（枚）", 0, 0}}},
    {10,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 4, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 3.4, NULL, FIELD_SEAL_IMAGES, 0}}},
    {7,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_SHADE, 5.7, "变更前机构名称", 0, 0},
      {CELL_SHADE, 5.7, "变更后机构名称", 0, 0}}},
    {12,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_FIELD, 5.7, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_FIELD, 5.7, NULL, FIELD_NAME_AFTER, 0}}},
    {52,
     {{CELL_BAR, 0.8, "确\n认", 0, 0},
      {CELL_SIGN, 5, "本机构保证上述内容属实，愿按电子认证服务的规定使用数字证书。\n\n经办人签字",
       0, 0},
      {CELL_STAMP, 6.4, "机构盖章（公章）", 0, 0}}},
    {.height_mm = 0}};

static const struct row ITEMS[] = {
    {11, {{CELL_FIELD, 1, "1. 申请单位全称　", FIELD_UNIT_NAME, 0}}},
    {11, {{CELL_BOXES, 1, "2. 单位统一代码　", FIELD_UNIT_CODE, 0}}},
    {11,
     {{CELL_FIELD, 7, "3. 通讯地址　", FIELD_UNIT_ADDRESS, 0},
      {CELL_FIELD, 2.6, "邮编　", FIELD_POSTCODE, 0}}},
    {11,
     {{CELL_FIELD, 5, "4. 业务联系人　", FIELD_AGENT_NAME, 0},
      {CELL_FIELD, 5, "联系人手机　", FIELD_AGENT_PHONE, 0}}},
    {11, {{CELL_FIELD, 1, "5. 联系人公民身份号码　", FIELD_AGENT_ID_NUMBER, 0}}},
    {11, {{CELL_FIELD, 1, "6. 联系人邮箱　", FIELD_AGENT_EMAIL, 0}}},
    {11, {{CELL_FIELD, 1, "7. 单位更名的，原名称　", FIELD_NAME_BEFORE, 0}}},
    {11, {{CELL_FIELD, 1, "　 更名后的名称　", FIELD_NAME_AFTER, 0}}},
    {9, {{CELL_NOTE, 5, "8. 申请办理（请勾选）", 0, 0}, {CELL_NOTE, 4, "9. 证书种类和数量", 0, 0}}},
    {48,
     {{CELL_NOTE, 0.4, " ", 0, 0},
      {CELL_TICKS, 4.6,
       "u 单位证书新办　　　　　|p 个人证书新办　　　　　|c 证书信息变更　　　　　|"
       "n 证书更新（续期）　　　|l 证书补办（丢失、损坏）|r 证书吊销　　　　　　　|"
       "k 证书解锁　　　　　　　",
       FIELD_BUSINESS_TYPES, 0},
      {CELL_TICKS, 1.5, "U单位|P个人", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_NOTE, 2.5, " ", 0, 0}}},
    {.height_mm = 0}};
static const struct row ITEM_COUNTS[] = {
    {11, {{CELL_FIELD, 1, "单位证书　", FIELD_UNIT_CERTIFICATES, 0}}},
    {11, {{CELL_FIELD, 1, "个人证书　", FIELD_PERSONAL_CERTIFICATES, 0}}},
    {11, {{CELL_FIELD, 1, "电子签章　", FIELD_SEAL_IMAGES, 0}}},
    {.height_mm = 0}};
static const struct row ITEM_FOOT[] = {
    {11, {{CELL_NOTE, 1, "10. 同时制作电子签章", 0, 0}, {CELL_TICKS, 2, "Y需要|N不需要", 0, 0}}},
    {42, {{CELL_SIGN, 4, "联系人签字", 0, 0}, {CELL_STAMP, 6, "申请单位印章", 0, 0}}},
    {10, {{CELL_NOTE, 4, " ", 0, 0}, {CELL_FIELD, 6, "申请日期　", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

void more_halves(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_ROUND, 17, SIDE_LEFT, true, 0x33475c, 0};
    sheet_write(sheet, (struct box_mm){16, 15, 150, 0}, &title, TITLE);
    sheet_write(sheet, (struct box_mm){16, 24, 178, 0},
                &(struct script){FACE_ROUND, 8.5, SIDE_RIGHT, false, 0x505050, 0},
                "表单编号 ZS-01　一式一份");
    sheet->hand.label = (struct script){FACE_ROUND, 10, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {16, 30, 86, 0}, BORDER_DOTS, 1, 0};
    double y = form_draw(sheet, &form, USER_HALF);
    form.place.x = 108;
    form_draw(sheet, &form, CLERK_HALF);
    form.place = (struct box_mm){16, y + 2, 178, 0};
    form_draw(sheet, &form, BELOW_HALVES);
}

void more_rail(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_SERIF, 18, SIDE_CENTRE, true, 0, 2};
    sheet_write(sheet, (struct box_mm){18, 18, 174, 0}, &title, TITLE);
    if (!sheet->hand.written)
        sheet->hand.entry.side = SIDE_CENTRE;
    struct form form = {story, paper, {18, 40, 174, 0}, BORDER_GRID, 1.04, 0};
    static const struct row LINE[] = {
        {9,
         {{CELL_NOTE, 6, "（各栏由申请机构填写，勾选时在方框内打√）", 0, 0},
          {CELL_FIELD, 4, "填表日期：", FIELD_APPLICATION_DATE, 0}}},
        {.height_mm = 0}};
    struct form line = {story, paper, {18, 30, 174, 0}, BORDER_NONE, 1, 0};
    form_draw(sheet, &line, LINE);
    form_draw(sheet, &form, RAIL);
}

void more_items(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_BRUSH, 21, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 16, 170, 0}, &title, TITLE);
    sheet->hand.label = (struct script){FACE_BRUSH, 12, SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written)
        sheet->hand.entry.face = FACE_MING;
    sheet_write(sheet, (struct box_mm){22, 31, 166, 0}, &sheet->hand.label,
                "北京数字认证股份有限公司：\n　　我单位申请办理数字证书业务，有关情况如下。");
    struct form form = {story, paper, {22, 46, 166, 0}, BORDER_UNDER, 1, 0};
    double y = form_draw(sheet, &form, ITEMS);
    struct form counts = {story, paper, {145, y - 48, 40, 0}, BORDER_UNDER, 1, 0};
    form_draw(sheet, &counts, ITEM_COUNTS);
    form.place.y = y;
    form_draw(sheet, &form, ITEM_FOOT);
}
