/* Kept aside: a wallet's transfer as a ticket and as a table; invoice data as an enterprise look-up
 * shows them, on a slide, beside a code to scan, in a mail's answer under what was asked */
#include "samples/aside.h"
#include "samples/bars.h"
#include "samples/issuer_cells.h"
#include "samples/parts.h"
#include "samples/strokes.h"

#include <stdio.h>

/* Where the money came from, noted as the channel. */
static void note_way(struct sheet *sheet, struct box_mm place, const struct script *script,
                     bool wechat) {
    sheet_note(sheet, sheet_write(sheet, place, script, wechat ? "微信零钱" : "支付宝余额"),
               &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
}

static const struct row TICKET[] = {{10, {NOTES(24, "收款方"), TAKES(74, FIELD_PAYEE_NAME)}},
                                    {10, {NOTES(24, "付款方"), TAKES(74, FIELD_PAYER_NAME)}},
                                    {10, {NOTES(24, "转账时间"), WRITES(74, "t", FIELD_PAID_ON)}},
                                    {10, {NOTES(24, "转账说明"), TAKES(74, FIELD_PURPOSE)}},
                                    {10, {NOTES(24, "交易单号"), TAKES(74, FIELD_SERIAL)}},
                                    NO_MORE_ROWS};

void aside_ticket(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    uint32_t brand = wechat ? 0x1aad19 : 0x1677ff;
    struct claim claim;
    char text[300];
    sheet->hand = (struct hand){.label = {FACE_ROUND, 10.5, SIDE_LEFT, false, 0x80868c, 0},
                                .entry = {FACE_ROUND, 10.5, SIDE_LEFT, false, 0x1c2024, 0},
                                .line_mm = 0.1};
    strokes_round(sheet, (struct box_mm){20, 36, 170, 92}, 4, 0xb8c0c8);
    for (double y = 40; y < 125; y += 3)
        sheet_line(sheet, (struct box_mm){78, y, 0, 1.8}, 0.3, 0xb8c0c8);
    sheet_disc(sheet, (struct box_mm){41, 44, 16, 16}, brand);
    sheet_write(sheet, (struct box_mm){41, 44, 16, 16},
                &(struct script){FACE_HEI, 14, SIDE_CENTRE, true, 0xffffff, 0},
                wechat ? "微" : "支");
    struct script big = {FACE_ROUND, 13, SIDE_CENTRE, true, brand, 0};
    sheet_write(sheet, (struct box_mm){22, 64, 54, 8}, &big, wechat ? "微信支付" : "支付宝");
    claim_of(story, paper, FIELD_AMOUNT, -1, &claim);
    snprintf(text, sizeof text, "¥%s", claim.raw);
    sheet_enter_as(sheet, (struct box_mm){22, 78, 54, 12},
                   &(struct script){FACE_LATIN, 20, SIDE_CENTRE, true, 0x1c2024, 0},
                   &(struct entry){FIELD_AMOUNT, -1, claim.value, text});
    claim_of(story, paper, FIELD_STATUS, -1, &claim);
    big.size_pt = 11;
    sheet_enter_as(sheet, (struct box_mm){22, 94, 54, 8}, &big,
                   &(struct entry){FIELD_STATUS, -1, claim.value, claim.raw});
    struct form form = {story, paper, {84, 50, 100, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, TICKET);
    struct script label = sheet->hand.label;
    label.size_pt *= 0.85;
    sheet_write(sheet, (struct box_mm){85.5, y + 1, 24, 8}, &label,
                wechat ? "支付方式" : "付款方式");
    note_way(sheet, (struct box_mm){110, y, 72, 8}, &sheet->hand.entry, wechat);
    sheet_write(sheet, (struct box_mm){84, 40, 100, 8},
                &(struct script){FACE_ROUND, 13, SIDE_LEFT, true, 0x1c2024, 0}, "转账电子凭证");
}

static const struct row PROVED[] = {
    {11,
     {SHADES(36, "交易单号"), TAKES(54, FIELD_SERIAL), SHADES(36, "交易状态"),
      TAKES(54, FIELD_STATUS)}},
    {11, {SHADES(36, "付款用户"), TAKES(144, FIELD_PAYER_NAME)}},
    {11, {SHADES(36, "收款用户"), TAKES(144, FIELD_PAYEE_NAME)}},
    {11,
     {SHADES(36, "金额（元）"), TAKES(54, FIELD_AMOUNT), SHADES(36, "交易时间"),
      WRITES(54, "t", FIELD_PAID_ON)}},
    {11, {SHADES(36, "金额大写"), TAKES(144, FIELD_AMOUNT_IN_WORDS)}},
    {11, {SHADES(36, "附言"), TAKES(144, FIELD_PURPOSE)}},
    NO_MORE_ROWS};

void aside_proved(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    struct script small = {FACE_SONG, 9, SIDE_LEFT, false, 0x505050, 0};
    sheet->hand = (struct hand){.label = {FACE_SONG, 11, SIDE_LEFT, false, 0x303030, 0},
                                .entry = {FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.2,
                                .shade_rgb = wechat ? 0xe4f4e4 : 0xe4eefa};
    sheet_write(sheet, (struct box_mm){15, 24, 180, 0},
                &(struct script){FACE_SONG, 19, SIDE_CENTRE, true, 0x101010, 1},
                wechat ? "微信转账电子凭证" : "支付宝转账电子凭证");
    struct form form = {story, paper, {15, 42, 180, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, PROVED);
    struct box_mm last = {15, y, 180, 11}, value = {51, y, 144, 11};
    struct script label = sheet->hand.label;
    label.side = SIDE_CENTRE;
    sheet_fill(sheet, (struct box_mm){15, y, 36, 11}, sheet->hand.shade_rgb);
    sheet_frame(sheet, last, 0.2, 0x101010);
    sheet_frame(sheet, value, 0.2, 0x101010);
    sheet_write(sheet, (struct box_mm){15, y, 36, 11}, &label, "支付渠道");
    note_way(sheet, (struct box_mm){52.5, y, 140, 11}, &sheet->hand.entry, wechat);
    sheet_write(sheet, (struct box_mm){15, y + 16, 180, 0}, &small,
                "说明：本凭证依据用户申请出具，仅证明转账已提交的记录。");
    small.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){15, y + 26, 180, 0}, &small,
                wechat ? "财付通支付科技有限公司" : "支付宝（中国）网络技术有限公司");
}

#define LOOKED_UP(label, name)                                                                     \
    {                                                                                              \
        11, {                                                                                      \
            {CELL_NOTE, 32, label, 0, 0}, TAKES(104, name), {                                      \
                CELL_RIGHT, 14, "复制", 0, 0                                                       \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row LOOKED_UP_ROWS[] = {LOOKED_UP("企业名称", FIELD_TITLE),
                                            LOOKED_UP("企业税号", FIELD_TAX_CODE),
                                            LOOKED_UP("企业地址", FIELD_ADDRESS),
                                            LOOKED_UP("电话号码", FIELD_PHONE),
                                            LOOKED_UP("开户银行", FIELD_BANK),
                                            LOOKED_UP("银行账户", FIELD_ACCOUNT),
                                            NO_MORE_ROWS};

/* A site's page, so typed whatever the other papers are. */
void aside_looked_up(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const TABS[] = {"基本信息", "法律诉讼", "经营状况", "知识产权", "发票抬头"};
    struct script small = {FACE_MICRO, 8.5, SIDE_LEFT, false, 0x70787e, 0};
    sheet->hand = (struct hand){.label = {FACE_MICRO, 11, SIDE_LEFT, false, 0x70787e, 0},
                                .entry = {FACE_MICRO, 11.5, SIDE_LEFT, false, 0x16191d, 0},
                                .line_mm = 0.12,
                                .line_rgb = 0xd4d8dc};
    sheet_fill(sheet, (struct box_mm){20, 18, 170, 14}, 0x128bed);
    sheet_write(sheet, (struct box_mm){25, 18, 80, 14},
                &(struct script){FACE_MICRO, 14, SIDE_LEFT, true, 0xffffff, 0}, "示例企查");
    sheet_fill(sheet, (struct box_mm){100, 21, 84, 8}, 0xffffff);
    sheet_write(sheet, (struct box_mm){103, 21, 78, 8}, &small, "请输入企业名称、人名等关键词");
    struct script tab = {FACE_MICRO, 11, SIDE_CENTRE, false, 0x40464c, 0};
    for (int i = 0; i < 5; i++) {
        struct box_mm box = {20 + i * 34.0, 40, 34, 9};
        tab.bold = i == 4;
        tab.rgb = i == 4 ? 0x128bed : 0x40464c;
        sheet_write(sheet, box, &tab, TABS[i]);
        sheet_line(sheet, (struct box_mm){box.x, 50, 34, 0}, i == 4 ? 0.8 : 0.15, tab.rgb);
    }
    form_draw(sheet, &(struct form){story, paper, {24, 58, 160, 0}, BORDER_LINES, 1.1, 0},
              LOOKED_UP_ROWS);
    sheet_write(sheet, (struct box_mm){20, 140, 170, 0}, &small,
                "信息仅供参考，开票前请与对方核实。");
}

static const struct row SLIDE[] = {{20, {TAKES_AFTER(1, "名称　　", FIELD_TITLE)}},
                                   {20, {TAKES_AFTER(1, "税号　　", FIELD_TAX_CODE)}},
                                   {17, {TAKES_AFTER(1, "地址　　", FIELD_ADDRESS)}},
                                   {17, {TAKES_AFTER(1, "电话　　", FIELD_PHONE)}},
                                   {17, {TAKES_AFTER(1, "开户行　", FIELD_BANK)}},
                                   {17, {TAKES_AFTER(1, "账号　　", FIELD_ACCOUNT)}},
                                   NO_MORE_ROWS};

/* Slides and the cards that programs make are typed whatever the other papers are. */
void aside_slide(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 36}, 0x24507c);
    sheet_write(sheet, (struct box_mm){24, 8, 249, 20},
                &(struct script){FACE_HEI, 30, SIDE_LEFT, true, 0xffffff, 2}, "我单位开票资料");
    sheet->hand = (struct hand){.label = {FACE_HEI, 19, SIDE_LEFT, false, 0x24507c, 0},
                                .entry = {FACE_HEI, 20, SIDE_LEFT, false, 0x101418, 0},
                                .line_mm = 0.2};
    form_draw(sheet, &(struct form){story, paper, {24, 52, 249, 0}, BORDER_NONE, 1, 0}, SLIDE);
}

static const struct row BESIDE_CODE[] = {{9, {TAKES(1, FIELD_TITLE)}},
                                         {8, {TAKES_AFTER(1, "税号 ", FIELD_TAX_CODE)}},
                                         {8, {TAKES_AFTER(1, "地址 ", FIELD_ADDRESS)}},
                                         {8, {TAKES_AFTER(1, "电话 ", FIELD_PHONE)}},
                                         {8, {TAKES_AFTER(1, "开户行 ", FIELD_BANK)}},
                                         {8, {TAKES_AFTER(1, "账号 ", FIELD_ACCOUNT)}},
                                         NO_MORE_ROWS};

void aside_scannable(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct box_mm card = {32, 46, 146, 74};
    sheet_write(sheet, (struct box_mm){32, 30, 146, 0},
                &(struct script){FACE_SERIF, 15, SIDE_LEFT, false, 0x202020, 0},
                "请按下列名片开具发票：");
    strokes_round(sheet, card, 2, 0x808890);
    sheet_fill(sheet, (struct box_mm){32.5, 48, 145, 10}, 0xe9eef2);
    sheet_write(sheet, (struct box_mm){37, 48, 120, 10},
                &(struct script){FACE_HEI, 12, SIDE_LEFT, true, 0x2a3a4a, 1}, "开票名片");
    sheet->hand = (struct hand){.label = {FACE_SERIF, 10, SIDE_LEFT, false, 0x404040, 0},
                                .entry = {FACE_SERIF, 10.5, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.2};
    form_draw(sheet, &(struct form){story, paper, {36, 63, 100, 0}, BORDER_NONE, 1, 0},
              BESIDE_CODE);
    bars_qr(sheet, (struct box_mm){142, 68, 30, 30}, "https://fp.example.invalid/c/7Qx04187");
    sheet_write(sheet, (struct box_mm){138, 101, 38, 0},
                &(struct script){FACE_HEI, 8.5, SIDE_CENTRE, false, 0x505860, 0}, "扫码自动填写");
}

static const struct row ANSWERED[] = {
    {9, {TAKES_AFTER(1, "公司/单位全称：", FIELD_TITLE)}},
    {9, {TAKES_AFTER(1, "社会信用代码（税号）：", FIELD_TAX_CODE)}},
    {9, {TAKES_AFTER(1, "单位地址：", FIELD_ADDRESS)}},
    {9, {TAKES_AFTER(1, "单位电话：", FIELD_PHONE)}},
    {9, {TAKES_AFTER(1, "开户银行：", FIELD_BANK)}},
    {9, {TAKES_AFTER(1, "银行账号：", FIELD_ACCOUNT)}},
    NO_MORE_ROWS};

/* A mail program's print, so typed whatever the other papers are. */
void aside_answered(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script body = {FACE_MICRO, 11, SIDE_LEFT, false, 0x14181c, 0}, quoted = body;
    char day[32], text[300];
    sheet_date(story->form.day, day, sizeof day);
    sheet->hand = (struct hand){.label = body, .entry = body, .line_mm = 0.15};
    sheet_write(sheet, (struct box_mm){22, 18, 166, 0},
                &(struct script){FACE_MICRO, 14, SIDE_LEFT, true, 0x14181c, 0},
                "回复：请提供开票信息");
    sheet_line(sheet, (struct box_mm){22, 27, 166, 0}, 0.3, 0xa0a8b0);
    quoted.rgb = 0x606870;
    quoted.size_pt = 9;
    snprintf(text, sizeof text, "发件人：%s <%s>\n收件人：财务部\n时　间：%s", story->agent.name,
             story->agent.email, day);
    sheet_write(sheet, (struct box_mm){22, 30, 166, 0}, &quoted, text);
    sheet_write(sheet, (struct box_mm){22, 52, 166, 0}, &body,
                "您好！我单位信息如下，请开普通发票：");
    double y = form_draw(sheet, &(struct form){story, paper, {28, 62, 160, 0}, BORDER_NONE, 1, 0},
                         ANSWERED);
    sheet_write(sheet, (struct box_mm){22, y + 4, 166, 0}, &body, "谢谢！");
    quoted.size_pt = 10;
    sheet_line(sheet, (struct box_mm){24, y + 22, 0, 34}, 0.8, 0xc0c8d0);
    sheet_write(
        sheet, (struct box_mm){29, y + 22, 156, 0}, &quoted,
        "---- 原始邮件 ----\n发件人：财务部\n主　题：请提供开票信息\n\n各位老师：办理数字证书"
        "请回复发票抬头和税号，地址、电话、开户行及账号按单位要求提供。");
}
