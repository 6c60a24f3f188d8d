/* Sampling forms of issuers: a card as banks keep impressions on, its place above, who answers for
 * it below; a place beside examples of good and bad impressions */
#include "samples/issuer.h"
#include "samples/issuer_cells.h"
#include "samples/parts.h"
#include "samples/strokes.h"

static const struct script PEN = {FACE_PEN_3, 36, SIDE_CENTRE, false, 0x14141c, 0};

static const struct row CARD_UNIT[] = {
    {11, {SHADES(32, "户名（单位全称）"), TAKES(148, FIELD_UNIT_NAME)}},
    {11,
     {SHADES(32, "信用代码"), TAKES(74, FIELD_UNIT_CODE), SHADES(32, "印章种类"),
      TYPES(42, "公章")}},
    NO_MORE_ROWS};
static const struct row CARD_PERSON[] = {
    {11, {SHADES(32, "工作单位"), TAKES(148, FIELD_UNIT_NAME)}},
    {11,
     {SHADES(32, "签名人姓名"), TAKES(74, FIELD_HOLDER_NAME), SHADES(32, "签名方式"),
      TYPES(42, "手写")}},
    NO_MORE_ROWS};

static void draw_foot(struct sheet *sheet, const struct story *story, double y) {
    struct box_mm left = {15, y, 90, 62}, right = {105, y, 90, 62};
    sheet_frame(sheet, left, 0.25, 0x2a5a4a);
    sheet_frame(sheet, right, 0.25, 0x2a5a4a);
    sheet_write(sheet, (struct box_mm){18, y + 3, 84, 0}, &sheet->hand.label,
                "启用日期：\n\n\n经办人：\n\n\n复核人：");
    part_day(sheet, story, (struct box_mm){40, y + 2, 60, 8});
    sheet_enter(sheet, (struct box_mm){36, y + 17, 50, 8},
                &(struct entry){FIELD_NONE, -1, story->agent.name, NULL});
    sheet_write(sheet, (struct box_mm){108, y + 3, 84, 0}, &sheet->hand.label,
                "申请单位对上述式样负责（加盖公章）：");
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = y + 36;
}

void issuer_reserved(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet->hand.label = (struct script){FACE_HEI, 10.5, SIDE_LEFT, false, 0x1c4a3a, 0};
    sheet->hand.line_rgb = 0x2a5a4a;
    sheet->hand.shade_rgb = 0xe6f0ea;
    sheet->hand.line_mm = 0.25;
    sheet_write(sheet, (struct box_mm){15, 18, 180, 0},
                &(struct script){FACE_HEI, 20, SIDE_CENTRE, true, 0x1c4a3a, 4},
                part_sample_title(paper));
    sheet_write(sheet, (struct box_mm){15, 30, 180, 0},
                &(struct script){FACE_HEI, 9, SIDE_RIGHT, false, 0x1c4a3a, 0},
                "卡号：ZW________　　第 1 联　受理机构留存");
    struct form form = {story, paper, {15, 37, 180, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, unit ? CARD_UNIT : CARD_PERSON);
    struct box_mm place = {15, y, 180, 92};
    sheet_frame(sheet, place, 0.25, 0x2a5a4a);
    sheet_write(sheet, (struct box_mm){18, y + 3, 60, 0}, &sheet->hand.label,
                unit ? "印　章　式　样" : "签　名　式　样");
    for (int i = 1; i < 18; i++) /* pale squares of a centimetre */
        sheet_line(sheet, (struct box_mm){15 + i * 10.0, y + 12, 0, 80}, 0.1, 0xd4e2da);
    for (int i = 0; i < 8; i++)
        sheet_line(sheet, (struct box_mm){15, y + 12 + i * 10.0, 180, 0}, 0.1, 0xd4e2da);
    part_sample(sheet, story, paper, (struct box_mm){30, y + 14, 150, 76}, &PEN);
    draw_foot(sheet, story, y + 92);
    sheet_write(
        sheet, (struct box_mm){15, y + 157, 180, 0},
        &(struct script){FACE_HEI, 8.5, SIDE_LEFT, false, 0x1c4a3a, 0},
        "注意：式样须清晰、完整，作为制作电子签章图像的依据；更换印章或签名人时重新填写本卡。");
}

/* One impression of nobody's in a ring, or one name of nobody's by pen. */
static void draw_one(struct sheet *sheet, struct box_mm ring, bool unit) {
    struct script words = {unit ? FACE_SONG : FACE_PEN_3,
                           unit ? 9 : 18,
                           SIDE_CENTRE,
                           false,
                           unit ? 0xa0a0a0 : 0x606060,
                           0};
    if (unit)
        strokes_ring(sheet, ring, 0.6, false);
    sheet_write(sheet, ring, &words, "示例");
}

/* What a good impression looks like and what bad ones do. */
static void draw_examples(struct sheet *sheet, double x, double y, bool unit) {
    static const char *const WORDS[] = {"√ 清晰完整", "× 压边线", "× 残缺", "× 重影"};
    struct script small = {FACE_SONG, 9, SIDE_CENTRE, false, 0x404040, 0};
    for (int i = 0; i < 4; i++) {
        struct box_mm box = {x, y + i * 34.0, 42, 26};
        struct box_mm ring = {x + (i == 1 ? 27 : 12), box.y + 4, 18, 18};
        draw_one(sheet, ring, unit);
        if (i == 2)
            sheet_fill(sheet, (struct box_mm){ring.x - 1, ring.y + 9, 20, 10}, 0xffffff);
        ring.x += 1.6;
        ring.y += 1.2;
        if (i == 3)
            draw_one(sheet, ring, unit);
        sheet_frame(sheet, box, 0.2, 0x606060);
        sheet_write(sheet, (struct box_mm){x, box.y + 27, 42, 0}, &small, WORDS[i]);
    }
}

static const struct row EXAMPLED_UNIT[] = {
    {9, {TAKES_AFTER(180, "电子签章所属单位：", FIELD_UNIT_NAME)}},
    {9, {TAKES_AFTER(180, "所属单位信用代码：", FIELD_UNIT_CODE)}},
    NO_MORE_ROWS};
static const struct row EXAMPLED_PERSON[] = {
    {9, {TAKES_AFTER(180, "电子签名所属人员：", FIELD_HOLDER_NAME)}},
    {9, {TAKES_AFTER(180, "人员所属单位名称：", FIELD_UNIT_NAME)}},
    NO_MORE_ROWS};

/* The place at the left, examples at its right. */
void issuer_examples(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){15, 16, 180, 0},
                &(struct script){FACE_SONG, 19, SIDE_CENTRE, true, 0x101010, 0},
                part_sample_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {20, 32, 172, 0}, BORDER_DOTS, 1, 0};
    form_draw(sheet, &form, unit ? EXAMPLED_UNIT : EXAMPLED_PERSON);
    struct box_mm place = {20, 62, 118, 126};
    strokes_dashes(sheet, place, 0x303030);
    sheet_write(sheet, (struct box_mm){20, 56, 118, 0}, &sheet->hand.label,
                unit ? "采样框（盖章处）" : "采样框（签名处）");
    sheet_write(sheet, (struct box_mm){150, 56, 42, 0}, &sheet->hand.label, "采样示例");
    draw_examples(sheet, 150, 62, unit);
    part_sample(sheet, story, paper, place, &PEN);
    sheet_write(sheet, (struct box_mm){20, 206, 172, 0}, &sheet->hand.label,
                "经核对，采样框内图样真实有效，请据此制作电子签章。");
    part_foot(sheet, story, (struct box_mm){122, 226, 0, 0}, "申报单位公章");
}
