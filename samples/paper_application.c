/* 《北京市政务数字证书业务申请表》 */
#include "samples/aside.h"
#include "samples/form.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/papers.h"

#define TITLE "北京市政务数字证书业务申请表"

static const struct row BLOCKS[] = {
    {7.5, {{CELL_HEAD, 1, "一、业务类型", 0, 0}}},
    {13,
     {{CELL_LABEL, 2.2, "业务类型", 0, 0},
      {CELL_TICKS, 10,
       "u单位证书申请|p个人证书申请|c信息变更|n证书更新|l丢失损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {9,
     {{CELL_LABEL, 2.2, "证书种类", 0, 0},
      {CELL_TICKS, 4, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 2, "电子签章", 0, 0},
      {CELL_TICKS, 4, "Y需要|N不需要", 0, 0}}},
    {9,
     {{CELL_LABEL, 2.2, "单位证书(张)", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_LABEL, 2.2, "个人证书(张)", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_LABEL, 2.2, "电子签章(枚)", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_SEAL_IMAGES, 0}}},
    {7.5, {{CELL_HEAD, 1, "二、申请单位信息", 0, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "单位名称（全称）", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_UNIT_NAME, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "统一社会信用代码", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_UNIT_CODE, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "单位地址", 0, 0},
      {CELL_FIELD, 5.6, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_LABEL, 1.8, "邮政编码", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_POSTCODE, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "变更前名称", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_LABEL, 2.2, "变更后名称", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_NAME_AFTER, 0}}},
    {7.5, {{CELL_HEAD, 1, "三、经办人信息", 0, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "经办人姓名", 0, 0},
      {CELL_FIELD, 3.2, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 2.4, "手机号码", 0, 0},
      {CELL_FIELD, 3.8, NULL, FIELD_AGENT_PHONE, 0}}},
    {10,
     {{CELL_LABEL, 2.8, "身份证号码", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {10, {{CELL_LABEL, 2.8, "电子邮箱", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_AGENT_EMAIL, 0}}},
    {7.5, {{CELL_HEAD, 1, "四、申请单位声明", 0, 0}}},
    {21,
     {{CELL_NOTE, 1,
       "1.本单位保证所提交的申请资料真实、完整、准确，并承担由此产生的一切责任。\n"
       "2.本单位已阅读并同意遵守《电子认证服务协议》的全部内容，加盖公章即视为接受该协议。\n"
       "3.数字证书及密码由本单位妥善保管。",
       0, 0}}},
    {44, {{CELL_SIGN, 5, "经办人签字：", 0, 0}, {CELL_STAMP, 7, "申请单位（公章）：", 0, 0}}},
    {9, {{CELL_LABEL, 2.8, "申请日期", 0, 0}, {CELL_FIELD, 9.4, NULL, FIELD_APPLICATION_DATE, 0}}},
    {7.5, {{CELL_HEAD, 1, "五、受理信息（由受理单位填写）", 0, 0}}},
    {10,
     {{CELL_LABEL, 2, "受理人", 0, 0},
      {CELL_NOTE, 3, " ", 0, 0},
      {CELL_LABEL, 2, "受理日期", 0, 0},
      {CELL_NOTE, 3, " ", 0, 0}}},
    {.height_mm = 0}};

static const struct row COMPACT[] = {
    {10,
     {{CELL_LABEL, 2.6, "申请单位", 0, 0},
      {CELL_FIELD, 6, NULL, FIELD_UNIT_NAME, 0},
      {CELL_LABEL, 1.6, "邮编", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_POSTCODE, 0}}},
    {10, {{CELL_LABEL, 2.6, "社会信用代码", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_CODE, 0}}},
    {10, {{CELL_LABEL, 2.6, "通信地址", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "经办人", 0, 0},
      {CELL_FIELD, 3, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 2, "联系电话", 0, 0},
      {CELL_FIELD, 4.6, NULL, FIELD_AGENT_PHONE, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "经办人证件号", 0, 0},
      {CELL_FIELD, 5.4, NULL, FIELD_AGENT_ID_NUMBER, 0},
      {CELL_LABEL, 1.4, "邮箱", 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_AGENT_EMAIL, 0}}},
    {18,
     {{CELL_LABEL, 2.6, "办理业务", 0, 0},
      {CELL_TICKS, 9.6, "i新办|n更新|c变更|l补办|r吊销|k解锁", FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "证书类别", 0, 0},
      {CELL_TICKS, 9.6, "U单位|P个人", FIELD_CERTIFICATE_KINDS, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "原单位名称", 0, 0},
      {CELL_FIELD, 3.5, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_LABEL, 2.6, "现单位名称", 0, 0},
      {CELL_FIELD, 3.5, NULL, FIELD_NAME_AFTER, 0}}},
    {10,
     {{CELL_LABEL, 2.6, "申请数量", 0, 0},
      {CELL_FIELD, 3.2, "单位 ", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 3.2, "个人 ", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 3.2, "签章 ", FIELD_SEAL_IMAGES, 0}}},
    {26,
     {{CELL_NOTE, 1,
       "声明：本单位承诺以上信息真实有效，愿意遵守电子认证服务的各项规定，如有虚假，"
       "由本单位承担全部责任。",
       0, 0}}},
    {58,
     {{CELL_SIGN, 4, "经办人签名：\n\n\n\n联系人可与经办人相同。", 0, 0},
      {CELL_STAMP, 8, "单位盖章", 0, 0}}},
    {9, {{CELL_LABEL, 2.6, "填表日期", 0, 0}, {CELL_FIELD, 9.6, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

/* Sections named in a narrow column at the left. */
static const struct row SIDE[] = {
    {10,
     {{CELL_LABEL, 1, "申\n请\n单\n位", 0, 3},
      {CELL_LABEL, 2.4, "单位全称", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_UNIT_NAME, 0}}},
    {10,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2.4, "统一社会信用\n代码", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_UNIT_CODE, 0}}},
    {10,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2.4, "注册地址", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_UNIT_ADDRESS, 0}}},
    {10,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2.4, "邮编", 0, 0},
      {CELL_FIELD, 2.5, NULL, FIELD_POSTCODE, 0},
      {CELL_LABEL, 2.2, "申请年限", 0, 0},
      {CELL_FIELD, 4.3, NULL, FIELD_YEARS, 0}}},
    {10,
     {{CELL_LABEL, 1, "经\n办\n人", 0, 2},
      {CELL_LABEL, 2.4, "姓名", 0, 0},
      {CELL_FIELD, 3.5, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 1.8, "手机", 0, 0},
      {CELL_FIELD, 3.7, NULL, FIELD_AGENT_PHONE, 0}}},
    {10,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2.4, "证件号码", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_AGENT_ID_NUMBER, 0}}},
    {10,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2.4, "E-mail", 0, 0},
      {CELL_FIELD, 9, NULL, FIELD_AGENT_EMAIL, 0}}},
    {20,
     {{CELL_LABEL, 1, "业\n务", 0, 2},
      {CELL_LABEL, 2.4, "申请业务类型", 0, 0},
      {CELL_TICKS, 9,
       "i证书申请（新办）|n证书更新|c证书信息变更|l证书丢失损坏补办|r证书吊销|k证书解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {10,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2.4, "证书类型", 0, 0},
      {CELL_TICKS, 3.6, "U单位证书|P个人证书", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_FIELD, 1.8, "单位张数", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 1.8, "个人张数", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 1.8, "签章枚数", FIELD_SEAL_IMAGES, 0}}},
    {10,
     {{CELL_SKIP, 1, NULL, 0, 0},
      {CELL_LABEL, 2.4, "变更前单位名称", 0, 0},
      {CELL_FIELD, 3.3, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_LABEL, 2.4, "变更后单位名称", 0, 0},
      {CELL_FIELD, 3.3, NULL, FIELD_NAME_AFTER, 0}}},
    {22,
     {{CELL_LABEL, 1, "声\n明", 0, 0},
      {CELL_NOTE, 11.4,
       "我单位已认真阅读电子认证服务协议，承诺所填内容及提交材料真实有效，"
       "自愿遵守数字证书使用的各项管理规定，并承担相应法律责任。",
       0, 0}}},
    {48, {{CELL_SIGN, 5, "经办人（签字）：", 0, 0}, {CELL_STAMP, 7.4, "单位（盖章）：", 0, 0}}},
    {10, {{CELL_LABEL, 3.4, "日期", 0, 0}, {CELL_FIELD, 9, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

/* Lines to write on, no table. */
static const struct row OPEN[] = {
    {12, {{CELL_FIELD, 1, "单位名称：", FIELD_UNIT_NAME, 0}}},
    {12, {{CELL_FIELD, 1, "统一社会信用代码：", FIELD_UNIT_CODE, 0}}},
    {12,
     {{CELL_FIELD, 2, "单位地址：", FIELD_UNIT_ADDRESS, 0},
      {CELL_FIELD, 1, "邮政编码：", FIELD_POSTCODE, 0}}},
    {12,
     {{CELL_FIELD, 1, "经办人：", FIELD_AGENT_NAME, 0},
      {CELL_FIELD, 1, "联系电话：", FIELD_AGENT_PHONE, 0}}},
    {12, {{CELL_FIELD, 1, "经办人身份证号：", FIELD_AGENT_ID_NUMBER, 0}}},
    {12, {{CELL_FIELD, 1, "电子邮箱：", FIELD_AGENT_EMAIL, 0}}},
    {20,
     {{CELL_NOTE, 1.3, "业务类型：", 0, 0},
      {CELL_TICKS, 7, "u单位证书申请|p个人证书申请|n更新|c变更|l丢失补办|r吊销|k解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {12,
     {{CELL_NOTE, 1.3, "证书种类：", 0, 0},
      {CELL_TICKS, 7, "U单位|P个人", FIELD_CERTIFICATE_KINDS, 0}}},
    {12,
     {{CELL_FIELD, 1, "原名称：", FIELD_NAME_BEFORE, 0},
      {CELL_FIELD, 1, "新名称：", FIELD_NAME_AFTER, 0}}},
    {12,
     {{CELL_FIELD, 1, "证书数量（张）：单位", FIELD_UNIT_CERTIFICATES, 0},
      {CELL_FIELD, 0.6, "个人", FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_FIELD, 0.8, "电子签章（枚）", FIELD_SEAL_IMAGES, 0}}},
    {46,
     {{CELL_SIGN, 5, "以上内容属实，特此申请。\n\n经办人签字：", 0, 0},
      {CELL_STAMP, 6, "申请单位（加盖公章）", 0, 0}}},
    {12, {{CELL_NOTE, 5, " ", 0, 0}, {CELL_FIELD, 6, "申请日期：", FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

/* The agent first, other words, lines between rows only. */
static const struct row LEDGER[] = {
    {8, {{CELL_HEAD, 1, "1  办理人", 0, 0}}},
    {9.5,
     {{CELL_LABEL, 2.4, "办理人姓名", 0, 0},
      {CELL_FIELD, 3.6, NULL, FIELD_AGENT_NAME, 0},
      {CELL_LABEL, 2.4, "移动电话", 0, 0},
      {CELL_FIELD, 4, NULL, FIELD_AGENT_PHONE, 0}}},
    {9.5,
     {{CELL_LABEL, 2.4, "居民身份证号", 0, 0},
      {CELL_FIELD, 5, NULL, FIELD_AGENT_ID_NUMBER, 0},
      {CELL_LABEL, 1.6, "电子邮件", 0, 0},
      {CELL_FIELD, 3.4, NULL, FIELD_AGENT_EMAIL, 0}}},
    {8, {{CELL_HEAD, 1, "2  申请机构", 0, 0}}},
    {9.5, {{CELL_LABEL, 2.4, "机构名称", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_NAME, 0}}},
    {9.5, {{CELL_LABEL, 2.4, "信用代码", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_UNIT_CODE, 0}}},
    {9.5,
     {{CELL_LABEL, 2.4, "联系地址", 0, 0},
      {CELL_FIELD, 6.6, NULL, FIELD_UNIT_ADDRESS, 0},
      {CELL_LABEL, 1.4, "邮编", 0, 0},
      {CELL_FIELD, 2, NULL, FIELD_POSTCODE, 0}}},
    {8, {{CELL_HEAD, 1, "3  申办事项", 0, 0}}},
    {9.5,
     {{CELL_LABEL, 2.4, "证书对象", 0, 0},
      {CELL_TICKS, 5, "P个人|U单位", FIELD_CERTIFICATE_KINDS, 0},
      {CELL_LABEL, 2.4, "制作电子签章", 0, 0},
      {CELL_TICKS, 2.6, "Y是|N否", 0, 0}}},
    {18,
     {{CELL_LABEL, 2.4, "申办内容", 0, 0},
      {CELL_TICKS, 10, "r吊销|l丢失损坏补办|n到期更新|c信息变更|p个人证书申请|u单位证书申请|k解锁",
       FIELD_BUSINESS_TYPES, 0}}},
    {9.5,
     {{CELL_LABEL, 2.4, "单位证书数", 0, 0},
      {CELL_FIELD, 1.7, NULL, FIELD_UNIT_CERTIFICATES, 0},
      {CELL_LABEL, 2.4, "个人证书数", 0, 0},
      {CELL_FIELD, 1.7, NULL, FIELD_PERSONAL_CERTIFICATES, 0},
      {CELL_LABEL, 2.4, "签章数", 0, 0},
      {CELL_FIELD, 1.8, NULL, FIELD_SEAL_IMAGES, 0}}},
    {9.5,
     {{CELL_LABEL, 2.4, "变更前", 0, 0},
      {CELL_FIELD, 3.8, NULL, FIELD_NAME_BEFORE, 0},
      {CELL_LABEL, 2.4, "变更后", 0, 0},
      {CELL_FIELD, 3.8, NULL, FIELD_NAME_AFTER, 0}}},
    {24,
     {{CELL_NOTE, 1,
       "本机构确认上述信息及所附材料真实、准确、完整；已知悉并接受《电子认证服务协议》及"
       "《数字证书使用须知》；因信息不实造成的后果由本机构承担。",
       0, 0}}},
    {50, {{CELL_STAMP, 7, "机构公章：", 0, 0}, {CELL_SIGN, 5, "办理人签名：", 0, 0}}},
    {9.5, {{CELL_LABEL, 2.4, "填表日期", 0, 0}, {CELL_FIELD, 10, NULL, FIELD_APPLICATION_DATE, 0}}},
    {.height_mm = 0}};

static void draw_blocks(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_HEI, 17, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 16, 170, 0}, &title, TITLE);
    struct script small = {FACE_SONG, 8, SIDE_LEFT, false, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 11, 60, 0}, &small, "版本：V2.3");
    sheet_write(sheet, (struct box_mm){150, 11, 50, 0}, &small, "编号：");
    struct form form = {story, paper, {20, 27, 170, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, BLOCKS);
    sheet_write(sheet, (struct box_mm){20, y + 2, 170, 0}, &small,
                "填表说明：1.请打印或用黑色签字笔填写；2.涂改处须加盖单位公章；3.本表一式一份。");
}

static void draw_compact(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    struct script title = {FACE_SERIF, 18, SIDE_CENTRE, true, 0, 1};
    sheet_write(sheet, (struct box_mm){20, 22, 170, 0}, &title, TITLE);
    sheet_write(sheet, (struct box_mm){20, 34, 170, 0},
                &(struct script){FACE_KAI, 10, SIDE_LEFT, false, 0, 0}, "（请在所选项目前打√）");
    struct form form = {story, paper, {18, 41, 174, 0}, BORDER_GRID, 1.06, 0};
    form_draw(sheet, &form, COMPACT);
}

static void draw_side(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_SONG, 19, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 18, 170, 0}, &title, TITLE);
    struct form form = {story, paper, {16, 32, 178, 0}, BORDER_GRID, 1, 0};
    double y = form_draw(sheet, &form, SIDE);
    struct script small = {FACE_KAI, 9, SIDE_LEFT, false, 0, 0};
    sheet_write(sheet, (struct box_mm){16, y + 2, 178, 0}, &small,
                "注：本表须加盖单位公章，复印件及传真件无效。");
}

static void draw_open(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_HEI, 20, SIDE_CENTRE, true, 0, 0};
    sheet_write(sheet, (struct box_mm){20, 24, 170, 0}, &title, "北京市政务数字证书\n业务申请表");
    sheet->hand.label.size_pt = 12;
    sheet->hand.label.side = SIDE_LEFT;
    struct form form = {story, paper, {26, 56, 158, 0}, BORDER_UNDER, 1, 0};
    form_draw(sheet, &form, OPEN);
}

static void draw_ledger(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script title = {FACE_MING, 18, SIDE_LEFT, true, 0, 0};
    sheet_fill(sheet, (struct box_mm){18, 15, 174, 1.2}, 0x303030);
    sheet_write(sheet, (struct box_mm){18, 19, 170, 0}, &title, TITLE "（申请单位留存）");
    struct form form = {story, paper, {18, 33, 174, 0}, BORDER_LINES, 1.02, 0};
    form_draw(sheet, &form, LEDGER);
}

static const struct layout LAYOUTS[] = {
    {A4_PORTRAIT, draw_blocks, false},        {A4_PORTRAIT, draw_compact, false},
    {A4_PORTRAIT, draw_side, false},          {A4_PORTRAIT, draw_open, false},
    {A4_PORTRAIT, draw_ledger, false},        {A4_PORTRAIT, more_cards, false},
    {A4_PORTRAIT, more_boxes, false},         {A4_PORTRAIT, more_halves, false},
    {A4_PORTRAIT, more_rail, false},          {A4_PORTRAIT, more_items, false},
    {A4_PORTRAIT, more_matrix, false},        {A4_PORTRAIT, more_prose, false},
    {A4_LANDSCAPE, more_thirds, false},       {A4_PORTRAIT, more_first_leaf, false},
    {A4_PORTRAIT, more_annex, false},         {A4_PORTRAIT, more_portal, false},
    {{0, 0, 184, 260}, more_carbon, false},   {A4_LANDSCAPE, more_workbook, false},
    {A4_PORTRAIT, more_tongues, false},       {A4_PORTRAIT, more_sides, false},
    {A4_LANDSCAPE, more_lettered, false},     {A4_PORTRAIT, more_summary, false},
    {A4_PORTRAIT, more_ruled_twice, false},   {A4_PORTRAIT, more_hinted, false},
    {A4_LANDSCAPE, more_counter, false},      {A4_PORTRAIT, more_beneath, false},
    {A4_PORTRAIT, issuer_matters, false},     {A4_PORTRAIT, issuer_process, false},
    {A4_PORTRAIT, issuer_declaration, false}, {A4_PORTRAIT, issuer_questions, false},
    {A4_PORTRAIT, more_stubbed, false},       {A4_PORTRAIT, more_routed, false},
    {A4_PORTRAIT, more_required, false},      {{0, 0, 190, 265}, more_printed_over, false},
    {A4_LANDSCAPE, aside_counterfoil, false}, {A4_PORTRAIT, aside_worded, false},
    {A4_PORTRAIT, aside_margined, false},     {A4_PORTRAIT, aside_online, false},
    {A4_PORTRAIT, aside_narrow, false}};
const struct layout_list APPLICATION_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 5};
