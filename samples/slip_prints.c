/* Receipts of five banks: heads over values; a web page's print; what an app shares; one
 * line of an account's statement; the parties as rows of a table */
#include "samples/slips.h"

#include <stdio.h>

static const struct row OVER_VALUES[] = {
    {6.5,
     {{CELL_SHADE, 2.2, "记账日", 0, 0},
      {CELL_SHADE, 4, "交易流水", 0, 0},
      {CELL_SHADE, 1.4, "币种", 0, 0},
      {CELL_SHADE, 2.6, "金额（小写）", 0, 0}}},
    {9,
     {{CELL_WRITTEN, 2.2, "-", FIELD_PAID_ON, 0},
      {CELL_FIELD, 4, NULL, FIELD_SERIAL, 0},
      {CELL_TEXT, 1.4, "人民币", 0, 0},
      {CELL_WRITTEN, 2.6, "y", FIELD_AMOUNT, 0}}},
    {6.5, {{CELL_SHADE, 5, "汇出单位", 0, 0}, {CELL_SHADE, 5, "汇出账户", 0, 0}}},
    {9,
     {{CELL_FIELD, 5, NULL, FIELD_PAYER_NAME, 0}, {CELL_WRITTEN, 5, "4", FIELD_PAYER_ACCOUNT, 0}}},
    {6.5, {{CELL_SHADE, 5, "收款单位", 0, 0}, {CELL_SHADE, 5, "入账账户", 0, 0}}},
    {9,
     {{CELL_FIELD, 5, NULL, FIELD_PAYEE_NAME, 0}, {CELL_WRITTEN, 5, "4", FIELD_PAYEE_ACCOUNT, 0}}},
    {6.5, {{CELL_SHADE, 5, "入账机构", 0, 0}, {CELL_SHADE, 5, "金额（大写）", 0, 0}}},
    {9,
     {{CELL_FIELD, 5, NULL, FIELD_PAYEE_BANK, 0}, {CELL_FIELD, 5, NULL, FIELD_AMOUNT_IN_WORDS, 0}}},
    {6.5, {{CELL_SHADE, 5, "附言", 0, 0}, {CELL_SHADE, 5, "办理状态", 0, 0}}},
    {9, {{CELL_FIELD, 5, NULL, FIELD_PURPOSE, 0}, {CELL_FIELD, 5, NULL, FIELD_STATUS, 0}}},
    {.height_mm = 0}};

#define PAIR(label, field)                                                                         \
    {                                                                                              \
        8, {                                                                                       \
            {CELL_RIGHT, 3, label, 0, 0}, {                                                        \
                CELL_FIELD, 8, NULL, field, 0                                                      \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row WEB[] = {
    PAIR("指令序号", FIELD_SERIAL),
    PAIR("付款人户名", FIELD_PAYER_NAME),
    PAIR("付款人账号", FIELD_PAYER_ACCOUNT),
    PAIR("收款人户名", FIELD_PAYEE_NAME),
    PAIR("收款人账号", FIELD_PAYEE_ACCOUNT),
    PAIR("收款人开户行", FIELD_PAYEE_BANK),
    PAIR("联行号", FIELD_PAYEE_BANK_CODE),
    {8, {{CELL_RIGHT, 3, "汇款金额", 0, 0}, {CELL_WRITTEN, 8, "y", FIELD_AMOUNT, 0}}},
    {8, {{CELL_RIGHT, 3, "大写金额", 0, 0}, {CELL_WRITTEN, 8, "W", FIELD_AMOUNT_IN_WORDS, 0}}},
    PAIR("用途", FIELD_PURPOSE),
    {8, {{CELL_RIGHT, 3, "提交时间", 0, 0}, {CELL_WRITTEN, 8, "t", FIELD_PAID_ON, 0}}},
    PAIR("交易状态", FIELD_STATUS),
    {.height_mm = 0}};

static const struct row SHARED[] = {{14, {{CELL_FIELD, 1, "转出金额(元)", FIELD_AMOUNT, 0}}},
                                    {9, {{CELL_FIELD, 1, "大写", FIELD_AMOUNT_IN_WORDS, 0}}},
                                    {9, {{CELL_FIELD, 1, "收款户名", FIELD_PAYEE_NAME, 0}}},
                                    {9, {{CELL_WRITTEN, 1, "4收款卡号", FIELD_PAYEE_ACCOUNT, 0}}},
                                    {9, {{CELL_FIELD, 1, "收款银行", FIELD_PAYEE_BANK, 0}}},
                                    {9, {{CELL_FIELD, 1, "付款户名", FIELD_PAYER_NAME, 0}}},
                                    {9, {{CELL_WRITTEN, 1, "4付款卡号", FIELD_PAYER_ACCOUNT, 0}}},
                                    {9, {{CELL_FIELD, 1, "转账附言", FIELD_PURPOSE, 0}}},
                                    {9, {{CELL_WRITTEN, 1, "t交易时间", FIELD_PAID_ON, 0}}},
                                    {9, {{CELL_FIELD, 1, "凭证编号", FIELD_SERIAL, 0}}},
                                    {.height_mm = 0}};

static const struct row STATEMENT[] = {
    {8,
     {{CELL_FIELD, 6, "户名：", FIELD_PAYER_NAME, 0},
      {CELL_FIELD, 5, "账号：", FIELD_PAYER_ACCOUNT, 0}}},
    {9,
     {{CELL_SHADE, 2, "交易日", 0, 0},
      {CELL_SHADE, 3.5, "流水号", 0, 0},
      {CELL_SHADE, 2.2, "摘要", 0, 0},
      {CELL_SHADE, 1.9, "借方金额", 0, 0},
      {CELL_SHADE, 1.3, "贷方\n金额", 0, 0},
      {CELL_SHADE, 3.2, "对方户名", 0, 0},
      {CELL_SHADE, 3.9, "对方账号", 0, 0},
      {CELL_SHADE, 2.6, "对方行名", 0, 0}}},
    {20,
     {{CELL_WRITTEN, 2, "8", FIELD_PAID_ON, 0},
      {CELL_FIELD, 3.5, NULL, FIELD_SERIAL, 0},
      {CELL_FIELD, 2.2, NULL, FIELD_PURPOSE, 0},
      {CELL_FIELD, 1.9, NULL, FIELD_AMOUNT, 0},
      {CELL_NOTE, 1.3, " ", 0, 0},
      {CELL_FIELD, 3.2, NULL, FIELD_PAYEE_NAME, 0},
      {CELL_FIELD, 3.9, NULL, FIELD_PAYEE_ACCOUNT, 0},
      {CELL_FIELD, 2.6, NULL, FIELD_PAYEE_BANK, 0}}},
    {8, {{CELL_FIELD, 1, "借方合计大写：", FIELD_AMOUNT_IN_WORDS, 0}}},
    {.height_mm = 0}};

static const struct row PARTY_ROWS[] = {{9,
                                         {{CELL_LABEL, 2, "受理日期", 0, 0},
                                          {CELL_WRITTEN, 4, "z", FIELD_PAID_ON, 0},
                                          {CELL_LABEL, 2, "业务流水", 0, 0},
                                          {CELL_FIELD, 6, NULL, FIELD_SERIAL, 0}}},
                                        {7,
                                         {{CELL_LABEL, 1.6, " ", 0, 0},
                                          {CELL_LABEL, 5.2, "户　名", 0, 0},
                                          {CELL_LABEL, 4, "账　号", 0, 0},
                                          {CELL_LABEL, 3.2, "开户机构", 0, 0}}},
                                        {11,
                                         {{CELL_LABEL, 1.6, "付款方", 0, 0},
                                          {CELL_FIELD, 5.2, NULL, FIELD_PAYER_NAME, 0},
                                          {CELL_FIELD, 4, NULL, FIELD_PAYER_ACCOUNT, 0},
                                          {CELL_TEXT, 3.2, "样例民信合作银行总部", 0, 0}}},
                                        {11,
                                         {{CELL_LABEL, 1.6, "收款方", 0, 0},
                                          {CELL_FIELD, 5.2, NULL, FIELD_PAYEE_NAME, 0},
                                          {CELL_FIELD, 4, NULL, FIELD_PAYEE_ACCOUNT, 0},
                                          {CELL_FIELD, 3.2, NULL, FIELD_PAYEE_BANK, 0}}},
                                        {10,
                                         {{CELL_LABEL, 1.6, "金额", 0, 0},
                                          {CELL_WRITTEN, 8, "W（大写）", FIELD_AMOUNT_IN_WORDS, 0},
                                          {CELL_FIELD, 4.4, "（小写）￥", FIELD_AMOUNT, 0}}},
                                        {10,
                                         {{CELL_LABEL, 1.6, "用途", 0, 0},
                                          {CELL_FIELD, 6, NULL, FIELD_PURPOSE, 0},
                                          {CELL_LABEL, 2, "处理状态", 0, 0},
                                          {CELL_FIELD, 4.4, NULL, FIELD_STATUS, 0}}},
                                        {.height_mm = 0}};

const struct slip PRINT_SLIPS[PRINT_SLIP_COUNT] = {
    {"样例华远银行",
     "对公付款业务电子回执",
     {FACE_SONG, 16, SIDE_CENTRE, true, 0x7a1420, 0},
     32,
     LOGO_BAR,
     0x7a1420,
     {16, 50, 178, 0},
     BORDER_GRID,
     OVER_VALUES,
     {FACE_SONG, 9, SIDE_LEFT, false, 0x5a2028, 0},
     {FACE_SONG, 10, SIDE_LEFT, false, 0x101010, 0},
     0.2,
     true,
     "回执编号可在本行网站核验。本回执为客户留存联，不作为入账凭证。",
     160,
     -6,
     0,
     {0, 0, 0, 0}},
    {"示例恒通银行",
     "转账交易明细",
     {FACE_MICRO, 14, SIDE_LEFT, true, 0x1a4f8a, 0},
     40,
     LOGO_NONE,
     0,
     {24, 56, 162, 0},
     BORDER_NONE,
     WEB,
     {FACE_MICRO, 10, SIDE_LEFT, false, 0x666c74, 0},
     {FACE_MICRO, 10, SIDE_LEFT, false, 0x181818, 0},
     0.15,
     false,
     "温馨提示：本页仅供查询参考，如需回单请至“电子回单”栏目下载。",
     0,
     0,
     0,
     {0, 0, 0, 0}},
    {"样例沿江银行",
     "转账电子凭证",
     {FACE_HEI, 13, SIDE_CENTRE, false, 0x202020, 0},
     26,
     LOGO_NONE,
     0,
     {56, 78, 98, 0},
     BORDER_LINES,
     SHARED,
     {FACE_HEI, 9.5, SIDE_LEFT, false, 0x8a8f96, 0},
     {FACE_HEI, 10, SIDE_RIGHT, false, 0x202020, 0},
     0.08,
     false,
     "样例沿江银行手机银行　客服热线 000000",
     0,
     0,
     0,
     {0, 0, 0, 0}},
    {"示例海滨银行",
     "单位账户交易明细（单笔）",
     {FACE_SERIF, 14, SIDE_CENTRE, true, 0x101010, 0},
     30,
     LOGO_RING,
     0x0a6a7a,
     {10, 48, 190, 0},
     BORDER_GRID,
     STATEMENT,
     {FACE_SERIF, 9, SIDE_LEFT, false, 0x101010, 0},
     {FACE_MING, 9, SIDE_LEFT, false, 0x101010, 0},
     0.18,
     false,
     "打印渠道：智能柜员机　机构号：00691　本页共 1 笔",
     166,
     10,
     0,
     {0, 0, 0, 0}},
    {"样例民信合作银行",
     "资 金 汇 划 补 充 凭 证",
     {FACE_KAI, 17, SIDE_CENTRE, true, 0x1a5a34, 0},
     29,
     LOGO_NONE,
     0x1a5a34,
     {14, 44, 182, 0},
     BORDER_GRID,
     PARTY_ROWS,
     {FACE_KAI, 10.5, SIDE_LEFT, false, 0x1a5a34, 0},
     {FACE_FIXED, 9.5, SIDE_LEFT, false, 0x181818, 0},
     0.3,
     false,
     "第一联　付款单位回单联　　事后监督：　　　复核：　　　经办：00691",
     158,
     4,
     0,
     {0, 0, 0, 0}},
};

/* Printed on the day the papers came. */
static void draw_web(struct sheet *sheet, const struct story *story) {
    char day[48];
    snprintf(day, sizeof day, "%d/%d/%d 8:21", story->received.year, story->received.month,
             story->received.day);
    struct script small = {FACE_LATIN, 8, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){14, 8, 182, 0}, &small, day);
    small.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){14, 8, 182, 0}, &small, "示例恒通银行企业网上银行");
    small.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){14, 284, 150, 0}, &small,
                "https://ebank.example.invalid/corp/transfer/detail?id=44170691");
    small.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){14, 284, 182, 0}, &small, "1/1");
    sheet_fill(sheet, (struct box_mm){24, 18, 162, 9}, 0xe6edf5);
    sheet_write(sheet, (struct box_mm){28, 18, 154, 9},
                &(struct script){FACE_MICRO, 9, SIDE_LEFT, false, 0x44607c, 0},
                "首页 > 转账汇款 > 交易查询 > 明细");
    sheet_line(sheet, (struct box_mm){24, 52, 162, 0}, 0.4, 0x1a4f8a);
}

/* It is shared only once the transfer is done. */
static void draw_shared(struct sheet *sheet) {
    sheet_frame(sheet, (struct box_mm){50, 20, 110, 190}, 0.2, 0xd4d8dc);
    sheet_disc(sheet, (struct box_mm){98, 42, 14, 14}, 0x2aa85a);
    sheet_line(sheet, (struct box_mm){101.6, 49, 2.8, 2.8}, 1, 0xffffff);
    sheet_line(sheet, (struct box_mm){104.2, 51.6, 4.6, -5}, 1, 0xffffff);
    sheet_write(sheet, (struct box_mm){56, 60, 98, 0},
                &(struct script){FACE_HEI, 13, SIDE_CENTRE, true, 0x202020, 0}, "转账成功");
}

static void draw_doubled(struct sheet *sheet, const struct slip *slip) {
    sheet_fill(sheet, (struct box_mm){8, 18, 194, 102}, 0xf6fbf7);
    sheet_frame(sheet, (struct box_mm){12.6, 42.6, 184.8, 60.8}, 0.6, slip->brand);
    sheet_write(sheet, (struct box_mm){16, 21, 90, 0},
                &(struct script){FACE_KAI, 12, SIDE_LEFT, true, slip->brand, 0}, slip->bank);
}

void slip_surround(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    if (slip->rows == WEB)
        draw_web(sheet, story);
    else if (slip->rows == SHARED)
        draw_shared(sheet);
    else if (slip->rows == PARTY_ROWS)
        draw_doubled(sheet, slip);
}
