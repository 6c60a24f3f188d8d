/* Certificates of issuers: a licence of 2019 with its items in one hand's breadth; an organisation
 * code's with its code in boxes and the yearly checks; a body's as an open certificate; an
 * upright licence as a report's picture; a plastic card; a body's items in a ruled table */
#include "samples/bars.h"
#include "samples/issuer.h"
#include "samples/leaf.h"
#include "samples/seals.h"

#include <string.h>

static const struct script LABEL = {FACE_SERIF, 11, SIDE_LEFT, true, 0x6a4010, 0},
                           VALUE = {FACE_SERIF, 11, SIDE_LEFT, false, 0x101010, 0};

static const char *which_one(const struct story *story, const char *duplicate) {
    return story->licence.original ? "（正 本）" : duplicate;
}

static void print_issuer(const struct leaf *leaf, double x, double y, const char *issuer,
                         const char *day) {
    struct box_mm seal = leaf_place(leaf, (struct box_mm){x + 18, y, 0, 0});
    leaf_print(leaf, (struct box_mm){x, y + 9, 60, 0}, leaf->value, day);
    seals_authority(leaf->sheet, issuer, seal.x, seal.y);
}

static const char SCOPE[] =
    "许可项目：第二类增值电信业务；建设工程施工；检验检测服务。（依法须经批准的项目，经相关部门批准"
    "后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）一般项目：信息系统集成服务；"
    "网络与信息安全软件开发；档案整理服务；办公设备租赁服务；会议及展览服务；非居住房地产租赁；"
    "停车场服务。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）";

/* A duplicate of several, numbered under its title; the code at the right of the emblem. */
void issuer_scoped(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 0, 0, 1, LABEL, VALUE};
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xfcf6e6);
    for (int i = 0; i < 26; i++) /* a pale weave */
        sheet_line(sheet, (struct box_mm){12 + i * 10.5, 12, 10, 186}, 0.4, 0xf5ebd2);
    leaf_frame(&leaf, (struct box_mm){9, 9, 279, 192}, 0xc8a050);
    certificate_emblem(sheet, 148.5, 33, 27);
    leaf_print(&leaf, (struct box_mm){68, 48, 161, 0},
               (struct script){FACE_SERIF, 36, SIDE_CENTRE, true, 0x8a2a14, 9}, "营业执照");
    leaf_print(&leaf, (struct box_mm){98, 67, 101, 0},
               (struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x8a2a14, 0},
               which_one(story, "（副 本）（3-2）"));
    certificate_qr(sheet, (struct box_mm){26, 30, 25, 25}, story->licence.unit_code);
    leaf_print(&leaf, (struct box_mm){54, 32, 26, 0},
               (struct script){FACE_SERIF, 7, SIDE_LEFT, false, 0x503010, 0},
               "扫描市场主体身份码了解更多登记、备案、许可、监管信息，体验更多应用服务。");
    leaf_print(&leaf, (struct box_mm){208, 36, 64, 0}, leaf.label, "统一社会信用代码");
    struct leaf code = leaf;
    code.value.face = FACE_BOOK;
    code.value.size_pt = 13;
    leaf_noted(&code, (struct box_mm){208, 43, 0, 66}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm left = {26, 84, 32, 104}, right = {176, 84, 32, 78};
    leaf_noted(&leaf, left, "名　　　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    left.y += 12;
    leaf_plain(&leaf, left, "类　　　　型", "有限责任公司(国有控股)");
    left.y += 12;
    leaf_plain(&leaf, left, "法 定 代 表 人", story->unit.legal_person);
    left.y += 12;
    leaf.value.size_pt = 8;
    leaf_plain(&leaf, left, "经 营 范 围", SCOPE);
    leaf.value.size_pt = 11;
    leaf_plain(&leaf, right, "注 册 资 本", "贰仟万元整");
    right.y += 12;
    leaf_plain(&leaf, right, "成 立 日 期", "2009年07月14日");
    right.y += 12;
    leaf_noted(&leaf, right, "营 业 期 限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2009年07月14日 至 "));
    right.y += 12;
    leaf_plain(&leaf, right, "住　　　　所", story->unit.address);
    leaf_print(&leaf, (struct box_mm){182, 152, 40, 0}, leaf.label, "登 记 机 关");
    print_issuer(&leaf, 218, 166, AUTHORITY, "2021 年 03 月 19 日");
    leaf_print(
        &leaf, (struct box_mm){20, 192, 257, 0},
        (struct script){FACE_SERIF, 7, SIDE_CENTRE, false, 0x404040, 0},
        "国家企业信用信息公示系统网址：http://example.invalid　　　国家市场监督管理总局监制");
    sheet->stamp_x_mm = 138;
    sheet->stamp_y_mm = 172;
}

/* The code, a box for each sign, the hyphen between the boxes. */
static void box_code(const struct leaf *leaf, double x, double y) {
    struct claim claim;
    claim_of(leaf->story, leaf->paper, FIELD_ORGANIZATION_CODE, -1, &claim);
    struct script figure = {FACE_BOOK, 15 * leaf->scale, SIDE_CENTRE, true, 0x101010, 0};
    double at = x;
    for (const char *sign = claim.raw; *sign; sign++, at += 9) {
        char text[2] = {*sign, '\0'};
        struct box_mm box = leaf_place(leaf, (struct box_mm){at, y, 8.4, 10});
        if (*sign != '-')
            sheet_frame(leaf->sheet, box, 0.25, 0x2a6a3a);
        sheet_write(leaf->sheet, box, &figure, text);
    }
    sheet_note(leaf->sheet, leaf_place(leaf, (struct box_mm){x, y, at - x, 10}),
               &(struct entry){FIELD_ORGANIZATION_CODE, -1, claim.value, claim.raw});
}

void issuer_checked(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const YEARS[] = {"2013年度", "2014年度", "2015年度"};
    struct leaf leaf = {sheet, story, paper, 14, 20, 0.9, LABEL, VALUE};
    leaf.label = (struct script){FACE_SONG, 12, SIDE_LEFT, true, 0x1a4a2a, 0};
    sheet_fill(sheet, (struct box_mm){14, 20, 182, 234}, 0xf2f7ee);
    leaf_frame(&leaf, (struct box_mm){0, 0, 202, 260}, 0x2a6a3a);
    leaf_print(&leaf, (struct box_mm){20, 22, 162, 0},
               (struct script){FACE_SONG, 24, SIDE_CENTRE, true, 0x1a4a2a, 0},
               "中华人民共和国组织机构代码证");
    leaf_print(&leaf, (struct box_mm){20, 37, 162, 0},
               (struct script){FACE_LATIN, 9, SIDE_CENTRE, false, 0x1a4a2a, 0},
               "ORGANIZATION CODE CERTIFICATE OF THE PEOPLE'S REPUBLIC OF CHINA");
    leaf_print(&leaf, (struct box_mm){20, 46, 162, 0},
               (struct script){FACE_SONG, 13, SIDE_CENTRE, false, 0x1a4a2a, 0}, "（副 本）");
    leaf_print(&leaf, (struct box_mm){24, 62, 36, 0}, leaf.label, "代　　码");
    box_code(&leaf, 64, 59);
    struct box_mm at = {24, 80, 40, 116};
    leaf_noted(&leaf, at, "机构名称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 17;
    leaf_plain(&leaf, at, "机构类型", story->unit.sort == BODY_COMPANY ? "企业法人" : "机关法人");
    at.y += 14;
    leaf_plain(&leaf, at, "法定代表人", story->unit.legal_person);
    at.y += 14;
    leaf_plain(&leaf, at, "地　　址", story->unit.address);
    at.y += 17;
    leaf_noted(&leaf, at, "有效期", LEAF_NOTED(FIELD_VALID_UNTIL, "z自 2012年05月21日 至 "));
    at.y += 14;
    leaf_plain(&leaf, at, "颁发单位", "示例市质量技术监督局");
    at.y += 14;
    leaf_plain(&leaf, at, "登记号", "组代管690101-055102");
    print_issuer(&leaf, 134, 190, "示例市质量技术监督局", "2012 年 05 月 21 日");
    for (int i = 0; i < 3; i++) {
        struct box_mm box = leaf_place(&leaf, (struct box_mm){24 + i * 54.0, 222, 50, 24});
        sheet_frame(sheet, box, 0.25, 0x2a6a3a);
        box.height = 0;
        sheet_write(sheet, box, &(struct script){FACE_SONG, 9, SIDE_CENTRE, false, 0x1a4a2a, 0},
                    YEARS[i]);
    }
    sheet->stamp_x_mm = 82;
    sheet->stamp_y_mm = 206;
}

/* As it lies open: what it is at the left, what is registered at the right in lines of a table. */
void issuer_spread(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct leaf_body *body = &LEAF_BODIES[story->unit.sort];
    struct leaf leaf = {sheet, story, paper, 10, 12, 0.93, LABEL, VALUE};
    leaf.label.rgb = 0x202020;
    leaf.label.size_pt = leaf.value.size_pt = 12;
    sheet_fill(sheet, (struct box_mm){10, 12, 138, 186}, 0xfbeeea);
    leaf_frame(&leaf, (struct box_mm){0, 0, 148, 200}, 0xb04a3a);
    leaf_frame(&leaf, (struct box_mm){150, 0, 148, 200}, 0xb04a3a);
    struct box_mm disc = leaf_place(&leaf, (struct box_mm){74, 44, 30, 0});
    certificate_emblem(sheet, disc.x, disc.y, disc.width);
    leaf_print(&leaf, (struct box_mm){8, 72, 132, 0},
               (struct script){FACE_SERIF, 24, SIDE_CENTRE, true, 0xa02018, 0}, body->title);
    leaf_print(&leaf, (struct box_mm){8, 90, 132, 0},
               (struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x202020, 0}, "（副　本）");
    bars_qr(sheet, leaf_place(&leaf, (struct box_mm){16, 158, 28, 28}),
            "http://example.invalid/reg");
    leaf_print(&leaf, (struct box_mm){50, 164, 84, 0}, leaf.label, "发证机关");
    print_issuer(&leaf, 78, 150, body->issuer, "2020 年 03 月 20 日");
    struct box_mm at = {160, 24, 44, 86};
    leaf_noted(&leaf, at, "统一社会信用代码", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    const char *const labels[] = {body->head, "住　　所", body->third, body->fourth};
    const char *const texts[] = {story->unit.legal_person, story->unit.address, body->third_text,
                                 body->fourth_text};
    at.y += 20;
    leaf_noted(&leaf, at, body->name, LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    for (int i = 0; i < 4; i++) {
        at.y += 22;
        leaf_plain(&leaf, at, labels[i], texts[i]);
    }
    at.y += 22;
    leaf_noted(&leaf, at, "有效期限", LEAF_NOTED(FIELD_VALID_UNTIL, ".自2020.03.20至"));
    for (int i = 0; i < 7; i++) {
        struct box_mm rule = leaf_place(&leaf, (struct box_mm){158, 36 + i * 22.0, 132, 0});
        sheet_line(sheet, rule, 0.15, 0xb04a3a);
    }
    leaf_print(&leaf, (struct box_mm){160, 182, 132, 0},
               (struct script){FACE_SERIF, 8, SIDE_LEFT, false, 0x404040, 0},
               "请于每年3月31日前向登记管理机关报送上一年度的年度报告");
    sheet->stamp_x_mm = 46;
    sheet->stamp_y_mm = 126;
}

/* The upright edition of 2015, its items down the middle; `leaf` may be smaller than life. */
static void print_upright(const struct leaf *leaf) {
    const struct story *story = leaf->story;
    struct box_mm disc = leaf_place(leaf, (struct box_mm){105, 40, 28, 0});
    leaf_frame(leaf, (struct box_mm){8, 8, 194, 281}, 0xb8964a);
    certificate_emblem(leaf->sheet, disc.x, disc.y, disc.width);
    leaf_print(leaf, (struct box_mm){25, 58, 160, 0},
               (struct script){FACE_SERIF, 40, SIDE_CENTRE, true, 0x181818, 7}, "营业执照");
    leaf_print(leaf, (struct box_mm){25, 80, 160, 0},
               (struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x181818, 0},
               which_one(story, "（副　　本）"));
    leaf_print(leaf, (struct box_mm){132, 88, 64, 0},
               (struct script){FACE_SERIF, 9, SIDE_LEFT, false, 0x181818, 0}, "编号：0 06901015");
    leaf_noted(leaf, (struct box_mm){86, 97, 40, 70}, "统一社会信用代码",
               LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm at = {28, 112, 36, 130};
    leaf_noted(leaf, at, "名　　　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 13;
    leaf_plain(leaf, at, "类　　　　型", "有限责任公司（法人独资）");
    at.y += 13;
    leaf_plain(leaf, at, "住　　　　所", story->unit.address);
    at.y += 15;
    leaf_plain(leaf, at, "法定代表人", story->unit.legal_person);
    at.y += 13;
    leaf_plain(leaf, at, "注 册 资 本", "叁佰万元整");
    at.y += 13;
    leaf_plain(leaf, at, "成 立 日 期", "2012年09月26日");
    at.y += 13;
    leaf_noted(leaf, at, "营 业 期 限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2012年09月26日至"));
    at.y += 13;
    leaf_plain(leaf, at, "经 营 范 围",
               "软件开发；技术咨询、技术转让、技术服务；计算机维修；销售通讯设备、五金交电。（依法"
               "须经批准的项目，经相关部门批准后依批准的内容开展经营活动。）");
    leaf_print(leaf, (struct box_mm){112, 240, 40, 0}, leaf->label, "登记机关");
    certificate_qr(leaf->sheet, leaf_place(leaf, (struct box_mm){30, 242, 26, 26}),
                   story->licence.unit_code);
    print_issuer(leaf, 132, 254, AUTHORITY, "2016 年 08 月 02 日");
    leaf_print(leaf, (struct box_mm){20, 279, 170, 0},
               (struct script){FACE_SERIF, 7, SIDE_LEFT, false, 0x303030, 0},
               "提示：每年1月1日至6月30日通过企业信用信息公示系统报送并公示上一年度年度报告。");
}

/* In a report, as a picture with its number and caption. */
void issuer_pictured(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 36, 40, 0.66, LABEL, VALUE};
    struct script line = {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0};
    struct script small = {FACE_SONG, 9, SIDE_CENTRE, false, 0x404040, 0};
    sheet_write(sheet, (struct box_mm){25, 10, 160, 0}, &small, "数字证书申办材料汇编");
    sheet_line(sheet, (struct box_mm){25, 15, 160, 0}, 0.2, 0x404040);
    sheet_write(sheet, (struct box_mm){25, 20, 160, 0}, &line,
                "2.1　主体资格证明\n　　我单位营业执照复印件见图2，证载信息真实有效。");
    sheet_fill(sheet, (struct box_mm){36, 40, 139, 196}, 0xfaf4e6);
    leaf.label.rgb = 0x181818;
    leaf.label.size_pt = leaf.value.size_pt = 13;
    print_upright(&leaf);
    sheet_write(sheet, (struct box_mm){25, 239, 160, 0}, &small, "图2　营业执照复印件");
    sheet_write(sheet, (struct box_mm){25, 284, 160, 0}, &small, "- 7 -");
    sheet->stamp_x_mm = 60;
    sheet->stamp_y_mm = 258;
}

/* A plastic card's front, larger than it is. */
void issuer_plastic(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 26, 40, 1.84, LABEL, VALUE};
    leaf.label = (struct script){FACE_HEI, 5.6, SIDE_LEFT, false, 0x203c70, 0};
    leaf.value = (struct script){FACE_HEI, 5.6, SIDE_LEFT, false, 0x101010, 0};
    sheet_fill(sheet, (struct box_mm){26, 40, 158, 100}, 0xe4edf8);
    sheet_fill(sheet, (struct box_mm){26, 40, 158, 15}, 0x3a64a8);
    sheet_frame(sheet, (struct box_mm){26, 40, 158, 100}, 0.4, 0x8098b8);
    leaf_print(&leaf, (struct box_mm){2, 1.4, 82, 0},
               (struct script){FACE_HEI, 8.5, SIDE_CENTRE, true, 0xffffff, 0},
               "中华人民共和国组织机构代码证");
    leaf_print(&leaf, (struct box_mm){62, 9.4, 22, 0},
               (struct script){FACE_HEI, 5, SIDE_LEFT, false, 0x203c70, 0}, "（副本）");
    sheet_fill(sheet, leaf_place(&leaf, (struct box_mm){6, 13, 10, 8}), 0xd4b860);
    leaf.value.size_pt = 8;
    leaf_noted(&leaf, (struct box_mm){20, 14, 13, 45}, "机构代码",
               LEAF_NOTED(FIELD_ORGANIZATION_CODE, NULL));
    leaf.value.size_pt = 5.6;
    struct box_mm at = {6, 24, 16, 60};
    leaf_noted(&leaf, at, "单位名称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 6;
    leaf_plain(&leaf, at, "负 责 人", story->unit.legal_person);
    at.y += 6;
    leaf_plain(&leaf, at, "单位地址", story->unit.address);
    at.y += 6;
    leaf_noted(&leaf, at, "有效期限", LEAF_NOTED(FIELD_VALID_UNTIL, "."));
    leaf_print(&leaf, (struct box_mm){6, 48, 50, 0}, leaf.label, "示例市质量技术监督局　颁发");
    sheet_write(sheet, (struct box_mm){26, 150, 158, 0},
                &(struct script){FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0},
                "组织机构代码IC卡（放大复印），与原件一致。");
    sheet->stamp_x_mm = 140;
    sheet->stamp_y_mm = 182;
}

/* Upright; the items in a ruled table, what was noted later below it. */
void issuer_tabled(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct leaf_body *body = &LEAF_BODIES[story->unit.sort];
    struct leaf leaf = {sheet, story, paper, 8, 8, 0.93, LABEL, VALUE};
    leaf.label = (struct script){FACE_HEI, 11.5, SIDE_LEFT, false, 0x202020, 0};
    const char *const labels[] = {body->head, "地　　址", body->third, body->fourth};
    const char *const texts[] = {story->unit.legal_person, story->unit.address, body->third_text,
                                 body->fourth_text};
    sheet_fill(sheet, (struct box_mm){8, 8, 194, 276}, 0xf4f6fb);
    leaf_frame(&leaf, (struct box_mm){0, 0, 208, 300}, 0x4a5c9a);
    struct box_mm disc = leaf_place(&leaf, (struct box_mm){104, 34, 26, 0});
    certificate_emblem(sheet, disc.x, disc.y, disc.width);
    leaf_print(&leaf, (struct box_mm){14, 52, 180, 0},
               (struct script){FACE_HEI, 26, SIDE_CENTRE, true, 0x26387a, 2}, body->title);
    leaf_print(&leaf, (struct box_mm){14, 68, 180, 0},
               (struct script){FACE_HEI, 11, SIDE_CENTRE, false, 0x26387a, 0}, "副本（1/1）");
    struct box_mm at = {24, 84, 46, 112};
    leaf_noted(&leaf, at, body->name, LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 15;
    leaf_noted(&leaf, at, "统一社会信用代码", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    for (int i = 0; i < 4; i++) {
        at.y += 15;
        leaf_plain(&leaf, at, labels[i], texts[i]);
    }
    at.y += 15;
    leaf_noted(&leaf, at, "证书有效期", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2021年06月10日至"));
    for (int i = 0; i <= 7; i++)
        sheet_line(sheet, leaf_place(&leaf, (struct box_mm){20, 80 + i * 15.0, 168, 0}), 0.2,
                   0x4a5c9a);
    for (int i = 0; i < 3; i++)
        sheet_line(sheet,
                   leaf_place(&leaf, (struct box_mm){i ? 20 + (i - 1) * 168.0 : 66, 80, 0, 105}),
                   0.2, 0x4a5c9a);
    leaf_print(&leaf, (struct box_mm){24, 192, 60, 0}, leaf.label, "附记：无");
    leaf_print(&leaf, (struct box_mm){116, 228, 60, 0}, leaf.label, "颁发机关（印章）");
    print_issuer(&leaf, 128, 246, body->issuer, "2021 年 06 月 10 日");
    sheet->stamp_x_mm = 66;
    sheet->stamp_y_mm = 224;
}
