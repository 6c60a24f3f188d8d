/* Invoice data: a row under heads; a request to the cashier; a card */
#include "samples/form.h"
#include "samples/more.h"

static const struct row IN_A_ROW[] = {{10,
                                       {{CELL_SHADE, 4, "购方名称", 0, 0},
                                        {CELL_SHADE, 5, "购方税号", 0, 0},
                                        {CELL_SHADE, 4.4, "地址", 0, 0},
                                        {CELL_SHADE, 2.6, "电话", 0, 0},
                                        {CELL_SHADE, 3.2, "开户银行", 0, 0},
                                        {CELL_SHADE, 3.6, "银行账号", 0, 0},
                                        {CELL_SHADE, 1.6, "票种", 0, 0}}},
                                      {22,
                                       {{CELL_FIELD, 4, NULL, FIELD_TITLE, 0},
                                        {CELL_FIELD, 5, NULL, FIELD_TAX_CODE, 0},
                                        {CELL_FIELD, 4.4, NULL, FIELD_ADDRESS, 0},
                                        {CELL_FIELD, 2.6, NULL, FIELD_PHONE, 0},
                                        {CELL_FIELD, 3.2, NULL, FIELD_BANK, 0},
                                        {CELL_FIELD, 3.6, NULL, FIELD_ACCOUNT, 0},
                                        {CELL_TEXT, 1.6, "普票", 0, 0}}},
                                      {.height_mm = 0}};

void more_row(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){12, 24, 273, 0},
                &(struct script){FACE_SERIF, 17, SIDE_CENTRE, true, 0, 1}, "开票信息采集表");
    sheet->hand.label = (struct script){FACE_SERIF, 9.5, SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written)
        sheet->hand.entry = (struct script){FACE_MICRO, 9, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {12, 40, 273, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, IN_A_ROW);
    sheet_write(sheet, (struct box_mm){12, y + 4, 273, 0}, &sheet->hand.label,
                "收款单位：北京数字认证股份有限公司　　开票项目：数字证书服务费　　"
                "发票以电子邮件送达。");
}

static const struct row REQUEST[] = {
    {9,
     {{CELL_LABEL, 2.2, "开票事由", 0, 0},
      {CELL_TEXT, 4, "数字证书服务费", 0, 0},
      {CELL_LABEL, 2.2, "发票种类", 0, 0},
      {CELL_TICKS, 4.6, "x专票|Z普票|Z电子", 0, 0}}},
    {9,
     {{CELL_LABEL, 0.9, "付\n款\n方\n资\n料", 0, 5},
      {CELL_LABEL, 2.8, "①名称", 0, 0},
      {CELL_FIELD, 9.3, NULL, FIELD_TITLE, 0}}},
    {9,
     {{CELL_SKIP, 0.9, NULL, 0, 0},
      {CELL_LABEL, 2.8, "②税务登记号", 0, 0},
      {CELL_FIELD, 9.3, NULL, FIELD_TAX_CODE, 0}}},
    {9,
     {{CELL_SKIP, 0.9, NULL, 0, 0},
      {CELL_LABEL, 2.8, "③地址", 0, 0},
      {CELL_FIELD, 9.3, NULL, FIELD_ADDRESS, 0}}},
    {9,
     {{CELL_SKIP, 0.9, NULL, 0, 0},
      {CELL_LABEL, 2.8, "④电话", 0, 0},
      {CELL_FIELD, 9.3, NULL, FIELD_PHONE, 0}}},
    {9,
     {{CELL_SKIP, 0.9, NULL, 0, 0},
      {CELL_LABEL, 2.8, "⑤开户行", 0, 0},
      {CELL_FIELD, 9.3, NULL, FIELD_BANK, 0}}},
    {9,
     {{CELL_SKIP, 0.9, NULL, 0, 0},
      {CELL_LABEL, 2.8, "⑥账号", 0, 0},
      {CELL_WRITTEN, 9.3, "4", FIELD_ACCOUNT, 0}}},
    {9, {{CELL_LABEL, 2.2, "收款方", 0, 0}, {CELL_NOTE, 10.8, "北京数字认证股份有限公司", 0, 0}}},
    {22,
     {{CELL_NOTE, 4, "申请人：", 0, 0},
      {CELL_NOTE, 4, "部门负责人：", 0, 0},
      {CELL_NOTE, 4, "财务：", 0, 0}}},
    {.height_mm = 0}};

void more_request(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){22, 24, 166, 0},
                &(struct script){FACE_BRUSH, 20, SIDE_CENTRE, true, 0, 3}, "开具发票申请单");
    sheet->hand.label = (struct script){FACE_BRUSH, 11, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {22, 42, 166, 0}, BORDER_GRID, 1.1, 0};
    form_draw(sheet, &form, REQUEST);
}

static const struct row CARD[] = {{9, {{CELL_FIELD, 1, "【公司名称】", FIELD_TITLE, 0}}},
                                  {9, {{CELL_FIELD, 1, "【税　　号】", FIELD_TAX_CODE, 0}}},
                                  {9, {{CELL_FIELD, 1, "【注册地址】", FIELD_ADDRESS, 0}}},
                                  {9, {{CELL_FIELD, 1, "【联系电话】", FIELD_PHONE, 0}}},
                                  {9, {{CELL_FIELD, 1, "【开户银行】", FIELD_BANK, 0}}},
                                  {9, {{CELL_WRITTEN, 1, "4【账　　户】", FIELD_ACCOUNT, 0}}},
                                  {.height_mm = 0}};

/* What the cashier hands to customers, copied onto the middle of a sheet. */
void more_card(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand = (struct hand){.label = {FACE_ROUND, 11, SIDE_LEFT, false, 0x0c4a6e, 0},
                                .entry = {FACE_ROUND, 11.5, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.2};
    sheet_fill(sheet, (struct box_mm){34, 62, 142, 92}, 0xeef5f9);
    sheet_frame(sheet, (struct box_mm){34, 62, 142, 92}, 0.8, 0x0c4a6e);
    sheet_fill(sheet, (struct box_mm){34, 62, 142, 16}, 0x0c4a6e);
    sheet_write(sheet, (struct box_mm){40, 62, 130, 16},
                &(struct script){FACE_ROUND, 16, SIDE_LEFT, true, 0xffffff, 4}, "开票资料");
    sheet_write(sheet, (struct box_mm){40, 62, 130, 16},
                &(struct script){FACE_LATIN, 8.5, SIDE_RIGHT, false, 0xd0e4f0, 0},
                "INVOICE INFORMATION");
    form_draw(sheet, &(struct form){story, paper, {38, 84, 134, 0}, BORDER_NONE, 1, 0}, CARD);
    sheet_write(sheet, (struct box_mm){34, 142, 138, 0},
                &(struct script){FACE_ROUND, 8.5, SIDE_RIGHT, false, 0x50606c, 0},
                "请开具增值税普通发票，开票前请核对。");
}
