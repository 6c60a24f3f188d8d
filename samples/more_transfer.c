/* Wallets' prints: the details of one transfer as a telephone shows them, labels above
 * values; who pays and who receives side by side */
#include "samples/form.h"
#include "samples/more.h"
#include "samples/strokes.h"

static bool is_wechat(const struct story *story) {
    return story->voucher.channel == CHANNEL_WECHAT;
}

static void note_channel(struct sheet *sheet, const struct story *story, struct box_mm inked) {
    sheet_note(sheet, inked,
               &(struct entry){FIELD_CHANNEL, -1, is_wechat(story) ? "wechat" : "alipay", NULL});
}

static const struct row DETAIL[] = {{14, {{CELL_OVER, 1, "转账给", FIELD_PAYEE_NAME, 0}}},
                                    {14, {{CELL_OVER, 1, "转账金额", FIELD_AMOUNT, 0}}},
                                    {14, {{CELL_OVER, 1, "转账时间", FIELD_PAID_ON, 0}}},
                                    {14, {{CELL_OVER, 1, "转账说明", FIELD_PURPOSE, 0}}},
                                    {14, {{CELL_OVER, 1, "付款账户", FIELD_PAYER_NAME, 0}}},
                                    {14, {{CELL_OVER, 1, "转账单号", FIELD_SERIAL, 0}}},
                                    {14, {{CELL_OVER, 1, "当前状态", FIELD_STATUS, 0}}},
                                    {.height_mm = 0}};

void more_transfer(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = is_wechat(story);
    sheet->hand = (struct hand){.label = {FACE_ROUND, 11.5, SIDE_LEFT, false, 0x888e94, 0},
                                .entry = {FACE_ROUND, 11, SIDE_LEFT, false, 0x181c20, 0},
                                .line_mm = 0.1,
                                .line_rgb = 0xdce0e4};
    strokes_round(sheet, (struct box_mm){58, 26, 94, 190}, 7, 0x606468);
    sheet_fill(sheet, (struct box_mm){60, 36, 90, 24}, wechat ? 0x2aae67 : 0x1677ff);
    sheet_write(sheet, (struct box_mm){60, 36, 90, 24},
                &(struct script){FACE_ROUND, 15, SIDE_CENTRE, true, 0xffffff, 0},
                wechat ? "微信转账详情" : "支付宝转账详情");
    struct form form = {story, paper, {66, 66, 78, 0}, BORDER_LINES, 1, 0};
    double y = form_draw(sheet, &form, DETAIL);
    note_channel(sheet, story,
                 sheet_write(sheet, (struct box_mm){67.5, y + 5, 78, 0}, &sheet->hand.entry,
                             wechat ? "支付方式：零钱" : "付款方式：账户余额"));
}

static const struct row SIDES[] = {
    {8, {{CELL_SHADE, 1, "付款方", 0, 0}, {CELL_SHADE, 1, "收款方", 0, 0}}},
    {10,
     {{CELL_FIELD, 1, "名称：", FIELD_PAYER_NAME, 0},
      {CELL_FIELD, 1, "名称：", FIELD_PAYEE_NAME, 0}}},
    {10, {{CELL_NOTE, 1, " ", 0, 0}, {CELL_NOTE, 1, "账户：银行卡", 0, 0}}},
    {8, {{CELL_SHADE, 1, "交易信息", 0, 0}}},
    {10,
     {{CELL_FIELD, 1, "小写：￥", FIELD_AMOUNT, 0},
      {CELL_FIELD, 1, "大写：", FIELD_AMOUNT_IN_WORDS, 0}}},
    {10,
     {{CELL_WRITTEN, 1, "t时间：", FIELD_PAID_ON, 0}, {CELL_FIELD, 1, "状态：", FIELD_STATUS, 0}}},
    {10, {{CELL_FIELD, 1, "单号：", FIELD_SERIAL, 0}, {CELL_FIELD, 1, "备注：", FIELD_PURPOSE, 0}}},
    {.height_mm = 0}};

void more_parties(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = is_wechat(story);
    sheet->hand = (struct hand){.label = {FACE_MING, 10.5, SIDE_LEFT, false, 0x303030, 0},
                                .entry = {FACE_MING, 10.5, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.18};
    sheet_write(sheet, (struct box_mm){20, 34, 170, 0},
                &(struct script){FACE_SERIF, 17, SIDE_CENTRE, true, 0x202020, 0},
                wechat ? "微信支付转账电子凭证" : "支付宝转账电子回单");
    struct form form = {story, paper, {20, 50, 170, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, SIDES);
    struct box_mm place = {21.5, 50 + 18, 80, 10};
    note_channel(sheet, story,
                 sheet_write(sheet, place, &sheet->hand.entry,
                             wechat ? "账户：微信零钱" : "账户：支付宝余额"));
    sheet_write(sheet, (struct box_mm){20, y + 4, 170, 0},
                &(struct script){FACE_MING, 8.5, SIDE_LEFT, false, 0x505050, 0},
                wechat ? "凭证由财付通支付科技有限公司出具。"
                       : "回单由支付宝（中国）网络技术有限公司出具。");
}
