/* Receipts of banks: a paying-in slip with a box for each figure; a printed transfer form that a
 * printer filled in; what a counter's line printer lists; a web bank's receipt in colour; an
 * account's list; a telephone's screen; what a machine in the hall prints */
#include "samples/issuer.h"
#include "samples/issuer_cells.h"
#include "samples/strokes.h"

#include <stdio.h>

static const struct row PAYING_IN[] = {
    {8,
     {WRITES(70, "z　　", FIELD_PAID_ON), NOTES(40, " "),
      TAKES_AFTER(70, "凭证号码 ", FIELD_SERIAL)}},
    {8.5,
     {SAYS_DOWN(8, "出\n票\n人", 2), SAYS(20, "全　　称"), TAKES(62, FIELD_PAYER_NAME),
      SAYS_DOWN(8, "收\n款\n人", 2), SAYS(20, "全　　称"), TAKES(62, FIELD_PAYEE_NAME)}},
    {8.5,
     {SKIPS(8), SAYS(20, "账　　号"), TAKES(62, FIELD_PAYER_ACCOUNT), SKIPS(8),
      SAYS(20, "账　　号"), TAKES(62, FIELD_PAYEE_ACCOUNT)}},
    {8.5,
     {SKIPS(8), SAYS(20, "开户银行"), TYPES(62, "@b"), SKIPS(8), SAYS(20, "开户银行"),
      TAKES(62, FIELD_PAYEE_BANK)}},
    {13,
     {SAYS(8, "金\n额"),
      TAKES_AFTER(96, "人民币（大写）", FIELD_AMOUNT_IN_WORDS),
      {CELL_DIGITS, 76, NULL, FIELD_AMOUNT, 0}}},
    {8.5,
     {SAYS(28, "票据种类"), TYPES(31, "转账支票"), SAYS(20, "票据张数"), TYPES(25, "壹"),
      NOTES(76, " ")}},
    {18, {TAKES_AFTER(104, "用途：", FIELD_PURPOSE), NOTES(76, "收款人开户银行签章")}},
    NO_MORE_ROWS};

static const struct row WIRE[] = {
    {8,
     {{CELL_TICKS, 56, "Z普通|x加急", 0, 0},
      WRITES(66, "z委托日期 ", FIELD_PAID_ON),
      TAKES_AFTER(62, "No ", FIELD_SERIAL)}},
    {9,
     {SAYS_DOWN(8, "汇\n款\n人", 2), SAYS(22, "全　称"), TAKES(62, FIELD_PAYER_NAME),
      SAYS_DOWN(8, "收\n款\n人", 2), SAYS(22, "全　称"), TAKES(62, FIELD_PAYEE_NAME)}},
    {9,
     {SKIPS(8), SAYS(22, "账　号"), TAKES(62, FIELD_PAYER_ACCOUNT), SKIPS(8), SAYS(22, "账　号"),
      TAKES(62, FIELD_PAYEE_ACCOUNT)}},
    {9,
     {SKIPS(8), SAYS(22, "汇出地点"), TYPES(62, "示例 省 示例 市/县"), SKIPS(8),
      SAYS(22, "汇入地点"), TYPES(62, "—— 省 北京 市/县")}},
    {9,
     {SAYS(30, "汇出行名称"), TYPES(62, "样例永丰银行示例市分行"), SAYS(30, "汇入行名称"),
      TAKES(62, FIELD_PAYEE_BANK)}},
    {13,
     {SAYS(8, "金\n额"),
      TAKES_AFTER(100, "人民币\n（大写）", FIELD_AMOUNT_IN_WORDS),
      {CELL_DIGITS, 76, NULL, FIELD_AMOUNT, 0}}},
    {26, {NOTES(92, "此汇款支付给收款人。"), TAKES_AFTER(92, "附加信息及用途：", FIELD_PURPOSE)}},
    NO_MORE_ROWS};

static const struct row PRINTED[] = {
    {6.5, {NOTES(90, "交易名称：单位结算账户转账支取"), WRITES(90, "8交易日期：", FIELD_PAID_ON)}},
    {6.5,
     {TAKES_AFTER(90, "核心流水：", FIELD_SERIAL), NOTES(90, "交易柜员：690017　授权：690003")}},
    {6.5, {TAKES_AFTER(180, "借方账号：", FIELD_PAYER_ACCOUNT)}},
    {6.5, {TAKES_AFTER(180, "借方户名：", FIELD_PAYER_NAME)}},
    {6.5, {TAKES_AFTER(180, "贷方账号：", FIELD_PAYEE_ACCOUNT)}},
    {6.5, {TAKES_AFTER(180, "贷方户名：", FIELD_PAYEE_NAME)}},
    {6.5,
     {TAKES_AFTER(90, "贷方行号：", FIELD_PAYEE_BANK_CODE),
      TAKES_AFTER(90, "贷方行名：", FIELD_PAYEE_BANK)}},
    {6.5, {NOTES(90, "币种：156 人民币　钞汇：钞"), TAKES_AFTER(90, "交易金额：", FIELD_AMOUNT)}},
    {6.5, {WRITES(180, "W大写金额：", FIELD_AMOUNT_IN_WORDS)}},
    {6.5, {NOTES(90, "手续费：0.00　工本费：0.00"), TAKES_AFTER(90, "交易摘要：", FIELD_PURPOSE)}},
    {6.5, {TAKES_AFTER(90, "处理状态：", FIELD_STATUS), NOTES(90, "支付渠道：大额支付系统")}},
    NO_MORE_ROWS};

#define OVER(share, label, name)                                                                   \
    { CELL_OVER, share, label, name, 0 }
static const struct row COLOURED[] = {
    {13, {OVER(60, "付款方", FIELD_PAYER_NAME), OVER(60, "付款方账号", FIELD_PAYER_ACCOUNT)}},
    {13, {OVER(60, "收款方", FIELD_PAYEE_NAME), OVER(60, "收款方账号", FIELD_PAYEE_ACCOUNT)}},
    {13, {OVER(60, "收款方银行", FIELD_PAYEE_BANK), OVER(60, "交易金额（元）", FIELD_AMOUNT)}},
    {13, {OVER(60, "金额大写", FIELD_AMOUNT_IN_WORDS), OVER(60, "交易附言", FIELD_PURPOSE)}},
    {13, {OVER(60, "交易日期", FIELD_PAID_ON), OVER(60, "交易结果", FIELD_STATUS)}},
    {13, {OVER(60, "电子回单编号", FIELD_SERIAL), NOTES(60, "记账机构　0691 示例分行清算中心")}},
    NO_MORE_ROWS};

#define ENTERED(number, day, kind, out, in, rest, who, account)                                    \
    {                                                                                              \
        10, {                                                                                      \
            TYPES(8, number), TYPES(19, day), TYPES(17, kind), TYPES(20, out), TYPES(18, in),      \
                TYPES(21, rest), TYPES(42, who), TYPES(45, account)                                \
        }                                                                                          \
    }
static const struct row HISTORY[] = {
    {8,
     {TAKES_AFTER(104, "查询账户名称：", FIELD_PAYER_NAME),
      TAKES_AFTER(86, "账号：", FIELD_PAYER_ACCOUNT)}},
    {9,
     {SHADES(8, "序号"), SHADES(19, "交易日期"), SHADES(17, "摘要"), SHADES(20, "支出"),
      SHADES(18, "收入"), SHADES(21, "余额"), SHADES(42, "对方户名"), SHADES(45, "对方账号")}},
    ENTERED("1", "20260901", "代发", "18,420.00", "—", "206,115.37", "示例市样例代发户",
            "0000690101000777"),
    ENTERED("2", "20260904", "结息", "—", "86.20", "206,201.57", "（内部账）", "0000690101000001"),
    {10,
     {TYPES(8, "3"), WRITES(19, "8", FIELD_PAID_ON), TAKES(17, FIELD_PURPOSE),
      TAKES(20, FIELD_AMOUNT), TYPES(18, "—"), TYPES(21, "198,340.12"), TAKES(42, FIELD_PAYEE_NAME),
      TAKES(45, FIELD_PAYEE_ACCOUNT)}},
    ENTERED("4", "20261120", "水费", "311.50", "—", "198,028.62", "示例市样例自来水公司",
            "0000690101000888"),
    {8,
     {NOTES(8, " "), TAKES_AFTER(100, "第3笔交易流水号：", FIELD_SERIAL),
      TAKES_AFTER(82, "第3笔支出大写：", FIELD_AMOUNT_IN_WORDS)}},
    NO_MORE_ROWS};

#define SHOWN(label, name)                                                                         \
    {                                                                                              \
        9, {                                                                                       \
            NOTES(26, label), TAKES(64, name)                                                      \
        }                                                                                          \
    }
static const struct row SCREEN[] = {
    {16, {NOTES(90, " ")}},
    {8, {TAKES(90, FIELD_STATUS)}},
    SHOWN("大写金额", FIELD_AMOUNT_IN_WORDS),
    SHOWN("到账账户", FIELD_PAYEE_NAME),
    {9, {NOTES(26, "到账卡号"), WRITES(64, "4", FIELD_PAYEE_ACCOUNT)}},
    SHOWN("到账银行", FIELD_PAYEE_BANK),
    SHOWN("扣款账户", FIELD_PAYER_NAME),
    {9, {NOTES(26, "扣款卡号"), WRITES(64, "4", FIELD_PAYER_ACCOUNT)}},
    SHOWN("转账备注", FIELD_PURPOSE),
    {9, {NOTES(26, "交易时间"), WRITES(64, "t", FIELD_PAID_ON)}},
    SHOWN("回单编号", FIELD_SERIAL),
    NO_MORE_ROWS};

static const struct row MACHINE[] = {
    {7, {WRITES(56, "-业务日期：", FIELD_PAID_ON), TAKES_AFTER(64, "回单编号：", FIELD_SERIAL)}},
    {7, {TAKES_AFTER(120, "付款方：", FIELD_PAYER_NAME)}},
    {7, {WRITES(120, "4　账号：", FIELD_PAYER_ACCOUNT)}},
    {7, {TAKES_AFTER(120, "收款方：", FIELD_PAYEE_NAME)}},
    {7, {WRITES(120, "4　账号：", FIELD_PAYEE_ACCOUNT)}},
    {7, {TAKES_AFTER(120, "　行名：", FIELD_PAYEE_BANK)}},
    {7,
     {TAKES_AFTER(50, "金额：RMB ", FIELD_AMOUNT),
      TAKES_AFTER(70, "大写：", FIELD_AMOUNT_IN_WORDS)}},
    {7, {TAKES_AFTER(60, "附言：", FIELD_PURPOSE), TAKES_AFTER(60, "状态：", FIELD_STATUS)}},
    NO_MORE_ROWS};

const struct slip ISSUER_SLIPS[ISSUER_SLIP_COUNT] = {
    {.bank = "示例兴业农商银行",
     .title = "进 账 单（回 单）　1",
     .title_script = {FACE_SERIF, 17, SIDE_CENTRE, true, 0x8a1c2c, 0},
     .title_y = 24,
     .logo = LOGO_RING,
     .brand = 0x8a1c2c,
     .place = {14, 37, 180, 0},
     .border = BORDER_GRID,
     .rows = PAYING_IN,
     .label = {FACE_SERIF, 9, SIDE_LEFT, false, 0x8a1c2c, 0},
     .entry = {FACE_FIXED, 9.5, SIDE_LEFT, false, 0x20243c, 0},
     .line_mm = 0.25,
     .foot = "此联由收款人开户银行交给持（出）票人　　　　　　　　　　复核　　　　　记账",
     .seal_x = 156,
     .seal_dy = -7},
    {.bank = "样例永丰银行",
     .title = "电 汇 凭 证（回 单）",
     .title_script = {FACE_SONG, 18, SIDE_CENTRE, true, 0x1e6a4a, 2},
     .title_y = 40,
     .place = {12, 56, 184, 0},
     .border = BORDER_GRID,
     .rows = WIRE,
     .label = {FACE_SONG, 9.5, SIDE_LEFT, false, 0x1e6a4a, 0},
     .entry = {FACE_FIXED, 9, SIDE_LEFT, false, 0x101030, 0},
     .line_mm = 0.3,
     .foot = "汇出行签章　　　　　　　　　　　　　　　　　　复核：　　　　　　记账：",
     .seal_x = 50,
     .seal_dy = -10,
     .tint = 0xf0f8f2,
     .tint_place = {6, 30, 198, 132}},
    {.bank = "示例华中银行",
     .title = "示例华中银行　业务凭证（客户回单）",
     .title_script = {FACE_FIXED, 12.5, SIDE_CENTRE, false, 0x202030, 0},
     .title_y = 30,
     .place = {18, 46, 180, 0},
     .border = BORDER_NONE,
     .rows = PRINTED,
     .label = {FACE_FIXED, 9.5, SIDE_LEFT, false, 0x202030, 0},
     .entry = {FACE_FIXED, 9.5, SIDE_LEFT, false, 0x202030, 0},
     .line_mm = 0.1,
     .foot = "机构：0691 示例市分行营业部　　　打印时间见交易日期　　　请核对以上打印内容",
     .seal_x = 146,
     .seal_dy = -4},
    {.bank = "样例平望银行",
     .title = "网上银行电子回单",
     .title_script = {FACE_HEI, 15, SIDE_RIGHT, true, 0xffffff, 0},
     .title_y = 23,
     .place = {25, 44, 160, 0},
     .border = BORDER_NONE,
     .rows = COLOURED,
     .label = {FACE_HEI, 10.5, SIDE_LEFT, false, 0xb85a14, 0},
     .entry = {FACE_HEI, 10.5, SIDE_LEFT, false, 0x202020, 0},
     .line_mm = 0.1,
     .foot = "本回单由样例平望银行企业网银生成，可登录网银“回单验真”核验。",
     .seal_x = 158,
     .seal_dy = 20},
    {.bank = "示例两江银行",
     .title = "账户交易明细查询",
     .title_script = {FACE_MING, 15, SIDE_CENTRE, true, 0x101010, 0},
     .title_y = 26,
     .place = {10, 46, 190, 0},
     .border = BORDER_GRID,
     .rows = HISTORY,
     .label = {FACE_MING, 9, SIDE_LEFT, false, 0x101010, 0},
     .entry = {FACE_MING, 8, SIDE_LEFT, false, 0x101010, 0},
     .line_mm = 0.12,
     .foot = "示例两江银行股份有限公司　打印柜员：自助　　以上明细仅供参考，以银行账务记录为准。",
     .seal_x = 166,
     .seal_dy = 24},
    {.bank = "样例蓝湾银行",
     .title = "转账详情",
     .title_script = {FACE_ROUND, 13, SIDE_CENTRE, false, 0x181818, 0},
     .title_y = 33,
     .place = {58, 62, 94, 0},
     .border = BORDER_NONE,
     .rows = SCREEN,
     .label = {FACE_ROUND, 12, SIDE_LEFT, false, 0x909498, 0},
     .entry = {FACE_ROUND, 10.5, SIDE_CENTRE, false, 0x181818, 0},
     .line_mm = 0.1,
     .foot = "　　　保存图片　　　　　　再转一笔　　　　　　查看电子回单"},
    {.bank = "示例汉水银行",
     .title = "自助回单（客户联）",
     .title_script = {FACE_FIXED, 12, SIDE_CENTRE, true, 0x202020, 0},
     .title_y = 22,
     .place = {45, 36, 120, 0},
     .border = BORDER_DOTS,
     .rows = MACHINE,
     .label = {FACE_FIXED, 8.5, SIDE_LEFT, false, 0x202020, 0},
     .entry = {FACE_FIXED, 8.5, SIDE_LEFT, false, 0x202020, 0},
     .line_mm = 0.1,
     .foot = "设备编号：ZZ0691-03　　打印次数：第 1 次　　重复打印请避免重复记账",
     .seal_x = 140,
     .seal_dy = 22},
};

/* Perforations down both edges, as continuous paper has them. */
static void draw_holes(struct sheet *sheet, double low_mm) {
    for (double y = 14; y < low_mm; y += 12.7)
        for (int i = 0; i < 2; i++)
            strokes_ring(sheet, (struct box_mm){i ? 200.5 : 5.5, y, 4, 4}, 0.15, false);
    strokes_cut(sheet, 4, low_mm, 202);
}

/* What a form is for stands upright at its edge. */
static void draw_edge(struct sheet *sheet, double y, const char *words, uint32_t rgb) {
    sheet_write(sheet, (struct box_mm){198, y, 5, 0},
                &(struct script){FACE_SONG, 8.5, SIDE_CENTRE, false, rgb, 0}, words);
}

static void draw_cards(struct sheet *sheet) {
    static const double LINES[] = {44, 57, 70, 83, 96, 109, 122};
    sheet_fill(sheet, (struct box_mm){20, 18, 170, 18}, 0xf07820);
    sheet_frame(sheet, (struct box_mm){20, 18, 170, 112}, 0.3, 0xf07820);
    for (int i = 1; i < 6; i++)
        sheet_line(sheet, (struct box_mm){25, LINES[i], 160, 0}, 0.1, 0xf4c8a0);
    sheet_write(sheet, (struct box_mm){25, 22, 80, 10},
                &(struct script){FACE_HEI, 15, SIDE_LEFT, true, 0xffffff, 0}, "样例平望银行");
}

/* The page's head with the range that was asked for. */
static void draw_asked(struct sheet *sheet) {
    struct script small = {FACE_MING, 8.5, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){10, 16, 100, 0},
                &(struct script){FACE_MING, 13, SIDE_LEFT, true, 0x204080, 0}, "示例两江银行");
    sheet_write(sheet, (struct box_mm){10, 38, 190, 0}, &small,
                "查询区间：近三个月　　交易类型：全部　　币种：人民币　　单位：元　　第 1/1 页");
}

/* A telephone's edges, its status line, the dot above the sum. */
static void draw_telephone(struct sheet *sheet, const struct story *story) {
    static const struct paper VOUCHER = {.kind = PAGE_KIND_PAYMENT_VOUCHER};
    struct claim claim;
    char text[300];
    strokes_round(sheet, (struct box_mm){52, 20, 106, 192}, 6, 0xa0a4a8);
    sheet_write(sheet, (struct box_mm){60, 24, 40, 0},
                &(struct script){FACE_ROUND, 8, SIDE_LEFT, false, 0x404448, 0}, "09:41");
    sheet_write(sheet, (struct box_mm){110, 24, 40, 0},
                &(struct script){FACE_ROUND, 8, SIDE_RIGHT, false, 0x404448, 0}, "4G　72%");
    sheet_disc(sheet, (struct box_mm){98, 47, 14, 14}, 0x2a8ae0);
    sheet_write(sheet, (struct box_mm){98, 47, 14, 14},
                &(struct script){FACE_HEI, 15, SIDE_CENTRE, true, 0xffffff, 0}, "√");
    claim_of(story, &VOUCHER, FIELD_AMOUNT, -1, &claim);
    snprintf(text, sizeof text, "￥%s", claim.raw);
    sheet_enter_as(sheet, (struct box_mm){58, 63, 94, 0},
                   &(struct script){FACE_ROUND, 26, SIDE_CENTRE, true, 0x181818, 0},
                   &(struct entry){FIELD_AMOUNT, -1, claim.value, text});
    sheet_line(sheet, (struct box_mm){58, 88, 94, 0}, 0.15, 0xd8dce0);
}

/* Slips of a roll, one cut from the next. */
static void draw_roll(struct sheet *sheet) {
    sheet_write(sheet, (struct box_mm){45, 14, 120, 0},
                &(struct script){FACE_HEI, 13, SIDE_CENTRE, true, 0x202020, 0}, "示例汉水银行");
    strokes_cut(sheet, 38, 10, 134);
    strokes_cut(sheet, 38, 124, 134);
    sheet_line(sheet, (struct box_mm){38, 10, 0, 114}, 0.15, 0xb0b0b0);
    sheet_line(sheet, (struct box_mm){172, 10, 0, 114}, 0.15, 0xb0b0b0);
}

void issuer_surround(struct sheet *sheet, const struct story *story, const struct slip *slip) {
    if (slip->rows == PRINTED)
        draw_holes(sheet, 141);
    else if (slip->rows == PAYING_IN)
        draw_edge(sheet, 46, "此\n联\n是\n回\n单", 0x8a1c2c);
    else if (slip->rows == WIRE)
        draw_edge(sheet, 66, "第\n一\n联\n汇\n出\n行\n给\n汇\n款\n人", 0x1e6a4a);
    else if (slip->rows == COLOURED)
        draw_cards(sheet);
    else if (slip->rows == HISTORY)
        draw_asked(sheet);
    else if (slip->rows == SCREEN)
        draw_telephone(sheet, story);
    else if (slip->rows == MACHINE)
        draw_roll(sheet);
}
