/* Invoice data: in a letter's sentences; as the buyer's part of an invoice */
#include "samples/flow.h"
#include "samples/form.h"
#include "samples/more.h"

static void write_sentences(struct sheet *sheet, struct flow *flow) {
    flow_words(sheet, flow, "　　我方已将数字证书费用汇至贵公司账户，");
    flow_words(sheet, flow, "请开具电子发票。");
    flow_value(sheet, flow, "发票请开给", FIELD_TITLE, 0);
    flow_words(sheet, flow, "，");
    flow_value(sheet, flow, "税号是", FIELD_TAX_CODE, 0);
    flow_words(sheet, flow, "。");
    flow_value(sheet, flow, "我方地址为", FIELD_ADDRESS, 0);
    flow_words(sheet, flow, "，");
    flow_value(sheet, flow, "联系电话为", FIELD_PHONE, 0);
    flow_words(sheet, flow, "，");
    flow_value(sheet, flow, "开户银行为", FIELD_BANK, 0);
    flow_words(sheet, flow, "，");
    flow_value(sheet, flow, "账号为", FIELD_ACCOUNT, 0);
    flow_words(sheet, flow, "。");
}

void more_letter(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){28, 30, 154, 0},
                &(struct script){FACE_BRUSH, 20, SIDE_CENTRE, true, 0, 0}, "关于开具发票的函");
    sheet->hand.label = (struct script){FACE_BRUSH, 14, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.entry = sheet->hand.label;
    sheet->hand.written = false; /* such letters are typed */
    sheet->hand.jitter_mm = 0;
    struct script body = sheet->hand.label;
    sheet_write(sheet, (struct box_mm){28, 52, 154, 0}, &body, "北京数字认证股份有限公司财务部：");
    struct flow flow = {{28, 64, 154, 0}, 28, 11, story, paper, false, 0};
    write_sentences(sheet, &flow);
    char day[32];
    double y = flow.place.y + 30;
    sheet_date(story->form.day, day, sizeof day);
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){28, y, 154, 0}, &body, story->unit.name);
    sheet_write(sheet, (struct box_mm){28, y + 11, 154, 0}, &body, day);
}

static const struct row BUYER[] = {
    {10,
     {{CELL_LABEL, 0.8, "购\n买\n方", 0, 3}, {CELL_FIELD, 11.2, "名　　　　称：", FIELD_TITLE, 0}}},
    {10, {{CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_FIELD, 11.2, "纳税人识别号：", FIELD_TAX_CODE, 0}}},
    {10,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_FIELD, 8, "地址、　电话：", FIELD_ADDRESS, 0},
      {CELL_FIELD, 3.2, NULL, FIELD_PHONE, 0}}},
    {10,
     {{CELL_SKIP, 0.8, NULL, 0, 0},
      {CELL_FIELD, 6.4, "开户行及账号：", FIELD_BANK, 0},
      {CELL_FIELD, 4.8, NULL, FIELD_ACCOUNT, 0}}},
    {9,
     {{CELL_LABEL, 5, "货物或应税劳务、服务名称", 0, 0},
      {CELL_LABEL, 1.6, "单位", 0, 0},
      {CELL_LABEL, 1.4, "数量", 0, 0},
      {CELL_LABEL, 4, "备注", 0, 0}}},
    {11,
     {{CELL_TEXT, 5, "*信息技术服务*数字证书服务费", 0, 0},
      {CELL_TEXT, 1.6, "项", 0, 0},
      {CELL_TEXT, 1.4, "1", 0, 0},
      {CELL_TEXT, 4, "电子普通发票", 0, 0}}},
    {10,
     {{CELL_LABEL, 0.8, "销\n售\n方", 0, 1},
      {CELL_NOTE, 11.2, "名　　　　称：北京数字认证股份有限公司", 0, 0}}},
    {10, {{CELL_SKIP, 0.8, NULL, 0, 0}, {CELL_NOTE, 11.2, "（以下由销售方填写）", 0, 0}}},
    {.height_mm = 0}};

void more_buyer(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){18, 26, 174, 0},
                &(struct script){FACE_SONG, 19, SIDE_CENTRE, true, 0x8a4a20, 4}, "开票信息单");
    sheet_line(sheet, (struct box_mm){70, 36, 70, 0}, 0.3, 0x8a4a20);
    sheet_line(sheet, (struct box_mm){70, 37, 70, 0}, 0.3, 0x8a4a20);
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x8a4a20, 0};
    if (sheet->hand.written && sheet->hand.entry.size_pt > 13)
        sheet->hand.entry.size_pt = 13;
    struct form form = {story, paper, {18, 44, 174, 0}, BORDER_GRID, 1, 0};
    form_draw(sheet, &form, BUYER);
}
