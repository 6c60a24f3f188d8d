#include "samples/paper_post.h"

#include "samples/bars.h"

#include <stdio.h>

static const char HALL[] = "北京市西城区裕民东路3号一层";

/* One way to write a covering letter. */
struct letter {
    struct script head, body;
    const char *title, *text;
    double left_mm, top_mm, wide_mm;
    bool letterhead;
};

void post_letterhead(struct sheet *sheet, const struct story *story, double y_mm) {
    struct script red = {FACE_SONG, 24, SIDE_CENTRE, true, 0xd01818, 1};
    struct box_mm place = {20, y_mm, 170, 14};
    struct box_mm inked = sheet_write(sheet, place, &red, story->unit.name);
    double low = inked.y + inked.height + 4;
    sheet_line(sheet, (struct box_mm){20, low, 170, 0}, 0.9, 0xd01818);
    sheet_line(sheet, (struct box_mm){20, low + 1.4, 170, 0}, 0.3, 0xd01818);
    sheet_note_mark(sheet, MARK_LETTERHEAD, (struct box_mm){20, y_mm, 170, low - y_mm + 2});
}

static void write_letter(struct sheet *sheet, const struct story *story,
                         const struct letter *letter) {
    char date[40];
    if (letter->letterhead)
        post_letterhead(sheet, story, 22);
    sheet_write(sheet, (struct box_mm){letter->left_mm, letter->top_mm, letter->wide_mm, 0},
                &letter->head, letter->title);
    struct script body = letter->body;
    struct box_mm inked = sheet_write(
        sheet, (struct box_mm){letter->left_mm, letter->top_mm + 20, letter->wide_mm, 0}, &body,
        letter->text);
    double y = inked.y + inked.height + 14;
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){letter->left_mm, y, letter->wide_mm, 0}, &body,
                story->unit.name);
    sheet_date(story->form.day, date, sizeof date);
    sheet_write(sheet, (struct box_mm){letter->left_mm, y + 11, letter->wide_mm, 0}, &body, date);
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = y + 8;
}

static void draw_letter(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    write_letter(sheet, story,
                 &(struct letter){{FACE_HEI, 20, SIDE_CENTRE, true, 0, 0},
                                  {FACE_SONG, 14, SIDE_LEFT, false, 0x101010, 0},
                                  "关于寄送材料的说明",
                                  "贵公司：\n　　您好！随信寄上我单位的有关材料一份，请查收。"
                                  "如有问题请与我单位联系，谢谢支持！\n　　此致\n敬礼",
                                  28,
                                  34,
                                  154,
                                  false});
}

static void draw_official_letter(struct sheet *sheet, const struct story *story,
                                 const struct paper *paper) {
    (void)paper;
    write_letter(sheet, story,
                 &(struct letter){{FACE_SONG, 20, SIDE_CENTRE, true, 0, 0},
                                  {FACE_KAI, 15, SIDE_LEFT, false, 0x101010, 0},
                                  "函",
                                  "数字认证大厅：\n　　现将我单位所需材料随函附上，共计一套。"
                                  "请予以办理为盼。\n　　特此函达。",
                                  26,
                                  58,
                                  158,
                                  true});
}

static void draw_note(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    for (int i = 0; i < 20; i++)
        sheet_line(sheet, (struct box_mm){18, 46 + i * 10.5, 174, 0}, 0.15, 0xc86464);
    write_letter(sheet, story,
                 &(struct letter){{FACE_PEN_1, 22, SIDE_CENTRE, false, 0x202028, 0},
                                  {FACE_PEN_1, 17, SIDE_LEFT, false, 0x202028, 0},
                                  "便　笺",
                                  "老师您好：资料已按要求准备，请帮忙看一下，缺什么请打电话，"
                                  "我们马上补。辛苦了！",
                                  26,
                                  30,
                                  158,
                                  false});
}

/* A list of what is enclosed, typed without care. */
static void draw_list(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    write_letter(sheet, story,
                 &(struct letter){{FACE_MICRO, 15, SIDE_LEFT, true, 0, 0},
                                  {FACE_MICRO, 11, SIDE_LEFT, false, 0x202020, 0},
                                  "快递内件清单",
                                  "序号　名称　　　　　　　份数\n1　　表格　　　　　　　1\n"
                                  "2　　证照复印件　　　　1\n3　　证件复印件　　　　2\n"
                                  "4　　其他　　　　　　　1\n请按清单核对，缺件请联系寄件人。",
                                  34,
                                  26,
                                  130,
                                  false});
}

static void address(struct sheet *sheet, const struct story *story, struct script body, double x) {
    sheet_write(sheet, (struct box_mm){x, sheet->height_mm * 0.34, 150, 0}, &body, HALL);
    sheet_write(sheet, (struct box_mm){x + 8, sheet->height_mm * 0.5, 140, 0}, &body,
                "数字认证大厅　收");
    body.size_pt *= 0.75;
    sheet_write(sheet,
                (struct box_mm){x + 30, sheet->height_mm * 0.78, sheet->width_mm - x - 40, 0},
                &body, story->unit.name);
}

static void postcode_boxes(struct sheet *sheet, double x, double y) {
    for (int i = 0; i < 6; i++)
        sheet_frame(sheet, (struct box_mm){x + i * 9.0, y, 8, 9}, 0.4, 0xc03020);
}

static void draw_brown_envelope(struct sheet *sheet, const struct story *story,
                                const struct paper *paper) {
    (void)paper;
    sheet_fill(sheet, (struct box_mm){0, 0, 220, 110}, 0xe9d9b8);
    postcode_boxes(sheet, 12, 10);
    address(sheet, story, (struct script){FACE_PEN_2, 20, SIDE_LEFT, false, 0x18181c, 0}, 50);
}

static void draw_white_envelope(struct sheet *sheet, const struct story *story,
                                const struct paper *paper) {
    (void)paper;
    sheet_frame(sheet, (struct box_mm){182, 10, 24, 28}, 0.3, 0xc03020);
    sheet_write(sheet, (struct box_mm){182, 18, 24, 0},
                &(struct script){FACE_SONG, 9, SIDE_CENTRE, false, 0xc03020, 0}, "贴邮票处");
    postcode_boxes(sheet, 160, 92);
    address(sheet, story, (struct script){FACE_SONG, 18, SIDE_LEFT, false, 0x101010, 0}, 36);
}

static void draw_window_envelope(struct sheet *sheet, const struct story *story,
                                 const struct paper *paper) {
    (void)paper;
    sheet_fill(sheet, (struct box_mm){0, 0, 229, 162}, 0xd9c7a0);
    struct script red = {FACE_SONG, 18, SIDE_RIGHT, true, 0xc82020, 1};
    sheet_line(sheet, (struct box_mm){14, 142, 200, 0}, 0.6, 0xc82020);
    sheet_write(sheet, (struct box_mm){14, 146, 200, 0}, &red, story->unit.name);
    sheet_note_mark(sheet, MARK_LETTERHEAD, (struct box_mm){14, 140, 200, 16});
    address(sheet, story, (struct script){FACE_PEN_3, 22, SIDE_LEFT, false, 0x18181c, 0}, 54);
}

/* A folder of a courier, written on with a marker. */
static void draw_folder(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    sheet_fill(sheet, (struct box_mm){0, 0, 250, 176}, 0xf2f2ee);
    sheet_fill(sheet, (struct box_mm){0, 0, 250, 20}, 0x2a5aa0);
    sheet_write(sheet, (struct box_mm){10, 0, 120, 20},
                &(struct script){FACE_HEI, 22, SIDE_LEFT, true, 0xffffff, 0}, "样例速递　文件封");
    address(sheet, story, (struct script){FACE_PEN_4, 28, SIDE_LEFT, false, 0x101030, 0}, 40);
}

/* One courier's form. */
struct waybill {
    struct box_mm place;
    const char *courier, *from, *to;
    uint32_t brand;
    enum face face;
    bool upright_code;
};

static void write_waybill(struct sheet *sheet, const struct story *story,
                          const struct waybill *bill) {
    char number[20], text[600];
    struct box_mm at = bill->place;
    sheet_frame(sheet, at, 0.5, 0x101010);
    sheet_write(sheet, (struct box_mm){at.x + 4, at.y + 3, at.width - 8, 0},
                &(struct script){bill->face, 19, SIDE_LEFT, true, bill->brand, 0}, bill->courier);
    invent_digits(&sheet->chance, 13, number);
    double code_y = bill->upright_code ? at.y + at.height - 28 : at.y + 18;
    bars_code128(sheet, (struct box_mm){at.x + 8, code_y, at.width - 16, 18}, number);
    struct script body = {bill->face, 11.5, SIDE_LEFT, false, 0x101010, 0};
    double y = bill->upright_code ? at.y + 18 : at.y + 44;
    snprintf(text, sizeof text, "%s　数字认证大厅\n%s\n\n%s　%s\n%s\n%s", bill->to, HALL,
             bill->from, story->agent.name, story->unit.name, story->unit.address);
    struct box_mm inked =
        sheet_write(sheet, (struct box_mm){at.x + 6, y, at.width - 12, 0}, &body, text);
    y = inked.y + inked.height + 5;
    sheet_line(sheet, (struct box_mm){at.x, y, at.width, 0}, 0.4, 0x101010);
    sheet_write(sheet, (struct box_mm){at.x + 6, y + 3, at.width - 12, 0}, &body,
                "物品：文件　　重量：0.3kg\n签收人：　　　　　时间：");
}

static void draw_waybill(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    (void)paper;
    write_waybill(
        sheet, story,
        &(struct waybill){{40, 30, 110, 150}, "样例速递", "寄件", "收件", 0, FACE_HEI, false});
}

static void draw_label(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    write_waybill(
        sheet, story,
        &(struct waybill){{24, 20, 100, 130}, "示例快运", "寄", "收", 0xc02020, FACE_MICRO, true});
}

static void draw_express(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    (void)paper;
    sheet_fill(sheet, (struct box_mm){0, 0, 230, 130}, 0xfbfbf4);
    write_waybill(sheet, story,
                  &(struct waybill){{6, 6, 218, 118},
                                    "国内标准快递详情单",
                                    "寄件人",
                                    "收件人",
                                    0x0a5a3c,
                                    FACE_SONG,
                                    false});
}

/* A narrow thermal label on half a sheet. */
static void draw_thermal(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    (void)paper;
    write_waybill(
        sheet, story,
        &(struct waybill){
            {58, 8, 76, 132}, "到付 样例物流", "发件方", "收件方", 0x303030, FACE_HEI, true});
}

const struct layout POST_LETTERS[POST_LAYOUTS] = {{A4_PORTRAIT, draw_letter, false},
                                                  {A4_PORTRAIT, draw_official_letter, false},
                                                  {A4_PORTRAIT, draw_note, false},
                                                  {A4_PORTRAIT, draw_list, false}};
const struct layout POST_ENVELOPES[POST_LAYOUTS] = {{{0, 0, 220, 110}, draw_brown_envelope, false},
                                                    {{0, 0, 220, 110}, draw_white_envelope, false},
                                                    {{0, 0, 229, 162}, draw_window_envelope, false},
                                                    {{0, 0, 250, 176}, draw_folder, false}};
const struct layout POST_WAYBILLS[POST_LAYOUTS] = {{A4_PORTRAIT, draw_waybill, false},
                                                   {A4_PORTRAIT, draw_label, false},
                                                   {{0, 0, 230, 130}, draw_express, false},
                                                   {{0, 0, 210, 148}, draw_thermal, false}};
