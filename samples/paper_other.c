/* Papers of no item: separators, blank backs, letters. */
#include "samples/bars.h"
#include "samples/papers.h"

static void draw_separator(struct sheet *sheet, const struct story *story,
                           const struct paper *paper) {
    (void)story;
    (void)paper;
    sheet_write(sheet, (struct box_mm){20, 40, 170, 0},
                &(struct script){FACE_HEI, 40, SIDE_CENTRE, true, 0, 6}, "分隔页");
    sheet_write(sheet, (struct box_mm){20, 66, 170, 0},
                &(struct script){FACE_HEI, 16, SIDE_CENTRE, false, 0, 0},
                "本页之后为下一份申请资料");
    bars_code128(sheet, (struct box_mm){45, 110, 120, 24}, "SEALROOM-SEPARATOR");
    bars_qr(sheet, (struct box_mm){80, 160, 50, 50}, "SEALROOM-SEPARATOR");
}

static void draw_blank(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)sheet;
    (void)story;
    (void)paper;
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

static const struct layout SEPARATORS[] = {{A4_PORTRAIT, draw_separator, false}};
static const struct layout BLANKS[] = {{A4_PORTRAIT, draw_blank, false}};
static const struct layout OTHERS[] = {{A4_PORTRAIT, draw_letter, false}};
const struct layout_list SEPARATOR_LAYOUTS = {SEPARATORS, 1};
const struct layout_list BLANK_LAYOUTS = {BLANKS, 1};
const struct layout_list OTHER_LAYOUTS = {OTHERS, 1};
