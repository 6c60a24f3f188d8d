/* 开票信息: as a table, as lines, as a letter, as a mail print, as a grid */
#include "samples/aside.h"
#include "samples/form.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/paper_post.h"
#include "samples/papers.h"

#include "base/text.h"

#include <stdio.h>

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
static const struct row SHORT[] = {{12, {{CELL_FIELD, 1, "名    称：", FIELD_TITLE, 0}}},
                                   {12, {{CELL_FIELD, 1, "税    号：", FIELD_TAX_CODE, 0}}},
                                   {.height_mm = 0}};
static const struct row GRID[] = {
    {10,
     {{CELL_LABEL, 4, "发票类型", 0, 0}, {CELL_TICKS, 8, "Z增值税普通发票|x增值税专用发票", 0, 0}}},
    {13, {{CELL_LABEL, 4, "购买方名称", 0, 0}, {CELL_FIELD, 8, NULL, FIELD_TITLE, 0}}},
    {13,
     {{CELL_LABEL, 4, "统一社会信用代码/\n纳税人识别号", 0, 0},
      {CELL_FIELD, 8, NULL, FIELD_TAX_CODE, 0}}},
    {13,
     {{CELL_LABEL, 4, "地址、电话", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_ADDRESS, 0},
      {CELL_FIELD, 3, NULL, FIELD_PHONE, 0}}},
    {13,
     {{CELL_LABEL, 4, "开户行及账号", 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_BANK, 0},
      {CELL_FIELD, 4, NULL, FIELD_ACCOUNT, 0}}},
    {.height_mm = 0}};

static void heading(struct sheet *sheet, double y, const struct script *script, const char *text) {
    sheet_write(sheet, (struct box_mm){26, y, 158, 0}, script, text);
}

static void draw_as_table(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    heading(sheet, 30, &(struct script){FACE_HEI, 20, SIDE_CENTRE, true, 0, 2}, "开票信息");
    struct form form = {story, paper, {25, 50, 160, 0}, BORDER_GRID, 1.1, 0};
    form_draw(sheet, &form, TABLE);
}

static void draw_as_lines(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    sheet->hand.label.size_pt = sheet->hand.entry.size_pt = 14;
    heading(sheet, 32, &(struct script){FACE_SONG, 18, SIDE_LEFT, true, 0, 0}, "开票资料");
    struct form form = {story, paper, {28, 50, 160, 0}, BORDER_NONE, 1.2, 0};
    form_draw(sheet, &form, LINES);
}

static void draw_as_letter(struct sheet *sheet, const struct story *story,
                           const struct paper *paper) {
    struct script body = {FACE_SONG, 15, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.label = body;
    if (!sheet->hand.written)
        sheet->hand.entry = body;
    sheet->hand.entry.size_pt = 15;
    if (chance_hit(&sheet->chance, 0.4))
        post_letterhead(sheet, story, 10);
    heading(sheet, 36, &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0, 0}, "开票信息说明");
    sheet_write(
        sheet, (struct box_mm){26, 56, 158, 0}, &body,
        "北京数字认证股份有限公司：\n　　我单位办理数字证书业务，请按以下信息开具电子普通发票：");
    struct form form = {story, paper, {38, 86, 140, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, SHORT);
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){26, y + 20, 158, 0}, &body, story->unit.name);
    char day[32];
    sheet_date(story->form.day, day, sizeof day);
    sheet_write(sheet, (struct box_mm){26, y + 30, 158, 0}, &body, day);
}

static void draw_as_mail(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    struct script small = {FACE_MICRO, 9, SIDE_LEFT, false, 0x404040, 0};
    char text[300], day[32];
    sheet_date(story->form.day, day, sizeof day);
    snprintf(text, sizeof text,
             "发件人：%s <%s>\n收件人：service@example.invalid\n日　期：%s 10:24\n主　题：开票信息",
             story->agent.name, story->agent.email, day);
    sheet_write(sheet, (struct box_mm){22, 20, 166, 0}, &small, text);
    sheet_line(sheet, (struct box_mm){22, 44, 166, 0}, 0.3, 0x808080);
    sheet->hand.label = sheet->hand.entry =
        (struct script){FACE_MICRO, 11, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.written = false;
    struct form form = {story, paper, {24, 52, 160, 0}, BORDER_NONE, 0.75, 0};
    form_draw(sheet, &form, LINES);
}

static void draw_as_grid(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    heading(sheet, 26, &(struct script){FACE_KAI, 20, SIDE_LEFT, true, 0, 0},
            "增值税发票开票信息表");
    struct form form = {story, paper, {20, 44, 170, 0}, BORDER_GRID, 1.2, 0};
    form_draw(sheet, &form, GRID);
}

static const struct layout LAYOUTS[] = {
    {A4_PORTRAIT, draw_as_table, false},     {A4_PORTRAIT, draw_as_lines, false},
    {A4_PORTRAIT, draw_as_letter, false},    {A4_PORTRAIT, draw_as_mail, false},
    {A4_PORTRAIT, draw_as_grid, false},      {A4_PORTRAIT, more_pairs, false},
    {A4_PORTRAIT, more_corner, false},       {A4_PORTRAIT, more_letter, false},
    {A4_PORTRAIT, more_buyer, false},        {A4_LANDSCAPE, more_row, false},
    {A4_PORTRAIT, more_request, false},      {A4_PORTRAIT, more_card, false},
    {A4_PORTRAIT, more_confirm, false},      {A4_PORTRAIT, more_customer, false},
    {A4_PORTRAIT, more_numbered, false},     {A4_PORTRAIT, more_mailed, false},
    {A4_PORTRAIT, more_tinted, false},       {A4_PORTRAIT, more_ending, false},
    {A4_PORTRAIT, more_chat, false},         {A4_PORTRAIT, more_joined, false},
    {A4_PORTRAIT, more_listed, false},       {A4_PORTRAIT, more_headings, false},
    {A4_PORTRAIT, issuer_finance, false},    {A4_PORTRAIT, issuer_bare_lines, false},
    {A4_LANDSCAPE, issuer_bilingual, false}, {A4_PORTRAIT, more_jotted, false},
    {A4_PORTRAIT, more_taxpayer, false},     {A4_PORTRAIT, more_requested, false},
    {A4_PORTRAIT, aside_looked_up, false},   {A4_LANDSCAPE, aside_slide, false},
    {A4_PORTRAIT, aside_scannable, false},   {A4_PORTRAIT, aside_answered, false}};
const struct layout_list INVOICE_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 4};
