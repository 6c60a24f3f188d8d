/* Receipts kept aside: a big bank's half sheet for its corporate customers; a batch with one
 * payment; a counter's slip filled in by pen; two languages in a cell; a thermal printer's strip; a
 * telephone's electronic receipt; three columns that say who pays, who receives and what was done
 */
#include "samples/aside.h"
#include "samples/bars.h"
#include "samples/issuer_cells.h"
#include "samples/strokes.h"

#include <stdio.h>

static const struct row CORPORATE[] = {
    {9,
     {SAYS_DOWN(8, "付\n款\n人", 2), SAYS(19, "全　称"), TAKES(63, FIELD_PAYER_NAME),
      SAYS_DOWN(8, "收\n款\n人", 2), SAYS(19, "全　称"), TAKES(63, FIELD_PAYEE_NAME)}},
    {9,
     {SKIPS(8), SAYS(19, "账　号"), TAKES(63, FIELD_PAYER_ACCOUNT), SKIPS(8), SAYS(19, "账　号"),
      TAKES(63, FIELD_PAYEE_ACCOUNT)}},
    {9,
     {SKIPS(8), SAYS(19, "开户行"), TYPES(63, "示例建兴银行示例市分行营业部"), SKIPS(8),
      SAYS(19, "开户行"), TAKES(63, FIELD_PAYEE_BANK)}},
    {9,
     {SAYS(27, "大写金额"), WRITES(83, "W", FIELD_AMOUNT_IN_WORDS), SAYS(27, "小写金额"),
      TAKES_AFTER(43, "￥", FIELD_AMOUNT)}},
    {9, {SAYS(27, "凭证种类"), TYPES(63, "电子转账凭证"), SAYS(27, "结算方式"), TYPES(63, "转账")}},
    {9, {SAYS(27, "用　　途"), TAKES(153, FIELD_PURPOSE)}},
    {19,
     {NOTES(90, "打印柜员：EBS000041873\n打印机构：示例建兴银行示例市分行营业部\n打印次数：1"),
      NOTES(90, "记账柜员：EBS000041873\n交易机构：690101873")}},
    NO_MORE_ROWS};

static const struct row BATCH_HEAD_ROWS[] = {
    {9,
     {SHADES(28, "付款单位"), TAKES(82, FIELD_PAYER_NAME), SHADES(24, "批次号"),
      TAKES(56, FIELD_SERIAL)}},
    {9,
     {SHADES(28, "付款账号"), TAKES(82, FIELD_PAYER_ACCOUNT), SHADES(24, "业务日期"),
      WRITES(56, "-", FIELD_PAID_ON)}},
    {9,
     {SHADES(28, "合计大写"), TAKES(82, FIELD_AMOUNT_IN_WORDS), SHADES(24, "总笔数"),
      TYPES(56, "1 笔")}},
    {9,
     {SAYS(10, "序号"), SAYS(40, "收款人户名"), SAYS(44, "收款人账号"), SAYS(28, "收款行"),
      SAYS(20, "金额(元)"), SAYS(26, "用途"), SAYS(22, "处理结果")}},
    {16,
     {SAYS(10, "1"), TAKES(40, FIELD_PAYEE_NAME), TAKES(44, FIELD_PAYEE_ACCOUNT),
      TAKES(28, FIELD_PAYEE_BANK), TAKES(20, FIELD_AMOUNT), TAKES(26, FIELD_PURPOSE),
      TAKES(22, FIELD_STATUS)}},
    NO_MORE_ROWS};

static const struct row PENNED[] = {
    {10, {TAKES_AFTER(80, "日期：", FIELD_PAID_ON), {CELL_TICKS, 100, "x现金|Z转账|x汇款", 0, 0}}},
    {11, {SAYS_DOWN(10, "付\n款\n人", 1), SAYS(20, "户　名"), TAKES(150, FIELD_PAYER_NAME)}},
    {11, {SKIPS(10), SAYS(20, "账　号"), TAKES(150, FIELD_PAYER_ACCOUNT)}},
    {11, {SAYS_DOWN(10, "收\n款\n人", 2), SAYS(20, "户　名"), TAKES(150, FIELD_PAYEE_NAME)}},
    {11, {SKIPS(10), SAYS(20, "账　号"), TAKES(150, FIELD_PAYEE_ACCOUNT)}},
    {11, {SKIPS(10), SAYS(20, "开户行"), TAKES(150, FIELD_PAYEE_BANK)}},
    {12,
     {SAYS(30, "金　　额"), TAKES_AFTER(96, "（大写）", FIELD_AMOUNT_IN_WORDS),
      TAKES_AFTER(54, "（小写）￥", FIELD_AMOUNT)}},
    {11, {SAYS(30, "款项用途"), TAKES(150, FIELD_PURPOSE)}},
    {26, {NOTES(90, "客户确认以上内容无误。\n客户签章："), NOTES(90, "银行业务章：")}},
    NO_MORE_ROWS};

static const struct row TWO_TONGUES[] = {
    {12,
     {SHADES(32, "汇款日期\nDate"), TAKES(60, FIELD_PAID_ON), SHADES(32, "业务编号\nRef. No."),
      TAKES(60, FIELD_SERIAL)}},
    {12, {SHADES(32, "汇款人\nRemitter"), TAKES(152, FIELD_PAYER_NAME)}},
    {12, {SHADES(32, "汇款人账号\nAccount No."), TAKES(152, FIELD_PAYER_ACCOUNT)}},
    {12, {SHADES(32, "收款人\nBeneficiary"), TAKES(152, FIELD_PAYEE_NAME)}},
    {12, {SHADES(32, "收款人账号\nAccount No."), TAKES(152, FIELD_PAYEE_ACCOUNT)}},
    {12, {SHADES(32, "收款银行\nBank"), TAKES(152, FIELD_PAYEE_BANK)}},
    {12,
     {SHADES(32, "金额\nAmount"), TAKES_AFTER(60, "CNY ", FIELD_AMOUNT),
      SHADES(32, "大写\nIn Words"), TAKES(60, FIELD_AMOUNT_IN_WORDS)}},
    {12,
     {SHADES(32, "附言\nMessage"), TAKES(60, FIELD_PURPOSE), SHADES(32, "状态\nStatus"),
      TAKES(60, FIELD_STATUS)}},
    NO_MORE_ROWS};

static const struct row THERMAL[] = {{6, {NOTES(1, "付款户名:")}},
                                     {6.5, {TAKES(1, FIELD_PAYER_NAME)}},
                                     {6, {NOTES(1, "付款账号:")}},
                                     {6.5, {TAKES(1, FIELD_PAYER_ACCOUNT)}},
                                     {6, {NOTES(1, "收款户名:")}},
                                     {6.5, {TAKES(1, FIELD_PAYEE_NAME)}},
                                     {6, {NOTES(1, "收款账号:")}},
                                     {6.5, {TAKES(1, FIELD_PAYEE_ACCOUNT)}},
                                     {6, {NOTES(1, "收款银行:")}},
                                     {6.5, {TAKES(1, FIELD_PAYEE_BANK)}},
                                     {6, {NOTES(1, "交易金额(人民币):")}},
                                     {8, {TAKES(1, FIELD_AMOUNT)}},
                                     {6, {NOTES(1, "金额大写:")}},
                                     {6.5, {TAKES(1, FIELD_AMOUNT_IN_WORDS)}},
                                     {6, {NOTES(1, "交易时间:")}},
                                     {6.5, {WRITES(1, "t", FIELD_PAID_ON)}},
                                     {6, {NOTES(1, "流水号:")}},
                                     {6.5, {TAKES(1, FIELD_SERIAL)}},
                                     {6, {NOTES(1, "附言:")}},
                                     {6.5, {TAKES(1, FIELD_PURPOSE)}},
                                     {6, {NOTES(1, "交易结果:")}},
                                     {6.5, {TAKES(1, FIELD_STATUS)}},
                                     NO_MORE_ROWS};

static const struct row POCKET[] = {
    {9.5, {NOTES(26, "交易状态"), TAKES(70, FIELD_STATUS)}},
    {9.5, {NOTES(26, "付款方"), TAKES(70, FIELD_PAYER_NAME)}},
    {9.5, {NOTES(26, "付款账号"), TAKES(70, FIELD_PAYER_ACCOUNT)}},
    {9.5, {NOTES(26, "收款方"), TAKES(70, FIELD_PAYEE_NAME)}},
    {9.5, {NOTES(26, "收款账号"), TAKES(70, FIELD_PAYEE_ACCOUNT)}},
    {9.5, {NOTES(26, "收款行"), TAKES(70, FIELD_PAYEE_BANK)}},
    {9.5, {NOTES(26, "金额（小写）"), WRITES(70, "y", FIELD_AMOUNT)}},
    {9.5, {NOTES(26, "金额（大写）"), TAKES(70, FIELD_AMOUNT_IN_WORDS)}},
    {9.5, {NOTES(26, "摘要"), TAKES(70, FIELD_PURPOSE)}},
    {9.5, {NOTES(26, "交易日期"), WRITES(70, "z", FIELD_PAID_ON)}},
    {9.5, {NOTES(26, "回单编号"), TAKES(70, FIELD_SERIAL)}},
    NO_MORE_ROWS};

static const struct row ABREAST[] = {
    {9, {SHADES(62, "付款方"), SHADES(64, "收款方"), SHADES(58, "交易信息")}},
    {11,
     {TAKES_AFTER(62, "户名：", FIELD_PAYER_NAME), TAKES_AFTER(64, "户名：", FIELD_PAYEE_NAME),
      TAKES_AFTER(58, "日期：", FIELD_PAID_ON)}},
    {11,
     {TAKES_AFTER(62, "账号：", FIELD_PAYER_ACCOUNT),
      TAKES_AFTER(64, "账号：", FIELD_PAYEE_ACCOUNT), TAKES_AFTER(58, "流水号：", FIELD_SERIAL)}},
    {11,
     {TYPES(62, "开户行：样例云岭银行营业部"), TAKES_AFTER(64, "开户行：", FIELD_PAYEE_BANK),
      TAKES_AFTER(58, "状态：", FIELD_STATUS)}},
    {11,
     {TAKES_AFTER(62, "金额：￥", FIELD_AMOUNT), TAKES_AFTER(64, "大写：", FIELD_AMOUNT_IN_WORDS),
      TAKES_AFTER(58, "用途：", FIELD_PURPOSE)}},
    NO_MORE_ROWS};

const struct slip ASIDE_SLIPS[ASIDE_SLIP_COUNT] = {
    {.bank = "示例建兴银行",
     .title = "单位客户专用回单",
     .title_script = {FACE_SONG, 15, SIDE_CENTRE, true, 0x1a2a5a, 1},
     .title_y = 22,
     .logo = LOGO_DISC,
     .brand = 0x1a3c8c,
     .place = {15, 42, 180, 0},
     .border = BORDER_GRID,
     .rows = CORPORATE,
     .label = {FACE_SONG, 9.5, SIDE_LEFT, false, 0x1a2a5a, 0},
     .entry = {FACE_FIXED, 9.5, SIDE_LEFT, false, 0x181818, 0},
     .line_mm = 0.25,
     .foot = "本回单与其他单位回单格式相同时，以验证码为准。重要提示：请勿重复入账。",
     .seal_x = 150,
     .seal_dy = -12},
    {.bank = "样例通江银行",
     .title = "批量转账回单（明细）",
     .title_script = {FACE_HEI, 16, SIDE_CENTRE, true, 0x202428, 0},
     .title_y = 26,
     .place = {10, 40, 190, 0},
     .border = BORDER_GRID,
     .rows = BATCH_HEAD_ROWS,
     .label = {FACE_HEI, 9.5, SIDE_LEFT, false, 0x303840, 0},
     .entry = {FACE_SONG, 9.5, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.18,
     .foot = "样例通江银行企业网上银行　打印人：经办员01　第 1 页／共 1 页",
     .seal_x = 168,
     .seal_dy = 24},
    {.bank = "示例清溪农商银行",
     .title = "示例清溪农商银行　单位结算业务凭条",
     .title_script = {FACE_SONG, 16, SIDE_CENTRE, true, 0x9a3a1a, 0},
     .title_y = 20,
     .place = {15, 36, 180, 0},
     .border = BORDER_GRID,
     .rows = PENNED,
     .label = {FACE_SONG, 10.5, SIDE_LEFT, false, 0x9a3a1a, 0},
     .entry = {FACE_PEN_2, 16, SIDE_LEFT, false, 0x1a2458, 0},
     .line_mm = 0.3,
     .foot = "第二联　客户回单",
     .seal_x = 160,
     .seal_dy = -14},
    {.bank = "样例港湾银行",
     .title = "汇款回单　REMITTANCE RECEIPT",
     .title_script = {FACE_HEI, 14, SIDE_RIGHT, true, 0x0a5a5a, 0},
     .title_y = 24,
     .logo = LOGO_RING,
     .brand = 0x0a6a6a,
     .place = {13, 40, 184, 0},
     .border = BORDER_GRID,
     .rows = TWO_TONGUES,
     .label = {FACE_HEI, 8.5, SIDE_LEFT, false, 0x204848, 0},
     .entry = {FACE_HEI, 10, SIDE_LEFT, false, 0x101414, 0},
     .line_mm = 0.15,
     .foot = "Sample Harbour Bank　This receipt is computer generated.",
     .seal_x = 168,
     .seal_dy = 22},
    {.bank = "样例沂河村镇银行",
     .title = "转账回执",
     .title_script = {FACE_FIXED, 14, SIDE_CENTRE, true, 0x50545c, 0},
     .title_y = 26,
     .place = {66, 40, 78, 0},
     .border = BORDER_NONE,
     .rows = THERMAL,
     .label = {FACE_FIXED, 10.5, SIDE_LEFT, false, 0x60646c, 0},
     .entry = {FACE_FIXED, 10, SIDE_LEFT, false, 0x484c54, 0},
     .line_mm = 0.1,
     .foot = ""},
    {.bank = "示例银河银行",
     .title = "电子回单",
     .title_script = {FACE_MICRO, 14, SIDE_CENTRE, true, 0x8a1a28, 3},
     .title_y = 42,
     .place = {57, 54, 96, 0},
     .border = BORDER_NONE,
     .rows = POCKET,
     .label = {FACE_MICRO, 11, SIDE_LEFT, false, 0x7a7e84, 0},
     .entry = {FACE_MICRO, 9.5, SIDE_LEFT, false, 0x14181c, 0},
     .line_mm = 0.1,
     .foot = "回单由客户通过手机银行下载，可扫码核验真伪。",
     .seal_x = 138,
     .seal_dy = 26},
    {.bank = "样例云岭银行",
     .title = "人民币转账业务回单",
     .title_script = {FACE_KAI, 17, SIDE_CENTRE, true, 0x202020, 1},
     .title_y = 24,
     .logo = LOGO_BAR,
     .brand = 0x6a3a8a,
     .place = {13, 40, 184, 0},
     .border = BORDER_GRID,
     .rows = ABREAST,
     .label = {FACE_KAI, 10, SIDE_LEFT, false, 0x303030, 0},
     .entry = {FACE_KAI, 10, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.2,
     .with_check = true,
     .foot = "注：如需核对真伪，请凭验证码登录本行网站查询。",
     .seal_x = 164,
     .seal_dy = 22},
};

static const struct paper VOUCHER = {.kind = PAGE_KIND_PAYMENT_VOUCHER};

static void enter(struct sheet *sheet, const struct story *story, struct box_mm at,
                  const struct script *script, enum field_name name) {
    struct claim claim;
    claim_of(story, &VOUCHER, name, -1, &claim);
    sheet_enter_as(sheet, at, script, &(struct entry){name, -1, claim.value, claim.raw});
}

/* Currency, day and number between title and table; pale words of the bank in the ground. */
static void draw_corporate(struct sheet *sheet, const struct story *story,
                           const struct slip *slip) {
    struct script pale = {FACE_HEI, 15, SIDE_CENTRE, false, 0xe4e8f2, 2};
    struct script label = slip->label, entry = slip->entry;
    for (int i = 0; i < 6; i++) {
        double x = 18 + i % 3 * 60.0, y = 56 + (i - i % 3) * 9.0;
        sheet_lean(sheet, x + 25, y, -0.35);
        sheet_write(sheet, (struct box_mm){x, y, 52, 0}, &pale, slip->bank);
        sheet_straighten(sheet);
    }
    sheet_write(sheet, (struct box_mm){15, 33, 40, 8}, &label, "币别：人民币");
    enter(sheet, story, (struct box_mm){84, 33, 50, 8}, &entry, FIELD_PAID_ON);
    sheet_write(sheet, (struct box_mm){136, 33, 18, 8}, &label, "流水号：");
    enter(sheet, story, (struct box_mm){151, 33, 44, 8}, &entry, FIELD_SERIAL);
}

/* The slip's own number is printed. */
static void draw_number(struct sheet *sheet, const struct story *story) {
    struct script red = {FACE_LATIN, 12, SIDE_LEFT, false, 0xb02818, 0};
    sheet_write(sheet, (struct box_mm){130, 28, 20, 7},
                &(struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x9a3a1a, 0}, "凭条号：");
    enter(sheet, story, (struct box_mm){147, 28, 48, 7}, &red, FIELD_SERIAL);
}

static void draw_strip(struct sheet *sheet) {
    struct script print = {FACE_FIXED, 10.5, SIDE_CENTRE, false, 0x60646c, 0};
    sheet_fill(sheet, (struct box_mm){62, 12, 86, 188}, 0xf6f5f2);
    sheet_line(sheet, (struct box_mm){62, 12, 0, 188}, 0.15, 0xc0c0c0);
    sheet_line(sheet, (struct box_mm){148, 12, 0, 188}, 0.15, 0xc0c0c0);
    sheet_write(sheet, (struct box_mm){66, 17, 78, 0}, &print, "样例沂河村镇银行");
    sheet_write(sheet, (struct box_mm){66, 34, 78, 0}, &print, "********************************");
    sheet_write(sheet, (struct box_mm){66, 184, 78, 0}, &print,
                "终端号 00418730\n请妥善保管本回执");
}

/* A telephone's screen: its bar, the receipt on it, a code below. */
static void draw_screen(struct sheet *sheet) {
    sheet_fill(sheet, (struct box_mm){50, 16, 110, 196}, 0xf0f1f4);
    sheet_fill(sheet, (struct box_mm){54, 36, 102, 164}, 0xffffff);
    sheet_write(sheet, (struct box_mm){54, 18, 102, 5},
                &(struct script){FACE_LATIN, 8, SIDE_LEFT, false, 0x303438, 0}, "10:26");
    sheet_write(sheet, (struct box_mm){50, 24, 110, 9},
                &(struct script){FACE_MICRO, 13, SIDE_CENTRE, false, 0x14181c, 0},
                "示例银河银行 - 回单详情");
    bars_qr(sheet, (struct box_mm){94, 172, 22, 22}, "https://bank.example.invalid/r/00418732");
    strokes_cut(sheet, 57, 168, 96);
}

void aside_surround(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    if (slip->rows == CORPORATE)
        draw_corporate(sheet, story, slip);
    else if (slip->rows == PENNED)
        draw_number(sheet, story);
    else if (slip->rows == THERMAL)
        draw_strip(sheet);
    else if (slip->rows == POCKET)
        draw_screen(sheet);
}
