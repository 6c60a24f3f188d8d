/* 汇款凭证: two-party tables of several banks */
#include "samples/form.h"
#include "samples/papers.h"
#include "samples/seals.h"

static const struct row TWO_PARTIES[] = {{9,
                                          {{CELL_LABEL, 0.8, "付款人", 0, 2},
                                           {CELL_LABEL, 1.5, "户名", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_PAYER_NAME, 0},
                                           {CELL_LABEL, 0.8, "收款人", 0, 2},
                                           {CELL_LABEL, 1.5, "户名", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_NAME, 0}}},
                                         {9,
                                          {{CELL_SKIP, 0.8, NULL, 0, 0},
                                           {CELL_LABEL, 1.5, "账号", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_PAYER_ACCOUNT, 0},
                                           {CELL_SKIP, 0.8, NULL, 0, 0},
                                           {CELL_LABEL, 1.5, "账号", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_ACCOUNT, 0}}},
                                         {9,
                                          {{CELL_SKIP, 0.8, NULL, 0, 0},
                                           {CELL_LABEL, 1.5, "开户银行", 0, 0},
                                           {CELL_TEXT, 4.4, "示例银行中心支行", 0, 0},
                                           {CELL_SKIP, 0.8, NULL, 0, 0},
                                           {CELL_LABEL, 1.5, "开户银行", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_PAYEE_BANK, 0}}},
                                         {9,
                                          {{CELL_LABEL, 2.3, "金额", 0, 0},
                                           {CELL_FIELD, 4.4, "￥", FIELD_AMOUNT, 0},
                                           {CELL_LABEL, 2.3, "大写金额", 0, 0},
                                           {CELL_FIELD, 4.4, "人民币", FIELD_AMOUNT_IN_WORDS, 0}}},
                                         {9,
                                          {{CELL_LABEL, 2.3, "交易流水号", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_SERIAL, 0},
                                           {CELL_LABEL, 2.3, "交易日期", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_PAID_ON, 0}}},
                                         {9,
                                          {{CELL_LABEL, 2.3, "用途", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_PURPOSE, 0},
                                           {CELL_LABEL, 2.3, "交易状态", 0, 0},
                                           {CELL_FIELD, 4.4, NULL, FIELD_STATUS, 0}}},
                                         {.height_mm = 0}};

static void note_channel(struct sheet *sheet, const char *value) {
    struct field *field =
        sheet_note(sheet, (struct box_mm){0, 0, sheet->width_mm, sheet->height_mm},
                   &(struct entry){FIELD_CHANNEL, -1, value, NULL});
    field->box = (struct box_px){0};
}

static void draw_table(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand.written = false;
    sheet->hand.entry = (struct script){FACE_SONG, 9.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.label = (struct script){FACE_SONG, 9.5, SIDE_CENTRE, false, 0x101010, 0};
    sheet->hand.jitter_mm = 0;
    sheet_disc(sheet, (struct box_mm){20, 24, 9, 9}, 0x2458a8);
    sheet_write(sheet, (struct box_mm){32, 25, 60, 0},
                &(struct script){FACE_HEI, 15, SIDE_LEFT, true, 0x2458a8, 0}, "示例银行");
    sheet_write(sheet, (struct box_mm){60, 26, 90, 0},
                &(struct script){FACE_HEI, 14, SIDE_CENTRE, true, 0x101010, 0}, "网上银行电子回单");
    struct form form = {story, paper, {16, 42, 178, 0}, BORDER_GRID, 1};
    double y = form_draw(sheet, &form, TWO_PARTIES);
    struct script foot = {FACE_SONG, 8, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){18, y + 3, 150, 0}, &foot,
                "重要提示：电子回单仅作记账参考，不作为收款方入账依据，请勿重复记账。");
    if (story->voucher.state == VOUCHER_DONE)
        seals_bank(sheet, "示例银行股份有限公司", 165, y - 4);
    note_channel(sheet, "bank");
}

static const struct layout LAYOUTS[] = {{A4_PORTRAIT, draw_table, false}};
const struct layout_list VOUCHER_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS};
