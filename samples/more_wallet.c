/* A wallet's print: labels at the left edge, values ending at the right one */
#include "samples/form.h"
#include "samples/more.h"

#include <stdio.h>

static const struct row BILL[] = {{11, {{CELL_FIELD, 1, "状态", FIELD_STATUS, 0}}},
                                  {11, {{CELL_FIELD, 1, "转账给", FIELD_PAYEE_NAME, 0}}},
                                  {11, {{CELL_FIELD, 1, "转账人", FIELD_PAYER_NAME, 0}}},
                                  {11, {{CELL_FIELD, 1, "转账时间", FIELD_PAID_ON, 0}}},
                                  {11, {{CELL_FIELD, 1, "留言", FIELD_PURPOSE, 0}}},
                                  {11, {{CELL_FIELD, 1, "转账单号", FIELD_SERIAL, 0}}},
                                  {.height_mm = 0}};

static void write_amount(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    struct claim claim;
    char text[300];
    claim_of(story, paper, FIELD_AMOUNT, -1, &claim);
    snprintf(text, sizeof text, "￥%s", claim.raw);
    sheet_enter_as(sheet, (struct box_mm){50, 62, 110, 0},
                   &(struct script){FACE_LATIN, 25, SIDE_CENTRE, false, 0x181818, 0},
                   &(struct entry){FIELD_AMOUNT, -1, claim.value, text});
}

void more_wallet(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    sheet->hand = (struct hand){.label = {FACE_ROUND, 11, SIDE_LEFT, false, 0x808080, 0},
                                .entry = {FACE_ROUND, 11, SIDE_RIGHT, false, 0x181818, 0},
                                .line_mm = 0.1};
    sheet_fill(sheet, (struct box_mm){45, 24, 120, 190}, 0xf3f3f4);
    sheet_fill(sheet, (struct box_mm){50, 44, 110, 140}, 0xffffff);
    sheet_write(sheet, (struct box_mm){50, 30, 110, 0},
                &(struct script){FACE_ROUND, 13, SIDE_LEFT, true, wechat ? 0x1aad19 : 0x1677ff, 0},
                wechat ? "微信转账电子凭证" : "支付宝转账电子凭证");
    sheet_write(sheet, (struct box_mm){50, 51, 110, 0},
                &(struct script){FACE_ROUND, 11, SIDE_CENTRE, false, 0x181818, 0}, "转账金额");
    write_amount(sheet, story, paper);
    struct form form = {story, paper, {53, 80, 104, 0}, BORDER_LINES, 1, 0};
    double y = form_draw(sheet, &form, BILL);
    struct box_mm line = {54.5, y + 3, 101, 0};
    struct script value = sheet->hand.entry;
    sheet_write(sheet, line, &sheet->hand.label, "扣款方式");
    sheet_note(sheet, sheet_write(sheet, line, &value, wechat ? "微信零钱" : "支付宝余额"),
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    sheet_write(sheet, (struct box_mm){50, 194, 110, 0},
                &(struct script){FACE_ROUND, 8.5, SIDE_CENTRE, false, 0x909090, 0},
                wechat ? "凭证由微信支付生成" : "凭证由支付宝生成");
}
