/* A wallet's receipt ruled like a bank's; invoice data with two things on a line, in a
 * table of items, on a telephone; a certificate of who is the legal person, a notice of a post */
#include "samples/bars.h"
#include "samples/flow.h"
#include "samples/more.h"
#include "samples/paper_post.h"
#include "samples/parts.h"
#include "samples/strokes.h"

#include <stdio.h>

static const struct row WALLET[] = {
    {10,
     {{CELL_LABEL, 30, "付款方", 0, 0},
      {CELL_LABEL, 24, "户名", 0, 0},
      {CELL_FIELD, 112, NULL, FIELD_PAYER_NAME, 0}}},
    {10,
     {{CELL_LABEL, 30, "收款方", 0, 1},
      {CELL_LABEL, 24, "户名", 0, 0},
      {CELL_FIELD, 112, NULL, FIELD_PAYEE_NAME, 0}}},
    {10,
     {{CELL_SKIP, 30, NULL, 0, 0},
      {CELL_LABEL, 24, "账户", 0, 0},
      {CELL_FIELD, 112, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
    {10,
     {{CELL_LABEL, 30, "金额", 0, 1},
      {CELL_LABEL, 24, "小写", 0, 0},
      {CELL_WRITTEN, 112, "y", FIELD_AMOUNT, 0}}},
    {10,
     {{CELL_SKIP, 30, NULL, 0, 0},
      {CELL_LABEL, 24, "大写", 0, 0},
      {CELL_FIELD, 112, NULL, FIELD_AMOUNT_IN_WORDS, 0}}},
    {10, {{CELL_LABEL, 54, "转账备注", 0, 0}, {CELL_FIELD, 112, NULL, FIELD_PURPOSE, 0}}},
    {10, {{CELL_LABEL, 54, "交易时间", 0, 0}, {CELL_WRITTEN, 112, "t", FIELD_PAID_ON, 0}}},
    {10, {{CELL_LABEL, 54, "交易流水号", 0, 0}, {CELL_FIELD, 112, NULL, FIELD_SERIAL, 0}}},
    {10, {{CELL_LABEL, 54, "交易状态", 0, 0}, {CELL_FIELD, 112, NULL, FIELD_STATUS, 0}}},
    {10, {{CELL_LABEL, 54, "资金来源", 0, 0}, {CELL_NOTE, 112, " ", 0, 0}}},
    {.height_mm = 0}};

void more_wallet_ruled(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    sheet->hand = (struct hand){.label = {FACE_HEI, 10, SIDE_LEFT, false, 0x404448, 0},
                                .entry = {FACE_HEI, 10.5, SIDE_LEFT, false, 0x101418, 0},
                                .line_mm = 0.15,
                                .line_rgb = 0x9aa0a8};
    sheet_disc(sheet, (struct box_mm){24, 20, 10, 10}, wechat ? 0x1aad19 : 0x1677ff);
    sheet_write(sheet, (struct box_mm){38, 20, 100, 10},
                &(struct script){FACE_HEI, 14, SIDE_LEFT, true, 0x202428, 0},
                wechat ? "微信支付" : "支付宝");
    sheet_write(sheet, (struct box_mm){22, 34, 166, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0x202428, 2},
                wechat ? "转账电子凭证" : "转账电子回单");
    double y =
        form_draw(sheet, &(struct form){story, paper, {22, 50, 166, 0}, BORDER_GRID, 1, 0}, WALLET);
    struct box_mm way = {77.5, y - 10, 100, 10};
    sheet_note(sheet,
               sheet_write(sheet, way, &sheet->hand.entry, wechat ? "微信零钱" : "支付宝账户余额"),
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    sheet_write(sheet, (struct box_mm){22, y + 4, 166, 0},
                &(struct script){FACE_HEI, 8.5, SIDE_LEFT, false, 0x707478, 0},
                wechat ? "本凭证由财付通支付科技有限公司生成，仅供核对使用。"
                       : "本回单由支付宝（中国）网络技术有限公司生成，仅供核对使用。");
}

void more_joined(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[300];
    struct script head = {FACE_HEI, 13, SIDE_LEFT, true, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){25, 26, 160, 0},
                &(struct script){FACE_HEI, 19, SIDE_CENTRE, true, 0x101010, 1}, "发票开具信息");
    sheet->hand.label = (struct script){FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written)
        sheet->hand.entry = sheet->hand.label;
    sheet_write(sheet, (struct box_mm){25, 46, 160, 0}, &head, "一、购买方信息");
    struct flow flow = {{30, 56, 154, 0}, 30, 10, story, paper, false, 0};
    flow_value(sheet, &flow, "名　　　　称：", FIELD_TITLE, 0);
    flow_line(&flow);
    flow_value(sheet, &flow, "纳税人识别号：", FIELD_TAX_CODE, 0);
    flow_line(&flow);
    flow_value(sheet, &flow, "地址、　电话：", FIELD_ADDRESS, 0);
    flow_value(sheet, &flow, "　", FIELD_PHONE, 0);
    flow_line(&flow);
    flow_value(sheet, &flow, "开户行及账号：", FIELD_BANK, 0);
    flow_value(sheet, &flow, "　", FIELD_ACCOUNT, 0);
    double y = flow.place.y + 18;
    sheet_write(sheet, (struct box_mm){25, y, 160, 0}, &head, "二、开票要求");
    sheet_write(sheet, (struct box_mm){30, y + 10, 154, 0}, &sheet->hand.label,
                "发票种类：增值税普通发票（电子）\n开票项目：数字证书服务费");
    sheet_write(sheet, (struct box_mm){25, y + 34, 160, 0}, &head, "三、收票人");
    snprintf(text, sizeof text, "%s　%s", story->agent.name, story->agent.email);
    sheet_write(sheet, (struct box_mm){30, y + 44, 154, 0}, &sheet->hand.label, text);
}

static const struct row ITEMS[] = {{9,
                                    {{CELL_SHADE, 14, "序号", 0, 0},
                                     {CELL_SHADE, 40, "项目", 0, 0},
                                     {CELL_SHADE, 80, "内容", 0, 0},
                                     {CELL_SHADE, 32, "说明", 0, 0}}},
                                   {12,
                                    {{CELL_LABEL, 14, "1", 0, 0},
                                     {CELL_LABEL, 40, "开票单位名称", 0, 0},
                                     {CELL_FIELD, 80, NULL, FIELD_TITLE, 0},
                                     {CELL_NOTE, 32, "必填，须为全称", 0, 0}}},
                                   {12,
                                    {{CELL_LABEL, 14, "2", 0, 0},
                                     {CELL_LABEL, 40, "税务登记号", 0, 0},
                                     {CELL_FIELD, 80, NULL, FIELD_TAX_CODE, 0},
                                     {CELL_NOTE, 32, "必填，即社会信用代码", 0, 0}}},
                                   {12,
                                    {{CELL_LABEL, 14, "3", 0, 0},
                                     {CELL_LABEL, 40, "注册地址", 0, 0},
                                     {CELL_FIELD, 80, NULL, FIELD_ADDRESS, 0},
                                     {CELL_NOTE, 32, "专票必填", 0, 0}}},
                                   {12,
                                    {{CELL_LABEL, 14, "4", 0, 0},
                                     {CELL_LABEL, 40, "注册电话", 0, 0},
                                     {CELL_FIELD, 80, NULL, FIELD_PHONE, 0},
                                     {CELL_NOTE, 32, "专票必填", 0, 0}}},
                                   {12,
                                    {{CELL_LABEL, 14, "5", 0, 0},
                                     {CELL_LABEL, 40, "基本户开户行", 0, 0},
                                     {CELL_FIELD, 80, NULL, FIELD_BANK, 0},
                                     {CELL_NOTE, 32, "专票必填", 0, 0}}},
                                   {12,
                                    {{CELL_LABEL, 14, "6", 0, 0},
                                     {CELL_LABEL, 40, "基本户账号", 0, 0},
                                     {CELL_FIELD, 80, NULL, FIELD_ACCOUNT, 0},
                                     {CELL_NOTE, 32, "专票必填", 0, 0}}},
                                   {12,
                                    {{CELL_LABEL, 14, "7", 0, 0},
                                     {CELL_LABEL, 40, "发票类型", 0, 0},
                                     {CELL_TYPED, 112, "Z普通发票|x专用发票", 0, 0}}},
                                   {.height_mm = 0}};

void more_listed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){22, 24, 166, 0},
                &(struct script){FACE_SERIF, 18, SIDE_CENTRE, true, 0x101010, 0},
                "数字证书业务开票信息采集表");
    double y =
        form_draw(sheet, &(struct form){story, paper, {22, 42, 166, 0}, BORDER_GRID, 1, 0}, ITEMS);
    sheet_write(sheet, (struct box_mm){22, y + 5, 166, 0},
                &(struct script){FACE_SERIF, 9.5, SIDE_LEFT, false, 0x303030, 0},
                "请准确填写，发票开具后不予退换。");
}

static const struct row HEADINGS[] = {
    {13, {{CELL_NOTE, 24, "名称", 0, 0}, {CELL_FIELD, 70, NULL, FIELD_TITLE, 0}}},
    {13, {{CELL_NOTE, 24, "税号", 0, 0}, {CELL_FIELD, 70, NULL, FIELD_TAX_CODE, 0}}},
    {13, {{CELL_NOTE, 24, "单位地址", 0, 0}, {CELL_FIELD, 70, NULL, FIELD_ADDRESS, 0}}},
    {13, {{CELL_NOTE, 24, "电话号码", 0, 0}, {CELL_FIELD, 70, NULL, FIELD_PHONE, 0}}},
    {13, {{CELL_NOTE, 24, "开户银行", 0, 0}, {CELL_FIELD, 70, NULL, FIELD_BANK, 0}}},
    {13, {{CELL_NOTE, 24, "银行账户", 0, 0}, {CELL_FIELD, 70, NULL, FIELD_ACCOUNT, 0}}},
    {.height_mm = 0}};

/* As a telephone keeps it, so typed whatever the other papers are. */
void more_headings(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script centre = {FACE_HEI, 14, SIDE_CENTRE, true, 0x181c20, 0};
    sheet->hand = (struct hand){.label = {FACE_HEI, 12.5, SIDE_LEFT, false, 0x80868c, 0},
                                .entry = {FACE_HEI, 11, SIDE_LEFT, false, 0x181c20, 0},
                                .line_mm = 0.1,
                                .line_rgb = 0xe0e2e4};
    strokes_round(sheet, (struct box_mm){51, 22, 108, 218}, 5, 0xb0b4b8);
    sheet_write(sheet, (struct box_mm){51, 28, 108, 12}, &centre, "发票抬头详情");
    sheet_line(sheet, (struct box_mm){51, 42, 108, 0}, 0.15, 0xd0d4d8);
    bars_qr(sheet, (struct box_mm){86, 52, 38, 38}, "http://example.invalid/invoice-title");
    struct script small = {FACE_HEI, 9, SIDE_CENTRE, false, 0x80868c, 0};
    sheet_write(sheet, (struct box_mm){51, 93, 108, 0}, &small, "开票时出示二维码，由商家扫码");
    form_draw(sheet, &(struct form){story, paper, {57, 104, 96, 0}, BORDER_LINES, 1, 0}, HEADINGS);
    struct box_mm button = {62, 200, 86, 13};
    sheet_fill(sheet, button, 0x2aae67);
    centre.rgb = 0xffffff;
    sheet_write(sheet, button, &centre, "复制发票信息");
}

void more_legal(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[400];
    (void)paper;
    struct script body = {FACE_SONG, 14, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){28, 44, 154, 0},
                &(struct script){FACE_SONG, 22, SIDE_CENTRE, true, 0x101010, 1},
                "法定代表人身份证明书");
    snprintf(text, sizeof text,
             "　　%s在我单位任主要负责人职务，是我单位的法定代表人。\n\n　　特此证明。\n\n\n附：\n"
             "　　单位电话：%s\n　　单位性质：依法登记设立",
             story->unit.legal_person, story->unit.phone);
    sheet_write(sheet, (struct box_mm){28, 74, 154, 0}, &body, text);
    part_signed(sheet, story, &body, 176);
}

void more_posting(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[400];
    (void)paper;
    struct script body = {FACE_MING, 14, SIDE_LEFT, false, 0x101010, 0};
    post_letterhead(sheet, story, 24);
    body.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){28, 52, 154, 0}, &body, "示例人字〔2026〕19号");
    sheet_write(sheet, (struct box_mm){28, 70, 154, 0},
                &(struct script){FACE_MING, 19, SIDE_CENTRE, true, 0x101010, 0},
                "关于人员岗位调整的通知");
    body.side = SIDE_LEFT;
    snprintf(
        text, sizeof text,
        "各部门：\n\n　　因工作需要，经研究决定，%s任信息化管理岗，负责本单位信息系统账号和密钥的"
        "日常管理；原岗位工作由所在部门另行安排。\n\n　　特此通知。",
        story->agent.name);
    sheet_write(sheet, (struct box_mm){28, 92, 154, 0}, &body, text);
    part_signed(sheet, story, &body, 180);
}
