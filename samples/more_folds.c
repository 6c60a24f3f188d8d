/* Certificates: a licence in its folder, notes on the left; one put into a word processor's page; a
 * body's as the authority's site gives it out; the organisation code's with notes at the right */
#include "samples/leaf.h"
#include "samples/more.h"
#include "samples/seals.h"

static const struct script LABEL = {FACE_HEI, 11, SIDE_LEFT, false, 0x202020, 0},
                           VALUE = {FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};

static void print_issuer(const struct leaf *leaf, double x, double y, const char *label,
                         const char *issuer) {
    struct box_mm seal = leaf_place(leaf, (struct box_mm){x + 34, y + 12, 0, 0});
    leaf_print(leaf, (struct box_mm){x, y, 60, 0}, leaf->label, label);
    leaf_print(leaf, (struct box_mm){x + 10, y + 14, 60, 0}, leaf->value, "2021年 03月 15日");
    seals_authority(leaf->sheet, issuer, seal.x, seal.y);
}

static const char DUTIES[] =
    "1.《营业执照》是企业法人资格和合法经营的凭证。\n2.《营业执照》分为正本和副本，正本和副本具有"
    "同等法律效力。\n3.《营业执照》正本应当置于住所的醒目位置。\n4.《营业执照》不得伪造、涂改、出租"
    "、出借、转让。\n5. 登记事项发生变化，应当向登记机关申请变更登记，换领《营业执照》。\n6. 办理注"
    "销登记，应当交回《营业执照》正本和副本。";

void more_folded(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 6, 8, 1, LABEL, VALUE};
    sheet_fill(sheet, (struct box_mm){6, 8, 285, 190}, 0xf8f5ee);
    sheet_line(sheet, (struct box_mm){122, 8, 0, 190}, 0.8, 0xb8b0a0);
    leaf_print(&leaf, (struct box_mm){12, 26, 94, 0},
               (struct script){FACE_SONG, 16, SIDE_CENTRE, true, 0x303030, 6}, "须　知");
    leaf_print(&leaf, (struct box_mm){14, 42, 90, 0},
               (struct script){FACE_SONG, 10.5, SIDE_LEFT, false, 0x303030, 0}, DUTIES);
    leaf_frame(&leaf, (struct box_mm){120, 4, 161, 182}, 0xa88a48);
    leaf_print(&leaf, (struct box_mm){124, 16, 153, 0},
               (struct script){FACE_KAI, 34, SIDE_CENTRE, true, 0x181818, 8}, "营业执照");
    leaf_print(&leaf, (struct box_mm){124, 35, 153, 0},
               (struct script){FACE_SONG, 12, SIDE_CENTRE, false, 0x202020, 0},
               story->licence.original ? "（正　本）" : "（副　本）");
    leaf_print(&leaf, (struct box_mm){160, 46, 40, 0}, leaf.label, "统一社会信用代码");
    leaf_noted(&leaf, (struct box_mm){160, 46, 38, 74}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm at = {132, 60, 32, 108};
    leaf_noted(&leaf, at, "名　　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 13;
    leaf_plain(&leaf, at, "类　　　型", "有限责任公司(自然人投资或控股)");
    at.y += 11;
    leaf_plain(&leaf, at, "住　　　所", story->unit.address);
    at.y += 13;
    leaf_plain(&leaf, at, "法定代表人", story->unit.legal_person);
    at.y += 11;
    leaf_plain(&leaf, at, "注 册 资 本", "300万元");
    at.y += 11;
    leaf_plain(&leaf, at, "成 立 日 期", "2013年05月21日");
    at.y += 11;
    leaf_noted(&leaf, at, "营 业 期 限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2013年05月21日至"));
    at.y += 11;
    at.height = 70;
    leaf_plain(&leaf, at, "经 营 范 围",
               "技术开发、技术转让、技术咨询；销售计算机、软件及辅助设备；企业管理咨询。");
    print_issuer(&leaf, 214, 154, "登记机关", AUTHORITY);
    sheet->stamp_x_mm = 60;
    sheet->stamp_y_mm = 152;
}

/* The picture of a licence in a document, made smaller. */
void more_inserted(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 9, 50, 0.655, LABEL, VALUE};
    sheet_write(sheet, (struct box_mm){25, 22, 160, 0},
                &(struct script){FACE_SONG, 14, SIDE_LEFT, false, 0x101010, 0}, "附件 2");
    sheet_write(sheet, (struct box_mm){25, 34, 160, 0},
                &(struct script){FACE_HEI, 15, SIDE_CENTRE, true, 0x101010, 0},
                "申请单位营业执照复印件");
    leaf.label.size_pt = leaf.value.size_pt = 15;
    sheet_fill(sheet, leaf_place(&leaf, (struct box_mm){0, 0, 293, 206}), 0xfcf8ec);
    leaf_frame(&leaf, (struct box_mm){3, 3, 287, 200}, 0xc09a50);
    struct box_mm disc = leaf_place(&leaf, (struct box_mm){146, 22, 22, 22});
    certificate_emblem(sheet, disc.x, disc.y, disc.width);
    leaf_print(&leaf, (struct box_mm){60, 36, 173, 0},
               (struct script){FACE_SERIF, 40, SIDE_CENTRE, true, 0x202020, 10}, "营业执照");
    leaf_print(&leaf, (struct box_mm){60, 58, 173, 0},
               (struct script){FACE_HEI, 14, SIDE_CENTRE, false, 0x202020, 0},
               story->licence.original ? "（正本）" : "（副本）");
    leaf_print(&leaf, (struct box_mm){18, 30, 70, 0}, leaf.label, "统一社会信用代码");
    leaf_noted(&leaf, (struct box_mm){18, 40, 0, 80}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    certificate_qr(sheet, leaf_place(&leaf, (struct box_mm){236, 20, 34, 34}),
                   story->licence.unit_code);
    struct box_mm left = {18, 76, 34, 94}, right = {156, 76, 42, 84};
    leaf_noted(&leaf, left, "名　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    left.y += 22;
    leaf_plain(&leaf, left, "类　　型", "内资企业");
    left.y += 15;
    leaf_plain(&leaf, left, "法定代表人", story->unit.legal_person);
    left.y += 15;
    leaf_plain(&leaf, left, "经营范围", "农产品加工；房屋租赁；物业管理；会议服务；销售日用品。");
    leaf_plain(&leaf, right, "注 册 资 金", "贰佰万元整");
    right.y += 15;
    leaf_plain(&leaf, right, "成 立 日 期", "1998年04月02日");
    right.y += 15;
    leaf_noted(&leaf, right, "经 营 期 限", LEAF_NOTED(FIELD_VALID_UNTIL, "z1998年04月02日至"));
    right.y += 21;
    leaf_plain(&leaf, right, "住　　　所", story->unit.address);
    print_issuer(&leaf, 196, 157, "登 记 机 关", AUTHORITY);
    sheet_write(sheet, (struct box_mm){25, 194, 160, 0},
                &(struct script){FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0},
                "本复印件与原件一致。");
    sheet->stamp_x_mm = 138;
    sheet->stamp_y_mm = 222;
}

/* A line of the print: the item at the left, its value on a pale band. */
static void band(const struct leaf *leaf, double y, const char *label, const char *text) {
    sheet_fill(leaf->sheet, leaf_place(leaf, (struct box_mm){62, y - 2, 110, 14}), 0xf2f5f9);
    leaf_print(leaf, (struct box_mm){14, y, 46, 0}, leaf->label, label);
    if (text)
        leaf_print(leaf, (struct box_mm){65, y, 104, 0}, leaf->value, text);
}

void more_issued(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct leaf_body *body = &LEAF_BODIES[story->unit.sort];
    struct leaf leaf = {sheet, story, paper, 12, 14, 1, LABEL, VALUE};
    leaf.label = (struct script){FACE_MICRO, 11.5, SIDE_RIGHT, false, 0x506070, 0};
    leaf.value = (struct script){FACE_MICRO, 12, SIDE_LEFT, false, 0x101418, 0};
    sheet_frame(sheet, (struct box_mm){12, 14, 186, 262}, 0.8, 0x2a5c94);
    leaf_print(&leaf, (struct box_mm){8, 8, 170, 0},
               (struct script){FACE_MICRO, 9, SIDE_RIGHT, false, 0x506070, 0},
               "电子证照　证照标识 1.2.156.0.690101.2021.0041873");
    certificate_emblem(sheet, 105, 44, 24);
    leaf_print(&leaf, (struct box_mm){8, 50, 170, 0},
               (struct script){FACE_SERIF, 27, SIDE_CENTRE, true, 0x1c2c3c, 3}, body->title);
    double y = 78;
    band(&leaf, y, "统一社会信用代码", NULL);
    leaf_noted(&leaf, (struct box_mm){65, y, 0, 104}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    band(&leaf, y += 18, body->name, NULL);
    leaf_noted(&leaf, (struct box_mm){65, y, 0, 104}, "", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    band(&leaf, y += 18, body->head, story->unit.legal_person);
    band(&leaf, y += 18, body->third, body->third_text);
    band(&leaf, y += 18, "住　　所", story->unit.address);
    band(&leaf, y += 18, body->fourth, body->fourth_text);
    if (story->licence.valid_until.year || !story->licence.no_term) {
        band(&leaf, y += 18, "有　效　期", NULL);
        leaf_noted(&leaf, (struct box_mm){65, y, 0, 104}, "",
                   LEAF_NOTED(FIELD_VALID_UNTIL, "z2021年03月15日至"));
    }
    certificate_qr(sheet, leaf_place(&leaf, (struct box_mm){20, 214, 32, 32}),
                   story->licence.unit_code);
    leaf.label.side = SIDE_LEFT;
    print_issuer(&leaf, 118, 216, "颁发机关", body->issuer);
    sheet->stamp_x_mm = 98;
    sheet->stamp_y_mm = 244;
}

static const char NOTES[] =
    "1. 组织机构代码是组织机构在中华人民共和国境内唯一的、始终不变的法定代码标识。\n2. 本证不得出租"
    "、冒用、转让、伪造、变造、非法买卖。\n3. "
    "证书有效期届满或者登记事项变更的，应当到颁发单位办理换"
    "证、变更。\n4. 各组织机构应当按有关规定接受年度验证。";

void more_explained(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 14, 16, 1, LABEL, VALUE};
    leaf.value.size_pt = leaf.label.size_pt = 11.5;
    leaf_frame(&leaf, (struct box_mm){0, 0, 268, 174}, 0x4a6a4a);
    leaf_print(&leaf, (struct box_mm){8, 14, 162, 0},
               (struct script){FACE_SERIF, 24, SIDE_CENTRE, true, 0x202020, 1},
               "中华人民共和国\n组织机构代码证");
    leaf_print(&leaf, (struct box_mm){8, 40, 162, 0},
               (struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x202020, 0},
               story->licence.original ? "（正　本）" : "（副　本）");
    struct box_mm at = {22, 56, 32, 110};
    leaf.value.size_pt = 14;
    leaf_noted(&leaf, at, "代　　码：", LEAF_NOTED(FIELD_ORGANIZATION_CODE, NULL));
    leaf.value.size_pt = 11.5;
    at.y += 14;
    leaf_noted(&leaf, at, "机构名称：", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 14;
    leaf_plain(&leaf, at, "机构类型：", "企业法人");
    at.y += 12;
    leaf_plain(&leaf, at, "地　　址：", story->unit.address);
    at.y += 14;
    leaf_noted(&leaf, at, "有 效 期：", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2011年09月06日至"));
    at.y += 14;
    leaf_plain(&leaf, at, "颁发单位：", "示例市质量技术监督局");
    at.y += 14;
    leaf_plain(&leaf, at, "登 记 号：", "组代管690101-011873");
    struct box_mm seal = leaf_place(&leaf, (struct box_mm){146, 142, 0, 0});
    seals_authority(sheet, "示例市质量技术监督局", seal.x, seal.y);
    sheet_line(sheet, (struct box_mm){192, 28, 0, 150}, 0.3, 0x4a6a4a);
    leaf_print(&leaf, (struct box_mm){184, 14, 74, 0},
               (struct script){FACE_SERIF, 14, SIDE_CENTRE, true, 0x202020, 6}, "说　明");
    leaf_print(&leaf, (struct box_mm){184, 28, 74, 0},
               (struct script){FACE_SERIF, 10, SIDE_LEFT, false, 0x202020, 0}, NOTES);
    leaf_print(&leaf, (struct box_mm){184, 96, 74, 0},
               (struct script){FACE_SERIF, 12, SIDE_CENTRE, true, 0x202020, 2}, "年检记录");
    for (int i = 0; i < 4; i++)
        sheet_frame(sheet,
                    leaf_place(&leaf, (struct box_mm){186 + i % 2 * 36.0,
                                                      106 + (i - i % 2) / 2.0 * 28, 36, 28}),
                    0.3, 0x4a6a4a);
    sheet->stamp_x_mm = 110;
    sheet->stamp_y_mm = 164;
}
