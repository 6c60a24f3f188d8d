/* What a wallet shows of a payment to a merchant, what it attests in words; invoice data on a note
 * by pen, as the tax office's site shows them, in a request that names the seller too */
#include "samples/flow.h"
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/seals.h"

#include <stdio.h>

#define SHOWN(label, kind, text, field)                                                            \
    {                                                                                              \
        10, {                                                                                      \
            {CELL_NOTE, 28, label, 0, 0}, {                                                        \
                kind, 70, text, field, 0                                                           \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row MERCHANT[] = {SHOWN("当前状态", CELL_FIELD, NULL, FIELD_STATUS),
                                      SHOWN("支付时间", CELL_WRITTEN, "t", FIELD_PAID_ON),
                                      SHOWN("付款人", CELL_FIELD, NULL, FIELD_PAYER_NAME),
                                      SHOWN("商品", CELL_FIELD, NULL, FIELD_PURPOSE),
                                      SHOWN("商户全称", CELL_FIELD, NULL, FIELD_PAYEE_NAME),
                                      SHOWN("交易单号", CELL_FIELD, NULL, FIELD_SERIAL),
                                      {.height_mm = 0}};

void more_merchant(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    struct claim amount;
    char text[300];
    sheet->hand = (struct hand){.label = {FACE_MICRO, 12, SIDE_LEFT, false, 0x888c90, 0},
                                .entry = {FACE_MICRO, 10.5, SIDE_LEFT, false, 0x1c2024, 0},
                                .line_mm = 0.1};
    sheet_fill(sheet, (struct box_mm){48, 24, 114, 216}, 0xf4f5f6);
    sheet_fill(sheet, (struct box_mm){51, 60, 108, 146}, 0xffffff);
    sheet_write(sheet, (struct box_mm){48, 28, 114, 12},
                &(struct script){FACE_MICRO, 14, SIDE_CENTRE, false, 0x1c2024, 0},
                wechat ? "账单" : "账单详情");
    sheet_disc(sheet, (struct box_mm){97, 52, 16, 16}, wechat ? 0x1aad19 : 0x1677ff);
    sheet_write(sheet, (struct box_mm){97, 52, 16, 16},
                &(struct script){FACE_HEI, 14, SIDE_CENTRE, true, 0xffffff, 0},
                wechat ? "微" : "支");
    claim_of(story, paper, FIELD_AMOUNT, -1, &amount);
    snprintf(text, sizeof text, "-%s", amount.raw);
    sheet_enter_as(sheet, (struct box_mm){53, 74, 104, 14},
                   &(struct script){FACE_LATIN, 27, SIDE_CENTRE, true, 0x1c2024, 0},
                   &(struct entry){FIELD_AMOUNT, -1, amount.value, text});
    sheet_line(sheet, (struct box_mm){56, 94, 98, 0}, 0.15, 0xd8dadc);
    struct form form = {story, paper, {56, 98, 98, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, MERCHANT);
    struct script label = sheet->hand.label;
    label.size_pt *= 0.85;
    sheet_write(sheet, (struct box_mm){57.5, y, 28, 10}, &label, wechat ? "支付方式" : "付款方式");
    sheet_note(sheet,
               sheet_write(sheet, (struct box_mm){85.5, y, 68, 10}, &sheet->hand.entry,
                           wechat ? "零钱" : "账户余额"),
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    sheet_write(sheet, (struct box_mm){57.5, y + 10, 28, 10}, &label,
                wechat ? "收单机构" : "账单分类");
    sheet_write(sheet, (struct box_mm){85.5, y + 10, 68, 10}, &sheet->hand.entry,
                wechat ? "财付通支付科技有限公司" : "商业服务");
    label.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){51, 212, 108, 0}, &label,
                wechat ? "本服务由财付通提供" : "本服务由支付宝（中国）提供");
}

void more_attested(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    struct script body = {FACE_SONG, 12.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand = (struct hand){.label = body, .entry = body, .line_mm = 0.2};
    sheet_write(sheet, (struct box_mm){25, 34, 160, 0},
                &(struct script){FACE_SONG, 20, SIDE_CENTRE, true, 0x101010, 0},
                wechat ? "微信支付交易证明" : "支付宝交易证明");
    struct flow flow = {{25, 62, 160, 0}, 33, 11, story, paper, false, 0};
    flow_words(sheet, &flow, "兹证明：");
    flow_line(&flow);
    flow.x += 8;
    flow_value(sheet, &flow, "用户", FIELD_PAYER_NAME, 0);
    flow_value(sheet, &flow, "于", FIELD_PAID_ON, 0);
    flow_words(sheet, &flow, "使用");
    double x = flow.x, y = flow.place.y;
    flow_words(sheet, &flow, wechat ? "微信支付" : "支付宝账户余额");
    sheet_note(sheet, (struct box_mm){x, y, 30, 8},
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    flow_value(sheet, &flow, "向", FIELD_PAYEE_NAME, 0);
    flow_value(sheet, &flow, "付款，金额为人民币", FIELD_AMOUNT, 'y');
    flow_value(sheet, &flow, "（大写：", FIELD_AMOUNT_IN_WORDS, 0);
    flow_value(sheet, &flow, "），付款说明：", FIELD_PURPOSE, 0);
    flow_value(sheet, &flow, "。交易单号：", FIELD_SERIAL, 0);
    flow_value(sheet, &flow, "，交易状态：", FIELD_STATUS, 0);
    flow_words(sheet, &flow, "。");
    flow_line(&flow);
    flow.x += 8;
    flow_words(sheet, &flow, "特此证明。");
    y = flow.place.y + 30;
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){25, y, 156, 0}, &body,
                wechat ? "财付通支付科技有限公司" : "支付宝（中国）网络技术有限公司");
    body.size_pt = 9;
    body.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){25, 262, 160, 0}, &body,
                "本证明由系统根据用户申请自动出具，可扫码或登录客户端核验。证明编号：ZM2026004187");
}

/* A line of the note: the label (what->raw) by the same pen as the value. */
static double jot(struct sheet *sheet, const struct story *story, const struct paper *paper,
                  struct box_mm at, const struct entry *what) {
    struct claim claim;
    struct script pen = sheet->hand.entry;
    claim_of(story, paper, what->name, -1, &claim);
    double wide = sheet_text_width(sheet, &pen, what->raw) + 2;
    sheet_write(sheet, (struct box_mm){at.x, at.y, wide + 2, at.height}, &pen, what->raw);
    sheet_enter(sheet, (struct box_mm){at.x + wide, at.y, at.width - wide, at.height},
                &(struct entry){what->name, -1, claim.value, claim.raw});
    return at.y + 14;
}

/* Always by pen. */
void more_jotted(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const enum face PENS[] = {FACE_PEN_1, FACE_PEN_2, FACE_PEN_3, FACE_PEN_4};
    if (!sheet->hand.written) {
        sheet->hand.written = true;
        sheet->hand.jitter_mm = 0.6;
        sheet->hand.entry = (struct script){
            PENS[chance_int(&sheet->chance, 0, 3)], 17, SIDE_LEFT, false, 0x18204c, 0};
    }
    for (int i = 0; i < 14; i++)
        sheet_line(sheet, (struct box_mm){22, 51 + i * 14.0, 166, 0}, 0.15, 0x9cb4c8);
    struct script head = sheet->hand.entry;
    head.size_pt += 2;
    sheet_write(sheet, (struct box_mm){26, 38, 150, 0}, &head, "开票信息（请开普通发票）");
    struct box_mm at = {26, 54.5, 160, 10};
    at.y = jot(sheet, story, paper, at, &(struct entry){FIELD_TITLE, -1, NULL, "抬头："});
    at.y = jot(sheet, story, paper, at, &(struct entry){FIELD_TAX_CODE, -1, NULL, "税号："});
    at.y = jot(sheet, story, paper, at, &(struct entry){FIELD_ADDRESS, -1, NULL, "地址："});
    at.y = jot(sheet, story, paper, at, &(struct entry){FIELD_PHONE, -1, NULL, "电话："});
    at.y = jot(sheet, story, paper, at, &(struct entry){FIELD_BANK, -1, NULL, "开户行："});
    at.y = jot(sheet, story, paper, at, &(struct entry){FIELD_ACCOUNT, -1, NULL, "账号："});
    sheet_write(sheet, (struct box_mm){26, at.y + 14, 150, 10}, &sheet->hand.entry,
                "发票请发到邮箱，谢谢！");
}

static const struct row TAXPAYER[] = {
    {11,
     {{CELL_RIGHT, 34, "纳税人识别号：", 0, 0},
      {CELL_FIELD, 58, NULL, FIELD_TAX_CODE, 0},
      {CELL_RIGHT, 34, "纳税人状态：", 0, 0},
      {CELL_TEXT, 58, "正常", 0, 0}}},
    {11, {{CELL_RIGHT, 34, "纳税人名称：", 0, 0}, {CELL_FIELD, 150, NULL, FIELD_TITLE, 0}}},
    {11,
     {{CELL_RIGHT, 34, "法定代表人：", 0, 0},
      {CELL_TEXT, 58, "@l", 0, 0},
      {CELL_RIGHT, 34, "主管税务机关：", 0, 0},
      {CELL_TEXT, 58, "示例市税务局示例区分局", 0, 0}}},
    {11, {{CELL_RIGHT, 34, "注册地址：", 0, 0}, {CELL_FIELD, 150, NULL, FIELD_ADDRESS, 0}}},
    {11,
     {{CELL_RIGHT, 34, "注册地电话：", 0, 0},
      {CELL_FIELD, 58, NULL, FIELD_PHONE, 0},
      {CELL_RIGHT, 34, "纳税人资格：", 0, 0},
      {CELL_TEXT, 58, "小规模纳税人", 0, 0}}},
    {11,
     {{CELL_RIGHT, 34, "开户银行：", 0, 0},
      {CELL_FIELD, 58, NULL, FIELD_BANK, 0},
      {CELL_RIGHT, 34, "银行账号：", 0, 0},
      {CELL_FIELD, 58, NULL, FIELD_ACCOUNT, 0}}},
    {.height_mm = 0}};

/* A site's page, so typed whatever the other papers are. */
void more_taxpayer(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_MICRO, 8, SIDE_LEFT, false, 0x505860, 0};
    sheet->hand = (struct hand){.label = {FACE_MICRO, 9.5, SIDE_LEFT, false, 0x606870, 0},
                                .entry = {FACE_MICRO, 10, SIDE_LEFT, false, 0x14181c, 0},
                                .line_mm = 0.12,
                                .line_rgb = 0xd0d6dc};
    sheet_write(sheet, (struct box_mm){13, 8, 184, 0}, &small,
                "电子税务局 - 我的信息　　　　　　　　　　https://etax.example.invalid/my/info");
    sheet_fill(sheet, (struct box_mm){13, 16, 184, 12}, 0x1f6fc0);
    sheet_write(sheet, (struct box_mm){18, 16, 120, 12},
                &(struct script){FACE_MICRO, 13, SIDE_LEFT, true, 0xffffff, 0}, "示例市电子税务局");
    sheet_write(sheet, (struct box_mm){13, 36, 184, 0},
                &(struct script){FACE_MICRO, 13, SIDE_LEFT, true, 0x14181c, 0},
                "我的信息 > 开票信息");
    form_draw(sheet, &(struct form){story, paper, {13, 48, 184, 0}, BORDER_LINES, 1, 0}, TAXPAYER);
    sheet_write(sheet, (struct box_mm){13, 122, 184, 0}, &small,
                "以上信息来源于税务登记，如有变化请及时办理变更。");
    sheet_write(sheet, (struct box_mm){13, 284, 184, 0}, &small, "第1页，共1页");
}

static const struct row REQUESTED[] = {{10,
                                        {{CELL_LABEL, 26, "购买方", 0, 3},
                                         {CELL_LABEL, 34, "名　　称", 0, 0},
                                         {CELL_FIELD, 112, NULL, FIELD_TITLE, 0}}},
                                       {10,
                                        {{CELL_SKIP, 26, NULL, 0, 0},
                                         {CELL_LABEL, 34, "统一社会信用代码\n/纳税人识别号", 0, 0},
                                         {CELL_FIELD, 112, NULL, FIELD_TAX_CODE, 0}}},
                                       {10,
                                        {{CELL_SKIP, 26, NULL, 0, 0},
                                         {CELL_LABEL, 34, "地址", 0, 0},
                                         {CELL_FIELD, 56, NULL, FIELD_ADDRESS, 0},
                                         {CELL_LABEL, 16, "电话", 0, 0},
                                         {CELL_FIELD, 40, NULL, FIELD_PHONE, 0}}},
                                       {10,
                                        {{CELL_SKIP, 26, NULL, 0, 0},
                                         {CELL_LABEL, 34, "开户行", 0, 0},
                                         {CELL_FIELD, 44, NULL, FIELD_BANK, 0},
                                         {CELL_LABEL, 16, "账号", 0, 0},
                                         {CELL_FIELD, 52, NULL, FIELD_ACCOUNT, 0}}},
                                       {10,
                                        {{CELL_LABEL, 26, "销售方", 0, 0},
                                         {CELL_LABEL, 34, "名　　称", 0, 0},
                                         {CELL_TEXT, 112, "北京数字认证股份有限公司", 0, 0}}},
                                       {10,
                                        {{CELL_LABEL, 26, "开票内容", 0, 0},
                                         {CELL_TEXT, 60, "数字证书服务费", 0, 0},
                                         {CELL_LABEL, 26, "发票种类", 0, 0},
                                         {CELL_TYPED, 60, "Z普票|x专票", 0, 0}}},
                                       {.height_mm = 0}};

void more_requested(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){19, 22, 172, 0},
                &(struct script){FACE_KAI, 20, SIDE_CENTRE, true, 0x101010, 2}, "开票申请单");
    sheet->hand.label = (struct script){FACE_KAI, 11, SIDE_LEFT, false, 0x101010, 0};
    double y = form_draw(sheet, &(struct form){story, paper, {19, 38, 172, 0}, BORDER_GRID, 1.1, 0},
                         REQUESTED);
    struct box_mm rest = form_before(sheet, (struct box_mm){19, y + 6, 80, 9}, "申请人：");
    sheet_write(sheet, rest, &sheet->hand.entry, story->agent.name);
    rest = form_before(sheet, (struct box_mm){110, y + 6, 80, 9}, "申请日期：");
    part_day(sheet, story, rest);
}
