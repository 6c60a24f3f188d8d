/* A wallet's receipt: a table of who pays and who receives, as the wallet sends it by
 * mail */
#include "samples/form.h"
#include "samples/more.h"

#include <stdio.h>

static const struct row RECEIPT[] = {
    {9,
     {{CELL_LABEL, 1.4, "付款方", 0, 1},
      {CELL_LABEL, 1.8, "账户名", 0, 0},
      {CELL_FIELD, 8, NULL, FIELD_PAYER_NAME, 0}}},
    {9,
     {{CELL_SKIP, 1.4, NULL, 0, 0},
      {CELL_LABEL, 1.8, "账户类型", 0, 0},
      {CELL_NOTE, 8, " ", 0, 0}}},
    {9,
     {{CELL_LABEL, 1.4, "收款方", 0, 0},
      {CELL_LABEL, 1.8, "账户名", 0, 0},
      {CELL_FIELD, 8, NULL, FIELD_PAYEE_NAME, 0}}},
    {9, {{CELL_LABEL, 3.2, "流水号", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_SERIAL, 0}}},
    {9, {{CELL_LABEL, 3.2, "付款时间", 0, 0}, {CELL_WRITTEN, 8, "t", FIELD_PAID_ON, 0}}},
    {9,
     {{CELL_LABEL, 1.4, "付款金额", 0, 1},
      {CELL_LABEL, 1.8, "小写", 0, 0},
      {CELL_FIELD, 8, "￥", FIELD_AMOUNT, 0}}},
    {9,
     {{CELL_SKIP, 1.4, NULL, 0, 0},
      {CELL_LABEL, 1.8, "大写", 0, 0},
      {CELL_FIELD, 8, NULL, FIELD_AMOUNT_IN_WORDS, 0}}},
    {9, {{CELL_LABEL, 3.2, "摘要", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PURPOSE, 0}}},
    {9, {{CELL_LABEL, 3.2, "交易状态", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_STATUS, 0}}},
    {.height_mm = 0}};

void more_receipt(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    sheet->hand = (struct hand){.label = {FACE_SONG, 10.5, SIDE_LEFT, false, 0x202020, 0},
                                .entry = {FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.2};
    sheet_write(sheet, (struct box_mm){22, 30, 166, 0},
                &(struct script){FACE_HEI, 17, SIDE_CENTRE, true, wechat ? 0x128a16 : 0x1560c0, 0},
                wechat ? "微信支付电子回单" : "支付宝电子回单");
    struct script small = {FACE_SONG, 9, SIDE_RIGHT, false, 0x404040, 0};
    sheet_write(sheet, (struct box_mm){22, 44, 166, 0}, &small, "回单生成后不代表交易不可撤销");
    struct form form = {story, paper, {22, 50, 166, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, RECEIPT), left = 22 + 166 * 3.2 / 11.2 + 1.5;
    struct box_mm place = {left, 59, 100, 9};
    sheet_note(
        sheet,
        sheet_write(sheet, place, &sheet->hand.entry, wechat ? "微信零钱" : "支付宝账户余额"),
        &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    small.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){22, y + 4, 166, 0}, &small,
                wechat ? "注：本回单由财付通支付科技有限公司提供，不作为收款方发货依据。"
                       : "注：本回单由支付宝（中国）网络技术有限公司提供，不作为收款方发货依据。");
}
