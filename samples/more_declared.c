/* Copies of certificates: a licence made small in the middle of a sheet under a clerk's
 * line; an upright one with a declaration by pen below; a body's certificate with notes down its
 * right; one with its items in a ruled table; the organisation code's with the yearly check; its
 * two leaves one above the other */
#include "samples/leaf.h"
#include "samples/more.h"
#include "samples/seals.h"

#include <stdio.h>

static const char SCOPE[] = "技术开发、技术转让、技术咨询、技术服务；计算机系统集成；会议服务；"
                            "销售电子产品、办公用品。（依法须经批准的项目，经相关部门批准后方可开展"
                            "经营活动）";

static struct leaf leaf_of(struct sheet *sheet, const struct story *story,
                           const struct paper *paper, enum face face) {
    return (struct leaf){sheet,
                         story,
                         paper,
                         0,
                         0,
                         1,
                         {face, 12.5, SIDE_LEFT, false, 0x202020, 0},
                         {face, 12.5, SIDE_LEFT, false, 0x101010, 0}};
}

static void draw_small(const struct leaf *leaf) {
    const struct story *story = leaf->story;
    leaf_frame(leaf, (struct box_mm){6, 6, 285, 198}, 0xa88a4a);
    struct box_mm disc = leaf_place(leaf, (struct box_mm){148.5, 30, 28, 0});
    certificate_emblem(leaf->sheet, disc.x, disc.y, disc.width);
    leaf_print(leaf, (struct box_mm){48, 48, 200, 0},
               (struct script){FACE_SERIF, 42, SIDE_CENTRE, true, 0x101010, 12}, "营业执照");
    leaf_print(leaf, (struct box_mm){48, 70, 200, 0},
               (struct script){FACE_SONG, 15, SIDE_CENTRE, false, 0x101010, 0},
               story->licence.original ? "（正　本）" : "（副　本）（1-1）");
    leaf_noted(leaf, (struct box_mm){86, 82, 52, 90}, "统一社会信用代码",
               LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    certificate_qr(leaf->sheet, leaf_place(leaf, (struct box_mm){250, 20, 26, 26}),
                   story->licence.unit_code);
    struct box_mm at = {40, 97, 40, 190};
    leaf_noted(leaf, at, "名　　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 12;
    leaf_plain(leaf, at, "类　　　型", "其他有限责任公司");
    at.y += 12;
    leaf_plain(leaf, at, "住　　　所", story->unit.address);
    at.y += 12;
    leaf_plain(leaf, at, "法定代表人", story->unit.legal_person);
    at.y += 12;
    leaf_plain(leaf, (struct box_mm){at.x, at.y, 40, 70}, "注 册 资 本", "壹仟万元整");
    leaf_plain(leaf, (struct box_mm){150, at.y, 34, 70}, "成 立 日 期", "2014年08月06日");
    at.y += 12;
    leaf_noted(leaf, at, "营 业 期 限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2014年08月06日至"));
    at.y += 12;
    leaf_plain(leaf, (struct box_mm){at.x, at.y, 40, 120}, "经 营 范 围", SCOPE);
    leaf_print(leaf, (struct box_mm){214, 160, 50, 0}, leaf->label, "登记机关");
    leaf_print(leaf, (struct box_mm){214, 192, 60, 0}, leaf->value, "2018 年 05 月 23 日");
}

/* Small in the middle of an upright sheet, askew as it lay on the glass. */
void more_shrunk(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = leaf_of(sheet, story, paper, FACE_SONG);
    leaf.x = 13;
    leaf.y = 62;
    leaf.scale = 0.62;
    leaf.label.size_pt = leaf.value.size_pt = 14.5;
    sheet_lean(sheet, 105, 120, 0.012);
    draw_small(&leaf);
    sheet_straighten(sheet);
    seals_authority(sheet, AUTHORITY, 13 + 246 * 0.62, 62 + 184 * 0.62);
    struct box_mm line = {26, 212, 98, 13};
    sheet_frame(sheet, line, 0.7, 0x303050);
    sheet_write(sheet, line, &(struct script){FACE_HEI, 15, SIDE_CENTRE, true, 0x303050, 1},
                "此复印件与原件一致");
    sheet->stamp_x_mm = 142;
    sheet->stamp_y_mm = 244;
}

/* Upright as the first duplicates with a credit code were; what it serves is written by pen. */
void more_declared(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = leaf_of(sheet, story, paper, FACE_KAI);
    leaf.label.size_pt = leaf.value.size_pt = 13;
    leaf_frame(&leaf, (struct box_mm){14, 12, 182, 226}, 0x8a6a2a);
    certificate_emblem(sheet, 105, 34, 24);
    leaf_print(&leaf, (struct box_mm){20, 48, 170, 0},
               (struct script){FACE_KAI, 38, SIDE_CENTRE, true, 0x101010, 9}, "营业执照");
    leaf_print(&leaf, (struct box_mm){20, 66, 170, 0},
               (struct script){FACE_KAI, 13, SIDE_CENTRE, false, 0x101010, 0},
               story->licence.original ? "（正本）" : "（副本）");
    leaf_noted(&leaf, (struct box_mm){62, 75, 44, 70}, "统一社会信用代码",
               LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    static const char *const LABELS[] = {"类型", "住所", "法定代表人", "注册资本", "成立日期"};
    const char *const texts[] = {"有限责任公司", story->unit.address, story->unit.legal_person,
                                 "壹佰万元整", "2016年03月10日"};
    struct box_mm at = {32, 92, 34, 118};
    leaf_noted(&leaf, at, "名　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    for (int i = 0; i < 5; i++) {
        at.y += 13;
        leaf_plain(&leaf, at, LABELS[i], texts[i]);
    }
    at.y += 13;
    leaf_noted(&leaf, at, "营业期限", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2016年03月10日至"));
    at.y += 13;
    leaf_plain(&leaf, at, "经营范围", SCOPE);
    leaf_print(&leaf, (struct box_mm){112, 212, 34, 0}, leaf.label, "登记机关");
    leaf_print(&leaf, (struct box_mm){112, 226, 70, 0}, leaf.value, "2016 年 3 月 10 日");
    certificate_qr(sheet, (struct box_mm){32, 206, 24, 24}, story->licence.unit_code);
    seals_authority(sheet, AUTHORITY, 152, 218);
    sheet_write(sheet, (struct box_mm){20, 246, 100, 0},
                &(struct script){FACE_PEN_1, 19, SIDE_LEFT, false, 0x20203a, 0},
                "与原件相符\n仅供办理数字证书使用");
    sheet->stamp_x_mm = 144;
    sheet->stamp_y_mm = 262;
}

static const char NOTES[] = "须　　知\n\n一、本证书是本机构合法身份的凭证，应当妥善保管。\n\n"
                            "二、本证书不得伪造、涂改、出租、出借、转让。\n\n"
                            "三、登记事项发生变化的，应当申请变更登记。\n\n"
                            "四、机构注销的，应当交回本证书。";

/* Broad; what the holder is to mind down the right third. */
void more_noted_leaf(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct leaf_body *body = &LEAF_BODIES[story->unit.sort];
    struct leaf leaf = leaf_of(sheet, story, paper, FACE_MING);
    leaf.value.bold = true;
    leaf_frame(&leaf, (struct box_mm){10, 10, 186, 190}, 0xa03a2a);
    leaf_frame(&leaf, (struct box_mm){202, 10, 85, 190}, 0xa03a2a);
    certificate_emblem(sheet, 103, 32, 22);
    leaf_print(&leaf, (struct box_mm){16, 46, 174, 0},
               (struct script){FACE_MING, 25, SIDE_CENTRE, true, 0x101010, 1}, body->title);
    leaf_noted(&leaf, (struct box_mm){28, 66, 46, 100}, "统一社会信用代码：",
               LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm at = {28, 80, 40, 112};
    leaf_noted(&leaf, at, body->name, LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 15;
    leaf_plain(&leaf, at, body->head, story->unit.legal_person);
    at.y += 13;
    leaf_plain(&leaf, at, "地　　址", story->unit.address);
    at.y += 13;
    leaf_plain(&leaf, at, body->third, body->third_text);
    at.y += 13;
    leaf_plain(&leaf, at, body->fourth, body->fourth_text);
    at.y += 13;
    leaf_noted(&leaf, at, "有 效 期", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2020年06月02日至"));
    leaf_print(&leaf, (struct box_mm){112, 168, 40, 0}, leaf.label, "颁发机关：");
    leaf_print(&leaf, (struct box_mm){126, 186, 60, 0}, leaf.label, "2020年06月02日");
    seals_authority(sheet, body->issuer, 150, 172);
    leaf_print(&leaf, (struct box_mm){210, 40, 70, 0},
               (struct script){FACE_MING, 11, SIDE_LEFT, false, 0x101010, 0}, NOTES);
    certificate_qr(sheet, (struct box_mm){232, 148, 24, 24}, story->licence.unit_code);
    sheet->stamp_x_mm = 70;
    sheet->stamp_y_mm = 176;
}

static void rule_item(const struct leaf *leaf, double y) {
    sheet_frame(leaf->sheet, leaf_place(leaf, (struct box_mm){26, y, 158, 15}), 0.25, 0x404040);
    sheet_line(leaf->sheet, leaf_place(leaf, (struct box_mm){68, y, 0, 15}), 0.25, 0x404040);
}

/* Upright, all its items in a ruled table. */
void more_table_leaf(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct leaf_body *body = &LEAF_BODIES[story->unit.sort];
    struct leaf leaf = leaf_of(sheet, story, paper, FACE_HEI);
    leaf.label.size_pt = leaf.value.size_pt = 11.5;
    leaf_frame(&leaf, (struct box_mm){14, 14, 182, 262}, 0x2a5a8a);
    certificate_emblem(sheet, 105, 40, 24);
    leaf_print(&leaf, (struct box_mm){20, 58, 170, 0},
               (struct script){FACE_HEI, 24, SIDE_CENTRE, true, 0x101010, 2}, body->title);
    leaf_print(&leaf, (struct box_mm){20, 72, 170, 0},
               (struct script){FACE_HEI, 11, SIDE_CENTRE, false, 0x303030, 0}, "（副　本）");
    for (int i = 0; i < 7; i++)
        rule_item(&leaf, 86 + i * 15.0);
    struct box_mm at = {30, 91, 41, 110};
    leaf_noted(&leaf, at, body->name, LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 15;
    leaf_noted(&leaf, at, "统一社会信用代码", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    at.y += 15;
    leaf_plain(&leaf, at, body->head, story->unit.legal_person);
    at.y += 15;
    leaf_plain(&leaf, at, body->third, body->third_text);
    at.y += 15;
    leaf_plain(&leaf, at, "住所（地址）", story->unit.address);
    at.y += 15;
    leaf_plain(&leaf, at, body->fourth, body->fourth_text);
    at.y += 15;
    leaf_noted(&leaf, at, "有效期限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2019年09月30日至"));
    leaf_print(&leaf, (struct box_mm){110, 206, 40, 0}, leaf.label, "登记机关（盖章）");
    leaf_print(&leaf, (struct box_mm){126, 246, 60, 0}, leaf.label, "2019年09月30日");
    seals_authority(sheet, body->issuer, 146, 230);
    sheet->stamp_x_mm = 66;
    sheet->stamp_y_mm = 230;
}

/* Broad, the table of the yearly check empty at the right. */
void more_yearly(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = leaf_of(sheet, story, paper, FACE_SONG);
    leaf_frame(&leaf, (struct box_mm){12, 14, 273, 180}, 0x2a6a4a);
    leaf_print(&leaf, (struct box_mm){22, 28, 150, 0},
               (struct script){FACE_SONG, 14, SIDE_CENTRE, false, 0x101010, 1}, "中华人民共和国");
    leaf_print(&leaf, (struct box_mm){22, 37, 150, 0},
               (struct script){FACE_SONG, 24, SIDE_CENTRE, true, 0x101010, 2}, "组织机构代码证");
    leaf_print(&leaf, (struct box_mm){22, 51, 150, 0},
               (struct script){FACE_SONG, 11, SIDE_CENTRE, false, 0x101010, 0}, "（副　本）");
    struct leaf code = leaf;
    code.value = (struct script){FACE_NUMBER, 17, SIDE_LEFT, true, 0x101010, 0.8};
    leaf_noted(&code, (struct box_mm){34, 63, 24, 110}, "代码：",
               LEAF_NOTED(FIELD_ORGANIZATION_CODE, NULL));
    struct box_mm at = {34, 80, 30, 106};
    leaf_noted(&leaf, at, "机构名称：", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 15;
    leaf_plain(&leaf, at, "负 责 人：", story->unit.legal_person);
    at.y += 13;
    leaf_plain(&leaf, at, "地　　址：", story->unit.address);
    at.y += 13;
    leaf_noted(&leaf, at, "有效期限：", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2012年05月01日至"));
    at.y += 13;
    leaf_plain(&leaf, at, "登 记 号：", "组代管690101-033817");
    leaf_print(&leaf, (struct box_mm){34, 150, 60, 0}, leaf.label, "颁发单位（公章）");
    seals_authority(sheet, "示例市质量技术监督局", 92, 166);
    leaf_print(&leaf, (struct box_mm){182, 30, 96, 0},
               (struct script){FACE_SONG, 13, SIDE_CENTRE, true, 0x101010, 4}, "年检记录");
    for (int i = 0; i < 8; i++)
        sheet_frame(sheet, (struct box_mm){182 + i % 2 * 48.0, 40 + (i - i % 2) / 2.0 * 34, 48, 34},
                    0.25, 0x2a6a4a);
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = 168;
}

/* Two leaves of a card made smaller, one above the other: the items, and what to mind. */
void more_two_leaves(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = leaf_of(sheet, story, paper, FACE_HEI);
    leaf.x = 28;
    leaf.y = 24;
    leaf.scale = 0.8;
    leaf_frame(&leaf, (struct box_mm){0, 0, 192, 124}, 0x305a9a);
    leaf_print(&leaf, (struct box_mm){10, 8, 172, 0},
               (struct script){FACE_HEI, 19, SIDE_CENTRE, true, 0x101010, 1},
               "中华人民共和国组织机构代码证");
    leaf_print(&leaf, (struct box_mm){10, 20, 172, 0},
               (struct script){FACE_HEI, 11, SIDE_CENTRE, false, 0x303030, 0}, "副　本");
    struct box_mm at = {16, 32, 36, 130};
    leaf_noted(&leaf, at, "代　　码", LEAF_NOTED(FIELD_ORGANIZATION_CODE, NULL));
    at.y += 12;
    leaf_noted(&leaf, at, "机构名称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 12;
    leaf_plain(&leaf, at, "法定代表人", story->unit.legal_person);
    at.y += 12;
    leaf_plain(&leaf, at, "地　　址", story->unit.address);
    at.y += 12;
    leaf_noted(&leaf, at, "有 效 期", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2013年01月15日至"));
    at.y += 12;
    leaf_plain(&leaf, at, "颁发单位", "示例市质量技术监督局");
    leaf_plain(&leaf, (struct box_mm){16, 106, 36, 70}, "登 记 号", "组代管690101-071402");
    seals_authority(sheet, "示例市质量技术监督局", 28 + 162 * 0.8, 24 + 104 * 0.8);
    leaf.y = 134;
    leaf_frame(&leaf, (struct box_mm){0, 0, 192, 92}, 0x305a9a);
    leaf_print(&leaf, (struct box_mm){14, 10, 164, 0},
               (struct script){FACE_HEI, 12, SIDE_LEFT, false, 0x101010, 0},
               "说　明\n\n1. 组织机构代码是组织机构的唯一标识，本证书是其法定凭证。\n\n"
               "2. 本证书不得出租、出借、冒用、转让、伪造、变造、非法买卖。\n\n"
               "3. 登记项目发生变化时，应向发证机关申请变更登记。");
    sheet->stamp_x_mm = 120;
    sheet->stamp_y_mm = 238;
}
