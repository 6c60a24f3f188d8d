/* 组织机构代码证, 事业单位法人证书, 统一社会信用代码证书 */
#include "samples/certificate.h"
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
        {"地      址：", FIELD_NONE, "示例市示例区文化路27号"},
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
        {"机构地址", FIELD_NONE, "示例市示例区光明街6号"},
        {"负 责 人", FIELD_NONE, "见登记簿"},
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
        {"住    所", FIELD_NONE, "示例市示例区学院南路33号"},
        {"法定代表人", FIELD_NONE, "见登记簿"},
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

static const struct layout ORGANIZATION[] = {{A4_LANDSCAPE, draw_organization, true}};
static const struct layout REGISTRATION[] = {{A4_LANDSCAPE, draw_credit, true},
                                             {A4_PORTRAIT, draw_institution, true}};
const struct layout_list ORGANIZATION_LAYOUTS = {ORGANIZATION,
                                                 sizeof ORGANIZATION / sizeof *ORGANIZATION};
const struct layout_list REGISTRATION_LAYOUTS = {REGISTRATION,
                                                 sizeof REGISTRATION / sizeof *REGISTRATION};
