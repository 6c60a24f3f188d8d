/* Three banks' prints: a receipt over words in its ground; a list of an account's payments, this
 * one marked; a receipt whose remarks run on in one cell */
#include "samples/flow.h"
#include "samples/slips.h"

#define NAMED(label, kind, text, field)                                                            \
    {                                                                                              \
        8.4, {                                                                                     \
            {CELL_SHADE, 3, label, 0, 0}, {                                                        \
                kind, 12, text, field, 0                                                           \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row GROUNDED[] = {
    NAMED("付 款 方 户 名", CELL_FIELD, NULL, FIELD_PAYER_NAME),
    NAMED("付 款 方 账 号", CELL_FIELD, NULL, FIELD_PAYER_ACCOUNT),
    NAMED("收 款 方 户 名", CELL_FIELD, NULL, FIELD_PAYEE_NAME),
    NAMED("收 款 方 账 号", CELL_FIELD, NULL, FIELD_PAYEE_ACCOUNT),
    NAMED("收款方开户行", CELL_FIELD, NULL, FIELD_PAYEE_BANK),
    NAMED("金　　　　额", CELL_WRITTEN, "y￥", FIELD_AMOUNT),
    NAMED("大 写 金 额", CELL_FIELD, NULL, FIELD_AMOUNT_IN_WORDS),
    NAMED("用　　　　途", CELL_FIELD, NULL, FIELD_PURPOSE),
    NAMED("交 易 状 态", CELL_FIELD, NULL, FIELD_STATUS),
    NAMED("交 易 时 间", CELL_WRITTEN, "t", FIELD_PAID_ON),
    NAMED("交 易 编 号", CELL_FIELD, NULL, FIELD_SERIAL),
    {.height_mm = 0}};

#define LISTED(day, name, account, amount, why, number)                                            \
    {                                                                                              \
        12, {                                                                                      \
            {CELL_TEXT, 2.5, day, 0, 0}, {CELL_TEXT, 4.9, name, 0, 0},                             \
                {CELL_TEXT, 4.9, account, 0, 0}, {CELL_TEXT, 2.2, amount, 0, 0},                   \
                {CELL_TEXT, 2.4, why, 0, 0}, {CELL_TEXT, 2.4, "交易成功", 0, 0}, {                 \
                CELL_TEXT, 4.3, number, 0, 0                                                       \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row LISTING[] = {{8,
                                      {{CELL_FIELD, 9, "户名：", FIELD_PAYER_NAME, 0},
                                       {CELL_FIELD, 8, "账号：", FIELD_PAYER_ACCOUNT, 0},
                                       {CELL_NOTE, 4.4, "币种：人民币", 0, 0}}},
                                     {9,
                                      {{CELL_SHADE, 2.5, "交易日期", 0, 0},
                                       {CELL_SHADE, 4.9, "对方户名", 0, 0},
                                       {CELL_SHADE, 4.9, "对方账号", 0, 0},
                                       {CELL_SHADE, 2.2, "支出金额", 0, 0},
                                       {CELL_SHADE, 2.4, "摘要", 0, 0},
                                       {CELL_SHADE, 2.4, "状态", 0, 0},
                                       {CELL_SHADE, 4.3, "流水号", 0, 0}}},
                                     LISTED("2026-08-03", "示例市样例供电公司", "0000690101000123",
                                            "1,286.40", "电费", "6901010803117"),
                                     LISTED("2026-08-05", "样例办公用品商行", "0000690101000456",
                                            "472.00", "办公用品", "6901010805240"),
                                     {12,
                                      {{CELL_WRITTEN, 2.5, "-", FIELD_PAID_ON, 0},
                                       {CELL_FIELD, 4.9, NULL, FIELD_PAYEE_NAME, 0},
                                       {CELL_FIELD, 4.9, NULL, FIELD_PAYEE_ACCOUNT, 0},
                                       {CELL_FIELD, 2.2, NULL, FIELD_AMOUNT, 0},
                                       {CELL_FIELD, 2.4, NULL, FIELD_PURPOSE, 0},
                                       {CELL_FIELD, 2.4, NULL, FIELD_STATUS, 0},
                                       {CELL_FIELD, 4.3, NULL, FIELD_SERIAL, 0}}},
                                     {.height_mm = 0}};

static const struct row REMARKED[] = {{8,
                                       {{CELL_LABEL, 1, "付\n款\n人", 0, 2},
                                        {CELL_LABEL, 2, "户　　名", 0, 0},
                                        {CELL_FIELD, 6, NULL, FIELD_PAYER_NAME, 0},
                                        {CELL_LABEL, 1, "收\n款\n人", 0, 2},
                                        {CELL_LABEL, 2, "户　　名", 0, 0},
                                        {CELL_FIELD, 6, NULL, FIELD_PAYEE_NAME, 0}}},
                                      {8,
                                       {{CELL_SKIP, 1, NULL, 0, 0},
                                        {CELL_LABEL, 2, "账　　号", 0, 0},
                                        {CELL_FIELD, 6, NULL, FIELD_PAYER_ACCOUNT, 0},
                                        {CELL_SKIP, 1, NULL, 0, 0},
                                        {CELL_LABEL, 2, "账　　号", 0, 0},
                                        {CELL_FIELD, 6, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
                                      {8,
                                       {{CELL_SKIP, 1, NULL, 0, 0},
                                        {CELL_LABEL, 2, "开户银行", 0, 0},
                                        {CELL_TEXT, 6, "示例长桥银行示例支行", 0, 0},
                                        {CELL_SKIP, 1, NULL, 0, 0},
                                        {CELL_LABEL, 2, "开户银行", 0, 0},
                                        {CELL_FIELD, 6, NULL, FIELD_PAYEE_BANK, 0}}},
                                      {9,
                                       {{CELL_LABEL, 3, "金　　　额", 0, 0},
                                        {CELL_FIELD, 6, "￥", FIELD_AMOUNT, 0},
                                        {CELL_LABEL, 3, "金额（大写）", 0, 0},
                                        {CELL_WRITTEN, 6, "W", FIELD_AMOUNT_IN_WORDS, 0}}},
                                      {9,
                                       {{CELL_LABEL, 3, "交易流水号", 0, 0},
                                        {CELL_FIELD, 6, NULL, FIELD_SERIAL, 0},
                                        {CELL_LABEL, 3, "时　间　戳", 0, 0},
                                        {CELL_WRITTEN, 6, "t", FIELD_PAID_ON, 0}}},
                                      {.height_mm = 0}};

const struct slip LIST_SLIPS[LIST_SLIP_COUNT] = {
    {"样例云汇银行",
     "网银转账凭证",
     {FACE_HEI, 15, SIDE_RIGHT, true, 0x1a5a6a, 0},
     22,
     LOGO_RING,
     0x1a7a8a,
     {20, 38, 170, 0},
     BORDER_GRID,
     GROUNDED,
     {FACE_HEI, 9.5, SIDE_LEFT, false, 0x305058, 0},
     {FACE_HEI, 10, SIDE_LEFT, true, 0x101820, 0},
     0.15,
     false,
     "本凭证由客户自行打印，以银行系统记录为准。",
     158,
     -14,
     0,
     {0, 0, 0, 0}},
    {"示例江城银行",
     "账户支出明细",
     {FACE_SONG, 16, SIDE_CENTRE, true, 0x101010, 0},
     22,
     LOGO_NONE,
     0,
     {10, 40, 190, 0},
     BORDER_GRID,
     LISTING,
     {FACE_SONG, 9, SIDE_LEFT, false, 0x202020, 0},
     {FACE_SONG, 8, SIDE_LEFT, false, 0x101010, 0},
     0.15,
     false,
     "示例江城银行　本页合计 3 笔　　（黄色标记为本次汇款）",
     160,
     18,
     0,
     {0, 0, 0, 0}},
    {"示例长桥银行",
     "示例长桥银行　网上银行电子回单",
     {FACE_MING, 15, SIDE_CENTRE, true, 0x101010, 0},
     20,
     LOGO_NONE,
     0,
     {14, 36, 182, 0},
     BORDER_GRID,
     REMARKED,
     {FACE_MING, 9.5, SIDE_LEFT, false, 0x101010, 0},
     {FACE_MING, 10, SIDE_LEFT, false, 0x101010, 0},
     0.2,
     false,
     "",
     164,
     22,
     0,
     {0, 0, 0, 0}},
};

/* Pale words all over the receipt. */
static void draw_ground(struct sheet *sheet) {
    sheet_lean(sheet, 105, 90, -0.4);
    for (int i = 0; i < 12; i++)
        sheet_write(sheet, (struct box_mm){i % 3 * 66.0 + 8, 34 + (i - i % 3) / 3.0 * 34, 60, 0},
                    &(struct script){FACE_HEI, 17, SIDE_CENTRE, false, 0xe6eef0, 0},
                    "样例云汇银行");
    sheet_straighten(sheet);
}

static void draw_remarks(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    static const struct paper VOUCHER = {.kind = PAGE_KIND_PAYMENT_VOUCHER};
    struct hand kept = sheet->hand;
    sheet->hand = (struct hand){.label = slip->label, .entry = slip->entry, .line_mm = 0.2};
    struct box_mm head = {14, 78, 30.33, 26}, box = {44.33, 78, 151.67, 26};
    struct script label = slip->label;
    label.side = SIDE_CENTRE;
    sheet_frame(sheet, head, 0.2, 0x101010);
    sheet_frame(sheet, box, 0.2, 0x101010);
    sheet_write(sheet, head, &label, "备　　　注");
    struct flow flow = {{46, 80, 112, 0}, 46, 7, story, &VOUCHER, false, 0};
    flow_value(sheet, &flow, "附言：", FIELD_PURPOSE, 0);
    flow_words(sheet, &flow, "　报文种类：客户发起汇兑业务　业务类型：普通汇兑　");
    flow_value(sheet, &flow, "处理结果：", FIELD_STATUS, 0);
    sheet_write(sheet, (struct box_mm){16, 107, 150, 0},
                &(struct script){FACE_MING, 8.5, SIDE_LEFT, false, 0x303030, 0},
                "重要提示：本回单不作为收款方发货依据。　　打印次数：1");
    sheet->hand = kept;
}

void slip_list_surround(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    if (slip->rows == GROUNDED)
        draw_ground(sheet);
    else if (slip->rows == LISTING)
        sheet_fill(sheet, (struct box_mm){10, 40 + 8 + 9 + 24, 190, 12}, 0xfff3a0);
    else if (slip->rows == REMARKED)
        draw_remarks(sheet, story, slip);
}
