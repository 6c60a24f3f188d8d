/* Copies of certificates kept aside: a licence of 2019 as a copier makes it smaller on an upright
 * sheet, one with its items in two columns, certificates of bodies broad and upright, the
 * organisation code's of two leaves */
#include "samples/aside.h"
#include "samples/certificate.h"
#include "samples/seals.h"
#include "samples/writing.h"

#include <stdio.h>

/* A copy at work: life size in its own millimetres, put down at a place and a scale. */
struct copy {
    struct sheet *sheet;
    const struct story *story;
    const struct paper *paper;
    double x, y, scale;
    struct script label, value;
};

static struct box_mm on(const struct copy *copy, struct box_mm place) {
    return (struct box_mm){copy->x + place.x * copy->scale, copy->y + place.y * copy->scale,
                           place.width * copy->scale, place.height * copy->scale};
}

static struct script in(const struct copy *copy, struct script script) {
    script.size_pt *= copy->scale;
    script.spacing_mm *= copy->scale;
    return script;
}

static void print(const struct copy *copy, struct box_mm place, struct script script,
                  const char *text) {
    struct script scaled = in(copy, script);
    sheet_write(copy->sheet, on(copy, place), &scaled, text);
}

/* A label, and `width` further on a value that no rule needs, `height` wide. */
static void plain(const struct copy *copy, struct box_mm at, const char *label, const char *text) {
    print(copy, (struct box_mm){at.x, at.y, at.width, 0}, copy->label, label);
    print(copy, (struct box_mm){at.x + at.width, at.y, at.height, 0}, copy->value, text);
}

/* The same for what is noted; `ways`: how the last day is written, then what stands before it.
 * Nothing at all where there is no value. */
static void noted(const struct copy *copy, struct box_mm at, const char *label,
                  const struct entry *what) {
    struct claim claim;
    char raw[300];
    const char *ways = what->raw;
    claim_of(copy->story, copy->paper, what->name, -1, &claim);
    if (!*claim.value)
        return;
    writing_change(ways ? ways[0] : 0, &claim);
    snprintf(raw, sizeof raw, "%s%s", ways ? ways + 1 : "", claim.raw);
    print(copy, (struct box_mm){at.x, at.y, at.width, 0}, copy->label, label);
    struct script script = in(copy, copy->value);
    struct box_mm place = on(copy, (struct box_mm){at.x + at.width, at.y, at.height, 0});
    sheet_enter_as(copy->sheet, place, &script, &(struct entry){what->name, -1, claim.value, raw});
}

#define NOTED(name, ways)                                                                          \
    &(struct entry) {                                                                              \
        name, -1, NULL, ways                                                                       \
    }

static void draw_frame(const struct copy *copy, struct box_mm outer, uint32_t rgb) {
    struct box_mm inner = {outer.x + 4, outer.y + 4, outer.width - 8, outer.height - 8};
    sheet_frame(copy->sheet, on(copy, outer), 1.6 * copy->scale, rgb);
    sheet_frame(copy->sheet, on(copy, inner), 0.4 * copy->scale, rgb);
}

static const char *edition(const struct story *story) {
    return story->licence.original ? "（正本）" : "（副　本）";
}

static const char SCOPE[] = "一般项目：软件开发；信息技术咨询服务；计算机系统服务；办公设备销售。"
                            "（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）";

static void draw_licence(const struct copy *copy) {
    const struct story *story = copy->story;
    draw_frame(copy, (struct box_mm){8, 8, 281, 194}, 0xb49a5a);
    struct box_mm disc = on(copy, (struct box_mm){148.5, 32, 26, 0});
    certificate_emblem(copy->sheet, disc.x, disc.y, disc.width);
    print(copy, (struct box_mm){60, 48, 177, 0},
          (struct script){FACE_SERIF, 40, SIDE_CENTRE, true, 0x101010, 8}, "营业执照");
    print(copy, (struct box_mm){60, 69, 177, 0},
          (struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x101010, 0}, edition(story));
    print(copy, (struct box_mm){30, 50, 60, 0}, copy->label, "统一社会信用代码");
    struct copy code = *copy;
    code.value.face = FACE_LATIN;
    noted(&code, (struct box_mm){30, 58, 0, 70}, "", NOTED(FIELD_UNIT_CODE, NULL));
    certificate_qr(copy->sheet, on(copy, (struct box_mm){217, 46, 23, 23}),
                   story->licence.unit_code);
    print(copy, (struct box_mm){243, 46, 30, 0},
          (struct script){FACE_SONG, 7, SIDE_LEFT, false, 0x202020, 0},
          "扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息");
    noted(copy, (struct box_mm){28, 92, 28, 96}, "名　　称", NOTED(FIELD_UNIT_NAME, NULL));
    plain(copy, (struct box_mm){28, 104, 28, 96}, "类　　型", "有限责任公司(自然人投资或控股)");
    plain(copy, (struct box_mm){28, 116, 28, 96}, "法定代表人", story->unit.legal_person);
    plain(copy, (struct box_mm){28, 128, 28, 92}, "经营范围", SCOPE);
    plain(copy, (struct box_mm){162, 92, 28, 84}, "注册资本", "伍佰万圆整");
    plain(copy, (struct box_mm){162, 104, 28, 84}, "成立日期", "2015年04月22日");
    plain(copy, (struct box_mm){162, 116, 28, 84}, "住　　所", story->unit.address);
    noted(copy, (struct box_mm){162, 128, 28, 84}, "营业期限",
          NOTED(FIELD_VALID_UNTIL, "z2015年04月22日至"));
    print(copy, (struct box_mm){166, 160, 40, 0}, copy->label, "登记机关");
    print(copy, (struct box_mm){214, 180, 60, 0}, copy->value, "2020 年 10 月 15 日");
}

static void draw_foot(const struct copy *copy) {
    struct script foot = {FACE_SONG, 7, SIDE_LEFT, false, 0x303030, 0};
    print(copy, (struct box_mm){30, 204, 150, 0}, foot,
          "国家企业信用信息公示系统网址：http://example.invalid");
    print(copy, (struct box_mm){212, 204, 80, 0}, foot, "国家市场监督管理总局监制");
}

/* Smaller, on the upper half of an upright sheet; what it is for is typed below. */
void aside_half(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct copy copy = {sheet,
                        story,
                        paper,
                        6,
                        18,
                        0.667,
                        {FACE_SONG, 13, SIDE_LEFT, true, 0x101010, 0},
                        {FACE_SONG, 13, SIDE_LEFT, false, 0x101010, 0}};
    draw_licence(&copy);
    draw_foot(&copy);
    seals_authority(sheet, AUTHORITY, 6 + 228 * 0.667, 18 + 173 * 0.667);
    sheet_write(sheet, (struct box_mm){24, 184, 162, 0},
                &(struct script){FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0},
                "此复印件与原件一致，仅用于办理政务数字证书，他用无效。");
    sheet->stamp_x_mm = 132;
    sheet->stamp_y_mm = 216;
}

/* Life size on a broad sheet, the code under the title, one column of items. */
void aside_single(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct copy copy = {sheet,
                        story,
                        paper,
                        0,
                        0,
                        1,
                        {FACE_MING, 12.5, SIDE_LEFT, false, 0x101010, 0},
                        {FACE_MING, 12.5, SIDE_LEFT, true, 0x101010, 0}};
    draw_frame(&copy, (struct box_mm){9, 9, 279, 192}, 0x8a6a2a);
    certificate_emblem(sheet, 52, 42, 24);
    print(&copy, (struct box_mm){80, 28, 150, 0},
          (struct script){FACE_MING, 36, SIDE_CENTRE, true, 0x101010, 10}, "营业执照");
    print(&copy, (struct box_mm){80, 46, 150, 0},
          (struct script){FACE_MING, 12, SIDE_CENTRE, false, 0x101010, 0}, edition(story));
    noted(&copy, (struct box_mm){104, 56, 42, 70}, "统一社会信用代码",
          NOTED(FIELD_UNIT_CODE, NULL));
    noted(&copy, (struct box_mm){34, 72, 30, 190}, "名　　称", NOTED(FIELD_UNIT_NAME, NULL));
    plain(&copy, (struct box_mm){34, 84, 30, 90}, "类　　型", "有限责任公司");
    plain(&copy, (struct box_mm){160, 84, 28, 80}, "法定代表人", story->unit.legal_person);
    plain(&copy, (struct box_mm){34, 96, 30, 90}, "成立日期", "2020年07月01日");
    plain(&copy, (struct box_mm){160, 96, 28, 80}, "注册资本", "贰佰万圆整");
    noted(&copy, (struct box_mm){34, 108, 30, 90}, "营业期限",
          NOTED(FIELD_VALID_UNTIL, "z2020年07月01日至"));
    plain(&copy, (struct box_mm){34, 120, 30, 190}, "住　　所", story->unit.address);
    plain(&copy, (struct box_mm){34, 132, 30, 190}, "经营范围", SCOPE);
    certificate_qr(sheet, (struct box_mm){36, 158, 26, 26}, story->licence.unit_code);
    print(&copy, (struct box_mm){190, 164, 30, 0}, copy.label, "登记机关");
    print(&copy, (struct box_mm){214, 184, 60, 0}, copy.value, "2023年 02 月 20 日");
    seals_authority(sheet, AUTHORITY, 238, 172);
    sheet->stamp_x_mm = 132;
    sheet->stamp_y_mm = 172;
}

/* What a body that is no company holds. */
static const struct {
    const char *title, *name, *head, *third, *third_text, *fourth, *fourth_text, *issuer;
} BODIES[] = {
    [BODY_COMPANY] = {"统一社会信用代码证书", "机构名称", "负责人", "机构性质", "其他", "赋码机关",
                      "示例市机构编制委员会办公室", "示例市机构编制委员会办公室"},
    [BODY_ORGAN] = {"统一社会信用代码证书", "机构名称", "负责人", "机构性质", "机关", "赋码机关",
                    "示例市机构编制委员会办公室", "示例市机构编制委员会办公室"},
    [BODY_INSTITUTION] = {"事业单位法人证书", "名　　称", "法定代表人", "经费来源", "财政补助收入",
                          "举办单位", "示例市教育委员会", "示例市事业单位登记管理局"},
    [BODY_ASSOCIATION] = {"社会团体法人登记证书", "名　　称", "法定代表人", "活动地域", "示例市",
                          "业务主管单位", "示例市科学技术协会", "示例市民政局"},
};

/* Upright, with the code first and a rule under each item. */
void aside_upright(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    enum body_sort sort = story->unit.sort;
    struct copy copy = {sheet,
                        story,
                        paper,
                        0,
                        0,
                        1,
                        {FACE_SERIF, 12, SIDE_LEFT, true, 0x202020, 0},
                        {FACE_BRUSH, 13, SIDE_LEFT, false, 0x101010, 0}};
    draw_frame(&copy, (struct box_mm){12, 12, 186, 273}, 0xa02a22);
    certificate_emblem(sheet, 105, 42, 26);
    print(&copy, (struct box_mm){20, 62, 170, 0},
          (struct script){FACE_SERIF, 27, SIDE_CENTRE, true, 0x9a1c16, 2}, BODIES[sort].title);
    noted(&copy, (struct box_mm){48, 84, 46, 70}, "统一社会信用代码", NOTED(FIELD_UNIT_CODE, NULL));
    struct box_mm at = {30, 102, 40, 108};
    for (int i = 0; i < 6; i++)
        sheet_line(sheet, (struct box_mm){70, at.y + 9 + i * 17.0, 110, 0}, 0.15, 0x909090);
    noted(&copy, at, BODIES[sort].name, NOTED(FIELD_UNIT_NAME, NULL));
    at.y += 17;
    plain(&copy, at, BODIES[sort].third, BODIES[sort].third_text);
    at.y += 17;
    plain(&copy, at, BODIES[sort].head, story->unit.legal_person);
    at.y += 17;
    plain(&copy, at, "住　　所", story->unit.address);
    at.y += 17;
    plain(&copy, at, BODIES[sort].fourth, BODIES[sort].fourth_text);
    at.y += 17;
    noted(&copy, at, "有 效 期", NOTED(FIELD_VALID_UNTIL, "z自2021年03月19日至"));
    plain(&copy, (struct box_mm){112, 212, 24, 56}, "发证机关", " ");
    print(&copy, (struct box_mm){128, 256, 60, 0}, copy.value, "2021年03月19日");
    seals_authority(sheet, BODIES[sort].issuer, 150, 242);
    sheet->stamp_x_mm = 72;
    sheet->stamp_y_mm = 240;
}

/* Broad, the items in two columns under the title. */
void aside_columns(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    enum body_sort sort = story->unit.sort;
    struct copy copy = {sheet,
                        story,
                        paper,
                        0,
                        0,
                        1,
                        {FACE_HEI, 11, SIDE_LEFT, false, 0x303030, 0},
                        {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0}};
    sheet_fill(sheet, (struct box_mm){10, 10, 277, 190}, 0xfbf6ee);
    draw_frame(&copy, (struct box_mm){10, 10, 277, 190}, 0x9a7a3a);
    certificate_emblem(sheet, 148.5, 36, 24);
    print(&copy, (struct box_mm){20, 54, 257, 0},
          (struct script){FACE_HEI, 28, SIDE_CENTRE, true, 0x101010, 3}, BODIES[sort].title);
    print(&copy, (struct box_mm){20, 70, 257, 0},
          (struct script){FACE_HEI, 12, SIDE_CENTRE, false, 0x303030, 0}, "（副本）");
    noted(&copy, (struct box_mm){30, 86, 38, 74}, "统一社会信用代码", NOTED(FIELD_UNIT_CODE, NULL));
    noted(&copy, (struct box_mm){30, 102, 30, 86}, BODIES[sort].name, NOTED(FIELD_UNIT_NAME, NULL));
    plain(&copy, (struct box_mm){30, 120, 30, 86}, BODIES[sort].head, story->unit.legal_person);
    plain(&copy, (struct box_mm){30, 136, 30, 86}, "地　　址", story->unit.address);
    plain(&copy, (struct box_mm){156, 86, 32, 84}, BODIES[sort].third, BODIES[sort].third_text);
    plain(&copy, (struct box_mm){156, 102, 32, 84}, BODIES[sort].fourth, BODIES[sort].fourth_text);
    plain(&copy, (struct box_mm){156, 120, 32, 84}, "颁发日期", "2022年05月18日");
    noted(&copy, (struct box_mm){156, 136, 32, 84}, "有效期至", NOTED(FIELD_VALID_UNTIL, "z"));
    certificate_qr(sheet, (struct box_mm){34, 160, 26, 26}, story->licence.unit_code);
    seals_authority(sheet, BODIES[sort].issuer, 236, 172);
    sheet->stamp_x_mm = 136;
    sheet->stamp_y_mm = 172;
}

/* The card's leaf with items by colons; the code stands large at its foot. */
void aside_foot_code(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct copy copy = {sheet,
                        story,
                        paper,
                        0,
                        0,
                        1,
                        {FACE_SERIF, 12.5, SIDE_LEFT, false, 0x202020, 0},
                        {FACE_SERIF, 12.5, SIDE_LEFT, false, 0x101010, 0}};
    draw_frame(&copy, (struct box_mm){22, 26, 166, 224}, 0x3a6a9a);
    print(&copy, (struct box_mm){30, 44, 150, 0},
          (struct script){FACE_SERIF, 17, SIDE_CENTRE, true, 0x101010, 1}, "中华人民共和国");
    print(&copy, (struct box_mm){30, 56, 150, 0},
          (struct script){FACE_SERIF, 26, SIDE_CENTRE, true, 0x101010, 4}, "组织机构代码证");
    print(&copy, (struct box_mm){30, 74, 150, 0}, copy.label, "　　（副本）");
    noted(&copy, (struct box_mm){36, 90, 30, 112}, "代　　码：",
          NOTED(FIELD_ORGANIZATION_CODE, NULL));
    noted(&copy, (struct box_mm){36, 106, 30, 112}, "机构名称：", NOTED(FIELD_UNIT_NAME, NULL));
    plain(&copy, (struct box_mm){36, 122, 30, 112}, "法定代表人：", story->unit.legal_person);
    plain(&copy, (struct box_mm){36, 138, 30, 112}, "地　　址：", story->unit.address);
    noted(&copy, (struct box_mm){36, 154, 30, 112}, "有 效 期：",
          NOTED(FIELD_VALID_UNTIL, "-自 2013-06-16 至 "));
    plain(&copy, (struct box_mm){36, 170, 30, 112}, "颁发单位：", "示例市质量技术监督局");
    plain(&copy, (struct box_mm){36, 186, 30, 112}, "登 记 号：", "组代管690101-052214-1");
    seals_authority(sheet, "示例市质量技术监督局", 146, 218);
    sheet->stamp_x_mm = 80;
    sheet->stamp_y_mm = 222;
}
