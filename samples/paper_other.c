/* Papers of no item: separators, blank backs, letters, envelopes, lists; the last held back. */
#include "base/text.h"
#include "pipeline/separator.h"
#include "samples/bars.h"
#include "samples/papers.h"
#include "samples/seals.h"

#include <stdio.h>

static void draw_separator(struct sheet *sheet, const struct story *story,
                           const struct paper *paper) {
    char text[SEPARATOR_ROOM];
    separator_write(paper->person, text);
    (void)story;
    sheet_write(sheet, (struct box_mm){20, 40, 170, 0},
                &(struct script){FACE_HEI, 40, SIDE_CENTRE, true, 0, 6}, "分隔页");
    sheet_write(sheet, (struct box_mm){20, 66, 170, 0},
                &(struct script){FACE_HEI, 16, SIDE_CENTRE, false, 0, 0},
                "本页之后为下一份申请资料");
    if (chance_hit(&sheet->chance, 0.5))
        bars_code128(sheet, (struct box_mm){40, 110, 130, 24}, text);
    else
        bars_qr(sheet, (struct box_mm){75, 110, 60, 60}, text);
}

/* A back: nothing, or what shows through from the other side. */
static void draw_blank(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    if (chance_hit(&sheet->chance, 0.5))
        return;
    struct script ghost = {FACE_SONG, 12, SIDE_RIGHT, false, 0xf1f1f0, 0};
    for (int i = 0; i < 9; i++)
        sheet_write(sheet, (struct box_mm){20, 40 + i * 14, 165, 0}, &ghost, story->unit.name);
}

static void draw_letter(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    struct script body = {FACE_SONG, 14, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){28, 34, 154, 0},
                &(struct script){FACE_HEI, 20, SIDE_CENTRE, true, 0, 0}, "关于寄送材料的说明");
    sheet_write(sheet, (struct box_mm){28, 56, 154, 0}, &body,
                "贵公司：\n　　您好！随信寄上我单位的有关材料一份，请查收。如有问题请与我单位联系，"
                "谢谢支持！\n　　此致\n敬礼");
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){28, 110, 154, 0}, &body, story->unit.name);
}

static void draw_waybill(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    (void)paper;
    char number[20], text[600];
    sheet_frame(sheet, (struct box_mm){40, 30, 110, 170}, 0.5, 0x101010);
    sheet_write(sheet, (struct box_mm){44, 34, 60, 0},
                &(struct script){FACE_HEI, 20, SIDE_LEFT, true, 0, 0}, "样例速递");
    invent_digits(&sheet->chance, 13, number);
    bars_code128(sheet, (struct box_mm){50, 52, 90, 20}, number);
    struct script body = {FACE_HEI, 12, SIDE_LEFT, false, 0x101010, 0};
    snprintf(text, sizeof text,
             "收件　数字认证大厅\n北京市西城区裕民东路3号一层\n\n寄件　%s\n%s\n%s",
             story->agent.name, story->unit.name, story->unit.address);
    sheet_write(sheet, (struct box_mm){46, 84, 98, 0}, &body, text);
    sheet_line(sheet, (struct box_mm){40, 140, 110, 0}, 0.4, 0x101010);
    sheet_write(sheet, (struct box_mm){46, 146, 98, 0}, &body,
                "物品：文件\n重量：0.3kg\n签收人：　　　　　时间：");
}

static void draw_envelope(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    (void)paper;
    sheet_fill(sheet, (struct box_mm){0, 0, 220, 110}, 0xe9d9b8);
    struct script body = {FACE_PEN_2, 20, SIDE_LEFT, false, 0x18181c, 0};
    for (int i = 0; i < 6; i++)
        sheet_frame(sheet, (struct box_mm){12 + i * 9.0, 10, 8, 9}, 0.4, 0xc03020);
    sheet_write(sheet, (struct box_mm){50, 36, 150, 0}, &body, "北京市西城区裕民东路3号一层");
    sheet_write(sheet, (struct box_mm){60, 54, 140, 0}, &body, "数字认证大厅　收");
    body.size_pt = 15;
    sheet_write(sheet, (struct box_mm){90, 84, 120, 0}, &body, story->unit.name);
}

static void draw_contract(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    (void)paper;
    char text[500];
    struct script body = {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){26, 28, 158, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0, 0}, "办公用品采购合同");
    snprintf(text, sizeof text,
             "甲方：%s\n乙方：%s\n\n　　经双方协商，就甲方采购办公用品事宜达成如下协议：\n"
             "一、乙方按甲方要求供应打印纸、硒鼓等办公用品。\n二、货款于验收合格后三十日内结清。\n"
             "三、本合同一式两份，双方各执一份，自签字盖章之日起生效。",
             story->unit.name, story->stranger.name);
    sheet_write(sheet, (struct box_mm){26, 46, 158, 0}, &body, text);
}

static const struct layout SEPARATORS[] = {{A4_PORTRAIT, draw_separator, false}};
static const struct layout BLANKS[] = {{A4_PORTRAIT, draw_blank, false}};
static const struct layout OTHERS[] = {{A4_PORTRAIT, draw_letter, false},
                                       {A4_PORTRAIT, draw_waybill, false},
                                       {{0, 0, 220, 110}, draw_envelope, false},
                                       {A4_PORTRAIT, draw_contract, false}};
const struct layout_list SEPARATOR_LAYOUTS = {SEPARATORS, 1};
const struct layout_list BLANK_LAYOUTS = {BLANKS, 1};
const struct layout_list OTHER_LAYOUTS = {OTHERS, sizeof OTHERS / sizeof *OTHERS};
