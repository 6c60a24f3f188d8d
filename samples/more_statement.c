/* A wallet's list of transactions: heads across, one line of values under them */
#include "samples/form.h"
#include "samples/more.h"

#include <stdio.h>

static const struct row LIST[] = {{9,
                                   {{CELL_SHADE, 3, "交易单号", 0, 0},
                                    {CELL_SHADE, 2.4, "交易时间", 0, 0},
                                    {CELL_SHADE, 1.4, "类型", 0, 0},
                                    {CELL_SHADE, 1.2, "收/支", 0, 0},
                                    {CELL_SHADE, 1.8, "金额(元)", 0, 0},
                                    {CELL_SHADE, 3.2, "交易对方", 0, 0},
                                    {CELL_SHADE, 2.2, "备注", 0, 0},
                                    {CELL_SHADE, 1.8, "状态", 0, 0}}},
                                  {16,
                                   {{CELL_FIELD, 3, NULL, FIELD_SERIAL, 0},
                                    {CELL_WRITTEN, 2.4, "t", FIELD_PAID_ON, 0},
                                    {CELL_TEXT, 1.4, "转账", 0, 0},
                                    {CELL_TEXT, 1.2, "支出", 0, 0},
                                    {CELL_FIELD, 1.8, NULL, FIELD_AMOUNT, 0},
                                    {CELL_FIELD, 3.2, NULL, FIELD_PAYEE_NAME, 0},
                                    {CELL_FIELD, 2.2, NULL, FIELD_PURPOSE, 0},
                                    {CELL_FIELD, 1.8, NULL, FIELD_STATUS, 0}}},
                                  {.height_mm = 0}};
static const struct row HOLDER[] = {{8, {{CELL_FIELD, 1, "户　　名：", FIELD_PAYER_NAME, 0}}},
                                    {.height_mm = 0}};

void more_statement(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    sheet->hand = (struct hand){.label = {FACE_SONG, 9, SIDE_LEFT, false, 0x202020, 0},
                                .entry = {FACE_SONG, 9, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.2};
    sheet_write(sheet, (struct box_mm){16, 26, 178, 0},
                &(struct script){FACE_HEI, 16, SIDE_CENTRE, true, wechat ? 0x128a16 : 0x1560c0, 0},
                wechat ? "微信支付交易明细证明" : "支付宝交易流水证明");
    struct form form = {story, paper, {16, 44, 178, 0}, BORDER_NONE, 1, 0};
    form.place.y = form_draw(sheet, &form, HOLDER);
    struct box_mm line = {17.5, form.place.y, 170, 0};
    sheet_note(sheet,
               sheet_write(sheet, line, &sheet->hand.label,
                           wechat ? "支付账户：微信零钱" : "支付账户：支付宝账户余额"),
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    form.place.y += 9;
    form.border = BORDER_GRID;
    double y = form_draw(sheet, &form, LIST);
    sheet_write(sheet, (struct box_mm){16, y + 4, 178, 0}, &sheet->hand.label,
                "共 1 笔记录。本证明仅反映查询时的交易情况，不作其他用途。");
    sheet_write(sheet, (struct box_mm){16, y + 20, 174, 0},
                &(struct script){FACE_SONG, 10, SIDE_RIGHT, false, 0x202020, 0},
                wechat ? "财付通支付科技有限公司" : "支付宝（中国）网络技术有限公司");
}
