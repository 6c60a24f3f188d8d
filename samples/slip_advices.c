/* Receipts of five banks: labels in two languages; a strip of a machine's narrow paper;
 * a receipt with that of its charge on the same sheet; labels above values in two columns; lines
 * whose labels end where the values begin, with notes up the margin */
#include "samples/bars.h"
#include "samples/slips.h"
#include "samples/strokes.h"

static const struct row TONGUES[] = {{10,
                                      {{CELL_LABEL, 2, "交易日期\nDate", 0, 0},
                                       {CELL_WRITTEN, 4, "-", FIELD_PAID_ON, 0},
                                       {CELL_LABEL, 2, "业务编号\nReference No.", 0, 0},
                                       {CELL_FIELD, 4.6, NULL, FIELD_SERIAL, 0}}},
                                     {10,
                                      {{CELL_LABEL, 2, "付款人名称\nPayer", 0, 0},
                                       {CELL_FIELD, 4, NULL, FIELD_PAYER_NAME, 0},
                                       {CELL_LABEL, 2, "收款人名称\nBeneficiary", 0, 0},
                                       {CELL_FIELD, 4.6, NULL, FIELD_PAYEE_NAME, 0}}},
                                     {10,
                                      {{CELL_LABEL, 2, "付款人账号\nA/C No.", 0, 0},
                                       {CELL_FIELD, 4, NULL, FIELD_PAYER_ACCOUNT, 0},
                                       {CELL_LABEL, 2, "收款人账号\nA/C No.", 0, 0},
                                       {CELL_FIELD, 4.6, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
                                     {10,
                                      {{CELL_LABEL, 2, "付款行\nRemitting Bank", 0, 0},
                                       {CELL_TEXT, 4, "示例汇通银行（中国）", 0, 0},
                                       {CELL_LABEL, 2, "收款行\nBeneficiary Bank", 0, 0},
                                       {CELL_FIELD, 4.6, NULL, FIELD_PAYEE_BANK, 0}}},
                                     {10,
                                      {{CELL_LABEL, 2, "金额\nAmount", 0, 0},
                                       {CELL_FIELD, 4, "CNY ", FIELD_AMOUNT, 0},
                                       {CELL_LABEL, 2, "大写金额\nIn Words", 0, 0},
                                       {CELL_WRITTEN, 4.6, "W", FIELD_AMOUNT_IN_WORDS, 0}}},
                                     {10,
                                      {{CELL_LABEL, 2, "附言\nRemarks", 0, 0},
                                       {CELL_FIELD, 4, NULL, FIELD_PURPOSE, 0},
                                       {CELL_LABEL, 2, "状态\nStatus", 0, 0},
                                       {CELL_FIELD, 4.6, NULL, FIELD_STATUS, 0}}},
                                     {.height_mm = 0}};

static const struct row STRIP[] = {
    {6.4, {{CELL_WRITTEN, 1, "t日期时间:", FIELD_PAID_ON, 0}}},
    {6.4, {{CELL_TEXT, 1, "终端编号:SJ069101  网点:00691", 0, 0}}},
    {6.4, {{CELL_FIELD, 1, "流水号:", FIELD_SERIAL, 0}}},
    {6.4, {{CELL_TEXT, 1, "交易类型:对公转账汇款", 0, 0}}},
    {6.4, {{CELL_TEXT, 1, "---------------------------------", 0, 0}}},
    {6.4, {{CELL_TEXT, 1, "付款户名:", 0, 0}}},
    {6.4, {{CELL_FIELD, 1, "  ", FIELD_PAYER_NAME, 0}}},
    {6.4, {{CELL_FIELD, 1, "付款账号:", FIELD_PAYER_ACCOUNT, 0}}},
    {6.4, {{CELL_TEXT, 1, "收款户名:", 0, 0}}},
    {6.4, {{CELL_FIELD, 1, "  ", FIELD_PAYEE_NAME, 0}}},
    {6.4, {{CELL_FIELD, 1, "收款账号:", FIELD_PAYEE_ACCOUNT, 0}}},
    {6.4, {{CELL_FIELD, 1, "收款银行:", FIELD_PAYEE_BANK, 0}}},
    {6.4, {{CELL_TEXT, 1, "---------------------------------", 0, 0}}},
    {6.4, {{CELL_FIELD, 1, "交易金额:RMB ", FIELD_AMOUNT, 0}}},
    {6.4, {{CELL_FIELD, 1, "金额大写:", FIELD_AMOUNT_IN_WORDS, 0}}},
    {6.4, {{CELL_FIELD, 1, "汇款用途:", FIELD_PURPOSE, 0}}},
    {6.4, {{CELL_FIELD, 1, "交易结果:", FIELD_STATUS, 0}}},
    {.height_mm = 0}};

static const struct row CHARGED[] = {
    {8,
     {{CELL_LABEL, 1.6, "付款户名", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_PAYER_NAME, 0},
      {CELL_LABEL, 1.6, "付款账号", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_PAYER_ACCOUNT, 0}}},
    {8,
     {{CELL_LABEL, 1.6, "收款户名", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_PAYEE_NAME, 0},
      {CELL_LABEL, 1.6, "收款账号", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
    {8,
     {{CELL_LABEL, 1.6, "收款行", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_PAYEE_BANK, 0},
      {CELL_LABEL, 1.6, "行号", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_PAYEE_BANK_CODE, 0}}},
    {8,
     {{CELL_LABEL, 1.6, "小写金额", 0, 0},
      {CELL_FIELD, 5, "￥", FIELD_AMOUNT, 0},
      {CELL_LABEL, 1.6, "大写金额", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_AMOUNT_IN_WORDS, 0}}},
    {8,
     {{CELL_LABEL, 1.6, "记账日期", 0, 0},
      {CELL_WRITTEN, 5, "8", FIELD_PAID_ON, 0},
      {CELL_LABEL, 1.6, "记账流水", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_SERIAL, 0}}},
    {8, {{CELL_LABEL, 1.6, "摘　　要", 0, 0}, {CELL_FIELD, 11.6, NULL, FIELD_PURPOSE, 0}}},
    {.height_mm = 0}};

static const struct row ABOVE[] = {
    {15,
     {{CELL_OVER, 1, "付款方户名", FIELD_PAYER_NAME, 0},
      {CELL_OVER, 1, "收款方户名", FIELD_PAYEE_NAME, 0}}},
    {15,
     {{CELL_OVER, 1, "付款方账号", FIELD_PAYER_ACCOUNT, 0},
      {CELL_OVER, 1, "收款方账号", FIELD_PAYEE_ACCOUNT, 0}}},
    {15,
     {{CELL_OVER, 1, "交易金额（元）", FIELD_AMOUNT, 0},
      {CELL_OVER, 1, "收款方开户银行", FIELD_PAYEE_BANK, 0}}},
    {15,
     {{CELL_OVER, 1, "金额大写", FIELD_AMOUNT_IN_WORDS, 0},
      {CELL_OVER, 1, "汇款附言", FIELD_PURPOSE, 0}}},
    {15,
     {{CELL_OVER, 1, "交易日期", FIELD_PAID_ON, 0}, {CELL_OVER, 1, "交易状态", FIELD_STATUS, 0}}},
    {15, {{CELL_OVER, 1, "电子回单号", FIELD_SERIAL, 0}}},
    {.height_mm = 0}};

#define ENDS(label, kind, text, field)                                                             \
    {                                                                                              \
        8.6, {                                                                                     \
            {CELL_RIGHT, 3.2, label, 0, 0}, {                                                      \
                kind, 8, text, field, 0                                                            \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row MARGIN[] = {ENDS("汇出账户名称：", CELL_FIELD, NULL, FIELD_PAYER_NAME),
                                    ENDS("汇出账户账号：", CELL_WRITTEN, "4", FIELD_PAYER_ACCOUNT),
                                    ENDS("汇入账户名称：", CELL_FIELD, NULL, FIELD_PAYEE_NAME),
                                    ENDS("汇入账户账号：", CELL_WRITTEN, "4", FIELD_PAYEE_ACCOUNT),
                                    ENDS("汇入银行：", CELL_FIELD, NULL, FIELD_PAYEE_BANK),
                                    ENDS("汇款金额：", CELL_WRITTEN, "y", FIELD_AMOUNT),
                                    ENDS("大写：", CELL_WRITTEN, "W", FIELD_AMOUNT_IN_WORDS),
                                    ENDS("汇款日期：", CELL_WRITTEN, "z", FIELD_PAID_ON),
                                    ENDS("用途：", CELL_FIELD, NULL, FIELD_PURPOSE),
                                    ENDS("交易序号：", CELL_FIELD, NULL, FIELD_SERIAL),
                                    ENDS("处理状态：", CELL_FIELD, NULL, FIELD_STATUS),
                                    {.height_mm = 0}};

const struct slip ADVICE_SLIPS[ADVICE_SLIP_COUNT] = {
    {"示例汇通银行",
     "付款通知 Debit Advice",
     {FACE_LATIN, 14, SIDE_RIGHT, true, 0x5a1a2a, 0},
     30,
     LOGO_BAR,
     0x7a2a3a,
     {16, 46, 178, 0},
     BORDER_GRID,
     TONGUES,
     {FACE_HEI, 8.5, SIDE_LEFT, false, 0x404040, 0},
     {FACE_HEI, 9, SIDE_LEFT, false, 0x101010, 0},
     0.15,
     false,
     "This is a computer generated advice.　本通知由系统生成，无需签字。",
     158,
     12,
     0,
     {0, 0, 0, 0}},
    {"样例安和银行",
     "自助设备转账凭条",
     {FACE_FIXED, 12, SIDE_CENTRE, true, 0x282828, 0},
     30,
     LOGO_NONE,
     0,
     {63, 44, 84, 0},
     BORDER_NONE,
     STRIP,
     {FACE_FIXED, 9, SIDE_LEFT, false, 0x303030, 0},
     {FACE_FIXED, 9, SIDE_LEFT, false, 0x303030, 0},
     0.15,
     false,
     "请妥善保管凭条，如有疑问请至柜台查询。",
     0,
     0,
     0,
     {0, 0, 0, 0}},
    {"示例金穗农商银行",
     "国内支付业务付款回单",
     {FACE_SERIF, 15, SIDE_CENTRE, true, 0x1a4a2a, 0},
     20,
     LOGO_NONE,
     0,
     {13, 34, 184, 0},
     BORDER_GRID,
     CHARGED,
     {FACE_SERIF, 9, SIDE_LEFT, false, 0x1a4a2a, 0},
     {FACE_SERIF, 9.5, SIDE_LEFT, false, 0x101010, 0},
     0.2,
     false,
     "示例金穗农商银行　　自助打印　　注意重复",
     164,
     20,
     0,
     {0, 0, 0, 0}},
    {"样例启明银行",
     "电子回单（付款）",
     {FACE_MICRO, 15, SIDE_LEFT, true, 0x1c2c40, 0},
     34,
     LOGO_NONE,
     0,
     {26, 50, 158, 0},
     BORDER_LINES,
     ABOVE,
     {FACE_MICRO, 10.5, SIDE_LEFT, false, 0x808890, 0},
     {FACE_MICRO, 11, SIDE_LEFT, false, 0x181c20, 0},
     0.1,
     true,
     "样例启明银行　企业网银　本回单可在官网验真，重复打印无效。",
     150,
     -6,
     0xfafbfd,
     {18, 26, 174, 132}},
    {"示例北辰银行",
     "汇 款 业 务 回 单",
     {FACE_KAI, 17, SIDE_RIGHT, true, 0x303060, 0},
     26,
     LOGO_DISC,
     0x303060,
     {30, 46, 150, 0},
     BORDER_NONE,
     MARGIN,
     {FACE_KAI, 11.5, SIDE_LEFT, false, 0x303060, 0},
     {FACE_BOOK, 10.5, SIDE_LEFT, false, 0x101010, 0},
     0.2,
     false,
     "　　　　　　　　　　　　打印柜员：00691　打印次数：第 1 次",
     150,
     -10,
     0,
     {0, 0, 0, 0}},
};

/* The gray of the lid beside a narrow strip; down to where the invoice data stand, if they do. */
static void draw_strip(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    double low = story->invoice_on_slip ? 210 : sheet->height_mm;
    sheet_fill(sheet, (struct box_mm){0, 0, 60, 190}, 0xe4e4e2);
    sheet_fill(sheet, (struct box_mm){150, 0, 60, 190}, 0xe4e4e2);
    sheet_fill(sheet, (struct box_mm){0, 190, 210, low - 190}, 0xe4e4e2);
    sheet_write(sheet, (struct box_mm){63, 20, 84, 0},
                &(struct script){FACE_FIXED, 11, SIDE_CENTRE, false, 0x282828, 0}, slip->bank);
}

/* Below the receipt, on the same sheet, what the bank took for it. */
static void draw_charge(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    static const struct row CHARGE[] = {{8,
                                         {{CELL_LABEL, 1.6, "扣费账户", 0, 0},
                                          {CELL_NOTE, 5, "同付款账户", 0, 0},
                                          {CELL_LABEL, 1.6, "收费项目", 0, 0},
                                          {CELL_NOTE, 5, "转账汇款手续费", 0, 0}}},
                                        {8,
                                         {{CELL_LABEL, 1.6, "手续费", 0, 0},
                                          {CELL_NOTE, 5, "0.50元", 0, 0},
                                          {CELL_LABEL, 1.6, "工本费", 0, 0},
                                          {CELL_NOTE, 5, "0.00元", 0, 0}}},
                                        {.height_mm = 0}};
    struct hand kept = sheet->hand;
    sheet->hand = (struct hand){.label = slip->label, .entry = slip->entry, .line_mm = 0.2};
    strokes_cut(sheet, 4, 128, 202);
    sheet_write(sheet, (struct box_mm){13, 138, 184, 9}, &slip->title_script, "收费回单");
    form_draw(sheet, &(struct form){story, NULL, {13, 150, 184, 0}, BORDER_GRID, 1, 0}, CHARGE);
    sheet_write(sheet, (struct box_mm){15, 169, 180, 0},
                &(struct script){FACE_SONG, 8, SIDE_LEFT, false, 0x303030, 0}, slip->foot);
    sheet->hand = kept;
}

static void draw_margin(struct sheet *sheet) {
    bars_code128(sheet, (struct box_mm){120, 12, 66, 9}, "HD69010100441706");
    strokes_round(sheet, (struct box_mm){24, 42, 162, 112}, 4, 0x8080a0);
    sheet_write(sheet, (struct box_mm){189, 60, 5, 0},
                &(struct script){FACE_KAI, 9, SIDE_CENTRE, false, 0x303060, 0},
                "此\n联\n交\n汇\n款\n人\n作\n回\n单");
}

void slip_advice_surround(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    if (slip->rows == STRIP)
        draw_strip(sheet, story, slip);
    else if (slip->rows == CHARGED)
        draw_charge(sheet, story, slip);
    else if (slip->rows == MARGIN)
        draw_margin(sheet);
}
