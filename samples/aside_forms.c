/* Application forms kept aside: a sheet with its counterfoil at the left; a word processor's page
 * of entries on rules, its options ticked on lines of their own; a table with the notes on filling
 * it in down its right edge */
#include "samples/aside.h"
#include "samples/issuer_cells.h"
#include "samples/strokes.h"

#define TITLE "北京市政务数字证书业务申请表"

static const struct row FOILED[] = {
    {9, {SAYS(32, "申请单位名称"), TAKES(154, FIELD_UNIT_NAME)}},
    {9,
     {SAYS(32, "统一社会信用代码"), TAKES(84, FIELD_UNIT_CODE), SAYS(22, "邮政编码"),
      TAKES(48, FIELD_POSTCODE)}},
    {9, {SAYS(32, "单位通讯地址"), TAKES(154, FIELD_UNIT_ADDRESS)}},
    {9,
     {SAYS(32, "经办人姓名"), TAKES(34, FIELD_AGENT_NAME), SAYS(20, "手机"),
      TAKES(38, FIELD_AGENT_PHONE), SAYS(16, "邮箱"), TAKES(46, FIELD_AGENT_EMAIL)}},
    {9,
     {SAYS(32, "经办人身份证号"), TAKES(92, FIELD_AGENT_ID_NUMBER), SAYS(22, "部门"),
      TYPES(40, "@d")}},
    {16,
     {SAYS(32, "申请办理业务"),
      {CELL_BRACKETS, 154,
       "u新办单位证书|p新办个人证书|n到期更新|c信息变更|l丢失损坏补办|r吊销|k解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {9,
     {SAYS(32, "证书种类"),
      {CELL_BRACKETS, 72, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      SAYS(28, "电子签章"),
      {CELL_BRACKETS, 54, "Y需要|N不需要", 0, 0}}},
    {9,
     {SAYS(32, "单位证书数量"), TAKES(30, FIELD_UNIT_CERTIFICATES), SAYS(32, "个人证书数量"),
      TAKES(30, FIELD_PERSONAL_CERTIFICATES), SAYS(32, "电子签章数量"),
      TAKES(30, FIELD_SEAL_IMAGES)}},
    {9,
     {SAYS(32, "变更前单位名称"), TAKES(61, FIELD_NAME_BEFORE), SAYS(32, "变更后单位名称"),
      TAKES(61, FIELD_NAME_AFTER)}},
    {40,
     {SIGNS(76, "本单位保证所填事项真实，并遵守电子认证服务协议。\n经办人签字："),
      STAMPS(110, "申请单位（盖章）：")}},
    {9, {SAYS(32, "填表日期"), TAKES(154, FIELD_APPLICATION_DATE)}},
    NO_MORE_ROWS};

/* What the applicant keeps: the main part's words once more, of which nothing is noted. */
static void draw_foil(struct sheet *sheet, const struct story *story) {
    const char *const said[][2] = {{"申请单位", story->form.unit_name},
                                   {"经办人", story->form.agent_name},
                                   {"领取人", ""},
                                   {"领取日期", ""}};
    struct script label = {FACE_KAI, 11, SIDE_LEFT, false, 0x101010, 0};
    struct script head = {FACE_KAI, 15, SIDE_CENTRE, true, 0x101010, 6};
    struct script entry = sheet->hand.entry;
    sheet_write(sheet, (struct box_mm){12, 17, 66, 0}, &head, "存根");
    label.size_pt = 9;
    sheet_write(sheet, (struct box_mm){14, 27, 62, 0}, &label, "（申请单位留存备查）");
    label.size_pt = 11;
    for (int i = 0; i < 4; i++) {
        double y = 40 + i * 25.0;
        sheet_write(sheet, (struct box_mm){14, y, 62, 0}, &label, said[i][0]);
        sheet_write(sheet, (struct box_mm){16, y + 6, 60, 13}, &entry, said[i][1]);
        sheet_line(sheet, (struct box_mm){14, y + 19, 62, 0}, 0.2, 0x202020);
    }
    for (double y = 8; y < 198; y += 5)
        sheet_line(sheet, (struct box_mm){82, y, 0, 3}, 0.2, 0x606060);
}

void aside_counterfoil(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){92, 14, 190, 0},
                &(struct script){FACE_KAI, 19, SIDE_CENTRE, true, 0x101010, 1}, TITLE);
    sheet->hand.label = (struct script){FACE_KAI, 10.5, SIDE_LEFT, false, 0x101010, 0};
    draw_foil(sheet, story);
    form_draw(sheet, &(struct form){story, paper, {92, 28, 190, 0}, BORDER_GRID, 1.12, 0}, FOILED);
}

static const struct row WORDED_UNIT[] = {
    {11, {SAYS(30, "单位名称："), TAKES(130, FIELD_UNIT_NAME)}},
    {11, {SAYS(42, "统一社会信用代码："), TAKES(118, FIELD_UNIT_CODE)}},
    {11,
     {SAYS(30, "单位地址："), TAKES(88, FIELD_UNIT_ADDRESS), SAYS(16, "邮编："),
      TAKES(26, FIELD_POSTCODE)}},
    {11,
     {SAYS(24, "经办人："), TAKES(38, FIELD_AGENT_NAME), SAYS(42, "联系电话（手机）："),
      TAKES(56, FIELD_AGENT_PHONE)}},
    {11, {SAYS(42, "经办人身份证号码："), TAKES(118, FIELD_AGENT_ID_NUMBER)}},
    {11, {SAYS(30, "电子邮箱："), TAKES(130, FIELD_AGENT_EMAIL)}},
    NO_MORE_ROWS};
static const struct row WORDED_REST[] = {
    {11,
     {SAYS(37, "单位证书（张）："), TAKES(15, FIELD_UNIT_CERTIFICATES),
      SAYS(37, "个人证书（张）："), TAKES(15, FIELD_PERSONAL_CERTIFICATES),
      SAYS(38, "电子签章（枚）："), TAKES(18, FIELD_SEAL_IMAGES)}},
    {11, {SAYS(52, "名称变更填写　原名称："), TAKES(108, FIELD_NAME_BEFORE)}},
    {11, {SAYS(52, "　　　　　　　现名称："), TAKES(108, FIELD_NAME_AFTER)}},
    NO_MORE_ROWS};
static const struct row WORDED_FOOT[] = {
    {36,
     {SIGNS(70, "以上内容真实有效，如有不实，我单位愿承担责任。\n\n经办人签名："),
      STAMPS(90, "申请单位公章：")}},
    {10, {SAYS(90, " "), SAYS(26, "申请日期："), TAKES(44, FIELD_APPLICATION_DATE)}},
    NO_MORE_ROWS};

/* An option, and after it a short rule that takes its tick. */
static void draw_choice(struct sheet *sheet, const struct story *story, struct box_mm at,
                        const char *option) {
    struct script script = sheet->hand.label;
    script.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){at.x, at.y, at.width, at.height}, &script, option + 1);
    struct box_mm blank = {at.x + at.width - 22, at.y, 16, at.height};
    sheet_line(sheet, (struct box_mm){blank.x, at.y + at.height - 0.8, 16, 0}, 0.25, 0x101010);
    if (form_is_ticked(story, option[0]))
        form_mark(sheet, blank);
}

/* Options in two columns; `count` of them. Gives the bottom. */
static double draw_choices(struct sheet *sheet, const struct story *story, struct box_mm at,
                           const char *const *options, int count) {
    for (int i = 0; i < count; i++)
        draw_choice(sheet, story,
                    (struct box_mm){at.x + i % 2 * at.width, at.y + (i - i % 2) / 2.0 * at.height,
                                    at.width, at.height},
                    options[i]);
    return at.y + (count + 1 - (count + 1) % 2) / 2.0 * at.height;
}

void aside_worded(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const MATTERS[] = {
        "u（1）单位证书申请",     "p（2）个人证书申请", "n（3）证书更新", "c（4）证书信息变更",
        "l（5）证书丢失损坏补办", "r（6）证书吊销",     "k（7）证书解锁"};
    static const char *const KINDS[] = {"U单位证书", "P个人证书"};
    static const char *const SEALS[] = {"Y要制作", "N不制作"};
    struct script head = {FACE_HEI, 12, SIDE_LEFT, true, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){25, 16, 160, 0},
                &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0x101010, 0}, TITLE);
    sheet->hand.label = (struct script){FACE_MING, 12, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){25, 30, 160, 0}, &head, "一、申请单位及经办人");
    struct form form = {story, paper, {25, 37, 160, 0}, BORDER_UNDER, 1, 0};
    double y = form_draw(sheet, &form, WORDED_UNIT) + 4;
    sheet_write(sheet, (struct box_mm){25, y, 160, 0}, &head, "二、办理业务（在所选项目后划√）");
    struct box_mm matters = {30, y + 8, 78, 8.5}, kinds = matters;
    kinds.y = draw_choices(sheet, story, matters, MATTERS, 7) + 1;
    form_note_ticks(sheet, story, (struct box_mm){30, matters.y, 156, kinds.y - matters.y},
                    FIELD_BUSINESS_TYPES);
    sheet_write(sheet, (struct box_mm){25, kinds.y + 2, 160, 0}, &head, "三、证书种类及电子签章");
    kinds.y += 10;
    y = draw_choices(sheet, story, kinds, KINDS, 2);
    form_note_ticks(sheet, story, (struct box_mm){30, kinds.y, 156, y - kinds.y},
                    FIELD_CERTIFICATE_KINDS);
    sheet_write(sheet, (struct box_mm){30, y, 30, 8.5}, &sheet->hand.label, "电子签章：");
    y = draw_choices(sheet, story, (struct box_mm){56, y, 60, 8.5}, SEALS, 2);
    form.place.y = y + 1;
    form.place.y = form_draw(sheet, &form, WORDED_REST) + 4;
    form_draw(sheet, &form, WORDED_FOOT);
}

static const char NOTES[] =
    "填表说明\n\n1. 本表用黑色签字笔填写或打印，一式一份。\n\n2. 单位名称须与公章、登记证照一致。"
    "\n\n3. 业务类型只选一项；同时申请单位证书和个人证书的，两项都选。\n\n4. "
    "需要电子签章的，另附采样"
    "表。\n\n5. 单位名称未变更的，“变更”栏不填。\n\n6. 手机用于接收办理通知，请保持畅通。";

#define MARGIN_ROWS 13
static const struct row MARGINED[] = {
    {10,
     {SAYS_DOWN(11, "单\n位\n信\n息", 3),
      SAYS(29, "单位全称"),
      TAKES(104, FIELD_UNIT_NAME),
      {CELL_NOTE, 36, NOTES, 0, MARGIN_ROWS - 1}}},
    {10, {SKIPS(11), SAYS(29, "信用代码"), TAKES(104, FIELD_UNIT_CODE), SKIPS(36)}},
    {10, {SKIPS(11), SAYS(29, "详细地址"), TAKES(104, FIELD_UNIT_ADDRESS), SKIPS(36)}},
    {10,
     {SKIPS(11), SAYS(29, "邮　　编"), TAKES(38, FIELD_POSTCODE), SAYS(24, "负责人"),
      TYPES(42, "@l"), SKIPS(36)}},
    {10,
     {SAYS_DOWN(11, "经\n办\n人", 2), SAYS(29, "姓　　名"), TAKES(38, FIELD_AGENT_NAME),
      SAYS(24, "手机号"), TAKES(42, FIELD_AGENT_PHONE), SKIPS(36)}},
    {10, {SKIPS(11), SAYS(29, "身份证号"), TAKES(104, FIELD_AGENT_ID_NUMBER), SKIPS(36)}},
    {10, {SKIPS(11), SAYS(29, "电子邮箱"), TAKES(104, FIELD_AGENT_EMAIL), SKIPS(36)}},
    {28,
     {SAYS_DOWN(11, "申\n请\n事\n项", 3),
      SAYS(29, "业务类型"),
      {CELL_TYPED, 104,
       "u申请单位数字证书|p申请个人数字证书|n数字证书更新|c数字证书信息变更|l数字证书丢失损坏补办|"
       "r数字证书吊销|k数字证书解锁",
       FIELD_BUSINESS_TYPES, 0},
      SKIPS(36)}},
    {10,
     {SKIPS(11),
      SAYS(29, "证书种类"),
      {CELL_TYPED, 104, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      SKIPS(36)}},
    {10,
     {SKIPS(11), SAYS(20, "单位\n证书数"), TAKES(19, FIELD_UNIT_CERTIFICATES),
      SAYS(20, "个人\n证书数"), TAKES(19, FIELD_PERSONAL_CERTIFICATES), SAYS(20, "电子\n签章数"),
      TAKES(35, FIELD_SEAL_IMAGES), SKIPS(36)}},
    {10, {SKIPS(11), SAYS(29, "电子签章"), {CELL_TYPED, 104, "Y制作|N不制作", 0, 0}, SKIPS(36)}},
    {11,
     {SAYS_DOWN(11, "变\n更", 1), SAYS(29, "变更前名称"), TAKES(104, FIELD_NAME_BEFORE),
      SKIPS(36)}},
    {11, {SKIPS(11), SAYS(29, "变更后名称"), TAKES(104, FIELD_NAME_AFTER), SKIPS(36)}},
    {42,
     {SAYS(11, "单\n位\n确\n认"), SIGNS(68, "本单位已核对以上内容，准确无误。\n\n经办人（签字）："),
      STAMPS(101, "单位公章：")}},
    {10, {SAYS(40, "填表日期"), TAKES(140, FIELD_APPLICATION_DATE)}},
    NO_MORE_ROWS};

/* The title stands in the table's first row. */
void aside_margined(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct box_mm top = {15, 16, 180, 15};
    sheet->hand.label = (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x101010, 0};
    sheet->hand.line_mm = 0.3;
    sheet_frame(sheet, top, 0.3, 0x101010);
    sheet_write(sheet, top, &(struct script){FACE_HEI, 17, SIDE_CENTRE, true, 0x101010, 2}, TITLE);
    form_draw(sheet, &(struct form){story, paper, {15, 31, 180, 0}, BORDER_GRID, 1.1, 0}, MARGINED);
}
