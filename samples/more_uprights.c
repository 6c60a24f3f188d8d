/* Copies of certificates: a licence of 2019 as a copier makes it smaller on an upright
 * sheet, one with its items in two columns, certificates of bodies broad and upright, the
 * organisation code's of two leaves */
#include "samples/leaf.h"
#include "samples/more.h"
#include "samples/seals.h"

#include <stdio.h>

static const char *edition(const struct story *story) {
    return story->licence.original ? "（正本）" : "（副　本）";
}

static const char SCOPE[] = "一般项目：软件开发；信息技术咨询服务；计算机系统服务；办公设备销售。"
                            "（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）";

static void draw_licence(const struct leaf *leaf) {
    const struct story *story = leaf->story;
    leaf_frame(leaf, (struct box_mm){8, 8, 281, 194}, 0xb49a5a);
    struct box_mm disc = leaf_place(leaf, (struct box_mm){148.5, 32, 26, 0});
    certificate_emblem(leaf->sheet, disc.x, disc.y, disc.width);
    leaf_print(leaf, (struct box_mm){60, 48, 177, 0},
               (struct script){FACE_SERIF, 40, SIDE_CENTRE, true, 0x101010, 8}, "营业执照");
    leaf_print(leaf, (struct box_mm){60, 69, 177, 0},
               (struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x101010, 0}, edition(story));
    leaf_print(leaf, (struct box_mm){30, 50, 60, 0}, leaf->label, "统一社会信用代码");
    struct leaf code = *leaf;
    code.value.face = FACE_LATIN;
    leaf_noted(&code, (struct box_mm){30, 58, 0, 70}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    certificate_qr(leaf->sheet, leaf_place(leaf, (struct box_mm){217, 46, 23, 23}),
                   story->licence.unit_code);
    leaf_print(leaf, (struct box_mm){243, 46, 30, 0},
               (struct script){FACE_SONG, 7, SIDE_LEFT, false, 0x202020, 0},
               "扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息");
    leaf_noted(leaf, (struct box_mm){28, 92, 28, 96}, "名　　称",
               LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    leaf_plain(leaf, (struct box_mm){28, 104, 28, 96}, "类　　型",
               "有限责任公司(自然人投资或控股)");
    leaf_plain(leaf, (struct box_mm){28, 116, 28, 96}, "法定代表人", story->unit.legal_person);
    leaf_plain(leaf, (struct box_mm){28, 128, 28, 92}, "经营范围", SCOPE);
    leaf_plain(leaf, (struct box_mm){162, 92, 28, 84}, "注册资本", "伍佰万圆整");
    leaf_plain(leaf, (struct box_mm){162, 104, 28, 84}, "成立日期", "2015年04月22日");
    leaf_plain(leaf, (struct box_mm){162, 116, 28, 84}, "住　　所", story->unit.address);
    leaf_noted(leaf, (struct box_mm){162, 128, 28, 84}, "营业期限",
               LEAF_NOTED(FIELD_VALID_UNTIL, "z2015年04月22日至"));
    leaf_print(leaf, (struct box_mm){166, 160, 40, 0}, leaf->label, "登记机关");
    leaf_print(leaf, (struct box_mm){214, 180, 60, 0}, leaf->value, "2020 年 10 月 15 日");
}

static void draw_foot(const struct leaf *leaf) {
    struct script foot = {FACE_SONG, 7, SIDE_LEFT, false, 0x303030, 0};
    leaf_print(leaf, (struct box_mm){30, 204, 150, 0}, foot,
               "国家企业信用信息公示系统网址：http://example.invalid");
    leaf_print(leaf, (struct box_mm){212, 204, 80, 0}, foot, "国家市场监督管理总局监制");
}

/* Smaller, on the upper half of an upright sheet; what it is for is typed below. */
void more_half(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet,
                        story,
                        paper,
                        6,
                        18,
                        0.667,
                        {FACE_SONG, 13, SIDE_LEFT, true, 0x101010, 0},
                        {FACE_SONG, 13, SIDE_LEFT, false, 0x101010, 0}};
    draw_licence(&leaf);
    draw_foot(&leaf);
    seals_authority(sheet, AUTHORITY, 6 + 228 * 0.667, 18 + 173 * 0.667);
    sheet_write(sheet, (struct box_mm){24, 184, 162, 0},
                &(struct script){FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0},
                "此复印件与原件一致，仅用于办理政务数字证书，他用无效。");
    sheet->stamp_x_mm = 132;
    sheet->stamp_y_mm = 216;
}

/* Life size on a broad sheet, the code under the title, one column of items. */
void more_single(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet,
                        story,
                        paper,
                        0,
                        0,
                        1,
                        {FACE_MING, 12.5, SIDE_LEFT, false, 0x101010, 0},
                        {FACE_MING, 12.5, SIDE_LEFT, true, 0x101010, 0}};
    leaf_frame(&leaf, (struct box_mm){9, 9, 279, 192}, 0x8a6a2a);
    certificate_emblem(sheet, 52, 42, 24);
    leaf_print(&leaf, (struct box_mm){80, 28, 150, 0},
               (struct script){FACE_MING, 36, SIDE_CENTRE, true, 0x101010, 10}, "营业执照");
    leaf_print(&leaf, (struct box_mm){80, 46, 150, 0},
               (struct script){FACE_MING, 12, SIDE_CENTRE, false, 0x101010, 0}, edition(story));
    leaf_noted(&leaf, (struct box_mm){104, 56, 42, 70}, "统一社会信用代码",
               LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    leaf_noted(&leaf, (struct box_mm){34, 72, 30, 190}, "名　　称",
               LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    leaf_plain(&leaf, (struct box_mm){34, 84, 30, 90}, "类　　型", "有限责任公司");
    leaf_plain(&leaf, (struct box_mm){160, 84, 28, 80}, "法定代表人", story->unit.legal_person);
    leaf_plain(&leaf, (struct box_mm){34, 96, 30, 90}, "成立日期", "2020年07月01日");
    leaf_plain(&leaf, (struct box_mm){160, 96, 28, 80}, "注册资本", "贰佰万圆整");
    leaf_noted(&leaf, (struct box_mm){34, 108, 30, 90}, "营业期限",
               LEAF_NOTED(FIELD_VALID_UNTIL, "z2020年07月01日至"));
    leaf_plain(&leaf, (struct box_mm){34, 120, 30, 190}, "住　　所", story->unit.address);
    leaf_plain(&leaf, (struct box_mm){34, 132, 30, 190}, "经营范围", SCOPE);
    certificate_qr(sheet, (struct box_mm){36, 158, 26, 26}, story->licence.unit_code);
    leaf_print(&leaf, (struct box_mm){190, 164, 30, 0}, leaf.label, "登记机关");
    leaf_print(&leaf, (struct box_mm){214, 184, 60, 0}, leaf.value, "2023年 02 月 20 日");
    seals_authority(sheet, AUTHORITY, 238, 172);
    sheet->stamp_x_mm = 132;
    sheet->stamp_y_mm = 172;
}

/* Upright, with the code first and a rule under each item. */
void more_upright(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    enum body_sort sort = story->unit.sort;
    struct leaf leaf = {sheet,
                        story,
                        paper,
                        0,
                        0,
                        1,
                        {FACE_SERIF, 12, SIDE_LEFT, true, 0x202020, 0},
                        {FACE_BRUSH, 13, SIDE_LEFT, false, 0x101010, 0}};
    leaf_frame(&leaf, (struct box_mm){12, 12, 186, 273}, 0xa02a22);
    certificate_emblem(sheet, 105, 42, 26);
    leaf_print(&leaf, (struct box_mm){20, 62, 170, 0},
               (struct script){FACE_SERIF, 27, SIDE_CENTRE, true, 0x9a1c16, 2},
               LEAF_BODIES[sort].title);
    leaf_noted(&leaf, (struct box_mm){48, 84, 46, 70}, "统一社会信用代码",
               LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm at = {30, 102, 40, 108};
    for (int i = 0; i < 6; i++)
        sheet_line(sheet, (struct box_mm){70, at.y + 9 + i * 17.0, 110, 0}, 0.15, 0x909090);
    leaf_noted(&leaf, at, LEAF_BODIES[sort].name, LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 17;
    leaf_plain(&leaf, at, LEAF_BODIES[sort].third, LEAF_BODIES[sort].third_text);
    at.y += 17;
    leaf_plain(&leaf, at, LEAF_BODIES[sort].head, story->unit.legal_person);
    at.y += 17;
    leaf_plain(&leaf, at, "住　　所", story->unit.address);
    at.y += 17;
    leaf_plain(&leaf, at, LEAF_BODIES[sort].fourth, LEAF_BODIES[sort].fourth_text);
    at.y += 17;
    leaf_noted(&leaf, at, "有 效 期", LEAF_NOTED(FIELD_VALID_UNTIL, "z自2021年03月19日至"));
    leaf_plain(&leaf, (struct box_mm){112, 212, 24, 56}, "发证机关", " ");
    leaf_print(&leaf, (struct box_mm){128, 256, 60, 0}, leaf.value, "2021年03月19日");
    seals_authority(sheet, LEAF_BODIES[sort].issuer, 150, 242);
    sheet->stamp_x_mm = 72;
    sheet->stamp_y_mm = 240;
}

/* Broad, the items in two columns under the title. */
void more_columns(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    enum body_sort sort = story->unit.sort;
    struct leaf leaf = {sheet,
                        story,
                        paper,
                        0,
                        0,
                        1,
                        {FACE_HEI, 11, SIDE_LEFT, false, 0x303030, 0},
                        {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0}};
    sheet_fill(sheet, (struct box_mm){10, 10, 277, 190}, 0xfbf6ee);
    leaf_frame(&leaf, (struct box_mm){10, 10, 277, 190}, 0x9a7a3a);
    certificate_emblem(sheet, 148.5, 36, 24);
    leaf_print(&leaf, (struct box_mm){20, 54, 257, 0},
               (struct script){FACE_HEI, 28, SIDE_CENTRE, true, 0x101010, 3},
               LEAF_BODIES[sort].title);
    leaf_print(&leaf, (struct box_mm){20, 70, 257, 0},
               (struct script){FACE_HEI, 12, SIDE_CENTRE, false, 0x303030, 0}, "（副本）");
    leaf_noted(&leaf, (struct box_mm){30, 86, 38, 74}, "统一社会信用代码",
               LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    leaf_noted(&leaf, (struct box_mm){30, 102, 30, 86}, LEAF_BODIES[sort].name,
               LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    leaf_plain(&leaf, (struct box_mm){30, 120, 30, 86}, LEAF_BODIES[sort].head,
               story->unit.legal_person);
    leaf_plain(&leaf, (struct box_mm){30, 136, 30, 86}, "地　　址", story->unit.address);
    leaf_plain(&leaf, (struct box_mm){156, 86, 32, 84}, LEAF_BODIES[sort].third,
               LEAF_BODIES[sort].third_text);
    leaf_plain(&leaf, (struct box_mm){156, 102, 32, 84}, LEAF_BODIES[sort].fourth,
               LEAF_BODIES[sort].fourth_text);
    leaf_plain(&leaf, (struct box_mm){156, 120, 32, 84}, "颁发日期", "2022年05月18日");
    leaf_noted(&leaf, (struct box_mm){156, 136, 32, 84}, "有效期至",
               LEAF_NOTED(FIELD_VALID_UNTIL, "z"));
    certificate_qr(sheet, (struct box_mm){34, 160, 26, 26}, story->licence.unit_code);
    seals_authority(sheet, LEAF_BODIES[sort].issuer, 236, 172);
    sheet->stamp_x_mm = 136;
    sheet->stamp_y_mm = 172;
}

/* The leaf's items by colons, the code first. */
void more_colons(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet,
                        story,
                        paper,
                        0,
                        0,
                        1,
                        {FACE_SERIF, 12.5, SIDE_LEFT, false, 0x202020, 0},
                        {FACE_SERIF, 12.5, SIDE_LEFT, false, 0x101010, 0}};
    leaf_frame(&leaf, (struct box_mm){22, 26, 166, 224}, 0x3a6a9a);
    leaf_print(&leaf, (struct box_mm){30, 44, 150, 0},
               (struct script){FACE_SERIF, 17, SIDE_CENTRE, true, 0x101010, 1}, "中华人民共和国");
    leaf_print(&leaf, (struct box_mm){30, 56, 150, 0},
               (struct script){FACE_SERIF, 26, SIDE_CENTRE, true, 0x101010, 4}, "组织机构代码证");
    leaf_print(&leaf, (struct box_mm){30, 74, 150, 0}, leaf.label, "　　（副本）");
    leaf_noted(&leaf, (struct box_mm){36, 90, 30, 112}, "代　　码：",
               LEAF_NOTED(FIELD_ORGANIZATION_CODE, NULL));
    leaf_noted(&leaf, (struct box_mm){36, 106, 30, 112}, "机构名称：",
               LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    leaf_plain(&leaf, (struct box_mm){36, 122, 30, 112}, "法定代表人：", story->unit.legal_person);
    leaf_plain(&leaf, (struct box_mm){36, 138, 30, 112}, "地　　址：", story->unit.address);
    leaf_noted(&leaf, (struct box_mm){36, 154, 30, 112}, "有 效 期：",
               LEAF_NOTED(FIELD_VALID_UNTIL, "-自 2013-06-16 至 "));
    leaf_plain(&leaf, (struct box_mm){36, 170, 30, 112}, "颁发单位：", "示例市质量技术监督局");
    leaf_plain(&leaf, (struct box_mm){36, 186, 30, 112}, "登 记 号：", "组代管690101-052214-1");
    seals_authority(sheet, "示例市质量技术监督局", 146, 218);
    sheet->stamp_x_mm = 80;
    sheet->stamp_y_mm = 222;
}
