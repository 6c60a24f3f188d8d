#include "samples/slips.h"

#define PRINT(face, size) {face, size, SIDE_LEFT, false, 0x101010, 0}
#define HEAD(face, size, side, rgb) {face, size, side, true, rgb, 0}

static const struct row PARTIES[] = {
    {9, {{CELL_LABEL, 0.8, "付款人", 0, 2}, {CELL_LABEL, 1.5, "户名", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYER_NAME, 0},
         {CELL_LABEL, 0.8, "收款人", 0, 2}, {CELL_LABEL, 1.5, "户名", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_NAME, 0}}},
    {9, {{CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_LABEL, 1.5, "账号", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYER_ACCOUNT, 0},
         {CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_LABEL, 1.5, "账号", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
    {9, {{CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_LABEL, 1.5, "开户银行", 0, 0}, {CELL_TEXT, 4.4, "示例银行中心支行", 0, 0},
         {CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_LABEL, 1.5, "开户银行", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_BANK, 0}}},
    {9, {{CELL_LABEL, 2.3, "金额", 0, 0}, {CELL_FIELD, 4.4, "￥", FIELD_AMOUNT, 0},
         {CELL_LABEL, 2.3, "大写金额", 0, 0}, {CELL_FIELD, 4.4, "人民币", FIELD_AMOUNT_IN_WORDS, 0}}},
    {9, {{CELL_LABEL, 2.3, "交易流水号", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_SERIAL, 0},
         {CELL_LABEL, 2.3, "交易日期", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAID_ON, 0}}},
    {9, {{CELL_LABEL, 2.3, "用途", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PURPOSE, 0},
         {CELL_LABEL, 2.3, "交易状态", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_STATUS, 0}}},
    {.height_mm = 0}};

/* Two parties side by side under their names, more lines below. */
static const struct row FACING[] = {
    {7, {{CELL_LABEL, 1, "付款方", 0, 0}, {CELL_LABEL, 1, "收款方", 0, 0}}},
    {8, {{CELL_FIELD, 1, "户名：", FIELD_PAYER_NAME, 0}, {CELL_FIELD, 1, "户名：", FIELD_PAYEE_NAME, 0}}},
    {8, {{CELL_FIELD, 1, "账号：", FIELD_PAYER_ACCOUNT, 0}, {CELL_FIELD, 1, "账号：", FIELD_PAYEE_ACCOUNT, 0}}},
    {8, {{CELL_TEXT, 1, "开户行：样例支行营业部", 0, 0}, {CELL_FIELD, 1, "开户行：", FIELD_PAYEE_BANK, 0}}},
    {8, {{CELL_FIELD, 1, "金额(小写)：￥", FIELD_AMOUNT, 0}, {CELL_FIELD, 1, "金额(大写)：", FIELD_AMOUNT_IN_WORDS, 0}}},
    {8, {{CELL_TEXT, 1, "币种：人民币", 0, 0}, {CELL_FIELD, 1, "摘要：", FIELD_PURPOSE, 0}}},
    {8, {{CELL_FIELD, 1, "交易时间：", FIELD_PAID_ON, 0}, {CELL_FIELD, 1, "凭证号：", FIELD_SERIAL, 0}}},
    {.height_mm = 0}};

/* A plain list, label and value. */
static const struct row LIST[] = {
    {7.5, {{CELL_FIELD, 1, "日期：", FIELD_PAID_ON, 0}, {CELL_FIELD, 1, "业务编号：", FIELD_SERIAL, 0}}},
    {7.5, {{CELL_FIELD, 1, "付款人账号：", FIELD_PAYER_ACCOUNT, 0}, {CELL_FIELD, 1, "收款人账号：", FIELD_PAYEE_ACCOUNT, 0}}},
    {7.5, {{CELL_FIELD, 1, "付款人名称：", FIELD_PAYER_NAME, 0}, {CELL_FIELD, 1, "收款人名称：", FIELD_PAYEE_NAME, 0}}},
    {7.5, {{CELL_TEXT, 1, "付款人开户行：样例银行示例支行", 0, 0}, {CELL_FIELD, 1, "收款人开户行：", FIELD_PAYEE_BANK, 0}}},
    {7.5, {{CELL_FIELD, 1, "金额：CNY", FIELD_AMOUNT, 0}}},
    {7.5, {{CELL_FIELD, 1, "人民币：", FIELD_AMOUNT_IN_WORDS, 0}}},
    {7.5, {{CELL_TEXT, 1, "业务类型：行外转账", 0, 0}, {CELL_FIELD, 1, "用途：", FIELD_PURPOSE, 0}}},
    {.height_mm = 0}};

static const struct row LONG[] = {
    {8, {{CELL_LABEL, 2, "交易流水号", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_SERIAL, 0}}},
    {8, {{CELL_LABEL, 2, "付款账号", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYER_ACCOUNT, 0}}},
    {8, {{CELL_LABEL, 2, "付款户名", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYER_NAME, 0}}},
    {8, {{CELL_LABEL, 2, "收款账号", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
    {8, {{CELL_LABEL, 2, "收款户名", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYEE_NAME, 0}}},
    {8, {{CELL_LABEL, 2, "收款行名", 0, 0}, {CELL_FIELD, 5, NULL, FIELD_PAYEE_BANK, 0}, {CELL_LABEL, 1, "行号", 0, 0}, {CELL_FIELD, 2.6, NULL, FIELD_PAYEE_BANK_CODE, 0}}},
    {8, {{CELL_LABEL, 2, "交易金额", 0, 0}, {CELL_FIELD, 3, "￥", FIELD_AMOUNT, 0}, {CELL_LABEL, 1, "手续费", 0, 0}, {CELL_TEXT, 3, "￥0.00", 0, 0}}},
    {8, {{CELL_LABEL, 2, "合计大写", 0, 0}, {CELL_FIELD, 8, "人民币", FIELD_AMOUNT_IN_WORDS, 0}}},
    {8, {{CELL_LABEL, 2, "交易时间", 0, 0}, {CELL_FIELD, 3.4, NULL, FIELD_PAID_ON, 0}, {CELL_LABEL, 1.4, "交易状态", 0, 0}, {CELL_FIELD, 3.2, NULL, FIELD_STATUS, 0}}},
    {8, {{CELL_LABEL, 2, "附言", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PURPOSE, 0}}},
    {.height_mm = 0}};

/* A bank's counter form for transfers. */
static const struct row COUNTER[] = {
    {8, {{CELL_FIELD, 5, "委托日期 ", FIELD_PAID_ON, 0}, {CELL_TICKS, 3, "Z普通|x加急", 0, 0}, {CELL_FIELD, 4, "No.", FIELD_SERIAL, 0}}},
    {9, {{CELL_LABEL, 0.8, "汇\n款\n人", 0, 2}, {CELL_LABEL, 1.4, "全称", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYER_NAME, 0},
         {CELL_LABEL, 0.8, "收\n款\n人", 0, 2}, {CELL_LABEL, 1.4, "全称", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_NAME, 0}}},
    {9, {{CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_LABEL, 1.4, "账号", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYER_ACCOUNT, 0},
         {CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_LABEL, 1.4, "账号", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
    {9, {{CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_LABEL, 1.4, "汇出行名称", 0, 0}, {CELL_TEXT, 4.4, "样例农村商业银行", 0, 0},
         {CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_LABEL, 1.4, "汇入行名称", 0, 0}, {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_BANK, 0}}},
    {11, {{CELL_LABEL, 1.4, "金额", 0, 0}, {CELL_FIELD, 6, "人民币(大写) ", FIELD_AMOUNT_IN_WORDS, 0}, {CELL_FIELD, 5.8, "￥", FIELD_AMOUNT, 0}}},
    {20, {{CELL_NOTE, 6, "支付密码", 0, 0}, {CELL_FIELD, 7, "附加信息及用途：", FIELD_PURPOSE, 0}}},
    {.height_mm = 0}};

/* What a bank's app shows after a transfer. */
static const struct row APP[] = {
    {10, {{CELL_FIELD, 1, "交易状态　　", FIELD_STATUS, 0}}},
    {10, {{CELL_FIELD, 1, "转账金额　　", FIELD_AMOUNT, 0}}},
    {10, {{CELL_FIELD, 1, "收款人　　　", FIELD_PAYEE_NAME, 0}}},
    {10, {{CELL_FIELD, 1, "收款账号　　", FIELD_PAYEE_ACCOUNT, 0}}},
    {10, {{CELL_FIELD, 1, "收款银行　　", FIELD_PAYEE_BANK, 0}}},
    {10, {{CELL_FIELD, 1, "付款人　　　", FIELD_PAYER_NAME, 0}}},
    {10, {{CELL_FIELD, 1, "付款账户　　", FIELD_PAYER_ACCOUNT, 0}}},
    {10, {{CELL_FIELD, 1, "大写金额　　", FIELD_AMOUNT_IN_WORDS, 0}}},
    {10, {{CELL_FIELD, 1, "转账时间　　", FIELD_PAID_ON, 0}}},
    {10, {{CELL_FIELD, 1, "交易流水号　", FIELD_SERIAL, 0}}},
    {10, {{CELL_FIELD, 1, "附　　言　　", FIELD_PURPOSE, 0}}},
    {.height_mm = 0}};

/* Held back: the amount first, parties one under the other. */
static const struct row HELD[] = {
    {10, {{CELL_LABEL, 2, "汇款金额", 0, 0}, {CELL_FIELD, 3, "RMB ", FIELD_AMOUNT, 0}, {CELL_FIELD, 5, "（大写）", FIELD_AMOUNT_IN_WORDS, 0}}},
    {8, {{CELL_LABEL, 2, "转出户名", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYER_NAME, 0}}},
    {8, {{CELL_LABEL, 2, "转出账号", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYER_ACCOUNT, 0}}},
    {8, {{CELL_LABEL, 2, "转入户名", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYEE_NAME, 0}}},
    {8, {{CELL_LABEL, 2, "转入账号", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
    {8, {{CELL_LABEL, 2, "转入行", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PAYEE_BANK, 0}}},
    {8, {{CELL_LABEL, 2, "会计流水号", 0, 0}, {CELL_FIELD, 3.6, NULL, FIELD_SERIAL, 0}, {CELL_LABEL, 1.4, "记账日期", 0, 0}, {CELL_FIELD, 3, NULL, FIELD_PAID_ON, 0}}},
    {8, {{CELL_LABEL, 2, "处理结果", 0, 0}, {CELL_FIELD, 3.6, NULL, FIELD_STATUS, 0}, {CELL_LABEL, 1.4, "汇款用途", 0, 0}, {CELL_FIELD, 3, NULL, FIELD_PURPOSE, 0}}},
    {.height_mm = 0}};

static const char NOTICE[] = "重要提示：电子回单仅作记账参考，不作为收款方入账依据，请勿重复记账。";
static const char FOOT[] = "记账网点：0691　记账柜员：00017　打印次数：1　回单生成时间见上";

const struct slip SLIPS[SLIP_COUNT] = {
    {"示例银行", "网上银行电子回单", HEAD(FACE_HEI, 14, SIDE_CENTRE, 0x101010), 25, LOGO_DISC, 0x2458a8,
     {16, 42, 178, 0}, BORDER_GRID, PARTIES, PRINT(FACE_SONG, 9.5), PRINT(FACE_SONG, 9.5), 0.25, false,
     NOTICE, 165, -4, 0, {0}},
    {"样例商业银行", "电子回单", HEAD(FACE_SONG, 16, SIDE_CENTRE, 0x101010), 22, LOGO_RING, 0xb01c2e,
     {18, 40, 174, 0}, BORDER_GRID, FACING, PRINT(FACE_SONG, 9), PRINT(FACE_SONG, 9), 0.2, true, FOOT,
     160, -8, 0, {0}},
    {"示例发展银行", "国内支付业务付款回单", HEAD(FACE_HEI, 15, SIDE_CENTRE, 0x101010), 24, LOGO_NONE, 0,
     {20, 44, 170, 0}, BORDER_NONE, LIST, PRINT(FACE_SONG, 9.5), PRINT(FACE_SONG, 9.5), 0.2, true,
     "交易机构：00691　交易渠道：网上银行", 158, 2, 0, {0}},
    {"示例银行", "单位客户专用回单", HEAD(FACE_KAI, 17, SIDE_CENTRE, 0x1a3c78), 26, LOGO_BAR, 0x1a3c78,
     {15, 44, 180, 0}, BORDER_LINES, LONG, PRINT(FACE_HEI, 9), PRINT(FACE_SONG, 10), 0.15, false, NOTICE,
     168, -6, 0xf2f6fb, {12, 20, 186, 118}},
    {"样例城市银行", "网上银行电子回单（补打）", HEAD(FACE_HEI, 13, SIDE_CENTRE, 0xa01820), 20, LOGO_DISC, 0xa01820,
     {14, 36, 182, 0}, BORDER_GRID, LONG, PRINT(FACE_SONG, 9), PRINT(FACE_SONG, 9), 0.3, true, FOOT, 160,
     -20, 0, {0}},
    {"示例农村商业银行", "客户付款通知书", HEAD(FACE_SONG, 15, SIDE_CENTRE, 0x0a6a40), 24, LOGO_RING, 0x0a6a40,
     {18, 40, 174, 0}, BORDER_GRID, PARTIES, PRINT(FACE_KAI, 10), PRINT(FACE_KAI, 10), 0.25, false, FOOT,
     150, -3, 0, {0}},
    {"样例农村商业银行", "电汇凭证（回单）", HEAD(FACE_SONG, 17, SIDE_CENTRE, 0x101010), 28, LOGO_NONE, 0,
     {20, 42, 170, 0}, BORDER_GRID, COUNTER, PRINT(FACE_SONG, 9.5), PRINT(FACE_KAI, 10.5), 0.25, false,
     "此联为银行给汇款人的回单", 60, -12, 0, {0}},
    {"示例银行", "付款回单", HEAD(FACE_HEI, 18, SIDE_LEFT, 0x101010), 30, LOGO_NONE, 0, {24, 48, 160, 0},
     BORDER_UNDER, LIST, PRINT(FACE_MICRO, 9), PRINT(FACE_MICRO, 9), 0.12, false, NOTICE, 150, -10, 0, {0}},
    {"样例银行", "转账汇款 交易详情", HEAD(FACE_HEI, 14, SIDE_CENTRE, 0x202020), 34, LOGO_NONE, 0,
     {56, 52, 98, 0}, BORDER_NONE, APP, {FACE_HEI, 9.5, SIDE_LEFT, false, 0x808080, 0},
     PRINT(FACE_HEI, 9.5), 0.1, false, "样例银行手机银行", 0, 0, 0xf7f7f7, {52, 26, 106, 180}},
    {"样例银行", "借记通知（汇款）", HEAD(FACE_MING, 15, SIDE_CENTRE, 0x101010), 22, LOGO_BAR, 0x6a3a90,
     {18, 40, 174, 0}, BORDER_LINES, FACING, PRINT(FACE_MING, 10), PRINT(FACE_MING, 10), 0.2, true, FOOT,
     160, -5, 0, {0}},
    {"示例储蓄银行", "结算业务申请书", HEAD(FACE_HEI, 16, SIDE_CENTRE, 0x0a5a3c), 24, LOGO_DISC, 0x0a5a3c,
     {16, 42, 178, 0}, BORDER_GRID, COUNTER, PRINT(FACE_HEI, 9), PRINT(FACE_SONG, 10), 0.2, false,
     "第三联：客户回单", 66, -14, 0xf3faf5, {12, 20, 186, 96}},
    {"样例交通银行", "电子回单凭证", HEAD(FACE_SERIF, 15, SIDE_RIGHT, 0x14305c), 22, LOGO_RING, 0x14305c,
     {22, 44, 166, 0}, BORDER_LINES, HELD, PRINT(FACE_MICRO, 9.5), PRINT(FACE_SONG, 10), 0.2, false, NOTICE,
     152, -2, 0, {0}},
};

bool slip_says_state(const struct slip *slip)
{
    for (const struct row *row = slip->rows; row->height_mm > 0; row++)
        for (int i = 0; i < FORM_CELLS; i++)
            if (row->cells[i].field == FIELD_STATUS)
                return true;
    return false;
}
