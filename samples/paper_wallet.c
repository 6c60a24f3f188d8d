/* Screen prints of WeChat and Alipay payments, which the office refuses. */
#include "samples/aside.h"
#include "samples/form.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/papers.h"

#include <stdio.h>

static const struct row LIST[] = {{9, {{CELL_FIELD, 1, "当前状态　　　", FIELD_STATUS, 0}}},
                                  {9, {{CELL_FIELD, 1, "收款方　　　　", FIELD_PAYEE_NAME, 0}}},
                                  {9, {{CELL_FIELD, 1, "转账说明　　　", FIELD_PURPOSE, 0}}},
                                  {9, {{CELL_FIELD, 1, "支付时间　　　", FIELD_PAID_ON, 0}}},
                                  {9, {{CELL_FIELD, 1, "付款人　　　　", FIELD_PAYER_NAME, 0}}},
                                  {9, {{CELL_FIELD, 1, "交易单号　　　", FIELD_SERIAL, 0}}},
                                  {.height_mm = 0}};

static void draw_wallet(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    uint32_t brand = wechat ? 0x1aad19 : 0x1677ff;
    sheet->hand.written = false;
    sheet->hand.label = (struct script){FACE_HEI, 10.5, SIDE_LEFT, false, 0x808080, 0};
    sheet->hand.entry = (struct script){FACE_HEI, 10.5, SIDE_LEFT, false, 0x202020, 0};
    sheet->hand.jitter_mm = 0;
    sheet_frame(sheet, (struct box_mm){55, 30, 100, 200}, 0.2, 0xd0d0d0);
    sheet_write(sheet, (struct box_mm){60, 36, 90, 0},
                &(struct script){FACE_HEI, 13, SIDE_CENTRE, true, 0x202020, 0},
                wechat ? "微信支付　账单详情" : "支付宝　账单详情");
    sheet_disc(sheet, (struct box_mm){98, 50, 14, 14}, brand);
    struct claim claim;
    claim_of(story, paper, FIELD_AMOUNT, -1, &claim);
    char text[300];
    snprintf(text, sizeof text, "-%s", claim.raw);
    sheet_enter_as(sheet, (struct box_mm){60, 70, 90, 0},
                   &(struct script){FACE_HEI, 22, SIDE_CENTRE, true, 0x202020, 0},
                   &(struct entry){FIELD_AMOUNT, -1, claim.value, text});
    struct form form = {story, paper, {62, 92, 88, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, LIST);
    struct box_mm inked =
        sheet_write(sheet, (struct box_mm){62, y + 4, 88, 0}, &sheet->hand.label,
                    wechat ? "支付方式　　　微信零钱" : "付款方式　　　支付宝余额");
    sheet_note(sheet, inked,
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
}

static const struct row DETAILS[] = {
    {10, {{CELL_LABEL, 2, "交易状态", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_STATUS, 0}}},
    {10, {{CELL_LABEL, 2, "创建时间", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_PAID_ON, 0}}},
    {10, {{CELL_LABEL, 2, "对方账户", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_PAYEE_NAME, 0}}},
    {10, {{CELL_LABEL, 2, "付款账户", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_PAYER_NAME, 0}}},
    {10, {{CELL_LABEL, 2, "转账备注", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_PURPOSE, 0}}},
    {10, {{CELL_LABEL, 2, "订单号", 0, 0}, {CELL_FIELD, 6, NULL, FIELD_SERIAL, 0}}},
    {.height_mm = 0}};

/* A screen's print: a card of the given size with the amount on top. */
struct screen {
    struct box_mm place;
    enum border border;
    double amount_pt;
    enum side side;
    const char *wechat_head, *alipay_head, *wechat_way, *alipay_way;
};

static void draw_screen(struct sheet *sheet, const struct story *story, const struct paper *paper,
                        const struct screen *screen) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    uint32_t brand = wechat ? 0x1aad19 : 0x1677ff;
    struct box_mm at = screen->place;
    sheet->hand = (struct hand){.label = {FACE_MICRO, 10, SIDE_LEFT, false, 0x707070, 0},
                                .entry = {FACE_MICRO, 10, SIDE_LEFT, false, 0x202020, 0},
                                .line_mm = 0.15};
    sheet_fill(sheet, (struct box_mm){at.x, at.y, at.width, 12}, brand);
    sheet_write(sheet, (struct box_mm){at.x + 4, at.y, at.width - 8, 12},
                &(struct script){FACE_HEI, 13, screen->side, true, 0xffffff, 0},
                wechat ? screen->wechat_head : screen->alipay_head);
    struct claim claim;
    claim_of(story, paper, FIELD_AMOUNT, -1, &claim);
    char text[300];
    snprintf(text, sizeof text, "￥%s", claim.raw);
    sheet_enter_as(sheet, (struct box_mm){at.x + 4, at.y + 18, at.width - 8, 0},
                   &(struct script){FACE_HEI, screen->amount_pt, screen->side, true, 0x202020, 0},
                   &(struct entry){FIELD_AMOUNT, -1, claim.value, text});
    struct form form = {story, paper, {at.x + 4, at.y + 36, at.width - 8, 0}, screen->border, 1, 0};
    double y = form_draw(sheet, &form, DETAILS);
    struct box_mm inked =
        sheet_write(sheet, (struct box_mm){at.x + 6, y + 4, at.width - 12, 0}, &sheet->hand.label,
                    wechat ? screen->wechat_way : screen->alipay_way);
    sheet_note(sheet, inked,
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    sheet_frame(sheet, (struct box_mm){at.x, at.y, at.width, y + 16 - at.y}, 0.2, 0xc8c8c8);
}

static void draw_bill(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_screen(sheet, story, paper,
                &(struct screen){{30, 30, 150, 0},
                                 BORDER_LINES,
                                 26,
                                 SIDE_CENTRE,
                                 "微信支付转账凭证",
                                 "支付宝（中国）电子回单",
                                 "本凭证由微信支付提供",
                                 "支付宝（中国）网络技术有限公司"});
}

static void draw_chat(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_screen(sheet, story, paper,
                &(struct screen){{62, 40, 86, 0},
                                 BORDER_NONE,
                                 20,
                                 SIDE_LEFT,
                                 "微信转账",
                                 "支付宝转账",
                                 "支付方式　零钱通",
                                 "付款方式　余额宝"});
}

static void draw_slip(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_screen(sheet, story, paper,
                &(struct screen){{24, 60, 162, 0},
                                 BORDER_GRID,
                                 16,
                                 SIDE_RIGHT,
                                 "微信支付　交易明细证明",
                                 "支付宝　转账到银行卡",
                                 "资金渠道：微信零钱",
                                 "资金渠道：支付宝账户余额"});
}

static const struct layout LAYOUTS[] = {
    {A4_PORTRAIT, draw_wallet, false},       {A4_PORTRAIT, draw_bill, false},
    {A4_PORTRAIT, draw_chat, false},         {A4_PORTRAIT, draw_slip, false},
    {A4_PORTRAIT, more_wallet, false},       {A4_PORTRAIT, more_statement, false},
    {A4_PORTRAIT, more_receipt, false},      {A4_PORTRAIT, more_transfer, false},
    {A4_PORTRAIT, more_parties, false},      {A4_PORTRAIT, more_result, false},
    {A4_PORTRAIT, more_wallet_ruled, false}, {A4_PORTRAIT, issuer_wallet, false},
    {A4_PORTRAIT, more_merchant, false},     {A4_PORTRAIT, more_attested, false},
    {A4_PORTRAIT, aside_ticket, false},      {A4_PORTRAIT, aside_proved, false}};
const struct layout_list WALLET_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 2};
