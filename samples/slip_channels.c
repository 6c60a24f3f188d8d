/* Receipts: a province's rural banks; a savings bank of the post from its counter; a foreign bank's
 * debit advice; what an agency collected; a slip for a cheque paid in; a telephone's receipt with
 * its amount on top */
#include "samples/bars.h"
#include "samples/slips.h"
#include "samples/strokes.h"
#include "samples/writing.h"

#include <stdio.h>

#define FOUR(high, label, kind, text, field, label2, kind2, text2, field2)                         \
    {                                                                                              \
        high, {                                                                                    \
            {CELL_LABEL, 30, label, 0, 0}, {kind, 62, text, field, 0},                             \
                {CELL_LABEL, 30, label2, 0, 0}, {                                                  \
                kind2, 62, text2, field2, 0                                                        \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row RURAL[] = {
    FOUR(8.5, "付款人账（卡）号", CELL_FIELD, NULL, FIELD_PAYER_ACCOUNT, "收款人账（卡）号",
         CELL_FIELD, NULL, FIELD_PAYEE_ACCOUNT),
    FOUR(8.5, "付款人名称", CELL_FIELD, NULL, FIELD_PAYER_NAME, "收款人名称", CELL_FIELD, NULL,
         FIELD_PAYEE_NAME),
    FOUR(8.5, "付款行社", CELL_TEXT, "样例县农村信用合作联社营业部", 0, "收款行", CELL_FIELD, NULL,
         FIELD_PAYEE_BANK),
    FOUR(8.5, "付款行社号", CELL_TEXT, "998100000017", 0, "收款行号", CELL_FIELD, NULL,
         FIELD_PAYEE_BANK_CODE),
    {8.5,
     {{CELL_LABEL, 30, "金额（大写）", 0, 0},
      {CELL_FIELD, 92, "人民币", FIELD_AMOUNT_IN_WORDS, 0},
      {CELL_FIELD, 62, "（小写）¥", FIELD_AMOUNT, 0}}},
    FOUR(8.5, "业务种类", CELL_TEXT, "农信银实时电子汇兑", 0, "业务流水号", CELL_FIELD, NULL,
         FIELD_SERIAL),
    FOUR(8.5, "业务日期", CELL_WRITTEN, "z", FIELD_PAID_ON, "处理状态", CELL_FIELD, NULL,
         FIELD_STATUS),
    {8.5, {{CELL_LABEL, 30, "附　　言", 0, 0}, {CELL_FIELD, 154, NULL, FIELD_PURPOSE, 0}}},
    {.height_mm = 0}};

static const struct row POST[] = {
    {7,
     {{CELL_WRITTEN, 84, "8交易日期：", FIELD_PAID_ON, 0},
      {CELL_TEXT, 84, "机构号：69010187　　柜员号：0031", 0, 0}}},
    {7, {{CELL_TEXT, 168, "业务名称：单位账户转账汇款（行外）", 0, 0}}},
    {7, {{CELL_FIELD, 168, "付款账号：", FIELD_PAYER_ACCOUNT, 0}}},
    {7, {{CELL_FIELD, 168, "付款户名：", FIELD_PAYER_NAME, 0}}},
    {7, {{CELL_FIELD, 168, "收款账号：", FIELD_PAYEE_ACCOUNT, 0}}},
    {7, {{CELL_FIELD, 168, "收款户名：", FIELD_PAYEE_NAME, 0}}},
    {7, {{CELL_FIELD, 168, "收款行名：", FIELD_PAYEE_BANK, 0}}},
    {7,
     {{CELL_FIELD, 84, "交易金额：CNY ", FIELD_AMOUNT, 0},
      {CELL_TEXT, 84, "手续费：0.00　　邮电费：0.00", 0, 0}}},
    {7, {{CELL_FIELD, 168, "金额大写：", FIELD_AMOUNT_IN_WORDS, 0}}},
    {7, {{CELL_FIELD, 168, "摘要：", FIELD_PURPOSE, 0}}},
    {7,
     {{CELL_FIELD, 84, "前台流水号：", FIELD_SERIAL, 0},
      {CELL_TEXT, 84, "授权：0007　　打印次数：1", 0, 0}}},
    {.height_mm = 0}};

#define ADVISED(label, kind, text, field)                                                          \
    {                                                                                              \
        9, {                                                                                       \
            {CELL_NOTE, 66, label, 0, 0}, {                                                        \
                kind, 98, text, field, 0                                                           \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row FOREIGN[] = {
    ADVISED("借记账户名称 Account Name", CELL_FIELD, NULL, FIELD_PAYER_NAME),
    ADVISED("借记账号 Debit Account No.", CELL_FIELD, NULL, FIELD_PAYER_ACCOUNT),
    ADVISED("起息日 Value Date", CELL_WRITTEN, "-", FIELD_PAID_ON),
    ADVISED("我行编号 Our Reference", CELL_FIELD, NULL, FIELD_SERIAL),
    ADVISED("汇款金额 Remittance Amount", CELL_FIELD, "CNY ", FIELD_AMOUNT),
    ADVISED("金额大写 Amount in Words", CELL_FIELD, NULL, FIELD_AMOUNT_IN_WORDS),
    ADVISED("收款人 Beneficiary", CELL_FIELD, NULL, FIELD_PAYEE_NAME),
    ADVISED("收款人账号 Beneficiary Account", CELL_WRITTEN, "4", FIELD_PAYEE_ACCOUNT),
    ADVISED("收款人银行 Beneficiary Bank", CELL_FIELD, NULL, FIELD_PAYEE_BANK),
    ADVISED("汇款附言 Remittance Information", CELL_FIELD, NULL, FIELD_PURPOSE),
    ADVISED("汇款状态 Status", CELL_FIELD, NULL, FIELD_STATUS),
    ADVISED("我行费用 Our Charges", CELL_TEXT, "CNY 0.00", 0),
    {.height_mm = 0}};

static const struct row AGENCY[] = {
    {9, {{CELL_SHADE, 34, "缴费单位", 0, 0}, {CELL_FIELD, 142, NULL, FIELD_PAYER_NAME, 0}}},
    {9, {{CELL_SHADE, 34, "扣款账号", 0, 0}, {CELL_FIELD, 142, NULL, FIELD_PAYER_ACCOUNT, 0}}},
    {9, {{CELL_SHADE, 34, "收费单位", 0, 0}, {CELL_FIELD, 142, NULL, FIELD_PAYEE_NAME, 0}}},
    {9,
     {{CELL_SHADE, 34, "收费单位账号", 0, 0},
      {CELL_FIELD, 60, NULL, FIELD_PAYEE_ACCOUNT, 0},
      {CELL_SHADE, 24, "开户行", 0, 0},
      {CELL_FIELD, 58, NULL, FIELD_PAYEE_BANK, 0}}},
    {9,
     {{CELL_SHADE, 34, "收费项目", 0, 0},
      {CELL_FIELD, 60, NULL, FIELD_PURPOSE, 0},
      {CELL_SHADE, 24, "缴费日期", 0, 0},
      {CELL_FIELD, 58, NULL, FIELD_PAID_ON, 0}}},
    {9,
     {{CELL_SHADE, 34, "缴费金额", 0, 0},
      {CELL_WRITTEN, 60, "y", FIELD_AMOUNT, 0},
      {CELL_SHADE, 24, "大写", 0, 0},
      {CELL_FIELD, 58, NULL, FIELD_AMOUNT_IN_WORDS, 0}}},
    {9,
     {{CELL_SHADE, 34, "缴费流水号", 0, 0},
      {CELL_FIELD, 60, NULL, FIELD_SERIAL, 0},
      {CELL_SHADE, 24, "缴费结果", 0, 0},
      {CELL_FIELD, 58, NULL, FIELD_STATUS, 0}}},
    {.height_mm = 0}};

static const struct row PAID_IN[] = {
    {9,
     {{CELL_LABEL, 8, "出\n票\n人", 0, 2},
      {CELL_LABEL, 18, "全　称", 0, 0},
      {CELL_FIELD, 64, NULL, FIELD_PAYER_NAME, 0},
      {CELL_LABEL, 8, "收\n款\n人", 0, 2},
      {CELL_LABEL, 18, "全　称", 0, 0},
      {CELL_FIELD, 64, NULL, FIELD_PAYEE_NAME, 0}}},
    {9,
     {{CELL_SKIP, 8, NULL, 0, 0},
      {CELL_LABEL, 18, "账　号", 0, 0},
      {CELL_FIELD, 64, NULL, FIELD_PAYER_ACCOUNT, 0},
      {CELL_SKIP, 8, NULL, 0, 0},
      {CELL_LABEL, 18, "账　号", 0, 0},
      {CELL_FIELD, 64, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
    {9,
     {{CELL_SKIP, 8, NULL, 0, 0},
      {CELL_LABEL, 18, "开户银行", 0, 0},
      {CELL_TEXT, 64, "样例通惠银行示例区支行", 0, 0},
      {CELL_SKIP, 8, NULL, 0, 0},
      {CELL_LABEL, 18, "开户银行", 0, 0},
      {CELL_FIELD, 64, NULL, FIELD_PAYEE_BANK, 0}}},
    {13,
     {{CELL_LABEL, 18, "金\n额", 0, 0},
      {CELL_FIELD, 92, "人民币（大写）", FIELD_AMOUNT_IN_WORDS, 0},
      {CELL_DIGITS, 70, NULL, FIELD_AMOUNT, 0}}},
    {9,
     {{CELL_LABEL, 22, "票据种类", 0, 0},
      {CELL_TEXT, 34, "转账支票", 0, 0},
      {CELL_LABEL, 22, "票据张数", 0, 0},
      {CELL_TEXT, 12, "1", 0, 0},
      {CELL_LABEL, 18, "凭证号码", 0, 0},
      {CELL_FIELD, 72, NULL, FIELD_SERIAL, 0}}},
    {26, {{CELL_FIELD, 90, "用途：", FIELD_PURPOSE, 0}, {CELL_NOTE, 90, "开户银行签章", 0, 0}}},
    {.height_mm = 0}};

#define SHOWN(label, kind, text, field)                                                            \
    {                                                                                              \
        9.2, {                                                                                     \
            {CELL_NOTE, 30, label, 0, 0}, {                                                        \
                kind, 66, text, field, 0                                                           \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row SHARED[] = {SHOWN("金额大写", CELL_FIELD, NULL, FIELD_AMOUNT_IN_WORDS),
                                    SHOWN("收款人", CELL_FIELD, NULL, FIELD_PAYEE_NAME),
                                    SHOWN("收款账号", CELL_WRITTEN, "4", FIELD_PAYEE_ACCOUNT),
                                    SHOWN("收款银行", CELL_FIELD, NULL, FIELD_PAYEE_BANK),
                                    SHOWN("付款人", CELL_FIELD, NULL, FIELD_PAYER_NAME),
                                    SHOWN("付款账号", CELL_WRITTEN, "4", FIELD_PAYER_ACCOUNT),
                                    SHOWN("转账方式", CELL_TEXT, "实时到账", 0),
                                    SHOWN("转账附言", CELL_FIELD, NULL, FIELD_PURPOSE),
                                    SHOWN("完成时间", CELL_WRITTEN, "t", FIELD_PAID_ON),
                                    SHOWN("业务单号", CELL_FIELD, NULL, FIELD_SERIAL),
                                    {.height_mm = 0}};

const struct slip CHANNEL_SLIPS[CHANNEL_SLIP_COUNT] = {
    {.bank = "样例省农村信用社",
     .title = "网上银行业务回单（付款）",
     .title_script = {FACE_SONG, 14, SIDE_RIGHT, true, 0x1a5a34, 0},
     .title_y = 20,
     .logo = LOGO_RING,
     .brand = 0x1a7a3c,
     .place = {13, 34, 184, 0},
     .border = BORDER_GRID,
     .rows = RURAL,
     .label = {FACE_SONG, 9.5, SIDE_LEFT, false, 0x1a4a2c, 0},
     .entry = {FACE_SONG, 9.5, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.25,
     .foot = "本回单可重复打印，请勿重复记账。　打印渠道：企业网银　打印次数：01",
     .seal_x = 166,
     .seal_dy = 22},
    {.bank = "样例邮政储蓄银行",
     .title = "业务回单（客户联）",
     .title_script = {FACE_FIXED, 14, SIDE_CENTRE, false, 0x202028, 0},
     .title_y = 24,
     .place = {21, 44, 168, 0},
     .border = BORDER_NONE,
     .rows = POST,
     .label = {FACE_FIXED, 10.5, SIDE_LEFT, false, 0x202028, 0},
     .entry = {FACE_FIXED, 10.5, SIDE_LEFT, false, 0x202028, 0},
     .line_mm = 0.2,
     .foot = "本人确认以上信息无误。　　客户签名：",
     .seal_x = 152,
     .seal_dy = 4},
    {.bank = "Sample Rhine Bank",
     .title = "借记通知　DEBIT ADVICE",
     .title_script = {FACE_SERIF, 15, SIDE_LEFT, true, 0x202020, 0},
     .title_y = 46,
     .place = {23, 72, 164, 0},
     .border = BORDER_LINES,
     .rows = FOREIGN,
     .label = {FACE_SERIF, 10, SIDE_LEFT, false, 0x404040, 0},
     .entry = {FACE_SERIF, 10, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.1,
     .foot = "本通知由电脑打印，无需签字。This is a computer-generated advice. No signature is "
             "required."},
    {.bank = "示例京郊银行",
     .title = "代收费业务回单",
     .title_script = {FACE_HEI, 16, SIDE_CENTRE, true, 0x202020, 2},
     .title_y = 26,
     .place = {17, 40, 176, 0},
     .border = BORDER_GRID,
     .rows = AGENCY,
     .label = {FACE_HEI, 9.5, SIDE_LEFT, false, 0x303030, 0},
     .entry = {FACE_SONG, 10, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.2,
     .foot = "代理银行：示例京郊银行　受理渠道：柜面　受理机构：示例区支行　操作员：00417",
     .seal_x = 160,
     .seal_dy = 22},
    {.bank = "样例通惠银行",
     .title = "样例通惠银行　进 账 单（回单）　1",
     .title_script = {FACE_SONG, 15, SIDE_CENTRE, true, 0x283878, 0},
     .title_y = 18,
     .place = {15, 40, 180, 0},
     .border = BORDER_GRID,
     .rows = PAID_IN,
     .label = {FACE_SONG, 9.5, SIDE_LEFT, false, 0x283878, 0},
     .entry = {FACE_KAI, 10.5, SIDE_LEFT, false, 0x181818, 0},
     .line_mm = 0.25,
     .foot = "此联是开户银行交给持（出）票人的回单",
     .seal_x = 175,
     .seal_dy = -2},
    {.bank = "示例西山银行",
     .title = "电子回执",
     .title_script = {FACE_MICRO, 13, SIDE_CENTRE, true, 0xffffff, 0},
     .title_y = 26.5,
     .place = {57, 98, 96, 0},
     .border = BORDER_NONE,
     .rows = SHARED,
     .label = {FACE_MICRO, 11, SIDE_LEFT, false, 0x8a8e94, 0},
     .entry = {FACE_MICRO, 9.5, SIDE_RIGHT, false, 0x14181c, 0},
     .line_mm = 0.1,
     .foot = ""},
};

static const struct paper VOUCHER = {.kind = PAGE_KIND_PAYMENT_VOUCHER};

/* Lines of the printer's own signs above and below. */
static void draw_dashes(struct sheet *sheet) {
    struct script print = {FACE_FIXED, 10.5, SIDE_LEFT, false, 0x202028, 0};
    static const char DASHES[] =
        "------------------------------------------------------------------------------------";
    sheet_write(sheet, (struct box_mm){21, 16, 168, 7},
                &(struct script){FACE_FIXED, 14, SIDE_CENTRE, false, 0x202028, 0},
                "样例邮政储蓄银行");
    sheet_write(sheet, (struct box_mm){21, 36, 168, 6}, &print, DASHES);
    sheet_write(sheet, (struct box_mm){21, 136, 168, 6}, &print, DASHES);
}

static void draw_rhine(struct sheet *sheet) {
    sheet_fill(sheet, (struct box_mm){23, 16, 12, 12}, 0x103a6a);
    sheet_disc(sheet, (struct box_mm){26, 19, 6, 6}, 0xffffff);
    sheet_write(sheet, (struct box_mm){39, 15, 150, 0},
                &(struct script){FACE_BOOK, 12.5, SIDE_LEFT, true, 0x103a6a, 0},
                "Sample Rhine Bank (China) Co., Ltd.　Beijing Branch");
    sheet_write(sheet, (struct box_mm){39, 23, 150, 0},
                &(struct script){FACE_SERIF, 10.5, SIDE_LEFT, false, 0x103a6a, 0},
                "样例莱茵银行（中国）有限公司北京分行");
    sheet_line(sheet, (struct box_mm){23, 33, 164, 0}, 0.4, 0x103a6a);
    sheet_write(
        sheet, (struct box_mm){23, 59, 164, 0},
        &(struct script){FACE_SERIF, 10, SIDE_LEFT, false, 0x303030, 0},
        "我行已按贵方指示借记贵方账户，详情如下。\nWe have debited your account as follows:");
}

/* The day stands between title and table. */
static void draw_day(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    struct claim day;
    claim_of(story, &VOUCHER, FIELD_PAID_ON, -1, &day);
    struct script script = slip->entry;
    script.side = SIDE_CENTRE;
    sheet_enter_as(sheet, (struct box_mm){15, 29, 180, 8}, &script,
                   &(struct entry){FIELD_PAID_ON, -1, day.value, day.raw});
    sheet_line(sheet, (struct box_mm){70, 27, 70, 0}, 0.25, 0x283878);
    sheet_line(sheet, (struct box_mm){70, 28, 70, 0}, 0.25, 0x283878);
}

/* Of a telephone: the amount on top, and that it was done. */
static void draw_amount(struct sheet *sheet, const struct story *story) {
    struct claim amount;
    char text[300];
    claim_of(story, &VOUCHER, FIELD_AMOUNT, -1, &amount);
    strokes_round(sheet, (struct box_mm){52, 22, 106, 190}, 3, 0xb8bcc2);
    sheet_fill(sheet, (struct box_mm){52.5, 24, 105, 13}, 0xa8242c);
    sheet_disc(sheet, (struct box_mm){98, 43, 14, 14}, 0x2aa860);
    sheet_line(sheet, (struct box_mm){101, 50, 3, 3}, 0.9, 0xffffff);
    sheet_line(sheet, (struct box_mm){104, 53, 5, -6}, 0.9, 0xffffff);
    sheet_note(sheet,
               sheet_write(sheet, (struct box_mm){57, 60, 96, 8},
                           &(struct script){FACE_MICRO, 13, SIDE_CENTRE, false, 0x14181c, 0},
                           "转账成功"),
               &(struct entry){FIELD_STATUS, -1, "done", "转账成功"});
    snprintf(text, sizeof text, "¥ %s", amount.raw);
    sheet_enter_as(sheet, (struct box_mm){57, 72, 96, 14},
                   &(struct script){FACE_LATIN, 26, SIDE_CENTRE, true, 0x14181c, 0},
                   &(struct entry){FIELD_AMOUNT, -1, amount.value, text});
    strokes_cut(sheet, 57, 93, 96);
    sheet_write(sheet, (struct box_mm){57, 199, 96, 0},
                &(struct script){FACE_MICRO, 9, SIDE_CENTRE, false, 0x8a8e94, 0},
                "示例西山银行手机银行　由客户自行下载");
}

void slip_channel_surround(struct sheet *sheet, const struct story *story,
                           const struct slip *slip) {
    if (slip->rows == POST)
        draw_dashes(sheet);
    else if (slip->rows == FOREIGN)
        draw_rhine(sheet);
    else if (slip->rows == PAID_IN)
        draw_day(sheet, story, slip);
    else if (slip->rows == SHARED)
        draw_amount(sheet, story);
}
