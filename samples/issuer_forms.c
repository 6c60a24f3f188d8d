/* Application forms of issuers: a ministry's with its matters in a table of codes, ticked at the
 * right of each; what an office system prints of a process, with everybody's opinion; a declaration
 * of numbered boxes; a questionnaire */
#include "samples/bars.h"
#include "samples/issuer.h"
#include "samples/issuer_cells.h"

#include <math.h>
#include <stdio.h>

#define TITLE "北京市政务数字证书业务申请表"

static const struct row MINISTRY_UNIT[] = {
    {9, {SAYS_DOWN(12, "甲", 3), SAYS(34, "机构全称"), TAKES(128, FIELD_UNIT_NAME)}},
    {9,
     {SKIPS(12), SAYS(34, "信用代码（18位）"), TAKES(62, FIELD_UNIT_CODE), SAYS(26, "邮政编码"),
      TAKES(40, FIELD_POSTCODE)}},
    {9, {SKIPS(12), SAYS(34, "机关驻地"), TAKES(128, FIELD_UNIT_ADDRESS)}},
    {9,
     {SKIPS(12), SAYS(34, "曾用机构名称"), TAKES(47, FIELD_NAME_BEFORE), SAYS(34, "启用机构名称"),
      TAKES(47, FIELD_NAME_AFTER)}},
    {9,
     {SAYS_DOWN(12, "乙", 2), SAYS(34, "承办人员"), TAKES(47, FIELD_AGENT_NAME),
      SAYS(34, "公民身份号码"), TAKES(47, FIELD_AGENT_ID_NUMBER)}},
    {9,
     {SKIPS(12), SAYS(34, "承办处室"), TYPES(47, "@d"), SAYS(34, "移动电话"),
      TAKES(47, FIELD_AGENT_PHONE)}},
    {9, {SKIPS(12), SAYS(34, "电子信箱"), TAKES(128, FIELD_AGENT_EMAIL)}},
    NO_MORE_ROWS};

/* Code, matter, tick; twice in a row. */
#define MATTERS(code, matter, letter, code_2, matter_2, letter_2)                                  \
    {                                                                                              \
        7.5, {                                                                                     \
            SAYS(18, code), HEADS(55, matter), {CELL_MARK, 14, letter, 0, 0}, SAYS(18, code_2),    \
                HEADS(55, matter_2), {                                                             \
                CELL_MARK, 14, letter_2, 0, 0                                                      \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row MINISTRY_MATTERS[] = {
    {7.5,
     {SAYS(18, "事项代码"), SAYS(55, "办理事项"), SAYS(14, "选项"), SAYS(18, "事项代码"),
      SAYS(55, "办理事项"), SAYS(14, "选项")}},
    MATTERS("ZS-01", "单位证书申请", "u", "ZS-02", "个人证书申请", "p"),
    MATTERS("ZS-03", "证书更新", "n", "ZS-04", "证书信息变更", "c"),
    MATTERS("ZS-05", "证书丢失损坏补办", "l", "ZS-06", "证书吊销", "r"),
    MATTERS("ZS-07", "证书解锁", "k", "—", "—", "x"),
    NO_MORE_ROWS};
static const struct row MINISTRY_REST[] = {
    {9,
     {SAYS(24, "证书类别"),
      {CELL_BRACKETS, 66, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      SAYS(24, "电子签章"),
      {CELL_BRACKETS, 60, "Y配|N不配", 0, 0}}},
    {9,
     {SAYS(34, "单位证书（张）"), TAKES(24, FIELD_UNIT_CERTIFICATES), SAYS(34, "个人证书（张）"),
      TAKES(24, FIELD_PERSONAL_CERTIFICATES), SAYS(34, "电子签章（枚）"),
      TAKES(24, FIELD_SEAL_IMAGES)}},
    {46,
     {SIGNS(70, "所填内容经核对无误，同意《电子认证服务协议》各项约定。\n\n承办人员签名："),
      STAMPS(104, "机构印章（公章）")}},
    {9, {SAYS(34, "填报日期"), {CELL_WRITTEN, 140, "c", FIELD_APPLICATION_DATE, 0}}},
    NO_MORE_ROWS};

void issuer_matters(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script note = {FACE_MING, 8.5, SIDE_LEFT, false, 0x202020, 0};
    struct form form = {story, paper, {18, 42, 174, 0}, BORDER_GRID, 1, 0};
    sheet_write(sheet, (struct box_mm){18, 12, 60, 0}, &note, "密级：内部　　　（　）字第　　号");
    sheet_write(sheet, (struct box_mm){18, 19, 174, 0},
                &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0x101010, 0}, TITLE);
    sheet_write(sheet, (struct box_mm){18, 33, 174, 0}, &note,
                "填写要求：甲栏填机构信息，乙栏填承办人员信息，所办事项在“选项”栏划“√”①。");
    sheet->hand.label = (struct script){FACE_MING, 10, SIDE_LEFT, false, 0x101010, 0};
    form.place.y = form_draw(sheet, &form, MINISTRY_UNIT);
    struct box_mm matters = {18, form.place.y, 174, 0};
    form.place.y = form_draw(sheet, &form, MINISTRY_MATTERS);
    matters.height = form.place.y - matters.y;
    form_note_ticks(sheet, story, matters, FIELD_BUSINESS_TYPES);
    double y = form_draw(sheet, &form, MINISTRY_REST);
    sheet_line(sheet, (struct box_mm){18, y + 5, 50, 0}, 0.2, 0x202020);
    sheet_write(sheet, (struct box_mm){18, y + 6, 174, 0}, &note,
                "① 一张表只选一类事项；单位、个人证书可同时申请。② 明细另附《业务明细表》。");
    note.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){18, 282, 174, 0}, &note, "— 3 —");
}

#define ASKS(label, name) SHADES(30, label), TAKES(60, name)
static const struct row PROCESS[] = {
    {8, {SHADES(30, "流程标题"), TYPES(150, "数字证书业务办理申请")}},
    {8, {ASKS("申请单位", FIELD_UNIT_NAME), ASKS("社会信用代码", FIELD_UNIT_CODE)}},
    {8,
     {SHADES(30, "单位住所"), TAKES(96, FIELD_UNIT_ADDRESS), SHADES(20, "邮编"),
      TAKES(34, FIELD_POSTCODE)}},
    {8, {ASKS("原单位名称", FIELD_NAME_BEFORE), ASKS("变更后名称", FIELD_NAME_AFTER)}},
    {8, {ASKS("经办人", FIELD_AGENT_NAME), ASKS("手机", FIELD_AGENT_PHONE)}},
    {8, {ASKS("身份证号", FIELD_AGENT_ID_NUMBER), ASKS("电子邮件", FIELD_AGENT_EMAIL)}},
    {8,
     {SHADES(30, "业务类型"),
      {CELL_CHOSEN, 60,
       "u单位证书申请|p个人证书申请|n证书更新|c证书信息变更|l证书丢失损坏补办|r证书吊销|"
       "k证书解锁",
       FIELD_BUSINESS_TYPES, 0},
      SHADES(30, "证书种类"),
      {CELL_CHOSEN, 60, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0}}},
    {8,
     {SHADES(30, "单位证书数"),
      TAKES(20, FIELD_UNIT_CERTIFICATES),
      SHADES(30, "个人证书数"),
      TAKES(20, FIELD_PERSONAL_CERTIFICATES),
      SHADES(30, "电子签章数"),
      TAKES(20, FIELD_SEAL_IMAGES),
      SHADES(16, "签章"),
      {CELL_CHOSEN, 14, "Y要|N不要", 0, 0}}},
    {8, {SHADES(30, "附件"), TYPES(150, "业务明细表.docx　证照复印件.pdf　（共 2 个附件）")}},
    NO_MORE_ROWS};

/* What each step of the process said, who and when: nobody's of the form. */
static const struct {
    const char *step, *opinion, *who;
} OPINIONS[] = {{"信息科负责人", "情况属实，请予办理。", "赵样例"},
                {"财务科", "费用从信息化运维经费列支。", "钱示例"},
                {"分管领导", "同意。", "孙样例"}};

static double write_opinions(struct sheet *sheet, const struct story *story, double y) {
    char text[160], day[32];
    struct script label = sheet->hand.label;
    label.side = SIDE_CENTRE;
    date_format(story->form.day, day);
    for (int i = 0; i < 3; i++, y += 15) {
        struct box_mm head = {15, y, 30, 15}, box = {45, y, 150, 15};
        sheet_fill(sheet, head, sheet->hand.shade_rgb);
        sheet_frame(sheet, head, 0.15, sheet->hand.line_rgb);
        sheet_frame(sheet, box, 0.15, sheet->hand.line_rgb);
        sheet_write(sheet, head, &label, OPINIONS[i].step);
        snprintf(text, sizeof text, "%s", OPINIONS[i].opinion);
        sheet_write(sheet, (struct box_mm){47, y + 1.5, 140, 0}, &sheet->hand.entry, text);
        struct script right = sheet->hand.entry;
        right.side = SIDE_RIGHT;
        right.rgb = 0x606870;
        snprintf(text, sizeof text, "[%s　%s %02d:%02d]", OPINIONS[i].who,
                 story->form.day.year ? day : "", 9 + i, 12 + 17 * i);
        sheet_write(sheet, (struct box_mm){47, y + 8, 146, 0}, &right, text);
    }
    return y;
}

/* A system prints it, whatever the other papers are. */
void issuer_process(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_ROUND, 8, SIDE_LEFT, false, 0x606870, 0};
    sheet->hand = (struct hand){.label = {FACE_ROUND, 9.5, SIDE_LEFT, false, 0x303840, 0},
                                .entry = {FACE_ROUND, 9.5, SIDE_LEFT, false, 0x101418, 0},
                                .line_mm = 0.15,
                                .line_rgb = 0xa0a8b0,
                                .shade_rgb = 0xf0f3f7};
    sheet_write(sheet, (struct box_mm){15, 10, 180, 0}, &small,
                "示例协同办公平台　＞　综合业务　＞　流程打印");
    sheet_write(sheet, (struct box_mm){15, 19, 180, 0},
                &(struct script){FACE_ROUND, 17, SIDE_CENTRE, true, 0x101418, 0}, TITLE);
    sheet_write(sheet, (struct box_mm){15, 31, 180, 0}, &small,
                "流程编号：SQ-20261103-0047　　状态：已办结　　密级：普通　　紧急程度：一般");
    struct form form = {story, paper, {15, 37, 180, 0}, BORDER_GRID, 1.2, 0};
    double y = write_opinions(sheet, story, form_draw(sheet, &form, PROCESS));
    struct box_mm seal = {15, y, 180, 54};
    sheet_frame(sheet, seal, 0.15, 0xa0a8b0);
    struct claim claim;
    claim_of(story, paper, FIELD_APPLICATION_DATE, -1, &claim);
    sheet_write(sheet, (struct box_mm){18, y + 3, 90, 0}, &sheet->hand.label,
                "（打印后加盖单位公章，连同附件寄送受理机构）");
    sheet_write(sheet, (struct box_mm){18, y + 44, 30, 8}, &sheet->hand.label, "申请日期：");
    sheet_enter(sheet, (struct box_mm){36, y + 44, 60, 8},
                &(struct entry){FIELD_APPLICATION_DATE, -1, claim.value, claim.raw});
    sheet_write(sheet, (struct box_mm){15, 284, 180, 0}, &small, "第 1 页 / 共 1 页");
    sheet->stamp_x_mm = 148;
    sheet->stamp_y_mm = y + 27;
}

#define BOX(share, label, name)                                                                    \
    { CELL_OVER, share, label, name, 0 }
#define FIXED(share, label) NOTES(share, label)
static const struct row DECLARED[] = {
    {12,
     {BOX(90, "1. 申报单位名称", FIELD_UNIT_NAME), BOX(60, "2. 统一社会信用代码", FIELD_UNIT_CODE),
      FIXED(30, "3. 版别\n　　甲")}},
    {12,
     {BOX(110, "4. 申报单位地址", FIELD_UNIT_ADDRESS), BOX(28, "5. 邮编", FIELD_POSTCODE),
      BOX(42, "6. 申报日期", FIELD_APPLICATION_DATE)}},
    {12,
     {BOX(40, "7. 经办人", FIELD_AGENT_NAME), BOX(62, "8. 经办人证件号码", FIELD_AGENT_ID_NUMBER),
      FIXED(26, "9. 证件类型\n　居民身份证"), BOX(52, "10. 联系手机", FIELD_AGENT_PHONE)}},
    {12,
     {BOX(76, "11. 电子邮箱", FIELD_AGENT_EMAIL),
      BOX(34, "12. 单位证书(张)", FIELD_UNIT_CERTIFICATES),
      BOX(34, "13. 个人证书(张)", FIELD_PERSONAL_CERTIFICATES),
      BOX(36, "14. 电子签章(枚)", FIELD_SEAL_IMAGES)}},
    {8,
     {NOTES(24, "15. 证书种类"),
      {CELL_TICKS, 66, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      NOTES(24, "16. 制作签章"),
      {CELL_TICKS, 66, "Y是|N否", 0, 0}}},
    {17,
     {NOTES(24, "17. 业务代号"),
      {CELL_TICKS, 156,
       "u01 单位证书申请|p02 个人证书申请|n03 证书更新|c04 信息变更|l05 丢失损坏补办|r06 证书吊销|"
       "k07 证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {12,
     {BOX(90, "18. 更名前名称（更名时填）", FIELD_NAME_BEFORE),
      BOX(90, "19. 更名后名称（更名时填）", FIELD_NAME_AFTER)}},
    {50,
     {SIGNS(56, "20. 兹声明以上申报无讹并承担法律责任\n\n经办人签字"),
      STAMPS(68, "21. 申报单位签章"), FIXED(56, "22. 受理机构批注\n\n\n\n\n受理员：\n\n日　期：")}},
    NO_MORE_ROWS};

/* As a customs declaration: every box numbered, its caption small in the corner. */
void issuer_declaration(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_SONG, 8.5, SIDE_LEFT, false, 0x1a3a6a, 0};
    sheet_write(sheet, (struct box_mm){15, 22, 180, 0},
                &(struct script){FACE_SONG, 19, SIDE_CENTRE, true, 0x1a3a6a, 1}, TITLE);
    sheet_write(sheet, (struct box_mm){15, 34, 100, 0}, &small, "预录入编号：690120261103004417");
    bars_code128(sheet, (struct box_mm){132, 10, 62, 9}, "ZW690120261103");
    small.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){95, 34, 100, 0}, &small, "第二联：受理机构存查");
    sheet->hand.label = (struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x1a3a6a, 0};
    sheet->hand.line_rgb = 0x1a3a6a;
    sheet->hand.line_mm = 0.2;
    sheet->hand.entry.size_pt = fmin(sheet->hand.entry.size_pt, 13);
    struct form form = {story, paper, {15, 40, 180, 0}, BORDER_GRID, 1.1, 0};
    double y = form_draw(sheet, &form, DECLARED);
    small.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){15, y + 2, 180, 0}, &small,
                "1至14栏须逐项填报，无内容的栏目留空。本表由计算机套打，手工填报亦可。");
}

/* One question: its words and what stands on the line below. */
struct question {
    const char *asks;
    enum field_name field;
    const char *options; /* to tick, where it is not a line to fill in */
};
static const struct question QUESTIONS[] = {
    {"贵单位的全称是？", FIELD_UNIT_NAME, NULL},
    {"贵单位的统一社会信用代码是？", FIELD_UNIT_CODE, NULL},
    {"贵单位的通信地址是？", FIELD_UNIT_ADDRESS, NULL},
    {"通信地址的邮政编码是？", FIELD_POSTCODE, NULL},
    {"由谁来办理（经办人姓名）？", FIELD_AGENT_NAME, NULL},
    {"经办人的身份证号码是？", FIELD_AGENT_ID_NUMBER, NULL},
    {"经办人的手机号码是？", FIELD_AGENT_PHONE, NULL},
    {"经办人的电子邮箱是？", FIELD_AGENT_EMAIL, NULL},
    {"要办理哪项业务？", FIELD_BUSINESS_TYPES,
     "u单位证书申请|p个人证书申请|n证书更新|c信息变更|l丢失补办|r吊销|k解锁"},
    {"涉及哪类证书？", FIELD_CERTIFICATE_KINDS, "U单位证书|P个人证书"},
    {"单位证书几张？", FIELD_UNIT_CERTIFICATES, NULL},
    {"个人证书几张？", FIELD_PERSONAL_CERTIFICATES, NULL},
    {"电子签章几枚（不需要则不填）？", FIELD_SEAL_IMAGES, NULL},
    {"如为更名，原来的单位名称是？", FIELD_NAME_BEFORE, NULL},
    {"如为更名，现在的单位名称是？", FIELD_NAME_AFTER, NULL},
    {"填写本表的日期是？", FIELD_APPLICATION_DATE, NULL},
    {.asks = NULL}};

static void ask(struct sheet *sheet, const struct form *form, const struct question *question,
                struct box_mm at) {
    struct claim claim;
    sheet_write(sheet, (struct box_mm){at.x, at.y, at.width, 6}, &sheet->hand.label,
                question->asks);
    struct box_mm answer = {at.x + 6, at.y + 6, at.width - 8, at.height - 6};
    if (question->options) {
        form_typed(sheet, form, answer,
                   &(struct cell){CELL_TYPED, 1, question->options, question->field, 0});
        return;
    }
    claim_of(form->story, form->paper, question->field, -1, &claim);
    sheet_enter(sheet, answer, &(struct entry){question->field, -1, claim.value, claim.raw});
    sheet_line(sheet, (struct box_mm){answer.x, answer.y + answer.height, answer.width, 0}, 0.15,
               0x808080);
}

/* A provincial bureau's questionnaire: two columns of numbered questions. */
void issuer_questions(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct form form = {story, paper, {0, 0, 0, 0}, BORDER_NONE, 1, 0};
    sheet_fill(sheet, (struct box_mm){16, 14, 178, 16}, 0xe4ecf6);
    sheet_write(sheet, (struct box_mm){20, 14, 170, 16},
                &(struct script){FACE_MICRO, 18, SIDE_LEFT, true, 0x16365c, 0}, TITLE);
    sheet->hand.label = (struct script){FACE_MICRO, 10, SIDE_LEFT, false, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){16, 32, 178, 0}, &sheet->hand.label,
                "请逐题作答，选择题在所选项前打勾。");
    int number = 0;
    for (const struct question *one = QUESTIONS; one->asks; one++, number++) {
        char text[16];
        double x = number < 8 ? 16 : 108, y = 42 + number % 8 * 18.0 + (number > 8 ? 5 : 0);
        bool wide = one->field == FIELD_BUSINESS_TYPES;
        snprintf(text, sizeof text, "Q%d", number + 1);
        sheet_write(sheet, (struct box_mm){x, y, 9, 6},
                    &(struct script){FACE_LATIN, 9, SIDE_LEFT, true, 0x16365c, 0}, text);
        ask(sheet, &form, one, (struct box_mm){x + 8, y, 78, wide ? 21 : 14});
    }
    struct form foot = {story, paper, {16, 196, 178, 0}, BORDER_GRID, 1, 0};
    static const struct row FOOT[] = {{58,
                                       {SIGNS(70, "本人确认所答属实。\n\n答题人（经办人）签名："),
                                        STAMPS(108, "单位确认（盖公章）：")}},
                                      NO_MORE_ROWS};
    form_draw(sheet, &foot, FOOT);
    sheet_write(sheet, (struct box_mm){16, 260, 178, 0},
                &(struct script){FACE_MICRO, 8.5, SIDE_LEFT, false, 0x606060, 0},
                "示例省政务服务数据管理部门编制　　问卷式申请表 2026 版");
}
