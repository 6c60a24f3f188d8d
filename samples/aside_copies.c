/* Certificates kept aside: a licence whose items stand in one column with the QR code at the foot;
 * a broad one whose code stands at the right of the title; a body's as two cells a row; a body's
 * with its term at the foot; the organisation code's with its code in large figures */
#include "samples/aside.h"
#include "samples/leaf.h"
#include "samples/seals.h"

static const struct script LABEL = {FACE_SONG, 12, SIDE_LEFT, true, 0x202020, 0},
                           VALUE = {FACE_KAI, 13, SIDE_LEFT, false, 0x101010, 0};

static void print_issuer(const struct leaf *leaf, double x, double y, const char *label,
                         const char *issuer) {
    struct box_mm seal = leaf_place(leaf, (struct box_mm){x + 30, y + 14, 0, 0});
    leaf_print(leaf, (struct box_mm){x, y, 60, 0}, leaf->label, label);
    leaf_print(leaf, (struct box_mm){x + 8, y + 18, 60, 0}, leaf->value, "2022 年 11 月 08 日");
    seals_authority(leaf->sheet, issuer, seal.x, seal.y);
}

/* Of 2015, upright; its copier left a margin all around. */
void aside_columned(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 15, 20, 0.86, LABEL, VALUE};
    sheet_fill(sheet, leaf_place(&leaf, (struct box_mm){0, 0, 210, 297}), 0xfbf6e8);
    leaf_frame(&leaf, (struct box_mm){6, 6, 198, 285}, 0xb08840);
    struct box_mm disc = leaf_place(&leaf, (struct box_mm){105, 36, 26, 26});
    certificate_emblem(sheet, disc.x, disc.y, disc.width);
    leaf_print(&leaf, (struct box_mm){20, 54, 170, 0},
               (struct script){FACE_SERIF, 42, SIDE_CENTRE, true, 0x202020, 12}, "营业执照");
    leaf_print(&leaf, (struct box_mm){20, 77, 170, 0},
               (struct script){FACE_SONG, 14, SIDE_CENTRE, false, 0x202020, 0},
               story->licence.original ? "（正本）" : "（副本）　2－1");
    leaf_print(&leaf, (struct box_mm){22, 92, 60, 0},
               (struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x404040, 0}, "编号　0 00418732");
    leaf_print(&leaf, (struct box_mm){92, 92, 40, 0}, leaf.label, "统一社会信用代码");
    leaf_noted(&leaf, (struct box_mm){132, 92, 0, 64}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm at = {30, 112, 36, 118};
    leaf_noted(&leaf, at, "名　　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 15;
    leaf_plain(&leaf, at, "类　　　型", "有限责任公司(法人独资)");
    at.y += 12;
    leaf_plain(&leaf, at, "住　　　所", story->unit.address);
    at.y += 15;
    leaf_plain(&leaf, at, "法定代表人", story->unit.legal_person);
    at.y += 12;
    leaf_plain(&leaf, at, "注 册 资 本", "壹仟万元整");
    at.y += 12;
    leaf_plain(&leaf, at, "成 立 日 期", "2009年10月30日");
    at.y += 12;
    leaf_noted(&leaf, at, "营 业 期 限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2009年10月30日至"));
    at.y += 12;
    leaf_plain(&leaf, at, "经 营 范 围",
               "技术推广服务；计算机系统服务；承办展览展示活动；企业管理咨询；销售文具用品。");
    certificate_qr(sheet, leaf_place(&leaf, (struct box_mm){26, 236, 30, 30}),
                   story->licence.unit_code);
    print_issuer(&leaf, 126, 236, "登 记 机 关", AUTHORITY);
    sheet->stamp_x_mm = 100;
    sheet->stamp_y_mm = 238;
}

/* Of 2022: no business term as a rule; the code beside the title. */
void aside_beside(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 0, 0, 1, LABEL, VALUE};
    leaf.label = (struct script){FACE_HEI, 11, SIDE_RIGHT, false, 0x30343a, 0};
    leaf.value = (struct script){FACE_SONG, 11.5, SIDE_LEFT, false, 0x101010, 0};
    sheet_fill(sheet, (struct box_mm){8, 8, 281, 194}, 0xf2f7f2);
    leaf_frame(&leaf, (struct box_mm){8, 8, 281, 194}, 0x5a8a6a);
    certificate_emblem(sheet, 48, 40, 24);
    leaf_print(&leaf, (struct box_mm){66, 27, 130, 0},
               (struct script){FACE_SERIF, 40, SIDE_CENTRE, true, 0x1c1c1c, 10}, "营业执照");
    leaf_print(&leaf, (struct box_mm){66, 49, 130, 0},
               (struct script){FACE_HEI, 12, SIDE_CENTRE, false, 0x202020, 0},
               story->licence.original ? "正 本" : "副 本（1-1）");
    leaf_print(&leaf, (struct box_mm){200, 28, 48, 0},
               (struct script){FACE_HEI, 10, SIDE_LEFT, false, 0x303030, 0}, "统一社会信用代码");
    leaf_noted(&leaf, (struct box_mm){200, 34, 0, 50}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    certificate_qr(sheet, (struct box_mm){254, 24, 24, 24}, story->licence.unit_code);
    leaf.label.side = SIDE_LEFT;
    struct box_mm left = {26, 74, 28, 94}, right = {156, 74, 30, 90};
    leaf_noted(&leaf, left, "名　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    left.y += 17;
    leaf_plain(&leaf, left, "类　　型", "其他股份有限公司(非上市)");
    left.y += 14;
    leaf_plain(&leaf, left, "法定代表人", story->unit.legal_person);
    left.y += 14;
    leaf_plain(&leaf, left, "经营范围",
               "一般项目：软件开发；数据处理和存储支持服务；会议及展览服务；办公用品销售；"
               "物业管理。");
    leaf_plain(&leaf, right, "注册资本", "伍仟万圆整");
    right.y += 17;
    leaf_plain(&leaf, right, "成立日期", "2011年03月16日");
    right.y += 14;
    leaf_noted(&leaf, right, "营业期限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2011年03月16日至"));
    right.y += 14;
    leaf_plain(&leaf, right, "住　　所", story->unit.address);
    print_issuer(&leaf, 196, 150, "登 记 机 关", AUTHORITY);
    leaf_print(&leaf, (struct box_mm){26, 192, 245, 0},
               (struct script){FACE_HEI, 7.5, SIDE_LEFT, false, 0x404040, 0},
               "国家企业信用信息公示系统网址：http://example.invalid　　市场主体应当于每年1月1日至"
               "6月30日报送公示年度报告");
    sheet->stamp_x_mm = 80;
    sheet->stamp_y_mm = 156;
}

/* One cell: the item in small print above its value. */
static void print_cell(const struct leaf *leaf, struct box_mm cell, const char *label,
                       const char *text) {
    sheet_frame(leaf->sheet, leaf_place(leaf, cell), 0.25, 0x8a6a30);
    leaf_print(leaf, (struct box_mm){cell.x + 3, cell.y + 2, cell.width - 6, 0},
               (struct script){FACE_HEI, 9, SIDE_LEFT, false, 0x705020, 0}, label);
    if (text)
        leaf_print(leaf, (struct box_mm){cell.x + 3, cell.y + 8.5, cell.width - 6, 0}, leaf->value,
                   text);
}

void aside_celled(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct leaf_body *body = &LEAF_BODIES[story->unit.sort];
    struct leaf leaf = {sheet, story, paper, 0, 0, 1, LABEL, VALUE};
    leaf.value = (struct script){FACE_SERIF, 12, SIDE_LEFT, false, 0x101010, 0};
    sheet_fill(sheet, (struct box_mm){10, 10, 190, 277}, 0xfdf9ef);
    leaf_frame(&leaf, (struct box_mm){10, 10, 190, 277}, 0xa07830);
    certificate_emblem(sheet, 105, 38, 22);
    leaf_print(&leaf, (struct box_mm){20, 54, 170, 0},
               (struct script){FACE_SERIF, 28, SIDE_CENTRE, true, 0x7a2018, 3}, body->title);
    leaf_print(&leaf, (struct box_mm){20, 70, 170, 0},
               (struct script){FACE_SERIF, 12, SIDE_CENTRE, false, 0x202020, 0},
               story->licence.original ? "（正本）" : "（副本）");
    print_cell(&leaf, (struct box_mm){24, 82, 162, 18}, "统一社会信用代码", NULL);
    leaf_noted(&leaf, (struct box_mm){27, 90, 0, 156}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    print_cell(&leaf, (struct box_mm){24, 100, 162, 22}, body->name, NULL);
    leaf_noted(&leaf, (struct box_mm){27, 108, 0, 156}, "", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    print_cell(&leaf, (struct box_mm){24, 122, 81, 22}, body->head, story->unit.legal_person);
    print_cell(&leaf, (struct box_mm){105, 122, 81, 22}, body->third, body->third_text);
    print_cell(&leaf, (struct box_mm){24, 144, 162, 22}, "住　　所", story->unit.address);
    print_cell(&leaf, (struct box_mm){24, 166, 81, 24}, body->fourth, body->fourth_text);
    bool termed = story->licence.valid_until.year || !story->licence.no_term;
    print_cell(&leaf, (struct box_mm){105, 166, 81, 24}, "有 效 期", termed ? NULL : "——");
    leaf_noted(&leaf, (struct box_mm){108, 174.5, 0, 76}, "",
               LEAF_NOTED(FIELD_VALID_UNTIL, "z2019年05月20日至"));
    certificate_qr(sheet, (struct box_mm){32, 206, 30, 30}, story->licence.unit_code);
    print_issuer(&leaf, 122, 204, "发证机关（盖章）", body->issuer);
    sheet->stamp_x_mm = 92;
    sheet->stamp_y_mm = 246;
}

/* Items in the middle, the term in a line below them. */
void aside_termed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct leaf_body *body = &LEAF_BODIES[story->unit.sort];
    struct leaf leaf = {sheet, story, paper, 0, 0, 1, LABEL, VALUE};
    leaf.value.size_pt = 13.5;
    certificate_border(sheet, 12, 0xa83028);
    certificate_emblem(sheet, 148.5, 40, 22);
    leaf_print(&leaf, (struct box_mm){40, 54, 217, 0},
               (struct script){FACE_KAI, 33, SIDE_CENTRE, true, 0x202020, 4}, body->title);
    leaf_print(&leaf, (struct box_mm){84, 74, 50, 0}, leaf.label, "统一社会信用代码：");
    leaf_noted(&leaf, (struct box_mm){132, 74, 0, 80}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm at = {52, 87, 36, 158};
    leaf_noted(&leaf, at, body->name, LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 13;
    leaf_plain(&leaf, at, body->head, story->unit.legal_person);
    at.y += 11;
    leaf_plain(&leaf, at, "住　　所", story->unit.address);
    at.y += 11;
    leaf_plain(&leaf, at, body->third, body->third_text);
    at.y += 11;
    leaf_plain(&leaf, at, body->fourth, body->fourth_text);
    at.y += 13;
    leaf_noted(&leaf, (struct box_mm){at.x, at.y, 36, 110}, "有效期限",
               LEAF_NOTED(FIELD_VALID_UNTIL, "z自2021年06月01日至"));
    print_issuer(&leaf, 194, 158, "登记管理机关", body->issuer);
    sheet->stamp_x_mm = 104;
    sheet->stamp_y_mm = 175;
}

void aside_figured(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 0, 0, 1, LABEL, VALUE};
    leaf.value.size_pt = 12.5;
    sheet_fill(sheet, (struct box_mm){14, 14, 182, 262}, 0xf4f7fb);
    leaf_frame(&leaf, (struct box_mm){14, 14, 182, 262}, 0x3a5c8c);
    leaf_print(&leaf, (struct box_mm){24, 34, 162, 0},
               (struct script){FACE_SONG, 16, SIDE_CENTRE, true, 0x202020, 2}, "中华人民共和国");
    leaf_print(&leaf, (struct box_mm){24, 46, 162, 0},
               (struct script){FACE_SONG, 28, SIDE_CENTRE, true, 0x202020, 3}, "组织机构代码证");
    leaf_print(&leaf, (struct box_mm){24, 63, 162, 0},
               (struct script){FACE_SONG, 12, SIDE_CENTRE, false, 0x202020, 0},
               story->licence.original ? "正本" : "副本");
    leaf.value = (struct script){FACE_NUMBER, 19, SIDE_LEFT, true, 0x101010, 1};
    leaf_noted(&leaf, (struct box_mm){60, 78, 30, 90}, "代　码",
               LEAF_NOTED(FIELD_ORGANIZATION_CODE, NULL));
    leaf.value = (struct script){FACE_KAI, 12.5, SIDE_LEFT, false, 0x101010, 0};
    struct box_mm at = {36, 102, 34, 112};
    leaf_noted(&leaf, at, "机 构 名 称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 18;
    leaf_plain(&leaf, at, "机 构 类 型", "事业法人");
    at.y += 15;
    leaf_plain(&leaf, at, "负　责　人", story->unit.legal_person);
    at.y += 15;
    leaf_plain(&leaf, at, "地　　　址", story->unit.address);
    at.y += 20;
    leaf_noted(&leaf, at, "有　效　期", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2013年08月12日至"));
    at.y += 15;
    leaf_plain(&leaf, at, "颁 发 单 位", "示例市质量技术监督局");
    at.y += 15;
    leaf_plain(&leaf, at, "登　记　号", "组代管690101-041873-1");
    leaf_print(&leaf, (struct box_mm){110, 236, 70, 0}, leaf.value, "2013 年 08 月 12 日");
    seals_authority(sheet, "示例市质量技术监督局", 140, 232);
    sheet->stamp_x_mm = 64;
    sheet->stamp_y_mm = 240;
}
