/* More certificates: a licence, two that stand in for one */
#include "samples/certificate.h"
#include "samples/more.h"
#include "samples/seals.h"

static const struct script LABEL = {FACE_SONG, 11, SIDE_LEFT, true, 0x303030, 0};
static const struct script VALUE = {FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};

static void enter_code(struct sheet *sheet, const struct story *story, const struct paper *paper,
                       struct box_mm place, const struct script *script) {
    struct claim claim;
    claim_of(story, paper, FIELD_UNIT_CODE, -1, &claim);
    sheet_enter_as(sheet, place, script, &(struct entry){FIELD_UNIT_CODE, -1, claim.value, NULL});
}

/* As the register's site prints it: the code in a line with its words, centred below the title. */
void more_licence(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct certificate_line LEFT[] = {{"名　　称", FIELD_UNIT_NAME, NULL},
                                                   {"类　　型", FIELD_NONE, "其他有限责任公司"},
                                                   {"住　　所", FIELD_NONE, "@address"},
                                                   {"成立日期", FIELD_NONE, "2017年09月12日"},
                                                   {.label = NULL}};
    static const struct certificate_line RIGHT[] = {
        {"法定代表人", FIELD_NONE, "@legal"},
        {"注册资本", FIELD_NONE, "伍佰万元整"},
        {"经营期限", FIELD_VALID_UNTIL, NULL},
        {"经营范围", FIELD_NONE,
         "一般项目：信息系统集成服务；软件开发；会议及展览服务。（除依法须经批准的项目外，"
         "凭营业执照依法自主开展经营活动）"},
        {.label = NULL}};
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xfcfaf2);
    certificate_border(sheet, 9, 0xa8803c);
    certificate_emblem(sheet, 148.5, 32, 24);
    struct script title = {FACE_SERIF, 36, SIDE_CENTRE, true, 0x5a3410, 10};
    sheet_write(sheet, (struct box_mm){70, 46, 157, 0}, &title, "营业执照");
    struct script centred = LABEL;
    sheet_write(sheet, (struct box_mm){96, 69, 44, 0}, &centred, "统一社会信用代码：");
    enter_code(sheet, story, paper, (struct box_mm){141, 69, 70, 0},
               &(struct script){FACE_LATIN, 12, SIDE_LEFT, true, 0x101010, 0});
    sheet_write(sheet, (struct box_mm){34, 56, 40, 0}, &VALUE,
                story->licence.original ? "正本" : "副本　（3-1）");
    certificate_qr(sheet, (struct box_mm){236, 40, 26, 26}, story->licence.unit_code);
    struct certificate_column left = {30, 88, 26, 88, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &left, LEFT);
    struct certificate_column right = {160, 88, 30, 80, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &right, RIGHT);
    sheet_write(sheet, (struct box_mm){190, 170, 40, 0}, &LABEL, "登记机关");
    sheet_write(sheet, (struct box_mm){208, 186, 60, 0}, &VALUE, "2024 年 01 月 09 日");
    seals_authority(sheet, AUTHORITY, 236, 174);
    sheet->stamp_x_mm = 70;
    sheet->stamp_y_mm = 166;
}

void more_registration(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"单位名称", FIELD_UNIT_NAME, NULL},
        {"法人代表", FIELD_NONE, "@legal"},
        {"经费来源", FIELD_NONE, "全额拨款"},
        {"住　　所", FIELD_NONE, "@address"},
        {"举办单位", FIELD_NONE, "示例市人民政府办公室"},
        {"证书有效期", FIELD_VALID_UNTIL, NULL},
        {.label = NULL}};
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xf9f3ea);
    certificate_border(sheet, 11, 0xb04030);
    certificate_emblem(sheet, 60, 44, 22);
    sheet_write(sheet, (struct box_mm){80, 32, 180, 0},
                &(struct script){FACE_HEI, 30, SIDE_CENTRE, true, 0xa02018, 2}, "事业单位法人证书");
    sheet_write(sheet, (struct box_mm){80, 48, 180, 0}, &VALUE, "统一社会信用代码");
    enter_code(sheet, story, paper, (struct box_mm){122, 48, 90, 0},
               &(struct script){FACE_NUMBER, 12, SIDE_LEFT, false, 0x101010, 0});
    struct certificate_column column = {60, 68, 40, 150, 14, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    seals_authority(sheet, "示例市事业单位登记管理局", 226, 160);
    sheet_write(sheet, (struct box_mm){206, 174, 60, 0}, &VALUE, "2023年03月28日");
    sheet->stamp_x_mm = 110;
    sheet->stamp_y_mm = 172;
}

void more_organization(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"机构代码", FIELD_ORGANIZATION_CODE, NULL}, {"机构名称", FIELD_UNIT_NAME, NULL},
        {"有效期限", FIELD_VALID_UNTIL, NULL},       {"机构地址", FIELD_NONE, "@address"},
        {"机构类型", FIELD_NONE, "机关法人"},        {.label = NULL}};
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xf2f4ee);
    certificate_border(sheet, 16, 0x5a7a4a);
    sheet_write(sheet, (struct box_mm){40, 36, 217, 0},
                &(struct script){FACE_KAI, 30, SIDE_CENTRE, true, 0x284020, 3}, "组织机构代码证");
    sheet_write(sheet, (struct box_mm){40, 53, 217, 0},
                &(struct script){FACE_KAI, 14, SIDE_CENTRE, false, 0x284020, 2}, "副　本");
    struct certificate_column column = {70, 76, 36, 130, 16, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &column, LINES);
    seals_authority(sheet, "示例市质量技术监督局", 214, 156);
    sheet->stamp_x_mm = 116;
    sheet->stamp_y_mm = 166;
}
