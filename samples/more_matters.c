/* Application forms: a table of matters, sentences with brackets, three panels */
#include "samples/flow.h"
#include "samples/form.h"
#include "samples/more.h"

#include <stdio.h>

#define TITLE "北京市政务数字证书业务申请表"

#define MATTER(number, name, letter, papers)                                                       \
    {                                                                                              \
        7, {                                                                                       \
            {CELL_LABEL, 0.9, number, 0, 0}, {CELL_LABEL, 3.4, name, 0, 0},                        \
                {CELL_MARK, 1.2, letter, 0, 0}, {                                                  \
                CELL_NOTE, 7, papers, 0, 0                                                         \
            }                                                                                      \
        }                                                                                          \
    }

static const struct row MATRIX_HEAD[] = {
    {11, {{CELL_SHADE, 2.6, "主体全称", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_NAME, 0}}},
    {11,
     {{CELL_SHADE, 2.6, "主体代码\n（18位）", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_CODE, 0}}},
    {10,
     {{CELL_SHADE, 2.6, "法定地址", 0, 0},
      {CELL_FIELD, 6, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_SHADE, 1.6, "邮编", 0, 0},
      {CELL_FIELD, 2.4, NULL, FIELD_POSTCODE, 0}}},
    {10,
     {{CELL_SHADE, 2.6, "授权代表", 0, 0},
      {CELL_FIELD, 3.2, NULL, FIELD_AGENT_NAME, 0},
      {CELL_SHADE, 2.4, "代表手机", 0, 0},
      {CELL_WRITTEN, 4.4, "p", FIELD_AGENT_PHONE, 0}}},
    {10,
     {{CELL_SHADE, 2.6, "代表证件号码", 0, 0},
      {CELL_FIELD, 4.7, NULL, FIELD_AGENT_ID_NUMBER, 0},
      {CELL_SHADE, 1.1, "邮箱", 0, 0},
      {CELL_FIELD, 4.2, NULL, FIELD_AGENT_EMAIL, 0}}},
    {8,
     {{CELL_SHADE, 0.9, "序", 0, 0},
      {CELL_SHADE, 3.4, "申请事项", 0, 0},
      {CELL_SHADE, 1.2, "打√", 0, 0},
      {CELL_SHADE, 7, "应一并提交的资料（均须盖章）", 0, 0}}},
    {.height_mm = 0}};
static const struct row MATRIX_MATTERS[] = {
    MATTER("1", "单位证书首次申请", "u", "单位证书明细表、营业执照副本复印件、采样表"),
    MATTER("2", "个人证书首次申请", "p", "个人证书明细表、持有人身份证复印件、采样表"),
    MATTER("3", "证书信息变更", "c", "明细表、变更后的营业执照副本复印件、原介质"),
    MATTER("4", "证书到期更新", "n", "明细表、汇款凭证、开票信息、原介质"),
    MATTER("5", "丢失或损坏补办", "l", "明细表、汇款凭证、开票信息"),
    MATTER("6", "证书吊销", "r", "明细表、经办人身份证复印件"),
    MATTER("7", "证书解锁", "k", "网上办理，不必邮寄"),
    {.height_mm = 0}};
static const struct row MATRIX_FOOT[] = {
    {8,
     {{CELL_SHADE, 2.4, "证书种类", 0, 2},
      {CELL_SHADE, 2.2, "种类", 0, 0},
      {CELL_SHADE, 1.3, "打√", 0, 0},
      {CELL_SHADE, 2, "数量（张）", 0, 0},
      {CELL_SHADE, 2.2, "电子签章", 0, 2},
      {CELL_SHADE, 1.2, "做", 0, 0},
      {CELL_SHADE, 1.2, "不做", 0, 0}}},
    {8,
     {{CELL_SKIP, 2.4, NULL, 0, 0},
      {CELL_LABEL, 2.2, "单位证书", 0, 0},
      {CELL_MARK, 1.3, "U", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_SKIP, 2.2, NULL, 0, 0},
      {CELL_MARK, 1.2, "Y", 0, 0},
      {CELL_MARK, 1.2, "N", 0, 0}}},
    {8,
     {{CELL_SKIP, 2.4, NULL, 0, 0},
      {CELL_LABEL, 2.2, "个人证书", 0, 0},
      {CELL_MARK, 1.3, "P", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_SKIP, 2.2, NULL, 0, 0},
      {CELL_FIELD, 2.4, "枚数 ", FIELD_SEAL_IMAGES, 0}}},
    {10,
     {{CELL_SHADE, 2.4, "名称变更", 0, 0},
      {CELL_FIELD, 4.45, "旧 ", FIELD_NAME_BEFORE, 0},
      {CELL_FIELD, 4.45, "新 ", FIELD_NAME_AFTER, 0}}},
    {44,
     {{CELL_SIGN, 5,
       "我单位对所填内容和所附资料的真实性负责，已阅知《电子认证服务协议》并同意遵守。\n\n"
       "授权代表签字：",
       0, 0},
      {CELL_STAMP, 6.5, "主体公章：", 0, 0}}},
    {9,
     {{CELL_SHADE, 2.4, "填表日期", 0, 0},
      {CELL_WRITTEN, 3.6, ".", FIELD_APPLICATION_DATE, 0},
      {CELL_SHADE, 2, "受理号", 0, 0},
      {CELL_NOTE, 3.3, " ", 0, 0}}},
    {.height_mm = 0}};

void more_matrix(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_MING, 8.5, SIDE_RIGHT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){17, 10, 176, 0}, &small,
                "CA-BD-01　2026年修订　第1页/共1页");
    sheet_write(sheet, (struct box_mm){17, 17, 176, 0},
                &(struct script){FACE_MING, 18, SIDE_CENTRE, true, 0, 0}, TITLE);
    sheet->hand.label = (struct script){FACE_MING, 10, SIDE_LEFT, false, 0x101010, 0};
    struct form form = {story, paper, {17, 29, 176, 0}, BORDER_GRID, 1.1, 0};
    form.place.y = form_draw(sheet, &form, MATRIX_HEAD);
    struct box_mm table = form.place;
    form.place.y = form_draw(sheet, &form, MATRIX_MATTERS);
    table.height = form.place.y - table.y;
    form_note_ticks(sheet, story, table, FIELD_BUSINESS_TYPES);
    struct box_mm kinds = {table.x + 176 * 0.2, form.place.y, 176 * 0.48, 24 * form.stretch};
    double y = form_draw(sheet, &form, MATRIX_FOOT);
    form_note_ticks(sheet, story, kinds, FIELD_CERTIFICATE_KINDS);
    sheet_frame(sheet, (struct box_mm){16, 28, 178, y - 27}, 0.7, 0x101010);
    small.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){17, y + 2.5, 176, 0}, &small,
                "注：一、在“打√”栏内划勾，涂改无效；二、本表与明细表、采样表、证件复印件一并寄送；"
                "三、授权代表即经办人。");
}

/* Brackets, ticked between them, and words after. Gives where it ends. */
static double draw_bracket(struct sheet *sheet, const struct story *story, struct box_mm at,
                           const char *option) {
    struct script script = sheet->hand.label;
    char text[160];
    script.side = SIDE_LEFT;
    double wide = sheet_text_width(sheet, &script, "（　　）");
    snprintf(text, sizeof text, "（　　）%s", option + 1);
    at.width = sheet_text_width(sheet, &script, text) + 2;
    sheet_write(sheet, at, &script, text);
    if (form_is_ticked(story, *option))
        form_mark(sheet, (struct box_mm){at.x, at.y, wide, at.height});
    return at.x + at.width;
}

static const char *const MATTERS[] = {"u新申请单位证书",
                                      "p新申请个人证书",
                                      "n证书有效期届满，申请更新",
                                      "c证书所载信息有变，申请变更",
                                      "l证书介质丢失或损坏，申请补办",
                                      "r不再使用，申请吊销证书",
                                      "k口令锁死，申请解锁"};

static void draw_matters(struct sheet *sheet, struct flow *flow) {
    struct box_mm all = {flow->place.x + 6, flow->place.y, flow->place.width - 6, 0};
    for (int i = 0; i < 7; i++) {
        draw_bracket(sheet, flow->story,
                     (struct box_mm){all.x + (i % 2 ? 82 : 0), flow->place.y, 0, flow->line_mm},
                     MATTERS[i]);
        if (i % 2)
            flow_line(flow);
    }
    all.height = flow->place.y + flow->line_mm - all.y;
    form_note_ticks(sheet, flow->story, all, FIELD_BUSINESS_TYPES);
    flow_line(flow);
}

/* One bracket in the running text, with room for a count after it. */
static void flow_bracket(struct sheet *sheet, struct flow *flow, const char *option) {
    flow->x = draw_bracket(sheet, flow->story,
                           (struct box_mm){flow->x, flow->place.y, 0, flow->line_mm}, option) -
              2;
}

static void draw_kinds(struct sheet *sheet, struct flow *flow) {
    struct box_mm all = {flow->place.x, flow->place.y, flow->place.width, flow->line_mm};
    flow_words(sheet, flow, "　　三、证书种类：");
    flow_bracket(sheet, flow, "U单位证书");
    flow_value(sheet, flow, "", FIELD_UNIT_CERTIFICATES, 0);
    flow_words(sheet, flow, "张，");
    flow_bracket(sheet, flow, "P个人证书");
    flow_value(sheet, flow, "", FIELD_PERSONAL_CERTIFICATES, 0);
    flow_words(sheet, flow, "张。");
    form_note_ticks(sheet, flow->story, all, FIELD_CERTIFICATE_KINDS);
    flow_line(flow);
    flow_words(sheet, flow, "　　四、电子签章：");
    flow_bracket(sheet, flow, "Y同时制作");
    flow_value(sheet, flow, "", FIELD_SEAL_IMAGES, 0);
    flow_words(sheet, flow, "枚，");
    flow_bracket(sheet, flow, "N不制作。");
    flow_line(flow);
}

static void draw_parties(struct sheet *sheet, struct flow *flow) {
    flow_value(sheet, flow, "　　一、本单位", FIELD_UNIT_NAME, 0);
    flow_value(sheet, flow, "（统一代码：", FIELD_UNIT_CODE, 0);
    flow_value(sheet, flow, "，住所：", FIELD_UNIT_ADDRESS, 0);
    flow_value(sheet, flow, "，邮政编码：", FIELD_POSTCODE, 0);
    flow_value(sheet, flow, "）委派", FIELD_AGENT_NAME, 0);
    flow_value(sheet, flow, "（公民身份号码：", FIELD_AGENT_ID_NUMBER, 0);
    flow_value(sheet, flow, "，手机：", FIELD_AGENT_PHONE, 0);
    flow_value(sheet, flow, "，电子邮件：", FIELD_AGENT_EMAIL, 0);
    flow_words(sheet, flow, "）前来办理数字证书业务。");
    flow_line(flow);
    flow_words(sheet, flow, "　　二、办理的业务是（在括号内划√）：");
    flow_line(flow);
}

void more_prose(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){25, 26, 160, 0},
                &(struct script){FACE_SERIF, 18, SIDE_CENTRE, true, 0, 1.5}, TITLE);
    sheet->hand.label = (struct script){FACE_KAI, 12.5, SIDE_LEFT, false, 0x101010, 0};
    if (!sheet->hand.written)
        sheet->hand.entry.size_pt = 12;
    struct flow flow = {{25, 44, 160, 0}, 25, 9.6, story, paper, true, 0};
    flow_words(sheet, &flow, "北京数字认证股份有限公司：");
    flow_line(&flow);
    draw_parties(sheet, &flow);
    draw_matters(sheet, &flow);
    draw_kinds(sheet, &flow);
    flow_value(sheet, &flow, "　　五、（仅限名称变更）原名称为", FIELD_NAME_BEFORE, 0);
    flow_value(sheet, &flow, "，现名称为", FIELD_NAME_AFTER, 0);
    flow_words(sheet, &flow, "。");
    flow_line(&flow);
    flow_words(sheet, &flow, "　　本单位承诺以上各项及所附明细表、证照复印件均属实。");
    flow_line(&flow);
    static const struct row FOOT[] = {
        {40, {{CELL_SIGN, 5, "经办人（签名）：", 0, 0}, {CELL_STAMP, 6, "单位（公章）：", 0, 0}}},
        {10, {{CELL_NOTE, 5, " ", 0, 0}, {CELL_WRITTEN, 6, "c", FIELD_APPLICATION_DATE, 0}}},
        {.height_mm = 0}};
    form_draw(sheet,
              &(struct form){story, paper, {25, flow.place.y + 4, 160, 0}, BORDER_NONE, 1, 0},
              FOOT);
}

static const struct row THIRD_UNIT[] = {
    {8, {{CELL_BAR, 1, "甲　申请方", 0, 0}}},
    {19, {{CELL_OVER, 1, "【申请方名称】", FIELD_UNIT_NAME, 0}}},
    {16, {{CELL_OVER, 1, "【信用代码】", FIELD_UNIT_CODE, 0}}},
    {19, {{CELL_OVER, 1, "【注册地】", FIELD_UNIT_ADDRESS, 0}}},
    {14, {{CELL_OVER, 1, "【邮政编码】", FIELD_POSTCODE, 0}}},
    {16, {{CELL_OVER, 1, "【更名前】", FIELD_NAME_BEFORE, 0}}},
    {16, {{CELL_OVER, 1, "【更名后】", FIELD_NAME_AFTER, 0}}},
    {.height_mm = 0}};
static const struct row THIRD_PERSON[] = {
    {8, {{CELL_BAR, 1, "乙　代办人", 0, 0}}},
    {16, {{CELL_OVER, 1, "【代办人姓名】", FIELD_AGENT_NAME, 0}}},
    {16, {{CELL_OVER, 1, "【居民身份证号】", FIELD_AGENT_ID_NUMBER, 0}}},
    {16, {{CELL_OVER, 1, "【联系手机】", FIELD_AGENT_PHONE, 0}}},
    {14, {{CELL_OVER, 1, "【电子邮箱】", FIELD_AGENT_EMAIL, 0}}},
    {38, {{CELL_SIGN, 1, "代办人签字：", 0, 0}}},
    {.height_mm = 0}};
static const struct row THIRD_MATTER[] = {
    {8, {{CELL_BAR, 1, "丙　办理内容", 0, 0}}},
    {50,
     {{CELL_TICKS, 1,
       "u单位证书新办　　　　　　　　|p个人证书新办　　　　　　　　|n证书续期（更新）　　　　　　"
       "|c证书变更　　　　　　　　　　|l证书补办（遗失、损坏）　　　|r证书吊销　　　　　　　　　　"
       "|k证书解锁　　　　　　　　　　",
       FIELD_BUSINESS_TYPES, 0}}},
    {10, {{CELL_TICKS, 1, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0}}},
    {10, {{CELL_TICKS, 1, "Y要电子签章|N不要电子签章", 0, 0}}},
    {10,
     {{CELL_FIELD, 1, "单位证 ", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 1, "个人证 ", FIELD_PERSONAL_CERTIFICATES, 0}}},
    {10,
     {{CELL_FIELD, 1, "签章数 ", FIELD_SEAL_IMAGES, 0},
      {CELL_WRITTEN, 1, "n年限 ", FIELD_YEARS, 0}}},
    {10, {{CELL_WRITTEN, 1, "-申请日 ", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};
static const struct row THIRD_STAMP[] = {{42,
                                          {{CELL_NOTE, 5,
                                            "随表附：业务明细表、营业执照（副本）复印件、经办人和"
                                            "证书持有人身份证复印件、汇款凭证打印件、开票信息；"
                                            "制作电子签章的另附电子签章采样表。\n本表一式一份，"
                                            "复印无效。",
                                            0, 0},
                                           {CELL_STAMP, 5, "申请方印章", 0, 0}}},
                                         {.height_mm = 0}};

void more_thirds(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){15, 12, 267, 0},
                &(struct script){FACE_HEI, 17, SIDE_CENTRE, false, 0, 3}, TITLE);
    sheet_write(sheet, (struct box_mm){15, 13, 266, 0},
                &(struct script){FACE_HEI, 8.5, SIDE_RIGHT, false, 0x404040, 0}, "表号：政证-1");
    sheet_frame(sheet, (struct box_mm){13, 24, 271, 168}, 0.9, 0x202020);
    sheet_frame(sheet, (struct box_mm){14.4, 25.4, 268.2, 165.2}, 0.25, 0x202020);
    sheet->hand.label = (struct script){FACE_HEI, 10, SIDE_LEFT, false, 0x202020, 0};
    struct form form = {story, paper, {17, 28, 92, 0}, BORDER_LINES, 1, 0};
    form_draw(sheet, &form, THIRD_UNIT);
    form.place.x = 112;
    form.place.width = 78;
    form_draw(sheet, &form, THIRD_PERSON);
    form.place.x = 193;
    form.place.width = 87;
    form_draw(sheet, &form, THIRD_MATTER);
    struct form stamp = {story, paper, {17, 144, 263, 0}, BORDER_NONE, 1, 0};
    form_draw(sheet, &stamp, THIRD_STAMP);
}
