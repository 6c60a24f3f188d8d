/* Detail forms: two blocks a row; a table filled in by pen; stripes without rules */
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

static const struct row HEAD[] = {
    {9, {{CELL_FIELD, 1, "用户名称　", FIELD_UNIT_NAME, 0}}},
    {9, {{CELL_FIELD, 1, "用户证件号（统一社会信用代码）　", FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row UNIT_CARD[] = {
    {7, {{CELL_FIELD, 1, "证书名称 ", FIELD_CERTIFICATE_NAME, 0}}},
    {7,
     {{CELL_FIELD, 1, "密钥使用者 ", FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 1, "部门 ", FIELD_DEPARTMENT, 0}}},
    {7,
     {{CELL_FIELD, 1.2, "手机 ", FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 0.8, "年限 ", FIELD_YEARS, 0}}},
    {7,
     {{CELL_FIELD, 1.5, "原证书到期 ", FIELD_CERTIFICATE_VALID_UNTIL, 0},
      {CELL_NOTE, 1, " ", 0, 0}}},
    {.height_mm = 0}};
static const struct row PERSON_CARD[] = {
    {7,
     {{CELL_FIELD, 1, "持证人 ", FIELD_HOLDER_NAME, 0},
      {CELL_FIELD, 1, "部门 ", FIELD_DEPARTMENT, 0}}},
    {7, {{CELL_FIELD, 1, "身份证号 ", FIELD_HOLDER_ID_NUMBER, 0}}},
    {7,
     {{CELL_FIELD, 1.2, "手机 ", FIELD_HOLDER_PHONE, 0},
      {CELL_FIELD, 0.8, "年限 ", FIELD_YEARS, 0}}},
    {7,
     {{CELL_FIELD, 1.5, "原证书到期 ", FIELD_CERTIFICATE_VALID_UNTIL, 0},
      {CELL_NOTE, 1, " ", 0, 0}}},
    {.height_mm = 0}};

static enum tick tick_of(const struct sheet *sheet, bool ticked) {
    if (!ticked)
        return TICK_NONE;
    return sheet->hand.written ? TICK_PEN : TICK_CHECK;
}

/* One box: ticked where a seal is wanted, else left empty. */
static void draw_wanted(struct sheet *sheet, const struct form *form, struct box_mm box,
                        const char *label) {
    struct claim claim;
    int row = form->number - 1;
    claim_of(form->story, form->paper, FIELD_SEAL_IMAGE, row, &claim);
    struct script script = sheet->hand.label;
    script.side = SIDE_LEFT;
    double y = box.y + box.height / 2, wide = *label ? 0 : box.width / 2 - 1.5;
    sheet_tick_box(sheet, box.x + wide, y, 3, tick_of(sheet, claim.value[0] == 'y'));
    sheet_write(sheet, (struct box_mm){box.x + 4, box.y, box.width - 4, box.height}, &script,
                label);
    sheet_note_ticks(sheet, box, &(struct entry){FIELD_SEAL_IMAGE, row, claim.value, NULL});
}

static void draw_card(struct sheet *sheet, const struct form *card) {
    struct box_mm whole = card->place;
    char number[32];
    whole.height = (6 + 28 * card->stretch);
    struct box_mm head = {whole.x, whole.y, whole.width, 6};
    sheet_fill(sheet, head, 0xd6dce2);
    sheet_frame(sheet, whole, sheet->hand.line_mm, 0x404040);
    snprintf(number, sizeof number, "证书 %d", card->number);
    struct script script = {FACE_ROUND, 9.5, SIDE_LEFT, true, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){whole.x + 2, whole.y, 40, 6}, &script, number);
    struct form below = *card;
    below.place.y += 6;
    double y = form_draw(sheet, &below, card->paper->unit_rows ? UNIT_CARD : PERSON_CARD);
    double line = 7 * card->stretch;
    draw_wanted(sheet, card,
                (struct box_mm){whole.x + whole.width * 0.63, y - line, whole.width * 0.36, line},
                "制作电子签章");
}

void more_deck(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_ROUND, 17, SIDE_LEFT, true, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){16, 15, 170, 0}, &title, part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_ROUND, 9, SIDE_LEFT, false, 0x404040, 0};
    struct form head = {story, paper, {16, 25, 172, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &head, HEAD) + 3;
    int lines = (paper->row_count + 1) / 2;
    double step = fmin(38, 190.0 / lines), stretch = (step - 8) / 28;
    for (int i = 0; i < paper->row_count; i++) {
        struct form card = {
            story,       paper,   {16 + i % 2 * 89.0, y + (i - i % 2) / 2.0 * step, 86, 0},
            BORDER_NONE, stretch, paper->first_row + i + 1};
        draw_card(sheet, &card);
    }
    struct box_mm foot = {lines > 5 ? 122 : 30, fmin(y + lines * step + 22, 252), 0, 0};
    if (part_has_foot(paper))
        part_foot(sheet, story, foot, "用户（盖章）");
}

static const struct row PEN_HEAD[] = {{10,
                                       {{CELL_LABEL, 2, "申请单位全称", 0, 0},
                                        {CELL_FIELD, 6, NULL, FIELD_UNIT_NAME, 0},
                                        {CELL_LABEL, 2, "社会信用代码", 0, 0},
                                        {CELL_FIELD, 5, NULL, FIELD_UNIT_CODE, 0}}},
                                      {.height_mm = 0}};
static const struct column PEN_UNIT[] = {{0.9, "序", FIELD_NONE},
                                         {2.3, "使用部门", FIELD_DEPARTMENT},
                                         {6.8, "证书中的单位名称", FIELD_CERTIFICATE_NAME},
                                         {2.3, "证书使用人", FIELD_HOLDER_NAME},
                                         {3.2, "使用人手机", FIELD_HOLDER_PHONE},
                                         {1.4, "电子\n签章", FIELD_SEAL_IMAGE},
                                         {1.3, "服务\n年限", FIELD_YEARS},
                                         {2.8, "原证书截止日期", FIELD_CERTIFICATE_VALID_UNTIL},
                                         {.share = 0}};
static const struct column PEN_PEOPLE[] = {{0.9, "序", FIELD_NONE},
                                           {2.3, "所在部门", FIELD_DEPARTMENT},
                                           {2.3, "证书使用人", FIELD_HOLDER_NAME},
                                           {5.2, "居民身份证号码", FIELD_HOLDER_ID_NUMBER},
                                           {3.4, "使用人手机", FIELD_HOLDER_PHONE},
                                           {1.4, "电子\n签章", FIELD_SEAL_IMAGE},
                                           {1.3, "服务\n年限", FIELD_YEARS},
                                           {2.8, "原证书截止日期", FIELD_CERTIFICATE_VALID_UNTIL},
                                           {.share = 0}};

/* By pen, whatever the packet's other papers are; a file from a program has no pen. */
static void take_pen(struct sheet *sheet) {
    if (sheet->hand.written || sheet->recorded)
        return;
    sheet->hand.written = true;
    sheet->hand.jitter_mm = 0.4;
    sheet->hand.entry = (struct script){FACE_PEN_1, 15, SIDE_LEFT, false, 0x18181c, 0};
}

void more_penned(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_SONG, 19, SIDE_CENTRE, true, 0, 4};
    sheet_write(sheet, (struct box_mm){18, 13, 256, 0}, &title, part_detail_title(paper));
    take_pen(sheet);
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {18, 28, 252, 0}, BORDER_GRID, 1, 0};
    form.place.y = form_draw(sheet, &form, PEN_HEAD);
    int empty = paper->row_count < 5 ? 5 - paper->row_count : 1;
    form.stretch = fmin(1.3, 118 / ((paper->row_count + empty + 1.3) * 8.5));
    double y = form_table(sheet, &form, paper->unit_rows ? PEN_UNIT : PEN_PEOPLE, empty);
    double high = 8.5 * form.stretch;
    if (paper->last_sheet)
        sheet_enter(sheet, (struct box_mm){70, y - empty * high, 60, high},
                    &(struct entry){FIELD_NONE, -1, "以 下 空 白", NULL});
    struct box_mm foot = {196, fmin(y + 6, 168), 0, 0};
    if (part_has_foot(paper))
        part_foot(sheet, story, foot, "申请单位（公章）");
}

static const struct column STRIPE_UNIT[] = {{0.8, "序", FIELD_NONE},
                                            {4.3, "证书主体", FIELD_CERTIFICATE_NAME},
                                            {2, "使用人", FIELD_HOLDER_NAME},
                                            {2, "科室", FIELD_DEPARTMENT},
                                            {3.3, "联系方式", FIELD_HOLDER_PHONE},
                                            {1.1, "年数", FIELD_YEARS},
                                            {1.2, "制章", FIELD_SEAL_IMAGE},
                                            {3, "原有效期截止", FIELD_CERTIFICATE_VALID_UNTIL},
                                            {.share = 0}};
static const struct column STRIPE_PEOPLE[] = {{0.8, "序", FIELD_NONE},
                                              {2, "使用人", FIELD_HOLDER_NAME},
                                              {4.8, "公民身份号码", FIELD_HOLDER_ID_NUMBER},
                                              {2, "科室", FIELD_DEPARTMENT},
                                              {3.3, "联系方式", FIELD_HOLDER_PHONE},
                                              {1.1, "年数", FIELD_YEARS},
                                              {1.2, "制章", FIELD_SEAL_IMAGE},
                                              {3, "原有效期截止", FIELD_CERTIFICATE_VALID_UNTIL},
                                              {.share = 0}};

/* One line of the striped table; form->number 0 is the line of heads. */
static void draw_stripe(struct sheet *sheet, const struct form *form,
                        const struct column *columns) {
    double total = 0, x = form->place.x, high = form->place.height;
    bool head = form->number == 0;
    for (const struct column *column = columns; column->share > 0; column++)
        total += column->share;
    if (head || form->number % 2 == 0)
        sheet_fill(sheet, form->place, head ? 0xc4ccd4 : 0xeef0f2);
    for (const struct column *column = columns; column->share > 0; column++) {
        double wide = form->place.width * column->share / total;
        struct box_mm box = {x + 0.7, form->place.y + 0.3, wide - 1.4, high - 0.6};
        struct script script = sheet->hand.label;
        char number[16];
        struct claim claim;
        x += wide;
        script.bold = head;
        snprintf(number, sizeof number, "%d", form->number);
        if (head || column->field == FIELD_NONE)
            sheet_write(sheet, box, &script, head ? column->head : number);
        else if (column->field == FIELD_SEAL_IMAGE)
            draw_wanted(sheet, form, box, "");
        else {
            claim_of(form->story, form->paper, column->field, form->number - 1, &claim);
            sheet_enter(sheet, box,
                        &(struct entry){column->field, form->number - 1, claim.value, claim.raw});
        }
    }
}

void more_stripes(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_HEI, 16, SIDE_CENTRE, true, 0, 1};
    sheet_write(sheet, (struct box_mm){14, 18, 180, 0}, &title, part_detail_title(paper));
    sheet->hand.label = (struct script){FACE_MICRO, 9.5, SIDE_LEFT, false, 0x101010, 0};
    if (sheet->hand.entry.size_pt > 12)
        sheet->hand.entry.size_pt = 12;
    static const struct row LINE[] = {{8,
                                       {{CELL_FIELD, 6, "机构名称：", FIELD_UNIT_NAME, 0},
                                        {CELL_FIELD, 5, "机构代码：", FIELD_UNIT_CODE, 0}}},
                                      {.height_mm = 0}};
    struct form form = {story, paper, {14, 30, 180, 0}, BORDER_NONE, 1, 0};
    double y = form_draw(sheet, &form, LINE) + 2;
    double step = fmin(10, 190.0 / (paper->row_count + 1));
    const struct column *columns = paper->unit_rows ? STRIPE_UNIT : STRIPE_PEOPLE;
    form.place = (struct box_mm){14, y, 180, step};
    draw_stripe(sheet, &form, columns);
    for (int i = 0; i < paper->row_count; i++) {
        form.place.y += step;
        form.number = paper->first_row + i + 1;
        draw_stripe(sheet, &form, columns);
    }
    y = form.place.y + step;
    sheet_line(sheet, (struct box_mm){14, y, 180, 0}, 0.5, 0x607080);
    struct script small = {FACE_MICRO, 8.5, SIDE_LEFT, false, 0x404040, 0};
    sheet_write(sheet, (struct box_mm){14, y + 2, 180, 0}, &small,
                "说明：需要制作电子签章的，在“制章”栏方框内打√；新办证书不填原有效期截止。");
    struct box_mm foot = {126, fmin(y + 23, 253), 0, 0};
    if (part_has_foot(paper))
        part_foot(sheet, story, foot, "机构（公章）：");
}
