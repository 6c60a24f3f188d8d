/* 汇款凭证: receipts of many invented banks; what differs is data (samples/slips.c) */
#include "samples/aside.h"
#include "samples/slips.h"

#include "base/text.h"

#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/papers.h"
#include "samples/seals.h"

#include <stdio.h>

static void draw_logo(struct sheet *sheet, const struct slip *slip) {
    struct box_mm at = {slip->place.x + 2, slip->title_y - 1, 9, 9};
    if (slip->logo == LOGO_NONE)
        return;
    sheet_disc(sheet, at, slip->brand);
    if (slip->logo == LOGO_RING)
        sheet_disc(sheet, (struct box_mm){at.x + 2, at.y + 2, 5, 5}, 0xffffff);
    if (slip->logo == LOGO_BAR)
        sheet_fill(sheet, (struct box_mm){at.x + 3.6, at.y + 1, 1.8, 7}, 0xffffff);
    sheet_write(sheet, (struct box_mm){at.x + 12, at.y, 70, 9},
                &(struct script){FACE_HEI, 15, SIDE_LEFT, true, slip->brand, 0}, slip->bank);
}

static void draw_head(struct sheet *sheet, const struct slip *slip) {
    draw_logo(sheet, slip);
    sheet_write(sheet, (struct box_mm){slip->place.x, slip->title_y, slip->place.width, 9},
                &slip->title_script, slip->title);
    struct script small = {FACE_SONG, 8, SIDE_RIGHT, false, 0x303030, 0};
    char text[64], digits[20];
    struct chance fixed = {(uint64_t)(slip->title_y * 1000) + (uint64_t)sheet->dpi};
    for (int i = 0; i < 16; i++)
        digits[i] = (char)('0' + chance_int(&fixed, 0, 9));
    digits[16] = '\0';
    snprintf(text, sizeof text, "验证码：%.8s", digits);
    if (slip->with_check)
        sheet_write(sheet,
                    (struct box_mm){slip->place.x, slip->title_y + 9, slip->place.width - 2, 0},
                    &small, text);
}

static void note_channel(struct sheet *sheet) {
    struct field *field = field_add(&sheet->truth->fields);
    field->name = FIELD_CHANNEL;
    field->row = -1;
    field->value = text_copy("bank");
    field->state = FIELD_STATE_READ;
    field->confidence = 1;
}

/* Receipts that need no state say it by being receipts. */
static void note_state(struct sheet *sheet, const struct story *story) {
    if (field_find(&sheet->truth->fields, FIELD_STATUS, -1) || story->voucher.state != VOUCHER_DONE)
        return;
    struct field *field = field_add(&sheet->truth->fields);
    field->name = FIELD_STATUS;
    field->row = -1;
    field->value = text_copy("done");
    field->state = FIELD_STATE_READ;
    field->confidence = 1;
}

static void print_hand(struct sheet *sheet, const struct slip *slip) {
    sheet->hand.written = false;
    sheet->hand.jitter_mm = 0;
    sheet->hand.label = slip->label;
    sheet->hand.entry = slip->entry;
    sheet->hand.line_mm = slip->line_mm;
}

/* The lower half of the sheet has room for the invoice data. */
static void draw_invoice_data(struct sheet *sheet, const struct story *story,
                              const struct paper *paper) {
    static const struct row LINES[] = {
        {10, {{CELL_FIELD, 1, "发票抬头：", FIELD_TITLE, 0}}},
        {10, {{CELL_FIELD, 1, "统一社会信用代码：", FIELD_TAX_CODE, 0}}},
        {.height_mm = 0}};
    struct paper invoice = *paper;
    invoice.kind = PAGE_KIND_INVOICE_INFORMATION;
    sheet_write(sheet, (struct box_mm){30, 218, 150, 0},
                &(struct script){FACE_HEI, 14, SIDE_LEFT, true, 0x101010, 0}, "开票信息");
    form_draw(sheet, &(struct form){story, &invoice, {30, 228, 150, 0}, BORDER_NONE, 1, 0}, LINES);
    sheet->truth->also[sheet->truth->also_count++] = PAGE_KIND_INVOICE_INFORMATION;
}

static void draw_slip(struct sheet *sheet, const struct story *story, const struct paper *paper,
                      const struct slip *slip) {
    print_hand(sheet, slip);
    if (slip->tint)
        sheet_fill(sheet, slip->tint_place, slip->tint);
    draw_head(sheet, slip);
    struct form form = {story, paper, slip->place, slip->border, 1, 0};
    double y = form_draw(sheet, &form, slip->rows);
    struct script foot = {FACE_SONG, 8, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){slip->place.x + 2, y + 3, slip->place.width - 4, 0}, &foot,
                slip->foot);
    char bank[96];
    snprintf(bank, sizeof bank, "%s股份有限公司", slip->bank);
    if (story->voucher.state == VOUCHER_DONE && slip->seal_x > 0)
        seals_bank(sheet, bank, slip->seal_x, y + slip->seal_dy);
    note_channel(sheet);
    note_state(sheet, story);
    if (story->invoice_on_slip)
        draw_invoice_data(sheet, story, paper);
}

/* A transfer that is not done shows it in words, an amount in words that differs stands there: only
 * slips with a line for it will do. */
static bool will_do(const struct slip *slip, const struct story *story) {
    bool conflict = story->voucher.words_fen != story->voucher.amount_fen;
    return (story->voucher.state == VOUCHER_DONE || slip_says(slip, FIELD_STATUS)) &&
           (!conflict || slip_says(slip, FIELD_AMOUNT_IN_WORDS));
}

/* The ordinary lists; a slip is numbered through all of them. */
static const struct {
    const struct slip *at;
    int count;
} USUAL[] = {{SLIPS, SLIP_COUNT},
             {MORE_SLIPS, MORE_SLIP_COUNT},
             {PRINT_SLIPS, PRINT_SLIP_COUNT},
             {SYSTEM_SLIPS, SYSTEM_SLIP_COUNT},
             {ADVICE_SLIPS, ADVICE_SLIP_COUNT},
             {LIST_SLIPS, LIST_SLIP_COUNT},
             {PICTURE_SLIPS, PICTURE_SLIP_COUNT},
             {ISSUER_SLIPS, ISSUER_SLIP_COUNT},
             {CHANNEL_SLIPS, CHANNEL_SLIP_COUNT}};

static const struct slip *usual_slip(int which) {
    int list = 0;
    for (; which >= USUAL[list].count; list++)
        which -= USUAL[list].count;
    return &USUAL[list].at[which];
}

static void draw_usual(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int count = SLIP_COUNT + MORE_SLIP_COUNT + PRINT_SLIP_COUNT + SYSTEM_SLIP_COUNT +
                ADVICE_SLIP_COUNT + LIST_SLIP_COUNT + PICTURE_SLIP_COUNT + ISSUER_SLIP_COUNT +
                CHANNEL_SLIP_COUNT;
    int which = chance_int(&sheet->chance, 0, count - 1);
    while (!will_do(usual_slip(which), story))
        which = (which + 1) % count;
    slip_surround(sheet, story, usual_slip(which));
    slip_advice_surround(sheet, story, usual_slip(which));
    slip_list_surround(sheet, story, usual_slip(which));
    slip_picture_surround(sheet, story, usual_slip(which));
    issuer_surround(sheet, story, usual_slip(which));
    slip_channel_surround(sheet, story, usual_slip(which));
    draw_slip(sheet, story, paper, usual_slip(which));
}

/* One of those kept aside, the next where it could not tell the state or is filled in by pen and no
 * pen is at hand. */
static void draw_aside(struct sheet *sheet, const struct story *story, const struct paper *paper,
                       int which) {
    while (!will_do(&ASIDE_SLIPS[which], story) ||
           (sheet->recorded && ASIDE_SLIPS[which].entry.face >= FACE_PEN_1))
        which = (which + 1) % ASIDE_SLIP_COUNT;
    aside_surround(sheet, story, &ASIDE_SLIPS[which]);
    draw_slip(sheet, story, paper, &ASIDE_SLIPS[which]);
}

static void draw_aside_1(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    draw_aside(sheet, story, paper, 0);
}

static void draw_aside_2(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    draw_aside(sheet, story, paper, 1);
}

static void draw_aside_3(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    draw_aside(sheet, story, paper, 2);
}

static void draw_aside_4(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    draw_aside(sheet, story, paper, 3);
}

static void draw_aside_5(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    draw_aside(sheet, story, paper, 4);
}

static void draw_aside_6(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    draw_aside(sheet, story, paper, 5);
}

static void draw_aside_7(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    draw_aside(sheet, story, paper, 6);
}

static const struct layout LAYOUTS[] = {
    {A4_PORTRAIT, draw_usual, false},   {A4_PORTRAIT, draw_aside_1, false},
    {A4_PORTRAIT, draw_aside_2, false}, {A4_PORTRAIT, draw_aside_3, false},
    {A4_PORTRAIT, draw_aside_4, false}, {A4_PORTRAIT, draw_aside_5, false},
    {A4_PORTRAIT, draw_aside_6, false}, {A4_PORTRAIT, draw_aside_7, false}};
const struct layout_list VOUCHER_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS,
                                            ASIDE_SLIP_COUNT};
