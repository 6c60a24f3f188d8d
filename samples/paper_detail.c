/* 《政务单位证书业务明细表》 and 《政务个人证书业务明细表》 */
#include "samples/form.h"
#include "samples/papers.h"

static const struct row HEAD[] = {{9,
                                   {{CELL_FIELD, 6, "单位名称：", FIELD_UNIT_NAME, 0},
                                    {CELL_FIELD, 5, "统一社会信用代码：", FIELD_UNIT_CODE, 0}}},
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

static void draw_foot(struct sheet *sheet, const struct story *story, const struct paper *paper,
                      double y) {
    struct script script = sheet->hand.label;
    script.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){30, y + 6, 60, 0}, &script, "填表人：");
    sheet_enter(sheet, (struct box_mm){46, y + 4, 40, 8},
                &(struct entry){FIELD_NONE, -1, story->agent.name, NULL});
    sheet_write(sheet, (struct box_mm){185, y + 6, 60, 0}, &script, "单位公章：");
    char day[32];
    sheet_date(story->form.day, day, sizeof day);
    sheet_enter(sheet, (struct box_mm){215, y + 14, 60, 8},
                &(struct entry){FIELD_NONE, -1, day, NULL});
    sheet->stamp_x_mm = 222;
    sheet->stamp_y_mm = y + 12;
    (void)paper;
}

static void draw_table(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_HEI, 16, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 14, 257, 0}, &title,
                paper->unit_rows ? "政务单位证书业务明细表" : "政务个人证书业务明细表");
    struct form form = {story, paper, {18, 25, 261, 0}, BORDER_NONE, 1};
    form.place.y = form_draw(sheet, &form, HEAD) + 1;
    int empty = paper->row_count < 6 ? 6 - paper->row_count : 0;
    double y = form_table(sheet, &form, paper->unit_rows ? UNIT_COLUMNS : PERSONAL_COLUMNS, empty);
    if (y > 172)
        y = 172;
    draw_foot(sheet, story, paper, y);
}

static const struct layout LAYOUTS[] = {{A4_LANDSCAPE, draw_table, false}};
const struct layout_list UNIT_DETAIL_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS};
const struct layout_list PERSONAL_DETAIL_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS};
