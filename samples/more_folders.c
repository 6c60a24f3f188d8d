/* Certificates: a licence with a long scope in small print; an upright one numbered at
 * the corner; a body's whose values stand on rules; the organisation code's in its folder */
#include "samples/form.h"
#include "samples/leaf.h"
#include "samples/more.h"
#include "samples/seals.h"

static const struct script LABEL = {FACE_HEI, 11, SIDE_LEFT, true, 0x202020, 0},
                           VALUE = {FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};

static const char LONG_SCOPE[] =
    "一般项目：技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广；软件开发；信息系统集成服"
    "务；数据处理和存储支持服务；计算机系统服务；会议及展览服务；企业管理咨询；市场调查；广告设计、"
    "代理；办公设备耗材销售；计算机软硬件及辅助设备批发；电子产品销售；机械设备租赁；物业管理。（除"
    "依法须经批准的项目外，凭营业执照依法自主开展经营活动）许可项目：检验检测服务；互联网信息服务。"
    "（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以批准文件或许可证件为准"
    "）";

static const char *which_one(const struct story *story) {
    return story->licence.original ? "（正 本）" : "（副 本）";
}

/* The emblem, the title and which one of the two it is, about the middle of the certificate. */
static void print_head(const struct leaf *leaf, double x, double y, const struct script *title) {
    struct box_mm disc = leaf_place(leaf, (struct box_mm){x, y, 24, 24});
    certificate_emblem(leaf->sheet, disc.x, disc.y, disc.width);
    leaf_print(leaf, (struct box_mm){x - 80, y + 15, 160, 0}, *title, "营业执照");
    leaf_print(leaf, (struct box_mm){x - 80, y + 37, 160, 0},
               (struct script){FACE_HEI, 13, SIDE_CENTRE, false, title->rgb, 0},
               which_one(leaf->story));
}

/* Words for the issuer, the day it was issued, and the issuer's seal over that. */
static void print_issuer(const struct leaf *leaf, double x, double y, const char *label,
                         const char *issuer) {
    struct box_mm seal = leaf_place(leaf, (struct box_mm){x + 30, y + 15, 0, 0});
    leaf_print(leaf, (struct box_mm){x, y, 60, 0}, leaf->label, label);
    leaf_print(leaf, (struct box_mm){x + 8, y + 16, 60, 0}, leaf->value, "2022 年 08 月 17 日");
    seals_authority(leaf->sheet, issuer, seal.x, seal.y);
}

void more_dense(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 8, 6, 0.95, LABEL, VALUE};
    struct script title = {FACE_SERIF, 36, SIDE_CENTRE, true, 0x8a3a1a, 10};
    sheet_fill(sheet, (struct box_mm){8, 6, 282, 199}, 0xfaf5e8);
    leaf_frame(&leaf, (struct box_mm){4, 4, 289, 202}, 0xb07a3a);
    print_head(&leaf, 148, 26, &title);
    leaf.label.size_pt = leaf.value.size_pt = 9.5;
    leaf_print(&leaf, (struct box_mm){22, 36, 60, 0}, leaf.label, "统一社会信用代码");
    leaf_noted(&leaf, (struct box_mm){22, 43, 0, 70}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    leaf_print(&leaf, (struct box_mm){176, 66, 30, 0}, leaf.value, "（2-1）");
    certificate_qr(sheet, leaf_place(&leaf, (struct box_mm){238, 30, 25, 25}),
                   story->licence.unit_code);
    struct box_mm left = {22, 80, 26, 108}, right = {170, 80, 26, 92};
    leaf_noted(&leaf, left, "名　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    left.y += 13;
    leaf_plain(&leaf, left, "类　　型", "有限责任公司（自然人投资或控股的法人独资）");
    left.y += 13;
    leaf_plain(&leaf, left, "法定代表人", story->unit.legal_person);
    left.y += 10;
    leaf.value.size_pt = 7.5;
    leaf_plain(&leaf, left, "经营范围", LONG_SCOPE);
    leaf.value.size_pt = 9.5;
    leaf_plain(&leaf, right, "注册资本", "伍佰万元整");
    right.y += 13;
    leaf_plain(&leaf, right, "成立日期", "2016年03月28日");
    right.y += 13;
    leaf_noted(&leaf, right, "营业期限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2016年03月28日至"));
    right.y += 13;
    leaf_plain(&leaf, right, "住　　所", story->unit.address);
    print_issuer(&leaf, 200, 148, "登记机关", AUTHORITY);
    leaf_print(&leaf, (struct box_mm){20, 194, 256, 0},
               (struct script){FACE_HEI, 7, SIDE_CENTRE, false, 0x404040, 0},
               "市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告");
    sheet->stamp_x_mm = 128;
    sheet->stamp_y_mm = 162;
}

void more_cornered(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 14, 12, 0.88, LABEL, VALUE};
    struct script title = {FACE_KAI, 42, SIDE_CENTRE, true, 0x181818, 6};
    leaf_frame(&leaf, (struct box_mm){0, 0, 206, 292}, 0x9c8648);
    leaf_print(&leaf, (struct box_mm){134, 16, 60, 0},
               (struct script){FACE_LATIN, 11, SIDE_LEFT, false, 0xb02818, 0}, "No. 0 0691573");
    print_head(&leaf, 103, 40, &title);
    leaf.label.face = leaf.value.face = FACE_KAI;
    leaf.label.size_pt = leaf.value.size_pt = 13;
    leaf.label.bold = false;
    leaf_noted(&leaf, (struct box_mm){52, 96, 44, 100}, "统一社会信用代码",
               LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm at = {24, 114, 38, 124};
    leaf_noted(&leaf, at, "名　　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 14;
    leaf_plain(&leaf, at, "类　　　型", "其他有限责任公司");
    at.y += 13;
    leaf_plain(&leaf, at, "住　　　所", story->unit.address);
    at.y += 17;
    leaf_plain(&leaf, at, "法定代表人", story->unit.legal_person);
    at.y += 13;
    leaf_plain(&leaf, at, "注 册 资 本", "人民币壹仟万元");
    at.y += 13;
    leaf_plain(&leaf, at, "成 立 日 期", "2014年11月06日");
    at.y += 13;
    leaf_noted(&leaf, at, "营 业 期 限", LEAF_NOTED(FIELD_VALID_UNTIL, "z自 2014年11月06日 至 "));
    at.y += 13;
    leaf_plain(
        &leaf, at, "经 营 范 围",
        "技术推广服务；计算机系统集成；软件设计；销售电子产品。（依法须经批准的项目，经相关部门"
        "批准后依批准的内容开展经营活动。）");
    certificate_qr(sheet, leaf_place(&leaf, (struct box_mm){22, 240, 28, 28}),
                   story->licence.unit_code);
    print_issuer(&leaf, 124, 238, "登记机关", AUTHORITY);
    sheet->stamp_x_mm = 92;
    sheet->stamp_y_mm = 236;
}

/* A line's rule reaches as far as its value may. */
static void rule_line(const struct leaf *leaf, struct box_mm at) {
    sheet_line(leaf->sheet,
               leaf_place(leaf, (struct box_mm){at.x + at.width - 2, at.y + 7, at.height, 0}), 0.2,
               0x707070);
}

void more_underlined(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    const struct leaf_body *body = &LEAF_BODIES[story->unit.sort];
    struct leaf leaf = {sheet, story, paper, 12, 10, 0.92, LABEL, VALUE};
    leaf.label.face = FACE_SERIF;
    leaf.label.size_pt = leaf.value.size_pt = 12;
    leaf_frame(&leaf, (struct box_mm){0, 0, 297, 206}, 0x8a4a4a);
    leaf_print(&leaf, (struct box_mm){30, 22, 237, 0},
               (struct script){FACE_SERIF, 30, SIDE_CENTRE, true, 0xa02018, 6}, body->title);
    leaf_print(&leaf, (struct box_mm){30, 42, 237, 0},
               (struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x202020, 0}, "（副　本）");
    struct box_mm at = {44, 62, 48, 160};
    leaf_noted(&leaf, at, "统一社会信用代码", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    rule_line(&leaf, at);
    at.y += 15;
    leaf_noted(&leaf, at, body->name, LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    rule_line(&leaf, at);
    at.y += 15;
    leaf_plain(&leaf, at, body->head, story->unit.legal_person);
    rule_line(&leaf, at);
    at.y += 15;
    leaf_plain(&leaf, at, body->third, body->third_text);
    rule_line(&leaf, at);
    at.y += 15;
    leaf_plain(&leaf, at, "住　　所", story->unit.address);
    rule_line(&leaf, at);
    at.y += 15;
    leaf_plain(&leaf, at, body->fourth, body->fourth_text);
    rule_line(&leaf, at);
    at.y += 15;
    leaf_noted(&leaf, at, "有 效 期 至", LEAF_NOTED(FIELD_VALID_UNTIL, "z"));
    print_issuer(&leaf, 206, 158, "发证机关", body->issuer);
    sheet->stamp_x_mm = 166;
    sheet->stamp_y_mm = 168;
}

/* The card in its clear folder, what was found at the yearly check printed beside it. */
void more_folder(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet, story, paper, 22, 24, 1, LABEL, VALUE};
    leaf.label.size_pt = leaf.value.size_pt = 12;
    sheet_fill(sheet, (struct box_mm){14, 14, 182, 190}, 0xf0f2ee);
    sheet_fill(sheet, (struct box_mm){22, 24, 166, 170}, 0xfcfcf8);
    leaf_frame(&leaf, (struct box_mm){0, 0, 166, 170}, 0x3a6a5a);
    leaf_print(&leaf, (struct box_mm){8, 16, 150, 0},
               (struct script){FACE_HEI, 13, SIDE_CENTRE, false, 0x202020, 3}, "中华人民共和国");
    leaf_print(&leaf, (struct box_mm){8, 25, 150, 0},
               (struct script){FACE_HEI, 24, SIDE_CENTRE, true, 0x202020, 4}, "组织机构代码证");
    leaf_print(&leaf, (struct box_mm){8, 39, 150, 0},
               (struct script){FACE_HEI, 11, SIDE_CENTRE, false, 0x202020, 0}, "（副本）");
    struct box_mm at = {16, 54, 34, 104};
    leaf_noted(&leaf, at, "组织机构代码", LEAF_NOTED(FIELD_ORGANIZATION_CODE, NULL));
    at.y += 13;
    leaf_noted(&leaf, at, "机 构 名 称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 16;
    leaf_plain(&leaf, at, "机 构 类 型", "企业法人");
    at.y += 13;
    leaf_plain(&leaf, at, "地　　　址", story->unit.address);
    at.y += 16;
    leaf_noted(&leaf, at, "有　效　期", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2012年04月10日至"));
    at.y += 13;
    leaf_plain(&leaf, at, "登　记　号", "组代管690101-040318-1");
    print_issuer(&leaf, 88, 132, "颁发单位", "示例市质量技术监督局");
    sheet_write(sheet, (struct box_mm){22, 212, 166, 0},
                &(struct script){FACE_KAI, 13, SIDE_LEFT, false, 0x202020, 0},
                "此复印件与原件相符，用于办理政务数字证书。");
    sheet->stamp_x_mm = 146;
    sheet->stamp_y_mm = 240;
}
