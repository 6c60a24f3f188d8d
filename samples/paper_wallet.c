/* Screen prints of WeChat and Alipay payments, which the office refuses. */
#include "samples/form.h"
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
    struct form form = {story, paper, {62, 92, 88, 0}, BORDER_NONE, 1};
    double y = form_draw(sheet, &form, LIST);
    struct box_mm inked =
        sheet_write(sheet, (struct box_mm){62, y + 4, 88, 0}, &sheet->hand.label,
                    wechat ? "支付方式　　　微信零钱" : "付款方式　　　支付宝余额");
    sheet_note(sheet, inked,
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
}

static const struct layout LAYOUTS[] = {{A4_PORTRAIT, draw_wallet, false}};
const struct layout_list WALLET_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS};
