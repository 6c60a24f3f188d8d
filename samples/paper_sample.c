/* 《单位电子签章采样表》 and 《个人电子签章采样表》 */
#include "samples/aside.h"
#include "samples/form.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/papers.h"
#include "samples/seals.h"

static const struct row UNIT_HEAD[] = {
    {10, {{CELL_LABEL, 2.6, "单位名称", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_NAME, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "统一社会信用代码", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_CODE, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "签章类型", 0, 0},
      {CELL_TICKS, 9.6, "Z单位公章|x合同专用章|x财务专用章|x其他", 0, 0}}},
    {.height_mm = 0}};

static const struct row PERSON_HEAD[] = {
    {10,
     {{CELL_LABEL, 2.6, "姓名", 0, 0},
      {CELL_FIELD, 3.4, NULL, FIELD_HOLDER_NAME, 0},
      {CELL_LABEL, 2, "部门", 0, 0},
      {CELL_TEXT, 4.2, "综合科", 0, 0}}},
    {10, {{CELL_LABEL, 2.6, "单位名称", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_NAME, 0}}},
    {.height_mm = 0}};

/* One way to set a sampling sheet. */
struct sampling {
    const struct row *head;
    struct script title;
    struct box_mm head_place;
    int boxes, across; /* how many, and how many in a row */
    struct box_mm box; /* size of one; x, y: gaps between */
    double box_y;      /* below the head */
    const char *advice, *foot_label, *hand_label;
    double stamp_x, foot_y;
    enum border border;
};

static const struct row UNIT_LINES[] = {
    {11, {{CELL_FIELD, 1, "单位名称：", FIELD_UNIT_NAME, 0}}},
    {11, {{CELL_FIELD, 1, "统一社会信用代码：", FIELD_UNIT_CODE, 0}}},
    {.height_mm = 0}};
static const struct row UNIT_BARE[] = {
    {12, {{CELL_LABEL, 3, "申请单位", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_UNIT_NAME, 0}}},
    {.height_mm = 0}};
static const struct row PERSON_LINES[] = {
    {11, {{CELL_FIELD, 1, "姓名：", FIELD_HOLDER_NAME, 0}, {CELL_TEXT, 1, " ", 0, 0}}},
    {11, {{CELL_FIELD, 1, "所在单位：", FIELD_UNIT_NAME, 0}}},
    {.height_mm = 0}};
static const struct row PERSON_BARE[] = {
    {12, {{CELL_LABEL, 3, "单位", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_UNIT_NAME, 0}}},
    {12, {{CELL_LABEL, 3, "证书持有人", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_HOLDER_NAME, 0}}},
    {.height_mm = 0}};

static const char UNIT_ADVICE[] = "请在框内清晰加盖印章，不要压线，不要与文字重叠";
static const char PERSON_ADVICE[] = "请用黑色签字笔在框内签名（或加盖个人名章），字迹不要超出边框";

static const struct sampling UNIT_WAYS[] = {
    {UNIT_HEAD,
     {FACE_HEI, 18, SIDE_CENTRE, true, 0, 0},
     {20, 38, 170, 0},
     1,
     1,
     {0, 0, 70, 70},
     16,
     UNIT_ADVICE,
     "单位公章：",
     "经办人签字：",
     145,
     190,
     BORDER_GRID},
    {UNIT_LINES,
     {FACE_SONG, 20, SIDE_CENTRE, true, 0, 1},
     {28, 44, 154, 0},
     2,
     2,
     {10, 0, 66, 66},
     22,
     "采样区（请加盖清晰印章，红色印油）",
     "申请单位（盖章）",
     "联系人：",
     140,
     210,
     BORDER_UNDER},
    {UNIT_BARE,
     {FACE_KAI, 20, SIDE_CENTRE, true, 0, 0},
     {24, 42, 162, 0},
     3,
     3,
     {4, 0, 51, 56},
     18,
     "印章样式一　　　　　　　　印章样式二　　　　　　　　印章样式三",
     "单位（公章）",
     "填表人：",
     150,
     195,
     BORDER_GRID},
    {UNIT_LINES,
     {FACE_MING, 18, SIDE_LEFT, true, 0, 0},
     {22, 36, 166, 0},
     1,
     1,
     {0, 0, 100, 84},
     14,
     "签章图样",
     "公章",
     "经办",
     60,
     218,
     BORDER_LINES},
};
static const struct sampling PERSON_WAYS[] = {
    {PERSON_HEAD,
     {FACE_HEI, 18, SIDE_CENTRE, true, 0, 0},
     {20, 38, 170, 0},
     3,
     1,
     {0, 4, 80, 32},
     16,
     PERSON_ADVICE,
     "单位公章：",
     "本人签字：",
     145,
     200,
     BORDER_GRID},
    {PERSON_LINES,
     {FACE_SONG, 20, SIDE_CENTRE, true, 0, 1},
     {28, 44, 154, 0},
     2,
     2,
     {8, 0, 70, 34},
     22,
     "签名样本",
     "所在单位（盖章）",
     "签字：",
     140,
     190,
     BORDER_UNDER},
    {PERSON_BARE,
     {FACE_KAI, 20, SIDE_CENTRE, true, 0, 0},
     {24, 42, 162, 0},
     4,
     2,
     {8, 8, 72, 34},
     20,
     PERSON_ADVICE,
     "单位（公章）",
     "持有人：",
     150,
     210,
     BORDER_GRID},
    {PERSON_LINES,
     {FACE_MING, 18, SIDE_LEFT, true, 0, 0},
     {22, 36, 166, 0},
     1,
     1,
     {0, 0, 110, 50},
     18,
     "手写签名采集区",
     "公章",
     "本人",
     60,
     205,
     BORDER_LINES},
};

static void draw_foot(struct sheet *sheet, const struct story *story, const struct sampling *way,
                      double y) {
    struct script script = sheet->hand.label;
    double x = way->stamp_x - 33;
    script.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){x > 90 ? 24 : 120, y, 60, 0}, &script, way->hand_label);
    sheet_write(sheet, (struct box_mm){x, y, 60, 0}, &script, way->foot_label);
    char day[32];
    sheet_date(story->form.day, day, sizeof day);
    sheet_enter(sheet, (struct box_mm){x + 18, y + 12, 50, 8},
                &(struct entry){FIELD_NONE, -1, day, NULL});
    sheet->stamp_x_mm = way->stamp_x;
    sheet->stamp_y_mm = y + 8;
}

/* The sample in a box: of the same sort as the seal at the foot, so that one finding stands for
 * both. */
static void draw_sample(struct sheet *sheet, const struct story *story, const struct paper *paper,
                        struct box_mm box) {
    struct script pen = {FACE_PEN_1, 30, SIDE_CENTRE, false, 0x151520, 0};
    pen.face = sheet->hand.written ? sheet->hand.entry.face : FACE_PEN_3;
    if (paper->kind == PAGE_KIND_PERSONAL_SEAL_SAMPLE) {
        sheet_write(sheet, box, &pen,
                    story->sloppy_sample ? story->unit.legal_person
                                         : story_person(story, paper->person)->name);
        return;
    }
    struct seal_set set = seals_of(story);
    if (story->sloppy_sample) {
        /* Over the border, pale, and the first try beside it. */
        box.x += 14;
        set.quality = 1;
        sheet->stamp_x_mm = box.x + box.width / 2 - 30;
        sheet->stamp_y_mm = box.y + box.height / 2 + 6;
        seals_stamp(sheet, &set, paper->stamping);
    }
    sheet->stamp_x_mm = box.x + box.width / 2;
    sheet->stamp_y_mm = box.y + box.height / 2;
    seals_stamp(sheet, &set, paper->stamping);
}

/* Samples of a unit's seal fill the first box only; signatures fill all. */
static double draw_boxes(struct sheet *sheet, const struct story *story, const struct paper *paper,
                         const struct sampling *way) {
    double wide = way->across * way->box.width + (way->across - 1) * way->box.x;
    double left = (sheet->width_mm - wide) / 2, top = sheet->stamp_y_mm, low = top;
    for (int i = 0; i < way->boxes; i++) {
        struct box_mm box = {left + i % way->across * (way->box.width + way->box.x),
                             top + (i - i % way->across) * 1.0 / way->across *
                                       (way->box.height + way->box.y),
                             way->box.width, way->box.height};
        sheet_frame(sheet, box, 0.4, 0x202020);
        if (i == 0 || paper->kind == PAGE_KIND_PERSONAL_SEAL_SAMPLE)
            draw_sample(sheet, story, paper, box);
        low = box.y + box.height;
    }
    return low;
}

static void draw_way(struct sheet *sheet, const struct story *story, const struct paper *paper,
                     const struct sampling *way) {
    bool unit = paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE;
    sheet_write(sheet, (struct box_mm){way->head_place.x, 21, way->head_place.width, 0},
                &way->title, unit ? "单位电子签章采样表" : "个人电子签章采样表");
    struct form form = {story, paper, way->head_place, way->border, 1, 0};
    double y = form_draw(sheet, &form, way->head);
    struct script note = sheet->hand.label;
    note.size_pt = 9;
    note.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){22, y + way->box_y - 8, 166, 0}, &note, way->advice);
    sheet->stamp_y_mm = y + way->box_y;
    double low = draw_boxes(sheet, story, paper, way);
    draw_foot(sheet, story, way, low + 14 > way->foot_y ? low + 14 : way->foot_y);
}

static void draw_first(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_way(sheet, story, paper,
             paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE ? &UNIT_WAYS[0] : &PERSON_WAYS[0]);
}

static void draw_second(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_way(sheet, story, paper,
             paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE ? &UNIT_WAYS[1] : &PERSON_WAYS[1]);
}

static void draw_third(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_way(sheet, story, paper,
             paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE ? &UNIT_WAYS[2] : &PERSON_WAYS[2]);
}

static void draw_fourth(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_way(sheet, story, paper,
             paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE ? &UNIT_WAYS[3] : &PERSON_WAYS[3]);
}

static const struct layout LAYOUTS[] = {{A4_PORTRAIT, draw_first, false},
                                        {A4_PORTRAIT, draw_second, false},
                                        {A4_PORTRAIT, draw_third, false},
                                        {A4_PORTRAIT, draw_fourth, false},
                                        {A4_PORTRAIT, more_pictures, false},
                                        {A4_PORTRAIT, more_target, false},
                                        {A4_PORTRAIT, more_panel, false},
                                        {A4_LANDSCAPE, more_gauge, false},
                                        {A4_PORTRAIT, more_parts, false},
                                        {A4_PORTRAIT, more_record, false},
                                        {A4_PORTRAIT, more_opinion, false},
                                        {A4_PORTRAIT, more_sentences, false},
                                        {A4_LANDSCAPE, more_fields, false},
                                        {A4_PORTRAIT, more_crossed, false},
                                        {A4_PORTRAIT, more_half_sheet, false},
                                        {A4_LANDSCAPE, more_cropped, false},
                                        {A4_PORTRAIT, issuer_reserved, false},
                                        {A4_PORTRAIT, issuer_examples, false},
                                        {{0, 0, 210, 148}, more_specimen_card, false},
                                        {A4_PORTRAIT, more_confirmation, false},
                                        {A4_LANDSCAPE, aside_register, false},
                                        {A4_PORTRAIT, aside_lettered, false},
                                        {A4_PORTRAIT, aside_placed, false}};
const struct layout_list UNIT_SAMPLE_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 3};
const struct layout_list PERSONAL_SAMPLE_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 3};
