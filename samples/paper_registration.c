/* 组织机构代码证, 事业单位法人证书, 统一社会信用代码证书 */
#include "samples/aside.h"
#include "samples/certificate.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/papers.h"
#include "samples/seals.h"

static const struct script LABEL = {FACE_HEI, 11.5, SIDE_LEFT, false, 0x202020, 0};
static const struct script VALUE = {FACE_SONG, 11.5, SIDE_LEFT, false, 0x101010, 0};

static void issuer(struct sheet *sheet, const char *title, double x, double y) {
    seals_authority(sheet, title, x, y);
    sheet_write(sheet, (struct box_mm){x - 20, y + 12, 60, 0}, &VALUE, "2022 年 9 月 6 日");
}

static void draw_organization(struct sheet *sheet, const struct story *story,
                              const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"代      码：", FIELD_ORGANIZATION_CODE, NULL},
        {"机构名称：", FIELD_UNIT_NAME, NULL},
        {"机构类型：", FIELD_NONE, "企业法人"},
        {"地      址：", FIELD_NONE, "@address"},
        {"有 效 期：", FIELD_VALID_UNTIL, NULL},
        {"颁发单位：", FIELD_NONE, "示例市质量技术监督局"},
        {"登 记 号：", FIELD_NONE, "组代管690101-028871"},
        {0}};
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xf6f8f2);
    certificate_border(sheet, 14, 0x4f7f62);
    sheet_write(sheet, (struct box_mm){40, 34, 217, 0},
                &(struct script){FACE_SERIF, 28, SIDE_CENTRE, true, 0x202020, 2},
                "中华人民共和国组织机构代码证");
    sheet_write(sheet, (struct box_mm){40, 52, 217, 0},
                &(struct script){FACE_HEI, 14, SIDE_CENTRE, false, 0x202020, 4}, "（副本）");
    struct certificate_column column = {52, 72, 34, 140, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    issuer(sheet, "示例市质量技术监督局", 222, 158);
    sheet->stamp_x_mm = 120;
    sheet->stamp_y_mm = 165;
}

static void draw_credit(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"统一社会信用代码", FIELD_UNIT_CODE, NULL},
        {"机构名称", FIELD_UNIT_NAME, NULL},
        {"机构性质", FIELD_NONE, "机关"},
        {"机构地址", FIELD_NONE, "@address"},
        {"负 责 人", FIELD_NONE, "@legal"},
        {"赋码机关", FIELD_NONE, "示例市机构编制委员会办公室"},
        {"有效期限", FIELD_VALID_UNTIL, NULL},
        {0}};
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xfcf6f0);
    certificate_border(sheet, 12, 0xc08050);
    certificate_emblem(sheet, 148.5, 36, 24);
    sheet_write(sheet, (struct box_mm){40, 52, 217, 0},
                &(struct script){FACE_SERIF, 28, SIDE_CENTRE, true, 0x902018, 2},
                "统一社会信用代码证书");
    struct certificate_column column = {50, 76, 44, 140, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    issuer(sheet, "示例市机构编制委员会办公室", 225, 160);
    sheet->stamp_x_mm = 130;
    sheet->stamp_y_mm = 172;
}

static void draw_institution(struct sheet *sheet, const struct story *story,
                             const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"名    称", FIELD_UNIT_NAME, NULL},
        {"宗旨和业务范围", FIELD_NONE, "提供公共服务，承担相关管理工作。"},
        {"住    所", FIELD_NONE, "@address"},
        {"法定代表人", FIELD_NONE, "@legal"},
        {"经费来源", FIELD_NONE, "财政补助收入"},
        {"开办资金", FIELD_NONE, "￥210万元"},
        {"举办单位", FIELD_NONE, "示例市人民政府"},
        {"登记管理机关", FIELD_NONE, "示例市事业单位登记管理局"},
        {"有 效 期", FIELD_VALID_UNTIL, NULL},
        {0}};
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 297}, 0xf8f6ee);
    certificate_border(sheet, 13, 0xa88848);
    certificate_emblem(sheet, 105, 44, 26);
    sheet_write(sheet, (struct box_mm){30, 62, 150, 0},
                &(struct script){FACE_SERIF, 28, SIDE_CENTRE, true, 0x902018, 3},
                "事业单位法人证书");
    sheet_write(sheet, (struct box_mm){30, 77, 150, 0},
                &(struct script){FACE_HEI, 13, SIDE_CENTRE, false, 0x202020, 3}, "（副本）");
    struct claim claim;
    claim_of(story, paper, FIELD_UNIT_CODE, -1, &claim);
    sheet_write(sheet, (struct box_mm){35, 92, 60, 0}, &LABEL, "统一社会信用代码");
    sheet_enter_as(sheet, (struct box_mm){80, 92, 90, 0},
                   &(struct script){FACE_LATIN, 12, SIDE_LEFT, false, 0x101010, 0},
                   &(struct entry){FIELD_UNIT_CODE, -1, claim.value, NULL});
    struct certificate_column column = {35, 106, 38, 105, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    issuer(sheet, "示例市事业单位登记管理局", 145, 248);
    sheet->stamp_x_mm = 80;
    sheet->stamp_y_mm = 245;
}

static void draw_association(struct sheet *sheet, const struct story *story,
                             const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"统一社会信用代码：", FIELD_UNIT_CODE, NULL},
        {"名　　　　称：", FIELD_UNIT_NAME, NULL},
        {"业 务 范 围：", FIELD_NONE, "开展交流、培训、咨询等活动。"},
        {"住　　　　所：", FIELD_NONE, "@address"},
        {"法 定 代 表 人：", FIELD_NONE, "@legal"},
        {"注 册 资 金：", FIELD_NONE, "叁万元"},
        {"业务主管单位：", FIELD_NONE, "示例市民政局"},
        {"有 效 期 限：", FIELD_VALID_UNTIL, NULL},
        {.label = NULL}};
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xfaf5f0);
    certificate_border(sheet, 13, 0x9c5a3c);
    sheet_write(sheet, (struct box_mm){40, 34, 217, 0},
                &(struct script){FACE_KAI, 30, SIDE_CENTRE, true, 0x801810, 4},
                "社会团体法人登记证书");
    sheet_write(sheet, (struct box_mm){40, 52, 217, 0},
                &(struct script){FACE_SONG, 13, SIDE_CENTRE, false, 0x202020, 2}, "（副本）");
    struct certificate_column column = {54, 68, 46, 130, 12, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    issuer(sheet, "示例市民政局", 222, 162);
    sheet->stamp_x_mm = 128;
    sheet->stamp_y_mm = 172;
}

/* Upright, the code in a box under the title. */
static void draw_credit_upright(struct sheet *sheet, const struct story *story,
                                const struct paper *paper) {
    static const struct certificate_line LINES[] = {{"机 构 名 称", FIELD_UNIT_NAME, NULL},
                                                    {"机 构 性 质", FIELD_NONE, "机关"},
                                                    {"地　　　址", FIELD_NONE, "@address"},
                                                    {"负　责　人", FIELD_NONE, "@legal"},
                                                    {"有　效　期", FIELD_VALID_UNTIL, NULL},
                                                    {"颁 发 日 期", FIELD_NONE, "2022年9月6日"},
                                                    {.label = NULL}};
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 297}, 0xf6f4ee);
    certificate_border(sheet, 15, 0x7a6a9c);
    certificate_emblem(sheet, 105, 48, 22);
    sheet_write(sheet, (struct box_mm){30, 66, 150, 0},
                &(struct script){FACE_HEI, 24, SIDE_CENTRE, true, 0x202020, 1},
                "统一社会信用代码证书");
    sheet_frame(sheet, (struct box_mm){45, 84, 120, 13}, 0.4, 0x404040);
    struct claim claim;
    claim_of(story, paper, FIELD_UNIT_CODE, -1, &claim);
    sheet_enter_as(sheet, (struct box_mm){47, 85, 116, 11},
                   &(struct script){FACE_NUMBER, 15, SIDE_CENTRE, false, 0x101010, 1},
                   &(struct entry){FIELD_UNIT_CODE, -1, claim.value, NULL});
    struct certificate_column column = {38, 112, 36, 105, 15, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    issuer(sheet, "示例市机构编制委员会办公室", 142, 236);
    sheet->stamp_x_mm = 78;
    sheet->stamp_y_mm = 236;
}

static void draw_organization_upright(struct sheet *sheet, const struct story *story,
                                      const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"代    码", FIELD_ORGANIZATION_CODE, NULL},   {"机构名称", FIELD_UNIT_NAME, NULL},
        {"机构类型", FIELD_NONE, "事业法人"},          {"法定代表人", FIELD_NONE, "@legal"},
        {"地    址", FIELD_NONE, "@address"},          {"有效期", FIELD_VALID_UNTIL, NULL},
        {"登记号", FIELD_NONE, "组代管690101-017355"}, {.label = NULL}};
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 297}, 0xf3f6f8);
    certificate_border(sheet, 14, 0x4a6a90);
    sheet_write(sheet, (struct box_mm){30, 44, 150, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0x202020, 2}, "中华人民共和国");
    sheet_write(sheet, (struct box_mm){30, 56, 150, 0},
                &(struct script){FACE_HEI, 28, SIDE_CENTRE, true, 0x202020, 3}, "组织机构代码证");
    struct certificate_column column = {38, 88, 36, 105, 15, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    issuer(sheet, "示例市质量技术监督局", 140, 226);
    sheet_write(sheet, (struct box_mm){38, 250, 80, 0}, &VALUE, "年检记录");
    for (int i = 0; i < 4; i++)
        sheet_frame(sheet, (struct box_mm){38 + i * 33.0, 258, 30, 16}, 0.3, 0x404040);
    sheet->stamp_x_mm = 76;
    sheet->stamp_y_mm = 222;
}

/* The little book's two leaves side by side, the code in boxes. */
static void draw_organization_book(struct sheet *sheet, const struct story *story,
                                   const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"机 构 名 称", FIELD_UNIT_NAME, NULL},  {"机 构 类 型", FIELD_NONE, "企业法人"},
        {"负　责　人", FIELD_NONE, "@legal"},    {"地　　　址", FIELD_NONE, "@address"},
        {"有　效　期", FIELD_VALID_UNTIL, NULL}, {.label = NULL}};
    sheet_fill(sheet, (struct box_mm){28, 24, 241, 162}, 0xf4f0e4);
    sheet_line(sheet, (struct box_mm){148.5, 24, 0, 162}, 0.6, 0xb8b0a0);
    sheet_write(sheet, (struct box_mm){36, 44, 106, 0},
                &(struct script){FACE_SONG, 17, SIDE_CENTRE, true, 0x8a1818, 1},
                "中华人民共和国\n组织机构代码证");
    sheet_write(sheet, (struct box_mm){36, 68, 106, 0},
                &(struct script){FACE_SONG, 12, SIDE_CENTRE, false, 0x202020, 2}, "（副本）");
    struct claim claim;
    claim_of(story, paper, FIELD_ORGANIZATION_CODE, -1, &claim);
    sheet_write(sheet, (struct box_mm){40, 86, 24, 0}, &LABEL, "代码：");
    sheet_enter_as(sheet, (struct box_mm){58, 84, 84, 10},
                   &(struct script){FACE_NUMBER, 15, SIDE_LEFT, false, 0x101010, 2},
                   &(struct entry){FIELD_ORGANIZATION_CODE, -1, claim.value, claim.raw});
    issuer(sheet, "示例市质量技术监督局", 104, 140);
    struct certificate_column column = {156, 46, 28, 80, 18, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    sheet->stamp_x_mm = 225;
    sheet->stamp_y_mm = 156;
}

/* The electronic copy's print, lines in a table's manner. */
static void draw_organization_card(struct sheet *sheet, const struct story *story,
                                   const struct paper *paper) {
    static const struct certificate_line LINES[] = {{"机构名称：", FIELD_UNIT_NAME, NULL},
                                                    {"机构代码：", FIELD_ORGANIZATION_CODE, NULL},
                                                    {"有效期限：", FIELD_VALID_UNTIL, NULL},
                                                    {"机构地址：", FIELD_NONE, "@address"},
                                                    {.label = NULL}};
    sheet_frame(sheet, (struct box_mm){22, 40, 166, 108}, 0.6, 0x404040);
    sheet_write(sheet, (struct box_mm){30, 48, 150, 0},
                &(struct script){FACE_SONG, 18, SIDE_CENTRE, true, 0x202020, 0},
                "中华人民共和国组织机构代码证（副本）");
    struct certificate_column column = {34, 68, 30, 110, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    issuer(sheet, "示例市质量技术监督局", 155, 124);
    sheet->stamp_x_mm = 90;
    sheet->stamp_y_mm = 176;
}

static const struct layout ORGANIZATION[] = {{A4_LANDSCAPE, draw_organization, true},
                                             {A4_PORTRAIT, draw_organization_upright, true},
                                             {A4_LANDSCAPE, draw_organization_book, true},
                                             {A4_PORTRAIT, draw_organization_card, true},
                                             {A4_LANDSCAPE, more_organization, true},
                                             {A4_PORTRAIT, more_leaf, true},
                                             {A4_LANDSCAPE, more_stub, true},
                                             {A4_PORTRAIT, more_colons, true},
                                             {A4_LANDSCAPE, more_yearly, true},
                                             {A4_PORTRAIT, more_two_leaves, true},
                                             {A4_PORTRAIT, more_folder, true},
                                             {A4_PORTRAIT, issuer_checked, true},
                                             {A4_PORTRAIT, issuer_plastic, true},
                                             {A4_LANDSCAPE, more_explained, true},
                                             {A4_PORTRAIT, aside_figured, true}};
static const struct layout REGISTRATION[] = {
    {A4_LANDSCAPE, draw_credit, true},       {A4_PORTRAIT, draw_institution, true},
    {A4_LANDSCAPE, draw_association, true},  {A4_PORTRAIT, draw_credit_upright, true},
    {A4_LANDSCAPE, more_registration, true}, {A4_LANDSCAPE, more_ruled, true},
    {A4_LANDSCAPE, more_open_book, true},    {A4_PORTRAIT, more_upright, true},
    {A4_LANDSCAPE, more_columns, true},      {A4_LANDSCAPE, more_noted_leaf, true},
    {A4_PORTRAIT, more_table_leaf, true},    {A4_LANDSCAPE, more_underlined, true},
    {A4_LANDSCAPE, issuer_spread, true},     {A4_PORTRAIT, issuer_tabled, true},
    {A4_PORTRAIT, more_issued, true},        {A4_PORTRAIT, aside_celled, true},
    {A4_LANDSCAPE, aside_termed, true}};
const struct layout_list ORGANIZATION_LAYOUTS = {ORGANIZATION,
                                                 sizeof ORGANIZATION / sizeof *ORGANIZATION, 1};
const struct layout_list REGISTRATION_LAYOUTS = {REGISTRATION,
                                                 sizeof REGISTRATION / sizeof *REGISTRATION, 2};
