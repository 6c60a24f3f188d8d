/* 开票信息: as a table, as lines, as a letter */
#include "samples/form.h"
#include "samples/papers.h"

static const struct row TABLE[] = {
    {11, {{CELL_LABEL, 3, "单位名称（抬头）", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_TITLE, 0}}},
    {11, {{CELL_LABEL, 3, "纳税人识别号", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_TAX_CODE, 0}}},
    {11, {{CELL_LABEL, 3, "单位地址", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_ADDRESS, 0}}},
    {11, {{CELL_LABEL, 3, "电话", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_PHONE, 0}}},
    {11, {{CELL_LABEL, 3, "开户银行", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_BANK, 0}}},
    {11, {{CELL_LABEL, 3, "银行账号", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_ACCOUNT, 0}}},
    {.height_mm = 0}};

static const struct row LINES[] = {{11, {{CELL_FIELD, 1, "发票抬头：", FIELD_TITLE, 0}}},
                                   {11, {{CELL_FIELD, 1, "统一社会信用代码：", FIELD_TAX_CODE, 0}}},
                                   {11, {{CELL_FIELD, 1, "地址：", FIELD_ADDRESS, 0}}},
                                   {11, {{CELL_FIELD, 1, "电话：", FIELD_PHONE, 0}}},
                                   {11, {{CELL_FIELD, 1, "开户行：", FIELD_BANK, 0}}},
                                   {11, {{CELL_FIELD, 1, "账号：", FIELD_ACCOUNT, 0}}},
                                   {.height_mm = 0}};

static void draw_as_table(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){20, 30, 170, 0},
                &(struct script){FACE_HEI, 20, SIDE_CENTRE, true, 0, 2}, "开票信息");
    struct form form = {story, paper, {25, 50, 160, 0}, BORDER_GRID, 1.1};
    form_draw(sheet, &form, TABLE);
}

static void draw_as_lines(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    sheet->hand.label.size_pt = sheet->hand.entry.size_pt = 14;
    sheet_write(sheet, (struct box_mm){30, 32, 150, 0},
                &(struct script){FACE_SONG, 18, SIDE_LEFT, true, 0, 0}, "开票资料");
    struct form form = {story, paper, {28, 50, 160, 0}, BORDER_NONE, 1.2};
    form_draw(sheet, &form, LINES);
}

static const struct layout LAYOUTS[] = {{A4_PORTRAIT, draw_as_table, false},
                                        {A4_PORTRAIT, draw_as_lines, false}};
const struct layout_list INVOICE_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS};
