/* Other papers of issuers: a wallet's bill on a dark screen; a finance office's request for an
 * invoice; invoice data without a word before them, and on a plate in two languages; a letter of
 * authority; a hospital's licence; a tender's award */
#include "samples/issuer.h"
#include "samples/issuer_cells.h"
#include "samples/paper_post.h"
#include "samples/parts.h"
#include "samples/seals.h"

#include <stdio.h>

static const struct row BILL[] = {
    {9.5, {NOTES(28, "当前状态"), TAKES(62, FIELD_STATUS)}},
    {9.5, {NOTES(28, "对方账户"), TAKES(62, FIELD_PAYEE_NAME)}},
    {9.5, {NOTES(28, "收款卡号"), WRITES(62, "4", FIELD_PAYEE_ACCOUNT)}},
    {9.5, {NOTES(28, "转账备注"), TAKES(62, FIELD_PURPOSE)}},
    {9.5, {NOTES(28, "付款人"), TAKES(62, FIELD_PAYER_NAME)}},
    {9.5, {NOTES(28, "创建时间"), WRITES(62, "t", FIELD_PAID_ON)}},
    {9.5, {NOTES(28, "订单号"), TAKES(62, FIELD_SERIAL)}},
    NO_MORE_ROWS};

/* A telephone at night: light words on a dark ground. */
void issuer_wallet(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    struct script head = {FACE_MICRO, 12, SIDE_CENTRE, false, 0xf0f0f0, 0};
    sheet->hand = (struct hand){.label = {FACE_MICRO, 11.5, SIDE_LEFT, false, 0x9a9a9e, 0},
                                .entry = {FACE_MICRO, 10, SIDE_RIGHT, false, 0xe8e8ea, 0},
                                .line_mm = 0.1};
    sheet_fill(sheet, (struct box_mm){52, 24, 106, 226}, 0x18181a);
    sheet_write(sheet, (struct box_mm){56, 27, 40, 0},
                &(struct script){FACE_MICRO, 8, SIDE_LEFT, false, 0xe0e0e0, 0}, "21:46");
    sheet_write(sheet, (struct box_mm){114, 27, 40, 0},
                &(struct script){FACE_MICRO, 8, SIDE_RIGHT, false, 0xe0e0e0, 0}, "5G　83%");
    sheet_write(sheet, (struct box_mm){56, 36, 98, 0}, &head, wechat ? "账单" : "账单详情");
    sheet_disc(sheet, (struct box_mm){99, 50, 12, 12}, wechat ? 0x1aad19 : 0x1677ff);
    struct claim claim;
    char text[300];
    claim_of(story, paper, FIELD_AMOUNT, -1, &claim);
    snprintf(text, sizeof text, "-%s", claim.raw);
    sheet_write(sheet, (struct box_mm){56, 65, 98, 0}, &head,
                wechat ? "微信转账-转到银行卡" : "支付宝转账-转到银行卡");
    sheet_enter_as(sheet, (struct box_mm){56, 74, 98, 0},
                   &(struct script){FACE_MICRO, 26, SIDE_CENTRE, true, 0xffffff, 0},
                   &(struct entry){FIELD_AMOUNT, -1, claim.value, text});
    sheet_line(sheet, (struct box_mm){58, 94, 94, 0}, 0.15, 0x3a3a3e);
    struct form form = {story, paper, {58, 98, 94, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, BILL);
    struct box_mm way = {58, y, 94, 9.5};
    form_before(sheet, (struct box_mm){59.5, y, 40, 7}, wechat ? "支付方式" : "付款方式");
    struct box_mm inked =
        sheet_write(sheet, way, &sheet->hand.entry, wechat ? "零钱　" : "账户余额　");
    sheet_note(sheet, inked,
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    sheet_line(sheet, (struct box_mm){58, y + 14, 94, 0}, 0.15, 0x3a3a3e);
    sheet_write(sheet, (struct box_mm){58, y + 18, 94, 0}, &sheet->hand.label,
                "账单服务\n\n对订单有疑惑　　　　申请转账电子凭证");
}

static const struct row REQUEST[] = {
    {9, {SHADES(30, "申请部门"), TYPES(52, "@d"), SHADES(30, "申请人"), TYPES(52, "@n")}},
    {9,
     {SHADES(30, "票据类别"),
      {CELL_TYPED, 134, "Z增值税电子普通发票|x增值税专用发票|x财政票据", 0, 0}}},
    {9, {{CELL_BAR, 164, "受票方资料", 0, 0}}},
    {11, {SHADES(30, "受票单位"), TAKES(134, FIELD_TITLE)}},
    {11, {SHADES(30, "税号（信用代码）"), TAKES(134, FIELD_TAX_CODE)}},
    {11,
     {SHADES(30, "登记地址"), TAKES(82, FIELD_ADDRESS), SHADES(18, "电话"),
      TAKES(34, FIELD_PHONE)}},
    {11,
     {SHADES(30, "开户行名称"), TAKES(62, FIELD_BANK), SHADES(22, "银行账号"),
      TAKES(50, FIELD_ACCOUNT)}},
    {9, {{CELL_BAR, 164, "开票内容", 0, 0}}},
    {9,
     {SHADES(30, "项目"), TYPES(52, "*信息技术服务*证书服务费"), SHADES(30, "数量"),
      TYPES(52, "1 批")}},
    {9, {SHADES(30, "到款情况"), {CELL_TYPED, 134, "Z已汇款（附凭证）|x未汇款", 0, 0}}},
    {24, {NOTES(82, "部门负责人签字："), NOTES(82, "财务处审核：")}},
    NO_MORE_ROWS};

void issuer_finance(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand.label = (struct script){FACE_HEI, 10, SIDE_LEFT, false, 0x202428, 0};
    sheet_write(sheet, (struct box_mm){23, 22, 164, 0},
                &(struct script){FACE_HEI, 12, SIDE_CENTRE, false, 0x202428, 0}, "财 务 处 制");
    sheet_write(sheet, (struct box_mm){23, 30, 164, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0x101010, 2}, "开具发票信息单");
    struct form form = {story, paper, {23, 46, 164, 0}, BORDER_GRID, 1.05, 0};
    double y = form_draw(sheet, &form, REQUEST);
    sheet_write(sheet, (struct box_mm){23, y + 3, 164, 0},
                &(struct script){FACE_HEI, 8.5, SIDE_LEFT, false, 0x404040, 0},
                "说明：受票方资料请与税务登记一致；电子发票发送至申请人邮箱。");
}

/* As people copy it from a message: one thing a line, the first two say nothing of themselves. */
void issuer_bare_lines(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct row LINES[] = {{14, {TAKES(160, FIELD_TITLE)}},
                                       {14, {TAKES(160, FIELD_TAX_CODE)}},
                                       {14, {TAKES(116, FIELD_ADDRESS), TAKES(44, FIELD_PHONE)}},
                                       {14, {TAKES(100, FIELD_BANK), TAKES(60, FIELD_ACCOUNT)}},
                                       NO_MORE_ROWS};
    sheet->hand.label = (struct script){FACE_KAI, 15, SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written)
        sheet->hand.entry = (struct script){FACE_KAI, 14, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){24, 40, 160, 0}, &sheet->hand.label,
                "发票请按下面开（普票，电子版即可）：");
    struct form form = {story, paper, {24, 56, 160, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, LINES);
    sheet_write(sheet, (struct box_mm){24, y + 8, 160, 0}, &sheet->hand.label, "谢谢！");
}

void issuer_letter(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[600];
    (void)paper;
    struct script body = {FACE_SONG, 14, SIDE_LEFT, false, 0x101010, 0};
    post_letterhead(sheet, story, 20);
    sheet_write(sheet, (struct box_mm){26, 50, 158, 0},
                &(struct script){FACE_SONG, 22, SIDE_CENTRE, true, 0x101010, 2}, "法人授权书");
    snprintf(
        text, sizeof text,
        "　　本授权书声明：本单位法定代表人 %s 授权本单位 %s（职务：%s工作人员）为合法代理人，以"
        "本单位名义办理数字证书相关的申请、领取、变更事宜，其签字与本单位公章具有同等效力。\n\n"
        "　　本授权书自签字之日起生效，有效期十二个月。代理人无转委托权。\n\n\n"
        "　　法定代表人（签字或盖章）：\n\n　　代理人（签字）：",
        story->unit.legal_person, story->agent.name, story->agent.department);
    sheet_write(sheet, (struct box_mm){26, 72, 158, 0}, &body, text);
    sheet_write(sheet, (struct box_mm){92, 147, 60, 0},
                &(struct script){FACE_PEN_4, 22, SIDE_LEFT, false, 0x16161c, 0}, story->agent.name);
    part_signed(sheet, story, &body, 196);
}

#define PLATED(label, name)                                                                        \
    {                                                                                              \
        16, {                                                                                      \
            NOTES(66, label), TAKES(160, name)                                                     \
        }                                                                                          \
    }
static const struct row PLATE[] = {PLATED("公司名称\nCompany", FIELD_TITLE),
                                   PLATED("纳税识别号\nTax Registration No.", FIELD_TAX_CODE),
                                   PLATED("公司地址\nAddress", FIELD_ADDRESS),
                                   PLATED("公司电话\nTel.", FIELD_PHONE),
                                   PLATED("开户银行\nBank", FIELD_BANK),
                                   PLATED("银行账户\nAccount No.", FIELD_ACCOUNT),
                                   NO_MORE_ROWS};

/* A plate that stands at a company's front desk. */
void issuer_bilingual(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script head = {FACE_HEI, 24, SIDE_LEFT, true, 0xffffff, 0};
    sheet->hand = (struct hand){.label = {FACE_HEI, 13, SIDE_LEFT, false, 0x46607a, 0},
                                .entry = {FACE_HEI, 17, SIDE_LEFT, false, 0x16242e, 0},
                                .line_mm = 0.15};
    sheet_fill(sheet, (struct box_mm){22, 26, 253, 26}, 0x2c4a66);
    sheet_write(sheet, (struct box_mm){34, 26, 180, 26}, &head, "增值税开票资料");
    head.size_pt = 12;
    head.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){150, 26, 116, 26}, &head, "VAT INVOICE INFORMATION");
    sheet_frame(sheet, (struct box_mm){22, 26, 253, 142}, 0.6, 0x2c4a66);
    form_draw(sheet, &(struct form){story, paper, {34, 60, 230, 0}, BORDER_LINES, 1.05, 0}, PLATE);
}

/* A hospital's or clinic's licence to practise: a certificate that is no item. */
void issuer_practice(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const LABELS[] = {"医疗机构名称",   "地　　　　址", "法 定 代 表 人",
                                         "主 要 负 责 人", "诊 疗 科 目",  "登　记　号"};
    const char *const texts[] = {story->unit.name,
                                 story->unit.address,
                                 story->unit.legal_person,
                                 story->unit.legal_person,
                                 "预防保健科／内科／外科／妇产科／医学检验科",
                                 "690101PDY0917A1002"};
    struct script label = {FACE_SERIF, 13, SIDE_LEFT, true, 0x1a4a6a, 0};
    struct script value = {FACE_SERIF, 13, SIDE_LEFT, false, 0x101010, 0};
    (void)paper;
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xf0f6fa);
    sheet_frame(sheet, (struct box_mm){12, 12, 273, 186}, 1.6, 0x2a7aaa);
    sheet_frame(sheet, (struct box_mm){17, 17, 263, 176}, 0.4, 0x2a7aaa);
    sheet_write(sheet, (struct box_mm){40, 34, 217, 0},
                &(struct script){FACE_SERIF, 30, SIDE_CENTRE, true, 0x9a1c1c, 3},
                "医疗机构执业许可证");
    sheet_write(sheet, (struct box_mm){40, 53, 217, 0},
                &(struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x202020, 0}, "（副　本）");
    for (int i = 0; i < 6; i++) {
        sheet_write(sheet, (struct box_mm){46, 70 + i * 15.0, 44, 0}, &label, LABELS[i]);
        sheet_write(sheet, (struct box_mm){92, 70 + i * 15.0, 160, 0}, &value, texts[i]);
    }
    sheet_write(sheet, (struct box_mm){46, 160, 200, 0}, &label,
                "有效期限　自2023年1月1日至2037年12月31日");
    sheet_write(sheet, (struct box_mm){196, 172, 70, 0}, &value, "示例市卫生健康委员会");
    seals_authority(sheet, "示例市卫生健康委员会", 224, 172);
}

/* The notice of a tender that was won. */
void issuer_award(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[600], day[32];
    struct script body = {FACE_SERIF, 13, SIDE_LEFT, false, 0x101010, 0};
    (void)paper;
    sheet_date(story->form.day, day, sizeof day);
    sheet_write(sheet, (struct box_mm){26, 34, 158, 0},
                &(struct script){FACE_SERIF, 24, SIDE_CENTRE, true, 0x101010, 4}, "中标通知书");
    sheet_write(sheet, (struct box_mm){26, 52, 158, 0},
                &(struct script){FACE_SERIF, 11, SIDE_RIGHT, false, 0x101010, 0},
                "招标编号：SL-ZB-2026-0117");
    snprintf(text, sizeof text,
             "%s：\n\n　　贵单位于近期参加的“政务信息系统运行维护服务”项目（第二包）公开招标，经评"
             "标委员会"
             "评审并经招标人确认，贵单位为该项目中标人。\n\n　　中标金额：人民币捌拾陆万伍仟元整"
             "（￥865,000."
             "00）\n　　服务期限：自合同签订之日起十二个月\n\n　　请于收到本通知书之日起三十日内"
             "与招标人签订书面合同。",
             story->unit.name);
    sheet_write(sheet, (struct box_mm){26, 64, 158, 0}, &body, text);
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){26, 176, 150, 0}, &body,
                "招标代理机构：样例招标代理有限公司");
    sheet_write(sheet, (struct box_mm){26, 188, 150, 0}, &body, day);
}
