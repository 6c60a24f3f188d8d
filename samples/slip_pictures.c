/* Receipts: the two sides as columns; an English advice; a web page's result; the
 * treasury's voucher; a telephone bank's picture with accounts below names */
#include "samples/slips.h"
#include "samples/strokes.h"

static const struct row COLUMNS[] = {{8,
                                      {{CELL_FIELD, 60, "回单编号：", FIELD_SERIAL, 0},
                                       {CELL_WRITTEN, 60, "z回单日期：", FIELD_PAID_ON, 0},
                                       {CELL_NOTE, 60, "打印次数：1", 0, 0}}},
                                     {8,
                                      {{CELL_LABEL, 24, "项目", 0, 0},
                                       {CELL_LABEL, 78, "付款方", 0, 0},
                                       {CELL_LABEL, 78, "收款方", 0, 0}}},
                                     {9,
                                      {{CELL_LABEL, 24, "户名", 0, 0},
                                       {CELL_FIELD, 78, NULL, FIELD_PAYER_NAME, 0},
                                       {CELL_FIELD, 78, NULL, FIELD_PAYEE_NAME, 0}}},
                                     {9,
                                      {{CELL_LABEL, 24, "账号", 0, 0},
                                       {CELL_FIELD, 78, NULL, FIELD_PAYER_ACCOUNT, 0},
                                       {CELL_FIELD, 78, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
                                     {9,
                                      {{CELL_LABEL, 24, "开户行", 0, 0},
                                       {CELL_TEXT, 78, "样例海岳银行示例区支行", 0, 0},
                                       {CELL_FIELD, 78, NULL, FIELD_PAYEE_BANK, 0}}},
                                     {9,
                                      {{CELL_LABEL, 24, "金额", 0, 0},
                                       {CELL_FIELD, 78, "（小写）￥", FIELD_AMOUNT, 0},
                                       {CELL_WRITTEN, 78, "W（大写）", FIELD_AMOUNT_IN_WORDS, 0}}},
                                     {9,
                                      {{CELL_LABEL, 24, "用途", 0, 0},
                                       {CELL_FIELD, 78, NULL, FIELD_PURPOSE, 0},
                                       {CELL_FIELD, 78, "交易状态：", FIELD_STATUS, 0}}},
                                     {.height_mm = 0}};

#define ADVISED(label, kind, text, field)                                                          \
    {                                                                                              \
        8.6, {                                                                                     \
            {CELL_NOTE, 52, label, 0, 0}, {                                                        \
                kind, 112, text, field, 0                                                          \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row ENGLISH[] = {
    ADVISED("Transaction Reference", CELL_FIELD, NULL, FIELD_SERIAL),
    ADVISED("Value Date", CELL_WRITTEN, "-", FIELD_PAID_ON),
    ADVISED("Ordering Customer", CELL_FIELD, NULL, FIELD_PAYER_NAME),
    ADVISED("Debit Account Number", CELL_FIELD, NULL, FIELD_PAYER_ACCOUNT),
    ADVISED("Beneficiary Name", CELL_FIELD, NULL, FIELD_PAYEE_NAME),
    ADVISED("Beneficiary Account Number", CELL_FIELD, NULL, FIELD_PAYEE_ACCOUNT),
    ADVISED("Beneficiary Bank", CELL_FIELD, NULL, FIELD_PAYEE_BANK),
    ADVISED("Amount", CELL_FIELD, "CNY ", FIELD_AMOUNT),
    ADVISED("Amount in Words", CELL_FIELD, NULL, FIELD_AMOUNT_IN_WORDS),
    ADVISED("Payment Details", CELL_FIELD, NULL, FIELD_PURPOSE),
    ADVISED("Status 状态", CELL_FIELD, NULL, FIELD_STATUS),
    {.height_mm = 0}};

static const struct row PAGE_PRINT[] = {{9, {{CELL_SHADE, 1, "转账结果", 0, 0}}},
                                        {9,
                                         {{CELL_RIGHT, 30, "处理结果：", 0, 0},
                                          {CELL_FIELD, 62, NULL, FIELD_STATUS, 0},
                                          {CELL_RIGHT, 30, "网银流水号：", 0, 0},
                                          {CELL_FIELD, 62, NULL, FIELD_SERIAL, 0}}},
                                        {9,
                                         {{CELL_RIGHT, 30, "付款单位：", 0, 0},
                                          {CELL_FIELD, 62, NULL, FIELD_PAYER_NAME, 0},
                                          {CELL_RIGHT, 30, "付款账号：", 0, 0},
                                          {CELL_WRITTEN, 62, "4", FIELD_PAYER_ACCOUNT, 0}}},
                                        {9,
                                         {{CELL_RIGHT, 30, "收款单位：", 0, 0},
                                          {CELL_FIELD, 62, NULL, FIELD_PAYEE_NAME, 0},
                                          {CELL_RIGHT, 30, "收款账号：", 0, 0},
                                          {CELL_WRITTEN, 62, "4", FIELD_PAYEE_ACCOUNT, 0}}},
                                        {9,
                                         {{CELL_RIGHT, 30, "收款行：", 0, 0},
                                          {CELL_FIELD, 62, NULL, FIELD_PAYEE_BANK, 0},
                                          {CELL_RIGHT, 30, "收款行联行号：", 0, 0},
                                          {CELL_FIELD, 62, NULL, FIELD_PAYEE_BANK_CODE, 0}}},
                                        {9,
                                         {{CELL_RIGHT, 30, "转账金额：", 0, 0},
                                          {CELL_WRITTEN, 62, "y", FIELD_AMOUNT, 0},
                                          {CELL_RIGHT, 30, "大写金额：", 0, 0},
                                          {CELL_FIELD, 62, NULL, FIELD_AMOUNT_IN_WORDS, 0}}},
                                        {9,
                                         {{CELL_RIGHT, 30, "转账用途：", 0, 0},
                                          {CELL_FIELD, 62, NULL, FIELD_PURPOSE, 0},
                                          {CELL_RIGHT, 30, "提交时间：", 0, 0},
                                          {CELL_WRITTEN, 62, "t", FIELD_PAID_ON, 0}}},
                                        {9,
                                         {{CELL_RIGHT, 30, "汇款方式：", 0, 0},
                                          {CELL_TEXT, 62, "普通汇款", 0, 0},
                                          {CELL_RIGHT, 30, "手续费：", 0, 0},
                                          {CELL_TEXT, 62, "0.00元", 0, 0}}},
                                        {.height_mm = 0}};

static const struct row TREASURY[] = {{8,
                                       {{CELL_LABEL, 8, "付\n款\n人", 0, 2},
                                        {CELL_LABEL, 18, "全　称", 0, 0},
                                        {CELL_FIELD, 64, NULL, FIELD_PAYER_NAME, 0},
                                        {CELL_LABEL, 8, "收\n款\n人", 0, 2},
                                        {CELL_LABEL, 18, "全　称", 0, 0},
                                        {CELL_FIELD, 64, NULL, FIELD_PAYEE_NAME, 0}}},
                                      {8,
                                       {{CELL_SKIP, 8, NULL, 0, 0},
                                        {CELL_LABEL, 18, "账　号", 0, 0},
                                        {CELL_FIELD, 64, NULL, FIELD_PAYER_ACCOUNT, 0},
                                        {CELL_SKIP, 8, NULL, 0, 0},
                                        {CELL_LABEL, 18, "账　号", 0, 0},
                                        {CELL_FIELD, 64, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
                                      {8,
                                       {{CELL_SKIP, 8, NULL, 0, 0},
                                        {CELL_LABEL, 18, "开户行", 0, 0},
                                        {CELL_TEXT, 64, "示例惠民银行国库业务部", 0, 0},
                                        {CELL_SKIP, 8, NULL, 0, 0},
                                        {CELL_LABEL, 18, "开户行", 0, 0},
                                        {CELL_FIELD, 64, NULL, FIELD_PAYEE_BANK, 0}}},
                                      {10,
                                       {{CELL_LABEL, 26, "支付金额", 0, 0},
                                        {CELL_WRITTEN, 90, "W", FIELD_AMOUNT_IN_WORDS, 0},
                                        {CELL_FIELD, 64, "￥", FIELD_AMOUNT, 0}}},
                                      {8,
                                       {{CELL_LABEL, 26, "预算项目", 0, 0},
                                        {CELL_TEXT, 64, "2010301 行政运行", 0, 0},
                                        {CELL_LABEL, 26, "经济分类", 0, 0},
                                        {CELL_TEXT, 64, "30227 委托业务费", 0, 0}}},
                                      {8,
                                       {{CELL_LABEL, 26, "用　　途", 0, 0},
                                        {CELL_FIELD, 64, NULL, FIELD_PURPOSE, 0},
                                        {CELL_LABEL, 26, "结算方式", 0, 0},
                                        {CELL_TEXT, 64, "转账　授权支付", 0, 0}}},
                                      {8,
                                       {{CELL_LABEL, 26, "凭 证 号", 0, 0},
                                        {CELL_FIELD, 64, NULL, FIELD_SERIAL, 0},
                                        {CELL_LABEL, 26, "支付日期", 0, 0},
                                        {CELL_FIELD, 64, NULL, FIELD_PAID_ON, 0}}},
                                      {.height_mm = 0}};

#define PICTURED(label, kind, text, field)                                                         \
    {                                                                                              \
        9, {                                                                                       \
            {CELL_NOTE, 26, label, 0, 0}, {                                                        \
                kind, 74, text, field, 0                                                           \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row PICTURE[] = {PICTURED("转账金额", CELL_WRITTEN, "y", FIELD_AMOUNT),
                                     PICTURED("金额大写", CELL_FIELD, NULL, FIELD_AMOUNT_IN_WORDS),
                                     PICTURED("付款账户", CELL_FIELD, NULL, FIELD_PAYER_NAME),
                                     PICTURED(" ", CELL_WRITTEN, "4", FIELD_PAYER_ACCOUNT),
                                     PICTURED("收款账户", CELL_FIELD, NULL, FIELD_PAYEE_NAME),
                                     PICTURED(" ", CELL_WRITTEN, "4", FIELD_PAYEE_ACCOUNT),
                                     PICTURED("收款银行", CELL_FIELD, NULL, FIELD_PAYEE_BANK),
                                     PICTURED("附言", CELL_FIELD, NULL, FIELD_PURPOSE),
                                     PICTURED("交易时间", CELL_WRITTEN, "t", FIELD_PAID_ON),
                                     PICTURED("流水号", CELL_FIELD, NULL, FIELD_SERIAL),
                                     PICTURED("交易结果", CELL_FIELD, NULL, FIELD_STATUS),
                                     {.height_mm = 0}};

const struct slip PICTURE_SLIPS[PICTURE_SLIP_COUNT] = {
    {.bank = "样例海岳银行",
     .title = "电 子 回 单",
     .title_script = {FACE_HEI, 17, SIDE_RIGHT, true, 0x1a3a7a, 0},
     .title_y = 18,
     .logo = LOGO_BAR,
     .brand = 0x1a3a7a,
     .place = {15, 34, 180, 0},
     .border = BORDER_GRID,
     .rows = COLUMNS,
     .label = {FACE_SONG, 10, SIDE_LEFT, false, 0x1a3a7a, 0},
     .entry = {FACE_SONG, 10, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.25,
     .foot = "本回单仅表示客户账户的记账情况，重复打印请注意核对。　柜员号：EB0007",
     .seal_x = 162,
     .seal_dy = 24},
    {.bank = "Sample Pacific Bank",
     .title = "PAYMENT ADVICE",
     .title_script = {FACE_LATIN, 16, SIDE_LEFT, true, 0x303030, 0},
     .title_y = 36,
     .place = {23, 54, 164, 0},
     .border = BORDER_NONE,
     .rows = ENGLISH,
     .label = {FACE_LATIN, 10, SIDE_LEFT, false, 0x404040, 0},
     .entry = {FACE_LATIN, 9.5, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.2,
     .foot = "This advice is generated by the system and needs no signature.　Page 1 of 1"},
    {.bank = "示例岭南银行",
     .title = "首页 > 转账汇款 > 单笔转账 > 结果查询",
     .title_script = {FACE_MICRO, 9.5, SIDE_LEFT, false, 0x606468, 0},
     .title_y = 32,
     .place = {13, 44, 184, 0},
     .border = BORDER_LINES,
     .rows = PAGE_PRINT,
     .label = {FACE_MICRO, 9.5, SIDE_LEFT, false, 0x50565c, 0},
     .entry = {FACE_MICRO, 9.5, SIDE_LEFT, false, 0x101418, 0},
     .line_mm = 0.12,
     .foot = "温馨提示：交易结果以收款行入账为准，如需回单请于次日在“电子回单”中打印。"},
    {.bank = "示例惠民银行",
     .title = "财政授权支付凭证（回单）",
     .title_script = {FACE_SERIF, 16, SIDE_CENTRE, true, 0x202020, 2},
     .title_y = 22,
     .place = {15, 38, 180, 0},
     .border = BORDER_GRID,
     .rows = TREASURY,
     .label = {FACE_SERIF, 9.5, SIDE_LEFT, false, 0x202020, 0},
     .entry = {FACE_FIXED, 9.5, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.3,
     .foot = "第四联　退预算单位作回单　　　　　　　　　　　　银行签章：",
     .seal_x = 158,
     .seal_dy = 22},
    {.bank = "样例星河银行",
     .title = "转账电子凭证",
     .title_script = {FACE_MICRO, 15, SIDE_CENTRE, true, 0xffffff, 0},
     .title_y = 38,
     .place = {55, 60, 100, 0},
     .border = BORDER_NONE,
     .rows = PICTURE,
     .label = {FACE_MICRO, 11.5, SIDE_LEFT, false, 0x8a9096, 0},
     .entry = {FACE_MICRO, 10, SIDE_RIGHT, false, 0x181c20, 0},
     .line_mm = 0.1,
     .foot = "　　　　　样例星河银行手机银行　客服热线 95-0000",
     .seal_x = 80,
     .seal_dy = 29},
};

/* What the browser prints at the edges, and the page's buttons. */
static void draw_page_print(struct sheet *sheet, const struct story *story) {
    struct script small = {FACE_MICRO, 8, SIDE_LEFT, false, 0x404448, 0};
    struct script button = {FACE_MICRO, 9.5, SIDE_CENTRE, false, 0x303438, 0};
    static const char *const BUTTONS[] = {"打印", "返回", "继续转账"};
    char day[32];
    sheet_date(story->voucher.day, day, sizeof day);
    sheet_write(sheet, (struct box_mm){13, 10, 90, 0}, &small, day);
    small.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){103, 10, 94, 0}, &small, "示例岭南银行企业网上银行");
    sheet_write(sheet, (struct box_mm){13, 284, 184, 0}, &small,
                "https://ebank.example.invalid/corp/transfer/result　　1/1");
    sheet_fill(sheet, (struct box_mm){13, 18, 184, 10}, 0xd8e4ec);
    sheet_write(sheet, (struct box_mm){17, 18, 120, 10},
                &(struct script){FACE_MICRO, 13, SIDE_LEFT, true, 0x1c5c84, 0},
                "示例岭南银行　企业网上银行");
    for (int i = 0; i < 3; i++) {
        struct box_mm box = {66 + i * 27.0, 130, 24, 8};
        strokes_round(sheet, box, 1.5, 0x808890);
        sheet_write(sheet, box, &button, BUTTONS[i]);
    }
}

static void draw_advice_head(struct sheet *sheet) {
    sheet_write(sheet, (struct box_mm){23, 18, 110, 0},
                &(struct script){FACE_BOOK, 19, SIDE_LEFT, true, 0x7a1020, 0},
                "Sample Pacific Bank");
    sheet_write(sheet, (struct box_mm){23, 27, 150, 0},
                &(struct script){FACE_LATIN, 8.5, SIDE_LEFT, false, 0x505050, 0},
                "样例太平洋银行（中国）有限公司　Corporate Banking");
    sheet_line(sheet, (struct box_mm){23, 49, 164, 0}, 0.5, 0x7a1020);
    sheet_line(sheet, (struct box_mm){23, 150, 164, 0}, 0.2, 0x7a1020);
}

void slip_picture_surround(struct sheet *sheet, const struct story *story,
                           const struct slip *slip) {
    if (slip->rows == PAGE_PRINT)
        draw_page_print(sheet, story);
    else if (slip->rows == ENGLISH)
        draw_advice_head(sheet);
    else if (slip->rows == PICTURE) {
        sheet_fill(sheet, (struct box_mm){50, 32, 110, 24}, 0x2a6ad0);
        strokes_round(sheet, (struct box_mm){50, 32, 110, 181}, 2, 0xc0c8d0);
    }
}
