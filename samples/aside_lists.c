/* Detail forms kept aside: title and unit in the table's own first rows, columns in groups; columns
 * under words that stand upright, answers one below the other; what a system prints as cards; lines
 * whose labels are led to their values by dots */
#include "samples/aside.h"
#include "samples/issuer_cells.h"
#include "samples/parts.h"
#include "samples/strokes.h"
#include "samples/writing.h"

#include <math.h>
#include <stdio.h>

/* How high each of a sheet's records may be. */
static double share_of(const struct paper *paper, double room_mm, double most_mm) {
    return fmin(most_mm, room_mm / paper->row_count);
}

static const struct row GROUPED_TOP[] = {
    {10,
     {SAYS(34, "单位名称"), TAKES(110, FIELD_UNIT_NAME), SAYS(42, "统一社会信用代码"),
      TAKES(81, FIELD_UNIT_CODE)}},
    NO_MORE_ROWS};
static const struct row GROUPED_UNIT_HEADS[] = {
    {8,
     {SAYS_DOWN(14, "序号", 1), SAYS_DOWN(78, "证书名称", 1), SAYS_DOWN(33, "使用部门", 1),
      SAYS(60, "证书使用人"), SAYS(82, "办理要求")}},
    {8,
     {SKIPS(14), SKIPS(78), SKIPS(33), SAYS(24, "姓名"), SAYS(36, "手机号码"), SAYS(20, "年限"),
      SAYS(26, "电子签章"), SAYS(36, "原证书有效期至")}},
    NO_MORE_ROWS};
static const struct row GROUPED_UNIT[] = {{10,
                                           {NUMBERS(14),
                                            TAKES(78, FIELD_CERTIFICATE_NAME),
                                            TAKES(33, FIELD_DEPARTMENT),
                                            TAKES(24, FIELD_HOLDER_NAME),
                                            TAKES(36, FIELD_HOLDER_PHONE),
                                            WRITES(20, "n", FIELD_YEARS),
                                            {CELL_WORD, 26, "制作|不制作", FIELD_SEAL_IMAGE, 0},
                                            TAKES(36, FIELD_CERTIFICATE_VALID_UNTIL)}},
                                          NO_MORE_ROWS};
static const struct row GROUPED_PERSON_HEADS[] = {
    {8,
     {SAYS_DOWN(14, "序号", 1), SAYS_DOWN(33, "所在部门", 1), SAYS(138, "证书持有人"),
      SAYS(82, "办理要求")}},
    {8,
     {SKIPS(14), SKIPS(33), SAYS(28, "姓名"), SAYS(66, "居民身份证号码"), SAYS(44, "手机号码"),
      SAYS(20, "年限"), SAYS(26, "电子签章"), SAYS(36, "原证书有效期至")}},
    NO_MORE_ROWS};
static const struct row GROUPED_PERSON[] = {{10,
                                             {NUMBERS(14),
                                              TAKES(33, FIELD_DEPARTMENT),
                                              TAKES(28, FIELD_HOLDER_NAME),
                                              TAKES(66, FIELD_HOLDER_ID_NUMBER),
                                              TAKES(44, FIELD_HOLDER_PHONE),
                                              WRITES(20, "n", FIELD_YEARS),
                                              {CELL_WORD, 26, "制作|不制作", FIELD_SEAL_IMAGE, 0},
                                              TAKES(36, FIELD_CERTIFICATE_VALID_UNTIL)}},
                                            NO_MORE_ROWS};
static const struct row GROUPED_END[] = {{9, {SAYS(267, "——　以下空白　——")}}, NO_MORE_ROWS};

void aside_grouped(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->unit_rows;
    struct box_mm top = {15, 14, 267, 15};
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.line_mm = 0.25;
    sheet_frame(sheet, top, 0.25, 0x101010);
    sheet_write(sheet, top, &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0x101010, 1},
                part_detail_title(paper));
    struct form form = {story, paper, {15, 29, 267, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, GROUPED_TOP);
    form.place.y = form_draw(sheet, &form, unit ? GROUPED_UNIT_HEADS : GROUPED_PERSON_HEADS);
    form.stretch = share_of(paper, 98, 11) / 10;
    sheet->hand.entry.side = SIDE_CENTRE;
    form.place.y = part_records(sheet, &form, unit ? GROUPED_UNIT : GROUPED_PERSON);
    sheet->hand.entry.side = SIDE_LEFT;
    form.number = 0;
    form.stretch = 1;
    double y = paper->last_sheet ? form_draw(sheet, &form, GROUPED_END) : form.place.y;
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){200, fmin(y + 12, 178), 0, 0},
                  "申请单位（盖章）：");
}

static const struct row UPRIGHT_TOP[] = {{9,
                                          {TAKES_AFTER(105, "申请单位：", FIELD_UNIT_NAME),
                                           TAKES_AFTER(75, "信用代码：", FIELD_UNIT_CODE)}},
                                         NO_MORE_ROWS};
static const struct row UPRIGHT_UNIT_HEADS[] = {
    {24,
     {SAYS(9, "序\n\n号"), SAYS(48, "证　书　名　称"), SAYS(24, "使用部门"), SAYS(19, "使用人"),
      SAYS(33, "手机号码"), SAYS(9, "服\n务\n年\n限"), SAYS(16, "电\n子\n签\n章"),
      SAYS(22, "原 证 书\n截止日期")}},
    NO_MORE_ROWS};
static const struct row UPRIGHT_PERSON_HEADS[] = {
    {24,
     {SAYS(9, "序\n\n号"), SAYS(19, "姓\n\n名"), SAYS(51, "身　份　证　号　码"), SAYS(24, "部　门"),
      SAYS(30, "手机号码"), SAYS(9, "服\n务\n年\n限"), SAYS(16, "电\n子\n签\n章"),
      SAYS(22, "原 证 书\n截止日期")}},
    NO_MORE_ROWS};
static const struct row UPRIGHT_UNIT[] = {
    {14,
     {NUMBERS(9), TAKES(48, FIELD_CERTIFICATE_NAME), TAKES(24, FIELD_DEPARTMENT),
      TAKES(19, FIELD_HOLDER_NAME), TAKES(33, FIELD_HOLDER_PHONE), TAKES(9, FIELD_YEARS),
      NOTES(16, " "), WRITES(22, ".", FIELD_CERTIFICATE_VALID_UNTIL)}},
    NO_MORE_ROWS};
static const struct row UPRIGHT_PERSON[] = {
    {14,
     {NUMBERS(9), TAKES(19, FIELD_HOLDER_NAME), TAKES(51, FIELD_HOLDER_ID_NUMBER),
      TAKES(24, FIELD_DEPARTMENT), TAKES(30, FIELD_HOLDER_PHONE), TAKES(9, FIELD_YEARS),
      NOTES(16, " "), WRITES(22, ".", FIELD_CERTIFICATE_VALID_UNTIL)}},
    NO_MORE_ROWS};

/* 是 over 否, each behind its box. */
static void draw_answer(struct sheet *sheet, const struct form *form, struct box_mm cell) {
    struct claim claim;
    int row = form->number - 1;
    struct script script = sheet->hand.label;
    script.size_pt = 9;
    claim_of(form->story, form->paper, FIELD_SEAL_IMAGE, row, &claim);
    for (int i = 0; i < 2; i++) {
        bool chosen = (claim.value[0] == 'y') == (i == 0);
        double y = cell.y + cell.height * (i ? 0.73 : 0.27);
        sheet_tick_box(sheet, cell.x + 3, y, 2.8,
                       !chosen               ? TICK_NONE
                       : sheet->hand.written ? TICK_PEN
                                             : TICK_CHECK);
        sheet_write(sheet, (struct box_mm){cell.x + 7.5, y - 2.5, 8, 5}, &script, i ? "否" : "是");
    }
    sheet_note_ticks(sheet, cell, &(struct entry){FIELD_SEAL_IMAGE, row, claim.value, NULL});
}

void aside_upright(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool unit = paper->unit_rows;
    double high = share_of(paper, 176, 10.5);
    sheet_write(sheet, (struct box_mm){15, 16, 180, 0},
                &(struct script){FACE_KAI, 21, SIDE_CENTRE, true, 0x101010, 0},
                part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {15, 29, 180, 0}, BORDER_NONE, 1, 0};
    form.place.y = form_draw(sheet, &form, UPRIGHT_TOP) + 1;
    form.border = BORDER_GRID;
    form.place.y = form_draw(sheet, &form, unit ? UPRIGHT_UNIT_HEADS : UPRIGHT_PERSON_HEADS);
    form.stretch = high / 14;
    double top = form.place.y;
    sheet->hand.entry.side = SIDE_CENTRE;
    double y = part_records(sheet, &form, unit ? UPRIGHT_UNIT : UPRIGHT_PERSON);
    sheet->hand.entry.side = SIDE_LEFT;
    for (int i = 0; i < paper->row_count; i++) {
        form.number = paper->first_row + i + 1;
        draw_answer(sheet, &form, (struct box_mm){157, top + i * high, 16, high});
    }
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){126, fmin(y + 16, 260), 0, 0}, "单位公章：");
}

/* A value in a pale box under its label; of a card's two lines or, where a sheet has many
 * certificates, of its one line. */
struct tile {
    const char *label;
    enum field_name field;
    char way;
    double x, wide; /* of the card's width */
    int line;
};
static const struct tile TILES_UNIT[] = {
    {"证书名称", FIELD_CERTIFICATE_NAME, 0, 0, 0.46, 0},
    {"使用部门", FIELD_DEPARTMENT, 0, 0.48, 0.24, 0},
    {"使用人", FIELD_HOLDER_NAME, 0, 0.74, 0.26, 0},
    {"手机号", FIELD_HOLDER_PHONE, 0, 0, 0.22, 1},
    {"服务年限", FIELD_YEARS, 'n', 0.24, 0.22, 1},
    {"电子签章", FIELD_SEAL_IMAGE, 's', 0.48, 0.24, 1},
    {"原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL, '-', 0.74, 0.26, 1},
    {.label = NULL}};
static const struct tile FLAT_UNIT[] = {
    {"证书名称", FIELD_CERTIFICATE_NAME, 0, 0.05, 0.33, 0},
    {"使用部门", FIELD_DEPARTMENT, 0, 0.39, 0.12, 0},
    {"使用人", FIELD_HOLDER_NAME, 0, 0.52, 0.1, 0},
    {"手机号", FIELD_HOLDER_PHONE, 0, 0.63, 0.15, 0},
    {"电子签章", FIELD_SEAL_IMAGE, 's', 0.79, 0.08, 0},
    {"原有效期至", FIELD_CERTIFICATE_VALID_UNTIL, '-', 0.88, 0.12, 0},
    {.label = NULL}};
static const struct tile TILES_PERSON[] = {
    {"姓名", FIELD_HOLDER_NAME, 0, 0, 0.22, 0},
    {"身份证号码", FIELD_HOLDER_ID_NUMBER, 0, 0.24, 0.48, 0},
    {"部门", FIELD_DEPARTMENT, 0, 0.74, 0.26, 0},
    {"手机号", FIELD_HOLDER_PHONE, 0, 0, 0.22, 1},
    {"电子邮箱", FIELD_HOLDER_EMAIL, 0, 0.24, 0.3, 1},
    {"电子签章", FIELD_SEAL_IMAGE, 's', 0.56, 0.16, 1},
    {"原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL, '-', 0.74, 0.26, 1},
    {.label = NULL}};
static const struct tile FLAT_PERSON[] = {
    {"姓名", FIELD_HOLDER_NAME, 0, 0.05, 0.12, 0},
    {"身份证号码", FIELD_HOLDER_ID_NUMBER, 0, 0.18, 0.27, 0},
    {"部门", FIELD_DEPARTMENT, 0, 0.46, 0.15, 0},
    {"手机号", FIELD_HOLDER_PHONE, 0, 0.62, 0.16, 0},
    {"电子签章", FIELD_SEAL_IMAGE, 's', 0.79, 0.08, 0},
    {"原有效期至", FIELD_CERTIFICATE_VALID_UNTIL, '-', 0.88, 0.12, 0},
    {.label = NULL}};
/* More certificates than this on a sheet have a line each. */
#define TILES_MOST 7

static void draw_tile(struct sheet *sheet, const struct form *form, struct box_mm card,
                      const struct tile *tile) {
    struct claim claim;
    int row = form->number - 1;
    bool flat = form->paper->row_count > TILES_MOST;
    double line = flat ? card.height : (card.height - 7) / 2, low = line * (flat ? 0.5 : 0.56);
    struct box_mm at = {card.x + 3 + (card.width - 6) * tile->x,
                        card.y + (flat ? 0 : 6) + tile->line * line + line - low - 0.4,
                        (card.width - 6) * tile->wide, low};
    claim_of(form->story, form->paper, tile->field, row, &claim);
    writing_change(tile->way, &claim);
    sheet_write(sheet, (struct box_mm){at.x, at.y - line * 0.4, at.width, line * 0.38},
                &sheet->hand.label, tile->label);
    sheet_fill(sheet, at, 0xf1f3f5);
    sheet_enter(sheet, (struct box_mm){at.x + 0.6, at.y, at.width - 0.8, at.height},
                &(struct entry){tile->field, row, claim.value, claim.raw});
}

static void draw_card(struct sheet *sheet, const struct form *form, struct box_mm card) {
    char text[40];
    bool unit = form->paper->unit_rows, flat = form->paper->row_count > TILES_MOST;
    const struct tile *tile = unit   ? flat ? FLAT_UNIT : TILES_UNIT
                              : flat ? FLAT_PERSON
                                     : TILES_PERSON;
    strokes_round(sheet, card, 1.5, 0xb8c0c8);
    snprintf(text, sizeof text, flat ? "%d" : "证书明细 %d", form->number);
    sheet_write(sheet,
                (struct box_mm){card.x + 3, card.y + 0.6, 60, flat ? card.height - 1.2 : 5.4},
                &(struct script){FACE_HEI, 9.5, SIDE_LEFT, true, 0x20466c, 0}, text);
    for (; tile->label; tile++)
        draw_tile(sheet, form, card, tile);
}

/* A system's print, so typed whatever the other papers are. */
void aside_tiled(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct row TOP[] = {{8,
                                      {TAKES_AFTER(106, "单位名称：", FIELD_UNIT_NAME),
                                       TAKES_AFTER(74, "信用代码：", FIELD_UNIT_CODE)}},
                                     NO_MORE_ROWS};
    struct script plain = {FACE_HEI, 10, SIDE_LEFT, false, 0x404850, 0};
    double step = share_of(paper, 186, 36);
    sheet->hand = (struct hand){
        .label = plain, .entry = {FACE_HEI, 9.5, SIDE_LEFT, false, 0x14181c, 0}, .line_mm = 0.15};
    sheet_write(sheet, (struct box_mm){16, 15, 178, 0},
                &(struct script){FACE_HEI, 17, SIDE_LEFT, true, 0x14181c, 0},
                part_detail_title(paper));
    struct form form = {story, paper, {14, 26, 178, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, TOP) + 3;
    sheet->hand.label = (struct script){FACE_HEI, 8, SIDE_LEFT, false, 0x727a82, 0};
    for (int i = 0; i < paper->row_count; i++, y += step) {
        form.number = paper->first_row + i + 1;
        draw_card(sheet, &form, (struct box_mm){16, y, 178, step - (step > 20 ? 2.5 : 1.2)});
    }
    sheet->hand.label = plain;
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){124, fmin(y + 12, 258), 0, 0}, "申请单位（公章）");
}

/* One of the six things told of a certificate: two a line, or three where a sheet has many. */
struct led {
    const char *label;
    enum field_name field;
    char way;
};
static const struct led LED_UNIT[] = {{"证书名称", FIELD_CERTIFICATE_NAME, 0},
                                      {"使用部门", FIELD_DEPARTMENT, 0},
                                      {"使用人", FIELD_HOLDER_NAME, 0},
                                      {"使用人手机", FIELD_HOLDER_PHONE, 0},
                                      {"是否制作电子签章", FIELD_SEAL_IMAGE, 0},
                                      {"原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL, 'z'},
                                      {.label = NULL}};
static const struct led LED_PERSON[] = {{"姓名", FIELD_HOLDER_NAME, 0},
                                        {"身份证号码", FIELD_HOLDER_ID_NUMBER, 0},
                                        {"所在部门", FIELD_DEPARTMENT, 0},
                                        {"手机", FIELD_HOLDER_PHONE, 0},
                                        {"是否制作电子签章", FIELD_SEAL_IMAGE, 0},
                                        {"原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL, 'z'},
                                        {.label = NULL}};

/* More certificates than this on a sheet have two lines each. */
#define LED_MOST 6

/* 姓名……张三: dots from the label's end to where the value begins. */
static void draw_led(struct sheet *sheet, const struct form *form, struct box_mm at,
                     const struct led *led) {
    struct claim claim;
    int row = form->number - 1;
    claim_of(form->story, form->paper, led->field, row, &claim);
    if (led->field == FIELD_SEAL_IMAGE)
        snprintf(claim.raw, sizeof claim.raw, "%s", claim.value[0] == 'y' ? "是" : "否");
    else
        writing_change(led->way, &claim);
    double label = sheet_text_width(sheet, &sheet->hand.label, led->label);
    double value = sheet_text_width(sheet, &sheet->hand.entry, claim.raw) + 4;
    if (sheet->hand.written)
        value *= 1.25;
    value = fmin(value, at.width - label - 3);
    sheet_write(sheet, (struct box_mm){at.x, at.y, label + 2, at.height}, &sheet->hand.label,
                led->label);
    for (double x = at.x + label + 1.5; x < at.x + at.width - value - 1; x += 1.6)
        sheet_disc(sheet, (struct box_mm){x, at.y + at.height * 0.66, 0.4, 0.4}, 0x202020);
    sheet_enter(sheet, (struct box_mm){at.x + at.width - value, at.y, value + 1, at.height},
                &(struct entry){led->field, row, claim.value, claim.raw});
}

/* A certificate's things, from the line of its number on. */
static void draw_led_record(struct sheet *sheet, const struct form *form, double y,
                            double line_mm) {
    static const double PAIRS[] = {80, 74}, UNIT[] = {64, 44, 48}, PERSON[] = {44, 60, 52};
    bool unit = form->paper->unit_rows;
    const struct led *items = unit ? LED_UNIT : LED_PERSON;
    int across = form->paper->row_count > LED_MOST ? 3 : 2;
    const double *wide = across == 2 ? PAIRS : unit ? UNIT : PERSON;
    struct box_mm at = {30, y, 0, line_mm};
    char text[24];
    snprintf(text, sizeof text, "%d．", form->number);
    sheet_write(sheet, (struct box_mm){20, y, 12, line_mm}, &sheet->hand.label, text);
    for (int k = 0; items[k].label; k++) {
        at.width = wide[k % across];
        draw_led(sheet, form, at, &items[k]);
        at.x = (k + 1) % across ? at.x + at.width + 5 : 30;
        at.y += (k + 1) % across ? 0 : line_mm;
    }
}

void aside_leaders(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool many = paper->row_count > LED_MOST;
    double step = share_of(paper, 182, 33), line = fmin(8, (step - 2) / (many ? 2 : 3));
    sheet_write(sheet, (struct box_mm){20, 17, 170, 0},
                &(struct script){FACE_SERIF, 19, SIDE_CENTRE, true, 0x101010, 1},
                part_detail_title(paper));
    struct form form = {story, paper, {20, 31, 170, 0}, BORDER_NONE, 1, 0};
    static const struct row TOP[] = {{9, {TAKES_AFTER(1, "单位名称：", FIELD_UNIT_NAME)}},
                                     {9, {TAKES_AFTER(1, "统一社会信用代码：", FIELD_UNIT_CODE)}},
                                     NO_MORE_ROWS};
    sheet->hand.label = (struct script){FACE_SERIF, 10.5, SIDE_LEFT, false, 0x101010, 0};
    double y = form_draw(sheet, &form, TOP) + 4;
    struct script label = sheet->hand.label;
    sheet->hand.label.size_pt = many ? 9 : 10.5;
    if (!sheet->hand.written)
        sheet->hand.entry.size_pt = many ? 9 : 10.5;
    for (int i = 0; i < paper->row_count; i++, y += step) {
        form.number = paper->first_row + i + 1;
        draw_led_record(sheet, &form, y, line);
    }
    sheet->hand.label = label;
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){126, fmin(y + 10, 262), 0, 0},
                  "填报单位（盖章）：");
}
