/* More detail forms: a block for each certificate; a table under two rows of heads */
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>
#include <stdio.h>

static const struct row HEAD[] = {
    {9, {{CELL_LABEL, 2, "填报单位", 0, 0}, {CELL_FIELD, 7, NULL, FIELD_UNIT_NAME, 0}}},
    {9, {{CELL_LABEL, 2, "统一代码", 0, 0}, {CELL_FIELD, 7, NULL, FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};

static const struct row UNIT_BLOCK[] = {{6.4,
                                         {{CELL_LABEL, 1.6, "证书名称", 0, 0},
                                          {CELL_FIELD, 5.4, NULL, FIELD_CERTIFICATE_NAME, 0},
                                          {CELL_LABEL, 1.6, "使用处室", 0, 0},
                                          {CELL_FIELD, 2.4, NULL, FIELD_DEPARTMENT, 0}}},
                                        {6.4,
                                         {{CELL_LABEL, 1.6, "使用人", 0, 0},
                                          {CELL_FIELD, 1.6, NULL, FIELD_HOLDER_NAME, 0},
                                          {CELL_LABEL, 1, "手机", 0, 0},
                                          {CELL_FIELD, 2, NULL, FIELD_HOLDER_PHONE, 0},
                                          {CELL_LABEL, 1.6, "年限(年)", 0, 0},
                                          {CELL_FIELD, 0.6, NULL, FIELD_YEARS, 0},
                                          {CELL_LABEL, 1.3, "到期日", 0, 0},
                                          {CELL_FIELD, 2, NULL, FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
                                        {.height_mm = 0}};
static const struct row PERSON_BLOCK[] = {
    {6.4,
     {{CELL_LABEL, 1.6, "姓名", 0, 0},
      {CELL_FIELD, 2.1, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_LABEL, 1.6, "证件号码", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_HOLDER_ID_NUMBER, 0},
      {CELL_LABEL, 1.2, "部门", 0, 0},
      {CELL_FIELD, 1.8, NULL, FIELD_DEPARTMENT, 0}}},
    {6.4,
     {{CELL_LABEL, 1, "手机", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_HOLDER_PHONE, 0},
      {CELL_LABEL, 1.6, "电子邮箱", 0, 0},
      {CELL_FIELD, 3.2, NULL, FIELD_HOLDER_EMAIL, 0},
      {CELL_LABEL, 1, "年限", 0, 0},
      {CELL_FIELD, 0.6, NULL, FIELD_YEARS, 0},
      {CELL_LABEL, 1.2, "到期日", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_CERTIFICATE_VALID_UNTIL, 0}}},
    {.height_mm = 0}};

/* The seal_image column of the tables has no place in a block: a tick of its own beside it. */
static void draw_seal_choice(struct sheet *sheet, const struct form *block) {
    struct claim claim;
    claim_of(block->story, block->paper, FIELD_SEAL_IMAGE, block->number - 1, &claim);
    struct box_mm place = {block->place.x + block->place.width + 1, block->place.y + 1, 24, 11};
    struct script label = sheet->hand.label;
    label.size_pt = 8.5;
    label.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){place.x, place.y, 24, 4}, &label, "电子签章");
    static const char *const WORDS[] = {"要", "不要"};
    for (int i = 0; i < 2; i++) {
        bool ticked = (claim.value[0] == 'y') == (i == 0);
        double x = place.x + i * 9;
        sheet_tick_box(sheet, x, place.y + 7.2, 2.7,
                       !ticked               ? TICK_NONE
                       : sheet->hand.written ? TICK_PEN
                                             : TICK_CHECK);
        sheet_write(sheet, (struct box_mm){x + 3.2, place.y + 4.7, 9, 5}, &label, WORDS[i]);
    }
    sheet_note_ticks(sheet, place,
                     &(struct entry){FIELD_SEAL_IMAGE, block->number - 1, claim.value, NULL});
}

void more_blocks(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_SONG, 17, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){18, 17, 174, 0}, &title, part_detail_title(paper));
    struct form head = {story, paper, {15, 30, 180, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &head, HEAD) + 3;
    double step = fmin(20, 200.0 / paper->row_count), stretch = fmin(1.1, (step - 1.5) / 12.8);
    if (sheet->hand.entry.size_pt > 12)
        sheet->hand.entry.size_pt = 12;
    for (int i = 0; i < paper->row_count; i++) {
        struct form block = {story,       paper,   {24, y, 145, 0},
                             BORDER_GRID, stretch, paper->first_row + i + 1};
        char number[16];
        snprintf(number, sizeof number, "%d", block.number);
        sheet_write(sheet, (struct box_mm){15, y, 9, 12.8 * stretch},
                    &(struct script){FACE_SONG, 10, SIDE_CENTRE, false, 0x101010, 0}, number);
        form_draw(sheet, &block, paper->unit_rows ? UNIT_BLOCK : PERSON_BLOCK);
        draw_seal_choice(sheet, &block);
        y += step;
    }
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){120, fmin(y + 8, 262), 0, 0}, "填报单位（公章）");
}

static const struct row UNIT_GROUPS[] = {{7,
                                          {{CELL_LABEL, 1, " ", 0, 0},
                                           {CELL_LABEL, 11.2, "证书信息", 0, 0},
                                           {CELL_LABEL, 7.6, "使用人信息", 0, 0},
                                           {CELL_LABEL, 2.2, "其他", 0, 0}}},
                                         {.height_mm = 0}};
static const struct column UNIT_UNDER[] = {{1, "行号", FIELD_NONE},
                                           {6, "单位证书名称（主题）", FIELD_CERTIFICATE_NAME},
                                           {2.4, "有效年数", FIELD_YEARS},
                                           {2.8, "原证书到期日", FIELD_CERTIFICATE_VALID_UNTIL},
                                           {2.2, "姓名", FIELD_HOLDER_NAME},
                                           {2.4, "科室", FIELD_DEPARTMENT},
                                           {3, "电话", FIELD_HOLDER_PHONE},
                                           {2.2, "是否需要签章", FIELD_SEAL_IMAGE},
                                           {.share = 0}};
static const struct row PEOPLE_GROUPS[] = {{7,
                                            {{CELL_LABEL, 1, " ", 0, 0},
                                             {CELL_LABEL, 12.2, "证书持有人", 0, 0},
                                             {CELL_LABEL, 6.8, "证书", 0, 0}}},
                                           {.height_mm = 0}};
static const struct column PEOPLE_UNDER[] = {{1, "行号", FIELD_NONE},
                                             {2.4, "科室", FIELD_DEPARTMENT},
                                             {2.2, "姓名", FIELD_HOLDER_NAME},
                                             {3, "手机号码", FIELD_HOLDER_PHONE},
                                             {4.6, "公民身份号码", FIELD_HOLDER_ID_NUMBER},
                                             {1.8, "有效年数", FIELD_YEARS},
                                             {2.8, "原证书到期日", FIELD_CERTIFICATE_VALID_UNTIL},
                                             {2.2, "是否需要签章", FIELD_SEAL_IMAGE},
                                             {.share = 0}};

void more_two_heads(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_KAI, 19, SIDE_CENTRE, true, 0, 2};
    sheet_write(sheet, (struct box_mm){16, 13, 265, 0}, &title, part_detail_title(paper));
    struct form form = {story, paper, {16, 27, 265, 0}, BORDER_NONE, 1, 0};
    static const struct row LINE[] = {{8,
                                       {{CELL_FIELD, 5, "编制单位：", FIELD_UNIT_NAME, 0},
                                        {CELL_FIELD, 4, "单位代码：", FIELD_UNIT_CODE, 0}}},
                                      {.height_mm = 0}};
    form.place.y = form_draw(sheet, &form, LINE) + 1;
    form.border = BORDER_GRID;
    form.place.y = form_draw(sheet, &form, paper->unit_rows ? UNIT_GROUPS : PEOPLE_GROUPS);
    int empty = paper->row_count < 4 ? 4 - paper->row_count : 1;
    form.stretch = fmin(1.1, 112 / ((paper->row_count + empty + 1.3) * 8.5));
    double y = form_table(sheet, &form, paper->unit_rows ? UNIT_UNDER : PEOPLE_UNDER, empty);
    if (part_has_foot(paper))
        part_foot(sheet, story, (struct box_mm){40, fmin(y + 5, 172), 0, 0}, "填报单位（公章）");
}
