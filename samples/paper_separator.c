/* Separator sheets of stacks, and the blank backs of other sheets. */
#include "pipeline/separator.h"
#include "samples/bars.h"
#include "samples/more.h"
#include "samples/papers.h"

#include <stdio.h>

#define INK(face, size)                                                                            \
    { face, size, SIDE_CENTRE, true, 0x101010, 0 }

static void write_number(const struct paper *paper, char text[static SEPARATOR_ROOM]) {
    separator_write(paper->person, text);
}

static void draw_plain(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[SEPARATOR_ROOM];
    (void)story;
    write_number(paper, text);
    sheet_write(sheet, (struct box_mm){20, 40, 170, 0}, &(struct script)INK(FACE_HEI, 40),
                "分隔页");
    sheet_write(sheet, (struct box_mm){20, 66, 170, 0}, &(struct script)INK(FACE_HEI, 16),
                "本页之后为下一份申请资料");
    bars_code128(sheet, (struct box_mm){40, 110, 130, 24}, text);
}

static void draw_square(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[SEPARATOR_ROOM];
    (void)story;
    write_number(paper, text);
    sheet_frame(sheet, (struct box_mm){18, 20, 174, 250}, 1.2, 0x101010);
    bars_qr(sheet, (struct box_mm){65, 60, 80, 80}, text);
    sheet_write(sheet, (struct box_mm){20, 160, 170, 0}, &(struct script)INK(FACE_SONG, 26),
                "扫描分隔页");
    sheet_write(sheet, (struct box_mm){20, 180, 170, 0}, &(struct script)INK(FACE_SONG, 12),
                "请勿在本页书写，可重复使用");
}

static void draw_twice(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[SEPARATOR_ROOM];
    (void)story;
    write_number(paper, text);
    bars_code128(sheet, (struct box_mm){30, 24, 150, 18}, text);
    sheet_write(sheet, (struct box_mm){20, 120, 170, 0}, &(struct script)INK(FACE_SERIF, 32),
                "新申请资料由此开始");
    sheet_write(sheet, (struct box_mm){20, 146, 170, 0}, &(struct script)INK(FACE_NUMBER, 14),
                text);
}

/* A strip of instructions, the code small in a corner. */
static void draw_corner(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[SEPARATOR_ROOM];
    (void)story;
    write_number(paper, text);
    sheet_fill(sheet, (struct box_mm){0, 30, 297, 26}, 0x303030);
    struct script head = INK(FACE_HEI, 30);
    head.rgb = 0xffffff;
    sheet_write(sheet, (struct box_mm){20, 30, 257, 26}, &head, "批次分隔  SEPARATOR");
    bars_qr(sheet, (struct box_mm){225, 130, 46, 46}, text);
    struct script body = {FACE_SONG, 13, SIDE_LEFT, false, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){24, 80, 180, 0}, &body,
                "1. 每份申请资料前放置一张本页。\n2. 条码面朝上，与资料同方向送入扫描仪。\n"
                "3. 折损或污染后请重新打印。");
}

static void draw_empty(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)sheet;
    (void)story;
    (void)paper;
}

/* What shows through: the front's print in a mirror, hardly darker than the paper. */
static uint32_t ghost(struct sheet *sheet) {
    uint32_t level = (uint32_t)chance_int(&sheet->chance, 0xf3, 0xfa);
    return level << 16 | level << 8 | (level - 1);
}

static void draw_text_through(struct sheet *sheet, const struct story *story,
                              const struct paper *paper) {
    struct script faint = {FACE_SONG, 11, SIDE_LEFT, false, ghost(sheet), 0};
    (void)paper;
    sheet_mirror(sheet);
    for (int i = 0; i < 12; i++)
        sheet_write(sheet, (struct box_mm){26, 42 + i * 11, 160, 0}, &faint,
                    i % 3 ? story->unit.address : story->unit.name);
    sheet_unmirror(sheet);
}

/* Ink goes deeper into the paper than toner: the seal's rim and a blur where its star is. */
static void seal_through(struct sheet *sheet, double x, double y) {
    sheet_disc(sheet, (struct box_mm){x - 20, y - 20, 40, 40}, 0xfcf1f0);
    sheet_disc(sheet, (struct box_mm){x - 18.4, y - 18.4, 36.8, 36.8}, 0xfefafa);
    sheet_disc(sheet, (struct box_mm){x - 5, y - 5, 10, 10}, 0xfcf4f3);
}

static void draw_table_through(struct sheet *sheet, const struct story *story,
                               const struct paper *paper) {
    uint32_t level = ghost(sheet);
    struct script faint = {FACE_HEI, 10, SIDE_LEFT, false, level, 0};
    (void)paper;
    sheet_mirror(sheet);
    seal_through(sheet, 138, 225);
    for (int i = 0; i < 14; i++) {
        struct box_mm row = {20, 40 + i * 11.0, 170, 11};
        sheet_frame(sheet, row, 0.3, level);
        sheet_write(sheet, (struct box_mm){24, row.y + 2, 150, 0}, &faint,
                    i % 2 ? story->agent.phone : story->unit.name);
    }
    sheet_unmirror(sheet);
}

/* A back that has been lying about, with dust and a torn-off corner's shadow. */
static void draw_dusty(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)story;
    (void)paper;
    for (int i = 0; i < 40; i++) {
        double size = chance_real(&sheet->chance, 0.1, 0.35);
        sheet_disc(sheet,
                   (struct box_mm){chance_real(&sheet->chance, 3, 200),
                                   chance_real(&sheet->chance, 3, 290), size, size},
                   0xb4b2ac);
    }
    sheet_line(sheet, (struct box_mm){0, 18, 18, -18}, 0.5, 0xdedcd6);
}

static const struct layout SEPARATORS[] = {
    {A4_PORTRAIT, draw_plain, false},   {A4_PORTRAIT, draw_square, false},
    {A4_PORTRAIT, draw_twice, false},   {A4_LANDSCAPE, draw_corner, false},
    {A4_PORTRAIT, more_divider, false}, {A4_PORTRAIT, more_strip, false},
    {A4_PORTRAIT, more_tab, false},     {A4_PORTRAIT, more_leaflet, false}};
static const struct layout BLANKS[] = {
    {A4_PORTRAIT, draw_empty, false},         {A4_PORTRAIT, draw_text_through, false},
    {A4_PORTRAIT, draw_table_through, false}, {A4_PORTRAIT, draw_dusty, false},
    {A4_PORTRAIT, more_back, false},          {A4_PORTRAIT, more_stained, false},
    {A4_PORTRAIT, more_punched, false},       {A4_PORTRAIT, more_taped, false}};
const struct layout_list SEPARATOR_LAYOUTS = {SEPARATORS, sizeof SEPARATORS / sizeof *SEPARATORS,
                                              0};
const struct layout_list BLANK_LAYOUTS = {BLANKS, sizeof BLANKS / sizeof *BLANKS, 0};
