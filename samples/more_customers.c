/* Invoice data: a table to confirm before invoicing; what a finance system prints; typed
 * lines with numbers */
#include "samples/form.h"
#include "samples/more.h"

static const struct row CONFIRM[] = {
    {11,
     {{CELL_LABEL, 3.6, "发票类型", 0, 0},
      {CELL_TYPED, 9, "Z增值税电子普通发票|x增值税专用发票", 0, 0}}},
    {11,
     {{CELL_LABEL, 3.6, "发票抬头\n（单位全称）", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_TITLE, 0}}},
    {11,
     {{CELL_LABEL, 3.6, "纳税人识别号\n（统一社会信用代码）", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_TAX_CODE, 0}}},
    {10, {{CELL_LABEL, 3.6, "注册地址", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_ADDRESS, 0}}},
    {10, {{CELL_LABEL, 3.6, "注册电话", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_PHONE, 0}}},
    {10, {{CELL_LABEL, 3.6, "开户行", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_BANK, 0}}},
    {10, {{CELL_LABEL, 3.6, "账号", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_ACCOUNT, 0}}},
    {10, {{CELL_LABEL, 3.6, "发票内容", 0, 0}, {CELL_TEXT, 9, "数字证书服务费", 0, 0}}},
    {14,
     {{CELL_LABEL, 3.6, "备注", 0, 0},
      {CELL_NOTE, 9, "请财务人员核对以上信息，因信息有误造成发票作废的，由申请单位承担责任。", 0,
       0}}},
    {.height_mm = 0}};

void more_confirm(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){24, 26, 162, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0x101010, 0}, "开票信息确认单");
    sheet->hand.label = (struct script){FACE_MING, 10.5, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {24, 44, 162, 0}, BORDER_GRID, 1.1, 0};
    form_draw(sheet, &form, CONFIRM);
}

static const struct row SYSTEM[] = {
    {8.5,
     {{CELL_FIELD, 6, "客户名称：", FIELD_TITLE, 0}, {CELL_TEXT, 4, "客户编码：K00691", 0, 0}}},
    {8.5,
     {{CELL_FIELD, 6, "税　　号：", FIELD_TAX_CODE, 0},
      {CELL_FIELD, 4, "联系电话：", FIELD_PHONE, 0}}},
    {8.5, {{CELL_FIELD, 1, "地　　址：", FIELD_ADDRESS, 0}}},
    {8.5,
     {{CELL_FIELD, 5, "开户银行：", FIELD_BANK, 0},
      {CELL_FIELD, 5, "银行账号：", FIELD_ACCOUNT, 0}}},
    {.height_mm = 0}};

/* Printed from the finance system, so typed whatever the other papers are. */
void more_customer(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet->hand = (struct hand){.label = {FACE_MICRO, 10, SIDE_LEFT, false, 0x303030, 0},
                                .entry = {FACE_MICRO, 10, SIDE_LEFT, false, 0x101010, 0},
                                .line_mm = 0.15};
    sheet_write(sheet, (struct box_mm){18, 24, 174, 0},
                &(struct script){FACE_MICRO, 15, SIDE_LEFT, true, 0x101010, 0}, "客户开票资料");
    sheet_line(sheet, (struct box_mm){18, 34, 174, 0}, 0.4, 0x303030);
    struct form form = {story, paper, {18, 37, 174, 0}, BORDER_NONE, 1.1, 0};
    double y = form_draw(sheet, &form, SYSTEM);
    sheet_line(sheet, (struct box_mm){18, y + 2, 174, 0}, 0.4, 0x303030);
    sheet_write(sheet, (struct box_mm){18, y + 4, 174, 0},
                &(struct script){FACE_MICRO, 8, SIDE_RIGHT, false, 0x606060, 0},
                "打印人：财务部　　打印份数：1");
}

static const struct row NUMBERED[] = {
    {13, {{CELL_FIELD, 1, "1、单位名称：", FIELD_TITLE, 0}}},
    {13, {{CELL_FIELD, 1, "2、统一社会信用代码：", FIELD_TAX_CODE, 0}}},
    {13, {{CELL_FIELD, 1, "3、单位地址：", FIELD_ADDRESS, 0}}},
    {13, {{CELL_FIELD, 1, "4、联系电话：", FIELD_PHONE, 0}}},
    {13, {{CELL_FIELD, 1, "5、开户行：", FIELD_BANK, 0}}},
    {13, {{CELL_FIELD, 1, "6、账　号：", FIELD_ACCOUNT, 0}}},
    {.height_mm = 0}};

void more_numbered(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){28, 34, 154, 0},
                &(struct script){FACE_SERIF, 22, SIDE_CENTRE, true, 0x101010, 2}, "开票信息");
    sheet->hand.label = (struct script){FACE_BRUSH, 14, SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written)
        sheet->hand.entry = sheet->hand.label;
    struct form form = {story, paper, {28, 58, 154, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, NUMBERED);
    sheet_write(sheet, (struct box_mm){30, y + 6, 150, 0}, &sheet->hand.label,
                "　　请开具增值税普通发票，谢谢！");
}
