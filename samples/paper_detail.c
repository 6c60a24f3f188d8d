/* 《政务单位证书业务明细表》 and 《政务个人证书业务明细表》 */
#include "samples/aside.h"
#include "samples/form.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/papers.h"

#include <math.h>

/* One way to set a detail form. */
struct ledger {
    const struct row *head;
    const struct column *unit, *people;
    struct script title;
    struct box_mm place; /* of the table: x, y of the head, width; height = what rows may take */
    const char *foot_label;
    double stamp_x, foot_y; /* the foot follows the table, but not below foot_y */
    enum border border;
    int at_least; /* rows, empty ones included */
};

static const struct row HEAD_LINE[] = {
    {9,
     {{CELL_FIELD, 6, "单位名称：", FIELD_UNIT_NAME, 0},
      {CELL_FIELD, 5, "统一社会信用代码：", FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row HEAD_TABLE[] = {
    {9,
     {{CELL_LABEL, 2, "单位名称", 0, 0},
      {CELL_FIELD, 6, NULL, FIELD_UNIT_NAME, 0},
      {CELL_LABEL, 2.4, "信用代码", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_UNIT_CODE, 0}}},
    {9,
     {{CELL_LABEL, 2, "业务类型", 0, 0},
      {CELL_TICKS, 13.4, "i申请|n更新|c变更|l补办|r吊销", 0, 0}}},
    {.height_mm = 0}};
static const struct row HEAD_STACK[] = {
    {8, {{CELL_FIELD, 1, "申请单位（全称）：", FIELD_UNIT_NAME, 0}}},
    {8, {{CELL_FIELD, 1, "社会信用代码：", FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row HEAD_SHORT[] = {{9, {{CELL_FIELD, 1, "填报单位：", FIELD_UNIT_NAME, 0}}},
                                        {.height_mm = 0}};

static const struct column UNIT_COLUMNS[] = {{1, "序号", FIELD_NONE},
                                             {6, "证书名称", FIELD_CERTIFICATE_NAME},
                                             {2.4, "所属部门", FIELD_DEPARTMENT},
                                             {2, "联系人", FIELD_HOLDER_NAME},
                                             {3, "联系电话", FIELD_HOLDER_PHONE},
                                             {1.4, "年限", FIELD_YEARS},
                                             {2.4, "电子签章", FIELD_SEAL_IMAGE},
                                             {3.2, "原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL},
                                             {2, "备注", FIELD_NONE},
                                             {.share = 0}};

static const struct column PERSONAL_COLUMNS[] = {
    {1, "序号", FIELD_NONE},
    {2, "姓名", FIELD_HOLDER_NAME},
    {4.6, "身份证号码", FIELD_HOLDER_ID_NUMBER},
    {2.4, "部门", FIELD_DEPARTMENT},
    {3, "手机", FIELD_HOLDER_PHONE},
    {4.6, "电子邮箱", FIELD_HOLDER_EMAIL},
    {1.3, "年限", FIELD_YEARS},
    {2.2, "电子签章", FIELD_SEAL_IMAGE},
    {3.2, "原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL},
    {.share = 0}};

/* Fewer columns, for an upright sheet. */
static const struct column UNIT_NARROW[] = {{1, "序号", FIELD_NONE},
                                            {6.5, "单位证书名称", FIELD_CERTIFICATE_NAME},
                                            {2.2, "使用部门", FIELD_DEPARTMENT},
                                            {2.2, "使用人", FIELD_HOLDER_NAME},
                                            {2.4, "是否制作签章", FIELD_SEAL_IMAGE},
                                            {3, "原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL},
                                            {.share = 0}};
static const struct column PEOPLE_NARROW[] = {{1, "序号", FIELD_NONE},
                                              {2.2, "申请人姓名", FIELD_HOLDER_NAME},
                                              {5, "证件号码", FIELD_HOLDER_ID_NUMBER},
                                              {2.4, "所在部门", FIELD_DEPARTMENT},
                                              {2, "签章", FIELD_SEAL_IMAGE},
                                              {3, "原证书有效期至", FIELD_CERTIFICATE_VALID_UNTIL},
                                              {.share = 0}};
/* Other words, another order. */
static const struct column UNIT_MIXED[] = {{1, "编号", FIELD_NONE},
                                           {2.2, "持有人", FIELD_HOLDER_NAME},
                                           {2.4, "部门", FIELD_DEPARTMENT},
                                           {6, "证书主体名称", FIELD_CERTIFICATE_NAME},
                                           {3.4, "证书到期日", FIELD_CERTIFICATE_VALID_UNTIL},
                                           {1.6, "年限(年)", FIELD_YEARS},
                                           {2.2, "电子签章", FIELD_SEAL_IMAGE},
                                           {3.2, "手机号码", FIELD_HOLDER_PHONE},
                                           {2.6, "USBKey序列号", FIELD_NONE},
                                           {.share = 0}};
static const struct column PEOPLE_MIXED[] = {{1, "编号", FIELD_NONE},
                                             {2.6, "工作部门", FIELD_DEPARTMENT},
                                             {2.2, "持有人姓名", FIELD_HOLDER_NAME},
                                             {1, "职务", FIELD_NONE},
                                             {5, "公民身份号码", FIELD_HOLDER_ID_NUMBER},
                                             {3.4, "联系电话", FIELD_HOLDER_PHONE},
                                             {2.2, "电子签章", FIELD_SEAL_IMAGE},
                                             {3.4, "证书到期日", FIELD_CERTIFICATE_VALID_UNTIL},
                                             {1.6, "备注", FIELD_NONE},
                                             {.share = 0}};
/* Other words again. */
static const struct column UNIT_OTHER[] = {{1, "No.", FIELD_NONE},
                                           {3.2, "原证书有效期", FIELD_CERTIFICATE_VALID_UNTIL},
                                           {5.6, "证书所属单位", FIELD_CERTIFICATE_NAME},
                                           {2.2, "保管人", FIELD_HOLDER_NAME},
                                           {3.2, "保管人电话", FIELD_HOLDER_PHONE},
                                           {2.2, "处室", FIELD_DEPARTMENT},
                                           {2, "签章需求", FIELD_SEAL_IMAGE},
                                           {1.4, "期限", FIELD_YEARS},
                                           {.share = 0}};
static const struct column PEOPLE_OTHER[] = {{1, "No.", FIELD_NONE},
                                             {5, "身份证号", FIELD_HOLDER_ID_NUMBER},
                                             {2.2, "人员姓名", FIELD_HOLDER_NAME},
                                             {3.4, "移动电话", FIELD_HOLDER_PHONE},
                                             {2.4, "处室", FIELD_DEPARTMENT},
                                             {3.6, "E-mail", FIELD_HOLDER_EMAIL},
                                             {2, "签章需求", FIELD_SEAL_IMAGE},
                                             {1.4, "期限", FIELD_YEARS},
                                             {3.2, "原证书有效期", FIELD_CERTIFICATE_VALID_UNTIL},
                                             {.share = 0}};

static const struct ledger WIDE = {HEAD_LINE,
                                   UNIT_COLUMNS,
                                   PERSONAL_COLUMNS,
                                   {FACE_HEI, 16, SIDE_CENTRE, true, 0, 0},
                                   {18, 25, 261, 118},
                                   "单位公章：",
                                   222,
                                   176,
                                   BORDER_GRID,
                                   6};
static const struct ledger UPRIGHT = {HEAD_STACK,
                                      UNIT_NARROW,
                                      PEOPLE_NARROW,
                                      {FACE_SONG, 18, SIDE_CENTRE, true, 0, 0},
                                      {20, 34, 170, 165},
                                      "（单位公章）",
                                      145,
                                      258,
                                      BORDER_GRID,
                                      10};
static const struct ledger BOXED = {HEAD_TABLE,
                                    UNIT_MIXED,
                                    PEOPLE_MIXED,
                                    {FACE_KAI, 18, SIDE_CENTRE, true, 0, 1},
                                    {14, 26, 269, 108},
                                    "申请单位盖章：",
                                    235,
                                    174,
                                    BORDER_GRID,
                                    5};
static const struct ledger PLAIN = {
    HEAD_SHORT,         UNIT_OTHER, PEOPLE_OTHER, {FACE_MING, 17, SIDE_LEFT, true, 0, 0},
    {22, 27, 253, 112}, "机构公章", 80,           172,
    BORDER_LINES,       7};

static void draw_foot(struct sheet *sheet, const struct story *story, const struct ledger *ledger,
                      double y) {
    struct script script = sheet->hand.label;
    double x = ledger->stamp_x - 37;
    script.side = SIDE_LEFT;
    double other = x > 100 ? ledger->place.x + 10 : sheet->width_mm - 90;
    sheet_write(sheet, (struct box_mm){other, y + 6, 60, 0}, &script, "填表人：");
    sheet_enter(sheet, (struct box_mm){other + 16, y + 4, 40, 8},
                &(struct entry){FIELD_NONE, -1, story->agent.name, NULL});
    sheet_write(sheet, (struct box_mm){x, y + 6, 60, 0}, &script, ledger->foot_label);
    char day[32];
    sheet_date(story->form.day, day, sizeof day);
    sheet_enter(sheet, (struct box_mm){x + 30, y + 14, 50, 8},
                &(struct entry){FIELD_NONE, -1, day, NULL});
    sheet->stamp_x_mm = ledger->stamp_x;
    sheet->stamp_y_mm = y + 12;
}

static void draw_ledger(struct sheet *sheet, const struct story *story, const struct paper *paper,
                        const struct ledger *ledger) {
    sheet_write(sheet, (struct box_mm){ledger->place.x, 13, ledger->place.width, 0}, &ledger->title,
                paper->unit_rows ? "政务单位证书业务明细表" : "政务个人证书业务明细表");
    struct form form = {story, paper, ledger->place, BORDER_NONE, 1, 0};
    if (ledger->head == HEAD_TABLE)
        form.border = BORDER_GRID;
    form.place.y = form_draw(sheet, &form, ledger->head) + (ledger->head == HEAD_TABLE ? 0 : 1);
    int empty = paper->row_count < ledger->at_least ? ledger->at_least - paper->row_count : 0;
    form.border = ledger->border;
    form.stretch = fmin(1.1, ledger->place.height / ((paper->row_count + empty + 1.3) * 8.5));
    double y = form_table(sheet, &form, paper->unit_rows ? ledger->unit : ledger->people, empty);
    if (paper->last_sheet || paper->stamping != STAMP_NONE)
        draw_foot(sheet, story, ledger, fmin(y, ledger->foot_y));
}

static void draw_wide(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_ledger(sheet, story, paper, &WIDE);
}

static void draw_upright(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    draw_ledger(sheet, story, paper, &UPRIGHT);
}

static void draw_boxed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_ledger(sheet, story, paper, &BOXED);
}

static void draw_plain(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_ledger(sheet, story, paper, &PLAIN);
}

static const struct layout LAYOUTS[] = {
    {A4_LANDSCAPE, draw_wide, false},       {A4_PORTRAIT, draw_upright, false},
    {A4_LANDSCAPE, draw_boxed, false},      {A4_LANDSCAPE, draw_plain, false},
    {A4_PORTRAIT, more_blocks, false},      {A4_LANDSCAPE, more_two_heads, false},
    {A4_PORTRAIT, more_deck, false},        {A4_LANDSCAPE, more_penned, false},
    {A4_PORTRAIT, more_stripes, false},     {A4_LANDSCAPE, more_ledger, false},
    {A4_LANDSCAPE, more_roster, false},     {A4_PORTRAIT, more_dotted, false},
    {A4_LANDSCAPE, more_annex_list, false}, {A4_PORTRAIT, more_export, false},
    {A4_PORTRAIT, more_double, false},      {A4_PORTRAIT, more_sideways, false},
    {A4_PORTRAIT, more_wide_lines, false},  {A4_LANDSCAPE, more_pale, false},
    {A4_PORTRAIT, more_stacked, false},     {A4_LANDSCAPE, more_example, false},
    {A4_PORTRAIT, more_told, false},        {A4_LANDSCAPE, more_optioned, false},
    {A4_LANDSCAPE, issuer_unheaded, false}, {A4_PORTRAIT, issuer_nested, false},
    {A4_LANDSCAPE, issuer_across, false},   {A4_PORTRAIT, issuer_quarters, false},
    {A4_LANDSCAPE, more_merged, false},     {A4_LANDSCAPE, more_summed, false},
    {A4_PORTRAIT, more_struck, false},      {A4_LANDSCAPE, more_staffed, false},
    {A4_LANDSCAPE, aside_grouped, false},   {A4_PORTRAIT, aside_upright, false},
    {A4_PORTRAIT, aside_tiled, false},      {A4_PORTRAIT, aside_leaders, false}};
const struct layout_list UNIT_DETAIL_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 4};
const struct layout_list PERSONAL_DETAIL_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 4};
