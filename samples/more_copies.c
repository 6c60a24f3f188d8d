/* Copies of certificates */
#include "samples/certificate.h"
#include "samples/more.h"
#include "samples/seals.h"

#include <stdio.h>

static const struct script LABEL = {FACE_ROUND, 10.5, SIDE_LEFT, false, 0x404040, 0};
static const struct script VALUE = {FACE_ROUND, 10.5, SIDE_LEFT, false, 0x101010, 0};

/* A copy at work. */
struct copy {
    struct sheet *sheet;
    const struct story *story;
    const struct paper *paper;
};

static void enter(const struct copy *copy, enum field_name name, struct box_mm place,
                  const struct script *script) {
    struct claim claim;
    claim_of(copy->story, copy->paper, name, -1, &claim);
    sheet_enter_as(copy->sheet, place, script, &(struct entry){name, -1, claim.value, claim.raw});
}

/* A line for the term, where there is one: its label, and the last day after some words. */
struct term {
    struct box_mm place; /* of the label; width: where the value begins */
    const char *label, *before;
    struct script label_script, value_script;
    double value_mm;
};

static void draw_term(struct sheet *sheet, const struct story *story, const struct paper *paper,
                      const struct term *term) {
    struct claim claim;
    char raw[300];
    claim_of(story, paper, FIELD_VALID_UNTIL, -1, &claim);
    if (!*claim.value)
        return;
    snprintf(raw, sizeof raw, "%s%s", term->before, claim.raw);
    struct box_mm value = term->place;
    value.x += term->place.width;
    value.width = term->value_mm;
    sheet_write(sheet, term->place, &term->label_script, term->label);
    sheet_enter_as(sheet, value, &term->value_script,
                   &(struct entry){FIELD_VALID_UNTIL, -1, claim.value, raw});
}

/* As the register hands it out electronically: no ornament, the code and its square on top. */
void more_electronic(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct certificate_line LEFT[] = {
        {"企业名称", FIELD_UNIT_NAME, NULL},
        {"企业类型", FIELD_NONE, "有限责任公司（法人独资）"},
        {"法定代表人", FIELD_NONE, "@legal"},
        {"注册地址", FIELD_NONE, "@address"},
        {.label = NULL}};
    static const struct certificate_line RIGHT[] = {{"注册资本", FIELD_NONE, "叁佰万元人民币"},
                                                    {"成立日期", FIELD_NONE, "2012年04月16日"},
                                                    {"核准日期", FIELD_NONE, "2018年11月02日"},
                                                    {.label = NULL}};
    static const struct certificate_line SCOPE[] = {
        {"经营范围", FIELD_NONE,
         "许可项目：互联网信息服务。一般项目：信息技术咨询服务；数据处理和存储支持服务；软件销售。"
         "（依法须经批准的项目，经相关部门批准后方可开展经营活动）"},
        {.label = NULL}};
    sheet_frame(sheet, (struct box_mm){14, 12, 269, 184}, 1.4, 0x7a8ca0);
    certificate_emblem(sheet, 48, 38, 24);
    sheet_write(sheet, (struct box_mm){70, 26, 150, 0},
                &(struct script){FACE_HEI, 32, SIDE_CENTRE, true, 0x1c2c40, 14}, "营业执照");
    sheet_write(sheet, (struct box_mm){70, 44, 150, 0},
                &(struct script){FACE_HEI, 11, SIDE_CENTRE, false, 0x1c2c40, 2},
                story->licence.original ? "（正本）" : "（副本）　电子营业执照打印件");
    certificate_qr(sheet, (struct box_mm){234, 24, 32, 32}, story->licence.unit_code);
    sheet_fill(sheet, (struct box_mm){26, 62, 245, 11}, 0xe4eaf0);
    sheet_write(sheet, (struct box_mm){30, 62, 50, 11}, &LABEL, "统一社会信用代码");
    enter(&(struct copy){sheet, story, paper}, FIELD_UNIT_CODE, (struct box_mm){66, 62, 90, 11},
          &(struct script){FACE_BOOK, 13, SIDE_LEFT, false, 0x101010, 0.4});
    struct certificate_column left = {30, 82, 30, 104, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &left, LEFT);
    struct certificate_column right = {178, 82, 32, 60, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &right, RIGHT);
    draw_term(sheet, story, paper,
              &(struct term){{178, 121, 32, 0}, "营业期限至", "", LABEL, VALUE, 60});
    struct certificate_column scope = {30, 136, 30, 130, 13, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &scope, SCOPE);
    sheet_write(sheet, (struct box_mm){204, 160, 40, 0}, &LABEL, "登记机关");
    sheet_write(sheet, (struct box_mm){216, 182, 60, 0}, &VALUE, "2018 年 11 月 02 日");
    seals_authority(sheet, AUTHORITY, 246, 166);
    sheet->stamp_x_mm = 120;
    sheet->stamp_y_mm = 172;
}

/* The licence of 2015, smaller than its sheet, on the gray that the copier made of its ground. */
static void draw_reduced_print(struct sheet *sheet, const struct story *story,
                               const struct paper *paper) {
    static const struct certificate_line LINES[] = {
        {"名　　　称", FIELD_UNIT_NAME, NULL},
        {"类　　　型", FIELD_NONE, "有限责任公司（自然人独资）"},
        {"住　　　所", FIELD_NONE, "@address"},
        {"法定代表人", FIELD_NONE, "@legal"},
        {"注 册 资 本", FIELD_NONE, "贰佰万元整"},
        {"成 立 日 期", FIELD_NONE, "2015年12月08日"},
        {.label = NULL}};
    static const struct certificate_line SCOPE[] = {
        {"经 营 范 围", FIELD_NONE,
         "技术服务；会议服务；打字、复印；销售日用品、文化用品。（依法须经批准的项目，经相关部门"
         "批准后依批准的内容开展经营活动。）"},
        {.label = NULL}};
    struct script label = {FACE_SERIF, 9.5, SIDE_LEFT, true, 0x202020, 0};
    struct script value = {FACE_BOOK, 9.5, SIDE_LEFT, false, 0x101010, 0};
    struct box_mm ground = {22, 30, 166, 224};
    sheet_fill(sheet, ground, 0xe0e2e2);
    sheet_fill(sheet, (struct box_mm){ground.x, ground.y, 1.6, ground.height}, 0x6a6c6c);
    sheet_frame(sheet, (struct box_mm){30, 38, 150, 208}, 0.9, 0x585858);
    sheet_frame(sheet, (struct box_mm){33, 41, 144, 202}, 0.3, 0x585858);
    certificate_emblem(sheet, 105, 58, 22);
    sheet_write(sheet, (struct box_mm){45, 72, 120, 0},
                &(struct script){FACE_SERIF, 30, SIDE_CENTRE, true, 0x181818, 8}, "营业执照");
    sheet_write(sheet, (struct box_mm){45, 88, 120, 0},
                &(struct script){FACE_SERIF, 12, SIDE_CENTRE, false, 0x181818, 3},
                story->licence.original ? "（正 本）" : "（副 本）");
    sheet_write(sheet, (struct box_mm){88, 100, 34, 0}, &label, "统一社会信用代码");
    enter(&(struct copy){sheet, story, paper}, FIELD_UNIT_CODE, (struct box_mm){121, 100, 54, 0},
          &value);
    struct certificate_column column = {40, 112, 30, 98, 10, label, value};
    certificate_lines(sheet, story, paper, &column, LINES);
    draw_term(
        sheet, story, paper,
        &(struct term){{40, 172, 30, 0}, "营 业 期 限", "自2015年12月08日至", label, value, 98});
    struct certificate_column scope = {40, 182, 30, 98, 10, label, value};
    certificate_lines(sheet, story, paper, &scope, SCOPE);
    certificate_qr(sheet, (struct box_mm){40, 210, 22, 22}, story->licence.unit_code);
    sheet_write(sheet, (struct box_mm){112, 208, 30, 0}, &label, "登记机关");
    sheet_write(sheet, (struct box_mm){124, 230, 50, 0}, &value, "2017 年 3 月 21 日");
}

void more_reduced(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_lean(sheet, 105, 142, chance_normal(&sheet->chance) * 0.008);
    draw_reduced_print(sheet, story, paper);
    sheet_straighten(sheet);
    seals_authority(sheet, AUTHORITY, 146, 220);
    sheet->stamp_x_mm = 92;
    sheet->stamp_y_mm = 222;
}

/* What a body that is no company holds, each sort its own. */
static const struct {
    const char *title, *name, *head, *about, *about_text, *issuer;
} REGISTERS[] = {
    [BODY_COMPANY] = {"统一社会信用代码证书", "单位名称", "负责人", "单位性质", "其他组织",
                      "示例市机构编制委员会办公室"},
    [BODY_ORGAN] = {"统一社会信用代码证书", "机关名称", "负责人", "机构性质", "机关法人",
                    "示例市机构编制委员会办公室"},
    [BODY_INSTITUTION] = {"事业单位法人证书", "名称", "法定代表人", "经费来源", "财政补助",
                          "示例市事业单位登记管理局"},
    [BODY_ASSOCIATION] = {"社会团体法人登记证书", "社会团体名称", "法定代表人", "业务范围",
                          "行业交流、业务培训、咨询服务", "示例市民政局"},
};

static void draw_ruled_line(struct sheet *sheet, double y, const char *label, const char *text) {
    sheet_fill(sheet, (struct box_mm){40, y, 46, 14}, 0xece4d8);
    sheet_frame(sheet, (struct box_mm){40, y, 46, 14}, 0.3, 0x8a6a4a);
    sheet_frame(sheet, (struct box_mm){86, y, 171, 14}, 0.3, 0x8a6a4a);
    struct script script = LABEL;
    script.side = SIDE_CENTRE;
    sheet_write(sheet, (struct box_mm){42, y, 42, 14}, &script, label);
    if (text)
        sheet_write(sheet, (struct box_mm){90, y, 163, 14}, &VALUE, text);
}

/* Ruled as a table; the code stands alone above it at the right. */
void more_ruled(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    enum body_sort sort = story->unit.sort;
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xfbf8f2);
    certificate_border(sheet, 12, 0x9c7a52);
    certificate_emblem(sheet, 60, 44, 26);
    sheet_write(sheet, (struct box_mm){76, 30, 190, 0},
                &(struct script){FACE_SERIF, 27, SIDE_CENTRE, true, 0x8a2014, 3},
                REGISTERS[sort].title);
    sheet_write(sheet, (struct box_mm){130, 51, 44, 0}, &LABEL, "统一社会信用代码：");
    enter(&(struct copy){sheet, story, paper}, FIELD_UNIT_CODE, (struct box_mm){168, 50, 88, 0},
          &(struct script){FACE_BOOK, 13, SIDE_LEFT, true, 0x101010, 0});
    draw_ruled_line(sheet, 64, REGISTERS[sort].name, NULL);
    enter(&(struct copy){sheet, story, paper}, FIELD_UNIT_NAME, (struct box_mm){90, 64, 163, 14},
          &VALUE);
    draw_ruled_line(sheet, 78, REGISTERS[sort].about, REGISTERS[sort].about_text);
    draw_ruled_line(sheet, 92, "住所", story->unit.address);
    draw_ruled_line(sheet, 106, REGISTERS[sort].head, story->unit.legal_person);
    draw_ruled_line(sheet, 120, "有效期", NULL);
    draw_term(sheet, story, paper,
              &(struct term){{90, 120, 0.5, 14}, "", "自2016年3月18日至", LABEL, VALUE, 163});
    sheet_write(sheet, (struct box_mm){160, 148, 36, 0}, &LABEL, "发证机关");
    sheet_write(sheet, (struct box_mm){196, 172, 60, 0}, &VALUE, "2016 年 3 月 18 日");
    seals_authority(sheet, REGISTERS[sort].issuer, 214, 160);
    sheet->stamp_x_mm = 96;
    sheet->stamp_y_mm = 164;
}

/* One leaf of the little book, the upper half of an upright sheet. */
void more_leaf(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const struct certificate_line LINES[] = {{"机构名称", FIELD_UNIT_NAME, NULL},
                                                    {"机构类型", FIELD_NONE, "见登记文件"},
                                                    {"地　　址", FIELD_NONE, "@address"},
                                                    {.label = NULL}};
    struct script label = {FACE_MING, 11, SIDE_LEFT, true, 0x202020, 0};
    struct script value = {FACE_MING, 11.5, SIDE_LEFT, false, 0x101010, 0};
    sheet_fill(sheet, (struct box_mm){18, 22, 174, 132}, 0xf0f3ea);
    sheet_frame(sheet, (struct box_mm){22, 26, 166, 124}, 0.7, 0x4a7060);
    sheet_write(sheet, (struct box_mm){30, 32, 150, 0},
                &(struct script){FACE_MING, 13, SIDE_CENTRE, true, 0x202020, 3}, "中华人民共和国");
    sheet_write(sheet, (struct box_mm){30, 40, 150, 0},
                &(struct script){FACE_MING, 23, SIDE_CENTRE, true, 0x202020, 4}, "组织机构代码证");
    sheet_write(sheet, (struct box_mm){30, 60, 22, 0}, &label, "代　　码");
    enter(&(struct copy){sheet, story, paper}, FIELD_ORGANIZATION_CODE,
          (struct box_mm){56, 59, 70, 0},
          &(struct script){FACE_BOOK, 14, SIDE_LEFT, false, 0x101010, 0.6});
    sheet_write(sheet, (struct box_mm){144, 60, 36, 0}, &value, "（副　本）");
    struct certificate_column column = {30, 72, 26, 124, 13, label, value};
    certificate_lines(sheet, story, paper, &column, LINES);
    draw_term(sheet, story, paper,
              &(struct term){{30, 111, 26, 0}, "有 效 期", "自2013年5月16日至", label, value, 90});
    sheet_write(sheet, (struct box_mm){30, 124, 22, 0}, &label, "颁发单位");
    sheet_write(sheet, (struct box_mm){56, 124, 60, 0}, &value, "示例市质量技术监督局");
    sheet_write(sheet, (struct box_mm){30, 137, 90, 0}, &value, "登 记 号　组代管690101-041560");
    seals_authority(sheet, "示例市质量技术监督局", 152, 126);
    sheet->stamp_x_mm = 104;
    sheet->stamp_y_mm = 188;
}
